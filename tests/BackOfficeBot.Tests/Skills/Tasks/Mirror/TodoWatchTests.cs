using BackOfficeBot.Sandbox.Office;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Tasks.Mirror;

/// What is done in To Do is done here within seconds, and not only when the bot looks.
public sealed class TodoWatchTests
{
    private static async Task<(OfficeDay Day, Chat Giulia, TodoWindow Todo)> BeginAsync()
    {
        var day = await OfficeDay.BeginAsync(notifications: true);
        var giulia = await day.OfAsync("giulia.romano");
        await giulia.PressesAsync(await giulia.SaysAsync("metti le mie attività in To Do"), "Metti in To Do");
        var card = await giulia.SaysAsync("ricordami di chiamare la banca domani alle 9");
        await giulia.PressesAsync(card, card.Buttons[0]);
        await Outlook.WatchedAsync(day, "todo");
        var todo = new TodoWindow(day, giulia.PersonId);
        await todo.TaskAsync("notStarted");
        return (day, giulia, todo);
    }

    [Fact]
    public async Task What_is_ticked_off_there_is_done_without_waiting_for_the_next_look()
    {
        var (day, _, todo) = await BeginAsync();
        await using var __ = day;
        using var ___ = todo;

        await todo.TicksAsync(await todo.TaskAsync());

        await todo.RecordAsync("confirmed");
    }

    [Fact]
    public async Task Where_the_notification_is_lost_the_next_look_finds_it()
    {
        var (day, _, todo) = await BeginAsync();
        await using var __ = day;
        using var ___ = todo;
        await day.FaultAsync(new { service = "notifications", kind = "Drop" });

        await todo.TicksAsync(await todo.TaskAsync());
        await day.ElapseAsync(TimeSpan.FromMinutes(11));

        await todo.RecordAsync("confirmed");
    }

    [Fact]
    public async Task Whoever_switches_it_off_is_no_longer_watched()
    {
        var (day, giulia, todo) = await BeginAsync();
        await using var __ = day;
        using var ___ = todo;
        var office = day.Sandbox.GetRequiredService<OfficeState>();
        Assert.Equal(giulia.PersonId, office.Do(() => (string?)Assert.Single(office.Subscriptions.Values).Subscription["creatorId"]));

        await giulia.SaysAsync("disattiva To Do");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));

        Assert.Empty(Outlook.Subscriptions(day));
    }
}
