using BackOfficeBot.Graph.Http;
using Microsoft.Graph.Users.Item.Calendar.GetSchedule;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

/// <summary>Free/busy of any number of mailboxes over any time, in the lots that the service takes.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/calendar-getschedule"/></remarks>
internal sealed class ScheduleReader(GraphConnection graph)
{
    private const int MostAddresses = 20;

    /// <summary>Requests at once to one mailbox (<see href="https://learn.microsoft.com/graph/throttling-limits"/>).</summary>
    private const int AtOnce = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(62);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(30);

    private sealed record Part(IReadOnlyList<string> Addresses, DateTimeOffset From, DateTimeOffset To);

    public async Task<IReadOnlyList<Schedule>> ReadAsync(GraphCaller caller, IReadOnlyCollection<string> addresses, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var asked = addresses.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var parts = asked.Chunk(MostAddresses).SelectMany(lot => Spans(from, to).Select(span => new Part(lot, span.From, span.To))).ToList();
        var answers = new List<Schedule>[parts.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, parts.Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (i, token) => answers[i] = await ReadAsync(caller, parts[i], token));
        var byAddress = answers.SelectMany(answer => answer).ToLookup(schedule => schedule.Address, StringComparer.OrdinalIgnoreCase);
        return [.. addresses.Select(address => Join(address, byAddress[address]))];
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Spans(DateTimeOffset from, DateTimeOffset to)
    {
        for (var start = from; start < to; start += Longest)
            yield return (start, start + Longest < to ? start + Longest : to);
    }

    private static Schedule Join(string address, IEnumerable<Schedule> parts)
    {
        var all = parts.ToList();
        if (all.Find(part => part.Problem is not null) is { } wrong) return wrong with { Address = address };
        return all.Count == 0 ? new(address, [], null, GraphFailure.NotFound)
            : new(address, [.. all.SelectMany(part => part.Busy).Distinct().OrderBy(busy => busy.Start)], all.Select(part => part.Hours).FirstOrDefault(hours => hours is not null));
    }

    private async Task<List<Schedule>> ReadAsync(GraphCaller caller, Part part, CancellationToken ct)
    {
        var response = await AskAsync(caller, part, ct);
        if (response is null) return [.. part.Addresses.Select(address => new Schedule(address, [], null, GraphFailure.NotFound))];
        var schedules = new List<Schedule>();
        foreach (var information in response.Value ?? [])
        {
            var address = information.ScheduleId ?? "";
            if (IsTooMany(information.Error) && part.To - part.From > TimeSpan.FromDays(1))
            {
                var middle = part.From + (part.To - part.From) / 2;
                var first = await ReadAsync(caller, new([address], part.From, middle), ct);
                schedules.Add(Join(address, [.. first, .. await ReadAsync(caller, new([address], middle, part.To), ct)]));
            }
            else
            {
                schedules.Add(From(address, information));
            }
        }
        return schedules;
    }

    /// <summary>A person asks in the own mailbox. The app has none: the first of the asked lends its own, unless there is no such mailbox.</summary>
    private async Task<GetSchedulePostResponse?> AskAsync(GraphCaller caller, Part part, CancellationToken ct)
    {
        foreach (var mailbox in caller.UserId is { } me ? [me] : part.Addresses)
        {
            try
            {
                return await graph.ReadAsync(caller, (client, token) => client.Users[mailbox].Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(Body(part),
                    request => request.Headers.Add("Prefer", "outlook.timezone=\"UTC\""), token), ct);
            }
            catch (GraphException e) when (caller.IsApp && e.Failure == GraphFailure.NotFound)
            {
            }
        }
        return null;
    }

    /// <summary>Made anew for each request: the SDK writes a body only once in full, afterwards what changed in it.</summary>
    private static GetSchedulePostRequestBody Body(Part part) => new()
    {
        Schedules = [.. part.Addresses],
        StartTime = Zones.ToGraph(part.From.UtcDateTime, "UTC"),
        // The service wants a window longer than the interval of a view that nobody here looks at.
        EndTime = Zones.ToGraph((part.To - part.From < Shortest ? part.From + Shortest : part.To).UtcDateTime, "UTC"),
        AvailabilityViewInterval = part.To - part.From > TimeSpan.FromHours(2) ? 60 : 15,
    };

    private static Schedule From(string address, Models.ScheduleInformation information) => information.Error is { } error
        ? new(address, [], null, Problem(error))
        : new(address, [.. (information.ScheduleItems ?? []).Where(item => item.Status is not Models.FreeBusyStatus.Free && item is { Start: not null, End: not null })
            .Select(item => new BusyTime(Zones.Instant(item.Start!), Zones.Instant(item.End!), EventMap.Status(item.Status)))], Zones.Hours(information.WorkingHours));

    private static bool IsTooMany(Models.FreeBusyError? error) =>
        error?.ResponseCode?.Contains("5006", StringComparison.Ordinal) == true || error?.Message?.Contains("too many calendar entries", StringComparison.OrdinalIgnoreCase) == true;

    private static GraphFailure Problem(Models.FreeBusyError error) => error.ResponseCode switch
    {
        { } code when code.Contains("NotFound", StringComparison.OrdinalIgnoreCase) || code == "5009" => GraphFailure.NotFound,
        { } code when code.Contains("Access", StringComparison.OrdinalIgnoreCase) => GraphFailure.NotAllowed,
        _ => GraphFailure.Unavailable,
    };
}
