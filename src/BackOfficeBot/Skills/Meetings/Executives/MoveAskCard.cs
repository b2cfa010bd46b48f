using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;

namespace BackOfficeBot.Skills.Meetings.Executives;

internal static class MoveAskCard
{
    /// For the executive: where it is, where it is to go, yes, another time, no, delegate.
    public static AdaptiveCard Question(CardPlace place, Record record, string personId, string? notice = null)
    {
        var (t, a) = (MoveAskTexts.In(place.Language), AskTexts.In(place.Language));
        var data = MeetingBooker.Data(record);
        if (data.Move is not { IsOpen: true } move || move.Of(personId) is not { Answer: AskAnswer.None })
            return MeetingCards.Present(place, record, mayDecide: data.Draft.OrganizerId == personId, notice);
        var state = State(record, move);
        return (Asked(place, record, move, notice) with
        {
            Ask = move.ProposedBy is { } by ? t.AskOther(by) : t.Ask(move.AskerName),
            Body = [new InputText { Id = "reason", Label = t.Why, MaxLength = MeetingBooker.LongestReason }],
            Actions =
            [
                MoveAskVerbs.Yes.Button(place.Seal, t.Yes, state, ActionStyle.Positive, associatedInputs: AssociatedInputs.None),
                MoveAskVerbs.Others.Button(place.Seal, a.Others, state, associatedInputs: AssociatedInputs.None),
                MoveAskVerbs.No.Button(place.Seal, t.No, state),
                MoveAskVerbs.AskDelegate.Button(place.Seal, a.Delegate, state, associatedInputs: AssociatedInputs.None),
            ],
        }).Card();
    }

    public static AdaptiveCard Others(CardPlace place, Record record, MoveAsk move, string personId, IReadOnlyList<DateTimeOffset> times, string? notice)
    {
        var (t, a, zone, state) = (MoveAskTexts.In(place.Language), AskTexts.In(place.Language), WallClock.Zone(MeetingBooker.Data(record).Draft.Zone), State(record, move));
        return (Asked(place, record, move, notice) with
        {
            Ask = times.Count == 0 ? a.NoOthers : move.Others(personId).Count > 0 ? t.OthersAskSeveral : t.OthersAsk,
            Actions =
            [
                .. times.Select((start, i) => MoveAskVerbs.Yes.Button(place.Seal, When.Short(start, zone, place.Language), state with { Start = start }, i == 0 ? ActionStyle.Positive : null)),
                MoveAskVerbs.Back.Button(place.Seal, a.Back, state),
            ],
        }).Card();
    }

    public static AdaptiveCard Delegate(CardPlace place, Record record, MoveAsk move, string personId, IReadOnlyList<Invitee> likely, FormErrors errors)
    {
        var (t, a, state) = (MoveAskTexts.In(place.Language), AskTexts.In(place.Language), State(record, move));
        return (Asked(place, record, move, null) with
        {
            Ask = t.DelegateAsk(MeetingBooker.Data(record).Draft.OrganizerId == personId),
            Body = AskCards.DelegateTo(place, likely, errors),
            Actions =
            [
                MoveAskVerbs.Delegate.Button(place.Seal, a.Delegate, state, ActionStyle.Positive),
                MoveAskVerbs.Back.Button(place.Seal, a.Back, state, associatedInputs: AssociatedInputs.None),
            ],
        }).Card();
    }

    private static AskState State(Record record, MoveAsk move) => new(record.Id, move.AskedAt, move.Start);

    private static Frame Asked(CardPlace place, Record record, MoveAsk move, string? notice)
    {
        var (a, e, m, data) = (AskTexts.In(place.Language), MeetingEditTexts.In(place.Language), MeetingTexts.In(place.Language), MeetingBooker.Data(record));
        var zone = WallClock.Zone(data.Draft.Zone);
        return new()
        {
            Heading = record.Title,
            State = (Tone.Open, a.ForYou),
            Notice = notice,
            Facts =
            [
                (e.Before, When.Full(data.Span, zone, place.Language)),
                (e.After, When.Full(new(move.Start, move.Start.AddMinutes(move.Minutes)), zone, place.Language)),
                .. MeetingCards.Facts(m, data.Draft, place.Language),
                (a.UntilLabel, When.Ago(move.Until, place.Now, zone, place.Language)),
            ],
            Footer = record.Reference,
        };
    }
}
