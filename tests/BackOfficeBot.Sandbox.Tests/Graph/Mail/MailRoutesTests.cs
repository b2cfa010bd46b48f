using System.Net;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph;

namespace BackOfficeBot.Sandbox.Tests.Graph.Mail;

public sealed class MailRoutesTests : OfficeTests
{
    [Fact]
    public async Task A_sent_mail_lies_in_both_mailboxes()
    {
        (await Davide.PostAsync("/me/sendMail", new JsonObject { ["message"] = To("Offerta", "marta.conti"), ["saveToSentItems"] = true })).Expect(HttpStatusCode.Accepted);
        Assert.Equal("Offerta", (await Davide.GetAsync("/me/mailFolders/sentitems/messages?$top=1&$select=subject")).Value.Single().Text("subject"));
        var received = await NewestAsync(Office.As("marta.conti"));
        Assert.Equal(("Offerta", "Davide Rinaldi", false), (received.Text("subject"), received.Text("from/emailAddress/name"), received.Flag("isRead")));
    }

    [Fact]
    public async Task Who_is_away_answers_automatically()
    {
        await Davide.PostAsync("/me/sendMail", new JsonObject { ["message"] = To("Domanda", "emily.carter") });
        Assert.Equal("Automatic reply: Domanda", (await NewestAsync(Davide)).Text("subject"));
    }

    [Fact]
    public async Task A_mail_without_a_right_recipient_is_refused()
    {
        var empty = new JsonObject { ["message"] = new JsonObject { ["subject"] = "x", ["toRecipients"] = new JsonArray() } };
        Assert.Equal("ErrorInvalidRecipients", (await Davide.PostAsync("/me/sendMail", empty)).Expect(HttpStatusCode.BadRequest).Error);
    }

    [Fact]
    public async Task A_draft_takes_attachments_and_is_sent()
    {
        var draft = (await Davide.PostAsync("/me/messages", To("Bozza", "marta.conti"))).Expect(HttpStatusCode.Created);
        var path = $"/me/messages/{draft["id"]}";
        (await Davide.PostAsync(path + "/attachments", new JsonObject
        {
            ["@odata.type"] = "#microsoft.graph.fileAttachment", ["name"] = "a.txt", ["contentType"] = "text/plain", ["contentBytes"] = Convert.ToBase64String("ciao"u8),
        })).Expect(HttpStatusCode.Created);
        var opened = (await Davide.PostAsync(path + "/attachments/createUploadSession", new JsonObject { ["AttachmentItem"] = new JsonObject { ["attachmentType"] = "file", ["name"] = "b.bin", ["size"] = 10 } })).Expect(HttpStatusCode.OK);
        var piece = new ByteArrayContent(new byte[10]);
        piece.Headers.ContentRange = new(0, 9, 10);
        piece.Headers.ContentType = new("application/octet-stream");
        (await Office.Open(null).SendAsync("PUT", opened["uploadUrl"]!, piece)).Expect(HttpStatusCode.Created);
        (await Davide.PostAsync(path + "/send")).Expect(HttpStatusCode.Accepted);
        var marta = Office.As("marta.conti");
        var received = await NewestAsync(marta);
        var attachments = (await marta.GetAsync($"/me/messages/{received.Text("id")}/attachments")).Value;
        Assert.Equal(["a.txt", "b.bin"], attachments.Select(one => one.Text("name")));
        Assert.Equal("ciao"u8.ToArray(), (await marta.GetAsync($"/me/messages/{received.Text("id")}/attachments/{attachments[0].Text("id")}/$value")).Bytes);
        Assert.Empty((await Davide.GetAsync("/me/mailFolders/drafts/messages")).Value);
    }

    [Fact]
    public async Task An_answer_to_all_goes_to_all_but_oneself()
    {
        var marta = Office.As("marta.conti");
        await Davide.PostAsync("/me/sendMail", new JsonObject { ["message"] = To("A tutti", "marta.conti", "luca.moretti") });
        var received = await NewestAsync(marta);
        (await marta.PostAsync($"/me/messages/{received.Text("id")}/replyAll", new JsonObject { ["comment"] = "Va bene" })).Expect(HttpStatusCode.Accepted);
        var reply = await NewestAsync(Davide);
        Assert.Equal("RE: A tutti", reply.Text("subject"));
        Assert.Equal([Office.Mail("davide.rinaldi"), Office.Mail("luca.moretti")], reply.Items("toRecipients").Select(one => one.Text("emailAddress/address")!).Order());
        Assert.Equal(received.Text("conversationId"), reply.Text("conversationId"));
    }

