using BackOfficeBot.Language;

namespace BackOfficeBot.Common;

/// What the bot understands: every file <c>….vocabulary.txt</c> in the folders of the skills, also of those that nothing answers yet.
internal static class Vocabularies
{
    // A word that stands in several groups belongs to the first: what all have in common, the skills, what is no business of theirs.
    private const string First = "Common.", Last = "NoBusiness.";

    public static IReadOnlyList<Vocabulary> All { get; } =
    [
        .. typeof(Vocabularies).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".vocabulary.txt", StringComparison.Ordinal))
            .OrderBy(n => n.StartsWith(First, StringComparison.Ordinal) ? 0 : n.StartsWith(Last, StringComparison.Ordinal) ? 2 : 1).ThenBy(n => n, StringComparer.Ordinal)
            .Select(Read),
    ];

    private static Vocabulary Read(string name)
    {
        using var text = new StreamReader(typeof(Vocabularies).Assembly.GetManifestResourceStream(name)!);
        return Vocabulary.Parse(text.ReadToEnd());
    }
}
