using BackOfficeBot;
using BackOfficeBot.Operation;

if (await Commands.RunAsync(args, Console.Out) is { } code)
    return code;
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
