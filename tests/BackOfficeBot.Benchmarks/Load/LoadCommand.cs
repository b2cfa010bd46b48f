using System.Diagnostics;
using System.Globalization;

namespace BackOfficeBot.Benchmarks.Load;

/// load [--scenario text,action,form,agenda,write,decide,line,mix] [--auth] [--users 16] [--seconds 5 | --minutes N] [--every N] [--warm 8] [--core 0] [--program PATH] [--instances 1]
/// load --url URL[,URL…] --app-id ID --listen http://0.0.0.0:PORT --address http://HOST:PORT [--scenario text,action,form,agenda,common] …: a bot that runs elsewhere; see the README.
/// One line per scenario, or every so many seconds of it: turns a second, percentiles of the answer, CPU of the bot's process per turn, its memory and handles, turns that were answered by an
/// error, not within 20 seconds, or twice.
internal static class LoadCommand
{
    /// Of all requests that are decided on; nobody else's number.
    public const int Requester = 0;

    private const int LinesOfMinutes = 600;

    /// What a hundred turns of the mix are.
    private static readonly (string Scenario, int Share)[] Mix = [("text", 25), ("action", 20), ("form", 10), ("agenda", 10), ("write", 15), ("decide", 10), ("line", 10)];

    /// Of a bot that has none of the benchmarks' own skills.
    private static readonly (string Scenario, int Share)[] Common = [("text", 40), ("action", 30), ("form", 20), ("agenda", 10)];

    public static async Task<int> RunAsync(string[] args)
    {
        var a = new Arguments(args);
        var folder = Directory.CreateTempSubdirectory("bench");
        try
        {
            await using var channel = await ChannelHost.StartAsync(a.Text("listen") ?? "http://127.0.0.1:0", a.Text("address"));
            await using var bots = await Bots.StartAsync(channel, a, folder.FullName);
            Console.WriteLine("scenario  auth  users   seconds   turns/s   p50 ms   p90 ms   p99 ms   CPU ms/turn   memory MB   handles   errors   lost   doubled");
            var (number, token) = (Requester + 1, a.Flag("auth") || a.Text("app-id") is not null ? channel.Token(a.Text("app-id") ?? ChannelHost.AppId) : null);
            using var requester = new TeamsUser(channel, bots.Urls[0], token, Requester);
            await requester.SayAsync("aiuto");
            foreach (var scenario in (a.Text("scenario") ?? (a.Text("url") is null ? "text,action,write,decide" : "common")).Split(','))
            {
                TeamsUser[] users = [.. Enumerable.Range(0, a.Number("users", 16)).Select(_ => new TeamsUser(channel, bots.Urls[number % bots.Urls.Count], token, number++))];
                try
                {
                    var next = scenario == "mix" ? await MixAsync(Mix, users) : scenario == "common" ? await MixAsync(Common, users) : await BeginAsync(scenario, users);
                    await ForAsync(users, next, a.Number("warm", 8));
                    var seconds = a.Text("minutes") is null ? a.Number("seconds", 5) : 60 * a.Number("minutes", 30);
                    for (var at = 0; at < seconds; at += a.Number("every", seconds))
                    {
                        GC.Collect();
                        var (cpu, doubled, clock) = (bots.Cpu, channel.Doubled, Stopwatch.StartNew());
                        var (times, errors, lost) = await ForAsync(users, next, Math.Min(a.Number("every", seconds), seconds - at));
                        bots.Check();
                        var (spent, elapsed) = (bots.Cpu - cpu, clock.Elapsed);
                        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                            $"{scenario,-8}  {(token is null ? "off" : "on"),-4}  {users.Length,5}  {at + elapsed.TotalSeconds,8:0}  {times.Length / elapsed.TotalSeconds,8:0}  {At(times, 0.5),7:0.00}  {At(times, 0.9),7:0.00}  {At(times, 0.99),7:0.00}  {spent.TotalMilliseconds / times.Length,12:0.000}  {bots.Memory,10:0}  {bots.Handles,8}  {errors,7}  {lost,5}  {channel.Doubled - doubled,8}"));
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
        const int ShowHelpAgain = 0, Step = 0, Approve = 0, Save = 0;
        foreach (var user in users)
            if (scenario == "action")
                user.Look(scenario, await user.SayAsync("chi sono"), ShowHelpAgain);
            else if (scenario == "write")
                user.Look(scenario, await user.SayAsync(WriteSkill.Word), Step);
        return scenario switch
        {
            "text" => user => Task.FromResult<Func<Task>>(() => user.SayAsync("aiuto")),
            "action" => user => Task.FromResult<Func<Task>>(() => user.PressAsync(scenario, next: false)),
            // Opened, and pressed with nothing in it: it comes back with what is missing.
            "form" => async user =>
            {
                user.Look(scenario, await user.SayAsync("nuova attività"), Save);
                return () => user.PressAsync(scenario, next: false);
            },
            "agenda" => user => Task.FromResult<Func<Task>>(() => user.SayAsync("agenda di domani")),
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
            _ => throw new ArgumentException($"No scenario '{scenario}': text (the help card through the connector), action (help in place), form (of a task), agenda, write, decide (a request), line (of open minutes), mix (of all), or common (of the first four)."),
        };
    }

    private static async Task<Func<TeamsUser, Task<Func<Task>>>> MixAsync((string Scenario, int Share)[] mix, TeamsUser[] users)
    {
        List<Func<TeamsUser, Task<Func<Task>>>> hundred = [];
        foreach (var (scenario, share) in mix)
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
