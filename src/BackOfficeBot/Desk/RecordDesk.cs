using System.Text.Json;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Desk;

/// What was shown last in a chat, so that "chiudila" and "assign it to Anna" find what they mean.
internal sealed record ShownRecord(Guid Id)
{
    /// What is done with it after a yes, where it was shown to ask whether it is the one that is meant.
    public string? Verb { get; init; }
    public string? Rest { get; init; }
    public int Version { get; init; }
}

/// The lines of the list that was shown last, so that "la 1" finds the first.
internal sealed record ListedRecords(IReadOnlyList<Guid> Ids);

/// Where every skill finds a record, shows it and changes it: with the same rights, the same sentences, and all cards of it kept true.
internal sealed class RecordDesk(Office office, RecordKinds kinds, Access access, CardCopies copies, Drafts drafts, Deputies deputies, SentLast sent, TimeProvider time)
{
    public const string Viewed = "viewed";

    /// The draft that says what was shown last.
    public const string Shown = "record";

    /// The draft that says which list was shown last.
    public const string Listed = "list";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan StillAsked = TimeSpan.FromMinutes(3);

    /// The record, if this person may see it; who may not gets the same answer as for one that does not exist.
    public async Task<Record?> FindAsync(Turn turn, Guid id, CancellationToken ct) =>
        Visible(turn, await office.FindAsync(turn.Organisation, id, ct));

    public async Task<Record?> FindAsync(Turn turn, Reference reference, CancellationToken ct) =>
        Visible(turn, await office.FindAsync(turn.Organisation, reference, ct));

