#!/usr/bin/env bash
# `cmake --install` puts everything where desktops, man and bash look for it, with the right permissions, and what it
# wrote down as installed is all there is to remove.
# shellcheck source=tests/desktop/support.sh
source "$(dirname -- "$0")/support.sh" "$@"
umask 077
cmake --install "$BUILD" --prefix "$WORK/prefix" >/dev/null || exit 1
cd "$WORK/prefix" || exit 1

expected="bin/parascope
bin/parascope-cli
share/applications/parascope.desktop
share/bash-completion/completions/parascope
share/bash-completion/completions/parascope-cli
share/doc/parascope/CHANGELOG.md
share/doc/parascope/LICENSE
share/doc/parascope/report.schema.json
share/icons/hicolor/scalable/apps/parascope.svg
share/icons/hicolor/scalable/mimetypes/application-x-parallels-disk.svg
share/icons/hicolor/symbolic/apps/parascope-symbolic.svg
share/man/man1/parascope-cli.1
share/man/man1/parascope.1
share/metainfo/ID.metainfo.xml
share/mime/packages/parascope.xml"
equal "files" "$expected" "$(find . -type f | sed -e 's|^\./||' -e 's|\(metainfo/\).*\(\.metainfo\)|\1ID\2|' | LC_ALL=C sort)"

for program in parascope parascope-cli; do
    equal "permissions of $program" 755 "$(stat -c %a "bin/$program")"
    equal "version of $program" "$program" "$("bin/$program" --version | sed 's/ [0-9.]*$//')"
done
equal "files that not everybody can read" "" "$(find share -type f ! -perm 644)"

xargs -d '\n' rm -- <"$BUILD/install_manifest.txt"
equal "files left behind" "" "$(find . ! -type d)"
