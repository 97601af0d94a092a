#!/usr/bin/env python3
"""Runs one golden case: the real programs in an empty folder, their output compared with what was approved.

A case is a folder with `run.sh` and `expected.txt`. The script is run by bash with the programs on PATH, $CASE naming the case's
folder and $CORPUS the project's corpus. Everything it prints counts, stderr included; figures of time and speed are
replaced by `#`. With --approve the output becomes what is expected.
"""
import argparse
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

CHANGING = [
    (re.compile(r"\d+\.\d+ ms"), "# ms"),
    (re.compile(r"\d+(\.\d+)? MB"), "# MB"),
    (re.compile(r"in \d+\.\d+ s, \d+ articles/s"), "in # s, # articles/s"),
    (re.compile(r'"(took_ms|seconds|articles_per_second)":( ?)[0-9.e+-]+'), r'"\1":\g<2>0'),
]


SKIPPED = 77  # a case's script ends so where the system cannot run it


def run(case: pathlib.Path, programs: str, corpus: pathlib.Path) -> tuple[str, bool]:
    with tempfile.TemporaryDirectory(prefix="dateline-golden-") as folder:
        environment = {
            "PATH": programs + os.pathsep + os.environ["PATH"],
            "CASE": str(case),
            "CORPUS": str(corpus),
            "HOME": folder,
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "80",
            "TZ": "UTC",
        }
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"):
            if name in os.environ:
                environment[name] = os.environ[name]
        done = subprocess.run(["bash", str(case / "run.sh")], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=600)
        output = done.stdout.decode("utf-8", "backslashreplace")
        output = output.replace(folder, "$FOLDER").replace(str(case), "$CASE").replace(str(corpus), "$CORPUS")
        for pattern, replacement in CHANGING:
            output = pattern.sub(replacement, output)
        return output, done.returncode == SKIPPED


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case", type=pathlib.Path)
    parser.add_argument("--programs", required=True, help="folders of the programs, joined as in PATH")
    parser.add_argument("--approve", action="store_true")
    arguments = parser.parse_args()
    case = arguments.case.resolve()
    corpus = pathlib.Path(__file__).resolve().parents[2] / "corpus"
    output, skipped = run(case, arguments.programs, corpus)
    if skipped:
        sys.stdout.write(output)
        return SKIPPED
    expected = case / "expected.txt"
    if arguments.approve:
        expected.write_bytes(output.encode())
        return 0
    approved = expected.read_bytes().decode() if expected.exists() else ""
    if output == approved:
        return 0
    sys.stdout.writelines(difflib.unified_diff(approved.splitlines(True), output.splitlines(True), "approved", "now"))
    return 1


if __name__ == "__main__":
    sys.exit(main())
