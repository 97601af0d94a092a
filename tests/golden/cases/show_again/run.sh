# what show --json prints is what add reads: nothing changes, nothing is lost
cat > a.jsonl <<'J'
{"id": "full", "url": "https://example.org/f", "title": "Full", "body": "First.\n\nSecond  paragraph.", "date": "2023-09-13T10:00:00+03:00", "source": "Wire", "author": ["Ann", "Bob"], "section": "world", "topics": ["arms", "trade"], "language": "de", "people": ["Kim Jong-un"], "orgs": ["NATO"], "places": ["Moscow"]}
{"id": "bare", "body": "Only a body, whose first sentence is the title. And more."}
{"id": "title", "title": "Only a title"}
J
indexer --no-entities --db news.db a.jsonl
searcher show --db news.db full
searcher show --db news.db full --json
searcher show --db news.db bare --json
for id in full bare title; do searcher show --db news.db "$id" --json; done > again.jsons
python3 - <<'P'
import json
text, decoder, at, lines = open("again.jsons").read(), json.JSONDecoder(), 0, []
while at < len(text.rstrip()):
    value, at = decoder.raw_decode(text, at)
    lines.append(json.dumps(value))
    while at < len(text) and text[at].isspace(): at += 1
open("again.jsonl", "w").write("\n".join(lines) + "\n")
P
indexer --no-entities --db news.db again.jsonl
for id in full bare title; do searcher show --db news.db "$id" --json; done | cmp - again.jsons && echo same
searcher show --db news.db nosuch; echo "exit $?"
searcher show --db news.db; echo "exit $?"
searcher show --db news.db full bare; echo "exit $?"
