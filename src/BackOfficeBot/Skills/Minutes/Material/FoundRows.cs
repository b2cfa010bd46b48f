namespace BackOfficeBot.Skills.Minutes.Material;

/// From a text to rows that a person looks through. Pure.
internal static class FoundRows
{
    /// More nobody looks through on cards; then what is only noted goes first.
    public const int Most = 200;

    /// <param name="day">The day that words such as "entro venerdì" mean.</param>
    public static FoundDraft Of(KeptMaterial material, Guid minutes, MinutesData data, Func<string, DateOnly?> day)
    {
        var found = MaterialSplitter.Split(material.Text, data.People, data.Agenda);
        var items = found.Items.Count <= Most ? found.Items : [.. found.Items.Where(i => i.IsMarked || i.Type is not EntryType.Note)];
        IReadOnlyList<FoundItem> shown = [.. items.Take(Most).Select(i => i.Text.Length <= MinutesLimits.Line ? i : i with { Text = i.Text[..(MinutesLimits.Line - 1)] + "…" })];
        return new(material.Id, minutes, material.Source, [.. shown.Select(i => new FoundRow(i, i.Due is { } due ? day(due) : null))])
        {
            Agenda = found.Agenda, LeftOut = found.Items.Count - shown.Count,
        };
    }
}
