using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Digests;

internal static class DigestStates
{
    public const string On = "on";
    public const string Off = "off";

    /// As the organisation has it.
    public const string Usual = "usual";
}

/// What a person chose; what is null is as the organisation has it. It stands in a record of each person, which carries the row of the next digest.
internal sealed record DigestData
{
    public IReadOnlyList<DayOfWeek>? Days { get; init; }
    public TimeOnly? At { get; init; }
    public TimeOnly? Evening { get; init; }
    public bool NoMorning { get; init; }
    public bool NoEvening { get; init; }
    public DayOfWeek? Weekly { get; init; }
    public TimeOnly? WeeklyAt { get; init; }
    public bool NoWeekly { get; init; }
    public IReadOnlyList<DigestSection>? Without { get; init; }

    /// The first day on which there is one again.
    public DateOnly? PausedUntil { get; init; }

    /// The first without one; null where it is paused already.
    public DateOnly? PausedFrom { get; init; }

    /// "it" or "en"; null: that of the chat.
    public string? Language { get; init; }

    /// IANA: the person's, as the client last said it.
    public string? Zone { get; init; }

    public DigestPlan Plan(string state, DigestDefaults options) => new()
    {
        IsOn = state == DigestStates.On || (state == DigestStates.Usual && options.IsOn is true),
        Days = Days ?? (options.Days.Count > 0 ? options.Days : Weekdays),
        At = NoMorning ? null : At ?? options.At,
        Evening = NoEvening ? null : Evening ?? options.Evening,
        Weekly = NoWeekly ? null : Weekly ?? options.Weekly,
        WeeklyAt = WeeklyAt ?? options.WeeklyAt ?? new(16, 0),
        Without = Without ?? options.Without ?? [],
        PausedUntil = PausedUntil,
        PausedFrom = PausedFrom,
        Language = Language,
        Zone = WallClock.Zone(Zone),
    };

    public static readonly IReadOnlyList<DayOfWeek> Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    public static readonly IReadOnlyList<DayOfWeek> Week = [.. Weekdays, DayOfWeek.Saturday, DayOfWeek.Sunday];
}

/// What was on a digest: its card keeps the key of this.
internal sealed record SentDigest(DigestPart Part, DateOnly Day, DateTimeOffset At, DateTimeOffset Since, IReadOnlyList<SentSection> Sections)
{
    public IReadOnlyList<DigestSection> Without { get; init; } = [];
    public bool IsLate { get; init; }
}

/// <param name="More">How many more there are, counted up to a limit.</param>
internal sealed record SentSection(DigestSection Section, IReadOnlyList<Guid> Ids, int More);

internal static class DigestRecords
{
    /// No kind of work: it stands in no list.
    public const string Kind = "DIG";
    public const string Due = "digest.send";

    public static Guid IdOf(string personId) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"digest\n{personId}")).AsSpan(0, 16));

    public static DigestData Digest(this Record record) => record.DataAs(DigestJson.Default.DigestData) ?? new();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DigestData))]
[JsonSerializable(typeof(SentDigest))]
[JsonSerializable(typeof(DigestKey))]
[JsonSerializable(typeof(DigestLineState))]
[JsonSerializable(typeof(DigestSnoozeForm))]
[JsonSerializable(typeof(DigestSettingsForm))]
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string>>))]
internal sealed partial class DigestJson : JsonSerializerContext;
