using System.Text.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Channel.Tests.Activities;

public sealed class AttachmentTests
{
    [Fact]
    public void A_card_is_written_into_the_message_as_the_cards_write_themselves()
    {
        var card = new AdaptiveCard { Body = [new TextBlock { Text = "Buongiorno", Wrap = true }] };
        var written = JsonNode.Parse(JsonSerializer.Serialize(new Activity { Type = "message", Attachments = [Attachment.Card(card)] }, ActivityJson.Default.Activity))!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", written["attachments"]![0]!["contentType"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(JsonSerializer.Serialize(card, CardJson.Default.AdaptiveCard)), written["attachments"]![0]!["content"]));
    }

    [Fact]
    public void A_sign_in_card_is_written_with_the_protocols_names()
    {
        var card = new OAuthCard
        {
            Text = "Accedi",
            ConnectionName = "graph",
            TokenExchangeResource = new() { Id = "8e1f", Uri = "api://botid-1" },
            Buttons = [ChannelAction.SignIn("Accedi", "https://token.example/signin")],
        };
        Assert.Equal(
            """{"contentType":"application/vnd.microsoft.card.oauth","content":{"text":"Accedi","connectionName":"graph","tokenExchangeResource":{"id":"8e1f","uri":"api://botid-1"},"buttons":[{"type":"signin","title":"Accedi","value":"https://token.example/signin"}]}}""",
            JsonSerializer.Serialize(new Attachment { ContentType = OAuthCard.ContentType, Content = card }, ActivityJson.Default.Attachment));
    }

    [Fact]
    public void A_file_is_offered_and_shown_with_the_protocols_names()
    {
        var context = JsonElement.Parse("""{"file":"1"}""");
        var offer = new FileConsentCard { Description = "Il verbale", SizeInBytes = 7, AcceptContext = context, DeclineContext = context };
        Assert.Equal(
            """{"contentType":"application/vnd.microsoft.teams.card.file.consent","content":{"description":"Il verbale","sizeInBytes":7,"acceptContext":{"file":"1"},"declineContext":{"file":"1"}},"name":"verbale.docx"}""",
            JsonSerializer.Serialize(new Attachment { ContentType = FileConsentCard.ContentType, Content = offer, Name = "verbale.docx" }, ActivityJson.Default.Attachment));
        Assert.Equal(
            """{"contentType":"application/vnd.microsoft.teams.card.file.info","contentUrl":"https://x.example/verbale.docx","content":{"uniqueId":"11D1","fileType":"docx"},"name":"verbale.docx"}""",
            JsonSerializer.Serialize(
                new Attachment { ContentType = FileInfoCard.ContentType, ContentUrl = "https://x.example/verbale.docx", Content = new FileInfoCard { UniqueId = "11D1", FileType = "docx" }, Name = "verbale.docx" },
                ActivityJson.Default.Attachment));
    }

    [Fact]
    public void What_was_received_is_read_with_its_type()
    {
        var file = Sample.Of("message-file").Attachments![0];
        Assert.Equal("fattura.pdf", file.Name);
        Assert.Equal("pdf", file.ContentAs(ActivityJson.Default.FileInfoCard)!.FileType);
        Assert.Null(Sample.Of("message-personal").Attachments![0].ContentAs(ActivityJson.Default.OAuthCard));
    }

    [Fact]
    public void Something_that_is_no_content_is_refused_when_it_is_written() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Attachment { Content = new object() }, ActivityJson.Default.Attachment));
}
