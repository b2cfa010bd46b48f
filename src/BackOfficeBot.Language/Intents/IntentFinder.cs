using System.Runtime.CompilerServices;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Intents;

/// <summary>What was found: the likeliest intent and the next.</summary>
internal readonly record struct IntentGuess(string? Intent, double Confidence, string? RunnerUp, double RunnerUpConfidence, bool RefersToShown, Openings Openings)
{
    /// <summary>Whether that is what is said not to be done.</summary>
    public bool IsRefusal { get; init; }
}

/// <summary>The words after which people and the subject stand, in sentences of one intent, and those that are a subject themselves.</summary>
internal sealed record Openings(HashSet<string> People, HashSet<string> Subject, HashSet<string> Purpose, HashSet<string> Occasions)
{
    public static readonly Openings None = new([], [], [], []);

    public static Openings Of(IReadOnlyList<Intent> intents) => new(
        Words(intents.Select(i => i.PeopleAfter)), Words(intents.Select(i => i.SubjectAfter)), Words(intents.Select(i => i.PurposeAfter)), Words(intents.Select(i => i.Occasions)));

    public void Write(BinaryWriter into)
    {
        foreach (var words in new[] { People, Subject, Purpose, Occasions })
            into.Write(words);
    }

    public static Openings Read(BinaryReader from) => new([.. from.ReadWords()], [.. from.ReadWords()], [.. from.ReadWords()], [.. from.ReadWords()]);

    private static HashSet<string> Words(IEnumerable<string> texts) => [.. texts.SelectMany(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(w => Folding.Fold(w))];
}

/// <summary>One thing that can be asked for, as far as finding it goes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MayDeny">Whether an example of it has a "not".</param>
/// <param name="Refused">What its examples say is not to be done, as terms.</param>
/// <param name="Openings">What stands before people and the subject.</param>
internal sealed record Known(string Name, bool MayDeny, HashSet<int> Refused, Openings Openings);

/// <summary>Which of the declared intents a text names.</summary>
/// <param name="terms">What the words mean.</param>
/// <param name="intents">In the order of their labels.</param>
/// <param name="commands">Labels of what is all that is said.</param>
/// <param name="model">How likely each is by the terms.</param>
/// <param name="not">The term of "not".</param>
internal sealed class IntentFinder(Terms terms, Known[] intents, Dictionary<string, int> commands, LinearModel model, int not)
{
    private const double OfCommand = 0.97, Denied = 0.3;
    private const int LongestCommand = 14;

    /// <summary>What the words mean.</summary>
    public Terms Terms => terms;

    /// <summary>What can be found.</summary>
    public IEnumerable<string> Names => intents.Select(i => i.Name);

    /// <summary>The guess for the first tokens, as many as there are classes; 0 is none, else a term that stands for the token.</summary>
    public IntentGuess Find(List<Token> tokens, ReadOnlySpan<byte> classes)
    {
        Span<int> buffer = stackalloc int[Sentence.BufferSize];
        var sentence = new Sentence(terms, buffer);
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
        if (classes.Length <= LongestCommand && Command(tokens, classes) is { } command)
            return new(intents[command].Name, OfCommand, null, 0, refers, intents[command].Openings);
        if (sentence.All.IsEmpty)
            return new(null, 0, null, 0, false, Openings.None);
        Span<float> chances = stackalloc float[intents.Length];
        model.Score(sentence.Features(stackalloc long[Sentence.MostFeatures]), chances);
        var (best, second) = BestTwo(chances);
        var denied = IsDenied(tokens, classes, sentence.Has(not), intents[best], out var isRefusal) ? Denied : 1;
        return new(intents[best].Name, chances[best] * denied, second < 0 ? null : intents[second].Name, second < 0 ? 0 : chances[second] * denied, refers, intents[best].Openings)
        {
            IsRefusal = isRefusal && chances[best] >= Understanding.Certain / 2,
        };
    }

    // "Don't cancel the meeting" is never a wish to cancel; "don't send me the digest" is what its examples say.
    private bool IsDenied(List<Token> tokens, ReadOnlySpan<byte> classes, bool hasNot, Known best, out bool isRefusal)
    {
        isRefusal = false;
        if (hasNot || tokens.Exists(t => t.Text is "no" or "nobody" or "noone" or "rather" or "avoid" or "forget" or "hold" or "leave" or "wouldn" or "wouldnt" or "needn" or "neednt" or "evita" or "evitiamo" or "evitate"))
        {
            var words = new string?[classes.Length];
            for (var i = 0; i < words.Length; i++)
                words[i] = tokens[i].Kind is TokenKind.Word && classes[i] is 0 or Terms.Ignored ? tokens[i].Text : null;
            if (Refusals.VerbAt(words) is >= 0 and var at)
            {
                var verb = words[at] is { } word ? terms.Term(word) : Terms.Unknown;
                isRefusal = best.Name == Intent.None ? verb != Terms.Unknown : !best.Refused.Contains(verb);
                return isRefusal && best.Name != Intent.None;
            }
        }
        return hasNot && !best.MayDeny;
    }

    public void Write(BinaryWriter into)
    {
        terms.Write(into);
        into.Write(not);
        into.Write(intents.Length);
        foreach (var intent in intents)
        {
            into.Write(intent.Name);
            into.Write(intent.MayDeny);
            into.Write(intent.Refused.Count);
            foreach (var term in intent.Refused.Order())
                into.Write(term);
            intent.Openings.Write(into);
        }
        into.Write(commands);
        model.Write(into);
    }

    public static IntentFinder Read(BinaryReader from)
    {
        var terms = Terms.Read(from);
        var not = from.ReadInt32();
        var intents = new Known[from.ReadInt32()];
        for (var i = 0; i < intents.Length; i++)
            intents[i] = new(from.ReadString(), from.ReadBoolean(), ReadTerms(from), Openings.Read(from));
        return new(terms, intents, from.ReadMap(), LinearModel.Read(from), not);
    }

    private static HashSet<int> ReadTerms(BinaryReader from)
    {
        var terms = new HashSet<int>();
        for (var count = from.ReadInt32(); count > 0; count--)
            terms.Add(from.ReadInt32());
        return terms;
    }

    private int? Command(List<Token> tokens, ReadOnlySpan<byte> classes) =>
        commands.TryGetValue(AsItStands(tokens, classes.Length, static word => word), out var label) || commands.TryGetValue(AsItStands(tokens, classes.Length, terms.Corrected), out label)
            || commands.TryGetValue(Command(tokens, classes, true), out label) || commands.TryGetValue(Command(tokens, classes, false), out label) ? label : null;

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
            else if (tokens[i].Kind is TokenKind.Word && terms.Term(tokens[i].Text) != Terms.Ignored)
                words.Add(terms.Corrected(tokens[i].Text));
        return string.Join(' ', words);
    }
}
