using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Meetings;

/// What a meeting looks like on its way from a wish to the calendar, and after it.
internal static class MeetingCards
{
    private const int MostNames = 8;

    public static AdaptiveCard Times(CardPlace place, Guid key, MeetingDraft draft, Availability found, string? notice = null)
    {
        var t = MeetingTexts.In(place.Language);
        var zone = WallClock.Zone(draft.Zone);
        return new Frame
        {
            Heading = draft.Subject,
            State = (Tone.Open, t.Proposed),
            Notice = Notices(t, notice, found.Unknown),
            Facts = [.. Facts(t, draft, place.Language), (t.LengthLabel, When.Duration(draft.Duration, place.Language))],
            Ask = $"{Free(t, found)} {t.PickByText}",
            Actions =
            [
                .. found.Times.Select((time, i) => MeetingVerbs.Pick.Button(
                    place.Seal, When.Short(time.Start, zone, place.Language), new(key, time.Start), i == 0 ? ActionStyle.Positive : null)),
                MeetingVerbs.Edit.Button(place.Seal, t.Edit, new(key)),
            ],
            Footer = Footer(t, draft),
        }.Card();
    }

    public static AdaptiveCard NoTimes(CardPlace place, Guid key, MeetingDraft draft, Availability found, string? notice = null)
    {
        var t = MeetingTexts.In(place.Language);
        var inHours = draft.From is not null || draft.To is not null;
        return new Frame
        {
            Heading = draft.Subject,
            State = (Tone.Problem, t.NoTimes),
            Notice = Notices(t, notice, found.Unknown),
            Facts = [(t.WhenLabel, Window(t, draft, place.Language)), .. Facts(t, draft, place.Language), (t.LengthLabel, When.Duration(draft.Duration, place.Language))],
            Ask = inHours ? t.NoTimesInHours : t.NoTimesAsk,
            Actions =
            [
                .. inHours ? [MeetingVerbs.Times.Button(place.Seal, t.OtherTimes, new(key), ActionStyle.Positive)] : Array.Empty<CardAction>(),
                MeetingVerbs.NextDay.Button(place.Seal, t.NextDay, new(key), inHours ? null : ActionStyle.Positive),
                MeetingVerbs.Edit.Button(place.Seal, t.Edit, new(key)),
            ],
            Footer = Footer(t, draft),
        }.Card();
    }

    public static AdaptiveCard Confirm(CardPlace place, Guid key, MeetingDraft draft, DateTimeOffset start)
    {
        var t = MeetingTexts.In(place.Language);
        return new Frame
        {
            Heading = draft.Subject,
            State = (Tone.Open, t.ToConfirm),
            Facts = [(t.WhenLabel, When.Full(new(start, start + draft.Duration), WallClock.Zone(draft.Zone), place.Language)), .. Facts(t, draft, place.Language)],
            Ask = $"{t.ConfirmAsk} {t.InvitationsLeave}",
            Actions =
            [
                MeetingVerbs.Book.Button(place.Seal, t.Book, new(key, start), ActionStyle.Positive),
                MeetingVerbs.Times.Button(place.Seal, t.OtherTimes, new(key)),
                MeetingVerbs.Edit.Button(place.Seal, t.Edit, new(key)),
            ],
            Footer = Footer(t, draft),
        }.Card();
    }

    /// The calendar gave no clear answer: the same button makes the same call again.
    public static AdaptiveCard Unsure(CardPlace place, Guid key, MeetingDraft draft, DateTimeOffset start, string notice)
    {
        var t = MeetingTexts.In(place.Language);
        return new Frame
        {
            Heading = draft.Subject,
            State = (Tone.Problem, t.Booking),
            Notice = notice,
            Facts = [(t.WhenLabel, When.Full(new(start, start + draft.Duration), WallClock.Zone(draft.Zone), place.Language)), .. Facts(t, draft, place.Language)],
            Actions = [MeetingVerbs.Book.Button(place.Seal, t.Book, new(key, start), ActionStyle.Positive)],
            Footer = Footer(t, draft),
        }.Card();
    }

