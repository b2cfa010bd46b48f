using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Channel.Turns;

/// <summary>The one place that knows what a reply becomes in each kind of turn. Pure.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages and the pages named at each body.</remarks>
public static class ReplyMapper
{
    /// <summary>The reply to a turn as the invoke's answer and the calls of the connector.</summary>
    public static Answer Map(Turn turn, Reply reply)
    {
        var (invoke, said) = turn.IsInvoke ? InvokeAnswers.Of(turn, reply) : (null, false);
        if (reply.Further.Count == 0 && said && reply is not CardReply { ForAll: true })
            return new(invoke, []);
        var outgoing = new List<Outgoing>(1 + reply.Further.Count);
        if (!said)
            outgoing.AddRange(Messages(turn, reply));
        else if (reply is CardReply { ForAll: true } card && turn.Activity.ReplyToId is { } pressed)
            outgoing.Add(new Update(pressed, Message(turn, card.Content, card.Summary)));
        foreach (var further in reply.Further)
            outgoing.AddRange(Messages(turn, further, follows: true));
        return new(invoke, outgoing.ConvertAll(o => o with { Organisation = turn.Organisation }));
    }

    /// <summary>A reply as messages, whatever the turn was.</summary>
    internal static IEnumerable<Outgoing> Messages(Turn turn, Reply reply, bool follows = false)
    {
        switch (reply)
        {
            case CardReply card when !follows && turn is { IsInvoke: false, Press: not null, Activity.ReplyToId: { } pressed }:
                yield return new Update(pressed, Message(turn, card.Content, card.Summary));
                break;
            case CardReply card: yield return Answering(turn, Message(turn, card.Content, card.Summary)) with { About = card.About }; break;
            case DialogReply dialog: yield return Answering(turn, Message(turn, dialog.Content, dialog.Title)); break;
            case UpdateReply update: yield return new Update(update.ActivityId, Message(turn, update.Content, update.Summary)); break;
            case DeleteReply delete: yield return new Delete(delete.ActivityId, turn.Reference); break;
            case RerunReply rerun: yield return new Rerun(rerun.Activity); break;
            case ErrorReply error: yield return Answering(turn, Addressed(turn, new() { Text = error.Text })); break;
            case SignInReply signIn:
                yield return Answering(turn, Addressed(turn, new()
                {
                    Summary = signIn.Content.Text,
                    Attachments = [new() { ContentType = OAuthCard.ContentType, Content = signIn.Content }],
                }));
                break;
            case MessageReply message:
                yield return Answering(turn, Addressed(turn, new()
                {
                    Text = message.Text,
                    Summary = message.Summary,
                    Attachments = message.Attachments,
                    Entities = message.Mentions,
                    SuggestedActions = message.SuggestedActions is { } actions ? new() { Actions = actions } : null,
                }));
                break;
            case ResultsReply results:
                foreach (var result in results.Items)
                    yield return Answering(turn, Message(turn, result.Card, result.Preview.Title ?? ""));
                break;
            default: break;
        }
    }

    private static Activity Message(Turn turn, AdaptiveCard card, string summary) =>
        Addressed(turn, new() { Summary = summary, Attachments = [Attachment.Card(card)] });

    private static Activity Addressed(Turn turn, Activity message)
    {
        message.Type = ActivityTypes.Message;
        return turn.Reference.Address(message);
    }

    // Only a message can be answered; what follows an event or an invoke stands by itself.
    private static Send Answering(Turn turn, Activity message) =>
        new(turn.Activity.Type is ActivityTypes.Message ? message with { ReplyToId = turn.Activity.Id } : message);
}
