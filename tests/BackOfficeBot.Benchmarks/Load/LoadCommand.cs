using System.Diagnostics;
using System.Globalization;

namespace BackOfficeBot.Benchmarks.Load;

/// load [--scenario text,action,write,decide,line] [--auth] [--users 16] [--seconds 5] [--warm 8] [--core 0] [--program PATH]
/// One line per scenario: turns a second, percentiles of the answer, CPU of the bot's process per turn.
internal static class LoadCommand
{
    /// Of all requests that are decided on; nobody else's number.
    public const int Requester = 0;

    public static async Task<int> RunAsync(string[] args)
    {
        var a = new Arguments(args);
        var folder = Directory.CreateTempSubdirectory("bench");
        try
        {
            await using var channel = await ChannelHost.StartAsync();
            using var bot = BotProcess.Start(channel, a.Text("program"), folder.FullName, a.Flag("auth"), a.Number("core", 0));
            await bot.ListeningAsync();
            Console.WriteLine("scenario  auth  users   turns/s   p50 ms   p99 ms   CPU ms/turn   memory MB");
            var (number, token) = (Requester + 1, a.Flag("auth") ? channel.Token() : null);
            foreach (var scenario in (a.Text("scenario") ?? "text,action,write,decide").Split(','))
            {
                TeamsUser[] users = [.. Enumerable.Range(0, a.Number("users", 16)).Select(_ => new TeamsUser(channel, bot.Url, token, number++))];
                try
                {
                    using var requester = new TeamsUser(channel, bot.Url, token, Requester);
                    if (scenario == "decide")
                        await requester.SayAsync("aiuto");
                    var (before, turn) = await BeginAsync(scenario, users);
                    await ForAsync(users, before, turn, a.Number("warm", 8));
                    GC.Collect();
                    var (cpu, clock) = (bot.Cpu, Stopwatch.StartNew());
                    var times = await ForAsync(users, before, turn, a.Number("seconds", 5));
                    var (spent, elapsed) = (bot.Cpu - cpu, clock.Elapsed);
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"{scenario,-8}  {(a.Flag("auth") ? "on" : "off"),-4}  {users.Length,5}  {times.Length / elapsed.TotalSeconds,8:0}  {At(times, 0.5),7:0.00}  {At(times, 0.99),7:0.00}  {spent.TotalMilliseconds / times.Length,12:0.000}  {bot.Memory,10:0}"));
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

    private static double At(TimeSpan[] sorted, double part) => sorted[(int)(sorted.Length * part)].TotalMilliseconds;

    // A card is looked at once; afterwards its button is pressed again and again, the one that writes from each answer anew. Each request is decided on once:
    // what comes before a turn is not in its time, but in the CPU of a turn.
    private static async Task<(Func<TeamsUser, Task> Before, Func<TeamsUser, Task> Turn)> BeginAsync(string scenario, TeamsUser[] users)
    {
        const int ShowHelpAgain = 0, Step = 0, Approve = 0;
        foreach (var user in users)
            if (scenario == "action")
                user.Look(await user.SayAsync("chi sono"), ShowHelpAgain);
            else if (scenario == "line")
                await user.SayAsync(CaptureSkill.Word);
            else if (scenario == "write")
                user.Look(await user.SayAsync(WriteSkill.Word), Step);
        Func<TeamsUser, Task> nothing = _ => Task.CompletedTask;
        return scenario switch
        {
            "text" => (nothing, user => user.SayAsync("aiuto")),
            "action" => (nothing, user => user.PressAsync(next: false)),
            "write" => (nothing, user => user.PressAsync(next: true)),
            "decide" => (async user => user.Look(await user.SayAsync(DecideSkill.Word), Approve), user => user.PressAsync(next: false)),
            "line" => (nothing, user => user.SayAsync("nota: si rinvia la questione del parcheggio alla prossima volta")),
            _ => throw new ArgumentException($"No scenario '{scenario}': text (the help card through the connector), action (help in place), write, decide (a request), or line (of open minutes)."),
        };
    }

    private static async Task<TimeSpan[]> ForAsync(TeamsUser[] users, Func<TeamsUser, Task> before, Func<TeamsUser, Task> turn, int seconds)
    {
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(users.Select(user => Task.Run(async () =>
        {
            var mine = new List<TimeSpan>();
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                await before(user);
                var begin = Stopwatch.GetTimestamp();
                await turn(user);
                mine.Add(Stopwatch.GetElapsedTime(begin));
            }
            return mine;
        })));
        return [.. times.SelectMany(t => t).Order()];
    }
}
