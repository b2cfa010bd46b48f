using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes.Material;

/// Cards on the way from notes into minutes.
internal static class FoundCards
{
    /// Before notes are there: where to put them.
    public static AdaptiveCard Ask(CardPlace place, Record record, (Guid Key, string Source)? waiting, string? typed, string? problem, Guid? goOn = null)
    {
        var t = MaterialTexts.In(place.Language);
        List<CardAction> actions = [MinutesVerbs.Paste.Button(place.Seal, t.Read, RecordSeen.Of(record), waiting is null ? ActionStyle.Positive : null)];
        if (goOn is { } list)
            actions.Add(MinutesVerbs.FoundPage.Button(place.Seal, t.GoOn, new(list, 0, []), associatedInputs: AssociatedInputs.None));
        if (waiting is var (key, source))
            actions.Insert(0, MinutesVerbs.ReadMaterial.Button(place.Seal, t.UseWaiting, new(key, record.Id), ActionStyle.Positive, AssociatedInputs.None));
        if (MinutesData.Of(record).JoinUrl is not null)
            actions.Add(MinutesVerbs.Transcript.Button(place.Seal, TranscriptTexts.In(place.Language).Button, RecordSeen.Of(record), associatedInputs: AssociatedInputs.None));
        return new Frame
        {
            Heading = record.Title, Ask = waiting is var (_, name) ? $"{t.Ask} {t.Waiting(name)}" : t.Ask,
            Body =
            [
                .. (problem is null ? new FormErrors() : new() { ["text"] = problem }).At(new InputText { Id = "text", Label = t.PasteHere, IsMultiline = true, Value = typed, MaxLength = typed?.Length > PastedForm.Longest ? null : PastedForm.Longest }),
            ],
            Actions = [.. actions, MinutesEntryCards.Back(place, record)],
            Footer = record.Reference,
        }.Card();
    }

    public static AdaptiveCard Which(CardPlace place, Guid key, KeptMaterial material, IReadOnlyList<Record> minutes)
    {
        var t = MaterialTexts.In(place.Language);
        return new Frame
        {
            Heading = material.Source, Ask = t.Which,
            Body =
            [
                .. minutes.Select((record, i) => new Container
                {
                    Separator = i > 0 ? true : null, Spacing = Spacing.Small,
                    SelectAction = MinutesVerbs.ReadMaterial.Button(place.Seal, t.Read, new(key, record.Id)) with { Tooltip = record.Title },
                    Items = [new TextBlock { Text = $"**{Markdown.Escape(record.Title)}** · {record.Reference} · {MinutesCardTexts.In(place.Language).State(record.State)}", Wrap = true }],
                }),
            ],
        }.Card();
    }

    public static AdaptiveCard Found(CardPlace place, Guid key, FoundDraft draft, Record record, MinutesData data, int page, string? notice)
    {
        var (t, c, open) = (MaterialTexts.In(place.Language), MinutesCardTexts.In(place.Language), draft.Open(data));
        var pages = Math.Max(1, (open.Count + FoundForm.OnPage - 1) / FoundForm.OnPage);
        page = Math.Clamp(page, 0, pages - 1);
        IReadOnlyList<int> shown = [.. open.Skip(page * FoundForm.OnPage).Take(FoundForm.OnPage)];
        FoundState At(int to) => new(key, to, shown);
        var count = open.Count(i => draft.Rows[i].IsTaken);
        List<CardAction> actions = [MinutesVerbs.TakeFound.Button(place.Seal, t.Take, At(page), ActionStyle.Positive)];
        if (page + 1 < pages)
            actions.Add(MinutesVerbs.FoundPage.Button(place.Seal, c.NextPage, At(page + 1)));
        if (page > 0)
            actions.Add(MinutesVerbs.FoundPage.Button(place.Seal, c.PageBefore, At(page - 1)));
        return new Frame
        {
            Heading = record.Title,
            State = (Tone.Open, t.FoundIn(draft.Source, t.Counted(open.Select(i => draft.Rows[i].Found.Type)))),
            Notice = notice ?? (draft.LeftOut > 0 ? t.TooMuch(draft.LeftOut) : null),
            Ask = string.Join(' ', new[] { pages > 1 ? c.PageOf(page + 1, pages) : null, t.Look(count) }.OfType<string>()),
            Body = [.. shown.SelectMany((row, i) => Row(place, draft.Rows[row], At(page) with { Row = row }, i, data))],
            Actions = [.. actions, MinutesEntryCards.Back(place, record)],
            Footer = record.Reference,
        }.Card();
    }

