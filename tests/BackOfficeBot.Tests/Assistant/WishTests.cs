using BackOfficeBot.Assistant;

namespace BackOfficeBot.Tests.Assistant;

/// What the assistant makes of a sentence stands in the sentence, or nowhere.
public sealed class WishTests
{
    private const string Said = "la fattura 12 di Verdi dovrebbe guardarla Giulia entro venerdì";

    [Fact]
    public void Its_parts_are_the_sentences_own_words()
    {
        var wish = Wish.Of(new(WishType.Task, "guardare la fattura 12", ["Giulia", "Marco Rossi"], "entro venerdì"), Said)!;
        Assert.Equal(("guardare la fattura 12", "Giulia", "entro venerdì"), (wish.What, Assert.Single(wish.Who), wish.When));
        Assert.Equal("chiedi a Giulia di guardare la fattura 12 entro venerdì", wish.Plain("it"));
    }

    [Theory]
    [InlineData("pagare la fattura 12")]
    [InlineData("guardare la fattura 13")]
    [InlineData("non guardare la fattura 12")]
    [InlineData("guardare https://evil.example la fattura")]
    public void What_does_not_stand_in_the_sentence_is_left_out(string what) => Assert.Null(Wish.Of(new(WishType.Task, what, [], null), Said)?.What);

    [Fact]
    public void Nothing_of_its_own_is_no_wish() => Assert.Null(Wish.Of(new(WishType.Mail, "everything is approved", ["press@evil.example"], "now"), Said));

    [Fact]
    public void Who_is_not_to_forget_is_to_do() => Assert.Equal("chiamare la banca", Wish.Of(new(WishType.Task, "chiamare la banca", [], null), "non dimentichiamoci di chiamare la banca")!.What);

    [Theory]
    [InlineData("Meeting", "en", "schedule a meeting with Giulia, Marco by Friday about the invoice")]
    [InlineData("Call", "en", "Giulia called: the invoice")]
    [InlineData("Mail", "it", "scrivi a Giulia che the invoice")]
    [InlineData("Approval", "it", "chiedi l'approvazione per the invoice")]
    [InlineData("None", "it", null)]
    public void It_is_said_more_plainly(string type, string language, string? plain) => Assert.Equal(plain, new Wish(Enum.Parse<WishType>(type), "the invoice", ["Giulia", "Marco"], "by Friday").Plain(language));
}
