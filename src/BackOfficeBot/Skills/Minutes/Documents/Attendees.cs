namespace BackOfficeBot.Skills.Minutes.Documents;

/// Who was there, from when to when, and for whom they vote.
internal static class Attendees
{
    public static Grid Grid(MinutesPaper minutes)
    {
        var t = minutes.Texts;
        var rows = minutes.Data.People.OrderBy(p => Rank(p.Role)).ThenBy(p => !minutes.WasHere(p)).Select(p => (IReadOnlyList<string>)
        [
            p.Name, t.Role(p.Role), t.AttendanceOf(p.Attendance == Attendance.Expected && minutes.WasHere(p) ? Attendance.Present : p.Attendance),
            Times(minutes, p, EntryType.Arrival), Times(minutes, p, EntryType.Departure),
        ]).ToList();
        return new([t.Name, t.RoleTitle, t.AttendanceTitle, t.ArrivedAt, t.LeftAt], rows, [34, 20, 18, 14, 14]) { Caption = t.Attendance };
    }

    public static IEnumerable<Block> Proxies(MinutesPaper minutes) => minutes.Data.Entries.Where(e => e is { Type: EntryType.Proxy, Item: null, Person: not null, ProxyTo: not null })
        .Select(e => new Line(minutes.Texts.GivesProxy(e.Person!.Name, e.ProxyTo!.Name), LineStyle.Note));

    private static string Times(MinutesPaper minutes, MinutesPerson person, EntryType type) =>
        string.Join(", ", minutes.Movements(person, type).Select(e => minutes.Hour(e.At).ToString(minutes.Texts.HourForm, System.Globalization.CultureInfo.InvariantCulture)));

    private static int Rank(MinutesRole role) => role switch { MinutesRole.Chair => 0, MinutesRole.Secretary => 1, MinutesRole.Member => 2, _ => 3 };
}
