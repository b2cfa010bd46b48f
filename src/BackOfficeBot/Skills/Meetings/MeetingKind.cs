using System.Text.Json;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Meetings;

/// A meeting among the other records: found by its words, linked with what came of it. Who may do what stays with the calendar.
internal sealed class MeetingKind : IRecordKind
{
    public string Kind => MeetingBooker.Kind;

    public bool IsOpen(string state) => state is not (MeetingStates.Cancelled or MeetingStates.Refused or MeetingStates.Released or HistoryActions.Undone);

    /// What was booked stays booked when it is past; a series ends with its last one. What was written into it afterwards counts, too.
    public DateTimeOffset? OverAt(Record record) => !IsOpen(record.State) ? record.UpdatedAt
        : record.State == MeetingStates.Booked && MeetingBooker.Data(record).Last.End is var end ? (end > record.UpdatedAt ? end : record.UpdatedAt) : null;

    public bool EndsByItself => true;

    public IEnumerable<Concern> Concerns(Record record)
    {
        var draft = MeetingBooker.Data(record).Draft;
        yield return new(record.OwnerId ?? draft.OwnerId, ConcernRole.Asked);
        if (draft.OrganizerId != draft.OwnerId)
            yield return new(draft.OrganizerId, ConcernRole.Asked);
        foreach (var id in draft.People.Select(p => p.Id).OfType<string>())
            yield return new(id, ConcernRole.Sees);
    }

    public IEnumerable<string?> Words(Record record) => MeetingBooker.Data(record) is var data ? [.. data.Draft.People.Select(p => p.Name), data.Draft.Room?.Name, data.EventId is { } there ? RecordWords.Outside(there) : null] : [];

    /// Where a poll shows no names, each sees only the own vote; who set the meeting up sees all.
    public string? DataFor(Record record, IReadOnlyCollection<string> readerIds)
    {
        var data = MeetingBooker.Data(record);
        return data.Poll is not { ShowNames: false } poll || new[] { record.OwnerId, data.Draft.OwnerId, data.Draft.OrganizerId }.OfType<string>().Any(readerIds.Contains) ? record.Data
            : JsonSerializer.Serialize(data with { Poll = poll with { Voters = [.. poll.Voters.Select(v => v.PersonId is { } id && readerIds.Contains(id) ? v : v with { Votes = null, AnsweredAt = null, IsUnclear = false })] } }, MeetingJson.Default.MeetingData);
    }

    public bool HasOwnWords(string verb) => verb is not ("comment" or "link" or "history");

    public string ListName(ListPart part, string language) => language == "it" ? "Riunioni fissate qui" : "Meetings set up here";

    public (Tone Tone, string Word) State(Record record, string language) => State(record.State, language);

    public string StateName(string state, string language) => State(state, language).Word;

    private static (Tone Tone, string Word) State(string state, string language)
    {
        var it = language == "it";
        return state switch
        {
            MeetingStates.Booked or MeetingStates.Changing => (Tone.Done, it ? "prenotata" : "booked"),
            MeetingStates.Cancelled => (Tone.Quiet, it ? "annullata" : "cancelled"),
            HistoryActions.Undone => (Tone.Quiet, it ? "ritirata" : "undone"),
            MeetingStates.Refused => (Tone.Problem, it ? "non prenotata" : "not booked"),
            MeetingStates.Held or MeetingStates.Holding => (Tone.Open, it ? "orari tenuti" : "times held"),
            MeetingStates.Polling => (Tone.Open, it ? "sondaggio aperto" : "poll open"),
            _ => (Tone.Open, it ? "in corso" : "under way"),
        };
    }

    public string Line(Record record, string language) => MeetingBooker.Data(record) is var data ? When.Full(new(data.Start, data.Start + data.Draft.Duration), WallClock.Zone(data.Draft.Zone), language) : "";

    public AdaptiveCard Card(CardPlace place, RecordView view)
    {
        var card = MeetingCards.Present(place, view.Record, view.ReaderId == view.Record.OwnerId || view.ReaderId == MeetingBooker.Data(view.Record).Draft.OrganizerId, view.Notice);
        return view.Links.Count == 0 ? card : card with { Body = [.. card.Body ?? [], .. RecordCard.Links(place, view)] };
    }
}
