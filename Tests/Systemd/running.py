"""Checks of newswire at work: single runs, the daemon, reload, watchdog, kill and stop, and who may do what."""

import hashlib
import json
import time
from pathlib import Path

from installing import as_newswire, owner
from machine import expect, wait

FEEDS = "http://127.0.0.1:8080"
REQUESTS = "/var/lib/feeds/requests"
CONFIGURATION = """
feeds: feeds.yaml
tags: tags
fetching: {allow_private: true, at_once_per_host: 8}
digests:
  - {id: morning, title: Morning, time: "07:00", time_zone: Asia/Almaty, window: 24h, formats: [markdown, html, json-feed]}
"""
SOURCES = f"""
feeds:
  - {{id: single, url: {FEEDS}/news/single-5.xml}}
  - {{id: steady, url: {FEEDS}/news/steady-20.xml}}
  - {{id: broken, url: {FEEDS}/broken.xml}}
  - id: guarded
    url: {FEEDS}/guarded.xml
    login: {{user: reader, credential: feed-password}}
  - id: guarded-once
    url: {FEEDS}/guarded-once.xml
    login: {{user: reader, credential: feed-password}}
"""
SERVER = f"""[Service]
StateDirectory=feeds
ExecStart=/usr/bin/python3 /usr/local/lib/feeds.py {REQUESTS}
"""


def checks():
    return [
        ("newswire-fetch@ asks one feed, once", fetch_unit),
        ("newswire-fetch@ of a feed that fails is no failure of the service, and says why", failing_fetch),
        ("newswire-fetch@ gets a password by systemd's credentials", fetch_with_credential),
        ("newswire-digest@ writes a digest, whole, for its group to read", digest_unit),
        ("newswire-digest@.timer is due at 07:00, and starts the digest it is named for", timer),
        ("the daemon starts, is ready, and says how it is doing", start),
        ("the daemon gets a password by systemd's credentials", credential),
        ("the daemon says nothing of calls that it is refused", quiet),
        ("the control socket is there for the group alone", control_socket),
        ("a reload takes a new configuration over without a restart", good_reload),
        ("a reload refuses a configuration with a mistake, names it, and the service goes on", bad_reload),
        ("newswire-fetch@ works beside the daemon, and keeps the pause between two requests", fetch_beside),
        ("a user of the group newswire asks the daemon how it is doing", status_as_member),
        ("a user of the group newswire has the daemon fetch, reload and write a digest", orders_as_member),
        ("a user outside the group cannot reach the daemon", orders_as_stranger),
        ("health and figures are there at the socket", health),
        ("one thread, which answers questions, makes way for the others", priorities),
        ("the watchdog ends a process that is stuck, and it is started again", watchdog),
        ("killed it is started again and has lost nothing", kill),
        ("it stops within five seconds while a server keeps it waiting", stop),
        ("with a mistake in the configuration it does not start, says why, and is not started again and again", mistaken),
        ("commands of root leave nothing in the state folder that is not newswire's", as_root),
        ("a user of the group newswire reads what is stored", as_member),
        ("a user outside the group reads nothing", as_stranger),
    ]


def prepare(machine):
    """The configuration, the server with the feeds, and the users of the test."""
    machine.write("/usr/local/lib/feeds.py", Path(__file__).with_name("feeds.py").read_text(encoding="utf-8"))
    machine.write("/etc/systemd/system/feeds.service", SERVER)
    machine.write("/etc/newswire/newswire.yaml", CONFIGURATION)
    machine.write("/etc/newswire/feeds.yaml", SOURCES)
    machine.write("/etc/feed-password", "open sesame\n", 0o600)
    for folder in ("newswire.service.d", "newswire-.service.d"):
        machine.write(f"/etc/systemd/system/{folder}/password.conf",
                      "[Service]\nLoadCredential=feed-password:/etc/feed-password\n")
    for user, group in (("member", "newswire"), ("stranger", "nogroup")):
        machine.run("useradd", "--groups", group, user)
    machine.run("systemctl", "daemon-reload")
    machine.run("systemctl", "start", "feeds")
    wait(lambda: machine.run("bash", "-c", "</dev/tcp/127.0.0.1/8080", check=False).returncode == 0, 20, "no feed server")


def requests(machine):
    path = machine.path(REQUESTS)
    return path.read_text(encoding="utf-8").split() if path.exists() else []


