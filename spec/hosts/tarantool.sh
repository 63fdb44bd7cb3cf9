#!/bin/sh
# Tarantool: a master and a replica on loopback; the model travels from one to the other, and both answer alike.
. spec/hosts/common.sh

master=127.0.0.1:$(free_port)
replica=127.0.0.1:$(free_port)
lua_paths 5.1
"$BUILD/5.4/bin/opedkit" train -o "$WORK/model" --bits 12 spec/hosts/corpus.csv >>"$LOG" 2>&1
"$BUILD/5.4/bin/opedkit" train -o "$WORK/other" --bits 12 --alpha 0.1 spec/hosts/corpus.csv >>"$LOG" 2>&1
mkdir "$WORK/master" "$WORK/replica"

start() { # FOLDER ADDRESS [MASTER]
  OPEDKIT_DIR=$WORK/$1 OPEDKIT_LISTEN=$2 OPEDKIT_MASTER=${3:-} tarantool examples/tarantool/opedkit.lua >"$LOG.$1" 2>&1 &
}
ask() { # ADDRESS FUNCTION ARGUMENT…
  tarantool spec/hosts/tarantool_call.lua "$@" 2>&1
}
stop() { kill $pids 2>/dev/null; wait $pids 2>/dev/null; }

start master "$master"
pids=$!
need "the master answers" wait_for 20 tarantool spec/hosts/tarantool_call.lua "$master" opedkit_inspect x
start replica "$replica" "$master"
pids="$pids $!"
need "the replica answers" wait_for 20 tarantool spec/hosts/tarantool_call.lua "$replica" opedkit_inspect x

check "a model that is not there is named" has "$(ask "$replica" opedkit_classify genre x)" "there is no model 'genre'"
check "guests may not store" has "$(ask "$master" opedkit_store genre "@$WORK/model")" "denied"
# the master's console is its owner's way in
store() { echo "return opedkit_store('genre', io.open('$1', 'rb'):read('*a'))" | tarantoolctl connect "$WORK/master/console"; }
check "the master takes a model" store "$WORK/model"
judged() { printf 'We must act.' | "$BUILD/5.4/bin/opedkit" classify -m "$1" --format json; }
agree() { [ "$(ask "$1" opedkit_classify genre 'We must act.')" = "$(judged "$2")" ]; }
check "the master judges by it as the command does" agree "$master" "$WORK/model"
check "so does the replica" wait_for 10 agree "$replica" "$WORK/model"
check "the master takes another in its place" store "$WORK/other"
check "the replica follows" wait_for 10 agree "$replica" "$WORK/other"
printf 'opedkit\nno model' >"$WORK/bad"
check "a damaged model is refused" has "$(store "$WORK/bad" 2>&1)" "no usable model"
check "and what was there stays" agree "$master" "$WORK/other"

for file in "$ESSAYS"/*.txt; do
  ask "$replica" opedkit_inspect "@$file" >"$OUT/$(basename "$file" .txt).json"
done
remote_microseconds() { tarantool spec/hosts/tarantool_call.lua --seconds "$BENCH" "$master" opedkit_inspect "@$1"; }
measure "Tarantool, over its protocol" remote_microseconds
finish "$(tarantool --version | sed -n '1s/-.*//p'), a master and a replica"
