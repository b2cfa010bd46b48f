using System.Text.Json.Serialization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Approvals.Bulk;

/// <param name="Template">Of which they all are.</param>
internal sealed record BulkState(IReadOnlyList<RecordSeen> Items, string? Template = null)
{
    public static BulkState Of(IReadOnlyList<Record> records) => new([.. records.Select(RecordSeen.Of)], records.Count == 0 ? null : ApprovalData.Of(records[0]).Template);
}

/// <param name="Template">Null for the one of which most wait.</param>
internal sealed record BulkOf(string? Template = null);

internal sealed record BulkForm
{
    /// Ids of what is approved, with commas.
    public string? Items { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BulkState))]
[JsonSerializable(typeof(BulkOf))]
[JsonSerializable(typeof(BulkForm))]
internal sealed partial class BulkJson : JsonSerializerContext;

internal static class BulkVerbs
{
    public static readonly CardVerb<BulkOf> Show = new("appr.bulk", BulkJson.Default.BulkOf);
    public static readonly CardVerb<BulkState, BulkForm> Approve = new("appr.approveAll", BulkJson.Default.BulkState, BulkJson.Default.BulkForm);
    public static readonly CardVerb<BulkState> Undo = new("appr.undoAll", BulkJson.Default.BulkState);

    /// What became of them, asked by the client of whoever comes back to the card.
    public static readonly CardVerb<BulkState> Anew = new("appr.allApproved", BulkJson.Default.BulkState);
}

/// What can be approved at once, with totals; and what became of it.
internal static class BulkCard
{
    /// <param name="others">What can be approved together of other templates.</param>
    /// <param name="single">How many have to be looked at by themselves.</param>
    public static AdaptiveCard Of(CardPlace place, IReadOnlyList<Record> plain, IReadOnlyList<IReadOnlyList<Record>> others, int single, string? notice)
    {
        var t = BulkTexts.In(place.Language);
        return new Frame
        {
            Heading = plain.Count == 0 ? t.Title : t.TitleOf(ApprovalData.Of(plain[0]).Name(place.Language)),
            Notice = notice ?? (plain.Count == 0 ? t.None : null),
            Facts = plain.Count == 0 ? [] : [(t.Total, Total(plain, t, place.Language))],
            Ask = single > 0 ? t.OneByOne(single) : null,
            Body = [.. plain.Count == 0 ? Array.Empty<CardElement>() : [new InputChoiceSet
            {
                Id = "items", Label = t.Which, IsMultiSelect = true, Style = ChoiceStyle.Expanded, Wrap = true, Value = string.Join(',', plain.Select(r => r.Id.ToString("N"))),
                Choices = [.. plain.Select(r => new Choice { Title = $"{ApprovalData.Of(r).RequesterName}: {r.Title} · {r.Reference}", Value = r.Id.ToString("N") })],
            }], .. Others(place, others, t)],
            Actions = plain.Count == 0 ? [List(place, t)] : [BulkVerbs.Approve.Button(place.Seal, t.Approve, BulkState.Of(plain), ActionStyle.Positive), List(place, t)],
        }.Card();
    }

    /// <param name="mayUndo">While the five minutes run.</param>
    public static AdaptiveCard Done(CardPlace place, IReadOnlyList<(Record Record, string? Why)> outcome, IReadOnlyList<IReadOnlyList<Record>> others, bool mayUndo = true)
    {
        var t = BulkTexts.In(place.Language);
        List<Record> approved = [.. outcome.Where(o => o.Why is null).Select(o => o.Record)];
        return new Frame
        {
            Heading = t.Title,
            State = approved.Count == outcome.Count ? (Tone.Done, t.Approved(approved.Count)) : (Tone.Problem, t.ApprovedOf(approved.Count, outcome.Count)),
            Facts = approved.Count == 0 ? [] : [(t.Total, Total(approved, t, place.Language))],
            Body = [.. Lines(outcome, Tone.Done), .. Others(place, others, t)],
            Ask = mayUndo && approved.Count > 0 ? t.FiveMinutes : null,
            Actions = mayUndo && approved.Count > 0 ? [BulkVerbs.Undo.Button(place.Seal, t.Undo, BulkState.Of(approved)), List(place, t)] : [List(place, t)],
        }.Card() with { Refresh = mayUndo && approved.Count == outcome.Count && approved.Count > 0 && place.ReaderId is { } reader ? new() { Action = BulkVerbs.Anew.Button(place.Seal, t.Title, BulkState.Of(approved)) with { Fallback = null }, UserIds = [reader] } : null };
    }

    public static AdaptiveCard Undone(CardPlace place, IReadOnlyList<(Record Record, string? Why)> outcome)
    {
        var t = BulkTexts.In(place.Language);
        return new Frame { Heading = t.Title, State = outcome.All(o => o.Why is null) ? (Tone.Quiet, t.Undone) : (Tone.Problem, t.NotAllUndone), Body = [.. Lines(outcome, Tone.Open)], Actions = [List(place, t)] }.Card();
    }

