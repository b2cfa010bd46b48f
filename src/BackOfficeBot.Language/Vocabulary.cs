namespace BackOfficeBot.Language;

/// <summary>How people ask for one thing, in both languages.</summary>
/// <param name="Intent">Its name, such as "meeting.new".</param>
/// <param name="Phrases">
/// What they say: words in their order, others may stand between. <c>fissa|organizza riunione|incontro</c>: one of each. <c>#</c> a number, <c>@ref</c> a record's
/// reference. With <c>=</c> in front, the words are all that is said, apart from courtesies. Words of five letters and more are recognised with one
/// slip of the finger, of eight and more with two. Accents and capitals do not matter.
/// </param>
public sealed record Vocabulary(string Intent, params IReadOnlyList<string> Phrases)
{
    /// <summary>0 to 1: how sure a match is. Lower it for words that may mean something else.</summary>
    public double Weight { get; init; } = 0.9;
}