def articles(machine):
    """How many articles each feed has."""
    return {row["feed"]: row["articles"] for row in json.loads(
        machine.run("runuser", "-u", "newswire", "--", "newswire", "status", "--json", check=False).stdout)}


def fetch_unit(machine):
    prepare(machine)
    machine.run("systemctl", "start", "newswire-fetch@single", seconds=90)
    expect(machine.show("newswire-fetch@single", "Result") == "success", machine.journal("newswire-fetch@single"))
    expect(requests(machine) == ["/news/single-5.xml"], requests(machine))
    expect(articles(machine)["single"] == 5, articles(machine))
    expect(owner(machine, "/var/lib/newswire/newswire.sqlite") == "newswire newswire 640",
           owner(machine, "/var/lib/newswire/newswire.sqlite"))


def failing_fetch(machine):
    machine.run("systemctl", "start", "newswire-fetch@broken", seconds=90)
    expect(machine.show("newswire-fetch@broken", "Result") == "success", machine.show("newswire-fetch@broken", "Result"))
    said = machine.journal("newswire-fetch@broken")
    expect("broken" in said and "500" in said, said)


def fetch_with_credential(machine):
    machine.run("systemctl", "start", "newswire-fetch@guarded-once", seconds=90)
    expect(articles(machine)["guarded-once"] == 1, machine.journal("newswire-fetch@guarded-once"))


def digest_unit(machine):
    machine.run("systemctl", "start", "newswire-digest@morning", seconds=90)
    folder = "/var/lib/newswire/digests/morning"
    manifest = json.loads(machine.path(folder + "/manifest.json").read_text(encoding="utf-8"))
    files = [file for edition in manifest.get("editions", [manifest]) for file in edition["files"]]
    expect(files, manifest)
    for file in files:
        name = f"{folder}/{file.get('name') or file.get('path') or file.get('file')}"
        content = machine.path(name).read_bytes()
        expect(hashlib.sha256(content).hexdigest() == file["sha256"], name + " is not what the manifest says")
        expect(owner(machine, name) == "newswire newswire 640", owner(machine, name))
    return f"{len(files)} files"


def timer(machine):
    unit = "newswire-digest@morning.timer"
    machine.run("systemctl", "start", unit)
    due = machine.show(unit, "NextElapseUSecRealtime")
    expect("07:00:00" in due, due)
    machine.run("systemctl", "stop", unit)
    before = machine.journal_end()
    machine.write(f"/etc/systemd/system/{unit}.d/soon.conf", "[Timer]\nOnCalendar=\nOnActiveSec=1\nAccuracySec=1\n")
    machine.run("systemctl", "daemon-reload")
    machine.run("systemctl", "start", unit)
    wait(lambda: "Finished" in machine.journal("newswire-digest@morning", before), 90, "it does not start")
    machine.run("systemctl", "stop", unit)
    machine.run("rm", "-r", f"/etc/systemd/system/{unit}.d")
    machine.run("systemctl", "daemon-reload")
    return due


def start(machine):
    machine.run("systemctl", "start", "newswire", seconds=90)
    expect(machine.show("newswire", "ActiveState") == "active", machine.journal("newswire"))
    text = wait(lambda: machine.show("newswire", "StatusText"), 60, lambda: machine.journal("newswire"))
    expect(machine.output("ps", "-o", "user=", "-p", machine.show("newswire", "MainPID")) == "newswire", "another user")
    expect(owner(machine, "/run/newswire") == "newswire newswire 750", owner(machine, "/run/newswire"))
    # What was asked for by hand an hour ago at most is not asked again.
    expect(requests(machine).count("/news/single-5.xml") == 1, requests(machine))
    return text


def credential(machine):
    wait(lambda: articles(machine).get("guarded") == 1, 30, lambda: machine.journal("newswire"))


def quiet(machine):
    said = machine.journal("newswire")
    for word in ("libdispatch", "BUG IN", "not permitted", "SIGSYS", "Unknown key"):
        expect(word not in said, said)
    return f"{len(said.splitlines())} lines in the journal"


def control_socket(machine):
    expect(owner(machine, "/run/newswire/control.sock") == "newswire newswire 660", "")


