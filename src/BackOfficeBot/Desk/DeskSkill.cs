using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Desk;

/// What can be done with every record, whatever its kind: shown, undone, commented, linked, listed, searched.
internal sealed class DeskSkill(RecordDesk desk, Colleagues colleagues, RecordKinds kinds, RecordLists lists, Office office, Access access, CardCopies copies, TimeProvider time) : ISkill
{
    public const int LongestComment = 1_000;
    private const int LinesFirst = 5;
    private const int LinesThen = 15;

    public IEnumerable<Route> Routes =>
    [
        Route.Command("record.show", (turn, ct) => desk.ShowAsync(turn, Call(turn).Record, ct)),
        Route.Command("record.undo", (turn, ct) => UndoAsync(turn, RecordSeen.Of(Call(turn).Record), ct)),
        Route.Command("record.comment", (turn, ct) => CommentAsync(turn, Call(turn).Record.Id, Call(turn).Rest, ct)),
        Route.Command("record.link", LinkAsync),
        Route.Command("record.history", (turn, ct) => HistoryAsync(turn, Call(turn).Record.Id, ct)),
        Route.Invoke($"application/search/{Colleagues.Dataset}", colleagues.ChoicesAsync),
        DeskVerbs.Show.Handle((turn, seen, _, ct) => OpenAsync(turn, seen, ct)),
        DeskVerbs.Refresh.Handle((turn, seen, _, ct) => OpenAsync(turn, seen, ct)),
        DeskVerbs.Undo.Handle((turn, seen, _, ct) => UndoAsync(turn, seen, ct)),
        DeskVerbs.History.Handle((turn, seen, _, ct) => HistoryAsync(turn, seen.Id, ct)),
        DeskVerbs.AskComment.Handle((turn, seen, _, ct) => AskCommentAsync(turn, seen, ct)),
        DeskVerbs.Comment.Handle((turn, seen, form, ct) => CommentAsync(turn, seen.Id, form.Comment, ct)),
        DeskVerbs.List.Handle((turn, state, _, ct) => ListAsync(turn, state, ct)),
    ];

    public static IServiceCollection Add(IServiceCollection services) => services
        .AddSingleton<ISkill, DeskSkill>().AddSingleton<RecordDesk>().AddSingleton<CardCopies>().AddSingleton<Twins>()
        .AddSingleton<CardsDue>().AddSingleton<IDueHandler>(s => s.GetRequiredService<CardsDue>());

    /// A part of a list, or what a search finds: only what this person may see.
    public async ValueTask<Reply> ListAsync(Turn turn, ListState state, CancellationToken ct)
    {
        var t = DeskTexts.In(turn.Language);
        var person = turn.PersonId();
        var take = state.After is null && state.Skip == 0 ? LinesFirst : LinesThen;
        IReadOnlyList<Record> records;
        ListState? next;
        string? notice = null;
        if (state.Search is { } words)
        {
            var found = await lists.SearchAsync(turn.TenantId, new(words, state.Kind is { } k && access.ReadsAll(k, person) ? null : access.IdsOf(person)) { Kind = state.Kind, From = state.From, To = state.To, Skip = state.Skip, Take = take + 1 }, ct);
            (records, next) = ([.. found.Take(take)], found.Count > take ? state with { Skip = state.Skip + take } : null);
        }
        else
        {
            var question = new ListQuestion(People(state.Part, person), Role(state.Part)) { Kind = state.Kind, IsOpen = !state.IsClosed, After = state.After, Take = take, DueBefore = state.IsOverdue ? time.GetUtcNow() : null };
            var page = await lists.ListAsync(turn.TenantId, question, ct);
            (records, next) = (page.Records, page.Next is { } after ? state with { After = after } : null);
            if (state is { IsClosed: false, IsOverdue: false, After: null } && await lists.CountAsync(turn.TenantId, question with { DueBefore = time.GetUtcNow() }, ct: ct) is > 0 and var late)
                notice = t.Overdue(late);
        }
        var heading = state.Search is { } said ? t.Found(said) : (state.Kind is { } one ? kinds.Of(one) : kinds.All.First())!.ListName(state.Part, turn.Language);
        return Reply.Card(RecordListCard.Of(CardPlace.Of(turn, time), kinds, state, heading, records, notice, next), heading);
    }

    private IReadOnlyList<string> People(ListPart part, string person) => part switch
    {
        ListPart.All => [RecordPerson.Everybody],
        ListPart.Office => [.. access.IdsOf(person).Where(Departments.IsOffice)],
        ListPart.Mine => [.. access.IdsOf(person).Where(id => !Departments.IsOffice(id))],
        _ => [person],
    };

