using System.Diagnostics;
using System.Globalization;

namespace BackOfficeBot.Benchmarks.Load;

/// start --program PATH [--runs 5] [--fresh] [--core N]: from the start of the process to the first answered turn, and the memory after it; and after the first sentence that is no command.
/// The database stands after the first run, unless --fresh.
internal static class StartCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var a = new Arguments(args);
        int? core = a.Text("core") is null ? null : a.Number("core", 0);
        await using var channel = await ChannelHost.StartAsync();
        var folder = Directory.CreateTempSubdirectory("bench");
        try
        {
            for (var run = 1; run <= a.Number("runs", 5); run++)
            {
                var home = a.Flag("fresh") ? folder.CreateSubdirectory($"{run}").FullName : folder.FullName;
                var clock = Stopwatch.StartNew();
                using var bot = BotProcess.Start(channel, a.Text("program"), home, a.Flag("auth"), core);
                await bot.ListeningAsync();
                var listening = clock.Elapsed;
                using var user = new TeamsUser(channel, bot.Url, a.Flag("auth") ? channel.Token() : null, 1);
                await user.SayAsync("aiuto");
                var (answered, memory) = (clock.Elapsed, bot.Memory);
                await user.SayAsync("che tempo fa a Milano");
                var understood = clock.Elapsed - answered;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"run {run}: listening {listening.TotalMilliseconds:0} ms, first turn answered {answered.TotalMilliseconds:0} ms, CPU {bot.Cpu.TotalMilliseconds:0} ms, memory {memory:0} MB; first sentence {understood.TotalMilliseconds:0} ms, memory {bot.Memory:0} MB"));
            }
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
