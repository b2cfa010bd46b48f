using System.Security.Cryptography;
using System.Text;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Graph;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Common;

/// Who is outside gets a mail when a file is shared: once for each key, however often it is pressed. What certainly was not done may be tried again, and what nobody knows stays in doubt.
internal sealed class OutsideInvitations(IDrives drives, Drafts drafts)
{
    /// <param name="key">What is sent, and to whom: what has the same key is the same mail.</param>
    public async Task<(IReadOnlyList<string> Missed, bool IsUnsure)> InviteAsync(Turn turn, string key, DriveItem item, IReadOnlyList<string> outside, DriveRight right, string words, CancellationToken ct)
    {
        var (asked, doubt) = (Of("asked", key), Of("doubt", key));
        if (!await drafts.TakeAsync(turn.Organisation, asked, Drafts.Lifetime, ct))
            return ([], await drafts.IsTakenAsync(turn.Organisation, doubt, ct));
        await drafts.TakeAsync(turn.Organisation, doubt, Drafts.Lifetime, ct);
        IReadOnlyList<string> missed;
        try
        {
            missed = await drives.InviteAsync(turn.Caller(), item, outside, right, words, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.Uncertain)
        {
            return ([], true);
        }
        catch (GraphException)
        {
            await LetGoAsync(turn, doubt, asked);
            throw;
        }
        await LetGoAsync(turn, missed.Count > 0 ? [doubt, asked] : [doubt]);
        return (missed, false);
    }

    private async Task LetGoAsync(Turn turn, params Guid[] keys)
    {
        foreach (var key in keys)
            await drafts.LetGoAsync(turn.Organisation, key, CancellationToken.None);
    }

    private static Guid Of(string what, string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"invite.{what}\n{key}")).AsSpan(0, 16));
}
