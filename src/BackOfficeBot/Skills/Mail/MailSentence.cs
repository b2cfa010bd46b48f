using System.Text.RegularExpressions;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Mail;

/// "Le mail di Rossi della settimana scorsa con allegati": what is looked for.
internal static partial class MailSentence
{
    /// <param name="past">The sentence's times, read as what was.</param>
    public static MailQuestion Read(string text, Understanding understood, IReadOnlyList<Language.Dates.When> past, TimeZoneInfo zone)
    {
        text = text.Replace('’', '\'');
        var who = Who(text, understood);
        var isTo = To.IsMatch(text);
        var (since, until) = Period(past, zone);
        var subject = Subject.Match(text) is { Success: true } named ? Words(named.Groups[1].Value, past, text, named.Groups[1].Index) : null;
        var about = subject is null && About(text, understood, past, who) is { } words ? words : null;
        return new()
        {
            From = isTo ? null : who,
            To = isTo ? who : null,
            Subject = subject,
            Text = about,
            Since = since,
            Until = Lately.IsMatch(text) ? null : until,
            Unread = Unread.IsMatch(text),
            WithFiles = Files.IsMatch(text),
            Flagged = Flagged.IsMatch(text),
        };
    }

    /// The same where a mail is named that something is done with: what it is to become ("come letta") does not say which.
    public static MailQuestion Named(string text, Understanding understood, IReadOnlyList<Language.Dates.When> past, TimeZoneInfo zone)
    {
        var question = Read(text, understood, past, zone) with { Unread = false, Flagged = false };
        return question.To is null || question.From is not null ? question : question with { From = question.To, To = null };
    }

    /// Who is meant: a name, an address, or what stands behind "da", where no name was found.
    private static string? Who(string text, Understanding understood)
    {
        if (understood.Addresses is [var address, ..])
            return address.Value;
        // "Mail che parlano di Tiberina" are of anybody.
        var told = Telling.Match(text) is { Success: true } telling ? telling.Index + telling.Length : -1;
        if (understood.People.Where(p => p.Span.Start != told).Select(p => p.Value).FirstOrDefault(name => name is not ("tutti" or "everyone" or "all")) is { } person)
            return person;
        return By.Match(text) is { Success: true } by && !understood.Whens.Any(w => w.Span.Start <= by.Groups[1].Index && w.Span.End > by.Groups[1].Index) ? by.Groups[1].Value.Trim() : null;
    }

    private static string? About(string text, Understanding understood, IReadOnlyList<Language.Dates.When> past, string? who)
    {
        var about = understood.Subject is { } subject ? Words(subject.Value, past, text, subject.Span.Start) : Containing.Match(text) is { Success: true } said ? Words(said.Groups[1].Value, past, text, said.Groups[1].Index) : null;
        // "L'ultima mail del preventivo" is about it, where that is nobody and no time.
        if (about is null && who is null && Of.Match(text) is { Success: true, Groups: [_, var what] } && !past.Any(w => w.Span.Start <= what.Index && what.Index < w.Span.End))
            about = Words(what.Value, past, text, what.Index);
        // "fattura 318 from Nord Logistica"
        about = about is null ? null : From.Replace(about, "").Trim();
        return string.IsNullOrWhiteSpace(about) || about.Equals(who, StringComparison.OrdinalIgnoreCase) ? null : about;
    }

    // Up to where a time begins.
    private static string? Words(string words, IReadOnlyList<Language.Dates.When> past, string text, int at)
    {
        foreach (var when in past.Where(w => w.Span.Start > at && w.Span.Start < at + words.Length))
            words = words[..Math.Min(words.Length, when.Span.Start - at)];
        words = Trailing.Replace(PlainText.OneLine(words), "").Trim(' ', '"', '«', '»', '“', '”', '?', '.', ',');
        return words.Length is 0 or > 100 || text.Length == 0 ? null : words;
    }

