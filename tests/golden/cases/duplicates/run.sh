cat > a.jsonl <<'J'
{"id": "wire-1", "title": "Ferry runs aground off Larne", "date": "2023-05-02", "source": "Wire", "body": "A ferry with 212 passengers ran aground in fog off Larne on Tuesday. Nobody was hurt, the coastguard said. Two tugs are waiting for the evening tide to pull the ship free. The operator has cancelled all sailings until Thursday and offers refunds to everybody who holds a ticket. It was the third accident on the route within a year."}
{"id": "wire-2", "title": "Ferry passengers safe", "date": "2023-05-02", "source": "Wire", "body": "A ferry with 214 passengers ran aground in fog off Larne on Tuesday. Nobody was hurt, the coastguard said. Two tugs are waiting for the evening tide to pull the ship free. The operator has cancelled all sailings until Thursday and offers refunds to everybody who holds a ticket. It was the third accident on the route within a year."}
{"id": "herald", "title": "Ferry aground: tugs wait for the tide", "date": "2023-05-03", "source": "Herald", "body": "A ferry with 212 passengers ran aground in fog off Larne on Tuesday. Nobody was hurt, the coastguard said. Two tugs are waiting for the evening tide to pull the ship free. The operator has cancelled all sailings until Thursday and offers refunds to everybody who holds a ticket. It was the third accident on the route within a year. The minister promised an inquiry."}
{"id": "harbour", "title": "Larne harbour dredged", "date": "2023-04-11", "source": "Herald", "body": "The harbour of Larne will be dredged in June so that larger ferry ships can use it, the port authority decided. Fishermen fear for the oyster beds at the entrance."}
{"id": "flash-1", "title": "Ferry free", "date": "2023-05-03", "source": "Wire", "body": "The ferry is free."}
{"id": "flash-2", "title": "FERRY FREE", "date": "2023-05-03", "source": "Herald", "body": "The ferry is free!"}
{"id": "flash-3", "title": "Ferry free", "date": "2024-01-07", "source": "Wire", "body": "The ferry is free."}
J
indexer --no-entities --db news.db --quiet a.jsonl; indexer check --db news.db
list() { python3 -c 'import json,sys; a=json.load(sys.stdin); print(a["total"], a["collapsed"]); [print(h["rank"], h["id"], h["hidden_duplicates"]) for h in a["hits"]]; [print(v["value"], v["count"]) for f in a["facets"].values() for v in f["values"]]'; }
echo "== not asked for"
searcher ferry --db news.db --json --sort newest | list
echo "== once"
searcher ferry --db news.db --json --sort newest --collapse | list
searcher ferry --db news.db --json --sort oldest --collapse --facets source | list
searcher ferry --db news.db --sort newest --collapse -n 2 --snippets 0; echo "exit $?"
searcher ferry --db news.db --sort newest --collapse -n 2 --offset 2 --snippets 0
echo "== counted in the filtered result"
searcher ferry --db news.db --json --sort newest --collapse --source wire | list
searcher inquiry --db news.db --json --collapse | list
echo "== any of the words, formats, batch"
searcher tugs dredged --match any --db news.db --collapse --format csv --snippets 0 | cut -d, -f1,2
printf '1\ttugs\n2\tferry free\n' > q.tsv; searcher batch --db news.db --collapse --format trec q.tsv | cut -d' ' -f1-4
echo "== an update leaves the group, a deletion too"
echo '{"id": "wire-1", "title": "Ferry runs aground off Larne", "date": "2023-05-02", "source": "Wire", "body": "Withdrawn: this report was a mistake and is no longer part of the ferry file of our service."}' > b.jsonl
indexer --no-entities --db news.db --quiet b.jsonl; indexer check --db news.db
searcher ferry --db news.db --json --sort oldest --collapse | list
indexer delete --db news.db herald flash-2; indexer check --db news.db
searcher ferry --db news.db --json --sort oldest --collapse | list
indexer compact --db news.db > /dev/null; indexer check --db news.db
