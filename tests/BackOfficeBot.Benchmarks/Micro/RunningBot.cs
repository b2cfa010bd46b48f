using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using System.Text.Json;

namespace BackOfficeBot.Benchmarks.Micro;

/// The product's own parts, with a database of their own, for as long as the process lives.
internal sealed class RunningBot(IServiceProvider services)
{
    public Dispatcher Dispatcher { get; } = services.GetRequiredService<Dispatcher>();

    public CardSeals Seals { get; } = services.GetRequiredService<CardSeals>();

    public static async Task<RunningBot> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bench").FullName;
        var app = BotHost.Build(["--environment=Development", "--urls=http://127.0.0.1:0", $"--Storage:Path={Path.Combine(folder, "office.db")}", "--Bot:AllowAnonymous=true"]);
        await app.StartAsync();
        return new(app.Services);
    }

    public Turn Turn(byte[] activity) => new(JsonSerializer.Deserialize(activity, ActivityJson.Default.Activity)!, Seals);
}
