using System.Text.Json.Nodes;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Files;

namespace BackOfficeBot.Tests.Skills.Mail;

/// What does not fit into a mail goes as a link, which just those who get the mail can open.
public sealed class MailLinksTests
{
    private const string Drawings = "Microsoft Teams Chat Files/Disegni.zip";

    [Fact]
    public async Task A_file_over_25_MB_goes_as_a_link_that_only_the_recipients_may_read()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");

        var shown = await SendsAsync(day, marco, "manda una mail a Giulia Romano dicendo che ecco i disegni");
        Assert.Contains("Troppo grande da allegare (al massimo 25 MB), va come link: Disegni.zip", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Come link Disegni.zip (25 MB)", shown.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("FUORI", shown.Words, StringComparison.Ordinal);
        Assert.Empty(day.Rights("marco.rossi", Drawings));

        Assert.Contains("Inviata", (await marco.PressesAsync(shown, "Invia")).Words, StringComparison.Ordinal);
        Assert.Equal(["Giulia Romano: read"], day.Rights("marco.rossi", Drawings));
        Assert.Contains("/Documents/Microsoft%20Teams%20Chat%20Files/Disegni.zip", MailWritingTests.In(day, "marco.rossi", "sentitems").Single()["body"]!["content"]!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes", 2)]
    [InlineData("no", 1)]
    public async Task Whether_those_outside_may_open_it_is_asked_and_nothing_leaves_before(string answer, int readers)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var shown = await SendsAsync(day, marco, "manda una mail a Giulia Romano e ordini@alpineparts.example dicendo che ecco i disegni");

        var asked = await marco.PressesAsync(shown, "Invia");
        Assert.Contains("Scegli se anche chi è fuori può aprire il file.", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Scegli se anche chi è fuori", (await marco.SaysAsync("invia")).Words, StringComparison.Ordinal);
        Assert.Equal(0, MailWritingTests.Sent(day, "marco.rossi"));
        Assert.Empty(day.Rights("marco.rossi", Drawings));

        await Task.WhenAll(marco.PressesAsync(asked, "Invia", new { outside = answer }), marco.PressesAsync(asked, "Invia", new { outside = answer }));
        Assert.Equal(1, MailWritingTests.Sent(day, "marco.rossi"));
        Assert.Equal(readers, day.Rights("marco.rossi", Drawings).Count);
    }

    [Fact]
    public async Task Where_it_may_not_be_shared_nothing_leaves_and_the_mail_can_go_without_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var james = await MailReadingTests.ChatAsync(day, "james.whitfield");
        var shown = await SendsAsync(day, james, "write to Priya Nair that here are the drawings", "james.whitfield");
        await day.FaultAsync(new { kind = "serverError", path = "/invite", status = 403, count = 1 });

        var refused = await james.PressesAsync(shown, "Send");
        Assert.Contains("Nothing was sent: you cannot share “Disegni.zip”", refused.Words, StringComparison.Ordinal);
        Assert.Equal(0, MailWritingTests.Sent(day, "james.whitfield"));

        var form = await james.PressesAsync(refused, "Edit");
        var without = await james.PressesAsync(form, "Read it over", new { to = form.Input("to"), subject = "", text = form.Input("text") });
        Assert.DoesNotContain("Disegni.zip", without.Words, StringComparison.Ordinal);
        Assert.Contains("Sent", (await james.PressesAsync(without, "Send")).Words, StringComparison.Ordinal);
        Assert.Empty(day.Rights("james.whitfield", Drawings));
    }

    [Fact]
    public async Task Where_nobody_knows_whether_it_was_shared_nothing_leaves_and_the_next_press_sends_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var shown = await SendsAsync(day, marco, "manda una mail a Giulia Romano dicendo che ecco i disegni");
        await day.FaultAsync(new { kind = "serverError", path = "/invite", status = 500, count = 1 });

        Assert.DoesNotContain("la bozza c'è ancora", (await marco.PressesAsync(shown, "Invia")).Words, StringComparison.Ordinal);
        Assert.Equal(0, MailWritingTests.Sent(day, "marco.rossi"));

        Assert.Contains("Inviata", (await marco.PressesAsync(shown, "Invia")).Words, StringComparison.Ordinal);
        Assert.Equal(1, MailWritingTests.Sent(day, "marco.rossi"));
    }

    [Fact]
    public async Task Where_nobody_knows_whether_somebody_outside_was_invited_the_mail_leaves_once_and_that_is_said()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var shown = await SendsAsync(day, marco, "manda una mail a ordini@alpineparts.example dicendo che ecco i disegni");
        await day.FaultAsync(new { kind = "serverError", path = "/invite", status = 504, count = 1 });

