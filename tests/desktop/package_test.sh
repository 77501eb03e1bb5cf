#!/usr/bin/env bash
# The packages of what was built: made by CPack, accepted by lintian, small, and in a release build hardened.
# shellcheck source=tests/desktop/support.sh
source "$(dirname -- "$0")/support.sh" "$@"
need cpack cmake
need dpkg-shlibdeps dpkg-dev
need lintian lintian
need readelf binutils
need rpmbuild rpm
build_type=$(sed -n 's/^CMAKE_BUILD_TYPE:[A-Z]*=//p' "$BUILD/CMakeCache.txt")

# pack GENERATOR: into $WORK/GENERATOR.
pack() {
    cpack -G "$1" --config "$BUILD/CPackConfig.cmake" -B "$WORK/$1" >"$WORK/$1.log" 2>&1 ||
        { cat "$WORK/$1.log" && wrong "cpack -G $1" && exit 1; }
}

pack DEB
package=$(echo "$WORK"/DEB/*.deb)
# What is only said in passing (I, P) counts too; an override that nothing needs any more likewise.
tags=$(lintian --pedantic --display-info --no-tag-display-limit "$package" 2>&1 | grep '^[A-Z]: ')
if [ "$build_type" != Release ]; then
    tags=$(grep -v 'hardening-no-' <<<"$tags")
fi
equal "lintian" "" "$tags"
depends=$(dpkg-deb -f "$package" Depends)
# Of these one brings the plugin for X, the other that for SVG icons.
for library in libqt6gui6 libqt6svg6; do
    [[ $depends == *"$library "* ]] || wrong "the package does not depend on $library: $depends"
done
size=$(dpkg-deb -f "$package" Installed-Size)
[ "$size" -lt $((5 * 1024)) ] || [ "$build_type" != Release ] || wrong "the installed package takes $size KiB"
echo "installed size: $size KiB, package: $(stat -c %s "$package") bytes, build type: $build_type"

mkdir "$WORK/files" && dpkg-deb -x "$package" "$WORK/files"
equal "owners" "root/root" "$(dpkg-deb -c "$package" | awk '{ print $2 }' | sort -u)"
equal "sums" "" "$(dpkg-deb -e "$package" "$WORK/control" && cd "$WORK/files" && md5sum --quiet -c "$WORK/control/md5sums" 2>&1)"
equal "files without a sum" "$(cd "$WORK/files" && find . -type f | wc -l)" "$(wc -l <"$WORK/control/md5sums")"
for page in "$WORK/files"/usr/share/man/man1/*.gz; do
    gzip -t "$page" || wrong "$page"
done
for program in "$WORK/files"/usr/bin/*; do
    name=${program##*/}
    # Read whole: a reader that ends early would make the pipe fail.
    elf=$(readelf -hSldW "$program")
    [[ $elf =~ Type:\ *DYN ]] || wrong "$name is not position-independent"
    [[ $elf != *.symtab* ]] || wrong "$name is not stripped"
    if [ "$build_type" = Release ]; then
        [[ $elf == *GNU_RELRO* ]] || wrong "$name: no relro"
        [[ $elf == *BIND_NOW* || $elf =~ FLAGS.*NOW ]] || wrong "$name: no bindnow"
        [[ $(readelf --dyn-syms -W "$program") == *__stack_chk_fail* ]] || wrong "$name: the stack is not protected"
        grep -qaF "$SOURCE" "$program" && wrong "$name knows the folder in which it was built"
    fi
done

# The same again gives the same package.
sum=$(sha256sum <"$package")
rm -r "$WORK/DEB"
pack DEB
equal "second package" "$sum" "$(sha256sum <"$package")"

pack RPM
list=$(rpm -qpl "$WORK"/RPM/*.rpm)
for file in /usr/bin/parascope /usr/bin/parascope-cli /usr/share/man/man1/parascope-cli.1.gz \
    /usr/share/applications/parascope.desktop /usr/share/mime/packages/parascope.xml; do
    grep -qx -- "$file" <<<"$list" || wrong "the RPM package has no $file"
done
# A folder in the package would belong to it, and be removed with it.
equal "folders of the RPM package" "/usr/share/doc/parascope" \
    "$(rpm -qp --qf '[%{FILEMODES:perms} %{FILENAMES}\n]' "$WORK"/RPM/*.rpm | sed -n 's/^d[^ ]* //p')"
