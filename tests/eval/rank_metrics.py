"""Retrieval metrics by trec_eval's definitions: binary relevance, ties and ranks by score as the run gives them.

A run is {query: [id, …]} in ranked order, qrels are {query: {id, …}}. Queries without a relevant article do not count; queries
that are not in the run count as 0. Checked once against pytrec_eval (README.md here says how).
"""
import math

DEPTH = 1_000


def average_precision(ranked, relevant):
    found, total = 0, 0.0
    for rank, article in enumerate(ranked[:DEPTH], 1):
        if article in relevant:
            found += 1
            total += found / rank
    return total / len(relevant)


def ndcg(ranked, relevant, cut=10):
    gain = sum(1 / math.log2(rank + 1) for rank, article in enumerate(ranked[:cut], 1) if article in relevant)
    return gain / sum(1 / math.log2(rank + 1) for rank in range(1, min(cut, len(relevant)) + 1))


def precision(ranked, relevant, cut=10):
    return sum(article in relevant for article in ranked[:cut]) / cut


def recall(ranked, relevant, cut=DEPTH):
    return sum(article in relevant for article in ranked[:cut]) / len(relevant)


def reciprocal_rank(ranked, relevant):
    return next((1 / rank for rank, article in enumerate(ranked[:DEPTH], 1) if article in relevant), 0.0)


def success(ranked, relevant):
    return float(bool(ranked) and ranked[0] in relevant)


METRICS = {"MAP": average_precision, "nDCG@10": ndcg, "P@10": precision, "R@1000": recall, "MRR": reciprocal_rank, "S@1": success}


def per_query(run, qrels, metric):
    return {query: METRICS[metric](run.get(query, []), relevant) for query, relevant in qrels.items() if relevant}


def evaluate(run, qrels):
    scores = {name: per_query(run, qrels, name) for name in METRICS}
    return {name: sum(values.values()) / len(values) for name, values in scores.items()}


def read_run(text):
    """Ranked lists from a TREC run; lines of one query stand in ranked order."""
    run = {}
    for line in text.splitlines():
        query, _, article, *_ = line.split(" ")
        run.setdefault(query, []).append(article)
    return run
