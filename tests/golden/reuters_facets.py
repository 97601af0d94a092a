#!/usr/bin/env python3
"""Indexes all of Reuters-21578 and the sample article with the real programs and compares facets with an own count.

The expected counts come from the SGML by regular expressions alone: nothing of the programs' reading, analysis or counting is used.
Without the data (DATELINE_DATA, default ../shared/data beside the sources) the test is skipped.
"""
import argparse
import collections
import glob
import html
import json
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

SKIPPED = 77
ARTICLES = 21_578 + 1
MONTHS = {name: number for number, name in enumerate("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(), 1)}
failures = []


def check(holds, what):
    if not holds:
        failures.append(what)
        print("FAILED:", what)


class Programs:
    def __init__(self, folders, folder):
        self.folder = folder
        self.environment = {"PATH": folders + os.pathsep + os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(folder)}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]

    def run(self, *words):
        done = subprocess.run([words[0], words[1], "--db", "news.db", *words[2:]], cwd=self.folder, env=self.environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        return done.returncode, done.stdout.decode()

    def answer(self, *words):
        status, output = self.run(*words)
        try:
            return json.loads(output)
        except ValueError:
            check(False, f"{words} gives JSON (exit {status}): {output[:200]}")
            return None


class Record:
    """One record of the collection, as a few regular expressions see it."""

    def __init__(self, text):
        self.id = "reuters-" + re.search(r'NEWID="(\d+)"', text).group(1)
        self.values = {kind: self.items(text, element) for kind, element in (("topic", "TOPICS"), ("place", "PLACES"),
                                                                             ("person", "PEOPLE"), ("org", "ORGS"))}
        inside = re.search(r"<TEXT[^>]*>(.*)</TEXT>", text, re.S).group(1)
        parts = [re.search(f"<{name}>(.*?)</{name}>", inside, re.S) for name in ("TITLE", "DATELINE", "BODY")]
        title, dateline, body = (part.group(1) if part else "" for part in parts)
        if not parts[0] and not parts[2]:
            body = inside
        if not parts[2]:
            dateline = dateline if body else ""
        clean = [re.sub(r"&#\d+;", " ", part) for part in (title, dateline + " " + body)]
        self.words = [re.findall(r"[a-z0-9]+", html.unescape(part).lower()) for part in clean]
        date = re.search(r"<DATE>\s*(\d+)-([A-Z]{3})-(\d{4})\s+(\d+):", text)
        self.day = f"{date.group(3)}-{MONTHS[date.group(2)]:02}-{int(date.group(1)):02}" if date and int(date.group(4)) < 24 else None
        if self.day:
            self.values.update(year={self.day[:4]}, month={self.day[:7]}, day={self.day})

    @staticmethod
    def items(text, element):
        return set(re.findall(r"<D>(.*?)</D>", re.search(f"<{element}>(.*?)</{element}>", text, re.S).group(1)))

    def has(self, *forms):
        """Whether title or body has one of the word sequences."""
        padded = [" " + " ".join(words) + " " for words in self.words]
        return any(f" {form} " in text for form in forms for text in padded)


class Sample:
    """The sample article as far as the queries touch it: it has a day and says nothing of cocoa, oil, wheat or a prime minister."""

    values = {"year": {"2023"}, "month": {"2023-09"}, "day": {"2023-09-13"}, "place": set(), "topic": set()}
    day = "2023-09-13"

    @staticmethod
    def has(*_forms):
        return False


def unpack(data, folder):
    with tarfile.open(data / "reuters21578.tar.xz") as archive:
        for member in archive:
            if member.isfile() and member.name.endswith(".sgm"):
                member.name = os.path.basename(member.name)
                archive.extract(member, folder)
    return sorted(glob.glob(str(folder / "*.sgm")))


def read_records(files):
    records = []
    for file in files:
        text = pathlib.Path(file).read_bytes().decode("latin-1")
        records += [Record(found) for found in re.findall(r"<REUTERS.*?</REUTERS>", text, re.S)]
    return records


def check_load(programs, inputs):
    first = programs.answer("indexer", "add", "--no-entities", "--json", "--progress", "never", *inputs) or {}
    check((first.get("read"), first.get("added"), first.get("rejected")) == (ARTICLES, ARTICLES, 0),
          f"all {ARTICLES} are read and added: {first.get('read')}, {first.get('added')}, {first.get('rejections')}")
    again = programs.answer("indexer", "add", "--no-entities", "--json", "--progress", "never", *inputs) or {}
    check((again.get("unchanged"), again.get("added"), again.get("updated")) == (ARTICLES, 0, 0), "the second load changes nothing")
    status, output = programs.run("indexer", "check")
    check(status == 0, f"the database is sound: {output[:500]}")
    print(f"{first.get('articles_per_second', 0):.0f} articles/s")


def check_sample_article(programs, name):
    shells = {"152 mm", "shells"}
    for query, marked in (("Shoigu", {"shoigu"}), ("152 mm shells", shells), ("152mm shells", shells), ('"152 mm" shell', shells),
                          ("Ramon Pacheco", {"ramón", "pacheco"})):
        answer = programs.answer("searcher", "search", "--json", query)
        hits = answer["hits"] if answer else []
        if not hits or not hits[0]["id"].endswith(name):
            check(False, f"{query}: the sample article comes first, not {[hit['id'] for hit in hits[:3]]}")
            continue
        words = set()
        for snippet in hits[0]["snippets"]:
            raw = snippet["text"].encode()
            words.update(raw[begin:end].decode().lower() for begin, end in snippet["highlights"])
        check(words == marked, f"{query}: {sorted(marked)} are highlighted, not {sorted(words)}")


def check_facets(programs, records, queries):
    kinds = ["person", "org", "place", "topic", "year", "month", "day"]
    for words, matches in queries:
        expected = {kind: collections.Counter() for kind in kinds}
        total = 0
        for record in filter(matches, records):
            total += 1
            for kind in kinds:
                expected[kind].update(record.values.get(kind, ()))
        answer = programs.answer("searcher", "search", "--json", "--facets", ",".join(kinds), "--facet-size", "0", "-n", "0", *words)
        if not answer:
            continue
        check(total > 0 and answer["total"] == {"value": total, "exact": True}, f"{words}: total {answer['total']}, own count {total}")
        for kind in kinds:
            facet = answer["facets"][kind]
            got = {value["value"]: value["count"] for value in facet["values"]}
            differing = {value: (got.get(value, 0), count) for value, count in expected[kind].items() if got.get(value, 0) != count}
            differing.update({value: (count, 0) for value, count in got.items() if value not in expected[kind]})
            check(not differing, f"{words}: {kind} (program, own count): {dict(list(differing.items())[:5])}")
            check(facet["exact"] and facet["distinct"] == len(expected[kind]), f"{words}: {kind} has {facet['distinct']} values")
        print(f"{' '.join(words)}: {total} articles, {sum(len(counts) for counts in expected.values())} values compared")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", required=True, help="folders of the programs, joined as in PATH")
    arguments = parser.parse_args()
    source = pathlib.Path(__file__).resolve().parents[2]
    data = pathlib.Path(os.environ.get("DATELINE_DATA", source.parent / "shared" / "data"))
    samples = sorted(str(path.resolve()) for path in data.glob("articles/*.txt"))
    if not (data / "reuters21578.tar.xz").exists() or not samples:
        print(f"skipped: {data} has no Reuters-21578; name its folder with DATELINE_DATA")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="dateline-reuters-") as name:
        folder = pathlib.Path(name)
        files = unpack(data, folder)
        programs = Programs(arguments.programs, folder)
        check_load(programs, files + samples)
        check_sample_article(programs, os.path.basename(samples[0]))
        records = read_records(files)
        check(len(records) == ARTICLES - len(samples), f"the own reading finds {len(records)} records")
        check_facets(programs, records + [Sample()] * len(samples), [
            ([], lambda r: True),
            (["cocoa"], lambda r: r.has("cocoa", "cocoas")),
            (['"prime minister"'], lambda r: r.has("prime minister", "prime ministers", "prime minister s")),
            (["--place", "=japan", "--topic", "=trade"], lambda r: "japan" in r.values["place"] and "trade" in r.values["topic"]),
            (["--since", "1987-03-10", "--until", "1987-03", "oil"],
             lambda r: r.day and "1987-03-10" <= r.day <= "1987-03-31" and r.has("oil", "oils", "oiled")),
            (["--not-place", "=usa", "--topic", "=grain", "wheat", "-tonnes"],
             lambda r: "usa" not in r.values["place"] and "grain" in r.values["topic"] and r.has("wheat", "wheats")
             and not r.has("tonnes", "tonne")),
        ])
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
