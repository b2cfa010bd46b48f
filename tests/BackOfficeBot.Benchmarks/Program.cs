using BackOfficeBot;
using BackOfficeBot.Benchmarks.Digests;
using BackOfficeBot.Benchmarks.Fuzz;
using BackOfficeBot.Benchmarks.Load;
using BackOfficeBot.Benchmarks.Records;
using BackOfficeBot.Benchmarks.Understanding;
using BackOfficeBot.Common;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

switch (args)
{
    case ["load", .. var rest]: return await LoadCommand.RunAsync(rest);
    case ["start", .. var rest]: return await StartCommand.RunAsync(rest);
    case ["deliver", .. var rest]: return await DeliverCommand.RunAsync(rest);
    case ["wave", .. var rest]: return WaveCommand.Run(rest);
    case ["digests", .. var rest]: return await DigestsCommand.RunAsync(rest);
    case ["lists", .. var rest]: return await ListsCommand.RunAsync(rest);
    case ["fuzz", .. var rest]: return await FuzzCommand.RunAsync(rest);
    case ["understand", .. var rest]: return UnderstandingCommand.Run(rest);
    // The bot as it is, one button more that writes and asks no other service, requests to decide on, and minutes to write.
    case ["bot", .. var rest]:
        var bot = BotHost.Build(rest, builder => builder.Services
            .AddSingleton<ISkill, WriteSkill>().AddSingleton<ISkill, DecideSkill>().AddSingleton<ISkill, CaptureSkill>().AddSingleton<ILiveWords, BenchWords>());
        FirstMemory.GiveBack(bot);
        await bot.RunAsync();
        return 0;
    default:
        // In this process: a generated project would not follow this solution's build rules.
        BenchmarkSwitcher.FromAssembly(typeof(WriteSkill).Assembly)
            .Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).AddDiagnoser(MemoryDiagnoser.Default));
        return 0;
}
