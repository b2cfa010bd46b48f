using System.Runtime.CompilerServices;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Intents;

/// <summary>What was found: the likeliest intent and the next.</summary>
internal readonly record struct IntentGuess(string? Intent, double Confidence, string? RunnerUp, double RunnerUpConfidence, bool RefersToShown, Openings Openings);

/// <summary>The words after which people and the subject stand, in sentences of one intent, and those that are a subject themselves.</summary>
internal sealed record Openings(HashSet<string> People, HashSet<string> Subject, HashSet<string> Purpose, HashSet<string> Occasions)
{
    public static readonly Openings None = new([], [], [], []);

    public static Openings Of(IReadOnlyList<Intent> intents) => new(
        Words(intents.Select(i => i.PeopleAfter)), Words(intents.Select(i => i.SubjectAfter)), Words(intents.Select(i => i.PurposeAfter)), Words(intents.Select(i => i.Occasions)));

    private static HashSet<string> Words(IEnumerable<string> texts) => [.. texts.SelectMany(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(w => Folding.Fold(w))];
}

/// <summary>Which of the declared intents a text names.</summary>
internal sealed class IntentFinder
{
    private const double OfCommand = 0.97, Denied = 0.3;

    private readonly Terms _terms;
    private readonly string[] _names;
    private readonly bool[] _mayDeny;
    private readonly Openings[] _openings;
    private readonly Dictionary<string, (int Label, bool Refers)> _exact = [];
    private readonly Lazy<(Dictionary<string, int> Commands, LinearModel Model, int Not)> _learned;

    public IntentFinder(IEnumerable<Vocabulary> vocabularies, Action? learned)
    {
        List<Vocabulary> all = [.. vocabularies];
        var intents = all.SelectMany(v => v.Intents).GroupBy(i => i.Name).ToList();
        _names = [.. intents.Select(g => g.Key)];
        _openings = [.. intents.Select(g => Openings.Of([.. g]))];
        _mayDeny = new bool[_names.Length];
        _terms = new(all.SelectMany(v => v.Words));
        foreach (var (parts, label) in Lines(intents, i => i.Commands))
            // "grazie mille" as it stands: courtesies and numbers are words of their own there.
            if (parts.TrueForAll(p => p.Slot is null))
                _exact.TryAdd(string.Join(' ', parts.Select(p => p.Word)), (label, parts.Exists(p => _terms.Refers(p.Word!))));
        // A command as it stands needs nothing more. The examples are read when the first other sentence comes, and not kept until then.
        _learned = new(() =>
        {
            var result = Learn(intents);
            learned?.Invoke();
            return result;
        });
    }

    /// <summary>What the words mean.</summary>
    public Terms Terms => _terms;

    /// <summary>The guess for the first tokens, as many as there are classes; 0 is none, else a term that stands for the token.</summary>
    public IntentGuess Find(List<Token> tokens, ReadOnlySpan<byte> classes)
    {
        if (classes.Length <= LongestCommand && _exact.TryGetValue(AsItStands(tokens, classes.Length, static word => word), out var exact))
            return new(_names[exact.Label], OfCommand, null, 0, exact.Refers, _openings[exact.Label]);
        var (commands, model, not) = _learned.Value;
        Span<int> buffer = stackalloc int[Sentence.BufferSize];
        var sentence = new Sentence(_terms, buffer);
        for (var i = 0; i < classes.Length && !sentence.IsFull; i++)
            if (classes[i] > 0)
            {
                sentence.Add(classes[i]);
                if (classes[i] is Terms.Reference)
                    sentence.AddWord(KindOf(tokens[i]));
            }
            else if (tokens[i].Kind is TokenKind.Word)
                sentence.AddWord(tokens[i].Text);
        var refers = sentence.Has(Terms.It);
        if (classes.Length <= LongestCommand && (commands.TryGetValue(AsItStands(tokens, classes.Length, _terms.Corrected), out var command) || commands.TryGetValue(Command(tokens, classes, true), out command) || commands.TryGetValue(Command(tokens, classes, false), out command)))
            return new(_names[command], OfCommand, null, 0, refers, _openings[command]);
        if (sentence.All.IsEmpty)
            return new(null, 0, null, 0, false, Openings.None);
        var features = new List<long>(128);
        sentence.Features(features);
        Span<float> chances = stackalloc float[_names.Length];
        model.Score(features, chances);
        var (best, second) = BestTwo(chances);
        var denied = sentence.Has(not) && !_mayDeny[best] ? Denied : 1;
        return new(_names[best], chances[best] * denied, second < 0 ? null : _names[second], second < 0 ? 0 : chances[second] * denied, refers, _openings[best]);
    }

    private static IEnumerable<(List<(string? Word, int? Slot)> Parts, int Label)> Lines(List<IGrouping<string, Intent>> intents, params Func<Intent, string>[] texts)
    {
        var words = new HashSet<string>();
        return intents.SelectMany((g, label) => g.SelectMany(i => texts.SelectMany(text => Template.Lines(text(i)))).Select(line => (Parts(line, words), label)));
    }

