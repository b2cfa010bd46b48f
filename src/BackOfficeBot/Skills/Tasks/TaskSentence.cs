using System.Text.RegularExpressions;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Tasks;

/// What a sentence says there is to do: "chiedi a Giulia di mandarmi il preventivo entro venerdì", "remind me to call the bank", "aggiungi pane e latte alla spesa".
internal sealed record TaskSentence
{
    public string? Title { get; init; }

    /// Who is to do it, as it was said; null is who speaks.
    public string? Who { get; init; }
    public TaskWhen? When { get; init; }

    /// The list to which things are added, or which is made; with <see cref="Items"/>, which without it are the lines of a checklist.
    public string? List { get; init; }
    public IReadOnlyList<string> Items { get; init; } = [];

    /// Who sees it, too, as they were said.
    public IReadOnlyList<string> Watchers { get; init; } = [];
    public bool IsUrgent { get; init; }

    /// "priorità alta": less than urgent.
    public bool IsHigh { get; init; }

    public static TaskSentence Of(string text, Understanding understood, DateTime now)
    {
        var plain = High.Replace(text, m => new string(' ', m.Length));
        var isHigh = plain != text;
        foreach (var reference in understood.References.Where(r => r.Span.End <= plain.Length))
            if (Purpose.Match(plain[..reference.Span.Start]) is { Success: true } purpose)
                plain = Without(plain, [new(purpose.Index, reference.Span.End - purpose.Index)]);
        (plain, var copied) = Apart(plain, Copy, "names");
        (plain, var lines) = Apart(plain, Checklist, "items");
        var said = Plain(plain, understood, now);
        return said with { IsHigh = isHigh, Watchers = copied is null ? [] : ItemsOf(copied), Items = lines is null ? said.Items : ItemsOf(lines) };
    }

    // What stands in the text by itself, and the text without it, whose other words stay where they are.
    private static (string Text, string? Said) Apart(string text, Regex shape, string group) =>
        shape.Match(text) is { Success: true } match ? (Without(text, [new(match.Index, match.Length)]), match.Groups[group].Value) : (text, null);

    private static TaskSentence Plain(string text, Understanding understood, DateTime now)
    {
        var plain = text.Replace('’', '\'');
        var asked = Asked(plain, understood);
        var when = TaskWhen.Of(text, understood, now, isOwn: asked is null);
        if (when is not null)
            plain = Without(plain, when.HourSpan is { } hour ? [when.Span, hour] : [when.Span]);
        asked = Asked(plain, understood) ?? (asked is null ? null : (asked.Value.Who, ""));
        if (asked is var (who, what))
            return new() { Who = who, Title = Tidy(what), When = when, IsUrgent = understood.IsUrgent };
        if (ListOf(plain) is var (list, items))
            return new() { List = list, Items = items, When = when, IsUrgent = understood.IsUrgent };
        return new() { Title = Tidy(Opened(plain)), When = when, IsUrgent = understood.IsUrgent };
    }

    /// Things in a row: "pane, latte e uova".
    public static IReadOnlyList<string> ItemsOf(string text) =>
        [.. Between.Split(text).Select(i => i.Trim(Punctuation)).Where(i => i.Length > 0)];

    /// The same list in either language; null is the plain list of what there is to do.
    public static string? ListKey(string? said) => said?.Trim(Punctuation).ToLowerInvariant() switch
    {
        null or "" or "cose da fare" or "cose" or "da fare" or "to do" or "to-do" or "todo" or "todos" or "to dos" or "things to do" or "task" or "tasks" or "attività" or "reminder" or "reminders" or "promemoria" or "my" or "the" or "mia" => null,
        "spesa" or "la spesa" or "shopping" or "grocery" or "groceries" or "comprare" or "supermercato" or "supermarket" => "spesa",
        var other => Article.Replace(other, ""),
    };

    private static (string Who, string What)? Asked(string text, Understanding understood)
    {
        foreach (var (opening, clause) in new[] { (AskIt, Clause), (AssignTo, OfficeThen), (AskEn, Clause), (Commission, null) })
            if (opening.Match(text) is { Success: true } match && match.Groups["rest"] is var rest)
                if (PersonAt(understood, rest.Index) is { } person)
                    return (person.Value, Then.Replace(text[Math.Min(person.Span.End, text.Length)..], "", 1));
                else if (clause?.Match(rest.Value) is { Success: true } said)
                    return (said.Groups["who"].Value.Trim(Punctuation), said.Groups["what"].Value);
        foreach (var opening in new[] { AssignWhat, TaskFor })
            if (opening.Match(text) is { Success: true } match)
                return (PersonAt(understood, match.Groups["who"].Index)?.Value ?? match.Groups["who"].Value.Trim(Punctuation), match.Groups["what"].Value);
        return null;
    }

