using System.Text;

namespace BackOfficeBot.Graph.Tests.Drives;

public sealed class QuickXorTests
{
    [Theory]
    [InlineData("", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("Spettabile ditta, alleghiamo la bolla.", "RAhuHcsgXOvWA5d6A2oAi4vYOtI=")]
    public async Task A_file_has_the_hash_by_which_the_service_knows_it(string text, string hash) =>
        Assert.Equal(hash, await QuickXor.OfAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None));

    [Fact]
    public async Task However_it_is_read_the_bits_go_around() =>
        Assert.Equal("E/REUSO+2K6slFW/6rErNc06t1Q=", await QuickXor.OfAsync(new MemoryStream([.. Enumerable.Range(0, 200_000).Select(i => (byte)(i % 251))]), CancellationToken.None));
}
