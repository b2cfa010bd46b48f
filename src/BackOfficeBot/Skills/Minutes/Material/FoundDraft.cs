using System.Globalization;

namespace BackOfficeBot.Skills.Minutes.Material;

/// A text as it was sent, until minutes are found for it.
internal sealed record KeptMaterial(Guid Id, string Source, MaterialText Text);

/// What was found in a text, on its way into minutes. Its id stays the same whatever is changed here, so that each row is written once.
internal sealed record FoundDraft(Guid Id, Guid MinutesId, string Source, IReadOnlyList<FoundRow> Rows)
{
    /// The items that the text numbers itself, for minutes that have none.
    public IReadOnlyList<MinutesItem> Agenda { get; init; } = [];

    /// What was left out because there was too much.
    public int LeftOut { get; init; }

    public string MessageIdOf(int row) => Rows[row].Found.ProposedAs is { } proposed ? $"{Id:N}#{proposed}" : string.Create(CultureInfo.InvariantCulture, $"{Id:N}#{row}");

    /// Those that are not in the minutes yet.
    public IReadOnlyList<int> Open(MinutesData data)
    {
        var written = data.Entries.Select(e => e.MessageId).ToHashSet();
        return [.. Enumerable.Range(0, Rows.Count).Where(i => !written.Contains(MessageIdOf(i)))];
    }

    /// With the ticks of the rows that were shown.
    public FoundDraft Ticked(IReadOnlyList<int> shown, FoundForm form)
    {
        var rows = Rows.ToArray();
        foreach (var (row, tick) in shown.Zip(form.Ticks))
            if (tick is { } isTaken && row < rows.Length)
                rows[row] = rows[row] with { IsTaken = isTaken };
        return this with { Rows = rows };
    }
}

/// <param name="Due">The day that the found words mean.</param>
internal sealed record FoundRow(FoundItem Found, DateOnly? Due, bool IsTaken = true)
{
    /// Why it could not be written.
    public string? Problem { get; init; }

    public MinutesLine Line => new(LineDoes.Add, Found.Type, Found.Text) { At = Found.Time, Names = Found.Names, ProxyTo = Found.ProxyTo, Due = Found.Due, Vote = Found.Vote };

    /// As it would stand in the minutes.
    public string Words(MinutesData data, string language)
    {
        var (t, who) = (MinutesTexts.In(language), string.Join(", ", Found.Names.Select(n => data.People.Called(n)?.Name ?? n)));
        var at = Found.Time?.ToString("H:mm", CultureInfo.InvariantCulture) ?? "";
        return Found.Type switch
        {
            EntryType.Action => Joined(who, Found.Text, Due is { } day ? t.DueBy(Common.When.Day(day, language)) : ""),
            EntryType.Vote => Joined(Found.Text, Found.Vote is { IsUnanimous: false } vote ? MaterialTexts.In(language).Counts(vote) : ""),
            EntryType.Arrival or EntryType.Departure => Joined(who, at),
            EntryType.Proxy => Found.ProxyTo is { } to ? t.GivesProxy(who, data.People.Called(to)?.Name ?? to) : t.EndsProxy(who),
            _ => Found.Text,
        };
    }

    private static string Joined(params string[] parts) => string.Join(", ", parts.Where(p => p.Length > 0));
}

internal sealed record PastedForm
{
    public const int Longest = 15_000;

    public string? Text { get; init; }
}

/// Which kept text is to be read into which minutes.
internal sealed record MaterialState(Guid Key, Guid MinutesId);

/// <param name="Shown">The rows on the card, in their order.</param>
internal sealed record FoundState(Guid Key, int Page, IReadOnlyList<int> Shown)
{
    /// The one that is corrected.
    public int? Row { get; init; }
}

/// The ticks of a page, by their place on it.
internal sealed record FoundForm
{
    public const int OnPage = 6;

    public bool? Take0 { get; init; }
    public bool? Take1 { get; init; }
    public bool? Take2 { get; init; }
    public bool? Take3 { get; init; }
    public bool? Take4 { get; init; }
    public bool? Take5 { get; init; }

    public IEnumerable<bool?> Ticks => [Take0, Take1, Take2, Take3, Take4, Take5];
}
