using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Tasks.Mirror;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// What one person asks of another, or notes for oneself.
internal sealed class TaskKind : IRecordKind
{
    public string Kind => TaskRecords.Kind;

    public bool IsOpen(string state) => TaskStates.IsOpen(state);

    public IEnumerable<Concern> Concerns(Record record)
    {
        var task = record.Task();
        var owner = record.OwnerId!;
        yield return new(owner, WaitsForOwner(record) ? ConcernRole.Acts : ConcernRole.Sees);
        if (task.Asker.Id != owner)
        {
            yield return new(task.Asker.Id, ConcernRole.Asked);
            if (WaitsForAsker(record))
                yield return new(task.Asker.Id, ConcernRole.Acts);
        }
        if (task.Office is { } office && office.Id != owner)
            yield return new(office.Id, ConcernRole.Sees);
        if (record.State == TaskStates.Blocked && task.Block?.WhomId is { } blocker)
            yield return new(blocker, ConcernRole.Acts);
        foreach (var person in task.Watchers.Concat(task.Past).Select(p => p.Id).Concat(task.Blocks.Select(b => b.WhomId).OfType<string>()).Distinct().Where(id => id != owner && id != task.Asker.Id))
            yield return new(person, ConcernRole.Sees);
    }

    public IEnumerable<(string Task, DateTimeOffset? At)> Dues(Record record)
    {
        var (task, state) = (record.Task(), record.State);
        var isAsked = state is TaskStates.Requested or TaskStates.Countered;
        var isToDo = TaskStates.IsUnderWay(state);
        yield return (TaskDues.Answer, state == TaskStates.Requested && !task.IsUnanswered ? task.AnswerBy : null);
        yield return (TaskDues.Expire, isAsked ? task.ExpireAt : null);
        yield return (TaskDues.Remind, isToDo ? task.RemindAt : null);
        yield return (MeetingReminder.Name, isToDo && task is { RemindAt: not null, Meeting: { } meeting } ? meeting.LookAt : null);
        yield return (TaskDues.Overdue, isToDo ? task.OverdueAt : null);
        yield return (TaskDues.Confirm, state == TaskStates.Done ? task.ConfirmBy : null);
    }

    /// The To Do of who does it, and of who did it before.
    public IEnumerable<(Guid RecordId, string Task)> Wakes(Record record) =>
        record.Task().Past.Select(p => p.Id).Append(record.OwnerId!).Distinct().Where(id => !Departments.IsOffice(id)).Select(id => (MirrorRecords.IdOf(id), Mirrors.Due));

    public IEnumerable<string?> Words(Record record)
    {
        var task = record.Task();
        return [record.OwnerName, task.Asker.Name, task.Office?.Name, task.List, task.Message?.From, .. task.Items.Select(i => i.Text), .. task.Watchers.Select(w => w.Name), .. task.Blocks.Select(b => b.Whom)];
    }

    public bool LiesWithOffices => true;

    public string ListName(ListPart part, string language) => (part, language) switch
    {
        (ListPart.Mine, "it") => "Le tue attività",
        (ListPart.Asked, "it") => "Quello che hai chiesto",
        (ListPart.Office, "it") => "Le attività del tuo ufficio",
        (_, "it") => "Tutte le attività",
        (ListPart.Mine, _) => "Your tasks",
        (ListPart.Asked, _) => "What you asked for",
        (ListPart.Office, _) => "Your office's tasks",
        _ => "All tasks",
    };

    public IReadOnlyList<string> Nouns => ["attività", "attivita", "compito", "task"];

    public IReadOnlyList<string> AlsoCalled => ["richiesta", "request"];

    public bool HasOwnNames(string verb) => verb is "cancel" or "close";

    // Before another day than the one that was asked for.
    private static readonly string[] Otherwise =
    [
        "posso farlo", "posso farla", "lo posso fare", "la posso fare", "posso entro", "posso solo entro", "i can only by", "potrei farlo", "potrei farla", "riesco a farlo", "riesco a farla", "ce la faccio", "mi serve fino a",
        "can i do it", "could i do it", "i can do it", "i can only do it", "i could do it", "i could only do it", "i need until", "i'd need until",
    ];

    // "Accetto, ma per giovedì" is a proposal, "non posso, sono in ferie" a refusal with its reason.
    private static readonly string[] ButWords = [.. from yes in new[] { "accetto", "ok", "va bene", "sì", "accept", "i accept", "yes", "fine" } from comma in new[] { "", "," } from but in new[] { "ma", "però", "but" } select $"{yes}{comma} {but}"];
    private static readonly string[] CannotWords = ["non posso", "no non posso", "no, non posso", "non riesco", "no, non riesco", "mi dispiace, non posso", "i can't", "i cannot", "no i can't", "no, i can't", "sorry, i can't", "sorry, i cannot"];

