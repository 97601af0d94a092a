#!/usr/bin/env bash
# Installs the Debian packages that building and testing need, those that are missing only.
#   scripts/install-packages.sh           what the build needs
#   scripts/install-packages.sh --tests   and what the tests use besides
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

build_packages=(
  g++ cmake ninja-build pkg-config
  libxapian-dev libicu-dev libcli11-dev libfmt-dev libsimdjson-dev nlohmann-json3-dev libyaml-cpp-dev libcsv-dev
  libarchive-dev libxxhash-dev libzstd-dev libcld2-dev
)
test_packages=(catch2 xapian-tools python3 zip xz-utils zstd bzip2 ccache)

wanted=("${build_packages[@]}")
if [ "${1:-}" = --tests ]; then wanted+=("${test_packages[@]}"); fi

missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  echo "all ${#wanted[@]} packages are installed"
  exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "these packages are missing and there is no sudo: ${missing[*]}" >&2; exit 1; }
  as_root=(sudo)
fi
echo "installing: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
