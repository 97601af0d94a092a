cat > a.jsonl <<'J'
{"id": "one two", "title": "Commas, \"quotes\" and <tags>", "body": "Shells \u001b[31mred\u0007 and shells again.\nA second line; Zürich & Co. The gap is long enough to need more than one passage, as nothing here is of interest to anyone. More shells at the end.", "date": "2023-09-13", "source": "Wire, the", "url": "https://example.org/?a=1&b=2"}
{"id": "two%", "body": "One shell only. =1+1", "date": "2023-09-14"}
{"id": "-three", "title": "Third", "body": "Shell, shell, shell.", "date": "2023-09-12", "people": ["Ann Lee"]}
J
indexer --no-entities --db news.db --quiet a.jsonl
for format in text json ndjson csv trec; do echo "== $format"; searcher --db news.db shell --format $format --facets person,year; done
echo "== sorted"
for sort in relevance newest oldest; do searcher --db news.db shell --sort $sort --format trec | cut -d' ' -f3 | tr '\n' ' '; done; echo
echo "== paged"
searcher --db news.db shell --sort newest --offset 1 -n 1 --json | grep -E '"(rank|id|value)"'
searcher --db news.db shell --offset 3; echo "exit $?"
echo "== snippets"
searcher --db news.db shells id:\"one two\" --snippets 3 --snippet-length 40
searcher --db news.db shells --snippets 0 -n 1
echo "== colours"
searcher --db news.db third --color always | cat -v
NO_COLOR=1 searcher --db news.db third | cat -v | head -3
