using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Skills.Digests;
using BackOfficeBot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Digests;

/// One digest for each slot, whoever does it and however often.
public sealed class DigestOnceTests
{
    private static readonly Dictionary<string, string> On = new() { ["Digests:IsOn"] = "true" };

    private static async Task<List<DueRow>> RowsAsync(OfficeDay day)
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(SandboxIds.Tenant, TestContext.Current.CancellationToken);
        return await db.Due.AsNoTracking().Where(d => d.Task == DigestRecords.Due).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static async Task AskAsync(Chat marta, Chat marco)
    {
        var card = await marta.SaysAsync("chiedi a Marco Rossi di chiamare il cliente");
        await marta.PressesAsync(card, card.Buttons[0]);
        await marco.ReadsAsync("Chiamare il cliente");
    }

    private static async Task<int> DigestsAsync(Chat chat) => (await chat.MessagesAsync()).Count(m => m.IsBot && m.Words.Contains("Il tuo riepilogo di", StringComparison.Ordinal));

    [Fact]
    public async Task Several_workers_with_the_same_row_send_one_and_move_it_on_once()
    {
        await using var day = await OfficeDay.BeginAsync(settings: On);
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await DigestOffice.SettledAsync(day, marta, marco);
        await AskAsync(marta, marco);
        var row = (await RowsAsync(day)).Single(d => d.RecordId == DigestRecords.IdOf(marco.PersonId));
        day.Time.Advance(row.At - day.Time.GetUtcNow() + TimeSpan.FromSeconds(1));
        var handler = day.Bot.GetServices<IDueHandler>().Single(h => h.Task == DigestRecords.Due);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => handler.RunAsync(row, TestContext.Current.CancellationToken)));
        await handler.RunAsync(row, TestContext.Current.CancellationToken);

        await marco.ReadsAsync("Il tuo riepilogo di mercoledì 25 novembre 2026");
        Assert.Equal(1, await DigestsAsync(marco));
        Assert.Equal(row.At.AddDays(1), (await RowsAsync(day)).Single(d => d.RecordId == row.RecordId).At);
    }

    [Fact]
    public async Task The_row_and_what_was_chosen_outlive_a_restart()
    {
        var data = Directory.CreateTempSubdirectory("digests").FullName;
        string person;
        await using (var day = await OfficeDay.BeginAsync(settings: On, data: data))
        {
            var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
            await AskAsync(marta, marco);
            Assert.Contains("domani alle 8:30", (await marco.SaysAsync("riepilogo alle 8:30")).Words, StringComparison.Ordinal);
            person = marco.PersonId;
        }
        await using (var day = await OfficeDay.BeginAsync(settings: On, data: data))
        {
            Assert.Equal(new DateTimeOffset(2026, 11, 25, 7, 30, 0, TimeSpan.Zero), (await RowsAsync(day)).Single(d => d.RecordId == DigestRecords.IdOf(person)).At);
            var marco = await day.OfAsync("marco.rossi");
            await day.ElapseAsync(TimeSpan.FromHours(24));
            await marco.ReadsAsync("Il tuo riepilogo di mercoledì 25 novembre 2026");
            Assert.Equal(1, await DigestsAsync(marco));
        }
    }

    /// The whole of the two Sundays of a year, hour by hour, for one who wants it at half past two at night.
    [Theory]
    [InlineData(3, 28, "domenica 28 marzo 2027")]
    [InlineData(10, 31, "domenica 31 ottobre 2027")]
    public async Task In_the_nights_in_which_the_clocks_change_there_is_one(int month, int sunday, string named)
    {
        await using var day = await OfficeDay.BeginAsync(settings: On);
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        var settings = await marco.SaysAsync("impostazioni del riepilogo");
        await marco.PressesAsync(settings, "Salva", new { on = "true", days = string.Join(',', DigestData.Week), at = "02:30", evening = "", weekly = "-", sections = "Tasks", until = "", language = "-" });
        day.Time.Advance(new DateTimeOffset(2027, month, sunday - 1, 12, 0, 0, TimeSpan.Zero) - day.Time.GetUtcNow());
        await day.ElapseAsync(TimeSpan.Zero);
        await AskAsync(marta, marco);
        var before = await DigestsAsync(marco);
        for (var hour = 0; hour < 20; hour++)
            await day.ElapseAsync(TimeSpan.FromHours(1));
        await marco.ReadsAsync("Il tuo riepilogo di " + named);
        Assert.Equal(before + 1, await DigestsAsync(marco));
    }
}
