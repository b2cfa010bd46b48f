using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes;

/// Minutes, from what is prepared to what is filed.
internal sealed class MinutesKind : IRecordKind
{
    public const string Name = "MIN";
    public const string ReviewTask = "min.review";
    public const string FileTask = "min.file";
    public const string MailTask = "min.mail";

    public string Kind => Name;

    public bool NamesAreEvidence => true;

    public bool IsOpen(string state) => MinutesStates.IsOpen(state);

    public bool LivesAmongOthers => true;

    /// Who writes has something to do, and who still has to look it through; who was invited may read.
    public IEnumerable<Concern> Concerns(Record record)
    {
        var data = MinutesData.Of(record);
        var writers = Writers(record, data);
        foreach (var id in writers)
            yield return new(id, ConcernRole.Acts);
        var readers = record.State == MinutesStates.Correction ? MinutesReview.Readers(data).Select(p => p.Id).Except(data.Acceptances.Select(a => a.Id)).ToHashSet() : [];
        foreach (var person in data.People.Where(p => !p.IsGuest && !writers.Contains(p.Id)))
            yield return new(person.Id, readers.Contains(person.Id) ? ConcernRole.Acts : ConcernRole.Sees);
    }

    public IEnumerable<(string Task, DateTimeOffset? At)> Dues(Record record)
    {
        var data = MinutesData.Of(record);
        yield return (ReviewTask, record.State == MinutesStates.Correction ? data.CorrectBy : null);
        yield return (FileTask, record.State == MinutesStates.Signed ? data.Filing?.At : null);
        yield return (MailTask, data.Mails.Where(m => m.Step is MailStep.ToSend or MailStep.Sending).Select(m => (DateTimeOffset?)m.At).Min());
    }

    /// Whoever prepared it, chairs or keeps the minutes.
    public static IReadOnlyList<string> Writers(Record record, MinutesData data) =>
        [.. new[] { data.Secretary?.Id, data.FirstChair?.Id, data.Chair?.Id, record.CreatedById.Length > 0 ? record.CreatedById : null }.OfType<string>().Distinct()];

    public IEnumerable<string?> Words(Record record)
    {
        var data = MinutesData.Of(record);
        // While it goes on, a line more does not make all of them be indexed again.
        return [data.Body, data.Place, .. data.People.Select(p => p.Name), .. data.Agenda.Select(i => i.Text), .. record.State == MinutesStates.Open ? [] : data.Entries.Select(e => e.Text)];
    }

    public IEnumerable<(string Words, string Verb)> Phrases =>
    [
        ("manda in revisione", "review"), ("mandalo in revisione", "review"), ("manda il verbale in revisione", "review"), ("send for review", "review"), ("send it for review", "review"), ("send the minutes for review", "review"),
    ];

    public IEnumerable<(string Word, string Verb)> Twins =>
    [
        ("inizia", "start"), ("start", "start"), ("chiudi", "finish"), ("finish", "finish"), ("close", "finish"), ("concludi", "finish"), ("end", "finish"), ("decidi", "decide"), ("decide", "decide"), ("affida", "give"), ("assign", "give"), ("modifica", "edit"), ("edit", "edit"),
        ("approva", "approve"), ("approve", "approve"), ("firma", "sign"), ("sign", "sign"), ("sollecita", "nudge"), ("nudge", "nudge"), ("revisione", "review"), ("review", "review"), ("respingi", "reject"), ("reject", "reject"), ("ripristina", "redo"), ("redo", "redo"), ("riapri", "reopen"), ("reopen", "reopen"), ("archivia", "file"), ("file", "file"), ("documento", "document"), ("document", "document"), ("spedisci", "email"), ("email", "email"), ("azioni", "actions"), ("actions", "actions"), ("appunti", "notes"), ("notes", "notes"), ("trascrizione", "transcript"), ("transcript", "transcript"),
    ];

    /// Who is asked to look them through says that they are right; what is wrong in them a no does not say.
    public string? Answer(Record record, IReadOnlyCollection<string> readerIds, bool isYes) =>
        isYes && record.State == MinutesStates.Correction && MinutesData.Of(record) is var data && MinutesReview.Readers(data).Any(p => readerIds.Contains(p.Id)) ? "accept" : null;

    public string ListName(ListPart part, string language) => MinutesCardTexts.In(language) is var t && part == ListPart.Office ? t.OfficeListName : part == ListPart.All ? t.AllListName : t.ListName;

    public string? Action(string action, string language) => MinutesCardTexts.In(language).Action(action);

    public (Tone Tone, string Word) State(Record record, string language) =>
        (record.State switch { MinutesStates.Approved or MinutesStates.Corrected or MinutesStates.Signed or MinutesStates.Filed => Tone.Done, MinutesStates.NotApproved => Tone.Problem, HistoryActions.Undone => Tone.Quiet, _ => Tone.Open },
            StateName(record.State, language));

    public string StateName(string state, string language) => MinutesCardTexts.In(language).State(state);

    public string Line(Record record, string language)
    {
        var data = MinutesData.Of(record);
        return When.Day(WallClock.Day(data.Start, WallClock.Zone(data.Zone)), language);
    }

    public AdaptiveCard Card(CardPlace place, RecordView view) => MinutesCard.Of(place, this, view);
}
