# needs to mount: a name space of its own, else this is skipped
mkdir disk
if ! unshare --user --map-root-user --mount true 2>/dev/null; then echo "skipped: this system lets nobody mount a small disk"; exit 77; fi
python3 - <<'P'
import json, random
random.seed(3)
words = [f"word{i}" for i in range(20000)]
with open("a.jsonl", "w") as out:
    for i in range(8000): out.write(json.dumps({"id": f"a{i}", "body": " ".join(random.choices(words, k=60))}) + "\n")
P
printf '{"id": "kept", "body": "Survivor of the flood."}\n' > kept.jsonl
printf '{"id": "more", "body": "One more."}\n' > more.jsonl
unshare --user --map-root-user --mount bash -c '
mount -t tmpfs -o size=10m small disk || exit 77
indexer --no-entities --db disk/news.db kept.jsonl
head -c 4000000 /dev/zero > disk/reserve
indexer --no-entities --db disk/news.db a.jsonl; echo "exit $?"
searcher --db disk/news.db survivor --format trec; echo "exit $?"
indexer check --db disk/news.db > /dev/null; echo "sound $?"
head -c 8000000 /dev/zero > disk/filler 2>/dev/null
indexer --no-entities --db disk/new.db kept.jsonl; echo "exit $?"
indexer --no-entities --db disk/news.db more.jsonl; echo "exit $?"
rm disk/filler disk/reserve
indexer --no-entities --db disk/new.db --quiet kept.jsonl; echo "exit $?"
indexer --no-entities --db disk/news.db more.jsonl; echo "exit $?"
'
