using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Entra;
using BackOfficeBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Sandbox.Tests.WebChat;

/// <summary>The real channel behind the web chat's own calls, over HTTP: what each does alone is tested beside it.</summary>
public sealed class RealChannelTests : IAsyncLifetime
{
    private const string Everyone = "19:00000000000000000000000000000001@thread.v2";
    private RunningSandbox sandbox = null!;

    public async ValueTask InitializeAsync()
    {
        sandbox = await RunningSandbox.StartAsync(ChannelBot.Build);
        await sandbox.OpenAsync();
    }

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    [Fact]
    public async Task A_dialog_brings_back_what_was_typed_goes_on_to_its_second_page_and_ends_in_words()
    {
        var invitation = await AskAsync("permesso", message => message["from"] is null);
        var open = invitation["attachments"]![0]!["content"]!["actions"]![0]!["data"]!;
        Assert.Equal("task/fetch", (string?)open["msteams"]!["type"]);
        var first = (await TaskAsync("task/fetch", open))["value"]!;
        Assert.Equal(("Permesso", "large"), ((string?)first["title"], (string?)first["width"]));

        var away = (await TaskAsync("task/submit", With(Button(first), "days", "2")))["value"]!;
        Assert.Equal("Il calendario non risponde.", (string?)away["card"]!["content"]!["body"]![0]!["text"]);
        var second = (await TaskAsync("task/submit", Button(away)))["value"]!;
        var end = await TaskAsync("task/submit", With(Button(second), "note", "visita"));
        Assert.Equal(("message", "Richiesta inviata."), ((string?)end["type"], (string?)end["value"]));
        await sandbox.SeesAsync(message => (string?)message["text"] == "Permesso di 2 giorni: visita");
    }

    [Fact]
    public async Task A_search_is_paged_and_a_result_is_fetched_when_it_is_chosen()
    {
        var first = await SearchAsync("find", "task", skip: 0);
        var second = await SearchAsync("find", "task", skip: 25);
        Assert.Equal(("TASK-01", 25, "TASK-26", 15), (Title(first[0]), first.Count, Title(second[0]), second.Count));
        var tap = second[0]!["preview"]!["content"]!["tap"]!;
        Assert.Equal("invoke", (string?)tap["type"]);
        var chosen = await InvokeAsync("composeExtension/selectItem", tap["value"]!.DeepClone());
        Assert.Equal("TASK-26, per intero", Words(chosen["composeExtension"]!["attachments"]![0]!));
    }

