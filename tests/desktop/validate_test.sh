#!/usr/bin/env bash
# What is installed for the desktop is what the desktop's own validators accept, without a warning.
# shellcheck source=tests/desktop/support.sh
source "$(dirname -- "$0")/support.sh" "$@"
need desktop-file-validate desktop-file-utils
need appstreamcli appstream
need update-mime-database shared-mime-info
need xmllint libxml2-utils
need man man-db
need mandoc mandoc
install_privately
share=$PREFIX/share

clean "menu entry" desktop-file-validate "$share/applications/parascope.desktop"
grep -q '^Exec=parascope %F$' "$share/applications/parascope.desktop" || wrong "the entry takes no files"
action=$(sed -n '/^\[Desktop Action NewImage\]/,/^\[/s/^Exec=//p' "$share/applications/parascope.desktop")
parascope --help | grep -q -- "${action#parascope }" || wrong "the program does not know '$action'"

# Warnings make it fail; 'infos' are about the version of the validator and about the placeholder of a domain.
metainfo=$(echo "$share"/metainfo/*parascope*.metainfo.xml)
if ! output=$(appstreamcli validate --pedantic --no-net --no-color "$metainfo" 2>&1) || grep -q '^[EW]:' <<<"$output"; then
    wrong "AppStream data: $output"
fi
equal "name of the AppStream file" "$(xmllint --xpath 'string(/component/id)' "$metainfo").metainfo.xml" \
    "$(basename -- "$metainfo")"
version=$(parascope --version)
equal "newest release" "${version#parascope }" "$(xmllint --xpath 'string(//release[1]/@version)' "$metainfo")"
while IFS= read -r picture; do
    [ -f "$SOURCE/resources/pictures/${picture##*/}" ] || wrong "no picture for the screenshot $picture"
done < <(xmllint --xpath '//image/text()' "$metainfo")

# In a folder of its own: a warning about other packages is not ours.
mkdir -p "$WORK/mime/packages"
cp "$share/mime/packages/parascope.xml" "$WORK/mime/packages"
clean "file types" env "XDG_DATA_DIRS=$WORK" update-mime-database "$WORK/mime"
types=$(sed -n 's/^MimeType=\(.*\);$/\1/p' "$share/applications/parascope.desktop")
equal "types of the entry" "$types" "application/x-parallels-disk;application/x-parallels-disk-descriptor+xml"
for type in ${types//;/ }; do
    described=$(xmllint --xpath "//*[local-name()='mime-type'][@type='$type']" "$share/mime/packages/parascope.xml" \
        2>/dev/null) || wrong "the entry's type $type is not described"
    # An icon of its own, or one that every desktop has.
    [ -f "$share/icons/hicolor/scalable/mimetypes/${type/\//-}.svg" ] || [[ $described == *"<generic-icon "* ]] ||
        wrong "the type $type has no icon"
done
icon=$(sed -n 's/^Icon=//p' "$share/applications/parascope.desktop")
[ -f "$share/icons/hicolor/scalable/apps/$icon.svg" ] || wrong "there is no icon $icon"

for page in "$share"/man/man1/parascope*.1*; do
    # Prints only what is wrong with it: the page itself goes nowhere.
    clean "$(basename -- "$page")" bash -c 'MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$1" 2>&1 >/dev/null' - "$page"
    clean "$(basename -- "$page")" mandoc -T lint -W warning "$page"
done
