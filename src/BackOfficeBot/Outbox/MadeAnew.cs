using System.Runtime.CompilerServices;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Outbox;

/// Messages that are about their hour. One whose activity has expired is not sent as it was, and neither is one that failed: a row of its record falls due, whose handler makes it anew, or lets it be.
internal static class MadeAnew
{
    /// How their keys begin.
    public const string Keys = "digest:";
    public const string Task = "digest.again";

    /// What is older is about another day.
    public static readonly TimeSpan Within = TimeSpan.FromHours(24);

    public const string Expired = "expired";
    public const string Again = "made anew";

    public static string KeyOf(string task) => task[(task.IndexOf('|', StringComparison.Ordinal) + 1)..];

    /// In the transaction that takes these messages out of the outbox.
    public static Task DueAsync(OfficeDb db, IReadOnlyCollection<long> sequences, DateTimeOffset now, CancellationToken ct) => db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(
        $$"""
        INSERT INTO "Due" ("Organisation", "RecordId", "Task", "At", "NotBefore", "Attempts")
        SELECT "Organisation", "RecordId", '{{Task}}|' || "IdempotencyKey", {0}, {0}, 0 FROM "Outbox"
        WHERE "Sequence" IN ({{string.Join(", ", sequences.Select((_, i) => $"{{{i + 2}}}"))}}) AND "State" = {1} AND "RecordId" IS NOT NULL AND "IdempotencyKey" IS NOT NULL
        ON CONFLICT DO NOTHING
        """, [now.UtcTicks, (int)OutboxState.Withdrawn, .. sequences.Cast<object>()]), ct);
}
