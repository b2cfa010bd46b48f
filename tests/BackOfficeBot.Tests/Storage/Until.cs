namespace BackOfficeBot.Tests.Storage;

internal static class Until
{
    /// Asks again until the condition holds; a test that waits longer than half a minute, or than it says, has failed.
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan? atMost = null)
    {
        using var patience = new CancellationTokenSource(atMost ?? TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!await condition())
            await timer.WaitForNextTickAsync(patience.Token);
    }
}
