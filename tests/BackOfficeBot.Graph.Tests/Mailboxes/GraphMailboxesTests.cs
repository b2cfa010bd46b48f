using System.Text.Json.Nodes;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.Mailboxes;

public sealed class GraphMailboxesTests
{
    [Fact]
    public async Task Settings_come_in_iana_plain_text_and_utc()
    {
        await using var graph = await StartAsync((_, _) => Settings("Europe/Rome", new()
        {
            ["status"] = "scheduled",
            ["scheduledStartDateTime"] = Samples.Time("2026-12-23T17:00:00.0000000"),
            ["scheduledEndDateTime"] = Samples.Time("2027-01-07T08:00:00.0000000"),
            ["internalReplyMessage"] = "<html>\n<head><style>p{}</style></head><body><p>Sono in ferie &amp; torno il 7.</p>\n<p>Chiamate Carla<br>o Marco</p></body></html>",
        }));
        var mailboxes = graph.Port<IMailboxes>();

        var settings = await mailboxes.SettingsAsync(User, Anna);
        await mailboxes.SettingsAsync(User, Anna);

        Assert.Equal(("Europe/Rome", "it-IT"), (settings.Zone, settings.Language));
        Assert.Equal((new TimeOnly(9, 0), new TimeOnly(18, 0), "America/Los_Angeles"), (settings.Hours!.From, settings.Hours.To, settings.Hours.Zone));
        Assert.Equal("Sono in ferie & torno il 7.\nChiamate Carla\no Marco", settings.Away!.Text);
        Assert.False(settings.Away.IsOn(new(2026, 12, 23, 16, 59, 0, TimeSpan.Zero)));
        Assert.True(settings.Away.IsOn(new(2026, 12, 23, 17, 0, 0, TimeSpan.Zero)));
        Assert.False(settings.Away.IsOn(new(2027, 1, 7, 8, 0, 0, TimeSpan.Zero)));
        Assert.Equal($"/users/{Anna}/mailboxSettings?$select=timeZone,language,workingHours,automaticRepliesSetting", Assert.Single(graph.Requests).Url);
    }

    [Fact]
    public async Task Replies_are_asked_for_anew_where_who_is_away_at_this_moment_matters()
    {
        var isOn = false;
        await using var graph = await StartAsync((_, _) => Settings("Europe/Rome", new() { ["status"] = isOn ? "alwaysEnabled" : "disabled", ["internalReplyMessage"] = "In ferie" }));
        var mailboxes = graph.Port<IMailboxes>();

        Assert.Null(await mailboxes.AwayAsync(User, Anna));
        isOn = true;
        Assert.Equal("In ferie", (await mailboxes.AwayAsync(User, Anna))!.Text);
        Assert.All(graph.Requests, request => Assert.Equal($"/users/{Anna}/mailboxSettings?$select=automaticRepliesSetting", request.Url));
    }

    [Fact]
    public async Task Replies_that_are_off_and_a_zone_of_ones_own_are_null()
    {
        await using var graph = await StartAsync((_, _) => Settings("Customized Time Zone", new() { ["status"] = "disabled", ["internalReplyMessage"] = "Vecchio" }));

        var settings = await graph.Port<IMailboxes>().SettingsAsync(User, Anna);

        Assert.Null(settings.Zone);
        Assert.Null(settings.Away);
    }

    private static JsonObject Settings(string zone, JsonObject replies) => new()
    {
        ["timeZone"] = zone,
        ["language"] = new JsonObject { ["locale"] = "it-IT", ["displayName"] = "italiano (Italia)" },
        ["workingHours"] = new JsonObject
        {
            ["daysOfWeek"] = new JsonArray("monday", "tuesday"),
            ["startTime"] = "09:00:00.0000000",
            ["endTime"] = "18:00:00.0000000",
            ["timeZone"] = new JsonObject { ["name"] = "Pacific Standard Time" },
        },
        ["automaticRepliesSetting"] = replies,
    };
}