    private static (DateTimeOffset? Since, DateTimeOffset? Until) Period(IReadOnlyList<Language.Dates.When> past, TimeZoneInfo zone)
    {
        if (past.FirstOrDefault(w => w.Value.Start is not null || w.Value.End is not null) is not { } when)
            return (null, null);
        DateTimeOffset? At(DateTime? wall) => wall is { } w ? WallClock.At(DateOnly.FromDateTime(w), TimeOnly.FromDateTime(w), zone) : null;
        var (start, end) = (when.Value.Start, when.Value.End);
        // A day is meant whole.
        if (start is { } day && end is null && when.Type == Language.Dates.WhenType.Date)
            end = day.Date.AddDays(1);
        return (At(start), At(end));
    }

    // "L'ultima settimana" goes on until now, "la settimana scorsa" was over on Sunday.
    private static readonly Regex Lately = new(@"\b(?:nell'|dell'|l'|nelle |delle |le |negli |degli |gli )ultim[aoie] (?:settiman[ae]|mes[ei]|ann[oi])\b|\b(?:the|this) (?:last|past) (?:week|month|year)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Unread = new(@"\bnon (?:ancora )?lett|\bda leggere|\bunread\b|\bnot (?:yet )?read|\bnuov[aei]\b|\bnew\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Files = new(@"\bcon (?:un |l'|gli |degli )?allegat|\bwith (?:an |the )?attach|\ballegat[oi] (?:di|da)\b|\bthat have attachments\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Flagged = new(@"\b(?:contrassegnat|flagged|con (?:la )?bandierina|starred|da seguire)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex To = new(@"\b(?:che (?:ho|abbiamo) (?:mandat|inviat|scritt|spedit)|(?:mandat|inviat|spedit)[aeio] (?:da me )?a\b|(?:i|we) (?:sent|wrote|mailed)|sent to\b|(?:mail|email)s? to\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Subject = new(@"\b(?:con oggetto|oggetto|with (?:the )?subject|titled|subject|intitolat[ae])\s*:?\s+[""«“]?([^""»”]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Containing = new(@"\b(?:che contengono|che contiene|contengono|che parl\w+ d\w+'?|con scritto|con dentro|containing|that contain|that mention|mentioning|contains?|(?:mail|emails?|inbox|mailbox|messages) for|(?:nella|tra la|fra la|nelle|tra le|fra le|in) (?:posta|casella|mail|email)|sull[aoe']\s?|sul|su)\s+[""«“]?([^""»”]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex By = new(@"\b(?:mail|email|e-mail|posta|messagg\w+|messages?|mails|emails)\b(?:\s+(?:non lett\w+|nuov\w+|arrivat\w+|ricevut\w+|received))?\s+(?:di|da|del|dal|della|dalla|dell'|from|by)\s*([A-ZÀ-Ý0-9][\w'&.-]*(?:\s+[A-ZÀ-Ý][\w'&.-]*){0,3})", RegexOptions.CultureInvariant);

    private static readonly Regex Telling = new(@"\b(?:che parl\w+ d\w+'?|che conten\w+|mentioning|containing|that (?:mentions?|contains?|talks? about))\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Of = new(@"\b(?:la|l'|ultima|questa|quella)\s*(?:e-?mail|mail)\s+(?:del|dello|della|dell'|dei|degli|delle|di)\s*((?!(?:casella|posta|cartella|ufficio|capo|mio|mia)\b)[a-zà-ÿ].*)$", RegexOptions.CultureInvariant);

    private static readonly Regex From = new(@"\s+(?:from|by|di|da)\s+\p{Lu}.*$", RegexOptions.CultureInvariant);

    private static readonly Regex Trailing = new(@"(?:\s+(?:di|del|della|dell'|dello|dei|delle|da|dal|dalla|dall'|nell'|in|il|la|nel|nella|of|from|since|on|at|the|con allegat[oi]|with attachments?|non lett[ae]))+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
