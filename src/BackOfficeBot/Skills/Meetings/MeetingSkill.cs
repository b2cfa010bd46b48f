using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Skills.Meetings.Holds;
using BackOfficeBot.Skills.Meetings.Polls;
using BackOfficeBot.Skills.Meetings.Preparation;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Series;

namespace BackOfficeBot.Skills.Meetings;

internal sealed class MeetingSkill(MeetingSetup setup, MeetingAmends amends, MeetingProposals proposals, MeetingChanges changes, MeetingEdits edits, Agenda agenda, Agendas agendas, FreeTimes free, InvitationAnswers invitations, MeetingHolds holds, MeetingPolls polls) : ISkill
{
    public IEnumerable<Route> Routes => [.. setup.Routes, .. amends.Routes, .. proposals.Routes, .. changes.Routes, .. edits.Routes, .. agenda.Routes, .. agendas.Routes, .. free.Routes, .. invitations.Routes, .. holds.Routes, .. polls.Routes];

    public IEnumerable<MenuEntry> Menu(Turn turn)
    {
        var t = MeetingTexts.In(turn.Language);
        yield return new("schedule_meeting", t.NewMeeting, t.NewExample);
        if (turn.Conversation.IsPersonal)
            yield return new("find_meeting", AgendaTexts.In(turn.Language).MyAgenda, AgendaTexts.In(turn.Language).Example);
    }

    public static IServiceCollection Add(IServiceCollection services) => services
        .AddSingleton<ISkill, MeetingSkill>()
        .AddSingleton<MeetingSetup>().AddSingleton<MeetingForms>().AddSingleton<MeetingAmends>().AddSingleton<MeetingProposals>().AddSingleton<MeetingMemory>().AddSingleton<MeetingChanges>().AddSingleton<Agenda>().AddSingleton<Agendas>().AddSingleton<IDueHandler, AgendaGate>().AddSingleton<FreeTimes>()
        .AddSingleton<MeetingPeople>().AddSingleton<SpokenRoles>().AddSingleton<MeetingCalendars>().AddSingleton<MeetingBooker>().AddSingleton<MeetingEditor>().AddSingleton<MeetingEditCheck>().AddSingleton<MeetingEdits>()
        .AddSingleton<InvitationAnswers>().AddSingleton<InvitationReplies>().AddSingleton<InvitationFinder>().AddSingleton<InvitationMemory>()
        .AddSingleton<MeetingHolds>().AddSingleton<MeetingHoldKeeper>().AddSingleton<IDueHandler, MeetingHoldDue>()
        .AddSingleton<MeetingPolls>().AddSingleton<MeetingPollKeeper>().AddSingleton<MeetingPollMail>().AddSingleton<MeetingPollJobs>()
        .AddSingleton<IDueHandler, MeetingPollMailDue>().AddSingleton<IDueHandler, MeetingPollRemindDue>().AddSingleton<IDueHandler, MeetingPollEndDue>().AddSingleton<IDueHandler, MeetingPollBookDue>()
        .AddSingleton<SeriesCheck>().AddSingleton<SeriesBooker>().AddSingleton<SeriesProposals>().AddSingleton<SeriesCancel>()
        .AddHostedService<MeetingRecovery>();
}
