using System.Globalization;
using System.Net;
using BackOfficeBot.Graph;
using BackOfficeBot.Notifications;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Meetings.Outside;

/// The calendars of those who have booked meetings: what is changed there is looked at at once.
internal sealed class CalendarWatch(RecordLists lists, ICalendar calendar, TimeProvider time) : IWatch
{
    public const string Watch = "calendar";

    /// So far ahead is asked after a gap; a round that began longer ago begins anew, so that the time ahead moves on.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(180);
    private static readonly TimeSpan Anew = TimeSpan.FromDays(30);

    public string Name => Watch;

    public TimeSpan Lifetime => SubscriptionLimits.Outlook;

    public async Task<IReadOnlyList<WatchCall>> CalledByAsync(string organisation, WatchData watch, IReadOnlyList<string> ids, CancellationToken ct)
    {
        List<WatchCall> calls = [];
        foreach (var id in ids)
            calls.AddRange((await lists.SearchAsync(organisation, new(RecordWords.Outside(id), [watch.Wish.Mailbox]) { Kind = MeetingBooker.Kind, IsWhole = true }, ct)).Select(r => new WatchCall(r.Id, MeetingLook.Name)));
        return calls;
    }

    /// Where there is no beginning, all that stands in the calendar counts as changed, so each meeting of ours is looked at once.
    public async Task<WatchRound> SinceAsync(GraphCaller caller, string organisation, WatchData watch, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (began, link) = Read(watch.Link);
        HashSet<string> ids = [];
        if (link is not null)
            try
            {
                var changes = await calendar.ChangesAsync(caller, watch.Wish.Mailbox, now, now, link, ct);
                link = changes.Link;
                ids.UnionWith(changes.Ids);
            }
            catch (GraphException e) when (e.Status == HttpStatusCode.Gone)
            {
                link = null;
            }
        if (link is null || began + Anew < now)
        {
            var all = await calendar.ChangesAsync(caller, watch.Wish.Mailbox, now.AddDays(-1), now + Ahead, null, ct);
            (began, link) = (now, all.Link);
            ids.UnionWith(all.Ids);
        }
        return new(await CalledByAsync(organisation, watch, [.. ids], ct), $"{began.UtcDateTime:yyyy-MM-dd} {link}");
    }

    private static (DateTimeOffset Began, string? Link) Read(string? kept) =>
        kept?.Split(' ', 2) is [var day, var link] && DateTimeOffset.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var began) ? (began, link) : (default, null);
}

internal static class CalendarWishes
{
    /// The organiser's calendar is watched as long as the meeting is to come.
    public static Task WantAsync(this Watches watches, Work work, Record record, CancellationToken ct = default)
    {
        if (record.State != MeetingStates.Booked)
            return Task.CompletedTask;
        var data = MeetingBooker.Data(record);
        return data.EventId is null ? Task.CompletedTask : watches.WantAsync(work, new(CalendarWatch.Watch, data.Draft.OrganizerId, $"users/{data.Draft.OrganizerId}/events", "updated,deleted")
        {
            PersonId = data.Draft.OrganizerId, Until = data.Last.End,
        }, ct);
    }
}
