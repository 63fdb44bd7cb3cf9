---The ledger of edits between the bytes of a paste and its reading text. Each edit replaces a range of bytes; what lies
---outside all of them is copied. An edit that lies within a wider one only explains a part of it, and only the wider
---one is carried out. Nothing is lost: undoing the edits gives the bytes back.
---@class opedkit.document.ledger
local ledger = {}

if jit then jit.off(true, true) end -- see document.lua

local native = require "opedkit.native"

---@class opedkit.document.Edit
---@field op string join, unwrap, dehyphenate, duplicate, drop, break or replace
---@field first integer first byte that is replaced
---@field last integer last one
---@field text string what stands there in the reading text
---@field reason string why, for a reader
---@field of? { first: integer, last: integer } the bytes of what a duplicate repeats

---@class opedkit.document.Ledger
---@field bytes string
---@field text string the reading text
---@field edits opedkit.document.Edit[] all of them, by position, a wider one before what lies within it
---@field core opedkit.Ledger where each of them moves what lies behind it
local Ledger = {}
Ledger.__index = Ledger

---@param bytes string
---@param edits opedkit.document.Edit[] in any order; two either lie apart or one within the other
---@return opedkit.document.Ledger
function ledger.new(bytes, edits)
  local core, text = native.ledger(bytes, edits)
  return setmetatable({ bytes = bytes, edits = edits, core = core, text = text }, Ledger)
end

---The reading text: the bytes with the edits carried out.
---@return string
function Ledger:apply()
  return self.text
end

---The bytes, from the reading text: each edit's replacement taken out, and what it replaced put back.
---@param text string what apply gave
---@return string
function Ledger:undo(text)
  return self.core:undo(text)
end

---The bytes that a range of the reading text was made of: more than one part where something was left out between.
---@param first integer of the reading text
---@param last integer
---@return { first: integer, last: integer }[] parts none where an edit put in the whole range
function Ledger:source(first, last)
  return self.core:source(first, last)
end

---The first and the last of them.
---@param first integer of the reading text
---@param last integer
---@return integer|nil first nil where an edit put in the whole range
---@return integer|nil last
function Ledger:hull(first, last)
  return self.core:hull(first, last)
end

---The range of the reading text that a range of bytes became; nothing where all of it was taken out.
---@param first integer
---@param last integer
---@return integer|nil first
---@return integer|nil last
function Ledger:reading(first, last)
  return self.core:reading(first, last)
end

return ledger
