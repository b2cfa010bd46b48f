using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using BackOfficeBot.Benchmarks.Load;
using BackOfficeBot.Common;
using BackOfficeBot.Language;

namespace BackOfficeBot.Benchmarks.Understanding;

/// understand [--seconds 5]: what the first sentence costs, how many sentences a second one thread understands, and how the time of long texts grows.
internal static class UnderstandingCommand
{
    private static readonly string[] Nasty =
    [
        "lunedì martedì ", "dalle 10 alle ", "1 ", "3/4/", "il primo lunedì del ", "tra due settimane fa dopo ", "con Anna e ", "\"", "(", "a", "not on not at ", "ogni ogni ", "+39 06 1 ", "a@b.", "perché ", "€ 5 ", "è", "😀", "a-1-", "x.pdf ", ". ", "-",
    ];

    public static int Run(string[] args)
    {
        var seconds = new Arguments(args).Number("seconds", 5);
        var (heap, resident, clock, cpu, compiled) = (GC.GetTotalMemory(true), Resident(), Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, JitInfo.GetCompiledMethodCount());
        var understander = Taught.Understander;
        var built = clock.Elapsed;
        understander.Understand("aiuto", People.Italian);
        var command = clock.Elapsed;
        understander.Understand(People.InItalian[0], People.Italian);
        var (first, used, methods) = (clock.Elapsed, Environment.CpuUsage.TotalTime - cpu, JitInfo.GetCompiledMethodCount() - compiled);
        var (before, after) = (Resident(), GC.GetTotalMemory(true));
        Say($"built {built.TotalMilliseconds:0} ms, a command {(command - built).TotalMilliseconds:0} ms, the first sentence {(first - command).TotalMilliseconds:0} ms more; CPU of all {used.TotalMilliseconds:0} ms, {methods} methods compiled; heap {(after - heap) / 1048576.0:0.0} MiB, resident {before - resident:0.0} MiB more");
        foreach (var (name, sentences, context) in new[] { ("it", People.InItalian, People.Italian), ("en", People.InEnglish, People.English) })
        {
            Measure(understander, sentences, context, TimeSpan.FromSeconds(2));
            var (times, bytes) = Measure(understander, sentences, context, TimeSpan.FromSeconds(seconds));
            Say($"{name}: {times.Length / times.Sum(t => t.TotalSeconds):0} sentences/s, p50 {At(times, 0.5):0.0} µs, p99 {At(times, 0.99):0.0} µs, {bytes / 1024.0:0.0} KiB each, {sentences.Average(s => s.Length):0} letters on average");
        }
        foreach (var piece in Nasty)
            Say($"{piece,-28} {string.Join("  ", new[] { 1_000, 10_000, 100_000 }.Select(length => Text(piece, length)).Select(t => $"{t.Length,7}: {Best(() => understander.Understand(t, People.Italian)).TotalMilliseconds,8:0.00} ms"))}");
        return 0;
    }

    private static (TimeSpan[] Sorted, double Bytes) Measure(Understander understander, string[] sentences, UnderstandingContext context, TimeSpan for_)
    {
        var times = new List<TimeSpan>(4_000_000);
        var (clock, allocated) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        while (clock.Elapsed < for_ && times.Count < times.Capacity - sentences.Length)
            foreach (var sentence in sentences)
            {
                var begin = Stopwatch.GetTimestamp();
                understander.Understand(sentence, context);
                times.Add(Stopwatch.GetElapsedTime(begin));
            }
        var bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / times.Count;
        return ([.. times.Order()], bytes);
    }

    private static TimeSpan Best(Action action) => Enumerable.Range(0, 3).Select(_ =>
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed;
    }).Min();

    private static string Text(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];

    private static double At(TimeSpan[] sorted, double part) => sorted[(int)(sorted.Length * part)].TotalMicroseconds;

    private static double Resident()
    {
        using var me = Process.GetCurrentProcess();
        return me.WorkingSet64 / 1048576.0;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
