# the same articles in every wrapping; ids name the member
mkdir -p in/sub
printf '{"title": "Lines", "body": "Alpha from lines."}\n' > in/lines.jsonl
printf 'title,body\nTable,Alpha from a table.\n' > in/sub/table.csv
printf 'Title: Text\n\nAlpha from text.\n' > in/text.txt
gzip -k in/lines.jsonl; xz -k in/sub/table.csv; bzip2 -k in/text.txt
zstd -q in/lines.jsonl -o in/more.jsonl.zst
tar -C in -czf all.tar.gz text.txt sub/table.csv
tar -C in -cJf all.tar.xz lines.jsonl
python3 -m zipfile -c all.zip in/text.txt in/lines.jsonl
indexer --no-entities --db news.db in/lines.jsonl.gz in/sub/table.csv.xz in/text.txt.bz2 in/more.jsonl.zst all.tar.gz all.tar.xz all.zip
echo "exit $?"
searcher --db news.db alpha --format csv -n 50 | cut -d, -f2,5 | sort
echo "-- cut off in the middle"
python3 - <<'P'
import io, json, random, tarfile
random.seed(1)
lines = "".join(json.dumps({"id": f"r{i}", "body": f"beta {random.random()}"}) + "\n" for i in range(3000)).encode()
with tarfile.open("big.tar.gz", "w:gz") as tar:
    for name in ("a.jsonl", "b.jsonl"):
        info = tarfile.TarInfo(name)
        info.size = len(lines)
        tar.addfile(info, io.BytesIO(lines))
data = open("big.tar.gz", "rb").read()
open("cut.tar.gz", "wb").write(data[: len(data) // 4])
P
indexer --no-entities --db cut.db cut.tar.gz > summary.txt 2>complaint.txt; echo "exit $?"
sed 's/; [0-9]* article.* kept/; # kept/; s/:[0-9][0-9]*:/:#:/; s/[0-9][0-9]* article/# article/' complaint.txt
sed -n '1s/[0-9][0-9][0-9]*/#/gp' summary.txt
searcher --db cut.db beta -n 0 > /dev/null; echo "found $?"
indexer check --db cut.db > /dev/null; echo "sound $?"
searcher --db news.db alpha -n 0 | head -1 | cut -d'(' -f1
