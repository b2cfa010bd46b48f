using System.Globalization;
using BackOfficeBot.Due;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Digests.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Digests;

/// A digest that failed, or that could not leave until it was late: made as things are, marked where it is late, or dropped, which the ledger says.
internal sealed class DigestAgain(Office office, DigestMaker maker, DigestMessages messages, TeamDigestDue team, IOptions<DigestOptions> options, TimeProvider time) : IDueHandler
{
    public string Task => MadeAnew.Task;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        var (key, now) = (MadeAnew.KeyOf(due.Task), time.GetUtcNow());
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { } found || key.Split(':') is not [_, var name, _, var date, ..])
            return;
        var isTeam = found.OwnerId is null;
        var plan = isTeam ? team.Plan(found) : maker.Plan(due.Organisation, found);
        var slot = DigestSlots.Of(plan, isTeam ? DigestPart.Morning : Enum.Parse<DigestPart>(name, ignoreCase: true), DateOnly.ParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture), now);
        var isLate = slot is not null && now - slot.At > options.Value.LateAfter;
        var isDropped = slot is null || now - slot.At > MadeAnew.Within || (isLate && options.Value.Late == LateDigest.Drop) || await IsNewerAsync(found, key, ct);
        // No other one has this key: the row is done once.
        var again = string.Create(CultureInfo.InvariantCulture, $"{string.Join(':', key.Split(':').Take(4))}:{due.At.UtcTicks}");
        var made = isDropped || isTeam ? null : await messages.OfAsync(found, found.OwnerId!, plan, slot!, isLate, again, ct);
        var message = isDropped || !isTeam ? made?.Message : await team.MakeAsync(found, slot!, isLate, again, ct);
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        if (made is { Sent: var sent })
            work.Db.Drafts.Add(sent);
        if (message is not null)
            await work.SendKeptAsync(message, await work.OpenAsync(due.RecordId, ct), ct);
        if (isDropped)
            await work.Db.Outbox.Where(m => m.IdempotencyKey == key && m.State == OutboxState.Withdrawn).ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, OutboxState.Refused)
                .SetProperty(m => m.Cause, Enqueue.Over)
                .SetProperty(m => m.FinishedAt, now), ct);
        await work.CommitAsync(ct);
        DigestTelemetry.Count(isDropped ? "dropped" : message is null ? "empty" : isLate ? "late" : "sent");
    }

    /// Whether a later one of the same kind has gone out, or will.
    private async Task<bool> IsNewerAsync(Record record, string key, CancellationToken ct)
    {
        var since = time.GetUtcNow() - (2 * MadeAnew.Within);
        await using var db = await office.ReadAsync(record.Organisation, ct);
        var sent = await db.Outbox.Where(m => m.RecordId == record.Id && m.State <= OutboxState.Sent && m.IdempotencyKey != null && m.CreatedAt > since).Select(m => m.IdempotencyKey!).ToListAsync(ct);
        var parts = key.Split(':');
        return sent.Select(s => s.Split(':')).Any(s => s.Length >= 4 && s[1] == parts[1] && string.CompareOrdinal(s[3], parts[3]) >= 0);
    }
}
