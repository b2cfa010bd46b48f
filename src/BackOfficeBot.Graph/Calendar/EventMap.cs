using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

/// <summary>Between Graph's events and ours.</summary>
internal static class EventMap
{
    public static readonly string[] Fields =
    [
        "id", "subject", "start", "end", "isAllDay", "originalStartTimeZone", "showAs", "isCancelled", "isOrganizer", "sensitivity", "organizer", "attendees",
        "location", "onlineMeeting", "webLink", "responseStatus", "seriesMasterId", "transactionId", "iCalUId",
        "responseRequested", "allowNewTimeProposals", "recurrence", "bodyPreview",
    ];

    public static CalendarEvent From(Models.Event e)
    {
        var zone = Zones.Iana(e.OriginalStartTimeZone) ?? "UTC";
        var allDay = e.IsAllDay == true;
        var start = Zones.Instant(e.Start!);
        var end = Zones.Instant(e.End!);
        var (first, last) = allDay ? Days(e, zone) : default;
        if (allDay)
            (start, end) = (Zones.Instant(first.ToDateTime(default), Zones.Info(zone)), Zones.Instant(last.AddDays(1).ToDateTime(default), Zones.Info(zone)));
        return new()
        {
            Id = e.Id ?? "",
            ETag = e.AdditionalData.TryGetValue("@odata.etag", out var etag) ? etag?.ToString() : null,
            TransactionId = e.TransactionId,
            ICalUId = e.ICalUId,
            Subject = e.Subject ?? "",
            Start = start,
            End = end,
            IsAllDay = allDay,
            FirstDay = allDay ? first : null,
            LastDay = allDay ? last : null,
            Zone = zone,
            ShowAs = Status(e.ShowAs),
            IsCancelled = e.IsCancelled == true,
            IsOrganizer = e.IsOrganizer == true,
            IsPrivate = e.Sensitivity is not (null or Models.Sensitivity.Normal),
            Organizer = e.Organizer?.EmailAddress is { Address: { } address } organizer ? new(address, organizer.Name) : null,
            Attendees = [.. (e.Attendees ?? []).Where(a => a.EmailAddress?.Address is not null).Select(From)],
            Location = string.IsNullOrWhiteSpace(e.Location?.DisplayName) ? null : e.Location.DisplayName,
            JoinUrl = e.OnlineMeeting?.JoinUrl,
            WebLink = e.WebLink,
            // Below a line of these stands what Teams writes into each online meeting.
            HasText = e.BodyPreview?.Trim() is not { } text ? null : text.Length > 0 && !text.StartsWith("____", StringComparison.Ordinal),
            Answer = Answer(e.ResponseStatus?.Response),
            AnsweredAt = e.ResponseStatus is { Response: not (null or Models.ResponseType.None or Models.ResponseType.NotResponded), Time: { Year: > 1 } at } ? at : null,
            WantsAnswer = e.ResponseRequested != false,
            TakesProposals = e.AllowNewTimeProposals != false,
            SeriesId = e.SeriesMasterId,
            Recurrence = e.Recurrence is { Pattern: { } pattern, Range: { } range } ? From(pattern, range) : null,
        };
    }

    public static BusyStatus Status(Models.FreeBusyStatus? status) => status switch
    {
        Models.FreeBusyStatus.Free => BusyStatus.Free,
        Models.FreeBusyStatus.Tentative => BusyStatus.Tentative,
        Models.FreeBusyStatus.Busy => BusyStatus.Busy,
        Models.FreeBusyStatus.Oof => BusyStatus.OutOfOffice,
        Models.FreeBusyStatus.WorkingElsewhere => BusyStatus.WorkingElsewhere,
        _ => BusyStatus.Unknown,
    };

