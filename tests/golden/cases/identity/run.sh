cat > a.jsonl <<'J'
{"id": "one", "title": "First", "body": "The first article about missiles.", "people": ["Ann Lee"]}
{"id": "two", "title": "Second", "body": "The second article about tanks."}
J
indexer --no-entities --db news.db a.jsonl
indexer --no-entities --db news.db a.jsonl
sed -i 's/missiles/rockets/; s/Ann Lee/Bob Ray/' a.jsonl
indexer --no-entities --db news.db a.jsonl
searcher --db news.db missiles --format trec; echo "exit $?"
searcher --db news.db rockets --format trec; echo "exit $?"
searcher facets --db news.db person
indexer check --db news.db
indexer delete --db news.db one nosuch; echo "exit $?"
indexer check --db news.db
searcher show --db news.db one; echo "exit $?"
searcher show --db news.db two --json; echo "exit $?"
