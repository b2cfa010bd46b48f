namespace BackOfficeBot.Records;

/// Who acts, in which organisation, and for whom. The history names it, and the wall between organisations stands on its organisation.
internal sealed record Actor(string Organisation, string PersonId, string PersonName)
{
    /// Nobody was faster where this did something: time has passed.
    public const string BotId = "bot";

    public string? OnBehalfOfId { get; init; }
    public string? OnBehalfOfName { get; init; }

    /// The activity that asked for it, so that a line of the history leads back to the message.
    public string? ActivityId { get; init; }

    /// A job of the bot itself.
    public static Actor Bot(string organisation) => new(organisation, BotId, "BackOfficeBot");
}
