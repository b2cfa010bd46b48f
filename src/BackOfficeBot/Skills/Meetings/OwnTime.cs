using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings;

/// "blocca due ore domani mattina per concentrarmi": time that one keeps for oneself is a meeting to which nobody is invited.
internal sealed class OwnTime(MeetingPeople people, MeetingProposals proposals, PersonZone zones, TimeProvider time)
{
    private const int DaysAhead = 6;
    private const int Shortest = 5, Longest = 1440;

    /// Null where somebody else or a room is spoken of.
    public async Task<Reply?> ByWordsAsync(Turn turn, CancellationToken ct)
    {
        var understood = turn.Argument as Understanding ?? new();
        if (!Is(turn.Text, understood))
            return null;
        var (t, zone, wish) = (MeetingTexts.In(turn.Language), await zones.OfAsync(turn, ct), MeetingWish.Of(understood));
        if (UnclearWords.Impossible(turn.Text, understood) is { } impossible)
            return Reply.Message(UnclearTexts.In(turn.Language).DayUnclear(impossible));
        if (await people.OrganizerAsync(turn, ct) is not { } me)
            return Reply.Error(t.NoMailbox);
        var minutes = wish.Minutes ?? (wish is { From: { } from, To: { } to } && (!IsPartOfDay(understood) || Whole.IsMatch(turn.Text)) ? (int)(to - from).TotalMinutes : 60);
        if (minutes is < Shortest or > Longest)
            return Reply.Message(t.DurationWrong);
        var today = WallClock.Day(time.GetUtcNow(), zone);
        var day = wish.Day ?? today;
        var draft = MeetingForms.Basis(new(proposals.NewId(), turn.PersonId(), me.Name, zone.Id) { IsAlone = true }, me) with
        {
            Subject = What(turn.Text, understood, turn.Language),
            Day = day < today && wish.LastDay >= today ? today : day,
            LastDay = wish.Day is null ? wish.From is null ? today.AddDays(DaysAhead) : today : wish.LastDay ?? day,
            From = wish.From,
            To = wish is { IsExact: true, From: { } at } && at.ToTimeSpan() + TimeSpan.FromMinutes(minutes) < TimeSpan.FromDays(1) ? at.AddMinutes(minutes) : wish.To,
            Minutes = minutes,
            Online = false,
        };
        return draft.LastDay < today || draft.At < time.GetUtcNow() ? Reply.Message(t.DayPast) : await proposals.ProposeAsync(turn, draft, null, ct);
    }

    internal static bool Is(string text, Understanding understood) =>
        understood is { People: [], Addresses: [], Roles: [], Room: null } && Wanted.IsMatch(text) && !Meeting.IsMatch(text);

    // "venerdì pomeriggio" is where to look, "dalle 10 alle 12" is how long.
    private static bool IsPartOfDay(Understanding understood) => understood.Whens.All(w => w.Value is not { Start: { } start, End: { } end } || (end - start).TotalHours > 3);

    private static string What(string text, Understanding understood, string language)
    {
        var said = For.Match(text) is { Success: true } match && !understood.Whens.Any(w => w.Span.Start <= match.Groups[1].Index && match.Groups[1].Index < w.Span.End) ? match.Groups[1] : null;
        if (said is null)
            return AgendaTexts.In(language).FocusTime;
        var end = understood.Whens.Where(w => w.Span.Start > said.Index).Select(w => w.Span.Start).Append(said.Index + said.Length).Min();
        var what = text[said.Index..Math.Min(end, text.Length)].Trim(' ', ',', '.', '!', '?');
        return what.Length < 3 ? AgendaTexts.In(language).FocusTime : MeetingForm.Shortened(char.ToUpperInvariant(what[0]) + what[1..], 80);
    }

    private static readonly Regex Wanted = new(@"\b(?:concentrar(?:mi|e|si)|concentrazione|focus|deep work|per me|for me|for myself|bloccami|riservami|segnami|tempo per|time (?:for|to)|(?:blocca|block|prenota|reserve|riserva)(?:re)? (?:del tempo|tempo|time|il calendario|la mia agenda|(?:out )?my (?:calendar|time|agenda))|(?:blocca|block)(?:re)? (?:un[ao']?|due|tre|quattro|mezz\w+|a|an|one|two|three|four|half|\d+) ?\w*(?:ora|ore|minuti|hours?|minutes?|mattina|pomeriggio|morning|afternoon))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Meeting = new(@"\b(?:riunion[ei]|incontr[oi]|appuntament[oi]|call|meetings?|appointments?|sala|salett[ae]|stanz[ae]|aul[ae]|rooms?|con|with|invita|invite|tutti|everyone|ciascuno)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Whole = new(@"\b(?:liber[oa]|occupat[oa]|free|busy)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Not "per me", "for two hours", "to focus".
    private static readonly Regex For = new(@"\b(?:per|for|to)\s+(?!me\b|myself\b|focus\b|concentra|un['ao]|due\b|tre\b|a\b|an\b|two\b|three\b|\d)((?:il |la |lo |l'|i |gli |le |the |my |our )?\w.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
