indexer --no-entities --db news.db --quiet --gazetteer "$CORPUS/gazetteer.tsv" "$CORPUS/articles"
searcher facets --db news.db year
searcher facets --db news.db person --facet-size 3
searcher facets --db news.db person --contains KIM missile
searcher facets --db news.db place --contains 'korea' --format csv
searcher facets --db news.db org --contains zzz; echo "exit $?"
searcher facets --db news.db month shoigu
searcher facets --db news.db language --json nosuchword | sed -n '/"total"/,$p'; echo "exit ${PIPESTATUS[0]}"
searcher facets --db news.db colour; echo "exit $?"
searcher facets --db news.db; echo "exit $?"
echo "-- counted without its own filter"
source=$(searcher facets --db news.db source --facet-size 1 --format csv | tail -1 | cut -d, -f3)
for multi in "" --facet-multi; do
  searcher --db news.db missile --source "$source" --facets source,year --facet-size 3 -n 0 $multi
done
searcher --db news.db shells --facets person,place,year --facet-size 0 -n 1 --json | sed -n '/"facets"/,$p'
searcher --db news.db nosuchword --facets person; echo "exit $?"
