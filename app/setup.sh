# shellcheck shell=bash
# What app/run and tests/run share: installing what is missing, building, and who does which. Sourced
# by both; does nothing on its own.
#
# Works on Debian 12 as root, as a user with sudo, and through sudo. Only the installation is done as
# root. When root works in the checkout of somebody else (sudo, a container), that owner builds, so
# that no file of root stays behind in the checkout.

ROOT=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")

# What is installed here is what is used, whatever else a user has put in front.
PATH=/usr/bin:/bin:$PATH

# Package, then the reason for it, one line each.
# shellcheck disable=SC2034 # used by the scripts that source this one
{
BUILD_PACKAGES=(
    "g++                 compiler (GCC 12)"
    "cmake               build system"
    "ninja-build         build system"
    "qt6-base-dev        Qt: Core, Concurrent, Gui, Widgets, Test"
    "qt6-base-dev-tools  Qt: moc and rcc"
    "qt6-svg-dev         Qt: Svg, for the icons"
    "qt6-tools-dev       Qt: how CMake finds the next one"
    "qt6-l10n-tools      Qt: lrelease and lupdate, for the translations"
    "pkg-config          how CMake finds the next one"
    "libxcb1-dev         X11: windows come forward when another call of the program asks for them"
    "libexpected-dev     tl::expected, the result type of the engine"
)
RUN_PACKAGES=(
    "fonts-dejavu-core   a font; a bare system has none"
    "qt6-wayland         the window on desktops without an X server"
    "qt6-translations-l10n  Qt's own dialogs in the user's language"
)
TEST_PACKAGES=(
    "fonts-dejavu-core   a font for windows drawn without a display"
    "qemu-utils          qemu-img, qemu-io: the results are compared with theirs"
    "ploop               ploop check: likewise"
    "python3-jsonschema  the JSON reports are held against their schema"
    "mold                links the test programs in a fraction of the time"
    "clang-16            compiler of the fuzz target; clang 14 cannot read GCC 12's ranges"
    "libclang-rt-16-dev  libFuzzer and the sanitizers for clang"
    "desktop-file-utils  desktop-file-validate: the menu entry"
    "appstream           appstreamcli: what software centres show"
    "shared-mime-info    update-mime-database: the file types"
    "libxml2-utils       xmllint: looks into the XML that is installed"
    "man-db              man: the man pages, formatted"
    "mandoc              mandoc -T lint: the man pages"
    "bash-completion     what the completions are loaded by"
    "libglib2.0-bin      gio: what the desktop takes a file for"
    "xdg-utils           xdg-mime: likewise"
    "xvfb                a screen for the tests with real windows"
    "openbox             their window manager"
    "dbus-daemon         their session bus"
    "pcmanfm             their file manager, for the double-click"
    "librsvg2-common     lets it draw icons that are SVG"
    "xdotool             mouse and keyboard for them"
    "imagemagick         finds an icon in a picture of the screen"
    "at-spi2-core        the bus through which screen readers read"
    "python3-pyatspi     reads the windows as a screen reader does"
    "lintian             the Debian package"
    "dpkg-dev            dpkg-shlibdeps: what the Debian package depends on"
    "binutils            readelf: the hardening of the programs"
    "rpm                 rpmbuild: the RPM package"
)
}

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# Runs a command as root. The lock (descriptor 9) stays here: a service that an installation starts
# would hold it for ever.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@" 9>&-
    else
        sudo -- "$@" 9>&-
    fi
}

# BUILDER is put before every command that writes into the checkout.
BUILDER=()
choose_builder() {
    local owner group home
    owner=$(stat -c %u -- "$ROOT")
    group=$(stat -c %g -- "$ROOT")
    if [ "$(id -u)" -ne 0 ] || [ "$owner" -eq 0 ]; then
        return
    fi
    home=$(getent passwd "$owner" | cut -d: -f6)
    # No home (an owner whom this system does not know): ccache then keeps its files in the checkout.
    [ -d "$home" ] || home=$ROOT/build
    local command=(setpriv "--reuid=$owner" "--regid=$group" --clear-groups env "HOME=$home")
    # The owner may be unable to reach the folder (a checkout below /root): then root builds.
    if "${command[@]}" test -w "$ROOT" 2>/dev/null; then
        BUILDER=("${command[@]}")
    fi
}

