using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Channel.Tests.Activities;

public sealed class MentionsTests
{
    private static readonly ChannelAccount Bot = new() { Id = "28:bot", Name = "Ufficio Bot" };
    private static readonly ChannelAccount Bruno = new() { Id = "29:bruno", Name = "Bruno Bianchi" };

    [Theory]
    [InlineData("aiuto", "aiuto")]
    [InlineData("<at>Ufficio Bot</at> aiuto", "aiuto")]
    [InlineData("<at>Ufficio Bot</at>&nbsp;aiuto\n", "aiuto")]
    [InlineData("<at>Ufficio Bot</at>\u00A0aiuto", "aiuto")]
    [InlineData("ciao <at>Ufficio Bot</at> aiuto", "ciao aiuto")]
    [InlineData("ciao <at>Ufficio Bot</at>&nbsp; aiuto <at>Ufficio Bot</at>", "ciao aiuto")]
    [InlineData("<AT>ufficio bot</AT> aiuto", "aiuto")]
    [InlineData("<at id=\"0\">Ufficio Bot</at> aiuto", "aiuto")]
    [InlineData("<at>Ufficio&nbsp;Bot</at> aiuto", "aiuto")]
    [InlineData("<at>Ufficio Bot</at> agenda di <at>Bruno Bianchi</at>", "agenda di Bruno Bianchi")]
    [InlineData("riga uno\n<at>Ufficio Bot</at> riga due", "riga uno\n riga due")]
    [InlineData("Rossi &amp; Bianchi &lt;3", "Rossi & Bianchi <3")]
    [InlineData("<at>Ufficio Bot</at>", "")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    [InlineData("Ufficio Bot, aiuto", "Ufficio Bot, aiuto")]
    public void The_text_is_what_the_person_meant(string? text, string meant) =>
        Assert.Equal(meant, Mentions.Strip(Message(text, Mention.Of(Bot), Mention.Of(Bruno))));

    [Fact]
    public void A_mention_under_another_name_of_the_bot_goes_too() =>
        Assert.Equal("aiuto", Mentions.Strip(Message("<at>Segreteria</at> aiuto", new Entity { Type = "mention", Mentioned = Bot, Text = "<at>Segreteria</at>" })));

    [Fact]
    public void A_person_with_the_bots_name_stays()
    {
        var namesake = new Entity { Type = "mention", Mentioned = Bruno with { Name = Bot.Name }, Text = "<at>Ufficio Bot</at>" };
        Assert.Equal("agenda di Ufficio Bot", Mentions.Strip(Message("agenda di <at>Ufficio Bot</at>", namesake)));
    }

    [Fact]
    public void Only_a_mention_of_the_recipient_is_the_bots()
    {
        Assert.True(Mentions.MentionsBot(Message("x", Mention.Of(Bruno), Mention.Of(Bot))));
        Assert.False(Mentions.MentionsBot(Message("x", Mention.Of(Bruno))));
        Assert.False(Mentions.MentionsBot(new Activity { Recipient = Bot }));
    }

    [Fact]
    public void A_mention_made_is_one_that_Teams_finds_in_the_text()
    {
        var mention = Mention.Of(new ChannelAccount { Id = "29:x", Name = "R&D <Lab>", AadObjectId = "aad" });
        Assert.Equal("<at>R&amp;D &lt;Lab&gt;</at>", mention.Text);
        Assert.Equal(("mention", "29:x", "aad"), (mention.Type, mention.Mentioned!.Id, mention.Mentioned.AadObjectId));
    }

    private static Activity Message(string? text, params Entity[] entities) => new() { Type = ActivityTypes.Message, Recipient = Bot, Text = text, Entities = entities };
}
