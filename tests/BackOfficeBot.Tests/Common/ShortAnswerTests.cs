using BackOfficeBot.Common;

namespace BackOfficeBot.Tests.Common;

/// What answers a question that was shown, and what says more than that.
public sealed class ShortAnswerTests
{
    [Theory]
    [InlineData("sì")]
    [InlineData("Si, grazie")]
    [InlineData("ok")]
    [InlineData("va bene, registra")]
    [InlineData("va bene così")]
    [InlineData("ok, invia")]
    [InlineData("sì, va bene, mandala pure")]
    [InlineData("confermo")]
    [InlineData("yes")]
    [InlineData("Yes, please!")]
    [InlineData("ok, log it")]
    [InlineData("yes, send it")]
    public void Yes_is_said_in_many_ways(string said) => Assert.Equal(ShortAnswer.Yes, ShortAnswer.Of(said));

    [Theory]
    [InlineData("manda")]
    [InlineData("chiedi")]
    [InlineData("annota")]
    [InlineData("ask")]
    [InlineData("sì, manda")]
    public void What_is_to_be_done_with_one_s_own_words_is_no_yes_alone(string said)
    {
        Assert.Equal(ShortAnswer.Yes, ShortAnswer.Of(said));
        Assert.False(ShortAnswer.IsNothingButYes(said));
        Assert.True(ShortAnswer.IsNothingButYes("sì, va bene"));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("no, grazie")]
    [InlineData("annulla")]
    [InlineData("non registrarla")]
    [InlineData("non inviare nulla")]
    [InlineData("No thanks.")]
    [InlineData("cancel")]
    [InlineData("don't send it")]
    public void And_no_is(string said) => Assert.Equal(ShortAnswer.No, ShortAnswer.Of(said));

    [Theory]
    [InlineData("correggi")]
    [InlineData("no, correggila")]
    [InlineData("è sbagliato")]
    [InlineData("non è giusto")]
    [InlineData("correct it")]
    [InlineData("that's wrong")]
    [InlineData("wait, change it")]
    public void Or_it_is_to_be_corrected(string said) => Assert.Equal(ShortAnswer.Edit, ShortAnswer.Of(said));

    [Theory]
    [InlineData("")]
    [InlineData("no, entro giovedì")]
    [InlineData("sì, ma per Giulia")]
    [InlineData("annulla la riunione di domani")]
    [InlineData("ok google")]
    [InlineData("invia una mail a Marta")]
    [InlineData("correggi CALL-2026-0000012")]
    [InlineData("chiedi a Giulia di chiamare il cliente")]
    public void What_says_more_is_understood_as_ever(string said) => Assert.Null(ShortAnswer.Of(said));
}
