using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Calls;

/// What a button of the slip asks first: the outcome, the time, the other person.
internal static class CallAskCards
{
    public const int LongestOutcome = 500;

    public static AdaptiveCard Done(CardPlace place, Record record, string? typed, FormErrors errors)
    {
        var t = CallTexts.In(place.Language);
        return Card(place, record, t.AskDone,
            errors.At(new InputText { Id = "outcome", Label = t.OutcomeField, Value = typed, IsMultiline = true, MaxLength = typed?.Length > LongestOutcome ? null : LongestOutcome }),
            CallVerbs.Done.Button(place.Seal, t.Done, RecordSeen.Of(record), ActionStyle.Positive), CallVerbs.NoAction.Button(place.Seal, t.NoAction, RecordSeen.Of(record), associatedInputs: AssociatedInputs.None));
    }

    public static AdaptiveCard Promise(CardPlace place, Record record, CallPromiseForm form, FormErrors errors)
    {
        var t = CallTexts.In(place.Language);
        return Card(place, record, t.AskPromise,
            [
                .. errors.At(new InputDate { Id = "day", Label = t.PromiseDay, IsRequired = true, ErrorMessage = t.PromiseMissing, Value = WallClock.Day(form.Day) }),
                .. errors.At(new InputTime { Id = "time", Label = t.PromiseTime, IsRequired = true, ErrorMessage = t.PromiseMissing, Value = CallReader.Time(form.Time) }),
            ],
            CallVerbs.Promise.Button(place.Seal, t.Promise, RecordSeen.Of(record), ActionStyle.Positive), CallVerbs.BookAt.Button(place.Seal, CallFormTexts.In(place.Language).Book, RecordSeen.Of(record)));
    }

    public static AdaptiveCard Pass(CardPlace place, Record record, CallPassForm form, FormErrors errors, IReadOnlyList<CallPerson> known)
    {
        var t = CallTexts.In(place.Language);
        return Card(place, record, t.AskPass,
            [
                .. errors.At(new InputChoiceSet
                {
                    Id = "to", Label = t.PassTo, Placeholder = CallFormTexts.In(place.Language).ForHint, IsRequired = true, ErrorMessage = t.PassMissing, Style = ChoiceStyle.Filtered, Value = form.To,
                    Choices = [.. known.Select(p => new Choice { Title = p.Name, Value = p.Id })], ChoicesData = new() { Dataset = Colleagues.Dataset },
                }),
                new InputText { Id = "note", Label = t.PassNote, Value = form.Note, MaxLength = LongestOutcome },
            ],
            CallVerbs.Pass.Button(place.Seal, t.Pass, RecordSeen.Of(record), ActionStyle.Positive));
    }

    /// Calendar and presence of those it is for and of their deputies; a transfer, the slip to somebody else, a time in the calendar.
    public static AdaptiveCard WhoCan(CardPlace place, Record record, CallNow? now)
    {
        var (t, f, seen) = (CallTexts.In(place.Language), CallFormTexts.In(place.Language), RecordSeen.Of(record));
        List<CardAction> actions = now is { Rows: [var first, ..] } ? [new ActionOpenUrl { Title = f.Transfer, Tooltip = (now.Best ?? first).Name, Url = CallCards.TeamsLink((now.Best ?? first).Address) }] : [];
        if (CallStates.IsOpen(record.State))
            actions.AddRange([CallVerbs.AskPass.Button(place.Seal, t.Pass, seen), CallVerbs.BookAt.Button(place.Seal, f.Book, seen)]);
        return Card(place, record, now is { Rows.Count: > 0 } ? f.WhoCanLabel : f.WhoUnseen, now is null ? [] : Rows(place, now, WallClock.Zone(CallData.Of(record).Zone)), [.. actions]);
    }

    public static IEnumerable<CardElement> Rows(CardPlace place, CallNow now, TimeZoneInfo zone) =>
        now.Rows.Select(row => new TextBlock { Text = Markdown.Escape(row.Words(place.Language, zone)), Wrap = true, Spacing = Spacing.Small });

    private static AdaptiveCard Card(CardPlace place, Record record, string ask, IEnumerable<CardElement> inputs, params CardAction[] actions) => new Frame
    {
        Heading = record.Title,
        Ask = ask,
        Body = [.. inputs],
        Actions = [.. actions, DeskVerbs.Show.Button(place.Seal, DeskTexts.In(place.Language).Back, RecordSeen.Of(record), associatedInputs: AssociatedInputs.None)],
        Footer = record.Reference,
    }.Card();
}
