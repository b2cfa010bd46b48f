using System.Text.RegularExpressions;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Skills.Calls;

/// The boxes of the slip, as sentences tick them.
internal static partial class CallTicks
{
    private static readonly string[] PleaseCall =
    [
        " richiamarl", " richiamal", " da richiamare ", " essere richiamat", " che lo richiami ", " che la richiami ", " che li richiami ", " che richiami ", " di richiamare ", " essere ricontattat", " va richiamat", " vuole una chiamata ",
        " call back ", " call him ", " call her ", " call them ", " be called back ", " ring back ", " ring him ", " ring her ", " please call ", " return the call ", " phone back ", " a call back ", " callback ",
    ];

    private static readonly string[] WillCallAgain =
    [
        " richiamerà ", " richiamera ", " ritelefona ", " ritelefonerà ", " richiama lui ", " richiama lei ", " richiama dopo ", " richiama alle ", " richiama più ", " richiama domani ", " richiama nel ", " richiama verso ", " richiama tra ", " richiama oggi ",
        " will call ", " 'll call ", " he'll call ", " she'll call ", " they'll call ", " calls again ", " call again ", " will ring ", " will phone ", " will try again ", " calls back ",
    ];

    private static readonly string[] Returned = [" ha richiamato ", " hanno richiamato ", " in risposta alla ", " returned your ", " returned his ", " returned her ", " returned our ", " returning your ", " returning our "];

    private static readonly string[] WantsToSee =
    [
        " vuole veder", " vuole incontrar", " vorrebbe veder", " vorrebbe incontrar", " chiede un appuntamento ", " vuole un appuntamento ", " vorrebbe un appuntamento ", " chiede un incontro ", " vorrebbe un incontro ", " vuole un incontro ",
        " wants to see ", " wants to meet ", " would like to see ", " would like to meet ", " wants an appointment ", " wants a meeting ", " asks for an appointment ", " asks for a meeting ",
    ];

    private static readonly string[] Calls = [" ha chiamato ", " ha telefonato ", " ha cercato ", " ha richiamato ", " hanno chiamato ", " hanno telefonato ", " called ", " phoned ", " rang ", " telephoned ", " chiamata da ", " telefonata da ", " telefonata di ", " chiamata di ", " call from "];

    // A message of nothing else says no more than the ticked box.
    private static readonly HashSet<string> Empty = [.. ("vuole vogliono vorrebbe essere richiamato richiamata richiamati richiamare richiamarlo richiamarla richiamarli richiamalo richiamala richiamerà richiamera richiama ritelefona che lo la li richiami di prega a chiede ha chiesto da lui lei "
        + "e dopo le alle dalle urgente wants want to be a call back called call please him her them ring asked asks and will again after at phone urgent urgently asap subito il prima possibile as soon possible soon").Split(' ')];

    public static IReadOnlyList<CallTick> Of(string text, CallDirection direction, bool isUrgent)
    {
        var flat = CallWords.Flat(text);
        var again = Any(flat, WillCallAgain);
        var returned = direction != CallDirection.Out && (Any(flat, Returned) || (flat.Contains(" called back ", StringComparison.Ordinal) && !flat.Contains(" be called back ", StringComparison.Ordinal)));
        List<CallTick> ticks = [];
        if (direction is CallDirection.In && !returned)
            ticks.Add(CallTick.Telephoned);
        if (ToCallBack.IsMatch(text) || Any(again ? flat.Replace("will call back", "", StringComparison.Ordinal).Replace("'ll call back", "", StringComparison.Ordinal) : flat, PleaseCall))
            ticks.Add(CallTick.PleaseCall);
        if (again)
            ticks.Add(CallTick.WillCallAgain);
        if (returned)
            ticks.Add(CallTick.Returned);
        if (Any(flat, WantsToSee))
            ticks.Add(CallTick.WantsToSee);
        if (isUrgent)
            ticks.Add(CallTick.Urgent);
        return ticks;
    }

    public static bool HasCall(string text) => Any(CallWords.Flat(text), Calls);

    public static bool IsReadBack(string text) => CallWords.Flat(text) is var flat && Any(flat, [" numero riletto ", " numero ripetuto ", " ho riletto il numero ", " number read back ", " read the number back ", " read back "]);

    /// Whether what follows says when to call back.
    public static bool IsBeforeBack(string text) => CallWords.Flat(text) is var flat && !flat.EndsWith(" ha richiamato ", StringComparison.Ordinal)
        && Any(flat, [" richiam", " ritelefon", " call back ", " calls back ", " ring back ", " call him ", " call her ", " call them ", " will call ", " 'll call ", " again ", " be called ", " reperibile ", " reachable ", " wants a call "]);

    /// "Vuole parlare con Marco entro lunedì": until when, as long as nothing else says so.
    public static bool IsWanted(string text, When when) => when.Value is { Start: null, End: not null } && Any(CallWords.Flat(text), [" parlar", " sentir", " speak ", " talk ", " hear "]);

    /// The message, null where a box says all of it.
    public static string? WithoutTicks(string? message, IReadOnlyList<When> whens, bool isUrgent)
    {
        if ((message is null || !isUrgent ? message : Urgent.Replace(message, ""))?.Trim(' ', ',', ';', '.', '\n') is not { Length: > 0 } said)
            return null;
        var flat = CallWords.Flat(said).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return flat.All(w => Empty.Contains(w) || (whens.Count > 0 && char.IsDigit(w[0]))) ? null : said;
    }

    /// The message without the parts between commas that say no more than the slip's fields do: when to call back, that the number was read back, and which language the caller speaks.
    /// <param name="at">Where it begins in the sentence.</param>
    public static string? WithoutFields(string? message, int at, TextSpan? back)
    {
        if (message is null || at < 0)
            return message;
        List<string> kept = [];
        for (var start = 0; start <= message.Length;)
        {
            var end = message.IndexOfAny([',', ';'], start) is >= 0 and var mark ? mark : message.Length;
            var part = message[start..end];
            if (back is { } when && when.Start >= at + start && when.End <= at + end)
                part = message[start..(when.Start - at)] + message[(when.End - at)..end];
            var isField = part.Length < end - start || IsReadBack(part) || IsLanguage(part);
            if (!isField || !CallWords.Flat(part).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => Empty.Contains(w) || OfFields.Contains(w)))
                kept.Add(message[(kept.Count == 0 ? start : start - 1)..end]);
            start = end + 1;
        }
        return string.Concat(kept).Trim() is { Length: > 0 } rest ? rest : null;
    }

    private static bool IsLanguage(string text) => Any(CallWords.Flat(text), [" parla ", " speaks "]);

    private static readonly HashSet<string> OfFields = [.. "numero riletto ripetuto ho il number read back the parla speaks solo only inglese italiano english italian he she".Split(' ')];

    // "…: vuole il contratto, richiamare domani"
    private static readonly Regex ToCallBack = new(@"(?:[,;:]|\be)\s+richiamare\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // ", urgent" is the box; "the urgent contract" is what it is about.
    private static readonly Regex Urgent = new(@"(?:^|[,;(\n]|\s-\s)\s*(?:(?:è|e'|it's|it is|molto|very|and|e)\s+)*(?:urgente|urgentemente|urgenza|urgent|urgently|asap|subito|(?:il )?prima possibile|as soon as possible)\s*[)!.]*(?=\s*(?:$|[,;:\n]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static bool Any(string flat, string[] phrases) => phrases.Any(p => flat.Contains(p, StringComparison.Ordinal));
}
