using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Approvals;

/// A request that somebody decides on.
internal sealed class ApprovalKind : IRecordKind
{
    public const string Name_ = "APPR";

    public string Kind => Name_;

    public Keeping Keeping => Keeping.ByItself;

    public bool IsOpen(string state) => ApprovalRules.IsOpen(state);

    /// Of what is closed, it was with those who decided; who was reassigned away or is away still sees it.
    public IEnumerable<Concern> Concerns(Record record)
    {
        var data = ApprovalData.Of(record);
        yield return new(data.RequesterId, ConcernRole.Asked);
        if (ApprovalRules.IsOpen(record.State) && record.State != ApprovalStates.Waiting)
            yield return new(data.RequesterId, ConcernRole.Acts);
        var deciding = ApprovalRules.IsDeciding(record.State) ? data.Step : null;
        foreach (var step in data.Steps)
            foreach (var seat in step.Seats)
            {
                var acts = step == deciding ? seat is { Vote: Vote.None, GoneToId: null } : !IsOpen(record.State) && seat.Vote != Vote.None;
                if (acts)
                    yield return new(seat.Vote == Vote.None ? seat.Id : seat.ById ?? seat.Id, ConcernRole.Acts);
                if (acts && seat is { Vote: Vote.None, DeputyId: { } deputy })
                    yield return new(deputy, ConcernRole.Acts);
                yield return new(seat.Id, ConcernRole.Sees);
                if ((seat.ById ?? seat.DeputyId) is { } other)
                    yield return new(other, ConcernRole.Sees);
            }
    }

    public IEnumerable<(string Task, DateTimeOffset? At)> Dues(Record record)
    {
        var data = ApprovalData.Of(record);
        var deciding = ApprovalRules.IsDeciding(record.State);
        yield return (ApprovalRemindDue.Name, deciding ? data.RemindAt : null);
        yield return (ApprovalLookDue.Name, deciding ? data.LookFrom : null);
        yield return (ApprovalKeepDue.Name, IsOpen(record.State) ? null : ApprovalKeepDue.At(data, record.UpdatedAt));
    }

    public IEnumerable<string?> Words(Record record)
    {
        var data = ApprovalData.Of(record);
        return [data.It, data.En, data.RequesterName, .. data.Steps.SelectMany(s => s.Seats).Select(s => s.Name), .. data.Fields.Select(f => f.ValueIt ?? f.Value), .. data.Fields.Select(f => f.ValueEn)];
    }

    public string ListName(ListPart part, string language) => (part, language == "it") switch
    {
        (ListPart.Mine, true) => "Richieste che aspettano te",
        (ListPart.Mine, _) => "Requests waiting for you",
        (ListPart.Asked, true) => "Richieste che hai fatto",
        (ListPart.Asked, _) => "Requests that you made",
        (_, true) => "Richieste di approvazione",
        _ => "Approval requests",
    };

    public string? ClosedListName(ListPart part, string language) => (part, language == "it") switch
    {
        (ListPart.Mine, true) => "Richieste che hai deciso",
        (ListPart.Mine, _) => "Requests that you decided",
        (_, true) => ListName(part, language) + ": già chiuse",
        _ => ListName(part, language) + ": closed",
    };

    public IReadOnlyList<string> Nouns => ["richiesta", "approvazione", "request", "approval"];

    private static readonly string[] ButWords = [.. from yes in new[] { "ok", "va bene", "sì", "approvo", "approva", "yes", "fine", "approve", "approved" } from comma in new[] { "", "," } from but in new[] { "ma", "però", "but" } select $"{yes}{comma} {but}"];

    public IEnumerable<(string Words, string Verb)> Phrases =>
    [
        .. ButWords.Select(words => (words, "conditions")),
        ("annulla la richiesta", "cancel"), ("annulla questa richiesta", "cancel"), ("annulla la mia richiesta", "cancel"), ("cancel the request", "cancel"), ("cancel this request", "cancel"), ("cancel my request", "cancel"),
        ("fai una domanda", "ask"), ("ho una domanda", "ask"), ("ask a question", "ask"), ("i have a question", "ask"), ("passa ad altri", "assign"), ("rimanda indietro", "sendback"), ("send back", "sendback"), ("send it back", "sendback"),
    ];

