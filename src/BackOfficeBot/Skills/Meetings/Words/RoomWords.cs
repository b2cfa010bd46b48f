using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Rooms;

namespace BackOfficeBot.Skills.Meetings.Words;

/// "una sala per 8 con proiettore", "a room in Rome for twelve", "una al secondo piano": what a sentence wishes of a room that it does not name.
internal static partial class RoomWords
{
    /// Null where no room is wished, or one by its name.
    public static RoomNeed? Of(string text, Understanding understood, bool isForRoom, IReadOnlyList<Room> rooms)
    {
        var said = understood.Subject?.Value is { } subject ? text.Replace(subject, new(' ', subject.Length), StringComparison.OrdinalIgnoreCase) : text;
        var floor = RoomFloors.Said(said);
        if (IsNamed(understood) || !(isForRoom || floor is not null || NamedRoom.IsWished(said, null)))
            return null;
        var words = Word.Matches(said).Select(m => m.Value).ToList();
        List<string> features = [.. RoomFeatures.All.Where(f => RoomFeatures.Words(f).Any(w => w.Contains(' ', StringComparison.Ordinal)
            ? said.Contains(w, StringComparison.OrdinalIgnoreCase) : words.Exists(s => w.Length > 2 ? s.StartsWith(w, StringComparison.OrdinalIgnoreCase) : s.Equals(w, StringComparison.OrdinalIgnoreCase))))];
        return new(Seats(said, understood), features.Count > 0 ? features : null, rooms.Select(r => r.Building).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(b => words.Contains(b, StringComparer.OrdinalIgnoreCase) || (b.Contains(' ', StringComparison.Ordinal) && said.Contains(b, StringComparison.OrdinalIgnoreCase))), floor);
    }

    /// "sala piccola" is no room of that name.
    public static bool IsNamed(Understanding understood) => understood.Room is { } room && Word.Matches(room.Value).Any(w => !Kinds.Contains(w.Value) && !NamedRoom.IsWord(w.Value));

    public static MeetingForm Into(MeetingForm form, RoomNeed need) => form with
    {
        Room = need.Building is { } building ? MeetingFormRoom.Any + ":" + building : form.Room?.StartsWith(MeetingFormRoom.Any, StringComparison.Ordinal) == true ? form.Room : MeetingFormRoom.Any,
        Floor = need.Floor?.ToString(CultureInfo.InvariantCulture) ?? form.Floor,
        Seats = need.Seats?.ToString(CultureInfo.InvariantCulture) ?? form.Seats,
        Equipment = need.Features is { } features ? string.Join(',', features) : form.Equipment,
    };

    private static readonly HashSet<string> Kinds = new(
        ["seat", "seats", "seater", "small", "big", "large", "quiet", "nice", "accessible", "wheelchair", "piccola", "grande", "tranquilla", "silenziosa", "comoda", "qualsiasi", "qualunque", "attrezzata", "accessibile"],
        StringComparer.OrdinalIgnoreCase);

    // A number that is no time and no day, after "per" or before "posti".
    private static int? Seats(string said, Understanding understood) => understood.Numbers
        .Where(n => n.Value is > 1 and <= MeetingFormRoom.MostSeats && n.Span.End <= said.Length && (Before.IsMatch(said[..n.Span.Start]) || After.IsMatch(said[n.Span.End..])))
        .Select(n => (int?)n.Value).FirstOrDefault();

    private static readonly Regex Word = new(@"\w+");

    private static readonly Regex Before = new(@"\b(?:per|da|for|of|siamo in|siamo)\s+(?:(?:almeno|circa|at|least|about)\s+)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex After = new(@"^[\s-]*(?:posti|persone|seats?|seater|people|persons)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
