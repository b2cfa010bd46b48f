using BackOfficeBot.Channel.Connector;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Desk;

/// What the card of an answer shows to whom: a record at a version.
internal sealed record ShownCard(string Organisation, Guid RecordId, int Version, string PersonId);

/// Where the answers to typed words stand: once they have left, their cards are kept true like those that were sent or pressed.
internal sealed partial class ShownAnswers(Office office, ListCopies lists, ILogger<ShownAnswers> log) : IDelivered
{
    public async ValueTask SentAsync(Send send, string activityId)
    {
        if (send.Activity.Conversation is not { Id: { } conversation })
            return;
        try
        {
            if (send.About is ShownList list)
                await lists.StandsAsync(conversation, activityId, list, CancellationToken.None);
            else if (send.About is ShownCard card)
                await StandsAsync(conversation, activityId, card);
        }
        // The answer has arrived; whoever comes back to its card gets it as it is then.
        catch (Exception cause)
        {
            NotKnown(log, cause);
        }
    }

    private async Task StandsAsync(string conversation, string activityId, ShownCard card)
    {
        await using var work = await office.BeginAsync(Actor.Bot(card.Organisation));
        await CardCopies.StandsAsync(work, conversation, activityId, card.RecordId, card.PersonId, CancellationToken.None);
        // What changed while it was on its way did not know of it yet.
        if (await work.Db.ValuesAsync<int>($"""SELECT "Version" FROM "Records" WHERE "Organisation" = {card.Organisation} AND "Id" = {card.RecordId}""", CancellationToken.None) is [var version] && version != card.Version)
            await work.CallAsync(card.RecordId, CardsDue.Name);
        await work.CommitAsync();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Where an answer stands could not be written down; its card is made true when somebody comes back to it.")]
    private static partial void NotKnown(ILogger log, Exception cause);
}
