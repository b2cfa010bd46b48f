using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Meetings;

/// The room of which a sentence speaks.
internal static class NamedRoom
{
    private static readonly string[] Words = ["sala", "saletta", "aula", "room"];
    private static readonly string[] Before = ["in", "nella", "nell", "alla", "presso", "at", "the"];

    public static Room? Find(string text, IReadOnlyList<Room> rooms) =>
        rooms.Where(r => text.Contains(r.Name, StringComparison.OrdinalIgnoreCase)).MaxBy(r => r.Name.Length);

    /// Whether some room is spoken of, apart from what the meeting is about.
    public static bool IsWished(string text, string? subject) =>
        (subject is null ? text : text.Replace(subject, "", StringComparison.OrdinalIgnoreCase)).Split([' ', ',', '.', '?', '!']).Any(w => Words.Contains(w, StringComparer.OrdinalIgnoreCase));

    /// "Budget in sala Brera" is about the budget.
    public static string? Without(Room room, string? subject)
    {
        if (subject?.IndexOf(room.Name, StringComparison.OrdinalIgnoreCase) is not { } at || at < 0)
            return subject;
        var words = subject[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 0 && Before.Contains(words[^1], StringComparer.OrdinalIgnoreCase))
            words.RemoveAt(words.Count - 1);
        return words.Count > 0 ? string.Join(' ', words) : null;
    }
}
