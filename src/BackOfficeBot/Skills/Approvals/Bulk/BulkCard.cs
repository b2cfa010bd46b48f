using System.Text.Json.Serialization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Approvals.Bulk;

internal sealed record BulkState(IReadOnlyList<RecordSeen> Items);

internal sealed record BulkForm
{
    /// Ids of what is approved, with commas.
    public string? Items { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BulkState))]
[JsonSerializable(typeof(BulkForm))]
internal sealed partial class BulkJson : JsonSerializerContext;

internal static class BulkVerbs
{
    public static readonly CardVerb Show = new("appr.bulk");
    public static readonly CardVerb<BulkState, BulkForm> Approve = new("appr.approveAll", BulkJson.Default.BulkState, BulkJson.Default.BulkForm);
    public static readonly CardVerb<BulkState> Undo = new("appr.undoAll", BulkJson.Default.BulkState);
}

/// What can be approved at once, with totals; and what became of it.
internal static class BulkCard
{
    public static AdaptiveCard Of(CardPlace place, IReadOnlyList<Record> plain, int others, string? notice)
    {
        var t = BulkTexts.In(place.Language);
        var state = new BulkState([.. plain.Select(RecordSeen.Of)]);
        return new Frame
        {
            Heading = plain.Count == 0 ? t.Title : t.TitleOf(ApprovalData.Of(plain[0]).Name(place.Language)),
            Notice = notice ?? (plain.Count == 0 ? t.None : null),
            Facts = plain.Count == 0 ? [] : [(t.Total, Total(plain, t, place.Language))],
            Ask = others > 0 ? t.OneByOne(others) : null,
            Body = plain.Count == 0 ? [] : [new InputChoiceSet
            {
                Id = "items", Label = t.Which, IsMultiSelect = true, Style = ChoiceStyle.Expanded, Wrap = true, Value = string.Join(',', plain.Select(r => r.Id.ToString("N"))),
                Choices = [.. plain.Select(r => new Choice { Title = $"{ApprovalData.Of(r).RequesterName}: {r.Title} · {r.Reference}", Value = r.Id.ToString("N") })],
            }],
            Actions = plain.Count == 0 ? [List(place, t)] : [BulkVerbs.Approve.Button(place.Seal, t.Approve, state, ActionStyle.Positive), List(place, t)],
        }.Card();
    }

    public static AdaptiveCard Done(CardPlace place, IReadOnlyList<(Record Record, string? Why)> outcome)
    {
        var t = BulkTexts.In(place.Language);
        List<Record> approved = [.. outcome.Where(o => o.Why is null).Select(o => o.Record)];
        return new Frame
        {
            Heading = t.Title,
            State = approved.Count == outcome.Count ? (Tone.Done, t.Approved(approved.Count)) : (Tone.Problem, t.ApprovedOf(approved.Count, outcome.Count)),
            Facts = approved.Count == 0 ? [] : [(t.Total, Total(approved, t, place.Language))],
            Body = [.. Lines(outcome)],
            Ask = approved.Count > 0 ? t.FiveMinutes : null,
            Actions = approved.Count > 0 ? [BulkVerbs.Undo.Button(place.Seal, t.Undo, new([.. approved.Select(RecordSeen.Of)])), List(place, t)] : [List(place, t)],
        }.Card();
    }

    public static AdaptiveCard Undone(CardPlace place, IReadOnlyList<(Record Record, string? Why)> outcome)
    {
        var t = BulkTexts.In(place.Language);
        return new Frame { Heading = t.Title, State = outcome.All(o => o.Why is null) ? (Tone.Quiet, t.Undone) : (Tone.Problem, t.NotAllUndone), Body = [.. Lines(outcome)], Actions = [List(place, t)] }.Card();
    }

    private static IEnumerable<CardElement> Lines(IReadOnlyList<(Record Record, string? Why)> outcome) =>
        outcome.Select(o => new TextBlock { Text = Markdown.Escape($"{Frame.Mark(o.Why is null ? Tone.Done : Tone.Problem)} {ApprovalData.Of(o.Record).RequesterName}: {o.Record.Title} · {o.Record.Reference}{(o.Why is { } why ? " – " + why : "")}"), Wrap = true, Spacing = Spacing.Small });

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
        OneByOne = n => n == 1 ? "Un'altra va guardata da sola." : $"Altre {n} vanno guardate una per una.",
        Approved = n => n == 1 ? "1 approvata" : $"{n} approvate", ApprovedOf = (n, all) => $"{n} su {all} approvate", FiveMinutes = "Per cinque minuti puoi ancora annullare.",
        Undone = "annullate: tutto come prima", NotAllUndone = "non tutte si possono annullare", Moved = "Nel frattempo è andata avanti.",
    };

    public static readonly BulkTexts En = new()
    {
        Title = "Approve together", TitleOf = name => $"Approve together: {name.ToLowerInvariant()}", Total = "In all",
        TotalOf = (n, sum) => n == 1 ? $"1 request, {sum}" : $"{n} requests, {sum}", CountOf = n => n == 1 ? "1 request" : $"{n} requests",
        Which = "Which do you approve?", Approve = "Approve these", List = "Show the list", Undo = "Undo all",
        None = "There is nothing that can be approved together.", NoneChosen = "Choose at least one.",
        OneByOne = n => n == 1 ? "Another one has to be looked at by itself." : $"Another {n} have to be looked at one by one.",
        Approved = n => n == 1 ? "1 approved" : $"{n} approved", ApprovedOf = (n, all) => $"{n} of {all} approved", FiveMinutes = "For five minutes you can still undo.",
        Undone = "undone: all is as it was", NotAllUndone = "not all can be undone", Moved = "It has gone on meanwhile.",
    };
}
