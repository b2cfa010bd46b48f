namespace BackOfficeBot;

/// What only the start needed (the database's model, migrations) and the first turn is given back at once; a quiet office would keep it for hours.
/// Not for a bot that shares its process.
internal static class FirstMemory
{
    public static void GiveBack(WebApplication bot)
    {
        bot.Lifetime.ApplicationStarted.Register(Collect);
        var first = 1;
        bot.Use(next => context =>
        {
            if (first == 1 && HttpMethods.IsPost(context.Request.Method) && Interlocked.Exchange(ref first, 0) == 1)
                context.Response.OnCompleted(static () =>
                {
                    Collect();
                    return Task.CompletedTask;
                });
            return next(context);
        });
    }

    private static void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
}
