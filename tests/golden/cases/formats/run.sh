# every format is told by its name; those that can be mistaken for nothing else also by content
mkdir in
cat > in/header.txt <<'T'
Title: A headed text
Date: 2023-09-13
Source: Meridian Wire
Topics: arms; diplomacy
People: Ann Lee; Bob Ray

MOSCOW: The body of the first text.
T
printf ' date 2023-09-14 The leaders of two countries met. They talked.\n' > in/dated.txt
printf 'MOSCOW: The envoy spoke.\n\nThis is a body without any header.\n' > in/plain.txt
cat > in/page.md <<'T'
---
title: A page of markdown
date: 2023-09-15T23:30:00+09:00
topics: [arms, "ships, boats"]
entities:
  - {name: Kim Jong-un, kind: person}
---
# A heading

Some *emphasised* words and a [link](https://example.org/x).
T
cat > in/lines.jsonl <<'T'
{"url": "https://example.org/1", "title": "First line", "body": "Body one.", "date": 1694563200, "author": ["Ann", "Bob"], "people": ["Ann Lee"]}

{"id": "line-2", "title": "Second line", "body": "Body two.", "date": "Wed, 13 Sep 2023 10:00:00 +0200", "topics": "arms", "entities": [{"name": "Tokyo", "kind": "place"}]}
T
printf '[{"title": "Array one", "date": "20230916"}, {"id": "a2", "body": "Array two."}]' > in/array.json
printf '{"title": "One object", "body": "Its body.", "date": "2023-09-17"}' > in/object.json
printf '\xef\xbb\xbfid,title,body,date,topics,places\r\nc1,"Quoted, title","Two\r\nlines ""said"" he",2023-09-18,arms; trade,"Oslo; Rome"\r\n' > in/table.csv
printf 'id\ttitle\tbody\tsource\nt1\tTabbed title\tTabbed "body".\tWire\n' > in/table.tsv
cat > in/reuters.sgm <<'T'
<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="5544" NEWID="1">
<DATE>26-FEB-1987 15:01:01.79</DATE>
<TOPICS><D>cocoa</D></TOPICS>
<PLACES><D>el-salvador</D><D>usa</D></PLACES>
<PEOPLE></PEOPLE>
<ORGS></ORGS>
<TEXT>&#2;
<TITLE>BAHIA COCOA REVIEW</TITLE>
<DATELINE>    SALVADOR, Feb 26 - </DATELINE><BODY>Showers continued &lt;TOP> throughout the week.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
<REUTERS TOPICS="NO" OLDID="5545" NEWID="2">
<DATE>26-FEB-1987 15:02:20.00</DATE>
<TEXT TYPE="UNPROC">&#2;
Unprocessed text of the wire.
&#3;
</TEXT>
</REUTERS>
T
printf '\x89PNG\r\n\x1a\n' > in/photo.png
printf 'Na\xefve caf\xe9 owners in Z\xfcrich.\n' > in/latin.txt
indexer --no-entities --db news.db in; echo "exit $?"
searcher --db news.db --sort oldest -n 50 --format csv
for id in in/header.txt in/dated.txt in/page.md https://example.org/1 line-2 c1 reuters-1 in/latin.txt; do
  echo; echo "== $id"; searcher show --db news.db "$id"
done
echo; echo "== by content"
mkdir bare
for file in page.md lines.jsonl array.json object.json reuters.sgm; do cp "in/$file" "bare/${file%.*}_${file##*.}"; done
for file in bare/*; do echo "$file"; indexer --no-entities --db bare.db --quiet "$file"; done
searcher --db bare.db --sort oldest -n 50 --format csv | cut -d, -f2-5
indexer check --db news.db
