#!/usr/bin/env python3
"""Kills newswire while it writes its store, again and again, and looks whether anything was lost.

    crash_points.py NEWSWIRE [--points N] [--seed N]

A server on loopback publishes feeds whose whole history is known. One newswire follows it undisturbed;
another is killed (SIGKILL, at a write, a half of it done, or a sync) at every step of it: once while it
fetches, and once while it exports what it has under a cursor. Then it is started again and let finish.
A fifth as often it is the disk that ends there: it is full, read-only or broken from that moment on. Then
newswire has to end by itself, and say what to do.

In the end both must have the same articles with the same texts, and have delivered the same changes. At
every moment no validator may stand for articles that are not there, no article may be there twice, and
what was delivered must be the changes of the store, in order and with no number left out, at least as
far as the cursor stands. Exit status 1 where that does not hold.
"""

import argparse
import contextlib
import errno
import http.server
import json
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading

FEEDS = 3
SHOWN = 6
STEPS = 5
DISKS = {"full": errno.ENOSPC, "read-only": errno.EROFS, "broken": errno.EIO}
ADVICE = ["make room", "look at the disk", "check who owns", "the output cannot be written"]
WORDS = "ferry quay lantern harbour winter bridge ticket orchard station kettle meadow signal".split()


def text(feed, item, version):
    """What an item says; every third is changed after it was published."""
    chosen = random.Random(f"{feed} {item} {version if item % 3 == 0 else 0}")
    return " ".join(chosen.choice(WORDS) for _ in range(40))


def document(feed, step):
    items = range(step * 2, step * 2 + SHOWN)
    return "".join(
        ["<rss version='2.0'><channel><title>", feed, "</title>"]
        + [
            f"<item><guid>{feed}-{item}</guid><title>Note {item} of {feed}</title>"
            f"<link>https://{feed}.example/{item}</link>"
            f"<description>{text(feed, item, step)}</description></item>"
            for item in items
        ]
        + ["</channel></rss>"]
    )


class Site:
    """The feeds at one step of their history."""

    def __init__(self):
        self.step = 0
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                feed = self.path.strip("/").removesuffix(".xml")
                tag = f'"{site.step}"'
                known = self.headers.get("If-None-Match") == tag
                body = b"" if known else document(feed, site.step).encode()
                self.send_response(304 if known else 200)
                self.send_header("ETag", tag)
                self.send_header("Content-Type", "application/rss+xml")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        class Server(http.server.ThreadingHTTPServer):
            def handle_error(self, *_):
                """Who asks is killed now and then."""

        self.server = Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def port(self):
        return self.server.server_address[1]


