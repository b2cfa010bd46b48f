using BackOfficeBot.Channel.Turns;
using Microsoft.Extensions.Logging;

namespace BackOfficeBot.Channel.Connector;

/// <summary>Carries out what a turn says, and logs what did not get through: by then nobody can mend it.</summary>
internal sealed partial class ConnectorSender(ConnectorClient connector, ILogger<ConnectorSender> logger) : IOutgoingSender
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
    }

    [LoggerMessage(LogLevel.Warning, "{Kind} did not get through: {Outcome}")]
    private partial void LogNotSent(string kind, SendOutcome outcome);
}