    /// The record as it stands now; what can be done with it only for those who may.
    public static AdaptiveCard Present(CardPlace place, Record record, bool mayDecide, string? notice = null)
    {
        var t = MeetingTexts.In(place.Language);
        var data = MeetingBooker.Data(record);
        var zone = WallClock.Zone(data.Draft.Zone);
        var booked = record.State == MeetingStates.Booked;
        var seen = new MeetingSeen(record.Id, record.Version);
        List<CardAction> actions = [];
        if (booked && data.WebLink is { } link)
            actions.Add(new ActionOpenUrl { Title = t.OpenInOutlook, Url = link });
        if (booked && data.JoinUrl is { } join)
            actions.Add(new ActionOpenUrl { Title = t.JoinOnline, Url = join });
        if (booked && mayDecide && data.BookedAt + Work.UndoWithin > place.Now)
            actions.Add(MeetingVerbs.Undo.Button(place.Seal, t.UndoBooking, seen));
        else if (booked && mayDecide && data.Span.Start > place.Now)
            actions.Add(MeetingVerbs.AskCancel.Button(place.Seal, t.CancelMeeting, seen));
        else if (mayDecide && record.State is not (MeetingStates.Booked or MeetingStates.Booking))
            actions.Add(MeetingVerbs.Again.Button(place.Seal, t.ProposeAgain, seen));
        return new Frame
        {
            Heading = record.Title,
            State = State(t, record.State),
            Notice = notice,
            Facts = [(t.WhenLabel, When.Full(data.Span, zone, place.Language)), .. Facts(t, data.Draft, place.Language)],
            Actions = actions,
            Footer = $"{record.Reference} · {t.CreatedBy(data.Draft.OrganizerName)} · {When.Ago(record.UpdatedAt, place.Now, zone, place.Language)}",
        }.Card();
    }

    public static AdaptiveCard AskCancel(CardPlace place, Record record, string? reason, FormErrors errors, string? notice = null)
    {
        var t = MeetingTexts.In(place.Language);
        var data = MeetingBooker.Data(record);
        var seen = new MeetingSeen(record.Id, record.Version);
        return new Frame
        {
            Heading = record.Title,
            State = State(t, record.State),
            Notice = notice,
            Facts = [(t.WhenLabel, When.Full(data.Span, WallClock.Zone(data.Draft.Zone), place.Language)), .. Facts(t, data.Draft, place.Language)],
            Ask = t.CancelAsk,
            Body =
            [
                .. errors.At(new InputText
                {
                    Id = "reason", Label = t.CancelReason, IsMultiline = true, Value = reason, MaxLength = reason?.Length > MeetingBooker.LongestReason ? null : MeetingBooker.LongestReason,
                }),
            ],
            Actions =
            [
                MeetingVerbs.Cancel.Button(place.Seal, t.CancelMeeting, seen, ActionStyle.Destructive),
                MeetingVerbs.Show.Button(place.Seal, t.Keep, seen, associatedInputs: AssociatedInputs.None),
            ],
            Footer = record.Reference,
        }.Card();
    }

    private static (Tone, string) State(MeetingTexts t, string state) => state switch
    {
        MeetingStates.Booked => (Tone.Done, t.Booked),
        MeetingStates.Booking => (Tone.Problem, t.Booking),
        MeetingStates.Cancelled => (Tone.Quiet, t.Cancelled),
        HistoryActions.Undone => (Tone.Quiet, t.Undone),
        _ => (Tone.Problem, t.NotBooked),
    };

    private static IEnumerable<(string, string)> Facts(MeetingTexts t, MeetingDraft draft, string language)
    {
        yield return (t.WhoLabel, Names([draft.OrganizerName, .. draft.People.Select(p => p.Name)], language));
        string?[] places = [draft.Room?.Name, draft.Online ? t.TeamsLink : null];
        if (places.Any(p => p is not null))
            yield return (t.WhereLabel, string.Join(", ", places.OfType<string>()));
    }

    private static string Names(IReadOnlyList<string> names, string language) => names.Count <= MostNames
        ? string.Join(", ", names)
        : string.Join(", ", names.Take(MostNames - 1)) + (language == "it" ? $" e altri {names.Count - MostNames + 1}" : $" and {names.Count - MostNames + 1} more");

    private static string Window(MeetingTexts t, MeetingDraft draft, string language)
    {
        var days = draft.LastDay == draft.Day ? When.Day(draft.Day, language) : $"{When.Day(draft.Day, language)} – {When.Day(draft.LastDay, language)}";
        return (draft.From, draft.To) switch
        {
            ({ } from, { } to) => $"{days}, {from:HH:mm}–{to:HH:mm}",
            ({ } from, null) => $"{days}, {t.FromHour($"{from:HH:mm}")}",
            (null, { } to) => $"{days}, {t.UntilHour($"{to:HH:mm}")}",
            _ => days,
        };
    }

    private static string Free(MeetingTexts t, Availability found) => (found.Times.Count, found.Unknown.Count) switch
    {
        (1, 0) => t.PickOnlyTime,
        (_, 0) => t.PickTime,
        _ => t.PickTimeAsSeen,
    };

    private static string? Notices(MeetingTexts t, string? notice, IReadOnlyList<string> unknown) =>
        string.Join(' ', new[] { notice, unknown.Count > 0 ? t.CalendarUnknown(string.Join(", ", unknown)) : null }.OfType<string>()) is { Length: > 0 } all ? all : null;

    private static string Footer(MeetingTexts t, MeetingDraft draft) => t.CreatedBy(draft.OrganizerName);
}
