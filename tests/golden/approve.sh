#!/usr/bin/env bash
# Makes today's output of golden cases the expected one; read the difference before you commit it.
#   tests/golden/approve.sh BUILD-FOLDER [CASE...]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$(cd "$1" && pwd)
shift
cases=("$@")
if [ ${#cases[@]} -eq 0 ]; then mapfile -t cases < <(ls "$here/cases"); fi
for case in "${cases[@]}"; do
  python3 "$here/run.py" --approve --programs "$build/indexer:$build/searcher" "$here/cases/$case"
done
git -C "$here" --no-pager diff --stat -- cases
