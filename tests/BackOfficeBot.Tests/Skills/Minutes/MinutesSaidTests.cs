using BackOfficeBot.Language;
using BackOfficeBot.Skills.Minutes;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Minutes;

/// Minutes of no event: what the sentence says stands in the form, and so do the people and rules of the last time.
public sealed class MinutesSaidTests
{
    [Theory]
    [InlineData("prepara il verbale del consiglio di amministrazione", "", "Consiglio di amministrazione")]
    [InlineData("prepara il verbale del comitato sicurezza di lunedì alle 9", "lunedì alle 9", "Comitato sicurezza")]
    [InlineData("nuovo verbale per l'assemblea dei soci", "", "Assemblea dei soci")]
    [InlineData("prepara il verbale della riunione del comitato acquisti di domani", "di domani", "Comitato acquisti")]
    [InlineData("draft the minutes of the safety committee on monday at 9", "monday at 9", "Safety committee")]
    [InlineData("minutes for the board meeting tomorrow", "tomorrow", "Board")]
    [InlineData("prepare the board minutes", "", "Board")]
    [InlineData("prepara il verbale della riunione di domani", "domani", null)]
    [InlineData("prepara il verbale della riunione con Paolo", "Paolo", null)]
    [InlineData("draft the minutes of the meeting", "", null)]
    [InlineData("nuovo verbale", "", null)]
    public void The_body_is_what_the_minutes_are_of(string text, string other, string? body) =>
        Assert.Equal(body, MinutesSaid.BodyOf(text, other.Length == 0 ? [] : [new TextSpan(text.IndexOf(other, StringComparison.Ordinal), other.Length)]));

    [Theory]
    [InlineData("prepara il verbale del comitato acquisti di domenica alle 9:30 con Davide Rinaldi, ordine del giorno: fornitori, contratti 2027", "Comitato acquisti")]
    [InlineData("draft the minutes of the purchasing committee on Sunday at 9:30 with Davide Rinaldi, agenda: fornitori; contratti 2027", "Purchasing committee")]
    public async Task People_and_items_that_are_said_stand_in_the_form(string said, string title)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));

        var form = await chiara.SaysAsync(said);

        Assert.Equal((title, davide.PersonId, "fornitori\ncontratti 2027"), (form.Input("title"), form.Input("members"), form.Input("agenda")));
    }

    [Fact]
    public async Task Another_meeting_of_that_day_is_not_the_one_that_is_meant()
    {
        await using var day = await OfficeDay.BeginAsync();
        var chiara = await day.OfAsync("chiara.galli");

        var which = await chiara.SaysAsync("prepara il verbale della riunione con Emily Carter di domani, odg: listino, sconti");
        Assert.Contains("Senza evento", which.Buttons);
        Assert.Equal("listino\nsconti", (await chiara.PressesAsync(which, "Senza evento")).Input("agenda"));
    }

    [Fact]
    public async Task The_form_is_filled_with_what_was_said_and_with_the_people_of_last_time()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        var first = await chiara.SaysAsync("prepara il verbale del comitato sicurezza di domenica alle 9:30");
        Assert.Equal(("Comitato sicurezza", "2026-11-29", "09:30", "Committee"), (first.Input("title"), first.Input("day"), first.Input("from"), first.Input("type")));
        await chiara.PressesAsync(first, "Prepara il verbale", new { title = "Comitato sicurezza", body = "Comitato sicurezza", day = "2026-11-24", from = "09:00", chair = davide.PersonId, secretary = chiara.PersonId, quorum = "Majority", place = "Sala Duomo" });

        var next = await chiara.SaysAsync("prepara il verbale del comitato sicurezza di domenica 6 dicembre alle 9:30");
        Assert.Contains("Persone e regole sono quelle dell'ultima volta (MIN-2026-0000001)", next.Words, StringComparison.Ordinal);
        Assert.Equal((davide.PersonId, "Majority", "2026-12-06", "Sala Duomo"), (next.Input("chair"), next.Input("quorum"), next.Input("day"), next.Input("place")));
    }
}
