using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Words;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Meetings.Invitations;

/// Which invitation is meant.
/// <param name="IsNamed">Whether the words said so, by day, hour, person, title or number.</param>
/// <param name="Own">A meeting that was meant and that the person called.</param>
internal sealed record FoundInvitations(IReadOnlyList<Invitation> Invitations, bool IsNamed, bool Own = false);

internal sealed class InvitationFinder(ICalendar calendar, Office office, MeetingMemory memory, PersonZone zones, TimeProvider time)
{
    private const int DaysAhead = 60;
    private const int MostDays = 31;

    /// Those that wait for an answer, a series once.
    public async Task<IReadOnlyList<Invitation>> WaitingAsync(Turn turn, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return Once((await calendar.ViewAsync(turn.Caller(), turn.PersonId(), now, now.AddDays(DaysAhead), ct: ct)).Where(e => Invitation.IsWaiting(e, now)));
    }

    public async Task<FoundInvitations> FindAsync(Turn turn, Understanding understood, CancellationToken ct)
    {
        var shown = await memory.ShownAsync(turn, ct);
        if (shown is InvitationList list && MeetingWish.NumberOf(understood) is > 0 and var number && number <= list.Invitations.Count && understood.Whens.Count == 0)
            return new([list.Invitations[number - 1]], true);
        if (MeetingWish.ReferenceOf(understood) is { } reference)
            return await ByReferenceAsync(turn, reference, ct);
        var (zone, now, wish) = (await zones.OfAsync(turn, ct), time.GetUtcNow(), AtNumber(MeetingWish.Of(understood), understood));
        var today = WallClock.Day(now, zone);
        var (first, last) = wish.Day is { } day ? (day, wish.LastDay is { } to && to > day ? to : day) : (today, today.AddDays(DaysAhead));
        if (wish.Day is not null && last.DayNumber - first.DayNumber > MostDays)
            last = first.AddDays(MostDays);
        var events = (await calendar.ViewAsync(turn.Caller(), turn.PersonId(), WallClock.At(first, default, zone), WallClock.At(last.AddDays(1), default, zone), ct: ct))
            .Where(e => !e.IsCancelled && e.End > now).OrderBy(e => e.Start).ToList();
        var titled = events.Where(e => InvitationWords.Names(turn.Text, e.Subject)).ToList();
        var isNamed = wish.Day is not null || wish.From is not null || wish.Names.Count > 0 || titled.Count > 0;
        if (!isNamed)
            return shown switch
            {
                Invitation one => new([one], true),
                AnswerGiven given => new([given.Invitation], true),
                InvitationList { Invitations: [var only] } => new([only], true),
                _ => new(Once(events.Where(e => Invitation.IsWaiting(e, now))), false),
            };
        var meant = events.Where(e => IsAt(e, wish, zone) && wish.Names.All(n => IsWith(e, n))).ToList();
        if (meant.Intersect(titled).ToList() is { Count: > 0 } both)
            meant = both;
        var invited = Once(meant.Where(Invitation.IsInvited));
        var waiting = invited.Where(i => i.Event.Answer is AttendeeAnswer.None).ToList();
        IReadOnlyList<Invitation> those = waiting.Count > 0 ? waiting : invited;
        // An hour without a day is of the first day on which one of them stands.
        if (wish is { Day: null, From: not null } && those.Count > 0)
            those = [.. those.Where(i => WallClock.Day(i.Event.Start, zone) == WallClock.Day(those[0].Event.Start, zone))];
        return new(those, true, Own: invited.Count == 0 && meant.Exists(e => e.IsOrganizer && e.Attendees.Count > 0));
    }

    /// What else the person has at that time.
    public async Task<string?> ClashAsync(Turn turn, Span span, string except, string? series, CancellationToken ct)
    {
        var t = AgendaTexts.In(turn.Language);
        var others = (await calendar.ViewAsync(turn.Caller(), turn.PersonId(), span.Start, span.End, ct: ct)).Where(e => e.Id != except && (series is null || e.SeriesId != series)
            && e is { IsCancelled: false, ShowAs: not (BusyStatus.Free or BusyStatus.WorkingElsewhere) } && e.Start < span.End && e.End > span.Start).ToList();
        return others.Count == 0 ? null : string.Join(", ", others.Take(3).Select(e => AgendaCard.Subject(t, e)));
    }

    /// The attendee's own copy of a meeting that was booked here.
    private async Task<FoundInvitations> ByReferenceAsync(Turn turn, string named, CancellationToken ct)
    {
        if (!Reference.TryParse(named, out var reference) || reference.Kind != MeetingBooker.Kind || await office.FindAsync(turn.Organisation, reference, ct) is not { IsErased: false } record || !MeetingChanges.MaySee(turn, record))
            return new([], true);
        var data = MeetingBooker.Data(record);
        var there = await calendar.ViewAsync(turn.Caller(), turn.PersonId(), data.Span.Start, data.Span.End, ct: ct);
        var invited = there.Where(e => Invitation.IsInvited(e) && e.Start == data.Start && e.Subject == data.Draft.Subject).ToList();
        return new(Once(invited), true, Own: MeetingChanges.MayDecide(turn, record));
    }

    // "la riunione delle 15"
    private static MeetingWish AtNumber(MeetingWish wish, Understanding understood) =>
        wish.From is null && understood is { Numbers: [{ Value: >= 8 and <= 23 and var hour }] } ? wish with { From = new(hour, 0), IsExact = true } : wish;

    private static IReadOnlyList<Invitation> Once(IEnumerable<CalendarEvent> events) => [.. events.OrderBy(e => e.Start).DistinctBy(e => e.SeriesId ?? e.Id).Select(Invitation.Of)];

    private static bool IsAt(CalendarEvent e, MeetingWish wish, TimeZoneInfo zone)
    {
        var start = WallClock.Time(e.Start, zone);
        return wish.From is not { } from ? wish.To is not { } until || start < until
            // "alle 3" of an afternoon's meeting.
            : wish.IsExact ? start == from || (from.Hour is > 0 and < 8 && start == from.AddHours(12)) : start >= from && (wish.To is not { } to || start < to);
    }

    private static bool IsWith(CalendarEvent e, string name) =>
        new[] { e.Organizer?.Name, e.Organizer?.Address }.Concat(e.Attendees.Select(a => a.Name)).OfType<string>().Any(n => NameLikeness.IsCalled(n, name));
}
