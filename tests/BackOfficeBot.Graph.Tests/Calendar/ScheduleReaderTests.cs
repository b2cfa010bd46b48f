using System.Globalization;
using System.Text.Json.Nodes;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.Calendar;

public sealed class ScheduleReaderTests
{
    private static readonly DateTimeOffset From = new(2026, 11, 26, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Busy_times_and_working_hours_come_in_utc_and_iana()
    {
        await using var graph = await StartAsync((_, _) => Samples.Collection([Schedule("anna@contoso.example",
            Item("2026-11-26T09:00:00.0000000", "2026-11-26T10:00:00.0000000", "busy"),
            Item("2026-11-26T11:00:00.0000000", "2026-11-26T12:00:00.0000000", "free"),
            Item("2026-11-26T13:00:00.0000000", "2026-11-26T14:00:00.0000000", "oof"))]));

        var schedule = Assert.Single(await graph.Port<ICalendar>().ScheduleAsync(User, ["Anna@contoso.example"], From, From.AddHours(10)));

        Assert.Equal("Anna@contoso.example", schedule.Address);
        Assert.Equal([new(From.AddHours(2), From.AddHours(3), BusyStatus.Busy), new(From.AddHours(6), From.AddHours(7), BusyStatus.OutOfOffice)], schedule.Busy);
        Assert.Equal((new TimeOnly(8, 30), new TimeOnly(17, 30), "America/New_York"), (schedule.Hours!.From, schedule.Hours.To, schedule.Hours.Zone));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Friday], schedule.Hours.Days);
        Assert.Equal("2026-11-26T07:00:00", (string?)Field(graph.Requests[0], "StartTime")!["dateTime"]);
    }

    [Fact]
    public async Task Forty_five_people_are_asked_in_three_lots_and_come_back_in_order()
    {
        await using var graph = await StartAsync((request, _) => Samples.Collection(Addresses(request).Reverse().Select(a => Schedule(a))));
        var people = Enumerable.Range(0, 45).Select(i => $"p{i}@contoso.example").ToList();

        var schedules = await graph.Port<ICalendar>().ScheduleAsync(User, people, From, From.AddDays(1));

        Assert.Equal(people, schedules.Select(s => s.Address));
        Assert.All(schedules, s => Assert.Null(s.Problem));
        Assert.Equal([5, 20, 20], graph.Requests.Select(r => Addresses(r).Count).Order());
    }

    [Fact]
    public async Task More_than_62_days_are_asked_in_pieces_and_an_event_across_the_seam_is_one()
    {
        var seam = Item("2027-01-27T06:00:00", "2027-01-27T08:00:00", "busy");
        await using var graph = await StartAsync((request, _) => Samples.Collection(Addresses(request).Select(a => Schedule(a, (JsonObject)seam.DeepClone()))));

        var schedule = Assert.Single(await graph.Port<ICalendar>().ScheduleAsync(User, ["a@contoso.example"], From, From.AddDays(62).AddHours(1)));

        Assert.Single(schedule.Busy);
        Assert.Equal(2, graph.Requests.Count);
        Assert.All(graph.Requests, r => Assert.True(Time(r, "EndTime") - Time(r, "StartTime") <= TimeSpan.FromDays(62)));
    }

    [Fact]
    public async Task A_calendar_too_full_for_one_answer_is_asked_in_halves()
    {
        await using var graph = await StartAsync((request, _) => Time(request, "EndTime") - Time(request, "StartTime") > TimeSpan.FromDays(20)
            ? Samples.Collection([Problem("a@contoso.example", "5006")])
            : Samples.Collection([Schedule("a@contoso.example", Item(Text(request, "StartTime"), Text(request, "StartTime"), "busy"))]));

        var schedule = Assert.Single(await graph.Port<ICalendar>().ScheduleAsync(User, ["a@contoso.example"], From, From.AddDays(60)));

        Assert.Null(schedule.Problem);
        Assert.Equal(4, schedule.Busy.Count);
    }

    [Fact]
    public async Task One_who_cannot_be_read_does_not_hinder_the_others()
    {
        await using var graph = await StartAsync((_, _) => Samples.Collection(
            [Schedule("a@contoso.example"), Problem("fuori@altrove.example", "ErrorMailRecipientNotFound"), Problem("capo@contoso.example", "ErrorNoFreeBusyAccess")]));

        var schedules = await graph.Port<ICalendar>().ScheduleAsync(User, ["a@contoso.example", "fuori@altrove.example", "capo@contoso.example", "zitto@contoso.example"], From, From.AddDays(1));

        Assert.Equal([null, GraphFailure.NotFound, GraphFailure.NotAllowed, GraphFailure.NotFound], schedules.Select(s => s.Problem));
    }

    [Fact]
    public async Task The_app_asks_in_the_first_mailbox_that_exists()
    {
        await using var graph = await StartAsync((request, context) => request.Path.Contains("fuori", StringComparison.Ordinal)
            ? context.Fail(404, "ErrorInvalidUser")
            : request.Path.EndsWith("/token", StringComparison.Ordinal) ? new JsonObject { ["access_token"] = "app", ["expires_in"] = 3599 }
            : Samples.Collection([Problem("fuori@altrove.example", "ErrorMailRecipientNotFound"), Schedule("a@contoso.example")]));
        var calendar = (ICalendar)graph.Client(settings: [("Bot:AppId", "app"), ("Bot:ClientSecret", "secret"), ("Bot:TokenEndpoint", graph.Url + "/token")]).GetService(typeof(ICalendar))!;

        var schedules = await calendar.ScheduleAsync(App, ["fuori@altrove.example", "a@contoso.example"], From, From.AddDays(1));

        Assert.Equal([GraphFailure.NotFound, null], schedules.Select(s => s.Problem));
        Assert.Equal(2, Addresses(graph.Requests[^1]).Count);
    }

    [Fact]
    public async Task Nobody_and_no_time_ask_nothing()
    {
        await using var graph = await StartAsync();
        var calendar = graph.Port<ICalendar>();

        Assert.Empty(await calendar.ScheduleAsync(User, [], From, From.AddDays(1)));
        Assert.Empty(Assert.Single(await calendar.ScheduleAsync(User, ["a@contoso.example"], From, From)).Busy);
        Assert.Empty(graph.Requests);
    }

    private static JsonObject Schedule(string address, params JsonObject[] items) => new()
    {
        ["scheduleId"] = address,
        ["availabilityView"] = "0000",
        ["scheduleItems"] = new JsonArray([.. items]),
        ["workingHours"] = new JsonObject
        {
            ["daysOfWeek"] = new JsonArray("monday", "friday"),
            ["startTime"] = "08:30:00.0000000",
            ["endTime"] = "17:30:00.0000000",
            ["timeZone"] = new JsonObject { ["name"] = "Eastern Standard Time" },
        },
    };

    private static JsonObject Problem(string address, string code) => new()
    {
        ["scheduleId"] = address,
        ["availabilityView"] = "",
        ["error"] = new JsonObject { ["message"] = "As the service says it.", ["responseCode"] = code },
    };

    private static JsonObject Item(string start, string end, string status) => new() { ["status"] = status, ["start"] = Samples.Time(start), ["end"] = Samples.Time(end) };

    private static JsonNode? Field(Seen request, string name) => request.Body!.AsObject().Single(p => p.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static IReadOnlyList<string> Addresses(Seen request) => [.. Field(request, "Schedules")!.AsArray().Select(a => a!.GetValue<string>())];

    private static string Text(Seen request, string name) => (string)Field(request, name)!["dateTime"]!;

    private static DateTime Time(Seen request, string name) => DateTime.Parse(Text(request, name), CultureInfo.InvariantCulture);
}
