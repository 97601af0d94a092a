#!/usr/bin/env python3
"""Guards precision and recall of near-duplicate detection against falling. Skipped without the data (DATELINE_DATA)."""
import argparse
import json
import os
import pathlib
import subprocess
import sys

SKIPPED = 77
# Recall and precision of each edit below which the test fails: what was measured (tests/eval/README.md), less 0.02.
FLOORS = {
    "reuters21578.tar.xz": {
        "headline": (0.979, 0.978),
        "paragraph added": (0.975, 0.971),
        "paragraph cut": (0.906, 0.972),
        "one cut, one added": (0.717, 0.973),
        "figures corrected": (0.912, 0.979),
        "words changed": (0.884, 0.976),
        "new lead": (0.486, 0.961),
        "first half": (0.975, 0.979),
    },
    "bbc-news.tar.xz": {
        "headline": (0.980, 0.975),
        "paragraph added": (0.980, 0.973),
        "paragraph cut": (0.980, 0.976),
        "one cut, one added": (0.972, 0.977),
        "figures corrected": (0.980, 0.976),
        "words changed": (0.979, 0.979),
        "new lead": (0.980, 0.976),
        "first half": (0.973, 0.976),
    },
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="dedup_eval")
    program = parser.parse_args().program
    sources = pathlib.Path(__file__).resolve().parents[2]
    folder = pathlib.Path(os.environ.get("DATELINE_DATA", sources.parent / "shared" / "data"))
    missing = [name for name in FLOORS if not (folder / name).exists()]
    if missing:
        print(f"skipped: no {', '.join(missing)} in {folder}")
        return SKIPPED
    failed = False
    for name, floors in FLOORS.items():
        command = [program, "--json", "--articles", "1000", folder / name]
        figures = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        for edit, (recall, precision) in floors.items():
            found = figures[edit]
            fell = found["recall"] < recall or found["precision"] < precision
            failed = failed or fell
            print(f"{name} {edit}: recall {found['recall']:.3f}, at least {recall}; precision {found['precision']:.3f}, "
                  f"at least {precision}{': FAILED' if fell else ''}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
