using System.Collections.Concurrent;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Minutes;

namespace BackOfficeBot.Benchmarks.Load;

/// Minutes of whoever writes the word, open and with some lines, in place of those before; what is typed into them then is the product's own.
internal sealed class CaptureSkill(Office office, RecordDesk desk, TimeProvider time) : ISkill
{
    /// What one writes to get them.
    public const string Word = "benchmark minutes";
    public const string Begin = "bench.minutes";
    private const int Lines = 40;
    private readonly ConcurrentDictionary<string, Guid> _open = [];

    public IEnumerable<Route> Routes => [Route.Command(Begin, OpenAsync)];

    private async ValueTask<Reply> OpenAsync(Turn turn, CancellationToken ct)
    {
        var start = time.GetUtcNow();
        var data = new MinutesData
        {
            Body = "Comitato", Start = start, OpenedAt = start, Zone = "Europe/Rome", Language = "it", Rule = new(QuorumType.Majority), Agenda = [.. Enumerable.Range(1, 8).Select(n => new MinutesItem(n, $"Punto numero {n}"))], Item = 1, LastEntry = Lines,
            People = [new(turn.PersonId(), turn.PersonName(), MinutesRole.Chair) { Attendance = Attendance.Present }, .. Enumerable.Range(1, 8).Select(n => new MinutesPerson($"p{n}", $"Persona {n}", MinutesRole.Member) { Attendance = Attendance.Present })],
            Entries = [.. Enumerable.Range(1, Lines).Select(n => new MinutesEntry(n, EntryType.Note, $"Si discute della questione {n} e dei suoi costi.", start, turn.PersonId(), turn.PersonName()) { Item = 1 })],
        };
        var record = new Record { Id = Guid.CreateVersion7(), Kind = MinutesKind.Name, Title = "Comitato", State = MinutesStates.Open, OwnerId = turn.PersonId(), OwnerName = turn.PersonName() };
        data.PutInto(record);
        await using (var work = await office.BeginAsync(turn.Actor(), ct))
        {
            if (_open.TryGetValue(turn.PersonId(), out var before))
                work.Change(await work.OpenAsync(before, ct), MinutesStates.Filed, r => r.State = MinutesStates.Filed);
            _open[turn.PersonId()] = record.Id;
            await work.CreateAsync(record, MinutesStates.Open, ct);
            await work.CommitAsync(ct);
        }
        return await desk.ShowAsync(turn, record, ct);
    }
}
