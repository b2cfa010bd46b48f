using System.Text.RegularExpressions;
using BackOfficeBot.Assistant;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Tasks;

/// From a sentence, a form, a message or another record to a task.
internal sealed class TaskSetup(
    TaskDesk tasks, RecordDesk desk, Drafts drafts, Colleagues colleagues, Departments departments, IPeople people, PersonZone zones, TaskChecks checks, TaskHands hands, TaskFiles files, BeforeMeeting before, WishReader wishes, TimeProvider time) : ITaskPart
{
    private const string Draft = "task";

    public IEnumerable<Route> Routes =>
    [
        Route.Command("task.new", async (turn, ct) => await FormAsync(turn, new(Guid.CreateVersion7(time.GetUtcNow()), (await zones.OfAsync(turn, ct)).Id, turn.PersonId()), new(), [], [], ct)),
        Route.Command("add_task", NewAsync),
        Route.Command("ask_task", NewAsync),
        Route.Command("assign", AssignAsync),
        Route.Command("task.follow_up", FollowUpAsync),
        Route.Command(ShortAnswer.Command(Draft, ShortAnswer.Yes), (turn, ct) => WithShownAsync(turn, async draft => draft.IsForm
            ? await ConfirmAsync(turn, draft.State, draft.Form, [], await KnownAsync(turn, draft.Form, ct), ct) : await AskAsync(turn, draft.State, draft.Form, ct), ct)),
        Route.Command(ShortAnswer.Command(Draft, ShortAnswer.Edit), (turn, ct) => WithShownAsync(turn, async draft => await FormAsync(turn, draft.State, draft.Form, [], await KnownAsync(turn, draft.Form, ct), ct), ct)),
        Route.Command(ShortAnswer.Command(Draft, ShortAnswer.No), (turn, ct) => WithShownAsync(turn, _ => DropAsync(turn, ct), ct)),
        TaskVerbs.Ask.Handle(AskAsync),
        TaskVerbs.Send.Handle(async (turn, state, _, ct) => await DraftAsync(turn, state, ct) is { } draft ? await AskAsync(turn, draft.State, draft.Form, ct) : Gone(turn)),
        TaskVerbs.Edit.Handle(async (turn, state, _, ct) => await DraftAsync(turn, state, ct) is { } draft ? await FormAsync(turn, draft.State, draft.Form, [], await KnownAsync(turn, draft.Form, ct), ct) : Gone(turn)),
        TaskVerbs.Drop.Handle((turn, _, _, ct) => DropAsync(turn, ct)),
        DeskVerbs.MakeTask.Handle((turn, seen, _, ct) => FromAsync(turn, seen.Id, ct)),
    ];

    private async ValueTask<Reply> NewAsync(Turn turn, CancellationToken ct)
    {
        var t = TaskFormTexts.In(turn.Language);
        var understood = turn.Argument as Understanding ?? new();
        var zone = await zones.OfAsync(turn, ct);
        var said = TaskSentence.Of(turn.Text, understood, time.GetUtcNow().In(zone).DateTime);
        var origin = await OriginAsync(turn, understood, ct);
        if (origin is { Record: null })
            return TaskDesk.Unknown(turn);
        // "chiedi a Giulia di preparare il contratto per CALL-2026-0000012" says whom and what itself.
        if (origin is { Record: { } record } && said is not { Who: not null, Title: not null })
            return await FromAsync(turn, record.Id, ct);
        if (said.List is { } list)
            return await checks.AddAsync(turn, list, said.Items, zone, ct);
        TaskMeeting? meeting = null;
        if (said.Who is null && origin is null && BeforeMeeting.IsAsked(turn.Text))
        {
            if ((meeting = await before.FindAsync(turn, understood, zone, ct)) is not { RemindAt: var at })
                return Reply.Message(t.NoSuchMeeting);
            said = said with { Title = meeting.Title(zone), When = new(WallClock.Day(at, zone), WallClock.Time(at, zone), null, default) };
        }
        var errors = new FormErrors();
        var state = new TaskFormState(Guid.CreateVersion7(time.GetUtcNow()), zone.Id, turn.PersonId()) { From = origin?.Record?.Id, Files = files.Of(turn), Meeting = meeting };
        var (who, known) = await WhoAsync(turn, said.Who, errors, ct);
        var watchers = await WatchersAsync(turn, said.Watchers, errors, ct);
        known = [.. known, .. watchers];
        var form = new TaskForm
        {
            Watchers = watchers.Count > 0 ? string.Join(',', watchers.Select(p => p.Id)) : null,
            Items = said.Items.Count > 0 ? string.Join('\n', said.Items) : null,
            Title = said.Title,
            Who = who,
            Day = said.When is { } when ? when.Day.Iso() : null,
            Time = said.When?.Time?.Iso(),
            Repeat = said.When?.Rule,
            Priority = said.IsUrgent ? nameof(Priority.Urgent) : said.IsHigh ? nameof(Priority.High) : null,
        };
        if (understood.Impossible.Count > 0)
            errors["day"] = t.DayWrong;
        // What is whole has nothing to ask for.
        if (string.IsNullOrWhiteSpace(form.Title) || form.Who == TaskForm.Nobody)
            state = state with { Said = await wishes.AskedForFormAsync(turn, turn.Text, ct) };
        return await ConfirmAsync(turn, state, form, errors, known, ct);
    }

    /// What was said, to be confirmed; where something is missing or wrong, the form.
    private async ValueTask<Reply> ConfirmAsync(Turn turn, TaskFormState state, TaskForm form, FormErrors errors, IReadOnlyList<Person> known, CancellationToken ct)
    {
        var (order, wrong) = TaskOrder.Read(form, state.Zone, known, departments, Me(turn), time.GetUtcNow(), TaskFormTexts.In(turn.Language));
        foreach (var (field, error) in wrong)
            errors.TryAdd(field, error);
        if (order is null || errors.Count > 0)
        {
            // An empty form is no wrong one.
            if (form is { Title: null, Who: null })
                errors.Clear();
            return await FormAsync(turn, state, form, errors, known, ct);
        }
        var key = await KeepAsync(turn, new(state, form), ct);
        return Reply.Card(TaskFormCard.Confirm(CardPlace.Of(turn, time), key, order, state, order.Owner.Id == turn.PersonId()), order.Title);
    }

    /// "no, entro giovedì", "anzi a Luca": of what waits to be confirmed.
    private async ValueTask<Reply> FollowUpAsync(Turn turn, CancellationToken ct)
    {
        var followUp = (FollowUp)turn.Argument!;
        if (await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, [Draft], null, ct) is not { } kept)
            return followUp.Otherwise;
        var draft = kept.As(TaskJson.Default.TaskDraft);
        var (state, form) = (draft.State, draft.Form);
        if (await desk.FindAsync(turn, state.Id, ct) is not null)
            return followUp.Otherwise;
        var (understood, errors) = (followUp.Understood, new FormErrors());
        var when = TaskWhen.Of(turn.Text, understood, time.GetUtcNow().In(WallClock.Zone(state.Zone)).DateTime, string.IsNullOrEmpty(form.Who));
        if (when is null && understood.People.Count == 0)
            return followUp.Otherwise;
        var known = await KnownAsync(turn, form, ct);
        if (understood.People is [var person, ..])
        {
            var (who, found) = await WhoAsync(turn, person.Value, errors, ct);
            (form, known) = (form with { Who = who }, [.. known, .. found]);
        }
        if (when is not null)
            form = form with { Day = when.Day.Iso(), Time = when.Time?.Iso() ?? form.Time, Repeat = when.Rule ?? form.Repeat };
        return await ConfirmAsync(turn, state, form, errors, known, ct);
    }

    /// "crea un'attività da CALL-2026-0000012", "fanne un'attività"
    private async Task<(Record? Record, bool IsNamed)?> OriginAsync(Turn turn, Understanding understood, CancellationToken ct)
    {
        foreach (var named in understood.References)
            if (Reference.TryParse(named.Value, out var reference) && reference.Kind != TaskRecords.Kind)
                return (await desk.FindAsync(turn, reference, ct), true);
        return OfShown.IsMatch(turn.Text) && await desk.ShownAsync(turn, ct) is { } shown ? (shown, false) : null;
    }

    private static readonly Regex OfShown = new(@"\b(?:fanne|facciamone|creane) un(?:'| )?(?:attività|compito|task)\b|^\s*crea un(?:'|’| )?(?:attività|compito|task)\W*$|\bmake (?:a task|it a task|this a task)(?: (?:of|from|out of) (?:it|this|that))?\s*$|\bturn (?:it|this|that) into a task\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Taking = new(@"^\s*(?:(?:la|lo|questa|questo|quella|quello)\s+(?:prendo|faccio)\s+io|(?:me ne|ci) (?:occupo|penso) io|i(?:'ll| will) (?:take|do|handle) (?:it|this|that)(?: one)?|i take (?:it|this)|(?:assegnal[ao]|dall[ao]|passal[ao]) a me|(?:assign|give) (?:it|this) to me)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// Of a record that is named or was shown, else something new.
    private async ValueTask<Reply> AssignAsync(Turn turn, CancellationToken ct)
    {
        var understood = turn.Argument as Understanding ?? new();
        var meant = understood.References.Select(r => Reference.TryParse(r.Value, out var reference) ? reference : (Reference?)null).FirstOrDefault(r => r is not null) is { } named
            ? await desk.FindAsync(turn, named, ct)
            : understood.RefersToShown || TaskSentence.Of(turn.Text, understood, time.GetUtcNow().DateTime) is { Who: null } or { Title: null } ? await desk.ShownAsync(turn, ct) : null;
        if (understood.References.Count > 0 && meant is null)
            return TaskDesk.Unknown(turn);
        // "la prendo io" names nobody else and nothing new.
        if (understood.References.Count == 0 && Taking.IsMatch(turn.Text) && (meant is not { Kind: TaskRecords.Kind } || !hands.MayTake(meant, turn)))
            return await hands.TakeAnyAsync(turn, ct);
        return meant is null ? await NewAsync(turn, ct) : meant.Kind == TaskRecords.Kind ? await hands.ByWordsAsync(turn, meant, turn.Text, understood, ct)
            : Reply.RouteTo($"{RouteKeys.Command}record.show", new TwinCall("show", meant, ""));
    }

    private async ValueTask<Reply> AskAsync(Turn turn, TaskFormState state, TaskForm form, CancellationToken ct)
    {
        var t = TaskFormTexts.In(turn.Language);
        if (state.AskerId != turn.PersonId())
            return Reply.Error(t.OtherDraft);
        if (await desk.FindAsync(turn, state.Id, ct) is { } sent)
            return state.IsDialog ? Reply.Message(TaskDesk.Sent(turn, sent.Owner(), isReached: true)) : await desk.ShowAsync(turn, sent, ct);
        var known = await KnownAsync(turn, form, ct);
        var (order, errors) = TaskOrder.Read(form, state.Zone, known, departments, Me(turn), time.GetUtcNow(), t);
        if (order is null)
            return await FormAsync(turn, state, form, errors, known, ct);
        var (record, isReached) = await tasks.CreateAsync(turn, state, order, null, ct);
        var notice = TaskDesk.Sent(turn, record.Owner(), isReached);
        return state.IsDialog || turn.Press is null ? Reply.Message($"{notice} {record.Reference}") : await desk.ShowAsync(turn, record, ct, notice);
    }

    /// From another record: its title to begin with, linked once it is sent.
    private async ValueTask<Reply> FromAsync(Turn turn, Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } origin)
            return TaskDesk.Unknown(turn);
        var zone = await zones.OfAsync(turn, ct);
        var state = new TaskFormState(Guid.CreateVersion7(time.GetUtcNow()), zone.Id, turn.PersonId()) { From = id, Files = files.Of(turn), IsDialog = turn.Activity.Name == Channel.Activities.InvokeNames.TaskFetch };
        return await FormAsync(turn, state, new() { Title = origin.Title, Details = origin.Body, Priority = origin.Priority.ToString() }, [], [], ct);
    }

    public async ValueTask<Reply> FormAsync(Turn turn, TaskFormState state, TaskForm form, FormErrors errors, IReadOnlyList<Person> known, CancellationToken ct, string? notice = null)
    {
        if (!state.IsDialog)
            await KeepAsync(turn, new(state, form) { IsForm = true }, ct);
        var t = TaskFormTexts.In(turn.Language);
        var card = TaskFormCard.Form(CardPlace.Of(turn, time), state, form, errors, known, departments.In(turn.Organisation), notice);
        return state.IsDialog ? Reply.Dialog(card, t.NewTitle) with { Height = DialogSize.Large } : Reply.Card(card, t.NewTitle);
    }

    /// An office or a colleague by name; what is not certain is asked for at its field.
    public async Task<(string? Who, IReadOnlyList<Person> Known)> WhoAsync(Turn turn, string? said, FormErrors errors, CancellationToken ct)
    {
        var t = TaskFormTexts.In(turn.Language);
        if (said is null)
            return (null, []);
        if (departments.Called(said, turn.Organisation) is { } office)
            return (office.Id, []);
        var named = await colleagues.NamedAsync(turn.Caller(), said, ct);
        if (named.Person is { } person)
            return (person.Id, [person]);
        errors["who"] = named.IsUnknown ? t.Unknown(said.Length > 60 ? said[..60] + "…" : said) : t.Ambiguous(said);
        return (TaskForm.Nobody, [.. named.Candidates.Where(p => p.Id != turn.PersonId())]);
    }

    private async Task<IReadOnlyList<Person>> WatchersAsync(Turn turn, IReadOnlyList<string> said, FormErrors errors, CancellationToken ct)
    {
        var t = TaskFormTexts.In(turn.Language);
        if (said.Count > TaskForm.MostWatchers)
            errors["watchers"] = t.TooManyWatchers;
        var named = await colleagues.NamedAsync(turn.Caller(), [.. said.Take(TaskForm.MostWatchers)], ct);
        foreach (var other in named.Where(n => n.Person is null))
            errors.TryAdd("watchers", other.IsUnknown ? t.Unknown(other.Said) : t.Ambiguous(other.Said));
        return [.. named.Select(n => n.Person).OfType<Person>().DistinctBy(p => p.Id)];
    }

    public async Task<IReadOnlyList<Person>> KnownAsync(Turn turn, TaskForm form, CancellationToken ct)
    {
        List<string> ids = [.. form.WatcherIds.Take(TaskForm.MostWatchers)];
        if (form.Who is { Length: > 0 } who && who is not (TaskForm.Me or TaskForm.Nobody) && !Departments.IsOffice(who))
            ids.Add(who);
        return ids.Count == 0 ? [] : await people.FindAllAsync(turn.Caller(), ids, ct);
    }

    private Task<Guid> KeepAsync(Turn turn, TaskDraft draft, CancellationToken ct) => drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Draft, draft, TaskJson.Default.TaskDraft, ct);

    private async ValueTask<Reply> WithShownAsync(Turn turn, Func<TaskDraft, ValueTask<Reply>> then, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, [Draft], FollowUp.Fresh, ct) is not { } kept || kept.As(TaskJson.Default.TaskDraft) is not { } draft ? Gone(turn)
        : await desk.FindAsync(turn, draft.State.Id, ct) is { } sent ? await desk.ShowAsync(turn, sent, ct) : await then(draft);

    /// Nothing is sent; what is said next is no answer to it any more.
    private async ValueTask<Reply> DropAsync(Turn turn, CancellationToken ct)
    {
        var dropped = TaskFormTexts.In(turn.Language).Dropped;
        await drafts.DropAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, ct);
        return turn.Press is null ? Reply.Message(dropped) : Reply.Card(new Frame { Heading = dropped }.Card(), dropped);
    }

    private Task<TaskDraft?> DraftAsync(Turn turn, TaskDraftKey state, CancellationToken ct) => drafts.FindAsync(turn.Organisation, state.Key, TaskJson.Default.TaskDraft, ct);

    private static TaskPerson Me(Turn turn) => new(turn.PersonId(), turn.PersonName());

    private static Reply Gone(Turn turn) => Reply.Error(TaskFormTexts.In(turn.Language).Gone);
}
