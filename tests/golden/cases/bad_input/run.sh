try() { echo "\$ indexer $*"; indexer --no-entities --db news.db "$@"; echo "exit $?"; }
indexer --no-entities --db news.db --quiet "$CORPUS/articles/markets.csv"
try missing.txt
try /proc/self/mem

: > empty.txt; try empty.txt
printf 'A text that is long enough to be cut.\n%.0s' {1..2000} > long.txt; gzip -k long.txt; head -c 100 long.txt.gz > cut.txt.gz
try cut.txt.gz
printf '{"id": "1", "body": "Fine."}\n{"id": 2\n[1]\n{"id": "3"}\n' > a.jsonl; try a.jsonl
printf 'id,title,body\n1,One,"First\nbody"\n2,Two\n3,Three,Third\n' > a.csv; try a.csv
printf '{"id": "d", "body": "Dated.", "date": "2023-02-30"}\n' > d.jsonl; try d.jsonl
printf 'before\0after the NUL byte' > nul.txt; try --format text nul.txt
searcher show --db news.db nul.txt | tail -1
python3 -c "import json; print(json.dumps({'id': 'n', 'body': 'Long name.', 'people': ['x' * 301, 'y' * 300, 'Ann Lee']}))" > name.jsonl; try name.jsonl
python3 -c "print('w' * 5000)" > word.txt; try word.txt
{ printf '{"body": "'; head -c 200000000 /dev/zero | tr '\0' x; printf '"}\n{"id": "after", "body": "after it"}\n'; } > huge.jsonl; try huge.jsonl
mkdir none; echo x > none/file; indexer --no-entities --db none a.csv; echo "exit $?"
indexer --no-entities --db "" a.csv; echo "exit $?"
indexer --no-entities --db news.db; echo "exit $?"
searcher facets --db news.db person --contains yyy | cut -c1-40
indexer --no-entities --db news.db --bogus a.csv; echo "exit $?"
indexer --no-entities --db news.db --map foo=bar a.csv; echo "exit $?"
indexer --no-entities --db news.db --format docx a.csv; echo "exit $?"
printf 'person\tAnn\nthing\tB\n' > g.tsv; indexer --no-entities --db news.db --gazetteer g.tsv a.csv; echo "exit $?"
searcher --db nowhere x; echo "exit $?"
searcher --db none x; echo "exit $?"
searcher --db news.db --facets colour x; echo "exit $?"
searcher --db news.db --since 2023-13 x; echo "exit $?"
rm huge.jsonl; mkdir -p fine/deep; printf 'Alpha beta.' > fine/deep/a.txt; : > fine/b.csv; printf '\x00\x01' > fine/c.bin; ln -s nowhere fine/d.txt; mkfifo fine/e.txt
try fine
indexer check --db news.db
