using System.Net;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph;

namespace BackOfficeBot.Sandbox.Tests.Graph.Calendars;

public sealed class EventBookTests : IAsyncLifetime
{
    private const string Week = "?startDateTime=2026-11-26T00:00:00Z&endDateTime=2026-11-27T00:00:00Z";
    private RunningOffice office = null!;

    public async ValueTask InitializeAsync() => office = await RunningOffice.StartAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_meeting_stands_in_the_calendars_of_all_who_take_part()
    {
        var created = await MeetAsync("Nuovo listino", "giulia.romano", "marco.rossi");

        foreach (var key in (string[])["paolo.ferrari", "giulia.romano", "marco.rossi"])
        {
            var found = await FindAsync(key, "Nuovo listino");
            Assert.Equal(created["iCalUId"], found.Text("iCalUId"));
            Assert.Equal("2026-11-26T14:30:00.0000000", found.Text("start/dateTime"));
            Assert.Equal(key == "paolo.ferrari" ? "organizer" : "notResponded", found.Text("responseStatus/response"));
            Assert.Equal(key == "paolo.ferrari" ? "busy" : "tentative", found.Text("showAs"));
            Assert.Equal(key == "paolo.ferrari", found.Flag("isOrganizer"));
        }
    }

    [Fact]
    public async Task The_guests_find_the_invitation_in_their_inbox_and_from_there_the_event()
    {
        await MeetAsync("Nuovo listino", "giulia.romano");

        var mail = (await office.As("giulia.romano").GetAsync("/me/mailFolders/inbox/messages?$top=1")).Value[0];
        Assert.Equal("#microsoft.graph.eventMessageRequest", mail.Text("@odata.type"));
        Assert.Equal("meetingRequest", mail.Text("meetingMessageType"));
        var opened = await office.As("giulia.romano").GetAsync($"/me/messages/{mail.Text("id")}?$expand=microsoft.graph.eventMessage/event");
        Assert.Equal("Nuovo listino", opened["event/subject"]);
    }

    [Fact]
    public async Task The_same_transaction_id_books_once()
    {
        var body = NewMeeting.At("Una volta sola", "2026-11-26T15:30:00", "2026-11-26T16:00:00", office.Mail("marco.rossi"));
        body["transactionId"] = "7a1f3a52-0000-4000-8000-000000000001";
        var paolo = office.As("paolo.ferrari");

        var first = (await paolo.PostAsync("/me/events", body)).Expect(HttpStatusCode.Created);
        var second = (await paolo.PostAsync("/me/events", body)).Expect(HttpStatusCode.Created);

        Assert.Equal(first["id"], second["id"]);
        Assert.Single(await EventsAsync("marco.rossi", "Una volta sola"));
    }

    [Fact]
    public async Task A_free_room_accepts_and_a_taken_one_declines()
    {
        var first = await MeetAsync("Prima", "sala.duomo");
        var second = await MeetAsync("Seconda", "sala.duomo");

        Assert.Equal("accepted", (await GetAsync(first)).Body.Items("attendees").Single().Text("status/response"));
        Assert.Equal("declined", (await GetAsync(second)).Body.Items("attendees").Single().Text("status/response"));
        var answers = await office.As("paolo.ferrari").GetAsync("/me/mailFolders/inbox/messages?$filter=startsWith(subject,'Rifiutato')");
        Assert.Single(answers.Value);
    }

    [Fact]
    public async Task A_new_time_reaches_all_and_asks_them_again()
    {
        var meeting = await MeetAsync("Da spostare", "giulia.romano");
        var copy = await FindAsync("giulia.romano", "Da spostare");
        (await office.As("giulia.romano").PostAsync($"/me/events/{copy.Text("id")}/accept", new JsonObject { ["sendResponse"] = false })).Expect(HttpStatusCode.Accepted);
        Assert.Equal("accepted", (await GetAsync(meeting)).Body.Items("attendees").Single().Text("status/response"));

        (await office.As("paolo.ferrari").PatchAsync($"/me/events/{meeting["id"]}", new JsonObject { ["start"] = NewMeeting.Time("2026-11-26T17:00:00"), ["end"] = NewMeeting.Time("2026-11-26T17:30:00") })).Expect(HttpStatusCode.OK);

        var moved = await FindAsync("giulia.romano", "Da spostare");
        Assert.Equal(copy.Text("id"), moved.Text("id"));
        Assert.Equal("2026-11-26T16:00:00.0000000", moved.Text("start/dateTime"));
        Assert.Equal("notResponded", moved.Text("responseStatus/response"));
    }

