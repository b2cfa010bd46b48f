using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Form;

namespace BackOfficeBot.Skills.Meetings.Slots;

/// Reasons, rows and changes in words. Times are those of the request's zone; the day is said where it is not the meeting's own.
internal sealed class SlotWords(SlotTexts t, SlotRequest request)
{
    private const int MostNames = 4;
    private const int MostReasons = 3;
    private readonly TimeZoneInfo _zone = WallClock.Zone(request.Zone);

    /// Who is free, who is not and why, which room: "Tutti liberi · sala Blu".
    public string Of(Proposal proposal, bool sayUnknown = true)
    {
        var day = WallClock.Day(proposal.Span.Start, _zone);
        var free = proposal.People.Where(p => p.State is AttendanceState.Free or AttendanceState.Elsewhere).ToList();
        var others = proposal.People.Where(p => p.State is not AttendanceState.Free && (sayUnknown || p.State is not AttendanceState.Unknown)).OrderBy(p => p.State).ToList();
        var needed = proposal.People.Where(p => p.Person.IsRequired).ToList();
        // Of one person alone the reason says it all.
        List<string> parts = proposal.People is [{ Cause: { } cause } only] && others.Count == 1 ? [$"{only.Person.Name}: {Of(cause, only.Person, day)}"] :
        [
            free.Count == proposal.People.Count ? free.Count == 1 ? t.AloneFree : t.AllFree
                : free.Count == 0 ? t.NobodySurelyFree
                : free.Count is > 0 and <= MostNames ? t.Free(Names(free.Select(p => p.Person.Name)))
                : needed.Count < proposal.People.Count && needed.TrueForAll(free.Contains) ? t.AllNeededFree
                : t.FreeOf(free.Count, proposal.People.Count),
            .. others.Take(MostReasons).Select(p => Of(p, proposal.Span, day)),
        ];
        if (others.Count > MostReasons)
            parts.Add(t.OthersNotFree(others.Count - MostReasons));
        if (proposal.NeedsRoom)
            parts.Add(proposal.Room is { } room ? t.Room(room.Name) + (room.Calendar is null ? $" ({t.Unknown})" : "") : t.NoFreeRoom);
        return string.Join(" · ", parts);
    }

    /// "Marco: ha un impegno 9:00–13:00; fuori ufficio fino a …"
    public (string Name, string Why) Of(Blocker blocker, DateOnly? day = null)
    {
        var causes = blocker.Causes.Select(c => Of(c, blocker.Person, day)).ToList();
        return (blocker.Person?.Name ?? blocker.Room?.Name ?? t.Rooms, string.Join("; ", causes) + (blocker.More > 0 ? $" {t.More(blocker.More)}" : ""));
    }

    /// "30 minuti invece di 1 ora: 4 orari"
    public string Of(Relaxation relaxation) => Capital($"{Change(relaxation)}: {t.Count(relaxation.Count)}");

    /// The same, short enough for a button.
    public string Button(Relaxation relaxation)
    {
        var name = relaxation.Kind switch
        {
            RelaxationKind.Shorter => t.ShorterButton((int)relaxation.Request.Duration.TotalMinutes),
            RelaxationKind.OtherDay => t.OtherDayButton(relaxation.Day!.Value.ToString("ddd d", When.Culture(t.Language))),
            RelaxationKind.AnyHour => t.AnyHourButton,
            RelaxationKind.WithoutRoom => Capital(t.WithoutRoom),
            RelaxationKind.WithoutOptional => t.WithoutOptionalButton,
            RelaxationKind.WithoutPerson => t.WithoutOneButton,
            _ => t.OutsideButton,
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Capital(name)}: {relaxation.Count}");
    }

    public string Of(Cause cause, SlotPerson? person, DateOnly? day) => cause.Kind switch
    {
        CauseKind.Busy => t.Busy(Stretch(cause.Time, day)),
        CauseKind.OutOfOffice when cause.Time.Length >= TimeSpan.FromHours(20) => t.AwayUntil(DayName(WallClock.Day(cause.Time.End.AddTicks(-1), _zone))),
        CauseKind.OutOfOffice => t.Away(Stretch(cause.Time, day)),
        CauseKind.Travel => t.Travel(Length(cause.Number), cause.Name, Stretch(cause.Time, day)),
        CauseKind.Gap => t.Gap(Length(cause.Number), Stretch(cause.Time, day)),
        CauseKind.Protected => t.Protected(cause.Name, Stretch(cause.Time, day)),
        CauseKind.Lunch => t.Lunch(Length(cause.Number), Stretch(cause.Time, day)),
        CauseKind.FullDay => t.FullDay(cause.Number, DayName(Middle(cause, person))),
        CauseKind.Holiday => t.Holiday((t.Language == "it" ? cause.Name : cause.EnglishName) ?? "", DayName(Middle(cause, person))),
        CauseKind.Patron => t.Patron(person?.Office ?? "", (t.Language == "it" ? cause.Name : cause.EnglishName) ?? "", DayName(Middle(cause, person))),
        CauseKind.Closing => t.Closing(cause.Name ?? "", DayName(Middle(cause, person))),
        CauseKind.DayOff => t.DayOff(DayName(Middle(cause, person))),
        CauseKind.OutsideHours => Hours(cause, person),
        CauseKind.Limits => Limits(cause, person),
        CauseKind.Perhaps => t.Perhaps(Stretch(cause.Time, day)),
        CauseKind.Elsewhere => t.Elsewhere,
        CauseKind.NoRoom => t.NoRoom(cause.Number, string.Join(", ", (request.Room?.Equipment ?? []).Select(FormTexts.In(t.Language).Feature))),
        _ => t.Unknown,
    };

