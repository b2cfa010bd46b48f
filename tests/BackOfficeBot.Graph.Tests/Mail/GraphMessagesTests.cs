using System.Text.Json.Nodes;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.Mail;

public sealed class GraphMessagesTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 16, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Properties_alone_are_asked_of_the_inbox_with_what_orders_first()
    {
        await using var graph = await StartAsync((_, _) => Samples.Collection([Mail("m1", "2026-11-18T10:00:00Z")]));

        var mail = Assert.Single((await graph.Port<IMessages>().FindAsync(User, Anna, new() { Since = Monday, Unread = true, WithFiles = true }, 5, 6)).Lines);

        Assert.Equal(("m1", "Ordine", "Alpine Parts", true, true), (mail.Id, mail.Subject, mail.From?.Name, mail.IsFlagged, mail.IsImportant));
        var request = Assert.Single(graph.Requests);
        Assert.Equal($"/users/{Anna}/mailFolders/inbox/messages", request.Path);
        Assert.Contains("$filter=receivedDateTime ge 2026-11-16T00:00:00Z and isRead eq false and hasAttachments eq true", request.Query, StringComparison.Ordinal);
        Assert.Contains("$skip=5", request.Query, StringComparison.Ordinal);
        Assert.Contains("ImmutableId", request.Headers["Prefer"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_and_people_are_searched_for_and_what_does_not_fit_is_sorted_out()
    {
        await using var graph = await StartAsync((request, _) => request.Path switch
        {
            var p when p.EndsWith("/mailFolders/deleteditems", StringComparison.Ordinal) => new JsonObject { ["id"] = "bin" },
            var p when p.EndsWith("/mailFolders/junkemail", StringComparison.Ordinal) => new JsonObject { ["id"] = "junk" },
            _ => Samples.Collection([Mail("m1", "2026-11-18T10:00:00Z"), Mail("old", "2026-11-15T10:00:00Z"), Mail("deleted", "2026-11-18T10:00:00Z", "bin"), Mail("junk", "2026-11-18T10:00:00Z", "junk"), Mail("draft", "2026-11-18T10:00:00Z", draft: true)]),
        });

        var found = (await graph.Port<IMessages>().FindAsync(User, Anna, new() { From = "Alpine\" OR from:x", Text = "ordine 4471", Since = Monday }, 0, 6)).Lines;

        Assert.Equal("m1", Assert.Single(found).Id);
        var query = graph.Requests.Single(r => r.Path.EndsWith("/messages", StringComparison.Ordinal)).Query;
        Assert.Contains("""$search="from:\"Alpine OR from x\" AND \"ordine\" AND \"4471\" AND received>=11/15/2026" """.TrimEnd(), query, StringComparison.Ordinal);
        Assert.DoesNotContain("$filter", query, StringComparison.Ordinal);
        Assert.DoesNotContain("$orderby", query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_next_page_only_the_mails_are_asked()
    {
        await using var graph = await StartAsync((request, _) => request.Path.EndsWith("/messages", StringComparison.Ordinal) ? Samples.Collection([Mail("m1", "2026-11-18T10:00:00Z", "junkemail")]) : new JsonObject { ["id"] = request.Path[(request.Path.LastIndexOf('/') + 1)..] });
        var messages = graph.Port<IMessages>();

        await messages.FindAsync(User, Anna, new() { Text = "ordine" }, 0, 6);
        Assert.Empty((await messages.FindAsync(User, Anna, new() { Text = "ordine" }, 5, 6)).Lines);

        Assert.Equal(4, graph.Requests.Count);
    }

    [Theory]
    [InlineData(null, "/messages/m1/$value")]
    [InlineData("a+1=", "/messages/m1/attachments/a+1=/$value")]
    public async Task A_mail_and_an_attachment_are_copied_as_files_up_to_a_size(string? file, string path)
    {
        await using var graph = await StartAsync();
        graph.Answer = async (_, context) =>
        {
            context.Response.ContentType = "application/octet-stream";
            await context.Response.Body.WriteAsync("%PDF-1.7"u8.ToArray());
            return null;
        };
        var messages = graph.Port<IMessages>();
        using var bytes = new MemoryStream();

        Assert.True(await messages.CopyAsync(User, Anna, "m1", file, bytes, 8));
        Assert.Equal("%PDF-1.7"u8.ToArray(), bytes.ToArray());
        Assert.False(await messages.CopyAsync(User, Anna, "m1", file, new MemoryStream(), 7));
        Assert.All(graph.Requests, r => Assert.EndsWith(path, r.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_comes_with_its_text_and_the_names_of_its_attachments()
    {
        var stored = Mail("m1", "2026-11-18T10:00:00Z");
        stored["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<p>Ciao</p>" };
        stored["ccRecipients"] = new JsonArray(Recipient("Anna", "anna@contoso.example"));
        stored["webLink"] = "https://outlook.office365.com/owa/?ItemID=1";
        stored["attachments"] = new JsonArray(File("f1", "Listino.xlsx", false), File("f2", "logo.png", true));
        await using var graph = await StartAsync((_, _) => stored);

        var mail = await graph.Port<IMessages>().GetAsync(User, "info@contoso.example", "m1");

        Assert.Equal(("<p>Ciao</p>", true, "Listino.xlsx", "anna@contoso.example"), (mail.Body, mail.IsHtml, Assert.Single(mail.Files).Name, Assert.Single(mail.Cc).Address));
        var request = Assert.Single(graph.Requests);
        Assert.Equal("/users/info@contoso.example/messages/m1", request.Path);
        Assert.DoesNotContain("contentBytes", request.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_is_the_newest_first_without_drafts()
    {
        await using var graph = await StartAsync((_, _) => Samples.Collection([Mail("m1", "2026-11-16T10:00:00Z"), Mail("m2", "2026-11-18T10:00:00Z"), Mail("m3", "2026-11-19T10:00:00Z", draft: true)]));

        Assert.Equal(["m2", "m1"], (await graph.Port<IMessages>().ThreadAsync(User, Anna, "c'1")).Select(m => m.Id));
        Assert.Contains("$filter=conversationId eq 'c''1'", Assert.Single(graph.Requests).Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_marked_is_written()
    {
        await using var graph = await StartAsync((_, _) => Mail("m1", "2026-11-18T10:00:00Z"));

        await graph.Port<IMessages>().MarkAsync(User, Anna, "m1", null, true);

        var request = Assert.Single(graph.Requests);
        Assert.Equal(("PATCH", $"/users/{Anna}/messages/m1"), (request.Method, request.Path));
        Assert.Equal("flagged", (string?)request.Body!["flag"]!["flagStatus"]);
        Assert.Null(request.Body["isRead"]);
    }

    [Fact]
    public async Task A_moved_mail_has_the_id_that_graph_gives_it()
    {
        await using var graph = await StartAsync((_, context) => { context.Response.StatusCode = 201; return Mail("m9", "2026-11-18T10:00:00Z"); });

        Assert.Equal("m9", await graph.Port<IMessages>().MoveAsync(User, Anna, "m1", MailFolders.Archive));
        Assert.Equal($"/users/{Anna}/messages/m1/move", Assert.Single(graph.Requests).Path);
    }

    [Fact]
    public async Task A_mailbox_that_is_none_says_so()
    {
        await using var graph = await StartAsync((_, context) => context.Fail(404, "MailboxNotEnabledForRESTAPI", null));

        var error = await Assert.ThrowsAsync<GraphException>(() => graph.Port<IMessages>().GetAsync(User, Anna, "m1"));
        Assert.Equal((GraphFailure.NotFound, "MailboxNotEnabledForRESTAPI"), (error.Failure, error.Code));
    }

    private static JsonObject Mail(string id, string at, string folder = "inbox", bool draft = false) => new()
    {
        ["id"] = id, ["subject"] = "Ordine", ["from"] = Recipient("Alpine Parts", "ordini@alpineparts.example"), ["toRecipients"] = new JsonArray(Recipient("Anna", "anna@contoso.example")),
        ["receivedDateTime"] = at, ["bodyPreview"] = "Buongiorno", ["conversationId"] = "c1", ["isRead"] = false, ["isDraft"] = draft, ["hasAttachments"] = true, ["importance"] = "high",
        ["flag"] = new JsonObject { ["flagStatus"] = "flagged" }, ["parentFolderId"] = folder,
    };

    private static JsonObject Recipient(string name, string address) => new() { ["emailAddress"] = new JsonObject { ["name"] = name, ["address"] = address } };

    private static JsonObject File(string id, string name, bool inline) => new() { ["@odata.type"] = "#microsoft.graph.fileAttachment", ["id"] = id, ["name"] = name, ["size"] = 12, ["isInline"] = inline };
}
