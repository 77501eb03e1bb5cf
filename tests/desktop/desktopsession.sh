# shellcheck shell=bash
# A desktop for a test: a screen (Xvfb), a window manager, a session bus with accessibility, and the program installed
# for a new user. Sourced after support.sh; start_desktop runs the test again inside of it.

# start_desktop: returns inside the desktop only.
start_desktop() {
    if [ -n "${PARASCOPE_TEST_DESKTOP:-}" ]; then
        # Programs look for this bus when they start.
        gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus --method org.a11y.Bus.GetAddress \
            >"$WORK/accessibility.log" 2>&1 || { cat "$WORK/accessibility.log" && wrong "no accessibility bus" && exit 1; }
        openbox >"$WORK/openbox.log" 2>&1 &
        CLEANUP+=("kill $! 2>/dev/null" 'kill $(running "$PREFIX/bin/parascope") 2>/dev/null')
        until_true 30 has_window_manager || { cat "$WORK/openbox.log" && wrong "openbox does not start" && exit 1; }
        return
    fi
    need Xvfb xvfb
    need openbox openbox
    need dbus-run-session dbus-daemon
    need xdotool xdotool
    need import imagemagick
    need gdbus libglib2.0-bin
    need update-mime-database shared-mime-info
    need update-desktop-database desktop-file-utils
    /usr/bin/python3 -c 'import pyatspi' 2>/dev/null || {
        echo "skipped: python3 has no pyatspi; it is in the Debian package python3-pyatspi"
        exit 77
    }
    install_privately

    local display
    mkfifo "$WORK/display"
    Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -noreset 3>"$WORK/display" >"$WORK/xvfb.log" 2>&1 &
    CLEANUP+=("kill $! 2>/dev/null")
    read -r -t 30 display <"$WORK/display" || { wrong "Xvfb does not start" && exit 1; }
    export DISPLAY=:$display XDG_SESSION_TYPE=x11 XDG_CURRENT_DESKTOP=LXDE QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
    unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS SESSION_MANAGER DESKTOP_STARTUP_ID XDG_ACTIVATION_TOKEN
    export PARASCOPE_TEST_DESKTOP=$WORK PREFIX
    dbus-run-session -- bash "$0" "$SOURCE" "$BUILD"
    exit
}

has_window_manager() { xdotool get_num_desktops >/dev/null 2>&1; }

# window TITLE: the numbers of the windows of exactly this title, one a line.
window() {
    xdotool search --onlyvisible --name "^$(sed 's/[][(){}.*+?^$|\\]/\\&/g' <<<"$1")\$" 2>/dev/null
}

has_window() { [ -n "$(window "$1")" ]; }

# is_active WINDOW: it has the keyboard.
is_active() { [ "$(xdotool getactivewindow 2>/dev/null)" = "$1" ]; }

# is_in_front TITLE: the window that has the keyboard is the only one of this title.
is_in_front() { [ "$(xdotool getactivewindow 2>/dev/null)" = "$(window "$1")" ]; }

# running PROGRAM: the process numbers of a program of exactly this path, one a line.
running() {
    local process
    for process in /proc/[0-9]*; do
        [ "$(readlink "$process/exe")" != "$1" ] || echo "${process#/proc/}"
    done
}

# says TITLE TEXT: a screen reader finds TEXT in that window.
says() {
    local texts
    texts=$(timeout 20 /usr/bin/python3 -B "$(dirname -- "$0")/windowtexts.py" "$1" 2>/dev/null)
    [[ $texts == *"$2"* ]]
}

# picture NAME: keeps what the screen shows where PARASCOPE_TEST_PICTURES says, for a look at what went wrong.
picture() {
    [ -z "${PARASCOPE_TEST_PICTURES:-}" ] || import -window root "$PARASCOPE_TEST_PICTURES/$1.png"
}
