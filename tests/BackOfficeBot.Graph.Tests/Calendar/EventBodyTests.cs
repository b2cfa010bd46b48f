using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph.Tests.Calendar;

public sealed class EventBodyTests
{
    [Theory]
    [InlineData("<html><body><p>1. Conti<br>Bozza</p><p>Teams</p></body></html>", "<html><body><p>1. Conti<br>Finale</p><p>Teams</p></body></html>")]
    [InlineData("<html><body><p>Cambiato a mano</p></body></html>", "<html><body><p>1. Conti<br>Finale</p><p>Cambiato a mano</p></body></html>")]
    public void What_was_put_before_is_replaced_where_it_still_stands(string before, string after) =>
        Assert.Equal(after, EventBody.Above(new() { ContentType = Models.BodyType.Html, Content = before }, "1. Conti\nFinale", "1. Conti\nBozza")!.Content);

    [Theory]
    [InlineData("1. Conti\nBozza\n\nTeams", "1. Conti", "1. Conti\nBozza", "1. Conti\n\nTeams")]
    [InlineData("1. Conti\n\nTeams", "1. Conti\nBozza", "1. Conti", "1. Conti\nBozza\n\nTeams")]
    [InlineData("1. Conti\n\nTeams", "1. Conti", "1. Conti", null)]
    public void In_plain_text_too(string before, string text, string instead, string? after) =>
        Assert.Equal(after, EventBody.Above(new() { ContentType = Models.BodyType.Text, Content = before }, text, instead)?.Content);

    [Fact]
    public void What_stands_there_already_is_left() =>
        Assert.Null(EventBody.Above(new() { ContentType = Models.BodyType.Html, Content = "<p>1. Conti</p>" }, "1. Conti", "1. Conti"));
}
