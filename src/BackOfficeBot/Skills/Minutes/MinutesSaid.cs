using System.Text.RegularExpressions;
using BackOfficeBot.Common;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Minutes;

/// What a sentence says of minutes that come from no event: "prepara il verbale del comitato sicurezza di lunedì alle 9".
internal sealed record MinutesSaid(string? Body, DateOnly? Day, TimeOnly? From)
{
    private const int Longest = 80;

    /// Who is to be there, as they were named.
    public IReadOnlyList<string> People { get; init; } = [];

    /// Its items, a line each.
    public string? Agenda { get; init; }

    public static string? AgendaOf(string text) => Items.Match(text) is { Success: true } items
        ? string.Join('\n', items.Groups["items"].Value.Split([';', '\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(i => i.TrimEnd('.'))) : null;

    /// <param name="others">Where days, times and people stand.</param>
    public static string? BodyOf(string text, IReadOnlyList<TextSpan> others)
    {
        if (Items.Match(text) is { Success: true } items)
            (text, others) = (text[..items.Index], [.. others.Where(s => s.End <= items.Index)]);
        var plain = others.Where(s => s.Length > 0 && s.End <= text.Length).Aggregate(text, (t, s) => t.Remove(s.Start, s.Length).Insert(s.Start, new('|', s.Length)));
        var match = Behind.Match(plain) is { Success: true } behind ? behind : Before.Match(plain);
        var body = match.Success ? Meeting.Replace(Ending.Replace(match.Groups["body"].Value.Split('|')[0].Trim(' ', '.', ',', ':', ';', '?', '!'), ""), "").Trim() : "";
        return body.Length is < 3 or > Longest || Nothing.IsMatch(body) ? null : char.ToUpperInvariant(body[0]) + body[1..];
    }

    /// Day and hour of what was before are not those of this one.
    public MinutesForm Fill(MinutesForm form) => form with
    {
        Title = Body, Body = form.Body ?? Body, Agenda = Agenda, Sent = null, To = null,
        Day = Day?.Iso(), From = From?.Iso(),
    };

    private static readonly Regex Items = new(@"[\s,;:.]+(con\s+|with\s+)?((l['’]|the\s+)?(ordine\s+del\s+giorno|odg|o\.d\.g\.)\s*:?\s|((an?|the)\s+)?(agenda|punti|items)\s*:\s*)(?<items>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex Behind = new(@"\b(verbale|minutes)\s+(del\s+|della\s+|dello\s+|dei\s+|degli\s+|delle\s+|dell'|di\s+|per\s+(il\s+|la\s+|lo\s+|l')?|(of|for)\s+(the\s+|an?\s+|our\s+)?)(?<body>.+)$", Options | RegexOptions.Singleline);

    private static readonly Regex Before = new(@"\b(the|new)\s+(?<body>[^|]+?)\s+minutes\b", Options);

    // "riunione del comitato", "board meeting"
    private static readonly Regex Meeting = new(@"^(riunione|seduta|incontro|meeting)(\s+(del|della|dello|dei|degli|delle|di|of|of the|with|con)\s+|\s+(dell'))|\s+meeting$", Options);

    private static readonly Regex Ending = new(@"\s+(di|del|della|dello|dell'|delle|alle|con|per|of|on|at|for|with|from)$", Options);

    private static readonly Regex Nothing = new(@"^(la |the |una? |un'|questa |this |mia |my )*(riunione|seduta|incontro|call|chiamata|meeting|verbale|minutes|bozza|draft)$", Options);
}
