#!/usr/bin/env python3
"""How fast queries are answered, beside SQLite FTS5 and Lucene, in one run. README.md in this folder says how to read it.

    tests/bench/query.py [--build build/release] [--folder build/bench] [--copies 10]

Makes the articles, installs and loads the peers where they are missing, checks that all engines find the same, then times
them in turn. Ends with a table in Markdown.
"""
import argparse
import math
import pathlib
import random
import statistics
import subprocess
import sys
import time

sys.dont_write_bytecode = True
import engines
import query_set
import reuters

HERE = pathlib.Path(__file__).resolve().parent
CANDIDATES = 150          # words of each band of frequency that are tried for agreement
SECONDS_A_CLASS = 4.0     # for each engine; it gets its least rounds all the same
LEAST_ROUNDS = 3
WARM_UP_SECONDS = 2.0     # before a class is timed: the JVM compiles, the peers' caches fill
COLD_RUNS = 30
COLD_CLASSES = ("word", "and", "or", "phrase")
TOLERANCE = 0.005         # of the largest total: what analyzers may differ in for a query to be timed


def say(text):
    print(text, file=sys.stderr, flush=True)


def prepare(folder, copies):
    """The articles of one copy; writes those of all copies where they are missing."""
    originals = reuters.articles()
    done = folder / "complete"
    wanted = f"{copies} copies of {len(originals)} articles"
    if not done.exists() or done.read_text(encoding="utf-8") != wanted:
        say(f"writing {wanted}")
        reuters.write_copies(originals, copies, folder / "articles.jsonl", folder / "articles.tsv")
        done.write_text(wanted, encoding="utf-8")
    return originals


def agreeing_words(all_engines, words):
    """Words of which all engines find equally many articles."""
    def totals(word):
        return {engine.ask("check", ("word", word)).total for engine in all_engines}
    return [word for word in words if len(totals(word)) == 1]


def agree(answers):
    totals = [answer.total for answer in answers]
    if min(totals) == 0 or max(totals) - min(totals) > TOLERANCE * max(totals):
        return False
    return all(answer.hits == answers[0].hits > 0 for answer in answers)


class ClassCheck:
    """The queries of a class on which the engines agree, and how well they do."""

    def __init__(self, name, queries, all_engines, limit):
        self.name = name
        self.engines = [engine for engine in all_engines if name not in engine.lacks]
        self.used = []
        self.tried = self.equal = self.same_counts = 0
        self.matches = []
        for query in queries:
            if len(self.used) == limit:
                break
            self.tried += 1
            answers = [engine.ask("check", query) for engine in self.engines]
            # Words like another are those of the text here and stems there: only that there are hits can be compared.
            if not (all(answer.hits for answer in answers) if name == "fuzzy" else agree(answers)):
                continue
            self.used.append(query)
            self.matches.append(answers[0].total)
            self.equal += len({answer.total for answer in answers}) == 1
            self.same_counts += len({tuple(answer.counts) for answer in answers}) == 1

    def line(self):
        counts = f", facet counts equal in {self.same_counts}" if self.name.startswith("facets") else ""
        return (f"{self.name}: {len(self.used)} of {self.tried} queries agree, {self.equal} exactly{counts}; "
                f"matches {min(self.matches)} to {max(self.matches)}, median {statistics.median(self.matches):.0f}")


def one_round(engine, queries, clock, times):
    for query in queries:
        times.setdefault(query, []).append(getattr(engine.ask("time", query), clock))


def warm_up(engine, queries):
    until = time.perf_counter() + WARM_UP_SECONDS
    while True:
        for query in queries:
            engine.ask("time", query)
            if time.perf_counter() > until:
                return


def time_class(check, clock):
    """The median seconds of each query by engine. The engines take turns, so that a busy moment meets all of them."""
    times = {engine.name: {} for engine in check.engines}
    spent = dict.fromkeys(times, 0.0)
    for engine in check.engines:
        warm_up(engine, check.used)
    rounds = 0
    while rounds < LEAST_ROUNDS or any(seconds < SECONDS_A_CLASS for seconds in spent.values()):
        for engine in check.engines:
            if rounds < LEAST_ROUNDS or spent[engine.name] < SECONDS_A_CLASS:
                start = time.perf_counter()
                one_round(engine, check.used, clock, times[engine.name])
                spent[engine.name] += time.perf_counter() - start
        rounds += 1
    return {name: [statistics.median(runs) for runs in of.values()] for name, of in times.items()}


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, math.ceil(share * len(values)) - 1)]


