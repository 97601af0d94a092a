indexer --no-entities --db news.db --quiet "$CORPUS/articles"
for query in '152 mm shells' '152mm shells' '152-mm shells' '"152 mm" shell'; do
  searcher --db news.db "$query" --format trec -n 3 | cut -d' ' -f3,4
done
