#!/usr/bin/env python3
"""Reads a digest with what other people read: nothing may be lost.

    readers.py FOLDER

FOLDER holds `NAME.atom`, `NAME.json` and `NAME.html`. Atom is read by feedparser and by newsboat and
compared with what the XML says; JSON Feed with what jsonfeed.org asks; HTML is checked by tidy. A
reader that is not here is named as skipped. Exits with 1 where something is lost or invalid.
"""

import functools
import html
import http.server
import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import xml.etree.ElementTree as ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"


def words(text):
    return " ".join((text or "").split())


def entries(file):
    """What the file holds, read by a parser that knows XML and no feeds."""
    for entry in ElementTree.parse(file).getroot().iter(ATOM + "entry"):
        def text(name):
            return entry.findtext(ATOM + name)
        yield {
            "id": text("id"), "title": words(text("title")), "updated": text("updated"),
            "published": text("published"), "summary": words(text("summary")),
            "content": words(text("content")), "author": entry.findtext(f"{ATOM}author/{ATOM}name"),
            "link": next((link.get("href") for link in entry.iter(ATOM + "link")
                          if link.get("rel") == "alternate"), None),
            "terms": [category.get("term") for category in entry.iter(ATOM + "category")],
        }


def with_feedparser(file):
    try:
        import feedparser
    except ImportError:
        return None
    feed = feedparser.parse(file.read_bytes())
    wrong = [f"ill-formed: {feed.bozo_exception}"] if feed.bozo else []
    if feed.version != "atom10":
        wrong.append(f"it is taken for {feed.version}")
    mine = list(entries(file))
    if len(mine) != len(feed.entries):
        wrong.append(f"{len(feed.entries)} entries of {len(mine)}")
    for one, read in zip(mine, feed.entries):
        seen = {
            "id": read.get("id"), "title": words(read.get("title")), "updated": read.get("updated"),
            "published": read.get("published"), "summary": words(read.get("summary")),
            "content": words(read.content[0].value), "link": read.get("link"),
            "author": read.get("author") if one["author"] else None,
            "terms": [tag.term for tag in read.get("tags", [])],
        }
        # What is not there, feedparser takes from elsewhere: the link from the id and so on.
        for key in ("summary", "published", "link"):
            seen[key] = seen[key] if one[key] else one[key]
        wrong += [f"{one['id']}: {key} is {seen[key]!r} instead of {one[key]!r}"
                  for key in one if seen[key] != one[key]]
    return wrong


def with_newsboat(file):
    if not shutil.which("newsboat"):
        return None
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        shutil.copy(file, place / "digest.atom")
        handler = functools.partial(QuietHandler, directory=place)
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{server.server_address[1]}/digest.atom"
            (place / "urls").write_text(address + "\n")
            (place / "config").write_text("")
            run = subprocess.run(
                ["newsboat", "-u", place / "urls", "-c", place / "cache.db", "-C",
                 place / "config", "-x", "reload"], capture_output=True, text=True, timeout=60)
            server.shutdown()
        if run.returncode:
            return [f"newsboat: {run.stderr.strip() or run.stdout.strip()}"]
        with sqlite3.connect(place / "cache.db") as cache:
            read = {row[0]: row[1:] for row in cache.execute(
                "SELECT guid, title, url, author, content FROM rss_item")}
    wrong = []
    mine = list(entries(file))
    if len(read) != len(mine):
        wrong.append(f"{len(read)} entries of {len(mine)}")
    for one in mine:
        title, url, author, content = read.get(one["id"], ("", "", "", ""))
        seen = {"title": words(title), "link": url or None, "author": author or None,
                # It keeps everything as HTML.
                "content": words(html.unescape(content))}
        for key in seen:
            if seen[key] != one[key] and not (key == "author" and not one["author"]):
                wrong.append(f"{one['id']}: {key} is {seen[key]!r} instead of {one[key]!r}")
    return wrong


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


# JSON Feed 1.1: which keys there are, and of which kind; True where one must be there.
FEED = {"version": (str, True), "title": (str, True), "items": (list, True),
        "home_page_url": (str, False), "feed_url": (str, False), "description": (str, False),
        "user_comment": (str, False), "next_url": (str, False), "icon": (str, False),
        "favicon": (str, False), "authors": (list, False), "language": (str, False),
        "expired": (bool, False), "hubs": (list, False)}
ITEM = {"id": (str, True), "url": (str, False), "external_url": (str, False),
        "title": (str, False), "content_html": (str, False), "content_text": (str, False),
        "summary": (str, False), "image": (str, False), "banner_image": (str, False),
        "date_published": (str, False), "date_modified": (str, False), "authors": (list, False),
        "tags": (list, False), "language": (str, False), "attachments": (list, False)}
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def with_schema(file):
    def check(value, shape, place):
        for key, (kind, must) in shape.items():
            if key in value and not isinstance(value[key], kind):
                yield f"{place}: {key} is no {kind.__name__}"
            elif must and not value.get(key):
                yield f"{place}: {key} is missing"
        for key in value:
            # An extension begins with an underscore and a letter, and is an object.
            if key not in shape and not (re.match("_[A-Za-z]", key) and isinstance(value[key], dict)):
                yield f"{place}: there is no {key}"
    feed = json.loads(file.read_text(encoding="utf-8"))
    wrong = list(check(feed, FEED, "feed"))
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        wrong.append(f"version {feed.get('version')}")
    for item in feed.get("items", []):
        place = item.get("id", "an item")
        wrong += check(item, ITEM, place)
        if "content_text" not in item and "content_html" not in item:
            wrong.append(f"{place}: there is no content")
        wrong += [f"{place}: {key} is {item[key]}" for key in ("date_published", "date_modified")
                  if key in item and not RFC3339.fullmatch(item[key])]
        wrong += [f"{place}: a tag is no text" for tag in item.get("tags", [])
                  if not isinstance(tag, str)]
        wrong += [f"{place}: an author without a name" for author in item.get("authors", [])
                  if not {"name", "url", "avatar"} & set(author)]
    if len({item.get("id") for item in feed["items"]}) != len(feed["items"]):
        wrong.append("two items share an id")
    return wrong


def with_tidy(file):
    if not shutil.which("tidy"):
        return None
    run = subprocess.run(["tidy", "-quiet", "-errors", "-utf8", file], capture_output=True, text=True)
    return [line for line in run.stderr.splitlines()
            if "Warning" in line or "Error" in line]


READERS = [("feedparser", with_feedparser, ".atom"), ("newsboat", with_newsboat, ".atom"),
           ("JSON Feed 1.1", with_schema, ".json"), ("tidy", with_tidy, ".html")]


def main(folder):
    failed = False
    for name, read, ending in READERS:
        for file in sorted(pathlib.Path(folder).glob("*" + ending)):
            wrong = read(file)
            if wrong is None:
                print(f"{name}: not here, skipped")
                break
            failed = failed or bool(wrong)
            print(f"{name}: {file.name} " + ("well" if not wrong else f"has {len(wrong)} faults"))
            for line in wrong[:20]:
                print("  " + line)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
