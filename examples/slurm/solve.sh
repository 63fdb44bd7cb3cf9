#!/bin/sh
# The model, when all shards are counted: solve.sh WORK MODEL
set -eu
number=0 files=''
while read -r _; do
  number=$((number + 1))
  files="$files $1/$number.stat"
done <"$1/shards"
# The numbers hold no blanks, and neither must WORK.
# shellcheck disable=SC2086
opedkit solve -o "$2" $files
