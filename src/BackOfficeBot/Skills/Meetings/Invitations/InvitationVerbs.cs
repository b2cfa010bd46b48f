using BackOfficeBot.Channel.CardActions;

namespace BackOfficeBot.Skills.Meetings.Invitations;

internal static class InvitationVerbs
{
    public static readonly CardVerb<InvitationState> List = new("invitation.list", InvitationJson.Default.InvitationState);
    public static readonly CardVerb<InvitationChoice> Open = new("invitation.open", InvitationJson.Default.InvitationChoice);
    public static readonly CardVerb<InvitationState> Show = new("invitation.show", InvitationJson.Default.InvitationState);
    public static readonly CardVerb<AnswerState> Answer = new("invitation.answer", InvitationJson.Default.AnswerState);
    public static readonly CardVerb<AnswerState, DeclineForm> Decline = new("invitation.decline", InvitationJson.Default.AnswerState, InvitationJson.Default.DeclineForm);
    public static readonly CardVerb<InvitationState> AskPropose = new("invitation.askPropose", InvitationJson.Default.InvitationState);
    public static readonly CardVerb<InvitationState, ProposeForm> Propose = new("invitation.propose", InvitationJson.Default.InvitationState, InvitationJson.Default.ProposeForm);
    public static readonly CardVerb<InvitationState> AcceptAll = new("invitation.acceptAll", InvitationJson.Default.InvitationState);
    public static readonly CardVerb<InvitationState, DeclineForm> DeclineAll = new("invitation.declineAll", InvitationJson.Default.InvitationState, InvitationJson.Default.DeclineForm);
    public static readonly CardVerb<InvitationState> UndoAll = new("invitation.undoAll", InvitationJson.Default.InvitationState);
    public static readonly CardVerb<InvitationState> Undo = new("invitation.undo", InvitationJson.Default.InvitationState);
}
