#!/usr/bin/env python3
"""Score newswire on an evaluation set: `make evaluate`, or this script with --help.

A set is a folder with manifest.json, sources.json, feeds/, labels.json and vocabulary.json, as README.md
describes them. Its sources and feeds become a configuration in a folder of its own, `newswire replay` takes
its readings down the line, `newswire export` prints what came of them, and the scorer compares that with the
labels. Nothing is known of a set but these files.
"""
import argparse
import datetime
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import errors

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
# What a feed's entry in the manifest may say of it beside its address.
FACTS = ("language", "country", "time_zone")


def read_json(path):
    try:
        return json.loads(path.read_text("utf-8"))
    except OSError as error:
        sys.exit(f"{path}: cannot be read: {error.strerror}")
    except ValueError as error:
        sys.exit(f"{path}: no JSON: {error}")


def zone(time):
    """The zone that a recorded time is written in, by its name in the time zone database. A date without
    a zone is taken for one of there."""
    offset = datetime.datetime.fromisoformat(time.replace("Z", "+00:00")).utcoffset()
    hours, rest = divmod(offset or datetime.timedelta(), datetime.timedelta(hours=1))
    # The names have the signs of POSIX: east of Greenwich is negative.
    return "Etc/UTC" if rest or not hours else f"Etc/GMT{-hours:+d}"


def feeds(manifest):
    """The feeds as the configuration names them, each by its first reading."""
    found = {}
    for reading in manifest:
        feed = {"id": reading["feed"], "source": reading["source"], "url": reading["url"],
                "time_zone": zone(reading["time"])}
        feed.update({fact: reading[fact] for fact in FACTS if reading.get(fact)})
        found.setdefault(reading["feed"], feed)
    return list(found.values())


def sources(listed):
    named = []
    for source in listed:
        entry = {"id": source["id"], "names": source.get("names", [])}
        if "primary" in source:
            entry["primary"] = source["primary"]
        named.append(entry)
    return named


def configure(folder, manifest, listed, tags):
    """Writes the configuration. JSON is YAML."""
    def write(name, value):
        folder.joinpath(name).write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", "utf-8")
    write("feeds.yaml", {"sources": sources(listed), "feeds": feeds(manifest)})
    write("newswire.yaml", {"state_directory": "state", "feeds": "feeds.yaml", "tags": str(tags.resolve()),
                            "storage": {"synchronous": "normal"}})
    return folder / "newswire.yaml"


def replay(newswire, configuration, manifest):
    """What newswire says of the replay. A reading that fails is told of and stops nothing."""
    command = [newswire, "--config", str(configuration), "replay", str(manifest), "--json"]
    run = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if run.returncode not in (0, 1) or not run.stdout:
        sys.exit(f"newswire replay failed with status {run.returncode}")
    summary = json.loads(run.stdout)
    for failure in summary["failures"]:
        print(f"could not be read: {failure['file']}: {failure['reason']}", file=sys.stderr)
    return summary


def export(newswire, configuration, path):
    with path.open("wb") as output:
        command = [newswire, "--config", str(configuration), "export", "--format", "jsonl"]
        run = subprocess.run(command, stdout=output)
    if run.returncode:
        sys.exit(f"newswire export failed with status {run.returncode}")


def scorer(folder):
    """The set's own scorer; ours where it has none."""
    path = folder / "score_stories.py"
    return path if path.is_file() else HERE / "score_stories.py"


def load(path):
    spec = importlib.util.spec_from_file_location("scorer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("set", nargs="?", type=pathlib.Path, default=HERE, help="the set's folder")
    parser.add_argument("--newswire", default=os.environ.get("NEWSWIRE"), metavar="PATH",
                        help="the program that is scored; without it $NEWSWIRE or .build/release/newswire")
    parser.add_argument("--export", type=pathlib.Path, metavar="FILE", help="keep the export")
    parser.add_argument("--tags", type=pathlib.Path, default=PROJECT / "Config/tags", metavar="DIR",
                        help="the tag files; Config/tags without it")
    parser.add_argument("--work", type=pathlib.Path, metavar="DIR",
                        help="keep configuration and store in DIR, which is empty or not there; then"
                             " newswire --config DIR/newswire.yaml explain ID says why")
    parser.add_argument("--errors", type=int, metavar="N", help="list the N worst errors of each kind")
    parser.add_argument("--json-errors", type=pathlib.Path, metavar="FILE",
                        help="write every error into FILE, one JSON object a line")
    parser.add_argument("--json", action="store_true", help="the scores as JSON")
    return parser.parse_args()


def evaluate(args, folder):
    newswire = str(pathlib.Path(args.newswire or PROJECT / ".build/release/newswire").resolve())
    if not os.access(newswire, os.X_OK):
        sys.exit(f"{newswire}: no program; make release builds it")
    manifest = args.set / "manifest.json"
    configuration = configure(folder, read_json(manifest), read_json(args.set / "sources.json"), args.tags)
    summary = replay(newswire, configuration, manifest)
    print("{readings} readings; {new} articles, {duplicates} of them copies of others; {revised} changes"
          .format(**summary), file=sys.stderr)
    path = args.export or folder / "export.jsonl"
    export(newswire, configuration, path)

    labels, vocabulary = args.set / "labels.json", args.set / "vocabulary.json"
    if not labels.is_file():
        print(f"{labels}: not there, so nothing is scored", file=sys.stderr)
        return
    command = [sys.executable, str(scorer(args.set)), str(labels), str(path), "--vocabulary", str(vocabulary)]
    subprocess.run(command + ["--json"] * args.json, check=True)

    if args.errors or args.json_errors:
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        found = errors.find(load(scorer(args.set)), read_json(labels), rows, read_json(vocabulary))
        if args.errors:
            errors.show(found, args.errors)
        if args.json_errors:
            args.json_errors.write_text(
                "".join(json.dumps(error, ensure_ascii=False) + "\n" for error in found), "utf-8")


def main():
    args = arguments()
    if not args.work:
        with tempfile.TemporaryDirectory(prefix="newswire-evaluation-") as folder:
            return evaluate(args, pathlib.Path(folder))
    args.work.mkdir(parents=True, exist_ok=True)
    if any(args.work.iterdir()):
        sys.exit(f"{args.work}: is not empty")
    evaluate(args, args.work.resolve())


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", line_buffering=True)
    main()
