using BackOfficeBot.Due;
using BackOfficeBot.Records;

namespace BackOfficeBot.Desk;

/// A card that was just leaving while its record changed is made true once it has arrived.
internal sealed class CardsDue(Office office, CardCopies copies) : IDueHandler
{
    public const string Name = "desk.cards";
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public string Task => Name;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        await copies.UpdateAsync(work, await work.OpenAsync(due.RecordId, ct), null, ct);
        await work.CommitAsync(ct);
    }
}
