#!/bin/sh
# The same bytes from every interpreter, from Neovim, from the command and from every host that ran before.
. spec/hosts/common.sh

mkdir -p "$WORK/lua5.4"
.ci/lua lua5.4 spec/hosts/inspect.lua "$ESSAYS" "$WORK/lua5.4"
total=$(ls "$WORK/lua5.4" | wc -l)
check "Lua 5.4 analyses every essay" same "$(ls "$ESSAYS" | wc -l)" "$total"

# But for the hash of the program's own files, which is null where a host has none.
without_program() { sed 's/"program":{[^}]*},//' "$1"; }

equal() { # FOLDER
  for file in "$1"/*.json; do
    without_program "$file" >"$WORK/one"
    without_program "$WORK/lua5.4/$(basename "$file")" | cmp "$WORK/one" - || return 1
  done
}

names=''
for lua in lua5.1 lua5.2 lua5.3 luajit nvim; do
  mkdir -p "$WORK/$lua"
  .ci/lua $lua spec/hosts/inspect.lua "$ESSAYS" "$WORK/$lua" >"$WORK/log" 2>&1
  check "$lua gives the same bytes" equal "$WORK/$lua"
  check "$lua analyses every essay" same "$total" "$(ls "$WORK/$lua" | wc -l)"
  names="$names $lua"
done
mkdir -p "$WORK/command"
for file in "$ESSAYS"/*.txt; do
  "$BUILD/5.4/bin/opedkit" inspect --format json "$file" >"$WORK/command/$(basename "$file" .txt).json"
done
check "the command gives the same bytes" equal "$WORK/command"
for folder in "$BUILD"/hosts/*/json; do
  [ -n "$(ls "$folder")" ] || continue
  host=$(basename "$(dirname "$folder")")
  check "$host gives the same bytes" equal "$folder"
  names="$names $host"
done
for lua in lua5.3 lua5.4 luajit; do
  lua_microseconds() { .ci/lua $lua bench/hosts.lua "$BENCH" "$1"; }
  measure "plain $lua" lua_microseconds
done
finish "$total essays in lua5.4$names"
