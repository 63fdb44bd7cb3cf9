-- So many words of the articles, in whole paragraphs, as the lines of an essay.
-- usage: dofile("bench/nvim_essay.lua")(ARTICLES.jsonl, WORDS)
return function(path, words)
  local lines, count = { "A headline for the bench", "", "By Ann Lee", "" }, 0
  for row in io.lines(path) do
    for paragraph in vim.json.decode(row).text:gmatch "[^\n]+" do
      lines[#lines + 1], lines[#lines + 2] = paragraph, ""
      count = count + select(2, paragraph:gsub("%S+", ""))
      if count >= words then return lines end
    end
  end
  error "the articles have fewer words"
end