    private (Dictionary<string, int> Commands, LinearModel Model, int Not) Learn(List<IGrouping<string, Intent>> intents)
    {
        var examples = Lines(intents, i => i.Examples, i => i.Commands).ToList();
        _terms.Learn(examples.SelectMany(e => e.Parts.Where(p => p.Slot is null).Select(p => p.Word!)));
        var commands = new Dictionary<string, int>();
        foreach (var (parts, label) in Lines(intents, i => i.Commands))
        {
            if (Command(parts) is { Length: > 0 } command)
                commands.TryAdd(command, label);
            if (parts.TrueForAll(p => p.Slot is null))
                commands.TryAdd(string.Join(' ', parts.Select(p => p.Word)), label);
        }
        var not = _terms.Term("non");
        var features = new List<long>();
        Span<int> buffer = stackalloc int[Sentence.BufferSize];
        List<(long[], int)> taught = new(examples.Count);
        foreach (var (parts, label) in examples)
        {
            var sentence = new Sentence(_terms, buffer);
            foreach (var (word, slot) in parts)
                if (slot is { } class_)
                    sentence.Add(class_);
                else
                    sentence.AddWord(word!);
            _mayDeny[label] |= sentence.Has(not);
            sentence.Features(features);
            taught.Add(([.. features], label));
        }
        return (commands, new(_names.Length, taught), not);
    }

    private const int LongestCommand = 14;

    private static (int Best, int Second) BestTwo(ReadOnlySpan<float> chances)
    {
        var (best, second) = (0, -1);
        for (var i = 1; i < chances.Length; i++)
            if (chances[i] > chances[best])
                (best, second) = (i, best);
            else if (second < 0 || chances[i] > chances[second])
                second = i;
        return (best, second);
    }

    private static List<(string? Word, int? Slot)> Parts(string line, HashSet<string> words)
    {
        var parts = new List<(string?, int?)>();
        var shared = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> folded = stackalloc char[64];
        foreach (var range in line.AsSpan().SplitAny(" '’-,"))
        {
            var part = line.AsSpan(range);
            if (part.IsEmpty)
                continue;
            if (part[0] == '{')
            {
                // "{meet}" is a reference of that kind.
                parts.Add((null, Slot(part) is >= 0 and var known ? known : Terms.Reference));
                if (Slot(part) < 0)
                    parts.Add(($"{part[1..^1]}-", null));
                continue;
            }
            part = part.TrimEnd("?!.:;");
            if (part.Length > folded.Length || !Folding.TryFold(part, folded))
                parts.Add((Folding.Fold(part), null));
            else if (shared.TryGetValue(folded[..part.Length], out var word))
                parts.Add((word, null));
            else
            {
                words.Add(word = folded[..part.Length].ToString());
                parts.Add((word, null));
            }
        }
        return parts;
    }

    private static int Slot(ReadOnlySpan<char> part) => part switch
    {
        "{when}" => Terms.When,
        "{long}" => Terms.Long,
        "{n}" => Terms.Number,
        "{mail}" => Terms.Mail,
        "{phone}" => Terms.Phone,
        "{ref}" => Terms.Reference,
        "{quoted}" => Terms.Quoted,
        "{name}" => Terms.Name,
        "{x}" => Terms.Unknown,
        "{meet}" or "{appr}" or "{task}" or "{call}" or "{min}" or "{doc}" => -1,
        _ => throw new ArgumentException($"There is no slot {part}."),
    };

    // The words themselves, not what they have in common with others: "prenota" confirms, "fissa" does not.
    private string Command(List<(string? Word, int? Slot)> parts) =>
        string.Join(' ', parts.Where(p => p.Slot is not null || _terms.Term(p.Word!) != Terms.Ignored).Select(p => p.Slot is { } slot ? $"{{{slot}}}" : p.Word));

    private static string AsItStands(List<Token> tokens, int count, Func<string, string> word)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[128]);
        for (var i = 0; i < count; i++)
            if (tokens[i].Kind is not TokenKind.Mark)
            {
                if (text.Text.Length > 0)
                    text.AppendLiteral(" ");
                text.AppendLiteral(word(tokens[i].Text));
            }
        return text.ToStringAndClear();
    }

    // MEET-2026-42 is a meeting's.
    private static string KindOf(Token reference) => $"{reference.Text[..reference.Text.IndexOf('-', StringComparison.Ordinal)].ToLowerInvariant()}-";

    private string Command(List<Token> tokens, ReadOnlySpan<byte> classes, bool byKind)
    {
        var words = new List<string>(classes.Length);
        for (var i = 0; i < classes.Length; i++)
            if (classes[i] > 0)
            {
                words.Add($"{{{classes[i]}}}");
                if (byKind && classes[i] is Terms.Reference)
                    words.Add(KindOf(tokens[i]));
            }
            else if (tokens[i].Kind is TokenKind.Word && _terms.Term(tokens[i].Text) != Terms.Ignored)
                words.Add(_terms.Corrected(tokens[i].Text));
        return string.Join(' ', words);
    }
}
