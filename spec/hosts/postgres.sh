#!/bin/sh
# PostgreSQL: a server of its own on a socket, trusted and untrusted PL/Lua, parallel query.
. spec/hosts/common.sh

BIN=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
[ "$(id -u)" != 0 ] || chown postgres "$WORK"
PGHOST=$WORK PGUSER=postgres
export PGHOST PGUSER
# Sockets' names are short.
[ ${#PGHOST} -lt 90 ] || PGHOST=$(mktemp -d) && chmod 777 "$PGHOST"
stop() { as postgres "$BIN/pg_ctl" -D "$WORK/data" -m immediate stop >/dev/null 2>&1; }

lua_paths 5.3 examples/postgres
as postgres "$BIN/initdb" -D "$WORK/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$LOG" 2>&1
cat >>"$WORK/data/postgresql.conf" <<SETTINGS
listen_addresses = ''
unix_socket_directories = '$PGHOST'
fsync = off
SETTINGS
need "the server starts" as postgres "$BIN/pg_ctl" -D "$WORK/data" -l "$WORK/data/log" -w start

sql() { psql -qAtX -v ON_ERROR_STOP=1 "$@" 2>&1; }
sql -d postgres -c 'create database trusted' -c 'create database untrusted' -c 'create role reader login' \
  -c "alter database trusted set pllua.on_trusted_init = 'trusted.allow \"opedkit_postgres\"'"

.ci/lua lua5.4 spec/hosts/sql.lua "$ESSAYS" >"$WORK/essays.sql"
"$BUILD/5.4/bin/opedkit" train -o "$WORK/model" --bits 12 spec/hosts/corpus.csv >>"$LOG" 2>&1

for database in trusted untrusted; do
  language=pllua
  [ $database = trusted ] || language=plluau
  check "$language: the functions are installed" sql -d $database -v language=$language -f examples/postgres/opedkit.sql
  sql -d $database -f "$WORK/essays.sql" >>"$LOG"
  sql -d $database -c "insert into opedkit_store values ('queries', 'q', 'must = must'), ('lexicon', 'l', E'must\tdeontic\n'),
    ('model', 'm', '\\x$(od -An -v -tx1 "$WORK/model" | tr -d ' \n')')" \
    -c 'grant select on opedkit_store, essays to reader'

  check "$language: matches" same '{"matches": [{"hits": [{"last": 7, "term": "must", "first": 4}], "query": "must"}]}' \
    "$(sql -d $database -c "select opedkit_match('q', 'We must act.')")"
  check "$language: scores" same 333.33 "$(sql -d $database -c \
    "select round((opedkit_score('l', 'We must act.') #>> '{categories,deontic,density}')::numeric, 2)")"
  judged=$(printf 'We must act.' | "$BUILD/5.4/bin/opedkit" classify -m "$WORK/model" --format json)
  check "$language: classifies as the command does" same t \
    "$(sql -d $database -c "select opedkit_classify('m', 'We must act.') = '$judged'::jsonb")"
  check "$language: a missing model is named" has "$(sql -d $database -c "select opedkit_classify('n', '')")" \
    "opedkit_store has no model named 'n'"
  check "$language: an essay without a text is none" same '' "$(sql -d $database -c 'select opedkit_inspect(null)')"
  # one session: the row changes between two calls of it
  check "$language: a changed row is opened again" has "$(sql -d $database \
    -c "select opedkit_match('q', 'We must act.') #>> '{matches,0,query}'" \
    -c "update opedkit_store set bytes = 'act = act' where name = 'q'" \
    -c "select opedkit_match('q', 'We must act.') #>> '{matches,0,query}'" \
    -c "update opedkit_store set bytes = 'must = (must' where name = 'q'" \
    -c "select opedkit_match('q', 'We must act.')")" "must
act" "line 1, column 8: the parenthesis is not closed"
done
check "trusted: no other module is to be had" has \
  "$(sql -d trusted -U reader -c 'do language pllua $$ print(pcall(require, "opedkit")) print(io) $$')" \
  "no module 'opedkit' in list of allowed modules"
check "trusted: any user may ask" has "$(sql -d trusted -U reader -c "select opedkit_inspect('We must.')")" '"sentences"'
check "untrusted: only a superuser may write functions" has \
  "$(sql -d untrusted -U reader -c 'do language plluau $$ $$')" 'permission denied for language plluau'

# Parallel query: each worker judges its own part.
parallel="set max_parallel_workers_per_gather = 2; set parallel_setup_cost = 0; set parallel_tuple_cost = 0;
  set min_parallel_table_scan_size = 0"
ask="select md5(string_agg(j, '' order by name)) from (select name, opedkit_inspect_json(bytes)::text j from essays offset 0) t"
plan=$(sql -d trusted -c "$parallel; explain $ask")
check "the planner gives the work to workers" has "$plan" Gather
check "workers and one process agree" same "$(sql -d trusted -c "$ask")" "$(sql -d trusted -c "$parallel; $ask")"

# Training: the command's bytes, by one process and by workers, in any order.
.ci/lua lua5.4 spec/hosts/documents.lua "${ROWS:-4000}" >"$WORK/corpus.jsonl"
"$BUILD/5.4/bin/opedkit" train --bits 14 -o "$WORK/trained" "$WORK/corpus.jsonl" >"$LOG" 2>&1
sql -d trusted -c 'create table lines (line text)' -c '\copy lines from pstdin' <"$WORK/corpus.jsonl"
sql -d trusted -c "create table corpus as select line::jsonb ->> 'text' body, line::jsonb ->> 'label' label from lines"
expected=$(md5sum <"$WORK/trained" | cut -d' ' -f1)
train="select md5(opedkit_train(label, body, 14)) from"
check "an aggregate trains the command's model" same "$expected" "$(sql -d trusted -c "$train corpus")"
check "in another order too" same "$expected" "$(sql -d trusted -c "$train (select * from corpus order by md5(body)) t")"
has_partial() { sql -d trusted -c "$parallel; explain $train corpus" | grep -q 'Partial Aggregate'; }
check "the planner gives parts of it to workers" has_partial
check "workers train the same model" same "$expected" "$(sql -d trusted -c "$parallel; $train corpus")"
check "rows without a label or a text are passed over" same "$expected" "$(sql -d trusted -c "$train (select label, body
  from corpus union all select null, 'x' union all select 'x', null) t")"
check "no rows make no model" same "" "$(sql -d trusted -c "$train corpus where false")"
check "the model judges in its place" has "$(sql -d trusted -c "insert into opedkit_store select 'model', 'trained',
  opedkit_train(label, body, 14) from corpus" -c "select opedkit_classify('trained', 'We must not, surely.')")" '"opinion"'

for name in $(sql -d trusted -c 'select name from essays order by name'); do
  sql -d trusted -v name="$name" >"$OUT/$name.json" <<'SQL'
select opedkit_inspect_json(bytes) from essays where name = :'name';
SQL
done
check "every essay was analysed" test "$(ls "$OUT" | wc -l)" -gt 0
# The text differs from row to row, or it would be judged once.
sql_calls() {
  sql -d trusted -c "create table if not exists sample (file text, bytes text)" -c "insert into sample values ('$1',
    convert_from('\\x$(od -An -v -tx1 "$1" | tr -d ' \n')', 'UTF8'))"
  sql -d trusted <<SQL
do \$\$
declare calls int := 0; start timestamptz := clock_timestamp(); essay text;
begin
  select bytes into essay from sample where file = '$1';
  perform opedkit_inspect_json(essay);
  while clock_timestamp() < start + interval '$BENCH seconds' loop
    perform opedkit_inspect_json(essay || (calls % 10)::text);
    calls := calls + 1;
  end loop;
  raise notice '%', round(extract(epoch from clock_timestamp() - start) / calls * 1000000, 1);
end \$\$
SQL
}
sql_microseconds() { sql_calls "$1" | sed -n 's/^NOTICE:  \([0-9.]*\)$/\1/p'; }
measure "PostgreSQL, trusted PL/Lua" sql_microseconds
finish "$("$BIN/postgres" --version | sed 's/ (.*//'), PL/Lua"
