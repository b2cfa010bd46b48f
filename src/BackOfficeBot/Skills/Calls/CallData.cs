using System.Text.Json.Serialization;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Calls;

internal static class CallStates
{
    public const string Logged = "logged";
    public const string Delivered = "delivered";
    public const string Seen = "seen";
    public const string Calling = "calling back";
    public const string Reassigned = "reassigned";
    public const string WrongPerson = "wrong person";
    public const string Escalated = "escalated";
    public const string Done = "done";
    public const string NoAction = "no action needed";

    public static bool IsOpen(string state) => state is not (Done or NoAction or HistoryActions.Undone);

    /// Nobody has done anything about it yet.
    public static bool IsUntouched(string state) => state is Logged or Delivered or Seen;
}

internal enum CallDirection { In, Out, Missed }

/// The six boxes of the paper slip.
internal enum CallTick { Telephoned, PleaseCall, WillCallAgain, Returned, WantsToSee, Urgent }

/// Somebody of the organisation, or an office.
internal sealed record CallPerson(string Id, string Name);

/// Who saw the slip first, of those it is for, and when.
internal sealed record CallSeen(string Name, DateTimeOffset At);

/// "I'll call back at three."
internal sealed record CallPromise(string ById, string ByName, DateTimeOffset At)
{
    /// The IANA zone in which the hour was said.
    public string? Zone { get; init; }
    public bool IsReminded { get; init; }
    public bool IsMissed { get; init; }
}

/// Another call of the same thread.
internal sealed record CallOfThread(Guid Id, string Reference);

/// What only a call has. Message, priority, state and owner stand in the record.
internal sealed record CallData
{
    public CallDirection Direction { get; init; }

    /// Whoever called, or was called from here.
    public string? Caller { get; init; }
    public string? Company { get; init; }

    /// E.164.
    public string? Phone { get; init; }
    public required IReadOnlyList<CallPerson> For { get; init; }

    /// For whom it was before it was passed on; they still see it.
    public IReadOnlyList<CallPerson> Before { get; init; } = [];
    public IReadOnlyList<CallTick> Ticks { get; init; } = [];

    /// When the telephone rang, where that was said.
    public DateTimeOffset? At { get; init; }
    public DateTimeOffset? CallBackFrom { get; init; }
    public DateTimeOffset? CallBackTo { get; init; }

    /// The IANA zone of whoever took the call.
    public required string Zone { get; init; }

    /// In which language the caller speaks, "it" or "en"; null where that was not said.
    public string? CallerLanguage { get; init; }
    public bool IsReadBack { get; init; }

    /// When it is looked at whether the slips have arrived.
    public DateTimeOffset? CheckAt { get; init; }

    /// Those whom no slip reaches: they have to be told otherwise.
    public IReadOnlyList<string> Unreached { get; init; } = [];

    /// The message that it was made of.
    public SourceMessage? Message { get; init; }
    public CallSeen? Seen { get; init; }
    public CallPromise? Promise { get; init; }
    public string? Outcome { get; init; }
    public string? EndedById { get; init; }

    /// The other calls of the same caller in these days, the oldest first.
    public IReadOnlyList<CallOfThread> Thread { get; init; } = [];

    /// "Bianchi (Sereno)", else the number: what the call is known by.
    public string Title => Titled(Caller, Company, Phone);

    public static string Titled(string? caller, string? company, string? phone)
    {
        var title = caller is null ? company ?? (phone is null ? "?" : PhoneText.Grouped(phone)) : company is null ? caller : $"{caller} ({company})";
        return title.Length <= Record.LongestTitle ? title : title[..(Record.LongestTitle - 1)] + "…";
    }

    public static CallData Of(Record record) => record.DataAs(CallJson.Default.CallData)!;
}

internal static class CallRecords
{
    public const string Kind = "CALL";

    public static void Change(this Work work, Record record, string action, Func<CallData, CallData> change, string? state = null, string? reason = null, Action<Record>? also = null) =>
        work.Change(record, action, r =>
        {
            var data = change(CallData.Of(r));
            r.State = state ?? r.State;
            // What is promised is due; anything else is not, by the clock.
            var due = CallStates.IsOpen(r.State) && data.Promise is { IsMissed: false } promise ? promise.At : (DateTimeOffset?)null;
            (r.DueAt, r.DueZone) = (due, due is null ? null : data.Promise!.Zone ?? data.Zone);
            r.SetData(data, CallJson.Default.CallData);
            also?.Invoke(r);
        }, reason);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CallData))]
[JsonSerializable(typeof(CallDraft))]
[JsonSerializable(typeof(CallKey))]
[JsonSerializable(typeof(CallForm))]
[JsonSerializable(typeof(CallPromiseForm))]
[JsonSerializable(typeof(CallPassForm))]
[JsonSerializable(typeof(CallDoneForm))]
internal sealed partial class CallJson : JsonSerializerContext;
