using System.Net;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph;

namespace BackOfficeBot.Sandbox.Tests.Graph.Calendars;

public sealed class MeetingTimesTests : IAsyncLifetime
{
    private RunningOffice office = null!;

    public async ValueTask InitializeAsync() => office = await RunningOffice.StartAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task The_first_times_that_suit_all_are_proposed()
    {
        var found = (await FindAsync("paolo.ferrari", "2026-11-25T14:00:00", "2026-11-25T18:00:00", "PT1H", "marco.rossi", "giulia.romano")).Expect(HttpStatusCode.OK);
        var first = found.Body.Items("meetingTimeSuggestions").First();
        Assert.Equal("2026-11-25T15:30:00.0000000", first.Text("meetingTimeSlot/start/dateTime"));
        Assert.Equal(["free", "free"], first.Items("attendeeAvailability").Select(one => one.Text("availability")));
        Assert.Equal(100, first.Number("confidence"));
    }

    [Fact]
    public async Task Nothing_is_proposed_outside_working_hours() =>
        Assert.Equal("OrganizerUnavailable", (await FindAsync("paolo.ferrari", "2026-11-25T20:00:00", "2026-11-25T22:00:00", "PT1H", "marco.rossi"))["emptySuggestionsReason"]);

    [Fact]
    public async Task Where_nobody_else_can_come_the_reason_is_told() =>
        Assert.Equal("AttendeesUnavailable", (await FindAsync("paolo.ferrari", "2026-11-30T14:00:00", "2026-11-30T18:00:00", "PT1H", "marco.rossi"))["emptySuggestionsReason"]);

    [Fact]
    public async Task The_app_alone_cannot_ask() => (await office.AsApp().PostAsync($"/users/{office.Id("paolo.ferrari")}/findMeetingTimes", new JsonObject())).Expect(HttpStatusCode.Forbidden);

    private Task<Answer> FindAsync(string who, string from, string to, string length, params string[] attendees) => office.As(who).PostAsync("/me/findMeetingTimes", new JsonObject
    {
        ["attendees"] = new JsonArray([.. attendees.Select(key => NewMeeting.Attendee(office.Mail(key)))]),
        ["timeConstraint"] = new JsonObject { ["timeSlots"] = new JsonArray(new JsonObject { ["start"] = NewMeeting.Time(from), ["end"] = NewMeeting.Time(to) }) },
        ["meetingDuration"] = length,
        ["minimumAttendeePercentage"] = 100,
    }, ("Prefer", "outlook.timezone=\"Europe/Rome\""));
}
