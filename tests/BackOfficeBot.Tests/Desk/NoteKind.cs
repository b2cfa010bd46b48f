using System.Text.Json.Serialization;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Tests.Desk;

/// The plainest kind of record that there can be: from one person to another, with a reminder.
internal sealed class NoteKind : IRecordKind
{
    public string Kind => "NOTE";

    public static Record New(string title, string to, string from = "anna", DateTimeOffset? due = null) => new()
    {
        Id = Guid.CreateVersion7(), Kind = "NOTE", Title = title, State = "open", OwnerId = to, OwnerName = to, Data = $$"""{"from":"{{from}}"}""", DueAt = due, DueZone = due is null ? null : "Europe/Rome",
    };

    public bool IsOpen(string state) => state == "open";

    public IEnumerable<Concern> Concerns(Record record) =>
        [new(record.OwnerId!, ConcernRole.Acts), new(System.Text.Json.JsonDocument.Parse(record.Data!).RootElement.GetProperty("from").GetString()!, ConcernRole.Asked)];

    public IEnumerable<(string Task, DateTimeOffset? At)> Dues(Record record) => [("note.remind", record.State == "open" ? record.DueAt : null)];

    public IEnumerable<string?> Words(Record record) => [record.OwnerName];

    public string ListName(ListPart part, string language) => language == "it" ? $"Note: {part}" : $"Notes: {part}";

    public (Tone Tone, string Word) State(Record record, string language) => record.State == "open" ? (Tone.Open, "open") : (Tone.Done, record.State);

    public string Line(Record record, string language) => record.OwnerName ?? "";

    public AdaptiveCard Card(CardPlace place, RecordView view) => RecordCard.Of(place, this, view, [("To", view.Record.OwnerName)], null, [], [DeskVerbs.Undo.Button(place.Seal, "Undo", RecordSeen.Of(view.Record))]);
}
