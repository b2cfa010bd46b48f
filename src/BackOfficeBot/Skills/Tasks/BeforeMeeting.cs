using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// A reminder so long before a meeting of one's calendar: "avvisami un quarto d'ora prima della prossima riunione", "remind me of tomorrow's meeting 15 minutes before".
internal sealed class BeforeMeeting(ICalendar calendar, TimeProvider time)
{
    private const int DaysAhead = 14;
    private const int ShortestWord = 4;
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(15), Longest = TimeSpan.FromDays(7);

    public static bool IsAsked(string text) => Before.IsMatch(text) || Behind.IsMatch(text) && OfMeeting.IsMatch(text);

    /// Null where no such meeting is found.
    public async Task<TaskMeeting?> FindAsync(Turn turn, Understanding understood, TimeZoneInfo zone, CancellationToken ct)
    {
        var (now, lead) = (time.GetUtcNow(), Lead(turn.Text, understood));
        var coming = (await calendar.ViewAsync(turn.Caller(), turn.PersonId(), now, now.AddDays(DaysAhead), ct: ct))
            .Where(e => e is { IsCancelled: false, IsAllDay: false, Answer: not AttendeeAnswer.Declined, ShowAs: not BusyStatus.Free } && e.Start - lead > now).OrderBy(e => e.Start).ToList();
        // "10 minuti prima" is no time of the meeting.
        var whens = understood.Whens.Where(w => w.Type is not WhenType.Duration && !Behind.IsMatch(turn.Text.AsSpan(w.Span.Start, w.Span.Length))).SelectMany(w => w.Values).ToList();
        if (whens.Count > 0)
            coming = [.. coming.Where(e => whens.Any(v => IsThen(e.Start.In(zone).DateTime, v)))];
        foreach (var name in understood.People)
            coming = [.. coming.Where(e => e.Attendees.Any(a => NameLikeness.Has(a.Name ?? a.Address, name.Value)))];
        var named = coming.Where(e => e.Subject.Split(' ', ',', ':', '–', '-', '(', ')').Any(w => w.Length >= ShortestWord && !Meeting.IsMatch(w) && turn.Text.Contains(w, StringComparison.CurrentCultureIgnoreCase))).ToList();
        // One's own lunch is meant only by its name.
        if ((named.Count > 0 ? named : coming.Where(e => e.Attendees.Count > 0 || !e.IsOrganizer)).FirstOrDefault() is not { } meant)
            return null;
        return new(meant.Id, meant.Subject, meant.Start, lead, MeetingReminder.Next(now, meant.Start - lead) ?? meant.Start - lead);
    }

    private static bool IsThen(DateTime start, WhenValue value) => value.Start is { TimeOfDay: { Ticks: > 0 } } hour
        ? value.End is { } end ? hour <= start && start < end : hour == start || value.FirstDay is null && hour.TimeOfDay == start.TimeOfDay
        : value.FirstDay is { } first && DateOnly.FromDateTime(start) is var day && first <= day && day <= (value.LastDay ?? first);

    private static TimeSpan Lead(string text, Understanding understood)
    {
        if (understood.Whens.FirstOrDefault(w => w.Type is WhenType.Duration)?.Value.Length is { } length && length > TimeSpan.Zero && length <= Longest)
            return length;
        if (Behind.Match(text) is not { Success: true } match)
            return Usual;
        return int.TryParse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0
            ? match.Groups["unit"].Value[0] is 'm' or 'M' ? TimeSpan.FromMinutes(n) : TimeSpan.FromHours(Math.Min(n, 100))
            : match.Groups["half"].Success ? TimeSpan.FromMinutes(30) : match.Groups["hour"].Success ? TimeSpan.FromHours(1) : Usual;
    }

    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Meetings = @"(?:riunion\w*|incontr\w*|appuntament\w*|call|videochiamat\w*|colloqui\w*|meetings?|appointments?)";

    // What only asks to be reminded: "ricordami di preparare le slide prima della riunione" is something to do.
    private const string Opener = @"^\W*(?:(?:per favore|per piacere|please|puoi|potresti|can you|could you)\s+)*(?:avvis\w+|avvert\w+|ricordami|ricordarmi|ricordaci|ricorda|rammentami|remind me|notify me|alert me|warn me|ping me|(?:mett\w+|imposta\w*|crea\w*|fammi|set|create|add)\s+(?:me\s+)?(?:a|an|un)\s+(?:promemoria|avviso|reminder|alert))\s+";

    private const string Length = @"(?:(?:un|una|a|an|of|d|mezz|mezza|mezzo|half|quarto|quarter|ora|ore|hours?|min\w*|giorn\w+|days?|circa|about|\d+|due|tre|cinque|dieci|quindici|venti|trenta|two|three|five|ten|fifteen|twenty|thirty)[\s'’]+)*";

    private static readonly Regex Before = new(Opener + Length + @"(?:prima\s+(?:d(?:i|ella?|ell'|el|ei)\s*)(?:mi[ao]\s+|prossim[ao]\s+)*|before\s+(?:(?:my|the|our|tomorrow's|today's|next|first)\s+)*(?:\w+\s+){0,2})" + Meetings + @"\b", Loosely);

    // "(ricordami) la riunione di domani 10 minuti prima"
    private static readonly Regex OfMeeting = new(Opener + @"(?:(?:of|about|della|dell'|the|my|la|il|l'|mia|mio|prossim[ao]|next|tomorrow's|today's)\s*)*(?:\w+\s+){0,2}" + Meetings + @"\b", Loosely);

    // "… 10 minuti prima"
    private static readonly Regex Behind = new(@"(?:(?<n>\d{1,3})\s*(?<unit>min\w*|m|or[ae]|hours?|h)|(?<half>mezz['’]?\s?ora|half an hour)|(?<hour>un['’]ora|an hour)|un quarto d['’]ora|(?:a )?quarter of an hour)\s+(?:prima|before|earlier|in anticipo|ahead)\s*[.!]?$", Loosely);

    private static readonly Regex Meeting = new("^" + Meetings + "$", Loosely);
}
