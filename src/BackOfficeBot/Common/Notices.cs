using System.Text.Json;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Organisations;
using BackOfficeBot.Outbox;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Common;

/// Cards that the bot sends and keeps true of its own accord, in the person's language.
internal sealed class Notices(Conversations conversations, Settings settings, OrganisationNames organisations, CardSeals seals, TimeProvider time)
{
    /// Where a person can be written to; null where nowhere.
    public async Task<Conversation?> ChatAsync(string organisation, string personId, CancellationToken ct) =>
        await conversations.OfPersonAsync(organisation, personId, ct) is { Unreachable: false } chat ? chat : null;

    /// A message for the outbox; null where the person cannot be written to. The key is that of the one message which must not come twice.
    public Task<OutboxMessage?> ToAsync(string organisation, string personId, string summary, Func<CardPlace, AdaptiveCard> card, string key, CancellationToken ct) =>
        ToAsync(organisation, personId, _ => summary, card, key, ct);

    /// The same with a summary in the person's language. What can wait has a higher priority number.
    public async Task<OutboxMessage?> ToAsync(string organisation, string personId, Func<string, string> summary, Func<CardPlace, AdaptiveCard> card, string key, CancellationToken ct, int priority = OutboxMessage.Usual) =>
        await ChatAsync(organisation, personId, ct) is { } chat ? await ToAsync(chat, personId, summary, card, key, ct, priority) : null;

    /// <param name="expiration">From when on it is not sent as it is.</param>
    /// <param name="language">Where it was chosen for these messages alone.</param>
    public async Task<OutboxMessage> ToAsync(Conversation chat, string personId, Func<string, string> summary, Func<CardPlace, AdaptiveCard> card, string key, CancellationToken ct, int priority = OutboxMessage.Usual, DateTimeOffset? expiration = null, string? language = null) => new()
    {
        Target = chat.ConversationId,
        Conversation = chat.Reference,
        Activity = await ActivityAsync(chat.Organisation, personId, chat.ConversationId, chat.Reference, summary, card, ct, expiration, language),
        IdempotencyKey = key,
        Priority = priority,
    };

    /// A card that was sent by the outbox, as it is now; the latest takes the place of those that still wait.
    public async Task<OutboxMessage> AgainAsync(OutboxMessage sent, string personId, string summary, Func<CardPlace, AdaptiveCard> card, string key, CancellationToken ct) =>
        Update(sent.Target, sent.Conversation, sent.SentId!, await ActivityAsync(sent.Organisation, personId, sent.Target, sent.Conversation, _ => summary, card, ct), key);

    /// A card of a person that was the answer to a press, as it is now; null where that chat cannot be reached.
    public async Task<OutboxMessage?> AgainAsync(
        string organisation, string conversationId, string activityId, string personId, string summary, Func<CardPlace, AdaptiveCard> card, string key, CancellationToken ct) =>
        await conversations.FindAsync(organisation, conversationId, ct) is { Unreachable: false } chat
            ? Update(chat.ConversationId, chat.Reference, activityId, await ActivityAsync(organisation, personId, chat.ConversationId, chat.Reference, _ => summary, card, ct), key) : null;

    private static OutboxMessage Update(string target, string conversation, string activityId, string activity, string key) => new()
    {
        Target = target,
        Kind = OutboxKind.Update,
        Conversation = conversation,
        ActivityId = activityId,
        CoalescingKey = activityId,
        Activity = activity,
        IdempotencyKey = $"{key}:{activityId}",
    };

    private async Task<string> ActivityAsync(string organisation, string personId, string conversationId, string reference, Func<string, string> summary, Func<CardPlace, AdaptiveCard> card, CancellationToken ct, DateTimeOffset? expiration = null, string? language = null)
    {
        // Who never chose a language is written to in that of the client, as when answered.
        var client = JsonSerializer.Deserialize(reference, ActivityJson.Default.ConversationReference);
        language ??= await settings.LanguageAsync(organisation, personId, ct) ?? Arrivals.LanguageOf(client?.Locale);
        var place = new CardPlace(language, seals.For(organisation, conversationId), time.GetUtcNow()) { Zone = WallClock.Zone(client?.LocalTimezone) };
        return JsonSerializer.Serialize(new Activity { Type = ActivityTypes.Message, Expiration = expiration, Summary = summary(language), Attachments = [Attachment.Card(organisations.On(card(place), organisation))] }, ActivityJson.Default.Activity);
    }
}
