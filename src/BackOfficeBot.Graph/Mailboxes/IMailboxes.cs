using System.ComponentModel;

namespace BackOfficeBot.Graph;

/// <summary>Settings of mailboxes.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/user-get-mailboxsettings"/>. Throws <see cref="GraphException"/>.</remarks>
public interface IMailboxes
{
    /// <summary>Zone, language, working hours and automatic replies, remembered for minutes. A person may read one's own only; the bot (<see cref="GraphCaller.App"/>) everybody's.</summary>
    Task<MailboxSettings> SettingsAsync(GraphCaller caller, string mailbox, CancellationToken ct = default);

    /// <summary>Automatic replies as they are now: asked each time; null where they are off.</summary>
    Task<AutomaticReplies?> AwayAsync(GraphCaller caller, string mailbox, CancellationToken ct = default);
}

/// <summary>How somebody set the mailbox.</summary>
/// <param name="Zone">IANA zone; null where it is of the mailbox's own making.</param>
/// <param name="Language">Such as <c>it-IT</c>; null where not set.</param>
/// <param name="Hours">Working hours; null where not set.</param>
/// <param name="Away">Automatic replies; null where they are off.</param>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/mailboxsettings"/></remarks>
[ImmutableObject(true)]
public sealed record MailboxSettings(string? Zone, string? Language, WorkingHours? Hours, AutomaticReplies? Away);

/// <summary>Automatic replies that are on, or will be.</summary>
/// <param name="From">From when, in UTC; null: always.</param>
/// <param name="To">Until when, in UTC; null: until switched off.</param>
/// <param name="Text">What colleagues read, as plain text.</param>
public sealed record AutomaticReplies(DateTimeOffset? From, DateTimeOffset? To, string Text)
{
    /// <summary>Whether they are sent at an instant.</summary>
    public bool IsOn(DateTimeOffset now) => (From is null || From <= now) && (To is null || now < To);
}
