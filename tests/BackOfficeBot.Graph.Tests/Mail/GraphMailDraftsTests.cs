using System.Text.Json.Nodes;
using BackOfficeBot.Graph.Http;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.Mail;

public sealed class GraphMailDraftsTests
{
    private static readonly DraftText Text = new("RE: Ordine", "Va bene.\nGrazie", [new("ordini@alpineparts.example", "Alpine Parts")], [new("anna@contoso.example")]);

    [Theory]
    [InlineData(DraftKind.New, "/messages")]
    [InlineData(DraftKind.Reply, "/messages/m1/createReply")]
    [InlineData(DraftKind.ReplyAll, "/messages/m1/createReplyAll")]
    [InlineData(DraftKind.Forward, "/messages/m1/createForward")]
    public async Task A_draft_begins_in_the_mailbox_with_an_id_that_stays(DraftKind kind, string path)
    {
        await using var graph = await StartAsync((_, context) => { context.Response.StatusCode = 201; return new JsonObject { ["id"] = "d1" }; });

        Assert.Equal("d1", await graph.Port<IMailDrafts>().BeginAsync(User, Anna, kind, kind == DraftKind.New ? null : "m1"));
        var request = Assert.Single(graph.Requests);
        Assert.Equal($"/users/{Anna}{path}", request.Path);
        Assert.Contains("ImmutableId", request.Headers["Prefer"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_text_stands_above_the_mail_that_it_answers_in_the_place_of_the_one_before()
    {
        await using var graph = await StartAsync((_, _) => new JsonObject { ["id"] = "d1", ["isDraft"] = true, ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<body><p>No &lt;b&gt;</p><hr>Ordine</body>" } });

        await graph.Port<IMailDrafts>().WriteAsync(User, Anna, "d1", Text, "No <b>");

        var patch = graph.Requests.Single(r => r.Method == "PATCH").Body!;
        Assert.Equal("<body><p>Va bene.<br>Grazie</p><hr>Ordine</body>", (string?)patch["body"]!["content"]);
        Assert.Equal("anna@contoso.example", (string?)patch["ccRecipients"]![0]!["emailAddress"]!["address"]);
        Assert.Equal("RE: Ordine", (string?)patch["subject"]);
    }

    [Fact]
    public async Task What_was_sent_meanwhile_is_not_written_into()
    {
        await using var graph = await StartAsync((_, _) => new JsonObject { ["id"] = "d1", ["isDraft"] = false });

        Assert.Equal(GraphFailure.Conflict, (await Assert.ThrowsAsync<GraphException>(() => graph.Port<IMailDrafts>().WriteAsync(User, Anna, "d1", Text, null))).Failure);
        Assert.DoesNotContain(graph.Requests, r => r.Method == "PATCH");
    }

    [Theory]
    [InlineData(429, "1", GraphFailure.Busy)]
    [InlineData(504, null, GraphFailure.Uncertain)]
    public async Task It_is_never_sent_twice(int status, string? retryAfter, GraphFailure failure)
    {
        await using var graph = await StartAsync((_, context) => context.Fail(status, "X", retryAfter));

        Assert.Equal(failure, (await Assert.ThrowsAsync<GraphException>(() => graph.Port<IMailDrafts>().SendAsync(User, Anna, "d1"))).Failure);
        Assert.Equal($"/users/{Anna}/messages/d1/send", Assert.Single(graph.Requests).Path);
    }

    [Fact]
    public async Task A_file_is_attached_and_a_draft_thrown_away()
    {
        await using var graph = await StartAsync((request, context) => request.Method == "DELETE" ? context.Empty(204) : new JsonObject { ["@odata.type"] = "#microsoft.graph.fileAttachment", ["id"] = "f1" });
        var drafts = graph.Port<IMailDrafts>();

        await drafts.AttachAsync(User, Anna, "d1", new("a.txt", [1, 2]));
        await drafts.DiscardAsync(User, Anna, "d1");

        Assert.Equal("#microsoft.graph.fileAttachment", (string?)graph.Requests[0].Body!["@odata.type"]);
        Assert.Equal(("DELETE", $"/users/{Anna}/messages/d1"), (graph.Requests[1].Method, graph.Requests[1].Path));
    }

    [Fact]
    public async Task A_larger_file_goes_in_pieces_without_a_token_to_the_address_that_carries_its_own_permission()
    {
        var puts = 0;
        await using var graph = await StartAsync((request, context) =>
        {
            if (request.Method == "POST") return new JsonObject { ["uploadUrl"] = $"{context.Request.Scheme}://{context.Request.Host}/pieces" };
            if (++puts < 2) return new JsonObject { ["nextExpectedRanges"] = new JsonArray($"{UploadSession.OutlookPiece}") };
            return context.Empty(201);
        });
        var bytes = new byte[UploadSession.OutlookPiece + 7];

        await graph.Port<IMailDrafts>().AttachAsync(User, Anna, "d1", new("film.mp4", bytes));

        Assert.Equal($"/users/{Anna}/messages/d1/attachments/createUploadSession", graph.Requests[0].Path);
        Assert.Equal(("film.mp4", bytes.Length), ((string?)graph.Requests[0].Body!["AttachmentItem"]!["name"], (int)graph.Requests[0].Body!["AttachmentItem"]!["size"]!));
        Assert.Equal([$"bytes 0-{UploadSession.OutlookPiece - 1}/{bytes.Length}", $"bytes {UploadSession.OutlookPiece}-{bytes.Length - 1}/{bytes.Length}"], graph.Requests.Skip(1).Select(r => r.Headers["Content-Range"]));
        Assert.All(graph.Requests.Skip(1), r => Assert.Null(r.Token));
    }
}
