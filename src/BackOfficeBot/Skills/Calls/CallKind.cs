using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Language;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Calls;

/// A call, from the slip to what became of it.
internal sealed class CallKind : IRecordKind
{
    public const string CheckTask = "call.check";
    public const string SoonTask = "call.soon";
    public const string MissedTask = "call.missed";
    public static readonly TimeSpan Before = TimeSpan.FromMinutes(15);

    /// Fewer last digits would find anybody.
    private const int FewestDigits = 5;

    public string Kind => CallRecords.Kind;

    public bool IsOpen(string state) => CallStates.IsOpen(state);

    /// Once somebody has taken it, it waits for nobody else; what was for the wrong person waits for who wrote it down.
    public IEnumerable<Concern> Concerns(Record record)
    {
        var data = CallData.Of(record);
        var isBack = record.State == CallStates.WrongPerson;
        foreach (var person in data.For)
            yield return new(person.Id, isBack || (record.OwnerId is { } owner && owner != person.Id) ? ConcernRole.Sees : ConcernRole.Acts);
        if (record.OwnerId is { } taker && !data.For.Any(p => p.Id == taker))
            yield return new(taker, isBack ? ConcernRole.Sees : ConcernRole.Acts);
        yield return new(record.CreatedById, ConcernRole.Asked);
        if (isBack)
            yield return new(record.CreatedById, ConcernRole.Acts);
        foreach (var person in data.Before)
            yield return new(person.Id, ConcernRole.Sees);
    }

    public IEnumerable<(string Task, DateTimeOffset? At)> Dues(Record record)
    {
        var data = CallData.Of(record);
        var isOpen = IsOpen(record.State);
        yield return (CheckTask, isOpen ? data.CheckAt : null);
        yield return (SoonTask, isOpen && data.Promise is { IsReminded: false, IsMissed: false } soon ? soon.At - Before : null);
        yield return (MissedTask, isOpen && data.Promise is { IsMissed: false } promise ? promise.At : null);
    }

    public string? ArrivalTask => CheckTask;

    public string? WakesMade => CallBackWish.Follow;

    /// A number is found by its digits, with and without the country code, and by its last ones.
    public IEnumerable<string?> Words(Record record)
    {
        var data = CallData.Of(record);
        yield return data.Caller;
        yield return data.Company;
        yield return data.Outcome;
        foreach (var mark in CallMarks.Of(record, data))
            yield return mark;
        foreach (var person in data.For)
            yield return person.Name;
        if (data.Phone is not { } phone)
            yield break;
        yield return phone[1..];
        var national = PhoneText.National(phone);
        for (var i = 0; i + FewestDigits <= national.Length; i++)
            yield return national[i..];
    }

    public IReadOnlyList<string> Nouns => ["chiamata", "telefonata", "call"];

    public IEnumerable<(string Words, string Verb)> Phrases =>
    [
        ("non è per me", "refuse"), ("non è mia", "refuse"), ("not for me", "refuse"), ("this is not for me", "refuse"), ("it is not for me", "refuse"), ("it's not for me", "refuse"), ("wrong person", "refuse"), ("non è per noi", "refuse"), ("not for us", "refuse"),
        ("la prendo io", "take"), ("lo prendo io", "take"), ("ci penso io", "take"), ("i'll take it", "take"), ("i will take it", "take"),
        ("richiamo ora", "back"), ("lo richiamo ora", "back"), ("la richiamo ora", "back"), ("richiamo subito", "back"), ("lo richiamo subito", "back"), ("la richiamo subito", "back"), ("call back now", "back"), ("i'm calling back now", "back"),
        ("lo richiamo", "snooze"), ("la richiamo", "snooze"), ("li richiamo", "snooze"), ("i'll call back", "snooze"), ("i'll call him back", "snooze"), ("i'll call her back", "snooze"), ("i'll call them back", "snooze"),
        ("passa ad altri", "assign"), ("passala ad altri", "assign"), ("pass on", "assign"), ("pass it on", "assign"),
        ("lo chiamo io", "back"), ("la chiamo io", "back"), ("lo chiamo adesso", "back"), ("la chiamo adesso", "back"), ("chiamo io", "back"), ("i'll call now", "back"), ("i'm calling now", "back"), ("i'll call them now", "back"),
        ("gli ho parlato", "close"), ("le ho parlato", "close"), ("ci ho parlato", "close"), ("parlato", "close"), ("i spoke to him", "close"), ("i spoke to her", "close"), ("i spoke to them", "close"), ("spoke to him", "close"), ("spoke to her", "close"),
        ("niente da fare", "dismiss"), ("no action needed", "dismiss"), ("nothing to do", "dismiss"),
    ];

    public IEnumerable<(string Word, string Verb)> Twins =>
    [
        ("fatto", "close"), ("done", "close"), ("richiamo", "back"), ("callback", "back"), ("prometti", "snooze"), ("promise", "snooze"), ("ritira", "withdraw"), ("withdraw", "withdraw"), ("inoltra", "assign"), ("forward", "assign"), ("archivia", "dismiss"), ("dismiss", "dismiss"),
        .. Desk.Twins.Moves.Select(word => (word, "snooze")),
    ];

    public bool LiesWithOffices => true;

    public string ListName(ListPart part, string language) => CallTexts.In(language) is var t ? part switch { ListPart.Asked => t.TakenByMe, ListPart.Office => t.OfficeCalls, ListPart.All => t.AllCalls, _ => t.MyCalls } : "";

    public string? Action(string action, string language) => CallTexts.In(language).Action(action);

    public IEnumerable<string>? Told(FieldChange change, string language, TimeZoneInfo zone) => CallAudit.Told(change, language, zone);

    public (Tone Tone, string Word) State(Record record, string language)
    {
        var (t, data) = (CallTexts.In(language), CallData.Of(record));
        var tone = record.State switch { CallStates.Done => Tone.Done, CallStates.NoAction or HistoryActions.Undone => Tone.Quiet, CallStates.WrongPerson or CallStates.Escalated => Tone.Problem, _ => Tone.Open };
        var word = record.State == CallStates.Calling && data.Promise is { } promise ? t.WillCall(promise.ByName, CallCards.Hour(promise.At, promise.Zone ?? data.Zone, WallClock.Zone(data.Zone), language))
            : record.State == CallStates.Calling && record.OwnerName is { } name ? t.IsCalling(name) : t.State(record.State);
        return (tone, IsOpen(record.State) && record.Priority >= Priority.High ? $"{word} · {CallCards.Urgency(record.Priority, language)}" : word);
    }

    public string StateName(string state, string language) => CallTexts.In(language).State(state);

    public string Line(Record record, string language) => CallCards.Line(record, language);

    public IEnumerable<ExportColumn> Columns(string language, TimeZoneInfo zone) => CallColumns.Of(language, zone);

    public AdaptiveCard Card(CardPlace place, RecordView view) => CallCards.Slip(place, this, view);
}
