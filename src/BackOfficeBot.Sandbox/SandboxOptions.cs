using Microsoft.AspNetCore.Builder;

namespace BackOfficeBot.Sandbox;

/// <summary>How the sandbox starts. Port 0 means: any free one.</summary>
public sealed record SandboxOptions
{
    public int Port { get; init; } = 5075;

    public int BotPort { get; init; } = 3978;

    /// <summary>Where the bot keeps its database. Without it a temporary folder, emptied at each start.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Builds the bot from its command line; null where no bot is to be started and one listens at <see cref="BotPort"/> already.</summary>
    public Func<string[], WebApplication>? Bot { get; init; }

    /// <summary>Further settings of the bot, such as <c>Storage:Provider</c>.</summary>
    public IReadOnlyDictionary<string, string> BotSettings { get; init; } = new Dictionary<string, string>();

    /// <summary>Tells the bot of the played Azure OpenAI, which is off otherwise.</summary>
    public bool Assistant { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Another folder with the web chat's files, to work on them without a build.</summary>
    public string? WebRoot { get; init; }

    /// <summary>The app's manifest, whose commands and message extensions the web chat offers; the bot's own where none is named.</summary>
    public string? Manifest { get; init; }

    /// <summary>How long the channel waits for a turn; Teams gives up after about 15 s.</summary>
    public TimeSpan TurnTimeout { get; init; } = TimeSpan.FromSeconds(15);
}
