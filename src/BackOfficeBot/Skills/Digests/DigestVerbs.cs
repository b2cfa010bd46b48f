using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Desk;

namespace BackOfficeBot.Skills.Digests;

internal sealed record DigestKey(Guid Id);

/// A line of a digest by its section and place, at the version of its record that was shown.
internal sealed record DigestLineState(Guid Of, DigestSection In, int Line, int Version);

internal sealed record DigestSnoozeForm
{
    public string? Line { get; init; }
    public string? Until { get; init; }
}

internal sealed record DigestSettingsForm
{
    public string? On { get; init; }
    public string? Days { get; init; }
    public string? At { get; init; }
    public string? Evening { get; init; }
    public string? Weekly { get; init; }
    public string? WeeklyAt { get; init; }
    public string? Sections { get; init; }
    public string? Until { get; init; }
    public string? Language { get; init; }
}

internal static class DigestVerbs
{
    public static readonly CardVerb<DigestKey> Refresh = new("digest.refresh", DigestJson.Default.DigestKey);
    public static readonly CardVerb<DigestLineState> Do = new("digest.do", DigestJson.Default.DigestLineState);
    public static readonly CardVerb<DigestKey, DigestSnoozeForm> Snooze = new("digest.snooze", DigestJson.Default.DigestKey, DigestJson.Default.DigestSnoozeForm);
    public static readonly CardVerb Settings = new("digest.settings");
    public static readonly CardVerb Now = new("digest.now");
    public static readonly CardVerb<NoState, DigestSettingsForm> Save = new("digest.save", NoState.Json, DigestJson.Default.DigestSettingsForm);
}
