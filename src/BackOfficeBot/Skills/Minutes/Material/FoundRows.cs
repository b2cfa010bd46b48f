using System.Text.RegularExpressions;

namespace BackOfficeBot.Skills.Minutes.Material;

/// From a text to rows that a person looks through. Pure.
internal static partial class FoundRows
{
    /// More nobody looks through on cards; then what is only noted goes first.
    public const int Most = 200;

    /// <param name="day">The day that words such as "entro venerdì" mean.</param>
    public static FoundDraft Of(KeptMaterial material, Guid minutes, MinutesData data, Func<string, DateOnly?> day)
    {
        var found = MaterialSplitter.Split(material.Text, data.People, data.Agenda);
        var items = found.Items.Count <= Most ? found.Items : [.. found.Items.Where(i => i.IsMarked || i.Type is not EntryType.Note)];
        IReadOnlyList<FoundItem> shown = [.. items.Take(Most).Select(i => i.Text.Length <= MinutesLimits.Line ? i : i with { Text = i.Text[..(MinutesLimits.Line - 1)] + "…" })];
        return new(material.Id, minutes, material.Source, [.. shown.Select(i => Row(i, data.People, day))])
        {
            Agenda = found.Agenda, LeftOut = found.Items.Count - shown.Count,
        };
    }

    public static FoundRow Row(FoundItem item, IReadOnlyList<MinutesPerson> people, Func<string, DateOnly?> day) =>
        item.Due is { } due && day(due) is { } on ? new(Plain(item, people, due), on) : new(Plain(item, people, null), null);

    /// Who has something to do, and by when, stand beside the text, so not in it again.
    private static FoundItem Plain(FoundItem item, IReadOnlyList<MinutesPerson> people, string? due)
    {
        if (item is { Type: EntryType.Vote, IsMarked: false })
            return item with { Text = item.Text.TrimEnd('.', ';', ' ') };
        if (item.Type != EntryType.Action)
            return item;
        var text = due is not null && item.Text.IndexOf(due, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? item.Text.Remove(at, due.Length) : item.Text;
        text = text.Trim(' ', ',', '.', ';');
        if (item.Names is [var name] && people.AtStart(text) is (var first, { Length: > 0 } behind) && (first == name || people.Called(first) is { } person && person == people.Called(name)))
            text = Duty.Replace(behind.TrimStart(' ', ',', ':'), "");
        return text.Length > 0 ? item with { Text = text } : item;
    }

    // "Luca deve inviare il bilancio" asks him "inviare il bilancio".
    private static readonly Regex Duty = new(@"^(?:to|deve|devono|dovrà|dovranno|must|shall|should|will|(?:has|have|needs?|is|are|is going|are going) to)\s+(?!not\b|never\b)(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
