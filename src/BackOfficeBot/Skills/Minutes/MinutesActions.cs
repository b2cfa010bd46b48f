using System.Security.Cryptography;
using System.Text;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes;

/// Actions become tasks: each goes to who was named, who accepts or declines it as any other.
internal sealed class MinutesActions(MinutesKeeper keeper, RecordDesk desk, ITaskMaker tasks, IPeople people, TimeProvider time) : IMinutesPart
{
    /// More at once would take longer than a press may.
    public const int MostAtOnce = 15;

    public IEnumerable<Route> Routes =>
    [
        MinutesVerbs.AskTasks.Handle((turn, seen, _, ct) => AskAsync(turn, seen.Id, ct)),
        Route.Command("min.give", (turn, ct) => AskAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        MinutesVerbs.MakeTasks.Handle((turn, seen, _, ct) => MakeAsync(turn, seen.Id, ct)),
    ];

    /// Those of which no task was made; for one colleague, the first that was named.
    public static IEnumerable<(MinutesEntry Entry, MinutesName? Owner)> Open(MinutesData data) =>
        data.Entries.Where(e => e.Action is { Task: null }).Select(e => (e, e.Action!.Who.FirstOrDefault(w => w.Id is { } id && data.People.Any(p => p.Id == id && !p.IsGuest))));

    public static bool MayMake(Record record, MinutesData data, bool isWriter) => isWriter && record.State switch
    {
        // Who is to do it can still be written.
        MinutesStates.Draft => Open(data).Any(),
        MinutesStates.Prepared or MinutesStates.Open or MinutesStates.NotApproved or HistoryActions.Undone => false,
        _ => Open(data).Any(o => o.Owner is not null),
    };

    public static AdaptiveCard Ask(CardPlace place, Record record, MinutesData data)
    {
        var t = MinutesActionTexts.In(place.Language);
        var open = Open(data).ToList();
        var (ready, nobody) = (open.Where(o => o.Owner is not null).ToList(), open.Where(o => o.Owner is null).ToList());
        List<CardAction> actions = ready.Count > 0 ? [MinutesVerbs.MakeTasks.Button(place.Seal, t.Make, RecordSeen.Of(record), ActionStyle.Positive)] : [];
        return new Frame
        {
            Heading = record.Title,
            Ask = ready.Count > 0 ? t.Ask(Math.Min(MostAtOnce, ready.Count)) : t.NobodyNamed,
            Body =
            [
                .. ready.Take(MostAtOnce).Select(o => Line(MinutesWords.Action(o.Entry, place.Language))),
                .. nobody.Take(5).Select(o => Line($"⚠ {t.WithoutOwner(o.Entry.Number)}: {o.Entry.Text}")),
            ],
            Actions = [.. actions, MinutesEntryCards.Back(place, record)],
            Footer = record.Reference,
        }.Card();
    }

    private async ValueTask<Reply> AskAsync(Turn turn, Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var data = MinutesData.Of(record);
        return MayMake(record, data, keeper.IsWriter(turn, record)) ? Reply.Card(Ask(CardPlace.Of(turn, time), record, data), record.Title) : await desk.PresentAsync(turn, record, ct);
    }

    private async ValueTask<Reply> MakeAsync(Turn turn, Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var data = MinutesData.Of(record);
        if (!MayMake(record, data, keeper.IsWriter(turn, record)))
            return await desk.PresentAsync(turn, record, ct);
        var t = MinutesActionTexts.In(turn.Language);
        var open = Open(data).Where(o => o.Owner is not null).ToList();
        var known = (await people.FindAllAsync(turn.Caller(), [.. open.Select(o => o.Owner!.Id!).Distinct()], ct)).Select(p => p.Id).ToHashSet();
        var gone = open.Where(o => !known.Contains(o.Owner!.Id!)).ToList();
        var left = gone.Count == 0 ? null : t.Gone(string.Join(", ", gone.Select(o => o.Owner!.Name).Distinct()), [.. gone.Select(o => o.Entry.Number)]);
        Dictionary<int, string> made = [];
        foreach (var (entry, owner) in open.Except(gone).Take(MostAtOnce))
            made[entry.Number] = await tasks.MakeAsync(turn, new(TaskId(id, entry.Number), id, entry.Text, owner!.Id!, owner.Name, entry.Action!.Due, data.Zone), ct);
        if (made.Count == 0)
            return await desk.ShowAsync(turn, record, ct, left);
        return await desk.ChangeAsync(turn, id, r => keeper.IsWriter(turn, r), (work, r) =>
        {
            MinutesReview.Put(work, r, "tasks", null, d => d with { Entries = [.. d.Entries.Select(e => e.Action is { Task: null } action && made.TryGetValue(e.Number, out var task) ? e with { Action = action with { Task = task } } : e)] });
            return Task.CompletedTask;
        }, ct, left is null ? t.Made(made.Count) : $"{t.Made(made.Count)} {left}");
    }

    /// The same for the same line, so that a press that comes twice or after a crash makes one task.
    private static Guid TaskId(Guid minutes, int entry) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{minutes:N}/{entry}")).AsSpan(0, 16));

    private static TextBlock Line(string text) => new() { Text = Markdown.Escape(MinutesEntryCards.Short(text)), Wrap = true, Spacing = Spacing.Small };
}

internal sealed record MinutesActionTexts
{
    public required string Give { get; init; }
    public required string Make { get; init; }
    public required Func<int, string> Ask { get; init; }
    public required string NobodyNamed { get; init; }
    public required Func<int, string> WithoutOwner { get; init; }
    public required Func<int, string> Made { get; init; }

