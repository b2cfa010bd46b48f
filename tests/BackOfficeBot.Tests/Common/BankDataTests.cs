using BackOfficeBot.Common;

namespace BackOfficeBot.Tests.Common;

public sealed class BankDataTests
{
    [Theory]
    [InlineData("Bonifico su IT60X0542811101000000123456 per favore", "Bonifico su IT60 •••• 3456 per favore")]
    [InlineData("it60 x054 2811 1010 0000 0123 456, grazie", "IT60 •••• 3456, grazie")]
    [InlineData("IT61X0542811101000000123456", "IT61 •••• 3456")]
    [InlineData("DE89 3704 0044 0532 0130 00 to Hans", "DE89 •••• 3000 to Hans")]
    [InlineData("GB29NWBK60161331926819", "GB29 •••• 6819")]
    [InlineData("card 4111 1111 1111 1111.", "card 4111 •••• 1111.")]
    public void Bank_coordinates_are_covered_up_to_their_ends(string said, string kept) => Assert.Equal(kept, BankData.Mask(said));

    [Theory]
    [InlineData("Sedie per 1.200,50 € entro il 21/12/2026")]
    [InlineData("Chiama +39 02 1234 5678 per l'ordine 2026-0000042")]
    [InlineData("AB12 e poi altre parole che non sono coordinate")]
    [InlineData("FY26 budget sedie reparto")]
    [InlineData("Vedi https://valdoro.example/doc?id=ef901b93-2a7c-4880-aa37-53915c76f18a e https://valdoro.example/4111111111111111")]
    public void Other_words_and_numbers_stay(string said) => Assert.Equal(said, BankData.Mask(said));
}