    public static AdaptiveCard Edit(CardPlace place, Record record, MinutesData data, FoundRow row, FoundState state, EntryForm form, string? problem)
    {
        var (t, l, c) = (MaterialTexts.In(place.Language), MinutesTexts.In(place.Language), MinutesCardTexts.In(place.Language));
        var type = Enum.TryParse<EntryType>(form.Type, out var chosen) && FoundEdit.Types.Contains(chosen) ? chosen : row.Found.Type;
        var isFixed = !FoundEdit.Types.Contains(row.Found.Type);
        return new Frame
        {
            Heading = c.Write(l.Type(type)), Notice = problem, Facts = [(t.Source, MinutesEntryCards.Short(row.Found.Source)), .. ByAssistant(place, row) is { } by ? [(t.Type, by)] : Array.Empty<(string, string)>()],
            Ask = isFixed ? row.Words(data, place.Language) : null,
            Body = isFixed ? [] :
            [
                new InputChoiceSet { Id = "type", Label = t.Type, Style = ChoiceStyle.Compact, Value = type.ToString(), Choices = [.. FoundEdit.Types.Select(x => new Choice { Title = l.Type(x), Value = x.ToString() })] },
                .. data.Agenda.Count == 0 ? Array.Empty<CardElement>() :
                [
                    new InputChoiceSet
                    {
                        Id = "item", Label = t.UnderItem, Style = ChoiceStyle.Compact, Value = form.Item,
                        Choices = [new() { Title = t.NoItem, Value = "0" }, .. data.Agenda.Select(i => new Choice { Title = Cut($"{i.Number}. {i.Text}"), Value = i.Number.ToString(CultureInfo.InvariantCulture) })],
                    },
                ],
                .. MinutesEntryCards.Inputs(data, type, form, c),
            ],
            Actions = [.. isFixed ? Array.Empty<CardAction>() : [MinutesVerbs.PutFound.Button(place.Seal, c.Save, state, ActionStyle.Positive)], MinutesVerbs.FoundPage.Button(place.Seal, t.BackToFound, state with { Shown = [] }, associatedInputs: AssociatedInputs.None)],
            Footer = $"{record.Reference} · {record.Title}",
        }.Card();
    }

    private static IEnumerable<CardElement> Row(CardPlace place, FoundRow row, FoundState state, int at, MinutesData data)
    {
        var (t, l) = (MaterialTexts.In(place.Language), MinutesTexts.In(place.Language));
        var words = MinutesEntryCards.Short(row.Words(data, place.Language));
        var type = MinutesCardTexts.In(place.Language).Write(l.Type(row.Found.Type));
        yield return new InputToggle
        {
            Id = $"take{at}", Label = string.Join(" · ", new[] { type, row.Found.Item is { } item ? l.Item(item) : null, ByAssistant(place, row) }.OfType<string>()), Title = words, Value = row.IsTaken ? "true" : "false", Wrap = true, Separator = at > 0 ? true : null, Spacing = Spacing.Medium,
        };
        if (row.Problem is { } problem)
            yield return new TextBlock { Text = "⚠ " + Markdown.Escape(problem), Color = TextColor.Attention, Wrap = true, Spacing = Spacing.None };
        var said = string.Join(" · ", new[] { words == row.Found.Source ? t.Correct : PlainText.Quoted(MinutesEntryCards.Short(row.Found.Source), place.Language), row.Found.Speaker, row.Found.At?.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) }.OfType<string>());
        yield return new Container
        {
            Spacing = Spacing.None,
            SelectAction = MinutesVerbs.AskFound.Button(place.Seal, t.Correct, state) with { Tooltip = t.Correct },
            Items = [new TextBlock { Text = "✎ " + Markdown.Escape(said), IsSubtle = true, Size = TextSize.Small, Wrap = true }],
        };
    }

    private static string? ByAssistant(CardPlace place, FoundRow row) => row.Found.ProposedAs is null ? null : MaterialAssistantTexts.In(place.Language).ByAssistant;

    private static string Cut(string text) => text.Length <= 100 ? text : text[..99] + "…";
}
