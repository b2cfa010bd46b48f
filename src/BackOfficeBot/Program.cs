using BackOfficeBot;
using BackOfficeBot.Records;

if (args is [UnderstandCommand.Name])
    return UnderstandCommand.Run();
if (args is [VerifyCommand.Name, .. var settings])
    return await VerifyCommand.RunAsync(settings, Console.Out);
var bot = BotHost.Build(args);
// What only the start needed (the database's model, migrations, the learning of words) is given back at once; a quiet office would keep it for hours.
bot.Lifetime.ApplicationStarted.Register(static () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive));
await bot.RunAsync();
return 0;
