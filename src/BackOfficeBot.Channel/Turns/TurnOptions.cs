namespace BackOfficeBot.Channel.Turns;

/// <summary>Section <c>Turns</c> of the configuration.</summary>
public sealed class TurnOptions
{
    /// <summary>Until when an invoke is answered, 1 to 10 s; the channel and the person wait for it. 4 s.</summary>
    public TimeSpan InvokeDeadline { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Until when a message is answered, 1 to 14 s: after 15 s the channel sends it again. 14 s.</summary>
    public TimeSpan MessageDeadline { get; set; } = TimeSpan.FromSeconds(14);

    /// <summary>How large a request may be, in bytes, 32 KiB to 1 MiB. 256 KiB.</summary>
    public int MaxRequestBytes { get; set; } = 256 * 1024;
}
