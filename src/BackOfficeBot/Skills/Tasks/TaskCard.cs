using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// A task as each of those it concerns sees it: what is asked of this reader, and the buttons for that.
internal static class TaskCard
{
    /// A card has room for so many buttons; what is rarer is behind the last one.
    private const int MostButtons = 6;

    public static AdaptiveCard Of(CardPlace place, IRecordKind kind, RecordView view)
    {
        var (t, record) = (TaskTexts.In(place.Language), view.Record);
        var role = Role(view);
        List<CardAction> actions = [.. Actions(place, t, record, role, view.MayUndo)];
        if (actions.Count > MostButtons)
            actions = [.. actions.Take(MostButtons - 1), TaskVerbs.More.Button(place.Seal, t.More, RecordSeen.Of(record), associatedInputs: AssociatedInputs.None)];
        if (record.OwnerId is { } owner && view.Unreached.Contains(owner))
            view = view.Saying(t.Unreachable(record.OwnerName!));
        return RecordCard.Of(place, kind, view, Facts(place, t, record, view.ReaderId), Ask(place, t, record, role), Body(place, t, view, role), actions);
    }

    /// The other buttons.
    public static AdaptiveCard More(CardPlace place, RecordView view)
    {
        var record = view.Record;
        List<CardAction> rest = [.. Actions(place, TaskTexts.In(place.Language), record, Role(view), view.MayUndo).Skip(MostButtons - 1).Take(MostButtons - 1)];
        return new Frame
        {
            Heading = record.Title,
            Ask = TaskTexts.In(place.Language).MoreAsk,
            Actions = [.. rest, DeskVerbs.Show.Button(place.Seal, DeskTexts.In(place.Language).Back, RecordSeen.Of(record))],
            Footer = record.Reference,
        }.Card();
    }

    /// "venerdì 27 novembre 2026, 18:00"; without the hour where only a day was said.
    public static string When(DateTimeOffset at, Record record, string language, bool? isTimed = null)
    {
        var local = at.In(WallClock.Zone(record.DueZone));
        return local.ToString(isTimed ?? record.Task().IsTimed ? "dddd d MMMM yyyy, HH:mm" : "dddd d MMMM yyyy", Common.When.Culture(language));
    }

    /// "Marta Conti aspetta Luca Moretti", "Luca Moretti aspetta Chiara Galli: la firma"
    public static IEnumerable<string> Chain(TaskTexts t, Record record) =>
        record.Task().Blocks.Select(b => $"{b.Waits} {t.WaitsFor(b.Whom)}: {b.Why}").Prepend($"{record.Task().Asker.Name} {t.WaitsFor(record.OwnerName!)}").Skip(record.IsOwn() ? 1 : 0);

    public static string Offered(TaskTexts t, Record record, TaskOffer offer, string language) =>
        string.Join(" · ", new[] { offer.Due is { } due ? $"{t.Due.ToLowerInvariant()} {When(due, record, language, offer.IsTimed)}" : null, offer.Owner is { } other ? $"{t.Owner.ToLowerInvariant()} {other.Name}" : null, offer.Scope }.OfType<string>());

    /// What a reader is to a task: who does it and who asked may be the same.
    [Flags]
    private enum Reader { None = 0, Owner = 1, Asker = 2, Blocker = 4, Office = 8 }

    private static Reader Role(RecordView view)
    {
        var (record, task) = (view.Record, view.Record.Task());
        var ids = record.IdsOf(view.ReaderId, view.ReaderIds).ToList();
        bool Is(string? id) => id is not null && ids.Contains(id);
        return (Is(record.OwnerId) ? Departments.IsOffice(record.OwnerId) ? Reader.Office : Reader.Owner : 0)
            | (Is(task.Asker.Id) ? Reader.Asker : 0) | (Is(task.Block?.WhomId) ? Reader.Blocker : 0);
    }

    private static IEnumerable<(string, string?)> Facts(CardPlace place, TaskTexts t, Record record, string readerId)
    {
        var task = record.Task();
        if (task.Asker.Id != readerId)
            yield return (t.From, task.Asker.Name);
        if (!record.IsOwn())
            yield return (t.Owner, record.OwnerName);
        if (task.Office is { } office && office.Id != record.OwnerId)
            yield return (t.Office, office.Name);
        yield return (t.Due, record.DueAt is { } due ? When(due, record, place.Language) + (record.Task().IsTimed ? Common.When.There(due, WallClock.Zone(record.DueZone), place.Zone, place.Language) : "") + (due < place.Now && TaskStates.IsUnderWay(record.State) ? $" ({t.Late})" : "") : null);
        yield return (t.Priority, record.Priority == Priority.Normal ? null : t.PriorityName(record.Priority));
        yield return (t.Repeats, task.Rule is { } rule ? TaskRepeat.Words(rule, place.Language) : null);
        yield return (t.Watchers, string.Join(", ", task.Watchers.Select(w => w.Name)));
        yield return (t.Offer, task.Offer is { } offer ? Offered(t, record, offer, place.Language) : null);
        yield return (t.Reason, record.State == TaskStates.Declined ? task.Reason : null);
        yield return (t.Missing, TaskStates.IsUnderWay(record.State) ? task.Reason : null);
        yield return (t.Message, task.Message?.From);
    }

