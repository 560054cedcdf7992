#!/usr/bin/env bash
# Installs what the tests need, builds, and runs every test without a screen.
#   1. the fuzzers, for FUZZ_SECONDS (60) together
#   2. the tests of the core under the address and undefined-behaviour sanitizers
#   3. all tests of the release build; ctest's summary is the end of the output
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"

source .ci/packages.sh
source .ci/build.sh
install_packages run test fuzz || exit 1

failed=()
step() { printf '\n== %s\n' "$1"; }

step "Release build"
build_preset "$PWD" release || exit 1

if compgen -G 'tests/fuzz/fuzz_*.cpp' >/dev/null; then
    step "Fuzzing"
    { build_preset "$PWD" fuzz && tests/fuzz/run.sh "${FUZZ_SECONDS:-60}"; } || failed+=("fuzzing")
fi

step "Core tests under the sanitizers"
{ build_preset "$PWD" debug core_tests && ctest --preset debug-core; } || failed+=("the core tests under the sanitizers")

step "All tests"
ctest --preset release || failed+=("the tests of the release build")

if [ ${#failed[@]} -gt 0 ]; then
    printf '\nFailed: %s\n' "${failed[@]}"
    exit 1
fi