        var sent = await marco.PressesAsync(shown, "Invia", new { outside = "yes" });

        Assert.Contains("non so se l'invito ad aprire «Disegni.zip» è arrivato a ordini@alpineparts.example", sent.Words, StringComparison.Ordinal);
        Assert.Equal(1, MailWritingTests.Sent(day, "marco.rossi"));
        await marco.PressesAsync(shown, "Invia", new { outside = "yes" });
        Assert.Equal(1, MailWritingTests.Sent(day, "marco.rossi"));
    }

    [Fact]
    public async Task A_doubt_about_an_invitation_outside_stays_until_the_mail_has_left()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var shown = await SendsAsync(day, marco, "manda una mail a ordini@alpineparts.example dicendo che ecco i disegni");
        await day.FaultAsync(new { kind = "serverError", path = "/invite", status = 504, count = 1 });
        await day.FaultAsync(new { kind = "serverError", method = "POST", path = "/send", status = 503, count = 1 });
        await marco.PressesAsync(shown, "Invia", new { outside = "yes" });
        Assert.Equal(0, MailWritingTests.Sent(day, "marco.rossi"));
        await day.ElapseAsync(TimeSpan.FromMinutes(3));

        var sent = await marco.PressesAsync(shown, "Invia", new { outside = "yes" });

        Assert.Equal(1, MailWritingTests.Sent(day, "marco.rossi"));
        Assert.Contains("non so se l'invito ad aprire «Disegni.zip» è arrivato a ordini@alpineparts.example", sent.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_fit_one_by_one_but_not_together_are_attached_as_far_as_they_go()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        day.Puts("marco.rossi", Drawings, new byte[13_000_000]);

        var shown = await marco.SendsAsync("manda una mail a Giulia Romano dicendo che ecco tutto", [await FileAsync(marco, 13_000_000, "Foto.zip", link: null), await FileAsync(marco, 13_000_000)]);

        Assert.Contains("Allegato: Foto.zip. Troppo grande da allegare (al massimo 25 MB), va come link: Disegni.zip", shown.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_found_goes_by_mail_attached_or_as_a_link()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        day.Puts("marco.rossi", "Listino speciale.txt", "uno");
        day.Puts("marco.rossi", "Disegni speciali.zip", new byte[25_000_001]);

        var small = await marco.PressesAsync(await marco.SaysAsync("cerca il file listino speciale"), "Per mail");
        Assert.Contains("Allegato: Listino speciale.txt", small.Words, StringComparison.Ordinal);
        var large = await marco.PressesAsync(await marco.SaysAsync("cerca il file disegni speciali"), "Per mail");
        var shown = await marco.PressesAsync(large, "Rileggi", new { to = "Giulia Romano", subject = "Disegni", text = "Ecco.", links = large.Input("links") });
        Assert.Contains("Disegni speciali.zip (25 MB)", shown.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(400)]
    public async Task A_file_that_may_not_be_read_is_said_not_to_have_been(int status)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        day.Puts("marco.rossi", "Listino speciale.txt", "uno");
        var found = await marco.SaysAsync("cerca il file listino speciale");
        await day.FaultAsync(new { kind = "serverError", method = "GET", path = "/downloads/", status, count = 1 });

        var form = await marco.PressesAsync(found, "Per mail");

        Assert.Contains("Non sono riuscito a leggere «Listino speciale.txt»", form.Words, StringComparison.Ordinal);
        Assert.Equal("Listino speciale", form.Input("subject"));
    }

    private static async Task<Message> SendsAsync(OfficeDay day, Chat chat, string text, string person = "marco.rossi")
    {
        day.Puts(person, Drawings, new byte[25_000_001]);
        return await chat.SendsAsync(text, [await FileAsync(chat, 25_000_001, person: person)]);
    }

    /// As Teams sends it: the file lies in the sender's OneDrive.
    private static async Task<JsonObject> FileAsync(Chat chat, int size, string name = "Disegni.zip", string person = "marco.rossi", string? link = Drawings) => new()
    {
        ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = name,
        ["contentUrl"] = link is null ? null : $"https://valdoro-my.sharepoint.example/personal/{person}/Documents/{Uri.EscapeDataString(link).Replace("%2F", "/", StringComparison.Ordinal)}",
        ["content"] = new JsonObject { ["downloadUrl"] = await chat.PutsAsync(name, new byte[size]), ["uniqueId"] = "1", ["fileType"] = "zip" },
    };
}
