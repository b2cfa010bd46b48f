using BackOfficeBot.Sandbox;
using Microsoft.Extensions.Configuration;

var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
await using var host = await SandboxHost.StartAsync(new SandboxOptions
{
    Port = settings.GetValue("port", 5075),
    BotPort = settings.GetValue("bot-port", 3978),
    DataFolder = settings["data"],
});
if (host.PortNote is { } note) Console.WriteLine(note);
Console.WriteLine($"""

    Valdoro & Partner
    Chat: {host.Address}
    Bot:  {host.BotAddress}/api/messages

    Ctrl+C: fine / stop
    """);
await host.WaitForShutdownAsync();