    [Fact]
    public async Task An_action_on_a_message_opens_a_form_with_its_words_and_gives_a_card()
    {
        var context = new JsonObject { ["commandId"] = "make", ["commandContext"] = "message", ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["content"] = "la fattura" } } };
        var form = (await InvokeAsync("composeExtension/fetchTask", context))["task"]!["value"]!;
        var subject = form["card"]!["content"]!["body"]![0]!;
        Assert.Equal("la fattura", (string?)subject["value"]);
        var submitted = context.DeepClone().AsObject();
        submitted["data"] = With(Button(form), "subject", "Fattura");
        var made = await InvokeAsync("composeExtension/submitAction", submitted);
        Assert.Equal("Fattura", Words(made["composeExtension"]!["attachments"]![0]!));
    }

    [Fact]
    public async Task A_link_is_unfolded()
    {
        var found = await InvokeAsync("composeExtension/queryLink", new JsonObject { ["url"] = "https://office.example/TASK-07" });
        Assert.Equal("https://office.example/TASK-07", Words(found["composeExtension"]!["attachments"]![0]!));
    }

    [Fact]
    public async Task A_typeahead_input_gets_its_choices()
    {
        var found = await InvokeAsync("application/search", new JsonObject
        {
            ["queryText"] = "rossi", ["kind"] = "search", ["queryOptions"] = new JsonObject { ["skip"] = 0, ["top"] = 15 }, ["dataset"] = "people",
        });
        Assert.Equal(["Anna Rossi", "Marco Rossi"], found["value"]!["results"]!.AsArray().Select(one => (string?)one!["value"]));
    }

    [Fact]
    public async Task A_file_that_is_agreed_to_lands_in_the_drive_and_its_question_goes()
    {
        var asked = await AskAsync("verbale", message => (string?)message["attachments"]?[0]?["name"] == "verbale.txt");
        using var prepared = await sandbox.Http.PostAsync("/chat/uploads?name=verbale.txt&as=marta.conti", null, TestContext.Current.CancellationToken);
        var upload = await prepared.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        await ConsentAsync(asked, "accept", upload);
        var shown = await sandbox.SeesAsync(message => (string?)message["attachments"]?[0]?["contentType"] == "application/vnd.microsoft.teams.card.file.info");
        Assert.Equal("Verbale", await sandbox.Http.GetStringAsync((string?)shown["attachments"]![0]!["contentUrl"], TestContext.Current.CancellationToken));
        await sandbox.SeesAsync(message => (string?)message["id"] == (string?)asked["id"] && message["deleted"]!.GetValue<bool>());
        var files = await sandbox.Http.GetFromJsonAsync<JsonArray>($"/office/people/{sandbox.Marta.Id}/files", TestContext.Current.CancellationToken);
        Assert.Contains(files!, file => ((string?)file!["path"])!.EndsWith("verbale.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_declined_leaves_words_in_the_question_s_place()
    {
        var asked = await AskAsync("verbale", message => (string?)message["attachments"]?[0]?["name"] == "verbale.txt");
        await ConsentAsync(asked, "decline", null);
        await sandbox.SeesAsync(message => (string?)message["id"] == (string?)asked["id"] && (string?)message["attachments"]?[0]?["content"]?["body"]?[0]?["text"] == "Il verbale resta qui.");
    }

    [Fact]
    public async Task Everybody_in_a_group_is_told_page_by_page()
    {
        await sandbox.OpenAsync(Everyone);
        await sandbox.SayAsync("@BackOfficeBot chi c'è", Everyone, "marta.conti", SandboxIds.Bot);
        var told = await sandbox.SeesAsync(message => message["from"] is null && message["text"] is not null, Everyone);
        var people = sandbox.Office.People.Where(person => !person.IsShared).Select(person => person.Name).Order();
        Assert.Equal(people, ((string?)told["text"])!.Split(", ").Order());
    }

    [Fact]
    public async Task Where_consent_is_wanted_first_the_exchange_is_refused_and_the_page_s_code_signs_in_and_asks_again()
    {
        var card = (await AskAsync("accedi", message => (string?)message["attachments"]?[0]?["contentType"] == "application/vnd.microsoft.card.oauth"))["attachments"]![0]!["content"]!;
        Assert.Equal(412, (int?)await ExchangeAsync(card));
        var code = await sandbox.ConsentAsync((string)card["buttons"]![0]!["value"]!);
        var verified = await sandbox.InvokeAsync("signin/verifyState", new JsonObject { ["state"] = code });
        Assert.Equal(200, (int?)verified["status"]);
        await sandbox.SeesAsync(message => (string?)message["text"] == "Hai accesso.");
    }

    [Fact]
    public async Task After_consent_the_client_s_token_is_exchanged_and_what_was_asked_is_answered_once()
    {
        sandbox.Host.Services.GetRequiredService<SignIns>().Consent(sandbox.Marta.Id);
        var card = (await AskAsync("accedi", message => (string?)message["attachments"]?[0]?["contentType"] == "application/vnd.microsoft.card.oauth"))["attachments"]![0]!["content"]!;
        Assert.Equal([200, 200], await Task.WhenAll(ExchangeAsync(card), ExchangeAsync(card)));
        await AskAsync("e poi", message => ((string?)message["text"])?.EndsWith("e poi", StringComparison.Ordinal) == true && message["from"] is null);
        Assert.Single((await sandbox.MessagesAsync())!, message => (string?)message!["text"] == "Hai accesso.");
    }

    [Fact]
    public async Task A_search_that_needs_a_sign_in_is_answered_with_the_page_s_code()
    {
        var asked = Query("private", "task", 0);
        var answer = (await InvokeAsync("composeExtension/query", asked))["composeExtension"]!;
        Assert.Equal("auth", (string?)answer["type"]);
        asked["state"] = await sandbox.ConsentAsync((string)answer["suggestedActions"]!["actions"]![0]!["value"]!);
        Assert.Equal("result", (string?)(await InvokeAsync("composeExtension/query", asked))["composeExtension"]!["type"]);
    }

    private async Task<JsonNode> AskAsync(string words, Func<JsonNode, bool> answer)
    {
        await sandbox.SayAsync(words);
        return await sandbox.SeesAsync(answer);
    }

    private async Task<JsonNode> InvokeAsync(string name, JsonNode value)
    {
        var answer = await sandbox.InvokeAsync(name, value.DeepClone());
        Assert.Equal(200, (int?)answer["status"]);
        return answer["body"]!;
    }

    private async Task<JsonNode> TaskAsync(string name, JsonNode data) => (await InvokeAsync(name, new JsonObject { ["data"] = data.DeepClone() }))["task"]!;

    private async Task<JsonArray> SearchAsync(string command, string text, int skip) =>
        (await InvokeAsync("composeExtension/query", Query(command, text, skip)))["composeExtension"]!["attachments"]!.AsArray();

    private static JsonObject Query(string command, string text, int skip) => new()
    {
        ["commandId"] = command,
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = "text", ["value"] = text }),
        ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = 25 },
    };

    private async Task ConsentAsync(JsonNode asked, string action, JsonNode? upload)
    {
        var value = new JsonObject { ["type"] = "fileUpload", ["action"] = action, ["context"] = asked["attachments"]![0]!["content"]![action + "Context"]!.DeepClone(), ["uploadInfo"] = upload };
        var answer = await sandbox.InvokeAsync("fileConsent/invoke", value, (string?)asked["id"]);
        Assert.Equal(200, (int?)answer["status"]);
    }

    private async Task<int?> ExchangeAsync(JsonNode card)
    {
        var offered = new JsonObject { ["id"] = card["tokenExchangeResource"]!["id"]!.DeepClone(), ["connectionName"] = card["connectionName"]!.DeepClone() };
        using var response = await sandbox.Http.PostAsJsonAsync($"/chat/{sandbox.Chat}/sso?as=marta.conti", offered);
        return (int?)(await response.Content.ReadFromJsonAsync<JsonNode>())!["status"];
    }

    /// <summary>What the only button of a dialog's page sends without its inputs.</summary>
    private static JsonNode Button(JsonNode page) => page["card"]!["content"]!["actions"]![0]!["data"]!;

    private static JsonObject With(JsonNode data, string input, string value)
    {
        var sent = data.DeepClone().AsObject();
        sent[input] = value;
        return sent;
    }

    private static string? Title(JsonNode? result) => (string?)result!["preview"]!["content"]!["title"];

    private static string? Words(JsonNode attachment) => (string?)attachment["content"]!["body"]![0]!["text"];
}
