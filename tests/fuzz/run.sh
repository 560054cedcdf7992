#!/usr/bin/env bash
# Runs the fuzzers of build/fuzz one after the other: run.sh [<seconds for all together>]
# Seeds: tests/fuzz/seeds/<fuzzer>/ and, for every fuzzer, the scenarios that come with the program.
# The same seed tries the same inputs in the same order, so that a run can be told from the change it tests;
# FUZZ_SEED=0 lets the fuzzer choose another one and look elsewhere.
# What a fuzzer learns stays in build/fuzz/corpus; an input that breaks the code lands in build/fuzz/found.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

fuzzers=()
for file in tests/fuzz/fuzz_*.cpp; do
    fuzzers+=("$(basename "$file" .cpp)")
done
seconds=$((${1:-60} / ${#fuzzers[@]}))
[ "$seconds" -gt 0 ] || seconds=1
mkdir -p build/fuzz/found

for name in "${fuzzers[@]}"; do
    corpus="build/fuzz/corpus/$name"
    mkdir -p "$corpus"
    folders=("$corpus")
    for seeds in "tests/fuzz/seeds/$name" resources/scenarios; do
        [ -d "$seeds" ] && folders+=("$seeds")
    done
    options=(-max_total_time="$seconds" -seed="${FUZZ_SEED:-1}" -timeout=10 -rss_limit_mb=2048 -verbosity=0 -print_final_stats=1
        -artifact_prefix=build/fuzz/found/)
    [ -f "tests/fuzz/$name.dict" ] && options+=(-dict="tests/fuzz/$name.dict")
    echo "$name: $seconds s"
    "build/fuzz/fuzz/$name" "${options[@]}" "${folders[@]}"
done
