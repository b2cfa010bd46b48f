using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Channel.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Tests.Connector;

public sealed class SentFilesTests
{
    private static Activity Message(params string[] urls) => new()
    {
        Type = ActivityTypes.Message,
        Attachments =
        [
            new() { ContentType = "text/html", Content = JsonElement.Parse("\"<p>here</p>\"") },
            .. urls.Select(url => new Attachment
            {
                ContentType = "application/vnd.microsoft.teams.file.download.info", Name = "quote.txt", Content = JsonElement.Parse($$"""{"downloadUrl":"{{url}}","uniqueId":"item-1","fileType":"txt"}"""),
            }),
        ],
    };

    [Fact]
    public async Task A_file_is_known_by_name_size_hash_and_where_it_lies_and_its_address_gets_no_token()
    {
        string? token = null;
        await using var server = await LocalServer.StartAsync(async (context, _) =>
        {
            token = context.Request.Headers.Authorization;
            await context.Response.WriteAsync("abc");
        });
        using var files = new SentFiles(Options.Create(new BotOptions { AllowAnonymous = true, Timeout = TimeSpan.FromSeconds(5) }));

        var (read, sent) = await files.ReadAsync(Message(server.Address + "/quote"), TestContext.Current.CancellationToken);

        Assert.Equal(1, sent);
        Assert.Equal([new SentFile("quote.txt", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "item-1")], read);
        Assert.True(string.IsNullOrEmpty(token));
    }

    [Fact]
    public async Task What_is_gone_or_leads_elsewhere_or_lies_on_this_machine_is_left_out()
    {
        await using var server = await LocalServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = context.Request.Path == "/gone" ? 404 : 302;
            context.Response.Headers.Location = "/quote";
            return Task.CompletedTask;
        });
        using var files = new SentFiles(Options.Create(new BotOptions { AllowAnonymous = true, Timeout = TimeSpan.FromSeconds(5) }));
        var (read, sent) = await files.ReadAsync(Message(server.Address + "/gone", server.Address + "/moved", "ftp://files.example/quote", "nowhere"), TestContext.Current.CancellationToken);
        Assert.Equal((0, 4), (read.Count, sent));

        using var strict = new SentFiles(Options.Create(new BotOptions { Timeout = TimeSpan.FromSeconds(5) }));
        Assert.Empty((await strict.ReadAsync(Message(server.Address + "/quote"), TestContext.Current.CancellationToken)).Files);
        Assert.Equal(0, (await strict.ReadAsync(new() { Type = ActivityTypes.Message }, TestContext.Current.CancellationToken)).Sent);
    }
}
