# Sourced by run.sh and test.sh: build_preset <root> <preset> [<target>]
# The first build shows its progress, since it takes minutes; later ones speak only when they fail.
# All words go to stderr.

build_preset() {
    local root=$1 preset=$2 target=${3:-all} build="$1/build/$2" log built
    mkdir -p "$build"
    log="$build/last_build.log"
    built="$build/.built-$target"
    (
        # Two starts at once must not build into each other. The lock ends with this subshell.
        flock 9
        cd "$root" || exit 1
        # A tree that was copied or moved keeps a cache that names the old place, which CMake refuses.
        if [ -f "$build/CMakeCache.txt" ] &&
            ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$(pwd -P)" "$build/CMakeCache.txt"; then
            rm -rf "$build/CMakeCache.txt" "$build/CMakeFiles"
        fi
        if [ ! -f "$build/build.ninja" ] || [ ! -f "$build/CMakeCache.txt" ]; then
            if ! cmake --preset "$preset" >"$log" 2>&1; then
                cat "$log" >&2
                exit 1
            fi
        fi
        if [ ! -f "$built" ]; then
            echo "Building preset $preset; the first time takes some minutes." >&2
            cmake --build "build/$preset" --target "$target" --parallel "$(nproc)" >&2 && touch "$built"
        elif ! cmake --build "build/$preset" --target "$target" --parallel "$(nproc)" >"$log" 2>&1; then
            cat "$log" >&2
            exit 1
        fi
    ) 9>"$build/.lock"
}
