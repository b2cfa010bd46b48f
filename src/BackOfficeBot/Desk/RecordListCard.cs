using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Records;

namespace BackOfficeBot.Desk;

/// Records in a list: a line each, which opens when pressed, and what goes on from there. The same by words: "mostra la 42".
internal static class RecordListCard
{
    public static AdaptiveCard Of(CardPlace place, RecordKinds kinds, ListState state, string heading, IReadOnlyList<Record> records, string? notice, ListState? next, bool isReader = false, bool hasOffice = false)
    {
        var t = DeskTexts.In(place.Language);
        List<CardAction> actions = [];
        if (next is not null)
            actions.Add(DeskVerbs.List.Button(place.Seal, t.More, next));
        if (state.Search is null && state is { After: null, IsOverdue: false })
            actions.Add(DeskVerbs.List.Button(place.Seal, state.IsClosed ? t.OpenOnly : t.ClosedToo, state with { IsClosed = !state.IsClosed }));
        var isOwn = state is { Part: ListPart.Mine, Kind: not null, Search: null, After: null, IsOverdue: false, IsClosed: false };
        // What came to the office waits for nobody in particular, and so stands in nobody's own list.
        if (isOwn && hasOffice)
            actions.Add(DeskVerbs.List.Button(place.Seal, t.OfOffice, state with { Part = ListPart.Office }));
        // Who took a call or asked for something looks for it first where it is not: among what waits for oneself.
        if (isOwn)
            actions.Add(isReader ? DeskVerbs.List.Button(place.Seal, t.WholeRegister, state with { Part = ListPart.All }) : DeskVerbs.List.Button(place.Seal, t.AskedByMe, state with { Part = ListPart.Asked }));
        if (records.Count > 0 && (next is not null || state.Part == ListPart.All || records.Count > 1))
            actions.Add(DeskVerbs.Export.Button(place.Seal, t.Export, new() { List = state with { After = null, Skip = 0 } }));
        return new Frame
        {
            Heading = heading,
            Notice = records.Count == 0 ? (state.Said ?? state.Search) is { } words ? t.NothingFound(words) + (state.Kind is null ? " " + t.FoundElsewhere : "") : state.IsClosed ? t.NothingClosed : t.Nothing : notice,
            Body = [.. records.Select((r, i) => Line(place, kinds.Of(r), r) with { Separator = i > 0 })],
            Actions = actions,
        }.Card();
    }

    /// Known by its tooltip, the number.
    public static Container Line(CardPlace place, IRecordKind kind, Record record)
    {
        var (tone, word) = RecordCard.StateOf(kind, record, place.Language);
        // Where others read it, what is confidential has no words.
        var isHidden = !place.IsPersonal && record.Confidentiality != Confidentiality.Normal;
        var behind = isHidden ? Markdown.Escape(DeskTexts.In(place.Language).Hidden) : string.Join(" · ", new[] { $"{Frame.Mark(tone)} {word}", kind.Line(record, place.Language), record.Reference }.Where(s => s.Length > 0).Select(Markdown.Escape));
        return new()
        {
            Spacing = Spacing.Medium,
            SelectAction = DeskVerbs.Show.Button(place.Seal, DeskTexts.In(place.Language).Show, RecordSeen.Of(record)) with { Tooltip = record.Reference },
            Items =
            [
                new TextBlock { Text = Markdown.Escape(isHidden ? record.Reference : record.Title), Weight = TextWeight.Bolder, Wrap = true },
                new TextBlock { Text = behind, IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None },
            ],
        };
    }
}
