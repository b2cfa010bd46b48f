using System.Globalization;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Skills.Minutes;

/// How somebody is said to have voted.
internal sealed record SaidVote(string Name, VoteChoice Choice);

/// How a vote was said: numbers, names, or both. What was not said is null.
internal sealed record LineVote
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
        var rollCall = RollCall.Match(text);
        if (rollCall.Success)
            return Of(Called(text[rollCall.Length..])) is { Names.Count: > 0 } called ? called with { IsRollCall = true } : null;
        text = WithDigits(Abstaining.Replace(text, "astenuto"));
        if (Unanimous.Match(text) is { Success: true } all)
            return OfAll(text.Remove(all.Index, all.Length).Insert(all.Index, ","));
        return Of(Counted(text)) is { SaysNothing: false, IsUnclear: false } vote ? vote : null;
    }

    /// "Cinque favorevoli" as "5 favorevoli".
    public static string WithDigits(string text) => NumberWord.Replace(text, m => Numbers[m.Value.ToLowerInvariant()].ToString(CultureInfo.InvariantCulture));

    private bool SaysNothing => (For ?? Against ?? Abstained) is null && Names.Count == 0;

    // "Rossi dissents" is no name.
    private bool IsUnclear => Names.Any(n => IsLeftOver(n.Name));

    /// Whether somebody is said not to be for it, in words that are not read.
    public static bool IsLeftOver(string words) => Otherwise.IsMatch(words);

    /// "All in favour, 1 abstained": who else was there was for it. Of whoever is left out it has to be said whether against or abstaining.
    private static LineVote? OfAll(string others) =>
        Of(Counted(others)) is { SaysNothing: false } vote ? vote.IsUnclear ? null : vote : Except.IsMatch(others) || IsLeftOver(others) ? null : new() { IsUnanimous = true };

    /// "5 sì 1 no 2 ast, contrari Rossi e Bianchi, astenuto Verdi": a number belongs to the word behind it, names to the one before.
    /// "Favorevoli 5, contrari: 1 (Rossi)": where the word has none before it, the number right behind it.
    /// "5 sì, Rossi no, Verdi astenuto": where nothing stands behind the word either, the names right before it.
    /// "5 sì, Rossi, Bianchi contrari": behind the comma they wait for their word, but for those of "2 no, Rossi e Bianchi", who are as many as were counted.
    private static IEnumerable<(string? Name, int? Count, VoteChoice Choice)> Counted(string text)
    {
        (int? count, int? counted, VoteChoice? choice, var isFree, var isWaiting) = (null, null, null, true, true);
        List<string> name = [];
        List<string> names = [];
        string[] tokens = [.. Tokens.Matches(text).Select(m => m.Value), ","];
        for (var i = 0; i < tokens.Length; i++)
        {
            var (token, said) = (tokens[i], ChoiceOf(tokens[i]));
            if ((said is not null || char.IsDigit(token[0]) || IsBetween(token)) && name.Count > 0)
            {
                names.Add(string.Join(' ', name));
                name.Clear();
            }
            if (said is not null || char.IsDigit(token[0]) || (IsBetween(token) && !IsAnd(token) && (!isWaiting || names.Count == counted)))
            {
                if ((said is not null && count is null && isFree && IsEnd(tokens[i + 1]) ? said : choice) is { } whose)
                    foreach (var who in names)
                        yield return (who, null, whose);
                names.Clear();
            }
            if (said is { } now)
            {
                choice = now;
                if (count is null && NumberBehind(tokens, i) is (var number, var at))
                    (count, i) = (number, at);
                if (count is { } votes)
                    yield return (null, votes, now);
                (isFree, isWaiting, counted, count) = (count is not null, IsEnd(tokens[i + 1]), count, null);
            }
            else if (IsEnd(token))
                isFree = true;
            else if (int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var alone))
                count = alone;
            else if (!IsBetween(token) && !IsSmall(token))
                name.Add(token);
        }
        if (choice is { } last)
            foreach (var who in names)
                yield return (who, null, last);
    }

    /// "Rossi sì, Bianchi no": names before their word.
    private static IEnumerable<(string? Name, int? Count, VoteChoice Choice)> Called(string text)
    {
        List<string> name = [];
        List<string> names = [];
        foreach (var token in Tokens.Matches(text).Select(m => m.Value))
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
            vote = name is not null ? Nobody.IsMatch(name) ? vote : vote with { Names = [.. vote.Names, new(name.TrimStart('@'), choice)] } : choice switch
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
        "no" or "contrari" or "contrario" or "contraria" or "contrarie" or "against" or "nay" or "nays" or "contro" or "opposed" or "opposes" or "oppose" => VoteChoice.Against,
        "ast" or "astenuti" or "astenuto" or "astenuta" or "astenute" or "astensioni" or "astensione" or "abst" or "abstained" or "abstentions" or "abstention" or "abstaining" or "abstain" or "abstains" => VoteChoice.Abstained,
        _ => null,
    };

    private static bool IsBetween(string token) => token is "(" or ":" || IsEnd(token) || IsAnd(token);

    private static bool IsEnd(string token) => token is "," or ";" or ")" or ".";

    private static bool IsAnd(string token) => token.ToLowerInvariant() is "e" or "ed" or "and";

    private static bool IsSmall(string token) => token.ToLowerInvariant() is "a" or "in" or "con" or "with" or "voti" or "voto" or "votes" or "vote" or "che" or "who" || Except.IsMatch(token);

    public static readonly IReadOnlyDictionary<string, int> Numbers = new Dictionary<string, int>
    {
        ["uno"] = 1, ["un"] = 1, ["una"] = 1, ["due"] = 2, ["tre"] = 3, ["quattro"] = 4, ["cinque"] = 5, ["sei"] = 6, ["sette"] = 7, ["otto"] = 8, ["nove"] = 9, ["dieci"] = 10, ["undici"] = 11, ["dodici"] = 12,
        ["nessun"] = 0, ["nessuna"] = 0, ["nessuno"] = 0,
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["none"] = 0, ["zero"] = 0,
    };

    private static readonly Regex Tokens = new(@"\d+|[\p{L}@'’-]+|[,;():.]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex RollCall = new(@"^\s*(appello( nominale)?|roll[ -]?call)\s*:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    // "contrario nessuno"
    private static readonly Regex Nobody = new(@"^(nessun[oa]?|none|nobody|no one)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static readonly Regex Unanimous = new(@"\b(all['’])?unanim\w*|\btutti (sono )?(favorevoli|a favore|d['’]accordo)\b|\ball( are|were)? in favou?r\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    // "Salvo" is somebody's name.
    private static readonly Regex Except = new(@"\b(tranne|salvo|eccetto|meno|except|but|save)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    // "Rossi si astiene", "si sono astenuti": the "si" is no yes.
    private static readonly Regex Abstaining = new(@"\bsi\s+((è|sono)\s+)?(asten|astien)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex Otherwise = new(@"\b(abst|asten|astien|oppos|contrar|dissent)\w*|\bcontro\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private const string Words = @"\b(uno?|una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|nessun[oa]?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|zero)\b";

    // "Cinque favorevoli", "contrari: uno" where nothing follows; "contrari: Otto" is somebody's name.
    private static readonly Regex NumberWord = new($@"(?i:{Words}(?=\s+(voti?\s+|votes?\s+)?(favorevol|a favore|sì|contrar|contro|astenu|astension|in favou?r|for\b|against|oppos|abst|yes|no\b)))|{Words}(?<=\b(?i:favorevol[ei]|a favore|contrar(io?|ia|ie)|astenut[ioae]|astension[ei]|in favou?r|against|opposed|abstentions?)\s*:?\s+\w+)(?!\s+\p{{L}})", RegexOptions.CultureInvariant);
}
