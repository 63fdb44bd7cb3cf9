#!/bin/sh
# pandoc: the Lua filter to HTML and DOCX, and the JSON filter to the same.
. spec/hosts/common.sh

lua_paths 5.3 examples/pandoc
ESSAY=spec/hosts/essay.md
filter() { pandoc --lua-filter examples/pandoc/opedkit.lua "$@"; }
html=$(filter -t html --wrap none "$ESSAY")
check "reported speech is a span with its source" has "$html" \
  'class="indirect" data-custom-style="Opedkit Indirect" data-source="The mayor">The mayor said that it will cost $3 million.</span>'
check "markup is kept where sentences end inside of it" has "$html" '<em>the wall. It</em>' '<strong>need</strong>'
check "the text is all there" same "$(pandoc -t plain --wrap none "$ESSAY")" "$(filter -t plain --wrap none "$ESSAY")"
check "readability stands in the metadata" has "$(filter -t markdown -s "$ESSAY")" 'readability: Flesch'
filter "$ESSAY" -o "$WORK/essay.docx"
check "DOCX has a style for reported speech" has "$(unzip -p "$WORK/essay.docx" word/document.xml)" 'w:val="OpedkitIndirect"'

# The JSON filter runs the command, under an environment where pandoc finds no module.
by_command() {
  env -u LUA_PATH -u LUA_CPATH PATH="$BUILD/5.4/bin:$PATH" pandoc --filter "$WORK/opedkit-json.lua" "$@"
}
sed '1s/.*/#!\/usr\/bin\/env lua5.4/' examples/pandoc/opedkit-json.lua >"$WORK/opedkit-json.lua"
cp examples/pandoc/opedkit_essay.lua "$WORK/" && chmod +x "$WORK/opedkit-json.lua"
check "the JSON filter gives the same" same "$html" "$(by_command -t html --wrap none "$ESSAY")"
check "an empty document is no trouble" same "" "$(printf '' | filter -t html)"
check "tables and code are left alone" same "$(printf '    code\n\n| a |\n|---|\n| b |\n' | pandoc -t html)" \
  "$(printf '    code\n\n| a |\n|---|\n| b |\n' | filter -t html)"

pandoc_microseconds() {
  FILE=$1 BENCH=$BENCH pandoc --lua-filter "$WORK/bench.lua" -t native </dev/null | head -n 1
}
echo 'arg = { os.getenv "BENCH", os.getenv "FILE" } dofile "bench/hosts.lua" return {}' >"$WORK/bench.lua"
measure "pandoc, in a filter" pandoc_microseconds
export ESSAYS OUT
pandoc --lua-filter spec/hosts/pandoc_inspect.lua -t native </dev/null >"$LOG" 2>&1
finish "$(pandoc --version | head -n 1), by Lua filter and by JSON filter"
