using System.Security.Cryptography;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Files.Filing;

/// The rows of the register: written before anything is put anywhere.
internal sealed class FilingKeeper(Office office, RecordDesk desk, TimeProvider time)
{
    /// One for each file, with ids that follow from the form: a second press finds them.
    public async Task<IReadOnlyList<Record>> CreateAsync(Turn turn, Guid key, IReadOnlyList<FilingData> files, CancellationToken ct)
    {
        List<Record> records = [];
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        foreach (var data in files)
        {
            var id = new Guid(SHA256.HashData([.. key.ToByteArray(), (byte)data.Index]).AsSpan(0, 16));
            var row = new Record { Id = id, Kind = FilingKind.Name, Title = Short(data.Name), State = FilingStates.Filing, OwnerId = turn.PersonId(), OwnerName = turn.PersonName() };
            row.SetData(data, FilingJson.Default.FilingData);
            var (record, _) = await work.CreateAsync(row, FilingStates.Filing, ct);
            if (files.Count == 1)
                await CardCopies.StandsAsync(work, record, turn, ct);
            records.Add(record);
        }
        await work.CommitAsync(ct);
        return records;
    }

    public ValueTask<Reply> AgainAsync(Turn turn, Guid id, CancellationToken ct) => ChangeAsync(turn, id, r => r.State == FilingStates.Refused && FilingCards.IsPassing(FilingData.Of(r).Problem), "again", FilingStates.Filing, d => d with { Problem = null, At = time.GetUtcNow() }, ct);

    public ValueTask<Reply> RenameAsync(Turn turn, Guid id, CancellationToken ct) => ChangeAsync(turn, id, r => r.State == FilingStates.Taken, "renamed", FilingStates.Filing, d => d with { MayRename = true, At = time.GetUtcNow() }, ct);

    public ValueTask<Reply> DropAsync(Turn turn, Guid id, CancellationToken ct) => ChangeAsync(turn, id, r => r.State is FilingStates.Taken or FilingStates.Refused, "dropped", FilingStates.Dropped, d => d, ct);

    private ValueTask<Reply> ChangeAsync(Turn turn, Guid id, Func<Record, bool> may, string action, string to, Func<FilingData, FilingData> change, CancellationToken ct) =>
        desk.ChangeAsync(turn, id, r => r.OwnerId == turn.PersonId() && may(r), (work, record) =>
        {
            work.Change(record, action, r =>
            {
                r.State = to;
                r.SetData(change(FilingData.Of(r)), FilingJson.Default.FilingData);
            });
            return Task.CompletedTask;
        }, ct);

    private static string Short(string name) => name.Length <= Record.LongestTitle ? name : name[..(Record.LongestTitle - 1)] + "…";
}
