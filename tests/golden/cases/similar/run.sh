indexer --no-entities --db news.db --quiet --gazetteer "$CORPUS/gazetteer.tsv" "$CORPUS/articles"
ID=$(searcher --db news.db '"152 mm shells"' -n 1 --format csv --snippets 0 | tail -1 | cut -d, -f2)
echo "== like $ID"
searcher similar --db news.db "$ID" -n 3; echo "exit $?"
searcher similar --db news.db "$ID" -n 1 --offset 2 --snippets 0
echo "== filters, formats"
searcher similar --db news.db "$ID" -n 3 --person shoigu --since 2023-09-14 --format csv --snippets 0 | cut -d, -f1,2
searcher similar --db news.db "$ID" -n 1 --json --collapse | grep -v '"score"' | head -30
echo "== near-duplicates"
searcher show --db news.db --json "$ID" | sed 's/"id": ".*"/"id": "copy"/' > copy.json
indexer --no-entities --db news.db --quiet --gazetteer "$CORPUS/gazetteer.tsv" copy.json
searcher similar --db news.db "$ID" -n 2 --snippets 0
searcher similar --db news.db "$ID" -n 2 --snippets 0 --collapse | head -3
echo "== none"
searcher similar --db news.db nosuch; echo "exit $?"
searcher similar --db news.db "$ID" --since 2090; echo "exit $?"
searcher similar --db news.db; echo "exit $?"
searcher similar --db nosuch.db x; echo "exit $?"