    private static Found<string>? PersonAt(Understanding understood, int index) =>
        understood.People.Where(p => p.Span.Start <= index && index < p.Span.End).FirstOrDefault();

    private static (string List, IReadOnlyList<string> Items)? ListOf(string text)
    {
        foreach (var shape in new[] { ItemsToList, ListThenItems, ItemsToListEn, ListThenItemsEn, NewList })
            if (shape.Match(text) is { Success: true } match && ListKey(match.Groups["list"].Value) is { } list)
                return (list, ItemsOf(match.Groups["what"].Value));
        return null;
    }

    // All that only says that something is to be remembered.
    private static string Opened(string text)
    {
        var left = text.Trim();
        for (var i = 0; i < 4 && Opener.Match(left) is { Success: true, Length: > 0 } opener; i++)
            left = left[opener.Length..].TrimStart(' ', ':', '-', ',');
        return Closer.Replace(left, "");
    }

    private static string? Tidy(string text)
    {
        var left = Spaces.Replace(Urgent.Replace(text, " "), " ").Trim(Punctuation);
        while (Loose.Match(left) is { Success: true } loose)
            left = left[..loose.Index].TrimEnd(Punctuation);
        left = BeforeComma.Replace(Spaces.Replace(left, " "), "$1").Trim(Punctuation);
        return left.Length == 0 ? null : char.ToUpperInvariant(left[0]) + left[1..];
    }

    private static string Without(string text, IEnumerable<TextSpan> spans) =>
        spans.Where(s => s.Length > 0 && s.End <= text.Length).Aggregate(text, (t, s) => t.Remove(s.Start, s.Length).Insert(s.Start, new(' ', s.Length)));

    private static readonly char[] Punctuation = [' ', ',', ';', ':', '.', '!', '?', '-', '–', '"', '«', '»', '“', '”', '\n', '\r', '\t'];

    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;
    private const string Please = @"^\s*(?:(?:per favore|per piacere|ehi|senti|please|kindly|hey|(?:mi )?(?:puoi|potresti|vorrei che tu|can you|could you|would you|will you))\s+)*";
    private const string ToIt = @"(?:(?:a|ad|al|allo|alla|ai|agli|alle)\s+|all'\s*)";

    private static readonly Regex AskIt = new(Please + @"(?:chiedi|chiedere|chiedo|domanda|di'|dì|dire|dici|ricorda|ricordare|fai fare|fa' fare)\s+" + ToIt + "(?<rest>.+)$", Loosely);

    private static readonly Regex AssignTo = new(Please + @"(?:assegna|assegnare|affida|affidare|delega|delegare|passa|passare|dai|gira|smista)\s+" + ToIt + "(?<rest>.+)$", Loosely);

    private static readonly Regex AskEn = new(Please + @"(?:ask|tell)\s+(?!me\b)(?<rest>.+)$", Loosely);

    private static readonly Regex Commission = new(Please + @"(?:incarica|delega|get|have|remind|assign|delegate|put)\s+(?!me\b)(?<rest>.+)$", Loosely);

    // "all'amministrazione il controllo delle fatture"
    private static readonly Regex OfficeThen = new(@"^(?<who>\p{L}[\p{L}']+)\s+(?<what>(?:(?:il|lo|la|i|gli|le|un|uno|una|di|quest[oa])\s|l'|un').+)$", Loosely);

    private static readonly Regex Clause = new(@"^(?<who>.{2,60}?)\s+(?:di|che|se può|se puo|se riesce a|se (?:mi|ci|gli)(?: può| puo| riesce a)?|to|if (?:he|she|they) (?:can|could)|whether (?:he|she|they) (?:can|could))\s+(?<what>.+)$", Loosely);

    private static readonly Regex Then = new(@"^\s*,?\s*(?:di|che|per|se può|se puo|se riesce a|se (?:mi|ci|gli)(?: può| puo| riesce a)?|to|in charge of|with|if (?:he|she|they) (?:can|could)|whether (?:he|she|they) (?:can|could))\s+|^[\s:,]+", Loosely);

