printf '{"id": "a", "body": "Alpha."}\n' > a.jsonl
printf '{"id": "b", "body": "Beta alpha."}\n' > b.jsonl
try() { echo "\$ $*"; "$@"; echo "exit $?"; }
indexer --db news.db --quiet a.jsonl
echo "== locked by another process"
mkfifo pipe; indexer --db news.db --quiet --format jsonl - < pipe & writer=$!
exec 3> pipe
python3 - <<'P'
import os, subprocess, time
for _ in range(200):  # until the other one has the lock
    if subprocess.run(["indexer", "delete", "--db", "news.db", "nosuch"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 2: break
    time.sleep(0.05)
P
try indexer --db news.db b.jsonl
try indexer compact --db news.db
try indexer delete --db news.db a
try searcher --db news.db alpha --format trec
echo '{"id": "c", "body": "Gamma."}' >&3; exec 3>&-; wait $writer; echo "writer $?"
echo "== no directory, no database"
try indexer --db a.jsonl b.jsonl
try searcher --db a.jsonl alpha
try indexer check --db nowhere
try indexer info --db nowhere
try indexer compact --db nowhere
try indexer delete --db nowhere a
try indexer --db new/deep/news.db --quiet a.jsonl
mkdir empty; try searcher --db empty x; try indexer --db empty --quiet a.jsonl
mkdir full; echo x > full/x; try indexer --db full a.jsonl
echo "== another schema version, another program's database"
cp -r news.db other.db
python3 - <<'P'
# metadata is stored as key, four bytes of lengths and flags, text: the version becomes another digit
data = open("other.db/postlist.glass", "rb").read()
at = data.index(b"schema")
while not data[at : at + 1].isdigit(): at += 1
open("other.db/postlist.glass", "r+b").write(data[:at] + b"7" + data[at + 1 :])
P
try searcher --db other.db alpha
try indexer --db other.db b.jsonl
try indexer check --db other.db
echo "== damaged"
cp -r news.db cut.db; : > cut.db/postlist.glass
try searcher --db cut.db alpha
try indexer check --db cut.db
cp -r news.db noise.db; head -c 100 /dev/zero > noise.db/iamglass
try searcher --db noise.db alpha
try indexer --db noise.db b.jsonl
echo "== the good one is as it was"
indexer check --db news.db
