using BackOfficeBot.Graph.Http;
using Microsoft.Graph;
using Microsoft.Graph.Users.Item.Events.Item.Decline;
using Microsoft.Graph.Users.Item.Events.Item.TentativelyAccept;
using Microsoft.Kiota.Abstractions;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

internal sealed class GraphCalendar(GraphConnection graph, GraphCache cache) : ICalendar
{
    private const int MostAttendees = 500;
    private const int MostTries = 3;
    private readonly ScheduleReader schedules = new(graph);

    public Task<IReadOnlyList<CalendarEvent>> ViewAsync(GraphCaller caller, string mailbox, DateTimeOffset from, DateTimeOffset to, int most = 1_000, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 5_000);
        return ReadViewAsync(caller, mailbox, from, to, most, ct);
    }

    public async Task<IReadOnlyList<Schedule>> ScheduleAsync(GraphCaller caller, IReadOnlyCollection<string> addresses, DateTimeOffset from, DateTimeOffset to, CancellationToken ct = default)
    {
        if (addresses.Count == 0 || from >= to) return [.. addresses.Select(address => new Schedule(address, [], null))];
        var about = $"{Zones.Query(from)} {Zones.Query(to)} {string.Join(' ', addresses).ToLowerInvariant()}";
        return await cache.GetAsync<Schedule[]>(caller, "schedule", about, GraphCache.Seconds,
            async token => [.. await schedules.ReadAsync(caller, addresses, from, to, token)], ct, Tag(caller));
    }

    public async Task<bool> MayWriteAsync(GraphCaller caller, string mailbox, CancellationToken ct = default)
    {
        try
        {
            // One turn asks several times: whether to show it, what to offer, whether to do it.
            return await cache.GetAsync(caller, "mayWrite", mailbox.ToLowerInvariant(), GraphCache.Seconds, async asked =>
                (await graph.ReadAsync(caller, (client, token) => client.Users[mailbox].Calendar.GetAsync(request => request.QueryParameters.Select = ["canEdit"], token), asked))?.CanEdit == true, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed or GraphFailure.NotFound)
        {
            return false;
        }
    }

    public async Task<CalendarEvent> CreateAsync(GraphCaller caller, string mailbox, NewEvent meeting, CancellationToken ct = default)
    {
        if (meeting.Attendees.Count + (meeting.Room is null ? 0 : 1) > MostAttendees) throw new GraphException(GraphFailure.Invalid, "TooManyAttendees");
        try
        {
            var made = await graph.ChangeAsync(caller, async (client, token) => EventMap.From((await client.Users[mailbox].Events.PostAsync(EventMap.ToGraph(meeting), Prefer, token))!), ct);
            await ForgetAsync(caller, ct);
            return made;
        }
        catch (GraphException e) when (e.Failure == GraphFailure.Conflict)
        {
            // An earlier attempt with this transaction id got through.
            var near = await ReadViewAsync(caller, mailbox, meeting.Start.AddDays(-1), meeting.End.AddDays(1), int.MaxValue, ct);
            if (near.FirstOrDefault(one => Guid.TryParse(one.TransactionId, out var id) && id == meeting.TransactionId) is { } there) return there;
            // Occurrences do not say with which id their series was made.
            foreach (var series in near.Select(one => one.SeriesId).OfType<string>().Distinct())
                if (await GetAsync(caller, mailbox, series, ct) is var master && Guid.TryParse(master.TransactionId, out var id) && id == meeting.TransactionId) return master;
            throw;
        }
    }

    public Task<CalendarEvent> GetAsync(GraphCaller caller, string mailbox, string eventId, CancellationToken ct = default) =>
        graph.ReadAsync(caller, async (client, token) => EventMap.From((await client.Users[mailbox].Events[eventId].GetAsync(request =>
        {
            request.QueryParameters.Select = EventMap.Fields;
            Prefer(request);
        }, token))!), ct);

    public async Task<CalendarEvent> UpdateAsync(GraphCaller caller, string mailbox, string eventId, EventChange change, string? etag, CancellationToken ct = default)
    {
        if (change.Attendees?.Count > MostAttendees) throw new GraphException(GraphFailure.Invalid, "TooManyAttendees");
        if ((change.Start is null) != (change.End is null) || (change.Start is null) != (change.Zone is null))
            throw new ArgumentException("Start, End and Zone go together.", nameof(change));
        var changed = await graph.ChangeAsync(caller, async (client, token) => EventMap.From((await client.Users[mailbox].Events[eventId].PatchAsync(EventMap.ToGraph(change), request =>
        {
            // Sent twice, the second would meet the version that the first one made.
            request.Options.Add(GraphConnection.Once);
            if (etag is not null) request.Headers.Add("If-Match", etag);
            Prefer(request);
        }, token))!), ct);
        await ForgetAsync(caller, ct);
        return changed;
    }

    public async Task<CalendarChanges> ChangesAsync(GraphCaller caller, string mailbox, DateTimeOffset from, DateTimeOffset to, string? link, CancellationToken ct = default)
    {
        HashSet<string> ids = [];
        var at = link;
        while (true)
        {
            var page = await graph.ReadAsync(caller, (client, token) =>
            {
                var delta = client.Users[mailbox].CalendarView.Delta;
                return at is null ? delta.GetAsDeltaGetResponseAsync(request =>
                {
                    request.QueryParameters.StartDateTime = Zones.Query(from);
                    request.QueryParameters.EndDateTime = Zones.Query(to);
                    Immutable(request);
                }, token) : delta.WithUrl(at).GetAsDeltaGetResponseAsync(Immutable, token);
            }, ct);
            foreach (var one in page?.Value ?? [])
                ids.UnionWith(new[] { one.Id, one.SeriesMasterId }.OfType<string>());
            if (page?.OdataNextLink is not { } next)
                return new([.. ids], page?.OdataDeltaLink ?? throw new GraphException(GraphFailure.Unavailable, "NoDeltaLink"));
            at = next;
        }
    }

    public async Task<string> TextAsync(GraphCaller caller, string mailbox, string eventId, CancellationToken ct = default) =>
        (await graph.ReadAsync(caller, (client, token) => client.Users[mailbox].Events[eventId].GetAsync(request =>
        {
            request.QueryParameters.Select = ["body"];
            request.Headers.Add("Prefer", "outlook.body-content-type=\"text\"");
            Immutable(request);
        }, token), ct))?.Body?.Content ?? "";

    public async Task PutAboveAsync(GraphCaller caller, string mailbox, string eventId, string text, string? instead = null, CancellationToken ct = default)
    {
        for (var tries = 1; ; tries++)
        {
            var there = await graph.ReadAsync(caller, (client, token) => client.Users[mailbox].Events[eventId].GetAsync(request =>
            {
                request.QueryParameters.Select = ["body"];
                Immutable(request);
            }, token), ct);
            if (EventBody.Above(there!.Body, text, instead) is not { } body)
                return;
            try
            {
                await graph.ChangeAsync(caller, (client, token) => client.Users[mailbox].Events[eventId].PatchAsync(new() { Body = body }, request =>
                {
                    request.Options.Add(GraphConnection.Once);
                    if (there.AdditionalData.TryGetValue("@odata.etag", out var etag)) request.Headers.Add("If-Match", etag.ToString()!);
                    Immutable(request);
                }, token), ct);
                return;
            }
            // Somebody answered the invitation at that moment.
            catch (GraphException e) when (e.Failure == GraphFailure.Conflict && tries < MostTries)
            {
            }
        }
    }

    public async Task<IReadOnlyList<string>> FilesAsync(GraphCaller caller, string mailbox, string eventId, CancellationToken ct = default) =>
        [.. ((await graph.ReadAsync(caller, (client, token) => client.Users[mailbox].Events[eventId].Attachments.GetAsync(request =>
        {
            request.QueryParameters.Select = ["id", "name"];
            Immutable(request);
        }, token), ct))?.Value ?? []).Select(file => file.Name).OfType<string>()];

    public Task AttachAsync(GraphCaller caller, string mailbox, string eventId, EventFile file, CancellationToken ct = default)
    {
        if (file.Bytes.Length > EventFile.Largest) throw new ArgumentException("So large a file is not attached in one request.", nameof(file));
        return ChangeAsync(caller, (client, token) => client.Users[mailbox].Events[eventId].Attachments.PostAsync(
            new Models.FileAttachment { Name = file.Name, ContentBytes = file.Bytes }, OnceOnly, token), ct);
    }

    public Task CancelAsync(GraphCaller caller, string mailbox, string eventId, string? comment, CancellationToken ct = default) =>
        ChangeAsync(caller, (client, token) => client.Users[mailbox].Events[eventId].Cancel.PostAsync(new() { Comment = comment ?? "" }, Immutable, token), ct);

    public Task DeleteAsync(GraphCaller caller, string mailbox, string eventId, CancellationToken ct = default) =>
        ChangeAsync(caller, (client, token) => client.Users[mailbox].Events[eventId].DeleteAsync(Immutable, token), ct);

    public Task RespondAsync(GraphCaller caller, string mailbox, string eventId, InvitationReply reply, CancellationToken ct = default)
    {
        if (reply is { Answer: InvitationAnswer.Accept, Proposed: not null })
            throw new ArgumentException("Who accepts proposes no other time.", nameof(reply));
        var comment = reply.Comment ?? "";
        return ChangeAsync(caller, (client, token) =>
        {
            var at = client.Users[mailbox].Events[eventId];
            return reply.Answer switch
            {
                InvitationAnswer.Accept => at.Accept.PostAsync(new() { Comment = comment, SendResponse = true }, OnceOnly, token),
                InvitationAnswer.Tentative => at.TentativelyAccept.PostAsync(Proposing(new TentativelyAcceptPostRequestBody { Comment = comment, SendResponse = true }, b => b.ProposedNewTime = EventMap.ToGraph(reply.Proposed)), OnceOnly, token),
                _ => at.Decline.PostAsync(Proposing(new DeclinePostRequestBody { Comment = comment, SendResponse = true }, b => b.ProposedNewTime = EventMap.ToGraph(reply.Proposed)), OnceOnly, token),
            };
        }, ct);

        // A property that was set to null is sent.
        T Proposing<T>(T body, Action<T> set)
        {
            if (reply.Proposed is not null)
                set(body);
            return body;
        }
    }

    private async Task<IReadOnlyList<CalendarEvent>> ReadViewAsync(GraphCaller caller, string mailbox, DateTimeOffset from, DateTimeOffset to, int most, CancellationToken ct)
    {
        var events = new List<CalendarEvent>();
        string? next = null;
        do
        {
            var at = next;
            var page = (await graph.ReadAsync(caller, (client, token) => at is null
                ? client.Users[mailbox].CalendarView.GetAsync(request =>
                {
                    request.QueryParameters.StartDateTime = Zones.Query(from);
                    request.QueryParameters.EndDateTime = Zones.Query(to);
                    request.QueryParameters.Select = EventMap.Fields;
                    request.QueryParameters.Orderby = ["start/dateTime"];
                    request.QueryParameters.Top = Math.Min(most, 100);
                    Prefer(request);
                }, token)
                // The link holds the query but not the headers.
                : client.Users[mailbox].CalendarView.WithUrl(at).GetAsync(Prefer, token), ct))!;
            events.AddRange((page.Value ?? []).Select(EventMap.From));
            next = page.OdataNextLink;
        }
        while (next is not null && events.Count < most);
        return events.Count <= most ? events : events[..most];
    }

    private async Task ChangeAsync(GraphCaller caller, Func<GraphServiceClient, CancellationToken, Task> change, CancellationToken ct)
    {
        await graph.ChangeAsync(caller, change, ct);
        await ForgetAsync(caller, ct);
    }

    /// <summary>What the bot itself changed is seen at once.</summary>
    private ValueTask ForgetAsync(GraphCaller caller, CancellationToken ct) => cache.ForgetAsync(Tag(caller), ct);

    private static string Tag(GraphCaller caller) => "graph:schedule:" + caller.TenantId;

    private static void Prefer<T>(RequestConfiguration<T> request) where T : class, new()
    {
        request.Headers.Add("Prefer", "outlook.timezone=\"UTC\"");
        Immutable(request);
    }

    private static void OnceOnly<T>(RequestConfiguration<T> request) where T : class, new()
    {
        request.Options.Add(GraphConnection.Once);
        Immutable(request);
    }

    private static void Immutable<T>(RequestConfiguration<T> request) where T : class, new() => request.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
}
