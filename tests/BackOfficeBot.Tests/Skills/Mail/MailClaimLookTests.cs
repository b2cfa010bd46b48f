using BackOfficeBot.Graph;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Mail;

/// A mail of a shared mailbox that somebody took, and what becomes of it in Outlook.
public sealed class MailClaimLookTests
{
    private const string Box = "info@valdoro.example";

    /// Sara has taken the newest mail of the shared mailbox.
    private static async Task<(OfficeDay Day, Chat Sara, Message Taken, string MailId)> BeginAsync()
    {
        var day = await OfficeDay.BeginAsync(notifications: true);
        var sara = await day.OfAsync("sara.greco");
        var mail = await sara.OpensAsync(await sara.SaysAsync("apri la casella info"), "1. ");
        var taken = await sara.PressesAsync(mail, "Prendi in carico");
        await Outlook.WatchedAsync(day, "mail");
        var page = await day.Bot.GetRequiredService<IMessages>().FindAsync(GraphCaller.App(SandboxIds.Tenant), Box, new(), 0, 1);
        return (day, sara, taken, page.Lines[0].Id);
    }

    private static IMessages Messages(OfficeDay day) => day.Bot.GetRequiredService<IMessages>();

    [Fact]
    public async Task What_is_put_away_in_outlook_is_dealt_with_and_whoever_had_it_is_told()
    {
        var (day, sara, _, id) = await BeginAsync();
        await using var __ = day;

        await Messages(day).MoveAsync(GraphCaller.App(SandboxIds.Tenant), Box, id, MailFolders.Archive);

        var told = await ToldAsync(sara);
        Assert.Contains("✓ Sbrigata", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Restituisci", told.Buttons);
        Assert.Contains("✓ Sbrigata", (await sara.SaysAsync("mostra MAIL-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_put_away_here_is_dealt_with_and_nobody_is_told()
    {
        var (day, sara, taken, _) = await BeginAsync();
        await using var __ = day;

        await sara.PressesAsync(taken, "Archivia");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await day.ElapseAsync(TimeSpan.FromSeconds(6));

        Assert.Contains("✓ Sbrigata", (await sara.SaysAsync("mostra MAIL-2026-0000001")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(await sara.MessagesAsync(), IsTelling);
    }

    [Fact]
    public async Task What_is_only_read_there_stays_with_whoever_took_it()
    {
        var (day, sara, _, id) = await BeginAsync();
        await using var __ = day;

        await Messages(day).MarkAsync(GraphCaller.App(SandboxIds.Tenant), Box, id, isRead: true, isFlagged: true);
        await Outlook.BefallsAsync(day, "missed");
        await day.ElapseAsync(TimeSpan.FromSeconds(6));
        await day.ElapseAsync(TimeSpan.FromSeconds(6));

        Assert.Contains("Presa da Sara Greco", (await sara.SaysAsync("mostra MAIL-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_gap_all_that_are_taken_are_looked_at()
    {
        var (day, sara, _, id) = await BeginAsync();
        await using var __ = day;
        await day.FaultAsync(new { service = "notifications", kind = "Drop", count = 1 });

        await Messages(day).MoveAsync(GraphCaller.App(SandboxIds.Tenant), Box, id, MailFolders.Archive);
        await Outlook.BefallsAsync(day, "missed");

        await ToldAsync(sara);
    }

    private static bool IsTelling(Message message) => message.IsBot && message.Words.Contains("non devi più rispondere tu", StringComparison.Ordinal);

    private static Task<Message> ToldAsync(Chat chat) => chat.UntilAsync(messages => messages.FirstOrDefault(IsTelling));
}
