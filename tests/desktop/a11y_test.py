#!/usr/bin/python3
"""a11y_test.py SOURCE BUILD: works with the program as somebody does who sees nothing and has no mouse.

Starts the program on its damaged example, on a screen, a session bus and an accessibility bus of its own, and reads and
repairs the image through AT-SPI, by names, roles, values and actions alone: verdict, findings, the maps' and the bytes'
cursors, repair, undo. Ends with 77, and says why, where a program that it needs is missing.
"""

import hashlib
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import traceback

# Debian's own, which has the modules of its packages.
PYTHON = "/usr/bin/python3"
NEEDED = {"Xvfb": "xvfb", "openbox": "openbox", "dbus-run-session": "dbus-daemon"}


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def start_desktop(work):
    """Runs this test again inside a desktop of its own; returns its exit status."""
    for program, package in NEEDED.items():
        if not shutil.which(program):
            skip(f"no {program}; it is in the Debian package {package}")
    if not pathlib.Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists():
        skip("no accessibility bus; it is in the Debian package at-spi2-core")
    read, write = os.pipe()
    with open(work / "xvfb.log", "wb") as log:
        screen = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                                  pass_fds=[write], stdout=log, stderr=log)
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            display = pipe.readline().strip()
        if not display:
            print((work / "xvfb.log").read_text())
            return 1
        environment = {name: value for name, value in os.environ.items()
                       if name not in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "SESSION_MANAGER")}
        for folder in ("home", "runtime", "tmp"):
            (work / folder).mkdir(mode=0o700)
        environment.update(DISPLAY=f":{display}", HOME=str(work / "home"), XDG_RUNTIME_DIR=str(work / "runtime"),
                           TMPDIR=str(work / "tmp"), QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                           LC_ALL="C.UTF-8", PARASCOPE_TEST_DESKTOP=str(work))
        # One call after the other: the program looks for the bus only when it starts.
        return subprocess.run(["dbus-run-session", "--", PYTHON, "-B", *sys.argv], env=environment,
                              check=False, timeout=280).returncode
    finally:
        screen.terminate()
        screen.wait()


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_verdict(main):
    from screenreader import find, pyatspi
    return find(main, pyatspi.ROLE_LABEL, lambda text: "clusters are damaged" in text).name


def walk_findings(main, ears):
    """Down through the list: each row is told when the keyboard comes to it, and what it means can be read."""
    from screenreader import find, is_focused, pyatspi, type_key, wait
    tree = find(main, pyatspi.ROLE_TREE, "Findings")
    for _ in range(8):  # from panel to panel
        ears.forget()
        type_key("F6")
        wait("the keyboard is in another panel", lambda: ears.focused)
        if is_focused(tree) or any(role == pyatspi.ROLE_TABLE_CELL for role, _ in ears.focused):
            break
    meaning = find(main, pyatspi.ROLE_LABEL, "What it means").queryText()
    texts = [meaning.getText(0, -1)]
    for _ in range(3):
        ears.forget()
        type_key("Down")
        wait("a finding is told", lambda: any(role == pyatspi.ROLE_TABLE_CELL for role, _ in ears.focused))
        texts.append(wait("what it means is another text",
                          lambda: (text := meaning.getText(0, -1)) != texts[-1] and text))
    assert len(set(texts)) == 4, texts
    table = tree.queryTable()
    return [table.getAccessibleAt(row, 1).name for row in range(table.nRows)]


def move_in_map(main, ears):
    """Each cell of the map is told, with its cluster, its state and its places; so is its value."""
    from screenreader import find, is_focused, pyatspi, type_key, wait
    chart = find(main, pyatspi.ROLE_CHART, "Map of the clusters in disk order")
    chart.queryComponent().grabFocus()
    cell = wait("a cell has the keyboard", lambda: next((each for each in chart if is_focused(each)), None))
    before = cell.name
    assert before.startswith("Guest cluster"), before
    value = chart.queryValue()
    for _ in range(3):
        ears.forget()
        at = value.currentValue
        type_key("Right")
        wait("the cursor moves", lambda: value.currentValue == at + 1)
        told = wait("the cell is told", lambda: [name for role, name in ears.focused if role == cell.getRole()])
        assert told[-1].startswith("Guest cluster"), told
        assert told[-1] != before, told
        before = told[-1]
    # A value can be set, as a slider's: the cursor is then at that cluster.
    value.currentValue = 700
    wait("the cursor is at cluster 700", lambda: chart[0].name.startswith("Guest cluster 700"))
    assert "0x2BC00000" in chart[0].name, chart[0].name  # its place on the disk
    # What Enter does, as an action.
    cell = chart[0]
    actions = cell.queryAction()
    actions.doAction([actions.getName(i) for i in range(actions.nActions)].index("Press"))
    find(main, pyatspi.ROLE_LABEL, lambda text: text.startswith("Guest cluster: 700"))


def read_bytes(main, ears):
    from screenreader import act, find, menu_item, pyatspi, type_key, wait
    act(menu_item(main, "View", "Everything"))
    view = find(main, pyatspi.ROLE_LIST, "Bytes")
    view.queryComponent().grabFocus()
    wait("a byte is told", lambda: [name for role, name in ears.focused if name.startswith("0x")])
    ears.forget()
    type_key("Right")
    told = wait("the next byte is told", lambda: [name for role, name in ears.focused if name.startswith("0x")])
    assert ": " in told[-1], told
    act(menu_item(main, "View", "Simple"))


