using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Language;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Tasks;

/// What there is to do, as a list; and the one that somebody means by words of its title: done, due on another day, or no longer wanted.
internal sealed class TaskLists(DeskSkill pages, RecordDesk desk, RecordKinds kinds, RecordLists lists, TaskChecks checks, TaskProgress progress, TaskHandshake handshake, TaskDesk tasks, TimeProvider time) : ITaskPart
{
    private const int MostMeant = 5;

    public IEnumerable<Route> Routes =>
    [
        Route.Command("show_tasks", ShowAsync),
        Route.Command("complete_task", CompleteAsync),
        Route.Command("delete_task", DeleteAsync),
        Route.Command("move_task", MoveAsync),
    ];

    private async ValueTask<Reply> ShowAsync(Turn turn, CancellationToken ct)
    {
        var (text, understood) = (turn.Text, turn.Argument as Understanding ?? new());
        // "Le mie attività" are all of them, whatever was shown before; a number that is written out is that one.
        if ((understood.References.Count > 0 || !(Several.IsMatch(text) || AskedByMe.IsMatch(text) || OfOffice.IsMatch(text))) && await ReferredAsync(turn, understood, ct) is { } named)
            return await desk.ShowAsync(turn, named, ct);
        if (ListIn(text) is { } list)
            return await checks.FindAsync(turn, list, ct) is { } record ? await desk.ShowAsync(turn, record, ct) : Reply.Message(TaskFormTexts.In(turn.Language).ShowList(list));
        var part = AskedByMe.IsMatch(text) ? ListPart.Asked : OfOffice.IsMatch(text) ? ListPart.Office : ListPart.Mine;
        var state = new ListState(TaskRecords.Kind, part) { IsOverdue = Late.IsMatch(text), IsClosed = Closed.IsMatch(text) };
        if (Searched.Match(text) is { Success: true } search)
            state = state with { Search = search.Groups["words"].Value.Trim() };
        if (ExportWords.Are(text))
            return Reply.RouteTo(RouteKeys.Command + DeskSkill.ExportCommand, AllOf.IsMatch(text) ? state.Whole() : state);
        return await pages.ListAsync(turn, state, ct);
    }

    private async ValueTask<Reply> CompleteAsync(Turn turn, CancellationToken ct)
    {
        var understood = turn.Argument as Understanding ?? new();
        if (await ReferredAsync(turn, understood, ct) is { } named)
            return await progress.DoneAsync(turn, named.Id, ct);
        if (ListIn(turn.Text) is { } list && await checks.FindAsync(turn, list, ct) is { } record)
            return await checks.TickAsync(turn, record, Bare(turn.Text), ct);
        return await MeantAsync(turn, Bare(turn.Text), r => progress.DoneAsync(turn, r.Id, ct), (r, said) => checks.TickAsync(turn, r, said, ct), ct);
    }

    /// One's own is taken away; what somebody else asked for is not one's to take away.
    private async ValueTask<Reply> DeleteAsync(Turn turn, CancellationToken ct)
    {
        var understood = turn.Argument as Understanding ?? new();
        if (await ReferredAsync(turn, understood, ct) is { } named)
            return await RemoveAsync(turn, named, ct);
        if (ListIn(turn.Text) is { } list && await checks.FindAsync(turn, list, ct) is { } record)
            return WholeList.IsMatch(turn.Text) ? await RemoveAsync(turn, record, ct) : Emptied.IsMatch(turn.Text) ? await checks.RemoveAsync(turn, record, null, ct) : await checks.RemoveAsync(turn, record, Bare(turn.Text), ct);
        return await MeantAsync(turn, Bare(turn.Text), r => RemoveAsync(turn, r, ct), (r, said) => checks.RemoveAsync(turn, r, said, ct), ct);
    }