    [Fact]
    public async Task A_mail_is_read_moved_and_deleted_in_two_steps()
    {
        await Davide.PostAsync("/me/sendMail", new JsonObject { ["message"] = To("Sposta", "marta.conti") });
        var marta = Office.As("marta.conti");
        var id = (await NewestAsync(marta)).Text("id");
        Assert.Equal("true", (await marta.PatchAsync($"/me/messages/{id}", new JsonObject { ["isRead"] = true }))["isRead"]);
        var moved = (await marta.PostAsync($"/me/messages/{id}/move", new JsonObject { ["destinationId"] = "archive" })).Expect(HttpStatusCode.Created);
        (await marta.GetAsync($"/me/messages/{id}")).Expect(HttpStatusCode.NotFound);
        (await marta.DeleteAsync($"/me/messages/{moved["id"]}")).Expect(HttpStatusCode.NoContent);
        Assert.Equal("Sposta", (await marta.GetAsync("/me/mailFolders/deleteditems/messages")).Value.Single().Text("subject"));
        (await marta.DeleteAsync($"/me/messages/{moved["id"]}")).Expect(HttpStatusCode.NoContent);
        Assert.Empty((await marta.GetAsync("/me/mailFolders/deleteditems/messages")).Value);
    }

    [Fact]
    public async Task A_secretary_reads_the_shared_mailbox_and_writes_from_it_and_nobody_else_does()
    {
        const string inbox = "/users/info@valdoro.example/mailFolders/inbox/messages";
        var marta = Office.As("marta.conti");
        Assert.Contains((await marta.GetAsync(inbox)).Expect(HttpStatusCode.OK).Value, mail => mail.Text("from/emailAddress/name") == "Nord Logistica");
        Assert.Equal("ErrorAccessDenied", (await Office.As("luca.moretti").GetAsync(inbox)).Expect(HttpStatusCode.Forbidden).Error);
        var onBehalf = To("Dalla segreteria", "davide.rinaldi");
        onBehalf["from"] = new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = "info@valdoro.example" } };
        (await marta.PostAsync("/me/sendMail", new JsonObject { ["message"] = onBehalf.DeepClone() })).Expect(HttpStatusCode.Accepted);
        Assert.Equal("Informazioni Valdoro", (await NewestAsync(Davide)).Text("from/emailAddress/name"));
        Assert.Equal("ErrorSendAsDenied", (await Office.As("luca.moretti").PostAsync("/me/sendMail", new JsonObject { ["message"] = onBehalf })).Expect(HttpStatusCode.Forbidden).Error);
    }

    [Fact]
    public async Task A_long_mail_is_given_as_plain_text_to_its_end()
    {
        var mail = To("Lunga", "marta.conti");
        mail["body"] = new JsonObject { ["contentType"] = "html", ["content"] = $"<p>{string.Join(" ", Enumerable.Repeat("parola", 100))}</p><p>fine &amp; basta</p>" };
        await Davide.PostAsync("/me/sendMail", new JsonObject { ["message"] = mail });
        var marta = Office.As("marta.conti");
        var read = await marta.GetAsync($"/me/messages/{(await NewestAsync(marta)).Text("id")}", ("Prefer", "outlook.body-content-type=\"text\""));
        Assert.Equal("text", read["body/contentType"]);
        Assert.EndsWith("parola fine & basta", read["body/content"], StringComparison.Ordinal);
        Assert.Equal(255, read["bodyPreview"]!.Length);
    }

    [Fact]
    public async Task Search_finds_words_and_stands_alone()
    {
        await Davide.PostAsync("/me/sendMail", new JsonObject { ["message"] = To("Preventivo ascensore", "marta.conti") });
        var marta = Office.As("marta.conti");
        Assert.Equal("Preventivo ascensore", (await marta.GetAsync("/me/messages?$search=\"ascensore\"")).Value.Single().Text("subject"));
        Assert.Equal("SearchWithFilter", (await Office.Clumsy("marta.conti").GetAsync("/me/messages?$search=\"a\"&$filter=isRead eq true")).Expect(HttpStatusCode.BadRequest).Error);
    }

    [Fact]
    public async Task Delta_of_a_folder_comes_in_pages_of_the_wished_size()
    {
        for (var i = 0; i < 5; i++) await Davide.PostAsync("/me/sendMail", new JsonObject { ["message"] = To($"n. {i}", "priya.nair") });
        var priya = Office.As("priya.nair");
        var page = await priya.GetAsync("/me/mailFolders/inbox/messages/delta()?$select=subject", ("Prefer", "odata.maxpagesize=2"));
        List<string> seen = [];
        while (true)
        {
            Assert.InRange(page.Value.Count, 1, 2);
            seen.AddRange(page.Value.Select(mail => mail.Text("subject")!));
            if (page["@odata.nextLink"] is not { } next) break;
            page = await priya.GetAsync(next, ("Prefer", "odata.maxpagesize=2"));
        }
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(5, seen.Count(subject => subject.StartsWith("n. ", StringComparison.Ordinal)));
        Assert.Empty((await priya.GetAsync(page["@odata.deltaLink"]!)).Value);
    }

    private JsonObject To(string subject, params string[] keys) => new()
    {
        ["subject"] = subject,
        ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = "Testo" },
        ["toRecipients"] = new JsonArray([.. keys.Select(JsonNode (key) => new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = Office.Mail(key) } })]),
    };

    private static async Task<JsonObject> NewestAsync(Caller who) => (await who.GetAsync("/me/mailFolders/inbox/messages?$top=1")).Value.Single();
}
