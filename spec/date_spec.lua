local date = require "opedkit.document.date"

describe("document.date", function()
  for _, row in ipairs {
    { "July 1, 2019", "2019-07-01" }, { "12. M\195\164rz 2023, 18:42 Uhr", "2023-03-12" },
    { "le 14 juillet 2021", "2021-07-14" }, { "12 de marzo de 2023", "2023-03-12" }, { "3 maggio 2020", "2020-05-03" },
    { "2019\229\185\1807\230\156\1361\230\151\165", "2019-07-01" }, { "Mar 7th 2024", "2024-03-07" },
    { "Jul 1, 2019", "2019-07-01" },
    { "Sept. 3, 2012", "2012-09-03" },
    { "JULY 1, 2019", "2019-07-01" },
    { "Saturday, November 5, 2016", "2016-11-05" },
    { "Mon., Jan. 2, 2012", "2012-01-02" },
    { "1 July 2019", "2019-07-01" },
    { "4th of July, 2012", "2012-07-04" },
    { "May 2nd, 2019", "2019-05-02" },
    { "2019-07-01", "2019-07-01" },
    { "2019/7/1", "2019-07-01" },
    { "7/1/2019", "2019-07-01" },
    { "31/12/2013", "2013-12-31" },
    { "7/1/19", "2019-07-01" },
    { "July 2019", "2019-07" },
    { "Published October 21, 2019", "2019-10-21" },
    { "Last updated on March 3, 2020, 4:00 p.m. ET", "2020-03-03" },
    { "Updated: 3 March 2020 at 14:05 GMT", "2020-03-03" },
    { "May 2, 2019 | 5:00 AM", "2019-05-02" },
    { "2019-07-01T12:00:00+02:00", "2019-07-01" },
    { "(July 4, 2012)", "2012-07-04" },
    { "February 29, 2020", "2020-02-29" },
  } do
    it("reads " .. row[1], function() assert.equal(row[2], date.parse(row[1])) end)
  end

  for _, line in ipairs {
    "", "2", "2019", "in 2019", "Feb 30, 2019", "February 29, 2019", "13/13/2019", "July 1, 2019 was a Monday",
    "On July 1, 2019", "Marching on", "July 45, 2019", "0/0/2000",
  } do
    it("leaves " .. line, function() assert.is_nil(date.parse(line)) end)
  end

  it("reads a date at the start of a line", function()
    local iso, behind = date.prefix("7/1/2019   The headline")
    assert.equal("2019-07-01", iso)
    assert.equal("The headline", ("7/1/2019   The headline"):sub(behind))
    assert.is_nil(date.prefix("The headline"))
  end)
end)
