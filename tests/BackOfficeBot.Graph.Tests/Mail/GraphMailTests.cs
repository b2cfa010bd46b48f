using System.Text.Json.Nodes;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.Mail;

public sealed class GraphMailTests
{
    private static readonly OutgoingMail Mail = new() { Subject = "Verbale", Body = "<p>Ecco</p>", IsHtml = true, To = [new("marco.neri@contoso.example", "Marco Neri")], Cc = [new("carla@contoso.example")] };

    [Fact]
    public async Task A_mail_is_sent_and_kept()
    {
        await using var graph = await StartAsync((_, context) => context.Empty(202));

        await graph.Port<IMail>().SendAsync(User, Anna, Mail);

        var request = Assert.Single(graph.Requests);
        Assert.Equal($"/users/{Anna}/sendMail", request.Path);
        var fields = request.Body!.AsObject().ToDictionary(p => p.Key, p => p.Value, StringComparer.OrdinalIgnoreCase);
        Assert.True((bool)fields["saveToSentItems"]!);
        Assert.Equal("html", (string?)fields["message"]!["body"]!["contentType"]);
        Assert.Equal("Marco Neri", (string?)fields["message"]!["toRecipients"]![0]!["emailAddress"]!["name"]);
    }

    [Theory]
    [InlineData(429, "1", GraphFailure.Busy)]
    [InlineData(503, "1", GraphFailure.Busy)]
    [InlineData(503, null, GraphFailure.Uncertain)]
    [InlineData(504, null, GraphFailure.Uncertain)]
    [InlineData(500, null, GraphFailure.Uncertain)]
    public async Task A_mail_is_never_sent_twice(int status, string? retryAfter, GraphFailure failure)
    {
        await using var graph = await StartAsync((_, context) => context.Fail(status, "X", retryAfter));

        Assert.Equal(failure, (await Assert.ThrowsAsync<GraphException>(() => graph.Port<IMail>().SendAsync(User, Anna, Mail))).Failure);
        Assert.Single(graph.Requests);
    }

    [Fact]
    public async Task A_mail_to_nobody_or_to_more_than_500_is_not_sent()
    {
        await using var graph = await StartAsync();
        var mail = graph.Port<IMail>();

        await Assert.ThrowsAsync<GraphException>(() => mail.SendAsync(User, Anna, Mail with { To = [], Cc = [] }));
        await Assert.ThrowsAsync<GraphException>(() => mail.SendAsync(User, Anna, Mail with { Bcc = [.. Enumerable.Range(0, 500).Select(i => new MailAddress($"p{i}@contoso.example"))] }));
        Assert.Empty(graph.Requests);
    }

    [Fact]
    public async Task The_mails_of_one_sender_are_found_without_their_texts()
    {
        await using var graph = await StartAsync((_, _) => new JsonObject
        {
            ["value"] = new JsonArray(new JsonObject
            {
                ["id"] = "m1",
                ["subject"] = "Re: Budget",
                ["receivedDateTime"] = "2026-11-24T10:00:00Z",
                ["conversationId"] = "c1",
                ["from"] = new JsonObject { ["emailAddress"] = new JsonObject { ["name"] = "Paolo O'Neri", ["address"] = "paolo.o'neri@fuori.example" } },
                ["toRecipients"] = new JsonArray(new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = "anna@contoso.example" } }),
            }),
        });

        var mail = Assert.Single(await graph.Port<IMail>().FromAsync(User, Anna, "paolo.o'neri@fuori.example", new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)));

        Assert.Equal(("m1", "Re: Budget", "paolo.o'neri@fuori.example", "anna@contoso.example", "c1"), (mail.Id, mail.Subject, mail.From, Assert.Single(mail.To), mail.ConversationId));
        var query = Uri.UnescapeDataString(Assert.Single(graph.Requests).Query);
        Assert.Contains("from/emailAddress/address eq 'paolo.o''neri@fuori.example'", query, StringComparison.Ordinal);
        Assert.DoesNotContain("body", query, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Of_a_mail_that_answers_only_what_is_new_is_read_as_plain_text()
    {
        await using var graph = await StartAsync((_, _) => new JsonObject { ["id"] = "m1", ["uniqueBody"] = new JsonObject { ["contentType"] = "text", ["content"] = "1 sì" } });

        Assert.Equal("1 sì", await graph.Port<IMail>().TextAsync(User, Anna, "m1"));

        var request = Assert.Single(graph.Requests);
        Assert.Equal($"/users/{Anna}/messages/m1", request.Path);
        Assert.Contains("outlook.body-content-type=\"text\"", request.Headers["Prefer"], StringComparison.Ordinal);
    }
}
