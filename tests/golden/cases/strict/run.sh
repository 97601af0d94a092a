printf '{"id": "a", "body": "Alpha text."}\n' > good.jsonl
printf '{"id": "b", "body": "Beta text."}\nnot json\n{"id": "c", "body": "Gamma text."}\n' > bad.jsonl
indexer --no-entities --db news.db good.jsonl
indexer --no-entities --db news.db --strict bad.jsonl; echo "exit $?"
searcher --db news.db --format trec text
indexer --no-entities --db news.db bad.jsonl; echo "exit $?"
searcher --db news.db --format trec text
indexer check --db news.db
