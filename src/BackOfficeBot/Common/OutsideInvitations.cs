using System.Security.Cryptography;
using System.Text;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Graph;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Common;

/// Who is outside gets a mail when a file is shared: once for each key, however often it is pressed. What certainly was not done may be tried again, and what nobody knows stays in doubt.
internal sealed class OutsideInvitations(IDrives drives, Drafts drafts)
{
    /// <param name="key">What is sent: what has the same key is the same mail to each of them.</param>
    public async Task<(IReadOnlyList<string> Missed, bool IsUnsure)> InviteAsync(Turn turn, string key, DriveItem item, IReadOnlyList<string> outside, DriveRight right, string words, CancellationToken ct)
    {
        var (left, isUnsure) = (new List<string>(), false);
        foreach (var address in outside)
            if (await drafts.TakeAsync(turn.Organisation, Asked(key, address), Drafts.Lifetime, ct))
                left.Add(address);
            else
                isUnsure |= !await drafts.IsTakenAsync(turn.Organisation, Done(key, address), ct);
        if (left.Count == 0)
            return ([], isUnsure);
        IReadOnlyList<string> missed;
        try
        {
            missed = await drives.InviteAsync(turn.Caller(), item, left, right, words, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.Uncertain)
        {
            return ([], true);
        }
        catch (GraphException)
        {
            foreach (var address in left)
                await drafts.LetGoAsync(turn.Organisation, Asked(key, address), CancellationToken.None);
            throw;
        }
        foreach (var address in left)
            if (missed.Contains(address, StringComparer.OrdinalIgnoreCase))
                await drafts.LetGoAsync(turn.Organisation, Asked(key, address), CancellationToken.None);
            else
                await drafts.TakeAsync(turn.Organisation, Done(key, address), Drafts.Lifetime, CancellationToken.None);
        return (missed, isUnsure);
    }

    /// Taken before it is asked: without <see cref="Done"/> nobody knows whether it was.
    public static Guid Asked(string key, string address) => Of("asked", key, address);

    private static Guid Done(string key, string address) => Of("done", key, address);

    private static Guid Of(string what, string key, string address) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"invite.{what}\n{key}\n{address.ToLowerInvariant()}")).AsSpan(0, 16));
}
