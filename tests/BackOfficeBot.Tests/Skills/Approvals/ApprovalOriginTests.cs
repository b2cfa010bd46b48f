using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Approvals;

/// From the call to the task, to the approval, and back.
public sealed class ApprovalOriginTests
{
    [Theory]
    [InlineData("it", "richiesta di acquisto di un portatile da 800 euro per TASK-2026-1", "Acquisto: Portatile, 800,00 €")]
    [InlineData("it", "chiedo l'approvazione per l'acquisto di tre sedie, 300 euro, per l'attività TASK-2026-0000001", "Acquisto: Tre sedie, 300,00 €")]
    [InlineData("en", "I need Paolo Ferrari's ok for 300 euros of chairs for TASK-2026-1", "Purchase: Chairs, €300.00")]
    public async Task A_request_made_from_a_task_says_what_it_asks_for_and_leads_back_to_the_call(string language, string said, string what)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        var isEnglish = language == "en";
        await sara.PressesAsync(await sara.SaysAsync("chiamata da Neri della Sereno 02 7654321 per Marco Rossi: il portatile per la fiera"), "Lascia il biglietto");
        await marco.ReadsAsync("Neri (Sereno)");
        if (isEnglish)
            await marco.SaysAsync("english please");
        await marco.SaysAsync("CALL-2026-1");
        var form = await marco.SaysAsync(isEnglish ? "make a task of it" : "fanne un'attività");
        await marco.PressesAsync(form, isEnglish ? "Send the request" : "Invia la richiesta", new { title = "Il portatile" });

        var asked = await marco.SaysAsync(said);
        Assert.Contains(what, asked.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("TASK-2026", asked.Words, StringComparison.Ordinal);
        var sent = await marco.PressesAsync(asked, isEnglish ? "Send" : "Invia");
        var task = await marco.OpensAsync(sent, isEnglish ? "From TASK-2026-0000001" : "Da TASK-2026-0000001");
        Assert.Contains(isEnglish ? "Led to APPR-2026-0000001" : "Ha portato a APPR-2026-0000001", task.Words, StringComparison.Ordinal);
        var call = await marco.OpensAsync(task, isEnglish ? "From CALL-2026-0000001" : "Da CALL-2026-0000001");
        Assert.Contains(isEnglish ? "Led to TASK-2026-0000001" : "Ha portato a TASK-2026-0000001", call.Words, StringComparison.Ordinal);
    }
}
