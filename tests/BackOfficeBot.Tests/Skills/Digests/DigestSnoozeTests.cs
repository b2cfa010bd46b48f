using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Skills.Digests;
using BackOfficeBot.Staff;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Digests;

/// A line that is put off from the digest.
public sealed class DigestSnoozeTests
{
    private static readonly WorkWeek Week = new(WallClock.Zone("Europe/Rome"), DigestData.Weekdays, new(9, 0), new(18, 0), day => day == new DateOnly(2026, 12, 8));

    private static DateTimeOffset Rome(int month, int day, int hour) => WallClock.At(new(2026, month, day), new(hour, 0), Week.Zone);

    [Theory]
    [InlineData("Hour", 11, 24, 11)]
    [InlineData("Day", 11, 25, 9)]
    [InlineData("Week", 11, 30, 9)]
    public void On_a_Tuesday_at_ten(string until, int month, int day, int hour) => Assert.Equal(Rome(month, day, hour), DigestSnooze.At(Enum.Parse<SnoozeUntil>(until), Rome(11, 24, 10), Week));

    [Fact]
    public void Days_on_which_nobody_works_are_left_out()
    {
        Assert.Equal(Rome(11, 30, 9), DigestSnooze.At(SnoozeUntil.Day, Rome(11, 27, 10), Week));
        Assert.Equal(Rome(12, 9, 9), DigestSnooze.At(SnoozeUntil.Day, Rome(12, 7, 10), Week));
    }

    [Fact]
    public void A_line_that_no_card_has_means_nothing()
    {
        var id = Guid.NewGuid();
        var sent = new SentDigest(DigestPart.Morning, default, default, default, [new(DigestSection.Tasks, [id], 0)]);
        Assert.Equal(id, DigestSnooze.Named(sent, DigestSnooze.NameOf(DigestSection.Tasks, 0)));
        foreach (var name in new[] { null, "", "3", "3:1", "3:-1", "3:x", "2:0", "99:0", "3:0:0" })
            Assert.Null(DigestSnooze.Named(sent, name));
    }

    [Fact]
    public async Task What_was_put_off_and_is_done_before_its_hour_is_told_among_what_was_done()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await marta.PressesAsync(await marta.SaysAsync("chiedi a Marco Rossi di chiamare il cliente"), "Invia la richiesta");
        await marco.ReadsAsync("Chiamare il cliente");
        var digest = await marco.SaysAsync("riepilogo ora");
        await marco.ExecutesAsync(digest, "digest.snooze", Inputs(digest, DigestSnooze.NameOf(DigestSection.Tasks, 0), "Week"));
        await marco.SaysAsync("accetta TASK-2026-0000001");
        await marco.SaysAsync("chiudi TASK-2026-0000001");

        Assert.Contains("Chiamare il cliente", (await marco.SaysAsync("cosa ho fatto questa settimana?")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_so_in_place_leaves_the_digests_and_comes_back_at_its_hour()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        foreach (var text in new[] { "chiedi a Marco Rossi di chiamare il cliente", "chiedi a Marco Rossi di spedire il listino" })
        {
            var card = await marta.SaysAsync(text);
            await marta.PressesAsync(card, card.Buttons[0]);
        }
        await marco.ReadsAsync("Spedire il listino");
        var digest = await marco.SaysAsync("riepilogo ora");

        var after = await marco.ExecutesAsync(digest, "digest.snooze", Inputs(digest, DigestSnooze.NameOf(DigestSection.Tasks, 0), "Hour"));

        Assert.Contains("«Chiamare il cliente» rinviata: te la ripropongo oggi alle 10:00.", after.Words, StringComparison.Ordinal);
        Assert.Contains("rinviata a oggi alle 10:00", after.Words, StringComparison.Ordinal);
        var again = await marco.SaysAsync("riepilogo ora");
        Assert.DoesNotContain("Chiamare il cliente", again.Words, StringComparison.Ordinal);
        Assert.Contains("Spedire il listino", again.Words, StringComparison.Ordinal);
        var before = (await marco.MessagesAsync()).Count;
        await day.ElapseAsync(TimeSpan.FromMinutes(61));
        await marco.UntilAsync(messages => messages.Skip(before).FirstOrDefault(m => m.Words.Contains("Mi hai chiesto di ricordartelo adesso.", StringComparison.Ordinal) && m.Words.Contains("Chiamare il cliente", StringComparison.Ordinal)));
        Assert.Contains("Chiamare il cliente", (await marco.SaysAsync("riepilogo ora")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_over_meanwhile_is_not_put_off_and_a_line_that_is_none_is_asked_for()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        var card = await marta.SaysAsync("chiedi a Marco Rossi di chiamare il cliente");
        await marta.PressesAsync(card, card.Buttons[0]);
        await marco.ReadsAsync("Chiamare il cliente");
        var digest = await marco.SaysAsync("riepilogo ora");
        Assert.Contains("Scegli quale riga rinviare", (await marco.ExecutesAsync(digest, "digest.snooze", Inputs(digest, "", "Day"))).Words, StringComparison.Ordinal);
        Assert.Contains("Scegli quale riga rinviare", (await marco.ExecutesAsync(digest, "digest.snooze", Inputs(digest, DigestSnooze.NameOf(DigestSection.Tasks, 0), "7"))).Words, StringComparison.Ordinal);
        await marta.SaysAsync("ritira TASK-2026-0000001");
        Assert.Contains("Non c'è più niente da fare", (await marco.ExecutesAsync(digest, "digest.snooze", Inputs(digest, DigestSnooze.NameOf(DigestSection.Tasks, 0), "Day"))).Words, StringComparison.Ordinal);
    }

    // The button stands in the part that is folded away.
    private static System.Text.Json.Nodes.JsonObject Inputs(Message digest, string line, string until)
    {
        var folded = digest.Card!["body"]!.AsArray().Single(e => (string?)e!["id"] == DigestSnooze.Folded)!;
        var data = folded["items"]!.AsArray().SelectMany(i => i!["actions"] as System.Text.Json.Nodes.JsonArray ?? []).Single()!["data"]!.DeepClone().AsObject();
        (data["line"], data["until"]) = (line, until);
        return data;
    }
}
