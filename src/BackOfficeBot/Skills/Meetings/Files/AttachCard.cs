using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;

namespace BackOfficeBot.Skills.Meetings.Files;

internal static class AttachCard
{
    public static readonly CardVerb<AttachState> Attach = new("meeting.attach", MeetingFileJson.Default.AttachState);
    public static readonly CardVerb<AttachState> Leave = new("meeting.attachNot", MeetingFileJson.Default.AttachState);

    public static readonly CardVerb<PickedMeeting> To = new("meeting.attachTo", PickedJson.Default.PickedMeeting);

    /// Before anything is added to an invitation that has left.
    public static AdaptiveCard Ask(CardPlace place, Guid key, Record record, IReadOnlyList<MeetingFile> files, string? notice)
    {
        var (t, m, data) = (MeetingFileTexts.In(place.Language), MeetingTexts.In(place.Language), MeetingBooker.Data(record));
        return new Frame
        {
            Heading = record.Title,
            State = (Tone.Open, t.ToAttach),
            Notice = notice,
            Facts = [(m.WhenLabel, When.Full(data.Span, WallClock.Zone(data.Draft.Zone), place.Language)), (t.Label, string.Join(", ", files.Select(f => f.InWords(place.Language))))],
            Ask = t.AttachAsk,
            Actions = [Attach.Button(place.Seal, t.Attach, new(key), ActionStyle.Positive), Leave.Button(place.Seal, t.Leave, new(key))],
            Footer = record.Reference,
        }.Card();
    }
}
