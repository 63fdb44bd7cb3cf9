#!/bin/sh
# nginx: an HTTP service on loopback, wrong requests, a reload, a killed worker, load, memory.
. spec/hosts/common.sh

# Where .ci/hosts unpacked the Lua module and its LuaJIT.
UNPACKED=$BUILD/hosts/root
LD_LIBRARY_PATH=$(dirname "$(find "$UNPACKED" -name 'libluajit-5.1.so.2' | head -n 1)")
export LD_LIBRARY_PATH
port=$(free_port)
url=http://127.0.0.1:$port
chmod 777 "$WORK"
"$BUILD/5.4/bin/opedkit" train -o "$WORK/model" --bits 12 spec/hosts/corpus.csv >>"$LOG" 2>&1
sed -e "s|/opt/opedkit/build|$BUILD|; s|/opt/opedkit|$ROOT|g; s|127.0.0.1:8080|127.0.0.1:$port|" \
  -e "s|^load_module modules/ngx_http_lua|load_module $UNPACKED/usr/lib/nginx/modules/ngx_http_lua|" \
  -e 's|^load_module modules/|load_module /usr/lib/nginx/modules/|' \
  -e "s|lua_package_path '|&$UNPACKED/usr/share/lua/5.1/?.lua;|" examples/nginx/nginx.conf >"$WORK/nginx.conf"
check "the configuration is sound" nginx -t -p "$WORK/" -c "$WORK/nginx.conf"
nginx -p "$WORK/" -c "$WORK/nginx.conf" >"$LOG" 2>&1 &
server=$!
stop() { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; }
need "the server answers" wait_for 10 curl -s -o /dev/null "$url/"

ask() { curl -s -w ' %{http_code}' "$@" | tr -d '\n'; }
text() { curl -s --data-binary "@$1" -H 'Content-Type: text/plain' "$url/inspect"; }

json='Content-Type: application/json'
check "inspects a text in JSON" has "$(ask -H "$json" -d '{"text":"We must act."}' "$url/inspect")" '"text":"We must act."' ' 200'
check "scores" has "$(ask -H "$json" -d '{"text":"We must act."}' "$url/score")" '"deontic":{"count":1' ' 200'
check "classifies as the command does" same \
  "$(printf 'We must act.' | "$BUILD/5.4/bin/opedkit" classify -m "$WORK/model" --format json) 200" \
  "$(ask -H "$json" -d '{"text":"We must act.","model":"genre"}' "$url/classify")"

# what is asked; the body; its type; the answer
refused() { # NAME STATUS MESSAGE CURL-ARGUMENT…
  name=$1 expected="{\"error\":\"$3\"} $2"
  shift 3
  check "$name" same "$expected" "$(ask "$@")"
}
refused "a path that is not there" 404 "there is nothing at this path" -H "$json" -d '{}' "$url/nothing"
refused "another method" 405 "POST is expected" "$url/inspect"
refused "another type" 415 "application/json or text/plain is expected" -H 'Content-Type: text/html' -d x "$url/inspect"
refused "an object without a text" 400 "the member 'text' is missing, or no string" -H "$json" -d '{"text":1}' "$url/inspect"
refused "an array" 400 "the member 'text' is missing, or no string" -H "$json" -d '[]' "$url/inspect"
refused "a number" 400 "the body is no JSON object" -H "$json" -d '1' "$url/inspect"
refused "a model that is not there" 404 "there is no model 'none'" -H "$json" -d '{"text":"x","model":"none"}' "$url/classify"
refused "no model" 400 "a model is to be named" -H "$json" -d '{"text":"x"}' "$url/classify"
refused "a name that is no string" 400 "'model' is no name" -H "$json" -d '{"text":"x","model":[]}' "$url/classify"
head -c 5000000 /dev/zero >"$WORK/large"
refused "a text over the limit" 413 "the text is too large" -H 'Content-Type: text/plain' --data-binary "@$WORK/large" "$url/inspect"
check "no JSON" has "$(ask -H "$json" -d '{"text":' "$url/inspect")" '{"error":"the body is no JSON: ' ' 400'
check "an empty body is an empty text" has "$(ask -X POST "$url/inspect")" '"code":"empty"' ' 200'
printf '\377\000\376' >"$WORK/bytes"
check "bytes of any kind" has "$(ask -H 'Content-Type: text/plain' --data-binary "@$WORK/bytes" "$url/inspect")" \
  '"code":"invalid_utf8"' ' 200'
