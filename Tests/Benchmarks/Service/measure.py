#!/usr/bin/env python3
"""What newswire needs as a service, with a store as it is after a year.

    measure.py NEWSWIRE STOREMAKER FOLDER [--feeds N] [--articles N] [--tags DIR]

Start to ready, memory, idle processor time and wake-ups over two minutes, and HTTP under load while a
thousand feeds are refreshed. The store is made once and kept in FOLDER. Everything is on this machine.
"""

import argparse
import http.server
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

ENTRIES = 10_000
REFRESHED = 1_000


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("newswire")
    parser.add_argument("storemaker")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--feeds", type=int, default=10_000)
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--tags", type=pathlib.Path, default=pathlib.Path("Config/tags"))
    parser.add_argument("--idle", type=int, default=120, help="seconds")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    state = options.folder / f"state-{options.feeds}-{options.articles}"
    make_store(options, state)
    configure(options, state)
    daemon = Daemon(options)
    print(f"{options.feeds} feeds, {options.articles} articles, {ENTRIES} gazetteer entries")
    print(f"start to ready, the first time    {daemon.start():.2f} s")
    daemon.until_linked()
    print(f"resident when all is linked       {daemon.memory()}")
    daemon.stop()
    times = [restart(daemon) for _ in range(3)]
    print(f"start to ready, again             {', '.join(f'{t:.2f}' for t in times)} s")
    daemon.start()
    daemon.until_linked()
    print(f"resident, started again           {daemon.memory()}")
    before = daemon.usage()
    time.sleep(options.idle)
    print(f"idle for {options.idle} s                  {daemon.idle(before)}")
    print(f"daemon's stop                     {daemon.stop():.2f} s")
    load(options, daemon)


def restart(daemon):
    taken = daemon.start()
    daemon.stop()
    return taken


def make_store(options, state):
    if (state / "done").exists():
        return
    shutil.rmtree(state, ignore_errors=True)
    state.mkdir(parents=True)
    started = time.monotonic()
    arguments = [options.storemaker, state, str(options.feeds), str(options.articles)]
    subprocess.run(arguments, check=True, stdout=sys.stderr)
    print(f"made the store in {time.monotonic() - started:.0f} s", file=sys.stderr)
    (state / "done").touch()


def configure(options, state, port=9, feeds=None):
    """The configuration in FOLDER: with other feeds for the load."""
    tags = options.folder / "tags"
    if not tags.exists():
        shutil.copytree(options.tags, tags)
        known = sum(len(re.findall(r"^  - id:", f.read_text(), re.M)) for f in tags.glob("*.yaml"))
        with open(tags / "invented.yaml", "w") as file:
            file.write("organisations:\n")
            for number in range(ENTRIES - known):
                name = invented(number)
                file.write(f"  - id: invented-{number}\n    name: {name}\n    names:\n")
                file.write(f"      en: [{name} Trading]\n      uz: [{name} Savdo]\n")
    count = feeds or options.feeds
    with open(options.folder / "feeds.yaml", "w") as file:
        file.write("feeds:\n")
        name = "load" if feeds else "feed"
        for number in range(1, count + 1):
            url = f"http://127.0.0.1:{port}/{number}"
            file.write(f'  - {{id: {name}-{number}, url: "{url}"}}\n')
    (options.folder / "newswire.yaml").write_text(
        f"""state_directory: {state.resolve()}
tags: tags
fetching: {{allow_private: true, at_once_per_host: 16, pause_per_host: 0s}}
http: {{listen: "127.0.0.1:8642"}}
logging: {{level: warning}}
"""
    )


def invented(number):
    letters = "aeioubdgklmnrstz"
    word = ""
    for _ in range(5):
        word += "bdgklmnrstz"[number % 11] + "aeiou"[number % 5]
        number //= 7
    return word.capitalize() + letters[number % 16]


