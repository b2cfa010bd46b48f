using BackOfficeBot.Common;
using BackOfficeBot.Skills.Calls;
using BackOfficeBot.Staff;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Calls;

public sealed class CallThreadTests
{
    private static readonly WorkWeek Week = new(WallClock.Zone(null), [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new(9, 0), new(18, 0), day => day == new DateOnly(2026, 12, 8));

    [Fact]
    public async Task The_third_call_of_a_number_is_more_urgent_and_one_call_back_closes_them_all()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        var first = await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi 02 1234567 per Marco Rossi: il contratto");
        await CallTalkTests.LogsAsync(sara, "ha chiamato la Sereno +39 02 1234567 per Marco Rossi: ancora il contratto");
        var third = await CallTalkTests.LogsAsync(sara, "ha chiamato Bianchi, tel. 02/1234567, per Marco Rossi: aspetta il contratto");

        Assert.Contains("CALL-2026-0000001, CALL-2026-0000002. In tutto 3 chiamate", third.Words, StringComparison.Ordinal);
        Assert.Contains("importante", third.Words, StringComparison.Ordinal);
        await sara.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == first.Id && m.Words.Contains("CALL-2026-0000003", StringComparison.Ordinal)));
        await marco.SaysAsync("chiudi CALL-2026-3: spedito");
        Assert.Contains("✓ fatta", (await marco.SaysAsync("mostra CALL-2026-1")).Words, StringComparison.Ordinal);
        Assert.Contains("CALL-2026-0000003", (await marco.SaysAsync("mostra CALL-2026-2")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_taken_back_counts_for_nobody_s_urgency_and_counts_again_once_that_is_undone()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi 02 1234567 per Marco Rossi: il contratto");
        await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi 02 1234567 per Marco Rossi: ancora il contratto");
        var third = await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi 02 1234567 per Marco Rossi: aspetta il contratto");
        Assert.Contains("importante", third.Words, StringComparison.Ordinal);

        await sara.SaysAsync("ritira CALL-2026-2");
        var left = (await sara.SaysAsync("mostra CALL-2026-3")).Words;
        Assert.DoesNotContain("importante", left, StringComparison.Ordinal);
        Assert.DoesNotContain("CALL-2026-0000002", left, StringComparison.Ordinal);
        Assert.DoesNotContain("In tutto", (await sara.SaysAsync("mostra CALL-2026-1")).Words, StringComparison.Ordinal);
        var withdrawn = (await sara.SaysAsync("mostra CALL-2026-2")).Words;
        Assert.Contains("CALL-2026-0000001, CALL-2026-0000003", withdrawn, StringComparison.Ordinal);
        Assert.DoesNotContain("In tutto", withdrawn, StringComparison.Ordinal);

        await sara.SaysAsync("annulla CALL-2026-2");
        var back = (await sara.SaysAsync("mostra CALL-2026-3")).Words;
        Assert.Contains("importante", back, StringComparison.Ordinal);
        Assert.Contains("CALL-2026-0000001, CALL-2026-0000002. In tutto 3 chiamate", back, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_undoes_a_call_back_has_all_the_calls_again_that_it_had_closed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi 02 1234567 per Marco Rossi: il contratto");
        await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi 02 1234567 per Marco Rossi: ancora il contratto");
        await CallTalkTests.SlipAsync(marco, "CALL-2026-0000002");

        await marco.SaysAsync("chiudi CALL-2026-2: spedito");
        Assert.Contains("✓ fatta", (await marco.SaysAsync("mostra CALL-2026-1")).Words, StringComparison.Ordinal);
        await marco.SaysAsync("annulla CALL-2026-2");
        Assert.DoesNotContain("fatta", (await marco.SaysAsync("mostra CALL-2026-1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_working_days_it_is_a_new_matter()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi 02 1234567 per Marco Rossi: il contratto");
        day.Time.Advance(TimeSpan.FromDays(9));

        Assert.DoesNotContain("Altre chiamate", (await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi 02 1234567 per Marco Rossi: altro")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_person_of_the_same_company_is_one_caller_whatever_the_title()
    {
        CallData Of(string? caller, string? company, string? phone = null) => new() { Caller = caller, Company = company, Phone = phone, For = [], Zone = "Europe/Rome" };
        Assert.True(CallThreads.Same(Of("signora Ricci", "Sereno"), Of("RICCI", "sereno")));
        Assert.True(CallThreads.Same(Of("Anna", null, "+39021234567"), Of(null, "Sereno", "+39021234567")));
        Assert.False(CallThreads.Same(Of("Ricci", null), Of("Ricci", null)));
        Assert.False(CallThreads.Same(Of("Ricci", "Sereno"), Of("Ricci", "Gatti")));
    }

    [Theory]
    [InlineData("2026-11-24", "2026-11-17")]
    [InlineData("2026-11-22", "2026-11-16")]
    [InlineData("2026-12-10", "2026-12-02")]
    public void Five_working_days_leave_out_weekends_and_days_off(string today, string first) =>
        Assert.Equal(DateOnly.Parse(first, null), WallClock.Day(CallThreads.Since(WallClock.At(DateOnly.Parse(today, null), new(12, 0), Week.Zone), Week), Week.Zone));
}
