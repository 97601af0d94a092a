#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test. The last lines are ctest's. Can be run again.
#   DATELINE_PRESET=dev|asan|tsan|release   which build to test (default: dev)
#   DATELINE_DATA=DIR                       real corpora for the tests that want them (default: ../shared/data)
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

preset=${DATELINE_PRESET:-dev}

step "Install packages" scripts/install-packages.sh --tests
step "Configure ($preset)" cmake --preset "$preset"
step "Build" cmake --build --preset "$preset" --parallel "$(jobs)"
ctest --preset "$preset" --parallel "$(jobs)"