def check_again(main, ears, verdict):
    """Work that began and its end are announced, wherever the keyboard is."""
    from screenreader import act, menu_item
    ears.forget()
    act(menu_item(main, "Tools", "Check Again"))
    ears.hears("Checking")
    ears.hears(verdict)


def repair(main, ears, image):
    from screenreader import act, find, is_checked, pyatspi, wait, window
    before = digest(image)
    act(find(main, pyatspi.ROLE_PUSH_BUTTON, "Repair…"))
    dialog = window("Repair Damaged example")
    find(dialog, pyatspi.ROLE_LABEL, "Afterwards: ")
    ticks = [part for part in all_of(dialog, pyatspi.ROLE_CHECK_BOX) if ":" in part.name]
    assert len(ticks) >= 3, [part.name for part in ticks]
    # Without one of them the outcome is another, and the button says so; with it, the same again.
    first = ticks[0]
    for wanted in (not is_checked(first), is_checked(first)):
        act(first, "Toggle")
        wait("the tick changes", lambda: is_checked(first) == wanted)
        find(dialog, pyatspi.ROLE_LABEL, "Afterwards: ")
    confirm_use(dialog)
    assert digest(image) == before, "something was written before it was asked for"
    ears.forget()
    act(find(dialog, pyatspi.ROLE_PUSH_BUTTON, lambda text: text.startswith("Repair") and "copy" not in text))
    ears.hears("The file was repaired.")
    find(dialog, pyatspi.ROLE_LABEL, "The file was repaired.")
    assert digest(image) != before
    return before, dialog


def undo(main, ears, dialog, image, before):
    from screenreader import act, find, is_showing, pyatspi, window
    ears.forget()
    act(find(dialog, pyatspi.ROLE_PUSH_BUTTON, "Undo repair"))
    asked = window("Undo Repair")
    if any(is_showing(part) for part in all_of(asked, pyatspi.ROLE_CHECK_BOX)):
        confirm_use(asked)
        act(find(asked, pyatspi.ROLE_PUSH_BUTTON, "Undo repair"))
    ears.hears("The file is byte for byte as it was")
    assert digest(image) == before
    act(find(asked, pyatspi.ROLE_PUSH_BUTTON, "Close"))
    find(main, pyatspi.ROLE_LABEL, "Put back as it was")


def all_of(root, role):
    from screenreader import descendants
    return [part for part in descendants(root) if part.getRole() == role]


def confirm_use(dialog):
    """The one question: whether a virtual machine uses the disk. Asked where the program cannot tell."""
    from screenreader import act, is_checked, pyatspi, wait
    for box in all_of(dialog, pyatspi.ROLE_CHECK_BOX):
        if box.name.startswith("No virtual machine") and not is_checked(box):
            act(box, "Toggle")
            wait("the tick is there", lambda: is_checked(box))


def work(source, build, folder):
    """The story itself, inside the desktop."""
    sys.path.insert(0, str(source / "tests" / "desktop"))
    try:
        import pyatspi
    except ImportError:
        skip("python3 has no pyatspi; it is in the Debian package python3-pyatspi")
    from screenreader import Ears, window
    pyatspi.Registry.getDesktop(0)  # starts the accessibility bus
    ears = Ears()
    manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(folder / "program.log", "wb") as log:
        program = subprocess.Popen([str(build / "app" / "parascope"), "--demo"], stdout=log, stderr=log)
    try:
        main = window("Damaged example.hds")
        verdict = read_verdict(main)
        image = next((folder / "tmp").rglob("Damaged example.hds"))
        print("verdict:", verdict)
        print("findings:", walk_findings(main, ears))
        move_in_map(main, ears)
        read_bytes(main, ears)
        check_again(main, ears, verdict)
        before, dialog = repair(main, ears, image)
        undo(main, ears, dialog, image, before)
        assert read_verdict(main) == verdict
        assert program.poll() is None, "the program ended"
    except Exception:
        traceback.print_exc()
        print("announced:", ears.announced)
        print("focused:", ears.focused[-10:])
        print((folder / "program.log").read_text(errors="replace"))
        keep_picture()
        return 1
    finally:
        program.send_signal(signal.SIGTERM)
        program.wait()
        manager.terminate()
        manager.wait()
    return 0


def keep_picture():
    """What the screen shows, where PARASCOPE_TEST_PICTURES says."""
    if "PARASCOPE_TEST_PICTURES" in os.environ and shutil.which("import"):
        subprocess.run(["import", "-window", "root", os.environ["PARASCOPE_TEST_PICTURES"] + "/a11y.png"], check=False)


def main():
    source, build = (pathlib.Path(path) for path in sys.argv[1:3])
    if "PARASCOPE_TEST_DESKTOP" in os.environ:
        return work(source, build, pathlib.Path(os.environ["PARASCOPE_TEST_DESKTOP"]))
    with tempfile.TemporaryDirectory() as folder:
        return start_desktop(pathlib.Path(folder))


if __name__ == "__main__":
    sys.exit(main())
