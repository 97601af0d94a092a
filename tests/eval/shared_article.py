#!/usr/bin/env python3
"""What a careful reader finds in the sample article, against what the indexer finds; prints both.

Without the data (DATELINE_DATA, default ../shared/data beside the sources) the test is skipped.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

SKIPPED = 77
# A name counts as found under any of its spellings.
WANTED = {
    "person": [["Vladimir Putin", "Putin"], ["Kim Jong-un"], ["Sergei Shoigu"], ["Kim Il-sung"], ["Kim Jong-il"], ["Jeon Ha-kyou"],
               ["Liu Guozhong"], ["Ramón Pacheco Pardo"], ["Yoon Suk-yeol", "Yoon Suk Yeol"]],
    "org": [["UN Security Council"], ["United Nations", "UN"], ["Kremlin"], ["Rossiya 1"],
            ["Russian Government"], ["South Korean Ministry of Defense", "South Korean Defense Ministry"], ["Yonhap"], ["Air Koryo"],
            ["King's College London"], ["VUB Brussels School of Governance", "Brussels School of Governance"]],
    "place": [["Russia"], ["North Korea"], ["South Korea"], ["United States", "US"], ["Pyongyang"], ["China"], ["Japan"], ["Ukraine"],
              ["Taiwan"], ["Moscow"], ["Seoul"], ["Washington"], ["Beijing"], ["Tokyo"], ["Amur"],
              ["Vostochny cosmodrome", "Vostochny"]],
}
NEITHER = {"place": {"eurasia", "east asia", "korea", "far east"}}
MISSED_AT_MOST = {"person": 0, "org": 2, "place": 1}
FALSE_AT_MOST = {"person": 1, "org": 1, "place": 1}


def folded(name):
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain.casefold().replace("’", "'").replace("-", " ")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", required=True, help="folders of the programs, joined as in PATH")
    programs = parser.parse_args().programs
    sources = pathlib.Path(__file__).resolve().parents[2]
    articles = pathlib.Path(os.environ.get("DATELINE_DATA", sources.parent / "shared" / "data")) / "articles"
    if not articles.is_dir():
        print(f"skipped: no {articles}")
        return SKIPPED
    article = next(articles.glob("*.txt"))
    with tempfile.TemporaryDirectory(prefix="dateline-article-") as folder:
        environment = {**os.environ, "PATH": programs + os.pathsep + os.environ["PATH"]}
        subprocess.run(["indexer", "--db", "news.db", "--quiet", str(article)], cwd=folder, env=environment, check=True,
                       stdout=subprocess.DEVNULL)
        answer = json.loads(subprocess.run(["searcher", "search", "--db", "news.db", "--json", "Shoigu"], cwd=folder,
                                           env=environment, check=True, capture_output=True).stdout)
    failed = False
    for kind, wanted in WANTED.items():
        found = {folded(entity["name"]): entity["name"] for entity in answer["hits"][0]["entities"][kind]}
        right = {folded(name) for names in wanted for name in names}
        missed = [names[0] for names in wanted if not any(folded(name) in found for name in names)]
        false = [name for key, name in found.items() if key not in right and key not in NEITHER.get(kind, set())]
        print(f"{kind}: found {', '.join(found.values())}")
        print(f"  missed {len(missed)} of {len(wanted)}: {', '.join(missed)}")
        print(f"  false {len(false)}: {', '.join(false)}")
        failed = failed or len(missed) > MISSED_AT_MOST[kind] or len(false) > FALSE_AT_MOST[kind]
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
