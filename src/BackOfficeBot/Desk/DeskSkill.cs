using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Connector;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Desk;

/// What can be done with every record, whatever its kind: shown, undone, commented, linked, listed, searched.
internal sealed class DeskSkill(RecordDesk desk, Colleagues colleagues, RecordKinds kinds, RecordPages pages, RecordExport export, Snoozes snoozes, Office office, CardCopies copies, ListCopies shown, IEnumerable<IAfterUndo> afterUndo, TimeProvider time) : ISkill
{
    public const int LongestComment = 1_000;
    private static readonly TimeSpan StillSaid = TimeSpan.FromMinutes(2);

    /// Lists what a <see cref="ListState"/> says: how a kind's own words for it are answered.
    public const string ListCommand = "record.list";

    /// Offers the table of what a <see cref="ListState"/> says.
    public const string ExportCommand = "record.export_list";
    private const int LinesFirst = 5;
    private const int LinesThen = 15;

    public IEnumerable<Route> Routes =>
    [
        Route.Command("record.show", (turn, ct) => desk.ShowAsync(turn, Call(turn).Record, ct)),
        Route.Command("record.undo", (turn, ct) => UndoAsync(turn, RecordSeen.Of(Call(turn).Record), ct)),
        Route.Command("record.comment", (turn, ct) => CommentAsync(turn, Call(turn).Record.Id, Call(turn).Rest, ct)),
        Route.Command("record.link", LinkAsync),
        Route.Command(Snoozes.Command, (turn, ct) => snoozes.ByTextAsync(turn, Call(turn), ct)),
        Route.Command("record.export", (turn, ct) => export.OfferAsync(turn, new() { RecordId = Call(turn).Record.Id, AsJson = Call(turn).Rest.Contains("json", StringComparison.OrdinalIgnoreCase) }, ct)),
        Route.Command("record.history", (turn, ct) => HistoryAsync(turn, Call(turn).Record.Id, ct)),
        Route.Command(ShortAnswer.Command(RecordDesk.Listed, ShortAnswer.To("pick_time")), PickAsync),
        Route.Command(ListCommand, (turn, ct) => ListAsync(turn, turn.Argument as ListState ?? new(Call(turn).Record.Kind, ListPart.Mine), ct)),
        Route.Command(ExportCommand, (turn, ct) => export.OfferAsync(turn, new() { List = (ListState)turn.Argument! }, ct)),
        Route.Invoke($"application/search/{Colleagues.Dataset}", colleagues.ChoicesAsync),
        DeskVerbs.Show.Handle((turn, seen, _, ct) => OpenAsync(turn, seen, ct)),
        DeskVerbs.Refresh.Handle(RefreshAsync),
        DeskVerbs.Undo.Handle((turn, seen, _, ct) => UndoAsync(turn, seen, ct)),
        DeskVerbs.History.Handle((turn, seen, _, ct) => HistoryAsync(turn, seen.Id, ct)),
        DeskVerbs.AskComment.Handle((turn, seen, _, ct) => AskCommentAsync(turn, seen, ct)),
        DeskVerbs.Comment.Handle((turn, seen, form, ct) => CommentAsync(turn, seen.Id, form.Comment, ct)),
        DeskVerbs.Export.Handle((turn, state, _, ct) => export.OfferAsync(turn, state, ct)),
        DeskVerbs.List.Handle((turn, state, _, ct) => ListAsync(turn, state, ct)),
    ];

    public static IServiceCollection Add(IServiceCollection services) => services
        .AddSingleton<DeskSkill>().AddSingleton<ISkill>(s => s.GetRequiredService<DeskSkill>()).AddSingleton<RecordDesk>().AddSingleton<StuckLimits>().AddSingleton<CardCopies>().AddSingleton<ListCopies>().AddSingleton<IDelivered, ShownAnswers>().AddSingleton<Twins>().AddSingleton<RecordPages>()
        .AddSingleton<RecordExport>().AddSingleton<IFileSource>(s => s.GetRequiredService<RecordExport>()).AddSingleton<ISkill, FileOffers>().AddSingleton<ISkill, RecordSearch>()
        .AddSingleton<WaitingCards>().AddSingleton<IDueHandler>(s => s.GetRequiredService<WaitingCards>())
        .AddSingleton<IDueHandler, MailInstead>()
        .AddSingleton<Snoozes>().AddSingleton<IDueHandler>(s => s.GetRequiredService<Snoozes>())
        .AddSingleton<CardsDue>().AddSingleton<IDueHandler>(s => s.GetRequiredService<CardsDue>());

