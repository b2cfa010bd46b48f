using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Meetings.Rooms;

/// Floors as signs and people name them: "3", "Piano terra", "al secondo piano", "on the 3rd floor". The ground floor is 0, what lies below it less.
internal static partial class RoomFloors
{
    private static readonly string[][] Ordinals =
    [
        ["terra", "terreno", "pianterreno", "pianoterra", "rialzato", "ground"], ["primo", "first", "one", "uno"], ["secondo", "second", "two", "due"], ["terzo", "third", "three", "tre"], ["quarto", "fourth", "four", "quattro"],
        ["quinto", "fifth", "five", "cinque"], ["sesto", "sixth", "six", "sei"], ["settimo", "seventh", "seven", "sette"], ["ottavo", "eighth", "eight", "otto"], ["nono", "ninth", "nine", "nove"], ["decimo", "tenth", "ten", "dieci"],
    ];

    /// Of a sentence, where it speaks of a floor.
    public static int? Said(string text) => Phrase.Match(text) is { Success: true } said ? Below.IsMatch(said.Value) ? -1 : Number(said.Value) : null;

    /// Of a room, by the number in its label or the word for it.
    public static int? Of(Room room) => room.Floor is not { } label ? null : Below.IsMatch(label) ? -1 : Number(label);

    public static IEnumerable<int> In(IEnumerable<Room> rooms) => rooms.Select(Of).OfType<int>().Distinct().Order();

    private static int? Number(string text) =>
        Digits.Match(text) is { Success: true } digits ? int.Parse(digits.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : Word.Matches(text).Select(w => Array.FindIndex(Ordinals, o => o.Contains(w.Value, StringComparer.OrdinalIgnoreCase))).Where(n => n >= 0).Cast<int?>().FirstOrDefault();

    private static readonly Regex Phrase = new(@"\b(?:(?:[0-9]{1,2}\s?(?:°|º|o|st|nd|rd|th)?|\p{L}+o|first|second|third|\p{L}+th|ground)\s+(?:piano|floor)\b|(?:piano|floor)\s+(?:-?[0-9]{1,2}\b|terra|terreno|rialzato|interrato|seminterrato|uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|one|two|three|four|five|six|seven|eight|nine|ten)|pianterreno|pianoterra|seminterrato|basement)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Below = new(@"\b(?:(?:sem)?interrato|basement)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Digits = new(@"-?[0-9]{1,2}(?![0-9])", RegexOptions.CultureInvariant);

    private static readonly Regex Word = new(@"\p{L}+", RegexOptions.CultureInvariant);
}