def figures(seconds):
    return (f"{1_000 * percentile(seconds, 0.5):.2f}", f"{1_000 * percentile(seconds, 0.99):.2f}",
            f"{len(seconds) / sum(seconds):.0f}")


def print_row(name, by_engine, names):
    cells = [name]
    for engine in names:
        cells += figures(by_engine[engine]) if engine in by_engine else ("–", "–", "–")
    own = sum(by_engine[names[0]])
    for peer in names[1:]:
        cells.append(f"{sum(by_engine[peer]) / own:.2f}" if peer in by_engine else "–")
    print("| " + " | ".join(cells) + " |", flush=True)


def print_head(names):
    head = ["class"] + [f"{name} {figure}" for name in names for figure in ("p50 ms", "p99 ms", "/s")]
    head += [f"× {name}" for name in names[1:]]
    print("| " + " | ".join(head) + " |\n|" + " --- |" * len(head), flush=True)


def time_cold(all_engines, checks):
    """Seconds of whole processes, one query each, the engines in turn."""
    queries = [query for check in checks if check.name in COLD_CLASSES for query in check.used]
    queries = random.Random(query_set.SEED).sample(queries, min(COLD_RUNS, len(queries)))
    times = {engine.name: [] for engine in all_engines}
    for query in queries:
        for engine in all_engines:
            times[engine.name].append(engine.once(query))
    return times


def peers_in(folder):
    peers = folder / "peers"
    subprocess.run([str(HERE / "peers" / "install.sh"), str(peers)], check=True, stdout=sys.stderr)
    return peers


def load_all(all_engines, folder, articles):
    for engine in all_engines:
        say(f"loading {engine.name}")
        took = engine.load(folder)
        speed = f"loaded in {took:.0f} s ({articles / took:.0f} articles/s)" if took else "loaded before"
        print(f"- {engine.name}: {engine.version()}; {speed}; index {engines.size_of(engine.index) / 1e6:.0f} MB")


def choose_queries(originals, all_engines, names):
    corpus = query_set.Corpus(originals)
    candidates = corpus.candidates(random.Random(query_set.SEED), CANDIDATES)
    agreed = agreeing_words(all_engines, candidates)
    broad = agreeing_words(all_engines, corpus.broad_words(len(originals)))
    print(f"- words: {len(agreed)} of {len(candidates)} drawn from titles are found in equally many articles by all engines; "
          f"{len(broad)} of a quarter of all articles")
    queries = query_set.QuerySet(corpus, agreed, broad)
    return [ClassCheck(name, queries.queries(name), all_engines, query_set.QUERIES) for name in names]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = HERE.parents[1]
    parser.add_argument("--build", type=pathlib.Path, default=root / "build" / "release", help="build folder of the programs")
    parser.add_argument("--folder", type=pathlib.Path, default=root / "build" / "bench", help="for articles, peers and indexes")
    parser.add_argument("--copies", type=int, default=10, help="of the 19,043 articles with a body")
    parser.add_argument("--classes", default=",".join(query_set.CLASSES), help="which classes of queries, by comma")
    parser.add_argument("--clock", choices=("wall", "cpu"), default="wall",
                        help="what is timed warm: cpu, the time of the answering thread alone, on a machine that is busy otherwise")
    given = parser.parse_args()
    if not reuters.archive().exists():
        sys.exit(f"there is no {reuters.archive()}: name the data folder with DATELINE_DATA")
    folder = given.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    peers = peers_in(folder)
    originals = prepare(folder, given.copies)
    all_engines = [engines.Dateline(folder / "news.db", given.build.resolve()), engines.Lucene(folder / "lucene", peers),
                   engines.Fts5(folder / "fts5.db", peers)]
    load_all(all_engines, folder, given.copies * len(originals))
    for engine in all_engines:
        engine.start()
    checks = choose_queries(originals, all_engines, given.classes.split(","))
    for check in checks:
        print(f"- {check.line()}", flush=True)
    names = [engine.name for engine in all_engines]
    print()
    print_head(names)
    for check in checks:
        print_row(check.name, time_class(check, given.clock), names)
    for engine in all_engines:
        engine.stop()
    print_row("whole process", time_cold(all_engines, checks), names)


if __name__ == "__main__":
    main()
