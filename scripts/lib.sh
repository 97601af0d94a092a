# Shared by the scripts beside this file: steps with their time, and where things are.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$repository"

# step TITLE COMMAND...: says what is being done and how long it took.
step() {
  local title=$1 start=$SECONDS
  shift
  printf '== %s\n' "$title"
  "$@"
  printf '== %s: done in %d s\n\n' "$title" $((SECONDS - start))
}

jobs() { nproc; }
