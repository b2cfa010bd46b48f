using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Rooms;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Meetings.Form;

/// What a meeting rarely needs, folded away: what stands in it is told in one line, and what is wrong in it stands unfolded.
internal static class MeetingFormMore
{
    private const int LongestLine = 60;
    private static readonly MeetingDraft Empty = MeetingForms.Basis(new(default, "", "", ""), new(null, "", ""));
    /// So many fit into the picker of a card; the others are found by what they have, or said by their name.
    private const int MostRooms = 30;
    private const int MostBuildings = 20;
    private static readonly int[] Sizes = [2, 4, 6, 8, 10, 12, 15, 20, 30, 50];

    public static IEnumerable<CardElement> Of(string language, MeetingForm form, FormErrors errors, IReadOnlyList<Invitee> known, IReadOnlyList<Room> rooms, IReadOnlyList<Invitee> owners)
    {
        var inputs = Inputs(language, form, known, rooms, owners).ToList();
        var open = inputs.Where(i => errors.ContainsKey(i.Id!) || (i.Id == "outside" && errors.ContainsKey("people"))).ToList();
        foreach (var input in open)
            foreach (var element in errors.At(input))
                yield return element;
        var folded = inputs.Except(open).ToList();
        if (Said(language, form, [.. folded.Select(i => i.Id!)], known, rooms).ToList() is { Count: > 0 } said)
            yield return new TextBlock { Id = "alsoSet", Text = Markdown.Escape($"{FormTexts.In(language).AlsoSet}: {string.Join(" · ", said)}"), Wrap = true, IsSubtle = true };
        yield return new Container { Id = "more", IsVisible = false, Items = [.. folded] };
    }

    private static IEnumerable<CardInput> Inputs(string language, MeetingForm form, IReadOnlyList<Invitee> known, IReadOnlyList<Room> rooms, IReadOnlyList<Invitee> owners)
    {
        var (t, f) = (MeetingTexts.In(language), FormTexts.In(language));
        yield return new InputChoiceSet
        {
            Id = "optional", Label = f.Optional, Placeholder = t.PeopleHint, IsMultiSelect = true, Style = ChoiceStyle.Filtered, Value = form.Optional,
            Choices = MeetingFormCard.People(t, Optional(form, known)), ChoicesData = new() { Dataset = Colleagues.Dataset },
        };
        yield return new InputText { Id = "outside", Label = t.Outside, Placeholder = t.OutsideHint, Value = form.Outside, IsMultiline = form.Outside?.Length > LongestLine ? true : null };
        yield return new InputChoiceSet
        {
            Id = "room", Label = t.Room, Style = ChoiceStyle.Compact, Value = Room(form, rooms),
            Choices = [new() { Title = t.NoRoom, Value = MeetingForm.Nobody }, .. AnyRooms(f, rooms), .. rooms.OrderByDescending(r => r == MeetingFormRoom.Chosen(form.Room, rooms)).Take(MostRooms).Select(r => new Choice { Title = Title(t, f, r), Value = r.Address })],
        };
        if (rooms.Count > 0)
        {
            if (RoomFloors.In(rooms).ToList() is var floors && (floors.Count > 1 || form.Floor is not null))
                yield return new InputChoiceSet
                {
                    Id = "floor", Label = f.Floor, Style = ChoiceStyle.Compact, Value = MeetingFormRoom.Floor(form.Floor)?.ToString(CultureInfo.InvariantCulture) ?? MeetingFormRoom.Any,
                    Choices = [new() { Title = f.AnyFloor, Value = MeetingFormRoom.Any }, .. floors.Concat(MeetingFormRoom.Floor(form.Floor) is { } said ? [said] : []).Distinct().Order()
                        .Select(n => new Choice { Title = Capital(f.OnFloor(n)), Value = n.ToString(CultureInfo.InvariantCulture) })],
                };
            yield return new InputChoiceSet
            {
                Id = "seats", Label = f.Seats, Style = ChoiceStyle.Compact, Value = MeetingFormRoom.Seats(form.Seats)?.ToString(CultureInfo.InvariantCulture) ?? MeetingFormRoom.AsMany,
                Choices = [new() { Title = f.AllSeats, Value = MeetingFormRoom.AsMany }, .. Sizes.Concat(MeetingFormRoom.Seats(form.Seats) is { } own ? [own] : []).Distinct().Order()
                    .Select(n => new Choice { Title = t.Seats(n), Value = n.ToString(CultureInfo.InvariantCulture) })],
            };
            yield return new InputChoiceSet
            {
                Id = "equipment", Label = f.Equipment, IsMultiSelect = true, Value = string.Join(',', MeetingFormRoom.Features(form)),
                Choices = [.. RoomFeatures.All.Select(e => new Choice { Title = f.Feature(e), Value = e })],
            };
        }
        foreach (var input in MeetingFormDetails.Inputs(form, language))
            yield return input;
        yield return new InputChoiceSet
        {
            Id = "behalf", Label = f.Behalf, Style = ChoiceStyle.Filtered, Value = owners.Any(o => o.Id == form.Behalf) ? form.Behalf : MeetingForm.Nobody,
            Choices = [new() { Title = f.OwnName, Value = MeetingForm.Nobody }, .. owners.Select(o => new Choice { Title = o.Name, Value = o.Id! })], ChoicesData = new() { Dataset = Colleagues.Dataset },
        };
        yield return new InputDate { Id = "lastDay", Label = t.ToDay, Value = WallClock.Day(form.LastDay) };
        foreach (var input in SeriesForm.Inputs(language, form))
            yield return input;
    }

