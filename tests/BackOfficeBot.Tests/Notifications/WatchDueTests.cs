using BackOfficeBot.Notifications;
using BackOfficeBot.Records;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings;
using BackOfficeBot.Tests.Skills.Meetings.Changes;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Tests.Notifications;

/// The life of a subscription, from a booked meeting to the day after it.
public sealed class WatchDueTests
{
    private static async Task<(OfficeDay Day, Chat Marta, Message Card, Record Watched)> BeginAsync(string when = "giovedì alle 15")
    {
        var day = await OfficeDay.BeginAsync(notifications: true);
        var marta = await day.OfAsync("marta.conti");
        var card = await MeetingEditTests.BookedAsync(marta, when);
        return (day, marta, card, await Outlook.WatchedAsync(day, "calendar"));
    }

    private static async Task<Message> ShowsAsync(OfficeDay day, Chat chat, Message card, string words)
    {
        Message? shown = null;
        await Until.TrueAsync(async () =>
        {
            await day.ElapseAsync(TimeSpan.FromMilliseconds(1));
            return (shown = (await chat.MessagesAsync()).FirstOrDefault(m => m.Id == card.Id && m.Words.Contains(words, StringComparison.Ordinal))) is not null;
        });
        return shown!;
    }

    [Fact]
    public async Task It_is_made_once_for_several_meetings_in_the_name_of_whose_calendar_it_is_and_its_secret_is_not_kept()
    {
        var (day, marta, _, watched) = await BeginAsync();
        await using var __ = day;
        await MeetingEditTests.BookedAsync(marta, "venerdì alle 11", "bilancio");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));

        var office = day.Sandbox.GetRequiredService<Sandbox.Office.OfficeState>();
        var (subscription, _) = Assert.Single(office.Subscriptions.Values);
        Assert.Equal((marta.PersonId, $"users/{marta.PersonId}/events", "updated,deleted"), ((string?)subscription["creatorId"], (string?)subscription["resource"], (string?)subscription["changeType"]));
        var secret = ((string)subscription["clientState"]!)[33..];
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(SandboxIds.Tenant);
        Assert.DoesNotContain(secret, string.Concat((await db.Records.ToListAsync()).Select(r => r.Data)), StringComparison.Ordinal);
        Assert.DoesNotContain(day.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        Assert.Equal(WatchStates.On, watched.State);
    }

    [Fact]
    public async Task It_is_renewed_at_half_of_its_life_and_what_was_lost_is_found_then()
    {
        var (day, marta, card, watched) = await BeginAsync("martedì 1 dicembre alle 15");
        await using var __ = day;
        using var outlook = new Outlook(day, marta);
        await day.FaultAsync(new { service = "notifications", kind = "Drop" });
        await outlook.MovesAsync("budget", TimeSpan.FromHours(1));
        await day.ElapseAsync(TimeSpan.FromDays(3));
        Assert.Equal(watched.Watch().ExpiresAt, (await Outlook.RecordAsync(day))!.Watch().ExpiresAt);

        await day.ElapseAsync(TimeSpan.FromHours(13));
        await Outlook.WatchedAsync(day, "calendar", d => d.ExpiresAt > watched.Watch().ExpiresAt + TimeSpan.FromDays(3));

        Assert.Equal(watched.Watch().SubscriptionId, Assert.Single(Outlook.Subscriptions(day)));
        await ShowsAsync(day, marta, card, "16:00–17:00");
    }

    [Fact]
    public async Task A_bot_that_moved_to_another_address_is_called_there()
    {
        var (day, marta, card, watched) = await BeginAsync("martedì 1 dicembre alle 15");
        await using var __ = day;
        using var outlook = new Outlook(day, marta);
        day.Bot.GetRequiredService<IOptions<NotificationOptions>>().Value.Address = day.BotAddress.Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromDays(3.6));
        var anew = await Outlook.WatchedAsync(day, "calendar", d => d.SubscriptionId != watched.Watch().SubscriptionId);

        var office = day.Sandbox.GetRequiredService<Sandbox.Office.OfficeState>();
        Assert.StartsWith("http://127.0.0.1:", office.Do(() => (string)office.Subscriptions[anew.Watch().SubscriptionId!].Subscription["notificationUrl"]!), StringComparison.Ordinal);
        await outlook.MovesAsync("budget", TimeSpan.FromHours(1));
        await ShowsAsync(day, marta, card, "16:00–17:00");
    }

    [Fact]
    public async Task Where_graph_asks_for_it_the_bot_shows_that_it_still_may()
    {
        var (day, marta, card, watched) = await BeginAsync();
        await using var __ = day;
        using var outlook = new Outlook(day, marta);
        await Outlook.BefallsAsync(day, "reauthorizationRequired");
        var office = day.Sandbox.GetRequiredService<Sandbox.Office.OfficeState>();
        await Until.TrueAsync(async () =>
        {
            await day.ElapseAsync(TimeSpan.FromMilliseconds(1));
            return office.Do(() => office.Subscriptions.Values.Single().Subscription["_halted"] is null);
        });

        Assert.Equal((watched.Watch().SubscriptionId, watched.Watch().ExpiresAt), (await Outlook.RecordAsync(day))!.Watch() is var data ? (data.SubscriptionId, data.ExpiresAt) : default);
        await outlook.MovesAsync("budget", TimeSpan.FromHours(1));
        await ShowsAsync(day, marta, card, "16:00–17:00");
    }

    [Fact]
    public async Task One_that_graph_removed_is_made_anew_and_what_happened_meanwhile_is_seen()
    {
        var (day, marta, card, watched) = await BeginAsync();
        await using var __ = day;
        using var outlook = new Outlook(day, marta);
        await day.FaultAsync(new { service = "notifications", kind = "Drop", count = 1 });
        await outlook.MovesAsync("budget", TimeSpan.FromHours(1));
        await Outlook.BefallsAsync(day, "subscriptionRemoved");

        var anew = await Outlook.WatchedAsync(day, "calendar", d => d.SubscriptionId != watched.Watch().SubscriptionId);

        Assert.Equal(anew.Watch().SubscriptionId, Assert.Single(Outlook.Subscriptions(day)));
        await ShowsAsync(day, marta, card, "16:00–17:00");
    }

    [Fact]
    public async Task What_was_missed_is_asked_for_also_what_is_gone()
    {
        var (day, marta, card, _) = await BeginAsync();
        await using var __ = day;
        using var outlook = new Outlook(day, marta);
        await day.FaultAsync(new { service = "notifications", kind = "Drop", count = 1 });
        await outlook.DeletesAsync("budget");
        await Outlook.BefallsAsync(day, "missed");

        var gone = await ShowsAsync(day, marta, card, "Disdetta");
        Assert.DoesNotContain(gone.Buttons, b => b.StartsWith("Sposta", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_ends_some_time_after_the_last_meeting()
    {
        var (day, _, _, _) = await BeginAsync();
        await using var __ = day;
        for (var i = 0; i < 8; i++)
        {
            await day.ElapseAsync(TimeSpan.FromDays(3));
            await day.ElapseAsync(TimeSpan.FromMilliseconds(1));
        }
        Assert.Equal(WatchStates.Off, (await Outlook.RecordAsync(day))!.State);
        Assert.Empty(Outlook.Subscriptions(day));
    }

    [Theory]
    [InlineData("Throttle")]
    [InlineData("ServerError")]
    public async Task Where_graph_does_not_take_it_it_is_tried_again(string kind)
    {
        await using var day = await OfficeDay.BeginAsync(notifications: true);
        var marta = await day.OfAsync("marta.conti");
        await day.FaultAsync(new { service = "graph", kind, path = "/subscriptions", count = 1 });
        await MeetingEditTests.BookedAsync(marta);
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        Assert.Null((await Outlook.RecordAsync(day))!.Watch().SubscriptionId);

        await day.ElapseAsync(TimeSpan.FromMinutes(2));

        await Outlook.WatchedAsync(day, "calendar");
    }

    [Fact]
    public async Task Of_whoever_is_signed_out_the_bot_subscribes_in_its_own_name()
    {
        await using var day = await OfficeDay.BeginAsync(notifications: true);
        var marta = await day.OfAsync("marta.conti");
        await MeetingEditTests.BookedAsync(marta);
        var record = await Outlook.WatchedAsync(day, "calendar");
        await marta.SaysAsync("esci");
        await Outlook.BefallsAsync(day, "subscriptionRemoved");

        var anew = await Outlook.WatchedAsync(day, "calendar", d => d.SubscriptionId != record.Watch().SubscriptionId);
        Assert.True(anew.Watch().IsApp);
    }
}
