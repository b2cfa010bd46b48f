using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Notifications;

internal static class WatchStates
{
    public const string On = "on";
    public const string Off = "off";
}

/// What a watch is made of.
/// <param name="Watch"><see cref="IWatch.Name"/>.</param>
/// <param name="Mailbox">Whose; a directory id or an address.</param>
/// <param name="Resource">As Graph calls it.</param>
/// <param name="Changes">Which changes, as Graph calls them.</param>
internal sealed record WatchWish(string Watch, string Mailbox, string Resource, string Changes)
{
    /// In whose name; null: in the bot's own.
    public string? PersonId { get; init; }

    /// Until when somebody is interested.
    public required DateTimeOffset Until { get; init; }

    /// What is asked for as "me" is that person's alone: the bot does not look there in its own name.
    [JsonIgnore]
    public bool IsMine => Resource.StartsWith("me/", StringComparison.Ordinal);
}

/// One subscription of Graph's: a record, so that every instance knows it and none forgets it. Its row falls due at half of its life.
internal sealed record WatchData(WatchWish Wish)
{
    public string? SubscriptionId { get; init; }

    /// The hash of what Graph sends back with each notification; the secret itself is kept nowhere.
    public string? Secret { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }

    /// Where Graph was told to call.
    public string? Address { get; init; }

    /// The bot made it in its own name, since its person was not signed in.
    public bool IsApp { get; init; }

    /// Where the next round of changes goes on.
    public string? Link { get; init; }

    public GraphCaller Caller(string organisation) => IsApp || Wish.PersonId is null ? GraphCaller.App(organisation) : GraphCaller.User(organisation, Wish.PersonId);

    public bool Knows(string secret) => Secret is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Secret), Encoding.ASCII.GetBytes(Hash(secret)));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

internal static class WatchRecords
{
    public const string Kind = "SUBS";

    /// One for each kind of thing and mailbox.
    public static Guid IdOf(string watch, string mailbox) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"subs\n{watch}\n{mailbox.ToLowerInvariant()}")).AsSpan(0, 16));

    public static WatchData Watch(this Record record) => record.DataAs(WatchJson.Default.WatchData)!;

    /// What Graph is given as clientState: it leads to the record, and proves that Graph has it from us.
    public static string State(Guid id, string secret) => $"{id:N}.{secret}";

    public static (Guid Id, string Secret)? Read(string? state) =>
        state is { Length: > 33 and <= 128 } && state[32] == '.' && Guid.TryParseExact(state[..32], "N", out var id) ? (id, state[33..]) : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(WatchData))]
internal sealed partial class WatchJson : JsonSerializerContext;