    private static ConcernRole? Role(ListPart part) => part switch { ListPart.Mine or ListPart.Office => ConcernRole.Acts, ListPart.Asked => ConcernRole.Asked, _ => ConcernRole.Sees };

    private async ValueTask<Reply> OpenAsync(Turn turn, RecordSeen seen, CancellationToken ct) =>
        await desk.FindAsync(turn, seen.Id, ct) is { } record ? await desk.ShowAsync(turn, record, ct) : Unknown(turn);

    private async ValueTask<Reply> UndoAsync(Turn turn, RecordSeen seen, CancellationToken ct)
    {
        var t = DeskTexts.In(turn.Language);
        if (await desk.FindAsync(turn, seen.Id, ct) is not { } found)
            return Unknown(turn);
        var (outcome, record) = await UndoAsync(turn, found, ct);
        return await desk.ShowAsync(turn, record, ct, outcome switch
        {
            UndoOutcome.Undone => t.Undone, UndoOutcome.NotYours => t.UndoNotYours, UndoOutcome.TooLate => t.UndoTooLate, UndoOutcome.LeftOffice => t.UndoLeft, _ => t.NothingToUndo,
        });
    }

    private async Task<(UndoOutcome Outcome, Record Record)> UndoAsync(Turn turn, Record found, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        var (outcome, record) = await work.UndoAsync(found.Id, found.Version, ct);
        if (outcome != UndoOutcome.Undone)
            return (outcome, record);
        await copies.UpdateAsync(work, record, turn.Activity.ReplyToId, ct);
        await work.CommitAsync(ct);
        return (outcome, record);
    }

    private async ValueTask<Reply> AskCommentAsync(Turn turn, RecordSeen seen, CancellationToken ct) =>
        await desk.FindAsync(turn, seen.Id, ct) is { } record ? Reply.Card(DeskCards.AskComment(CardPlace.Of(turn, time), record, null, []), record.Title) : Unknown(turn);

    private async ValueTask<Reply> CommentAsync(Turn turn, Guid id, string? typed, CancellationToken ct)
    {
        var t = DeskTexts.In(turn.Language);
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Unknown(turn);
        var comment = PlainText.Lines(typed);
        if (comment.Length is 0 or > LongestComment)
            return Reply.Card(DeskCards.AskComment(CardPlace.Of(turn, time), record, comment, new() { ["comment"] = comment.Length == 0 ? t.CommentMissing : t.CommentTooLong }), record.Title);
        return await desk.ChangeAsync(turn, id, _ => true, async (work, opened) =>
        {
            work.Note(opened, Comments.Action, comment);
            await Comments.TellAsync(copies, kinds, work, opened, turn, ct);
        }, ct, t.Commented);
    }

    /// "collega TASK-… a CALL-…": both must be visible to who links them.
    private async ValueTask<Reply> LinkAsync(Turn turn, CancellationToken ct)
    {
        var (t, call) = (DeskTexts.In(turn.Language), Call(turn));
        var other = call.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => Reference.TryParse(w.Trim('.', ','), out var r) ? r : (Reference?)null).FirstOrDefault(r => r is not null);
        if (other is not { } reference)
            return Reply.Message(t.LinkWhat);
        if (await desk.FindAsync(turn, reference, ct) is not { } second || second.Id == call.Record.Id)
            return Unknown(turn);
        return await desk.ChangeAsync(turn, call.Record.Id, _ => true, async (work, first) =>
        {
            await work.MadeFromAsync(first, second.Id, ct);
            await copies.UpdateAsync(work, await work.OpenAsync(second.Id, ct), null, ct);
        }, ct, t.Linked(call.Record.Reference, second.Reference));
    }

    private async ValueTask<Reply> HistoryAsync(Turn turn, Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Unknown(turn);
        await using var db = await office.ReadAsync(turn.TenantId, ct);
        var verdict = await HistoryVerifier.VerifyAsync(db, id, ct);
        return Reply.Card(DeskCards.History(CardPlace.Of(turn, time), kinds.Of(record), record, await office.HistoryAsync(turn.TenantId, id, ct), verdict, WallClock.Zone(turn.TimeZone)), record.Title);
    }

    private static TwinCall Call(Turn turn) => (TwinCall)turn.Argument!;

    private static Reply Unknown(Turn turn) => Reply.Error(DeskTexts.In(turn.Language).Unknown);
}
