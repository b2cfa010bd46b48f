using BackOfficeBot.Language;

namespace BackOfficeBot.Teaching;

/// The vocabularies of all skills, in the order that counts: a word that stands in several groups belongs to the first.
internal static class Vocabularies
{
    // What all have in common, the skills, what is no business of theirs.
    private const string First = "Common.", Last = "NoBusiness.";

    public static IReadOnlyList<Vocabulary> Of(IEnumerable<string> files) =>
    [
        .. files.Select(file => (Name: Path.GetFileName(file), file)).OrderBy(f => f.Name.StartsWith(First, StringComparison.Ordinal) ? 0 : f.Name.StartsWith(Last, StringComparison.Ordinal) ? 2 : 1)
            .ThenBy(f => f.Name, StringComparer.Ordinal).Select(f => Vocabulary.Parse(File.ReadAllText(f.file))),
    ];
}
