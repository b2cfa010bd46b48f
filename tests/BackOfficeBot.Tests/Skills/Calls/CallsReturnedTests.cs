using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Calls;

/// What people say once they have called back.
public sealed class CallsReturnedTests
{
    [Theory]
    [InlineData("l'ho richiamato, il contratto parte lunedì", "l contratto parte lunedì")]
    [InlineData("ho richiamato Bianchi: il contratto parte lunedì", "l contratto parte lunedì")]
    [InlineData("ho richiamato, il contratto parte lunedì", "l contratto parte lunedì")]
    [InlineData("gli ho parlato: ci pensa lui", "i pensa lui")]
    [InlineData("I called Mr Bianchi back, all fine", "ll fine")]
    [InlineData("I called him back - sent the contract", "ent the contract")]
    [InlineData("done, sent the contract", "ent the contract")]
    [InlineData("fatto, mandato il contratto", "andato il contratto")]
    public async Task The_call_that_waits_is_closed_with_what_came_of_it(string said, string outcome)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("C'è una chiamata per te");

        var closed = (await marco.SaysAsync(said)).Words;
        Assert.Contains("CALL-2026-0000001", closed, StringComparison.Ordinal);
        Assert.Contains(outcome, closed, StringComparison.Ordinal);
        await sara.ReadsAsync(outcome);
    }

    [Fact]
    public async Task Between_two_callers_none_is_closed_and_the_one_that_is_named_is()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        foreach (var caller in new[] { "Bianchi della ditta Sereno 02 1234567", "Verdi della ditta Alba 06 7654321" })
        {
            await sara.SaysAsync($"chiamata da {caller} per Marco Rossi: vuole il contratto");
            await sara.SaysAsync("sì");
            await marco.ReadsAsync(caller.Split(' ')[0]);
        }
        await marco.SaysAsync("agenda");

        await marco.SaysAsync("ho richiamato, è a posto");
        Assert.Contains("Verdi", (await marco.SaysAsync("le mie chiamate")).Words, StringComparison.Ordinal);
        Assert.Contains("Bianchi", (await marco.SaysAsync("le mie chiamate")).Words, StringComparison.Ordinal);
        var closed = (await marco.SaysAsync("ho richiamato la Verdi, è a posto")).Words;
        Assert.Contains("CALL-2026-0000002", closed, StringComparison.Ordinal);
        Assert.Contains("è a posto", closed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ho richiamato Bianchi: il contratto parte lunedì")]
    [InlineData("I called Mr Bianchi back, all fine")]
    [InlineData("ho richiamato la Verdi, non risponde")]
    [InlineData("I called her back, no answer")]
    public async Task Of_a_caller_of_whom_none_waits_nothing_is_closed(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync("chiamata da Verdi della ditta Alba 06 7654321 per Marco Rossi: vuole il contratto");
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("C'è una chiamata per te");

        Assert.DoesNotContain("✓", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
        Assert.Contains("Verdi", (await marco.SaysAsync("le mie chiamate")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_one_has_spoken_to_may_be_somebody_else_and_is_asked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("C'è una chiamata per te");

        Assert.Contains("Intendi questa?", (await marco.SaysAsync("ho parlato con Bianchi. Aspetta gennaio")).Words, StringComparison.Ordinal);
        Assert.Contains("spetta gennaio", (await marco.SaysAsync("sì")).Words, StringComparison.Ordinal);
    }
}
