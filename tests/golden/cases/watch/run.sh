export DATELINE_DB=news.db
plain() { sed -E 's/ · [0-9]+[.][0-9]+$//; s|/[0-9a-f]{16}/|/HASH/|'; }  # without scores and the folder's name
dates() { sed -E 's/[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9:]+( UTC|Z)/TIME/'; }
cat > first.jsonl <<'J'
{"id": "a", "title": "Oil rises", "body": "Oil rose to $80 a barrel.", "date": "2023-05-01", "source": "Wire"}
{"id": "b", "title": "Gas falls", "body": "Gas fell.", "date": "2023-05-02", "source": "Wire"}
{"id": "r", "title": "Oil rumour", "body": "Oil may fall.", "date": "2023-05-02", "source": "Rumours"}
J
indexer --no-entities --quiet first.jsonl

searcher watch list; echo "list, none: exit $?"
searcher watch run; echo "run, none: exit $?"
searcher watch add oil oil --not-source Rumours --sort newest; echo "add: exit $?"
searcher watch add gas 'gas OR "oil price"'; echo "add: exit $?"
searcher watch run; echo "run, nothing new: exit $?"

# An update and an article that came, one that is filtered out.
cat > second.jsonl <<'J'
{"id": "a", "title": "Oil rises further", "body": "Oil rose to $85 a barrel.", "date": "2023-05-01", "source": "Wire"}
{"id": "c", "title": "Oil falls", "body": "Oil fell to $75.", "date": "2023-05-03", "source": "Wire"}
{"id": "d", "title": "Oil price", "body": "The oil price is low.", "date": "2023-05-04", "source": "Wire"}
{"id": "s", "title": "Oil rumour", "body": "Oil may rise.", "date": "2023-05-04", "source": "Rumours"}
J
indexer --no-entities --quiet second.jsonl
searcher watch run | plain; echo "run: exit ${PIPESTATUS[0]}"
searcher watch run; echo "run again: exit $?"
searcher watch list | dates
searcher watch list --json | dates

# Deleted and added again, and loaded anew into another database: nothing is new.
indexer delete c; searcher watch run oil; echo "deleted: exit $?"
indexer --no-entities --quiet second.jsonl; searcher watch run oil; echo "added again: exit $?"
indexer compact > /dev/null; searcher watch run; echo "compacted: exit $?"
rm -r news.db; indexer --no-entities --quiet first.jsonl second.jsonl
searcher watch run; echo "made anew: exit $?"

# Formats, and one search of two.
echo '{"id": "e", "title": "Oil again", "body": "Oil and gas rose.", "date": "2023-06-01", "source": "Wire"}' |
  indexer --no-entities --quiet --format jsonl -
searcher watch run gas --format csv --snippets 0 | cut -d, -f1-3,5-; echo "gas: exit ${PIPESTATUS[0]}"
searcher watch run --format ndjson | sed 's/,"query".*"total"/,…,"total"/; s/,"took_ms".*//; s/,"score".*//'
searcher watch run --format csv; echo "csv, nothing new: exit $?"

# Mistakes.
searcher watch add oil coal; echo "same name: exit $?"
searcher watch add ../oil coal; echo "bad name: exit $?"
searcher watch add; echo "no name: exit $?"
searcher watch add x coal --since yesterday; echo "bad option value: exit $?"
searcher watch add x coal --limit 3; echo "no option of add: exit $?"
searcher watch run nosuch; echo "unknown: exit $?"
searcher watch run oil --since 2023; echo "no option of run: exit $?"
searcher watch remove nosuch gas; echo "remove: exit $?"
searcher watch fly; echo "no action: exit $?"
searcher watch; echo "nothing: exit $?"
searcher watch --db nosuch.db add x coal; echo "no database: exit $?"

# A damaged file stops its own search only.
searcher watch add gas gas --include-existing; echo "add: exit $?"
file=$(ls .local/state/dateline/watches/*/oil.json)
printf '{' > "$file"
searcher watch run --format trec 2>&1 | cut -d' ' -f1-4 | plain; echo "damaged: exit ${PIPESTATUS[0]}"
searcher watch remove oil; echo "remove: exit $?"
searcher watch list | dates

# Another place, and a database by another path.
searcher watch --watches here add coal coal; ls here
searcher watch list --db ./news.db/ | dates
env -u HOME searcher watch list; echo "no home: exit $?"
env -u HOME DATELINE_WATCHES=here searcher watch list | dates
