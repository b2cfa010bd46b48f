using System.Text.RegularExpressions;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Skills.Meetings.Invitations;

/// What a sentence says of an answer, besides yes or no.
internal static partial class InvitationWords
{
    private const int ShortestWord = 4;
    private const int FewestWords = 2;

    public static bool IsPerhaps(string text) => Perhaps.IsMatch(text);

    /// "no", said to whatever was shown.
    public static bool IsPlainNo(string text) => PlainNo.IsMatch(text);

    public static bool IsOfInvitations(string text) => Invitations.IsMatch(text) && Waiting.IsMatch(text);

    /// "accetta tutte", where no series is meant.
    public static bool IsAll(string text) => All.IsMatch(text) && !OfSeries.IsMatch(text);

    /// True for the series, false for one of it, null where nothing is said.
    public static bool? IsSeries(string text) => Series.IsMatch(text) ? true : Single.IsMatch(text) ? false : null;

    /// "…, sono in ferie": why, where no "perché" says it.
    public static string? Reason(string text, Understanding understood)
    {
        if (understood.Reason is { } reason)
            return reason.Value;
        if (text.LastIndexOf(',') is not (> 0 and var comma) || text[(comma + 1)..].Trim() is not { } said || said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < FewestWords)
            return null;
        return understood.Whens.Any(w => w.Span.Start > comma) ? null : said;
    }

    /// The time that is proposed, and what says which meeting: "la riunione di domani" is spoken of, "venerdì alle 15" is proposed.
    public static (IReadOnlyList<When> Which, IReadOnlyList<When> Proposed) Split(string text, IReadOnlyList<When> whens)
    {
        var which = whens.Where(w => Meeting.IsMatch(text[..Math.Min(w.Span.Start, text.Length)])).ToList();
        return which.Count == whens.Count && whens.Count > 1 ? ([.. whens.Take(whens.Count - 1)], [whens[^1]]) : (which, [.. whens.Except(which)]);
    }

    /// Whether a word of the title is said.
    public static bool Names(string text, string subject)
    {
        var said = Words(text);
        return Words(subject).Any(w => w.Length >= ShortestWord && !Everybodys.IsMatch(w) && said.Contains(w, StringComparer.OrdinalIgnoreCase));
    }

    private static string[] Words(string text) => text.Split([' ', ',', '.', ':', ';', '?', '!', '\'', '’', '(', ')', '"', '«', '»', '–'], StringSplitOptions.RemoveEmptyEntries);

    private static readonly Regex Perhaps = new(@"\b(?:forse|riserva|provvisori[ao]|può darsi|maybe|perhaps|tentative(?:ly)?|might|may)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex PlainNo = new(@"^\W*(?:no|no no|no grazie|non ora|not now|no way|no thanks|nope)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Invitations = new(@"\b(?:invit[oi]|invitations?|invites?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Waiting = new(@"\b(?:risposta|rispondere|risposto|sospeso|pendenti|aperti|attesa|aspettano|attendono|confermare|accettare|waiting|pending|answer(?:ed)?|respon(?:se|d|ded)|repl(?:y|ied)|open|accept|outstanding|rsvp)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Series = new(@"\b(?:serie|ricorrenza|ogni volta|tutte le volte|sempre|tutte quelle|series|every time|all of them|all occurrences|recurrence|d['’]ora in (?:poi|avanti)|da ora in (?:poi|avanti)|from now on)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex All = new(@"\b(?:tutt[ei]|all(?!-)|every|each|everything|both|entramb[ei])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex OfSeries = new(@"\b(?:serie|ricorrenza|ogni volta|tutte le volte|series|every time|all occurrences|recurrence|all day)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Single = new(@"\b(?:solo|soltanto|solamente|questa volta|stavolta|only|just|this time|this one)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Meeting = new(@"\b(?:riunion[ei]|incontr[oi]|appuntament[oi]|impegn[oi]|call|quell[aoe]|invit[oi]|meetings?|appointments?|invitations?|invites?|one|event[oi]?|al posto|invece|instead)(?: (?:della?|dello|delle|dell|di|del|on|at|of|for|per|for the|con \w+|with \w+|from \w+))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Everybodys = new(@"^(?:riunion\w*|incontr\w*|appuntament\w*|meetings?|call|invit\w*|della?|delle|dello|nella?|with|from|this|that|quell\w*|quest\w*|tutt\w*|alle|dalle)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
