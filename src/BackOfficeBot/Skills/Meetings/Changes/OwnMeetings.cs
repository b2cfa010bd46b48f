using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Skills.Meetings.Words;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Meetings.Changes;

/// A meeting in the calendar, and where it is to go as far as that was said.
internal sealed record OwnMove(string EventId, DateOnly? Day, DateOnly? LastDay, TimeOnly? From, TimeOnly? To, bool IsExact, int? Minutes)
{
    /// True where of a series only this one is meant.
    public bool OnlyThis { get; init; }

    /// True where the whole series is.
    public bool All { get; init; }

    /// In whose calendar, where it is another one's.
    public AgendaOwner? Whose { get; init; }

    public static OwnMove Of(CalendarEvent one, MeetingWish to) => new(one.Id, to.Day, to.LastDay, to.From, to.To, to.IsExact, to.Minutes);

    public MeetingWish Wish => new() { Day = Day, LastDay = LastDay, From = From, To = To, IsExact = IsExact, Minutes = Minutes };
}

/// "sposta la riunione di giovedì alle 10 alle 16": the person's own meeting that is meant by day, hour, people or title, booked here or not.
internal sealed class OwnMeetings(ICalendar calendar, OwnRecords records, SeriesMove series, Delegates delegates, Agenda agenda, MeetingEdits edits, MeetingMemory memory, PersonZone zones, TimeProvider time) : IMeetingPart
{
    public static readonly CardVerb<OwnMove> Move = new("meeting.moveOwn", MeetingJson.Default.OwnMove);
    private const int DaysAhead = 14;
    private const int MostDays = 31;
    private const int FirstHour = 7;

    public IEnumerable<Route> Routes => [Move.Handle((turn, picked, _, ct) => PickedAsync(turn, picked, ct)), .. series.Routes];