    /// "Sposta la consegna del report a lunedì": the task of that name; what is none may still be in the calendar.
    private async ValueTask<Reply> MoveAsync(Turn turn, CancellationToken ct)
    {
        var understood = turn.Argument as Understanding ?? new();
        ValueTask<Reply> To(Record record) => new(Reply.RouteTo(RouteKeys.Command + "task.snooze", new TwinCall("snooze", record, turn.Text)));
        if (await ReferredAsync(turn, understood, ct) is { } named)
            return await To(named);
        var said = Bare(Moved.Replace(understood.Whens.OrderByDescending(w => w.Span.Start).Aggregate(turn.Text, (text, w) => text.Remove(w.Span.Start, w.Span.Length)), " "));
        return await MeantAsync(turn, said, To, (record, _) => To(record), ct, Reply.RouteTo(RouteKeys.Command + "reschedule", understood));
    }

    private async ValueTask<Reply> RemoveAsync(Turn turn, Record record, CancellationToken ct) => tasks.Asked(record, turn.PersonId())
        ? await handshake.WithdrawAsync(turn, record.Id, ct) : await desk.ShowAsync(turn, record, ct, TaskFormTexts.In(turn.Language).NotYours(record.Task().Asker.Name));

    /// By its number, or as what was shown last.
    private async Task<Record?> ReferredAsync(Turn turn, Understanding understood, CancellationToken ct)
    {
        foreach (var said in understood.References)
            if (Reference.TryParse(said.Value, out var reference) && reference.Kind == TaskRecords.Kind)
                return await desk.FindAsync(turn, reference, ct);
        return ListIn(turn.Text) is null && (understood.RefersToShown || Bare(turn.Text).Length == 0) && await desk.ShownAsync(turn, ct) is { Kind: TaskRecords.Kind } shown ? shown : null;
    }

    // Among what is this person's: by all words of the title, or by a line of a checklist.
    private async ValueTask<Reply> MeantAsync(Turn turn, string said, Func<Record, ValueTask<Reply>> whole, Func<Record, string, ValueTask<Reply>> item, CancellationToken ct, Reply? none = null)
    {
        var t = TaskFormTexts.In(turn.Language);
        var words = RecordWords.Telling(said);
        if (words.Count == 0)
            return await pages.ListAsync(turn, new(TaskRecords.Kind, ListPart.Mine), ct);
        var found = await lists.SearchAsync(turn.Organisation, new(string.Join(' ', words), [turn.PersonId()]) { Kind = TaskRecords.Kind, Fits = r => TaskStates.IsOpen(r.State), Take = MostMeant }, ct);
        if (found.Count != 1)
        {
            if (found.Count == 0)
                return none ?? Reply.Message(t.NoSuch(said));
            await desk.RememberAsync(turn, found, ct);
            return Reply.Card(RecordListCard.Of(CardPlace.Of(turn, time), kinds, new(TaskRecords.Kind, ListPart.Mine) { Search = said }, t.Which, found, null, null), t.Which);
        }
        return words.All(w => RecordWords.Of(found[0].Title).Any(x => x.StartsWith(w, StringComparison.Ordinal))) || found[0].Task().Items.Count == 0 ? await whole(found[0]) : await item(found[0], said);
    }

    /// The name of a list that stands in the words: "la lista della spesa", "my shopping list".
    private static string? ListIn(string text) => NamedList.Match(text) is { Success: true } match ? TaskSentence.ListKey(match.Groups["list"].Value) : null;

    // What is left without the words that say what to do with it.
    private static string Bare(string text) => Around.Replace(NamedList.Replace(Around.Replace(text, " "), " "), " ").Trim(' ', '.', ',', '!', '?', ':', '"', '«', '»');

    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex AskedByMe = new(@"\b(?:che|cosa|quello che|quelle che|quali|attività)\b.*\b(?:ho chiesto|ho assegnato|ho delegato|ho dato)\b|\b(?:chieste|assegnate|delegate) da me\b|\b(?:che|cosa) aspetto\b|\bda(?:gli)? altri\b|\bmi dev(?:e|ono)\b|\bdev(?:e|ono)\b.*\bper me\b|\bowes? me\b|\b(?:does|do)\b.*\bhave to\b.*\bfor me\b|\bwaiting for\b.*\bfrom\b|\bi (?:have |'ve )?(?:asked|assigned|delegated|requested)\b|\bdid i (?:ask|assign|delegate|request)\b|\b(?:asked|assigned|delegated) by me\b|\bmy requests\b|\ble mie richieste\b", Loosely);

