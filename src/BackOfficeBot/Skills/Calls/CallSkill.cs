using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Calls;

/// One thing that can be done with calls: its commands and buttons.
internal interface ICallPart
{
    IEnumerable<Route> Routes { get; }
}

internal sealed class CallSkill(IEnumerable<ICallPart> parts) : ISkill
{
    public IEnumerable<Route> Routes => parts.SelectMany(part => part.Routes);

    public IEnumerable<MenuEntry> Menu(Turn turn)
    {
        var t = CallFormTexts.In(turn.Language);
        yield return new("log_call", t.Menu, t.MenuExample);
        if (turn.Conversation.IsPersonal)
            yield return new("find_calls", t.MenuMine, t.MenuMineExample);
    }

    public static IServiceCollection Add(IServiceCollection services) => services
        .AddSingleton<ISkill, CallSkill>().AddSingleton<IRecordKind, CallKind>().AddSingleton<IDigestPart, CallDigest>().AddSingleton<IDigestPart, CallsDone>()
        .AddSingleton<CallPeople>().AddSingleton<CallNowFinder>().AddSingleton<CallThreads>().AddSingleton<CallKeeper>()
        .AddSingleton<CallLog>().AddSingleton<ICallPart>(s => s.GetRequiredService<CallLog>()).AddSingleton<ICallPart, CallCompletion>().AddSingleton<ICallPart, CallMessages>().AddSingleton<ICallPart, CallActions>().AddSingleton<ICallPart, CallPromises>().AddSingleton<ICallPart, CallRegister>().AddSingleton<ICallPart, CallDial>()
        .AddSingleton<IAfterUndo, CallUndone>().AddSingleton<ILiveWords, CallCorrections>().AddSingleton<ILiveWords, CallsReturned>()
        .AddSingleton<IDueHandler, CallCheck>().AddSingleton<IDueHandler, CallSoon>().AddSingleton<IDueHandler, CallMissed>();
}
