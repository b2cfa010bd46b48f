using System.Text.Json;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// One change of a meeting, as the history tells it.
internal sealed record LoggedChange(string Reference, string Title, string Action, string Who, DateTimeOffset At, DateTimeOffset? From, DateTimeOffset? To, string? Reason);

/// Who moved what for whom: the last changes of an executive's meetings, for the executive and who prepares them.
internal sealed class MeetingLog(Office office, ExecutiveRules rules, TimeProvider time) : IMeetingPart
{
    public const string Command = "meeting_log";
    private const int Most = 10;
    private const int MostMeetings = 200;
    private static readonly TimeSpan Since = TimeSpan.FromDays(90);
    private static readonly string[] States = [MeetingStates.Booked, MeetingStates.Changing, MeetingStates.Cancelled, HistoryActions.Undone];
    internal static readonly string[] Told = 
    [
        MeetingActions.Moved, MeetingActions.RoomChanged, MeetingActions.Renamed, MeetingActions.PeopleChanged, MeetingActions.SeriesMoved, MeetingActions.ChangeUndone,
        MeetingStates.Cancelled, HistoryActions.Undone, MeetingActions.Gone,
    ];

    public IEnumerable<Route> Routes => [Route.Command(Command, ByTextAsync)];

    private async ValueTask<Reply> ByTextAsync(Turn turn, CancellationToken ct)
    {
        var t = LogTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.OnlyPersonal);
        List<ExecutiveOptions> served = [.. rules.ServedBy(turn.PersonId())];
        var names = (turn.Argument as Understanding)?.People.Select(p => p.Value).ToList() ?? [];
        var meant = names.Count == 0 ? served : [.. served.Where(e => names.TrueForAll(n => NameLikeness.Has(e.Name, n)))];
        if (meant is not [var executive, ..])
            return Reply.Message(t.NotYours);
        var changes = await ChangesAsync(turn.Organisation, executive.Id, turn.PersonId(), ct);
        return changes.Count == 0 ? Reply.Message(t.Nothing(executive.Name)) : Reply.Card(Card(CardPlace.Of(turn, time), executive.Name, WallClock.Zone(turn.TimeZone ?? executive.Zone), changes), t.Of(executive.Name));
    }

    /// What the executive keeps private is not told to others.
    public async Task<IReadOnlyList<LoggedChange>> ChangesAsync(string organisation, string executiveId, string readerId, CancellationToken ct)
    {
        var since = time.GetUtcNow() - Since;
        await using var db = await office.ReadAsync(organisation, ct);
        var meetings = await db.Records.Where(r => r.Kind == MeetingBooker.Kind && States.Contains(r.State) && r.UpdatedAt >= since && (r.OwnerId == executiveId || r.OnBehalfOfId == executiveId))
            .OrderByDescending(r => r.UpdatedAt).Take(MostMeetings).ToListAsync(ct);
        meetings.RemoveAll(r => readerId != executiveId && MeetingBooker.Data(r).IsPrivate);
        var titles = meetings.ToDictionary(r => r.Id, r => (r.Reference, r.Title));
        List<Guid> ids = [.. titles.Keys];
        var lines = await db.History.Where(h => ids.Contains(h.RecordId) && Told.Contains(h.Action)).OrderByDescending(h => h.At).ThenByDescending(h => h.Sequence).Take(Most).ToListAsync(ct);
        return
        [
            .. lines.Select(h => new LoggedChange(titles[h.RecordId].Reference, titles[h.RecordId].Title, h.Action,
                h.PersonName, h.At, Start(h, c => c.Old), Start(h, c => c.New), h.Reason)),
        ];
    }

    private static DateTimeOffset? Start(HistoryEvent line, Func<FieldChange, string?> side) =>
        line.Changes.FirstOrDefault(c => c.Field == "data.start") is { } change && side(change) is { } json ? JsonSerializer.Deserialize(json, MeetingJson.Default.DateTimeOffset) : null;

    public static AdaptiveCard Card(CardPlace place, string name, TimeZoneInfo zone, IReadOnlyList<LoggedChange> changes)
    {
        var t = LogTexts.In(place.Language);
        return new Frame
        {
            Heading = t.Of(name),
            Notice = t.Last(changes.Count),
            Body =
            [
                .. changes.Select(c => new TextBlock
                {
                    Text = $"**{Markdown.Escape(c.Title)}** · {Markdown.Escape(string.Join(" · ", new[] { Words(t, c, zone, place.Language), c.Reason, t.By(c.Who, name, When.Ago(c.At, place.Now, zone, place.Language)), c.Reference }.OfType<string>()))}",
                    Wrap = true, Spacing = Spacing.Small, Separator = true,
                }),
            ],
        }.Card();
    }

    private static string Words(LogTexts t, LoggedChange change, TimeZoneInfo zone, string language) => change switch
    {
        { From: { } from, To: { } to } when from != to => t.Moved(When.Short(from, zone, language), When.Short(to, zone, language)),
        { Action: MeetingActions.PeopleChanged } => t.People,
        { Action: MeetingActions.Moved or MeetingActions.SeriesMoved } => t.Length,
        { Action: MeetingActions.RoomChanged } => t.Room,
        { Action: MeetingActions.Renamed } => t.Title,
        { Action: MeetingActions.ChangeUndone } => t.TakenBack,
        { Action: HistoryActions.Undone } => t.Undone,
        { Action: MeetingActions.Gone } => t.Gone,
        _ => t.Cancelled,
    };
}
