using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals.Bulk;
using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Approvals;

/// What waits for me, what I asked for, what I decided; and which of them a sentence means.
internal sealed class ApprovalLists(RecordLists lists, RecordKinds kinds, RecordDesk desk, ListCopies shown, ApprovalDecisions decisions, ApprovalTemplates templates, Sentences sentences, StuckLimits limits, WorkWeeks weeks, TimeProvider time) : IApprovalPart
{
    private const int Shown = 5;
    private const int MostLookedAt = 50;
    private const int MostStuck = 15;

    public IEnumerable<Route> Routes =>
    [
        Route.Command("show_approvals", ShowAsync),
        Route.Command("decide", DecideAsync),
    ];

    // The table of requests is all of them.
    private async ValueTask<Reply> ShowAsync(Turn turn, CancellationToken ct)
    {
        var state = ApprovalSaid.List(turn.Text);
        if (ExportWords.Are(turn.Text))
            return Reply.RouteTo(RouteKeys.Command + DeskSkill.ExportCommand, state.IsClosed || state.Part == ListPart.Asked ? state : state.Whole());
        if (ApprovalSaid.IsStuck(turn.Text) || ApprovalSaid.IsLate(turn.Text))
            return await StuckAsync(turn, state, ct);
        return state is { IsClosed: false, Part: ListPart.Mine } && await OfAKindAsync(turn, ct) is { } found ? Reply.RouteTo(RouteKeys.Command + DeskSkill.ListCommand, found) : await ListAsync(turn, state, null, ct);
    }

    /// "richieste di acquisto di ottobre": all that one may see of the kind, whatever became of them; null where no kind and no time is said.
    private async Task<ListState?> OfAKindAsync(Turn turn, CancellationToken ct)
    {
        var zone = WallClock.Zone(turn.TimeZone);
        if (ApprovalSaid.IsWaiting(turn.Text) || sentences.Understand(turn, turn.Text, Direction.Past).Whens.FirstOrDefault(w => w is { IsImpossible: false, Value: { FirstDay: not null, LastDay: not null } }) is not { } when
            || TemplateSet.Meant(turn.Text, (await templates.OfAsync(turn.Organisation, ct)).Known.Select(k => k.Options)) is not { } template)
            return null;
        var state = new ListState(ApprovalKind.Name_, ListPart.All) { Search = ApprovalFormCard.Name(template, turn.Language), Said = BankData.Mask(turn.Text.Trim().TrimEnd('?', '.')) };
        // Where days are asked for, "of December" may be those: then all of the kind are shown.
        return template.Fields.Exists(f => f is { Required: true, Type: FieldType.Date or FieldType.Range }) ? state
            : state with { From = WallClock.At(when.Value.FirstDay!.Value, TimeOnly.MinValue, zone), To = WallClock.At(when.Value.LastDay!.Value.AddDays(1), TimeOnly.MinValue, zone) };
    }

    /// What waits for me, or what I asked for, and is late or without news for longer than usual; "in ritardo" is the late ones alone. The oldest first.
    private async ValueTask<Reply> StuckAsync(Turn turn, ListState state, CancellationToken ct)
    {
        var (t, now, onlyLate) = (ApprovalFormTexts.In(turn.Language), time.GetUtcNow(), !ApprovalSaid.IsStuck(turn.Text));
        var week = weeks.Usual(turn.Organisation, WallClock.Zone(turn.TimeZone));
        var limit = onlyLate ? null : await limits.OfAsync(turn.Organisation, ApprovalKind.Name_, week, ct);
        var open = new List<Record>();
        foreach (var part in state.Part == ListPart.Asked ? [ListPart.Asked] : new[] { ListPart.Mine, ListPart.Asked })
            open.AddRange((await lists.ListAsync(turn.Organisation, Question(turn, new(ApprovalKind.Name_, part)) with { Take = MostLookedAt }, ct)).Records);
        List<Record> found = [.. open.DistinctBy(r => r.Id).Where(r => r.DueAt < now || (limit is { } longest && week.Between(r.UpdatedAt, now) > longest)).OrderBy(r => r.UpdatedAt).Take(MostStuck)];
        if (found.Count == 0)
            return Reply.Message(t.NoneStuck(onlyLate));
        await desk.RememberAsync(turn, found, ct);
        var card = RecordListCard.Of(CardPlace.Of(turn, time), kinds, state with { IsOverdue = true }, t.StuckOnes(onlyLate), found, onlyLate ? null : t.StuckMeans, null);
        // A table would be of another list.
        return await shown.ShownAsync(turn, Reply.Card(card with { Actions = null }, t.StuckOnes(onlyLate)), ct);
    }