    public static Models.Event ToGraph(NewEvent e)
    {
        var attendees = e.Attendees.Select(ToGraph).ToList();
        if (e.Room is { } room) attendees.Add(ToGraph(new Attendee(room.Address, room.Name, AttendeeKind.Resource)));
        var (start, end) = e.IsAllDay ? WholeDays(e) : (Zones.ToGraph(e.Start, e.Zone), Zones.ToGraph(e.End, e.Zone));
        // The SDK sends a property that was set to null as null, which clears it: only what has a value is set.
        var graph = new Models.Event { TransactionId = e.TransactionId.ToString(), Subject = e.Subject, Start = start, End = end, Attendees = attendees };
        if (e.Body is { } text) graph.Body = Text(text);
        if (e.IsAllDay) graph.IsAllDay = true;
        if (e.IsPrivate) graph.Sensitivity = Models.Sensitivity.Private;
        if (Status(e.ShowAs) is { } status) graph.ShowAs = status;
        if (e.ReminderMinutes is { } minutes) (graph.IsReminderOn, graph.ReminderMinutesBeforeStart) = (true, minutes);
        if (e.NoReminder) graph.IsReminderOn = false;
        if (e.IsImportant) graph.Importance = Models.Importance.High;
        if (e.Online) (graph.IsOnlineMeeting, graph.OnlineMeetingProvider) = (true, Models.OnlineMeetingProviderType.TeamsForBusiness);
        if (e.Recurrence is { } recurrence) graph.Recurrence = ToGraph(recurrence);
        if (e.Room is { } place)
            graph.Location = new() { DisplayName = place.Name ?? place.Address, LocationEmailAddress = place.Address };
        else if (e.Location is { } words)
            graph.Location = new() { DisplayName = words };
        return graph;
    }

    public static Models.Event ToGraph(EventChange change)
    {
        var graph = new Models.Event();
        if (change.Subject is { } subject) graph.Subject = subject;
        if (change.Body is { } text) graph.Body = Text(text);
        if (change is { Start: { } start, End: { } end, Zone: { } zone }) (graph.Start, graph.End) = (Zones.ToGraph(start, zone), Zones.ToGraph(end, zone));
        if (change.Attendees is { } attendees) graph.Attendees = [.. attendees.Select(ToGraph)];
        if (change.Recurrence is { } recurrence) graph.Recurrence = ToGraph(recurrence);
        if (change.Location is { } words) graph.Location = new() { DisplayName = words };
        return graph;
    }

    public static Models.TimeSlot? ToGraph(ProposedTime? time) =>
        time is null ? null : new() { Start = Zones.ToGraph(time.Start, time.Zone), End = Zones.ToGraph(time.End, time.Zone) };

    public static Models.EmailAddress ToGraph(string address, string? name)
    {
        var graph = new Models.EmailAddress { Address = address };
        if (name is not null) graph.Name = name;
        return graph;
    }

    /// <summary>Graph keeps an all-day event as midnights whatever zone is asked for; a service that converts them is read in the event's own zone.</summary>
    private static (DateOnly First, DateOnly Last) Days(Models.Event e, string zone)
    {
        var first = Day(e.Start!, zone);
        var end = Day(e.End!, zone);
        return (first, end > first ? end.AddDays(-1) : first);
    }

    private static DateOnly Day(Models.DateTimeTimeZone time, string zone)
    {
        var wall = Zones.Wall(time);
        return DateOnly.FromDateTime(wall.TimeOfDay == TimeSpan.Zero ? wall : Zones.Wall(Zones.Instant(time), Zones.Info(zone)));
    }

    private static (Models.DateTimeTimeZone Start, Models.DateTimeTimeZone End) WholeDays(NewEvent e)
    {
        var zone = Zones.Info(e.Zone);
        var name = TimeZoneInfo.TryConvertIanaIdToWindowsId(e.Zone, out var windows) ? windows : "UTC";
        var first = Zones.Wall(e.Start, zone).Date;
        var end = Zones.Wall(e.End, zone) is var wall && wall.TimeOfDay == TimeSpan.Zero ? wall : wall.Date.AddDays(1);
        return (Zones.ToGraph(first, name), Zones.ToGraph(end > first ? end : first.AddDays(1), name));
    }

