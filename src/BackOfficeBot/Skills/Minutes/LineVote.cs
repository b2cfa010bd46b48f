using System.Globalization;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Skills.Minutes;

/// How somebody is said to have voted.
internal sealed record SaidVote(string Name, VoteChoice Choice);

/// How a vote was said: numbers, names, or both. What was not said is null.
internal sealed partial record LineVote
{
    public int? For { get; init; }
    public int? Against { get; init; }
    public int? Abstained { get; init; }
    public IReadOnlyList<SaidVote> Names { get; init; } = [];
    public bool IsRollCall { get; init; }
    public bool IsUnanimous { get; init; }

    /// Null where there is neither a number nor a name.
    public static LineVote? Read(string text)
    {
        var rollCall = RollCall().Match(text);
        if (rollCall.Success)
            return Of(Called(text[rollCall.Length..])) is { Names.Count: > 0 } called ? called with { IsRollCall = true } : null;
        if (Unanimous().IsMatch(text))
            return new() { IsUnanimous = true };
        return Of(Counted(text)) is var vote && (vote.For ?? vote.Against ?? vote.Abstained) is null && vote.Names.Count == 0 ? null : vote;
    }

    /// "5 sì 1 no 2 ast, contrari Rossi e Bianchi, astenuto Verdi": a number belongs to the word behind it, names to the one before.
    /// "Favorevoli 5, contrari: 1 (Rossi)": where the word has none before it, the number right behind it.
    private static IEnumerable<(string? Name, int? Count, VoteChoice Choice)> Counted(string text)
    {
        (int? count, VoteChoice? choice) = (null, null);
        List<string> name = [];
        string[] tokens = [.. Tokens().Matches(text).Select(m => m.Value), ","];
        for (var i = 0; i < tokens.Length; i++)
        {
            var (token, said) = (tokens[i], ChoiceOf(tokens[i]));
            if ((said is not null || char.IsDigit(token[0]) || IsBetween(token)) && name.Count > 0)
            {
                if (choice is { } whose)
                    yield return (string.Join(' ', name), null, whose);
                name.Clear();
            }
            if (said is { } now)
            {
                choice = now;
                if (count is null && NumberBehind(tokens, i) is (var number, var at))
                    (count, i) = (number, at);
                if (count is { } votes)
                    yield return (null, votes, now);
                count = null;
            }
            else if (int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var alone))
                count = alone;
            else if (!IsBetween(token) && !IsSmall(token))
                name.Add(token);
        }
    }

    /// "Rossi sì, Bianchi no": names before their word.
    private static IEnumerable<(string? Name, int? Count, VoteChoice Choice)> Called(string text)
    {
        List<string> name = [];
        List<string> names = [];
        foreach (var token in Tokens().Matches(text).Select(m => m.Value))
        {
            if ((ChoiceOf(token) is not null || IsBetween(token)) && name.Count > 0)
            {
                names.Add(string.Join(' ', name));
                name.Clear();
            }
            if (ChoiceOf(token) is { } choice)
            {
                foreach (var who in names)
                    yield return (who, null, choice);
                names.Clear();
            }
            else if (!IsBetween(token) && !IsSmall(token))
                name.Add(token);
        }
    }

    private static (int Number, int At)? NumberBehind(string[] tokens, int at)
    {
        while (++at < tokens.Length && (tokens[at] == ":" || IsSmall(tokens[at])))
        {
        }
        return at < tokens.Length && int.TryParse(tokens[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, at) : null;
    }

    private static LineVote Of(IEnumerable<(string? Name, int? Count, VoteChoice Choice)> said)
    {
        var vote = new LineVote();
        foreach (var (name, count, choice) in said.ToList())
            vote = name is not null ? Nobody().IsMatch(name) ? vote : vote with { Names = [.. vote.Names, new(name.TrimStart('@'), choice)] } : choice switch
            {
                VoteChoice.For => vote with { For = count },
                VoteChoice.Against => vote with { Against = count },
                _ => vote with { Abstained = count },
            };
        return vote;
    }

    private static VoteChoice? ChoiceOf(string token) => token.ToLowerInvariant() switch
    {
        "sì" or "si" or "sí" or "favorevoli" or "favorevole" or "favore" or "yes" or "for" or "favour" or "favor" or "aye" or "ayes" or "pro" => VoteChoice.For,
        "no" or "contrari" or "contrario" or "contraria" or "contrarie" or "against" or "nay" or "nays" or "contro" => VoteChoice.Against,
        "ast" or "astenuti" or "astenuto" or "astenuta" or "astenute" or "astensioni" or "astensione" or "abst" or "abstained" or "abstentions" or "abstention" or "abstaining" => VoteChoice.Abstained,
        _ => null,
    };

    private static bool IsBetween(string token) => token is "," or ";" or "(" or ")" or ":" or "." || token.ToLowerInvariant() is "e" or "ed" or "and";

    private static bool IsSmall(string token) => token.ToLowerInvariant() is "a" or "in" or "voti" or "voto" or "votes" or "vote";

    [GeneratedRegex(@"\d+|[\p{L}@'’-]+|[,;():.]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"^\s*(appello( nominale)?|roll[ -]?call)\s*:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RollCall();

    // "contrario nessuno"
    [GeneratedRegex(@"^(nessun[oa]?|none|nobody|no one)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"\b(unanim\w*|tutti favorevoli|all in favour|all in favor)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Unanimous();
}
