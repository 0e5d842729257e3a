#!/usr/bin/env python3
"""Fails when a module depends on one that the architecture does not let it see.

Reads `swift package dump-package` on standard input, and the import lines of Sources/. The arrows are
those of Sources/ARCHITECTURE.md.
"""

import json
import pathlib
import re
import sys

LINE = {
    "FeedScheduling",
    "FeedParsing",
    "ArticleDeduplication",
    "ArticleTagging",
    "LanguageDetection",
}
ALLOWED = {
    "FeedModel": set(),
    "TextFolding": set(),
    "FeedScheduling": {"FeedModel"},
    "FeedParsing": {"FeedModel", "CLibxml2"},
    "ArticleDeduplication": {"FeedModel", "TextFolding"},
    "ArticleTagging": {"FeedModel", "TextFolding"},
    "CLanguageModel": set(),
    "LanguageDetection": {"FeedModel", "CLanguageModel"},
    "FeedFetching": {"FeedModel", "CLibcurl"},
    "SQLiteStorage": {"FeedModel", "TextFolding"},
    "DigestWriting": {"FeedModel"},
    "Aggregation": {"FeedModel"} | LINE,
    "DaemonRuntime": {"FeedModel", "Aggregation"},
    "HTTPServing": {"FeedModel", "FeedScheduling", "DigestWriting"},
}
# The commands join everything except what belongs to one edge alone.
ALLOWED["newswire"] = set(ALLOWED) - {"TextFolding", "CLanguageModel"}
# Modules that decide and do not act: no clock, no file, no socket, no environment.
PURE = {"FeedModel", "TextFolding"} | LINE - {"FeedParsing"}
EFFECTS = re.compile(
    r"\bDate\(\)|\bDate\.now\b|FileManager|FileHandle|ProcessInfo|URLSession|\bgetenv\(|\bsocket\("
)


def dependencies(target):
    for dependency in target["dependencies"]:
        for kind in ("byName", "target"):
            if kind in dependency:
                yield dependency[kind][0]


def main():
    targets = {target["name"]: target for target in json.load(sys.stdin)["targets"]}
    ours = set(targets)
    wrong = []
    for name, target in targets.items():
        is_for_tests = (target.get("path") or "").startswith("Tests/")
        if target["type"] not in ("regular", "executable") or is_for_tests:
            continue
        if name not in ALLOWED:
            wrong.append(f"{name}: not in the architecture; add it there and here")
            continue
        for other in dependencies(target):
            if other in ours and other not in ALLOWED[name]:
                wrong.append(f"Package.swift: {name} must not depend on {other}")
        for path in sorted(pathlib.Path("Sources", name).rglob("*.swift")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                match = re.match(
                    r"\s*(?:@\w+ )*(?:package |public |internal )?import (?:\w+ )?(\w+)", line
                )
                if match and match[1] in ours and match[1] not in ALLOWED[name]:
                    wrong.append(f"{path}:{number}: {name} must not import {match[1]}")
                clock = name == "FeedModel" and path.name == "WallClock.swift"
                if name in PURE and not clock and EFFECTS.search(line):
                    wrong.append(f"{path}:{number}: {name} decides and must not reach outside")
    for message in wrong:
        print(message, file=sys.stderr)
    print(f"{len(ALLOWED)} modules, {len(wrong)} imports against the arrows")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
