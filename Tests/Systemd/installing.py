"""Checks of the package itself: what installing, upgrading, removing and purging do and leave alone."""

from machine import expect, wait

UNITS = ["newswire.service", "newswire-fetch@akorda-en.service", "newswire-digest@morning.service",
         "newswire-digest@morning.timer"]
# What systemd-analyze may find a unit exposed at most, in tenths.
MOST_EXPOSED = 15


def before(package):
    """From a machine without newswire to one where it is installed and nothing runs."""

    def install(machine):
        machine.write("/root/newswire.deb", "")
        machine.path("/root/newswire.deb").write_bytes(package.read_bytes())
        machine.run("dpkg", "-i", "/root/newswire.deb", seconds=120)
        return machine.output("dpkg-query", "-W", "newswire")

    def nothing_started(machine):
        for unit in UNITS:
            expect(machine.show(unit, "ActiveState") == "inactive", f"{unit} is active")
        enabled = machine.run("systemctl", "is-enabled", *UNITS, check=False).stdout.split()
        expect(set(enabled) <= {"disabled", "static"}, f"enabled: {enabled}")
        expect(not machine.run("pgrep", "-x", "newswire", check=False).stdout, "a process of it runs")

    def user_and_folders(machine):
        expect(machine.output("getent", "passwd", "newswire").endswith("nologin"), "the user can log in")
        expect(owner(machine, "/var/lib/newswire") == "newswire newswire 750", owner(machine, "/var/lib/newswire"))
        for name in ("newswire.yaml", "feeds.yaml", "tags/places.yaml"):
            expect(owner(machine, "/etc/newswire/" + name) == "root root 644", owner(machine, "/etc/newswire/" + name))

    def configuration(machine):
        return as_newswire(machine, "newswire", "check").splitlines()[-1]

    def units_verified(machine):
        said = machine.run("systemd-analyze", "verify", *UNITS, check=False)
        expect(said.returncode == 0 and not said.stderr, said.stderr)

    def exposure(machine):
        levels = []
        for unit in UNITS[:3]:
            said = machine.run("systemd-analyze", "security", "--offline=true", f"--threshold={MOST_EXPOSED}",
                               "--root=/", unit, check=False)
            levels.append(f"{unit.partition('@')[0].removesuffix('.service')} {said.stdout.split('→')[-1].split(':')[1].split()[0]}")
            expect(said.returncode == 0, said.stdout.splitlines()[-1])
        return ", ".join(levels)

    def manual(machine):
        pages = machine.output("sh", "-c", "ls /usr/share/man/man1/newswire*.1.gz").split()
        for page in pages:
            said = machine.run("man", "--warnings", "-l", page, seconds=20)
            expect("DESCRIPTION" in said.stdout and not said.stderr, f"{page}: {said.stderr}")
        expect(machine.output("whatis", "newswire-fetch"), "whatis does not know newswire-fetch")
        return f"{len(pages)} pages"

    def completions(machine):
        machine.run("bash", "-c", ". /usr/share/bash-completion/completions/newswire && complete -p newswire")
        for path in ("/usr/share/zsh/vendor-completions/_newswire", "/usr/share/fish/vendor_completions.d/newswire.fish"):
            expect("newswire" in machine.path(path).read_text(encoding="utf-8"), path + " is empty")

    return [
        ("the package installs", install),
        ("installing started and enabled nothing", nothing_started),
        ("user, state folder and configuration are there, with their owners", user_and_folders),
        ("the configuration as shipped has no mistake", configuration),
        ("systemd-analyze finds no mistake in the units", units_verified),
        (f"no unit is exposed above {MOST_EXPOSED / 10}", exposure),
        ("every command has a manual page that man reads without complaint", manual),
        ("completions load", completions),
    ]


def after(package):
    """From a machine where it is used to one without a trace of it."""

    def upgrade(machine):
        machine.run("systemctl", "start", "newswire", seconds=90)
        process = machine.show("newswire", "MainPID")
        changed = machine.path("/etc/newswire/newswire.yaml").read_text(encoding="utf-8")
        machine.run("dpkg", "-i", "--force-confold", "/root/newswire.deb", seconds=120)
        wait(lambda: machine.show("newswire", "ActiveState") == "active", 60, "it does not run any more")
        expect(machine.show("newswire", "MainPID") != process, "the old program still runs")
        expect(machine.path("/etc/newswire/newswire.yaml").read_text(encoding="utf-8") == changed, "the configuration is another")

    def mistaken_upgrade(machine):
        process = machine.show("newswire", "MainPID")
        right = machine.path("/etc/newswire/feeds.yaml").read_text(encoding="utf-8")
        machine.write("/etc/newswire/feeds.yaml", right + "  - {id: wrong, adress: nowhere}\n")
        said = machine.run("dpkg", "-i", "--force-confold", "/root/newswire.deb", seconds=120).stderr
        machine.write("/etc/newswire/feeds.yaml", right)
        expect("adress" in said and "not restarted" in said, said)
        expect(machine.show("newswire", "MainPID") == process, "it was restarted")

    def remove(machine):
        machine.run("systemctl", "start", "newswire-digest@morning.timer")
        machine.run("dpkg", "-r", "newswire", seconds=120)
        expect(not machine.run("pgrep", "-x", "newswire", check=False).stdout, "it still runs")
        expect(machine.path("/var/lib/newswire/newswire.sqlite").exists(), "the store is gone")
        expect(machine.path("/var/lib/newswire/digests/morning").exists(), "the digests are gone")
        expect(machine.path("/etc/newswire/feeds.yaml").exists(), "the configuration is gone")
        expect(not machine.output("systemctl", "list-units", "--no-legend", "newswire*"), "a unit is left")

    def again(machine):
        machine.run("dpkg", "-i", "--force-confold", "/root/newswire.deb", seconds=120)
        expect(machine.show("newswire", "ActiveState") == "inactive", "it was started")
        return as_newswire(machine, "newswire", "db", "verify").splitlines()[-1]

    def purge(machine):
        machine.run("systemctl", "enable", "newswire-digest@morning.timer")
        machine.run("dpkg", "-P", "newswire", seconds=120)
        left = machine.output("find", "/", "-xdev", "-path", "*newswire*").splitlines()
        # The administrator's own drop-ins, the package itself, and what man keeps of pages that were read.
        others = ("/etc/systemd/system/newswire", "/root/newswire.deb", "/var/cache/man/")
        ours = [path for path in left if not path.startswith(others)]
        expect(not ours, "left: " + " ".join(ours))
        expect(machine.output("getent", "passwd", "newswire"), "the user is gone, who may own files elsewhere")

    return [
        ("an upgrade restarts the daemon and leaves the configuration as it was", upgrade),
        ("an upgrade that the configuration does not fit says so and leaves the daemon alone", mistaken_upgrade),
        ("removing stops everything and keeps store, digests and configuration", remove),
        ("installed again it finds its store and starts nothing", again),
        ("purging leaves nothing but the user", purge),
    ]


def owner(machine, path):
    return machine.output("stat", "-c", "%U %G %a", path)


def as_newswire(machine, *command):
    """What a command prints that is run as the user newswire."""
    return machine.output("runuser", "-u", "newswire", "--", *command, seconds=120)