class Follower:
    """A newswire with a store of its own."""

    def __init__(self, program, folder, site, shim):
        self.program, self.folder, self.site, self.shim = program, folder, site, shim
        self.copy = None
        folder.mkdir(parents=True)
        (folder / "newswire.yaml").write_text(
            "state_directory: state\nlogging: {level: error}\n"
            "fetching: {allow_private: true, pause_per_host: 0s, at_once_per_host: 8}\n"
        )
        (folder / "feeds.yaml").write_text(
            "feeds:\n"
            + "".join(
                f"  - {{id: f{n}, url: 'http://127.0.0.1:{site.port}/f{n}.xml'}}\n"
                for n in range(FEEDS)
            )
        )

    @property
    def delivered(self):
        return self.folder / "changes.jsonl"

    def fetch(self, crash_at=None, fail_with=None):
        """One round; how many moments there were to crash at, or nothing where it did."""
        return self.run(["fetch", "--force"], crash_at, fail_with)

    def export(self, crash_at=None, fail_with=None):
        """Delivers what there is, likewise."""
        command = ["export", "--cursor", "reader", "--output", self.delivered]
        return self.run(command, crash_at, fail_with)

    def run(self, command, crash_at, fail_with):
        self.forget_copy()
        count = self.folder / "moments"
        count.unlink(missing_ok=True)
        environment = {"LD_PRELOAD": str(self.shim), "CRASH_COUNT": str(count), "PATH": "/usr/bin"}
        if crash_at:
            environment["CRASH_AT"] = str(crash_at)
        if fail_with:
            environment["FAIL_WITH"] = str(fail_with)
        done = subprocess.run(
            [self.program, "--config", self.folder / "newswire.yaml", *command],
            env=environment, capture_output=True, text=True, timeout=60,
        )
        if done.returncode == -9:
            return None
        said = done.stdout + done.stderr
        if fail_with and done.returncode in [1, 4] and any(advice in said for advice in ADVICE):
            return None
        if done.returncode != 0:
            raise SystemExit(
                f"{command[0]} ended with {done.returncode}, {environment}:\n{said}"
            )
        return int(count.read_text())

    def rows(self, sql):
        """Looked up in a copy: it is for newswire to make good what is half done."""
        if not self.copy:
            folder = self.folder / "copy"
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            for file in (self.folder / "state").glob("newswire.sqlite*"):
                if not file.name.endswith("-shm"):
                    shutil.copy(file, folder)
            self.copy = sqlite3.connect(folder / "newswire.sqlite")
        return self.copy.execute(sql).fetchall()

    def forget_copy(self):
        if self.copy:
            self.copy.close()
        self.copy = None

    @property
    def tables(self):
        """None, where the process did not live long enough to make them."""
        return {name for name, in self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}

    def let_leases_end(self):
        """Time that passes: who died gives nothing back."""
        if "feed" in self.tables:
            self.forget_copy()
            with contextlib.closing(sqlite3.connect(self.folder / "state/newswire.sqlite")) as db:
                db.execute("UPDATE feed SET lease = NULL, leased_until = 0")
                db.commit()

    def articles(self):
        return self.rows("SELECT guid, title, coalesce(text, summary) FROM article ORDER BY guid")

    def changes(self):
        """What publishers did to each article, in order, as it was delivered.

        Which of two articles joins the other in a story depends on which feed answered first.
        """
        changes = {}
        for seq, line in sorted({line["change"]["seq"]: line for line in self.lines()}.items()):
            if line["change"]["kind"] in ["added", "revised"]:
                changes.setdefault(line["guid"], []).append(line["change"]["kind"])
        return changes

    def lines(self):
        """The lines that were delivered; half a line is none yet."""
        if not self.delivered.exists():
            return []
        return [json.loads(line) for line in self.delivered.read_bytes().split(b"\n")[:-1]]

    def delivery_faults(self, is_finished=False):
        """What must not have been delivered, or not have been left out."""
        if not {"change", "cursor"} <= self.tables:
            return [f"{len(self.lines())} lines out of nothing"] if self.lines() else []
        kept = dict(self.rows("SELECT seq, kind || ' ' || article FROM change"))
        faults, last = [], 0
        for line in self.lines():
            seq = line["change"]["seq"]
            if kept.get(seq) != f"{line['change']['kind']} {line['id']}":
                faults.append(f"change {seq} was delivered, and the store has {kept.get(seq)}")
            if seq > last + 1:
                faults.append(f"change {seq} was delivered after {last}")
            last = max(last, seq)
        cursor = max((seq for seq, in self.rows("SELECT seq FROM cursor")), default=0)
        if cursor > last:
            faults.append(f"the cursor stands at {cursor}, and {last} was the last to be delivered")
        if is_finished and not cursor == last == max(kept, default=0):
            faults.append(f"{last} of {len(kept)} changes were delivered; the cursor is at {cursor}")
        if is_finished and not self.delivered.read_bytes().endswith(b"\n"):
            faults.append("half a line is left")
        return faults

    def faults(self):
        """What must not be, at whatever moment the process died."""
        if not {"grdb_migrations", "feed"} <= self.tables:
            return []
        faults = [f"integrity: {row[0]}" for row in self.rows("PRAGMA quick_check") if row[0] != "ok"]
        guids = [guid for guid, *_ in self.articles()]
        faults += [f"{guid} is there twice" for guid in set(guids) if guids.count(guid) > 1]
        said = {guid: words for guid, _, words in self.articles()}
        for feed, etag in self.rows("SELECT id, etag FROM feed WHERE etag IS NOT NULL"):
            step = int(etag.strip('"'))
            for item in range(step * 2, step * 2 + SHOWN):
                if said.get(f"{feed}-{item}") != text(feed, item, step):
                    faults.append(f"{feed} has the validator of step {step} without item {item}")
        return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--points", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="newswire-crash-"))
    try:
        shim = folder / "crash.so"
        subprocess.run(
            ["clang" if shutil.which("clang") else "cc", "-shared", "-fPIC", "-O1", "-o", shim,
             pathlib.Path(__file__).with_name("crash.c"), "-ldl", "-lpthread"],
            check=True,
        )
        sys.exit(run(options, chance, folder, shim))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(options, chance, folder, shim):
    site = Site()
    program = options.program.resolve()
    undisturbed = Follower(program, folder / "undisturbed", site, shim)
    moments = []
    for site.step in range(STEPS):
        moments.append((undisturbed.fetch(), undisturbed.export()))
    expected = undisturbed.articles(), undisturbed.changes()
    faults = undisturbed.faults() + undisturbed.delivery_faults(is_finished=True)

    for points, fail in [(options.points, False), (options.points // 5, True)]:
        done = crashes = histories = 0
        while done < points and not faults:
            histories += 1
            follower = Follower(program, folder / f"history-{histories}-{fail}", site, shim)
            for site.step in range(STEPS):
                holds_leases = False
                for act, most in zip((follower.fetch, follower.export), moments[site.step]):
                    if done == points:
                        break
                    done += 1
                    fail_with = chance.choice(list(DISKS.values())) if fail else None
                    if act(chance.randint(1, most + 1), fail_with) is None:
                        crashes += 1
                        holds_leases |= act == follower.fetch
                    faults += follower.faults() + follower.delivery_faults()
                if holds_leases:
                    follower.let_leases_end()
                follower.fetch()
                follower.export()
                faults += follower.faults() + follower.delivery_faults(is_finished=True)
            if follower.articles() != expected[0]:
                faults.append(f"history {histories}: other articles than undisturbed")
            if follower.changes() != expected[1]:
                faults.append(f"history {histories}: other changes than undisturbed")
            follower.forget_copy()
            shutil.rmtree(follower.folder)
            if sys.stderr.isatty() or histories % 100 == 0:
                print(f"\r{done} of {points}", end="", file=sys.stderr, flush=True)
        print(
            f"{done} {'disks that failed' if fail else 'crash points'} in {histories} histories of"
            f" {STEPS} steps (seed {options.seed}), {crashes} times {'told of' if fail else 'killed'}"
        )
    print(
        f"{len(expected[0])} articles and {sum(map(len, expected[1].values()))} changes in each;"
        f" {len(faults)} faults"
    )
    for fault in faults[:20]:
        print("  " + fault)
    return 1 if faults else 0


if __name__ == "__main__":
    main()
