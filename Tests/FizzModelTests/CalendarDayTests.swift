import FizzModel
import Testing

@Suite struct CalendarDayTests {
  @Test(
    "Days exist or not",
    arguments: [
      (2024, 2, 29, true), (2023, 2, 29, false), (1900, 2, 29, false), (2000, 2, 29, true),
      (2025, 4, 31, false),
      (2025, 13, 1, false), (2025, 0, 1, false), (2025, 1, 0, false), (1660, 1, 1, true),
    ])
  func exists(year: Int, month: Int, day: Int, expected: Bool) {
    #expect((CalendarDay(year: year, month: month, day: day) != nil) == expected)
  }

  @Test(
    "Days since 1970 and weekdays, worked by hand",
    arguments: [(1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 3, 1, 11017, 3), (2025, 1, 3, 20091, 5)])
  func counting(year: Int, month: Int, day: Int, days: Int, weekday: Int) throws {
    let date = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(date.daysSince1970 == days)
    #expect(date.weekday == weekday)
  }
}
