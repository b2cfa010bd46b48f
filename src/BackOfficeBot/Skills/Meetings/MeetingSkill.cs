using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Notifications;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Executives;
using BackOfficeBot.Skills.Meetings.Files;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Holds;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Outside;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Polls;
using BackOfficeBot.Skills.Meetings.Preparation;
using BackOfficeBot.Skills.Meetings.Rooms;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings;

/// One thing that can be done with meetings: its commands and buttons.
internal interface IMeetingPart
{
    IEnumerable<Route> Routes { get; }
}

internal sealed class MeetingSkill(IEnumerable<IMeetingPart> parts) : ISkill
{
    public IEnumerable<Route> Routes => parts.SelectMany(part => part.Routes);

    public IEnumerable<MenuEntry> Menu(Turn turn) => MeetingMenu.Of(turn.Language, turn.Conversation.IsPersonal);

    public static IServiceCollection Add(IServiceCollection services) => services
        .AddSingleton<ISkill, MeetingSkill>().AddSingleton<IRecordKind, MeetingKind>().AddSingleton<IDigestDay, MeetingDigest>().AddSingleton<IDigestPart>(new MeetingsChanged(isOpen: true)).AddSingleton<IDigestPart>(new MeetingsChanged(isOpen: false))
        .AddPart<MeetingSetup>().AddSingleton<OwnTime>().AddPart<MeetingAmends>().AddPart<MeetingProposals>().AddPart<MeetingChanges>().AddPart<MeetingEdits>().AddPart<Agenda>().AddSingleton<NextMeeting>().AddPart<FreeTimes>()
        .AddSingleton<MeetingForms>().AddSingleton<MeetingMemory>().AddSingleton<MeetingPeople>().AddSingleton<SpokenRoles>().AddSingleton<OnBehalf>().AddSingleton<RoomChoice>()
        .AddSingleton<MeetingCalendars>().AddSingleton<MeetingBooker>().AddSingleton<MeetingEditor>().AddSingleton<MeetingEditCheck>().AddSingleton<MeetingEditDetails>().AddHostedService<MeetingRecovery>()
        .AddPart<OwnMeetings>().AddSingleton<OwnRecords>().AddSingleton<Delegates>().AddDue<RoomWatch>().AddDue<CallBackFollow>()
        .AddSingleton<IWatch, CalendarWatch>().AddDue<MeetingLook>().AddSingleton<MeetingCopies>()
        .AddPart<MeetingHolds>().AddSingleton<MeetingHoldKeeper>().AddDue<MeetingHoldDue>()
        .AddPart<MeetingPolls>().AddSingleton<MeetingPollKeeper>().AddSingleton<MeetingPollMail>().AddSingleton<MeetingPollJobs>()
        .AddDue<MeetingPollMailDue>().AddDue<MeetingPollRemindDue>().AddDue<MeetingPollEndDue>().AddDue<MeetingPollBookDue>()
        .AddPart<SeriesCancel>().AddSingleton<SeriesCheck>().AddSingleton<SeriesBooker>().AddSingleton<SeriesProposals>().AddSingleton<SeriesMove>().AddPart<OneOrAllWords>()
        .AddPart<InvitationAnswers>().AddSingleton<AllInvitations>().AddSingleton<InvitationReplies>().AddSingleton<InvitationFinder>().AddSingleton<InvitationMemory>()
        .AddPart<MeetingAttach>().AddSingleton<MeetingFiles>().AddSingleton<FilesOfInvitation>().AddSingleton<NamedMeetings>()
        .AddPart<MeetingCompletion>().AddPart<Agendas>().AddDue<AgendaGate>()
        .AddPart<Asks>().AddSingleton<AsksWaiting>().AddPart<AskByWords>().AddPart<MoveAsks>().AddSingleton<IDueHandler>(s => s.GetRequiredService<MoveAsks>()).AddSingleton<AskKeeper>().AddSingleton<MoveAskKeeper>().AddDue<AskBooker>()
        .AddPart<MeetingLog>().AddPart<Brief>().AddDue<BriefDue>().AddHostedService<BriefStart>();
}

internal static class MeetingParts
{
    public static IServiceCollection AddPart<T>(this IServiceCollection services)
        where T : class, IMeetingPart => services.AddSingleton<T>().AddSingleton<IMeetingPart>(s => s.GetRequiredService<T>());

    public static IServiceCollection AddDue<T>(this IServiceCollection services)
        where T : class, IDueHandler => services.AddSingleton<T>().AddSingleton<IDueHandler>(s => s.GetRequiredService<T>());
}
