cat > a.jsonl <<'J'
{"id": "a", "title": "Treaty on missiles", "body": "The treaty bans nuclear missiles. Oil prices fell.", "date": "2023-09-13", "source": "Wire", "people": ["Vladimir Putin"], "places": ["Moscow"], "topics": ["arms"], "author": "Ann Smith"}
{"id": "b", "title": "A missile test", "body": "North Korea tested a missile near Pyongyang. The nuclear question stays open.", "date": "2023-09-30", "source": "Desk", "people": ["Kim Jong-un"], "places": ["Pyongyang", "North Korea"], "topics": ["arms", "asia"]}
{"id": "c", "title": "Oil and gas", "body": "Gas is dear, and oil is cheap. Sanctions hit the price cap.", "date": "2022-05-01", "source": "Wire", "places": ["Moscow"], "topics": ["energy"], "section": "business"}
{"id": "d", "title": "Who will he serve", "body": "The minister asked whom he will serve. And or not, he said.", "date": "2021-12-31T23:59:00-05:00", "url": "https://example.org/d?x=1&y=2"}
{"id": "e", "title": "Nothing dated", "body": "Missiles and a treaty, three words apart: nuclear weapons of a treaty kind."}
J
indexer --no-entities --db news.db --quiet a.jsonl
ask() {
  printf '%s\n' "> $*"
  searcher --db news.db --json -n 20 "$@" > answer.json; status=$?
  python3 - "$status" <<'P'
import json, sys
a = json.load(open("answer.json"))
q = a["query"]
line = "  " + (" ".join(h["id"] for h in a["hits"]) or "-")
if q["understood"] != q["text"]: line += "   [" + q["understood"] + "]"
if q["relaxed"]: line += "   relaxed"
if q["correction"]: line += "   did you mean " + q["correction"]
print(line + "   exit " + sys.argv[1])
for w in q["warnings"]: print("  warning", w["offset"], w["length"], w["message"])
P
}
ask missile; ask MISSILES; ask '"nuclear missiles"'; ask '"missiles nuclear"'; ask treaty missile; ask treaty AND missile
ask treaty OR oil; ask oil NOT gas; ask oil -gas; ask +treaty oil --match any; ask oil treaty --match any
ask oil pyongyang; ask 'oil "no such phrase"'; ask oil zebra; ask zebra -oil
ask nuclear NEAR/1 missiles; ask nuclear NEAR/3 treaty; ask treaty NEAR/1 nuclear; ask 'place:Moscow NEAR/3 oil'
ask 'miss*'; ask 'm?ssile'; ask '*clear'; ask 'zz*'; ask misile~; ask pricw~1; ask 'Pyonyang'
ask title:missile; ask title:nuclear; ask 'title:"oil and gas"'; ask title:nothing^3 OR oil
ask person:putin; ask person:kim; ask 'person:=kim jong un'; ask place:korea; ask entity:moscow; ask org:nato
ask source:wire; ask source:wire -place:moscow; ask author:smith; ask section:business; ask topic:arms; ask language:en -topic:arms; ask id:d
ask 'url:https://example.org/d?x=1&y=2'
ask date:2023-09; ask date:2023-09-01..2023-09-13; ask date:..2022; ask date:2023..; ask 'date:*'; ask '-date:*'; ask date:2021-12-31; ask date:2023-02-30
ask -place:Pyongyang; ask NOT missile; ask -missile -oil; ask -missile; ask '-(oil OR missile)'
ask 'oil^0'; ask '"unclosed phrase'; ask '(oil'; ask 'oil)'; ask 'AND'; ask 'oil AND'; ask '()'; ask '"'; ask '***'; ask '-'; ask ''
ask the; ask '"the treaty"'; ask 'and or not'; ask will he serve; ask 'byline:Smith'; ask 'C++'; ask '?!'
