using System.Text;

namespace BackOfficeBot.Language;

/// <summary>
/// How people ask for what one skill does, in both languages. All vocabularies together teach an <see cref="Understander"/>: the words say which words
/// mean the same, the examples how they stand together. Usually read from a text that needs no programmer, see <see cref="Parse"/>.
/// </summary>
public sealed record Vocabulary
{
    private const string CommandsEnd = ": commands", PeopleAfter = "people after:", SubjectAfter = "subject after:", PurposeAfter = "purpose after:", Occasions = "occasions:";

    /// <summary>Words that mean the same here, such as all that a meeting is called. Groups of one name in several vocabularies are one group.</summary>
    public IReadOnlyList<WordGroup> Words { get; init; } = [];

    /// <summary>What can be asked for.</summary>
    public required IReadOnlyList<Intent> Intents { get; init; }

    /// <summary>
    /// Reads a vocabulary from lines. <c>[words]</c> begins the groups, one a line, <c>meeting: riunion* incontr* meeting</c>, or more where the next begins with a blank;
    /// <c>[schedule_meeting]</c> the examples of an intent and <c>[schedule_meeting: commands]</c> its commands, one a line. <c>people after: a to</c> and
    /// <c>subject after: di</c> are the intent's <see cref="Intent.PeopleAfter"/> and <see cref="Intent.SubjectAfter"/>, <c>purpose after: per</c> and <c>occasions: pranzo lunch</c>
    /// its <see cref="Intent.PurposeAfter"/> and <see cref="Intent.Occasions"/>. Lines with # are remarks.
    /// </summary>
    /// <exception cref="FormatException">A line stands before the first section, or a group has no name.</exception>
    public static Vocabulary Parse(string text)
    {
        var words = new List<WordGroup>();
        var intents = new List<Intent>();
        StringBuilder lines = new();
        string? section = null;
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == '[' && line[^1] == ']')
            {
                End();
                section = line[1..^1];
                if (section != "words")
                    intents.Add(new(section.Replace(CommandsEnd, "", StringComparison.Ordinal)));
            }
            else if (section is null)
                throw new FormatException($"“{line}” stands before the first section.");
            else if (section == "words")
                AddWords(words, line);
            else if (!section.EndsWith(CommandsEnd, StringComparison.Ordinal) && With(intents[^1], line) is { } with)
                intents[^1] = with;
            else
                lines.Append(line).Append('\n');
        }
        End();
        return new() { Words = words, Intents = intents };

        void End()
        {
            if (lines.Length > 0)
                intents[^1] = section!.EndsWith(CommandsEnd, StringComparison.Ordinal) ? intents[^1] with { Commands = lines.ToString() } : intents[^1] with { Examples = lines.ToString() };
            lines.Clear();
        }
    }

    private static Intent? With(Intent intent, string line) =>
        Behind(line, PeopleAfter) is { } people ? intent with { PeopleAfter = people }
        : Behind(line, SubjectAfter) is { } subject ? intent with { SubjectAfter = subject }
        : Behind(line, PurposeAfter) is { } purpose ? intent with { PurposeAfter = purpose }
        : Behind(line, Occasions) is { } occasions ? intent with { Occasions = occasions } : null;

    private static string? Behind(string line, string label) => line.StartsWith(label, StringComparison.Ordinal) ? line[label.Length..] : null;

    private static void AddWords(List<WordGroup> groups, string line)
    {
        if (line[0] == ' ' && groups.Count > 0)
            groups[^1] = groups[^1] with { Words = groups[^1].Words + line };
        else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            groups.Add(new(line[..colon], line[(colon + 1)..]));
        else
            throw new FormatException($"The group “{line}” has no name.");
    }
}

/// <summary>Words, verbs or objects, that mean the same.</summary>
/// <param name="Name">What they mean, such as "meeting"; <see cref="Ignored"/> for words that say nothing.</param>
/// <param name="Words">
/// The words between blanks. <c>riunion*</c> are all words that begin so: Italian endings and clitics need not be listed. Accents and capitals do not
/// matter. A word that stands in two groups belongs to the first.
/// </param>
public sealed record WordGroup(string Name, string Words)
{
    /// <summary>The group of articles and courtesies, which stand anywhere and say nothing.</summary>
    public const string Ignored = "ignored";

    /// <summary>The group of first names; one that is listed with a capital is a name only where it is written so: "Rose".</summary>
    public const string Names = "name";
}

/// <summary>One thing that can be asked for.</summary>
/// <param name="Name">Its name, such as "schedule_meeting".</param>
/// <remarks>
/// Lines may hold alternatives, <c>(fissa|organizza|) una riunione</c>, and slots for what changes: <c>{when}</c> a day or a time, <c>{long}</c> a duration,
/// <c>{n}</c> a number or an ordinal, <c>{mail}</c> an address, <c>{phone}</c>, <c>{ref}</c> a record's reference, <c>{quoted}</c>, <c>{x}</c> anything that no vocabulary knows, such as a subject, and <c>{who}</c> a name, known or not.
/// </remarks>
public sealed record Intent(string Name)
{
    /// <summary>The name of what is no business of the bot.</summary>
    public const string None = "none";

    /// <summary>Lines that are all that is said, apart from ignored words and slips of the finger: they are certain.</summary>
    public string Commands { get; init; } = "";

    /// <summary>Lines as people write them: they teach, and sentences like them are recognised.</summary>
    public string Examples { get; init; } = "";

    /// <summary>Words after which people stand in such sentences, besides "con" and "with": "a to" in "send it to Anna".</summary>
    public string PeopleAfter { get; init; } = "";

    /// <summary>Words after which the subject stands in such sentences, besides "su" and "about": "di to" in "remind me to call Anna".</summary>
    public string SubjectAfter { get; init; } = "";

    /// <summary>Words after which it may stand what such a thing is for, which is its subject where nothing else is: "per" in "riunione per il budget", not in "per Marco" or "per domani".</summary>
    public string PurposeAfter { get; init; } = "";

    /// <summary>Words that say by themselves what such a thing is about: "pranzo", "interview".</summary>
    public string Occasions { get; init; } = "";
}