def good_reload(machine):
    process = machine.show("newswire", "MainPID")
    try:
        machine.write("/etc/newswire/feeds.yaml", SOURCES + f"  - {{id: added, url: {FEEDS}/news/added-3.xml}}\n")
        before = machine.journal_end()
        machine.run("systemctl", "reload", "newswire", seconds=30, check=False)
        wait(lambda: "/news/added-3.xml" in requests(machine), 20, "the new feed is not asked")
        expect(machine.show("newswire", "MainPID") == process, "it was restarted")
        said = machine.journal("newswire", before)
        expect("added" in said, said)
    finally:
        # A program that knows no reload is ended by the signal.
        machine.run("systemctl", "start", "newswire", seconds=90)


def bad_reload(machine):
    process = machine.show("newswire", "MainPID")
    right = machine.path("/etc/newswire/feeds.yaml").read_text(encoding="utf-8")
    try:
        machine.write("/etc/newswire/feeds.yaml", right + "  - {id: wrong, adress: nowhere}\n")
        before = machine.journal_end()
        machine.run("systemctl", "reload", "newswire", seconds=30, check=False)
        wait(lambda: all(word in machine.journal("newswire", before) for word in ("feeds.yaml", "adress")), 20,
             lambda: machine.journal("newswire", before))
        expect(machine.show("newswire", "ActiveState") == "active", "it is not active any more")
        expect(machine.show("newswire", "MainPID") == process, "it was restarted")
    finally:
        machine.write("/etc/newswire/feeds.yaml", right)
        machine.run("systemctl", "start", "newswire", seconds=90)


def fetch_beside(machine):
    machine.run("systemctl", "start", "newswire-fetch@steady", seconds=90)
    expect(machine.show("newswire-fetch@steady", "Result") == "success", machine.journal("newswire-fetch@steady"))
    expect(requests(machine).count("/news/steady-20.xml") == 1, requests(machine))


def status_as_member(machine):
    said = machine.run("runuser", "-u", "member", "--", "newswire", "status", "--json", check=False)
    # Status 1 says that a feed is sick, and one is.
    expect(said.returncode in (0, 1) and "steady" in said.stdout, f"status {said.returncode}: {said.stderr}")


def orders_as_member(machine):
    def order(*words):
        return machine.run("runuser", "-u", "member", "--", "newswire", *words, check=False, seconds=90)

    before = requests(machine).count("/news/steady-20.xml")
    fetched = order("fetch", "--force", "--json", "steady")
    expect(fetched.returncode == 0 and json.loads(fetched.stdout)["feeds"][0]["feed"] == "steady", fetched)
    expect(requests(machine).count("/news/steady-20.xml") == before + 1, "the feed was not asked once")
    reloaded = order("reload")
    expect(reloaded.returncode == 0 and reloaded.stdout == "Nothing has changed.\n", reloaded)
    written = order("digest", "morning")
    expect(written.returncode == 0, written)
    expect(order("fetch", "nowhere").returncode == 2, "a feed that is not there is no mistake of usage")
    return written.stdout.strip().splitlines()[0] if written.stdout else written.stderr.strip()


def orders_as_stranger(machine):
    said = machine.run("runuser", "-u", "stranger", "--", "newswire", "reload", check=False)
    expect(said.returncode == 1 and "sudo" in said.stderr, said)
    return said.stderr.strip()


def health(machine):
    def get(path):
        request = f"GET {path} HTTP/1.1\\r\\nHost: newswire\\r\\nConnection: close\\r\\n\\r\\n"
        return machine.output("python3", "-c", f"""
import socket
door = socket.socket(socket.AF_UNIX)
door.connect("/run/newswire/control.sock")
door.sendall(b"{request}")
while part := door.recv(65536):
    print(part.decode(), end="")
""")

    said = get("/health")
    expect("200 OK" in said and '"ready":true' in said, said)
    figures = get("/metrics")
    expect("newswire_refreshes_total" in figures, figures)
    return [line for line in figures.splitlines() if line.startswith("process_resident")][0]


