using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes;

/// Cards of minutes that are not the minutes' own: a line to write, who is there, all lines by pages.
internal static class MinutesEntryCards
{
    private const int OnPage = 10;

    /// So many people still stand as boxes to tick; more are chosen by typing.
    private const int MostBoxes = 20;

    private const int MostCalled = 60;

    public static AdaptiveCard Open(CardPlace place, Record record, MinutesData data)
    {
        var t = MinutesCardTexts.In(place.Language);
        return new Frame
        {
            Heading = record.Title, Ask = t.OpenAsk,
            Notice = MinutesHours.IsAfterwards(data, place.Now) ? t.OnDay(When.Day(WallClock.Day(data.Start, WallClock.Zone(data.Zone)), place.Language)) : null,
            Body = [Present(data, t, data.People.Keys(data.People.Select(p => p.Id))), new InputTime { Id = "at", Label = t.Begins, Value = MinutesHours.Hour(MinutesHours.Opens(data, place.Now), data) }],
            Actions = [MinutesVerbs.Open.Button(place.Seal, t.OpenIt, RecordSeen.Of(record), ActionStyle.Positive), Back(place, record)],
            Footer = record.Reference,
        }.Card();
    }

    public static AdaptiveCard Close(CardPlace place, Record record, MinutesData data)
    {
        var t = MinutesCardTexts.In(place.Language);
        return new Frame
        {
            Heading = record.Title, Ask = data.Entries.Count == 0 ? t.CloseEmpty : t.CloseAsk(data.Entries.Count),
            Body = [new InputTime { Id = "at", Label = t.Ends, Value = MinutesHours.Hour(MinutesHours.Closes(data, place.Now), data) }],
            Actions = [MinutesVerbs.Close.Button(place.Seal, t.CloseIt, RecordSeen.Of(record), ActionStyle.Positive), Back(place, record)],
            Footer = record.Reference,
        }.Card();
    }

    public static AdaptiveCard Room(CardPlace place, Record record, MinutesData data, RoomForm form, FormErrors errors)
    {
        var (t, room) = (MinutesCardTexts.In(place.Language), MinutesRoom.Now(data));
        List<Choice> voters = [.. data.People.Where(p => p.Votes > 0).Select(p => new Choice { Title = p.Name, Value = data.People.Key(p.Id) })];
        var at = TimeOnly.TryParse(form.At, CultureInfo.InvariantCulture, out var said) ? said : WallClock.Time(place.Now, WallClock.Zone(data.Zone));
        return new Frame
        {
            Heading = record.Title, State = (room.HasQuorum && room.Present > 0 ? Tone.Done : Tone.Problem, MinutesWords.Room(room, MinutesTexts.In(place.Language))), Ask = t.RoomAsk,
            Body =
            [
                Present(data, t, form.Present ?? data.People.Keys(room.People.Select(p => p.Id))),
                .. errors.At(new InputTime { Id = "at", Label = t.At, Value = new(at.Hour, at.Minute) }),
                new InputChoiceSet { Id = "proxyFrom", Label = t.ProxyFrom, Style = ChoiceStyle.Compact, Placeholder = t.Nobody, Value = form.ProxyFrom, Choices = voters },
                new InputChoiceSet { Id = "proxyTo", Label = t.ProxyTo, Style = ChoiceStyle.Compact, Placeholder = t.Nobody, Value = form.ProxyTo, Choices = voters },
            ],
            Actions = [MinutesVerbs.Room.Button(place.Seal, t.Save, MinutesCard.NewEntry(place, record, EntryType.Arrival), ActionStyle.Positive), Back(place, record)],
            Footer = record.Reference,
        }.Card();
    }

    public static AdaptiveCard Entry(CardPlace place, Record record, MinutesData data, EntryState state, EntryForm form, string? problem)
    {
        var (t, l) = (MinutesCardTexts.In(place.Language), MinutesTexts.In(place.Language));
        var entry = data.Entries.FirstOrDefault(e => e.Number == state.Entry);
        // Who came or went is corrected by taking it out and writing it anew.
        var isFixed = state.Type is EntryType.Arrival or EntryType.Departure or EntryType.Proxy or EntryType.Chair or EntryType.Item;
        List<CardAction> actions = isFixed ? [] : [MinutesVerbs.Put.Button(place.Seal, t.Save, state, ActionStyle.Positive)];
        if (entry is not null)
            actions.Add(MinutesVerbs.Remove.Button(place.Seal, t.Remove, state, ActionStyle.Destructive, AssociatedInputs.None));
        return new Frame
        {
            Heading = entry is null ? t.Write(l.Type(state.Type)) : t.Line(entry.Number, l.Type(entry.Type)),
            Notice = problem,
            Facts = entry is null ? [] : [(t.WrittenBy, $"{entry.ByName}, {entry.At.In(WallClock.Zone(data.Zone)).ToString("H:mm", When.Culture(place.Language))}"), .. entry.Source is { } source ? [(t.Source, Short(source))] : Array.Empty<(string, string)>()],
            Ask = isFixed && entry is not null ? MinutesWords.Line(entry, data, place.Language) : null,
            Body = isFixed ? [] : [.. Inputs(data, state.Type, form, t)],
            Actions = [.. actions, Back(place, record)],
            Footer = $"{record.Reference} · {record.Title}",
        }.Card();
    }

