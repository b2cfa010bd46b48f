using BackOfficeBot.Notifications;
using BackOfficeBot.Records;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Notifications;
using BackOfficeBot.Tests.Skills.Meetings.Changes;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Meetings.Outside;

/// What people do with a booked meeting in Outlook shows on its cards by itself.
public sealed class MeetingLookTests
{
    private static async Task<Message> ShowsAsync(Chat chat, Message card, string words) =>
        await chat.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == card.Id && m.Words.Contains(words, StringComparison.Ordinal)));

    private static async Task<Record> RecordAsync(OfficeDay day)
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(SandboxIds.Tenant);
        return await db.Records.SingleAsync(r => r.Kind == MeetingBooker.Kind);
    }

    [Fact]
    public async Task A_meeting_that_is_moved_there_is_moved_on_its_card_and_cancelled_when_it_is_deleted()
    {
        await using var day = await OfficeDay.BeginAsync(notifications: true);
        var marta = await day.OfAsync("marta.conti");
        using var outlook = new Outlook(day, marta);
        var card = await MeetingEditTests.BookedAsync(marta);
        await Outlook.WatchedAsync(day, "calendar");

        await outlook.MovesAsync("budget", TimeSpan.FromHours(1));
        var moved = await ShowsAsync(marta, card, "giovedì 26 novembre 2026, 16:00–17:00");
        Assert.Contains("✓ Prenotata", moved.Words, StringComparison.Ordinal);
        // Its buttons are those of the meeting as it is.
        Assert.Contains("Da spostare", (await marta.SaysAsync("spostala alle 17")).Words, StringComparison.Ordinal);

        await outlook.DeletesAsync("budget");
        Assert.Contains("Disdetta", (await ShowsAsync(marta, card, "Disdetta")).Words, StringComparison.Ordinal);
        Assert.Equal(MeetingStates.Cancelled, (await RecordAsync(day)).State);
    }

    [Fact]
    public async Task What_the_bot_changes_itself_and_what_is_said_twice_changes_the_record_once()
    {
        await using var day = await OfficeDay.BeginAsync(notifications: true);
        var marta = await day.OfAsync("marta.conti");
        using var outlook = new Outlook(day, marta);
        var card = await MeetingEditTests.BookedAsync(marta);
        await Outlook.WatchedAsync(day, "calendar");
        await marta.SaysAsync("spostala alle 16");
        await marta.SaysAsync("sì");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await day.FaultAsync(new { service = "notifications", kind = "Duplicate" });
        var before = await RecordAsync(day);

        await outlook.MovesAsync("budget", TimeSpan.FromHours(1));
        await ShowsAsync(marta, card, "17:00–18:00");
        await day.ElapseAsync(TimeSpan.FromSeconds(10));

        var history = await day.Bot.GetRequiredService<Office>().HistoryAsync(SandboxIds.Tenant, before.Id);
        Assert.Equal(MeetingActions.ChangedThere, Assert.Single(history, h => h.Version > before.Version).Action);
    }

    [Fact]
    public async Task What_is_not_ours_in_the_calendar_wakes_nobody()
    {
        await using var day = await OfficeDay.BeginAsync(notifications: true);
        var marta = await day.OfAsync("marta.conti");
        await MeetingEditTests.BookedAsync(marta);
        var watched = await Outlook.WatchedAsync(day, "calendar");
        var watch = day.Bot.GetServices<IWatch>().Single(w => w.Name == "calendar");

        Assert.Empty(await watch.CalledByAsync(SandboxIds.Tenant, watched.Watch(), ["somebody's lunch"], default));
        Assert.Single(await watch.CalledByAsync(SandboxIds.Tenant, watched.Watch(), [MeetingBooker.Data(await RecordAsync(day)).EventId!], default));
        Assert.Empty(await watch.CalledByAsync("99999999-1111-4111-8111-111111111111", watched.Watch(), [MeetingBooker.Data(await RecordAsync(day)).EventId!], default));
    }

    [Fact]
    public async Task A_room_that_declines_late_is_told_of_at_once()
    {
        await using var day = await OfficeDay.BeginAsync(notifications: true);
        var (marta, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("luca.moretti"));
        await luca.BooksAsync("riunione con Sara Greco venerdì alle 16 sui prezzi in sala Duomo");
        using var outlook = new Outlook(day, marta);
        await MeetingEditTests.BookedAsync(marta, room: " in sala Duomo");
        await Outlook.WatchedAsync(day, "calendar", mailbox: marta.PersonId);
        await day.ElapseAsync(TimeSpan.FromMinutes(40));

        await outlook.MovesAsync("budget", TimeSpan.FromHours(25));

        await Until.TrueAsync(async () =>
        {
            await day.ElapseAsync(TimeSpan.FromMilliseconds(1));
            return (await marta.MessagesAsync()).Any(m => m.IsBot && m.Words.Contains("ha rifiutato", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Without_notifications_no_card_is_written_down_and_nothing_is_subscribed_to()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await MeetingEditTests.BookedAsync(marta);
        await day.ElapseAsync(TimeSpan.FromSeconds(1));

        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(SandboxIds.Tenant);
        Assert.Empty(await db.CardCopies.ToListAsync());
        Assert.Empty(Outlook.Subscriptions(day));
        Assert.Equal([MeetingBooker.Kind], await db.Records.Select(r => r.Kind).Distinct().ToListAsync());
    }
}
