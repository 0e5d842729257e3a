"""A small machine with a real systemd: a tree of files, started by systemd-nspawn without a network of its own."""

import os
import signal
import subprocess
import time
from pathlib import Path


class Machine:
    """Runs from `start` to `stop`; nothing of it is left after `stop`, whatever happened in it."""

    def __init__(self, root, log):
        self.root = Path(root)
        self.log = Path(log)
        self.process = None
        self.leader = None

    def start(self, seconds=60):
        """Boots, and returns when systemd says that everything is up, or is degraded."""
        command = ["systemd-nspawn", "--quiet", "--register=no", "--keep-unit", "--private-network",
                   "-D", str(self.root), "--boot", "--console=pipe"]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
                env={**os.environ, "SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1"})
        wait(lambda: self._find_leader(), seconds, "systemd-nspawn has started nothing: " + str(self.log))
        wait(lambda: self.run("systemctl", "is-system-running", check=False).stdout.strip() in ("running", "degraded"),
             seconds, "the machine does not come up: " + str(self.log))

    def _find_leader(self):
        if self.process.poll() is not None:
            raise RuntimeError("systemd-nspawn has ended: " + self.log.read_text())
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        self.leader = int(children[0]) if children else None
        # For whoever has to clear up where this program cannot.
        self.log.with_suffix(".pid").write_text(f"{self.leader or ''} {self.process.pid}")
        return self.leader is not None and os.readlink(f"/proc/{self.leader}/exe").endswith("/systemd")

    def run(self, *command, seconds=60, check=True, text=None):
        """Runs a command in the machine, as its root."""
        done = subprocess.run(
            ["nsenter", "-t", str(self.leader), "-m", "-u", "-i", "-n", "-p", "--", *command],
            input=text or "", capture_output=True, text=True, timeout=seconds,
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"})
        if check and done.returncode != 0:
            raise Failure(f"{' '.join(command)}: status {done.returncode}: {(done.stderr or done.stdout).strip()}")
        return done

    def output(self, *command, **options):
        return self.run(*command, **options).stdout.strip()

    def show(self, unit, name):
        """A property of a unit, as systemctl shows it."""
        return self.output("systemctl", "show", "--value", "-p", name, unit)

    def journal(self, unit, since=None):
        """What a unit, and systemd of it, have said; `since` is a cursor."""
        after = ["--after-cursor", since] if since else []
        return self.output("journalctl", "--no-pager", "-o", "cat", "-u", unit, *after)

    def journal_end(self):
        self.run("journalctl", "--sync")
        last = self.output("journalctl", "--no-pager", "-n", "0", "--show-cursor")
        return last.rpartition("cursor: ")[2]

    def path(self, name):
        """A file of the machine, from outside."""
        return self.root / name.lstrip("/")

    def write(self, name, text, mode=0o644):
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)

    def stop(self):
        """Ends the machine: as one turns it off, and if that does not help, at once."""
        if self.process is None:
            return
        try:
            if self.leader:
                self.run("systemctl", "poweroff", seconds=10, check=False)
                self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            pass
        # The end of its first process is the end of all of them.
        for pid in (self.leader, self.process.pid):
            if pid and self.process.poll() is None:
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
                time.sleep(0.5)
        self.process.wait(timeout=10)
        self.log.with_suffix(".pid").unlink(missing_ok=True)


class Failure(Exception):
    """A check did not find what it looked for."""


def wait(condition, seconds, otherwise):
    """Waits until `condition` holds, and returns what it gave; fails with `otherwise` after `seconds`."""
    end = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise Failure(otherwise() if callable(otherwise) else otherwise)
        time.sleep(0.2)


def expect(condition, otherwise):
    if not condition:
        raise Failure(otherwise() if callable(otherwise) else str(otherwise))
