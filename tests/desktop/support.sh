# shellcheck shell=bash
# What the tests in this folder share. Sourced with the arguments of the test: SOURCE-FOLDER BUILD-FOLDER.
set -uo pipefail
# shellcheck disable=SC2034 # both are used by the tests
{
SOURCE=$(readlink -f -- "$1")
BUILD=$(readlink -f -- "$2")
}

# Everything that a test makes lies here, and goes with it.
WORK=$(mktemp -d "${TMPDIR:-/tmp}/parascope-desktop-XXXXXX")
FAILURES=0

# Commands to be run at the end, the last one first.
CLEANUP=()
finish() {
    local status=$? i
    for ((i = ${#CLEANUP[@]} - 1; i >= 0; i--)); do
        eval "${CLEANUP[i]}"
    done
    rm -rf -- "$WORK"
    [ "$status" -ne 0 ] || [ "$FAILURES" -eq 0 ] || status=1
    exit "$status"
}
trap finish EXIT
# Stopped by CTest or by a user: what was started is ended too.
trap 'exit 143' TERM
trap 'exit 130' INT

# need PROGRAM PACKAGE: without the program the test is skipped.
need() {
    command -v "$1" >/dev/null && return
    echo "skipped: $1 is missing; it is in the Debian package $2"
    exit 77
}

# wrong TEXT…: one expectation was not met; the test goes on.
wrong() {
    printf 'FAILED: %s\n' "$*"
    FAILURES=$((FAILURES + 1))
}

# equal WHAT EXPECTED ACTUAL
equal() {
    [ "$2" = "$3" ] || wrong "$1: expected '$2', got '$3'"
}

# clean WHAT COMMAND…: the command succeeds and says nothing.
clean() {
    local what=$1 output
    shift
    if ! output=$("$@" 2>&1); then
        wrong "$what: $* failed: $output"
    elif [ -n "$output" ]; then
        wrong "$what: $* says: $output"
    fi
}

# until_true SECONDS COMMAND…: looks again and again until the command succeeds, and fails after the time.
until_true() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.1
    done
}

# Installs what was built below $WORK/prefix, refreshes the caches as a package manager does, and makes it known to
# everything that is started from here. The user, too, is a new one. With PARASCOPE_TEST_INSTALLED the package that is
# installed in this system is tested instead.
install_privately() {
    export HOME=$WORK/home XDG_RUNTIME_DIR=$WORK/runtime
    unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CONFIG_DIRS XDG_CACHE_HOME XDG_STATE_HOME
    mkdir -p "$HOME"
    mkdir -m 700 "$XDG_RUNTIME_DIR"
    PREFIX=/usr
    export XDG_DATA_DIRS=/usr/local/share:/usr/share
    [ -z "${PARASCOPE_TEST_INSTALLED:-}" ] || return 0
    PREFIX=$WORK/prefix
    cmake --install "$BUILD" --prefix "$PREFIX" >"$WORK/install.log" 2>&1 || {
        cat "$WORK/install.log"
        echo "FAILED: cmake --install"
        exit 1
    }
    export XDG_DATA_DIRS=$PREFIX/share:$XDG_DATA_DIRS PATH=$PREFIX/bin:$PATH
    if command -v update-mime-database >/dev/null && [ -d "$PREFIX/share/mime" ]; then
        update-mime-database "$PREFIX/share/mime"
        update-desktop-database "$PREFIX/share/applications"
    fi
}
