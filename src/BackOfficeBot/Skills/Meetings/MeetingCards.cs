using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Executives;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Holds;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Polls;
using BackOfficeBot.Skills.Meetings.Preparation;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Skills.Meetings.Slots;

namespace BackOfficeBot.Skills.Meetings;

/// What a meeting looks like on its way from a wish to the calendar, and after it.
internal static class MeetingCards
{
    private const int MostNames = 8;
    private const int MostRows = 5;
    private const int MostActions = 6;

    /// The times, each with who can come and why somebody can't; where there are few, also what would give more.
    public static AdaptiveCard Times(CardPlace place, Guid key, MeetingDraft draft, Availability found, string? notice = null)
    {
        var t = MeetingTexts.In(place.Language);
        var zone = WallClock.Zone(draft.Zone);
        var words = new SlotWords(SlotTexts.In(place.Language), found.Request);
        var clash = found.Answer is { Asked: { } asked, Blockers.Count: > 0 }
            ? t.Clashes(When.Full(asked.Span, zone, place.Language), string.Join("; ", found.Answer.Blockers.Take(MostRows)
                .Select(b => words.Of(b, WallClock.Day(asked.Span.Start, zone))).Select(r => $"{r.Name}: {r.Why}"))) : null;
        return new Frame
        {
            Heading = draft.Subject,
            State = (Tone.Open, t.Proposed),
            Notice = Notices(t, string.Join(' ', new[] { notice, clash, Anyway(words, found, place.Language) }.OfType<string>()), found.Unknown),
            Facts = [.. Facts(t, draft, place.Language), (t.LengthLabel, When.Duration(draft.Duration, place.Language))],
            Ask = $"{Question(t, found)} {t.PickByText}",
            Body =
            [
                .. found.Times.Select((time, i) => Row(i + 1, When.Short(time.Span.Start, zone, place.Language, place.Now), (time.IsDoubtful ? "⚠ " : "") + words.Of(time, sayUnknown: false))),
                .. Changes(t, words, found),
                .. draft.Series is not null ? Array.Empty<CardElement>() :
                [
                    new ActionSet
                    {
                        Actions =
                        [
                            MeetingHoldCard.Hold.Button(place.Seal, MeetingHoldTexts.In(place.Language).Hold(found.Times.Count), new(key)),
                            .. draft.People.Count > 0 ? [MeetingPollCard.Ask.Button(place.Seal, MeetingPollTexts.In(place.Language).Poll, new(key))] : Array.Empty<CardAction>(),
                        ],
                    }
                ],
            ],
            Actions =
            [
                .. found.Times.Select((time, i) => MeetingVerbs.Pick.Button(
                    place.Seal, When.Short(time.Span.Start, zone, place.Language), new(key, time.Span.Start), i == 0 ? ActionStyle.Positive : null)),
                .. found.Answer.Relaxations.Select((r, i) => MeetingVerbs.Change.Button(place.Seal, words.Button(r), new(key, i))).Take(MostActions - 1 - found.Times.Count),
                MeetingVerbs.Edit.Button(place.Seal, t.Edit, new(key)),
            ],
            Footer = Footer(t, draft),
        }.Card();
    }

