using System.Globalization;
using System.Text.Json.Nodes;
using BackOfficeBot.Records;
using BackOfficeBot.Sandbox.Office;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Approvals;

/// Who is away, who is too late, and who hears of it.
public sealed class ApprovalAbsenceTests
{
    /// From so many hours on, for so many hours.
    private static void IsAway(OfficeDay day, Chat who, double from, double hours)
    {
        var office = day.Sandbox.GetRequiredService<OfficeState>();
        JsonObject At(double later) => new() { ["dateTime"] = day.Time.GetUtcNow().AddHours(later).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture), ["timeZone"] = "UTC" };
        office.Do(() => office.Mailbox(who.PersonId)!.Settings["automaticRepliesSetting"] =
            new JsonObject { ["status"] = "scheduled", ["scheduledStartDateTime"] = At(from), ["scheduledEndDateTime"] = At(from + hours), ["internalReplyMessage"] = "In ferie" });
    }

    [Fact]
    public async Task Who_is_away_is_stood_in_for_and_still_sees_it_and_the_history_says_for_whom()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("giulia.romano"));
        IsAway(day, paolo, -1, 48);

        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        var card = await giulia.ReadsAsync("Decidi tu al posto di Paolo Ferrari, che è via");
        await paolo.ReadsAsync("se non decidi tu, decide Giulia Romano al posto tuo");
        await giulia.PressesAsync(card, "Approva");

        await marco.ReadsAsync("Giulia Romano ha approvato.");
        var history = (await marco.SaysAsync("storia APPR-2026-1")).Words;
        Assert.Contains("Giulia Romano per conto di Paolo Ferrari · approvata", history, StringComparison.Ordinal);
        Assert.Contains("La storia è intatta", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_back_a_moment_ago_decides_again_and_no_deputy_does()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("giulia.romano"));
        IsAway(day, paolo, -1, 48);
        foreach (var what in new[] { "120 euro di carta", "80 euro di penne" })
            await marco.PressesAsync(await marco.SaysAsync($"mi serve l'ok di Paolo Ferrari per {what}"), "Invia");
        var card = await giulia.ReadsAsync("Decidi tu al posto di Paolo Ferrari", 2);
        var bulk = await giulia.SaysAsync("approva tutte le richieste");

        IsAway(day, paolo, -2, 1);
        Assert.Contains("Qui non decidi tu, ma Paolo Ferrari.", (await giulia.PressesAsync(card, "Approva")).Words, StringComparison.Ordinal);
        Assert.Contains("Qui non decidi tu, ma Paolo Ferrari.", (await giulia.PressesAsync(bulk, "Approva le scelte", new { items = bulk.Input("items") })).Words, StringComparison.Ordinal);
        await paolo.ReadsAsync("Risulti di nuovo in ufficio: decidi tu.");
        await paolo.SaysAsync("approva APPR-2026-1");
        await marco.ReadsAsync("Paolo Ferrari ha approvato.");
    }

    [Fact]
    public async Task Who_is_back_hears_that_they_decide_again_where_it_was_passed_on_to_them()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, davide, paolo, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("giulia.romano"));
        IsAway(day, paolo, -1, 48);
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Davide Rinaldi per 120 euro di carta"), "Invia");
        await davide.ReadsAsync("APPR-2026-0000001");
        await davide.SaysAsync("passa APPR-2026-1 a Paolo Ferrari");
        day.Time.Advance(TimeSpan.FromMinutes(31));
        var card = await giulia.ReadsAsync("Decidi tu al posto di Paolo Ferrari");

        IsAway(day, paolo, -2, 1);
        await giulia.PressesAsync(card, "Approva");
        await paolo.ReadsAsync("Risulti di nuovo in ufficio: decidi tu.");
    }

    [Fact]
    public async Task Who_stood_in_and_passed_it_on_still_sees_it_and_hears_to_whom_it_went()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, giulia, davide) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("giulia.romano"), await day.OfAsync("davide.rinaldi"));
        IsAway(day, paolo, -1, 48);
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        var card = await giulia.ReadsAsync("Decidi tu al posto di Paolo Ferrari, che è via");

        Assert.Contains("Passata: adesso non tocca più a te.", (await giulia.SaysAsync("passa APPR-2026-1 a Davide Rinaldi")).Words, StringComparison.Ordinal);
        await davide.ReadsAsync("Giulia Romano te l'ha passata.");

        foreach (var answer in new[] { await giulia.PressesAsync(card, "Approva"), await giulia.SaysAsync("approva APPR-2026-1"), await paolo.SaysAsync("approva APPR-2026-1") })
            Assert.Contains("Non tocca più a te: è passata a Davide Rinaldi.", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_back_with_me_is_not_among_what_I_approve_in_the_digest()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        Assert.Contains("Da approvare", (await paolo.SaysAsync("riepilogo ora")).Words, StringComparison.Ordinal);
        await marco.SaysAsync("ritira APPR-2026-1");

        var digest = (await marco.SaysAsync("riepilogo ora")).Words;
        Assert.DoesNotContain("Da approvare", digest, StringComparison.Ordinal);
        Assert.Contains("Chiesto da te, ancora aperto", digest, StringComparison.Ordinal);
        Assert.Contains("ritirata", digest, StringComparison.Ordinal);
        Assert.DoesNotContain("APPR-2026-0000001", (await paolo.SaysAsync("riepilogo ora")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_a_moment_ago_is_away_already_and_the_preview_names_who_decides_instead()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("giulia.romano"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await paolo.ReadsAsync("Decidi tu perché");
        IsAway(day, paolo, -0.01, 48);
        await day.ElapseAsync(TimeSpan.FromSeconds(10));

        var preview = await marco.SaysAsync("ferie dal 28 al 30 dicembre");
        Assert.Contains("1) Paolo Ferrari – è il tuo responsabile; Paolo Ferrari è via, al suo posto decide Giulia Romano", preview.Words, StringComparison.Ordinal);
        await marco.PressesAsync(preview, "Invia");
        await giulia.ReadsAsync("Decidi tu al posto di Paolo Ferrari, che è via");
    }

    [Fact]
    public async Task What_waits_for_me_is_not_what_waits_for_whom_I_stand_in_for_nor_what_I_asked_for_myself()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("giulia.romano"));
        await giulia.PressesAsync(await giulia.SaysAsync("ferie dal 28 al 30 dicembre"), "Invia");
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 120 euro di carta"), "Invia");
        var list = await giulia.SaysAsync("che cosa devo approvare?");
        Assert.Contains("Qui non c'è niente", list.Words, StringComparison.Ordinal);
        var closed = await giulia.PressesAsync(list, "Mostra i chiusi");
        Assert.Contains("Qui non c'è niente di chiuso.", closed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("APPR-", (await giulia.PressesAsync(closed, "Mostra gli aperti")).Words, StringComparison.Ordinal);

        // Of all kinds together too, where what waits for whom one stands in for is listed.
        async Task<IEnumerable<string>> AllAsync() => (await day.Bot.GetRequiredService<RecordLists>().ListAsync(BackOfficeBot.Sandbox.SandboxIds.Tenant,
            new([giulia.PersonId, paolo.PersonId], ConcernRole.Acts) { Self = giulia.PersonId, Take = 25 }, TestContext.Current.CancellationToken)).Records.Select(r => r.Reference);
        Assert.Empty(await AllAsync());

        IsAway(day, paolo, -1, 48);
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        Assert.Equal(["APPR-2026-0000003"], await AllAsync());
        Assert.Contains("APPR-2026-0000003", (await giulia.SaysAsync("che cosa devo approvare?")).Words, StringComparison.Ordinal);
        var own = (await paolo.SaysAsync("che cosa devo approvare?")).Words;
        Assert.Contains("APPR-2026-0000002", own, StringComparison.Ordinal);
        Assert.Contains("APPR-2026-0000003", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leaves_later_hands_over_by_itself_and_takes_back_when_there_again()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("giulia.romano"));
        IsAway(day, paolo, 0.3, 6);
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await paolo.ReadsAsync("Decidi tu perché");

        await day.ElapseAsync(TimeSpan.FromMinutes(31));
        await giulia.ReadsAsync("Paolo Ferrari è via: decidi tu al suo posto.");
        await day.ElapseAsync(TimeSpan.FromHours(7));
        await paolo.UntilAsync(messages => messages.LastOrDefault(m => m.Words.Contains("in attesa di Paolo Ferrari", StringComparison.Ordinal)));
        Assert.Contains("Qui non decidi tu, ma Paolo Ferrari.", (await giulia.SaysAsync("approve APPR-2026-1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leaves_in_the_evening_hands_over_in_the_morning()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("giulia.romano"));
        IsAway(day, paolo, 11, 48);
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await day.ElapseAsync(TimeSpan.FromHours(12));
        Assert.DoesNotContain(await giulia.MessagesAsync(), m => m.Words.Contains("APPR-2026-0000001", StringComparison.Ordinal));
        await day.ElapseAsync(TimeSpan.FromHours(13));
        await giulia.ReadsAsync("Paolo Ferrari è via: decidi tu al suo posto.");
    }

    [Fact]
    public async Task The_table_for_Excel_names_states_in_the_person_s_language_and_JSON_as_they_are_kept()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await paolo.PressesAsync(await paolo.ReadsAsync("Decidi tu perché"), "Approva");
        await marco.ReadsAsync("Paolo Ferrari ha approvato.");

        var (_, csv) = await marco.TakesFileAsync(await marco.SaysAsync("esporta APPR-2026-1"));
        var table = System.Text.Encoding.UTF8.GetString(csv);
        Assert.Contains(";approvata;in attesa;approvata;", table, StringComparison.Ordinal);
        Assert.DoesNotContain("waiting", table, StringComparison.Ordinal);
        var (_, json) = await marco.TakesFileAsync(await marco.SaysAsync("esporta APPR-2026-1 in json"));
        Assert.Contains("\"fromState\":\"waiting\"", System.Text.Encoding.UTF8.GetString(json), StringComparison.Ordinal);
        await marco.SaysAsync("english please");
        var (_, english) = await marco.TakesFileAsync(await marco.SaysAsync("export APPR-2026-1"));
        Assert.Contains(",approved,waiting,approved,", System.Text.Encoding.UTF8.GetString(english), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_s_own_request_stays_with_who_is_away()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (giulia, paolo) = (await day.OfAsync("giulia.romano"), await day.OfAsync("paolo.ferrari"));
        IsAway(day, paolo, -1, 48);
        await giulia.PressesAsync(await giulia.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await paolo.ReadsAsync("in attesa di Paolo Ferrari");
        Assert.Contains("sulla propria non decide nessuno", (await giulia.SaysAsync("approve APPR-2026-1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_two_working_days_without_an_answer_who_decides_is_reminded_and_not_while_a_question_is_open()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        var card = await paolo.ReadsAsync("Decidi tu perché");
        await paolo.PressesAsync(await paolo.PressesAsync(card, "Fai una domanda"), "Fai una domanda", new { text = "Chi ti sostituisce?" });
        await marco.ReadsAsync("Paolo Ferrari ha una domanda.");

        await day.ElapseAsync(TimeSpan.FromDays(4));
        Assert.DoesNotContain(await paolo.MessagesAsync(), m => m.Words.Contains("aspetta ancora una risposta", StringComparison.Ordinal));
        Assert.Contains("Risposta inviata.", (await marco.SaysAsync("rispondi alla 1: Giulia")).Words, StringComparison.Ordinal);
        await paolo.ReadsAsync("Marco Rossi ha risposto alla tua domanda.");
        await day.ElapseAsync(TimeSpan.FromDays(4));
        await paolo.ReadsAsync("Marco Rossi aspetta ancora una risposta.");
    }

    [Fact]
    public async Task What_was_changed_after_a_reminder_is_reminded_of_anew()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await day.ElapseAsync(TimeSpan.FromDays(3));
        await paolo.ReadsAsync("Marco Rossi aspetta ancora una risposta.");

        var form = await marco.SaysAsync("modifica APPR-2026-1");
        await marco.PressesAsync(await marco.PressesAsync(form, "Vedi il percorso", new Dictionary<string, string> { ["f-type"] = "holiday", ["f-days"] = "2026-12-21", ["t-days"] = "2026-12-22" }), "Invia di nuovo");
        await paolo.ReadsAsync("Marco Rossi l'ha cambiata");
        var sent = (await paolo.MessagesAsync()).Count;
        await day.ElapseAsync(TimeSpan.FromDays(5));
        await paolo.UntilAsync(messages => messages.Skip(sent).FirstOrDefault(m => m.Words.Contains("Marco Rossi aspetta ancora una risposta.", StringComparison.Ordinal)));
    }
}