    [Fact]
    public async Task A_cancelled_meeting_leaves_the_organisers_calendar_and_is_marked_in_the_others()
    {
        var meeting = await MeetAsync("Da annullare", "giulia.romano", "sala.brera");

        (await office.As("paolo.ferrari").PostAsync($"/me/events/{meeting["id"]}/cancel", new JsonObject { ["comment"] = "Ci sentiamo lunedì." })).Expect(HttpStatusCode.Accepted);

        Assert.Empty(await EventsAsync("paolo.ferrari", "Da annullare"));
        var left = await FindAsync("giulia.romano", "Annullato: Da annullare");
        Assert.True(left.Flag("isCancelled"));
        Assert.Equal("free", left.Text("showAs"));
        var mail = (await office.As("giulia.romano").GetAsync("/me/mailFolders/inbox/messages?$top=1")).Value[0];
        Assert.Equal("meetingCancelled", mail.Text("meetingMessageType"));
        Assert.Contains("Ci sentiamo lunedì.", mail.Text("bodyPreview"), StringComparison.Ordinal);
        Assert.Empty((await office.AsApp().GetAsync($"/users/{office.Id("sala.brera")}/calendarView{Week}")).Value);
    }

    [Fact]
    public async Task Only_the_organiser_cancels()
    {
        await MeetAsync("Non mia", "giulia.romano");
        var copy = await FindAsync("giulia.romano", "Non mia");

        Assert.Equal("ErrorInvalidRequest", (await office.As("giulia.romano").PostAsync($"/me/events/{copy.Text("id")}/cancel", new JsonObject())).Expect(HttpStatusCode.BadRequest).Error);
    }

    [Fact]
    public async Task A_guest_who_is_dropped_hears_of_it_and_one_who_is_added_is_invited()
    {
        var meeting = await MeetAsync("Cambio invitati", "giulia.romano");

        await office.As("paolo.ferrari").PatchAsync($"/me/events/{meeting["id"]}", new JsonObject { ["attendees"] = new JsonArray(NewMeeting.Attendee(office.Mail("marco.rossi"))) });

        Assert.NotNull(await FindAsync("marco.rossi", "Cambio invitati"));
        Assert.True((await FindAsync("giulia.romano", "Annullato: Cambio invitati")).Flag("isCancelled"));
    }

    [Fact]
    public async Task One_occurrence_is_moved_and_another_taken_back_for_everybody()
    {
        var body = NewMeeting.At("Ogni giorno", "2026-11-30T08:00:00", "2026-11-30T08:30:00", office.Mail("marco.rossi"));
        body["recurrence"] = new JsonObject
        {
            ["pattern"] = new JsonObject { ["type"] = "daily", ["interval"] = 1 },
            ["range"] = new JsonObject { ["type"] = "numbered", ["startDate"] = "2026-11-30", ["numberOfOccurrences"] = 4 },
        };
        var paolo = office.As("paolo.ferrari");
        var series = (await paolo.PostAsync("/me/events", body)).Expect(HttpStatusCode.Created);
        const string window = "?startDateTime=2026-11-30T00:00:00Z&endDateTime=2026-12-10T00:00:00Z";
        var days = (await paolo.GetAsync($"/me/events/{series["id"]}/instances{window}")).Value;
        Assert.Equal(4, days.Count);

        await paolo.PatchAsync($"/me/events/{days[1].Text("id")}", new JsonObject { ["start"] = NewMeeting.Time("2026-12-01T12:00:00"), ["end"] = NewMeeting.Time("2026-12-01T12:30:00") });
        (await paolo.DeleteAsync($"/me/events/{days[2].Text("id")}")).Expect(HttpStatusCode.NoContent);

        var mine = (await paolo.GetAsync($"/me/events/{series["id"]}/instances{window}")).Value;
        Assert.Equal(["occurrence", "exception", "occurrence"], mine.Select(one => one.Text("type")));
        var theirs = (await office.As("marco.rossi").GetAsync($"/me/calendarView{window}&$top=50&$filter=contains(subject,'Ogni giorno')")).Value;
        Assert.Equal(["07:00", "11:00", "07:00", "07:00"], theirs.OrderBy(one => one.Text("start/dateTime"), StringComparer.Ordinal).Select(one => one.Text("start/dateTime")![11..16]));
        Assert.Equal("Annullato: Ogni giorno", theirs.Single(one => one.Flag("isCancelled")).Text("subject"));
    }

