#!/usr/bin/env python3
"""Compares the places recognised in Reuters-21578's text with the countries that Reuters' editors gave (PLACES).

Titles and bodies alone are indexed, so that nothing of PLACES reaches the index. Only countries count: precision is the share of
recognised countries that PLACES has for the article, recall the share of PLACES that are recognised. PLACES is no list of mentions
(an article on Chicago has usa), so recall has a ceiling well below 1. Prints figures and the most frequent values of each kind.
"""
import argparse
import collections
import html
import json
import os
import pathlib
import re
import subprocess
import tarfile
import tempfile


def countries(sources):
    """Every spelling of a place in the table of known names, in small letters → its canonical name."""
    names = {}
    for line in (sources / "common/entity/known_names.tsv").read_text().splitlines():
        kind, *rest = line.split("\t")
        if kind == "place" and rest:
            for name in [rest[0], *(rest[1].split("|") if len(rest) > 1 else [])]:
                names.setdefault(name.lower().replace(".", ""), rest[0])
    return names


def records(archive):
    with tarfile.open(archive) as tar:
        for member in tar:
            if not member.name.endswith(".sgm"):
                continue
            text = tar.extractfile(member).read().decode("latin-1")
            for record in re.findall(r"<REUTERS.*?</REUTERS>", text, re.DOTALL):
                part = lambda name: html.unescape("".join(re.findall(rf"<{name}>(.*?)</{name}>", record, re.DOTALL)[:1]))
                places = re.findall(r"<D>(.*?)</D>", "".join(re.findall(r"<PLACES>(.*?)</PLACES>", record, re.DOTALL)))
                yield {"id": re.search(r'NEWID="(\d+)"', record).group(1), "title": part("TITLE"), "body": part("BODY")}, places


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", required=True, help="folders of the programs, joined as in PATH")
    programs = parser.parse_args().programs
    sources = pathlib.Path(__file__).resolve().parents[2]
    data = pathlib.Path(os.environ.get("DATELINE_DATA", sources.parent / "shared" / "data"))
    names = countries(sources)
    environment = {**os.environ, "PATH": programs + os.pathsep + os.environ["PATH"]}
    with tempfile.TemporaryDirectory(prefix="dateline-places-") as folder:
        gold = {}
        with open(f"{folder}/reuters.jsonl", "w") as out:
            for article, places in records(data / "reuters21578.tar.xz"):
                if not article["body"].strip():
                    continue
                out.write(json.dumps(article) + "\n")
                gold[article["id"]] = {names.get(place.replace("-", " "), place) for place in places}
        run = lambda *words: subprocess.run(words, cwd=folder, env=environment, check=True, capture_output=True).stdout
        run("indexer", "--db", "news.db", "--quiet", "reuters.jsonl")
        hits = json.loads(run("searcher", "search", "--db", "news.db", "--json", "--snippets", "0", "-n", "30000"))["hits"]
        known = set().union(*gold.values())
        right = found = wanted = 0
        missed, false = collections.Counter(), collections.Counter()
        for hit in hits:
            recognised = {place["name"] for place in hit["entities"]["place"]} & known
            right += len(recognised & gold[hit["id"]])
            found += len(recognised)
            wanted += len(gold[hit["id"]])
            missed.update(gold[hit["id"]] - recognised)
            false.update(recognised - gold[hit["id"]])
        print(f"{len(hits)} articles with a body: precision {right / found:.3f}, recall {right / wanted:.3f}")
        print("most missed:", missed.most_common(8))
        print("most often not in PLACES:", false.most_common(8))
        for kind in ("person", "org", "place"):
            print(run("searcher", "facets", "--db", "news.db", kind, "--facet-size", "20").decode())


if __name__ == "__main__":
    main()
