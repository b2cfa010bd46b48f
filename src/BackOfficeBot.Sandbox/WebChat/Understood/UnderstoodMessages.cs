using System.Text.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Sandbox.BotService;
using BackOfficeBot.Skills.Meetings;

namespace BackOfficeBot.Sandbox.WebChat.Understood;

/// <summary>What the product understands of the messages that people wrote to it, at the time and in the zone and language of each.</summary>
internal sealed class UnderstoodMessages(Conversations conversations, TimeProvider time)
{
    private readonly Lazy<Sentences> sentences = new(() => new(Taught.Understander, time));

    /// <summary>By message id, from the message <paramref name="from"/> on, in words of <paramref name="language"/>; messages without words are left out.</summary>
    public Task<IResult> From(Conversation chat, string? from, string language)
    {
        var words = UnderstoodWords.In(language);
        return Task.FromResult(Results.Json(Heard(chat, from).ToDictionary(one => one.Id, one =>
        {
            var text = Mentions.Strip(one.Activity);
            var understood = sentences.Value.Understand(text, one.At, one.Activity.LocalTimezone, LocaleLanguage.Of(one.Activity.Locale));
            return words.Of(text, understood, one.HasShown && FollowUp.Is(text, understood));
        })));
    }

    private List<(string Id, DateTimeOffset At, bool HasShown, Activity Activity)> Heard(Conversation chat, string? from) => conversations.Read(() => chat.Messages
        .Where(message => message is { From: not null, Deleted: false } && message.Activity["value"] is null && string.CompareOrdinal(message.Id, from) >= 0)
        .Select(message => (message.Id, message.EditedAt ?? message.At, chat.Messages.Any(before => HasShown(before, message)), Activity: JsonSerializer.Deserialize(message.Activity, ActivityJson.Default.Activity)!))
        .Where(message => (chat.Kind == ConversationKind.Personal || Mentions.MentionsBot(message.Activity)) && Mentions.Strip(message.Activity).Length > 0)
        .ToList());

    // The bot showed a card shortly before.
    private static bool HasShown(Message before, Message message) => before is { From: null, Deleted: false } && before.Thread == message.Thread && before.At <= message.At && before.At > message.At - MeetingMemory.Fresh
        && before.Activity["attachments"] is JsonArray { Count: > 0 };
}
