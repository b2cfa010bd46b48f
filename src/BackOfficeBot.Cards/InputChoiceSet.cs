using System.Text.Json.Serialization;

namespace BackOfficeBot.Cards;

/// <summary>One or several of some choices, fixed or looked up while typing.</summary>
/// <remarks>
/// https://adaptivecards.io/explorer/Input.ChoiceSet.html,
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search
/// </remarks>
public sealed record InputChoiceSet : CardInput
{
    /// <inheritdoc/>
    public override string Type => "Input.ChoiceSet";
    /// <summary>What can be chosen; with <see cref="ChoicesData"/> what is shown before anything is typed, and the titles of what is chosen.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }
    /// <summary>Who is asked while the person types.</summary>
    [JsonPropertyName("choices.data")]
    public DataQuery? ChoicesData { get; init; }
    /// <summary>What is chosen already: a value, or several with commas between.</summary>
    public string? Value { get; init; }
    /// <summary>Shown while nothing is chosen.</summary>
    public string? Placeholder { get; init; }
    /// <summary>True when several can be chosen; they come back with commas between.</summary>
    public bool? IsMultiSelect { get; init; }
    /// <summary>A list that opens, one that stands open, or one to type into.</summary>
    public ChoiceStyle? Style { get; init; }
    /// <summary>True so that long titles go on in the next line.</summary>
    public bool? Wrap { get; init; }
}

/// <summary>One choice.</summary>
public sealed record Choice : CardPart
{
    /// <summary>What is shown; no Markdown.</summary>
    public required string Title { get; init; }
    /// <summary>What comes back; without a comma where several can be chosen.</summary>
    public required string Value { get; init; }
}

/// <summary>Asks the bot for choices while the person types: it comes as the invoke "application/search".</summary>
public sealed record DataQuery : CardPart
{
    /// <summary>"Data.Query"</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Data.Query";
    /// <summary>What is searched; "graph.microsoft.com/users" is answered by Teams itself.</summary>
    public required string Dataset { get; init; }
    /// <summary>The most results, at most 15 in Teams.</summary>
    public int? Count { get; init; }
    /// <summary>How many to leave out, for the next page.</summary>
    public int? Skip { get; init; }
    /// <summary>Auto sends the values of the card's other inputs along, for choices that depend on them.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }
}

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(CamelCase<ChoiceStyle>))]
public enum ChoiceStyle
{
    /// <summary>A list that opens.</summary>
    Compact,
    /// <summary>All in sight.</summary>
    Expanded,
    /// <summary>A list to type into.</summary>
    Filtered,
}
