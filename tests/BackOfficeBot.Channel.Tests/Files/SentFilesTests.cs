using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Channel.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Tests.Files;

public sealed class SentFilesTests
{
    [Fact]
    public void Files_of_a_message_are_those_with_a_name_and_an_address_that_may_be_asked()
    {
        var activity = new Activity
        {
            Attachments =
            [
                File("conti.xlsx", "https://valdoro-my.sharepoint.com/download?tempauth=1"), File("altro.txt", "http://internal.example/secret"), File("", "https://x.example/"), File("senza.txt", null),
                new() { ContentType = "text/html", Content = JsonSerializer.SerializeToElement("<p>conti</p>", ActivityJson.Default.String) },
                new() { ContentType = FileDownloadInfo.ContentType, Name = "storto.txt", Content = JsonSerializer.SerializeToElement("x", ActivityJson.Default.String) },
            ],
        };
        Assert.Equal([new SentFile("conti.xlsx", "https://valdoro-my.sharepoint.com/download?tempauth=1", "https://valdoro-my.sharepoint.com/conti.xlsx")], SentFiles.Of(activity));
    }

    [Fact]
    public async Task The_bytes_come_without_any_token_and_no_more_of_them_than_may_be()
    {
        await using var store = await LocalServer.StartAsync((context, _) => context.Response.WriteAsync("0123456789"));
        using var files = Files("127.0.0.1", "localhost");
        var file = new SentFile("a.txt", store.Address + "/a", null);
        Assert.Equal("0123456789"u8.ToArray(), await files.BytesAsync(file, 10, TestContext.Current.CancellationToken));
        Assert.Null(await files.BytesAsync(file, 9, TestContext.Current.CancellationToken));
        Assert.All(store.Asked, asked => Assert.Null(asked.Authorization));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(302)]
    public async Task A_file_that_is_gone_or_leads_elsewhere_is_not_to_be_had(int status)
    {
        await using var store = await LocalServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "http://169.254.169.254/";
            return Task.CompletedTask;
        });
        using var files = Files("127.0.0.1", "localhost");
        await Assert.ThrowsAsync<HttpRequestException>(() => files.BytesAsync(new("a.txt", store.Address + "/a", null), 10, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("http://localhost:1/secret")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("https://sharepoint.com.evil.example/a")]
    public async Task Nothing_is_asked_of_an_address_that_is_no_drive_s(string url)
    {
        using var files = Files();
        await Assert.ThrowsAsync<HttpRequestException>(() => files.BytesAsync(new("a.txt", url, null), 10, TestContext.Current.CancellationToken));
    }

    private static SentFiles Files(params string[] hosts)
    {
        var options = new BotOptions();
        foreach (var host in hosts)
            options.FileHosts.Add(host);
        return new(Options.Create(options));
    }

    private static Attachment File(string name, string? url) => new()
    {
        ContentType = FileDownloadInfo.ContentType, Name = name, ContentUrl = "https://valdoro-my.sharepoint.com/" + name,
        Content = JsonSerializer.SerializeToElement(new FileDownloadInfo { DownloadUrl = url, UniqueId = "1", FileType = "xlsx" }, ActivityJson.Default.FileDownloadInfo),
    };
}
