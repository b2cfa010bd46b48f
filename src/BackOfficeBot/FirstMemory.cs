using BackOfficeBot.Language;

namespace BackOfficeBot;

/// What only the start needed (the database's model, migrations), and what learning from examples took, is given back at once; a quiet office would keep it
/// for hours. Not for a bot that shares its process.
internal static class FirstMemory
{
    public static void GiveBack(WebApplication bot)
    {
        bot.Lifetime.ApplicationStarted.Register(Collect);
        bot.Services.GetRequiredService<Understander>().Learned = Collect;
    }

    private static void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
}
