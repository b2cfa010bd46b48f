using BackOfficeBot;

BotHost.Build(args).Run();
