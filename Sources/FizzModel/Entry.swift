/// One dated piece of writing, exactly as it was imported.
///
/// Nothing alters the text after import: every later stage points into it with UTF-8 spans.
public struct Entry: Sendable, Equatable {
  /// What sort of writing it is.
  public enum Kind: String, Sendable { case journal, message, mail, post, system }

  /// Who wrote it.
  public struct Speaker: Sendable, Equatable {
    /// Stable within one import.
    public let id: String
    /// Name as the source shows it.
    public let name: String?
    /// Whether this is the person whose writing is read; absent when unknown.
    public let isSelf: Bool?

    /// Creates a speaker.
    public init(id: String, name: String? = nil, isSelf: Bool? = nil) {
      self.id = id
      self.name = name
      self.isSelf = isSelf
    }
  }

  /// What the writer said of their own mood, beside the text.
  public struct Mood: Sendable, Equatable {
    /// Words the writer chose.
    public let labels: [String]
    /// A rating on the scale from `minimum` to `maximum`.
    public let value: Double?
    /// Lowest value of the scale.
    public let minimum: Double?
    /// Highest value of the scale.
    public let maximum: Double?
    /// `user` for a self-report, `app` for a program's guess.
    public let source: String

    /// Creates a mood.
    public init(
      labels: [String], value: Double? = nil, minimum: Double? = nil, maximum: Double? = nil,
      source: String = "user"
    ) {
      self.labels = labels
      self.value = value
      self.minimum = minimum
      self.maximum = maximum
      self.source = source
    }
  }

  /// Where an entry came from.
  public struct Origin: Sendable, Equatable {
    /// Importer id: `text`, `markdown`, `entries`.
    public let format: String
    /// Path as given, or absent for a pipe.
    public let path: String?
    /// 1-based line where the entry starts; absent when the format has none.
    public let line: Int?

    /// Creates an origin.
    public init(format: String, path: String? = nil, line: Int? = nil) {
      self.format = format
      self.path = path
      self.line = line
    }
  }

  /// A turn of the conversation before this one.
  public struct Turn: Sendable, Equatable {
    /// Who said it, by speaker id.
    public let speaker: String
    /// Whether the writer said it; absent when unknown.
    public let isSelf: Bool?
    /// What was said.
    public let text: String

    /// A turn as examples write it: what begins with "me: " is the writer's own.
    package init(example: String) {
      let isOwn = example.hasPrefix("me: ")
      self.init(
        speaker: isOwn ? "me" : "other", isSelf: isOwn, text: isOwn ? String(example.dropFirst(4)) : example)
    }

    /// Creates a turn.
    public init(speaker: String, isSelf: Bool? = nil, text: String) {
      self.speaker = speaker
      self.isSelf = isSelf
      self.text = text
    }
  }

  /// Unique within one run.
  public var id: String
  /// What sort of writing it is.
  public var kind: Kind
  /// When it was written; absent when the source named no day.
  public var time: EntryTime?
  /// Who wrote it; absent in a plain journal, which is the writer's own.
  public var speaker: Speaker?
  /// Id of the conversation a message belongs to.
  public var conversation: String?
  /// Heading, kept apart from the text.
  public var title: String?
  /// Labels of the source.
  public var tags: [String]
  /// Self-reported mood.
  public var mood: Mood?
  /// Where it came from.
  public var origin: Origin
  /// The writer's own words.
  public var text: String
  /// Up to six preceding turns of the conversation, oldest first.
  public var context: [Turn]
  /// Keys of an imported NDJSON line that Fizz does not know, as JSON text, in their order.
  public var extra: [ExtraField]
  /// What was noticed while importing.
  public var notices: [Notice]

  /// A foreign key and its value as JSON text.
  public struct ExtraField: Sendable, Equatable {
    /// The key.
    public let key: String
    /// The value, as compact JSON.
    public let json: String

    /// Creates a field.
    public init(key: String, json: String) {
      self.key = key
      self.json = json
    }
  }

  /// Creates an entry; everything but `id` and `text` has a plain default.
  public init(
    id: String, kind: Kind = .journal, time: EntryTime? = nil, speaker: Speaker? = nil,
    conversation: String? = nil, title: String? = nil, tags: [String] = [], mood: Mood? = nil,
    origin: Origin = Origin(format: "text"), text: String, context: [Turn] = [],
    extra: [ExtraField] = [], notices: [Notice] = []
  ) {
    self.id = id
    self.kind = kind
    self.time = time
    self.speaker = speaker
    self.conversation = conversation
    self.title = title
    self.tags = tags
    self.mood = mood
    self.origin = origin
    self.text = text
    self.context = context
    self.extra = extra
    self.notices = notices
  }
}
