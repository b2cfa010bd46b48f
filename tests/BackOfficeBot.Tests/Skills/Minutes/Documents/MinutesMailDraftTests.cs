using BackOfficeBot.Skills.Minutes.Documents;

namespace BackOfficeBot.Tests.Skills.Minutes.Documents;

public sealed class MinutesMailDraftTests
{
    [Theory]
    [InlineData("anna@valdoro.example", false)]
    [InlineData("anna@VALDORO.example", false)]
    [InlineData("anna@falsovaldoro.example", true)]
    [InlineData("anna@cliente.example", true)]
    public void Whoever_has_another_domain_is_outside_also_where_it_ends_alike(string address, bool isOutside) =>
        Assert.Equal(isOutside, new MailDraft("sara@valdoro.example", "Sara Greco", []).IsOutside(new("Anna", address)));

    [Fact]
    public void Where_nobody_knows_who_sends_everybody_is_outside() => Assert.True(new MailDraft("", "", []).IsOutside(new("Anna", "anna@valdoro.example")));
}
