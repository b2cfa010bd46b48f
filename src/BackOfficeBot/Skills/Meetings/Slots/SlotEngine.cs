namespace BackOfficeBot.Skills.Meetings.Slots;

/// Finds the best times for a meeting, and says why there are none and what would help. A pure function: it reads no clock and asks nobody.
/// Everybody's time is gone through once; after that every question is answered with sets of quarter hours.
internal static class SlotEngine
{
    /// With fewer times than these it is also said what stands in the way.
    public const int Enough = 3;

    public static SlotAnswer Find(SlotRequest request)
    {
        var search = new SlotSearch(request);
        var asked = request.At is { } at ? search.See(request, new(at, at + request.Duration)) : null;
        if (asked is { Fits: true, IsOutsideHours: false })
            return new() { Asked = asked, Proposals = [asked] };

        var inside = search.Look(request);
        var proposals = search.Propose(inside);
        var outside = proposals.Count == 0 && HoursLeaveNothing(inside) ? search.Propose(search.Look(EverybodyOutside(request))) : [];
        // Who asks for the evening gets the evening, and is told.
        if (asked is { Fits: true })
            return new() { Asked = asked, Proposals = [asked, .. proposals.Where(p => !p.Span.Overlaps(asked.Span)).Take(Ranking.Most - 1)] };
        if (proposals.Count >= Enough)
            return new() { Asked = asked, Proposals = proposals, Blockers = asked is null ? [] : WhyNot.At(asked, inside) };
        return new()
        {
            Asked = asked,
            Proposals = proposals.Count > 0 ? proposals : outside,
            Blockers = asked is null ? WhyNot.For(inside) : WhyNot.At(asked, inside),
            Relaxations = Relaxations.For(search, inside, proposals.Count, outside.Count > 0),
        };
    }

    public static SlotRequest EverybodyOutside(SlotRequest request) =>
        request with { OutsideHours = [.. request.OutsideHours, .. request.People.Where(p => p.IsRequired).Select(p => p.Id)] };

    /// The hours of those who are required have nothing in common, whatever their calendars say.
    private static bool HoursLeaveNothing(Openings openings) =>
        openings.Required.Aggregate(openings.Window.Copy(), (left, person) => left.Remove(openings.Hours(person))).IsEmpty;
}
