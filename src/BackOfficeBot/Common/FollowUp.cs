using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Language;

namespace BackOfficeBot.Common;

/// Words that say nothing but when, who or where ("no, venerdì", "con Anna", "in sala Brera"): they belong to what was shown last.
/// <param name="Otherwise">The answer where nothing was shown that they could belong to.</param>
internal sealed record FollowUp(Understanding Understood, Channel.Turns.Reply Otherwise)
{
    /// Where nothing was shown, "alle 15" begins one of these.
    public const string Begins = "schedule_meeting";

    /// So long it belongs to what was shown.
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    private const int MostWords = 20;

    /// These are no wishes of their own where nothing else is said; "altri orari" and "annulla" are.
    private static readonly FrozenSet<string> Vague = FrozenSet.Create(StringComparer.Ordinal,
        "schedule_meeting", "book_room", "find_meeting", "check_availability", "decline_meeting", "cancel_meeting", "add_attendee", "reschedule", "find_file");

    private static readonly FrozenSet<string> Small = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    [
        .. "no non anzi meglio piuttosto invece posto ma però allora magari oppure o e ed con anche pure senza niente di del da dalle in nel nella a al alle ad il lo la le i gli un per su x".Split(' '),
        .. "ok scusa aspetta intendevo volevo dire preferisco preferirei sarebbe va bene facciamo facciamola facciamolo fai fallo falla metti mettiamo mettila mettilo aggiungi togli togliamo".Split(' '),
        .. "sposta spostala spostalo spostiamo spostiamola cambia cambiala cambiamo ore sala saletta stanza teams online presenza grazie oggetto titolo che ci sia si può puoi possiamo se possibile sbagliato sbagliata errore ho mi".Split(' '),
        .. "una facoltativo facoltativa facoltativi facoltative opzionale opzionali è sono come proiettore schermo lavagna videoconferenza video posti persone qualsiasi libera altra un'altra diversa usa usiamo serve grande nessuna piano terra floor ground conto nome behalf name".Split(' '),
        .. "optional any free projector screen whiteboard seats people are as another different use bigger larger".Split(' '),
        .. "not but actually rather better instead of or and with also too as well without from to on at in into for the a an by please sorry wait meant mean i prefer would make it is be let's lets".Split(' '),
        .. "do put add remove drop move change how about what if we could can you room subject title person thanks place one if possible wrong".Split(' '),
    ]);

    public static bool Is(string text, Understanding u) => (u.Whens.Count == 1 && Picked(text) is not null) ||
        ((u.Intent is null || !u.IsCertain || Vague.Contains(u.Intent)) && u.References.Count == 0
        && (u.Whens.Count + u.Impossible.Count + u.People.Count + u.Addresses.Count + u.Roles.Count > 0 || u.Room is not null || u.Subject is not null || u.Online is not null || IsOfRoom(text))
        && OnlySmall(text, u));

    /// Whether the words say who or when, and nothing besides.
    public static bool IsOnlyWhoOrWhen(string text, Understanding u) =>
        u.References.Count == 0 && u.Whens.Count + u.People.Count + u.Roles.Count > 0 && OnlySmall(text, u);

    /// "Chiara Galli": a name and nothing else, written as names are.
    public static bool IsNameAlone(string text) => Name.IsMatch(text);

    private static readonly Regex Name = new(@"^\W*\p{Lu}[\p{L}'’]+(?:\s+\p{Lu}[\p{L}'’]+){0,2}\W*$", RegexOptions.CultureInvariant);

    /// "add chelsea", "aggiungi sbrizzi": somebody to add to what was shown, by a name that nobody knows yet. Null where it says more, or something else for certain.
    public static Understanding? Joining(string text, Understanding u) =>
        Join.Match(text) is { Success: true } said && said.Groups[1] is var who && u is { Whens.Count: 0, References.Count: 0, Amounts.Count: 0, Files.Count: 0, Room: null }
        && (u.Intent is null or Intent.None || !u.IsCertain) && !who.Value.Split(' ').Any(Small.Contains)
            ? u with { Intent = "add_attendee", People = u.People.Count > 0 ? u.People : [new(who.Value, new(who.Index, who.Length))] } : null;

    private static readonly Regex Join = new(@"^\W*(?:aggiungi(?:ci|amo)?|includi|metti(?:ci)?|add|include)\s+(?:anche\s+|pure\s+|also\s+)?(\p{L}[\p{L}'’.-]*(?:\s+\p{L}[\p{L}'’-]+){0,2}?)(?:\s+(?:anche|pure|too|as well|please|per favore))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// "prenota il 2", "book the 2nd": of what was shown the second, where there are so many; else the day it sounds like.
    public static int? Picked(string text) =>
        Pick.Match(text) is { Success: true } said && int.TryParse(said.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static readonly Regex Pick = new(@"^\s*(?:ok,?\s+|sì,?\s+|yes,?\s+)?(?:prenota|prenotiamo|prenoto|scegli|scelgo|prendi|prendo|prendiamo|conferma|confermo|book|pick|choose|take|confirm)\s+(?:il|l'|the)\s*([1-9])(?:°|º|st|nd|rd|th)?\s*[.!]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "togli la sala", "al secondo piano"
    private static bool IsOfRoom(string text) => OfRoom.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] OfRoom = ["sala", "room", "piano", "floor"];

    private static bool OnlySmall(string text, Understanding u)
    {
        List<TextSpan> named =
        [
            .. u.Whens.Select(w => w.Span), .. u.Excluded.Select(w => w.Span), .. u.Impossible.Select(w => w.Span),
             .. u.People.Select(p => p.Span), .. u.Addresses.Select(a => a.Span), .. u.Roles.Select(r => r.Span),
            .. IsOfRoom(text) ? u.Numbers.Select(n => n.Span) : [],
            .. u.Room is { } room ? [room.Span] : Array.Empty<TextSpan>(), .. u.Subject is { } subject ? [subject.Span] : Array.Empty<TextSpan>(),
        ];
        var (at, words) = (0, 0);
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '’'))
                at++;
            if (++words > MostWords || (!named.Exists(s => s.Overlaps(new(start, at - start))) && !Small.Contains(text[start..at].Replace('’', '\''))))
                return false;
        }
        return words > 0;
    }
}
