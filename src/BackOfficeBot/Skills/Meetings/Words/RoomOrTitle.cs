using System.Text.RegularExpressions;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings.Form;

namespace BackOfficeBot.Skills.Meetings.Words;

/// What a sentence makes of a booked meeting's room and title: "cambia sala", "senza sala", "metti la sala Thames", "rename it to Budget 2027".
internal sealed record RoomOrTitle
{
    /// Null where the title is not spoken of, empty where the new one is not said.
    public string? Title { get; init; }
    public bool NoRoom { get; init; }
    public Room? Room { get; init; }

    /// A room is wished and not named, or named and not known.
    public bool AnyRoom { get; init; }
    public string? Unknown { get; init; }

    private static readonly char[] Around = [' ', '"', '“', '”', '«', '»', '\'', '.', ':', '!'];

    public static bool IsIn(string text) => TitleSaid(text) is { Success: true } || NoRoomSaid(text) || RoomWord.IsMatch(text);

    public static bool NoRoomSaid(string text) => Without.IsMatch(text);

    public static string WithoutTitle(string text) => TitleSaid(text) is { Success: true } title ? text.Remove(title.Index, title.Length) : text;

    /// And what else is said: a number, day or name in a title is no time and nobody.
    public static (RoomOrTitle? Said, Understanding Left) Of(string text, Understanding understood, IReadOnlyList<Room> rooms)
    {
        if (!IsIn(text))
            return (null, understood);
        var title = TitleSaid(text);
        var span = title.Success ? new TextSpan(title.Index, title.Length) : new(text.Length, 0);
        var rest = title.Success ? text.Remove(title.Index, title.Length) : text;
        var (no, room) = (NoRoomSaid(rest), NamedRoom.Find(rest, rooms));
        var isUnknown = room is null && !no && RoomWords.IsNamed(understood) && !understood.Room!.Span.Overlaps(span);
        var said = new RoomOrTitle
        {
            Title = title.Success ? Capital(MeetingForm.Shortened(PlainText(title.Groups["title"].Value))) : null,
            NoRoom = no,
            Room = no ? null : room,
            AnyRoom = !no && room is null && RoomWord.IsMatch(rest),
            Unknown = isUnknown ? MeetingForm.Shortened(understood.Room!.Value, 60) : null,
        };
        return (said, title.Success ? Beside(understood, span) : understood);
    }

    private static Understanding Beside(Understanding u, TextSpan title) => u with
    {
        Whens = [.. u.Whens.Where(w => !w.Span.Overlaps(title))],
        Impossible = [.. u.Impossible.Where(w => !w.Span.Overlaps(title))],
        Numbers = [.. u.Numbers.Where(n => !n.Span.Overlaps(title))],
        People = [.. u.People.Where(p => !p.Span.Overlaps(title))],
        Roles = [.. u.Roles.Where(r => !r.Span.Overlaps(title))],
    };

    private static string PlainText(string title) => Common.PlainText.OneLine(title).Trim(Around);

    private static string Capital(string title) => title.Length > 0 && char.IsLower(title[0]) ? char.ToUpperInvariant(title[0]) + title[1..] : title;

    private static Match TitleSaid(string text) => Title1.Match(text) is { Success: true } said ? said : Title2.Match(text);

    // "cambia l'oggetto della riunione in …", "change the title to …", "oggetto: …"
    private static readonly Regex Title1 = new(@"\b(?:(?:cambia|cambiamo|cambiale|cambiane|modifica|correggi|aggiorna|metti|mettile|change|edit|update|set|make)\s+(?:il |l['’]|the |its |as )?(?:titolo|oggetto|nome|title|subject|name)(?:\s+(?:della|dell['’]|of the|of)\s*(?:riunione|incontro|appuntamento|call|meeting|appointment))?(?:\s*(?:\bin\b|\ba\b|\bcome\b|\bcon\b|\bto\b|\bas\b|:|$)\s*(?<title>.*))?|^\s*(?:titolo|oggetto|title|subject)\s*(?::|è|is)\s*(?<title>.+))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    // "rinominala Budget 2027", "rename it to Budget 2027"
    private static readonly Regex Title2 = new(@"\b(?:(?:rinominala|rinominalo|intitolala|intitolalo)|(?:rinomina|rinominiamo|intitola)\s+(?:la riunione|l['’]incontro|la call|l['’]appuntamento)|(?:rename|retitle)\s+(?:it|this|the meeting|the call|this meeting))(?:\s+(?:in|a|come|con|to|as)\b)?\s*(?<title>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex Without = new(@"\b(?:togli|togliamo|toglile|senza|rimuovi|leva|niente|nessuna|remove|without|drop|no) (?:la |una |the |a )?(?:sala|saletta|stanza|room)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex RoomWord = new(@"\b(?:sala|sale|saletta|stanza|aula|room|rooms)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
