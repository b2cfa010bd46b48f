using Microsoft.Extensions.Options;

namespace BackOfficeBot.Outbox;

/// The section Delivery: how fast and how patiently the bot sends what it sends of its own accord.
internal sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// Requests a second for each organisation, in all instances together; Teams allows 50 for each app and tenant, older documents say 30.
    /// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
    public int PerSecond { get; set; } = 50;

    /// What one conversation takes; none: as Teams does.
    public List<ConversationLimit> PerConversation { get; set; } = [];

    /// How many instances run at most: while Redis is away each takes its share alone.
    public int Instances { get; set; } = 3;

    /// How many messages one instance sends at once. That many at most are uncertain where it is killed.
    public int AtOnce { get; set; } = 32;

    /// After this a sending without an end is given up for uncertain; others do so after twice as long, where the instance is gone.
    public TimeSpan GiveUp { get; set; } = TimeSpan.FromSeconds(30);

    /// The mailbox from which people who cannot be written to are told that something waits, by address or directory id; none: nobody is. It takes the application permission Mail.Send.
    public string? MailFrom { get; set; }

    public TimeSpan Lease => GiveUp * 2;

    /// Spread over the second, so that a decision never waits behind a whole second's digests; a little more than its part in each tenth, or what a tenth did not use would be lost.
    public IReadOnlyList<RateLimit> OfOrganisation => [new(PerSecond, TimeSpan.FromSeconds(1)), new(Math.Max(1, PerSecond * 3 / 20), TimeSpan.FromMilliseconds(100))];

    public IReadOnlyList<RateLimit> OfConversation => PerConversation.Count == 0 ? Teams : [.. PerConversation.Select(l => new RateLimit(l.Count, l.Within))];

    private static readonly RateLimit[] Teams = [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1))];
}

internal sealed class ConversationLimit
{
    public int Count { get; set; }
    public TimeSpan Within { get; set; }
}

/// Says at start what is wrong with it, and what to set.
internal sealed class DeliveryValidation : IValidateOptions<DeliveryOptions>
{
    public ValidateOptionsResult Validate(string? name, DeliveryOptions options)
    {
        List<string> wrong = [.. Wrong(options)];
        return wrong.Count > 0 ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Wrong(DeliveryOptions options)
    {
        if (options.PerSecond is < 1 or > 10_000)
            yield return "Delivery:PerSecond must lie between 1 and 10,000 requests.";
        if (options.PerConversation.Any(l => l.Count is < 1 or > 10_000 || l.Within < TimeSpan.FromMilliseconds(100) || l.Within > TimeSpan.FromDays(1)))
            yield return "Each entry of Delivery:PerConversation must have a Count between 1 and 10,000 and a Within between 00:00:00.1 and 1.00:00:00.";
        if (options.Instances is < 1 or > 100)
            yield return "Delivery:Instances must lie between 1 and 100.";
        if (options.AtOnce is < 1 or > 1000)
            yield return "Delivery:AtOnce must lie between 1 and 1,000 messages.";
        if (options.GiveUp < TimeSpan.FromSeconds(1) || options.GiveUp > TimeSpan.FromMinutes(5))
            yield return "Delivery:GiveUp must lie between 00:00:01 and 00:05:00.";
    }
}