    private static readonly Regex AssignWhat = new(Please + @"(?:assegna|affida|delega|passa|gira|smista|assign|delegate|give|hand|pass|hand over)\s+(?<what>.+?)\s+(?:(?:a|ad|al|allo|alla|ai|agli|alle|over to|to)\s+|all')(?<who>[^,;:]{2,60}?)\s*[.!]?\s*$", Loosely);

    private static readonly Regex TaskFor = new(Please + @"(?:(?:crea|aggiungi|apri|create|add|open|make)\s+)?(?:un[ao']?\s*|a\s+|an\s+|the\s+)?(?:nuov[ao]\s+|new\s+)?(?:attività|compito|task|richiesta|request)\s+(?:per|for)\s+(?<who>[^:]{2,60}?)\s*:\s*(?<what>.+)$", Loosely);

    private static readonly Regex ItemsToList = new(Please + @"(?:aggiungi|metti|mettimi|inserisci|segna|segnami|scrivi|aggiungere)\s+(?<what>.+?)\s+(?:(?:alla|nella|sulla|in|a|all')\s*(?:mia\s+)?lista(?:\s+(?:(?:della|dello|di|del|dei|delle|per la|per il|per)\s+|dell')?(?<list>[^,;]*))?|alla\s+(?<list>spesa))\s*$", Loosely);

    private static readonly Regex ListThenItems = new(Please + @"(?:aggiungi|metti|mettimi|inserisci|segna|segnami|scrivi)\s+(?:(?:alla|nella|sulla|in)\s+(?:mia\s+)?lista\s+(?:(?:della|dello|di|del|dei|delle|per la|per il|per)\s+|dell')(?<list>\w+)|alla\s+(?<list>spesa))\s*:?\s*(?<what>.+)$", Loosely);

    private static readonly Regex ItemsToListEn = new(Please + @"(?:add|put|include|write|insert)\s+(?<what>.+?)\s+(?:to|on|onto|in|into)\s+(?:my|the|our|a)\s+(?<list>[^,;]*?)\s*list(?:\s+(?:of|for|called)\s+(?<list>[^,;]+))?\s*$", Loosely);

    private static readonly Regex ListThenItemsEn = new(Please + @"(?:add\s+)?(?:to|on)\s+(?:my|the|our)\s+(?<list>[^,;:]*?)\s*list\s*:?\s*(?:add\s+)?(?<what>.+)$", Loosely);

    private static readonly Regex NewList = new(Please + @"(?:crea|fai|fammi|inizia|apri|create|start|make|begin)\s+(?:me\s+)?(?:una\s+|a\s+)?(?:nuova\s+|new\s+)?(?:(?<list>[\w ]{2,40}?)\s+list|lista|list)(?:\s+(?:(?:della|dello|di|del|dei|delle|per la|per il|per|chiamata|of|for|called)\s+|dell')(?<list>[^,;:]+?))?\s*(?::\s*(?<what>.+))?$", Loosely);

    private static readonly Regex Opener = new(@"^(?:per favore|per piacere|puoi|potresti|ti dispiace|mi|ehi|senti|please|hey|can you|could you|would you|will you|(?:i|we) (?:need|want) (?:you )?to|i'd like (?:you )?to|devo|dovrei|ho bisogno di|nota per me|memo|note to self"
        + @"|(?:mi\s+)?(?:ricordami|ricordarmi|ricordamelo|ricordamela|ricordi|ricordare|rammentami|segnami|segnati|segna|annota|annotati|appunta|appuntati|avvisami|avvertimi|non farmi (?:dimenticare|scordare)|che non mi dimentichi)(?:\s+(?:che devo|che dobbiamo|che ho|di|che|del|dello|della|degli|delle|dei|il|lo|la|le|i|gli|l')|\s*dell'|\s*l')?(?=\s|$|')"
        + @"|(?:crea|creami|aggiungi|metti|mettimi|imposta|inserisci|fissa|fai|nuov[ao]|apri)\s+(?:un[ao']?\s*)?(?:nuov[ao]\s+)?(?:attività|compito|task|promemoria|memo|cosa da fare|todo|to do|avviso)(?:\s+(?:per|di|che|chiamat[ao]))?(?=\s|:|$)"
        + @"|(?:aggiungi|metti|mettimi|inserisci)\s+(?:alle|tra le|nelle)\s+(?:mie\s+)?(?:attività|cose da fare)|(?:aggiungi|inserisci|metti|add|put|include)(?=\s.+(?:cose da fare|attività|lista|list|tasks?|to ?dos?|to do)\b)|promemoria|reminder|nuov[ao] (?:attività|compito|task)|new task"
        + @"|(?:remind me|alert me|notify me|let me know|tell me|help me remember|make sure i remember)(?:\s+(?:again|later))?(?:\s+(?:that (?:i|we) (?:have|need) to|that (?:i|we) have|that|to|about|of|when it(?:'s| is) time to|when i need to|when))?(?=\s|$)"
        + @"|(?:don't|do not|dont|never) let me forget(?:\s+(?:to|about|that))?|i (?:need|have) to remember(?:\s+to)?|i must(?:n't| not) forget(?:\s+to)?|i (?:have|need) to"
        + @"|(?:set|create|add|make|put|new|open|send me|give me)\s+(?:me\s+)?(?:an?\s+|the\s+)?(?:new\s+)?(?:task|reminder|to ?do|to-do|notification|note|alert)(?:\s+(?:called|for me to|for|to|about|that (?:i|we) (?:have|need) to|that|of|down))?(?=\s|:|$)"
        + @"|di|che|to|that|for|per|about)(?=[\s:,]|$|(?<='))\s*", Loosely);