# Waits until no other call works in this checkout. The lock lies on a folder, so it needs no file and
# no right to write; it ends with unlock_checkout or with the script.
lock_checkout() {
    exec 9<"$ROOT/app"
    if ! flock --nonblock 9; then
        say "another call installs or builds in $ROOT; waiting for it…"
        flock 9
    fi
}

unlock_checkout() { exec 9<&-; }

# Prints those of the packages that are not installed.
missing_packages() {
    local package status
    for package in "$@"; do
        status=$(dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null)
        grep -qx installed <<<"$status" || printf '%s\n' "$package"
    done
}

# apt-get waits for dpkg's lock by itself, but not for the lock on the package lists.
update_package_lists() {
    local output attempt
    for attempt in {1..60}; do
        if output=$(as_root env LC_ALL=C apt-get -q -o Acquire::Retries=3 update </dev/null 2>&1); then
            return
        fi
        grep -q '/var/lib/apt/lists/lock' <<<"$output" || break
        [ "$attempt" -gt 1 ] || say "another program reads the package lists; waiting for it…"
        sleep 10
    done
    printf '%s\n' "$output" | tail -n 5 >&2
    say "the package lists could not be read anew; trying with those that are there"
}

# install_packages "NAME  REASON"…: installs what is missing, and says what and why.
install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "this is not a Debian system; nothing is installed. Needed:"
        printf '    %s\n' "$@" >&2
        return
    fi
    local missing line
    mapfile -t missing < <(missing_packages "${@%% *}" | sort -u)
    [ "${#missing[@]}" -gt 0 ] || return 0
    say "installing with apt-get:"
    for line in "$@"; do
        if [[ " ${missing[*]} " == *" ${line%% *} "* ]]; then
            printf '    %s\n' "$line" >&2
        fi
    done
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        fail "no sudo here. As root: apt-get install --no-install-recommends ${missing[*]}"
    fi
    update_package_lists
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600 \
        -o Acquire::Retries=3 install --no-install-recommends "${missing[@]}" </dev/null >&2 ||
        fail "apt-get could not install ${missing[*]}; its last lines say why"
}

# As many compilers at once as there are processors, but each wants about 1 GiB of memory.
build_jobs() {
    local processors memory
    processors=$(nproc)
    memory=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo)
    [ "${memory:-0}" -ge 1 ] || memory=1
    echo $((processors < memory ? processors : memory))
}

# configure PRESET [CMAKE OPTION]…: prepares build/PRESET.
configure() {
    local preset=$1 folder=$ROOT/build/$1 options=() home output
    shift
    if [ ! -e "$ROOT/build" ] && ! "${BUILDER[@]}" test -w "$ROOT"; then
        fail "you may not write in $ROOT, where the build folder belongs; clone it to a folder of yours"
    fi
    # Left by an earlier build of root in this checkout, or by a user in a checkout of root.
    if [ -e "$ROOT/build" ] && ! "${BUILDER[@]}" test -w "$ROOT/build"; then
        say "$ROOT/build belongs to somebody else; it is given to the owner of the checkout"
        as_root chown -R --reference="$ROOT" -- "$ROOT/build"
    fi
    # A checkout that was moved or copied: the old configuration names the old place.
    home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$folder/CMakeCache.txt" 2>/dev/null)
    if [ -n "$home" ] && [ "$home" != "$ROOT" ]; then
        options+=(--fresh)
    fi
    if command -v ccache >/dev/null; then
        options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    # With -S, and not from within the checkout: CMake then needs no change of folder, and a relative
    # path given to the program stays right.
    if ! output=$("${BUILDER[@]}" cmake -S "$ROOT" --preset "$preset" "${options[@]}" "$@" 2>&1); then
        printf '%s\n' "$output" >&2
        say "CMake could not prepare $folder"
        return 1
    fi
}

# build PRESET [TARGET]…: builds in build/PRESET.
build() {
    local preset=$1
    shift
    [ $# -eq 0 ] || set -- --target "$@"
    # Precompiled headers are cached only when ccache may ignore their time stamps.
    "${BUILDER[@]}" env "CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}" \
        cmake --build "$ROOT/build/$preset" --parallel "$(build_jobs)" "$@" 9>&- >&2 || {
        say "the build in $ROOT/build/$preset failed; the lines above say where"
        return 1
    }
}
