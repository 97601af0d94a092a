# a load that is killed leaves a database that opens, and the same command again does the rest
python3 - <<'P'
import json, random
random.seed(7)
words = [f"word{i}" for i in range(300)]
with open("a.jsonl", "w") as out:
    for i in range(30000):
        out.write(json.dumps({"id": f"a{i}", "title": f"Title {i % 9}", "body": " ".join(random.choices(words, k=3))}) + "\n")
P
indexer --no-entities --db news.db --quiet a.jsonl & load=$!
python3 - <<'P'
import subprocess, time
for _ in range(1200):  # until a first part is committed
    done = subprocess.run(["searcher", "--db", "news.db", "-n", "0"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if done.returncode == 0: break
    time.sleep(0.05)
P
kill -9 $load; wait $load 2>/dev/null; echo "killed $?"
searcher --db news.db -n 0 > /dev/null; echo "opens $?"
indexer check --db news.db > /dev/null; echo "sound $?"
part=$(searcher --db news.db -n 0 --exact --json | python3 -c 'import json,sys; print(json.load(sys.stdin)["total"]["value"])')
test "$part" -gt 0 && test "$part" -lt 30000 && echo "a part is there"
indexer --no-entities --db news.db --json a.jsonl > summary.json; echo "exit $?"
python3 -c "import json; s = json.load(open('summary.json')); print(s['read'], s['added'] + $part == 30000, s['unchanged'] == $part)"
indexer check --db news.db | cut -d, -f1
echo "== interrupted"
head -2000 a.jsonl > first.jsonl
mkfifo pipe; indexer --no-entities --db other.db --format jsonl --json - < pipe > summary.json & load=$!
exec 3> pipe; cat first.jsonl >&3; sleep 0.3; kill -INT $load; wait $load; echo "exit $?"; exec 3>&-
python3 -c "import json; s = json.load(open('summary.json')); print(s['interrupted'], s['added'] > 0, s['read'] == s['added'])"
indexer check --db other.db > /dev/null; echo "sound $?"
echo "== compacted while it is read"
searcher --db news.db word1 -n 1 --format trec > before.txt
mkfifo queries; searcher batch --db news.db queries --format trec -n 1 > during.txt & reader=$!
exec 4> queries; echo word1 >&4
for i in $(seq 100); do test -s during.txt && break; sleep 0.05; done
indexer compact --db news.db; echo "exit $?"
echo word1 >&4; echo word2 >&4; exec 4>&-; wait $reader; echo "reader $?"; wc -l < during.txt
searcher --db news.db word1 -n 1 --format trec | cmp - before.txt && echo same
ls -d news.db*
indexer check --db news.db > /dev/null; echo "sound $?"
