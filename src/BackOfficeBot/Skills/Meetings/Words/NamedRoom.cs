using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Meetings.Words;

/// The room of which a sentence speaks.
internal static class NamedRoom
{
    private static readonly string[] Words = ["sala", "saletta", "aula", "room", "stanza"];
    private static readonly string[] Before = ["in", "nella", "nell", "alla", "presso", "at", "the"];

    /// By its whole name, or by what of it is no word for any room: "the Brera room" is Sala Brera.
    public static Room? Find(string text, IReadOnlyList<Room> rooms)
    {
        if (rooms.Where(r => text.Contains(r.Name, StringComparison.OrdinalIgnoreCase)).MaxBy(r => r.Name.Length) is { } whole)
            return whole;
        var said = Parts(text);
        return said.Any(IsWord) && rooms.Where(r => Own(r) is { Length: > 0 } own && own.All(w => said.Contains(w, StringComparer.OrdinalIgnoreCase))).ToList() is [var only] ? only : null;
    }

    /// Whether some room is spoken of, apart from what the meeting is about.
    public static bool IsWished(string text, string? subject) =>
        Parts(subject is null ? text : text.Replace(subject, "", StringComparison.OrdinalIgnoreCase)).Any(IsWord);

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

    private static string[] Own(Room room) => [.. Parts(room.Name).Where(w => !IsWord(w))];

    public static bool IsWord(string word) => Words.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static string[] Parts(string text) => text.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
}
