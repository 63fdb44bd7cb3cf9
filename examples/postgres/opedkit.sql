-- opedkit in PostgreSQL, over PL/Lua. In a database of a server that finds opedkit (see below):
--   psql -f opedkit.sql                         functions of trusted PL/Lua, which every user may be let to call
--   psql -v language=plluau -f opedkit.sql      of untrusted PL/Lua
--
-- The server's environment names where the modules are: opedkit, opedkit_postgres.lua beside this file, and LPeg for the Lua
-- that PL/Lua was built with (Debian: 5.3), as in
--   LUA_PATH='/opt/opedkit/lua/?.lua;/opt/opedkit/lua/?/init.lua;/opt/opedkit/examples/postgres/?.lua;;'
--   LUA_CPATH='/opt/opedkit/build/5.3/?.so;;'
-- Trusted PL/Lua has no modules but those that a superuser allows, in postgresql.conf or by
--   alter database NAME set pllua.on_trusted_init = 'trusted.allow "opedkit_postgres"';
\set ON_ERROR_STOP on
\if :{?language}
\else
  \set language pllua
\endif
create extension if not exists :language;

-- Models (`opedkit train -o`), lexicons (compiled, or as files of any format that `opedkit score -l` reads) and files of
-- queries. Each session opens one when it first uses it, and again when its row has changed.
create table if not exists opedkit_store (
  kind text not null check (kind in ('model', 'lexicon', 'queries')),
  name text not null,
  bytes bytea not null,
  primary key (kind, name)
);

-- The whole analysis: the same for the same text, whatever is stored.
create or replace function opedkit_inspect(essay text) returns jsonb
  language :language immutable strict parallel safe cost 10000 as $$
  return require "opedkit_postgres".inspect(essay)
$$;

-- The same with its members in the order of the manual, which jsonb does not keep.
create or replace function opedkit_inspect_json(essay text) returns json
  language :language immutable strict parallel safe cost 10000 as $$
  return require "opedkit_postgres".inspect(essay)
$$;

-- What these say depends on opedkit_store too: stable, and not immutable.
create or replace function opedkit_score(lexicon text, essay text) returns jsonb
  language :language stable strict parallel safe cost 10000 as $$
  return require "opedkit_postgres".score(lexicon, essay)
$$;

create or replace function opedkit_match(queries text, essay text) returns jsonb
  language :language stable strict parallel safe cost 10000 as $$
  return require "opedkit_postgres".match(queries, essay)
$$;

create or replace function opedkit_classify(model text, essay text) returns jsonb
  language :language stable strict parallel safe cost 10000 as $$
  return require "opedkit_postgres".classify(model, essay)
$$;

-- A model of naive Bayes from a table, by all workers that the planner gives: the bytes of `opedkit train --bits BITS`, in
-- whatever order the rows come.
--   insert into opedkit_store select 'model', 'genre', opedkit_train(genre, body, 16) from articles;
create or replace function opedkit_train_count(state bytea, label text, essay text, bits integer) returns bytea
  language :language immutable parallel safe cost 1000 as $$
  return require "opedkit_postgres".count(state, label, essay, bits)
$$;

create or replace function opedkit_train_merge(state bytea, other bytea) returns bytea
  language :language immutable parallel safe as $$
  return require "opedkit_postgres".merge(state, other)
$$;

create or replace function opedkit_train_solve(state bytea) returns bytea
  language :language immutable parallel safe as $$
  return require "opedkit_postgres".solve(state)
$$;

create or replace aggregate opedkit_train(label text, essay text, bits integer) (
  sfunc = opedkit_train_count, stype = bytea, combinefunc = opedkit_train_merge, finalfunc = opedkit_train_solve,
  parallel = safe
);