    /// What is filled in and not seen.
    private static IEnumerable<string> Said(string language, MeetingForm form, IReadOnlyList<string> folded, IReadOnlyList<Invitee> known, IReadOnlyList<Room> rooms)
    {
        var f = FormTexts.In(language);
        if (folded.Contains("optional") && form.OptionalIds is { Count: > 0 } optional)
            yield return $"{f.OptionalLabel.ToLowerInvariant()} {MeetingCards.Names([.. optional.Select(id => known.FirstOrDefault(p => p.Id == id)?.Name ?? id)], language)}";
        if (folded.Contains("outside") && form.OutsideAddresses is { Count: > 0 } outside)
            yield return MeetingCards.Names(outside, language);
        if (folded.Contains("room") && MeetingFormRoom.Read(form, rooms, [], MeetingTexts.In(language)) is var (room, need) && (room ?? (object?)need) is not null)
            yield return room?.Name ?? MeetingFormRoom.Words(need!, language);
        var shown = folded.Contains("agenda") ? form : form with { Agenda = null };
        if (MeetingFormDetails.Facts(MeetingFormDetails.Read(shown, Empty, [], f), language).ToList() is { Count: > 0 } details)
            yield return string.Join(" · ", details.Select(d => $"{d.Label.ToLowerInvariant()}: {MeetingForm.Shortened(d.Value, LongestLine)}"));
        if (folded.Contains("lastDay") && WallClock.Day(form.LastDay) is { } last)
            yield return f.UntilDay(last.ToString("dddd d MMMM", When.Culture(language)));
        if (folded.Contains("repeat") && SeriesForm.Said(language, form) is { } repeats)
            yield return repeats;
    }

    // Who is chosen; an outsider is by the address. The others are found while typing.
    private static IReadOnlyList<Invitee> Optional(MeetingForm form, IReadOnlyList<Invitee> known) =>
        [.. known.Where(p => p.Id is { } id && form.OptionalIds.Contains(id)).Concat(form.OptionalIds.Where(MeetingForm.IsAddress).Select(a => new Invitee(a, a, a)))];

    private static string Room(MeetingForm form, IReadOnlyList<Room> rooms) =>
        MeetingFormRoom.Chosen(form.Room, rooms)?.Address ?? (form.Room == MeetingFormRoom.Any ? form.Room
            : MeetingFormRoom.BuildingOf(form.Room, rooms) is { } building ? $"{MeetingFormRoom.Any}:{building}" : MeetingForm.Nobody);

    private static IEnumerable<Choice> AnyRooms(FormTexts f, IReadOnlyList<Room> rooms) => rooms.Count == 0 ? [] : MeetingFormRoom.Buildings(rooms).ToList() is { Count: > 1 } several
        ? [Any(f, null), .. several.Take(MostBuildings).Select(b => Any(f, b))] : [Any(f, null)];

    private static Choice Any(FormTexts f, string? building) => new() { Title = Capital(f.AnyRoom(building, null)), Value = building is null ? MeetingFormRoom.Any : $"{MeetingFormRoom.Any}:{building}" };

    private static string Title(MeetingTexts t, FormTexts f, Room room) => string.Join(", ",
        (string[])[MeetingPeople.Of(room).Name, .. room.Capacity is { } seats ? [t.Seats(seats)] : Array.Empty<string>(), .. RoomFeatures.Of(room).Where(e => e is RoomFeatures.Screen or RoomFeatures.Video).Select(f.Feature)]);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
