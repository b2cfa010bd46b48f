using System.Diagnostics;
using System.Globalization;
using BackOfficeBot.Benchmarks.Load;
using BackOfficeBot.Channel.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Benchmarks.Fuzz;

/// fuzz [--count 300000] [--seed 1] [--people 8] [--core N] [--program PATH]
/// Three quarters are forged or damaged and may change no record; the rest is said and pressed as a person might, with anything in the inputs. Ends with 1 where something was answered by a fault or changed a record.
internal static class FuzzCommand
{
    private const int Stages = 12;

    public static async Task<int> RunAsync(string[] args)
    {
        var a = new Arguments(args);
        int? core = a.Text("core") is null ? null : a.Number("core", 0);
        var folder = Directory.CreateTempSubdirectory("fuzz");
        try
        {
            await using var channel = await ChannelHost.StartAsync();
            using var bot = BotProcess.Start(channel, a.Text("program"), folder.FullName, auth: false, core, "Turns:PersonAtOnce=100000", "Turns:PersonPerSecond=100000", "Digests:IsOn=false");
            var (log, told) = (new FaultLines(), 0);
            bot.Logged = log.Read;
            await bot.ListeningAsync();
            using var fuzzer = new Fuzzer(channel, new(bot.Url), Routes(folder.CreateSubdirectory("routes").FullName), a.Number("seed", 1));
            FuzzPerson[] people = [.. Enumerable.Range(1, a.Number("people", 8)).Select(n => new FuzzPerson(TeamsActivity.Person(n), $"29:fuzz{n}", TeamsActivity.Conversation(n), "11111111-1111-4111-8111-111111111111", channel.Url))];
            var (count, changed, database) = (a.Number("count", 300_000), 0, Path.Combine(folder.FullName, "office.db"));
            void Tell()
            {
                foreach (var fault in fuzzer.Faults.Skip(told))
                    Console.Error.WriteLine(fault);
                told = fuzzer.Faults.Count;
                Console.Error.Write(log.New());
            }
            string[] begin = [WriteSkill.Word, DecideSkill.Word, CaptureSkill.Word];
            await fuzzer.PlayAsync(people, 2000, begin);
            Tell();
            Console.WriteLine("what       sent   a second   memory MB   handles   faults   records");
            for (var stage = 0; stage < Stages; stage++)
            {
                var forged = stage < Stages * 3 / 4;
                var (before, clock) = (forged ? OfficePrint.Of(database) : new HashSet<string>(), Stopwatch.StartNew());
                await (forged ? fuzzer.ForgeAsync(people, count / Stages) : fuzzer.PlayAsync(people, count / Stages, begin));
                var rate = count / Stages / clock.Elapsed.TotalSeconds;
                var changes = forged ? OfficePrint.Changes(before, OfficePrint.Of(database)) : [];
                changed += changes.Count;
                foreach (var row in changes)
                    Console.Error.WriteLine(row);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{(forged ? "forged" : "played"),-6}  {count / Stages,7}  {rate,9:0}  {bot.Memory,10:0}  {bot.Handles,8}  {fuzzer.Faults.Count + log.Count,7}   {(forged ? changes.Count == 0 ? "as before" : "CHANGED" : "")}"));
                Tell();
            }
            Console.WriteLine($"answered {string.Join(", ", fuzzer.Statuses.OrderBy(s => s.Key).Select(s => $"{s.Key}: {s.Value}"))}; {fuzzer.Pressed.Count} different buttons pressed");
            return fuzzer.Faults.IsEmpty && log.Count == 0 && changed == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyCollection<string> Routes(string folder)
    {
        var bot = BotHost.Build(["--environment=Development", "--Bot:AllowAnonymous=true", "--urls=http://127.0.0.1:0", $"--Storage:Path={Path.Combine(folder, "none.db")}"]);
        return bot.Services.GetRequiredService<Dispatcher>().Keys;
    }

    /// What the bot logs as an error; of those with one stack the first.
    private sealed class FaultLines
    {
        private readonly Dictionary<string, (string Words, int Count)> _faults = new(StringComparer.Ordinal);
        private readonly HashSet<string> _told = new(StringComparer.Ordinal);
        private readonly List<string> _fault = [];

        public int Count
        {
            get
            {
                lock (_fault)
                    return _faults.Values.Sum(f => f.Count) + (_fault.Count > 0 ? 1 : 0);
            }
        }

        public void Read(string line)
        {
            lock (_fault)
            {
                if (_fault.Count > 0 && !line.StartsWith(' '))
                    Keep();
                if (_fault.Count > 0 || line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal))
                    _fault.Add(line);
            }
        }

        /// Those that were not told yet.
        public string New()
        {
            lock (_fault)
            {
                Keep();
                return string.Concat(_faults.Where(f => _told.Add(f.Key)).Select(f => f.Value.Words + Environment.NewLine));
            }
        }

        private void Keep()
        {
            var stack = string.Concat(_fault.Where(l => l.Contains("   at BackOfficeBot", StringComparison.Ordinal)));
            if (_fault.Count > 0)
                _faults[stack] = _faults.TryGetValue(stack, out var known) ? (known.Words, known.Count + 1) : (string.Join(Environment.NewLine, _fault), 1);
            _fault.Clear();
        }
    }
}
