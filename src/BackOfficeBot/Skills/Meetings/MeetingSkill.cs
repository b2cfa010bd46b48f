using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings;

internal sealed class MeetingSkill(MeetingSetup setup, MeetingChanges changes, Agenda agenda) : ISkill
{
    public IEnumerable<Route> Routes => [.. setup.Routes, .. changes.Routes, .. agenda.Routes];

    public IEnumerable<MenuEntry> Menu(Turn turn)
    {
        var t = MeetingTexts.In(turn.Language);
        yield return new("schedule_meeting", t.NewMeeting, t.NewExample);
        if (turn.Conversation.IsPersonal)
            yield return new("find_meeting", t.MyAgenda, t.AgendaExample);
    }

    public static IServiceCollection Add(IServiceCollection services) => services
        .AddSingleton<ISkill, MeetingSkill>()
        .AddSingleton<MeetingSetup>().AddSingleton<MeetingChanges>().AddSingleton<Agenda>()
        .AddSingleton<MeetingPeople>().AddSingleton<MeetingCalendars>().AddSingleton<MeetingBooker>()
        .AddHostedService<MeetingRecovery>();
}
