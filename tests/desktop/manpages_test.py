#!/usr/bin/env python3
"""The man pages name exactly the commands and options that the programs name in their help, with the same values."""

import os
import pathlib
import re
import subprocess
import sys

SOURCE, BUILD = map(pathlib.Path, sys.argv[1:3])
failures = []


def help_of(*command):
    result = subprocess.run([*command, "--help"], capture_output=True, text=True, env={**os.environ, "LANGUAGE": "C"})
    if result.returncode != 0:
        sys.exit(f"FAILED: {' '.join(map(str, command))} --help: {result.stderr}")
    return result.stdout


def options_in_help(text):
    """{"--limit N", "--json" …}: lines that begin with two spaces and an option, the meaning two spaces behind."""
    return {match[1] for match in re.finditer(r"^  (--\S+(?: \S+)?)  ", text, re.MULTILINE)}


def options_in_page(text):
    """Of the tags below .TP, without fonts: '.BI \\-\\-limit " N"' is "--limit N"."""
    options = set()
    for match in re.finditer(r'^\.TP\n\.(?:B|BI|BR) (\\-\\-.*)$', text, re.MULTILINE):
        tag = re.sub(r'"([^"]*)"|(\S+)\s*', lambda word: word[1] or word[2] or "", match[1])
        options.add(tag.replace("\\-", "-"))
    return options


def compare(what, in_help, in_page):
    for missing in sorted(in_help - in_page):
        failures.append(f"{what}: “{missing}” is in the help, not in the man page")
    for surplus in sorted(in_page - in_help):
        failures.append(f"{what}: “{surplus}” is in the man page, not in the help")


def section(page, heading):
    match = re.search(rf"^\.S[HS] {re.escape(heading)}$(.*?)(?=^\.S[HS] )", page, re.MULTILINE | re.DOTALL)
    return match[1] if match else ""


def usage_in_page(text):
    """The words of the lines before the first .PP, without fonts and spaces: “[--json]IMAGE...”."""
    words = []
    for line in text.strip().split(".PP")[0].splitlines():
        line = re.sub(r'^\.[A-Z]+ ', "", line)
        words.append(line.replace('"', "").replace("\\&", "").replace("\\-", "-"))
    return re.sub(r"\s", "", "".join(words))


def usage_in_help(text):
    line = text.splitlines()[0].removeprefix("Usage: ").replace("…", "...")
    return re.sub(r"\s", "", line)


def command_line():
    page = (SOURCE / "resources/man/parascope-cli.1").read_text()
    program = BUILD / "app/parascope-cli"
    general = help_of(program)
    compare("parascope-cli", options_in_help(general), options_in_page(section(page, "OPTIONS")))
    commands = set(re.findall(r"^  ([a-z][a-z-]*) +\S", general, re.MULTILINE))
    if not commands:
        sys.exit("FAILED: no commands in the help")
    compare("parascope-cli", commands, set(re.findall(r"^\.SS (\S+)$", page, re.MULTILINE)))
    for command in sorted(commands):
        text = help_of(program, command)
        described = section(page, command)
        compare(command, options_in_help(text) - {"--help"}, options_in_page(described))
        if usage_in_page(described) != usage_in_help(text):
            failures.append(f"{command}: the help says {usage_in_help(text)}, the man page {usage_in_page(described)}")


def window():
    page = (SOURCE / "resources/man/parascope.1").read_text()
    text = help_of(BUILD / "app/parascope")
    compare("parascope", options_in_help(text), options_in_page(section(page, "OPTIONS")))
    if usage_in_page(section(page, "SYNOPSIS")) != usage_in_help(text):
        failures.append(f"parascope: {usage_in_help(text)} in the help, {usage_in_page(section(page, 'SYNOPSIS'))}")


def exit_codes():
    """Those of app/cli/exitcode.h."""
    source = (SOURCE / "app/cli/exitcode.h").read_text()
    page = (SOURCE / "resources/man/parascope-cli.1").read_text()
    compare("exit codes", set(re.findall(r"^    \w+ = (\d+)", source, re.MULTILINE)),
            set(re.findall(r"^\.TP\n\.B (\d+)$", section(page, "EXIT STATUS"), re.MULTILINE)))


command_line()
window()
exit_codes()
print("\n".join(f"FAILED: {failure}" for failure in failures))
sys.exit(bool(failures))
