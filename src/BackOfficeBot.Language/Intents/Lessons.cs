using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Intents;

/// <summary>What vocabularies teach.</summary>
internal sealed class Lessons
{
    private readonly Terms _terms;
    private readonly List<IGrouping<string, Intent>> _intents;
    private readonly HashSet<string> _words = [];

    private Lessons(IReadOnlyList<Vocabulary> vocabularies)
    {
        _intents = [.. vocabularies.SelectMany(v => v.Intents).GroupBy(i => i.Name)];
        _terms = new(vocabularies.SelectMany(v => v.Words));
    }

    /// <summary>Learns them, which takes a second or two.</summary>
    public static IntentFinder Learn(IReadOnlyList<Vocabulary> vocabularies) => new Lessons(vocabularies).Learn();

    private IntentFinder Learn()
    {
        var examples = Lines(i => i.Examples, i => i.Commands).ToList();
        _terms.Learn(examples.SelectMany(e => e.Parts.Where(p => p.Slot is null).Select(p => p.Word!)));
        var not = _terms.Term("non");
        var mayDeny = new bool[_intents.Count];
        var refused = _intents.Select(_ => new HashSet<int>()).ToArray();
        Span<long> features = stackalloc long[Sentence.MostFeatures];
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
            mayDeny[label] |= sentence.Has(not);
            if (Refusals.VerbAt([.. parts.Select(p => p.Word)]) is >= 0 and var verb)
                refused[label].Add(parts[verb].Word is { } word ? _terms.Term(word) : Terms.Unknown);
            taught.Add((sentence.Features(features).ToArray(), label));
        }
        return new(_terms, [.. _intents.Select((g, i) => new Known(g.Key, mayDeny[i], refused[i], Openings.Of([.. g])))], Commands(), new Training(_intents.Count, taught).Model, not);
    }

    private Dictionary<string, int> Commands()
    {
        var lines = Lines(i => i.Commands).ToList();
        var commands = new Dictionary<string, int>();
        // "grazie mille" as it stands before anything else: courtesies and numbers are words of their own there.
        foreach (var (parts, label) in lines)
            if (parts.TrueForAll(p => p.Slot is null))
                commands.TryAdd(string.Join(' ', parts.Select(p => p.Word)), label);
        foreach (var (parts, label) in lines)
            if (Command(parts) is { Length: > 0 } command)
                commands.TryAdd(command, label);
        return commands;
    }

    // The words themselves, not what they have in common with others: "prenota" confirms, "fissa" does not.
    private string Command(List<(string? Word, int? Slot)> parts) =>
        string.Join(' ', parts.Where(p => p.Slot is not null || _terms.Term(p.Word!) != Terms.Ignored).Select(p => p.Slot is { } slot ? $"{{{slot}}}" : p.Word));

    private IEnumerable<(List<(string? Word, int? Slot)> Parts, int Label)> Lines(params Func<Intent, string>[] texts) =>
        _intents.SelectMany((g, label) => g.SelectMany(i => texts.SelectMany(text => Template.Lines(text(i)))).Select(line => (Parts(line), label)));

    private List<(string? Word, int? Slot)> Parts(string line)
    {
        var parts = new List<(string?, int?)>();
        var shared = _words.GetAlternateLookup<ReadOnlySpan<char>>();
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
                _words.Add(word = folded[..part.Length].ToString());
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
}