head -c 3000000 /dev/urandom >"$WORK/random"
check "3 MB from a file" has "$(ask -H 'Content-Type: text/plain' --data-binary "@$WORK/random" "$url/score")" ' 200'

for file in "$ESSAYS"/*.txt; do text "$file" >"$OUT/$(basename "$file" .txt).json"; done

workers() { pgrep -P "$server" | sort -n | tr '\n' ' '; }
old=$(workers)
kill -HUP "$server"
check "a reload brings other workers" wait_for 10 sh -c "! pgrep -P $server | grep -qx '${old%% *}'"
kill -9 "$(workers | cut -d' ' -f1)"
check "a killed worker is replaced" wait_for 10 sh -c "[ \$(pgrep -P $server | wc -l) -ge 2 ]"
check "and the answers go on" has "$(ask -H "$json" -d '{"text":"We must act."}' "$url/inspect")" ' 200'

# Load: how fast the sample essay goes, and whether memory grows over so many requests of a paragraph.
cat >"$WORK/post.lua" <<'LUA'
wrk.method = "POST"
wrk.headers["Content-Type"] = "text/plain"
local file = io.open(os.getenv "ESSAY", "rb")
wrk.body = file:read "*a"
file:close()
LUA
memory() { # kB of all workers
  for pid in $(workers); do cat "/proc/$pid/status"; done | awk '/^VmRSS/ {sum += $2} END {print sum + 0}'
}
load() { # ESSAY ARGUMENT…
  ESSAY=$1
  export ESSAY
  shift
  wrk -t1 -c4 --latency -s "$WORK/post.lua" "$@" "$url/inspect"
}
load examples/essay.txt -d5s >"$WORK/load"
printf 'We must act now, the senator said. But "the cost is high," Mr. Lee wrote in 2019; critics agree.\n' >"$WORK/short"
total=0 middle=0 half=$((${REQUESTS:-100000} / 2))
while [ $total -lt $((2 * half)) ]; do
  load "$WORK/short" -d5s >"$WORK/slice"
  cat "$WORK/slice" >>"$WORK/load"
  count=$(awk '/requests in/ {print $1}' "$WORK/slice")
  [ "${count:-0}" -gt 0 ] || break
  total=$((total + count))
  [ "$middle" != 0 ] || [ $total -lt $half ] || middle=$(memory)
done
after=$(memory)
check "no request under load fails" sh -c "! grep -E 'Non-2xx|Socket errors' '$WORK/load'"
check "memory grows no more in the second half of $total requests: $middle kB, then $after kB" \
  test "$middle" -gt 0 -a "$after" -lt $((middle + middle / 8))
# One connection: one worker at work at a time.
http_microseconds() {
  ESSAY=$1 wrk -t1 -c1 -d"${BENCH}s" -s "$WORK/post.lua" "$url/inspect" | awk '/Requests\/sec/ {print 1e6 / $2}'
}
measure "nginx, over HTTP" http_microseconds
figure() { awk "$1" "$WORK/load" | head -n 1; }
finish "$(nginx -v 2>&1 | sed 's/.*: //'), $(figure '/Requests\/sec/ {print $2}') inspections of the sample essay a second, \
p99 $(figure '/99%/ {print $2}'); workers of $middle kB after half of $total requests, $after kB after all"
