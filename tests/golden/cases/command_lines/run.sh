cat > a.jsonl <<'J'
{"id": "serve", "title": "Who will he serve", "body": "Whom will he serve? Search the facets and show the batch."}
{"id": "missile", "title": "A missile", "body": "A missile flew."}
{"id": "nuclear", "title": "A nuclear missile", "body": "A nuclear missile flew past --limit."}
J
indexer --no-entities --quiet --db news.db a.jsonl
try() { printf '$ searcher'; printf ' %q' "$@"; echo; searcher "$@" --format trec; echo "exit $?"; }
plain() { printf '$ searcher'; printf ' %q' "$@"; echo; searcher "$@"; echo "exit $?"; }
try will he serve; try search serve; try search search; plain facets language; plain show serve; try serve; try watch list
try missile -nuclear; try -nuclear missile; try missile -n 1; try -n 1 missile; plain missile --format trec -- -n 1; plain --format trec -- --limit; try missile --limit=1 --offset=1
try; try --sort oldest; try missile --bogus; plain missile -n; try missile -n x; plain missile --format yaml; try --match some x; try missile -n 1 -n 2
try --db news.db --db other.db x
echo "== the database"
mkdir elsewhere; mv news.db elsewhere/my.db
searcher missile; echo "exit $?"
DATELINE_DB=elsewhere/my.db searcher missile --format trec; echo "exit $?"
DATELINE_DB=nowhere searcher --db elsewhere/my.db missile --format trec -n 1; echo "exit $?"
export DATELINE_DB=elsewhere/my.db
indexer check
echo "== a reader that goes away"
for i in $(seq 300); do printf '{"id": "x%s", "body": "%s"}\n' $i "$(printf 'filler number %s ' $i{1..60})"; done > many.jsonl
indexer --no-entities --quiet many.jsonl
searcher filler -n 1000 --snippet-length 5000 | head -1 | cut -d'(' -f1; echo "exit ${PIPESTATUS[0]}"
searcher facets day | true; echo "exit ${PIPESTATUS[1]}"
searcher missile > /dev/full; echo "exit $?"
indexer info > /dev/full; echo "exit $?"
echo "== help and versions"
searcher; echo "exit $?"
indexer; echo "exit $?"
searcher --help > /dev/null; echo "exit $?"
for command in search facets show batch; do searcher $command --help | grep -c Examples; done
for command in add delete info check compact; do indexer $command --help | head -1; done
searcher --version | sed 's/[0-9][0-9.]*/#/g'; indexer --version | sed 's/[0-9][0-9.]*/#/g'
echo "== info"
indexer info | sed 's/[0-9.]* MB/# MB/'
indexer info extra; echo "exit $?"
