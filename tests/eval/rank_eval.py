#!/usr/bin/env python3
"""Measures ranking: loads each collection, runs its queries through `searcher batch --format trec --match any`, prints the metrics.

Judged collections stand beside Lucene's figures (README of the data). With --set the queries run through `rank_run`, which takes any
RankingOptions; --ablation prints the mean of each set of settings, one a line. Indexes are kept in --work and made once.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys

import rank_collections
import rank_metrics

SKIPPED = 77
VALIDATION = ("reuters-topics", "threads")
# Each feature of the ranking on its own switched off.
ABLATION = {
    "as shipped": [],
    "k1 1.2, b 0.75": ["k1=1.2", "b=0.75"],
    "no burst": ["burst=0"],
    "frame words as others": ["frame=1"],
    "repeated words linear": ["k3=1000"],
    "no title weight": ["title=0"],
    "no proximity": ["proximity=0"],
    "--expand": ["expand=0.3"],
    "no neighbours": ["neighbours=0"],
    "plain BM25 (1.2, 0.75)": ["k1=1.2", "b=0.75", "burst=0", "frame=1", "k3=1000", "title=0", "proximity=0", "neighbours=0"],
}


def prepare(name, make, work: pathlib.Path, indexer):
    """The collection's queries, answers and index, made once."""
    folder = work / name
    described = folder / "collection.json"
    if not described.exists():
        folder.mkdir(parents=True, exist_ok=True)
        collection = make()
        with open(folder / "articles.jsonl", "w") as out:
            for article in collection.articles:
                out.write(json.dumps(article) + "\n")
        queries = {query: " ".join(text.split()) for query, text in collection.queries.items()}
        (folder / "queries.tsv").write_text("".join(f"{q}\t{text}\n" for q, text in queries.items()))
        described.write_text(json.dumps({"known_item": collection.known_item, "qrels": {q: sorted(found) for q, found in collection.qrels.items()}}))
    if not (folder / "news.db").exists():
        subprocess.run([indexer, "--db", folder / "news.db", "--no-entities", "--quiet", folder / "articles.jsonl"], check=False)
    return folder, json.loads(described.read_text())


def measure(folder, described, command):
    done = subprocess.run([*command, "--db", folder / "news.db", folder / "queries.tsv"], check=False, capture_output=True, text=True)
    if done.returncode == 2 and not done.stdout:
        sys.exit(done.stderr)
    qrels = {query: set(found) for query, found in described["qrels"].items()}
    return rank_metrics.evaluate(rank_metrics.read_run(done.stdout), qrels)


def run_all(prepared, command):
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        scores = {name: pool.submit(measure, *place, command) for name, place in prepared.items()}
        return {name: score.result() for name, score in scores.items()}


def row(prepared, scores):
    """One line of an ablation: nDCG@10 over Lucene for each judged collection, their mean, then the others."""
    ratios = {name: scores[name]["nDCG@10"] / rank_collections.LUCENE[name][0] for name in scores if name in rank_collections.LUCENE}
    cells = [f"{ratio:.3f}" for ratio in ratios.values()]
    if ratios:
        cells.append(f"{sum(ratios.values()) / len(ratios):.4f}")
    cells += [f"{scores[name]['MRR' if prepared[name][1]['known_item'] else 'nDCG@10']:.4f}" for name in scores if name not in ratios]
    return cells


def print_report(prepared, scores):
    print(f"{'collection':<16}" + "".join(f"{metric:>9}" for metric in rank_metrics.METRICS) + "   nDCG/Lucene  MAP/Lucene")
    for name, score in scores.items():
        anchor = rank_collections.LUCENE.get(name)
        ratios = f"{score['nDCG@10'] / anchor[0]:>14.3f}{score['MAP'] / anchor[1]:>12.3f}" if anchor else ""
        print(f"{name:<16}" + "".join(f"{value:>9.4f}" for value in score.values()) + ratios)
    mean = row({n: p for n, p in prepared.items() if n in rank_collections.LUCENE}, {n: s for n, s in scores.items() if n in rank_collections.LUCENE})
    if mean:
        print(f"mean nDCG@10 over Lucene: {mean[-1]}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True, help="a build folder with indexer, searcher and rank_run")
    parser.add_argument("--work", type=pathlib.Path, help="where indexes are kept (default: BUILD/rank)")
    parser.add_argument("--only", action="append", help="a collection; repeat for more")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="of RankingOptions, several joined by blanks; repeat for one line each")
    parser.add_argument("--ablation", action="store_true")
    parser.add_argument("--depth", type=int, help="articles a query with --set and --ablation (default 1000)")
    arguments = parser.parse_args()
    sources = pathlib.Path(__file__).resolve().parents[2]
    data = pathlib.Path(os.environ.get("DATELINE_DATA", sources.parent / "shared" / "data"))
    if not (data / "relevance").is_dir():
        print(f"skipped: no relevance collections in {data}")
        return SKIPPED
    work = arguments.work or arguments.build / "rank"
    makers = {name: make for name, make in rank_collections.all_collections(data).items() if not arguments.only or name in arguments.only}
    prepared = {name: prepare(name, make, work, arguments.build / "indexer/indexer") for name, make in makers.items()}
    variants = {text: text.split() for text in arguments.set} | (ABLATION if arguments.ablation else {})
    if not variants:
        command = [arguments.build / "searcher/searcher", "batch", "--format", "trec", "--match", "any", "-n", "1000", "--snippets", "0"]
        print_report(prepared, run_all(prepared, command))
    else:
        print(" ".join(prepared))
    for label, settings in variants.items():
        command = [arguments.build / "tests/eval/rank_run", *(["-n", str(arguments.depth)] if arguments.depth else []), *(part for setting in settings for part in ("--set", setting))]
        print(f"{label:<44}", *row(prepared, run_all(prepared, command)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