class Daemon:
    def __init__(self, options):
        self.options = options
        self.notices = tempfile.mkdtemp() + "/notify"
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(self.notices)
        self.process = None
        self.ready = threading.Event()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        """Who does not read what a service says keeps it waiting."""
        while True:
            if b"READY=1" in self.socket.recv(4096):
                self.ready.set()

    def start(self):
        """Returns how long it took to be ready, in seconds."""
        configuration = str(self.options.folder / "newswire.yaml")
        self.ready.clear()
        started = time.monotonic()
        environment = dict(os.environ, NOTIFY_SOCKET=self.notices)
        self.process = subprocess.Popen(
            [self.options.newswire, "--config", configuration, "run"], env=environment
        )
        if not self.ready.wait(600):
            sys.exit("the daemon is not ready after ten minutes")
        return time.monotonic() - started

    def stop(self):
        started = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)
        return time.monotonic() - started

    def until_linked(self):
        """All is linked when a turn is over and nothing is left behind."""
        while True:
            text = get("/metrics").decode()
            if re.search(r"^newswire_unlinked_changes 0$", text, re.M):
                break
            time.sleep(1)
        # What reading took is given back a minute after the start.
        time.sleep(130)

    def memory(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        rss, anon, file = (
            int(re.search(rf"^{name}:\s+(\d+)", status, re.M)[1]) // 1024
            for name in ("VmRSS", "RssAnon", "RssFile")
        )
        return f"{rss} MB, of which {anon} MB its own and {file} MB of files"

    def usage(self):
        """Processor seconds, and how often each thread woke."""
        stat = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        seconds = (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")
        wakes = {}
        for task in pathlib.Path(f"/proc/{self.process.pid}/task").iterdir():
            text = (task / "status").read_text()
            wakes[task.name] = int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", text, re.M)[1])
        return seconds, wakes

    def idle(self, before):
        seconds, wakes = self.usage()
        woken = sum(count - before[1].get(task, 0) for task, count in wakes.items())
        return f"{seconds - before[0]:.2f} s of the processor, {woken} wake-ups"


def get(path):
    with urllib.request.urlopen(f"http://127.0.0.1:8642{path}", timeout=60) as answer:
        return answer.read()


class FeedServer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        items = "".join(
            f"<item><guid>{self.path}-{n}</guid><title>Item {n} of {self.path}</title>"
            f"<link>http://news.example{self.path}/{n}</link></item>"
            for n in range(20)
        )
        body = (
            '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>'
            f"{items}</channel></rss>"
        ).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def load(options, daemon):
    """wrk for 30 s on each, while a thousand feeds are refreshed again and again."""
    if not shutil.which("wrk"):
        print("wrk is not here: HTTP is not measured")
        return
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), FeedServer)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    state = options.folder / f"state-{options.feeds}-{options.articles}"
    configure(options, state, server.server_address[1], REFRESHED)
    daemon.start()
    fetch = [options.newswire, "--config", options.folder / "newswire.yaml"]
    fetch += ["fetch", "--all", "--force", "--json"]
    alone = [refresh(fetch) for _ in range(2)]
    print(f"{REFRESHED} feeds refreshed, alone       {shown(alone)}")
    for path in ["/health", "/metrics", "/v1/articles?tag=place:UZ&limit=20&cursor=500000"]:
        wrk = subprocess.Popen(
            ["wrk", "-t1", "-c16", "-d30", "--latency", f"http://127.0.0.1:8642{path}"],
            stdout=subprocess.PIPE, text=True,
        )
        rounds = []
        while wrk.poll() is None:
            rounds.append(refresh(fetch))
        print(f"{path}\n    {answers(wrk.stdout.read())}\n    meanwhile {shown(rounds)}")
    print(f"resident                          {daemon.memory()}")
    daemon.stop()


def refresh(fetch):
    started = time.monotonic()
    done = subprocess.run(fetch, capture_output=True, text=True)
    summary = json.loads(done.stdout)
    failed = sum(feed["result"] == "failed" for feed in summary["feeds"])
    return time.monotonic() - started, len(summary["feeds"]), failed


def shown(rounds):
    times = ", ".join(f"{seconds:.1f}" for seconds, _, _ in rounds)
    asked = {asked for _, asked, _ in rounds}
    return f"{times} s; {sorted(asked)} asked, {sum(failed for _, _, failed in rounds)} failed"


def answers(text):
    rate = re.search(r"Requests/sec:\s+([\d.]+)", text)[1]
    median, worst = (re.search(rf"{p}%\s+(\S+)", text)[1] for p in (50, 99))
    errors = re.search(r"Socket errors: (.*)", text)
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    return (
        f"{rate} answers a second, median {median}, 99 % within {worst}, "
        f"{bad[1] if bad else 0} refused, {errors[1] if errors else 'no socket error'}"
    )


main()
