using BackOfficeBot;
using BackOfficeBot.Sandbox;

try
{
    if (SandboxCommand.Parse(args, settings => BotHost.Build(settings)) is not { } options)
    {
        Console.WriteLine(SandboxCommand.Help);
        return 0;
    }
    if (options.DataFolder is { } folder) Directory.CreateDirectory(folder);
    await using var host = await SandboxHost.StartAsync(options);
    Console.WriteLine($"""

        Valdoro & Partner

          Web chat   {host.Address}
          Bot        {host.BotAddress}/api/messages

        Ctrl+C: fine / stop
        """);
    await host.WaitForShutdownAsync();
    return 0;
}
catch (SandboxStartException refused)
{
    Console.Error.WriteLine(refused.Message);
    return 1;
}