    private static string? Ask(CardPlace place, TaskTexts t, Record record, Reader role)
    {
        var task = record.Task();
        return record.State switch
        {
            TaskStates.Requested when role.HasFlag(Reader.Office) => t.AskOffice,
            TaskStates.Requested when role.HasFlag(Reader.Owner) => t.AskRequested(task.Asker.Name),
            TaskStates.Requested when task.IsUnanswered && role.HasFlag(Reader.Asker) => (Departments.IsOffice(record.OwnerId) ? t.NoneTook(record.OwnerName!) : t.NoAnswer(record.OwnerName!)) + (task.Others.Count > 0 ? " " + t.PerhapsAsk(string.Join(", ", task.Others.Select(o => o.Name))) : ""),
            TaskStates.Requested => Departments.IsOffice(record.OwnerId) ? t.WaitOffice(record.OwnerName!) : t.WaitAnswer(record.OwnerName!),
            TaskStates.Countered when role.HasFlag(Reader.Asker) => t.AskCountered(task.Offer!.By),
            TaskStates.Countered when role.HasFlag(Reader.Owner) => t.WaitCountered(task.Asker.Name),
            TaskStates.Blocked when role.HasFlag(Reader.Blocker) => t.AskBlocker(task.Block!.Waits),
            TaskStates.Declined when role.HasFlag(Reader.Asker) => t.AskDeclined,
            TaskStates.Done when role.HasFlag(Reader.Asker) => t.AskDone(record.OwnerName!),
            TaskStates.Done when role.HasFlag(Reader.Owner) => t.WaitDone(task.Asker.Name, Common.When.Day(WallClock.Day(task.ConfirmBy!.Value, place.Zone), place.Language)),
            _ => null,
        };
    }

    private static IEnumerable<CardElement> Body(CardPlace place, TaskTexts t, RecordView view, Reader role)
    {
        var (record, task) = (view.Record, view.Record.Task());
        if (record.State == TaskStates.Blocked)
        {
            yield return new TextBlock { Text = t.Chain, Weight = TextWeight.Bolder, Wrap = true };
            foreach (var link in Chain(t, record))
                yield return new TextBlock { Text = Markdown.Escape(link), Wrap = true, Spacing = Spacing.Small };
        }
        if (record.Body is { Length: > 0 } details)
            yield return new TextBlock { Text = Markdown.Escape(details), Wrap = true };
        foreach (var (name, link) in task.Files.Select(f => (f.Name, f.Link)).Concat(task.Links.Select(l => (l, l))))
            yield return new TextBlock { Text = Markdown.Link(name, link), Wrap = true, Spacing = Spacing.Small };
        if (!HasList(task))
            yield break;
        if (!TaskStates.IsUnderWay(record.State) || (role & (Reader.Owner | Reader.Asker)) == 0)
        {
            foreach (var item in task.Items)
                yield return new TextBlock { Text = (item.IsDone ? "☑ " : "☐ ") + Markdown.Escape(item.Text), Wrap = true, Spacing = Spacing.Small };
            yield break;
        }
        if (task.Items.Count > 0)
            yield return new InputChoiceSet
            {
                Id = "ticked", Label = t.Items, IsMultiSelect = true, Style = ChoiceStyle.Expanded, Wrap = true,
                Choices = [.. task.Items.Select(item => new Choice { Title = Markdown.Escape(item.Text), Value = Number(item.Id) })],
                Value = string.Join(',', task.Items.Where(item => item.IsDone).Select(item => Number(item.Id))),
            };
        yield return new InputText { Id = "more", Label = t.AddItems, IsMultiline = true, MaxLength = 2_000 };
    }

