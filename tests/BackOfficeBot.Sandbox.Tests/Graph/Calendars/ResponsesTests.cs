using System.Net;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph;

namespace BackOfficeBot.Sandbox.Tests.Graph.Calendars;

public sealed class ResponsesTests : IAsyncLifetime
{
    private RunningOffice office = null!;
    private Answer meeting = null!;
    private JsonObject copy = null!;

    public async ValueTask InitializeAsync()
    {
        office = await RunningOffice.StartAsync();
        meeting = await office.As("paolo.ferrari").PostAsync("/me/events", NewMeeting.At("Prezzi", "2026-11-26T15:30:00", "2026-11-26T16:00:00", office.Mail("giulia.romano")));
        copy = await CopyAsync() ?? throw new InvalidOperationException();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [InlineData("accept", "accepted", "busy", "Accettato: Prezzi")]
    [InlineData("tentativelyAccept", "tentativelyAccepted", "tentative", "Provvisorio: Prezzi")]
    public async Task An_answer_is_seen_by_both_and_told_by_mail(string verb, string response, string showAs, string subject)
    {
        (await office.As("giulia.romano").PostAsync($"/me/events/{copy.Text("id")}/{verb}", new JsonObject { ["Comment"] = "Va bene", ["SendResponse"] = true })).Expect(HttpStatusCode.Accepted);

        var mine = await CopyAsync();
        Assert.Equal((response, showAs), (mine.Text("responseStatus/response"), mine.Text("showAs")));
        Assert.Equal(response, await StatusAsync());
        var mail = (await office.As("paolo.ferrari").GetAsync("/me/mailFolders/inbox/messages?$top=1")).Value[0];
        Assert.Equal(subject, mail.Text("subject"));
        Assert.Contains("Va bene", mail.Text("bodyPreview"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declined_meeting_leaves_the_calendar_of_who_declined()
    {
        (await office.As("giulia.romano").PostAsync($"/me/events/{copy.Text("id")}/decline", new JsonObject { ["SendResponse"] = false })).Expect(HttpStatusCode.Accepted);

        Assert.Null(await CopyAsync());
        Assert.Equal("declined", await StatusAsync());
        Assert.DoesNotContain((await office.As("paolo.ferrari").GetAsync("/me/mailFolders/inbox/messages")).Value, mail => mail.Text("subject")!.Contains("Prezzi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_organiser_cannot_answer_to_himself() =>
        Assert.Equal("ErrorInvalidRequest", (await office.As("paolo.ferrari").PostAsync($"/me/events/{meeting["id"]}/accept", new JsonObject())).Expect(HttpStatusCode.BadRequest).Error);

    [Fact]
    public async Task A_delegate_answers_for_her_manager()
    {
        var created = await office.As("paolo.ferrari").PostAsync("/me/events", NewMeeting.At("Con la direzione", "2026-11-27T15:30:00", "2026-11-27T16:00:00", office.Mail("elena.valdoro")));
        var marta = office.As("marta.conti");
        var events = await marta.GetAsync($"/users/{office.Id("elena.valdoro")}/calendarView?startDateTime=2026-11-27T00:00:00Z&endDateTime=2026-11-28T00:00:00Z&$filter=subject eq 'Con la direzione'");
        (await marta.PostAsync($"/users/{office.Id("elena.valdoro")}/events/{events.Value.Single().Text("id")}/accept", new JsonObject())).Expect(HttpStatusCode.Accepted);

        Assert.Equal("accepted", (await office.As("paolo.ferrari").GetAsync($"/me/events/{created["id"]}")).Body.Items("attendees").Single().Text("status/response"));
        (await office.As("luca.moretti").GetAsync($"/users/{office.Id("elena.valdoro")}/events")).Expect(HttpStatusCode.Forbidden);
    }

    private async Task<string?> StatusAsync() => (await office.As("paolo.ferrari").GetAsync($"/me/events/{meeting["id"]}")).Body.Items("attendees").Single().Text("status/response");

    private async Task<JsonObject?> CopyAsync() =>
        (await office.As("giulia.romano").GetAsync("/me/calendarView?startDateTime=2026-11-26T00:00:00Z&endDateTime=2026-11-27T00:00:00Z&$filter=subject eq 'Prezzi'")).Value.SingleOrDefault();
}
