using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Meetings;

/// What a meeting rarely needs, folded away: what stands in it is told in one line, and what is wrong in it stands unfolded.
internal static class MeetingFormMore
{
    private const int LongestLine = 60;

    public static IEnumerable<CardElement> Of(string language, MeetingForm form, FormErrors errors, IReadOnlyList<Invitee> known, IReadOnlyList<Room> rooms)
    {
        var inputs = Inputs(language, form, known, rooms).ToList();
        var open = inputs.Where(i => errors.ContainsKey(i.Id!) || (i.Id == "outside" && errors.ContainsKey("people"))).ToList();
        foreach (var input in open)
            foreach (var element in errors.At(input))
                yield return element;
        var folded = inputs.Except(open).ToList();
        if (Said(language, form, [.. folded.Select(i => i.Id!)], known, rooms).ToList() is { Count: > 0 } said)
            yield return new TextBlock { Id = "alsoSet", Text = Markdown.Escape($"{FormTexts.In(language).AlsoSet}: {string.Join(" · ", said)}"), Wrap = true, IsSubtle = true };
        yield return new Container { Id = "more", IsVisible = false, Items = [.. folded] };
    }

    private static IEnumerable<CardInput> Inputs(string language, MeetingForm form, IReadOnlyList<Invitee> known, IReadOnlyList<Room> rooms)
    {
        var (t, f) = (MeetingTexts.In(language), FormTexts.In(language));
        yield return new InputChoiceSet
        {
            Id = "optional", Label = f.Optional, Placeholder = t.PeopleHint, IsMultiSelect = true, Style = ChoiceStyle.Filtered, Value = form.Optional,
            Choices = MeetingFormCard.People(t, Optional(form, known)), ChoicesData = new() { Dataset = MeetingPeople.Dataset },
        };
        yield return new InputText { Id = "outside", Label = t.Outside, Placeholder = t.OutsideHint, Value = form.Outside, IsMultiline = form.Outside?.Length > LongestLine ? true : null };
        yield return new InputChoiceSet
        {
            Id = "room", Label = t.Room, Style = ChoiceStyle.Compact, Value = Chosen(form.Room, rooms)?.Address ?? MeetingForm.Nobody,
            Choices = [new() { Title = t.NoRoom, Value = MeetingForm.Nobody }, .. rooms.Select(r => new Choice { Title = MeetingPeople.Of(r).Name + (r.Capacity is { } seats ? ", " + t.Seats(seats) : ""), Value = r.Address })],
        };
        yield return new InputDate { Id = "lastDay", Label = t.ToDay, Value = MeetingFormCard.Day(form.LastDay) };
    }

    /// What is filled in and not seen.
    private static IEnumerable<string> Said(string language, MeetingForm form, IReadOnlyList<string> folded, IReadOnlyList<Invitee> known, IReadOnlyList<Room> rooms)
    {
        var f = FormTexts.In(language);
        if (folded.Contains("optional") && form.OptionalIds is { Count: > 0 } optional)
            yield return $"{f.OptionalLabel.ToLowerInvariant()} {MeetingCards.Names([.. optional.Select(id => known.FirstOrDefault(p => p.Id == id)?.Name ?? id)], language)}";
        if (folded.Contains("outside") && form.OutsideAddresses is { Count: > 0 } outside)
            yield return MeetingCards.Names(outside, language);
        if (folded.Contains("room") && Chosen(form.Room, rooms) is { } room)
            yield return MeetingPeople.Of(room).Name;
        if (folded.Contains("lastDay") && MeetingFormCard.Day(form.LastDay) is { } last)
            yield return f.UntilDay(last.ToString("dddd d MMMM", When.Culture(language)));
    }

    // Who is chosen; an outsider is by the address. The others are found while typing.
    private static IReadOnlyList<Invitee> Optional(MeetingForm form, IReadOnlyList<Invitee> known) =>
        [.. known.Where(p => p.Id is { } id && form.OptionalIds.Contains(id)).Concat(form.OptionalIds.Where(MeetingForm.IsAddress).Select(a => new Invitee(a, a, a)))];

    private static Room? Chosen(string? address, IReadOnlyList<Room> rooms) => rooms.FirstOrDefault(r => r.Address.Equals(address, StringComparison.OrdinalIgnoreCase));
}
