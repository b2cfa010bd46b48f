using System.Diagnostics;
using System.Globalization;

namespace BackOfficeBot.Benchmarks.Load;

/// load [--scenario text,action,write,decide,line,mix] [--auth] [--users 16] [--seconds 5] [--every N] [--warm 8] [--core 0] [--program PATH]
/// One line per scenario, or every so many seconds of it: turns a second, percentiles of the answer, CPU of the bot's process per turn, its memory and handles, turns that were answered by an
/// error, not within 20 seconds, or twice.
internal static class LoadCommand
{
    /// Of all requests that are decided on; nobody else's number.
    public const int Requester = 0;

    private const int LinesOfMinutes = 600;

    /// What a hundred turns of the mix are.
    private static readonly (string Scenario, int Share)[] Mix = [("text", 35), ("action", 25), ("write", 20), ("decide", 10), ("line", 10)];

    public static async Task<int> RunAsync(string[] args)
    {
        var a = new Arguments(args);
        var folder = Directory.CreateTempSubdirectory("bench");
        try
        {
            await using var channel = await ChannelHost.StartAsync();
            // These people write faster than people do. This channel has no limits, and one person gets all outcomes: with Teams' limits they would pile up in the outbox, and each turn pay for that.
            using var bot = BotProcess.Start(channel, a.Text("program"), folder.FullName, a.Flag("auth"), a.Number("core", 0),
                "Delivery:PerSecond=10000", "Delivery:PerConversation:0:Count=10000", "Delivery:PerConversation:0:Within=00:00:01", "Turns:PersonAtOnce=100000", "Turns:PersonPerSecond=100000");
            await bot.ListeningAsync();
            Console.WriteLine("scenario  auth  users   seconds   turns/s   p50 ms   p90 ms   p99 ms   CPU ms/turn   memory MB   handles   errors   lost   doubled");
            var (number, token) = (Requester + 1, a.Flag("auth") ? channel.Token() : null);
            using var requester = new TeamsUser(channel, bot.Url, token, Requester);
            await requester.SayAsync("aiuto");
            foreach (var scenario in (a.Text("scenario") ?? "text,action,write,decide").Split(','))
            {
                TeamsUser[] users = [.. Enumerable.Range(0, a.Number("users", 16)).Select(_ => new TeamsUser(channel, bot.Url, token, number++))];
                try
                {
                    var next = scenario == "mix" ? await MixAsync(users) : await BeginAsync(scenario, users);
                    await ForAsync(users, next, a.Number("warm", 8));
                    var (seconds, doubled) = (a.Number("seconds", 5), channel.Doubled);
                    for (var at = 0; at < seconds; at += a.Number("every", seconds))
                    {
                        GC.Collect();
                        var (cpu, clock) = (bot.Cpu, Stopwatch.StartNew());
                        var (times, errors, lost) = await ForAsync(users, next, Math.Min(a.Number("every", seconds), seconds - at));
                        var (spent, elapsed) = (bot.Cpu - cpu, clock.Elapsed);
                        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                            $"{scenario,-8}  {(a.Flag("auth") ? "on" : "off"),-4}  {users.Length,5}  {at + elapsed.TotalSeconds,8:0}  {times.Length / elapsed.TotalSeconds,8:0}  {At(times, 0.5),7:0.00}  {At(times, 0.9),7:0.00}  {At(times, 0.99),7:0.00}  {spent.TotalMilliseconds / times.Length,12:0.000}  {bot.Memory,10:0}  {bot.Handles,8}  {errors,7}  {lost,5}  {channel.Doubled - doubled,8}"));
                    }
                }
                finally
                {
                    foreach (var user in users)
                        user.Dispose();
                }
            }
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double At(TimeSpan[] sorted, double part) => sorted.Length == 0 ? double.NaN : sorted[(int)(sorted.Length * part)].TotalMilliseconds;

    // Gets ready for a turn, which is then timed: what comes before it is not in its time, but in the CPU of a turn. A card is looked at once; afterwards its button is pressed again and
    // again, the one that writes from each answer anew. Each request is decided on once. Minutes take 1,000 lines: before they are full others are opened.
    private static async Task<Func<TeamsUser, Task<Func<Task>>>> BeginAsync(string scenario, TeamsUser[] users)
    {
        const int ShowHelpAgain = 0, Step = 0, Approve = 0;
        foreach (var user in users)
            if (scenario == "action")
                user.Look(scenario, await user.SayAsync("chi sono"), ShowHelpAgain);
            else if (scenario == "write")
                user.Look(scenario, await user.SayAsync(WriteSkill.Word), Step);
        return scenario switch
        {
            "text" => user => Task.FromResult<Func<Task>>(() => user.SayAsync("aiuto")),
            "action" => user => Task.FromResult<Func<Task>>(() => user.PressAsync(scenario, next: false)),
            "write" => user => Task.FromResult<Func<Task>>(() => user.PressAsync(scenario, next: true)),
            "decide" => async user =>
            {
                user.Look(scenario, await user.SayAsync(DecideSkill.Word), Approve);
                return () => user.PressAsync(scenario, next: false);
            },
            "line" => async user =>
            {
                if (user.Lines++ % LinesOfMinutes == 0)
                    await user.SayAsync(CaptureSkill.Word);
                return () => user.SayAsync("nota: si rinvia la questione del parcheggio alla prossima volta");
            },
            _ => throw new ArgumentException($"No scenario '{scenario}': text (the help card through the connector), action (help in place), write, decide (a request), line (of open minutes), or mix (of all)."),
        };
    }

    private static async Task<Func<TeamsUser, Task<Func<Task>>>> MixAsync(TeamsUser[] users)
    {
        List<Func<TeamsUser, Task<Func<Task>>>> hundred = [];
        foreach (var (scenario, share) in Mix)
            hundred.AddRange(Enumerable.Repeat(await BeginAsync(scenario, users), share));
        return user => hundred[Random.Shared.Next(hundred.Count)](user);
    }

    private static async Task<(TimeSpan[] Times, int Errors, int Lost)> ForAsync(TeamsUser[] users, Func<TeamsUser, Task<Func<Task>>> next, int seconds)
    {
        var (clock, errors, lost) = (Stopwatch.StartNew(), 0, 0);
        var times = await Task.WhenAll(users.Select(user => Task.Run(async () =>
        {
            var mine = new List<TimeSpan>();
            while (clock.Elapsed.TotalSeconds < seconds)
                try
                {
                    var turn = await next(user);
                    var begin = Stopwatch.GetTimestamp();
                    await turn();
                    mine.Add(Stopwatch.GetElapsedTime(begin));
                }
                catch (TimeoutException)
                {
                    Interlocked.Increment(ref lost);
                }
                catch (Exception e) when (e is InvalidOperationException or HttpRequestException)
                {
                    if (Interlocked.Increment(ref errors) == 1)
                        Console.Error.WriteLine(e.Message);
                }
            return mine;
        })));
        return ([.. times.SelectMany(t => t).Order()], errors, lost);
    }
}
