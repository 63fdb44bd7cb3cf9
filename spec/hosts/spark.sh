#!/bin/sh
# What Spark's rdd.pipe and Hadoop Streaming do to a command, without them: a corpus cut into partitions of lines, tasks that
# are killed and run again, partitions that end in any order, results as lines of text.
. spec/hosts/common.sh

DOCUMENTS=${DOCUMENTS:-50000}
export PATH="$BUILD/5.4/bin:$PATH"
.ci/lua lua5.4 spec/hosts/documents.lua "$DOCUMENTS" >"$WORK/corpus.jsonl"
(cd "$WORK" && split -n l/12 -d -a 2 corpus.jsonl partition-)
opedkit train --bits 16 -o "$WORK/whole" "$WORK/corpus.jsonl" >"$LOG" 2>&1

# The command of doc/scale.md's recipe, as a task runs it.
count_task() { opedkit count --bits 16 - | base64 -w 0 && echo; }

# A task that dies in its middle, whose output the engine throws away; then the same again, and the partitions in another
# order.
for partition in $(ls "$WORK"/partition-?? | sort -R --random-source="$WORK/corpus.jsonl"); do
  case $partition in
    *3) head -c 100000 "$partition" | timeout -s KILL 0.05 sh -c 'opedkit count --bits 16 - >/dev/null' 2>/dev/null ;;
  esac
  count_task <"$partition"
done >"$WORK/lines" 2>>"$LOG"
check "a line of text for each partition" same 12 "$(wc -l <"$WORK/lines")"
while read -r line; do echo "$line" | base64 -d; done <"$WORK/lines" >"$WORK/all.stat"
opedkit solve -o "$WORK/model" "$WORK/all.stat" 2>>"$LOG"
check "partitions in any order make the model of one piece" cmp "$WORK/model" "$WORK/whole"

# Maps: lines in, lines out, in order; a partition's are the whole's.
head -n 600 "$WORK/corpus.jsonl" >"$WORK/some.jsonl"
(cd "$WORK" && split -n l/5 -d -a 1 some.jsonl some-)
for what in "classify -m $WORK/model" inspect "score"; do
  # shellcheck disable=SC2086
  opedkit $what --input jsonl - <"$WORK/some.jsonl" >"$WORK/in-one"
  for partition in "$WORK"/some-?; do
    # shellcheck disable=SC2086
    opedkit $what --input jsonl - <"$partition"
  done >"$WORK/in-parts"
  check "${what%% *}: partitions give the lines of one piece" cmp "$WORK/in-parts" "$WORK/in-one"
done
check "a line out for each line in" same 600 "$(wc -l <"$WORK/in-parts")"

# A line that is no use: the rest is done, the status says so, and the line is named.
{ head -n 3 "$WORK/some.jsonl"; echo '{"text":'; tail -n 3 "$WORK/some.jsonl"; } >"$WORK/bad.jsonl"
opedkit classify -m "$WORK/model" --input jsonl - <"$WORK/bad.jsonl" >"$WORK/bad.out" 2>"$WORK/bad.err"
check "a bad line: status 1" same 1 $?
check "a bad line: the others are done" same 6 "$(wc -l <"$WORK/bad.out")"
check "a bad line is named" has "$(cat "$WORK/bad.err")" "-:4:"

# One document at a time: memory does not grow with the corpus.
peak() { sh -c '"$@" & pid=$!; most=0; while kill -0 $pid 2>/dev/null; do
  now=$(awk "/^VmHWM/ {print \$2}" /proc/$pid/status 2>/dev/null); [ "${now:-0}" -le $most ] || most=$now
  sleep 0.02; done; echo $most' sh "$@"; }
few=$(peak lua5.4 -e "package.path='$ROOT/lua/?.lua;$ROOT/lua/?/init.lua;'..package.path
  package.cpath='$BUILD/5.4/?.so;'..package.cpath" "$ROOT/bin/opedkit" score --input jsonl -o /dev/null "$WORK/some.jsonl")
many=$(peak lua5.4 -e "package.path='$ROOT/lua/?.lua;$ROOT/lua/?/init.lua;'..package.path
  package.cpath='$BUILD/5.4/?.so;'..package.cpath" "$ROOT/bin/opedkit" score --input jsonl -o /dev/null "$WORK/corpus.jsonl")
check "memory of $DOCUMENTS documents ($many kB) is that of 600 ($few kB)" test "$many" -lt $((few + 8192))

# A full disk: no file that looks whole.
if [ "$(id -u)" = 0 ] && mkdir "$WORK/small" && mount -t tmpfs -o size=16k tmpfs "$WORK/small" 2>/dev/null; then
  stop() { umount "$WORK/small" 2>/dev/null; }
  echo old >"$WORK/small/model.stat"
  opedkit count --bits 16 -o "$WORK/small/model.stat" "$WORK/some.jsonl" 2>"$WORK/full"
  check "a full disk: status 1" same 1 $?
  check "a full disk: the old file is whole" same old "$(cat "$WORK/small/model.stat")"
  check "a full disk: nothing is left behind" same model.stat "$(ls "$WORK/small")"
  check "a full disk is told" has "$(cat "$WORK/full")" "model.stat"
fi
# Versions: statistics of another major version are refused by name, and so is a piece of a file.
head -c 3000 "$WORK/all.stat" >"$WORK/piece.stat"
check "a broken shard is refused" has "$(opedkit solve -o "$WORK/none" "$WORK/piece.stat" 2>&1)" "piece.stat: no usable statistics"
{ head -c 8 "$WORK/all.stat"; printf '\011'; tail -c +10 "$WORK/all.stat"; } >"$WORK/version.stat"
check "another version is refused" has "$(opedkit solve -o "$WORK/none" "$WORK/version.stat" 2>&1)" "version"
check "and no model comes of them" test ! -e "$WORK/none"
finish "$DOCUMENTS documents in 12 partitions, one out of ten tasks killed"
