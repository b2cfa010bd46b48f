namespace BackOfficeBot.Channel.Turns;

/// <summary>Section <c>Turns</c> of the configuration.</summary>
public sealed class TurnOptions
{
    /// <summary>Until when an invoke is answered, 1 to 10 s; the channel and the person wait for it. 4 s.</summary>
    public TimeSpan InvokeDeadline { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Until when a message is answered, 1 to 14 s: after 15 s the channel sends it again. 14 s.</summary>
    public TimeSpan MessageDeadline { get; set; } = TimeSpan.FromSeconds(14);

    /// <summary>How large a request may be, in bytes, 32 KiB to 1 MiB. 256 KiB, which is what Bot Service itself takes.</summary>
    public int MaxRequestBytes { get; set; } = 256 * 1024;

    /// <summary>How many turns one person gets at once, 10 to 100,000. 100: a long chat that is scrolled asks for each of its cards anew.</summary>
    public int PersonAtOnce { get; set; } = 100;

    /// <summary>How many turns a second one person gets for longer, 1 to 100,000. 10.</summary>
    public int PersonPerSecond { get; set; } = 10;
}
