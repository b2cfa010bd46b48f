using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Desk;

/// What is said without a number, with its reason, its hour or its person behind the verb, means the card that was shown last.
public sealed class TwinsOfShownTests
{
    [Theory]
    [InlineData(false, "approva con condizione che costi meno di 250 euro", "costi meno di 250 euro")]
    [InlineData(false, "approva solo se costano meno", "costano meno")]
    [InlineData(true, "approve on condition that it costs less", "it costs less")]
    [InlineData(false, "respingi perché è troppo caro", "è troppo caro")]
    [InlineData(true, "reject because it is too expensive", "it is too expensive")]
    public async Task A_request_is_decided_with_its_words(bool english, string said, string kept)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        if (english)
            await paolo.SaysAsync("english please");
        await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 300 euro di sedie");
        await marco.SaysAsync("sì");
        await paolo.ReadsAsync("APPR-2026-0000001");
        var answer = (await paolo.SaysAsync(said)).Words;
        Assert.True(answer.Contains("APPR-2026-0000001", StringComparison.Ordinal) && answer.Contains(kept, StringComparison.Ordinal), answer);
    }

    [Theory]
    [InlineData("rinvia alle 16:30", "16:30")]
    [InlineData("rinvia a domani alle 10", "10:00")]
    [InlineData("assegna a Giulia Romano", "Giulia Romano")]
    [InlineData("snooze until 16:30", "16:30")]
    [InlineData("assign to Giulia Romano", "Giulia Romano")]
    public async Task A_call_is_promised_and_passed_on(string said, string seen)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("CALL-2026-0000001");
        var answer = (await marco.SaysAsync(said)).Words;
        Assert.True(answer.Contains("CALL-2026-0000001", StringComparison.Ordinal) && answer.Contains(seen, StringComparison.Ordinal), answer);
    }

    [Theory]
    [InlineData("commenta ha già il listino", "ha già il listino")]
    [InlineData("comment has the price list", "has the price list")]
    public async Task A_remark_needs_no_colon(string said, string kept)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("CALL-2026-0000001");
        await marco.SaysAsync(said);
        Assert.Contains(kept, (await marco.SaysAsync("storia")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assegna a Giulia Romano il controllo del preventivo")]
    [InlineData("rinvia la riunione con Giulia Romano a domani alle 10")]
    [InlineData("commenta la richiesta di Giulia Romano")]
    public async Task What_names_something_else_is_a_sentence_of_its_own(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("CALL-2026-0000001");
        Assert.DoesNotContain("CALL-2026-0000001", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
    }
}
