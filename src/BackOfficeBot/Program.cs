using BackOfficeBot;
using BackOfficeBot.Records;

if (args is [VerifyCommand.Name, .. var settings])
    return await VerifyCommand.RunAsync(BotHost.Build(settings).Services, Console.Out);
await BotHost.Build(args).RunAsync();
return 0;
