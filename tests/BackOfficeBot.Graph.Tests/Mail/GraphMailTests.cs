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
}
