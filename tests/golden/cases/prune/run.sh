mkdir -p in/sub other
echo 'Alpha article about apples.' > in/a.txt
echo 'Beta article about bananas.' > in/sub/b.txt
echo 'Gamma article about grapes.' > other/c.txt
indexer --no-entities --db news.db in other
rm in/sub/b.txt
indexer --no-entities --db news.db --prune in
searcher --db news.db article --format trec | cut -d' ' -f3
indexer check --db news.db
# a record that can no longer be read is not gone
printf '{"id": "x", "body": "Delta about dates."}\n' > in/d.jsonl
indexer --no-entities --db news.db in
printf 'not json\n' > in/d.jsonl
indexer --no-entities --db news.db --prune in; echo "exit $?"
searcher --db news.db dates --format trec; echo "exit $?"
