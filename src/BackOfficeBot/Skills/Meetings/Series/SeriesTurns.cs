using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Slots;

namespace BackOfficeBot.Skills.Meetings.Series;

/// The hours of a series where no hour is everybody's: always the same one burdens always the same people; in turn each has the bad hour now and then.
/// <param name="Starts">One for each of its days, in order; where the hour that was asked for is no worse, it stays.</param>
/// <param name="Burdens">Who comes how often outside the working hours: at the one hour, and in turn.</param>
internal sealed record SeriesTurns(IReadOnlyList<DateTimeOffset> Starts, IReadOnlyList<(string Name, int Always, int InTurn)> Burdens)
{
    /// Null where taking turns spares nobody, or every day has an hour that suits all: then that is the better way.
    public static SeriesTurns? Of(SlotRequest all, IReadOnlyList<DateTimeOffset> starts)
    {
        var zone = WallClock.Zone(all.Zone);
        var (always, inTurn) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        List<DateTimeOffset> chosen = [];
        foreach (var start in starts)
        {
            var day = WallClock.Day(start, zone);
            var request = SeriesCheck.Near(all, day, day, zone);
            var asked = SlotEngine.Find(request with { At = start }).Asked!;
            var best = SlotEngine.Find(SlotEngine.EverybodyOutside(request with
            {
                At = null, People = [.. request.People.Select(p => p with { BadHoursBefore = inTurn.GetValueOrDefault(p.Id) })],
            })).Proposals.FirstOrDefault(p => p.Fits);
            var taken = best is null || (asked.Fits && Weight(asked, inTurn).CompareTo(Weight(best, inTurn)) <= 0) ? asked : best;
            Add(always, asked);
            Add(inTurn, taken);
            chosen.Add(taken.Span.Start);
        }
        return always.Count == 0 || inTurn.Count == 0 || inTurn.Values.Max() >= always.Values.Max() ? null
            : new(chosen, [.. all.People.Where(p => always.ContainsKey(p.Id) || inTurn.ContainsKey(p.Id)).Select(p => (p.Name, always.GetValueOrDefault(p.Id), inTurn.GetValueOrDefault(p.Id)))]);
    }

    /// The way of it for the draft: the other hours as days that are moved, the rest as it is.
    public MeetingSeries In(MeetingSeries series, IReadOnlyList<SeriesTime> times) => series with
    {
        InTurn = true,
        Moved = [.. times.Zip(Starts).Where(t => t.First.Start != t.Second).Select(t => new MovedOne(t.First.Day, t.Second))],
        Accepted = [.. times.Zip(Starts).Where(t => t.First.Start == t.Second && t.First.Why is not null).Select(t => t.First.Day)],
    };

    private static (int People, int Before) Weight(Proposal proposal, Dictionary<string, int> before) =>
        Outside(proposal).ToList() is var people ? (people.Count, people.Sum(id => before.GetValueOrDefault(id))) : default;

    private static IEnumerable<string> Outside(Proposal proposal) =>
        proposal.People.Where(p => p.Person.IsRequired && p.State == AttendanceState.Outside).Select(p => p.Person.Id);

    private static void Add(Dictionary<string, int> burdens, Proposal proposal)
    {
        foreach (var id in Outside(proposal))
            burdens[id] = burdens.GetValueOrDefault(id) + 1;
    }
}
