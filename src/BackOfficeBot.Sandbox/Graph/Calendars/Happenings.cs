using System.Globalization;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;
using NodaTime;

namespace BackOfficeBot.Sandbox.Graph.Calendars;

/// <summary>An event, or one occurrence of a series, in its time.</summary>
internal sealed record Happening(JsonObject Event, Instant Start, Instant End);

/// <summary>What happens in a calendar: series spread out into their occurrences, exceptions in the place of theirs.</summary>
internal static class Happenings
{
    public static IEnumerable<Happening> Of(Mailbox mailbox, Instant from, Instant to, string? calendarId = null)
    {
        foreach (var stored in mailbox.Events.All.ToList())
        {
            if (calendarId is not null && stored.Text("_calendar") != calendarId) continue;
            if (stored.Text("type") == "seriesMaster")
            {
                foreach (var occurrence in Occurrences(mailbox, stored, to).Where(one => Meets(one, from, to))) yield return occurrence;
            }
            else if (Timed(mailbox, stored) is var single && Meets(single, from, to)) yield return single;
        }
    }

    /// <summary>The occurrences of a series that begin before <paramref name="to"/>, without the exceptions and the cancelled.</summary>
    public static IEnumerable<Happening> Occurrences(Mailbox mailbox, JsonObject master, Instant to)
    {
        var (startLocal, zone, _) = Zones.Read(master["start"], "start");
        var length = Zones.Read(master["end"], "end").Local.ToDateTimeUnspecified() - startLocal.ToDateTimeUnspecified();
        if (master.Flag("isAllDay")) zone = DateTimeZoneProviders.Tzdb[mailbox.Zone];
        var gone = master.Texts("_gone").ToHashSet();
        foreach (var date in Recurrence.Dates(master["recurrence"]!, to.InZone(zone).Date))
        {
            if (gone.Contains(Name(date)) || mailbox.Events.Find(IdOf(master, date)) is not null) continue;
            yield return Timed(mailbox, Occurrence(master, date, startLocal, length));
        }
    }

    public static Happening Timed(Mailbox mailbox, JsonObject stored)
    {
        var (start, zone, _) = Zones.Read(stored["start"], "start");
        var (end, endZone, _) = Zones.Read(stored["end"], "end");
        if (stored.Flag("isAllDay")) zone = endZone = DateTimeZoneProviders.Tzdb[mailbox.Zone];
        return new(stored, Zones.At(start, zone), Zones.At(end, endZone));
    }

    /// <summary>The event of that id, which may be the id of an occurrence that is written nowhere.</summary>
    public static JsonObject? Find(Mailbox mailbox, string id)
    {
        if (mailbox.Events.Find(id) is { } stored) return stored;
        if (id.Split('.') is not [var masterId, var name] || mailbox.Events.Find(masterId) is not { } master || master["recurrence"] is null) return null;
        if (!DateOnly.TryParseExact(name, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        var date = LocalDate.FromDateOnly(day);
        if (master.Texts("_gone").Contains(name) || !Recurrence.Dates(master["recurrence"]!, date).Contains(date)) return null;
        var start = Zones.Read(master["start"], "start").Local;
        return Occurrence(master, date, start, Zones.Read(master["end"], "end").Local.ToDateTimeUnspecified() - start.ToDateTimeUnspecified());
    }

    public static string IdOf(JsonObject master, LocalDate date) => $"{master.Text("id")}.{Name(date)}";

    private static JsonObject Occurrence(JsonObject master, LocalDate date, LocalDateTime masterStart, TimeSpan length)
    {
        var start = date + masterStart.TimeOfDay;
        var occurrence = master.Clone();
        occurrence["id"] = IdOf(master, date);
        occurrence["type"] = "occurrence";
        occurrence["seriesMasterId"] = master.Text("id");
        occurrence["start"] = Zones.Write(start, master.Text("start/timeZone")!);
        occurrence["end"] = Zones.Write(LocalDateTime.FromDateTime(start.ToDateTimeUnspecified() + length), master.Text("end/timeZone")!);
        occurrence["originalStart"] = Json.Iso(Zones.At(start, Zones.Find(master.Text("start/timeZone"))!).ToDateTimeOffset());
        occurrence["recurrence"] = null;
        occurrence["transactionId"] = null;
        occurrence["_occurrence"] = Name(date);
        return occurrence;
    }

    private static string Name(LocalDate date) => date.ToDateOnly().ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static bool Meets(Happening one, Instant from, Instant to) => one.Start < to && (one.End > from || one.Start == one.End && one.Start >= from);
}
