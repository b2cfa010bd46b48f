using System.ComponentModel.DataAnnotations;

namespace BackOfficeBot.Channel.Turns;

/// <summary>Section <c>Turns</c> of the configuration.</summary>
public sealed class TurnOptions
{
    /// <summary>Until when an invoke is answered, 1 to 10 s; the channel and the person wait for it. 4 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:10", ErrorMessage = "Set Turns:InvokeDeadline to 00:00:01 up to 00:00:10.")]
    public TimeSpan InvokeDeadline { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Until when a message is answered, 1 to 14 s: after 15 s the channel sends it again. 14 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:14", ErrorMessage = "Set Turns:MessageDeadline to 00:00:01 up to 00:00:14.")]
    public TimeSpan MessageDeadline { get; set; } = TimeSpan.FromSeconds(14);

    /// <summary>How large a request may be, in bytes, 32 KiB to 4 MiB. 256 KiB.</summary>
    [Range(32 * 1024, 4 * 1024 * 1024, ErrorMessage = "Set Turns:MaxRequestBytes to 32768 up to 4194304.")]
    public int MaxRequestBytes { get; set; } = 256 * 1024;
}
