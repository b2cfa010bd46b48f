using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes;

/// What was to be done since last time, as it stands; each task is a tap away, to be closed there by whoever may.
internal sealed class MinutesOldActions(RecordDesk desk, MinutesBefore before, TimeProvider time) : IMinutesPart
{
    public IEnumerable<Route> Routes =>
    [
        MinutesVerbs.OldActions.Handle((turn, seen, _, ct) => ShowAsync(turn, seen.Id, ct)),
        Route.Command("min.actions", (turn, ct) => ShowAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
    ];

    private async ValueTask<Reply> ShowAsync(Turn turn, Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var data = MinutesData.Of(record);
        List<(OpenAction Action, Record? Task)> actions = [];
        foreach (var action in await before.NowAsync(turn.TenantId, data, ct))
            actions.Add((action, await before.TaskAsync(turn.TenantId, action, ct)));
        return actions.Count == 0 ? await desk.ShowAsync(turn, record, ct) : Reply.Card(Card(CardPlace.Of(turn, time), record, actions), record.Title);
    }

    public static AdaptiveCard Card(CardPlace place, Record record, IReadOnlyList<(OpenAction Action, Record? Task)> actions)
    {
        var t = MinutesCardTexts.In(place.Language);
        return new Frame
        {
            Heading = record.Title, Ask = t.OldActionsAsk,
            Body =
            [
                .. actions.Select((a, i) => new Container
                {
                    Separator = i > 0 ? true : null, Spacing = Spacing.Small,
                    SelectAction = a.Task is { } task ? DeskVerbs.Show.Button(place.Seal, task.Reference, RecordSeen.Of(task)) with { Tooltip = task.Reference } : null,
                    Items = [new TextBlock { Text = Markdown.Escape(string.Join(" · ", new[] { Short(a.Action.Text), a.Action.Who, a.Action.Due is { } due ? MinutesTexts.In(place.Language).DueBy(When.Day(due, place.Language)) : null, a.Action.State, a.Action.Reference }.OfType<string>())), Wrap = true }],
                }),
            ],
            Actions = [MinutesEntryCards.Back(place, record)],
            Footer = record.Reference,
        }.Card();
    }

    private static string Short(string text) => text.Length <= 160 ? text : text[..159] + "…";
}
