namespace BackOfficeBot.Language.Tests.Entities;

public sealed class UrgencyTests
{
    [Theory]
    [InlineData("richiama Rossi il prima possibile")]
    [InlineData("richiama Rossi al più presto")]
    [InlineData("rispondi quanto prima")]
    [InlineData("urgentissimo: richiamare Bianchi")]
    [InlineData("attività con priorità massima")]
    [InlineData("call Mark as soon as possible")]
    [InlineData("top priority: call Mark")]
    [InlineData("call him right away")]
    [InlineData("non ho tempo: è urgente")]
    public void What_cannot_wait_is_urgent(string text) => Assert.True(Reader.Read(text).IsUrgent);

    [Theory]
    [InlineData("chiama Rossi, non è urgente")]
    [InlineData("niente di urgente, richiama Bianchi")]
    [InlineData("nessuna urgenza")]
    [InlineData("non è una cosa molto urgente")]
    [InlineData("it's not urgent")]
    [InlineData("it isn't that urgent")]
    [InlineData("no rush, call Mark")]
    [InlineData("riunione subito dopo pranzo")]
    [InlineData("a call immediately after lunch")]
    public void What_can_wait_is_not(string text) => Assert.False(Reader.Read(text).IsUrgent);

    [Fact]
    public void The_soonest_possible_is_no_first_one() => Assert.Empty(Reader.Read("richiama il prima possibile").Numbers);
}
