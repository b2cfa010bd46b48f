using BackOfficeBot.Records;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Tasks.Mirror;

/// Tasks that stand in Microsoft To Do as well, both ways, from Tuesday 24 November 2026 at ten on.
public sealed class MirrorTests
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(11);

    private static async Task<Message> CardOfAsync(Chat chat, params string[] words) =>
        await chat.UntilAsync(messages => messages.LastOrDefault(m => m.IsBot && words.All(w => m.Words.Contains(w, StringComparison.Ordinal))));

    private static async Task NotesAsync(Chat chat)
    {
        var card = await chat.SaysAsync("ricordami di chiamare la banca domani alle 9");
        await chat.PressesAsync(card, card.Buttons[0]);
    }

    /// Giulia has her tasks in To Do, and Marta's request in it.
    private static async Task<(OfficeDay Day, Chat Marta, Chat Giulia, TodoWindow Todo)> BeginAsync(string request = "chiedi a Giulia Romano di mandarmi il preventivo entro venerdì", bool accepts = true)
    {
        var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        await giulia.PressesAsync(await giulia.SaysAsync("metti le mie attività in To Do"), "Metti in To Do");
        var card = await marta.SaysAsync(request);
        await marta.PressesAsync(card, card.Buttons[0]);
        await CardOfAsync(giulia, "Mandarmi il preventivo");
        if (accepts)
        {
            await giulia.SaysAsync("accetto TASK-2026-0000001");
            await day.ElapseAsync(TimeSpan.FromSeconds(1));
        }
        return (day, marta, giulia, new(day, giulia.PersonId));
    }

    [Fact]
    public async Task It_is_off_until_its_person_switches_it_on_and_stops_when_switched_off()
    {
        await using var day = await OfficeDay.BeginAsync();
        var giulia = await day.OfAsync("giulia.romano");
        using var todo = new TodoWindow(day, giulia.PersonId);
        await NotesAsync(giulia);
        var card = await giulia.SaysAsync("metti le mie attività in To Do");
        Assert.Contains("✕ spento", card.Words, StringComparison.Ordinal);
        Assert.Equal(["Metti in To Do"], card.Buttons);
        await day.ElapseAsync(Look);
        Assert.DoesNotContain(await todo.ListsAsync(), l => (string?)l!["name"] == "BackOfficeBot");

        var on = await giulia.PressesAsync(card, "Metti in To Do");
        Assert.Contains("✓ attivo", on.Words, StringComparison.Ordinal);
        Assert.Contains("nella lista «BackOfficeBot»", on.Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        var task = await todo.TaskAsync("notStarted", "2026-11-25");
        Assert.Equal("Chiamare la banca", (string?)task["title"]);
        Assert.Equal("Entro le 09:00\nTASK-2026-0000001 · di BackOfficeBot, in Teams", (string?)task["body"]);
        Assert.Equal("TASK-2026-0000001", (string?)task["links"]![0]!["name"]);
        Assert.Contains("Ora in To Do", (await giulia.SaysAsync("le attività in To Do")).Words, StringComparison.Ordinal);

        Assert.Contains("resta lì", (await giulia.SaysAsync("disattiva To Do")).Words, StringComparison.Ordinal);
        await giulia.SaysAsync("fatta TASK-2026-0000001");
        await day.ElapseAsync(Look);
        await todo.TaskAsync("notStarted");

        // Switched on again, what is there is found again, and brought to what it is now.
        Assert.Contains("✓ attivo", (await giulia.SaysAsync("attiva To Do")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await todo.TaskAsync("completed");
    }

    [Fact]
    public async Task What_is_accepted_is_put_there_and_what_is_ticked_off_there_is_done_and_waits_to_be_confirmed()
    {
        var (day, marta, giulia, todo) = await BeginAsync(accepts: false);
        await using var _ = day;
        using var __ = todo;
        await day.ElapseAsync(Look);
        Assert.Empty(await todo.TasksAsync());
        await giulia.SaysAsync("accetto TASK-2026-0000001");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        var task = await todo.TaskAsync("notStarted", "2026-11-27");
        Assert.StartsWith("Chiesta da Marta Conti\n", (string?)task["body"], StringComparison.Ordinal);

        await todo.TicksAsync(task);
        await day.ElapseAsync(Look);
        var told = await CardOfAsync(marta, "Giulia Romano ha finito.");
        Assert.Equal(["Confermo", "Non è finita"], told.Buttons.Take(2));
        await marta.PressesAsync(await marta.PressesAsync(told, "Non è finita"), "Non è finita", new { reason = "manca l'IVA" });
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await todo.TaskAsync("inProgress");
        await todo.TicksAsync(await todo.TaskAsync());
        await day.ElapseAsync(Look);
        await marta.SaysAsync("conferma TASK-2026-0000001");
        await CardOfAsync(giulia, "Marta Conti ha confermato: è chiusa.");
        await day.ElapseAsync(Look);
        await todo.TaskAsync("completed");
    }

    [Fact]
    public async Task In_English_it_is_the_same()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (luca, james) = (await day.OfAsync("luca.moretti"), await day.OfAsync("james.whitfield"));
        using var todo = new TodoWindow(day, james.PersonId);
        var card = await james.SaysAsync("mirror my tasks to To Do");
        Assert.Contains("✕ off", card.Words, StringComparison.Ordinal);
        Assert.Contains("✓ on", (await james.PressesAsync(card, "Put into To Do")).Words, StringComparison.Ordinal);
        var asked = await luca.SaysAsync("chiedi a James Whitfield di mandarmi il contratto entro venerdì");
        await luca.PressesAsync(asked, asked.Buttons[0]);
        await CardOfAsync(james, "Luca Moretti");
        await james.SaysAsync("accept TASK-2026-0000001");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        var task = await todo.TaskAsync("notStarted", "2026-11-27");
        Assert.Equal("Asked by Luca Moretti\nTASK-2026-0000001 · from BackOfficeBot, in Teams", (string?)task["body"]);
        await todo.TicksAsync(task);
        await day.ElapseAsync(Look);
        await CardOfAsync(luca, "James Whitfield ha finito.");
        Assert.Contains("Switched off", (await james.SaysAsync("stop mirroring my tasks to To Do")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_day_there_is_proposed_to_who_asked_and_stands_there_until_the_answer()
    {
        var (day, marta, giulia, todo) = await BeginAsync();
        await using var _ = day;
        using var __ = todo;
        await todo.MovesAsync(await todo.TaskAsync(), "2026-11-30");
        await day.ElapseAsync(Look);
        await CardOfAsync(giulia, "In To Do hai spostato la scadenza: l'ho proposta a Marta Conti.");
        var offered = await CardOfAsync(marta, "Giulia Romano fa una proposta diversa.", "lunedì 30 novembre 2026");
        await day.ElapseAsync(Look);
        await todo.TaskAsync("notStarted", "2026-11-30");

        // Ticked off while it waits for an answer, the tick is taken away, and said.
        await todo.TicksAsync(await todo.TaskAsync());
        await day.ElapseAsync(Look);
        await CardOfAsync(giulia, "Marta Conti non ha ancora risposto alla tua proposta");
        await todo.TaskAsync("notStarted", "2026-11-30");

        await marta.PressesAsync(offered, "No, come prima");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await todo.TaskAsync("notStarted", "2026-11-27");
        await day.ElapseAsync(Look);
        var history = await day.Bot.GetRequiredService<Office>().HistoryAsync(SandboxIds.Tenant, (await todo.RecordAsync("accepted")).Id, TestContext.Current.CancellationToken);
        Assert.Single(history, h => h.Action == "counter-proposed");
    }

    [Fact]
    public async Task Ones_own_is_moved_and_a_day_that_is_past_or_taken_away_is_put_back()
    {
        await using var day = await OfficeDay.BeginAsync();
        var giulia = await day.OfAsync("giulia.romano");
        using var todo = new TodoWindow(day, giulia.PersonId);
        await NotesAsync(giulia);
        await giulia.SaysAsync("attiva To Do");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await todo.MovesAsync(await todo.TaskAsync(), "2026-11-30");
        await day.ElapseAsync(Look);
        await giulia.UntilAsync(messages => messages.FirstOrDefault(m => m.Words.Contains("lunedì 30 novembre 2026, 09:00", StringComparison.Ordinal)));
        foreach (var wrong in new[] { null, "2026-11-20" })
        {
            await todo.MovesAsync(await todo.TaskAsync(due: "2026-11-30"), wrong);
            await day.ElapseAsync(Look);
            await CardOfAsync(giulia, "qui resta com'era");
            await todo.TaskAsync(due: "2026-11-30");
        }
    }

    [Fact]
    public async Task What_its_person_writes_there_stays_and_what_changes_here_is_written_there()
    {
        var (day, marta, giulia, todo) = await BeginAsync();
        await using var _ = day;
        using var __ = todo;
        await todo.RenamesAsync(await todo.TaskAsync(), "Preventivo per Marta!");
        await giulia.SaysAsync("inizia TASK-2026-0000001");
        await day.ElapseAsync(Look);
        Assert.Equal("Preventivo per Marta!", (string?)(await todo.TaskAsync("inProgress"))["title"]);
        await marta.SaysAsync("ritira TASK-2026-0000001");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await todo.UntilAsync(tasks => tasks.Count == 0);
        await day.ElapseAsync(Look);
        Assert.DoesNotContain(await giulia.MessagesAsync(), m => m.Words.Contains("L'hai cancellata", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_passed_on_is_no_longer_there_and_stands_where_it_is_accepted()
    {
        var (day, _, giulia, todo) = await BeginAsync();
        await using var __ = day;
        using var ___ = todo;
        var chiara = await day.OfAsync("chiara.galli");
        using var hers = new TodoWindow(day, chiara.PersonId);
        await chiara.SaysAsync("attiva To Do");
        await giulia.SaysAsync("assegna TASK-2026-0000001 a Chiara Galli");
        await CardOfAsync(chiara, "Mandarmi il preventivo");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await todo.UntilAsync(tasks => tasks.Count == 0);
        Assert.Empty(await hers.TasksAsync());
        await chiara.SaysAsync("accetto TASK-2026-0000001");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await hers.TaskAsync("notStarted");
    }

    [Fact]
    public async Task What_is_deleted_there_stays_here_and_is_said_once()
    {
        var (day, _, giulia, todo) = await BeginAsync();
        await using var __ = day;
        using var ___ = todo;
        await todo.DeletesAsync(await todo.TaskAsync());
        await day.ElapseAsync(Look);
        await CardOfAsync(giulia, "lì non la rimetto, ma qui è ancora da fare");
        var before = (await giulia.MessagesAsync()).Count;
        await day.ElapseAsync(Look);
        Assert.Empty(await todo.TasksAsync());
        Assert.Equal(before, (await giulia.MessagesAsync()).Count);
        Assert.Contains("◷ da fare", (await giulia.SaysAsync("mostra TASK-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_deletes_the_list_has_it_switched_off()
    {
        var (day, _, giulia, todo) = await BeginAsync();
        await using var __ = day;
        using var ___ = todo;
        await todo.DeletesListAsync();
        await day.ElapseAsync(Look);
        await CardOfAsync(giulia, "hai cancellato la lista «BackOfficeBot»", "✕ spento");
        Assert.DoesNotContain(await todo.ListsAsync(), l => (string?)l!["name"] == "BackOfficeBot");
        await giulia.SaysAsync("attiva To Do");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await todo.TaskAsync("notStarted");
    }

    [Fact]
    public async Task A_tick_by_mistake_is_taken_back_within_five_minutes_and_later_by_who_asked()
    {
        var (day, marta, giulia, todo) = await BeginAsync();
        await using var _ = day;
        using var __ = todo;
        await todo.TicksAsync(await todo.TaskAsync());
        await day.ElapseAsync(Look);
        await CardOfAsync(marta, "Giulia Romano ha finito.");
        // A task of hers changes, so that it is looked at sooner than usual.
        await todo.TicksAsync(await todo.TaskAsync("completed"), completed: false);
        await NotesAsync(giulia);
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await todo.RecordAsync("accepted");

        await giulia.SaysAsync("fatta TASK-2026-0000001");
        await day.ElapseAsync(Look);
        static bool IsDone(List<System.Text.Json.Nodes.JsonNode> tasks) => tasks.Any(t => (string?)t["title"] == "Mandarmi il preventivo" && (string?)t["status"] == "completed");
        var task = (await todo.UntilAsync(IsDone)).Single(t => (string?)t["title"] == "Mandarmi il preventivo");
        await todo.TicksAsync(task, completed: false);
        await day.ElapseAsync(Look);
        await CardOfAsync(giulia, "qui è già fatta: la riapre Marta Conti");
        await todo.UntilAsync(IsDone);
    }

    [Theory]
    [InlineData("giulia.romano", "sincronizza le attività con Microsoft To Do", "✕ spento")]
    [InlineData("james.whitfield", "my tasks in Microsoft To Do", "✕ off")]
    public async Task Other_words_show_the_switch(string person, string text, string shown)
    {
        await using var day = await OfficeDay.BeginAsync();
        Assert.Contains(shown, (await (await day.OfAsync(person)).SaysAsync(text)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_it_is_a_matter_for_the_own_chat()
    {
        await using var day = await OfficeDay.BeginAsync();
        var giulia = await day.OfAsync("giulia.romano", OfficeDay.Everyone);
        Assert.Contains("in privato", (await giulia.SaysAsync("metti le mie attività in To Do", mention: true)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_is_not_allowed_it_says_so_and_who_had_it_is_told()
    {
        var data = Directory.CreateTempSubdirectory().FullName;
        try
        {
            await using (var first = await OfficeDay.BeginAsync(data: data))
            {
                await (await first.OfAsync("giulia.romano")).SaysAsync("attiva To Do");
            }
            await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Tasks:Todo:Allowed"] = "false" }, data: data);
            var giulia = await day.OfAsync("giulia.romano");
            await day.ElapseAsync(TimeSpan.FromDays(1));
            await CardOfAsync(giulia, "non si possono mettere in To Do");
            var card = await giulia.SaysAsync("attiva To Do");
            Assert.Contains("non si possono mettere in To Do", card.Words, StringComparison.Ordinal);
            Assert.Empty(card.Buttons);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
