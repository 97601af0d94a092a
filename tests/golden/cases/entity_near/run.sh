cat > names.tsv <<'T'
person	Vladimir Putin	Putin|President Putin
person	Kim Jong-un	Kim Jong Un
person	Sergei Shoigu	Shoigu
org	United Nations	UN
place	North Korea	DPRK
place	Moscow
T
cat > a.jsonl <<'J'
{"id": "short", "title": "Changes in the ministry", "body": "Sergei Shoigu met reporters on Monday. They asked about the shells, the ships, the satellites and the price of all that. On Tuesday Shoigu resigned."}
{"id": "far", "title": "Nothing near", "body": "Sergei Shoigu met reporters on Monday. They asked about the shells, the ships, the satellites and the price of all that. On Tuesday the mayor of a small town resigned."}
{"id": "dprk", "title": "Space", "body": "The DPRK launched two satellites, the United Nations said in Moscow."}
{"id": "summit", "title": "Putin meets Kim Jong-un", "body": "President Putin met Kim Jong Un in the far east. No one resigned."}
{"id": "data", "title": "A minister resigned", "body": "The minister resigned.", "people": ["Sergei Shoigu"]}
J
indexer --no-entities --db news.db --quiet --no-entities --gazetteer names.tsv a.jsonl
ask() { printf '%s\n' "> $*"; searcher --db news.db "$@"; echo "exit $?"; }
ids() { printf '%s\n' "> $*"; searcher --db news.db --format trec "$@" | cut -d' ' -f3 | sort | tr '\n' ' '; echo; }
ask 'person:Shoigu NEAR/3 resigned'
ask 'entity:"North Korea" NEAR/10 satellites'
ask 'person:Putin NEAR/20 person:Kim'
ids 'person:* NEAR/5 resigned'; ids 'org:* NEAR/3 place:*'; ids 'entity:* NEAR/2 launched'; ids 'place:* NEAR/5 resigned'
ids 'person:*'; ids '-person:*'; ids 'resigned -(person:Shoigu NEAR/3 resigned)'
ids '(person:* OR mayor) NEAR/8 resigned'; ids 'person:"Sergey Shoygu" NEAR/1 resigned'
ask 'person:nobody NEAR/3 resigned'
echo "== show"
searcher show --db news.db dprk
searcher show --db news.db dprk --color always | cat -v
searcher show --db news.db summit --json | sed -n '/"mentions"/,$p'
