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

    internal static Dictionary<string, string> Settings(params (string Client, string[] People)[] clients)
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

    internal static string Id(string person) => $"aaaaaaaa-0000-4000-8000-0000000000{person switch { "marta.conti" => "02", "giulia.romano" => "08", "marco.rossi" => "09", "andrea.fontana" => "14", "james.whitfield" => "17", _ => throw new ArgumentException(person) }}";

    private static Task<OfficeDay> BeginAsync(bool digests = false)
    {
        var settings = Settings((Alfa, ["marta.conti", "marco.rossi"]), (Beta, ["marta.conti"]));
        settings["Digests:IsOn"] = digests ? "true" : "false";
        return OfficeDay.BeginAsync(settings: settings);
    }

    internal static async Task<List<Record>> RecordsAsync(OfficeDay day, string organisation)
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
        // Nor do its cards, its forms, or a number that nobody has.
        foreach (var says in new[] { "aiuto", "chi sono", "chiedi a Marco Rossi di controllare il listino", "registra una chiamata", "elenca", "chiudi TASK-2026-0000001" })
        {
            var said = await marta.SaysAsync(says);
            Assert.All(new[] { "\"_client\"", "\"people/", $"\"{BackOfficeBot.Organisations.OrganisationNames.ElementId}\"", "client.", "Di chi è" }, word => Assert.DoesNotContain(word, said.Text + said.Card?.ToJsonString(), StringComparison.Ordinal));
        }
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

    internal static async Task<Message> AsksAsync(Chat asks, string says)
    {
        var form = await asks.SaysAsync(says);
        return await asks.PressesAsync(form, form.Buttons[0]);
    }

    [Theory]
    [InlineData("marta.conti", "Valdoro", "chiudi TASK-2026-0000001", "Di chi è TASK-2026-0000001?")]
    [InlineData("james.whitfield", "Valdoro", "close TASK-2026-0000001", "Whose is TASK-2026-0000001?")]
    public async Task A_number_that_two_clients_have_is_asked_for_before_anything_changes(string person, string own, string says, string asks)
    {
        var isMarta = person == "marta.conti";
        await using var day = await OfficeDay.BeginAsync(settings: Settings((Alfa, [person]), (Beta, [person])));
        var chat = await day.OfAsync(person);
        foreach (var (client, what) in new[] { ("Alfa", "banca"), ("Beta", "notaio"), (own, "fornaio") })
            await AsksAsync(chat, isMarta ? $"{client}: ricordami di chiamare {what}" : $"{client}: remind me to call {what}");
        day.Time.Advance(TimeSpan.FromMinutes(20));
        var card = await chat.SaysAsync(says);
        Assert.Contains(asks, card.Words, StringComparison.Ordinal);
        Assert.Equal([Own, Alfa, Beta], card.Buttons);
        Assert.All(new[] { "banca", "notaio", "fornaio" }, w => Assert.Contains(w, card.Words, StringComparison.Ordinal));
        Assert.All(await AllAsync(day), r => Assert.Equal(1, r.Version));
        var done = await chat.PressesAsync(card, Beta);
        Assert.StartsWith(Beta, done.Words.Trim(), StringComparison.Ordinal);
        await chat.PressesAsync(card, Beta);
        Assert.Equal($"{TestOffice.Acme}/beta", Assert.Single(await AllAsync(day), r => r.Version > 1).Organisation);
        // A line of a list that was just shown is meant.
        day.Time.Advance(TimeSpan.FromMinutes(20));
        await chat.SaysAsync(isMarta ? "passa al cliente Alfa" : "switch to client Alfa");
        await chat.SaysAsync(isMarta ? "elenca" : "list");
        Assert.StartsWith(Alfa, (await chat.SaysAsync(says)).Words.Trim(), StringComparison.Ordinal);
        Assert.Equal(2, (await AllAsync(day)).Count(r => r.Version > 1));
        await chat.SaysAsync(isMarta ? "torna al nostro ufficio" : "switch to our office");
        // What is only looked at needs no question: its card says whose it is.
        Assert.StartsWith(Own, (await chat.SaysAsync("TASK-2026-0000001")).Words.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_only_another_client_has_is_offered_there_to_those_who_work_for_it()
    {
        await using var day = await BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        await AsksAsync(marta, "Alfa: ricordami di chiamare la banca");
        await marta.SaysAsync("passa al cliente Beta");
        var card = await marta.SaysAsync("TASK-2026-0000001");
        Assert.Equal([Alfa], card.Buttons);
        Assert.Contains("Chiamare la banca", (await marta.PressesAsync(card, Alfa)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Alfa, (await giulia.SaysAsync("TASK-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_just_shown_is_meant_unless_another_clients_came_since()
    {
        await using var day = await BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await AsksAsync(marta, "Valdoro: chiedi a Marco Rossi di controllare il listino");
        await marco.ReadsAsync("listino");
        await AsksAsync(marta, "Alfa: chiedi a Marco Rossi di firmare il contratto");
        await marco.ReadsAsync("contratto");
        Assert.Contains("Di chi è", (await marco.SaysAsync("accetta TASK-2026-0000001")).Words, StringComparison.Ordinal);
        await marco.SaysAsync("Valdoro: TASK-2026-0000001");
        await AsksAsync(marta, "Alfa: chiedi a Marco Rossi di ordinare le sedie");
        await marco.ReadsAsync("sedie");
        Assert.Contains("non ho fatto niente", (await marco.SaysAsync("accettala")).Words, StringComparison.Ordinal);
        Assert.All(await AllAsync(day), r => Assert.Equal(BackOfficeBot.Skills.Tasks.TaskStates.Requested, r.State));
        Assert.StartsWith(Alfa, (await marco.SaysAsync("Alfa: accetta TASK-2026-0000001")).Words.Trim(), StringComparison.Ordinal);
        Assert.Equal($"{TestOffice.Acme}/alfa", Assert.Single(await AllAsync(day), r => r.State != BackOfficeBot.Skills.Tasks.TaskStates.Requested).Organisation);
        // What was just shown needs no name.
        await marco.SaysAsync("TASK-2026-0000002");
        Assert.StartsWith(Alfa, (await marco.SaysAsync("accettala")).Words.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_typed_into_a_clients_form_is_looked_for_among_its_people_whatever_was_chosen_since()
    {
        await using var day = await BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var form = await EditedAsync(marta, "Alfa: chiedi a Marco Rossi di controllare il listino");
        var own = await EditedAsync(marta, "Valdoro: chiedi a Marco Rossi di controllare il listino");
        await marta.SaysAsync("passa al cliente Beta");
        Assert.Contains(Id("marco.rossi"), await TypedAsync(marta, form, "Ros"), StringComparison.Ordinal);
        Assert.DoesNotContain(Id("giulia.romano"), await TypedAsync(marta, form, "Rom"), StringComparison.Ordinal);
        Assert.Contains(Id("giulia.romano"), await TypedAsync(marta, own, "Rom"), StringComparison.Ordinal);
        // Whoever does not work for it is offered nobody by a forged one.
        var giulia = await day.OfAsync("giulia.romano");
        Assert.DoesNotContain(Id("marco.rossi"), await TypedAsync(giulia, form, "Ros"), StringComparison.Ordinal);
    }

    private static async Task<string> TypedAsync(Chat chat, Message form, string typed) => (await chat.InvokesAsync("application/search", new()
    {
        ["kind"] = "search", ["queryText"] = typed, ["dataset"] = (string?)Find(form.Card!, "who")!["choices.data"]!["dataset"], ["queryOptions"] = new System.Text.Json.Nodes.JsonObject { ["skip"] = 0, ["top"] = 15 },
    })).ToJsonString();

    private static System.Text.Json.Nodes.JsonObject? Find(System.Text.Json.Nodes.JsonNode? node, string id) => node switch
    {
        System.Text.Json.Nodes.JsonObject o when (string?)(o["id"] as System.Text.Json.Nodes.JsonValue) == id => o,
        System.Text.Json.Nodes.JsonObject o => o.Select(p => Find(p.Value, id)).FirstOrDefault(f => f is not null),
        System.Text.Json.Nodes.JsonArray a => a.Select(n => Find(n, id)).FirstOrDefault(f => f is not null),
        _ => null,
    };

    [Fact]
    public async Task The_message_extension_finds_what_is_of_each_client_with_its_name()
    {
        await using var day = await BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        foreach (var client in new[] { "Alfa", "Beta", "Valdoro" })
            await AsksAsync(marta, $"{client}: ricordami di chiamare la banca di {client}");
        var found = await SearchedAsync(marta);
        Assert.All(new[] { Alfa, Beta, Own }, name => Assert.Contains(name, found, StringComparison.Ordinal));
        Assert.DoesNotContain("banca di", await SearchedAsync(giulia), StringComparison.OrdinalIgnoreCase);
        // No page is too far.
        Assert.DoesNotContain("banca di", await SearchedAsync(marta, int.MaxValue), StringComparison.Ordinal);
        await marta.SaysAsync("passa al cliente Beta");
        Assert.DoesNotContain("banca di Alfa", await SearchedAsync(marta), StringComparison.Ordinal);
    }

    private static async Task<string> SearchedAsync(Chat chat, int skip = 0) => (await chat.InvokesAsync("composeExtension/query", new()
    {
        ["commandId"] = "searchRecords", ["parameters"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["name"] = "text", ["value"] = "banca" }),
        ["queryOptions"] = new System.Text.Json.Nodes.JsonObject { ["skip"] = skip, ["count"] = 25 },
    })).ToJsonString();

    [Fact]
    public async Task An_office_in_which_nobody_works_for_the_client_is_neither_offered_nor_given_anything()
    {
        await using var day = await BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var form = await EditedAsync(marta, "Alfa: ricordami di chiamare la banca");
        Assert.Contains("Commerciale", form.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Amministrazione", form.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull(Find((await marta.SaysAsync("Alfa: chiedi all'amministrazione di controllare il listino")).Card, "who"));
        Assert.Contains("Amministrazione", (await marta.SaysAsync("Valdoro: chiedi all'amministrazione di controllare il listino")).Words, StringComparison.Ordinal);
        var call = await marta.SaysAsync("Alfa: registra una chiamata");
        Assert.Contains("Commerciale", call.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Amministrazione", call.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task<Message> EditedAsync(Chat chat, string says)
    {
        var shown = await chat.SaysAsync(says);
        return await chat.PressesAsync(shown, shown.Buttons[1]);
    }

    private static async Task<List<Record>> AllAsync(OfficeDay day) =>
        [.. await RecordsAsync(day, TestOffice.Acme), .. await RecordsAsync(day, $"{TestOffice.Acme}/alfa"), .. await RecordsAsync(day, $"{TestOffice.Acme}/beta")];
}