    public static AdaptiveCard Page(CardPlace place, Record record, MinutesData data, int page, LinePress press)
    {
        var t = MinutesCardTexts.In(place.Language);
        var pages = Math.Max(1, (data.Entries.Count + OnPage - 1) / OnPage);
        page = Math.Clamp(page, 0, pages - 1);
        List<CardAction> actions = [];
        if (page + 1 < pages)
            actions.Add(MinutesVerbs.Page.Button(place.Seal, t.NextPage, new(record.Id, page + 1)));
        if (page > 0)
            actions.Add(MinutesVerbs.Page.Button(place.Seal, t.PageBefore, new(record.Id, page - 1)));
        return new Frame
        {
            Heading = record.Title, Ask = string.Join(' ', new[] { t.PageOf(page + 1, pages), press switch { LinePress.Correct => t.TapToCorrect, LinePress.Propose => MinutesReviewTexts.In(place.Language).ProposeHow, _ => null } }.OfType<string>()),
            Body = [.. data.Entries.Skip(page * OnPage).Take(OnPage).Select((e, i) => MinutesCard.Line(place, record, data, e, press, i > 0))],
            Actions = [.. actions, Back(place, record)],
            Footer = record.Reference,
        }.Card();
    }

    public static string Short(string text) => text.Length <= 300 ? text : text[..299] + "…";

    public static IEnumerable<CardElement> Inputs(MinutesData data, EntryType type, EntryForm form, MinutesCardTexts t)
    {
        InputText Text(string label) => new() { Id = "text", Label = label, Value = form.Text, IsMultiline = true, MaxLength = form.Text?.Length > MinutesLimits.Line ? null : MinutesLimits.Line };
        InputNumber Votes(string id, string label, string? value) => new() { Id = id, Label = label, Value = int.TryParse(value, CultureInfo.InvariantCulture, out var n) ? n : null };
        List<Choice> voters = [.. data.People.Where(p => p.Votes > 0).Select(p => new Choice { Title = p.Name, Value = data.People.Key(p.Id) })];
        if (type is EntryType.Vote)
            return
            [
                Text(t.OnWhat), Votes("for", t.InFavour, form.For), Votes("against", t.Against, form.Against),
                Names("againstNames", t.AgainstNames, form.AgainstNames, voters), Votes("abstained", t.Abstained, form.Abstained), Names("abstainedNames", t.AbstainedNames, form.AbstainedNames, voters),
                // The names of a large assembly's roll call are typed.
                .. voters.Count > MostCalled ? Array.Empty<CardElement>() : [new InputToggle { Id = "rollCall", Label = t.RollCall, Title = t.RollCallHow, Value = form.RollCall == true ? "true" : "false", Wrap = true }, Names("forNames", t.ForNames, form.ForNames, voters)],
            ];
        if (type is not EntryType.Action)
            return [Text(t.Text)];
        List<Choice> who = [.. data.People.Select(p => new Choice { Title = p.Name, Value = data.People.Key(p.Id) })];
        // Who was named and is not among those invited stays chosen.
        who.AddRange(MinutesForm.Split(form.Who).Where(id => who.TrueForAll(c => c.Value != id)).Select(name => new Choice { Title = name, Value = name }).ToList());
        return [Text(t.WhatToDo), Names("who", t.Who, form.Who, who), new InputDate { Id = "due", Label = t.Due, Value = WallClock.Day(form.Due) }];
    }

    private static InputChoiceSet Names(string id, string label, string? value, IReadOnlyList<Choice> choices) =>
        new() { Id = id, Label = label, IsMultiSelect = true, Style = choices.Count > MostBoxes ? ChoiceStyle.Filtered : ChoiceStyle.Compact, Value = value, Choices = choices, Wrap = true };

    private static InputChoiceSet Present(MinutesData data, MinutesCardTexts t, string value) => new()
    {
        Id = "present", Label = t.Present, IsMultiSelect = true, Wrap = true, Value = value, Style = data.People.Count > MostBoxes ? ChoiceStyle.Filtered : ChoiceStyle.Expanded,
        Choices = [.. data.People.Select(p => new Choice { Title = p.Votes == 0 ? $"{p.Name} · {t.NoVote}" : p.Name, Value = data.People.Key(p.Id) })],
    };

    public static CardAction Back(CardPlace place, Record record) => DeskVerbs.Show.Button(place.Seal, DeskTexts.In(place.Language).Back, RecordSeen.Of(record), associatedInputs: AssociatedInputs.None);
}
