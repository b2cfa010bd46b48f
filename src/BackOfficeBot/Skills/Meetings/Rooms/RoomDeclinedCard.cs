using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;

namespace BackOfficeBot.Skills.Meetings.Rooms;

/// A room for a booked meeting; null: none.
internal sealed record RoomState(Guid Id, Invitee? Room);

/// The room said no: another one, none, or another time.
internal static class RoomDeclinedCard
{
    public static readonly CardVerb<RoomState> Take = new("meeting.takeRoom", MeetingJson.Default.RoomState);

    public static AdaptiveCard Build(CardPlace place, Record record, IReadOnlyList<Invitee> others)
    {
        var (t, e, m, data) = (MeetingDetailTexts.In(place.Language), MeetingEditTexts.In(place.Language), MeetingTexts.In(place.Language), MeetingBooker.Data(record));
        return new Frame
        {
            Heading = record.Title,
            State = (Tone.Problem, t.Declined),
            Facts = [(m.WhenLabel, When.Full(data.Span, WallClock.Zone(data.Draft.Zone), place.Language)), .. MeetingCards.Facts(m, data.Draft, place.Language)],
            Ask = others.Count > 0 ? t.DeclinedAsk(data.Draft.Room?.Name ?? "") : t.DeclinedNoOther(data.Draft.Room?.Name ?? ""),
            Actions =
            [
                .. others.Select((room, i) => Take.Button(place.Seal, MeetingEditCard.RoomButton(room), new(record.Id, room), i == 0 ? ActionStyle.Positive : null)),
                Take.Button(place.Seal, e.WithoutRoom, new(record.Id, null)),
                MeetingVerbs.AskMove.Button(place.Seal, e.MoveMeeting, new(record.Id, record.Version)),
            ],
            Footer = record.Reference,
        }.Card();
    }
}
