using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Channel.Connector;

namespace BackOfficeBot.Outbox;

/// The outbox's way to the channel.
internal sealed class ConnectorOutbox(ConnectorClient connector, ConversationRates rates, TrustedServiceUrls trusted) : IOutboxSender
{
    public async Task<Delivery> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        var reference = JsonSerializer.Deserialize(message.Conversation, ActivityJson.Default.ConversationReference)!;
        var activity = reference.Address(JsonSerializer.Deserialize(message.Activity, ActivityJson.Default.Activity)!);
        // References are kept of verified activities only.
        trusted.Trust(reference.ServiceUrl!);
        if (message.Kind is OutboxKind.Send && rates.Take(message.Target, TimeSpan.Zero) is var wait && wait > TimeSpan.Zero)
            return new Delivery.Later(wait, "rate");
        return message.Kind switch
        {
            OutboxKind.Update => OfUpdate(await connector.UpdateAsync(message.ActivityId!, activity, ct)),
            OutboxKind.Create => await CreateAsync(reference, activity, ct),
            _ => Of(await connector.SendAsync(activity, ct)),
        };
    }

    private async Task<Delivery> CreateAsync(ConversationReference reference, Activity activity, CancellationToken ct)
    {
        var created = await connector.CreateConversationAsync(
            reference.ServiceUrl!, new() { Bot = reference.Bot, Members = [reference.User!], IsGroup = false, TenantId = reference.Conversation?.TenantId }, ct);
        return created is SendOutcome.Sent { Id: { } id }
            ? Of(await connector.SendAsync(activity with { Conversation = (reference.Conversation ?? new()) with { Id = id } }, ct))
            // Opening a chat twice is the same chat: nothing was said yet.
            : created is SendOutcome.Uncertain or SendOutcome.Sent ? new Delivery.Later(TimeSpan.FromMinutes(1), "create") : Of(created);
    }

    /// A message that was deleted says nothing about its conversation.
    private static Delivery OfUpdate(SendOutcome outcome) => Of(outcome) is Delivery.Refused refused && outcome is SendOutcome.Refused { Cause: SendRefusal.NotFound }
        ? refused with { Unreachable = false } : Of(outcome);

    private static Delivery Of(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent sent => new Delivery.Sent(sent.Id),
        SendOutcome.Refused refused => new Delivery.Refused($"{refused.Cause} {refused.Status}", Unreachable: refused.Cause is SendRefusal.Blocked or SendRefusal.NotFound),
        SendOutcome.Later later => new Delivery.Later(later.After, later.Cause),
        SendOutcome.Uncertain uncertain => new Delivery.Uncertain(uncertain.Cause),
        _ => throw new ArgumentException(outcome.GetType().Name),
    };
}
