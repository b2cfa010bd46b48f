using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Slots;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Meetings.Changes;

/// A change of a booked meeting, before it happens: what it was, what it becomes, and how everybody stands to it.
internal static class MeetingEditCard
{
    private const int MostTimes = 3;
    private const int MostRooms = 2;

    /// The change as it will be; where somebody can't, what would be better.
    public static AdaptiveCard Confirm(CardPlace place, Guid key, MeetingEdit edit, Availability? found, string? notice = null)
    {
        var (t, d, words) = (MeetingEditTexts.In(place.Language), MeetingDetailTexts.In(place.Language), found is null ? null : new SlotWords(SlotTexts.In(place.Language), found.Request));
        var zone = WallClock.Zone(edit.To.Zone);
        var times = edit.Times ?? [];
        var offered = edit.Rooms ?? [];
        var others = edit.IsRetimed ? found?.Answer.Asked : Newcomers(edit, found?.Answer.Asked);
        var isBetterElsewhere = times.Count + offered.Count > 0;
        return new Frame
        {
            Heading = edit.From.Subject,
            State = (edit.Anyway ? Tone.Problem : Tone.Open, edit.IsRetimed ? t.ToMove : t.ToChange),
            Notice = Joined(notice, edit.Anyway && notice is null ? t.Clash : null),
            Facts = [.. Facts(place, edit, zone)],
            Body =
            [
                .. edit is { IsRetimed: false, IsElsewhere: true, Anyway: false, To.Room.Name: { } free } && found?.Answer.Asked?.Room is not null ? [Line(d.RoomFree(free))] : Array.Empty<CardElement>(),
                .. others is null || words is null ? Array.Empty<CardElement>() : [Line(!edit.IsRetimed && others.People.All(p => p.State is AttendanceState.Free) ? t.NewcomersFree : (others.IsDoubtful ? "⚠ " : "") + words.Of(others))],
                .. times.Count == 0 ? Array.Empty<CardElement>() : [new TextBlock { Text = Markdown.Escape(t.Nearest), Weight = TextWeight.Bolder, Wrap = true, Spacing = Spacing.Medium }],
                .. times.Take(MostTimes).Select((start, i) => Row(i + 1, start, zone, place, found, words)),
                new TextBlock { Text = Markdown.Escape(!edit.IsRetimed && isBetterElsewhere ? d.RoomAsk : !edit.IsRetimed ? t.ChangeAsk : isBetterElsewhere ? t.MoveAnywayAsk : t.MoveAsk), Wrap = true, Spacing = Spacing.Medium },
            ],
            Actions =
            [
                .. isBetterElsewhere ? Array.Empty<CardAction>() : [MeetingVerbs.ChangeBooked.Button(place.Seal, edit.IsRetimed ? edit.Anyway ? t.MoveAnyway : t.Move : t.Update, new(key), ActionStyle.Positive)],
                .. offered.Take(MostRooms).Select((room, i) => MeetingVerbs.MoveToRoom.Button(place.Seal, RoomButton(room), new(key, i), i == 0 ? ActionStyle.Positive : null)),
                .. edit.Rooms is null ? Array.Empty<CardAction>() : [MeetingVerbs.MoveToRoom.Button(place.Seal, t.WithoutRoom, new(key, -1))],
                .. times.Take(edit.Rooms is null ? MostTimes : 1).Select((start, i) => MeetingVerbs.MoveTo.Button(
                    place.Seal, When.Short(start, zone, place.Language), new(key, start), i == 0 && offered.Count == 0 ? ActionStyle.Positive : null)),
                .. isBetterElsewhere && edit.IsRetimed ? [MeetingVerbs.ChangeBooked.Button(place.Seal, t.MoveAnyway, new(key))] : Array.Empty<CardAction>(),
                MeetingVerbs.Show.Button(place.Seal, t.Keep, new(edit.RecordId, edit.Version)),
            ],
            Footer = edit.Reference,
        }.Card();
    }

