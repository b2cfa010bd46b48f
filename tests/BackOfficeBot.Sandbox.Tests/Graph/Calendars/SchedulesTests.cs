using System.Net;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph;

namespace BackOfficeBot.Sandbox.Tests.Graph.Calendars;

public sealed class SchedulesTests : IAsyncLifetime
{
    private RunningOffice office = null!;

    public async ValueTask InitializeAsync() => office = await RunningOffice.StartAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task The_view_has_a_figure_for_each_half_hour()
    {
        var luca = await AskAsync("davide.rinaldi", "2026-11-24T12:00:00", "2026-11-24T18:00:00", "luca.moretti");
        Assert.Equal("002200000000", luca.Single().Text("availabilityView"));
        var marco = await AskAsync("davide.rinaldi", "2026-11-25T14:00:00", "2026-11-25T16:00:00", "marco.rossi");
        Assert.Equal("0220", marco.Single().Text("availabilityView"));
        var tentative = await AskAsync("davide.rinaldi", "2026-11-26T09:00:00", "2026-11-26T12:00:00", "elena.valdoro");
        Assert.Equal("201111", tentative.Single().Text("availabilityView"));
        var leave = await AskAsync("davide.rinaldi", "2026-11-30T09:00:00", "2026-11-30T10:00:00", "marco.rossi");
        Assert.Equal("33", leave.Single().Text("availabilityView"));
        var home = await AskAsync("davide.rinaldi", "2026-11-26T09:00:00", "2026-11-26T10:00:00", "chiara.galli");
        Assert.Equal("44", home.Single().Text("availabilityView"));
    }

    [Fact]
    public async Task A_colleague_sees_that_one_is_busy_but_not_with_what()
    {
        var item = (await AskAsync("giulia.romano", "2026-11-24T11:00:00", "2026-11-24T12:30:00", "elena.valdoro")).Single().Items("scheduleItems").Single();
        Assert.Equal("busy", item.Text("status"));
        Assert.False(item.ContainsKey("subject"));
        Assert.Equal("2026-11-24T11:00:00.0000000", item.Text("start/dateTime"));

        var own = (await AskAsync("elena.valdoro", "2026-11-24T11:00:00", "2026-11-24T12:30:00", "elena.valdoro")).Single().Items("scheduleItems").Single();
        Assert.Equal("Appuntamento personale", own.Text("subject"));

        var secretary = (await AskAsync("marta.conti", "2026-11-24T11:00:00", "2026-11-24T12:30:00", "elena.valdoro")).Single().Items("scheduleItems").Single();
        Assert.True(secretary.Flag("isPrivate"));
        Assert.False(secretary.ContainsKey("subject"));
    }

    [Fact]
    public async Task Working_hours_and_zones_are_each_persons_own()
    {
        var answers = await AskAsync("giulia.romano", "2026-11-24T09:00:00", "2026-11-24T18:00:00", "chiara.galli", "michael.obrien", "james.whitfield");
        Assert.Equal(["08:00:00.0000000", "08:30:00.0000000", "09:00:00.0000000"], answers.Select(one => one.Text("workingHours/startTime")));
        Assert.Equal(["W. Europe Standard Time", "Eastern Standard Time", "GMT Standard Time"], answers.Select(one => one.Text("workingHours/timeZone/name")));
    }

    [Fact]
    public async Task An_unknown_address_is_an_error_of_that_mailbox_only()
    {
        var answers = await AskAsync("giulia.romano", "2026-11-24T09:00:00", "2026-11-24T18:00:00", "nessuno", "marco.rossi");
        Assert.Equal("ErrorMailRecipientNotFound", answers[0].Text("error/responseCode"));
        Assert.Null(answers[1]["error"]);
    }

    [Fact]
    public async Task Two_colleagues_have_a_free_hour_in_any_afternoon_of_the_next_days()
    {
        foreach (var day in (string[])["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-12-01", "2026-12-02"])
        {
            foreach (var (a, b) in ((string, string)[])[("giulia.romano", "luca.moretti"), ("paolo.ferrari", "marco.rossi"), ("anna.rossi", "alessandro.bruno"), ("davide.rinaldi", "sara.greco")])
            {
                var views = (await AskAsync("marta.conti", $"{day}T14:00:00", $"{day}T18:00:00", a, b)).ConvertAll(one => one.Text("availabilityView")!);
                var both = string.Concat(views[0].Zip(views[1], (x, y) => x == '0' && y == '0' ? '0' : '2'));
                if (!views.Any(view => view == "33333333")) Assert.Contains("00", both, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task More_than_twenty_at_once_or_more_than_62_days_are_refused()
    {
        (await PostAsync(office.Clumsy("marta.conti"), "2026-11-24T09:00:00", "2026-11-24T18:00:00", [.. Enumerable.Repeat("luca.moretti", 21)])).Expect(HttpStatusCode.BadRequest);
        Assert.Equal("ErrorInvalidParameter", (await PostAsync(office.As("marta.conti"), "2026-11-24T09:00:00", "2027-02-24T18:00:00", "luca.moretti")).Expect(HttpStatusCode.BadRequest).Error);
    }

    [Fact]
    public async Task The_app_asks_for_a_person_by_application_permission()
    {
        var answer = await office.AsApp().PostAsync($"/users/{office.Id("luca.moretti")}/calendar/getSchedule", Body("2026-11-24T09:00:00", "2026-11-24T18:00:00", "luca.moretti"));
        Assert.Equal("Pausa pranzo", answer.Expect(HttpStatusCode.OK).Value.Single().Items("scheduleItems").First().Text("subject"));
    }

    private async Task<List<JsonObject>> AskAsync(string who, string from, string to, params string[] about) => (await PostAsync(office.As(who), from, to, about)).Expect(HttpStatusCode.OK).Value;

    private Task<Answer> PostAsync(Caller caller, string from, string to, params string[] about) =>
        caller.PostAsync("/me/calendar/getSchedule", Body(from, to, about), ("Prefer", "outlook.timezone=\"Europe/Rome\""));

    private JsonObject Body(string from, string to, params string[] about) => new()
    {
        ["Schedules"] = new JsonArray([.. about.Select(key => (JsonNode)office.Mail(key))]),
        ["StartTime"] = NewMeeting.Time(from),
        ["EndTime"] = NewMeeting.Time(to),
        ["AvailabilityViewInterval"] = 30,
    };
}
