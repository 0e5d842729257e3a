"""Writes a manual page for newswire and each of its commands, from what the commands say of themselves.

    newswire --experimental-dump-help | python3 manpages.py VERSION FOLDER

The dump is that of swift-argument-parser (ToolInfoV0). The date is SOURCE_DATE_EPOCH's, if that is set.
"""

import datetime
import json
import os
import re
import sys
from pathlib import Path

# On the page of the program itself.
FILES = [
    ("/etc/newswire/newswire.yaml", "The configuration, commented."),
    ("/etc/newswire/feeds.yaml", "The sources."),
    ("/etc/newswire/tags/", "What articles are about. Files of your own can be put beside those that are there."),
    ("/var/lib/newswire/newswire.sqlite", "The store."),
    ("/var/lib/newswire/digests/", "The digests: a folder each, with latest.* and manifest.json."),
]
UNITS = [
    ("newswire.service", "The daemon."),
    ("newswire-fetch@FEED.service", "One feed, once."),
    ("newswire-digest@DIGEST.service", "One digest, once."),
    ("newswire-digest@DIGEST.timer", "That at a time of day, where the daemon does not run."),
]


def roff(text):
    """Text as troff reads it: with hyphens that are those of a command line."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)


def bold(text):
    return f"\\fB{roff(text)}\\fR"


def italic(text):
    return f"\\fI{roff(text)}\\fR"


def paragraphs(text):
    """Paragraphs of a help text, with its indented examples as they stand."""
    lines = []
    for paragraph in re.split(r"\n\s*\n", (text or "").strip("\n")):
        if not paragraph.strip():
            continue
        lines.append(".PP")
        if paragraph.startswith((" ", "\t")):
            lines += [".nf", *(roff(line) for line in paragraph.splitlines()), ".fi"]
        else:
            lines += [roff(line.strip()) for line in paragraph.splitlines()]
    return lines


def name_of(name):
    return f"--{name['name']}" if name["kind"] == "long" else f"-{name['name']}"


def usage(argument):
    """How an argument stands in the synopsis."""
    value = italic(argument.get("valueName") or "value")
    if argument["kind"] == "positional":
        shown = value
    else:
        shown = bold(name_of(argument["preferredName"]))
        if argument["kind"] == "option":
            shown += f" {value}"
    if argument["isRepeating"]:
        shown += "..."
    return f"[{shown}]" if argument["isOptional"] or argument["kind"] == "flag" else shown


def described(argument):
    """An argument with what its help says."""
    if argument["kind"] == "positional":
        head = italic(argument.get("valueName") or "value")
    else:
        head = ", ".join(bold(name_of(name)) for name in argument["names"])
        if argument["kind"] == "option":
            head += f" {italic(argument.get('valueName') or 'value')}"
    words = [argument.get("abstract") or "", argument.get("discussion") or ""]
    values, default = argument.get("allValues"), argument.get("defaultValue")
    if values and not all(value in words[0] for value in values):
        words.append("One of " + ", ".join(values) + ".")
    if default:
        words.append(f"Without it: {default}.")
    return [".TP", head, *(roff(line.strip()) for word in words for line in word.splitlines() if line.strip())]


def reference(path):
    return f"{bold('-'.join(path))}(1)"


def shown(command):
    """Its commands, without the one that only prints help."""
    return [sub for sub in command.get("subcommands") or [] if sub["shouldDisplay"] and sub["commandName"] != "help"]


def page(command, path, root, version, date):
    """The manual page of one command, whose name with those before it is `path`."""
    # What all commands take comes last, whatever their order in the dump.
    common = [argument.get("names") for argument in root["arguments"]]
    arguments = [argument for argument in command.get("arguments") or [] if argument["shouldDisplay"]]
    arguments.sort(key=lambda argument: bool(argument.get("names")) and argument["names"] in common)
    subcommands = shown(command)
    abstract = (command.get("abstract") or "").rstrip(".")
    lines = [
        f'.TH "{roff("-".join(path)).upper()}" 1 "{date}" "newswire {version}" "newswire"',
        ".SH NAME",
        f"{roff('-'.join(path))} \\- {roff(abstract[:1].lower() + abstract[1:])}",
        ".SH SYNOPSIS",
        ".nh\n.ad l",
        f".HP\n{bold(' '.join(path))}",
        *([f"{italic('command')}"] if subcommands else []),
        *(usage(argument) for argument in arguments),
        ".ad\n.hy",
        ".SH DESCRIPTION",
        roff(command.get("abstract") or ""),
    ]
    # A command that says nothing of its own has the status of all.
    discussion = command.get("discussion") or ""
    own_status = re.search(r"Exit status: (.*)", discussion, re.DOTALL)
    exit_status = own_status or re.search(r"Exit status: (.*)", root.get("discussion") or "", re.DOTALL)
    lines += paragraphs(discussion.replace(own_status.group(0), "") if own_status else discussion)
    if subcommands:
        lines.append(".SH COMMANDS")
        for sub in subcommands:
            lines += [".TP", reference([*path, sub["commandName"]]), roff(sub.get("abstract") or "")]
    for title, kinds in (("ARGUMENTS", ("positional",)), ("OPTIONS", ("option", "flag"))):
        matching = [argument for argument in arguments if argument["kind"] in kinds]
        if matching:
            lines.append(f".SH {title}")
        for argument in matching:
            lines += described(argument)
    if exit_status:
        lines += [".SH EXIT STATUS", roff(exit_status.group(1).strip())]
    if len(path) == 1:
        for title, rows in (("FILES", FILES), ("UNITS", UNITS)):
            lines.append(f".SH {title}")
            for name, meaning in rows:
                lines += [".TP", italic(name), roff(meaning)]
    lines += [".SH SEE ALSO", ".nh\n.ad l", ",\n".join(neighbours(command, path, root))]
    return "\n".join(line for line in lines if line) + "\n"


def neighbours(command, path, root):
    """The pages beside this one: its commands, and those under the same name."""
    parents = [path[:length] for length in range(1, len(path))]
    beside = [[*path, sub["commandName"]] for sub in shown(command)]
    parent = root
    for name in path[1:-1]:
        parent = next(sub for sub in shown(parent) if sub["commandName"] == name)
    if len(path) > 1:
        beside += [[*path[:-1], sub["commandName"]] for sub in shown(parent)]
    pages = [reference(other) for other in parents + beside if other != path]
    return pages + (["\\fBsystemd.service\\fR(5)"] if path[-1] in ("newswire", "run") else [])


def write(command, path, root, version, date, folder):
    (folder / f"{'-'.join(path)}.1").write_text(page(command, path, root, version, date), encoding="utf-8")
    for sub in shown(command):
        write(sub, [*path, sub["commandName"]], root, version, date, folder)


def main():
    version, folder = sys.argv[1], Path(sys.argv[2])
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    day = datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc) if epoch else datetime.datetime.now()
    root = json.load(sys.stdin)["command"]
    folder.mkdir(parents=True, exist_ok=True)
    write(root, [root["commandName"]], root, version, f"{day:%Y-%m-%d}", folder)


if __name__ == "__main__":
    main()
