using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Minutes;

/// Changes minutes, with their history and every card of them, in one transaction.
internal sealed class MinutesKeeper(Office office, RecordDesk desk, CardCopies copies, Access access)
{
    public const string Written = "written";

    /// Whether this person, or whom they stand in for, may write while the minutes are in one of these states.
    public bool MayWrite(Turn turn, Record record, params string[] states) => states.Contains(record.State) && IsWriter(turn, record);

    public bool IsWriter(Turn turn, Record record) => MinutesKind.Writers(record, MinutesData.Of(record)).Intersect(access.IdsOf(turn.Organisation, turn.PersonId())).Any();

    /// Once: a double press finds the minutes that are there. Chair and secretary get a card where somebody else prepares them.
    public async Task<Record> PrepareAsync(Turn turn, Guid id, string title, MinutesData data, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        var row = new Record { Id = id, Kind = MinutesKind.Name, Title = title, State = MinutesStates.Prepared, OwnerId = data.Secretary?.Id, OwnerName = data.Secretary?.Name };
        data.PutInto(row);
        var (record, isNew) = await work.CreateAsync(row, MinutesStates.Prepared, ct);
        if (!isNew)
            return record;
        if (data.Previous is { } previous)
            await work.LinkAsync(record, await work.OpenAsync(previous.Id, ct), RecordLinker.From, ct);
        foreach (var person in MinutesKind.Writers(record, data).Where(p => p != turn.PersonId()))
            await copies.SendAsync(work, record, person, "prepared", ct, language => MinutesCardTexts.In(language).PreparedBy(turn.PersonName()));
        await CardCopies.StandsAsync(work, record, turn, ct);
        await work.CommitAsync(ct);
        return record;
    }

    public ValueTask<Reply> AmendAsync(Turn turn, Guid id, string title, MinutesData data, string notice, CancellationToken ct) =>
        desk.ChangeAsync(turn, id, r => MayWrite(turn, r, MinutesStates.Prepared), (work, r) =>
        {
            work.Change(r, "amended", record =>
            {
                (record.Title, record.OwnerId, record.OwnerName) = (title, data.Secretary?.Id, data.Secretary?.Name);
                data.PutInto(record);
            });
            return Task.CompletedTask;
        }, ct, notice);

    /// A change of state or data, answered with the card.
    public ValueTask<Reply> ChangeAsync(Turn turn, Guid id, string from, string to, string action, Func<MinutesData, DateTimeOffset, MinutesData> change, CancellationToken ct, string? notice = null, int? seen = null) =>
        desk.ChangeAsync(turn, id, r => MayWrite(turn, r, from), async (work, r) =>
        {
            work.Change(r, action, record =>
            {
                record.State = to;
                change(MinutesData.Of(record), work.Now).PutInto(record);
            });
            await CardCopies.StandsAsync(work, r, turn, ct, amongOthers: true);
        }, ct, notice, seen);

    /// The secretary gets the card; where that cannot be, the first of those who write that can be written to.
    /// <param name="by">Who does it, and need not be told; nobody is where that is the secretary.</param>
    public async Task TellAsync(Work work, Record record, string? by, string what, Func<string, string> words, CancellationToken ct)
    {
        foreach (var person in MinutesKind.Writers(record, MinutesData.Of(record)))
            if (person == by || await copies.SendAsync(work, record, person, what, ct, words))
                return;
    }

    /// Lines, one after the other; those that cannot be written change nothing and say why. Null where this person may not write, or not any more.
    /// <param name="found">The minutes as this person was shown them: what counts is how they are when they are opened.</param>
    public async Task<(Record Record, MinutesData Data, IReadOnlyList<MinutesWritten> Lines)?> WriteAsync(Turn turn, Record found, IReadOnlyList<Func<MinutesData, DateTimeOffset, MinutesWritten>> lines, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(desk.ActorFor(turn, found), ct);
        var record = await work.OpenAsync(found, ct);
        if (!MayWrite(turn, record, MinutesStates.Open, MinutesStates.Draft))
            return null;
        var before = MinutesData.Of(record);
        var data = before;
        List<MinutesWritten> written = [];
        foreach (var line in lines)
        {
            written.Add(line(data, work.Now));
            data = written[^1].Data ?? data;
        }
        if (!ReferenceEquals(data, before))
        {
            work.Change(record, Written, data.PutInto);
            await CardCopies.StandsAsync(work, record, turn, ct, amongOthers: true);
            await copies.UpdateAsync(work, record, turn.Conversation.IsPersonal ? turn.Activity.ReplyToId : null, ct);
            await work.CommitAsync(ct);
        }
        return (record, data, written);
    }
}
