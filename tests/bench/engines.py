"""The engines of the query benchmark: how each loads the articles, serves queries and answers a single one."""
import dataclasses
import pathlib
import shutil
import subprocess
import time


@dataclasses.dataclass
class Answer:
    wall: float  # seconds
    cpu: float   # seconds of the answering thread
    total: int
    hits: int
    counts: list  # of facets, sorted within each; "check" only


def size_of(path):
    return path.stat().st_size if path.is_file() else sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


class Engine:
    """One engine with its index; `serve` starts the process that answers, and stays warm, until `stop`."""
    name = ""
    lacks = ()   # classes of queries that it does not have
    process = None

    def __init__(self, index):
        self.index = pathlib.Path(index)

    def commands(self):
        """(load from PATH, serve, one QUERY) as functions that give the command line."""
        raise NotImplementedError

    def articles(self, folder):
        return folder / "articles.tsv"

    def load(self, folder):
        """Seconds; None where the index is there already."""
        if self.index.exists():
            return None
        start = time.perf_counter()
        load, _, _ = self.commands()
        try:
            subprocess.run(load(self.articles(folder)), check=True, stdout=subprocess.DEVNULL)
        except (subprocess.CalledProcessError, KeyboardInterrupt):
            shutil.rmtree(self.index, ignore_errors=True)
            self.index.unlink(missing_ok=True)
            raise
        return time.perf_counter() - start

    def start(self):
        _, serve, _ = self.commands()
        self.process = subprocess.Popen(serve(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def stop(self):
        self.process.stdin.close()
        if self.process.wait() != 0:
            raise RuntimeError(f"{self.name} ended with {self.process.returncode}")

    def ask(self, mode, query):
        self.process.stdin.write("\t".join((mode, *query)) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.name} gave no answer to {query}")
        wall, cpu, total, hits, _, counts = line.rstrip("\n").split("\t")
        return Answer(int(wall) / 1e9, int(cpu) / 1e9, int(total) if total != "-" else -1, int(hits), sorted(counts.split(";")))

    def version(self):
        return subprocess.run(self.version_command(), check=True, capture_output=True, text=True).stdout.splitlines()[0]

    def version_command(self):
        raise NotImplementedError

    def once(self, query):
        """Seconds of a whole process that answers one query."""
        _, _, one = self.commands()
        start = time.perf_counter()
        subprocess.run(one(query), check=False, stdout=subprocess.DEVNULL)
        return time.perf_counter() - start


class Dateline(Engine):
    name = "Dateline"

    def __init__(self, index, build):
        super().__init__(index)
        self.build = pathlib.Path(build)

    def articles(self, folder):
        return folder / "articles.jsonl"

    def commands(self):
        program = {name: str(self.build / folder / name) for folder, name in
                   (("indexer", "indexer"), ("searcher", "searcher"), ("tests/bench", "query_bench"))}
        text = {"phrase": '"{}"', "word": "{}", "and": "{}", "or": "{}"}
        between = {"or": " OR "}
        return (lambda path: [program["indexer"], "add", "--no-entities", "--quiet", "--db", str(self.index), str(path)],
                lambda: [program["query_bench"], str(self.index)],
                lambda query: [program["searcher"], "search", "--db", str(self.index),
                               text[query[0]].format(between.get(query[0], " ").join(query[1:]))])


    def version_command(self):
        return [str(self.build / "searcher" / "searcher"), "--version"]


class Fts5(Engine):
    name = "FTS5"
    lacks = ("fuzzy",)

    def __init__(self, index, peers):
        super().__init__(index)
        self.program = str(peers / "fts5_peer")

    def commands(self):
        return (lambda path: [self.program, "load", str(self.index), str(path)],
                lambda: [self.program, "serve", str(self.index)],
                lambda query: [self.program, "once", str(self.index), *query])

    def version_command(self):
        return [self.program, "version"]


class Lucene(Engine):
    name = "Lucene"

    def __init__(self, index, peers):
        super().__init__(index)
        self.program = ["java", "-Xms1g", "-Xmx2g", "-cp", f"{peers}/lucene:{peers}/lucene/lib/*", "LucenePeer"]

    def commands(self):
        return (lambda path: [*self.program, "load", str(self.index), str(path)],
                lambda: [*self.program, "serve", str(self.index)],
                lambda query: [*self.program, "once", str(self.index), *query])

    def version_command(self):
        return [*self.program, "version"]
