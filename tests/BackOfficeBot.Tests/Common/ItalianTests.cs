using BackOfficeBot.Common;

namespace BackOfficeBot.Tests.Common;

public sealed class ItalianTests
{
    [Theory]
    [InlineData("Anna Rossi", "ad Anna Rossi")]
    [InlineData("Élodie", "ad Élodie")]
    [InlineData("Marco Rossi", "a Marco Rossi")]
    [InlineData("", "a ")]
    public void Before_a_vowel_to_is_ad(string name, string said) => Assert.Equal(said, Italian.To(name));
}
