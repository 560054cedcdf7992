#!/usr/bin/env bash
# Installs what is missing, builds the program and starts it; arguments go to the program.
# On a machine where all of that is done it only starts the program.
set -euo pipefail
root=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
build="$root/build/release"

source "$root/.ci/packages.sh"
install_packages run || exit 1

# Not `cd`: file names among the arguments are meant from where the person stands.
source "$root/.ci/build.sh"
build_preset "$root" release tcp-theater || exit 1

exec "$build/tcp-theater" "$@"