    private static Models.PatternedRecurrence ToGraph(EventRecurrence r)
    {
        var pattern = new Models.RecurrencePattern
        {
            Type = r.Kind switch
            {
                RecurrenceKind.Daily => Models.RecurrencePatternType.Daily,
                RecurrenceKind.Weekly => Models.RecurrencePatternType.Weekly,
                RecurrenceKind.MonthlyOnDay => Models.RecurrencePatternType.AbsoluteMonthly,
                _ => Models.RecurrencePatternType.RelativeMonthly,
            },
            Interval = r.Interval,
        };
        if (r.Kind is RecurrenceKind.Weekly or RecurrenceKind.MonthlyOnWeekday)
            (pattern.DaysOfWeek, pattern.FirstDayOfWeek) = ([.. r.Days.Select(d => (Models.DayOfWeekObject?)Enum.Parse<Models.DayOfWeekObject>(d.ToString()))], Models.DayOfWeekObject.Monday);
        if (r.Kind is RecurrenceKind.MonthlyOnDay) pattern.DayOfMonth = r.DayOfMonth;
        if (r.Kind is RecurrenceKind.MonthlyOnWeekday) pattern.Index = r.Nth < 0 ? Models.WeekIndex.Last : (Models.WeekIndex)(r.Nth - 1);
        var range = new Models.RecurrenceRange { Type = Models.RecurrenceRangeType.NoEnd, StartDate = new(r.First.Year, r.First.Month, r.First.Day) };
        if (r.Last is { } last) (range.Type, range.EndDate) = (Models.RecurrenceRangeType.EndDate, new(last.Year, last.Month, last.Day));
        else if (r.Times is { } times) (range.Type, range.NumberOfOccurrences) = (Models.RecurrenceRangeType.Numbered, times);
        return new() { Pattern = pattern, Range = range };
    }

    private static EventRecurrence? From(Models.RecurrencePattern p, Models.RecurrenceRange range)
    {
        RecurrenceKind? kind = p.Type switch
        {
            Models.RecurrencePatternType.Daily => RecurrenceKind.Daily,
            Models.RecurrencePatternType.Weekly => RecurrenceKind.Weekly,
            Models.RecurrencePatternType.AbsoluteMonthly => RecurrenceKind.MonthlyOnDay,
            Models.RecurrencePatternType.RelativeMonthly => RecurrenceKind.MonthlyOnWeekday,
            _ => null,
        };
        return kind is null || range.StartDate is not { } first ? null : new()
        {
            Kind = kind.Value,
            Interval = p.Interval ?? 1,
            Days = [.. (p.DaysOfWeek ?? []).OfType<Models.DayOfWeekObject>().Select(d => Enum.Parse<DayOfWeek>(d.ToString()))],
            DayOfMonth = p.DayOfMonth ?? 0,
            Nth = p.Index is { } index ? index == Models.WeekIndex.Last ? -1 : (int)index + 1 : 0,
            First = new(first.Year, first.Month, first.Day),
            Last = range is { Type: Models.RecurrenceRangeType.EndDate, EndDate: { } last } ? new(last.Year, last.Month, last.Day) : null,
            Times = range.Type is Models.RecurrenceRangeType.Numbered ? range.NumberOfOccurrences : null,
        };
    }

    private static Models.FreeBusyStatus? Status(BusyStatus status) => status switch
    {
        BusyStatus.Free => Models.FreeBusyStatus.Free,
        BusyStatus.Tentative => Models.FreeBusyStatus.Tentative,
        BusyStatus.Busy => Models.FreeBusyStatus.Busy,
        BusyStatus.OutOfOffice => Models.FreeBusyStatus.Oof,
        BusyStatus.WorkingElsewhere => Models.FreeBusyStatus.WorkingElsewhere,
        _ => null,
    };

    private static Models.ItemBody Text(string text) => new() { ContentType = Models.BodyType.Text, Content = text };

    private static Attendee From(Models.Attendee a) => new(a.EmailAddress!.Address!, a.EmailAddress.Name, a.Type switch
    {
        Models.AttendeeType.Optional => AttendeeKind.Optional,
        Models.AttendeeType.Resource => AttendeeKind.Resource,
        _ => AttendeeKind.Required,
    }, Answer(a.Status?.Response));

    private static AttendeeAnswer Answer(Models.ResponseType? response) => response switch
    {
        Models.ResponseType.Organizer => AttendeeAnswer.Organizer,
        Models.ResponseType.Accepted => AttendeeAnswer.Accepted,
        Models.ResponseType.TentativelyAccepted => AttendeeAnswer.Tentative,
        Models.ResponseType.Declined => AttendeeAnswer.Declined,
        _ => AttendeeAnswer.None,
    };

    private static Models.Attendee ToGraph(Attendee a) => new()
    {
        EmailAddress = ToGraph(a.Address, a.Name),
        Type = a.Kind switch
        {
            AttendeeKind.Optional => Models.AttendeeType.Optional,
            AttendeeKind.Resource => Models.AttendeeType.Resource,
            _ => Models.AttendeeType.Required,
        },
    };
}
