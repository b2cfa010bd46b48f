using BackOfficeBot;
using BackOfficeBot.Records;

if (args is [UnderstandCommand.Name])
    return UnderstandCommand.Run();
if (args is [VerifyCommand.Name, .. var settings])
    return await VerifyCommand.RunAsync(settings, Console.Out);
await BotHost.Build(args).RunAsync();
return 0;
