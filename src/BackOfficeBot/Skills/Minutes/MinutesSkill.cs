using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Minutes.Decisions;
using BackOfficeBot.Skills.Minutes.Material;

namespace BackOfficeBot.Skills.Minutes;

/// One thing that can be done with minutes: its commands and buttons.
internal interface IMinutesPart
{
    IEnumerable<Route> Routes { get; }
}

internal sealed class MinutesSkill(IEnumerable<IMinutesPart> parts) : ISkill
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("show_minutes", (_, _) => ValueTask.FromResult<Reply>(Reply.RouteTo(RouteKeys.Command + DeskSkill.ListCommand, new ListState(MinutesKind.Name, ListPart.All)))),
        .. parts.SelectMany(part => part.Routes),
    ];

    public IEnumerable<MenuEntry> Menu(Turn turn)
    {
        var t = MinutesFormTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            yield break;
        yield return new("draft_minutes", t.Menu, t.MenuExample);
        yield return new("show_minutes", t.MenuMine, t.MenuMineExample);
        yield return new("find_decisions", t.MenuDecisions, t.MenuDecisionsExample);
    }

    public static IServiceCollection Add(IServiceCollection services) => services
        .AddSingleton<ISkill, MinutesSkill>().AddSingleton<IRecordKind, MinutesKind>().AddSingleton<IDigestPart, MinutesDigest>().AddSingleton<IDigestPart>(new MinutesDid(isOpen: false)).AddSingleton<IDigestPart>(new MinutesDid(isOpen: true)).AddSingleton<MinutesKeeper>().AddSingleton<MinutesBefore>().AddSingleton<MinutesApproval>().AddSingleton<IMinutesPart, MinutesOldActions>()
        .AddSingleton<MaterialAssistant>().AddSingleton<MinutesMaterial>().AddSingleton<IMinutesPart>(s => s.GetRequiredService<MinutesMaterial>()).AddSingleton<IMinutesPart, TeamsTranscript>().AddSingleton<ILiveWords, MaterialWords>().AddSingleton<ILiveWords, MinutesCapture>()
        .AddSingleton<IMinutesPart, MinutesPreparation>().AddSingleton<IMinutesPart, MinutesSession>().AddSingleton<IMinutesPart, MinutesEntries>()
        .AddSingleton<IRecordKind, DecisionKind>().AddSingleton<DecisionBook>().AddSingleton<DecisionAssistant>().AddSingleton<IMinutesPart, DecisionSearch>()
        .AddSingleton<IMinutesPart, MinutesActions>().AddSingleton<IMinutesPart, MinutesReview>().AddSingleton<IMinutesPart, MinutesClosing>().AddSingleton<IDueHandler, MinutesReviewDue>();
}
