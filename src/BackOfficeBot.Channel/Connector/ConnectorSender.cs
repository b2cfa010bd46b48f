using BackOfficeBot.Channel.Turns;
using Microsoft.Extensions.Logging;

namespace BackOfficeBot.Channel.Connector;

/// <summary>Carries out what a turn says; what did not get through is logged, and handed on where it may still arrive.</summary>
internal sealed partial class ConnectorSender(ConnectorClient connector, ILogger<ConnectorSender> logger, IUndelivered? undelivered = null) : IOutgoingSender
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
        if (outcome is SendOutcome.Sent)
            return;
        LogNotSent(outgoing.GetType().Name, outcome);
        if (undelivered is not null && outcome is (SendOutcome.Later or SendOutcome.Uncertain))
            await undelivered.KeepAsync(outgoing, outcome);
    }

    [LoggerMessage(LogLevel.Warning, "{Kind} did not get through: {Outcome}")]
    private partial void LogNotSent(string kind, SendOutcome outcome);
}
