using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Meetings.Executives;

internal static class MoveAskCard
{
    /// For the executive: where it is, where it is to go, yes or no.
    public static AdaptiveCard Question(CardPlace place, Record record, string personId, string? notice = null)
    {
        var (t, a, e, m) = (MoveAskTexts.In(place.Language), AskTexts.In(place.Language), MeetingEditTexts.In(place.Language), MeetingTexts.In(place.Language));
        var data = MeetingBooker.Data(record);
        if (data.Move is not { IsOpen: true } move || move.Of(personId) is not { Answer: AskAnswer.None })
            return MeetingCards.Present(place, record, mayDecide: data.Draft.OrganizerId == personId, notice);
        var (zone, state) = (WallClock.Zone(data.Draft.Zone), new AskState(record.Id, move.AskedAt, move.Start));
        return new Frame
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
            Ask = t.Ask(move.AskerName),
            Body = [new InputText { Id = "reason", Label = t.Why, MaxLength = MeetingBooker.LongestReason }],
            Actions =
            [
                MoveAskVerbs.Yes.Button(place.Seal, t.Yes, state, ActionStyle.Positive, associatedInputs: AssociatedInputs.None),
                MoveAskVerbs.No.Button(place.Seal, t.No, state),
            ],
            Footer = record.Reference,
        }.Card();
    }
}
