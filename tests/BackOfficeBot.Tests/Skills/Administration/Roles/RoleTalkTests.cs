using System.Text.Json.Nodes;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Skills.Administration;
using BackOfficeBot.Skills.Administration.Roles;
using BackOfficeBot.Staff;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Calls;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Administration.Roles;

/// Who stands in for whom and who may do what, from Tuesday 24 November 2026 at nine on.
public sealed class RoleTalkTests
{
    [Theory]
    [InlineData("it", "mi sostituisce Luca Moretti dal 26 al 27 novembre", "Salva", "Ti sostituisce Luca Moretti", "chi mi sostituisce?")]
    [InlineData("en", "Luca Moretti stands in for me from 26 to 27 November", "Save", "Luca Moretti stands in for you", "who stands in for me?")]
    public async Task A_sentence_fills_the_form_of_ones_deputy_and_nothing_holds_before_it_is_sent(string language, string said, string save, string shown, string ask)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("luca.moretti"));
        if (language == "en")
            await marta.SaysAsync("english");
        var form = await marta.SaysAsync(said);
        Assert.Equal((luca.PersonId, "2026-11-26", "2026-11-27"), (form.Input("who"), form.Input("from"), form.Input("to")));
        Assert.Empty(Given(day));

        var sent = await SavesAsync(marta, form, save);

        Assert.Contains("ROLE-2026-0000001", sent.Words, StringComparison.Ordinal);
        Assert.Contains("Marta Conti", (await luca.ReadsAsync("ROLE-2026-0000001")).Words, StringComparison.Ordinal);
        Assert.Contains(shown, (await marta.SaysAsync(ask)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_sees_and_does_what_waits_on_those_days_and_no_others()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, luca, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("luca.moretti"), await day.OfAsync("giulia.romano"));
        var asked = await giulia.SaysAsync("chiedi a Marta Conti di firmare il contratto Verdi");
        await giulia.PressesAsync(asked, asked.Buttons[0]);
        await marta.ReadsAsync("Firmare il contratto Verdi");
        await SavesAsync(marta, await marta.SaysAsync("mi sostituisce Luca Moretti dal 26 al 27 novembre"));
        Assert.DoesNotContain("contratto Verdi", (await luca.SaysAsync("mostra TASK-2026-0000001")).Words, StringComparison.Ordinal);

        await day.ElapseAsync(TimeSpan.FromDays(2));
        Assert.Contains("contratto Verdi", (await luca.SaysAsync("mostra TASK-2026-0000001")).Words, StringComparison.Ordinal);
        Assert.Contains("Marta Conti", (await luca.SaysAsync("accetta TASK-2026-0000001")).Words, StringComparison.Ordinal);

        await day.ElapseAsync(TimeSpan.FromDays(2));
        Assert.DoesNotContain("contratto Verdi", (await luca.SaysAsync("mostra TASK-2026-0000001")).Words, StringComparison.Ordinal);
        Assert.Contains("Finito", (await marta.SaysAsync("mostra ROLE-2026-0000001")).Words, StringComparison.Ordinal);
        Assert.Empty(Given(day));
    }

    [Fact]
    public async Task Another_deputy_takes_the_place_of_the_first_and_either_may_end_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, luca, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("luca.moretti"), await day.OfAsync("giulia.romano"));
        var form = await marta.SaysAsync("mi sostituisce Luca Moretti");
        await SavesAsync(marta, form);
        // Pressed twice it is one.
        await SavesAsync(marta, form);
        await SavesAsync(marta, await marta.SaysAsync("mi sostituisce Giulia Romano"));
        await luca.ReadsAsync("Marta Conti ha tolto questo ruolo");
        Assert.Equal(giulia.PersonId, Assert.Single(Given(day)).PersonId);
        await giulia.SaysAsync("togli ROLE-2026-0000002");
        await marta.ReadsAsync("Giulia Romano ha tolto questo ruolo");
        Assert.Empty(Given(day));
        Assert.Contains("Non ti sostituisce nessuno", (await marta.SaysAsync("il mio sostituto")).Words, StringComparison.Ordinal);
    }

    /// Of Marco Rossi the settings name Giulia Romano.
    [Fact]
    public async Task Who_chooses_somebody_takes_it_from_whom_the_settings_name_on_those_days()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, luca, giulia, sara) = (await day.OfAsync("marco.rossi"), await day.OfAsync("luca.moretti"), await day.OfAsync("giulia.romano"), await day.OfAsync("sara.greco"));
        await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        Assert.Contains("Bianchi", (await giulia.SaysAsync("mostra CALL-2026-0000001")).Words, StringComparison.Ordinal);
        var form = await marco.SaysAsync("mi sostituisce Luca Moretti fino a venerdì");
        Assert.Contains("Giulia Romano", form.Words, StringComparison.Ordinal);
        await SavesAsync(marco, form);
        Assert.Contains("Bianchi", (await luca.SaysAsync("mostra CALL-2026-0000001")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Bianchi", (await giulia.SaysAsync("mostra CALL-2026-0000001")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromDays(5));
        Assert.Contains("Bianchi", (await giulia.SaysAsync("mostra CALL-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_for_other_days_leaves_the_present_one()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("luca.moretti"));
        await SavesAsync(marta, await marta.SaysAsync("mi sostituisce Luca Moretti dal 24 al 30 novembre"));
        await SavesAsync(marta, await marta.SaysAsync("mi sostituisce Giulia Romano dal 21 al 31 dicembre"));
        Assert.Equal(2, Given(day).Count);
        var shown = await marta.SaysAsync("chi mi sostituisce?");
        Assert.Contains("Luca Moretti", shown.Words, StringComparison.Ordinal);
        await marta.PressesAsync(await marta.OpensAsync(shown, "Giulia Romano ›"), "Togli");
        Assert.Equal(luca.PersonId, Assert.Single(Given(day)).PersonId);
    }

    [Fact]
    public async Task A_day_that_does_not_exist_is_said_and_not_left_open()
    {
        await using var day = await OfficeDay.BeginAsync();
        Assert.Contains("Scegli un giorno", (await (await day.OfAsync("marta.conti")).SaysAsync("mi sostituisce Luca Moretti il 30 febbraio")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marta.conti", null, null, "Nessuno può sostituire sé stesso")]
    [InlineData("luca.moretti", "2026-11-27", "2026-11-26", "prima del primo")]
    [InlineData("luca.moretti", null, "2026-11-23", "già passato")]
    [InlineData("luca.moretti", "domani", null, "Scegli un giorno")]
    [InlineData("luca.moretti", null, "9999-12-31", "Scegli un giorno")]
    [InlineData(null, null, null, "Scegli una persona")]
    public async Task What_is_wrong_is_said_and_the_form_comes_back_as_typed(string? who, string? from, string? to, string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var id = who is null ? "ffffffff-0000-4000-8000-000000000099" : (await day.OfAsync(who)).PersonId;
        var back = await marta.PressesAsync(await marta.SaysAsync("chi mi sostituisce"), "Salva", new { who = id, from, to });
        Assert.Contains(said, back.Words, StringComparison.Ordinal);
        if (to?.StartsWith("2026", StringComparison.Ordinal) == true)
            Assert.Equal(to, back.Input("to"));
        Assert.Empty(Given(day));
    }

    [Fact]
    public async Task An_administrator_makes_another_who_is_one_from_then_until_it_is_taken()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (andrea, marta) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("marta.conti"));
        var roles = await andrea.PressesAsync(await andrea.SaysAsync("ruoli"), "Dai un ruolo");
        await andrea.PressesAsync(roles, "Salva", new { role = "Administrator", who = marta.PersonId });
        await marta.ReadsAsync("Andrea Fontana ti ha dato questo ruolo");
        Assert.Contains("Come va", (await marta.SaysAsync("amministrazione")).Words, StringComparison.Ordinal);
        var all = await marta.SaysAsync("ruoli");
        Assert.Contains("Marta Conti", all.Words, StringComparison.Ordinal);
        Assert.Contains("Elena Valdoro", all.Words, StringComparison.Ordinal);

        await andrea.PressesAsync(await andrea.OpensAsync(await andrea.SaysAsync("ruoli"), "Marta Conti"), "Togli");
        await marta.ReadsAsync("Andrea Fontana ha tolto questo ruolo");
        Assert.Equal(AdministrationTexts.It.OnlyAdministrators, (await marta.SaysAsync("amministrazione")).Text);
    }

    [Fact]
    public async Task Who_may_see_all_calls_sees_them_and_nobody_gives_it_to_oneself()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (andrea, marta, sara) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("marta.conti"), await day.OfAsync("sara.greco"));
        await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        Assert.DoesNotContain("Bianchi", (await marta.SaysAsync("mostra CALL-2026-0000001")).Words, StringComparison.Ordinal);
        var form = await andrea.SaysAsync("dai un ruolo");
        Assert.Contains("Non puoi dare un ruolo a te", (await andrea.PressesAsync(form, "Salva", new { role = "Reader|CALL", who = andrea.PersonId })).Words, StringComparison.Ordinal);
        Assert.Contains("Le date valgono solo", (await andrea.PressesAsync(form, "Salva", new { role = "Reader|CALL", who = marta.PersonId, to = "2026-12-01" })).Words, StringComparison.Ordinal);
        await andrea.PressesAsync(form, "Salva", new { role = "Reader|CALL", who = marta.PersonId });
        Assert.Contains("Bianchi", (await marta.SaysAsync("mostra CALL-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_neither_give_nor_take_whatever_they_forge()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (andrea, marta, luca) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("marta.conti"), await day.OfAsync("luca.moretti"));
        await andrea.PressesAsync(await andrea.SaysAsync("dai un ruolo"), "Salva", new { role = "Administrator", who = luca.PersonId });
        var given = Assert.Single(Given(day));
        var menu = await marta.SaysAsync("aiuto");
        var seal = day.Bot.GetRequiredService<CardSeals>().For(TestOffice.Acme, marta.Conversation);
        var save = JsonNode.Parse(RoleVerbs.Save.Button(seal, "x", new(Guid.NewGuid(), IsOwn: false)).Data!.Value.GetRawText())!.AsObject();
        save["role"] = "Administrator";
        save["who"] = marta.PersonId;
        Assert.Equal(AdministrationTexts.It.OnlyAdministrators, (await marta.ExecutesAsync(menu, RoleVerbs.Save.Name, save)).Text);
        // The form of one's own deputy gives no other role.
        var own = JsonNode.Parse(RoleVerbs.Save.Button(seal, "x", new(Guid.NewGuid(), IsOwn: true)).Data!.Value.GetRawText())!.AsObject();
        (own["role"], own["who"], own["for"]) = ("Administrator", luca.PersonId, luca.PersonId);
        await marta.ExecutesAsync(menu, RoleVerbs.Save.Name, own);
        Assert.Equal((StaffRole.Deputy, marta.PersonId), Given(day).Where(r => r.RecordId != given.RecordId).Select(r => (r.Data.Role, r.Data.ForId)).Single());
        var end = RoleVerbs.End.Button(seal, "x", new(given.RecordId, 1));
        await marta.ExecutesAsync(menu, RoleVerbs.End.Name, JsonNode.Parse(end.Data!.Value.GetRawText())!.AsObject());
        Assert.Contains(Given(day), r => r.RecordId == given.RecordId);
    }

    /// As it was filled in by the sentence.
    private static Task<Message> SavesAsync(Chat chat, Message form, string button = "Salva") => chat.PressesAsync(form, button, new { who = form.Input("who"), from = form.Input("from"), to = form.Input("to") });

    private static IReadOnlyList<GivenRole> Given(OfficeDay day) => day.Bot.GetRequiredService<GivenRoles>().All;
}
