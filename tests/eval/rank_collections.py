"""The collections that ranking is measured on: articles, queries, and which articles answer each query.

Judged collections come as they are. What they cannot show (full-length news, titles) is made of the news corpora, seeded:
- reuters-topics: Reuters' subject codes in words ("crude oil") as queries, the articles with the code as answers;
- threads: subjects of newsgroup messages as queries, the bodies of the thread as answers;
- known items: one article is the answer; the query is its title (and the index has no titles), some words of its title (and the
  index has titles), or salient words of its body.
"""
import collections
import dataclasses
import html
import json
import lzma
import math
import pathlib
import random
import re
import tarfile

SEED = 20_231_107
# nDCG@10 and MAP of Lucene 8.7, EnglishAnalyzer, BM25 k1 1.2, b 0.75, from the README of the data.
LUCENE = {"cranfield": (0.3842, 0.3054), "medline": (0.6895, 0.5264), "npl-vaswani": (0.4326, 0.2855), "cacm": (0.4975, 0.3567)}


@dataclasses.dataclass
class Collection:
    name: str
    articles: list  # {"id", "body", perhaps "title"}
    queries: dict  # id → text
    qrels: dict  # id → set of article ids
    known_item: bool = False


def judged(folder: pathlib.Path) -> Collection:
    with lzma.open(folder / "docs.jsonl.xz", "rt") as lines:
        articles = [json.loads(line) for line in lines]
    queries = dict(line.split("\t", 1) for line in (folder / "queries.tsv").read_text().splitlines())
    qrels = {}
    for line in (folder / "qrels.txt").read_text().splitlines():
        query, _, article, relevance = line.split()
        if int(relevance) > 0:
            qrels.setdefault(query, set()).add(article)
    return Collection(folder.name, articles, {q: t for q, t in queries.items() if q in qrels}, qrels)


def reuters_records(archive):
    with tarfile.open(archive) as tar:
        for member in tar:
            if not member.name.endswith(".sgm"):
                continue
            text = tar.extractfile(member).read().decode("latin-1")
            for record in re.findall(r"<REUTERS.*?</REUTERS>", text, re.DOTALL):
                part = lambda name: html.unescape("".join(re.findall(rf"<{name}>(.*?)</{name}>", record, re.DOTALL)[:1])).strip()
                topics = re.findall(r"<D>(.*?)</D>", "".join(re.findall(r"<TOPICS>(.*?)</TOPICS>", record, re.DOTALL)))
                if part("BODY"):
                    number = re.search(r'NEWID="(\d+)"', record).group(1)
                    yield {"id": f"r{number}", "title": part("TITLE"), "body": part("BODY")}, topics


def topic_words(archive):
    """Subject code → its name: "MONEY-FX" → "Money/Foreign Exchange"."""
    with tarfile.open(archive) as tar:
        member = next(m for m in tar if "cat-descriptions" in m.name)
        text = tar.extractfile(member).read().decode("latin-1")
    return {code.lower(): name.strip() for name, code in re.findall(r"^([A-Z][^()\n]+)\(([A-Z0-9-]+)\)\s*$", text, re.MULTILINE)}


def reuters_topics(archive) -> Collection:
    articles, qrels = [], collections.defaultdict(set)
    for article, topics in reuters_records(archive):
        articles.append(article)
        for topic in topics:
            qrels[topic].add(article["id"])
    words = topic_words(archive)
    name = lambda topic: re.sub(r"[/-]", " ", words.get(topic, topic if len(topic) > 3 else ""))
    kept = {topic: found for topic, found in qrels.items() if name(topic) and len(found) >= 5}
    queries = {topic: name(topic) for topic in kept}
    return Collection("reuters-topics", articles, queries, kept)


def thread_of(subject):
    return re.sub(r"\s+", " ", re.sub(r"(?i)^(\s*re(\[\d+\])?\s*:)+", "", subject)).strip()


