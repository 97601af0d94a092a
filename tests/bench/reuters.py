"""Reuters-21578 as articles for the benchmarks: several copies, each with its own ids, the same bytes every time.

Two files with the same articles are made: JSON lines for the indexer, and tab-separated lines for the peers, so that
none of them needs a JSON library. A line of the second one holds id, title, body, seconds since 1970 (UTC), day, topics
and places; lists are joined with ';', and tab, line feed and backslash are written as \\t, \\n and \\\\.
"""
import calendar
import html
import json
import os
import pathlib
import re
import tarfile

ARCHIVE = "reuters21578.tar.xz"
MONTHS = {name: number for number, name in enumerate("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(), 1)}
ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n"})


def archive():
    """The packed collection in the data folder (DATELINE_DATA, default ../shared/data beside the sources)."""
    sources = pathlib.Path(__file__).resolve().parents[2]
    return pathlib.Path(os.environ.get("DATELINE_DATA", sources.parent / "shared" / "data")) / ARCHIVE


def text_of(record, element):
    found = re.search(f"<{element}>(.*?)</{element}>", record, re.S)
    if not found:
        return ""
    # &#2; and the like are remains of the wire's typesetting.
    return html.unescape(re.sub(r"&#\d+;", " ", found.group(1))).strip()


def items_of(record, element):
    return re.findall(r"<D>(.*?)</D>", re.search(f"<{element}>(.*?)</{element}>", record, re.S).group(1))


def date_of(record):
    day, month, year, *time = map(lambda part: MONTHS.get(part, part), re.search(
        r"<DATE>\s*(\d+)-([A-Z]{3})-(\d{4})\s+(\d+):(\d+):(\d+)", record).groups())
    hour, minute, second = map(int, time)
    if hour > 23:
        return None
    return f"{year}-{month:02}-{int(day):02}T{hour:02}:{minute:02}:{second:02}Z"


def article_of(record):
    """One record as the fields of an article; None where it has no body."""
    body = text_of(record, "BODY")
    if not body:
        return None
    return {"id": "reuters-" + re.search(r'NEWID="(\d+)"', record).group(1), "title": text_of(record, "TITLE"), "body": body,
            "date": date_of(record), "topics": items_of(record, "TOPICS"), "places": items_of(record, "PLACES"),
            "people": items_of(record, "PEOPLE"), "orgs": items_of(record, "ORGS")}


def articles():
    """All articles with a body, by their number."""
    found = []
    with tarfile.open(archive()) as packed:
        for member in sorted(packed.getmembers(), key=lambda member: member.name):
            if not member.name.endswith(".sgm"):
                continue
            text = packed.extractfile(member).read().decode("cp1252", "replace")
            found += map(article_of, re.findall(r"<REUTERS.*?</REUTERS>", text, re.S))
    return [article for article in found if article]


def seconds_of(date):
    fields = re.split(r"[-T:Z]", date)[:6]
    return calendar.timegm(tuple(map(int, fields)))


def peer_line(article):
    date = article["date"]
    fields = [article["id"], article["title"], article["body"], str(seconds_of(date)) if date else "", date[:10] if date else "",
              ";".join(article["topics"]), ";".join(article["places"])]
    return "\t".join(field.translate(ESCAPES) for field in fields) + "\n"


def write_copies(originals, copies, json_lines, peer_lines):
    """Writes both files; the number of articles."""
    with open(json_lines, "w", encoding="utf-8") as ours, open(peer_lines, "w", encoding="utf-8") as peers:
        for copy in range(copies):
            for original in originals:
                article = {**original, "id": f"{original['id']}.{copy}"}
                ours.write(json.dumps({name: value for name, value in article.items() if value}, ensure_ascii=False) + "\n")
                peers.write(peer_line(article))
    return copies * len(originals)
