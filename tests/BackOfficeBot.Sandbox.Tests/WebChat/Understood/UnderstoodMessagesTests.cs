using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.BotService;
using BackOfficeBot.Testing;

namespace BackOfficeBot.Sandbox.Tests.WebChat.Understood;

public sealed class UnderstoodMessagesTests : IAsyncLifetime
{
    private RunningSandbox sandbox = null!;

    public async ValueTask InitializeAsync()
    {
        sandbox = await RunningSandbox.StartAsync(time: ShiftedTime.Tuesday());
        await sandbox.OpenAsync();
    }

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    [Fact]
    public async Task A_message_shows_what_is_wanted_and_its_parts_in_the_order_of_the_text()
    {
        await sandbox.SayAsync("fissa una riunione con Giulia Romano il 3 dicembre 2030 alle 15 per 45 minuti sul budget");
        var understood = Assert.Single(await UnderstoodAsync("it"));
        Assert.Equal("Fissa una riunione", (string?)understood["intent"]);
        Assert.InRange((int)understood["confidence"]!, 60, 100);
        Assert.Equal(
            ["Persona: Giulia Romano", "Giorno e ora: martedì 3 dicembre 2030, 15:00", "Durata: 45 minuti", "Oggetto: budget"],
            Parts(understood));
    }

    [Fact]
    public async Task The_same_in_English_for_who_reads_English()
    {
        await sandbox.SayAsync("fissa una riunione con Giulia Romano il 3 dicembre 2030 alle 15 per 45 minuti sul budget");
        var understood = Assert.Single(await UnderstoodAsync("en"));
        Assert.Equal("Set up a meeting", (string?)understood["intent"]);
        Assert.Equal(
            ["Person: Giulia Romano", "Day and time: Tuesday 3 December 2030, 15:00", "Duration: 45 minutes", "Subject: budget"],
            Parts(understood));
    }

    [Fact]
    public async Task An_English_sentence_is_read_at_the_time_when_it_was_written()
    {
        var chat = Conversations.PersonalId(sandbox.Office.Person("james.whitfield")!);
        await sandbox.OpenAsync(chat, "james.whitfield");
        await sandbox.SayAsync("move the meeting to tomorrow at 3pm", chat, "james.whitfield");
        var understood = Assert.Single(await UnderstoodAsync("en", chat, "james.whitfield"));
        Assert.Equal("Move a meeting", (string?)understood["intent"]);
        Assert.Contains("Day and time: Wednesday 25 November 2026, 15:00", Parts(understood));
    }

    [Fact]
    public async Task Half_a_sentence_goes_on_with_what_was_shown_and_is_a_wish_where_nothing_was()
    {
        await sandbox.SayAsync("venerdì");
        await sandbox.SayAsync("riunione con Giulia Romano domani");
        var card = new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = new JsonObject { ["type"] = "AdaptiveCard" } };
        using var shown = await sandbox.Bot.CallAsync(HttpMethod.Post, sandbox.Activities(sandbox.Chat), new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(card) });
        await sandbox.SayAsync("no, venerdì");
        var intents = (await UnderstoodAsync("it")).Select(one => (string?)one["intent"]).ToList();
        Assert.NotEqual("continua con ciò che è stato mostrato", intents[0]);
        Assert.Equal(["Fissa una riunione", "continua con ciò che è stato mostrato"], intents[1..]);
    }

    [Fact]
    public async Task What_is_no_task_for_the_bot_is_said_to_be_none()
    {
        await sandbox.SayAsync("che tempo fa oggi a Milano?");
        Assert.Equal("niente che sappia fare", (string?)Assert.Single(await UnderstoodAsync("it"))["intent"]);
    }

    [Fact]
    public async Task One_question_is_answered_for_all_messages_or_for_those_from_one_on()
    {
        foreach (var text in new[] { "aiuto", "che cosa ho domani?", "riunione" }) await sandbox.SayAsync(text);
        Assert.Equal(3, (await UnderstoodAsync("it")).Count);
        var second = (string?)(await sandbox.MessagesAsync()).Single(one => (string?)one!["text"] == "che cosa ho domani?")!["id"];
        Assert.Equal(["Mostra l'agenda", "Fissa una riunione"], (await UnderstoodAsync("it", from: second)).Select(one => (string?)one["intent"]));
    }

    [Fact]
    public async Task Among_several_people_only_what_mentions_the_bot_is_shown()
    {
        await sandbox.SayAsync("ci vediamo domani", Conversations.Group);
        await sandbox.SayAsync("@BackOfficeBot", Conversations.Group, "marta.conti", SandboxIds.Bot);
        await sandbox.SayAsync("@BackOfficeBot che cosa ho domani?", Conversations.Group, "marta.conti", SandboxIds.Bot);
        Assert.Equal(["Mostra l'agenda"], (await UnderstoodAsync("it", Conversations.Group)).Select(one => (string?)one["intent"]));
    }

    [Fact]
    public async Task A_file_without_words_a_pressed_button_and_a_deleted_message_show_nothing()
    {
        await SendAsync(new { text = "", attachments = new[] { new { contentType = "text/plain", name = "a.txt" } } });
        await SendAsync(new { text = "prenota", value = new { verb = "book" }, display = "Prenota" });
        await sandbox.SayAsync("aiuto");
        var help = (await sandbox.MessagesAsync()).Single(one => (string?)one!["text"] == "aiuto")!;
        Assert.Single(await UnderstoodAsync("it"));
        (await sandbox.Http.DeleteAsync($"/chat/{sandbox.Chat}/messages/{help["id"]}?as=marta.conti", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        Assert.Empty(await UnderstoodAsync("it"));
    }

    [Fact]
    public async Task A_hundred_thousand_characters_are_understood_by_their_beginning()
    {
        await sandbox.SayAsync("prenota una riunione il 3 dicembre 2030 " + new string('a', 100_000));
        Assert.Contains("Giorno: martedì 3 dicembre 2030", Parts(Assert.Single(await UnderstoodAsync("it"))));
    }

    [Fact]
    public async Task Who_does_not_belong_to_the_chat_sees_nothing_of_it()
    {
        using var answer = await sandbox.Http.GetAsync($"/chat/{sandbox.Chat}/understood?as=luca.moretti&language=it", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static IEnumerable<string> Parts(JsonNode understood) => understood["parts"]!.AsArray().Select(part => $"{part!["type"]}: {part["value"]}");

    private async Task SendAsync(object said) => (await sandbox.Http.PostAsJsonAsync($"/chat/{sandbox.Chat}/messages?as=marta.conti", said)).EnsureSuccessStatusCode();

    private async Task<IReadOnlyList<JsonNode>> UnderstoodAsync(string language, string? chat = null, string who = "marta.conti", string? from = null) =>
        [.. (await sandbox.Http.GetFromJsonAsync<JsonObject>($"/chat/{chat ?? sandbox.Chat}/understood?as={who}&language={language}&from={from}"))!.Select(one => one.Value!)];
}