    /// A part of a list, or what a search finds: only what this person may see.
    public async ValueTask<Reply> ListAsync(Turn turn, ListState state, CancellationToken ct)
    {
        var t = DeskTexts.In(turn.Language);
        var isFirst = state is { After: null, Skip: 0 };
        var (records, next) = await pages.OfAsync(turn, state, isFirst ? LinesFirst : LinesThen, ct);
        await desk.RememberAsync(turn, records, ct);
        var late = isFirst && state is { Search: null, IsClosed: false, IsOverdue: false } ? await pages.OverdueAsync(turn, state, ct) : 0;
        var closed = state is { IsClosed: true, Search: null, Said: null, Kind: { } ofKind } ? kinds.Of(ofKind)!.ClosedListName(state.Part, turn.Language) : null;
        var heading = (records.Count > 0 ? state.Heading : null) ?? closed ?? (state is { Kind: { } dated, Search: null or "", Said: { } days } ? $"{kinds.Of(dated)!.ListName(state.Part, turn.Language)}: {days}" : (state.Said ?? state.Search) is { } said ? t.Found(said) : state.Kind is { } one ? kinds.Of(one)!.ListName(state.Part, turn.Language) : state.IsClosed ? t.EverythingClosed : t.Everything) + (state.IsOverdue ? t.OnlyLate : state is { IsClosed: true, Kind: not null } && closed is null ? t.OnlyClosed : "");
        var card = RecordListCard.Of(CardPlace.Of(turn, time), kinds, state, heading, records, late > 0 ? t.Overdue(late) : null, next, pages.IsForReader(turn, state), pages.HasOffice(turn, state));
        return await shown.ShownAsync(turn, Reply.Card(card, heading), ct);
    }

    /// "la 1": the line of the list that was shown last.
    private async ValueTask<Reply> PickAsync(Turn turn, CancellationToken ct)
    {
        var (lines, number) = (await desk.ListedAsync(turn, ct), turn.Argument is Understanding { Numbers: [var said, ..] } ? said.Value : 0);
        // Lines are known by their numbers, too: "la 42" is none of five lines.
        if (number > lines.Count && lines.Count > 0 && await desk.FindAsync(turn, lines[0], ct) is { } one && await desk.FindAsync(turn, new Reference(one.Kind, time.GetUtcNow().Year, number), ct) is { } named)
            return await desk.ShowAsync(turn, named, ct);
        return number < 1 || number > lines.Count ? Reply.Message(DeskTexts.In(turn.Language).NoSuchLine(lines.Count))
            : await desk.FindAsync(turn, lines[number - 1], ct) is { } record ? await desk.ShowAsync(turn, record, ct) : Unknown(turn);
    }

    // A card that the client asks for by itself is not what "chiudila" means.
    private async ValueTask<Reply> OpenAsync(Turn turn, RecordSeen seen, CancellationToken ct) =>
        await desk.FindAsync(turn, seen.Id, ct) is { } record ? await desk.ShowAsync(turn, record, ct) : Unknown(turn);

    // Clients ask as soon as they show a card: what was just said on it is still to be read.
    private async ValueTask<Reply> RefreshAsync(Turn turn, RecordSeen seen, NoForm form, CancellationToken ct) =>
        await desk.FindAsync(turn, seen.Id, ct) is { } record
            ? await desk.ShowAsync(turn, record, ct, seen.Version == record.Version && seen.At + StillSaid > time.GetUtcNow() ? seen.Notice : null, isAsked: false) : Unknown(turn);

    private async ValueTask<Reply> UndoAsync(Turn turn, RecordSeen seen, CancellationToken ct)
    {
        var t = DeskTexts.In(turn.Language);
        if (await desk.FindAsync(turn, seen.Id, ct) is not { } found)
            return Unknown(turn);
        var (outcome, record) = await UndoAsync(turn, found, ct);
        return await desk.ShowAsync(turn, record, ct, outcome switch
        {
            UndoOutcome.Undone => record.State == HistoryActions.Undone ? t.UndoneWhole : t.Undone, UndoOutcome.NotYours => t.UndoNotYours, UndoOutcome.TooLate => t.UndoTooLate, UndoOutcome.LeftOffice => t.UndoLeft, _ => t.NothingToUndo,
        });
    }

    private async Task<(UndoOutcome Outcome, Record Record)> UndoAsync(Turn turn, Record found, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(desk.ActorFor(turn, found), ct);
        var (outcome, record) = await work.UndoAsync(found.Id, found.Version, ct);
        if (outcome != UndoOutcome.Undone)
            return (outcome, record);
        foreach (var after in afterUndo.Where(a => a.Kind == record.Kind))
            await after.UndoneAsync(work, record, found, ct);
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
        var comment = BankData.Mask(PlainText.Lines(typed));
        if (comment.Length is 0 or > LongestComment)
            return Reply.Card(DeskCards.AskComment(CardPlace.Of(turn, time), record, comment, new() { ["comment"] = comment.Length == 0 ? t.CommentMissing : t.CommentTooLong }), record.Title);
        return await desk.ChangeAsync(turn, id, _ => true, async (work, opened) =>
        {
            work.Note(opened, Comments.Action, comment);
            await Comments.TellAsync(copies, kinds, work, opened, comment, turn, ct);
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
        if (RecordDesk.IsHidden(turn, record))
            return await desk.CardAsync(turn, record, null, ct);
        await desk.NoteViewAsync(turn, record, ct);
        var (events, verdict) = await office.VerifiedHistoryAsync(turn.Organisation, id, ct);
        return Reply.Card(DeskCards.History(CardPlace.Of(turn, time), kinds.Of(record), record, events, verdict, WallClock.Zone(turn.TimeZone)), record.Title);
    }

    private static TwinCall Call(Turn turn) => (TwinCall)turn.Argument!;

    private static Reply Unknown(Turn turn) => Reply.Error(DeskTexts.In(turn.Language).Unknown);
}
