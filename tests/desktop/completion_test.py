#!/usr/bin/env python3
"""The completions for bash, in a real bash on a pseudo-terminal: readline has its own rules about quotes and “=”.

Meta-* puts all that is offered into the line, and a key that the test binds prints the line.
"""

import json
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

SOURCE, BUILD = map(pathlib.Path, sys.argv[1:3])
LOADER = pathlib.Path("/usr/share/bash-completion/bash_completion")
failures = []


class Shell:
    def __init__(self, folder, environment):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe("bash", ["bash", "--norc", "--noprofile", "-i"], environment)
        self.run(f"source {LOADER}; bind 'set bell-style none'; PS1=; stty -echo cols 4000; "
                 "bind -x '\"\\C-xp\": printf \"\\001%s\\002\" \"$READLINE_LINE\"'")

    def run(self, command):
        os.write(self.terminal, f"\x15{command}; printf '\\001\\002'\n".encode())
        self.read()

    def read(self):
        text, end = b"", time.monotonic() + 30
        while not (match := re.search(rb"\x01(.*?)\x02", text, re.DOTALL)):
            if not select.select([self.terminal], [], [], max(0, end - time.monotonic()))[0]:
                sys.exit(f"FAILED: bash does not answer: {text!r}")
            text += os.read(self.terminal, 65536)
        return match[1].decode()

    def complete(self, line):
        """What stands in the line after everything that is offered was put into it."""
        os.write(self.terminal, b"\x15" + line.encode() + b"\x1b*\x18p")
        return self.read().replace("\r\n", "").rstrip(" ")


def words(*command):
    help_ = subprocess.run([*command, "--help"], capture_output=True, text=True, check=True).stdout
    return help_, sorted(set(re.findall(r"^  (--[a-z-]+)", help_, re.MULTILINE)))


def main():
    if not LOADER.exists():
        print(f"skipped: {LOADER} is missing; it is in the Debian package bash-completion")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        prefix = work / "prefix"
        subprocess.run(["cmake", "--install", BUILD, "--prefix", prefix], check=True, stdout=subprocess.DEVNULL)
        here = work / "here"
        plain = work / "plain"
        (here / "My machine.hdd").mkdir(parents=True)
        plain.mkdir()
        for name in ["disk.hds", "old.HDD", "raw.img", "disk.hds.parascope-undo-20260101-000000", "no-ending",
                     "My machine.hdd/My machine.hdd.0.{5f}.hds", "My machine.hdd/DiskDescriptor.xml"]:
            (here / name).touch()
        for name in ["no-ending", "other"]:
            (plain / name).touch()
        environment = {"PATH": f"{prefix}/bin:{os.environ['PATH']}", "HOME": str(work), "TERM": "dumb",
                       "LC_ALL": "C.UTF-8", "XDG_DATA_DIRS": f"{prefix}/share:/usr/share", "INPUTRC": "/dev/null"}
        shell = Shell(here, environment)

        def expect(line, *offered):
            """`offered` is put in the place of the last word of `line`."""
            expected = line[:len(line) - len(re.search(r"(?:\\.|[^\s\\])*$", line)[0])] + " ".join(offered) \
                if offered else line.rstrip(" ")
            got = shell.complete(line)
            if sorted(got.split(" ")) != sorted(expected.split(" ")):
                failures.append(f"“{line}”: expected “{expected}”, got “{got}”")

        program = prefix / "bin/parascope-cli"
        help_, options = words(program)
        commands = re.findall(r"^  ([a-z][a-z-]*) +\S", help_, re.MULTILINE)
        expect("parascope-cli ", *commands)
        expect("parascope-cli ch", "check")
        expect("parascope-cli --", *options)
        for command in commands:
            expect(f"parascope-cli {command} --", *words(program, command)[1])

        expect("parascope-cli create --format ", "v1", "v2")
        expect("parascope-cli create --format=", "--format=v1", "v2")
        expect("parascope-cli create --format=v1 --pre", "--preallocation")
        expect("parascope-cli create --preallocation ", "falloc", "full", "metadata", "off")
        expect("parascope-cli create --preallocation=m", "--preallocation=metadata")
        expect("parascope-cli export --format ", "qcow2", "raw", "v1", "v2")
        expect("parascope-cli write --prealloc-mode t", "truncate")
        expect("parascope-cli check --limit ")
        expect("parascope-cli check --json=")
        expect("parascope-cli info --snapshot ", "top")

        images = ["My\\ machine.hdd", "disk.hds", "old.HDD"]
        expect("parascope-cli check ", *images)
        expect("parascope-cli check --json d", "disk.hds")
        expect("parascope-cli check n", "no-ending")
        expect("parascope-cli check My\\ m", "My\\ machine.hdd")
        expect("parascope-cli check My\\ machine.hdd/", "My\\ machine.hdd/My\\ machine.hdd.0.\\{5f\\}.hds")
        expect("parascope-cli import r", "raw.img")
        expect("parascope-cli undo ", *images, "disk.hds.parascope-undo-20260101-000000")
        expect("parascope-cli undo --save-old ", "My\\ machine.hdd")
        expect("parascope-cli repair --output r", "raw.img")
        expect("parascope-cli nonsense d")

        findings = json.loads((SOURCE / "resources/report.schema.json").read_text())["$defs"]["findingId"]["enum"]
        expect("parascope-cli repair --choose ", *(f"{name}=" for name in findings))
        expect("parascope-cli repair --choose table.overlap=co", "table.overlap=copy")

        expect("parascope --", *words(prefix / "bin/parascope")[1])
        expect("parascope d", "disk.hds")
        expect("parascope ", *images)
        shell.run(f"cd {plain}")
        expect("parascope-cli info ", "no-ending", "other")
        expect("parascope ", "no-ending", "other")
        os.close(shell.terminal)
        os.waitpid(shell.process, 0)


if not shutil.which("bash"):
    print("skipped: no bash")
    sys.exit(77)
main()
print("\n".join(f"FAILED: {failure}" for failure in failures))
sys.exit(bool(failures))