def priorities(machine):
    process = machine.show("newswire", "MainPID")
    threads = machine.output("sh", "-c", f"cat /proc/{process}/task/*/stat").splitlines()
    # The seventeenth after the name, which may have spaces (proc_pid_stat(5)).
    found = sorted(int(thread.rsplit(")", 1)[1].split()[16]) for thread in threads)
    # libdispatch lowers the priority of what it does at leisure a little, too.
    expect(found.count(10) == 1 and found[len(found) // 2] == 0, str(found))
    return f"{len(found)} threads, one of niceness {found[-1]}"


def watchdog(machine):
    dropin = "/etc/systemd/system/newswire.service.d/watchdog.conf"
    machine.write(dropin, "[Service]\nWatchdogSec=4\nRestartSec=2\n")
    machine.run("systemctl", "daemon-reload")
    before = machine.journal_end()
    machine.run("systemctl", "restart", "newswire", seconds=90)
    process = machine.show("newswire", "MainPID")
    machine.run("kill", "-STOP", process)
    wait(lambda: "Watchdog timeout" in machine.journal("newswire", before), 30, lambda: machine.journal("newswire", before))
    # The next one is watched as the unit has it.
    machine.path(dropin).unlink()
    machine.run("systemctl", "daemon-reload")
    begun = time.monotonic()
    wait(lambda: running_as_another_than(machine, process), 60, lambda: machine.journal("newswire", before))
    return f"back {time.monotonic() - begun:.1f} s after the watchdog's word"


def running_as_another_than(machine, process):
    return machine.show("newswire", "ActiveState") == "active" and machine.show("newswire", "MainPID") not in ("0", process)


def kill(machine):
    before = articles(machine)
    process = machine.show("newswire", "MainPID")
    machine.run("kill", "-KILL", process)
    wait(lambda: running_as_another_than(machine, process), 60, lambda: machine.journal("newswire"))
    after = articles(machine)
    expect(sum(before.values()) >= 26 and all(after[feed] >= count for feed, count in before.items()), (before, after))
    verified = as_newswire(machine, "newswire", "db", "verify").splitlines()[-1]
    return f"{sum(before.values())} articles before, {sum(after.values())} after; {verified}"


def stop(machine):
    right = machine.path("/etc/newswire/feeds.yaml").read_text(encoding="utf-8")
    machine.write("/etc/newswire/feeds.yaml", right + f"  - {{id: slow, url: {FEEDS}/slow.xml}}\n")
    machine.run("systemctl", "restart", "newswire", seconds=90)
    wait(lambda: "/slow.xml" in requests(machine), 60, "the slow feed is not asked")
    begun = time.monotonic()
    machine.run("systemctl", "stop", "newswire")
    took = time.monotonic() - begun
    machine.write("/etc/newswire/feeds.yaml", right)
    expect(machine.show("newswire", "Result") == "success", machine.show("newswire", "Result"))
    expect(took < 5, f"it took {took:.1f} s")
    return f"{took:.2f} s"


def mistaken(machine):
    right = machine.path("/etc/newswire/feeds.yaml").read_text(encoding="utf-8")
    machine.write("/etc/newswire/feeds.yaml", right + "  - {id: wrong, adress: nowhere}\n")
    machine.run("systemctl", "start", "newswire", seconds=90, check=False)
    expect(machine.show("newswire", "ActiveState") == "failed", machine.show("newswire", "ActiveState"))
    expect(machine.show("newswire", "ExecMainStatus") == "3", machine.show("newswire", "ExecMainStatus"))
    said = machine.journal("newswire")
    expect("adress" in said and "feeds.yaml" in said, said)
    machine.write("/etc/newswire/feeds.yaml", right)
    machine.run("systemctl", "reset-failed", "newswire")


def as_root(machine):
    machine.run("newswire", "fetch", "--force", "single", seconds=90, check=False)
    machine.run("newswire", "digest", "morning", seconds=90)
    foreign = machine.output("find", "/var/lib/newswire", "(", "!", "-user", "newswire", "-o", "!", "-group", "newswire", ")")
    machine.run("chown", "-R", "newswire:newswire", "/var/lib/newswire")
    expect(not foreign, "not newswire's: " + foreign.replace("\n", " "))


def as_member(machine):
    found = machine.output("runuser", "-u", "member", "--", "newswire", "search", "news", "--json")
    expect(json.loads(found), found)


def as_stranger(machine):
    said = machine.run("runuser", "-u", "stranger", "--", "newswire", "search", "news", check=False)
    expect(said.returncode not in (0, 1) and "number" not in said.stdout, said)
    return said.stderr.strip()