    /// When? The best times, each with who can come.
    public static AdaptiveCard Times(CardPlace place, Guid key, MeetingEdit edit, Availability found, string? notice = null)
    {
        var (t, words) = (MeetingEditTexts.In(place.Language), new SlotWords(SlotTexts.In(place.Language), found.Request));
        var zone = WallClock.Zone(edit.To.Zone);
        var times = edit.Times ?? [];
        return new Frame
        {
            Heading = edit.To.Subject,
            State = (times.Count > 0 ? Tone.Open : Tone.Problem, t.ToMove),
            Notice = Joined(notice, times.Count > 0 ? null : t.NoTimes),
            Facts = [(t.Before, When.Full(new(edit.FromStart, edit.FromStart + edit.From.Duration), zone, place.Language))],
            Ask = times.Count > 0 ? t.When : t.WhenNot,
            Body = [.. times.Select((start, i) => Row(i + 1, start, zone, place, found, words))],
            Actions =
            [
                .. times.Select((start, i) => MeetingVerbs.MoveTo.Button(place.Seal, When.Short(start, zone, place.Language), new(key, start), i == 0 ? ActionStyle.Positive : null)),
                MeetingVerbs.Show.Button(place.Seal, t.Keep, new(edit.RecordId, edit.Version)),
            ],
            Footer = edit.Reference,
        }.Card();
    }

    /// The rooms that are free at its time.
    public static AdaptiveCard Rooms(CardPlace place, Guid key, MeetingEdit edit, IReadOnlyList<Graph.Room> known, string? notice = null)
    {
        var (t, d, zone) = (MeetingEditTexts.In(place.Language), MeetingDetailTexts.In(place.Language), WallClock.Zone(edit.To.Zone));
        var rooms = edit.Rooms ?? [];
        return new Frame
        {
            Heading = edit.From.Subject,
            State = (rooms.Count > 0 ? Tone.Open : Tone.Problem, t.ToChange),
            Notice = notice,
            Facts = [.. Facts(place, edit with { Rooms = null }, zone)],
            Ask = rooms.Count > 0 ? d.WhichRoom : d.NoRoomFree,
            Body = [.. rooms.Select((room, i) => MeetingCards.Row(i + 1, room.Name, About(d, known.FirstOrDefault(r => r.Address.Equals(room.Address, StringComparison.OrdinalIgnoreCase)))))],
            Actions =
            [
                .. rooms.Select((room, i) => MeetingVerbs.MoveToRoom.Button(place.Seal, RoomButton(room), new(key, i), i == 0 ? ActionStyle.Positive : null)),
                .. edit.From.Room is null ? Array.Empty<CardAction>() : [MeetingVerbs.MoveToRoom.Button(place.Seal, t.WithoutRoom, new(key, -1))],
                .. rooms.Count > 0 ? Array.Empty<CardAction>() : [MeetingVerbs.AskMove.Button(place.Seal, t.MoveMeeting, new(edit.RecordId, edit.Version))],
                MeetingVerbs.Show.Button(place.Seal, t.Keep, new(edit.RecordId, edit.Version)),
            ],
            Footer = edit.Reference,
        }.Card();
    }

    // Where name and building are too long for a button, the name says it.
    public static string RoomButton(Invitee room) =>
        MeetingForm.Shortened(room.Name.Length > 20 && room.Office is { } office ? room.Name.Replace($" ({office})", "", StringComparison.Ordinal) : room.Name, 20);

    private static string About(MeetingDetailTexts d, Graph.Room? room) =>
        string.Join(", ", new[] { room?.Building, room?.Capacity is { } seats ? d.Seats(seats) : null }.OfType<string>());

