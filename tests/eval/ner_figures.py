#!/usr/bin/env python3
"""Guards the recogniser's figures on the development files against falling. Skipped without the data (DATELINE_DATA)."""
import argparse
import json
import os
import pathlib
import subprocess
import sys

SKIPPED = 77
# F1 in per cent below which the test fails: what was measured, less one point for the noise of retraining.
FLOORS = {"pud_news.txt": {"all": 78.0, "PER": 88.4, "LOC": 73.8, "ORG": 69.7}, "gum_news_test.txt": {"all": 67.3}}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="ner_eval")
    program = parser.parse_args().program
    sources = pathlib.Path(__file__).resolve().parents[2]
    folder = pathlib.Path(os.environ.get("DATELINE_DATA", sources.parent / "shared" / "data")) / "ner" / "dev"
    if not folder.is_dir():
        print(f"skipped: no development files in {folder}")
        return SKIPPED
    failed = False
    for name, floors in FLOORS.items():
        figures = json.loads(subprocess.run([program, "--json", folder / name], check=True, capture_output=True).stdout)
        for kind, floor in floors.items():
            f1 = 100 * figures[kind]["f1"]
            fell = f1 < floor
            failed = failed or fell
            print(f"{name} {kind}: F1 {f1:.2f}, at least {floor}{': FAILED' if fell else ''}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
