"""Tries what a unit is to prevent, and prints what came of each try as JSON: true where it was possible.

Run by a copy of the unit in place of newswire, and once without any bounds to see that the tries are real.
"""

import ctypes
import errno
import json
import mmap
import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

libc = ctypes.CDLL(None, use_errno=True)


def call(name, *arguments):
    """A C function that gives a negative number where it fails."""
    if getattr(libc, name)(*arguments) < 0:
        raise OSError(ctypes.get_errno(), name)


def load_module():
    """What is given is no module: a kernel that says so would have loaded one."""
    number = {"x86_64": 175, "aarch64": 105}[os.uname().machine]
    try:
        call("syscall", number, b"none", 4, b"")
    except OSError as error:
        if error.errno != errno.ENOEXEC:
            raise


def write_into(folder):
    Path(folder, f"probe-{os.getpid()}").write_text("x", encoding="utf-8")


def own(socket_family, kind, protocol=0):
    socket.socket(socket_family, kind, protocol).close()


def run_own_file():
    folder = os.environ.get("STATE_DIRECTORY") or tempfile.mkdtemp()
    program = Path(folder, "program")
    try:
        shutil.copy("/bin/true", program)
        subprocess.run([program], check=True)
    finally:
        program.unlink(missing_ok=True)


def set_setuid_bit():
    folder = os.environ.get("STATE_DIRECTORY") or tempfile.mkdtemp()
    path = Path(folder, "setuid")
    path.write_text("x", encoding="utf-8")
    try:
        path.chmod(0o4755)
    finally:
        path.unlink()


def see_others():
    own_processes = {str(os.getpid()), "self", "thread-self"}
    others = [name for name in os.listdir("/proc") if name.isdigit() and name not in own_processes]
    if not any(Path("/proc", name, "cmdline").read_bytes() for name in others):
        raise OSError("none is seen")


def run_written_memory():
    mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC).close()


def shut_off(function, *arguments):
    """Tries it in a child, for it may change or end the process."""
    child = os.fork()
    if child == 0:
        try:
            function(*arguments)
            os._exit(0)
        except BaseException:
            os._exit(1)
    if os.waitpid(child, 0)[1] != 0:
        raise OSError("refused")


FORBIDDEN = {
    "read a file in somebody's home": lambda: Path("/home/somebody/letter").read_text(encoding="utf-8"),
    "look into /root": lambda: os.listdir("/root"),
    "read a file of another service in /tmp": lambda: Path("/tmp/of-another").read_text(encoding="utf-8"),
    "write into /etc/newswire": lambda: write_into("/etc/newswire"),
    "write into /usr": lambda: write_into("/usr/open"),
    "write into a folder open to all": lambda: write_into("/var/lib/open"),
    "write into /run/lock": lambda: write_into("/run/lock"),
    "write into /dev/shm": lambda: write_into("/dev/shm"),
    "open a raw socket": lambda: own(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP),
    "open a packet socket": lambda: own(socket.AF_PACKET, socket.SOCK_RAW),
    "open a netlink socket": lambda: own(socket.AF_NETLINK, socket.SOCK_RAW),
    "load a kernel module": load_module,
    "read kernel modules": lambda: os.listdir("/usr/lib/modules"),
    "see other processes": see_others,
    "signal the first process": lambda: os.kill(1, 0),
    "read the kernel's log": lambda: call("klogctl", 10, None, 0),
    "set a kernel's setting": lambda: Path("/proc/sys/kernel/domainname").write_text("x", encoding="utf-8"),
    "set the machine's name": lambda: shut_off(call, "sethostname", b"newswire-test", 13),
    "make a user namespace": lambda: shut_off(call, "unshare", 0x10000000),
    "mount a file system": lambda: shut_off(call, "mount", b"none", b"/mnt", b"tmpfs", 0, None),
    "change its root folder": lambda: shut_off(os.chroot, "/"),
    "become another user": lambda: shut_off(os.setuid, 1),
    "run memory that it writes": run_written_memory,
    "run a file that it writes": run_own_file,
    "make a setuid file": set_setuid_bit,
    "raise its priority": lambda: shut_off(os.setpriority, os.PRIO_PROCESS, 0, -5),
    "schedule in real time": lambda: shut_off(os.sched_setscheduler, 0, os.SCHED_FIFO, os.sched_param(1)),
    "behave as another system": lambda: shut_off(call, "personality", 0x0008),
}
ALLOWED = {
    "read its configuration": lambda: Path("/etc/newswire/newswire.yaml").read_text(encoding="utf-8"),
    "write its state": lambda: write_into("/var/lib/newswire"),
    "write temporary files": lambda: write_into("/tmp"),
    "connect to a server": lambda: socket.create_connection(("127.0.0.1", 8080), 5).close(),
}


def possible(attempt):
    try:
        attempt()
        return True
    except (OSError, ValueError):
        return False


print(json.dumps([{name: possible(attempt) for name, attempt in attempts.items()} for attempts in (FORBIDDEN, ALLOWED)]))