    // The next ones at a press: "approva tutti gli acquisti" is the same by words.
    private static IEnumerable<CardElement> Others(CardPlace place, IReadOnlyList<IReadOnlyList<Record>> others, BulkTexts t)
    {
        if (others.Count > 0)
            yield return new TextBlock { Text = t.OthersToo, Wrap = true, Spacing = Spacing.Medium };
        foreach (var group in others)
            yield return new Container
            {
                SelectAction = BulkVerbs.Show.Button(place.Seal, t.Title, new(ApprovalData.Of(group[0]).Template), associatedInputs: AssociatedInputs.None),
                Items = [new TextBlock { Text = Markdown.Escape($"{ApprovalData.Of(group[0]).Name(place.Language)}: {Total(group, t, place.Language)}"), Color = TextColor.Accent, Weight = TextWeight.Bolder, Wrap = true }],
            };
    }

    /// <param name="tone">What they are now, where nothing was in the way.</param>
    private static IEnumerable<CardElement> Lines(IReadOnlyList<(Record Record, string? Why)> outcome, Tone tone) =>
        outcome.Select(o => new TextBlock { Text = Markdown.Escape($"{Frame.Mark(o.Why is null ? tone : Tone.Problem)} {ApprovalData.Of(o.Record).RequesterName}: {o.Record.Title} · {o.Record.Reference}{(o.Why is { } why ? " – " + why : "")}"), Wrap = true, Spacing = Spacing.Small });

    private static string Total(IReadOnlyList<Record> records, BulkTexts t, string language) =>
        records.Select(r => ApprovalData.Of(r).Amount).OfType<decimal>().ToList() is { Count: > 0 } amounts ? t.TotalOf(records.Count, ApprovalWords.Euros(amounts.Sum(), language)) : t.CountOf(records.Count);

    private static ActionExecute List(CardPlace place, BulkTexts t) => DeskVerbs.List.Button(place.Seal, t.List, new(ApprovalKind.Name_, ListPart.Mine), associatedInputs: AssociatedInputs.None);
}

internal sealed record BulkTexts
{
    public required string Title { get; init; }
    public required Func<string, string> TitleOf { get; init; }
    public required string Total { get; init; }
    public required Func<int, string, string> TotalOf { get; init; }
    public required Func<int, string> CountOf { get; init; }
    public required string Which { get; init; }
    public required string Approve { get; init; }
    public required string List { get; init; }
    public required string Undo { get; init; }
    public required string None { get; init; }
    public required string NoneChosen { get; init; }
    public required Func<int, string> OneByOne { get; init; }
    public required string OthersToo { get; init; }
    public required Func<int, string> Approved { get; init; }
    public required Func<int, int, string> ApprovedOf { get; init; }
    public required string FiveMinutes { get; init; }
    public required string Undone { get; init; }
    public required string NotAllUndone { get; init; }
    public required string Moved { get; init; }

    public static BulkTexts In(string language) => language == "it" ? It : En;

    public static readonly BulkTexts It = new()
    {
        Title = "Approva insieme", TitleOf = name => $"Approva insieme: {name.ToLowerInvariant()}", Total = "In tutto",
        TotalOf = (n, sum) => n == 1 ? $"1 richiesta, {sum}" : $"{n} richieste, {sum}", CountOf = n => n == 1 ? "1 richiesta" : $"{n} richieste",
        Which = "Quali approvi?", Approve = "Approva le scelte", List = "Mostra l'elenco", Undo = "Annulla tutte",
        None = "Non c'è niente che si possa approvare insieme.", NoneChosen = "Scegline almeno una.",
        OneByOne = n => n == 1 ? "Un'altra va guardata da sola." : $"Altre {n} vanno guardate una per una.", OthersToo = "Si possono approvare insieme anche:",
        Approved = n => n == 1 ? "1 approvata" : $"{n} approvate", ApprovedOf = (n, all) => $"{n} su {all} approvate", FiveMinutes = "Per cinque minuti puoi ancora annullare.",
        Undone = "annullate: tutto come prima", NotAllUndone = "non tutte si possono annullare", Moved = "Nel frattempo è andata avanti.",
    };

    public static readonly BulkTexts En = new()
    {
        Title = "Approve together", TitleOf = name => $"Approve together: {name.ToLowerInvariant()}", Total = "In all",
        TotalOf = (n, sum) => n == 1 ? $"1 request, {sum}" : $"{n} requests, {sum}", CountOf = n => n == 1 ? "1 request" : $"{n} requests",
        Which = "Which do you approve?", Approve = "Approve these", List = "Show the list", Undo = "Undo all",
        None = "There is nothing that can be approved together.", NoneChosen = "Choose at least one.",
        OneByOne = n => n == 1 ? "Another one has to be looked at by itself." : $"Another {n} have to be looked at one by one.", OthersToo = "These can be approved together, too:",
        Approved = n => n == 1 ? "1 approved" : $"{n} approved", ApprovedOf = (n, all) => $"{n} of {all} approved", FiveMinutes = "For five minutes you can still undo.",
        Undone = "undone: all is as it was", NotAllUndone = "not all can be undone", Moved = "It has gone on meanwhile.",
    };
}
