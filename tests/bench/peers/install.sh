#!/usr/bin/env bash
# Installs and builds the engines that the query benchmark compares with, into an ignored folder.
#   tests/bench/peers/install.sh [FOLDER]     default: build/bench/peers
# Needs a JDK of 17 or newer and Maven for Lucene, a C++ compiler and SQLite's headers for FTS5; Debian packages that are
# missing are installed where that is possible. Can be run again: what is there already is kept.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../../.." && pwd)
folder=${1:-$repository/build/bench/peers}
mkdir -p "$folder"

install_missing() {
  local missing=()
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

packages=(g++ pkg-config libsqlite3-dev)
command -v javac >/dev/null || packages+=(openjdk-17-jdk-headless)
command -v mvn >/dev/null || packages+=(maven)
if command -v dpkg-query >/dev/null; then install_missing "${packages[@]}"; fi

if [ ! "$folder/fts5_peer" -nt "$here/fts5_peer.cpp" ]; then
  echo "building the SQLite FTS5 peer"
  # shellcheck disable=SC2046
  "${CXX:-c++}" -std=c++20 -O2 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -I "$repository" "$here/fts5_peer.cpp" \
    $(pkg-config --cflags --libs sqlite3) -o "$folder/fts5_peer"
fi

if [ ! "$folder/lucene/LucenePeer.class" -nt "$here/lucene/LucenePeer.java" ] ||
  [ ! "$folder/lucene/LucenePeer.class" -nt "$here/lucene/pom.xml" ]; then
  echo "fetching Lucene and building its peer"
  rm -rf "$folder/lucene"
  mkdir -p "$folder/lucene"
  mvn -q -B -Dstyle.color=never -f "$here/lucene/pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder/lucene/lib"
  javac -Xlint:all -Werror -cp "$folder/lucene/lib/*" -d "$folder/lucene" "$here/lucene/LucenePeer.java"
fi
echo "peers are ready: SQLite $("$folder/fts5_peer" version), Lucene $(java -cp "$folder/lucene:$folder/lucene/lib/*" LucenePeer version)"