def threads(archive, count=300) -> Collection:
    articles, members = [], collections.defaultdict(set)
    seen = set()
    with tarfile.open(archive) as tar:
        for member in tar:
            if not member.isfile():
                continue
            header, _, body = tar.extractfile(member).read().decode("latin-1").partition("\n\n")
            fields = dict(re.findall(r"^([A-Za-z-]+): *(.*)$", header, re.MULTILINE))
            subject, message = thread_of(fields.get("Subject", "")), fields.get("Message-ID", member.name)
            if not subject or message in seen or len(body) < 100:
                continue
            seen.add(message)
            article = {"id": f"m{len(articles)}", "body": re.sub(r"(?im)^.*subject:.*$", "", body)}
            articles.append(article)
            members[subject.lower()].add(article["id"])
    long_enough = sorted(s for s, found in members.items() if len(found) >= 5 and len(re.findall(r"\w{3,}", s)) >= 2)
    chosen = random.Random(SEED).sample(long_enough, min(count, len(long_enough)))
    return Collection("threads", articles, {f"t{n}": s for n, s in enumerate(chosen)}, {f"t{n}": members[s] for n, s in enumerate(chosen)})


def bbc_articles(archive):
    with tarfile.open(archive) as tar:
        for member in tar:
            if not member.name.endswith(".txt") or "README" in member.name:
                continue
            title, _, body = tar.extractfile(member).read().decode("utf-8", "replace").partition("\n")
            if body.strip():
                yield {"id": "-".join(pathlib.PurePath(member.name).parts[-2:]), "title": title.strip(), "body": body.strip()}


def by_title(name, articles, count=500) -> Collection:
    titles = collections.Counter(a["title"].lower() for a in articles)
    able = [a for a in articles if titles[a["title"].lower()] == 1 and len(re.findall(r"[A-Za-z]{3,}", a["title"])) >= 3]
    chosen = random.Random(SEED).sample(able, min(count, len(able)))
    bodies = [{"id": a["id"], "body": a["body"]} for a in articles]
    return Collection(f"{name}-title", bodies, {a["id"]: a["title"] for a in chosen}, {a["id"]: {a["id"]} for a in chosen}, True)


def by_words(name, articles, count=500) -> Collection:
    """Two to four of the ten most telling words of a body, as someone who half remembers it would type."""
    words_of = lambda article: re.findall(r"[a-z]{4,}", article["body"].lower())
    spread = collections.Counter(word for article in articles for word in set(words_of(article)))
    rng = random.Random(SEED)
    queries = {}
    for article in rng.sample([a for a in articles if len(a["body"]) > 400], count):
        counts = collections.Counter(words_of(article))
        weight = lambda word: counts[word] * math.log(len(articles) / spread[word])
        telling = sorted((w for w in counts if spread[w] > 1), key=lambda w: (-weight(w), w))[:10]
        chosen = rng.sample(telling, min(len(telling), rng.randint(2, 4)))
        queries[article["id"]] = " ".join(sorted(chosen, key=article["body"].lower().index))
    return Collection(f"{name}-words", articles, queries, {query: {query} for query in queries}, True)


def by_headline(name, articles, count=500) -> Collection:
    """Two or three words of a headline, as a reader remembers it; titles are indexed."""
    rng = random.Random(SEED)
    able = [a for a in articles if len(re.findall(r"[A-Za-z]{4,}", a["title"])) >= 4]
    queries = {}
    for article in rng.sample(able, count):
        words = re.findall(r"[A-Za-z]{4,}", article["title"])
        chosen = sorted(rng.sample(range(len(words)), rng.randint(2, 3)))
        queries[article["id"]] = " ".join(words[i] for i in chosen)
    return Collection(f"{name}-headline", articles, queries, {query: {query} for query in queries}, True)


def all_collections(data: pathlib.Path):
    """Name → function that makes it: a collection takes some seconds."""
    reuters = lambda: [article for article, _ in reuters_records(data / "reuters21578.tar.xz")]
    bbc = lambda: sorted(bbc_articles(data / "bbc-news.tar.xz"), key=lambda article: article["id"])
    makers = {name: (lambda name=name: judged(data / "relevance" / name)) for name in LUCENE}
    return makers | {
        "reuters-topics": lambda: reuters_topics(data / "reuters21578.tar.xz"),
        "threads": lambda: threads(data / "20newsgroups.tar.xz"),
        "reuters-title": lambda: by_title("reuters", reuters()),
        "reuters-headline": lambda: by_headline("reuters", reuters()),
        "reuters-words": lambda: by_words("reuters", reuters()),
        "bbc-title": lambda: by_title("bbc", bbc()),
        "bbc-headline": lambda: by_headline("bbc", bbc()),
        "bbc-words": lambda: by_words("bbc", bbc()),
    }