    /// Null where none is meant; where nothing says which, only if any may be.
    public async Task<Reply?> ByWordsAsync(Turn turn, Understanding understood, bool any, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal || PeopleChange.TakesOff(turn.Text)
            || understood is not { Intent: "reschedule", References: [], Impossible: [], Roles: [] } || (understood.RefersToShown && !ThatOne.IsMatch(turn.Text)))
            return null;
        // A new title names no meeting.
        var text = RoomOrTitle.WithoutTitle(turn.Text);
        (_, understood) = RoomOrTitle.Of(turn.Text, understood, []);
        understood = understood with { Whens = [.. understood.Whens.Where(w => w is not { Type: WhenType.Set, Value.Rule: "FREQ=WEEKLY" } && !FromNowOn.IsMatch(text[Math.Min(w.Span.Start, text.Length)..Math.Min(w.Span.End, text.Length)]))] };
        var whose = await delegates.MeantAsync(turn, understood, ct);
        if (whose is not null)
            understood = Delegates.Without(text, understood);
        var (which, to) = Read(text, understood);
        var isSeries = InvitationWords.IsSeries(turn.Text);
        var isAll = All.IsMatch(turn.Text) && isSeries is null;
        // "sposta tutta la serie di giovedì alle 11"
        if (isSeries is true && which.Day is null && to.Day is not null && !IsTowards(text, understood))
            (which, to) = (which with { Day = to.Day }, to with { Day = null, LastDay = null });
        var (zone, now, names) = (await zones.OfAsync(turn, ct), time.GetUtcNow(), understood.People.Select(p => p.Value).ToList());
        var today = WallClock.Day(now, zone);
        var first = which.Day ?? (isAll ? (await memory.LatestDayAsync(turn, ct))?.Day : null) ?? today;
        var last = which.Day is null && !isAll ? first.AddDays(DaysAhead) : which.LastDay is { } until && until > first ? until : first;
        var own = (await agenda.OfAsync(turn, first, last.DayNumber - first.DayNumber > MostDays ? first.AddDays(MostDays) : last, ct, whose?.Id))
            .Where(e => e is { IsOrganizer: true, IsAllDay: false } && e.Start > now && (isSeries is not true || e.SeriesId is not null) && names.All(n => e.Attendees.Any(a => NameLikeness.Has(a.Name ?? a.Address, n)))).ToList();
        // Nobody's lunch break is moved with all the meetings.
        if (isAll)
            return Reply.Card(OwnMeetingCard.Which(CardPlace.Of(turn, time), [.. own.Where(e => e.Attendees.Count > 0 || e.SeriesId is null)], to, zone, first, whose: whose), MeetingDetailTexts.In(turn.Language).OneAtATime);
        var titled = own.Where(e => InvitationWords.Names(text, e.Subject)).ToList();
        if (!any && isSeries is not true && which.Day is null && which.From is null && names.Count == 0 && titled.Count == 0)
            return null;
        var meant = titled.Count > 0 ? titled : own;
        if (which.From is { } hour)
        {
            var then = meant.Where(e => WallClock.Time(e.Start, zone) == hour).ToList();
            // "quella di giovedì alle 16", where nothing begins then, is to begin then.
            if (then.Count == 0 && (which.Day is null || to is not { Day: null, From: null, Minutes: null }))
                return whose is null ? null : Reply.Message(MeetingDetailTexts.In(turn.Language).NoneOf(whose.Name));
            (meant, to) = then.Count > 0 ? (then, to) : ([.. meant.Where(e => titled.Count > 0 || e.Attendees.Count > 0)], to with { From = hour, IsExact = true, Day = which.Day });
        }
        // What one keeps for oneself is meant by its hour or its name.
        else if (titled.Count == 0)
            meant = [.. meant.Where(e => e.Attendees.Count > 0)];
        if (which.Day is null)
            meant = [.. meant.DistinctBy(e => e.SeriesId ?? e.Id)];
        return meant switch
        {
            [] => whose is null ? null : Reply.Message(MeetingDetailTexts.In(turn.Language).NoneOf(whose.Name)),
            [var only] => await MoveAsync(turn, only, to, isSeries, whose, ct),
            _ => Reply.Card(OwnMeetingCard.Which(CardPlace.Of(turn, time), meant, to, zone, null, isSeries is true, whose), InvitationTexts.In(turn.Language).Which),
        };
    }

    public async ValueTask<Reply> PickedAsync(Turn turn, OwnMove picked, CancellationToken ct)
    {
        try
        {
            var one = await calendar.GetAsync(turn.Caller(), picked.Whose?.Id ?? turn.PersonId(), picked.EventId, ct);
            return one is { IsOrganizer: true, IsCancelled: false } ? await MoveAsync(turn, one, picked.Wish, picked.All ? true : picked.OnlyThis ? false : null, picked.Whose, ct) : Reply.Error(MeetingEditTexts.In(turn.Language).Gone);
        }
        catch (GraphException gone) when (gone.Failure is GraphFailure.NotFound)
        {
            return Reply.Error(MeetingEditTexts.In(turn.Language).Gone);
        }
    }

    private async Task<Reply> MoveAsync(Turn turn, CalendarEvent one, MeetingWish to, bool? isSeries, AgendaOwner? whose, CancellationToken ct) =>
        one.SeriesId is not null && isSeries is true ? await series.AskAsync(turn, one, to, whose, null, ct)
        // Another day is meant for this one only, unless the series is spoken of.
        : one.SeriesId is not null && isSeries is null && to is { IsExact: true, From: not null } && await zones.OfAsync(turn, ct) is var zone && (to.Day is null || to.Day == WallClock.Day(one.Start, zone))
            ? await OneOrAllAsync(turn, one, to, zone, whose, ct)
        : await edits.MoveAsync(turn, await records.OfAsync(turn, one, ct, whose), to, ct);

    private async Task<Reply> OneOrAllAsync(Turn turn, CalendarEvent one, MeetingWish to, TimeZoneInfo zone, AgendaOwner? whose, CancellationToken ct)
    {
        await memory.KeepOneOrAllAsync(turn, new OneOrAllAsked { Move = OwnMove.Of(one, to) with { Whose = whose } }, ct);
        return Reply.Card(SeriesMoveCard.OneOrAll(CardPlace.Of(turn, time), one, to, zone, whose), SeriesMoveTexts.In(turn.Language).OneOrAll);
    }

    /// Which one is spoken of, and where it goes: "quella delle 10 a venerdì alle 16", "dalle 10 alle 16".
    internal static (MeetingWish Which, MeetingWish To) Read(string text, Understanding understood)
    {
        var lengths = understood.Whens.Where(w => w.Type is WhenType.Duration).ToList();
        var whens = understood.Whens.Except(lengths).ToList();
        MeetingWish Of(IEnumerable<Language.Dates.When> some) => MeetingWish.Of(understood with { Whens = [.. some], People = [], Addresses = [], Subject = null, Occasion = null });
        if (whens is [var only] && !Between.IsMatch(text) && Of([only]) is { IsExact: false } both)
        {
            if (both is { From: { } from, To: { } until })
            {
                // "martedì alle 17 alle 16", "alle 10 alle 9": an earlier hour of the same day, no night between them.
                var day = both.LastDay ?? both.Day;
                if (HourToHour.Match(text) is { Success: true } hours && int.Parse(hours.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var said && (until < from || until.Hour == said + 12 && said >= FirstHour))
                    (day, until) = (both.Day, until.Hour == said + 12 && said >= FirstHour ? until.AddHours(-12) : until);
                return (both with { From = from, To = null, IsExact = true }, new() { Day = day, From = until, IsExact = true });
            }
            if (both is { Day: { } first, LastDay: { } last } && last > first && (All.IsMatch(text) || InvitationWords.IsSeries(text) is true))
                return (both with { LastDay = null }, new() { Day = last });
        }
        var (which, proposed) = InvitationWords.Split(text, whens);
        if (which.Count == 0 && whens.Count > 1)
            (which, proposed) = ([whens[0]], [.. whens.Skip(1)]);
        var spoken = Of(which);
        var to = Of(proposed.Concat(lengths));
        // The hour alone moves it on its own day.
        return (spoken, to is { Day: null, From: not null } && spoken.Day is { } its ? to with { Day = its } : to);
    }

    private static readonly Regex All = new(@"\b(?:tutto|tutti|tutte|everything|all)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex ThatOne = new(@"\b(?:quell[ao]|the one|that one)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "la serie al martedì" goes there, "la serie di martedì" is there.
    private static bool IsTowards(string text, Understanding understood) => understood.Whens.Any(w => w.Value.FirstDay is not null && Towards.IsMatch(text[..Math.Min(w.Span.Start, text.Length)]));

    private static readonly Regex Towards = new(@"(?:^|\s)(?:al|alla|a|to|onto)\s+(?:ogni |every )?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex HourToHour = new(@"\b(?:alle|dalle|all'|at|from|delle) ?[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:am|pm)? (?:alle|all'|a|to) ?([0-9]{1,2})(?![0-9])(?!(?:[:.][0-9]{2})? ?p\.?m)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex FromNowOn = new(@"\b(?:d['’]ora|da ora|now on)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Between = new(@"\b(?:tra|fra|between|dopo|after|prima|before|entro)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
