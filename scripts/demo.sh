#!/usr/bin/env bash
# From a fresh checkout to answers: installs what is missing, builds, indexes the corpus and searches it. Can be run again.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

build=build/demo
database=$build/news.db

configure() {
  cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DDATELINE_BUILD_TESTS=OFF >/dev/null
}
build() { cmake --build "$build" --parallel "$(jobs)" --target indexer searcher; }
index() { "$build/indexer/indexer" --db "$database" --gazetteer corpus/gazetteer.tsv --prune corpus/articles; }
search() {
  printf '$ searcher'
  printf ' %q' "$@"
  printf '\n'
  "$build/searcher/searcher" search --db "$database" "$@"
  printf '\n'
}

step "Install packages" scripts/install-packages.sh
step "Configure" configure
step "Build" build
step "Index corpus/articles" index
step "Search" search Shoigu -n 3
step "Search for a number with its unit" search 152 mm shells -n 3
step "Filter by an entity and count the others" \
  search missile --person "Kim Jong-un" --since 2023 --facets person,place,year --facet-size 5 -n 3

cat <<END
Try next, in this directory:
  export DATELINE_DB=$database PATH=\$PWD/$build/searcher:\$PWD/$build/indexer:\$PATH
  searcher '"152 mm" shell' --json
  searcher Erdogan NATO --facets org,month --snippets 2
  searcher facets person --contains kim
  indexer info
END
