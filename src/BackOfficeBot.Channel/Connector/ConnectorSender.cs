using BackOfficeBot.Channel.Turns;
using Microsoft.Extensions.Logging;

namespace BackOfficeBot.Channel.Connector;

/// <summary>Carries out what a turn says; what did not get through is logged, and handed on where it may still arrive.</summary>
internal sealed partial class ConnectorSender(ConnectorClient connector, ILogger<ConnectorSender> logger, IUndelivered? undelivered = null, IDelivered? delivered = null) : IOutgoingSender
{
    /// <inheritdoc/>
    public async ValueTask SendAsync(Outgoing outgoing)
    {
        var outcome = outgoing switch
        {
            Send send => await connector.SendAsync(send.Activity),
            Update update => await connector.UpdateAsync(update.ActivityId, update.Activity),
            Delete delete => await connector.DeleteAsync(delete.Conversation.ServiceUrl ?? "", delete.Conversation.Conversation?.Id ?? "", delete.ActivityId),
            _ => throw new ArgumentException($"{outgoing.GetType().Name} is no call of the connector."),
        };
        if (outcome is not SendOutcome.Sent)
            LogNotSent(outgoing.GetType().Name, outcome);
        if (delivered is not null && outgoing is Send { About: not null } answer && outcome is SendOutcome.Sent { Id: { } id })
            await delivered.SentAsync(answer, id);
        if (undelivered is null)
            return;
        if (outcome is SendOutcome.Later or SendOutcome.Uncertain)
            await undelivered.KeepAsync(outgoing, outcome);
        else if (outcome is SendOutcome.Sent && outgoing is Update updated)
            await undelivered.UpdatedAsync(updated);
    }

    [LoggerMessage(LogLevel.Warning, "{Kind} did not get through: {Outcome}")]
    private partial void LogNotSent(string kind, SendOutcome outcome);
}
