#!/usr/bin/env python3
"""Measures another reader of feeds on the benchmark's corpora.

`peers.py feedparser|fastfeedparser|sfeed FOLDER` prints the reader's version, then for each round
`corpus TAB seconds of CPU TAB seconds`. Where the reader is not installed it says so and ends well.
"""

import io
import pathlib
import resource
import shutil
import subprocess
import sys
import time

ROUNDS = 5
# No further round begins after so many seconds with one corpus.
PATIENCE = 20


def feedparser():
    import feedparser

    def read(document):
        return len(feedparser.parse(io.BytesIO(document)).entries)

    return feedparser.__version__, read, resource.RUSAGE_SELF


def fastfeedparser():
    import importlib.metadata

    import fastfeedparser

    def read(document):
        return len(fastfeedparser.parse(document).entries)

    return importlib.metadata.version("fastfeedparser"), read, resource.RUSAGE_SELF


def sfeed():
    program = shutil.which("sfeed")
    if program is None:
        raise ImportError

    def read(document):
        lines = subprocess.run([program], input=document, stdout=subprocess.PIPE, check=True)
        return lines.stdout.count(b"\n")

    version = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", "sfeed"], capture_output=True, text=True
    ).stdout
    return version + " (without starting its process)", read, resource.RUSAGE_CHILDREN


def clock(who):
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime, time.perf_counter()


def measure(read, documents, who):
    start = clock(who)
    items = sum(read(document) for document in documents)
    end = clock(who)
    return items, end[0] - start[0], end[1] - start[1]


def main():
    name, folder = sys.argv[1:]
    try:
        version, read, who = {
            "feedparser": feedparser,
            "fastfeedparser": fastfeedparser,
            "sfeed": sfeed,
        }[name]()
    except ImportError:
        print("skipped (not installed)")
        return
    print(version, flush=True)
    for corpus in sorted(pathlib.Path(folder).iterdir()):
        documents = [path.read_bytes() for path in sorted(corpus.iterdir())]
        # A program of its own reads one document at a time; starting it is not reading.
        starting = (0, 0)
        if who == resource.RUSAGE_CHILDREN:
            starting = measure(read, [b""] * 100, who)[1:]
            starting = [seconds * len(documents) / 100 for seconds in starting]
        begin = time.perf_counter()
        for _ in range(ROUNDS):
            items, cpu, wall = measure(read, documents, who)
            if items == 0:
                break
            print(corpus.name, cpu - starting[0], wall - starting[1], sep="\t", flush=True)
            if time.perf_counter() - begin > PATIENCE:
                break


if __name__ == "__main__":
    main()
