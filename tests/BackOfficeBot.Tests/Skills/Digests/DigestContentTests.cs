using BackOfficeBot.Graph;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Digests;

/// What stands in each section of a digest, and what can be done about it there.
public sealed class DigestContentTests
{
    private static async Task AsksAsync(Chat from, string text)
    {
        var card = await from.SaysAsync(text);
        await from.PressesAsync(card, card.Buttons[0]);
    }

    /// As in Outlook: in hours of Tuesday 24 November in Rome.
    private static async Task MeetsAsync(OfficeDay day, Chat chat, string subject, double from, double to, string? text = null, bool alone = false) =>
        await day.Bot.GetRequiredService<ICalendar>().CreateAsync(GraphCaller.User(SandboxIds.Tenant, chat.PersonId), chat.PersonId, new()
        {
            TransactionId = Guid.NewGuid(), Subject = subject, Body = text, Zone = "Europe/Rome",
            Start = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(1)).AddHours(from), End = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(1)).AddHours(to),
            Attendees = alone ? [] : [new("giulia.romano@valdoro.example", "Giulia Romano")],
        });

    private static string LineOf(Message digest, string words) => digest.Words.Split("**").SkipWhile(p => !p.Contains(words, StringComparison.Ordinal)).First();

    [Fact]
    public async Task Meetings_tell_what_clashes_and_what_has_no_agenda_and_the_rest_is_one_tap_away()
    {
        await using var day = await OfficeDay.BeginAsync();
        var davide = await day.OfAsync("davide.rinaldi");
        await MeetsAsync(day, davide, "Senza testo", 1, 2);
        await MeetsAsync(day, davide, "Con testo", 2, 3, "1. Budget");
        await MeetsAsync(day, davide, "Sopra", 2.5, 3.5, "1. Altro");
        await MeetsAsync(day, davide, "Da solo", 4, 4.5, alone: true);

        var digest = await davide.SaysAsync("riepilogo ora");

        Assert.Contains("Riunioni di oggi", digest.Words, StringComparison.Ordinal);
        Assert.Contains("manca l'ordine del giorno", LineOf(digest, "Senza testo"), StringComparison.Ordinal);
        Assert.DoesNotContain("manca l'ordine del giorno", LineOf(digest, "Con testo"), StringComparison.Ordinal);
        Assert.Contains("si sovrappone a un altro impegno", LineOf(digest, "Con testo"), StringComparison.Ordinal);
        Assert.Contains("si sovrappone a un altro impegno", LineOf(digest, "Sopra"), StringComparison.Ordinal);
        Assert.DoesNotContain("⚠", LineOf(digest, "Da solo"), StringComparison.Ordinal);

        await MeetsAsync(day, davide, "La quinta", 5, 5.5, "x");
        await MeetsAsync(day, davide, "La sesta", 23, 23.5, "x");
        digest = await davide.SaysAsync("riepilogo ora");
        Assert.DoesNotContain("La sesta", digest.Words, StringComparison.Ordinal);
        var words = digest.Card!["body"]!.AsArray().Select(e => (string?)e!["selectAction"]?["data"]?["msteams"]?["value"]).Single(w => w?.StartsWith("agenda", StringComparison.Ordinal) == true);
        Assert.Contains("Agenda di martedì 24 novembre 2026 8 impegni", (await davide.SaysAsync(words!)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_wait_to_be_returned_with_their_number()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole sei sedie");
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("CALL-2026-0000001");
        var digest = await marco.SaysAsync("riepilogo ora");
        Assert.Contains("una chiamata da fare", digest.Words, StringComparison.Ordinal);
        Assert.Contains("Da richiamare", digest.Words, StringComparison.Ordinal);
        Assert.Contains("02 123 4567", digest.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_asked_stands_as_unanswered_and_once_it_is_done_as_changed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await AsksAsync(marta, "chiedi a Marco Rossi di chiamare il cliente");
        await day.ElapseAsync(TimeSpan.FromDays(3));
        var asked = await marta.SaysAsync("riepilogo ora");
        Assert.Contains("Chiesto da te, ancora aperto", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Marco Rossi · richiesta", asked.Words, StringComparison.Ordinal);
        await marco.ReadsAsync("Chiamare il cliente");
        await marco.SaysAsync("accetta TASK-2026-0000001");
        Assert.DoesNotContain("Chiamare il cliente", (await marta.SaysAsync("riepilogo ora")).Words, StringComparison.Ordinal);
        await marco.SaysAsync("chiudi TASK-2026-0000001");
        await marta.SaysAsync("conferma TASK-2026-0000001");
        var over = await marta.SaysAsync("riepilogo ora");
        Assert.Contains("Cambiato dall'ultimo riepilogo", over.Words, StringComparison.Ordinal);
        Assert.Contains("Marco Rossi · fatta", over.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Chiesto da te", over.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_approved_from_its_line()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.SaysAsync("chiedi l'approvazione per un acquisto di 300 euro di sedie a Paolo Ferrari");
        await marco.SaysAsync("sì");
        await paolo.ReadsAsync("APPR-2026-0000001");
        var digest = await paolo.SaysAsync("riepilogo ora");
        Assert.Contains("una richiesta da decidere", digest.Words, StringComparison.Ordinal);

        var after = await paolo.PressesBesideAsync(digest, "chiesta da Marco Rossi", "Approva");

        Assert.Contains("Da approvare", after.Words, StringComparison.Ordinal);
        Assert.Contains("approvata", after.Words, StringComparison.Ordinal);
        Assert.Contains("approvata", (await marco.SaysAsync("mostra APPR-2026-0000001")).Words, StringComparison.Ordinal);
        Assert.Contains("Cambiato dall'ultimo riepilogo", (await marco.SaysAsync("riepilogo ora")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("digest now", "Tasks", "2 more: show all", "my tasks")]
    [InlineData("riepilogo ora", "Attività", "Altre 2: mostra tutte", "le mie attività")]
    public async Task A_section_has_five_lines_and_the_rest_is_one_tap_away(string said, string section, string more, string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        foreach (var what in new[] { "primo", "secondo", "terzo", "quarto", "quinto", "sesto", "settimo" })
            await AsksAsync(marta, $"chiedi a Marco Rossi di leggere il contratto {what}");
        await marco.ReadsAsync("settimo");
        if (said == "digest now")
            await marco.SaysAsync("english");
        var digest = await marco.SaysAsync(said);
        Assert.Contains(section + " ", digest.Words, StringComparison.Ordinal);
        Assert.Equal(5, digest.Words.Split("Leggere il contratto").Length - 1);
        Assert.Contains(more, digest.Words, StringComparison.Ordinal);
        var row = digest.Card!["body"]!.AsArray().Single(e => new Message(new() { ["attachments"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["content"] = e!.DeepClone() }) }).Words.Contains(more, StringComparison.Ordinal));
        Assert.Equal(words, (string?)row!["selectAction"]!["data"]!["msteams"]!["value"]);
        Assert.Contains("Leggere il contratto", (await marco.SaysAsync(words)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_changed_is_one_tap_away()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        foreach (var (i, which) in new[] { "primo", "secondo", "terzo", "quarto", "quinto", "sesto" }.Index().Select(w => (w.Index + 1, w.Item)))
        {
            await AsksAsync(marta, $"chiedi a Marco Rossi di leggere il contratto {which}");
            await marco.ReadsAsync(which);
            await marco.SaysAsync($"accetta TASK-2026-000000{i}");
            await marco.SaysAsync($"chiudi TASK-2026-000000{i}");
            await marta.SaysAsync($"conferma TASK-2026-000000{i}");
        }
        var digest = await marta.SaysAsync("riepilogo ora");
        var words = digest.Card!["body"]!.AsArray().Select(e => (string?)e!["selectAction"]?["data"]?["msteams"]?["value"]).Single(w => w is not null)!;

        var all = await marta.SaysAsync(words);

        Assert.StartsWith("che cosa è cambiato da ", words, StringComparison.Ordinal);
        Assert.Contains("Che cosa è cambiato: ", all.Words, StringComparison.Ordinal);
        Assert.Equal(6, all.Words.Split("Leggere il contratto").Length - 1);
    }

    [Fact]
    public async Task Ones_own_lunch_is_no_reason_for_a_digest_and_a_meeting_with_others_is()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Digests:IsOn"] = "true" });
        var marco = await day.OfAsync("marco.rossi");
        await MeetsAsync(day, marco, "Bilancio", 2 * 24 + 15, 2 * 24 + 16);
        await day.ElapseAsync(TimeSpan.FromHours(24));
        Assert.DoesNotContain(await marco.MessagesAsync(), m => m.IsBot && m.Words.Contains("Il tuo riepilogo", StringComparison.Ordinal));
        Assert.Contains("Pausa pranzo", (await marco.SaysAsync("agenda")).Words, StringComparison.Ordinal);

        await day.ElapseAsync(TimeSpan.FromHours(24));

        var digest = Assert.Single(await marco.MessagesAsync(), m => m.IsBot && m.Words.Contains("Il tuo riepilogo", StringComparison.Ordinal));
        Assert.Contains("Bilancio", digest.Words, StringComparison.Ordinal);
        Assert.Contains("Pausa pranzo", digest.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_the_evening_alone_gets_no_morning()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Digests:IsOn"] = "true" });
        var (marta, james) = (await day.OfAsync("marta.conti"), await day.OfAsync("james.whitfield"));
        await DigestOffice.SettledAsync(day, james);
        var settings = await james.SaysAsync("digest settings");
        await james.PressesAsync(settings, "Save", new { on = "true", days = "Monday,Tuesday,Wednesday,Thursday,Friday", at = "", evening = "17:30", weekly = "-", sections = "Tasks", language = "-" });
        await AsksAsync(marta, "chiedi a James Whitfield di leggere il contratto");
        await james.ReadsAsync("Leggere il contratto");
        await day.ElapseAsync(TimeSpan.FromHours(10));

        var evening = await james.ReadsAsync("Your day, Tuesday 24 November 2026");

        Assert.Contains("One task", evening.Words, StringComparison.Ordinal);
        Assert.Contains("The next one comes tomorrow at 17:30", evening.Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromHours(18));
        Assert.DoesNotContain(await james.MessagesAsync(), m => m.IsBot && m.Words.Contains("Your digest for", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_meeting_that_is_called_off_is_news_to_whoever_was_invited()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await marta.BooksAsync("riunione con Marco Rossi domani alle 15 su budget");
        Assert.DoesNotContain("Cambiato", (await marco.SaysAsync("riepilogo ora")).Words, StringComparison.Ordinal);
        await marta.SaysAsync("sposta la riunione budget a domani alle 17");
        await marta.SaysAsync("sì");
        Assert.Contains("spostata", (await marco.SaysAsync("riepilogo ora")).Words, StringComparison.Ordinal);
        var asked = await marta.SaysAsync("disdici la riunione budget di domani");
        var gone = await marta.PressesAsync(asked, asked.Buttons[0]);
        Assert.Contains("MEET-2026-0000001", gone.Words, StringComparison.Ordinal);
        var digest = await marco.SaysAsync("riepilogo ora");
        Assert.Contains("annullata", digest.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("spostata", digest.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("annullata", (await marta.SaysAsync("riepilogo ora")).Words, StringComparison.Ordinal);
    }
}
