"""A feed server for the machine of the test, on its loopback. It notes each request in a file.

/news/N.xml      N articles
/slow.xml        begins, and never ends
/broken.xml      status 500
/guarded….xml    an article for the user "reader" with the password "open sesame"
"""

import base64
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ITEM = """<item><title>News number {n} of {name}</title><link>http://127.0.0.1:8080/{name}/{n}</link>
<guid>{name}-{n}</guid><description>What happened for the {n}th time, told by {name}.</description></item>"""


def feed(name, count):
    items = "".join(ITEM.format(n=n, name=name) for n in range(count))
    return f'<rss version="2.0"><channel><title>{name}</title>{items}</channel></rss>'.encode()


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        with open(sys.argv[1], "a", encoding="utf-8") as log:
            log.write(self.path + "\n")
        if self.path.startswith("/news/"):
            name = self.path.removeprefix("/news/").removesuffix(".xml")
            self.answer(200, feed(name, int(name.rpartition("-")[2])))
        elif self.path.startswith("/guarded"):
            wanted = "Basic " + base64.b64encode(b"reader:open sesame").decode()
            right = self.headers.get("Authorization") == wanted
            self.answer(200 if right else 401, feed(self.path.strip("/"), 1))
        elif self.path == "/slow.xml":
            self.send_response(200)
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("Content-Length", "100000")
            self.end_headers()
            time.sleep(600)
        else:
            self.answer(500 if self.path == "/broken.xml" else 404, b"nothing")

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", 8080), Handler).serve_forever()
