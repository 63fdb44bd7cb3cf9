-- How many random texts a spec makes: all of them, or with OPEDKIT_FEWER=20 a twentieth. Valgrind and the search for
-- functions that no spec calls ask for fewer: they see the same code run, and take thirty times as long for each text.
local divisor = tonumber(os.getenv "OPEDKIT_FEWER") or 1

return function(count)
  return math.ceil(count / divisor)
end
