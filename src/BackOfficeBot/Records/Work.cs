using BackOfficeBot.Due;
using BackOfficeBot.Outbox;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BackOfficeBot.Records;

/// One transaction of one actor. What is not committed has not happened: dispose rolls back, numbers included.
internal sealed class Work(
    OfficeDatabase.Writer writer, IDbContextTransaction transaction, Actor actor, RecordKinds kinds, bool lockRows, TimeProvider time, TimeZoneInfo zone, OutboxSignal outbox)
    : IAsyncDisposable
{
    /// For so long one's own action is undone without a question.
    public static readonly TimeSpan UndoWithin = TimeSpan.FromMinutes(5);

    private static readonly Compiled<Guid, Record> ById = new((db, id) => db.Records.AsTracking().Where(r => r.Id == id));

    // Of each changed record, what its rows say; null of a new one.
    private readonly Dictionary<Record, RecordRows?> _changed = [];
    private readonly Dictionary<Guid, IReadOnlyList<LinkedRecord>> _links = [];
    private readonly List<OutboxMessage> _messages = [];

    public OfficeDb Db => writer.Db;
    public Actor Actor => actor;
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// Gives the record its number and its first line of history. Where a record of this id stands already (the form was sent twice) nothing is
    /// written and that record is returned, with IsNew false.
    public async Task<(Record Record, bool IsNew)> CreateAsync(Record record, string action = "created", CancellationToken ct = default)
    {
        record.Check();
        var year = TimeZoneInfo.ConvertTime(Now, zone).Year;
        var number = await Db.TakeNumberAsync(actor.Organisation, record.Kind, year, ct);
        if (await LoadAsync(record.Id, ct) is { } present)
        {
            await Db.GiveBackNumberAsync(actor.Organisation, record.Kind, year, ct);
            if (!present.IsErased || kinds.Of(present.Kind) is not null)
                return (present, false);
            // Of what is one for each person, and no work: whoever was erased and comes back begins anew.
            Change(present, action, r => (r.Title, r.State, r.OwnerId, r.OwnerName, r.Data) = (record.Title, record.State, record.OwnerId, record.OwnerName, record.Data));
            return (present, true);
        }
        record.Organisation = actor.Organisation;
        record.Reference = new Reference(record.Kind, year, number).ToString();
        record.CreatedById = actor.PersonId;
        record.CreatedByName = actor.PersonName;
        record.OnBehalfOfId = actor.OnBehalfOfId;
        record.OnBehalfOfName = actor.OnBehalfOfName;
        record.CreatedAt = record.UpdatedAt = Now;
        record.Version = 1;
        Db.Add(record);
        _changed[record] = null;
        Append(record, action, null, RecordFields.Of(record).All(), null);
        return (record, true);
    }

    /// The record, to be changed, at the version that the actor saw.
    /// <exception cref="VersionConflict">Somebody changed it since.</exception>
    /// <exception cref="RecordNotFound">There is none.</exception>
    public async Task<Record> OpenAsync(Guid id, int seenVersion, CancellationToken ct = default)
    {
        var record = await OpenAsync(id, ct);
        if (record.Version == seenVersion)
            return record;
        throw new VersionConflict(record, await Db.ChangeAsync(id, record.Version, ct));
    }

    /// The record as it is now, for jobs, which have seen no card.
    public async Task<Record> OpenAsync(Guid id, CancellationToken ct = default) =>
        await LoadAsync(id, ct) ?? throw new RecordNotFound(id.ToString());

    /// The same of a record that was found just now: data that have not changed since are not read again.
    public async Task<Record> OpenAsync(Record found, CancellationToken ct)
    {
        var record = await OpenAsync(found.Id, ct);
        record.KeepReadOf(found);
        return record;
    }

    /// Changes an opened record; the history gets the action with every field that changed.
    public void Change(Record record, string action, Action<Record> change, string? reason = null)
    {
        Opened(record);
        var (before, state) = (RecordFields.Of(record), record.State);
        if (!_changed.ContainsKey(record))
            _changed[record] = kinds.Of(record.Kind) is { } kind ? RecordRows.Of(record, kind) : null;
        change(record);
        record.Check();
        record.Version++;
        record.UpdatedAt = Now;
        Append(record, action, state, before.ChangesTo(RecordFields.Of(record)), reason);
    }

    /// Notes something that changes no field: a view, a message sent, a comment.
    public void Note(Record record, string action, string? reason = null) => Append(Opened(record), action, record.State, [], reason);

    /// Links two opened records; a second time does nothing.
    public async Task LinkAsync(Record from, Record to, string relation, CancellationToken ct = default)
    {
        if (await Db.Links.FindAsync([actor.Organisation, Opened(from).Id, Opened(to).Id, relation], ct) is not null)
            return;
        _links.Remove(from.Id);
        _links.Remove(to.Id);
        Db.Add(new RecordLink { Organisation = actor.Organisation, FromId = from.Id, ToId = to.Id, Relation = relation, At = Now });
        Append(from, HistoryActions.Linked, from.State, [new($"link.{relation}", null, to.Reference)], null);
        // The cards of this very change show it.
        await Db.SaveChangesAsync(ct);
    }

    /// What is linked with a record, with what this work has saved of it: each card of it shows the same.
    public async Task<IReadOnlyList<LinkedRecord>> LinksAsync(Guid id, CancellationToken ct = default) =>
        _links.TryGetValue(id, out var known) ? known : _links[id] = await Db.LinksAsync(id, ct);

    /// Takes back the actor's own last action on the record, if it is not older than five minutes and no message of it has left.
    /// <exception cref="VersionConflict">Somebody changed it since.</exception>
    public async Task<(UndoOutcome Outcome, Record Record)> UndoAsync(Guid id, int seenVersion, CancellationToken ct = default)
    {
        var record = await OpenAsync(id, seenVersion, ct);
        var last = await Db.ChangeAsync(id, seenVersion, ct);
        if (last.Action == HistoryActions.Undone)
            return (UndoOutcome.NothingToUndo, record);
        if (last.PersonId != actor.PersonId)
            return (UndoOutcome.NotYours, record);
        if (Now - last.At > UndoWithin)
            return (UndoOutcome.TooLate, record);
        if (!await Db.WithdrawAsync(id, seenVersion, Now, ct))
            return (UndoOutcome.LeftOffice, record);
        Change(record, HistoryActions.Undone, r =>
        {
            if (last.Sequence == 1)
                r.State = HistoryActions.Undone;
            else
                foreach (var change in last.Changes)
                    RecordFields.Put(r, change.Field, change.Old);
        });
        return (UndoOutcome.Undone, record);
    }

    /// Takes everything out of an opened record, and out of its history, but the number, the instants and the states; the history goes on with a line that says so.
    public async Task EraseAsync(Record record, string reason, CancellationToken ct = default)
    {
        var state = Opened(record).State;
        await Db.ForgetAsync(record, ct);
        (record.Title, record.Body, record.Data, record.State, record.Attachments) = (record.Reference, null, null, HistoryActions.Erased, []);
        (record.OwnerId, record.OwnerName, record.DueAt, record.DueZone, record.Priority) = (null, null, null, null, Priority.Normal);
        (record.CreatedById, record.CreatedByName, record.OnBehalfOfId, record.OnBehalfOfName) = ("", "", null, null);
        record.Version++;
        record.UpdatedAt = Now;
        Append(record, HistoryActions.Erased, state, RecordFields.Of(record).All(), reason);
    }

    /// Takes a person out of an opened record that others need, and erases the lines of its history that are this person's or name the person; a line says so and says anew what the record is.
    /// It is no version of its own: what was closed long ago stays so.
    public async Task ForgetAsync(Record record, Forgotten who, string reason, CancellationToken ct = default)
    {
        Opened(record);
        var history = await Db.History.AsNoTracking().Where(h => h.RecordId == record.Id).OrderBy(h => h.Sequence).ToListAsync(ct);
        who = who.As(record, history);
        if (!_changed.ContainsKey(record))
            _changed[record] = kinds.Of(record.Kind) is { } kind ? RecordRows.Of(record, kind) : null;
        who.TakeOut(record);
        record.Check();
        List<int> gone = [.. history.Where(h => h.Salt is null || who.IsIn(h)).Select(h => h.Sequence)];
        await Db.ForgetLinesAsync(record, gone, ct);
        var links = await Db.Links.Where(l => l.FromId == record.Id).Join(Db.Records, l => l.ToId, r => r.Id, (l, r) => new { l.Relation, r.Reference, l.At }).ToListAsync(ct);
        Append(
            record, HistoryActions.Forgotten, record.State,
            [.. RecordFields.Of(record).All(), .. links.Select(l => HistoryVerifier.Link(l.Relation, l.Reference, l.At)), HistoryVerifier.Lines(gone)], reason);
    }

    /// Sends a message once this work is committed; with the record that it tells of, as changed by then, so that an undo can withdraw it.
    public Task SendAsync(OutboxMessage message, Record? about = null, CancellationToken ct = default) => Enqueue(message, about?.Id, about?.Version);

    /// Sends a card of the record that is kept true: once it has left, an undo is still possible, and changes it.
    public Task SendKeptAsync(OutboxMessage message, Record record, CancellationToken ct = default) => Enqueue(message, record.Id, null);

    /// A new record is written before rows that refer to it.
    public async Task WrittenAsync(Record record, CancellationToken ct)
    {
        if (Db.Entry(record).State == EntityState.Added)
            await Db.SaveChangesAsync(ct);
    }

    public async Task CommitAsync(CancellationToken ct = default)
    {
        List<(Record Record, IRecordKind Kind, RecordRows? Before, RecordRows Rows)> changed = [];
        foreach (var (record, before) in _changed)
            if (kinds.Of(record.Kind) is { } kind)
            {
                changed.Add((record, kind, before, RecordRows.Of(record, kind)));
                await Db.PutPeopleAsync(record, before, changed[^1].Rows, ct);
            }
        await Db.SaveChangesAsync(ct);
        foreach (var (record, kind, before, rows) in changed)
        {
            await Db.PutWordsAsync(record, before, rows, ct);
            foreach (var (task, at) in rows.Dues)
                if (at != before?.Dues.GetValueOrDefault(task))
                    await this.PutDueAsync(record, task, at, ct);
            foreach (var (recordId, task) in kind.Wakes(record))
                await this.WakeAsync(recordId, task, ct);
            if (before is not null && kind.WakesMade is { } follow)
                await this.WakeMadeAsync(record.Id, follow, ct);
        }
        var isDue = false;
        foreach (var message in _messages)
            isDue |= await Db.EnqueueAsync(message, ct) && message.NotBefore == Now;
        await transaction.CommitAsync(ct);
        // What is due later needs no waking: the worker looks by itself twice a second.
        if (isDue)
            outbox.Set();
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await writer.DisposeAsync();
    }

    // Written with everything else at the end: what is sent here is not among the cards that this very change brings up to date.
    private Task Enqueue(OutboxMessage message, Guid? recordId, int? version)
    {
        message.Organisation = actor.Organisation;
        message.RecordId = recordId;
        message.RecordVersion = version;
        message.CreatedAt = Now;
        if (message.NotBefore < Now)
            message.NotBefore = Now;
        _messages.Add(message);
        return Task.CompletedTask;
    }

    private async Task<Record?> LoadAsync(Guid id, CancellationToken ct)
    {
        if (!lockRows)
            return await ById.FirstAsync(Db, id, ct);
        var organisation = actor.Organisation;
        var rows = await Db.Records
            .FromSql($"SELECT * FROM \"Records\" WHERE \"Organisation\" = {organisation} AND \"Id\" = {id} FOR UPDATE")
            .IgnoreQueryFilters().AsTracking().ToListAsync(ct);
        return rows.Count == 0 ? null : rows[0];
    }

    /// A record that was only read would get a line of history and keep its fields.
    private Record Opened(Record record) => Db.Entry(record).State != EntityState.Detached
        ? record
        : throw new InvalidOperationException("A record is created or opened in the work that changes it.");

    private void Append(Record record, string action, string? fromState, IReadOnlyList<FieldChange> changes, string? reason)
    {
        var line = new HistoryEvent
        {
            Organisation = actor.Organisation,
            RecordId = record.Id,
            Sequence = record.HistoryCount + 1,
            Version = record.Version,
            At = Now,
            Action = action,
            PersonId = actor.PersonId,
            PersonName = actor.PersonName,
            OnBehalfOfId = actor.OnBehalfOfId,
            OnBehalfOfName = actor.OnBehalfOfName,
            FromState = fromState,
            ToState = record.State,
            Changes = changes,
            Reason = Record.WithoutNul(reason),
            ActivityId = actor.ActivityId,
            PreviousHash = record.HistoryHash,
        };
        line.ContentHash = HistoryHash.OfContent(line);
        line.Hash = HistoryHash.Of(line);
        record.HistoryCount = line.Sequence;
        record.HistoryHash = line.Hash;
        Db.Add(line);
    }
}