    private async ValueTask<Reply> ListAsync(Turn turn, ListState state, string? notice, CancellationToken ct)
    {
        var page = await lists.ListAsync(turn.Organisation, Question(turn, state) with { Take = Shown }, ct);
        await desk.RememberAsync(turn, page.Records, ct);
        var kind = kinds.Of(ApprovalKind.Name_)!;
        var heading = state.IsClosed ? kind.ClosedListName(state.Part, turn.Language)! : kind.ListName(state.Part, turn.Language);
        var place = CardPlace.Of(turn, time);
        var card = RecordListCard.Of(place, kinds, state, heading, page.Records, notice, page.Next is { } after ? state with { After = after } : null);
        if (state is { Part: ListPart.Mine, IsClosed: false } && page.Records.Count(r => ApprovalData.Of(r).Bulk) > 1)
            card = card with { Actions = [.. card.Actions ?? [], BulkVerbs.Show.Button(place.Seal, BulkTexts.In(turn.Language).Title, new())] };
        return await shown.ShownAsync(turn, Reply.Card(card, heading), ct);
    }

    /// "approva la richiesta di Marco": the one that is meant, to be looked at; words that name its number, or the one that was shown, decide at once.
    private async ValueTask<Reply> DecideAsync(Turn turn, CancellationToken ct)
    {
        var t = ApprovalFormTexts.In(turn.Language);
        if (ApprovalSaid.Decision(turn.Text) is not { } act || turn.Argument is not Understanding understood)
            return await ListAsync(turn, new(ApprovalKind.Name_, ListPart.Mine), null, ct);
        if (act == Act.Approve && ApprovalSaid.IsAll(turn.Text))
            return Reply.RouteTo(RouteKeys.Command + "approve_all");
        var reason = understood.Reason?.Value;
        if (understood.RefersToShown && await desk.ShownAsync(turn, ct) is { Kind: ApprovalKind.Name_ } shown)
            return act == Act.Approve ? await decisions.ApproveAsync(turn, shown.Id, reason, ct) : await decisions.WordsAsync(turn, shown, act, reason, ct);
        var waiting = (await lists.ListAsync(turn.Organisation, Question(turn, new(ApprovalKind.Name_, ListPart.Mine)) with { Take = MostLookedAt }, ct)).Records;
        var template = TemplateSet.Meant(turn.Text, (await templates.OfAsync(turn.Organisation, ct)).Known.Select(k => k.Options));
        var meant = waiting.Where(r => understood.People.Count == 0 || understood.People.Any(p => NameLikeness.IsCalled(ApprovalData.Of(r).RequesterName, p.Value)))
            .Where(r => template is null || ApprovalData.Of(r).Template == template.Id).ToList();
        return meant switch
        {
            [var only] => await desk.AskAsync(turn, new(act switch { Act.Approve => "approve", Act.Reject => "reject", _ => "sendback" }, only, reason ?? ""), ct, t.ThisOne(act)),
            [] => await ListAsync(turn, new(ApprovalKind.Name_, ListPart.Mine), waiting.Count == 0 ? null : t.NoneSuch, ct),
            _ => await ListAsync(turn, new(ApprovalKind.Name_, ListPart.Mine), t.WhichOne, ct),
        };
    }

