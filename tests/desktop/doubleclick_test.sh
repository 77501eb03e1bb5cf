#!/usr/bin/env bash
# A real double-click in a file manager on images with and without an ending: the window of the image appears, with its
# verdict; a second one raises it. Then the same by the desktop's own commands.
# shellcheck source=tests/desktop/support.sh
source "$(dirname -- "$0")/support.sh" "$@"
# shellcheck source=tests/desktop/desktopsession.sh
source "$(dirname -- "$0")/desktopsession.sh"
[ -n "${PARASCOPE_TEST_DESKTOP:-}" ] || {
    need pcmanfm pcmanfm
    need gio libglib2.0-bin
    need xdg-open xdg-utils
}
start_desktop

# Of the icon of the type, and of nothing else that the file manager draws.
ORANGE='#E69F00'

# icon_place WINDOW: "X Y" on the screen, of the first spot of the type's icon in that window.
icon_place() {
    local spot left top
    spot=$(import -window "$1" -depth 8 txt:- 2>/dev/null | grep -m 1 -F "$ORANGE" | cut -d: -f1)
    [ -n "$spot" ] || return 1
    eval "$(xdotool getwindowgeometry --shell "$1" | sed -n 's/^X=/left=/p; s/^Y=/top=/p')"
    echo "$((left + ${spot%,*})) $((top + ${spot#*,}))"
}

has_icon() { place=$(icon_place "$1"); }

# click: a double-click at `place`.
click() {
    # shellcheck disable=SC2086 # two words
    xdotool mousemove $place click --repeat 2 --delay 60 1
}

# damage FILE: two clusters of it get the same place.
damage() {
    dd if="$1" of="$1" bs=1 skip=$((64 + 4 * 5)) seek=$((64 + 4 * 9)) count=4 conv=notrunc status=none
}

headline() {
    parascope-cli check --json "$1" | /usr/bin/python3 -c 'import json, sys; print(json.load(sys.stdin)["headline"])'
}

# opens NAME TITLE: by a double-click on it, twice.
folders=0
opens() {
    local folder=$WORK/folder-$((++folders)) files title="$2 — Parascope" text
    mkdir "$folder"
    mv "$WORK/damaged" "$folder/$1" && cp "$folder/$1" "$WORK/damaged"
    text=$(headline "$folder/$1")
    [[ $text == *"share their place"* ]] || wrong "the image is not damaged as it should be: $text"

    pcmanfm --new-win "$folder" >>"$WORK/pcmanfm.log" 2>&1 &
    CLEANUP+=("kill $! 2>/dev/null")
    until_true 60 has_window "${folder##*/}" || { wrong "$1: the file manager shows no folder" && return; }
    files=$(window "${folder##*/}" | head -n 1)
    xdotool windowactivate --sync "$files"
    until_true 30 has_icon "$files" || { picture "no-icon-$folders" && wrong "$1: no icon of an image" && return; }
    click
    until_true 60 has_window "$title" || { picture "no-window-$folders" && wrong "$1: no window" && return; }
    until_true 60 says "$title" "$text" || wrong "$1: no verdict '$text'"
    until_true 30 is_in_front "$title" || wrong "$1: the new window is not in front"
    picture "opened-$folders"

    # The file manager in front again, and the same once more. A click beside the icon comes first: the icon gets its
    # colour back, and two double-clicks on one spot, as quick as only a program does them, are not taken for others.
    xdotool windowactivate --sync "$files"
    until_true 30 is_active "$files" || wrong "$1: the file manager does not come forward"
    xdotool mousemove "${place% *}" $((${place#* } + 150)) click 1
    until_true 30 has_icon "$files" || wrong "$1: the icon stays selected"
    click
    until_true 30 is_in_front "$title" || { picture "not-raised-$folders" && wrong "$1: the window is not raised"; }
    equal "windows of $1" 1 "$(window "$title" | wc -l)"
}

parascope-cli create --preallocation metadata "$WORK/damaged" 16M >/dev/null || exit 1
damage "$WORK/damaged"
opens "My disk" "My disk"
opens "My disk.0.{5fbaabe3}.hds" "My disk.0.{5fbaabe3}.hds"
opens "My disk.hdd" "My disk.hdd"
opens $'not \xff UTF-8.hds' 'not \xff UTF-8.hds'
equal "programs running" 1 "$(running "$PREFIX/bin/parascope" | wc -l)"

# The desktop's own commands: one for an image that is open, one for another.
gio open "$WORK/folder-3/My disk.hdd" || wrong "gio open"
until_true 30 is_in_front "My disk.hdd — Parascope" || wrong "gio open does not raise the window"
equal "windows after gio open" 1 "$(window "My disk.hdd — Parascope" | wc -l)"
cp "$WORK/damaged" "$WORK/another.hds"
xdg-open "$WORK/another.hds" || wrong "xdg-open"
until_true 60 has_window "another.hds — Parascope" || wrong "xdg-open opens no window"
until_true 30 is_in_front "another.hds — Parascope" || wrong "the window of xdg-open is not in front"
equal "windows" 5 "$(xdotool search --onlyvisible --name ' — Parascope$' | wc -l)"
