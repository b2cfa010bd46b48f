using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using BackOfficeBot.Benchmarks.Load;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace BackOfficeBot.Benchmarks.Digests;

/// The bot that does what is due at eight, and nothing else: as it is, but with calendars that answer at once.
internal static class DigestsWave
{
    public static readonly TimeSpan Rome = TimeSpan.FromHours(1);

    /// A Wednesday.
    public static readonly DateTimeOffset Eight = new(2026, 11, 25, 8, 0, 0, Rome);

    public static async Task<int> RunAsync(Arguments a)
    {
        await using var bot = Build(a.Text("storage")!.Split('|'));
        await ReadyAsync(bot);
        var (worker, office) = (bot.Services.GetServices<IHostedService>().OfType<DueWorker>().Single(), bot.Services.GetRequiredService<Office>());
        using var process = Process.GetCurrentProcess();
        var (before, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        await worker.RunAsync(default);
        var wall = clock.Elapsed;
        process.Refresh();
        var cpu = process.TotalProcessorTime - before;
        await using var db = await office.ReadAsync(DigestsFill.Organisation);
        var (written, left) = (await db.Outbox.CountAsync(), await db.Due.CountAsync(d => d.At <= Eight));
        var bytes = await db.Outbox.AverageAsync(m => (double?)m.Activity.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{written:N0} digests of {bytes / 1024:0.0} KB in {wall.TotalSeconds:0.0} s, {wall.TotalMilliseconds / written:0.00} ms and {cpu.TotalMilliseconds / written:0.00} ms of CPU each, at most {process.PeakWorkingSet64 / 1048576.0:0} MiB, {left} left"));
        return written > 0 && left == 0 ? 0 : 1;
    }

    public static WebApplication Build(IReadOnlyList<string> storage)
    {
        var calendar = DispatchProxy.Create<ICalendar, ThreeMeetings>();
        return BotHost.Build([.. storage.Append("environment=Development").Append("Bot:AllowAnonymous=true").Append("urls=http://127.0.0.1:0").Select(s => "--" + s)], builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(new Morning());
            builder.Host.ConfigureContainer<IServiceCollection>((_, services) => services.Replace(ServiceDescriptor.Singleton(calendar)));
        });
    }

    public static async Task ReadyAsync(WebApplication bot)
    {
        await bot.Services.GetServices<IHostedService>().OfType<StorageStart>().Single().StartAsync(default);
        await bot.Services.GetRequiredService<StorageReady>().WaitAsync(default);
    }

    private sealed class Morning : TimeProvider
    {
        private readonly long _start = Stopwatch.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => (Eight + Stopwatch.GetElapsedTime(_start)).ToUniversalTime();
    }
}

/// Everybody's day: three meetings, two of which clash.
#pragma warning disable CA1852 // DispatchProxy derives from it.
internal class ThreeMeetings : DispatchProxy
#pragma warning restore CA1852
{
    protected override object? Invoke(MethodInfo? method, object?[]? args) => method?.Name == nameof(ICalendar.ViewAsync)
        ? Task.FromResult<IReadOnlyList<CalendarEvent>>([.. new[] { 9, 11, 11 }.Select((hour, i) => new CalendarEvent
        {
            Id = $"event-{i}", Subject = $"Riunione {i + 1}", Start = DigestsWave.Eight.AddHours(hour - 8), End = DigestsWave.Eight.AddHours(hour - 7), Zone = "Europe/Rome", WebLink = $"https://outlook.office.com/calendar/item/{i}",
        })])
        : throw new NotSupportedException(method?.Name);
}
