using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Common;

/// The zone in which a person thinks: what the client says, else what the mailbox is set to.
internal sealed class PersonZone(IMailboxes mailboxes)
{
    public async ValueTask<TimeZoneInfo> OfAsync(Turn turn, CancellationToken ct)
    {
        if (turn.TimeZone is { } said && TimeZoneInfo.TryFindSystemTimeZoneById(said, out var zone))
            return zone;
        return WallClock.Zone((await mailboxes.SettingsAsync(turn.Caller(), turn.PersonId(), ct)).Zone);
    }
}
