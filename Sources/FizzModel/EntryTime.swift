/// When an entry was written, as exactly as its source told.
public struct EntryTime: Hashable, Sendable {
  /// How fine the source's time is.
  public enum Precision: String, Sendable { case day, minute, second, millisecond }

  /// Where the zone comes from.
  public enum ZoneSource: String, Sendable { case explicit, epoch, option, none }

  /// Day in the entry's own zone; the day that counts for calendars and series.
  public let day: CalendarDay
  /// Minutes after midnight, 0 to 1439; absent when only the day is known.
  public let minuteOfDay: Int?
  /// Seconds of the minute, 0 to 60 (a leap second may be 60); absent when unknown.
  public let second: Int?
  /// IANA zone or offset, as the source names it.
  public let zone: String?
  /// The same instant in UTC, RFC 3339, when the source knows it.
  public let utc: String?
  /// How fine the time is.
  public let precision: Precision
  /// Where the zone comes from.
  public let zoneSource: ZoneSource

  /// Creates a time; minute and second are dropped when they are out of range.
  public init(
    day: CalendarDay, minuteOfDay: Int? = nil, second: Int? = nil, zone: String? = nil,
    utc: String? = nil, precision: Precision? = nil, zoneSource: ZoneSource? = nil
  ) {
    self.day = day
    self.minuteOfDay = minuteOfDay.flatMap { (0..<1440).contains($0) ? $0 : nil }
    self.second = second.flatMap { (0...60).contains($0) ? $0 : nil }
    self.zone = zone
    self.utc = utc
    self.precision =
      precision ?? (self.minuteOfDay == nil ? .day : self.second == nil ? .minute : .second)
    self.zoneSource = zoneSource ?? (zone == nil ? .none : .explicit)
  }

  /// Local time in ISO 8601, as fine as it is known: `2025-03-01`, `2025-03-01T21:30`.
  public var local: String {
    guard let minuteOfDay else { return day.description }
    var text =
      day.description + "T" + CalendarDay.padded(minuteOfDay / 60, 2) + ":"
      + CalendarDay.padded(minuteOfDay % 60, 2)
    if let second { text += ":" + CalendarDay.padded(second, 2) }
    return text
  }
}
