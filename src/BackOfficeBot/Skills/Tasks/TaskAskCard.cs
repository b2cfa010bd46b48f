using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// The small forms about a task that need a word from who presses: why not, what instead, who else, what for.
internal static class TaskAskCard
{
    public static AdaptiveCard Decline(CardPlace place, Record record, ReasonForm form, FormErrors errors) =>
        Of(place, record, (t, r) => (t.DeclineAsk, TaskVerbs.Decline.Button(place.Seal, r.Decline, RecordSeen.Of(record), ActionStyle.Positive), errors.At(Reason(t, t.ReasonLabel, form.Reason))));

    public static AdaptiveCard Reopen(CardPlace place, Record record, ReasonForm form, FormErrors errors) =>
        Of(place, record, (t, r) => (t.ReopenAsk, TaskVerbs.Reopen.Button(place.Seal, r.Reopen, RecordSeen.Of(record), ActionStyle.Positive), errors.At(Reason(t, t.ReopenLabel, form.Reason))));

    public static AdaptiveCard Counter(CardPlace place, Record record, CounterForm form, FormErrors errors, IReadOnlyList<Person> known) => Of(place, record, (t, _) => (t.CounterAsk,
        TaskVerbs.Counter.Button(place.Seal, t.CounterSend, RecordSeen.Of(record), ActionStyle.Positive),
        [
            TaskFormCard.DayAndTime(t, form.Day, form.Time, errors),
            .. errors.At(TaskFormCard.Who(place.Language, "who", t.CounterWho, form.Who, known, [])),
            .. errors.At(new InputText { Id = "scope", Label = t.CounterScope, Value = form.Scope, IsMultiline = true, MaxLength = ReasonForm.Longest }),
        ]));

    public static AdaptiveCard Block(CardPlace place, Record record, BlockForm form, FormErrors errors, IReadOnlyList<Person> known) => Of(place, record, (t, r) => (t.BlockAsk,
        TaskVerbs.Block.Button(place.Seal, r.Block, RecordSeen.Of(record), ActionStyle.Positive),
        [
            .. errors.At(TaskFormCard.Who(place.Language, "who", t.BlockWho, form.Who, known, [])),
            .. errors.At(new InputText { Id = "outside", Label = t.BlockOutside, Value = form.Outside, MaxLength = 100 }),
            .. errors.At(new InputText { Id = "why", Label = t.BlockWhy, Value = form.Why, IsMultiline = true, MaxLength = ReasonForm.Longest, IsRequired = true, ErrorMessage = t.BlockWhyMissing }),
        ]));

    public static AdaptiveCard Pass(CardPlace place, Record record, PassForm form, FormErrors errors, IReadOnlyList<Person> known, IReadOnlyList<Department> offices) => Of(place, record, (t, _) => (t.PassAsk,
        TaskVerbs.Pass.Button(place.Seal, t.PassSend, RecordSeen.Of(record), ActionStyle.Positive),
        [
            .. errors.At(TaskFormCard.Who(place.Language, "who", t.PassWho, form.Who, known, offices, isRequired: true)),
            .. errors.At(new InputText { Id = "note", Label = t.PassNote, Value = form.Note, MaxLength = ReasonForm.Longest }),
        ]));

    public static AdaptiveCard Snooze(CardPlace place, Record record, SnoozeForm form, FormErrors errors, bool isAsker) => Of(place, record, (t, r) => (isAsker ? t.MoveAsk : t.SnoozeAsk,
        TaskVerbs.Snooze.Button(place.Seal, isAsker ? r.Move : r.Snooze, RecordSeen.Of(record), ActionStyle.Positive), [TaskFormCard.DayAndTime(t, form.Day, form.Time, errors)]));

    private static AdaptiveCard Of(CardPlace place, Record record, Func<TaskFormTexts, TaskTexts, (string Ask, ActionExecute Do, IEnumerable<CardElement> Body)> form)
    {
        var (ask, button, body) = form(TaskFormTexts.In(place.Language), TaskTexts.In(place.Language));
        return new Frame
        {
            Heading = record.Title,
            Ask = ask,
            Body = [.. body],
            Actions = [button, DeskVerbs.Show.Button(place.Seal, DeskTexts.In(place.Language).Back, RecordSeen.Of(record), associatedInputs: AssociatedInputs.None)],
            Footer = record.Reference,
        }.Card();
    }

    private static InputText Reason(TaskFormTexts t, string label, string? value) =>
        new() { Id = "reason", Label = label, Value = value, IsMultiline = true, MaxLength = ReasonForm.Longest, IsRequired = true, ErrorMessage = t.ReasonMissing };
}
