using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;

namespace BackOfficeBot.Skills.Calls;

/// The form's inputs, as they were typed: the names are the ids of the inputs.
internal sealed record CallForm
{
    public const int LongestName = 80;
    public const int LongestMessage = 2_000;

    public string? Direction { get; init; }
    public string? Caller { get; init; }
    public string? Company { get; init; }
    public string? Phone { get; init; }

    /// Ids of people and offices, with commas between.
    public string? For { get; init; }
    public string? Ticks { get; init; }
    public string? Message { get; init; }
    public string? BackDay { get; init; }
    public string? BackFrom { get; init; }
    public string? BackTo { get; init; }
    public string? CallerLanguage { get; init; }
    public string? ReadBack { get; init; }

    /// When the telephone rang; said in a sentence, not asked for.
    public string? At { get; init; }

    public IReadOnlyList<string> ForIds => Split(For);

    public IReadOnlyList<CallTick> TickList => [.. Split(Ticks).Select(t => Enum.TryParse<CallTick>(t, out var tick) ? tick : (CallTick?)null).OfType<CallTick>().Distinct().Order()];

    private static IReadOnlyList<string> Split(string? text) => [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}

/// What is being written down, before it is a record: its id is chosen here, so that a double press is one call.
internal sealed record CallDraft(Guid Id, CallForm Form, string Zone)
{
    public SourceMessage? Message { get; init; }

    /// The sentence that opened it, where the assistant may be asked about what is missing.
    public string? Said { get; init; }

    /// Written in a dialog over a message, not in a card of the chat.
    public bool IsDialog { get; init; }

    /// The form was shown, and not yet what will be on the slip.
    public bool IsForm { get; init; }
}

/// The draft behind a card.
internal sealed record CallKey(Guid Key);

internal sealed record CallPromiseForm
{
    public string? Day { get; init; }
    public string? Time { get; init; }
}

internal sealed record CallPassForm
{
    public string? To { get; init; }
    public string? Note { get; init; }
}

internal sealed record CallDoneForm
{
    public string? Outcome { get; init; }
}

/// The buttons of this skill.
internal static class CallVerbs
{
    public static readonly CardVerb<CallKey, CallForm> Check = new("call.check", CallJson.Default.CallKey, CallJson.Default.CallForm);
    public static readonly CardVerb<CallKey, CallForm> Complete = new("call.complete", CallJson.Default.CallKey, CallJson.Default.CallForm);
    public static readonly CardVerb<CallKey> Edit = new("call.edit", CallJson.Default.CallKey);
    public static readonly CardVerb<CallKey> Drop = new("call.drop", CallJson.Default.CallKey);
    public static readonly CardVerb<CallKey, CallForm> Log = new("call.log", CallJson.Default.CallKey, CallJson.Default.CallForm);
    public static readonly CardVerb<CallKey, CallForm> Book = new("call.book", CallJson.Default.CallKey, CallJson.Default.CallForm);
    public static readonly CardVerb<RecordSeen> Seen = new("call.seen", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> CallBack = new("call.back", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> AskDone = new("call.askDone", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen, CallDoneForm> Done = new("call.done", DeskJson.Default.RecordSeen, CallJson.Default.CallDoneForm);
    public static readonly CardVerb<RecordSeen> NoAction = new("call.noAction", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> AskPromise = new("call.askPromise", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen, CallPromiseForm> Promise = new("call.promise", DeskJson.Default.RecordSeen, CallJson.Default.CallPromiseForm);
    public static readonly CardVerb<RecordSeen, CallPromiseForm> BookAt = new("call.bookAt", DeskJson.Default.RecordSeen, CallJson.Default.CallPromiseForm);
    public static readonly CardVerb<RecordSeen> AskPass = new("call.askPass", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen, CallPassForm> Pass = new("call.pass", DeskJson.Default.RecordSeen, CallJson.Default.CallPassForm);
    public static readonly CardVerb<RecordSeen> WrongPerson = new("call.wrongPerson", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> Take = new("call.take", DeskJson.Default.RecordSeen);
    public static readonly CardVerb<RecordSeen> Withdraw = new("call.withdraw", DeskJson.Default.RecordSeen);
}
