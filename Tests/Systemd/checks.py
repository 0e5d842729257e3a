"""Checks the package on a machine with a real systemd, one line a check: checks.py PACKAGE.deb ROOT CONSOLE-LOG

The checks follow the life of an installation and build on one another: installed, used once by hand, started,
reloaded, killed, stopped, upgraded, removed, purged. `run` makes the tree and clears up; see there.
"""

import signal
import sys
import time
import traceback
from pathlib import Path

import hardening
import installing
import running
from machine import Failure, Machine


def check_all(machine, package):
    """Runs every check and returns how many failed."""
    failed = done = 0
    for name, check in [*installing.before(package), *running.checks(), *hardening.checks(), *installing.after(package)]:
        begun = time.monotonic()
        try:
            detail = check(machine)
            verdict = "ok     "
        except Failure as failure:
            detail, verdict = failure, "FAILED "
        except Exception:
            detail, verdict = traceback.format_exc(limit=3), "FAILED "
        if verdict == "FAILED ":
            failed += 1
        done += 1
        print(f"{verdict} {name}" + (f": {detail}" if detail else "") + f" ({time.monotonic() - begun:.1f} s)", flush=True)
    print(f"{done} checks, {failed} failed")
    return failed


def main():
    package, root, console = sys.argv[1:]
    # Told to end, it turns the machine off first.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    machine = Machine(root, console)
    try:
        begun = time.monotonic()
        try:
            machine.start()
        except (Failure, RuntimeError, OSError) as failure:
            print(f"test-systemd: skipped: no machine can be booted here: {failure}", file=sys.stderr)
            sys.exit(77)
        print(f"booted {machine.output('systemctl', '--version').splitlines()[0]} in {time.monotonic() - begun:.1f} s")
        status = 1 if check_all(machine, Path(package)) else 0
    finally:
        machine.stop()
    sys.exit(status)


main()
