using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.Tests.WebChat;

public sealed class ChatActionsTests : IAsyncLifetime
{
    private RunningSandbox sandbox = null!;

    public async ValueTask InitializeAsync() => sandbox = await RunningSandbox.StartAsync();

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    [Fact]
    public async Task A_message_that_is_changed_keeps_the_card_that_was_sent_along()
    {
        await sandbox.OpenAsync();
        var card = new { contentType = "application/vnd.microsoft.card.adaptive", content = new { type = "AdaptiveCard", version = "1.5" } };
        await PostAsync("messages", new { text = "ecco", attachments = new[] { card } });
        var id = await IdAsync("ecco");
        using var changed = await sandbox.Http.PutAsJsonAsync($"/chat/{sandbox.Chat}/messages/{id}?as=marta.conti", new { text = "ecco la scheda" }, TestContext.Current.CancellationToken);
        Assert.True(changed.IsSuccessStatusCode);
        var message = await sandbox.SeesAsync(one => (string?)one["id"] == id);
        Assert.Equal(("ecco la scheda", 1), ((string?)message["text"], message["attachments"]!.AsArray().Count(one => (string?)one!["contentType"] == card.contentType)));
    }

    [Fact]
    public async Task A_like_is_seen_by_all_told_to_the_bot_and_taken_back()
    {
        await sandbox.OpenAsync();
        await sandbox.SayAsync("ciao");
        var id = (string?)(await sandbox.SeesAsync(one => (string?)one["text"] == "**echo** ciao"))["id"];
        await PostAsync($"messages/{id}/like");
        Assert.Equal(sandbox.Marta.Id, (string?)(await sandbox.SeesAsync(one => (string?)one["id"] == id))["likes"]!.AsArray().Single());
        await PostAsync($"messages/{id}/like");
        await sandbox.SeesAsync(one => (string?)one["id"] == id && one["likes"]!.AsArray().Count == 0
            && sandbox.Bot.Received.Count(heard => (string?)heard.Activity["type"] == "messageReaction") == 2);
        var heard = sandbox.Bot.Received.Where(one => (string?)one.Activity["type"] == "messageReaction").Select(one => one.Activity).ToList();
        Assert.Contains(heard, one => one["reactionsAdded"] is not null && (string?)one["replyToId"] == id);
        Assert.Contains(heard, one => one["reactionsRemoved"] is not null);
    }

    [Fact]
    public async Task A_messageBack_shows_its_words_and_tells_the_bot_others()
    {
        await sandbox.OpenAsync();
        await PostAsync("messages", new { text = "approva 7", display = "Approva", value = new { id = 7 } });
        await sandbox.SeesAsync(one => (string?)one["text"] == "Approva");
        await sandbox.SeesAsync(one => ((string?)one["text"])?.StartsWith("Submit:", StringComparison.Ordinal) == true);
        var heard = sandbox.Bot.Received.Single(one => (string?)one.Activity["type"] == "message").Activity;
        Assert.Equal(("approva 7", 7), ((string?)heard["text"], (int)heard["value"]!["id"]!));
    }

    private async Task<string?> IdAsync(string text) => (string?)(await sandbox.SeesAsync(one => (string?)one["text"] == text))["id"];

    private async Task PostAsync(string what, object? body = null) => (await sandbox.Http.PostAsJsonAsync($"/chat/{sandbox.Chat}/{what}?as=marta.conti", body)).EnsureSuccessStatusCode();
}
