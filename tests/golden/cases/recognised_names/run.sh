# Names in running text: one value across articles and spellings, through updates and deletes.
article() { printf '{"id": "%s", "title": "%s", "body": "%s"}\n' "$1" "$2" "$3"; }
values() { searcher facets --db news.db person; searcher facets --db news.db place; }
{
  article a "Parade in Pyongyang" "North Korean leader Kim Jong Un watched a parade in Pyongyang on Thursday. Kim waved to the crowd."
  article b "Minister in Pyongyang" "Kim Jong-un received Sergei Shoigu in Pyongyang. Shoigu thanked Kim, the Kremlin said."
  article c "Talks end" "Sergey Shoigu said in Moscow that the talks with Kim Jong-un had ended."
} > first.jsonl
indexer --db news.db first.jsonl | sed 1q
values
echo "== under each spelling, by alias, by key"
for name in "Kim Jong-un" "Kim Jong Un" Kim Shoigu "Sergey Shoygu"; do
  searcher --db news.db --person "$name" --sort oldest --snippets 0 --json | python3 -c 'import json, sys; print(sys.argv[1], [hit["id"] for hit in json.load(sys.stdin)["hits"]])' "$name"
done
echo "== the same again changes nothing"
indexer --db news.db first.jsonl | sed 1q
echo "== an update and a delete"
article b "Visit put off" "Nobody came." > second.jsonl
indexer --db news.db second.jsonl | sed 1q
indexer delete --db news.db a
values
indexer check --db news.db | cut -d, -f1
echo "== mentions in NEAR, whatever the spelling"
searcher --db news.db 'person:Shoigu NEAR/8 talks' --snippets 0 | sed 1d
echo "== data, gazetteer and text agree"
printf 'person\tKim the Third\tKim Jong-un|Kim Jong Un\n' > own.tsv
printf '{"id": "d", "body": "Kim Jong-un left Russia, and Moscow was silent.", "places": ["russia", "usa"]}\n' |
  indexer --db own.db --gazetteer own.tsv --quiet -
searcher facets --db own.db person; searcher facets --db own.db place
echo "== not English, not capitalised, all capitals, a table"
{
  printf '{"id": "de", "language": "de", "body": "Wladimir Putin traf Kim Jong-un in Russland. Der Kreml schwieg."}\n'
  printf '{"id": "small", "body": "the minister met the workers in the town and left on a train"}\n'
  printf '{"id": "capitals", "body": "SERGEI SHOIGU ARRIVED IN MOSCOW ON MONDAY, THE KREMLIN SAID."}\n'
  printf '{"id": "table", "body": "Net 1,234,000 vs 1,100,000 Revs 12.3 mln vs 11.1 mln Avg shrs 3.1 mln vs 3.0 mln"}\n'
} | indexer --db odd.db --quiet -
for id in de small capitals table; do
  searcher show --db odd.db $id --json | python3 -c 'import json, sys; a = json.load(sys.stdin); print(a["id"], [e["name"] for e in a["entities"]])'
done
indexer info --db odd.db | grep names
