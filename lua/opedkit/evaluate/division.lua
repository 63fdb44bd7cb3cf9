-- How texts are divided into folds: the options that say so.
local options = require "opedkit.options"

--- The options of a division, complete; bad ones throw at the caller `level` calls up.
return function(given, level)
  local whole = { folds = { given.folds or 10, 2 }, seed = { given.seed or 1, 0 }, repeats = { given.repeats or 1, 1 } }
  for _, name in ipairs { "folds", "seed", "repeats" } do
    if not options.is_integer(whole[name][1], whole[name][2], 2 ^ 31) then
      error(("bad option '%s' (a whole number from %d on expected)"):format(name, whole[name][2]), level + 1)
    end
  end
  if given.leave_out and (given.group or given.folds or given.repeats) then
    error("bad option 'leave_out' (it stands for folds, group and repeats)", level + 1)
  end
  return {
    count = whole.folds[1], seed = whole.seed[1], repeats = whole.repeats[1], group = given.group,
    leave_out = given.leave_out,
  }
end