    public IEnumerable<(string Word, string Verb)> Twins =>
    [
        ("approva", "approve"), ("approvo", "approve"), ("approve", "approve"), ("autorizza", "approve"), ("autorizzo", "approve"), ("authorise", "approve"), ("authorize", "approve"),
        ("respingi", "reject"), ("respingo", "reject"), ("boccia", "reject"), ("reject", "reject"), ("deny", "reject"),
        ("restituisci", "sendback"), ("rimanda", "sendback"), ("sendback", "sendback"), ("return", "sendback"), ("send", "sendback"),
        ("domanda", "ask"), ("chiedi", "ask"), ("ask", "ask"), ("rispondi", "answer"), ("answer", "answer"), ("mostra", "show"), ("decidi", "show"), ("decide", "show"),
        ("riassegna", "assign"), ("reassign", "assign"), ("sollecita", "nudge"), ("nudge", "nudge"), ("ritira", "withdraw"), ("recall", "withdraw"), ("withdraw", "withdraw"),
        ("cancella", "cancel"), ("cancel", "cancel"), ("correggi", "edit"), ("modifica", "edit"), ("change", "edit"), ("edit", "edit"), ("resubmit", "edit"), ("ripresenta", "edit"),
    ];

    /// A yes or no decides nothing by itself: it is shown what there is to decide.
    public string? Answer(Record record, IReadOnlyCollection<string> readerIds, bool isYes) =>
        ApprovalRules.IsDeciding(record.State) && readerIds.Any(id => ApprovalRules.SeatOf(ApprovalData.Of(record), new(id, "")) is not null) ? "show" : null;

    public IEnumerable<string>? Told(FieldChange change, string language, TimeZoneInfo zone) => ApprovalAudit.Told(change, language);

    public bool NotesViews => true;

    public bool NamesDeputies => true;

    public string? Action(string action, string language) => language == "it" ? ApprovalActions.Italian(action) : null;

    public (Tone Tone, string Word) State(Record record, string language)
    {
        var (t, data) = (ApprovalTexts.In(language), ApprovalData.Of(record));
        return record.State switch
        {
            ApprovalStates.Waiting when data.Step is { } step => (Tone.Open, t.WaitsFor(ApprovalWords.Names([.. step.Open.Select(s => s.DeputyName ?? s.Name)], language))),
            ApprovalStates.Question or ApprovalStates.SentBack => (Tone.Problem, t.State(record.State)),
            ApprovalStates.Approved or ApprovalStates.Conditional => (Tone.Done, t.State(record.State)),
            ApprovalStates.Waiting => (Tone.Open, t.State(record.State)),
            _ => (Tone.Quiet, t.State(record.State)),
        };
    }

    public string StateName(string state, string language) => ApprovalTexts.In(language).State(state);

    public string Line(Record record, string language) => ApprovalData.Of(record).RequesterName;

    /// Bank data stay covered here too: a field's value is as it was kept.
    public IEnumerable<ExportColumn> Columns(string language, TimeZoneInfo zone)
    {
        var it = language == "it";
        return
        [
            new(it ? "Tipo" : "Kind", r => ApprovalData.Of(r).Name(language)),
            new(it ? "Richiedente" : "Requester", r => ApprovalData.Of(r).RequesterName),
            new(it ? "Importo" : "Amount", r => ApprovalData.Of(r).Amount?.ToString("0.00", When.Culture(language))),
            new(it ? "Ha deciso" : "Decided by", r => string.Join(", ", ApprovalData.Of(r).Steps.SelectMany(s => s.Seats).Where(s => s.Vote != Vote.None).Select(s => s.ByName ?? s.Name))),
        ];
    }

    public AdaptiveCard Card(CardPlace place, RecordView view) => ApprovalCard.Of(place, this, view);
}

internal static class ApprovalActions
{
    public const string HandedOver = "handed over";
    public const string Reminded = "reminded";

    public static string Of(Act act) => act switch
    {
        Act.Approve => "approved", Act.Conditions => "approved with conditions", Act.Reject => "rejected", Act.SendBack => "sent back", Act.Question => "asked", Act.Answer => "answered",
        Act.Assign => "passed on", Act.Recall => "recalled", Act.Cancel => "cancelled", Act.Nudge => "nudged", _ => "changed",
    };

    public static string? Italian(string action) => action switch
    {
        "asked for" => "chiesta", "approved" => "approvata", "approved with conditions" => "approvata con condizioni", "rejected" => "respinta", "sent back" => "rimandata", "asked" => "domanda", "answered" => "risposta",
        "passed on" => "passata", "recalled" => "ritirata", "cancelled" => "annullata", "nudged" => "sollecitata", "changed" => "cambiata", HandedOver => "passata al sostituto", Reminded => "ricordata", _ => null,
    };
}
