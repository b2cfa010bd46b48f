using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;

namespace BackOfficeBot.Channel.Turns;

/// <summary>One activity to be answered, with what a handler wants to know of it.</summary>
/// <remarks>https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md</remarks>
public sealed record Turn
{
    private readonly CardSeals _seals;
    private string? _text;

    /// <summary>A turn for an activity that has at least <see cref="Activity.From"/> and <see cref="Activity.Conversation"/>.</summary>
    /// <exception cref="InvalidOperationException">A text in the value is not Unicode (half a surrogate pair).</exception>
    public Turn(Activity activity, CardSeals seals)
    {
        (Activity, _seals) = (activity, seals);
        Press = Press.Of(activity);
    }

    /// <summary>The activity as it came.</summary>
    public Activity Activity { get; }

    /// <summary>The text with the bot's mentions stripped; of a pressed button the words that it goes on with; "" when there is none.</summary>
    public string Text { get => _text ??= Press is null ? Mentions.Strip(Activity) : ""; init => _text = value; }

    /// <summary>The Entra tenant; "" when the channel has none.</summary>
    public string TenantId => Activity.Conversation?.TenantId ?? TeamsChannelData.Of(Activity).Tenant?.Id ?? "";

    /// <summary>Whose work this is, and in whose name what it leads to is kept: the tenant, or a client for whom people of the tenant work (<c>tenant/client</c>), as
    /// <see cref="ITurnOrganisation"/> says.</summary>
    public string Organisation { get => field ?? TenantId; init; }

    /// <summary>The person: id of the channel, id in Entra, name.</summary>
    public ChannelAccount User => Activity.From!;

    /// <summary>The chat or thread.</summary>
    public ConversationAccount Conversation => Activity.Conversation!;

    /// <summary>"it" or "en"; decided once, by <see cref="ITurnLanguage"/>.</summary>
    public string Language { get; init; } = "it";

    /// <summary>The IANA zone of the person's client, or null when it said none.</summary>
    public string? TimeZone => TimeZoneOf(Activity);

    internal static string? TimeZoneOf(Activity activity) => activity.Entities?.FirstOrDefault(e => e.Type is "clientInfo")?.Timezone ?? activity.LocalTimezone;

    /// <summary>True when the answer goes into the HTTP response.</summary>
    public bool IsInvoke => Activity.Type is ActivityTypes.Invoke && !Detached;

    /// <summary>True for a kept activity that is answered again: its HTTP response is long gone, so all is said by messages.</summary>
    public bool Detached { get; init; }

    /// <summary>What another route handed over with <see cref="Reply.RouteTo"/>, or null.</summary>
    public object? Argument { get; init; }

    /// <summary>The pressed button, or null when none of ours was pressed.</summary>
    public Press? Press { get; }

    /// <summary>Seals the state of cards for this organisation and conversation.</summary>
    public CardSeal Seal => _seals.For(Organisation, Conversation.Id ?? "");

    /// <summary>What must be kept to write here later.</summary>
    public ConversationReference Reference => ConversationReference.Of(Activity);
}
