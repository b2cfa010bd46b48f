using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Meetings.Changes;

namespace BackOfficeBot.Tests.Skills.Meetings.Changes;

public sealed class PeopleChangeTests
{
    private static readonly Invitee[] Invited = [new("1", "Marco Rossi", "marco@x"), new("2", "Giulia Romano", "giulia@x"), new("3", "Niccolò D'Angelo", "nic@x")];

    [Theory]
    [InlineData("aggiungi Anna Rossi", "Anna Rossi", "", "Anna Rossi", null)]
    [InlineData("togli Marco", "Marco", "Marco Rossi", "", null)]
    [InlineData("togli niccolo", "niccolo", "Niccolò D'Angelo", "", null)]
    [InlineData("togli Sara", "Sara", "", "", "Sara")]
    [InlineData("togli Marco e Sara", "Marco|Sara", "Marco Rossi", "", "Sara")]
    [InlineData("togli Marco e aggiungi Anna Rossi", "Marco|Anna Rossi", "Marco Rossi", "Anna Rossi", null)]
    [InlineData("replace Giulia with Anna Rossi", "Giulia|Anna Rossi", "Giulia Romano", "Anna Rossi", null)]
    [InlineData("metti Anna Rossi al posto di Marco Rossi", "Anna Rossi|Marco Rossi", "Marco Rossi", "Anna Rossi", null)]
    [InlineData("Anna Rossi invece di Giulia", "Anna Rossi|Giulia", "Giulia Romano", "Anna Rossi", null)]
    [InlineData("Anna Rossi instead of Sara", "Anna Rossi|Sara", "", "Anna Rossi", "Sara")]
    [InlineData("drop Marco, Giulia", "Marco|Giulia", "Marco Rossi|Giulia Romano", "", null)]
    public void Who_goes_goes_and_who_comes_comes(string text, string names, string leaving, string joining, string? absent)
    {
        var change = PeopleChange.Of(text, [.. names.Split('|').Select(n => new Found<string>(n, new(text.IndexOf(n, StringComparison.Ordinal), n.Length)))], Invited);
        Assert.Equal((leaving, joining, absent), (string.Join('|', change.Leaving.Select(p => p.Name)), string.Join('|', change.Joining), change.Absent));
    }
}
