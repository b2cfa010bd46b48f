using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Channel.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Tests.Files;

public sealed class FileUploadsTests : IAsyncLifetime
{
    private readonly List<(string? Range, long Length, string? Authorization)> _parts = [];
    private LocalServer _server = null!;
    private int _status = 202;

    public async ValueTask InitializeAsync() => _server = await LocalServer.StartAsync(async (context, _) =>
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _parts.Add((context.Request.Headers.ContentRange, body.Length, context.Request.Headers.Authorization));
        context.Response.StatusCode = _status;
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_large_file_goes_in_parts_one_after_the_other_and_no_token_with_them()
    {
        using var uploads = Uploads("127.0.0.1", "localhost");
        await uploads.UploadAsync(new() { UploadUrl = _server.Address + "/up" }, new byte[FileUploads.Part + 5], TestContext.Current.CancellationToken);
        Assert.Equal([$"bytes 0-{FileUploads.Part - 1}/{FileUploads.Part + 5}", $"bytes {FileUploads.Part}-{FileUploads.Part + 4}/{FileUploads.Part + 5}"], _parts.Select(p => p.Range));
        Assert.All(_parts, part => Assert.True(string.IsNullOrEmpty(part.Authorization)));
    }

    [Fact]
    public async Task What_the_service_does_not_take_is_told()
    {
        _status = 416;
        using var uploads = Uploads("127.0.0.1", "localhost");
        Assert.Equal(416, (await Assert.ThrowsAsync<FileUploadException>(() => uploads.UploadAsync(new() { UploadUrl = _server.Address }, new byte[3], TestContext.Current.CancellationToken))).Status);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("https://sharepoint.com.evil.example/up")]
    [InlineData("https://evilsharepoint.com/up")]
    [InlineData("https://user@contoso.sharepoint.com.evil.example/up")]
    [InlineData("http://contoso.sharepoint.com/up")]
    [InlineData("http://localhost:1/up")]
    [InlineData("file:///etc/passwd")]
    [InlineData("no address")]
    [InlineData(null)]
    public async Task Nothing_is_sent_to_an_address_that_is_no_drive_s(string? url)
    {
        using var uploads = Uploads();
        Assert.Null((await Assert.ThrowsAsync<FileUploadException>(() => uploads.UploadAsync(new() { UploadUrl = url }, new byte[3], TestContext.Current.CancellationToken))).Status);
    }

    private static FileUploads Uploads(params string[] hosts)
    {
        var options = new BotOptions();
        foreach (var host in hosts)
            options.FileHosts.Add(host);
        return new(Options.Create(options));
    }
}
