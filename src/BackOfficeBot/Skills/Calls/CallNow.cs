using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Calls;

/// Who could take the call at this moment: calendar and presence of those it is for, and of who stands in for them.
internal sealed record CallNow(IReadOnlyList<CallNowRow> Rows)
{
    /// Whom to put it through to: the first who is there and free, of those it is for before their deputies.
    public CallNowRow? Best => Rows.FirstOrDefault(r => r.IsFree);
}

/// One of them. Busy and free are until when; null where the day says nothing else.
internal sealed record CallNowRow(string Name, string Address, string? Presence, DateTimeOffset? BusyUntil, DateTimeOffset? FreeUntil, bool IsDeputy)
{
    public bool IsFree => BusyUntil is null && Presence is null or "Available" or "AvailableIdle" or "PresenceUnknown";

    /// "Marco Rossi: occupato su Teams, in riunione fino alle 11:00"
    public string Words(string language, TimeZoneInfo zone)
    {
        var t = CallFormTexts.In(language);
        var calendar = BusyUntil is { } busy ? t.BusyUntil($"{busy.In(zone):H:mm}") : FreeUntil is { } free ? t.FreeUntil($"{free.In(zone):H:mm}") : t.Free;
        return $"{(IsFree ? "✓" : "✕")} {(IsDeputy ? t.Deputy(Name) : Name)}: {string.Join(", ", new[] { Presence is null ? "" : t.There(Presence), calendar }.Where(s => s.Length > 0))}";
    }
}

internal sealed class CallNowFinder(IPeople people, ICalendar calendar, Departments departments, Deputies deputies, TimeProvider time)
{
    private const int Most = 6;
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(8);

    /// Null where neither calendars nor presence can be read: the slip does not wait for it.
    public async Task<CallNow?> OfAsync(GraphCaller caller, IReadOnlyList<CallPerson> to, CancellationToken ct)
    {
        var asked = to.SelectMany(p => departments.ById(p.Id)?.Everybody ?? [p.Id]).Where(id => id != caller.UserId).Distinct().ToList();
        var standIns = asked.Select(id => deputies.Of(caller.Organisation, id)?.DeputyId).OfType<string>().Where(id => id != caller.UserId).Except(asked).ToList();
        List<string> ids = [.. asked.Concat(standIns).Take(Most)];
        if (ids.Count == 0)
            return null;
        try
        {
            var (finding, asking) = (people.FindAllAsync(caller, ids, ct), people.PresenceAsync(caller, ids, ct));
            var persons = await finding;
            var now = time.GetUtcNow();
            var schedules = await calendar.ScheduleAsync(caller, [.. persons.Select(p => p.Address)], now, now + Ahead, ct);
            var presences = (await asking).ToDictionary(p => p.PersonId, p => p.Availability);
            return new([.. persons.Select((p, i) => Row(p, schedules[i], presences.GetValueOrDefault(p.Id), now, isDeputy: !asked.Contains(p.Id)))]);
        }
        catch (GraphException)
        {
            return null;
        }
    }

    private static CallNowRow Row(Person person, Schedule schedule, string? presence, DateTimeOffset now, bool isDeputy)
    {
        var busy = schedule.Busy.Where(b => b.Status is not (BusyStatus.Free or BusyStatus.WorkingElsewhere or BusyStatus.Unknown)).OrderBy(b => b.Start).ToList();
        DateTimeOffset? until = null;
        // What follows without a gap is one.
        foreach (var entry in busy.Where(b => b.End > now))
            if (entry.Start <= (until ?? now))
                until = until is null || entry.End > until ? entry.End : until;
        return new(person.Name, person.Address, presence, until, until is null ? busy.FirstOrDefault(b => b.Start > now)?.Start : null, isDeputy);
    }
}
