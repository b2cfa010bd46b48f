using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Outbox;

/// What the bot sent of its own accord: what kind of message, by the first word of its key, and about which record.
internal sealed record SentMessage(string Kind, Guid? RecordId, long Sequence);

/// The message that reached a chat last, for words that answer it.
internal sealed class SentLast(OfficeDatabase database, TimeProvider time)
{
    /// Ends the key of what somebody gets of one's own doing: it asks nothing, and what was shown before is still meant.
    public const string OfOneself = "own";

    private static readonly TimeSpan Within = TimeSpan.FromDays(1);

    /// Null where nothing came in the last day, or nothing after that instant.
    public async Task<SentMessage?> LastAsync(string organisation, string conversationId, DateTimeOffset? after, CancellationToken ct)
    {
        var since = after ?? time.GetUtcNow() - Within;
        await using var db = await database.ReadAsync(organisation, ct);
        var last = await db.Outbox.AsNoTracking().Where(m => m.Target == conversationId && m.Kind == OutboxKind.Send && m.State >= OutboxState.Sending && m.State <= OutboxState.Sent && (m.FinishedAt == null || m.FinishedAt > since) && (m.IdempotencyKey == null || !m.IdempotencyKey.EndsWith("|" + OfOneself)))
            .OrderByDescending(m => m.Sequence).Select(m => new { m.IdempotencyKey, m.RecordId, m.Sequence }).FirstOrDefaultAsync(ct);
        return last is null ? null : new((last.IdempotencyKey ?? "").Split(':')[0], last.RecordId, last.Sequence);
    }
}
