using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Files;

/// A file on its way to people: the form, what is confirmed, and what came of it.
internal static class SendCards
{
    private const int Named = 20;

    public static AdaptiveCard Form(CardPlace place, DriveItem file, SendForm form, FormErrors errors, IReadOnlyList<Person> known)
    {
        var t = SendTexts.In(place.Language);
        return new Frame
        {
            Heading = t.FormTitle(file.Name),
            Notice = errors.Count > 0 ? t.FormWrong : t.FormAsk,
            Body =
            [
                .. errors.At(new InputChoiceSet
                {
                    Id = "who", Label = t.Who, Value = form.Who, Style = ChoiceStyle.Filtered, IsMultiSelect = true, Placeholder = t.WhoHint,
                    Choices = [.. known.DistinctBy(p => p.Id).Select(p => new Choice { Title = p.Title is null ? p.Name : $"{p.Name} · {p.Title}", Value = p.Id }), .. known.Count == 0 ? [new Choice { Title = t.WhoHint, Value = SendForm.Nobody }] : Array.Empty<Choice>()],
                    ChoicesData = new() { Dataset = Colleagues.Dataset },
                }),
                .. errors.At(new InputText { Id = "outside", Label = t.Outside, Value = form.Outside, IsMultiline = true, MaxLength = form.Outside?.Length > 2_000 ? null : 2_000 }),
                new InputChoiceSet
                {
                    Id = "right", Label = t.Right, Style = ChoiceStyle.Expanded, Value = form.Right == nameof(DriveRight.Write) ? form.Right : nameof(DriveRight.Read),
                    Choices = [.. Enum.GetValues<DriveRight>().Select(r => new Choice { Title = t.RightName(r), Value = r.ToString() })],
                },
                .. errors.At(new InputText { Id = "note", Label = t.Note, Value = form.Note, IsMultiline = true }),
            ],
            Actions = [FileVerbs.Check.Button(place.Seal, t.Go, new(FileRef.Of(file)), ActionStyle.Positive)],
        }.Card();
    }

    public static AdaptiveCard Confirm(CardPlace place, Guid key, SendOrder order)
    {
        var t = SendTexts.In(place.Language);
        var isOut = order.Who.Any(w => w.IsOutside);
        return new Frame
        {
            Heading = t.ConfirmTitle(order.File.Name),
            Facts = Facts(t, order, order.Who),
            Ask = isOut ? t.ConfirmOutside : t.Confirm,
            Actions = [FileVerbs.Send.Button(place.Seal, isOut ? t.SendOutside : t.Send, new(key), ActionStyle.Positive), FileVerbs.Edit.Button(place.Seal, t.Edit, new(key)), FileVerbs.Drop.Button(place.Seal, t.Drop, new(key))],
        }.Card();
    }

    public static AdaptiveCard Sent(CardPlace place, DriveItem file, SendOrder order, IReadOnlyList<SendTo> given, IReadOnlyList<SendTo> untold, bool isUnsure = false)
    {
        var t = SendTexts.In(place.Language);
        var missed = order.Who.Except(given).ToList();
        var notices = new[] { missed.Count > 0 ? t.Missed(Names(missed)) : null, untold.Count > 0 ? t.Untold(Names(untold)) : null, isUnsure ? t.Unsure(Names([.. given.Where(g => g.IsOutside)])) : null }.OfType<string>().ToList();
        return new Frame
        {
            Heading = file.Name,
            State = missed.Count > 0 ? (Tone.Problem, given.Count == 0 ? t.NobodyState : t.PartState) : (Tone.Done, t.SentState),
            Notice = notices.Count > 0 ? string.Join(' ', notices) : null,
            Facts = given.Count > 0 ? Facts(t, order, given) : [],
            Actions = [FileCards.Open(place, file.WebUrl)],
        }.Card();
    }

    public static AdaptiveCard Arrived(CardPlace place, string from, DriveItem file, SendOrder order)
    {
        var t = SendTexts.In(place.Language);
        return new Frame
        {
            Heading = file.Name,
            Notice = t.From(from),
            Facts = [(t.Yours, t.RightName(order.Right)), .. order.Note is { } note ? [(t.Note, note)] : Array.Empty<(string, string)>()],
            Actions = [FileCards.Open(place, file.WebUrl, ActionStyle.Positive)],
        }.Card();
    }

    private static IReadOnlyList<(string, string)> Facts(SendTexts t, SendOrder order, IReadOnlyList<SendTo> who)
    {
        List<(string, string)> facts = [];
        if (who.Where(w => !w.IsOutside).ToList() is { Count: > 0 } inside)
            facts.Add((t.To, Names(inside)));
        if (who.Where(w => w.IsOutside).ToList() is { Count: > 0 } outside)
            facts.Add((t.ToOutside, "⚠ " + Names(outside)));
        facts.Add((t.Right, t.RightName(order.Right)));
        if (order.Note is { } note)
            facts.Add((t.Note, note));
        return facts;
    }

    private static string Names(IReadOnlyList<SendTo> who) =>
        string.Join(", ", who.Take(Named).Select(w => w.IsOutside && w.Id is not null ? $"{w.Name} ({w.Address})" : w.Name)) + (who.Count > Named ? $" +{who.Count - Named}" : "");
}
