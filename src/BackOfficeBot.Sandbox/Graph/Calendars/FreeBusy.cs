using BackOfficeBot.Sandbox.Office;
using NodaTime;

namespace BackOfficeBot.Sandbox.Graph.Calendars;

/// <summary>A time that is not free.</summary>
internal sealed record BusyTime(Happening Happening, string Status)
{
    public Instant Start => Happening.Start;

    public Instant End => Happening.End;
}

/// <summary>When somebody is busy, by the default calendar.</summary>
internal static class FreeBusy
{
    /// <summary>From the least to the most taken, as availabilityView writes them.</summary>
    private static readonly string[] Weights = ["free", "tentative", "busy", "oof", "workingElsewhere"];

    public static IEnumerable<BusyTime> Of(Mailbox mailbox, Instant from, Instant to) => Happenings.Of(mailbox, from, to, CalendarDocuments.DefaultId(mailbox))
        .Select(happening => new BusyTime(happening, happening.Event.Text("showAs") ?? "busy"))
        .Where(busy => busy.Status != "free").OrderBy(busy => busy.Start);

    /// <summary>A figure an interval: 0 free, 1 tentative, 2 busy, 3 out of office, 4 working elsewhere.</summary>
    public static string View(IReadOnlyCollection<BusyTime> busy, Instant from, Instant to, Duration interval)
    {
        var view = new System.Text.StringBuilder();
        for (var start = from; start < to; start += interval)
        {
            var end = start + interval;
            var met = busy.Where(one => one.Start < end && one.End > start).Select(one => Array.IndexOf(Weights, one.Status)).ToList();
            view.Append(met.Count == 0 ? '0' : met.Any(weight => weight < 4) ? (char)('0' + met.Where(weight => weight < 4).Max()) : '4');
        }
        return view.ToString();
    }
}