    [Theory]
    [InlineData("2026-11-26T16:00:00", "2026-11-26T15:00:00", "ErrorPropertyValidationFailure")]
    [InlineData("2026-11-26", "oggi", "ErrorPropertyValidationFailure")]
    public async Task What_cannot_be_is_refused_and_nothing_is_booked(string start, string end, string code)
    {
        Assert.Equal(code, (await office.Clumsy("paolo.ferrari").PostAsync("/me/events", NewMeeting.At("Impossibile", start, end))).Expect(HttpStatusCode.BadRequest).Error);
        Assert.Empty(await EventsAsync("paolo.ferrari", "Impossibile"));
    }

    [Fact]
    public async Task An_online_meeting_has_an_address_to_join()
    {
        var body = NewMeeting.At("In linea", "2026-11-26T15:30:00", "2026-11-26T16:00:00");
        (body["isOnlineMeeting"], body["onlineMeetingProvider"]) = (true, "teamsForBusiness");

        Assert.StartsWith("https://teams.microsoft.com/l/meetup-join/", (await office.As("paolo.ferrari").PostAsync("/me/events", body))["onlineMeeting/joinUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_knows_another_version_is_refused()
    {
        var meeting = await MeetAsync("Versioni");
        var paolo = office.As("paolo.ferrari");
        (await paolo.PatchAsync($"/me/events/{meeting["id"]}", new JsonObject { ["subject"] = "Versioni due" }, ("If-Match", meeting["@odata.etag"]!))).Expect(HttpStatusCode.OK);

        (await paolo.PatchAsync($"/me/events/{meeting["id"]}", new JsonObject { ["subject"] = "Versioni tre" }, ("If-Match", meeting["@odata.etag"]!))).Expect(HttpStatusCode.PreconditionFailed);
        var now = await paolo.GetAsync($"/me/events/{meeting["id"]}");
        Assert.Equal("Versioni due", now["subject"]);
        Assert.Equal(HttpStatusCode.NotModified, (await paolo.GetAsync($"/me/events/{meeting["id"]}", ("If-None-Match", now["@odata.etag"]!))).Status);
    }

    private async Task<Answer> MeetAsync(string subject, params string[] guests) => (await office.As("paolo.ferrari").PostAsync("/me/events",
        NewMeeting.At(subject, "2026-11-26T15:30:00", "2026-11-26T16:00:00", [.. guests.Select(office.Mail)]))).Expect(HttpStatusCode.Created);

    private Task<Answer> GetAsync(Answer meeting) => office.As("paolo.ferrari").GetAsync($"/me/events/{meeting["id"]}");

    private async Task<List<JsonObject>> EventsAsync(string key, string subject) =>
        [.. (await office.As(key).GetAsync($"/me/calendarView{Week}&$top=50")).Expect(HttpStatusCode.OK).Value.Where(one => one.Text("subject") == subject)];

    private async Task<JsonObject> FindAsync(string key, string subject) => Assert.Single(await EventsAsync(key, subject));
}
