# Sourced by run.sh and test.sh: install_packages <use>... sees to the rows of packages.txt with these uses.
# It says nothing when nothing is missing, and it never asks. All its words go to stderr, so that the
# output of a headless command stays clean.

packages_file="$(dirname "${BASH_SOURCE[0]}")/packages.txt"

# Prints "name|name<TAB>why" for each row of the given uses of which no name is installed.
missing_packages() {
    local installed uses=" $* " use names why name found
    installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' 2>/dev/null) "
    while read -r use names why; do
        case "$use" in '' | '#'*) continue ;; esac
        case "$uses" in *" $use "*) ;; *) continue ;; esac
        found=""
        for name in ${names//|/ }; do
            case "$installed" in *" installed:$name "*) found=yes ;; esac
        done
        [ -n "$found" ] || printf '%s\t%s\n' "$names" "$why"
    done <"$packages_file"
}

# The first of the names that apt can install here; the first one when it can install none.
installable_name() {
    local name
    for name in ${1//|/ }; do
        if LC_ALL=C apt-cache policy "$name" 2>/dev/null | grep -q 'Candidate: [0-9]'; then
            printf '%s\n' "$name"
            return
        fi
    done
    printf '%s\n' "${1%%|*}"
}

say_missing() {
    echo "$1" >&2
    printf '%s\n' "$2" | while IFS=$'\t' read -r names why; do
        printf '    %-38s %s\n' "${names//|/ or }" "$why" >&2
    done
}

install_packages() {
    local missing names why left log wanted=() as_root=()
    if ! command -v dpkg-query >/dev/null 2>&1; then
        echo "This is not a Debian or Ubuntu system: nothing is installed, CMake will say what is missing." >&2
        return 0
    fi
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0

    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            say_missing "These packages are missing, and without root or sudo they cannot be installed:" "$missing"
            return 1
        elif [ -t 0 ]; then
            as_root=(sudo)
        else
            as_root=(sudo -n)
        fi
    fi
    as_root+=(env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a)

    say_missing "Installing what is missing (this can take some minutes):" "$missing"
    # A mirror that cannot be reached is reported by the installation itself, which may need no network.
    "${as_root[@]}" apt-get -qq -o DPkg::Lock::Timeout=300 update >&2 </dev/null || true
    while IFS=$'\t' read -r names why; do
        wanted+=("$(installable_name "$names")")
    done <<<"$missing"
    # dpkg names every file it unpacks; that is of interest only when it fails.
    log=$(mktemp)
    if ! "${as_root[@]}" apt-get -qq -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
        install --no-install-recommends "${wanted[@]}" >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        rm -f "$log"
        left=$(missing_packages "$@")
        say_missing "apt could not install everything. Still missing:" "$left"
        return 1
    fi
    rm -f "$log"
}