    /// What was shown or sent here in the last minutes, if it was a record and nothing else was shown since.
    public async Task<Record?> ShownAsync(Turn turn, CancellationToken ct)
    {
        var shown = await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, Fresh, ct);
        if (await sent.LastAsync(turn.Organisation, turn.Conversation.Id!, shown?.CreatedAt ?? time.GetUtcNow() - Fresh, ct) is { RecordId: { } id } && await FindAsync(turn, id, ct) is { } arrived)
            return arrived;
        return shown is { Kind: Shown } ? await FindAsync(turn, shown.As(DeskJson.Default.ShownRecord).Id, ct) : null;
    }

    /// What was looked at in the last minutes, where this has arrived since: words that hand something over may be meant for either.
    public async Task<Record?> ShownBeforeAsync(Turn turn, Record arrived, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, Fresh, ct) is { Kind: Shown } shown && shown.As(DeskJson.Default.ShownRecord).Id is var id && id != arrived.Id ? await FindAsync(turn, id, ct) : null;

    /// The record's card, remembered as what was shown last. A view of what is confidential, or of what its kind says, stands in the history.
    public async ValueTask<Reply> ShowAsync(Turn turn, Record record, CancellationToken ct, string? notice = null, bool isAsked = true)
    {
        if (isAsked)
            await RememberAsync(turn, record, ct);
        if (isAsked && turn is { IsInvoke: true, Activity.ReplyToId: not null })
            await OpenedAsync(turn, record, ct);
        if ((record.Confidentiality != Confidentiality.Normal && !IsHidden(turn, record)) || (kinds.Of(record).NotesViews && !await office.HasSeenAsync(record, turn.PersonId(), ct)))
            record = await NoteAsync(turn, record, Viewed, null, ct);
        return await CardAsync(turn, record, notice, ct);
    }

    /// Shows a record that was found by its words: after a yes that is done with it.
    public async ValueTask<Reply> AskAsync(Turn turn, TwinCall call, CancellationToken ct, string? notice = null)
    {
        var reply = await ShowAsync(turn, call.Record, ct, notice ?? DeskTexts.In(turn.Language).ThisOne, isAsked: false);
        // To show it may be noted in it.
        if (await FindAsync(turn, call.Record.Id, ct) is { } shown)
            await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Shown, new ShownRecord(shown.Id) { Verb = call.Verb, Rest = call.Rest, Version = shown.Version }, DeskJson.Default.ShownRecord, ct);
        return reply;
    }

    /// What was said without a number of what was shown last: done at once, but asked where another one, or another client's, may be meant.
    public async ValueTask<Reply> DoAsync(Turn turn, TwinCall call, CancellationToken ct) =>
        access.HasClients(turn.TenantId) || await ShownBeforeAsync(turn, call.Record, ct) is not null ? await AskAsync(turn, call, ct) : Reply.RouteTo($"{RouteKeys.Command}{call.Record.Kind.ToLowerInvariant()}.{call.Verb}", call);

    /// What waits for that yes. What has changed since is only shown again.
    public async Task<TwinCall?> AskedAsync(Turn turn, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, StillAsked, ct) is { Kind: Shown } shown && shown.As(DeskJson.Default.ShownRecord) is { Verb: { } verb } asked
            && await FindAsync(turn, asked.Id, ct) is { } record ? new(record.Version == asked.Version ? verb : "show", record, asked.Rest ?? "") { IsAgreed = true } : null;

    /// What somebody opens on a card stays there, whatever changes on what it showed before.
    private async Task OpenedAsync(Turn turn, Record record, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        await CardCopies.StandsAsync(work, record, turn, ct);
        await work.CommitAsync(ct);
    }

    public Task RememberAsync(Turn turn, IReadOnlyList<Record> lines, CancellationToken ct) =>
        drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Listed, new ListedRecords([.. lines.Select(r => r.Id)]), DeskJson.Default.ListedRecords, ct);

    /// The lines of the list that was shown last, if nothing else was since.
    public async Task<IReadOnlyList<Guid>> ListedAsync(Turn turn, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, Fresh, ct) is { Kind: Listed } list ? list.As(DeskJson.Default.ListedRecords).Ids : [];

    public Task RememberAsync(Turn turn, Record record, CancellationToken ct) =>
        drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Shown, new ShownRecord(record.Id), DeskJson.Default.ShownRecord, ct);

    /// The same in the transaction of a change.
    public static Task RememberAsync(Work work, Turn turn, Record record, CancellationToken ct) => Drafts.PutAsync(
        work.Db, turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Shown, JsonSerializer.Serialize(new(record.Id), DeskJson.Default.ShownRecord), work.Now, ct);

    /// Does something to a record and answers with its card. Where it may not be done any more (somebody was faster), the present card says who did what.
    /// <param name="may">Whether this person may do it to the record as it is; asked again once it is locked.</param>
    /// <param name="change">Changes the record and says who is told, in its transaction.</param>
    /// <param name="notice">What stands on the card that answers.</param>
    /// <param name="seen">The version that was seen, where a change since has to be looked at first.</param>
    public async ValueTask<Reply> ChangeAsync(
        Turn turn, Guid id, Func<Record, bool> may, Func<Work, Record, Task> change, CancellationToken ct, string? notice = null, int? seen = null)
    {
        if (await FindAsync(turn, id, ct) is not { } found)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        if (!may(found) || seen is { } version && version != found.Version)
            return await PresentAsync(turn, found, ct, may);
        var (record, isDone) = await DoAsync(turn, found, may, change, seen, ct);
        return isDone ? await CardAsync(turn, record, notice, ct, mayUndo: record.Version > found.Version ? true : null) : await PresentAsync(turn, record, ct, may);
    }

    // The transaction ends here: nothing that is asked afterwards may wait for it.
    private async Task<(Record Record, bool IsDone)> DoAsync(Turn turn, Record found, Func<Record, bool> may, Func<Work, Record, Task> change, int? seen, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(ActorFor(turn, found), ct);
        var record = await work.OpenAsync(found, ct);
        if (!may(record) || (seen is { } version && version != record.Version))
            return (record, false);
        await change(work, record);
        await CardCopies.StandsAsync(work, record, turn, ct);
        // Among others the answer is seen by who pressed alone.
        await copies.UpdateAsync(work, record, turn.Conversation.IsPersonal ? turn.Activity.ReplyToId : null, ct);
        await RememberAsync(work, turn, record, ct);
        await work.CommitAsync(ct);
        return (record, true);
    }

    /// The record as it is, with who changed it last and when.
    /// <param name="may">Whether this person may do what was tried: where that was not so before the last change either, nobody was faster, and how it stands is said.</param>
    public async ValueTask<Reply> PresentAsync(Turn turn, Record record, CancellationToken ct, Func<Record, bool>? may = null)
    {
        var last = await office.LastChangeAsync(record, ct);
        var when = When.Ago(last.At, time.GetUtcNow(), WallClock.Zone(turn.TimeZone), turn.Language);
        // A second press finds what the first one did; a second sentence wants an answer.
        var notice = may is not null && !may(record) && (last.PersonId is Actor.BotId || (last.PersonId == turn.PersonId() && !turn.IsInvoke) || !WasPossible(record, last, may)) ? DeskTexts.In(turn.Language).NotNow(kinds.Of(record).State(record, turn.Language).Word)
            : last.PersonId == turn.PersonId() ? null : CommonTexts.In(turn.Language).AlreadyDone(last.PersonName, when);
        return await CardAsync(turn, record, notice, ct);
    }

    /// Whether what cannot be done could be until the last change.
    public static bool WasPossible(Record record, HistoryEvent last, Func<Record, bool> may) => record.Before(last) is { } before && may(before);

    /// Who acts: a deputy does so for whom the record concerns.
    public Actor ActorFor(Turn turn, Record record)
    {
        var actor = turn.Actor();
        var concerned = kinds.Of(record).Concerns(record).Select(c => c.PersonId).ToHashSet();
        return concerned.Contains(actor.PersonId) || deputies.ServedBy(actor.Organisation, actor.PersonId).FirstOrDefault(concerned.Contains) is not { } principal ? actor
            : actor with { OnBehalfOfId = principal, OnBehalfOfName = deputies.Of(actor.Organisation, principal)?.Name };
    }

    public async Task<Record> NoteAsync(Turn turn, Record record, string action, string? reason, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(ActorFor(turn, record), ct);
        var opened = await work.OpenAsync(record.Id, ct);
        work.Note(opened, action, reason);
        await work.CommitAsync(ct);
        return opened;
    }

    /// The record's card for whoever has just changed it, who has seen it by that.
    /// <param name="links">Where they have been read already.</param>
    /// <param name="mayUndo">Where that is known already.</param>
    public async ValueTask<Reply> CardAsync(Turn turn, Record record, string? notice, CancellationToken ct, IReadOnlyList<LinkedRecord>? links = null, bool? mayUndo = null)
    {
        if (IsHidden(turn, record))
            return Hidden(turn, record, notice);
        links ??= await office.LinksAsync(turn.Organisation, record.Id, ct);
        var view = new RecordView(record, turn.PersonId()) { ReaderIds = access.IdsOf(turn.Organisation, turn.PersonId()), Links = links, Notice = notice, Unreached = await copies.UnreachedAsync(record, turn.PersonId(), ct), MayUndo = mayUndo ?? await MayUndoAsync(turn, record, ct) };
        var place = CardPlace.Of(turn, time);
        return Reply.Card(turn is { Press: null, Conversation.IsPersonal: false } && !kinds.Of(record).LivesAmongOthers ? AmongOthers(place, record, view) : copies.Card(place, record, view), record.Title) with { About = turn.Conversation.IsPersonal ? new ShownCard(record.Organisation, record.Id, record.Version, turn.PersonId()) : null };
    }

    /// What is confidential is told to nobody who only reads along: the client of whoever asked asks for it by itself.
    public static bool IsHidden(Turn turn, Record record) => turn is { Press: null, Conversation.IsPersonal: false } && record.Confidentiality != Confidentiality.Normal;

    private CardReply Hidden(Turn turn, Record record, string? notice)
    {
        var place = CardPlace.Of(turn, time);
        return Reply.Card(RecordCard.Hidden(place, record) with { Refresh = place.ReaderId is { } reader ? DeskVerbs.Anew(place, record, reader, notice) : null }, record.Reference);
    }

    /// Whoever reads the history of what is confidential has seen it, too.
    public Task NoteViewAsync(Turn turn, Record record, CancellationToken ct) => record.Confidentiality == Confidentiality.Normal ? Task.CompletedTask : NoteAsync(turn, record, Viewed, null, ct);

    // What others read has no buttons that they may not press: those are for whoever asked, whose client asks for them by itself.
    private AdaptiveCard AmongOthers(CardPlace place, Record record, RecordView view) =>
        copies.Card(place with { ReaderId = null }, record, view with { ReaderId = "", ReaderIds = [], MayUndo = false, Unreached = [] }) with { Actions = null, Refresh = place.ReaderId is { } reader ? DeskVerbs.Anew(place, record, reader, view.Notice) : null };

    /// Whether what was done last is this person's own, and can still be taken back.
    public async Task<bool> MayUndoAsync(Turn turn, Record record, CancellationToken ct) =>
        time.GetUtcNow() - record.UpdatedAt <= Work.UndoWithin && await office.LastChangeAsync(record, ct) is { Action: not HistoryActions.Undone } last && last.PersonId == turn.PersonId();

    private Record? Visible(Turn turn, Record? record) =>
        record is { IsErased: false } && kinds.Of(record.Kind) is not null && access.MaySee(record, turn.PersonId()) ? record : null;
}
