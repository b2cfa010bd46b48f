using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Overview;

namespace BackOfficeBot.Skills.Meetings;

/// The buttons of this skill.
internal static class MeetingVerbs
{
    public static readonly CardVerb<MeetingFormState, MeetingForm> Find = new("meeting.find", MeetingJson.Default.MeetingFormState, MeetingJson.Default.MeetingForm);
    public static readonly CardVerb<MeetingFormState, MeetingForm> Complete = new("meeting.complete", MeetingJson.Default.MeetingFormState, MeetingJson.Default.MeetingForm);
    public static readonly CardVerb<ProposalState> Edit = new("meeting.edit", MeetingJson.Default.ProposalState);
    public static readonly CardVerb<ProposalState> Times = new("meeting.times", MeetingJson.Default.ProposalState);
    public static readonly CardVerb<ProposalState> NextDay = new("meeting.nextDay", MeetingJson.Default.ProposalState);
    public static readonly CardVerb<TimeState> Pick = new("meeting.pick", MeetingJson.Default.TimeState);
    public static readonly CardVerb<ChangeState> Change = new("meeting.change", MeetingJson.Default.ChangeState);
    public static readonly CardVerb<TimeState> Book = new("meeting.book", MeetingJson.Default.TimeState);
    public static readonly CardVerb<MeetingSeen> Undo = new("meeting.undo", MeetingJson.Default.MeetingSeen);
    public static readonly CardVerb<MeetingSeen> AskCancel = new("meeting.askCancel", MeetingJson.Default.MeetingSeen);
    public static readonly CardVerb<MeetingSeen, CancelForm> Cancel = new("meeting.cancel", MeetingJson.Default.MeetingSeen, MeetingJson.Default.CancelForm);
    public static readonly CardVerb<MeetingSeen> AskMove = new("meeting.askMove", MeetingJson.Default.MeetingSeen);
    public static readonly CardVerb<ProposalState> ChangeBooked = new("meeting.changeBooked", MeetingJson.Default.ProposalState);
    public static readonly CardVerb<TimeState> MoveTo = new("meeting.moveTo", MeetingJson.Default.TimeState);
    public static readonly CardVerb<ChangeState> MoveToRoom = new("meeting.moveToRoom", MeetingJson.Default.ChangeState);
    public static readonly CardVerb<ProposalState, EditPeopleForm> ChangePeople = new("meeting.changePeople", MeetingJson.Default.ProposalState, MeetingJson.Default.EditPeopleForm);
    public static readonly CardVerb<MeetingSeen> UndoChange = new("meeting.undoChange", MeetingJson.Default.MeetingSeen);
    public static readonly CardVerb<MeetingSeen> Show = new("meeting.show", MeetingJson.Default.MeetingSeen);
    public static readonly CardVerb<MeetingSeen> Refresh = new("meeting.refresh", MeetingJson.Default.MeetingSeen);
    public static readonly CardVerb<MeetingSeen> Again = new("meeting.again", MeetingJson.Default.MeetingSeen);
    public static readonly CardVerb<FreeQuestion> Free = new("meeting.free", MeetingJson.Default.FreeQuestion);
    public static readonly CardVerb<FreeQuestion> Meet = new("meeting.meet", MeetingJson.Default.FreeQuestion);
    public static readonly CardVerb<AgendaDay> Agenda = new("meeting.agenda", MeetingJson.Default.AgendaDay);
}
