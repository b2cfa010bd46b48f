using System.Net;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph;

namespace BackOfficeBot.Sandbox.Tests.Graph.Directory;

public sealed class UserRoutesTests : OfficeTests
{
    private static readonly (string, string) Eventual = ("ConsistencyLevel", "eventual");

    [Theory]
    [InlineData("$filter=startswith(displayName,'Mar')", "Marco Rossi", "Marta Conti")]
    [InlineData("$filter=department eq 'IT' and accountEnabled eq true&$orderby=displayName desc", "Ilaria Gatti", "Andrea Fontana")]
    [InlineData("$filter=surname eq 'Rossi' or givenName eq 'Priya'", "Anna Rossi", "Marco Rossi", "Priya Nair")]
    [InlineData("$filter=mail in ('anna.rossi@valdoro.example','priya.nair@valdoro.example')", "Anna Rossi", "Priya Nair")]
    [InlineData("$filter=surname eq 'D''Angelo'", "Niccolò D'Angelo")]
    [InlineData("$search=\"displayName:ros\" OR \"mail:conti\"", "Anna Rossi", "Marco Rossi", "Marta Conti")]
    [InlineData("$search=\"displayName:niccolo\"", "Niccolò D'Angelo")]
    public async Task People_are_found(string query, params string[] names)
    {
        var found = (await Davide.GetAsync("/users?$count=true&$select=id,displayName&" + query, Eventual)).Expect(HttpStatusCode.OK);
        Assert.Equal(names, found.Value.Select(user => user.Text("displayName")));
        Assert.Equal(names.Length, found.Body.Number("@odata.count"));
    }

    [Theory]
    [InlineData("$search=\"displayName:ros\"")]
    [InlineData("$filter=endswith(mail,'example')")]
    [InlineData("$filter=contains(displayName,'a')")]
    [InlineData("$filter=displayName almost 3")]
    [InlineData("$top=-1")]
    [InlineData("$top=1001")]
    public async Task What_Graph_would_refuse_is_refused(string query) => (await Office.Clumsy("davide.rinaldi").GetAsync("/users?" + query)).Expect(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Everybody_comes_in_pages()
    {
        List<string?> seen = [];
        for (var next = "/users?$top=7&$select=displayName"; next is not null;)
        {
            var page = await Davide.GetAsync(next);
            seen.AddRange(page.Value.Select(user => user.Text("displayName")));
            next = page["@odata.nextLink"];
        }
        Assert.Equal(29, seen.Distinct().Count());
    }

    [Fact]
    public async Task The_manager_and_the_reports_are_joined()
    {
        Assert.Equal("Elena Valdoro", (await Davide.GetAsync("/me/manager"))["displayName"]);
        Assert.Contains((await Davide.GetAsync("/me/directReports")).Value, report => report.Text("displayName") == "Luca Moretti");
        Assert.Equal("Elena Valdoro", (await Davide.GetAsync("/me?$expand=manager($select=displayName)"))["manager/displayName"]);
        Assert.Equal("Request_ResourceNotFound", (await Office.As("elena.valdoro").GetAsync("/me/manager")).Expect(HttpStatusCode.NotFound).Error);
    }

    [Fact]
    public async Task A_photo_is_a_picture_and_a_room_has_none()
    {
        var photo = (await Davide.GetAsync("/me/photo/$value")).Expect(HttpStatusCode.OK);
        Assert.Equal("image/png", photo.Headers["Content-Type"]);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], photo.Bytes[..4]);
        Assert.Equal("ImageNotFound", (await Davide.GetAsync("/users/sala.duomo@valdoro.example/photo/$value")).Expect(HttpStatusCode.NotFound).Error);
    }

    [Fact]
    public async Task Presence_follows_the_calendar_and_the_working_hours()
    {
        Assert.Equal("Available", (await Davide.GetAsync("/me/presence"))["availability"]);
        await Davide.PostAsync("/me/events", NewMeeting.At("Adesso", "2026-11-24T08:30:00", "2026-11-24T10:00:00"));
        Assert.Equal(("Busy", "InAMeeting"), (await Davide.GetAsync("/me/presence")) is var now ? (now["availability"]!, now["activity"]!) : default);
        var asked = new JsonObject { ["ids"] = new JsonArray(Office.Id("davide.rinaldi"), Office.Id("michael.obrien")) };
        var both = (await Davide.PostAsync("/communications/getPresencesByUserId", asked)).Expect(HttpStatusCode.OK).Value;
        Assert.Equal(["Busy", "Offline"], both.Select(one => one.Text("availability")));
    }

    [Fact]
    public async Task Mailbox_settings_are_kept_and_an_unknown_zone_is_refused()
    {
        (await Davide.PatchAsync("/me/mailboxSettings", new JsonObject { ["timeZone"] = "GMT Standard Time", ["language"] = new JsonObject { ["locale"] = "en-GB" } })).Expect(HttpStatusCode.OK);
        var settings = await Davide.GetAsync("/me/mailboxSettings");
        Assert.Equal(("GMT Standard Time", "en-GB", "09:00:00.0000000"), (settings["timeZone"]!, settings["language/locale"]!, settings["workingHours/startTime"]!));
        Assert.Equal("ErrorInvalidTimeZone", (await Davide.PatchAsync("/me/mailboxSettings", new JsonObject { ["timeZone"] = "Luna" })).Expect(HttpStatusCode.BadRequest).Error);
    }

    [Fact]
    public async Task Rooms_are_listed_by_office_with_what_is_in_them()
    {
        Assert.Equal(["Hudson Room", "Sala Duomo", "Sala Mole", "Sala Tevere"], (await Davide.GetAsync("/places/microsoft.graph.room?$filter=capacity ge 8&$orderby=displayName")).Value.Select(room => room.Text("displayName")));
        var lists = (await Davide.GetAsync("/places/microsoft.graph.roomList")).Value;
        Assert.Equal(5, lists.Count);
        var rome = (await Davide.GetAsync($"/places/{lists.Single(list => list.Text("displayName") == "Sale Roma").Text("emailAddress")}/microsoft.graph.roomList/rooms")).Value;
        Assert.Equal(["Sala Tevere", "Sala Trastevere"], rome.Select(room => room.Text("displayName")));
        Assert.Equal("Teams Rooms", rome[0].Text("videoDeviceName"));
    }
}
