#!/bin/sh
# Learns a model from the shards of a corpus on a Slurm cluster: an array of jobs counts, a shard each, and one more job
# waits for them, merges and solves.
#   train.sh MODEL WORK SHARD… [-- OPTION OF opedkit count…]
# WORK is a folder that all nodes share, for what is counted so far. Run again after a failure: only what is missing is
# submitted. Prints the number of the last job. The model has the same bytes whatever the shards and their order.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
model=$1 work=$2
shift 2
mkdir -p "$work"
: >"$work/shards"
while [ $# -gt 0 ]; do
  shard=$1
  shift
  [ "$shard" != -- ] || break
  echo "$shard" >>"$work/shards"
done

# Statistics appear when they are whole, so a shard without them is to be done.
number=0 missing=''
while read -r _; do
  number=$((number + 1))
  [ -e "$work/$number.stat" ] || missing=$missing,$number
done <"$work/shards"

counted=''
if [ -n "$missing" ]; then
  counted=$(sbatch --parsable --job-name opedkit-count --array "${missing#,}" --requeue --output "$work/%a.log" \
    "$here/count.sh" "$work" "$@")
fi
sbatch --parsable --job-name opedkit-solve ${counted:+--dependency "afterok:$counted" --kill-on-invalid-dep yes} \
  --output "$work/solve.log" "$here/solve.sh" "$work" "$model"