    private static readonly Regex OfOffice = new(@"\b(?:dell'ufficio|del (?:mio |nostro )?(?:ufficio|reparto|team)|dell’ufficio|my office|our office|the office|(?:my |our )?(?:department|team)(?:'s|’s)?)\b", Loosely);

    private static readonly Regex Several = new(@"\b(?:le|mie|miei|tutte|tutti|quali|elenc\w+|che cosa|cosa|tasks|my|all|list|to-?dos?)\b", Loosely);

    // What is due of it, and what is done with that.
    private static readonly Regex Moved = new(@"\b(?:sposta(?:re|mi)?|rinvia(?:re)?|rimanda(?:re)?|posticipa(?:re)?|anticipa(?:re)?|proroga(?:re)?|cambia(?:re)?|move|push(?: back| out)?|postpone|put off|extend|change|bring forward|delay|(?:la |the )?(?:data di )?(?:scadenza|consegna)|(?:il )?termine|deadline|due date|delivery|until|by|entro|fino)\b", Loosely);

    // The table of tasks is all of them.
    private static readonly Regex AllOf = new(@"^\s*\w+\s+(?:le |the |all )?(?:tutte le )?(?:attività|tasks)\W*$", Loosely);

    private static readonly Regex Late = new(@"\b(?:in ritardo|scadut[eoai]|arretrat[eoi]|overdue|late|past due)\b", Loosely);

    private static readonly Regex Closed = new(@"\b(?:chius[eoi]|finit[eoi]|completat[eoi]|già fatt[eoi]|closed|finished|completed)\b", Loosely);

    private static readonly Regex Searched = new(@"\b(?:cerca|trova|trovami|cercami|search|find)\s+(?:(?:tra |fra |nelle |in )?(?:le |l'|la |the |my |for )*(?:attività|tasks?|compit[oi])\s+)(?:(?:su|sul|sulla|con|di|del|della|per|about|with|for|on)\s+)?(?<words>\S.*)$", Loosely);

    private static readonly Regex NamedList = new(@"\b(?:(?:dalla|alla|nella|sulla|della|la|una|mia|in|di)\s+)*(?:lista|elenco)\s+(?:(?:della|dello|di|del|dei|delle|per la|per il|per|mia)\s+|dell')?(?<list>(?!di\b)\w+(?: da fare)?)|\b(?:(?:from|off|on|of|in|to|is|the|my|our|a)\s+)*(?<list>\w+)\s+list\b|\b(?:dalla|alla|nella|della)\s+(?<list>spesa)\b|\b(?:da|devo|dobbiamo)\s+(?<list>comprare)\b", Loosely);

    private static readonly Regex WholeList = new(@"\b(?:elimina|cancella|rimuovi|butta|delete|remove|erase|trash|get rid of)\s+(?:la |tutta la |my |the |mia |whole |entire )*(?:lista|\w+ list|list)\b", Loosely);

    private static readonly Regex Emptied = new(@"\b(?:svuota|clear|empty|clean)\b|\b(?:tutto|everything|all items)\b", Loosely);

    private static readonly Regex Around = new(@"\b(?:per favore|please|puoi|can you|could you|ho (?:appena |già )?(?:finito|fatto|completato|chiuso|preso|comprato)|i(?:'ve| have)? (?:just |already )?(?:finished|done|completed|did|bought|sent|ordered)|done with|"
        + @"(?:segna(?:la|lo)?|contrassegna|metti|mark|set|put)|come (?:fatt[oa]|finit[oa]|completat[oa])|as (?:done|complete|completed|finished|bought)|(?:spunta|completa|chiudi|finisci|fatt[oa]|finit[oa]|completat[oa]|"
        + @"tick off|tick|check off|check|cross off|complete|finish|close|done|finished|completed)|(?:elimina|cancella|rimuovi|togli|leva|delete|remove|take|erase|cancel|get rid of|clear|svuota)|"
        + @"(?:l'|la |il |the |my |quell'|questa |this |that |le |mie )?(?:attività|compito|task|promemoria|reminder|voce|elemento|cosa da fare|to ?do|item|one)s?|off|from|dalle cose da fare|è|is|it|that|tutto|everything|mia|my)\b", Loosely);
}