    /// Who is in the directory no more, and the lines.
    public required Func<string, IReadOnlyList<int>, string> Gone { get; init; }

    public static MinutesActionTexts In(string language) => language == "it" ? It : En;

    private static readonly MinutesActionTexts It = new()
    {
        Give = "Affida le azioni",
        Make = "Crea le attività",
        Ask = n => n == 1 ? "Questa azione diventa un'attività: chi la riceve può accettarla o rifiutarla." : $"Queste {n} azioni diventano attività: chi le riceve può accettarle o rifiutarle.",
        NobodyNamed = "Nessuna azione ha ancora un collega a cui affidarla: scrivi chi con «correggi», per esempio «correggi 4: azione: @Nome …».",
        WithoutOwner = n => $"La riga {n} non ha un collega a cui affidarla",
        Made = n => n == 1 ? "L'attività è stata chiesta a chi di dovere." : $"Le {n} attività sono state chieste a chi di dovere.",
        Gone = (who, lines) => $"{who}: non è più in azienda. {(lines.Count == 1 ? $"L'azione della riga {lines[0]} resta" : $"Le azioni delle righe {string.Join(", ", lines)} restano")} a verbale, ma senza attività: affidala a un'altra persona, per esempio con «nuova attività per …».",
    };

    private static readonly MinutesActionTexts En = new()
    {
        Give = "Hand out actions",
        Make = "Make the tasks",
        Ask = n => n == 1 ? "This action becomes a task: whoever gets it can accept or decline." : $"These {n} actions become tasks: whoever gets them can accept or decline.",
        NobodyNamed = "No action has a colleague to go to yet: write who with “correct”, such as “correct 4: action: @Name …”.",
        WithoutOwner = n => $"Line {n} has no colleague to go to",
        Made = n => n == 1 ? "The task has been asked for." : $"The {n} tasks have been asked for.",
        Gone = (who, lines) => $"{who}: no longer with the firm. {(lines.Count == 1 ? $"The action of line {lines[0]} stays" : $"The actions of lines {string.Join(", ", lines)} stay")} in the minutes, but without a task: give it to somebody else, for example with “new task for …”.",
    };
}
