"""Checks that what the units forbid is refused: by a probe in the place of newswire, with the unit's own settings."""

import json
from pathlib import Path

from machine import Failure, expect

SCRIPT = "/usr/local/lib/probe.py"
# What a copy of a unit starts instead.
PROBE = f"""[Service]
Type=oneshot
Restart=no
WatchdogSec=0
ExecStart=
ExecStart=/usr/bin/python3 {SCRIPT}
"""
# Planted where a process without bounds can read and write.
PLANTED = """
mkdir -p /home/somebody /usr/open /var/lib/open /usr/lib/modules/here
echo x >/home/somebody/letter; echo x >/tmp/of-another
chmod -R a+rX /home/somebody /tmp/of-another; chmod 1777 /usr/open /var/lib/open
"""


def checks():
    """A check for each unit, after one that looks what is possible here without any bounds."""
    possible = {}

    def without_bounds(machine):
        machine.run("sh", "-c", PLANTED)
        machine.write(SCRIPT, Path(__file__).with_name("probe.py").read_text(encoding="utf-8"))
        machine.write("/etc/systemd/system/probe-free.service", PROBE)
        possible.update(probe(machine, "probe-free")[0])
        never = [name for name, was_possible in possible.items() if not was_possible]
        expect(len(never) < len(possible) / 2, "the probe can do nothing: " + ", ".join(never))
        return f"{len(possible) - len(never)} of {len(possible)}; not in this machine: {', '.join(never) or 'none'}"

    def of(unit, copy, without=()):
        def check(machine):
            text = machine.output("systemctl", "cat", unit)
            machine.write(f"/etc/systemd/system/{copy}.service", text)
            machine.write(f"/etc/systemd/system/{copy}.service.d/probe.conf", PROBE)
            forbidden, allowed = probe(machine, copy.replace("@", "@x"))
            wrong = ["can " + name for name, was_possible in forbidden.items() if was_possible]
            wrong += ["cannot " + name for name, was_possible in allowed.items() if not was_possible and name not in without]
            wrong += ["can " + name for name in without if allowed[name]]
            expect(not wrong, "; ".join(wrong))
            return f"{sum(possible[name] for name in forbidden)} things refused that are possible without"
        return check

    def clear(machine):
        machine.run("bash", "-c", f"rm -rf {SCRIPT} /usr/open /var/lib/open /etc/systemd/system/probe* {{/etc,/var/lib}}/newswire/probe*")
        machine.run("systemctl", "daemon-reload")

    return [
        ("the probe can do without bounds what it is to be refused", without_bounds),
        ("newswire.service is bounded", of("newswire.service", "probe")),
        ("newswire-fetch@ is bounded", of("newswire-fetch@.service", "probe-fetch@")),
        ("newswire-digest@ is bounded, and has no network", of("newswire-digest@.service", "probe-digest@", ["connect to a server"])),
        ("the probe leaves nothing", clear),
    ]


def probe(machine, unit):
    """What the probe could do in a unit: each try with whether it was possible, those to be refused and those not."""
    machine.run("systemctl", "daemon-reload")
    started = machine.run("systemctl", "start", unit, check=False)
    for line in reversed(machine.journal(unit).splitlines()):
        if line.startswith("[{"):
            return json.loads(line)
    raise Failure(f"the probe said nothing: {started.stderr} {machine.journal(unit)}")