    /// Who was meant is picked; whoever was found is picked already.
    public static AdaptiveCard Who(CardPlace place, Guid key, MeetingEdit edit, IReadOnlyList<Invitee> candidates, FormErrors errors)
    {
        var (t, m) = (MeetingEditTexts.In(place.Language), MeetingTexts.In(place.Language));
        return new Frame
        {
            Heading = edit.To.Subject,
            State = (Tone.Open, t.ToChange),
            Ask = t.WhoComes,
            Body =
            [
                .. errors.At(new InputChoiceSet
                {
                    Id = "people", Label = t.People, IsRequired = true, ErrorMessage = t.WhoComes, Placeholder = m.PeopleHint, IsMultiSelect = true,
                    Style = ChoiceStyle.Filtered, Value = edit.Coming.Count > 0 ? string.Join(',', edit.Coming.Where(p => p.Id is not null).Select(p => p.Id)) : null,
                    Choices = MeetingFormCard.People(m, [.. edit.Coming.Concat(candidates).DistinctBy(p => p.Address, StringComparer.OrdinalIgnoreCase)]),
                    ChoicesData = new() { Dataset = Colleagues.Dataset },
                }),
            ],
            Actions =
            [
                MeetingVerbs.ChangePeople.Button(place.Seal, t.Continue, new(key), ActionStyle.Positive),
                MeetingVerbs.Show.Button(place.Seal, t.Keep, new(edit.RecordId, edit.Version), associatedInputs: AssociatedInputs.None),
            ],
            Footer = edit.Reference,
        }.Card();
    }

    private static IEnumerable<(string, string)> Facts(CardPlace place, MeetingEdit edit, TimeZoneInfo zone)
    {
        var (t, m) = (MeetingEditTexts.In(place.Language), MeetingTexts.In(place.Language));
        var before = When.Full(new(edit.FromStart, edit.FromStart + edit.From.Duration), zone, place.Language);
        if (edit.IsRenamed)
            yield return (MeetingDetailTexts.In(place.Language).Title, $"{edit.From.Subject} → {edit.To.Subject}");
        if (edit.Start is { } start && (start != edit.FromStart || edit.To.Minutes != edit.From.Minutes))
        {
            yield return (t.Before, before);
            yield return (t.After, When.Full(new(start, start + edit.To.Duration), zone, place.Language));
        }
        else
            yield return (m.WhenLabel, before);
        if (edit.Coming.Count > 0)
            yield return (t.Coming, MeetingCards.Names([.. edit.Coming.Select(p => edit.To.IsOptional(p) ? $"{p.Name} ({FormTexts.In(place.Language).OptionalMark})" : p.Name)], place.Language));
        if (edit.Leaving.Count > 0)
            yield return (t.Leaving, MeetingCards.Names([.. edit.Leaving.Select(p => p.Name)], place.Language));
        var staying = edit.To.People.Except(edit.Coming).Select(p => p.Name).ToList();
        yield return (m.WhoLabel, MeetingCards.Names([edit.To.OrganizerName, .. staying], place.Language));
        if (edit.IsOneOfSeries)
            yield return (Series.SeriesTexts.In(place.Language).Repeats, MeetingDetailTexts.In(place.Language).OnlyThisOne);
        if (edit.From.Room?.Address != edit.To.Room?.Address)
            yield return (m.WhereLabel, $"{edit.From.Room?.Name ?? t.NoRoom} → {edit.To.Room?.Name ?? t.NoRoom}");
        else if (edit.To.Room is { } room)
            yield return (m.WhereLabel, room.Name);
    }

    private static Proposal? Newcomers(MeetingEdit edit, Proposal? asked) =>
        asked is null || edit.Coming.Count == 0 ? null
        : asked with { People = [.. asked.People.Where(p => edit.Coming.Any(c => c.Address.Equals(p.Person.Id, StringComparison.OrdinalIgnoreCase)))], NeedsRoom = false };

    private static TextBlock Row(int number, DateTimeOffset start, TimeZoneInfo zone, CardPlace place, Availability? found, SlotWords? words) => new()
    {
        Text = $"**{number}. {Markdown.Escape(When.Short(start, zone, place.Language, place.Now))}**"
            + (found?.Times.FirstOrDefault(p => p.Span.Start == start) is { } proposal && words is not null ? " · " + Markdown.Escape((proposal.IsDoubtful ? "⚠ " : "") + words.Of(proposal)) : ""),
        Wrap = true, Spacing = Spacing.Small,
    };

    private static TextBlock Line(string text) => new() { Text = Markdown.Escape(text), Wrap = true, Spacing = Spacing.Small };

    private static string? Joined(params string?[] notices) => string.Join(' ', notices.OfType<string>()) is { Length: > 0 } all ? all : null;
}
