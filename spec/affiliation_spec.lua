local affiliation = require "opedkit.affiliation"
local document = require "opedkit.document"

local body = "The port can wait\n\nBy Ann Lee\n\n"
  .. ("The council must not build the new port this year, for it has no money. "):rep(5) .. "\n\n"

local function texts(list)
  local out = {}
  for i, item in ipairs(list) do out[i] = item.text end
  return table.concat(out, "; ")
end

-- bio, institutions, offices, books, count of books
local rows = {
  { "Ann Lee is a professor of economics at the state university.", "state university", "professor of economics", "" },
  { "Ann Lee, a former director of the Harbour Council, teaches law at the University of Northmark College of Law.",
    "Harbour Council; University of Northmark College of Law", "former director", "" },
  { "Ann Lee is a senior fellow at the River Institute and the author of “Rivers of Stone” and “The Long Wall.”",
    "River Institute", "senior fellow", "Rivers of Stone; The Long Wall" },
  { "Ann Lee, executive director of Citizens for Ports and Rivers, has written three books.",
    "Citizens for Ports and Rivers", "executive director", "", 3 },
  { "Ann Lee is the author of 12 books on rivers, including \"Mud: A History.\"", "", "", "Mud: A History", 12 },
  { "The writer lives by the river.", "", "", "" },
}

describe("affiliation", function()
  for _, row in ipairs(rows) do
    it("reads: " .. row[1], function()
      local s = body .. row[1] .. "\n"
      local found = affiliation.read(document.new(s))
      assert.equal(row[2], texts(found.institutions))
      assert.equal(row[3], texts(found.offices))
      assert.equal(row[4], texts(found.books))
      assert.equal(row[5], found.book_count and found.book_count.count)
      for _, list in ipairs { found.institutions, found.offices, found.books } do
        for _, item in ipairs(list) do assert.equal(item.text, s:sub(item.first, item.last)) end
      end
    end)
  end

  it("tells whether the body names the institution", function()
    local bio = "Ann Lee is a senior fellow at the River Institute.\n"
    assert.is_false(affiliation.read(document.new(body .. bio)).institution_in_body)
    for _, name in ipairs { "The River Institute", "A report of River" } do
      local s = body .. name .. " has said for years that the port is not worth the money that it costs.\n\n" .. bio
      assert.is_true(affiliation.read(document.new(s)).institution_in_body)
    end
  end)

  it("is nil without a bio", function() assert.is_nil(affiliation.read(document.new(body))) end)
end)
