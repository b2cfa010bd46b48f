using System.Text.Json;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Outbox;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Common;

/// Cards that the bot sends of its own accord, to a person's own chat and in the person's language.
internal sealed class Notices(Conversations conversations, Settings settings, CardSeals seals, TimeProvider time)
{
    /// A message for the outbox; null where the person cannot be written to. The key is that of the one message which must not come twice.
    public async Task<OutboxMessage?> ToAsync(string organisation, string personId, string summary, Func<CardPlace, AdaptiveCard> card, string key, CancellationToken ct)
    {
        if (await conversations.OfPersonAsync(organisation, personId, ct) is not { Unreachable: false } chat)
            return null;
        var language = await settings.LanguageAsync(organisation, personId, ct) ?? "it";
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Summary = summary,
            Attachments = [Attachment.Card(card(new(language, seals.For(organisation, chat.ConversationId), time.GetUtcNow())))],
        };
        return new()
        {
            Target = chat.ConversationId,
            Conversation = chat.Reference,
            Activity = JsonSerializer.Serialize(activity, ActivityJson.Default.Activity),
            IdempotencyKey = key,
        };
    }
}
