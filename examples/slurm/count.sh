#!/bin/sh
# One shard, in an array of jobs: count.sh WORK [OPTION OF opedkit count…]
set -u
work=$1
shift
number=$SLURM_ARRAY_TASK_ID
shard=$(sed -n "${number}p" "$work/shards")
opedkit count "$@" -o "$work/$number.stat" "$shard" && exit
# Lines that are no use are named in this job's log and left out; the statistics of the others are whole, or not there.
[ -e "$work/$number.stat" ]