    private static readonly Regex Closer = new(@"\s*(?:,\s*)?(?:(?:segnalo|segnala|ricordamelo|ricordamela|put it on my list)|(?:alle|tra le|nelle|a|in|nella|alla)\s+(?:mie\s+|mia\s+)?(?:attività|cose da fare|lista(?: delle cose da fare)?)|(?:to|on|in)\s+(?:my|the)\s+(?:tasks?|to ?dos?|to-do|to do list|todo list|list(?: of things to do)?))\s*[.!]?\s*$", Loosely);

    private static readonly Regex Loose = new(@"(?:^|\s|[,;])(?:per|entro|il|lo|la|l'|le|al|alle|alla|a|di|del|dell'|e|ed|con|in|by|on|at|for|the|to|of|and|before|prima|from|da|dal|due|scadenza|con scadenza|ore)$", Loosely);

    private static readonly Regex Urgent = new(@"(?:[,;(]\s*|\s-\s|^|\s)(?:(?:è|e'|it's|it is|molto|very)\s+)?(?:urgente|urgentemente|urgent|urgently|asap|appena (?:puoi|può)|as soon as possible)\b[)!.:]*(?=\s*$|\s*[,;:])|^\s*(?:urgente|urgent)\s*[:,]?\s*", Loosely);

    private static readonly Regex High = new(@"[,;(\s-]*\b(?:(?:con |a |è |with |it's )?(?:priorità|priorita) (?:alta|elevata)|(?:con |with |it's )?high priority)\b[)]?", Loosely);

    // "con copia a Sara Greco e Marco Rossi", "cc Sara": names are written as names, or it is a copy that is to be made.
    private static readonly Regex Copy = new(@"[\s,;(]+(?:(?:e|and)\s+)?(?:(?:con|in|mett\w+ in|ten\w+ in|tieni in)\s+copia(?:\s+(?:a|ad|anche|per))?|(?:e )?per conoscenza(?:\s+(?:a|ad))?|(?:in )?cc|with (?:a )?copy to|keeping in copy)\s*:?\s+(?<names>(?-i:\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|d[aei]l?|De|Di))*(?:\s*(?:,|\be\b|\bed\b|\band\b|&)\s*\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*)*)*))\)?", Loosely);

    private static readonly Regex Checklist = new(@"[\s,;.(]+(?:(?:con|with)\s+)?(?:(?:la|una|a|the)\s+)?(?:checklist|check-list|lista di controllo|passi|punti|steps)\s*:\s*(?<items>\S.*)$", Loosely);

    private static readonly Regex BeforeComma = new(@"\s+([,;:.])");

    // "… per CALL-2026-0000012": what it is made from, and no words of what there is to do.
    private static readonly Regex Purpose = new(@"[,(\s]\s*(?:per|da|dalla|for|from|of)\s+(?:(?:la|the)\s+)?(?:(?:chiamata|telefonata|richiesta|riunione|call|request|meeting)\s+)?$", Loosely);

    private static readonly Regex Between = new(@"\s*(?:[,;\n]|\s+e\s+|\s+ed\s+|\s+and\s+|\s+&\s+)\s*", Loosely);

    private static readonly Regex Article = new(@"^(?:la|il|lo|le|i|gli|the|my|a)\s+|^l'", Loosely);

    private static readonly Regex Spaces = new(@"\s+");
}
