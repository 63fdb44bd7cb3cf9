#!/bin/sh
# GNU parallel: cores of this machine, then a second "machine" over ssh; a kill in the middle; compared with one piece.
. spec/hosts/common.sh

DOCUMENTS=${DOCUMENTS:-50000}
export PATH="$BUILD/5.4/bin:$PATH" PARALLEL_HOME="$WORK/home"
mkdir -p "$PARALLEL_HOME" && touch "$PARALLEL_HOME/will-cite"
pids=''
stop() { kill $pids 2>/dev/null; }

.ci/lua lua5.4 spec/hosts/documents.lua "$DOCUMENTS" >"$WORK/corpus.jsonl"
opedkit count --bits 16 "$WORK/corpus.jsonl" | opedkit solve -o "$WORK/whole" - 2>>"$LOG"

train() { BLOCK=500k examples/parallel/train.sh "$@" --bits 16 >>"$LOG" 2>&1; }
# A process group of its own, so that a kill takes all of it, as when a machine goes down.
setsid sh -c 'BLOCK=500k exec examples/parallel/train.sh "$@"' sh "$WORK/corpus.jsonl" "$WORK/model" "$WORK/parts" --bits 16 \
  >>"$LOG" 2>&1 &
group=$!
wait_for 60 sh -c "ls $WORK/parts/*.stat"
pkill -9 -g "$group"
wait $group 2>/dev/null
before=$(ls "$WORK"/parts/part-*.stat | wc -l)
parts=$(ls "$WORK"/parts/part-????? | wc -l)
check "it was killed in the middle: $before of $parts parts were counted" test "$before" -lt "$parts" -a ! -e "$WORK/model"
check "it goes on where it was" train "$WORK/corpus.jsonl" "$WORK/model" "$WORK/parts"
check "no part was done twice" sh -c "! cut -f 9- '$WORK/parts/joblog' | grep -v Command | sort | uniq -d | grep ."
check "the model has the bytes of one piece" cmp "$WORK/model" "$WORK/whole"

# One pipe, any order: statistics behind one another are statistics.
parallel --pipe --block 1M "opedkit count --bits 16 -" <"$WORK/corpus.jsonl" 2>>"$LOG" | opedkit solve -o "$WORK/piped" - 2>>"$LOG"
check "a pipe in blocks gives the bytes of one piece" cmp "$WORK/piped" "$WORK/whole"
opedkit classify --input jsonl -m "$WORK/model" "$WORK/corpus.jsonl" 2>>"$LOG" | head -n 2000 >"$WORK/judged"
check "judging in blocks keeps the order and the bytes" sh -c \
  "head -n 2000 '$WORK/corpus.jsonl' | parallel --pipe --keep-order --block 50k opedkit classify --input jsonl -m '$WORK/model' - | cmp - '$WORK/judged'"

# Over ssh to this machine, by a server of its own.
port=$(free_port)
ssh-keygen -q -t ed25519 -N '' -f "$WORK/host_key" && ssh-keygen -q -t ed25519 -N '' -f "$WORK/key"
mkdir -p /run/sshd 2>/dev/null
"$(command -v sshd || echo /usr/sbin/sshd)" -D -e -f /dev/null -p "$port" -h "$WORK/host_key" -o ListenAddress=127.0.0.1 \
  -o AuthorizedKeysFile="$WORK/key.pub" -o StrictModes=no -o PidFile=none -o UsePAM=no -o "SetEnv=PATH=$PATH" \
  >>"$LOG" 2>&1 &
pids=$!
cat >"$WORK/ssh" <<SSH
#!/bin/sh
exec ssh -p $port -i '$WORK/key' -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR "\$@"
SSH
chmod +x "$WORK/ssh"
check "the ssh server answers" wait_for 10 "$WORK/ssh" 127.0.0.1 true
check "two machines" env PARALLEL_SSH="$WORK/ssh" SSHLOGIN="1/127.0.0.1,1/localhost" BLOCK=1M \
  examples/parallel/train.sh "$WORK/corpus.jsonl" "$WORK/remote" "$WORK/remote.parts" --bits 16
check "give the bytes of one piece" cmp "$WORK/remote" "$WORK/whole"
finish "$(parallel --version | head -n 1), $DOCUMENTS documents in $parts parts, $before counted before the kill"
