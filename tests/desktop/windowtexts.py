#!/usr/bin/python3
"""windowtexts.py TITLE: what a screen reader finds to be shown in the window of that title, a line each.

Ends with 1 when there is no such window. Through AT-SPI, of every program on the session's accessibility bus.
"""

import sys

import pyatspi


def windows():
    for application in pyatspi.Registry.getDesktop(0):
        for window in application or []:
            if window is not None:
                yield window


def texts(accessible, depth=0):
    if accessible is None or depth > 40 or not accessible.getState().contains(pyatspi.STATE_SHOWING):
        return
    yield accessible.name
    try:
        yield accessible.queryText().getText(0, 2000)
    except NotImplementedError:
        pass
    # A table may have millions of rows.
    if accessible.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_LIST):
        return
    for child in accessible:
        yield from texts(child, depth + 1)


found = [window for window in windows() if window.name == sys.argv[1]]
for window in found:
    for text in texts(window):
        if text.strip():
            print(text)
sys.exit(not found)
