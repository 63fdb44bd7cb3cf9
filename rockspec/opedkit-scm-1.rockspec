rockspec_format = "3.0"
package = "opedkit"
version = "scm-1"

source = {
  url = "git+https://github.com/opedkit/opedkit.git",
}

description = {
  summary = "Segments, scores and classifies opinion essays",
  detailed = [[
    A toolkit for op-eds, editorials, commentary and speeches: a C core that segments text by Unicode's rules and scores
    keywords, and Lua modules that say what an essay is, what it is about, how it argues, who speaks, and why the
    program thinks so, down to the byte.
  ]],
  homepage = "https://github.com/opedkit/opedkit",
  license = "MIT AND Unicode-3.0",
  labels = { "text", "nlp", "unicode", "neovim" },
}

-- The library needs LPeg; the others serve the command, the JSON readers and the folder reader.
dependencies = {
  "lua >= 5.1, < 5.6",
  "lpeg >= 1.0",
  "argparse >= 0.7",
  "lua-cjson >= 2.1",
  "luafilesystem >= 1.8",
}

test_dependencies = {
  "busted >= 2.1",
}

test = {
  type = "busted",
}

build = {
  type = "builtin",
  -- `make rockspec` writes this list, and `make check-rockspec` compares it with the files.
  modules = {
    ["opedkit.core"] = {
      sources = {
        "csrc/lopk.c",
        "csrc/lopk_bayes.c",
        "csrc/lopk_core.c",
        "csrc/lopk_features.c",
        "csrc/lopk_lexicon.c",
        "csrc/lopk_segment.c",
        "csrc/lopk_spans.c",
        "csrc/lopk_text.c",
        "csrc/lopk_tokens.c",
        "csrc/opk_avx2.c",
        "csrc/opk_bayes.c",
        "csrc/opk_character.c",
        "csrc/opk_engine.c",
        "csrc/opk_features.c",
        "csrc/opk_fold.c",
        "csrc/opk_grapheme.c",
        "csrc/opk_hash.c",
        "csrc/opk_image.c",
        "csrc/opk_language.c",
        "csrc/opk_lexicon.c",
        "csrc/opk_lexicon_build.c",
        "csrc/opk_lexicon_check.c",
        "csrc/opk_math.c",
        "csrc/opk_paragraph.c",
        "csrc/opk_prose.c",
        "csrc/opk_sentence.c",
        "csrc/opk_tokens.c",
        "csrc/opk_ucd.c",
        "csrc/opk_utf8.c",
        "csrc/opk_word.c",
      },
    },
    ["opedkit.data.languages.en"] = "lua/opedkit/data/languages/en.lua",
    ["opedkit.data.languages.en_starts"] = "lua/opedkit/data/languages/en_starts.lua",
    ["opedkit.data.vocabulary"] = "lua/opedkit/data/vocabulary.lua",
    ["opedkit.document"] = "lua/opedkit/document.lua",
    ["opedkit.document.attribution"] = "lua/opedkit/document/attribution.lua",
    ["opedkit.document.bio"] = "lua/opedkit/document/bio.lua",
    ["opedkit.document.blocks"] = "lua/opedkit/document/blocks.lua",
    ["opedkit.document.byline"] = "lua/opedkit/document/byline.lua",
    ["opedkit.document.date"] = "lua/opedkit/document/date.lua",
    ["opedkit.document.duplicate"] = "lua/opedkit/document/duplicate.lua",
    ["opedkit.document.front"] = "lua/opedkit/document/front.lua",
    ["opedkit.document.grammar"] = "lua/opedkit/document/grammar.lua",
    ["opedkit.document.hyphen"] = "lua/opedkit/document/hyphen.lua",
    ["opedkit.document.join"] = "lua/opedkit/document/join.lua",
    ["opedkit.document.junk"] = "lua/opedkit/document/junk.lua",
    ["opedkit.document.ledger"] = "lua/opedkit/document/ledger.lua",
    ["opedkit.document.lines"] = "lua/opedkit/document/lines.lua",
    ["opedkit.document.note"] = "lua/opedkit/document/note.lua",
    ["opedkit.document.repairs"] = "lua/opedkit/document/repairs.lua",
    ["opedkit.document.words"] = "lua/opedkit/document/words.lua",
    ["opedkit.document.zones"] = "lua/opedkit/document/zones.lua",
    ["opedkit.health"] = "lua/opedkit/health.lua",
    ["opedkit"] = "lua/opedkit/init.lua",
    ["opedkit.language"] = "lua/opedkit/language.lua",
    ["opedkit.lexicon"] = "lua/opedkit/lexicon.lua",
    ["opedkit.lexicon.place"] = "lua/opedkit/lexicon/place.lua",
    ["opedkit.lexicon.rows"] = "lua/opedkit/lexicon/rows.lua",
    ["opedkit.meta.core"] = "lua/opedkit/meta/core.lua",
    ["opedkit.native"] = "lua/opedkit/native.lua",
    ["opedkit.nvim"] = "lua/opedkit/nvim/init.lua",
    ["opedkit.segment"] = "lua/opedkit/segment.lua",
    ["opedkit.text"] = "lua/opedkit/text.lua",
  },
  install = {
    bin = { opedkit = "bin/opedkit" },
  },
  copy_directories = { "doc", "plugin" },
}
