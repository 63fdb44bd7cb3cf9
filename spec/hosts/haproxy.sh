#!/bin/sh
# HAProxy: bodies tagged by queries on loopback; a bad file of queries; a reload.
. spec/hosts/common.sh

port=$(free_port)
url=http://127.0.0.1:$port
printf 'trade = tariff* OR "trade war"\ncalls = must OR should\n' >"$WORK/queries.txt"
sed -e "s|/opt/opedkit/build|$BUILD|; s|/opt/opedkit|$ROOT|; s|127.0.0.1:8080|127.0.0.1:$port|" \
  -e "s|per-thread opedkit_tags|per-thread $ROOT/examples/haproxy/opedkit_tags|" examples/haproxy/haproxy.cfg >"$WORK/haproxy.cfg"
OPEDKIT_QUERIES=$WORK/queries.txt
export OPEDKIT_QUERIES
check "the configuration is sound" haproxy -c -f "$WORK/haproxy.cfg"
check "a bad file of queries stops it, with the reason" has \
  "$(printf 'x = (must' >"$WORK/bad"; OPEDKIT_QUERIES=$WORK/bad timeout 10 haproxy -f "$WORK/haproxy.cfg" 2>&1)" \
  "the parenthesis is not closed"
haproxy -W -f "$WORK/haproxy.cfg" >"$LOG" 2>&1 &
server=$!
stop() { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; }
need "it answers" wait_for 10 curl -s -o /dev/null -d x "$url/"

ask() { curl -s --data-binary "$1" "$url/"; }
check "a body that two queries match" same "trade: calls,trade" "$(ask 'We must end the tariffs.')"
check "a body that one matches" same "other: calls" "$(ask 'We should wait.')"
check "a body that none matches" same "other: " "$(ask 'It rains.')"
check "no body" same "other: " "$(curl -s "$url/")"
printf '\377\000\376must' >"$WORK/bytes"
check "bytes of any kind" same "other: calls" "$(ask "@$WORK/bytes")"
head -c 1040000 /dev/zero >"$WORK/large"
check "a body over the limit is refused" same 413 \
  "$(curl -s -o /dev/null -w '%{http_code}' -H Expect: --data-binary "@$WORK/large" "$url/")"
printf 'rain = rain*\n' >"$WORK/queries.txt"
kill -USR2 "$server"
check "a reload reads the queries anew" wait_for 10 sh -c "[ \"\$(curl -s -d 'It rains.' $url/)\" = 'other: rain' ]"

for file in "$ESSAYS"/*.txt; do
  curl -s --data-binary "@$file" "$url/inspect" >"$OUT/$(basename "$file" .txt).json"
done
cat >"$WORK/post.lua" <<'LUA'
wrk.method = "POST"
local file = io.open(os.getenv "ESSAY", "rb")
wrk.body = file:read "*a"
file:close()
LUA
http_microseconds() {
  ESSAY=$1 wrk -t1 -c1 -d"${BENCH}s" -s "$WORK/post.lua" "$url/inspect" | awk '/Requests\/sec/ {print 1e6 / $2}'
}
measure "HAProxy, over HTTP" http_microseconds
finish "$(haproxy -v | sed -n 's/^HAProxy version \([^ ]*\).*/HAProxy \1/p')"
