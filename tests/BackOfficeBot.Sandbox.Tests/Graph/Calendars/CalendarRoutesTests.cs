using System.Net;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph;

namespace BackOfficeBot.Sandbox.Tests.Graph.Calendars;

public sealed class CalendarRoutesTests : IAsyncLifetime
{
    private const string Day = "?startDateTime=2026-11-24T00:00:00%2B01:00&endDateTime=2026-11-25T00:00:00%2B01:00";
    private RunningOffice office = null!;

    public async ValueTask InitializeAsync() => office = await RunningOffice.StartAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_day_shows_its_events_in_order_and_series_as_occurrences()
    {
        var day = (await office.As("paolo.ferrari").GetAsync("/me/calendarView" + Day, ("Prefer", "outlook.timezone=\"Europe/Rome\""))).Expect(HttpStatusCode.OK).Value;

        Assert.Equal([("Allineamento commerciale", "09:30", "occurrence"), ("Pausa pranzo", "13:00", "occurrence")],
            day.Select(one => (one.Text("subject")!, one.Text("start/dateTime")![11..16], one.Text("type")!)));
        Assert.All(day, one => Assert.Equal("Europe/Rome", one.Text("start/timeZone")));
    }

    [Theory]
    [InlineData("Pacific Standard Time", "00:30")]
    [InlineData("W. Europe Standard Time", "09:30")]
    [InlineData("Asia/Kolkata", "14:00")]
    public async Task Times_come_in_the_zone_that_is_preferred(string zone, string time)
    {
        var day = await office.As("paolo.ferrari").GetAsync("/me/calendarView" + Day + "&$top=1", ("Prefer", $"outlook.timezone=\"{zone}\""));
        Assert.Equal((time, zone), (day.Value[0].Text("start/dateTime")![11..16], day.Value[0].Text("start/timeZone")));
    }

    [Fact]
    public async Task An_unknown_zone_is_refused() => Assert.Equal("TimeZoneNotSupportedException",
        (await office.As("paolo.ferrari").GetAsync("/me/calendarView" + Day, ("Prefer", "outlook.timezone=\"Luna/Mare\""))).Expect(HttpStatusCode.BadRequest).Error);

    [Fact]
    public async Task The_same_wall_time_holds_on_both_sides_of_the_clock_change()
    {
        var body = NewMeeting.At("Sempre alle nove", "2027-03-26T09:00:00", "2027-03-26T09:30:00");
        body["recurrence"] = new JsonObject
        {
            ["pattern"] = new JsonObject { ["type"] = "daily", ["interval"] = 1 },
            ["range"] = new JsonObject { ["type"] = "endDate", ["startDate"] = "2027-03-26", ["endDate"] = "2027-03-29" },
        };
        await office.As("luca.moretti").PostAsync("/me/events", body);
        var seen = await office.As("luca.moretti").GetAsync("/me/calendarView?startDateTime=2027-03-26T00:00:00Z&endDateTime=2027-03-31T00:00:00Z&$filter=subject eq 'Sempre alle nove'");
        Assert.Equal(["08:00", "08:00", "07:00", "07:00"], seen.Value.Select(one => one.Text("start/dateTime")![11..16]));
    }

    [Fact]
    public async Task Long_answers_come_in_pages_without_holes_or_repeats()
    {
        var luca = office.As("luca.moretti");
        const string month = "/me/calendarView?startDateTime=2026-11-09T00:00:00Z&endDateTime=2026-12-19T00:00:00Z";
        var all = (await luca.GetAsync(month + "&$top=500")).Value.Select(one => one.Text("id")).ToList();
        List<string?> paged = [];
        for (var next = month + "&$top=7&$select=subject"; next is not null;)
        {
            var page = await luca.GetAsync(next);
            Assert.InRange(page.Value.Count, 1, 7);
            paged.AddRange(page.Value.Select(one => one.Text("id")));
            next = page["@odata.nextLink"];
        }
        Assert.Equal(all, paged);
        Assert.True(all.Count > 30);
    }

    [Fact]
    public async Task Select_leaves_only_what_was_asked_for()
    {
        var one = (await office.As("paolo.ferrari").GetAsync("/me/calendarView" + Day + "&$select=subject,start&$orderby=start/dateTime desc")).Value;
        Assert.Equal("Pausa pranzo", one[0].Text("subject"));
        Assert.Equal(["@odata.etag", "id", "start", "subject"], one[0].Select(pair => pair.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_window_is_needed() => Assert.Equal("ErrorInvalidParameter", (await office.Clumsy("paolo.ferrari").GetAsync("/me/calendarView")).Expect(HttpStatusCode.BadRequest).Error);

    [Fact]
    public async Task A_second_calendar_keeps_its_own_events()
    {
        var luca = office.As("luca.moretti");
        var calendar = (await luca.PostAsync("/me/calendars", new JsonObject { ["name"] = "Scadenze" })).Expect(HttpStatusCode.Created);
        (await luca.PostAsync($"/me/calendars/{calendar["id"]}/events", NewMeeting.At("F24", "2026-11-24T15:00:00", "2026-11-24T15:30:00"))).Expect(HttpStatusCode.Created);

        Assert.Equal("F24", Assert.Single((await luca.GetAsync($"/me/calendars/{calendar["id"]}/calendarView{Day}")).Value).Text("subject"));
        Assert.DoesNotContain((await luca.GetAsync("/me/calendarView" + Day)).Value, one => one.Text("subject") == "F24");
        Assert.Equal(2, (await luca.GetAsync("/me/calendars")).Value.Count);
        Assert.Equal("Calendario", (await luca.GetAsync("/me/calendar"))["name"]);
    }

    [Fact]
    public async Task Delta_tells_what_came_and_what_went()
    {
        var luca = office.As("luca.moretti");
        var start = (await luca.GetAsync("/me/calendarView/delta" + Day)).Expect(HttpStatusCode.OK);
        var created = await luca.PostAsync("/me/events", NewMeeting.At("Nuovo", "2026-11-24T17:00:00", "2026-11-24T17:30:00"));
        var second = (await luca.GetAsync(start["@odata.deltaLink"]!)).Expect(HttpStatusCode.OK);
        Assert.Equal("Nuovo", Assert.Single(second.Value).Text("subject"));

        await luca.DeleteAsync($"/me/events/{created["id"]}");
        var third = await luca.GetAsync(second["@odata.deltaLink"]!);
        Assert.Equal("deleted", Assert.Single(third.Value)["@removed"].Text("reason"));
        Assert.Empty((await luca.GetAsync(third["@odata.deltaLink"]!)).Value);
    }

    [Fact]
    public async Task Without_the_scope_the_calendar_stays_closed()
    {
        (await office.As("luca.moretti", "User.Read").GetAsync("/me/calendarView" + Day)).Expect(HttpStatusCode.Forbidden);
        (await office.As("luca.moretti", "Calendars.Read").GetAsync("/me/calendarView" + Day)).Expect(HttpStatusCode.OK);
        Assert.Equal("ErrorAccessDenied", (await office.As("luca.moretti", "Calendars.Read").PostAsync("/me/events", NewMeeting.At("No", "2026-11-24T17:00:00", "2026-11-24T17:30:00"))).Expect(HttpStatusCode.Forbidden).Error);
    }
}
