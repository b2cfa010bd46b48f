using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Outbox;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Common;

/// What every verified activity tells besides its question: where its people can be written to later, and which language the person chose.
internal sealed class Arrivals(Settings settings, Conversations conversations, TimeProvider time) : ITurnLanguage
{
    private readonly Memo<(string Organisation, string PersonId), string> _channelIds = new(TimeSpan.FromHours(1), time);

    public async ValueTask<string> LanguageOfAsync(Activity activity, CancellationToken ct)
    {
        var organisation = activity.Conversation?.TenantId ?? TeamsChannelData.Of(activity).Tenant?.Id ?? "";
        var person = activity.From?.AadObjectId ?? activity.From?.Id ?? "";
        await NoteAsync(activity, organisation, person, ct);
        return await LanguageOfAsync(organisation, person, activity.Locale, ct);
    }

    /// The chosen language, else that of the client.
    public async ValueTask<string> LanguageOfAsync(string organisation, string person, string? locale, CancellationToken ct) =>
        await settings.LanguageAsync(organisation, person, ct) ?? LanguageOf(locale);

    public static string LanguageOf(string? locale) => locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "it";

    /// The channel's id of a person of the directory, or null where the person never wrote.
    public async ValueTask<string?> ChannelIdAsync(string organisation, string personId, CancellationToken ct)
    {
        if (_channelIds.TryGet((organisation, personId), out var id))
            return id;
        var conversation = await conversations.OfPersonAsync(organisation, personId, ct);
        return conversation is null ? null : JsonSerializer.Deserialize(conversation.Reference, ActivityJson.Default.ConversationReference)?.User?.Id;
    }

    private async ValueTask NoteAsync(Activity activity, string organisation, string person, CancellationToken ct)
    {
        if (activity is not { Conversation: { Id: { } conversation } account, ServiceUrl: { } serviceUrl, From.Id: { } channelId })
            return;
        _channelIds.Set((organisation, person), channelId);
        var personal = account.ConversationType is null or "personal";
        var reference = ConversationReference.Of(activity) with { ActivityId = null };
        if (!personal)
            reference = reference with { Locale = null, LocalTimezone = null };
        // Not every activity says them: what was said before stays.
        else if ((reference.Locale is null || reference.LocalTimezone is null) && await conversations.FindAsync(organisation, conversation, ct) is { } known
            && JsonSerializer.Deserialize(known.Reference, ActivityJson.Default.ConversationReference) is { } before)
            reference = reference with { Locale = reference.Locale ?? before.Locale, LocalTimezone = reference.LocalTimezone ?? before.LocalTimezone };
        await conversations.SeenAsync(
            new()
            {
                Organisation = organisation,
                ConversationId = conversation,
                PersonId = personal ? person : null,
                ServiceUrl = serviceUrl,
                Reference = JsonSerializer.Serialize(personal ? reference : reference with { User = null }, ActivityJson.Default.ConversationReference),
            }, ct);
    }
}
