indexer --no-entities --db news.db --quiet "$CORPUS/articles"
printf 't1\tShoigu\nmissile -nuclear\r\n\nt3\t\n"unclosed phrase\nt5\t\xff\xfe\nt6\tzebra\n' > queries.tsv
searcher batch --db news.db queries.tsv --format trec -n 2; echo "exit $?"
searcher batch --db news.db queries.tsv --format csv -n 1 --snippets 0 2>/dev/null; echo "exit $?"
printf 'Shoigu\n' | searcher batch --db news.db - -n 1; echo "exit $?"
printf 't\tShoigu\n' | searcher batch --db news.db - --format ndjson -n 1 | sed "s|,\"id\".*||; s|,\"query\".*||"
printf 'zebra\n' | searcher batch --db news.db - --format trec; echo "exit $?"
searcher batch --db news.db nosuch.tsv; echo "exit $?"
searcher batch --db news.db; echo "exit $?"
printf 'a\tShoigu\n\tShoigu\nb\tzebra\n' | searcher batch --db news.db - --format trec -n 1 | cut -d" " -f1-4; echo "exit $?"
printf 'a\tShoigu\nb\tzebra\n' | searcher batch --db news.db - --json -n 1 --snippets 0 | grep -E '"(topic|text|value|rank)":'
mkdir folder; searcher batch --db news.db folder; echo "exit $?"
: > empty.tsv; searcher batch --db news.db empty.tsv; echo "exit $?"
# Many queries in one run: every one is answered, whole.
for i in $(seq 100); do printf 'm%d\tthe OR of\n' "$i"; done > many.tsv
searcher batch --db news.db many.tsv --format trec -n 1000 | cut -d' ' -f1 | sort | uniq -c | awk '{print $1}' | sort | uniq -c | awk '{print $1, "queries with", $2, "articles each"}'
