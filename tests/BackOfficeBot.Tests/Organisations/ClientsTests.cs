using BackOfficeBot.Records;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Organisations;

/// People of one tenant who work for clients of their firm: each client's records are apart, and are seen by those who work for it.
public sealed class ClientsTests
{
    private const string Own = "Valdoro", Alfa = "Alfa Costruzioni", Beta = "Beta Trasporti";

    private static Dictionary<string, string> Settings(params (string Client, string[] People)[] clients)
    {
        Dictionary<string, string> settings = new() { [$"Organisations:Names:{TestOffice.Acme}"] = Own };
        foreach (var (name, people) in clients)
        {
            var key = $"Organisations:Clients:{name.Split(' ')[0].ToLowerInvariant()}";
            (settings[$"{key}:Name"], settings[$"{key}:Tenant"], settings[$"{key}:AlsoCalled:0"]) = (name, TestOffice.Acme, name.Split(' ')[0]);
            for (var i = 0; i < people.Length; i++)
                settings[$"{key}:People:{i}"] = Id(people[i]);
        }
        return settings;
    }

    private static string Id(string person) => $"aaaaaaaa-0000-4000-8000-0000000000{person switch { "marta.conti" => "02", "giulia.romano" => "08", "marco.rossi" => "09", _ => throw new ArgumentException(person) }}";

    private static Task<OfficeDay> BeginAsync(bool digests = false)
    {
        var settings = Settings((Alfa, ["marta.conti", "marco.rossi"]), (Beta, ["marta.conti"]));
        settings["Digests:IsOn"] = digests ? "true" : "false";
        return OfficeDay.BeginAsync(settings: settings);
    }