    /// Words that name none: of the only one that waits, else it is asked which one is meant, with the words as they are to be said.
    /// <param name="mayBeOnly">Whether the only one is what was shown.</param>
    public async ValueTask<Reply?> UnnamedAsync(Turn turn, Act act, string verb, string rest, bool mayBeOnly, CancellationToken ct)
    {
        var state = new ListState(ApprovalKind.Name_, ListPart.Mine);
        var waiting = (await lists.ListAsync(turn.Organisation, Question(turn, state) with { Take = MostLookedAt }, ct)).Records;
        return waiting switch
        {
            [] => null,
            [var only] when mayBeOnly => act == Act.Conditions ? await decisions.ApproveAsync(turn, only.Id, rest, ct) : await decisions.WordsAsync(turn, only, act, rest, ct),
            [var first, ..] => await ListAsync(turn, state, ApprovalFormTexts.In(turn.Language).WhichOfThese($"{verb} {first.Reference}{(act == Act.Question ? ":" : "")} {rest}"), ct),
        };
    }

    /// What one asked for and is open, by what it is about or as its kind is called: the only one as a card, of several which is meant. Where none is open, the latest that was decided, and why nothing becomes of it; null where there is none.
    /// <param name="verb">What is to be done with it; null where it is only asked after.</param>
    /// <param name="of">What was said besides that it is a request: "the meeting request" is none of these.</param>
    public async ValueTask<Reply?> OwnAsync(Turn turn, string? verb, string of, CancellationToken ct)
    {
        var (t, state, words) = (ApprovalFormTexts.In(turn.Language), new ListState(ApprovalKind.Name_, ListPart.Asked), RecordWords.Telling(of));
        var template = TemplateSet.Meant(turn.Text, (await templates.OfAsync(turn.Organisation, ct)).Known.Select(k => k.Options));
        switch (Meant(await AskedAsync(state)))
        {
            case [] when words.Count == 0:
                return null;
            case []:
                return Meant(await AskedAsync(state with { IsClosed = true })) is not [var over, ..] ? null
                    : await desk.ShowAsync(turn, over, ct, verb is null ? null : t.NoneOpen(ApprovalRules.WhyNot(over, Act.Cancel, new(turn.PersonId(), turn.PersonName()), null, time.GetUtcNow())!(ApprovalTexts.In(turn))));
            case [var only]:
                return verb is null ? await desk.ShowAsync(turn, only, ct) : await desk.AskAsync(turn, new(verb switch { "annulla" or "cancella" => "cancel", "ritira" or "recall" => "withdraw", "sollecita" => "nudge", _ => verb }, only, ""), ct);
            case var several:
                return await ListAsync(turn, state, t.WhichOfThese($"{verb switch { null => turn.Language == "it" ? "mostra" : "show", "annulla" => "annulla la richiesta", _ => verb }} {several[0].Reference}"), ct);
        }

        async Task<IReadOnlyList<Record>> AskedAsync(ListState of) => (await lists.ListAsync(turn.Organisation, Question(turn, of) with { Take = MostLookedAt }, ct)).Records;

        IReadOnlyList<Record> Meant(IReadOnlyList<Record> among) =>
            words.Count == 0 ? among
            : among.Where(r => words.All(w => Told(r).Any(x => x.StartsWith(w, StringComparison.Ordinal)))).ToList() is { Count: > 0 } told ? told
            : template is null ? [] : [.. among.Where(r => ApprovalData.Of(r).Template == template.Id)];
    }

    private static HashSet<string> Told(Record record) => [.. RecordWords.Of(record.Title), .. ApprovalData.Of(record).Fields.SelectMany(f => RecordWords.Of(f.ValueIt ?? f.Value))];

    // What a deputy decides stands under the deputy's own name.
    private static ListQuestion Question(Turn turn, ListState state) => new(
        [turn.PersonId()],
        state.Part == ListPart.Mine ? ConcernRole.Acts : ConcernRole.Asked) { Kind = ApprovalKind.Name_, IsOpen = !state.IsClosed };
}
