using System.Text.RegularExpressions;
using BackOfficeBot.Language;

namespace BackOfficeBot.Benchmarks.Fuzz;

/// What people say, made of the lines of all vocabularies.
internal static partial class FuzzSentences
{
    private static readonly string[][] Intents = [.. Vocabularies().SelectMany(v => v.Intents).Select(i => $"{i.Commands}\n{i.Examples}".Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(lines => lines.Length > 0)];

    private static IEnumerable<Vocabulary> Vocabularies()
    {
        var assembly = typeof(FuzzSentences).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".vocabulary.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return Vocabulary.Parse(text.ReadToEnd());
        }
    }

    public static string Next(Random random, string? reference)
    {
        var lines = Intents[random.Next(Intents.Length)];
        var line = lines[random.Next(lines.Length)];
        // The innermost first, as they may stand in each other.
        while (Alternatives().IsMatch(line))
            line = Alternatives().Replace(line, found => Any(random, found.Groups[1].Value.Split('|')), 1);
        return Slot().Replace(line, slot => slot.Groups[1].Value switch
        {
            "ref" => reference ?? "TASK-2026-0000001",
            "when" => Any(random, "domani", "lunedì alle 15", "il 3 dicembre", "tomorrow at 9", "next Friday", "tra due ore"),
            "long" => Any(random, "un'ora", "45 minuti", "two hours"),
            "n" => Any(random, "1", "2", "la prima", "3rd"),
            "mail" => "marco.rossi@valdoro.example",
            "phone" => Any(random, "+39 02 1234567", "347 1234567"),
            "who" => Any(random, "Marco Rossi", "Elena Valdoro", "Marco", "Paperoga"),
            _ => Any(random, "il budget", "sedie per la sala", "«offerta»", "the lease"),
        });
    }

    private static string Any(Random random, params string[] of) => of[random.Next(of.Length)];

    [GeneratedRegex(@"\(([^()]*)\)")]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Slot();
}