    private static async Task<List<Record>> RecordsAsync(OfficeDay day, string organisation)
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(organisation);
        return await db.Records.ToListAsync();
    }

    [Theory]
    [InlineData("marta.conti", "passa al cliente Alfa", "Da ora qui si lavora per Alfa Costruzioni", "chiedi a Marco Rossi di controllare il listino")]
    [InlineData("marta.conti", "torna al nostro ufficio", "Da ora qui si lavora per Valdoro", "chiedi a Marco Rossi di controllare il listino")]
    [InlineData("marta.conti", "switch to client Alfa", "Da ora qui si lavora per Alfa Costruzioni", "chiedi a Marco Rossi di controllare il listino")]
    public async Task What_is_typed_is_of_the_client_that_was_chosen(string person, string says, string answer, string asks)
    {
        await using var day = await BeginAsync();
        var chat = await day.OfAsync(person);
        var chosen = await chat.SaysAsync(says);
        Assert.Contains(answer, chosen.Words, StringComparison.Ordinal);
        var whose = answer.Contains(Alfa, StringComparison.Ordinal) ? Alfa : Own;
        Assert.StartsWith(whose, chosen.Words.Trim(), StringComparison.Ordinal);
        var form = await chat.SaysAsync(asks);
        Assert.StartsWith(whose, form.Words.Trim(), StringComparison.Ordinal);
        Assert.Contains("TASK-2026-0000001", (await chat.PressesAsync(form, form.Buttons[0])).Words, StringComparison.Ordinal);
        Assert.Single(await RecordsAsync(day, whose == Alfa ? $"{TestOffice.Acme}/alfa" : TestOffice.Acme));
        Assert.Empty(await RecordsAsync(day, whose == Alfa ? TestOffice.Acme : $"{TestOffice.Acme}/alfa"));
    }

    [Fact]
    public async Task A_name_before_the_sentence_chooses_the_client_and_each_numbers_its_own()
    {
        await using var day = await BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        foreach (var (says, whose, title) in new[] { ("Alfa: ricordami di chiamare la banca", Alfa, "Chiamare la banca"), ("beta: ricordami di chiamare il notaio", Beta, "Chiamare il notaio"), ("Valdoro: ricordami di chiamare il fornaio", Own, "Chiamare il fornaio") })
        {
            var form = await marta.SaysAsync(says);
            Assert.StartsWith(whose, form.Words.Trim(), StringComparison.Ordinal);
            var card = await marta.PressesAsync(form, form.Buttons[0]);
            Assert.Contains(title, card.Words, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("TASK-2026-0000001", card.Words, StringComparison.Ordinal);
        }
        var list = await marta.SaysAsync("le mie attività");
        Assert.Contains("fornaio", list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("banca", list.Words, StringComparison.Ordinal);
        Assert.Contains("banca", (await marta.SaysAsync("Alfa: le mie attività")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_stays_its_cards_whatever_was_chosen_since()
    {
        await using var day = await BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var form = await marta.SaysAsync("Alfa: ricordami di chiamare la banca");
        await marta.SaysAsync("passa al cliente Beta");
        await marta.PressesAsync(form, form.Buttons[0]);
        Assert.Single(await RecordsAsync(day, $"{TestOffice.Acme}/alfa"));
        Assert.Empty(await RecordsAsync(day, $"{TestOffice.Acme}/beta"));
    }

    [Fact]
    public async Task Nobody_is_named_or_asked_who_does_not_work_for_the_client()
    {
        await using var day = await BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await marta.SaysAsync("passa al cliente Alfa");
        var form = await marta.SaysAsync("chiedi a Giulia Romano di controllare il listino");
        Assert.DoesNotContain(Id("giulia.romano"), form.Card!.ToJsonString(), StringComparison.Ordinal);
        form = await marta.SaysAsync("chiedi a Marco Rossi di controllare il listino");
        await marta.PressesAsync(form, form.Buttons[0]);
        Assert.StartsWith(Alfa, (await marco.ReadsAsync("TASK-2026-0000001")).Words.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_work_for_it_reaches_nothing_of_it()
    {
        await using var day = await BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        var form = await marta.SaysAsync("Alfa: ricordami di chiamare la banca");
        var card = await marta.PressesAsync(form, form.Buttons[0]);
        // A press on a card that was passed on, the choice by words, the name before a sentence, a search.
        Assert.Contains("un cliente per cui non lavori", (await giulia.PressesAsync(card, card.Buttons[0])).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Alfa, (await giulia.SaysAsync("passa al cliente Alfa")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("banca", (await giulia.SaysAsync("Alfa: mostra TASK-2026-0000001")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Chiamare la banca", (await giulia.SaysAsync("cerca banca")).Words, StringComparison.Ordinal);
        Assert.Single(await RecordsAsync(day, $"{TestOffice.Acme}/alfa"));
    }

    [Fact]
    public async Task A_single_firm_sees_nothing_of_clients()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("una sola organizzazione", (await marta.SaysAsync("passa al cliente Alfa")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Per chi lavori qui", (await marta.SaysAsync("aiuto")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_of_several_is_the_clients_until_another_is_chosen_there()
    {
        await using var day = await BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti", OfficeDay.Everyone), await day.OfAsync("giulia.romano", OfficeDay.Everyone, signedIn: false));
        Assert.Contains(Alfa, (await marta.SaysAsync("passa al cliente Alfa", mention: true)).Words, StringComparison.Ordinal);
        Assert.Contains("un cliente per cui non lavori", (await giulia.SaysAsync("le mie attività", mention: true)).Words, StringComparison.Ordinal);
        await marta.SaysAsync("torna al nostro ufficio", mention: true);
        Assert.DoesNotContain("un cliente per cui non lavori", (await giulia.SaysAsync("le mie attività", mention: true)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_chosen_holds_however_long_nobody_writes()
    {
        await using var day = await BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("passa al cliente Alfa");
        day.Time.Advance(TimeSpan.FromDays(40));
        Assert.StartsWith(Alfa, (await marta.SaysAsync("le mie attività")).Words.Trim(), StringComparison.Ordinal);
        // What is cleaned away meanwhile are other drafts.
        Assert.StartsWith(Alfa, (await marta.SaysAsync("aiuto")).Words.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_answers_nothing_that_is_older_than_what_came_for_another_client()
    {
        await using var day = await BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        var own = await marta.SaysAsync("chiedi a Marco Rossi di controllare il listino");
        await marta.PressesAsync(own, own.Buttons[0]);
        await marco.ReadsAsync("listino");
        var alfa = await marta.SaysAsync("Alfa: chiedi a Marco Rossi di firmare il contratto");
        await marta.PressesAsync(alfa, alfa.Buttons[0]);
        await marco.ReadsAsync("contratto");
        Assert.Contains("non ho fatto niente", (await marco.SaysAsync("sì")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_of_one_client_is_none_elsewhere()
    {
        await using var day = await BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var form = await marta.SaysAsync("Alfa: mi sostituisce Marco Rossi fino al 7 gennaio");
        var set = await marta.PressesAsync(form, "Salva", new { who = form.Input("who"), from = form.Input("from"), to = form.Input("to") });
        Assert.Contains("Marco Rossi", set.Words, StringComparison.Ordinal);
        var deputies = day.Bot.GetRequiredService<BackOfficeBot.Staff.Deputies>();
        await day.Bot.GetRequiredService<BackOfficeBot.Staff.GivenRoles>().ReadAsync(default);
        Assert.Equal(Id("marco.rossi"), deputies.Of($"{TestOffice.Acme}/alfa", marta.PersonId)?.DeputyId);
        Assert.NotEqual(Id("marco.rossi"), deputies.Of(TestOffice.Acme, marta.PersonId)?.DeputyId);
    }

    [Fact]
    public async Task Whoever_is_taken_out_sees_and_gets_nothing_more_of_it()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var settings = Settings((Alfa, ["marta.conti", "marco.rossi"]));
        await using (var before = await OfficeDay.BeginAsync(settings: settings, data: folder))
        {
            var (marta, marco) = (await before.OfAsync("marta.conti"), await before.OfAsync("marco.rossi"));
            var form = await marta.SaysAsync("Alfa: chiedi a Marco Rossi di controllare il listino");
            await marta.PressesAsync(form, form.Buttons[0]);
            await marco.ReadsAsync("TASK-2026-0000001");
        }
        await using var day = await OfficeDay.BeginAsync(settings: Settings((Alfa, ["marta.conti"])), data: folder);
        var access = day.Bot.GetRequiredService<BackOfficeBot.Staff.Access>();
        var record = Assert.Single(await RecordsAsync(day, $"{TestOffice.Acme}/alfa"));
        Assert.False(access.MaySee(record, Id("marco.rossi")));
        Assert.Empty(access.IdsOf(record.Organisation, Id("marco.rossi")));
        Assert.True(access.MaySee(record, Id("marta.conti")));
        Assert.Empty(await day.Bot.GetRequiredService<BackOfficeBot.Outbox.Conversations>().ReachedAsync(record.Organisation, [Id("marco.rossi")]));
    }

    [Fact]
    public async Task In_a_chat_of_several_a_name_before_a_sentence_holds_for_that_sentence()
    {
        await using var day = await BeginAsync();
        var marta = await day.OfAsync("marta.conti", OfficeDay.Everyone);
        Assert.StartsWith(Alfa, (await marta.SaysAsync("Alfa: le mie attività", mention: true)).Words.Trim(), StringComparison.Ordinal);
        Assert.StartsWith(Own, (await marta.SaysAsync("le mie attività", mention: true)).Words.Trim(), StringComparison.Ordinal);
    }
}
