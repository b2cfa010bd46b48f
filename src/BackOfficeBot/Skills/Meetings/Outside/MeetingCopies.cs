using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Desk;
using BackOfficeBot.Notifications;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Meetings.Outside;

/// Where the cards of booked meetings stand, so that they change with what is done in Outlook; where the bot hears nothing of that, they ask for themselves anew as before.
internal sealed class MeetingCopies(Office office, Watches watches)
{
    /// The card that this press is answered with.
    /// <param name="forAll">Also where others read it: only where it shows them what it shows whoever pressed.</param>
    public async ValueTask StandsAsync(Turn turn, Record record, CancellationToken ct, bool forAll = false)
    {
        if (!watches.IsOn || record.State != MeetingStates.Booked || turn is not { Activity: { Type: ActivityTypes.Invoke, ReplyToId: { } activity }, Conversation.Id: { } conversation } || !(turn.Conversation.IsPersonal || forAll))
            return;
        // Asked for itself anew it is known already.
        await using (var db = await office.ReadAsync(record.Organisation, ct))
            if (await db.CardCopies.FindAsync([record.Organisation, conversation, activity], ct) is not null)
                return;
        await using var work = await office.BeginAsync(Actor.Bot(record.Organisation), ct);
        await CardCopies.StandsAsync(work, record, turn, ct, amongOthers: forAll);
        await work.CommitAsync(ct);
    }
}
