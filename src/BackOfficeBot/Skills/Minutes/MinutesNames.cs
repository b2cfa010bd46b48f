using System.Globalization;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Minutes;

/// Who is meant by a name, among those who are invited.
internal static class MinutesNames
{
    public static MinutesPerson? Called(this IReadOnlyList<MinutesPerson> people, string said) =>
        Only(people, p => NameLikeness.Same(p.Name, said)) ?? Only(people, p => NameLikeness.Has(p.Name, said)) ?? Only(people, p => NameLikeness.IsCalled(p.Name, said));

    /// Whether several may be meant.
    public static bool IsOfSeveral(this IReadOnlyList<MinutesPerson> people, string said) => people.Count(p => NameLikeness.IsCalled(p.Name, said)) > 1;

    /// The name at the beginning of a text: the longest that is somebody's, else its first words with a capital.
    public static (string Name, string Behind) AtStart(this IReadOnlyList<MinutesPerson> people, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(4, words.Length); count > 0; count--)
            if (string.Join(' ', words[..count]).TrimEnd(',', ':', ';') is { Length: > 0 } name && people.Called(name) is not null)
                return (name, string.Join(' ', words[count..]));
        var capitals = Math.Max(1, words.TakeWhile(w => char.IsUpper(w[0])).Count());
        return words.Length == 0 ? ("", "") : (string.Join(' ', words[..Math.Min(capitals, words.Length)]).TrimEnd(',', ':', ';'), string.Join(' ', words.Skip(capitals)));
    }

    /// On cards a person is a place in the list: a hundred ids would not fit.
    public static string Key(this IReadOnlyList<MinutesPerson> people, string id) => people.TakeWhile(p => p.Id != id).Count().ToString(CultureInfo.InvariantCulture);

    public static string Keys(this IReadOnlyList<MinutesPerson> people, IEnumerable<string> ids) => string.Join(',', ids.Select(people.Key));

    public static MinutesPerson? Chosen(this IReadOnlyList<MinutesPerson> people, string? key) =>
        people.FirstOrDefault(p => p.Id == key) ?? (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < people.Count ? people[at] : null);

    private static MinutesPerson? Only(IReadOnlyList<MinutesPerson> people, Func<MinutesPerson, bool> fits) => people.Where(fits).Take(2).ToList() is [var only] ? only : null;
}
