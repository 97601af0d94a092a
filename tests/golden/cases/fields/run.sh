cat > nested.jsonl <<'J'
{"_id": "n1", "headline": {"main": "Nested headline"}, "content": {"text": "Nested body text."}, "pub": "2023-09", "byline": [{"name": "Ann Lee"}, {"name": "Bob Ray"}]}
{"_id": "n2", "headline": {"main": "Other headline"}, "content": {"text": "Other body text."}, "pub": "3 May 2021", "language": "de"}
J
indexer --no-entities --db news.db --map id=_id --map title=headline.main --map body=content.text --map date=pub --map author=byline.name \
  --set source=Wire --set topics='arms; trade' nested.jsonl; echo "exit $?"
searcher show --db news.db n1
searcher show --db news.db n2
echo "-- standard input"
echo '{"title": "Piped", "body": "From a pipe."}' | indexer --no-entities --db news.db --format jsonl -; echo "exit $?"
echo '{"title": "Piped", "body": "From a pipe."}' | indexer --no-entities --db news.db -; echo "exit $?"
searcher --db news.db piped --format csv | sed 's/,[0-9a-f]\{32\},/,HASH,/'
: | indexer --no-entities --db news.db -; echo "exit $?"
echo "-- the same options again change nothing; another constant does"
options=(--map id=_id --map title=headline.main --map body=content.text --map date=pub --map author=byline.name)
indexer --no-entities --db news.db "${options[@]}" --set source=Wire --set topics='arms; trade' nested.jsonl
indexer --no-entities --db news.db "${options[@]}" --set source=Desk nested.jsonl
searcher facets --db news.db source
echo "-- language"
printf 'Die Regierung hat am Mittwoch ein neues Gesetz beschlossen, das den Bau von Wohnungen erleichtern soll.\n' > de.txt
indexer --no-entities --db de.db --quiet --language auto de.txt; searcher facets --db de.db language
indexer --no-entities --db de.db --language de de.txt; indexer --no-entities --db de.db --language de de.txt
indexer --no-entities --db de.db --language xx-nonsense de.txt; echo "exit $?"
indexer --no-entities --db de.db --map nonsense de.txt; echo "exit $?"
indexer --no-entities --db de.db --set date=yesterday --json de.txt | sed -n '/"warnings"/,$p'
