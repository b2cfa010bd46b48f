using BackOfficeBot.Due;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackOfficeBot.Tests.Skills.Tasks.Mirror;

/// What goes wrong on the way to To Do: nothing is lost, nothing stands there twice.
public sealed class MirrorFaultTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(11);

    private static async Task<(OfficeDay Day, Chat Giulia, TodoWindow Todo)> BeginAsync()
    {
        var day = await OfficeDay.BeginAsync();
        var giulia = await day.OfAsync("giulia.romano");
        await giulia.SaysAsync("attiva To Do");
        await day.ElapseAsync(Moment);
        return (day, giulia, new(day, giulia.PersonId));
    }

    private static async Task NotesAsync(Chat chat, string text = "ricordami di chiamare la banca domani alle 9")
    {
        var card = await chat.SaysAsync(text);
        await chat.PressesAsync(card, card.Buttons[0]);
    }

    private static async Task<Message> CardOfAsync(Chat chat, string words) =>
        await chat.UntilAsync(messages => messages.LastOrDefault(m => m.IsBot && m.Words.Contains(words, StringComparison.Ordinal)));

    [Theory]
    [InlineData("ServerError")]
    [InlineData("Drop")]
    public async Task What_was_made_there_without_an_answer_is_found_again(string kind)
    {
        var (day, giulia, todo) = await BeginAsync();
        await using var _ = day;
        using var __ = todo;
        await day.FaultAsync(new { service = "graph", kind, count = 1, method = "POST", path = "/todo/lists/*/tasks", afterCarriedOut = true });
        await NotesAsync(giulia);
        await day.ElapseAsync(Moment);
        await day.ElapseAsync(Look);
        await todo.TaskAsync("notStarted");
        await giulia.SaysAsync("fatta TASK-2026-0000001");
        await day.ElapseAsync(Moment);
        await todo.TaskAsync("completed");
    }

    [Fact]
    public async Task A_list_that_was_made_without_an_answer_is_found_again()
    {
        await using var day = await OfficeDay.BeginAsync();
        var giulia = await day.OfAsync("giulia.romano");
        using var todo = new TodoWindow(day, giulia.PersonId);
        await day.FaultAsync(new { service = "graph", kind = "ServerError", count = 1, method = "POST", path = "/todo/lists", afterCarriedOut = true });
        await giulia.SaysAsync("attiva To Do");
        Assert.Contains("✓ attivo", (await giulia.SaysAsync("attiva To Do")).Words, StringComparison.Ordinal);
        Assert.Single(await todo.ListsAsync(), l => (string?)l!["name"] == "BackOfficeBot");
    }

    [Fact]
    public async Task A_change_without_an_answer_is_not_taken_for_one_of_its_persons()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        using var todo = new TodoWindow(day, giulia.PersonId);
        await giulia.SaysAsync("attiva To Do");
        await NotesAsync(marta, "chiedi a Giulia Romano di mandarmi il preventivo entro venerdì");
        await CardOfAsync(giulia, "Mandarmi il preventivo");
        await giulia.SaysAsync("accetto TASK-2026-0000001");
        await day.ElapseAsync(Moment);
        await day.FaultAsync(new { service = "graph", kind = "ServerError", count = 1, method = "PATCH", path = "/todo/lists/*/tasks/*", afterCarriedOut = true });
        await giulia.SaysAsync("proponi TASK-2026-0000001 lunedì");
        await marta.SaysAsync("accetta TASK-2026-0000001");
        await day.ElapseAsync(Moment);
        await day.ElapseAsync(Look);
        await todo.TaskAsync("notStarted", "2026-11-30");
        await todo.RecordAsync("accepted");
    }

    [Theory]
    [InlineData("Throttle", null)]
    [InlineData("ServerError", 503)]
    [InlineData("ServerError", 500)]
    public async Task While_To_Do_is_busy_or_down_it_waits_and_then_goes_on(string kind, int? status)
    {
        var (day, giulia, todo) = await BeginAsync();
        await using var _ = day;
        using var __ = todo;
        await day.FaultAsync(new { service = "graph", kind, status = status ?? 503, path = "/todo/*" });
        await NotesAsync(giulia);
        await day.ElapseAsync(Moment);
        Assert.Empty(await todo.TasksAsync());
        await day.NoFaultsAsync();
        await day.ElapseAsync(Look);
        await todo.TaskAsync("notStarted");
        Assert.DoesNotContain(await giulia.MessagesAsync(), m => m.Words.Contains("in pausa", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_signs_out_is_told_once_that_it_rests_and_it_goes_on_after_the_sign_in()
    {
        var (day, giulia, todo) = await BeginAsync();
        await using var _ = day;
        using var __ = todo;
        await NotesAsync(giulia);
        await day.ElapseAsync(Moment);
        await giulia.SaysAsync("esci dal calendario");
        await todo.TicksAsync(await todo.TaskAsync());
        await day.ElapseAsync(Look);
        var card = await CardOfAsync(giulia, "⚠ in pausa");
        Assert.Equal(["Riprendi ora", "Disattiva"], card.Buttons);
        await day.ElapseAsync(TimeSpan.FromHours(2));
        Assert.Single(await giulia.MessagesAsync(), m => m.Words.Contains("⚠ in pausa", StringComparison.Ordinal));

        await giulia.SignInAsync();
        await day.ElapseAsync(TimeSpan.FromHours(2));
        await todo.RecordAsync("confirmed");
        Assert.Contains("✓ attivo", (await giulia.SaysAsync("le attività in To Do")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_permission_is_missing_it_rests_and_says_which()
    {
        var (day, giulia, todo) = await BeginAsync();
        await using var _ = day;
        using var __ = todo;
        await day.FaultAsync(new { service = "graph", kind = "ServerError", status = 403, path = "/todo/*" });
        await NotesAsync(giulia);
        await day.ElapseAsync(Moment);
        Assert.Contains("Tasks.ReadWrite", (await CardOfAsync(giulia, "⚠ in pausa")).Words, StringComparison.Ordinal);
        await day.NoFaultsAsync();
        Assert.Contains("✓ attivo", (await giulia.SaysAsync("riprendi To Do")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(Moment);
        await todo.TaskAsync("notStarted");
    }

    [Fact]
    public async Task Where_Graph_forgot_the_last_round_everything_is_looked_at_anew()
    {
        var (day, giulia, todo) = await BeginAsync();
        await using var _ = day;
        using var __ = todo;
        await NotesAsync(giulia);
        await NotesAsync(giulia, "ricordami di ordinare la carta giovedì alle 9");
        await day.ElapseAsync(Moment);
        await day.ElapseAsync(Look);
        var tasks = (await todo.UntilAsync(all => all.Count == 2)).ToDictionary(t => (string)t["title"]!);
        await todo.TicksAsync(tasks["Chiamare la banca"]);
        await todo.DeletesAsync(tasks["Ordinare la carta"]);
        await day.FaultAsync(new { service = "graph", kind = "ServerError", status = 410, count = 1, path = "/delta*" });
        await day.ElapseAsync(Look);
        await todo.RecordAsync("confirmed");
        await CardOfAsync(giulia, "lì non la rimetto");
        Assert.Single(await todo.TasksAsync());
    }

    [Fact]
    public async Task Two_instances_at_once_put_it_there_once()
    {
        var (day, giulia, todo) = await BeginAsync();
        await using var _ = day;
        using var __ = todo;
        await day.FaultAsync(new { service = "graph", kind = "Slow", delay = 300, path = "/todo/*" });
        await NotesAsync(giulia);
        day.Time.Advance(Moment);
        var (store, handlers) = (day.Bot.GetRequiredService<DueStore>(), day.Bot.GetServices<IDueHandler>());
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => new DueWorker(store, handlers, day.Bot.GetRequiredService<BackOfficeBot.Health.Workers>(), day.Time, NullLogger<DueWorker>.Instance).RunAsync(TestContext.Current.CancellationToken)));
        await todo.TaskAsync("notStarted");
    }
}
