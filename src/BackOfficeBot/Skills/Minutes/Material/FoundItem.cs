namespace BackOfficeBot.Skills.Minutes.Material;

/// Something of minutes that was found in a text; a person confirms it before it counts.
/// <param name="Source">The sentence or line that it came from, as it stands there.</param>
internal sealed record FoundItem(EntryType Type, string Text, string Source)
{
    /// The item of the agenda under which it was said.
    public int? Item { get; init; }
    public string? Speaker { get; init; }
    public TimeSpan? At { get; init; }

    /// Who has something to do, comes or goes: names as said.
    public IReadOnlyList<string> Names { get; init; } = [];

    /// "entro venerdì", as it was said.
    public string? Due { get; init; }
    public LineVote? Vote { get; init; }

    /// The time that was said with an arrival or a departure.
    public TimeOnly? Time { get; init; }
    public string? ProxyTo { get; init; }

    /// Written down as what it is ("decisione: …"), not only recognised by its words.
    public bool IsMarked { get; init; }

    /// Set where the assistant found it: what it is known by, whenever the same text is read.
    public string? ProposedAs { get; init; }
}

/// <param name="Agenda">The items that the text itself numbers, where none were given.</param>
internal sealed record FoundMinutes(IReadOnlyList<FoundItem> Items, IReadOnlyList<MinutesItem> Agenda);
