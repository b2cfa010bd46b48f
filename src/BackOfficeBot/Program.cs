using BackOfficeBot;
using BackOfficeBot.AppPackage;
using BackOfficeBot.Health;
using BackOfficeBot.Records;

if (args is [UnderstandCommand.Name])
    return UnderstandCommand.Run();
if (args is [VerifyCommand.Name, .. var settings])
    return await VerifyCommand.RunAsync(settings, Console.Out);
if (args is [ManifestCommand.Name, .. var wanted])
    return ManifestCommand.Run(wanted, Console.Out);
if (args is [CheckCommand.Name, .. var checkedSettings])
    return await CheckCommand.RunAsync(checkedSettings, Console.Out);
if (args is [HealthCommand.Name, var address])
    return await HealthCommand.RunAsync(address);
try
{
    var bot = BotHost.Build(args);
    FirstMemory.GiveBack(bot);
    await bot.RunAsync();
    return 0;
}
catch (Exception error) when (StartRefusal.Of(error) is { Count: > 0 } sentences)
{
    foreach (var sentence in sentences)
        await Console.Error.WriteLineAsync(sentence);
    return 1;
}
