using System.Text.RegularExpressions;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Meetings.Words;

/// Who need not come: "facoltativo Luca", "Marco se può", "optional: Priya and James". Their names, and those of all without the words that say so.
internal sealed record OptionalNames(IReadOnlyList<string> Names, IReadOnlyList<string> Optional)
{
    private readonly record struct Item(string Name, TextSpan Span, bool IsOptional = false, bool IsMany = false);

    /// People and addresses in the order of the text; addresses are as they were.
    public static OptionalNames Of(string text, Understanding understood)
    {
        List<Item> items = [.. understood.People.Select(Named).Concat(understood.Addresses.Select(a => new Item(a.Value, a.Span)))
            .Where(i => i.Span.End <= text.Length).OrderBy(i => i.Span.Start)];
        if (items.Count == 0)
            return new([.. understood.People.Select(p => Named(p).Name)], []);
        var optional = new HashSet<int>();
        for (var gap = 0; gap <= items.Count; gap++)
        {
            if (gap < items.Count && items[gap].IsOptional)
                Forward(gap, items[gap].IsMany);
            else if (Marker.Match(Between(gap)) is { Success: true } marker)
                Mark(gap, Between(gap)[..marker.Index], Between(gap)[(marker.Index + marker.Length)..], IsMany(marker.Value));
        }
        return new(Names(i => understood.People.Any(p => p.Span == items[i].Span)), Names(optional.Contains));

        string Between(int gap) => text[(gap == 0 ? 0 : items[gap - 1].Span.End)..(gap == items.Count ? text.Length : items[gap].Span.Start)];

        void Mark(int gap, string before, string after, bool isMany)
        {
            var (hasPrevious, hasNext) = (gap > 0, gap < items.Count);
            if (hasPrevious && Beside.IsMatch(before) && (!hasNext || !Leads.IsMatch(after) || Parts.IsMatch(after)))
                Backward(gap - 1, isMany);
            else if (hasNext && Leads.IsMatch(after))
                Forward(gap, isMany);
            else if (hasPrevious && Apart.IsMatch(before))
                Backward(gap - 1, isMany);
        }

        // "facoltativi Luca e Chiara" are both, "facoltativo Luca e Chiara" is one.
        void Forward(int at, bool isMany)
        {
            for (optional.Add(at); isMany && at + 1 < items.Count && Joint.IsMatch(Between(at + 1)); optional.Add(at))
                at++;
        }

        void Backward(int at, bool isMany)
        {
            for (optional.Add(at); isMany && at > 0 && Joint.IsMatch(Between(at)); optional.Add(at))
                at--;
        }

        string[] Names(Func<int, bool> which) => [.. Enumerable.Range(0, items.Count).Where(which).Select(i => items[i].Name).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // "facoltativo Luca Moretti", "Luca Moretti facoltativo"
    private static Item Named(Found<string> person) => InName.Match(person.Value) is { Success: true, Length: var length } marker && length < person.Value.Length
        ? new(person.Value.Remove(marker.Index, length), person.Span, true, marker.Index == 0 && IsMany(marker.Value)) : new(person.Value, person.Span);

    private static bool IsMany(string marker) => Many.IsMatch(marker);

    private static readonly Regex Marker = new(@"\b(?:facoltativ[oaie](?:mente)?|opzional(?:e|i|mente)|optional(?:ly)?|non (?:è|sono) (?:obbligatori[oaie]|necessari[oaie]|indispensabil[ei])|(?:se|if) (?:è |sono |is |are |they are |he is |she is |he's |she's )?(?:può|puo'?|possono|riesce|riescono|vuole|vogliono|liber[oaie]|disponibil[ei]|he can|she can|they can|available|free)(?: (?:venire|esserci|partecipare|come|join|make it))?)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex InName = new(@"^(?:facoltativ[oaie](?:mente)?|opzional(?:e|i|mente)|optional(?:ly)?)\s+|\s+(?:facoltativ[oaie]|opzional[ei]|optional)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Many = new(@"facoltativ(?:[ie]|amente)\b|opzionali\b|optional|possono|riescono|vogliono|sono|\bare\b|they", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "Luca (facoltativo)", "Luca è facoltativo", "Luca as optional"
    private static readonly Regex Beside = new(@"^\s*\(?\s*(?:(?:è|sono|is|are|come|as|an?)\s+)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Apart = new(@"^[\s,;(–-]*(?:(?:è|sono|is|are|come|as|an?|ma|but)\s+)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "facoltativo: anche Luca", "se può, Marco"
    private static readonly Regex Leads = new(@"^\)?[\s,:]*(?:(?:anche|pure|con|with|also|per|for|invita|invite|e|ed|and|è|is)[\s:]+)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // What parts a person that is optional from the next, who is not.
    private static readonly Regex Parts = new(@"^(?:\)|\s*,|\s+(?:e|ed|and)\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Joint = new(@"^\s*(?:,\s*)?(?:(?:e|ed|and|&)\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
