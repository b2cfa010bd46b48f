namespace BackOfficeBot;

/// What only the start needed (the database's model, migrations), is given back at once; a quiet office would keep it for hours. Not for a bot that shares its process.
internal static class FirstMemory
{
    public static void GiveBack(WebApplication bot) => bot.Lifetime.ApplicationStarted.Register(() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive));
}