    /// Who or what is in the way, and what would help.
    public static AdaptiveCard NoTimes(CardPlace place, Guid key, MeetingDraft draft, Availability found, string? notice = null)
    {
        var t = MeetingTexts.In(place.Language);
        var words = new SlotWords(SlotTexts.In(place.Language), found.Request);
        var inHours = draft.From is not null || draft.To is not null;
        var changes = found.Answer.Relaxations;
        return new Frame
        {
            Heading = draft.Subject,
            State = (Tone.Problem, t.NoTimes),
            Notice = Notices(t, notice, found.Unknown),
            Facts = [(t.WhenLabel, Window(t, draft, place.Language)), .. Facts(t, draft, place.Language), (t.LengthLabel, When.Duration(draft.Duration, place.Language))],
            Ask = changes.Count > 0 ? t.WhatHelps : inHours ? t.NoTimesInHours : t.NoTimesAsk,
            Body =
            [
                .. Changes(t, words, found),
                .. found.Answer.Blockers.Count > 0 ? [new TextBlock { Text = Markdown.Escape(t.InTheWay), Weight = TextWeight.Bolder, Wrap = true, Spacing = Spacing.Medium }] : Array.Empty<CardElement>(),
                .. found.Answer.Blockers.Take(MostRows).Select(b => words.Of(b)).Select(r => new TextBlock { Text = $"**{Markdown.Escape(r.Name)}:** {Markdown.Escape(r.Why)}", Wrap = true, Spacing = Spacing.Small }),
                .. found.Answer.Blockers.Count > MostRows ? [new TextBlock { Text = Markdown.Escape(t.OthersInTheWay(found.Answer.Blockers.Count - MostRows)), Wrap = true, Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
            ],
            Actions =
            [
                .. changes.Select((r, i) => MeetingVerbs.Change.Button(place.Seal, words.Button(r), new(key, i), i == 0 ? ActionStyle.Positive : null)),
                .. inHours ? [MeetingVerbs.Times.Button(place.Seal, t.OtherTimes, new(key), changes.Count == 0 ? ActionStyle.Positive : null)] : Array.Empty<CardAction>(),
                MeetingVerbs.NextDay.Button(place.Seal, t.NextDay, new(key), inHours || changes.Count > 0 ? null : ActionStyle.Positive),
                MeetingVerbs.Edit.Button(place.Seal, t.Edit, new(key)),
            ],
            Footer = Footer(t, draft),
        }.Card();
    }

    /// What is asked above the times, as good as they are.
    public static string Question(MeetingTexts t, Availability found)
    {
        var states = found.Times.SelectMany(p => p.People).Select(p => p.State).ToHashSet();
        return states.Overlaps([AttendanceState.Busy, AttendanceState.Outside, AttendanceState.Perhaps]) ? t.PickBest
            : found.Unknown.Count > 0 ? t.PickTimeAsSeen
            : found.Request.People.Count == 1 ? FormTexts.Beside(t).PickAlone(found.Times.Count)
            : found.Times.Count == 1 ? t.PickOnlyTime : t.PickTime;
    }

    private static string? Anyway(SlotWords words, Availability found, string language) => found.Passed.Count == 0 ? null
        : ExecutiveTexts.In(language).MayAnyway(string.Join("; ", found.Passed.Select(p => $"{p.Person.Name}: {words.Of(p.Cause, p.Person, null)}")));

    private static IEnumerable<CardElement> Changes(MeetingTexts t, SlotWords words, Availability found) => found.Answer.Relaxations.Count == 0 ? [] :
    [
        .. found.Times.Count == 0 ? Array.Empty<CardElement>() : [new TextBlock { Text = Markdown.Escape(t.MoreWith), Weight = TextWeight.Bolder, Wrap = true, Spacing = Spacing.Medium }],
        .. found.Answer.Relaxations.Select((r, i) => Row(found.Times.Count + i + 1, null, words.Of(r))),
    ];

    public static TextBlock Row(int number, string? name, string words) =>
        new() { Text = (name is null ? $"**{number}.** " : words.Length == 0 ? $"**{number}.** {Markdown.Escape(name)}" : $"**{number}. {Markdown.Escape(name)}** · ") + Markdown.Escape(words), Wrap = true, Spacing = Spacing.Small };

    public static AdaptiveCard Confirm(CardPlace place, Guid key, MeetingDraft draft, DateTimeOffset start, string? notice = null)
    {
        var t = MeetingTexts.In(place.Language);
        return new Frame
        {
            Heading = draft.Subject,
            State = (Tone.Open, t.ToConfirm),
            Notice = notice,
            Facts = [(t.WhenLabel, When.Full(new(start, start + draft.Duration), WallClock.Zone(draft.Zone), place.Language)), .. Facts(t, draft, place.Language)],
            Ask = draft.IsAlone && draft.People.Count == 0 ? AgendaTexts.In(place.Language).KeepTime : $"{t.ConfirmAsk} {t.InvitationsLeave}",
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
    public static AdaptiveCard Present(CardPlace place, Record record, bool mayDecide, string? notice = null) =>
        record.State == MeetingStates.Polling ? MeetingPollCard.Table(place, record, mayDecide, notice)
        : record.State == MeetingStates.Asked ? AskCards.Waiting(place, record, mayDecide, notice)
        : (MeetingHoldCard.Of(place, record, mayDecide, notice) ?? Meeting(place, record, mayDecide, notice)) with { Refresh = Anew(place, record) };

    /// What may still change asks how it stands whenever the person comes back to it.
    private static Refresh? Anew(CardPlace place, Record record) => place.ReaderId is not { } reader || record.State is not
        (MeetingStates.Booked or MeetingStates.Booking or MeetingStates.Changing or MeetingStates.Holding or MeetingStates.Held) ? null : new()
        {
            Action = MeetingVerbs.Refresh.Button(place.Seal, MeetingPollTexts.In(place.Language).Refresh, new(record.Id, record.Version)) with { Fallback = null },
            // In a chat of many the client asks for each who looks at it.
            UserIds = place.IsPersonal ? [reader] : null,
        };

    private static AdaptiveCard Meeting(CardPlace place, Record record, bool mayDecide, string? notice)
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
        if (record.State == MeetingStates.Changing && mayDecide && data.Editing is { } key)
            actions.Add(MeetingVerbs.ChangeBooked.Button(place.Seal, MeetingEditTexts.In(place.Language).TryAgain, new(key), ActionStyle.Positive));
        if (booked && mayDecide && data.Span.Start > place.Now)
            actions.Add(MeetingVerbs.AskMove.Button(place.Seal, MeetingEditTexts.In(place.Language).MoveMeeting, seen));
        if (booked && mayDecide && data.Span.Start > place.Now && data.Draft.Agenda is null)
            actions.Add(AgendaVerbs.Ask.Button(place.Seal, PreparationTexts.In(place.Language).Add, seen));
        if (booked && mayDecide && MeetingEdits.MayUndo(data, place.Now))
            actions.Add(MeetingVerbs.UndoChange.Button(place.Seal, MeetingEditTexts.In(place.Language).UndoChange, seen));
        else if (booked && mayDecide && data.BookedAt + Work.UndoWithin > place.Now)
            actions.Add(MeetingVerbs.Undo.Button(place.Seal, t.UndoBooking, seen));
        else if (booked && mayDecide && data.Span.Start > place.Now)
            actions.Add(MeetingVerbs.AskCancel.Button(place.Seal, t.CancelMeeting, seen));
        else if (mayDecide && record.State is not (MeetingStates.Booked or MeetingStates.Booking or MeetingStates.Changing))
            actions.Add(MeetingVerbs.Again.Button(place.Seal, t.ProposeAgain, seen));
        return new Frame
        {
            Heading = record.Title,
            State = record.State == MeetingStates.Changing ? (Tone.Problem, MeetingEditTexts.In(place.Language).Changing) : State(t, record.State),
            // The client asks for the card anew at once: what waits for an answer has to stand on that one, too.
            Notice = notice ?? (booked && mayDecide && data.Move is { IsOpen: true } move ? MoveAskTexts.In(place.Language).Standing(move, When.Ago(move.Until, place.Now, zone, place.Language)) : null),
            Facts = [(t.WhenLabel, When.Full(data.First, zone, place.Language)), .. Facts(t, data.Draft, place.Language)],
            Actions = actions,
            Footer = $"{record.Reference} · {Footer(t, data.Draft)} · {When.Ago(record.UpdatedAt, place.Now, zone, place.Language)}",
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

    /// Several meetings that may be meant, one button each.
    public static AdaptiveCard WhichToCancel(CardPlace place, IReadOnlyList<Record> records)
    {
        var t = MeetingTexts.In(place.Language);
        var shown = records.Take(MostRows).Select(r => (Record: r, Data: MeetingBooker.Data(r))).ToList();
        return new Frame
        {
            Heading = t.WhichOfThese,
            Body = [.. shown.Select((s, i) => Row(i + 1, s.Record.Title, $"{When.Full(s.Data.Span, WallClock.Zone(s.Data.Draft.Zone), place.Language)} · {s.Record.Reference}"))],
            Actions = [.. shown.Select(s => MeetingVerbs.AskCancel.Button(place.Seal, MeetingForm.Shortened(s.Record.Title, 20), new(s.Record.Id, s.Record.Version)))],
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

    public static IEnumerable<(string, string)> Facts(MeetingTexts t, MeetingDraft draft, string language)
    {
        yield return (t.WhoLabel, Names([draft.OrganizerName, .. draft.People.Where(p => !draft.IsOptional(p)).Select(p => p.Name)], language));
        if (draft.People.Where(draft.IsOptional).Select(p => p.Name).ToList() is { Count: > 0 } optional)
            yield return (FormTexts.In(language).OptionalLabel, Names(optional, language));
        if (draft.Series is { } series)
            yield return SeriesCards.Fact(SeriesTexts.In(language), series, draft.Day);
        string?[] places = [draft.Room?.Name ?? (draft.AnyRoom is { } any ? MeetingFormRoom.Words(any, language) : null), draft.Online ? t.TeamsLink : null];
        if (places.Any(p => p is not null))
            yield return (t.WhereLabel, string.Join(", ", places.OfType<string>()));
        foreach (var detail in MeetingFormDetails.Facts(draft, language))
            yield return detail;
    }

    public static string Names(IReadOnlyList<string> names, string language) => names.Count <= MostNames
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

    private static string? Notices(MeetingTexts t, string? notice, IReadOnlyList<string> unknown) =>
        string.Join(' ', new[] { string.IsNullOrEmpty(notice) ? null : notice, unknown.Count > 0 ? t.CalendarUnknown(Names(unknown, t == MeetingTexts.It ? "it" : "en")) : null }.OfType<string>()) is { Length: > 0 } all ? all : null;

    private static string Footer(MeetingTexts t, MeetingDraft draft) =>
        t.CreatedBy(draft.OwnerName) + (draft.AskedById is null ? "" : " " + FormTexts.Beside(t).ForWhom(draft.OrganizerName));
}
