#!/bin/sh
# Slurm: munge, a controller and a node on loopback; a corpus in 8 shards, one task killed, resumed, compared with one
# piece.
. spec/hosts/common.sh

DOCUMENTS=${DOCUMENTS:-50000}
# Sockets' names are short, and munge trusts no folder that others may write.
RUN=$(mktemp -d /tmp/opedkit.XXXXXX)
export SLURM_CONF="$RUN/slurm.conf"
export PATH="$BUILD/5.4/bin:$PATH"
pids=''
stop() {
  kill $pids 2>/dev/null
  wait $pids 2>/dev/null
  munge=$(cat "$RUN/munge.pid" 2>/dev/null) && kill "$munge" && wait_for 10 sh -c "! kill -0 $munge"
  # Steps of jobs are processes of their own, and write until they have ended.
  wait_for 30 rm -rf "$RUN" || echo "slurm: $RUN is left behind" >&2
}
cat >"$SLURM_CONF" <<SETTINGS
ClusterName=opedkit
SlurmctldHost=localhost(127.0.0.1)
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
AuthInfo=socket=$RUN/munge.socket
CredType=cred/munge
SlurmctldPort=$(free_port)
SlurmdPort=$(free_port)
StateSaveLocation=$RUN/state
SlurmdSpoolDir=$RUN/spool
SlurmctldPidFile=$RUN/slurmctld.pid
SlurmdPidFile=$RUN/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
NodeName=localhost NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=essays Nodes=localhost Default=YES MaxTime=INFINITE State=UP
SETTINGS
mkdir "$RUN/state" "$RUN/spool"
head -c 1024 /dev/urandom >"$RUN/munge.key"
chmod 600 "$RUN/munge.key"
[ "$(id -u)" != 0 ] || chown munge "$RUN" "$RUN/munge.key"
chmod 755 "$RUN"
as munge /usr/sbin/munged --force --key-file="$RUN/munge.key" --socket="$RUN/munge.socket" --pid-file="$RUN/munge.pid" \
  --log-file="$RUN/munge.log" --seed-file="$RUN/munge.seed" >>"$LOG" 2>&1
slurmctld -D >>"$LOG" 2>&1 &
pids=$!
slurmd -D -N localhost >>"$LOG" 2>&1 &
pids="$pids $!"
need "the node is ready" wait_for 30 sh -c 'sinfo -h -o %T | grep -q idle'

.ci/lua lua5.4 spec/hosts/documents.lua "$DOCUMENTS" >"$WORK/corpus.jsonl"
(cd "$WORK" && split -n l/8 -d --additional-suffix .jsonl corpus.jsonl shard-)
opedkit count --bits 16 "$WORK/corpus.jsonl" -o "$WORK/whole.stat" 2>>"$LOG"
opedkit solve -o "$WORK/whole" "$WORK/whole.stat" 2>>"$LOG"

train() { examples/slurm/train.sh "$WORK/model" "$WORK/parts" "$WORK"/shard-*.jsonl -- --bits 16; }
ended() { ! squeue -h | grep -q .; }
kill_one() { pkill -9 -f "count --bits 16 -o $WORK/parts"; }

train >"$WORK/job"
check "a task is killed while it counts" wait_for 60 kill_one
check "the array ends" wait_for 300 ended
done_at_first=$(ls "$WORK"/parts/*.stat 2>/dev/null | wc -l)
check "a killed task leaves no statistics" test "$done_at_first" -lt 8
check "nor does the model come of an incomplete corpus" test ! -e "$WORK/model"
train >"$WORK/job"
check "it ends when resumed" wait_for 300 ended
check "all shards are counted" same 8 "$(ls "$WORK"/parts/*.stat | wc -l)"
check "the model has the bytes of one piece" cmp "$WORK/model" "$WORK/whole"

# Lines that are no use: named, and the rest is done.
{ echo '{"text":1}' && head -n 100 "$WORK/corpus.jsonl" && echo '{'; } >"$WORK/broken.jsonl"
examples/slurm/train.sh "$WORK/broken" "$WORK/broken.parts" "$WORK/broken.jsonl" -- --bits 16 >"$WORK/job"
check "a broken shard ends" wait_for 60 ended
check "its lines are named" has "$(cat "$WORK/broken.parts/1.log")" "broken.jsonl:1:" "broken.jsonl:102:"
check "the others make a model" test -s "$WORK/broken"
finish "Slurm $(slurmd -V | sed 's/.* //'), $DOCUMENTS documents in 8 shards, $done_at_first counted before the resumption"
