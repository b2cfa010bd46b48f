namespace BackOfficeBot.Health;

/// "health ADDRESS", for a container that has no shell: asks the bot that runs in it. Ends with 0 where it answers, with 1 where it does not.
internal static class HealthCommand
{
    public const string Name = "health";
    public const string Usage = "health http://ADDRESS";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static async Task<int> RunAsync(Uri address)
    {
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri(address, HealthEndpoints.Live));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return 1;
        }
    }
}
