cat > a.jsonl <<'J'
{"id": "zelensky-accent", "body": "Volodymyr Zelenský spoke in Kyiv.", "people": ["Volodymyr Zelenský"]}
{"id": "zelensky-plain", "body": "Volodymyr Zelensky spoke in Kyiv.", "people": ["Volodymyr Zelensky"]}
{"id": "erdogan", "body": "President Erdoğan met İsmail in İstanbul.", "people": ["Recep Tayyip Erdoğan"]}
{"id": "us-country", "body": "The US sent ships. Officials said so."}
{"id": "us-dotted", "body": "The U.S. sent planes. Officials said so."}
{"id": "us-pronoun", "body": "They told us so. Officials said so."}
{"id": "possessive", "body": "Sergei Shoigu's visit and Kim’s train."}
{"id": "shoigu", "body": "Sergei Shoigu visited; Kim waited by the train."}
{"id": "shell-space", "body": "He sold 152 mm shells."}
{"id": "shell-joined", "body": "He sold 152mm shells."}
{"id": "shell-hyphen", "body": "He sold 152-mm shells."}
{"id": "shell-other", "body": "He sold 155 mm shells, 152 of them, each some mm longer."}
{"id": "thousand-comma", "body": "Some 1,000 people came."}
{"id": "thousand", "body": "Some 1000 people came."}
{"id": "naive", "body": "A naïve café owner."}
{"id": "who", "body": "The WHO warned of AIDS."}
{"id": "aids", "body": "Who aids whom?"}
J
indexer --no-entities --db news.db --quiet a.jsonl
ask() { printf '> %s:' "$*"; searcher --db news.db "$@" --format trec -n 50 | cut -d' ' -f3 | tr '\n' ' '; echo; }
ask Zelensky; ask Zelenský; ask zelenský; ask 'person:zelensky'; ask --person Zelenský; ask Erdogan; ask Erdoğan; ask ERDOĞAN; ask --person erdogan; ask Ismail Istanbul
ask US; ask us; ask U.S.; ask USA; ask "Shoigu's"; ask Shoigu; ask 'Kim’s'; ask "Kim's train"; ask kim
ask 152 mm shells; ask 152mm shells; ask 152-mm shells; ask '"152 mm" shell'; ask '"152mm shell"'; ask 152mm; ask mm
ask 1,000; ask 1000; ask '"1,000 people"'; ask naive cafe; ask NAÏVE; ask WHO; ask who; ask AIDS; ask aids
searcher --db news.db Zelensky
searcher --db news.db '"152 mm" shell'
searcher --db news.db US
searcher facets --db news.db person
