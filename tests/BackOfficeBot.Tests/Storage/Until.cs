namespace BackOfficeBot.Tests.Storage;

internal static class Until
{
    /// Asks again until the condition holds; a test that waits longer than half a minute has failed.
    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!await condition())
            await timer.WaitForNextTickAsync(patience.Token);
    }
}
