"""The queries of the benchmark: drawn from titles with a fixed seed, from words on which all engines agree.

A query is a tuple of a class and its words, as query_bench.cpp takes them.
"""
import collections
import random
import re

# Articles of one copy of the collection that have the word.
BANDS = {"rare": (10, 60), "middling": (60, 400), "frequent": (400, 4_000)}
SEED = 21_578
CLASSES = ("word", "and", "or", "phrase", "near", "prefix", "fuzzy", "topic", "days", "newest", "snippets", "facets", "facets-all")
QUERIES = 100
FACET_QUERIES = 10
PREFIX_BYTES = 4
WORD = re.compile(r"[a-z0-9]+")
# Function words: engines treat them differently, and nobody searches for them alone.
FUNCTION_WORDS = set("and are but for had has its not the was you about after against also been before could does from have into more most only other over said says sees "
                     "should some such than that their them then there these they this under until upon were what when where "
                     "which while will with would your".split())


def plain_words(text):
    return WORD.findall(text.lower())


class Corpus:
    """What is needed of one copy of the articles to draw queries."""

    def __init__(self, articles):
        self.titles = [plain_words(article["title"]) for article in articles]
        self.frequency = collections.Counter()
        for article, title in zip(articles, self.titles):
            self.frequency.update(set(title) | set(plain_words(article["body"])))
        self.topics = [topic for topic, count in collections.Counter(
            topic for article in articles for topic in article["topics"]).most_common(20)]
        self.days = sorted({article["date"][:10] for article in articles if article["date"]})

    def candidates(self, rng, each):
        """Title words, as many from each band of frequency."""
        in_titles = sorted({word for title in self.titles for word in title if len(word) > 3 and word.isalpha()} - FUNCTION_WORDS)
        words = []
        for low, high in BANDS.values():
            band = [word for word in in_titles if low <= self.frequency[word] < high]
            words += rng.sample(band, min(each, len(band)))
        return words

    def broad_words(self, articles):
        """Words of a quarter of all articles and more."""
        return sorted(word for word, count in self.frequency.items()
                      if count >= articles / 4 and len(word) > 2 and word.isalpha() and word not in FUNCTION_WORDS)


def draw(rng, count, make):
    """`count` different queries; `make` may return None where a draw does not fit."""
    found = {}
    for _ in range(1_000 * count):
        if len(found) == count:
            break
        query = make()
        if query:
            found[query] = None
    return list(found)


class QuerySet:
    """`agreed`: words of which all engines find equally many articles; `broad`: such words for facets over large results."""

    def __init__(self, corpus, agreed, broad):
        self.corpus = corpus
        self.rng = random.Random(SEED)
        self.agreed = set(agreed)
        self.words = sorted(agreed)
        self.broad = broad
        self.titles = [title for title in corpus.titles if len(self.agreed.intersection(title)) > 1]

    def by_band(self):
        bands = [[word for word in self.words if low <= self.corpus.frequency[word] < high] for low, high in BANDS.values()]
        return self.rng.choice(self.rng.choice(bands))

    def of_title(self, count):
        known = sorted(self.agreed.intersection(self.rng.choice(self.titles)))
        return tuple(self.rng.sample(known, min(count, len(known))))

    def neighbours(self, furthest):
        title = self.rng.choice(self.titles)
        pairs = [(title[i], title[j]) for i in range(len(title)) for j in range(i + 1, min(len(title), i + furthest + 1))
                 if title[i] in self.agreed and title[j] in self.agreed and title[i] != title[j]]
        return self.rng.choice(pairs) if pairs else None

    def days(self):
        start, end = sorted(self.rng.sample(self.corpus.days, 2))
        return start, end

    def make(self, name):
        if name in ("word", "newest"):
            return self.by_band(),
        if name == "fuzzy":
            word = self.by_band()
            return (word,) if len(word) > 5 else None
        if name in ("and", "snippets"):
            return self.of_title(2)
        if name == "or":
            return self.of_title(self.rng.choice((2, 3)))
        if name == "phrase":
            return self.neighbours(1)
        if name == "near":
            return self.neighbours(4)
        if name == "prefix":
            word = self.by_band()
            return (word[:PREFIX_BYTES],) if len(word) > PREFIX_BYTES else None
        if name == "topic":
            return self.by_band(), self.rng.choice(self.corpus.topics)
        if name == "days":
            return (self.by_band(), *self.days())
        return ()

    def queries(self, name):
        if name == "facets-all":
            return [("facets-all",)]
        if name == "facets":
            words = self.broad
            return [(name, word) for word in self.rng.sample(words, min(FACET_QUERIES, len(words)))]
        # More than are timed: those on which the engines do not agree are left out.
        return [(name, *words) for words in draw(self.rng, 2 * QUERIES, lambda: self.make(name))]
