using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes;

/// One action of the minutes before, as it stands in these.
internal sealed record OldActionSeen(Guid Id, string Action);

/// The actions from this one on.
internal sealed record OldActionPage(Guid Id, int From);

/// What is shown of it: its task, where one was made, and whether who looks can close it.
internal sealed record OldAction(OpenAction Action, Record? Task, bool MayClose);

/// What was to be done since last time, as it stands; closed in one press, or opened with a tap.
internal sealed class MinutesOldActions(RecordDesk desk, MinutesBefore before, MinutesKeeper keeper, ITaskMaker tasks, TimeProvider time) : IMinutesPart
{
    /// More would not fit into a message.
    private const int OnPage = 12;

    public IEnumerable<Route> Routes =>
    [
        MinutesVerbs.OldActions.Handle((turn, seen, _, ct) => ShowAsync(turn, seen.Id, ct)),
        MinutesVerbs.OldPage.Handle((turn, page, _, ct) => ShowAsync(turn, page.Id, ct, from: page.From)),
        MinutesVerbs.CloseOld.Handle((turn, seen, _, ct) => CloseAsync(turn, seen, ct)),
        Route.Command("min.actions", (turn, ct) => ShowAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
    ];

    private async ValueTask<Reply> ShowAsync(Turn turn, Guid id, CancellationToken ct, string? notice = null, int from = 0)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var data = MinutesData.Of(record);
        List<OldAction> actions = [];
        foreach (var (action, task) in await before.NowAsync(turn.Organisation, data, ct))
            actions.Add(new(action, task, !action.IsClosed && (task is null ? MayWrite(turn, record) : tasks.MayClose(turn, task))));
        return actions.Count == 0 ? await desk.ShowAsync(turn, record, ct, notice ?? MinutesCardTexts.In(turn.Language).NoOldActions) : Reply.Card(Card(CardPlace.Of(turn, time), record, [.. actions.OrderBy(a => a.Action.IsClosed)], notice, from), record.Title);
    }

    /// What became a task is closed there, with all that follows; what nobody was given is said to be done in these minutes.
    private async ValueTask<Reply> CloseAsync(Turn turn, OldActionSeen seen, CancellationToken ct)
    {
        var t = MinutesCardTexts.In(turn.Language);
        if (await desk.FindAsync(turn, seen.Id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var data = MinutesData.Of(record);
        var (action, task) = (await before.NowAsync(turn.Organisation, data, ct)).FirstOrDefault(a => a.Action.Reference == seen.Action);
        if (action is null)
            return await ShowAsync(turn, seen.Id, ct);
        if (action.IsClosed)
            return await ShowAsync(turn, seen.Id, ct, t.OldActionWasClosed);
        if (task is not null)
            return await ShowAsync(turn, seen.Id, ct, tasks.MayClose(turn, task) ? await tasks.CloseAsync(turn, task.Id, ct) ?? t.OldActionClosed : t.OldActionOthers);
        if (!MayWrite(turn, record))
            return await ShowAsync(turn, seen.Id, ct, t.OldActionOthers);
        var reply = await desk.ChangeAsync(turn, seen.Id, r => MayWrite(turn, r), (work, r) =>
        {
            MinutesReview.Put(work, r, "action done", null, d => d with { OpenActions = [.. d.OpenActions.Select(a => a.Reference == seen.Action ? a with { IsClosed = true, State = MinutesCardTexts.In(d.Language).OldActionDone } : a)] });
            return Task.CompletedTask;
        }, ct);
        return reply is ErrorReply ? reply : await ShowAsync(turn, seen.Id, ct, t.OldActionClosed);
    }

    private bool MayWrite(Turn turn, Record record) => keeper.MayWrite(turn, record, MinutesStates.Open) || keeper.MayWrite(turn, record, MinutesStates.Draft);

    public static AdaptiveCard Card(CardPlace place, Record record, IReadOnlyList<OldAction> actions, string? notice = null, int from = 0)
    {
        var t = MinutesCardTexts.In(place.Language);
        return new Frame
        {
            Heading = record.Title, Notice = notice, Ask = t.OldActionsAsk,
            Body = [.. actions.Skip(from).Take(OnPage).Select((a, i) => Row(place, record, a, i > 0))],
            Actions = [.. actions.Count > from + OnPage ? [MinutesVerbs.OldPage.Button(place.Seal, DeskTexts.In(place.Language).More, new(record.Id, from + OnPage))] : Array.Empty<CardAction>(), MinutesEntryCards.Back(place, record)],
            Footer = record.Reference,
        }.Card();
    }

    private static ColumnSet Row(CardPlace place, Record record, OldAction old, bool isSeparate)
    {
        var (t, a) = (MinutesCardTexts.In(place.Language), old.Action);
        var words = string.Join(" · ", new[] { Short(a.Text), a.Who, a.Due is { } due ? MinutesTexts.In(place.Language).DueBy(When.Day(due, place.Language)) : null, a.State, a.Reference }.OfType<string>());
        return new()
        {
            Separator = isSeparate ? true : null, Spacing = Spacing.Small,
            Columns =
            [
                new Column
                {
                    Width = "stretch", VerticalContentAlignment = VerticalAlignment.Center,
                    SelectAction = old.Task is { } task ? DeskVerbs.Show.Button(place.Seal, task.Reference, RecordSeen.Of(task)) with { Tooltip = task.Reference } : null,
                    Items = [new TextBlock { Text = Markdown.Escape(a.IsClosed ? "✓ " + words : words), IsSubtle = a.IsClosed ? true : null, Wrap = true }],
                },
                .. old.MayClose ? [new Column { Width = "auto", VerticalContentAlignment = VerticalAlignment.Center, Items = [new ActionSet { Actions = [MinutesVerbs.CloseOld.Button(place.Seal, t.CloseOldAction, new(record.Id, a.Reference)) with { Tooltip = $"{t.CloseOldAction}: {Short(a.Text)}" }] }] }] : Array.Empty<Column>(),
            ],
        };
    }

    private static string Short(string text) => text.Length <= 160 ? text : text[..159] + "…";
}
