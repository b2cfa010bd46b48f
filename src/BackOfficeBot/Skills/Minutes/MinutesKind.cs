using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes;

/// Minutes, from what is prepared to what is filed.
internal sealed class MinutesKind : IRecordKind
{
    public const string Name = "MIN";

    public string Kind => Name;

    public bool IsOpen(string state) => MinutesStates.IsOpen(state);

    /// Who writes has something to do; who was invited may read.
    public IEnumerable<Concern> Concerns(Record record)
    {
        var data = MinutesData.Of(record);
        var writers = Writers(record, data);
        foreach (var id in writers)
            yield return new(id, ConcernRole.Acts);
        foreach (var person in data.People.Where(p => !p.IsGuest && !writers.Contains(p.Id)))
            yield return new(person.Id, ConcernRole.Sees);
    }

    /// Whoever prepared it, chairs or keeps the minutes.
    public static IReadOnlyList<string> Writers(Record record, MinutesData data) =>
        [.. new[] { data.Secretary?.Id, data.Chair?.Id, record.CreatedById.Length > 0 ? record.CreatedById : null }.OfType<string>().Distinct()];

    public IEnumerable<string?> Words(Record record)
    {
        var data = MinutesData.Of(record);
        return [data.Body, data.Place, .. data.People.Select(p => p.Name), .. data.Agenda.Select(i => i.Text), .. data.Entries.Select(e => e.Text)];
    }

    public IEnumerable<(string Word, string Verb)> Twins =>
    [
        ("inizia", "start"), ("start", "start"), ("chiudi", "finish"), ("finish", "finish"), ("close", "finish"), ("modifica", "edit"), ("edit", "edit"),
    ];

    public string ListName(ListPart part, string language) => MinutesCardTexts.In(language).ListName;

    public string? Action(string action, string language) => MinutesCardTexts.In(language).Action(action);

    public (Tone Tone, string Word) State(Record record, string language) =>
        (record.State switch { MinutesStates.Approved or MinutesStates.Corrected or MinutesStates.Signed or MinutesStates.Filed => Tone.Done, MinutesStates.NotApproved => Tone.Problem, HistoryActions.Undone => Tone.Quiet, _ => Tone.Open },
            MinutesCardTexts.In(language).State(record.State));

    public string Line(Record record, string language)
    {
        var data = MinutesData.Of(record);
        return When.Day(WallClock.Day(data.Start, WallClock.Zone(data.Zone)), language);
    }

    public AdaptiveCard Card(CardPlace place, RecordView view) => MinutesCard.Of(place, this, view);
}
