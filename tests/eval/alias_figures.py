#!/usr/bin/env python3
"""Keeps the figures of alias resolution from falling: aliases.jsonl of the data folder, which DATELINE_DATA names."""
import argparse
import json
import os
import pathlib
import subprocess
import sys

SKIPPED = 77
# F1 that a change may not fall below: what was reached, less half a point for tables that grow.
FLOORS = {"person": 0.929, "org": 0.95, "place": 0.922, "b3": 0.95}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="alias_eval")
    arguments = parser.parse_args()
    source = pathlib.Path(__file__).resolve().parents[2]
    data = pathlib.Path(os.environ.get("DATELINE_DATA", source.parent / "shared" / "data"))
    documents = data / "ner" / "dev" / "aliases.jsonl"
    if not documents.exists():
        print(f"skipped: {data} has no ner/dev/aliases.jsonl; name its folder with DATELINE_DATA")
        return SKIPPED
    done = subprocess.run([arguments.program, "--json", str(documents)], stdout=subprocess.PIPE, check=True)
    scores = json.loads(done.stdout)
    fallen = [kind for kind, floor in FLOORS.items() if scores[kind]["f1"] < floor]
    for kind, score in scores.items():
        print(f"{kind}: F1 {score['f1']:.4f}, at least {FLOORS[kind]}{', FALLEN' if kind in fallen else ''}")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
