using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Help;

namespace BackOfficeBot.Tests.Assistant;

/// A form that a sentence left unfinished is completed by a press, from the sentence's own words; nothing is done, and without the assistant there is no button.
public sealed class FormCompletionTests
{
    private const string Button = "Completa con l'AI", Mark = "Proposto dall'AI dalla tua frase «";

    [Fact]
    public async Task A_meeting()
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true);
        var marco = await day.OfAsync("marco.rossi");
        const string said = "fissa una riunione per parlare della fattura Verdi con Zenobia Sconosciuta";
        var form = await marco.SaysAsync(said);
        Assert.Empty(await HelpReadingTests.AskedAsync(day));

        var filled = await marco.PressesAsync(form, Button, new { subject = "", people = "", day = "2026-11-27", minutes = "30" });

        Assert.Contains($"{Mark}{said}»", filled.Words, StringComparison.Ordinal);
        Assert.Contains("fattura Verdi", filled.Input("subject"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("2026-11-27", "30"), (filled.Input("day"), filled.Input("minutes")));
        Assert.DoesNotContain(Button, filled.Buttons);
        await NothingAsync(day);
    }

    [Fact]
    public async Task A_call()
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true);
        var marco = await day.OfAsync("marco.rossi");
        var form = await marco.SaysAsync("registra una telefonata di Anna Verdi per Zenobia Sconosciuta");

        var filled = await marco.PressesAsync(form, Button, new { caller = "", message = "richiamare", @for = marco.PersonId });

        Assert.Contains(Mark, filled.Words, StringComparison.Ordinal);
        Assert.Equal(("Anna Verdi", "richiamare"), (filled.Input("caller"), filled.Input("message")));
        await NothingAsync(day);
    }

    [Fact]
    public async Task A_request()
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true);
        var marco = await day.OfAsync("marco.rossi");
        var form = await marco.SaysAsync("chiedi l'approvazione di 300 euro entro venerdì");

        var filled = await marco.PressesAsync(form, Button, Skills.Files.Letters.LetterTalkTests.Inputs(form));

        Assert.Contains(Mark, filled.Words, StringComparison.Ordinal);
        Assert.Contains("300", filled.Input("f-what"), StringComparison.Ordinal);
        await NothingAsync(day);
    }

    [Theory]
    [InlineData("fissa una riunione per parlare della fattura Verdi con Zenobia Sconosciuta")]
    [InlineData("registra una telefonata di Anna Verdi per Zenobia Sconosciuta")]
    public async Task A_model_that_obeys_fills_in_nothing_and_the_form_stays(string said)
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true);
        var marco = await day.OfAsync("marco.rossi");
        var form = await marco.SaysAsync(said);
        await day.FaultAsync(new { service = "assistant", kind = "Obey" });

        var same = await marco.PressesAsync(form, Button, new { subject = "", message = "", caller = "", people = "" });

        Assert.Contains("completa tu i campi che mancano", same.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("approved", same.Words, StringComparison.OrdinalIgnoreCase);
        await NothingAsync(day);
    }

    [Fact]
    public async Task Without_the_assistant_there_is_no_button()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        Assert.DoesNotContain(Button, (await marco.SaysAsync("fissa una riunione per parlare della fattura Verdi con Zenobia Sconosciuta")).Buttons);
        Assert.DoesNotContain(Button, (await marco.SaysAsync("registra una telefonata di Anna Verdi per Zenobia Sconosciuta")).Buttons);
        Assert.DoesNotContain(Button, (await marco.SaysAsync("chiedi l'approvazione di 300 euro entro venerdì")).Buttons);
    }

    private static async Task NothingAsync(OfficeDay day)
    {
        var database = (BackOfficeBot.Storage.OfficeDatabase)day.Bot.GetService(typeof(BackOfficeBot.Storage.OfficeDatabase))!;
        await using var db = await database.ReadAsync(Sandbox.SandboxIds.Tenant, TestContext.Current.CancellationToken);
        Assert.Empty(db.Records.ToList());
    }
}
