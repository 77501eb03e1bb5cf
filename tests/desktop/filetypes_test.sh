#!/usr/bin/env bash
# What the desktop takes an image for, with and without an ending, and what it takes for an image that is none.
# shellcheck source=tests/desktop/support.sh
source "$(dirname -- "$0")/support.sh" "$@"
need gio libglib2.0-bin
need xdg-mime xdg-utils
need update-mime-database shared-mime-info
need update-desktop-database desktop-file-utils
install_privately
mkdir "$WORK/files"
cd "$WORK/files" || exit 1

image=application/x-parallels-disk
descriptor=application/x-parallels-disk-descriptor+xml

# is TYPE FILE: asked in the way of the desktops on GLib, and through xdg-utils.
is() {
    local type
    type=$(gio info -a standard::content-type -- "$2" | sed -n 's/^ *standard::content-type: //p')
    equal "gio info $2" "$1" "$type"
    equal "xdg-mime query filetype $2" "$1" "$(XDG_CURRENT_DESKTOP=X-GNOME DE=gnome3 xdg-mime query filetype "$2")"
}

# is_not TYPE FILE
is_not() {
    local type
    type=$(gio info -a standard::content-type -- "$2" | sed -n 's/^ *standard::content-type: //p')
    if [ -z "$type" ] || [ "$type" = "$1" ]; then
        wrong "gio info $2: it is taken for '$type'"
    fi
}

parascope-cli create --format v1 v1.hds 8M >/dev/null || exit 1
parascope-cli create --format v2 v2.hdd 8M >/dev/null || exit 1
cp v1.hds v1
cp v2.hdd v2
cp v2.hdd UPPER.HDD
for file in v1.hds v2.hdd v1 v2 UPPER.HDD; do
    is "$image" "$file"
done
# For what has no bytes to look at (GLib calls every empty file a text, whatever its name; others do not).
for ending in hds hdd; do
    grep -qx "50:$image:\*\.$ending" "$PREFIX/share/mime/globs2" || wrong "the ending .$ending is not claimed"
done

# The magic alone is not enough, nor is a text that begins with it.
{ head -c 16 v2 && printf '\3' && tail -c +18 v2; } >version3
{ head -c 16 v1 && printf ' is how it begins\n'; } >text
head -c 16 v1 >cut-off
head -c 4096 /dev/zero | tr '\0' '\377' >foreign
for file in version3 text cut-off foreign; do
    is_not "$image" "$file"
done

printf '%s\n' '<?xml version="1.0" encoding="UTF-8"?>' '<Parallels_disk_image Version="1.0"></Parallels_disk_image>' \
    >DiskDescriptor.xml
cp DiskDescriptor.xml descriptor
sed s/Parallels_/Virtuozzo_/g descriptor >virtuozzo
printf '%s\n' '<?xml version="1.0"?>' '<other/>' >other.xml
for file in DiskDescriptor.xml descriptor virtuozzo; do
    is "$descriptor" "$file"
done
is application/xml other.xml

# Where somebody else claims the ending too, the bytes decide.
other=$WORK/other/mime
mkdir -p "$other/packages"
cat >"$other/packages/other.xml" <<'XML'
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-other-disk"><glob pattern="*.hdd"/><magic><match type="byte" offset="0" value="0xff"/></magic></mime-type>
</mime-info>
XML
update-mime-database "$other" 2>/dev/null
cp foreign foreign.hdd
(
    export XDG_DATA_DIRS=$XDG_DATA_DIRS:$WORK/other
    is "$image" v2.hdd
    is application/x-other-disk foreign.hdd
    exit "$FAILURES"
) || FAILURES=$((FAILURES + $?))

# The type's own words, VirtualBox's name for it, and who opens it.
for language in de zh_CN; do
    grep -c "<comment xml:lang=\"$language\">" "$PREFIX/share/mime/packages/parascope.xml" | grep -qx 2 ||
        wrong "a type has no name in $language"
done
grep -qx "application/x-virtualbox-hdd $image" "$PREFIX/share/mime/aliases" || wrong "no alias for VirtualBox's name"
for type in "$image" application/x-virtualbox-hdd; do
    equal "programs for $type" "parascope.desktop" \
        "$(gio mime "$type" | sed -n '/^Registered applications/,/^Rec/s/^\t//p')"
    equal "program for $type" "parascope.desktop" "$(gio mime "$type" | sed -n 's/^Default application for .*: //p')"
done
equal "xdg-mime query default" "parascope.desktop" "$(xdg-mime query default "$image")"
