using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Channel.Connector;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Outbox;

/// The outbox's way to the channel. Each call is made once: what is put off goes back into the outbox, where others wait for their turn, too.
internal sealed class ConnectorOutbox(ConnectorClient connector, IRates rates, OrganisationRest rest, TrustedServiceUrls trusted, IOptions<DeliveryOptions> options, TimeProvider time) : IOutboxSender
{
    private readonly IReadOnlyList<RateLimit> _limits = options.Value.OfConversation;

    public async Task<Delivery> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        if (Read(message) is not var (reference, activity))
            return new Delivery.Refused("unreadable");
        if (activity.Expiration < time.GetUtcNow())
            return new Delivery.Expired();
        // That is the outbox's own business.
        activity.Expiration = null;
        // References are kept of verified activities only.
        trusted.Trust(reference.ServiceUrl!);
        if (await rates.TakeAsync($"conversation:{message.Target}", _limits, 1) is { Taken: 0, Wait: var wait })
            return new Delivery.Later(wait, Pauses.Rate);
        var delivery = message.Kind switch
        {
            OutboxKind.Update => OfUpdate(await connector.UpdateAsync(message.ActivityId!, activity, once: true, ct)),
            OutboxKind.Create => await CreateAsync(reference, activity, ct),
            _ => Of(await connector.SendAsync(activity, once: true, ct)),
        };
        if (delivery is Delivery.Later { Cause: "429", After: var pause })
            await rest.ThrottledAsync(message.Organisation, message.Target, pause);
        return delivery;
    }

    /// Null where it makes no sense: it will not at another attempt either.
    private static (ConversationReference Reference, Activity Activity)? Read(OutboxMessage message)
    {
        try
        {
            var reference = JsonSerializer.Deserialize(message.Conversation, ActivityJson.Default.ConversationReference);
            var activity = JsonSerializer.Deserialize(message.Activity, ActivityJson.Default.Activity);
            return reference?.ServiceUrl is null || activity is null ? null : (reference, reference.Address(activity));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<Delivery> CreateAsync(ConversationReference reference, Activity activity, CancellationToken ct)
    {
        var created = await connector.CreateConversationAsync(
            reference.ServiceUrl!, new() { Bot = reference.Bot, Members = [reference.User!], IsGroup = false, TenantId = reference.Conversation?.TenantId }, ct);
        return created is SendOutcome.Sent { Id: { } id }
            ? Of(await connector.SendAsync(activity with { Conversation = (reference.Conversation ?? new()) with { Id = id } }, once: true, ct))
            // Opening a chat twice is the same chat: nothing was said yet.
            : created is SendOutcome.Uncertain or SendOutcome.Sent ? new Delivery.Later(TimeSpan.FromMinutes(1), "create") : Of(created);
    }

    /// A message that was deleted says nothing about its conversation.
    private static Delivery OfUpdate(SendOutcome outcome) => Of(outcome) switch
    {
        Delivery.Refused refused when outcome is SendOutcome.Refused { Cause: SendRefusal.NotFound } => refused with { Unreachable = false },
        // A card that is replaced twice by the same is replaced once.
        Delivery.Uncertain uncertain => new Delivery.Later(TimeSpan.FromSeconds(2), uncertain.Cause),
        var delivery => delivery,
    };

    private static Delivery Of(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent sent => new Delivery.Sent(sent.Id),
        // The bot's own secret: that says nothing about the message.
        SendOutcome.Refused { Cause: SendRefusal.NotAuthorized, Status: var status } => new Delivery.Later(TimeSpan.FromMinutes(1), $"{status}"),
        SendOutcome.Refused refused => new Delivery.Refused($"{refused.Cause} {refused.Status}", Unreachable: refused.Cause is SendRefusal.Blocked or SendRefusal.NotFound),
        SendOutcome.Later later => new Delivery.Later(later.After, later.Cause),
        SendOutcome.Uncertain uncertain => new Delivery.Uncertain(uncertain.Cause),
        _ => throw new ArgumentException(outcome.GetType().Name),
    };
}
