using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Tasks;

/// A form that a sentence left half empty: the assistant proposes the rest where its person presses for it.
public sealed class TaskCompletionTests
{
    private const string Said = "chiedi a Zenobia Sconosciuta di guardare la fattura Verdi entro venerdì";

    [Fact]
    public async Task What_was_typed_stays_and_what_is_missing_is_proposed()
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true);
        var marco = await day.OfAsync("marco.rossi");
        var form = await marco.SaysAsync(Said);
        Assert.Contains("Non trovo nessuno", form.Words, StringComparison.Ordinal);

        var filled = await marco.PressesAsync(form, "Completa con l'AI", new { title = "Guardare la fattura", who = "?", day = "" });
        Assert.Contains($"Proposto dall'AI dalla tua frase «{Said}», da controllare", filled.Words, StringComparison.Ordinal);
        Assert.Equal("Guardare la fattura", filled.Input("title"));
        Assert.Equal("2026-11-27", filled.Input("day"));
        Assert.DoesNotContain("Completa con l'AI", filled.Buttons);
    }

    [Fact]
    public async Task Where_there_is_nothing_to_propose_one_sentence_says_so_and_the_form_stays()
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true);
        var marco = await day.OfAsync("marco.rossi");
        var form = await marco.SaysAsync(Said);

        await day.FaultAsync(new { service = "assistant", kind = "Obey" });
        var same = await marco.PressesAsync(form, "Completa con l'AI", new { title = "", who = "me", details = "con calma" });

        Assert.Contains("completa tu i campi che mancano", same.Words, StringComparison.Ordinal);
        Assert.Equal("con calma", same.Input("details"));
        Assert.DoesNotContain("Completa con l'AI", (await marco.SaysAsync("crea un'attività")).Buttons);
        await using var without = await OfficeDay.BeginAsync();
        Assert.DoesNotContain("Completa con l'AI", (await (await without.OfAsync("marco.rossi")).SaysAsync(Said)).Buttons);
    }
}