    private string Of(Attendance attendance, Span meeting, DateOnly day)
    {
        var (person, cause) = (attendance.Person, attendance.Cause!.Value);
        var why = Of(cause, person, day);
        var zone = WallClock.Zone(person.Zone);
        if (attendance.State == AttendanceState.Outside && !SameClock(zone, meeting.Start))
            why += $" ({t.ThereItIs(meeting.Start.In(zone).ToString(meeting.Start.In(zone).Date == meeting.Start.In(_zone).Date ? "H:mm" : "ddd H:mm", When.Culture(t.Language)))})";
        return attendance.State == AttendanceState.Busy || (attendance.State == AttendanceState.Outside && !person.IsRequired)
            ? t.Without(person.Name, why) : $"{person.Name}: {why}";
    }

    private string Change(Relaxation relaxation) => relaxation.Kind switch
    {
        RelaxationKind.Shorter => t.Shorter(When.Duration(relaxation.Request.Duration, t.Language), When.Duration(request.Duration, t.Language)),
        RelaxationKind.OtherDay => t.OtherDay(DayName(relaxation.Day!.Value)),
        RelaxationKind.AnyHour => t.AnyHour,
        RelaxationKind.WithoutRoom => t.WithoutRoom,
        RelaxationKind.WithoutOptional => t.WithoutOptional,
        RelaxationKind.WithoutPerson => t.WithoutPerson(Names(relaxation.People.Select(p => p.Name))),
        _ => t.WithOutside(Names(relaxation.People.Select(p => p.Name))),
    };

    /// Hours are said as their person says them: by the clock that hangs there.
    private string Hours(Cause cause, SlotPerson? person)
    {
        if (cause.Time.Length <= TimeSpan.Zero || person is null)
            return t.NoHours;
        var zone = WallClock.Zone(person.Zone);
        var hours = $"{cause.Time.Start.In(zone):H:mm}–{cause.Time.End.In(zone):H:mm}";
        return SameClock(zone, cause.Time.Start) ? t.OutsideHours(hours) : t.OutsideHoursThere(hours, Towns.Of(person.Zone, t.Language));
    }

    private string Limits(Cause cause, SlotPerson? person)
    {
        var zone = person is null ? _zone : WallClock.Zone(person.Zone);
        var hours = $"{cause.Time.Start.In(zone):H:mm}–{(cause.Time.End.In(zone) is var end && end.TimeOfDay == default ? "24:00" : $"{end:H:mm}")}";
        return person is null || SameClock(zone, cause.Time.Start) ? t.Limits(hours) : t.LimitsThere(hours, Towns.Of(person.Zone, t.Language));
    }

    private string Stretch(Span span, DateOnly? day)
    {
        var (start, end) = (span.Start.In(_zone), span.End.In(_zone));
        var culture = When.Culture(t.Language);
        if (WallClock.Day(span.Start, _zone) != WallClock.Day(span.End.AddTicks(-1), _zone))
            return t.FromTo(start.ToString("ddd d MMM H:mm", culture), end.ToString("ddd d MMM H:mm", culture));
        var times = string.Create(culture, $"{start:H:mm}–{(end.TimeOfDay == default ? "24:00" : end.ToString("H:mm", culture))}");
        return day == WallClock.Day(span.Start, _zone) ? times : $"{start.ToString("ddd d MMM", culture)} {times}";
    }

    /// Of a whole day in the person's zone.
    private DateOnly Middle(Cause cause, SlotPerson? person) => WallClock.Day(cause.Time.Start + TimeSpan.FromHours(12), person is null ? _zone : WallClock.Zone(person.Zone));

    private string DayName(DateOnly day) => day.ToString("dddd d MMMM", When.Culture(t.Language));

    private string Length(int minutes) => When.Duration(TimeSpan.FromMinutes(minutes), t.Language);

    private string Names(IEnumerable<string> names) => names.ToList() switch
    {
        [var only] => only,
        [.. var first, var last] => string.Join(", ", first) + t.And + last,
        _ => "",
    };

    private bool SameClock(TimeZoneInfo zone, DateTimeOffset at) => zone.GetUtcOffset(at) == _zone.GetUtcOffset(at);

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