    public IEnumerable<(string Words, string Verb)> Phrases =>
    [
        ("sono in attesa", "block"), ("sono bloccato", "block"), ("sono bloccata", "block"), ("i am waiting", "block"), ("i'm waiting", "block"), ("i am blocked", "block"), ("i'm blocked", "block"), ("aspetto altri", "block"), ("i'm waiting too", "block"), ("i am waiting too", "block"),
        ("la prendo io", "take"), ("lo prendo io", "take"), ("ci penso io", "take"), ("la faccio io", "take"), ("i'll take it", "take"), ("i will take it", "take"),
        ("propongo altro", "propose"), ("propongo che la faccia", "propose"), ("propongo che lo faccia", "propose"), ("propose otherwise", "propose"),
        .. Otherwise.Select(words => (words, "propose")), ("no, come prima", "refuse"), ("no, as before", "refuse"), ("no, as i asked", "refuse"),
        .. ButWords.Select(words => (words, "propose")), .. CannotWords.Select(words => (words, "refuse")),
        ("ok fatta", "close"), ("ok fatto", "close"), ("ok, fatta", "close"), ("ok, fatto", "close"), ("ecco fatto", "close"), ("ok done", "close"), ("ok, done", "close"), ("all done", "close"),
        ("non va bene, riapri", "reopen"), ("no, riapri", "reopen"), ("no, riaprila", "reopen"), ("no, reopen", "reopen"),
        ("non è finita", "reopen"), ("non è ancora finita", "reopen"), ("not finished", "reopen"), ("it is not finished", "reopen"), ("it's not finished", "reopen"),
        ("fatto, può andare", "unblock"), ("done, go ahead", "unblock"), ("go ahead", "unblock"), ("go on", "unblock"),
        ("sposta la scadenza", "snooze"), ("move the due date", "snooze"), ("sposta il termine", "snooze"), ("move the deadline", "snooze"),
        ("chiedi ad altri", "assign"), ("passa ad altri", "assign"), ("ask somebody else", "assign"), ("pass on", "assign"),
    ];

    public IEnumerable<(string Word, string Verb)> Twins =>
    [
        ("inizia", "start"), ("inizio", "start"), ("start", "start"), ("fatto", "close"), ("fatta", "close"), ("done", "close"), ("completa", "close"), ("complete", "close"),
        ("conferma", "confirm"), ("confermo", "confirm"), ("confirm", "confirm"), ("riapri", "reopen"), ("reopen", "reopen"),
        ("blocca", "block"), ("bloccata", "block"), ("blocked", "block"), ("block", "block"), ("sblocca", "unblock"), ("riprendi", "unblock"), ("riprendo", "unblock"), ("unblock", "unblock"), ("resume", "unblock"),
        ("proponi", "propose"), ("propongo", "propose"), ("propose", "propose"), ("ritira", "withdraw"), ("ritiro", "withdraw"), ("withdraw", "withdraw"),
        ("spunta", "check"), ("check", "check"), ("tick", "check"), .. Desk.Twins.Moves.Select(word => (word, "snooze")),
    ];

    public string? Answer(Record record, IReadOnlyCollection<string> readerIds, bool isYes)
    {
        var (task, isOffice) = (record.Task(), Departments.IsOffice(record.OwnerId));
        return record.State switch
        {
            TaskStates.Requested when readerIds.Contains(record.OwnerId!) => isYes ? isOffice ? "take" : "accept" : isOffice ? null : "refuse",
            TaskStates.Countered when readerIds.Contains(task.Asker.Id) => isYes ? "accept" : "refuse",
            TaskStates.Done when readerIds.Contains(task.Asker.Id) => isYes ? "confirm" : "reopen",
            TaskStates.Blocked when task.Block?.WhomId is { } blocker && readerIds.Contains(blocker) => isYes ? "unblock" : null,
            _ => null,
        };
    }

    public string? Action(string action, string language) => TaskTexts.In(language).Action(action);

    public IEnumerable<string>? Told(FieldChange change, string language, TimeZoneInfo zone) => TaskAudit.Told(change, language, zone);

    public (Tone Tone, string Word) State(Record record, string language) => (record.State switch
    {
        TaskStates.Confirmed => Tone.Done,
        TaskStates.Declined or TaskStates.Blocked or TaskStates.Expired => Tone.Problem,
        TaskStates.Cancelled or HistoryActions.Undone => Tone.Quiet,
        _ => Tone.Open,
    }, TaskTexts.In(language).State(record.State));

    public string StateName(string state, string language) => TaskTexts.In(language).State(state);

    public string Line(Record record, string language)
    {
        var due = record.DueAt is { } at ? TaskCard.When(at, record, language) : null;
        return string.Join(" · ", new[] { record.IsOwn() ? null : $"{record.Task().Asker.Name} → {record.OwnerName}", due }.OfType<string>());
    }

    public IEnumerable<ExportColumn> Columns(string language, TimeZoneInfo zone) => TaskColumns.Of(language);

    public AdaptiveCard Card(CardPlace place, RecordView view) => TaskCard.Of(place, this, view);

    private static bool WaitsForOwner(Record record) => record.State == TaskStates.Requested || TaskStates.IsUnderWay(record.State);

    private static bool WaitsForAsker(Record record) => record.State is TaskStates.Countered or TaskStates.Declined or TaskStates.Done || (record.State == TaskStates.Requested && record.Task().IsUnanswered);
}
