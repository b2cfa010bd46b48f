using System.Text.Json.Nodes;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.Calendar;

public sealed class GraphCalendarTests
{
    private static readonly DateTimeOffset From = new(2026, 11, 26, 0, 0, 0, TimeSpan.Zero);

    private static NewEvent Meeting => new()
    {
        TransactionId = Guid.Parse("33333333-3333-4333-8333-333333333333"),
        Subject = "Budget <b>2027</b> 🎯",
        Body = "Con le cifre.",
        Start = new(2026, 11, 26, 14, 0, 0, TimeSpan.Zero),
        End = new(2026, 11, 26, 15, 0, 0, TimeSpan.Zero),
        Zone = "Europe/Rome",
        Attendees = [new("marco.neri@contoso.example", "Marco Neri"), new("ospite@fuori.example", Kind: AttendeeKind.Optional)],
        Room = new("sala.verdi@contoso.example", "Sala Verdi"),
        Online = true,
    };

    [Fact]
    public async Task A_view_follows_every_page_in_utc_and_with_the_headers_on_each()
    {
        await using var graph = await StartAsync();
        graph.Answer = (request, _) => Task.FromResult<object?>(request.Query.Contains("$skiptoken", StringComparison.Ordinal)
            ? Samples.Collection([Samples.Event("2", "2026-11-26T14:00:00.0000000", "2026-11-26T15:00:00.0000000")])
            : Samples.Collection([Samples.Event("1", "2026-11-26T08:00:00.0000000", "2026-11-26T09:30:00.0000000")], $"{graph.Root}/users/{Anna}/calendarView?startDateTime=2026-11-26T00:00:00Z&endDateTime=2026-11-27T00:00:00Z&$skiptoken=abc"));

        var events = await graph.Port<ICalendar>().ViewAsync(User, Anna, From, From.AddDays(1));

        Assert.Equal(["1", "2"], events.Select(e => e.Id));
        Assert.All(graph.Requests, request => Assert.Contains("outlook.timezone=\"UTC\"", request.Headers["Prefer"], StringComparison.Ordinal));
        Assert.All(graph.Requests, request => Assert.Equal("Bearer token-of-anna", request.Token));
        Assert.Contains("$select=id,subject,start,end", graph.Requests[0].Query, StringComparison.Ordinal);
        Assert.Contains("startDateTime=2026-11-26T00:00:00Z", graph.Requests[0].Query, StringComparison.Ordinal);
        Assert.Contains("endDateTime=2026-11-27T00:00:00Z", graph.Requests[0].Query, StringComparison.Ordinal);
        var first = events[0];
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero), first.Start);
        Assert.Equal(("Europe/Rome", "W/\"1-1\"", "Sala Verdi", "https://teams.example/l/1"), (IsItaly(first.Zone), first.ETag, first.Location, first.JoinUrl));
        Assert.Equal(new Attendee("marco.neri@contoso.example", "Marco Neri", AttendeeKind.Required, AttendeeAnswer.Tentative), Assert.Single(first.Attendees));
        Assert.Equal(AttendeeAnswer.Organizer, first.Answer);
    }

    [Fact]
    public async Task Changes_come_from_every_page_with_what_is_gone_and_the_series_of_an_occurrence()
    {
        await using var graph = await StartAsync();
        graph.Answer = (request, _) => Task.FromResult<object?>(request.Query.Contains("$skiptoken", StringComparison.Ordinal)
            ? new JsonObject
            {
                ["value"] = new JsonArray(new JsonObject { ["id"] = "o1", ["seriesMasterId"] = "s1" }, new JsonObject { ["id"] = "2", ["@removed"] = new JsonObject { ["reason"] = "deleted" } }),
                ["@odata.deltaLink"] = $"{graph.Root}/users/{Anna}/calendarView/delta?$deltatoken=next",
            }
            : Samples.Collection([new JsonObject { ["id"] = "1" }], $"{graph.Root}/users/{Anna}/calendarView/delta?$skiptoken=abc"));

        var first = await graph.Port<ICalendar>().ChangesAsync(User, Anna, From, From.AddDays(30), null);
        await graph.Port<ICalendar>().ChangesAsync(User, Anna, From, From, first.Link);

        Assert.Equal(["1", "2", "o1", "s1"], first.Ids.Order());
        Assert.Contains("startDateTime=2026-11-26T00:00:00Z", graph.Requests[0].Query, StringComparison.Ordinal);
        Assert.Equal("?$deltatoken=next", graph.Requests[2].Query);
        Assert.All(graph.Requests, request => Assert.Contains("ImmutableId", request.Headers["Prefer"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_view_stops_at_the_most_that_was_asked_for()
    {
        await using var graph = await StartAsync();
        graph.Answer = (_, _) => Task.FromResult<object?>(Samples.Collection(
            Enumerable.Range(0, 3).Select(i => Samples.Event($"{i}", "2026-11-26T08:00:00", "2026-11-26T09:00:00")), $"{graph.Root}/users/{Anna}/calendarView?$skiptoken=more"));

        Assert.Equal(5, (await graph.Port<ICalendar>().ViewAsync(User, Anna, From, From.AddDays(1), most: 5)).Count);
        Assert.Equal(2, graph.Requests.Count);
    }

    [Fact]
    public async Task Whether_a_calendar_may_be_written_is_asked_once_for_a_moment_and_a_refusal_each_time()
    {
        var isShared = false;
        await using var graph = await StartAsync((_, context) =>
        {
            context.Response.StatusCode = isShared ? 200 : 403;
            return isShared ? new JsonObject { ["id"] = "1", ["canEdit"] = true } : new JsonObject { ["error"] = new JsonObject { ["code"] = "ErrorAccessDenied", ["message"] = "Access is denied." } };
        });
        var calendar = graph.Port<ICalendar>();

        Assert.False(await calendar.MayWriteAsync(User, "elena@contoso.example"));
        isShared = true;
        Assert.True(await calendar.MayWriteAsync(User, "elena@contoso.example"));
        Assert.True(await calendar.MayWriteAsync(User, "Elena@contoso.example"));

        Assert.Equal(2, graph.Requests.Count);
    }

    [Fact]
    public async Task A_next_page_on_a_foreign_host_gets_neither_the_token_nor_a_request()
    {
        await using var stranger = await StartAsync();
        await using var graph = await StartAsync((_, _) => Samples.Collection([], $"http://localhost:{new Uri(stranger.Url).Port}/v1.0/users/{Anna}/calendarView?$skiptoken=x"));

        var failed = await Assert.ThrowsAsync<GraphException>(() => graph.Port<ICalendar>().ViewAsync(User, Anna, From, From.AddDays(1)));

        Assert.Equal((GraphFailure.NotAllowed, "HostNotAllowed"), (failed.Failure, failed.Code));
        Assert.Empty(stranger.Requests);
    }

    [Fact]
    public async Task All_day_events_are_days_whatever_the_zone()
    {
        await using var graph = await StartAsync((_, _) => Samples.Collection([Samples.Event("1", "2026-11-26T00:00:00.0000000", "2026-11-28T00:00:00.0000000", allDay: true)]));

        var holiday = Assert.Single(await graph.Port<ICalendar>().ViewAsync(User, Anna, From, From.AddDays(3)));

        Assert.Equal((new DateOnly(2026, 11, 26), new DateOnly(2026, 11, 27)), (holiday.FirstDay!.Value, holiday.LastDay!.Value));
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 23, 0, 0, TimeSpan.Zero), holiday.Start);
    }

    [Fact]
    public async Task All_day_events_that_a_service_converted_to_utc_are_the_same_days()
    {
        await using var graph = await StartAsync((_, _) => Samples.Collection([Samples.Event("1", "2026-11-25T23:00:00.0000000", "2026-11-26T23:00:00.0000000", allDay: true)]));

        var day = Assert.Single(await graph.Port<ICalendar>().ViewAsync(User, Anna, From, From.AddDays(3)));

        Assert.Equal((new DateOnly(2026, 11, 26), new DateOnly(2026, 11, 26)), (day.FirstDay!.Value, day.LastDay!.Value));
    }

    [Fact]
    public async Task An_event_is_made_in_the_organisers_zone_with_room_and_online_meeting()
    {
        await using var graph = await StartAsync((_, context) =>
        {
            context.Response.StatusCode = 201;
            return Samples.Event("new", "2026-11-26T14:00:00", "2026-11-26T15:00:00");
        });

        Assert.Equal("new", (await graph.Port<ICalendar>().CreateAsync(User, Anna, Meeting)).Id);

        var request = Assert.Single(graph.Requests);
        Assert.Equal(("POST", $"/users/{Anna}/events"), (request.Method, request.Path));
        var body = request.Body!;
        Assert.Equal("33333333-3333-4333-8333-333333333333", (string?)body["transactionId"]);
        Assert.Equal("Budget <b>2027</b> 🎯", (string?)body["subject"]);
        Assert.Equal(("2026-11-26T15:00:00", "W. Europe Standard Time"), ((string?)body["start"]!["dateTime"], (string?)body["start"]!["timeZone"]));
        Assert.Equal("text", (string?)body["body"]!["contentType"]);
        Assert.Equal(["required", "optional", "resource"], body["attendees"]!.AsArray().Select(a => (string?)a!["type"]));
        Assert.Equal("sala.verdi@contoso.example", (string?)body["location"]!["locationEmailAddress"]);
        Assert.True((bool)body["isOnlineMeeting"]!);
        Assert.DoesNotContain("null", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminder_and_importance_are_sent_only_where_they_are_wished()
    {
        await using var graph = await StartAsync((_, _) => Samples.Event("new", "2026-11-26T14:00:00", "2026-11-26T15:00:00"));

        await graph.Port<ICalendar>().CreateAsync(User, Anna, Meeting);
        await graph.Port<ICalendar>().CreateAsync(User, Anna, Meeting with { ReminderMinutes = 0, IsImportant = true });
        await graph.Port<ICalendar>().CreateAsync(User, Anna, Meeting with { NoReminder = true });

        string[] fields = ["importance", "isReminderOn", "reminderMinutesBeforeStart"];
        Assert.Equal(["||", "high|true|0", "|false|"], graph.Requests.Select(r => string.Join('|', fields.Select(f => r.Body![f]?.ToString()))));
    }

    [Fact]
    public async Task An_hour_that_comes_twice_on_a_dst_night_is_sent_in_utc()
    {
        await using var graph = await StartAsync((_, _) => Samples.Event("new", "2026-10-25T01:30:00", "2026-10-25T02:30:00"));
        var second = new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero);

        await graph.Port<ICalendar>().CreateAsync(User, Anna, Meeting with { Start = second, End = second.AddHours(1) });

        var body = Assert.Single(graph.Requests).Body!;
        Assert.Equal(("2026-10-25T01:30:00", "UTC"), ((string?)body["start"]!["dateTime"], (string?)body["start"]!["timeZone"]));
        Assert.Equal(("2026-10-25T03:30:00", "W. Europe Standard Time"), ((string?)body["end"]!["dateTime"], (string?)body["end"]!["timeZone"]));
    }

    [Fact]
    public async Task An_all_day_event_is_made_from_midnight_to_midnight()
    {
        await using var graph = await StartAsync((_, _) => Samples.Event("new", "2026-11-26T00:00:00", "2026-11-28T00:00:00", allDay: true));

        await graph.Port<ICalendar>().CreateAsync(User, Anna, Meeting with { IsAllDay = true, End = Meeting.End.AddDays(1) });

        var body = Assert.Single(graph.Requests).Body!;
        Assert.Equal(("2026-11-26T00:00:00", "2026-11-28T00:00:00"), ((string?)body["start"]!["dateTime"], (string?)body["end"]!["dateTime"]));
    }

    [Theory]
    [InlineData("33333333-3333-4333-8333-333333333333", true)]
    [InlineData("44444444-4444-4444-8444-444444444444", false)]
    public async Task An_event_that_is_made_again_is_the_one_that_is_there(string thereIs, bool found)
    {
        await using var graph = await StartAsync((request, context) => request.Method == "POST"
            ? context.Fail(409, "ErrorDuplicateTransactionId")
            : Samples.Collection([Samples.Event("there", "2026-11-26T14:00:00", "2026-11-26T15:00:00", transaction: thereIs)]));
        var calendar = graph.Port<ICalendar>();

        if (found)
            Assert.Equal("there", (await calendar.CreateAsync(User, Anna, Meeting)).Id);
        else
            Assert.Equal(GraphFailure.Conflict, (await Assert.ThrowsAsync<GraphException>(() => calendar.CreateAsync(User, Anna, Meeting))).Failure);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_a_create_is_uncertain_and_one_that_breaks_on_a_read_is_not()
    {
        await using var graph = await StartAsync((_, context) =>
        {
            context.Abort();
            return null;
        });
        var calendar = graph.Port<ICalendar>();

        Assert.Equal(GraphFailure.Uncertain, (await Assert.ThrowsAsync<GraphException>(() => calendar.CreateAsync(User, Anna, Meeting))).Failure);
        Assert.Single(graph.Requests);
        Assert.Equal(GraphFailure.Unavailable, (await Assert.ThrowsAsync<GraphException>(() => calendar.GetAsync(User, Anna, "1"))).Failure);
    }

    [Theory]
    [InlineData(RecurrenceKind.Daily, "daily", null, null, null)]
    [InlineData(RecurrenceKind.Weekly, "weekly", "thursday", null, null)]
    [InlineData(RecurrenceKind.MonthlyOnDay, "absoluteMonthly", null, 26, null)]
    [InlineData(RecurrenceKind.MonthlyOnWeekday, "relativeMonthly", "thursday", null, "last")]
    public async Task A_series_is_made_with_its_pattern_and_its_end(RecurrenceKind kind, string type, string? day, int? dayOfMonth, string? index)
    {
        await using var graph = await StartAsync((_, _) => Samples.Event("new", "2026-11-26T14:00:00", "2026-11-26T15:00:00"));

        await graph.Port<ICalendar>().CreateAsync(User, Anna, Meeting with
        {
            Recurrence = new() { Kind = kind, Interval = 2, Days = [DayOfWeek.Thursday], DayOfMonth = 26, Nth = -1, First = new(2026, 11, 26), Last = new(2027, 3, 31) },
        });

        var recurrence = Assert.Single(graph.Requests).Body!["recurrence"]!;
        var (pattern, range) = (recurrence["pattern"]!, recurrence["range"]!);
        Assert.Equal((type, 2, day, dayOfMonth, index), ((string?)pattern["type"], (int?)pattern["interval"], (string?)pattern["daysOfWeek"]?[0], (int?)pattern["dayOfMonth"], (string?)pattern["index"]));
        Assert.Equal(("endDate", "2026-11-26", "2027-03-31"), ((string?)range["type"], (string?)range["startDate"], (string?)range["endDate"]));
    }

    [Fact]
    public async Task More_than_500_attendees_are_refused_before_anything_is_sent()
    {
        await using var graph = await StartAsync();
        var crowd = Meeting with { Attendees = [.. Enumerable.Range(0, 500).Select(i => new Attendee($"p{i}@contoso.example"))] };

        Assert.Equal(GraphFailure.Invalid, (await Assert.ThrowsAsync<GraphException>(() => graph.Port<ICalendar>().CreateAsync(User, Anna, crowd))).Failure);
        Assert.Empty(graph.Requests);
    }

    [Fact]
    public async Task A_change_goes_through_on_the_version_that_was_seen_only()
    {
        await using var graph = await StartAsync((request, context) => request.Headers["If-Match"] == "W/\"1-1\""
            ? Samples.Event("1", "2026-11-26T14:00:00", "2026-11-26T15:00:00")
            : context.Fail(412, "ErrorIrresolvableConflict"));
        var calendar = graph.Port<ICalendar>();
        var change = new EventChange { Subject = "Altro", Start = Meeting.Start, End = Meeting.End, Zone = "Europe/Rome" };

        Assert.Equal("1", (await calendar.UpdateAsync(User, Anna, "1", change, "W/\"1-1\"")).Id);
        Assert.Equal(GraphFailure.Conflict, (await Assert.ThrowsAsync<GraphException>(() => calendar.UpdateAsync(User, Anna, "1", change, "W/\"1-0\""))).Failure);
        // A property that is not to change is not named: null would clear it.
        Assert.Equal(["end", "start", "subject"], graph.Requests[0].Body!.AsObject().Select(p => p.Key).Where(key => key != "@odata.type").Order());
        await Assert.ThrowsAsync<ArgumentException>(() => calendar.UpdateAsync(User, Anna, "1", new() { Start = Meeting.Start }, null));
    }

    [Fact]
    public async Task A_change_is_never_sent_twice()
    {
        await using var graph = await StartAsync((_, context) => context.Fail(504, "GatewayTimeout"));

        Assert.Equal(GraphFailure.Uncertain, (await Assert.ThrowsAsync<GraphException>(() => graph.Port<ICalendar>().UpdateAsync(User, Anna, "1", new() { Subject = "Altro" }, "x"))).Failure);
        Assert.Single(graph.Requests);
    }

    [Fact]
    public async Task Events_are_cancelled_deleted_and_answered()
    {
        await using var graph = await StartAsync((request, context) => context.Empty(request.Method == "DELETE" ? 204 : 202));
        var calendar = graph.Port<ICalendar>();

        await calendar.CancelAsync(User, Anna, "1", "Annullata");
        await calendar.DeleteAsync(User, Anna, "1");
        await calendar.RespondAsync(User, Anna, "1", new(InvitationAnswer.Accept, "Volentieri"));
        await calendar.RespondAsync(User, Anna, "1", new(InvitationAnswer.Tentative));
        await calendar.RespondAsync(User, Anna, "1", new(InvitationAnswer.Decline, "No"));

        var at = $"/users/{Anna}/events/1";
        Assert.Equal([$"POST {at}/cancel", $"DELETE {at}", $"POST {at}/accept", $"POST {at}/tentativelyAccept", $"POST {at}/decline"], graph.Requests.Select(r => $"{r.Method} {r.Path}"));
        Assert.Equal("Annullata", Value(graph.Requests[0].Body!, "comment"));
        Assert.Equal("Volentieri", Value(graph.Requests[2].Body!, "comment"));
    }

    [Fact]
    public async Task Another_time_is_proposed_with_a_perhaps_or_a_no()
    {
        await using var graph = await StartAsync((_, context) => context.Empty(202));
        var calendar = graph.Port<ICalendar>();
        var proposed = new ProposedTime(Meeting.Start.AddDays(1), Meeting.End.AddDays(1), "Europe/Rome");

        await calendar.RespondAsync(User, Anna, "1", new(InvitationAnswer.Tentative, null, proposed));
        await calendar.RespondAsync(User, Anna, "1", new(InvitationAnswer.Decline, "Ferie", proposed));
        await calendar.RespondAsync(User, Anna, "1", new(InvitationAnswer.Decline, "Ferie"));

        foreach (var request in graph.Requests.Take(2))
            Assert.Equal("2026-11-27T15:00:00", (string?)request.Body!.AsObject().Single(p => p.Key.Equals("proposedNewTime", StringComparison.OrdinalIgnoreCase)).Value!["start"]!["dateTime"]);
        Assert.DoesNotContain(graph.Requests[2].Body!.AsObject(), p => p.Key.Equals("proposedNewTime", StringComparison.OrdinalIgnoreCase));
        await Assert.ThrowsAsync<ArgumentException>(() => calendar.RespondAsync(User, Anna, "1", new(InvitationAnswer.Accept, null, proposed)));
    }

    [Fact]
    public async Task What_the_bot_books_is_seen_in_free_busy_at_once()
    {
        await using var graph = await StartAsync((request, _) => request.Path.EndsWith("getSchedule", StringComparison.Ordinal)
            ? Samples.Collection([new JsonObject { ["scheduleId"] = "a@contoso.example", ["availabilityView"] = "0", ["scheduleItems"] = new JsonArray() }])
            : Samples.Event("new", "2026-11-26T14:00:00", "2026-11-26T15:00:00"));
        var calendar = graph.Port<ICalendar>();
        Task Ask() => calendar.ScheduleAsync(User, ["a@contoso.example"], From, From.AddDays(1));

        await Ask();
        await Ask();
        Assert.Single(graph.Requests);
        await calendar.CreateAsync(User, Anna, Meeting);
        await Ask();
        Assert.Equal(3, graph.Requests.Count);
    }

    internal static string? Value(JsonNode body, string name) =>
        (string?)body.AsObject().Single(p => p.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Windows names a zone after one of its places: W. Europe is Berlin, the same clock as Rome.</summary>
    private static string IsItaly(string zone) => zone is "Europe/Berlin" or "Europe/Rome" ? "Europe/Rome" : zone;

    [Fact]
    public async Task A_file_is_attached_once_and_found_by_its_name()
    {
        await using var graph = await StartAsync((request, _) => request.Method == "POST"
            ? new JsonObject { ["@odata.type"] = "#microsoft.graph.fileAttachment", ["id"] = "f1", ["name"] = "conti.csv" }
            : Samples.Collection([new JsonObject { ["@odata.type"] = "#microsoft.graph.fileAttachment", ["id"] = "f1", ["name"] = "conti.csv" }]));
        var calendar = graph.Port<ICalendar>();

        await calendar.AttachAsync(User, Anna, "1", new("conti.csv", [1, 2, 3]), TestContext.Current.CancellationToken);
        Assert.Equal(["conti.csv"], await calendar.FilesAsync(User, Anna, "1", TestContext.Current.CancellationToken));

        var sent = graph.Requests[0];
        Assert.Equal($"/users/{Anna}/events/1/attachments", sent.Path);
        Assert.Equal(("#microsoft.graph.fileAttachment", "conti.csv", "AQID"), ((string?)sent.Body!["@odata.type"], (string?)sent.Body["name"], (string?)sent.Body["contentBytes"]));
        await Assert.ThrowsAsync<ArgumentException>(() => calendar.AttachAsync(User, Anna, "1", new("gross.bin", new byte[EventFile.Largest + 1])));
        Assert.Equal(2, graph.Requests.Count);
    }

    [Fact]
    public async Task A_file_whose_attaching_nobody_saw_is_uncertain_and_not_sent_again_by_itself()
    {
        await using var graph = await StartAsync((_, context) => context.Fail(503, "ErrorServerBusy"));
        Assert.Equal(GraphFailure.Uncertain, (await Assert.ThrowsAsync<GraphException>(() => graph.Port<ICalendar>().AttachAsync(User, Anna, "1", new("conti.csv", [1])))).Failure);
        Assert.Single(graph.Requests);
    }
}
