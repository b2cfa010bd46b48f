using System.Text.Json.Serialization;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Polls;

namespace BackOfficeBot.Skills.Meetings.Executives;

[JsonConverter(typeof(JsonStringEnumConverter<AskAnswer>))]
internal enum AskAnswer { None, Yes, No, Delegated, Expired, Withdrawn }

internal sealed record AskedPerson(string Id, string Name, AskAnswer Answer = AskAnswer.None)
{
    /// Who goes instead.
    public string? Delegate { get; init; }
}

/// The question to executives whether a meeting may be booked: at which time, until when, and what they say.
internal sealed record MeetingAsk
{
    /// It tells one question from the next one of the same meeting.
    public required DateTimeOffset AskedAt { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required IReadOnlyList<AskedPerson> People { get; init; }

    /// How it ended; none while it waits.
    public AskAnswer Outcome { get; init; }
    public string? Reason { get; init; }

    /// Whether the yes is to another time than the one that was asked about first.
    public bool IsOtherTime { get; init; }

    /// Which of several chose it, so that the others are asked about it.
    public string? ProposedBy { get; init; }

    /// Where the card of who asked stands, so that it shows what becomes of it.
    public PollTable? Card { get; init; }

    [JsonIgnore]
    public bool IsAgreed => People.All(p => p.Answer == AskAnswer.Yes);

    public AskedPerson? Of(string personId) => People.FirstOrDefault(p => p.Id == personId);

    public IReadOnlyList<string> NamesOf(AskAnswer answer) => [.. People.Where(p => p.Answer == answer).Select(p => p.Name)];

    public MeetingAsk With(string personId, AskAnswer answer, string? other = null) =>
        this with { People = [.. People.Select(p => p.Id == personId ? p with { Answer = answer, Delegate = other } : p)] };

    /// To another time, which one of several chose: the rest are asked anew.
    public MeetingAsk Countered(string personId, DateTimeOffset now, DateTimeOffset until) => this with
    {
        AskedAt = now,
        Until = until,
        IsOtherTime = true,
        ProposedBy = Of(personId)!.Name,
        People = [.. People.Select(p => p with { Answer = p.Id == personId ? AskAnswer.Yes : AskAnswer.None })],
    };

    /// All have said yes to this time already.
    public static bool Agreed(Record? record, DateTimeOffset start, IReadOnlyList<AskedPerson> asked) =>
        record is not null && MeetingBooker.Data(record) is { Ask: { IsAgreed: true } ask } data && data.Start == start && asked.All(p => ask.Of(p.Id) is not null);
}

/// One question, and the time that is chosen.
internal sealed record AskState(Guid Id, DateTimeOffset AskedAt, DateTimeOffset Start);

internal sealed record DelegateForm
{
    public string? Person { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AskState))]
[JsonSerializable(typeof(CancelForm))]
[JsonSerializable(typeof(DelegateForm))]
internal sealed partial class ExecutiveJson : JsonSerializerContext;

internal static class AskVerbs
{
    public static readonly CardVerb<AskState> Yes = new("executive.yes", ExecutiveJson.Default.AskState);
    public static readonly CardVerb<AskState> Others = new("executive.others", ExecutiveJson.Default.AskState);
    public static readonly CardVerb<AskState> AskNo = new("executive.askNo", ExecutiveJson.Default.AskState);
    public static readonly CardVerb<AskState, CancelForm> No = new("executive.no", ExecutiveJson.Default.AskState, ExecutiveJson.Default.CancelForm);
    public static readonly CardVerb<AskState> AskDelegate = new("executive.askDelegate", ExecutiveJson.Default.AskState);
    public static readonly CardVerb<AskState, DelegateForm> Delegate = new("executive.delegate", ExecutiveJson.Default.AskState, ExecutiveJson.Default.DelegateForm);
    public static readonly CardVerb<AskState> Back = new("executive.back", ExecutiveJson.Default.AskState);
    public static readonly CardVerb<AskState> Withdraw = new("executive.withdraw", ExecutiveJson.Default.AskState);
}
