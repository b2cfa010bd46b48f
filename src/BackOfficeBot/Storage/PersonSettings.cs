namespace BackOfficeBot.Storage;

/// What a person chose for themselves.
internal sealed class PersonSettings : IOfOrganisation
{
    public required string Organisation { get; init; }
    public required string PersonId { get; init; }

    /// "it" or "en"; null follows the client.
    public string? Language { get; set; }

    /// When the person was welcomed: it happens once.
    public DateTimeOffset? WelcomedAt { get; set; }
}
