using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BackOfficeBot.Privacy;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Privacy;

/// Whoever asks gets all that is held of them, and nothing that is somebody else's.
public sealed class MyDataTests
{
    [Theory]
    [InlineData("marta.conti", "i miei dati", "leggimi.html", "Quello che BackOfficeBot conserva di te", "Numero;", "Lingua")]
    [InlineData("james.whitfield", "what data do you have about me?", "read-me.html", "What BackOfficeBot holds of you", "Number,", "Language")]
    public async Task They_come_to_be_read_as_tables_and_as_JSON(string person, string says, string page, string heading, string table, string setting)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await day.OfAsync(person);
        await chat.SaysAsync(person == "marta.conti" ? "parla italiano" : "speak English");
        await AsksAsync(chat, "Marco Rossi", "controllare <script>alert(1)</script> il listino");
        await AsksAsync(await day.OfAsync("giulia.romano"), "Andrea Fontana", "ordinare le sedie");

        var files = await TakenAsync(chat, says);

        var html = files[page];
        Assert.Contains(heading, html, StringComparison.Ordinal);
        Assert.Contains("TASK-2026-0000001", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("\ufeff" + table, files["records.csv"].Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var isItalian = person == "marta.conti";
        Assert.Contains(setting, files["settings.csv"], StringComparison.Ordinal);
        Assert.Matches(isItalian ? @"Lingua""?;""?italiano" : @"Language""?,""?English", files["settings.csv"]);
        Assert.Contains(isItalian ? "Attività" : "Task", files["drafts.csv"], StringComparison.Ordinal);
        Assert.Contains(isItalian ? "La tua chat con il bot" : "Your chat with the bot", files["chats.csv"], StringComparison.Ordinal);
        Assert.DoesNotContain(">sent<", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Digest: usual", html, StringComparison.Ordinal);
        var data = JsonDocument.Parse(files["data.json"]).RootElement;
        Assert.Equal(chat.PersonId, data.GetProperty("personId").GetString());
        var record = Assert.Single(data.GetProperty("records").EnumerateArray());
        Assert.Contains("Asked", record.GetProperty("roles").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal("asked", record.GetProperty("youDid")[0].GetProperty("action").GetString());
        Assert.NotEmpty(data.GetProperty("drafts").EnumerateArray());
        Assert.NotEmpty(data.GetProperty("chats").EnumerateArray());
        Assert.All(files, file =>
        {
            Assert.DoesNotContain("sedie", file.Value, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Romano", file.Value, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task What_was_sent_to_whom_it_waits_for_stands_in_theirs()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await AsksAsync(await day.OfAsync("marta.conti"), "Marco Rossi", "controllare il listino");
        await marco.ReadsAsync("Controllare il listino");

        var files = await TakenAsync(marco, "i miei dati");
        Assert.Contains("mandato", files["messages.csv"], StringComparison.Ordinal);

        var data = JsonDocument.Parse(files["data.json"]).RootElement;
        var record = Assert.Single(data.GetProperty("records").EnumerateArray());
        Assert.Equal(["Acts"], record.GetProperty("roles").EnumerateArray().Select(r => r.GetString()));
        Assert.Contains(data.GetProperty("messages").EnumerateArray(), m => m.GetProperty("texts").EnumerateArray().Any(t => t.GetString()!.Contains("listino", StringComparison.Ordinal)) && m.GetProperty("record").GetString() == "TASK-2026-0000001");
    }

    [Fact]
    public async Task What_was_sent_to_the_assistant_is_among_them()
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true);
        var marco = await Skills.Mail.MailReadingTests.ChatAsync(day, "marco.rossi");
        await marco.SaysAsync("rispondi alla mail di Alpine Parts che va bene");

        Assert.Contains("rispondi alla mail di Alpine Parts che va bene", (await TakenAsync(marco, "i miei dati"))["assistant.csv"], StringComparison.Ordinal);
        Assert.DoesNotContain("Alpine", (await TakenAsync(await day.OfAsync("andrea.fontana"), "i miei dati"))["data.json"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_is_of_use_in_the_chat_of_its_person_only_and_none_is_made_among_others()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        var offer = await marta.SaysAsync("i miei dati");

        var (said, file) = await marco.TakesFileAsync(offer);

        Assert.Contains("non è più per te", said.Words, StringComparison.Ordinal);
        Assert.Empty(file);
        var group = await day.OfAsync("marta.conti", OfficeDay.Everyone);
        Assert.Contains("chat personale", (await group.SaysAsync("i miei dati", mention: true)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marta.conti", "mandami una copia dei miei dati", "leggimi.html")]
    [InlineData("james.whitfield", "send me a copy of my personal data", "read-me.html")]
    public async Task A_copy_of_them_is_no_file_that_is_looked_for(string person, string says, string page)
    {
        await using var day = await OfficeDay.BeginAsync();
        Assert.Contains(page, await TakenAsync(await Skills.Mail.MailReadingTests.ChatAsync(day, person), says));
    }

    [Fact]
    public async Task The_menu_and_who_am_I_lead_there()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("I miei dati", (await marta.SaysAsync("aiuto")).Words, StringComparison.Ordinal);
        await marta.PressesAsync(await marta.SaysAsync("chi sono"), "I miei dati");
        await marta.UntilAsync(messages => messages.FirstOrDefault(m => m.Consent is not null));
    }

    private static async Task AsksAsync(Chat chat, string whom, string what)
    {
        var card = await chat.SaysAsync($"chiedi a {whom} di {what}");
        await chat.PressesAsync(card, card.Buttons[0]);
    }

    internal static async Task<Dictionary<string, string>> TakenAsync(Chat chat, string says) => await OpenedAsync(chat, await chat.SaysAsync(says));

    internal static async Task<Dictionary<string, string>> OpenedAsync(Chat chat, Message offer)
    {
        var (_, file) = await chat.TakesFileAsync(offer);
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var reader = new StreamReader(e.Open(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
            return reader.ReadToEnd();
        });
    }
}
