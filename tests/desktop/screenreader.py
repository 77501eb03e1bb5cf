"""What a screen reader does, for tests: finds the parts of a program by role and name, reads them, presses them, types,
and hears what it is told. Through AT-SPI; knows nothing of the mouse, nor of how the program calls its parts inside.

Everything waits for something to become true, up to a deadline, since the program works meanwhile.
"""

import time

import pyatspi
from gi.repository import GLib

DEADLINE = 60.0


class Missing(Exception):
    """What was waited for did not come."""


def wait(what, condition, seconds=DEADLINE):
    """Waits until condition() gives something, and returns that. Meanwhile events are taken in."""
    end = time.monotonic() + seconds
    while True:
        try:
            result = condition()
        except (GLib.GError, NotImplementedError):
            result = None  # it went away while it was looked at
        if result:
            return result
        if time.monotonic() > end:
            raise Missing(what)
        context = GLib.MainContext.default()
        if not context.iteration(False):
            time.sleep(0.02)


def is_showing(part):
    return part.getState().contains(pyatspi.STATE_SHOWING)


def descendants(part, depth=0):
    """All that is shown below a part. Tables are not entered: they may have millions of rows."""
    if part is None or depth > 40:
        return
    for child in part:
        if child is None or not is_showing(child):
            continue
        yield child
        if child.getRole() not in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_TREE):
            yield from descendants(child, depth + 1)


def find(root, role, name, seconds=DEADLINE):
    """The part of a role whose name fulfils `name`: a text that it starts with, or a function."""
    fits = name if callable(name) else lambda text: text.startswith(name)

    def look():
        for part in descendants(root() if callable(root) else root):
            if part.getRole() == role and fits(part.name):
                return part
        return None

    return wait(f"{role}: {name}", look, seconds)


def window(name, seconds=DEADLINE):
    """The window or dialog whose name starts so."""

    def look():
        for application in pyatspi.Registry.getDesktop(0):
            for each in application or []:
                if each is not None and each.name.startswith(name) and is_showing(each):
                    return each
        return None

    return wait(f"window {name}", look, seconds)


def act(part, action="Press"):
    """Does an action of a part, when the part can be used."""
    wait(f"{part.name} can be used", lambda: part.getState().contains(pyatspi.STATE_SENSITIVE))
    actions = part.queryAction()
    for index in range(actions.nActions):
        if actions.getName(index) == action:
            actions.doAction(index)
            return
    raise Missing(f"{part.name}: no action {action}")


def is_checked(part):
    return part.getState().contains(pyatspi.STATE_CHECKED)


def is_focused(part):
    return part.getState().contains(pyatspi.STATE_FOCUSED)


def type_key(name):
    """Presses a key of the keyboard, by its name in X."""
    keysyms = {"Down": 0xFF54, "Right": 0xFF53, "Left": 0xFF51, "Home": 0xFF50, "End": 0xFF57, "Return": 0xFF0D,
               "F6": 0xFFC3, "F8": 0xFFC5}
    pyatspi.Registry.generateKeyboardEvent(keysyms[name], None, pyatspi.KEY_SYM)


class Ears:
    """Remembers what the program tells of itself: where the keyboard is, and its announcements."""

    def __init__(self):
        self.focused = []
        self.announced = []
        pyatspi.Registry.registerEventListener(self._hear, "object:state-changed:focused",
                                               "object:state-changed:showing")

    def _hear(self, event):
        try:
            if not event.detail1 or event.source is None:
                return
            if event.type.minor == "focused":
                self.focused.append((event.source.getRole(), event.source.name))
            elif event.source.getRole() == pyatspi.ROLE_NOTIFICATION:
                self.announced.append(event.source.name)
        except GLib.GError:
            pass  # gone already

    def forget(self):
        """Forgets what was heard so far. What is under way is taken in before."""
        while GLib.MainContext.default().iteration(False):
            pass
        self.focused.clear()
        self.announced.clear()

    def hears(self, text):
        """Waits for an announcement with this text in it."""
        return wait(f"announcement: {text}", lambda: next((each for each in self.announced if text in each), None))


def menu_item(main, menu, name):
    """An item of a menu. It can be pressed without the menu being open."""

    def below(part):
        for child in part:
            if child is not None:
                yield child
                yield from below(child)

    def look():
        for bar in descendants(main):
            if bar.getRole() != pyatspi.ROLE_MENU_BAR:
                continue
            for title in bar:
                if title.name == menu:
                    return next((item for item in below(title) if item.name == name), None)
        return None

    return wait(f"{menu} > {name}", look)
