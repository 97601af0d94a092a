indexer --db news.db --gazetteer "$CORPUS/gazetteer.tsv" "$CORPUS/articles"
echo "exit $?"
searcher --db news.db Shoigu -n 3
echo "exit $?"
searcher --db news.db 152 mm shells -n 3 --facets person,place --facet-size 3
echo "exit $?"
searcher --db news.db nosuchword
echo "exit $?"
searcher facets --db news.db person --contains kim
echo "exit $?"
indexer check --db news.db
echo "exit $?"
