#!/usr/bin/env bash
# Trains the recogniser's built-in model anew; the same data give the same model.
#   scripts/train-recogniser.sh [OUTPUT]    default: indexer/entities/model/english.model
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

export LC_ALL=C  # the order of files is the order of training
data=${DATELINE_DATA:-$repository/../shared/data}
output=${1:-indexer/entities/model/english.model}
[ -d "$data/ner" ] || { echo "no training data in $data: set DATELINE_DATA" >&2; exit 2; }

work=build/training
mkdir -p "$work"
step "unpack the training data" tar -xf "$data/ner/train.tar.xz" -C "$work"
xz -dkc "$data/ner/resources/gazetteer.tsv.xz" > "$work/gazetteer.tsv"
xz -dkc "$data/ner/resources/glove60k-clusters.tsv.xz" > "$work/clusters.tsv"
step "configure" cmake --preset release
step "build the trainer" cmake --build --preset release --target ner_train
step "train" build/release/indexer/entities/training/ner_train \
  --tagged "$work"/train/*.txt --marked indexer/entities/training/text/*.txt \
  --names "$work/gazetteer.tsv" indexer/entities/training/organisations.txt --clusters "$work/clusters.tsv" \
  --output "$output"
