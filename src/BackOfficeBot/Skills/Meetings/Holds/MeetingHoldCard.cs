using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Form;

namespace BackOfficeBot.Skills.Meetings.Holds;

/// Times that are held: what they are for, until when, and which one it shall be.
internal static class MeetingHoldCard
{
    private const int MostRecords = 4;

    public static readonly CardVerb<HoldRequest> Hold = new("meeting.hold", MeetingJson.Default.HoldRequest);
    public static readonly CardVerb<HoldState> Pick = new("meeting.pickHold", MeetingJson.Default.HoldState);
    public static readonly CardVerb<MeetingSeen> Again = new("meeting.holdAgain", MeetingJson.Default.MeetingSeen);
    public static readonly CardVerb<MeetingSeen> Longer = new("meeting.holdLonger", MeetingJson.Default.MeetingSeen);
    public static readonly CardVerb<MeetingSeen> Release = new("meeting.releaseHolds", MeetingJson.Default.MeetingSeen);
    public static readonly CardVerb<MeetingSeen> Show = new("meeting.showHolds", MeetingJson.Default.MeetingSeen);
    public static readonly CardVerb ReleaseAll = new("meeting.releaseAllHolds");

    /// Null where the record is no matter of holds.
    public static AdaptiveCard? Of(CardPlace place, Record record, bool mayDecide, string? notice = null) =>
        record.State is MeetingStates.Holding or MeetingStates.Held or MeetingStates.Releasing or MeetingStates.Released ? Build(place, record, mayDecide, notice) : null;

    private static AdaptiveCard Build(CardPlace place, Record record, bool mayDecide, string? notice)
    {
        var (t, m, data) = (MeetingHoldTexts.In(place.Language), MeetingTexts.In(place.Language), MeetingBooker.Data(record));
        var zone = WallClock.Zone(data.Draft.Zone);
        var (holds, seen, isHeld) = (data.Holds ?? [], new MeetingSeen(record.Id, record.Version), record.State == MeetingStates.Held);
        List<(string, string)> facts = [.. data.Draft.People.Count > 0 ? MeetingCards.Facts(m, data.Draft, place.Language) : [], (m.LengthLabel, When.Duration(data.Draft.Duration, place.Language))];
        if (isHeld && data.HeldUntil is { } until)
            facts.Add((t.UntilLabel, When.Short(until, zone, place.Language, place.Now)));
        return new Frame
        {
            Heading = record.Title,
            State = record.State switch
            {
                MeetingStates.Held => (Tone.Open, t.Held),
                MeetingStates.Holding => (Tone.Problem, t.Holding),
                MeetingStates.Releasing => (Tone.Problem, t.Releasing),
                _ => (Tone.Quiet, t.Released),
            },
            Notice = notice,
            Facts = facts,
            Ask = isHeld && mayDecide ? holds.Count == 1 ? t.Ask : t.AskMany : null,
            Body = [.. holds.Select((h, i) => MeetingCards.Row(i + 1, When.Full(h.SpanOf(data.Draft), zone, place.Language), ""))],
            Actions = !mayDecide ? [] : record.State switch
            {
                MeetingStates.Held =>
                [
                    .. holds.Select((h, i) => Pick.Button(place.Seal, When.Short(h.Start, zone, place.Language), new(record.Id, h.Id), i == 0 ? ActionStyle.Positive : null)),
                    Longer.Button(place.Seal, t.Longer, seen),
                    Release.Button(place.Seal, t.Release, seen),
                ],
                MeetingStates.Holding => [Again.Button(place.Seal, t.TryAgain, seen, ActionStyle.Positive)],
                MeetingStates.Releasing => [Release.Button(place.Seal, t.Release, seen, ActionStyle.Positive)],
                _ => [MeetingVerbs.Again.Button(place.Seal, m.ProposeAgain, seen)],
            },
            Footer = $"{record.Reference} · {m.CreatedBy(data.Draft.OrganizerName)} · {When.Ago(record.UpdatedAt, place.Now, zone, place.Language)}",
        }.Card();
    }

    public static AdaptiveCard Mine(CardPlace place, IReadOnlyList<Record> records)
    {
        var t = MeetingHoldTexts.In(place.Language);
        return new Frame
        {
            Heading = t.Mine,
            Notice = t.MineSay(records.Count),
            Body = [.. records.Select((r, i) => MeetingCards.Row(i + 1, r.Title, Words(t, r, place.Language)))],
            Actions =
            [
                .. records.Take(MostRecords).Select(r => Show.Button(place.Seal, MeetingForm.Shortened(r.Title, 20), new(r.Id, r.Version))),
                ReleaseAll.Button(place.Seal, t.ReleaseAll, new()),
            ],
        }.Card();
    }

    private static string Words(MeetingHoldTexts t, Record record, string language)
    {
        var data = MeetingBooker.Data(record);
        var zone = WallClock.Zone(data.Draft.Zone);
        var times = string.Join("; ", (data.Holds ?? []).Select(h => When.Short(h.Start, zone, language)));
        return data.HeldUntil is { } until ? $"{times} · {t.UntilLabel}: {When.Short(until, zone, language)} · {record.Reference}" : $"{times} · {record.Reference}";
    }
}
