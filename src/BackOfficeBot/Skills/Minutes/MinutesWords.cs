using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using When = BackOfficeBot.Common.When;

namespace BackOfficeBot.Skills.Minutes;

/// Entries as people read them in a chat and on the card.
internal static class MinutesWords
{
    public static DateOnly? Day(Sentences sentences, Turn turn, string? due) => due is null ? null : Day(sentences.Understand(turn, due));

    /// The day that "entro venerdì" means; null where it is none.
    public static DateOnly? Day(Understanding due) =>
        due.Whens.FirstOrDefault(w => w.Type is not (WhenType.Duration or WhenType.Set))?.Value.LastDay;

    /// "decisione 3: Approvato il bilancio", "azione: Marco Rossi, inviare il contratto, entro venerdì 27 novembre 2026"
    public static string Line(MinutesEntry entry, MinutesData data, string language)
    {
        var t = MinutesTexts.In(language);
        var at = entry.At.In(WallClock.Zone(data.Zone)).ToString("H:mm", When.Culture(language));
        return entry.Type switch
        {
            EntryType.Decision => $"{entry.Reference ?? t.Decision(entry.Decision ?? 0)}: {entry.Text}",
            EntryType.Action => $"{t.Type(entry.Type)}: {Action(entry, language)}",
            EntryType.Vote => $"{(entry.Text.Length > 0 ? $"{t.Type(entry.Type)} {entry.Text}" : t.Type(entry.Type))}, {Vote(entry.Vote!, t)}",
            EntryType.Item => $"{t.Item(entry.Item ?? 0)}: {entry.Text}",
            EntryType.Arrival => t.Comes(entry.Person!.Name, at),
            EntryType.Departure => t.Goes(entry.Person!.Name, at),
            EntryType.Proxy => entry.ProxyTo is { } to ? t.GivesProxy(entry.Person!.Name, to.Name) : t.EndsProxy(entry.Person!.Name),
            EntryType.Chair => t.TakesChair(entry.Person!.Name, at),
            _ => entry.Text,
        };
    }

    /// The small answer to a line: "✓ 12 · decisione 3 · punto 2".
    public static string Acknowledged(MinutesEntry entry, MinutesData data, string language)
    {
        var t = MinutesTexts.In(language);
        var what = entry.Type switch
        {
            EntryType.Decision => t.Decision(entry.Decision ?? 0),
            EntryType.Action => string.Join(", ", new[] { t.Type(entry.Type), Who(entry), entry.Action!.Due is { } due ? t.DueBy(When.Day(due, language)) : "" }.Where(s => s.Length > 0)),
            EntryType.Note => t.Type(entry.Type),
            _ => Line(entry, data, language),
        };
        var room = entry.Type is EntryType.Arrival or EntryType.Departure or EntryType.Proxy ? Room(MinutesRoom.Now(data), t) : null;
        return string.Join(" · ", new[] { $"✓ {entry.Number}", what, entry is { Item: { } item, Type: not EntryType.Item } ? t.Item(item) : null, room }.OfType<string>());
    }

    public static string Room(MinutesRoom room, MinutesTexts t) => t.Room(room.Present, room.Total, room.Quorum, room.HasQuorum);

    public static string Action(MinutesEntry entry, string language)
    {
        var who = Who(entry);
        var due = entry.Action?.Due is { } day ? MinutesTexts.In(language).DueBy(When.Day(day, language)) : "";
        return string.Join(", ", new[] { who, entry.Text, due, entry.Action?.Task ?? "" }.Where(s => s.Length > 0));
    }

    private static string Who(MinutesEntry entry) => string.Join(", ", entry.Action?.Who.Select(w => w.Name) ?? []);

    public static string Vote(MinutesVote vote, MinutesTexts t) => !vote.HasQuorum ? $"{t.VoteLine(vote)}, {t.LostQuorum}" : t.VoteLine(vote);
}
