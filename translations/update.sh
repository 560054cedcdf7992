#!/usr/bin/env bash
# Reads every tr() of app/ and ui/ into the .ts files: new texts arrive as "unfinished", lost ones go.
# With an argument it writes to that .ts file instead, which is how the test looks for forgotten texts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

lupdate=""
for candidate in "${LUPDATE:-}" /usr/lib/qt6/bin/lupdate "$(command -v lupdate6 || true)" "$(command -v lupdate || true)"; do
    if [ -n "$candidate" ] && [ -x "$candidate" ]; then
        lupdate=$candidate
        break
    fi
done
if [ -z "$lupdate" ]; then
    echo "update.sh: lupdate is missing; on Debian it comes with qt6-l10n-tools" >&2
    exit 1
fi

if [ $# -gt 0 ]; then
    targets=("$@")
else
    targets=(translations/*_*.ts)
    [ -e "${targets[0]}" ] || targets=(translations/tcp-theater_zh_CN.ts)
fi

folders=()
for folder in app ui; do
    [ -d "$folder" ] && folders+=("$folder")
done

# No line numbers: a text that only moved should not change the file.
# "-I ." lets lupdate follow our #include "ui/view/x.h" to the class that a tr() belongs to.
"$lupdate" -silent -I . -locations none -no-obsolete -source-language en -target-language zh_CN \
    "${folders[@]}" -ts "${targets[@]}"