    private static IEnumerable<CardAction> Actions(CardPlace place, TaskTexts t, Record record, Reader role, bool mayUndo)
    {
        var (d, task, seen, seal) = (DeskTexts.In(place.Language), record.Task(), RecordSeen.Of(record), place.Seal);
        bool Am(Reader one) => role.HasFlag(one);
        if (role is not Reader.None)
            switch (record.State)
            {
                case TaskStates.Requested when Am(Reader.Office):
                    yield return TaskVerbs.Take.Button(seal, t.Take, seen, ActionStyle.Positive);
                    break;
                case TaskStates.Requested when Am(Reader.Owner):
                    yield return TaskVerbs.Accept.Button(seal, t.Accept, seen, ActionStyle.Positive);
                    yield return TaskVerbs.AskCounter.Button(seal, t.Counter, seen);
                    yield return TaskVerbs.AskDecline.Button(seal, t.Decline, seen);
                    yield return TaskVerbs.AskPass.Button(seal, t.Pass, seen);
                    break;
                case TaskStates.Countered when Am(Reader.Asker):
                    yield return TaskVerbs.Agree.Button(seal, t.Agree, seen, ActionStyle.Positive);
                    yield return TaskVerbs.Disagree.Button(seal, t.Disagree, seen);
                    break;
                case TaskStates.Countered when Am(Reader.Owner) && task.Offer!.From == TaskStates.Requested:
                    yield return TaskVerbs.Accept.Button(seal, t.Accept, seen);
                    yield return TaskVerbs.AskDecline.Button(seal, t.Decline, seen);
                    break;
                case TaskStates.Blocked when Am(Reader.Blocker):
                    yield return TaskVerbs.Unblock.Button(seal, t.Freed, seen, ActionStyle.Positive);
                    yield return TaskVerbs.AskBlock.Button(seal, t.WaitToo, seen);
                    break;
                case TaskStates.Accepted or TaskStates.InProgress or TaskStates.Blocked when Am(Reader.Owner):
                    foreach (var action in ToDo(t, record, seen, place))
                        yield return action;
                    break;
                case TaskStates.Done when Am(Reader.Asker):
                    yield return TaskVerbs.Confirm.Button(seal, t.Confirm, seen, ActionStyle.Positive);
                    yield return TaskVerbs.AskReopen.Button(seal, t.Reopen, seen);
                    break;
                default:
                    break;
            }
        // Whoever asked may tick and add as well.
        if (Am(Reader.Asker) && !Am(Reader.Owner) && TaskStates.IsUnderWay(record.State) && HasList(task))
            yield return TaskVerbs.Check.Button(seal, t.Save, seen);
        if (Am(Reader.Asker) && !record.IsOwn() && record.State is TaskStates.Requested or TaskStates.Declined or TaskStates.Expired or TaskStates.Blocked or TaskStates.Accepted)
            yield return TaskVerbs.AskPass.Button(seal, t.AskOthers, seen, record.State is TaskStates.Declined || task.IsUnanswered ? ActionStyle.Positive : null);
        if (Am(Reader.Asker) && !record.IsOwn() && TaskProgress.MayBeMoved(record))
            yield return TaskVerbs.AskSnooze.Button(seal, t.Move, seen, associatedInputs: AssociatedInputs.None);
        if (Am(Reader.Asker) && TaskStates.IsOpen(record.State) && record.State != TaskStates.Done)
            yield return TaskVerbs.Withdraw.Button(seal, record.IsOwn() ? t.Remove : t.Withdraw, seen, associatedInputs: AssociatedInputs.None);
        if (task.Message?.Link is { } link)
            yield return new ActionOpenUrl { Title = t.OpenMessage, Url = link };
        yield return DeskVerbs.AskComment.Button(seal, d.Comment, seen, associatedInputs: AssociatedInputs.None);
        if (mayUndo)
            yield return DeskVerbs.Undo.Button(seal, d.Undo, seen, associatedInputs: AssociatedInputs.None);
        yield return DeskVerbs.History.Button(seal, d.History, seen, associatedInputs: AssociatedInputs.None);
    }

    private static IEnumerable<CardAction> ToDo(TaskTexts t, Record record, RecordSeen seen, CardPlace place)
    {
        var (task, seal) = (record.Task(), place.Seal);
        if (HasList(task))
            yield return TaskVerbs.Check.Button(seal, t.Save, seen, ActionStyle.Positive);
        yield return TaskVerbs.Done.Button(seal, t.Done, seen, HasList(task) ? null : ActionStyle.Positive, AssociatedInputs.None);
        if (record.State == TaskStates.Blocked)
            yield return TaskVerbs.Unblock.Button(seal, t.Unblock, seen, associatedInputs: AssociatedInputs.None);
        else if (record.State == TaskStates.Accepted && !record.IsOwn())
            yield return TaskVerbs.Start.Button(seal, t.Start, seen, associatedInputs: AssociatedInputs.None);
        if (task.List is null)
        {
            yield return TaskVerbs.AskSnooze.Button(seal, t.Snooze, seen, associatedInputs: AssociatedInputs.None);
            if (record.State != TaskStates.Blocked)
                yield return TaskVerbs.AskBlock.Button(seal, t.Block, seen, associatedInputs: AssociatedInputs.None);
        }
        if (!record.IsOwn())
            yield return TaskVerbs.AskPass.Button(seal, t.Pass, seen, associatedInputs: AssociatedInputs.None);
    }

    private static bool HasList(TaskData task) => task.Items.Count > 0 || task.List is not null;

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
