#!/usr/bin/env python3
"""Checks the rules of the architecture that a compiler does not: who may include what."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
XAPIAN_ROOMS = ("common/index/", "common/text/stemmer", "indexer/build/", "indexer/glass/", "searcher/query/", "searcher/search/")
PIPELINES = {"indexer": ["read", "entities", "build", "glass"], "searcher": ["query", "search", "present", "serve"]}
INCLUDE = re.compile(r'^#include [<"]([^>"]+)[>"]', re.MULTILINE)


def layer(path: str):
    """The place of a file in its program's pipeline; files beside the folders come last."""
    parts = path.split("/")
    order = PIPELINES.get(parts[0], [])
    return order.index(parts[1]) if len(parts) > 2 and parts[1] in order else len(order)


def faults_of(path: pathlib.Path):
    name = path.relative_to(ROOT).as_posix()
    program = name.split("/")[0]
    for included in INCLUDE.findall(path.read_text()):
        target = included.split("/")[0]
        if included == "xapian.h" and not name.startswith(XAPIAN_ROOMS):
            yield f"{name}: includes <xapian.h> outside its rooms"
        if program == "common" and target in PIPELINES:
            yield f"{name}: common knows {included}"
        if program in PIPELINES and target in PIPELINES and target != program:
            yield f"{name}: reaches into the other program, {included}"
        if program == target and program in PIPELINES and layer(included) > layer(name):
            yield f"{name}: knows {included}, which comes later in the pipeline"


def main() -> int:
    sources = [p for folder in ("common", "indexer", "searcher") for p in (ROOT / folder).rglob("*.[ch]pp")]
    faults = [fault for source in sorted(sources) for fault in faults_of(source)]
    print("\n".join(faults) or f"{len(sources)} files keep the architecture")
    return 1 if faults or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
