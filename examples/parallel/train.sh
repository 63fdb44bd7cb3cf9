#!/bin/sh
# Learns a model from a corpus on all cores of this machine, or of several over ssh, by GNU parallel.
#   train.sh CORPUS.jsonl MODEL WORK [OPTION OF opedkit count…]
# WORK is a folder for what is counted so far: run again after a kill or a failure, it goes on where it was. The model has
# the same bytes however the corpus is cut and in whatever order its parts are done.
# In the environment, SSHLOGIN: the machines, as in "host1,8/host2" (this one by its name too), each with opedkit on its
# PATH; BLOCK: the size of a part, 100M unless given.
set -eu
corpus=$1 model=$2 work=$3
shift 3
mkdir -p "$work"

# Lines stay whole. A cut that was broken off is not taken for a whole one.
if [ ! -e "$work/cut" ]; then
  rm -f "$work"/part-*
  split -C "${BLOCK:-100M}" -a 5 -d "$corpus" "$work/part-"
  touch "$work/cut"
fi

# A part's statistics appear when they are whole, so a part without them is to be done, whatever the log says.
cd "$work"
for part in part-?????; do
  [ -e "$part.stat" ] || echo "$part"
done >todo

# Lines that are no use are named in the log's folder and left out: status 1 with statistics is a part that is done.
export PARALLEL_SHELL=/bin/sh
parallel ${SSHLOGIN:+--sshlogin "$SSHLOGIN" --workdir ... --transferfile "{}" --return "{}.stat" --return "{}.err" --cleanup} \
  --joblog +joblog --retries 2 --halt soon,fail=10% \
  "opedkit count $* --input jsonl -o {}.stat {} 2>{}.err || test -s {}.stat" :::: todo
for part in part-?????; do
  [ -e "$part.stat" ] || { echo "train.sh: $work/$part is not counted" >&2; exit 1; }
done
cd - >/dev/null
cat "$work"/part-?????.err >&2
opedkit solve -o "$model" "$work"/part-?????.stat
