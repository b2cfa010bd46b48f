using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Calls;

/// What the slip can do, by its buttons and by words.
internal sealed class CallActions(CallKeeper keeper, CallPeople people, RecordDesk desk, Office office, Access access, CardCopies copies, SentLast sent, Sentences sentences, TimeProvider time) : ICallPart
{
    public IEnumerable<Route> Routes =>
    [
        CallVerbs.Seen.Handle((turn, seen, _, ct) => SeenAsync(turn, seen.Id, isAsked: false, ct)),
        Route.Command("call.show", (turn, ct) => SeenAsync(turn, Call(turn).Record.Id, isAsked: true, ct)),
        CallVerbs.CallBack.Handle((turn, seen, _, ct) => CallBackAsync(turn, seen.Id, ct)),
        Route.Command("call.back", (turn, ct) => CallBackAsync(turn, Call(turn).Record.Id, ct)),
        CallVerbs.Take.Handle((turn, seen, _, ct) => TakeAsync(turn, seen.Id, ct)),
        // "La prendo io, richiamo alle 16" is a promise.
        Route.Command("call.take", (turn, ct) => Back.Match(Call(turn).Rest) is { Success: true } back ? PromiseByTextAsync(turn with { Argument = Call(turn) with { Rest = Call(turn).Rest[back.Length..] } }, ct) : TakeAsync(turn, Call(turn).Record.Id, ct)),
        CallVerbs.AskDone.Handle((turn, seen, _, ct) => AskAsync(turn, seen.Id, (place, record) => CallAskCards.Done(place, record, null, []), ct)),
        CallVerbs.Done.Handle((turn, seen, form, ct) => DoneAsync(turn, seen.Id, form.Outcome, ct)),
        Route.Command("call.close", (turn, ct) => DoneAsync(turn, Call(turn).Record.Id, Call(turn).Rest, ct)),
        CallVerbs.NoAction.Handle((turn, seen, _, ct) => NoActionAsync(turn, seen.Id, ct)),
        Route.Command("call.dismiss", (turn, ct) => NoActionAsync(turn, Call(turn).Record.Id, ct)),
        CallVerbs.AskPromise.Handle((turn, seen, _, ct) => AskAsync(turn, seen.Id, (place, record) => CallAskCards.Promise(place, record, Soon(turn, record), []), ct)),
        CallVerbs.Promise.Handle((turn, seen, form, ct) => PromiseAsync(turn, seen.Id, form, ct)),
        Route.Command("call.snooze", PromiseByTextAsync),
        CallVerbs.AskPass.Handle((turn, seen, _, ct) => AskAsync(turn, seen.Id, (place, record) => CallAskCards.Pass(place, record, new(), [], people.Choices(turn, [])), ct)),
        CallVerbs.Pass.Handle((turn, seen, form, ct) => PassAsync(turn, seen.Id, form, ct)),
        Route.Command("call.assign", PassByTextAsync),
        CallVerbs.WrongPerson.Handle((turn, seen, _, ct) => WrongPersonAsync(turn, seen.Id, ct)),
        // "Non è per me, è per Luca" says whose it is.
        Route.Command("call.refuse", (turn, ct) => Whose.Match(Call(turn).Rest) is { Success: true } whose ? PassByTextAsync(turn with { Argument = Call(turn) with { Rest = whose.Groups["who"].Value } }, ct) : WrongPersonAsync(turn, Call(turn).Record.Id, ct)),
        CallVerbs.Withdraw.Handle((turn, seen, _, ct) => WithdrawAsync(turn, seen.Id, ct)),
        Route.Command("call.withdraw", (turn, ct) => WithdrawAsync(turn, Call(turn).Record.Id, ct)),
        Route.Command("call.undo", async (turn, ct) => MayWithdraw(turn, Call(turn).Record) ? await WithdrawAsync(turn, Call(turn).Record.Id, ct) : Reply.RouteTo(RouteKeys.Command + "record.undo", turn.Argument)),
    ];

    /// Whoever opens the slip has seen it; the first time that is told.
    private async ValueTask<Reply> SeenAsync(Turn turn, Guid id, bool isAsked, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        if (IsUnseen(turn, record))
        {
            record = await SeenAsync(turn, record, ct);
            // What somebody has just seen for the first time is meant by "richiamo", unless something arrived behind it.
            if (isAsked || await sent.LastAsync(turn.Organisation, turn.Conversation.Id!, null, ct) is not { RecordId: { } last } || last == record.Id)
                await desk.RememberAsync(turn, record, ct);
        }
        return await desk.ShowAsync(turn, record, ct, isAsked: isAsked);
    }

    private async Task<Record> SeenAsync(Turn turn, Record found, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(desk.ActorFor(turn, found), ct);
        var record = await work.OpenAsync(found.Id, ct);
        if (!IsUnseen(turn, record))
            return record;
        work.Change(record, "seen", data => data with { Seen = new(turn.PersonName(), work.Now) }, record.State is CallStates.Logged or CallStates.Delivered or CallStates.Reassigned ? CallStates.Seen : null);
        await copies.UpdateAsync(work, record, turn.Activity.ReplyToId, ct);
        await work.CommitAsync(ct);
        return record;
    }

    private bool IsUnseen(Turn turn, Record record) => CallData.Of(record).Seen is null && MayAct(turn, record) && record.CreatedById != turn.PersonId();

    private ValueTask<Reply> CallBackAsync(Turn turn, Guid id, CancellationToken ct) =>
        desk.ChangeAsync(turn, id, r => MayBegin(turn, r), (work, r) => Change(turn, work, r, "calling back", data => data with { Promise = null }, CallStates.Calling), ct);

    private ValueTask<Reply> TakeAsync(Turn turn, Guid id, CancellationToken ct) =>
        desk.ChangeAsync(turn, id, r => MayAct(turn, r) && !(r.OwnerId == turn.PersonId() && r.State == CallStates.Calling), (work, r) => Change(turn, work, r, "taken", data => data with { Promise = null }, CallStates.Calling), ct);

    private async ValueTask<Reply> DoneAsync(Turn turn, Guid id, string? typed, CancellationToken ct)
    {
        var outcome = BankData.Mask(PlainText.Lines(typed));
        if (outcome.Length > CallAskCards.LongestOutcome)
            return await AskAsync(turn, id, (place, record) => CallAskCards.Done(place, record, outcome, new() { ["outcome"] = CallTexts.In(turn.Language).OutcomeTooLong }), ct);
        return await desk.ChangeAsync(turn, id, r => MayEnd(turn, r), async (work, r) =>
        {
            await Change(turn, work, r, "done", data => data with { Outcome = outcome.Length == 0 ? null : outcome, EndedById = turn.PersonId() }, CallStates.Done, outcome);
            await keeper.CloseThreadAsync(work, r, other => MayAct(turn, other), ct);
        }, ct);
    }

    private ValueTask<Reply> NoActionAsync(Turn turn, Guid id, CancellationToken ct) =>
        desk.ChangeAsync(turn, id, r => MayEnd(turn, r), (work, r) => Change(turn, work, r, "no action needed", data => data with { EndedById = turn.PersonId() }, CallStates.NoAction), ct);

    private async ValueTask<Reply> PromiseAsync(Turn turn, Guid id, CallPromiseForm form, CancellationToken ct)
    {
        var t = CallTexts.In(turn.Language);
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        DateTimeOffset? at = WallClock.Day(form.Day) is { } day && CallReader.Time(form.Time) is { } hour ? WallClock.At(day, hour, WallClock.Zone(turn.TimeZone ?? CallData.Of(record).Zone)) : null;
        if (at is null || at <= time.GetUtcNow())
            return await AskAsync(turn, id, (place, r) => CallAskCards.Promise(place, r, form, new() { [at is null ? "day" : "time"] = at is null ? t.PromiseMissing : t.PromisePast }), ct);
        return await PromiseAsync(turn, id, at.Value, ct);
    }

    private async ValueTask<Reply> PromiseByTextAsync(Turn turn, CancellationToken ct)
    {
        var call = Call(turn);
        var zone = WallClock.Zone(turn.TimeZone);
        var understood = sentences.Understand(turn, call.Rest);
        var said = understood.Whens.FirstOrDefault(w => w is { IsImpossible: false, Type: WhenType.Time or WhenType.DateTime or WhenType.TimeRange or WhenType.DateTimeRange });
        // "until four" is at four.
        var at = Later.Of(understood, time.GetUtcNow(), zone) is { } inAWhile && understood.Whens[0].Type == WhenType.Duration ? inAWhile : (said?.Value.Start ?? said?.Value.End) is { } start ? WallClock.At(DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start), zone) : (DateTimeOffset?)null;
        return at > time.GetUtcNow() ? await PromiseAsync(turn, call.Record.Id, at.Value, ct)
            : await AskAsync(turn, call.Record.Id, (place, record) => CallAskCards.Promise(place, record, Soon(turn, record), call.Rest.Length == 0 ? [] : new() { ["time"] = at is null ? CallTexts.In(turn.Language).PromiseMissing : CallTexts.In(turn.Language).PromisePast }), ct);
    }

    private ValueTask<Reply> PromiseAsync(Turn turn, Guid id, DateTimeOffset at, CancellationToken ct) =>
        desk.ChangeAsync(turn, id, r => MayBegin(turn, r), (work, r) => Change(turn, work, r, "promised",
            data => data with { Promise = new(turn.PersonId(), turn.PersonName(), at) { Zone = turn.TimeZone, IsReminded = at - work.Now <= CallKind.Before } }, CallStates.Calling), ct);

    private async ValueTask<Reply> PassAsync(Turn turn, Guid id, CallPassForm form, CancellationToken ct)
    {
        var t = CallTexts.In(turn.Language);
        var to = form.To is { Length: > 0 } chosen ? (await people.AllAsync(turn, [chosen], ct)).SingleOrDefault() : null;
        return await PassAsync(turn, id, to, form, to is null ? t.PassMissing : null, [], ct);
    }

    private async ValueTask<Reply> PassByTextAsync(Turn turn, CancellationToken ct)
    {
        var (t, call) = (CallTexts.In(turn.Language), Call(turn));
        var name = call.Rest.Split(':')[0].Trim();
        foreach (var small in new[] { "a ", "ad ", "al ", "alla ", "all'", "to ", "on to ", "over to " })
            if (name.StartsWith(small, StringComparison.OrdinalIgnoreCase))
            {
                name = name[small.Length..].Trim();
                break;
            }
        var note = call.Rest.Contains(':', StringComparison.Ordinal) ? call.Rest[(call.Rest.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() : null;
        if (name.Length == 0)
            return await PassAsync(turn, call.Record.Id, null, new() { Note = note }, t.PassMissing, [], ct);
        var (found, choices, problem) = await people.NamedAsync(turn, [name], ct);
        return await PassAsync(turn, call.Record.Id, found.SingleOrDefault(), new() { Note = note, To = found.SingleOrDefault()?.Id }, problem, choices, ct);
    }

    private async ValueTask<Reply> PassAsync(Turn turn, Guid id, CallPerson? to, CallPassForm form, string? problem, IReadOnlyList<CallPerson> choices, CancellationToken ct)
    {
        if (to is not null && await desk.FindAsync(turn, id, ct) is { } found && CallData.Of(found).For is [var only] && only.Id == to.Id && found.State != CallStates.WrongPerson)
            problem = CallTexts.In(turn.Language).PassSame;
        if (to is null || problem is not null)
            return await AskAsync(turn, id, (place, record) => CallAskCards.Pass(place, record, form, new() { ["to"] = problem! }, people.Choices(turn, choices)), ct);
        var note = BankData.Mask(PlainText.OneLine(form.Note)) is { Length: > 0 } said ? said[..Math.Min(said.Length, CallAskCards.LongestOutcome)] : null;
        var reached = await keeper.ReachedAsync(turn.Organisation, to, ct);
        return await desk.ChangeAsync(turn, id, r => MayEnd(turn, r), (work, r) => keeper.PassAsync(work, r, to, turn.PersonName(), note, reached, ct), ct, CallTexts.In(turn.Language).IsPassedTo(to.Name));
    }

    /// One of several is taken off, and the others keep it; from the last one it goes back to who wrote it down.
    private async ValueTask<Reply> WrongPersonAsync(Turn turn, Guid id, CancellationToken ct)
    {
        var left = await desk.FindAsync(turn, id, ct) is { } found ? Others(turn, CallData.Of(found)) : [];
        return await desk.ChangeAsync(turn, id, r => MayAct(turn, r) && r.CreatedById != turn.PersonId(), async (work, r) =>
        {
            if (Others(turn, CallData.Of(r)) is { Count: > 0 } others)
                TakeOff(turn, work, r, others);
            else
            {
                work.Change(r, "wrong person", data => data with { Promise = null }, CallStates.WrongPerson, also: record => (record.OwnerId, record.OwnerName) = (null, null));
                await copies.SendAsync(work, r, r.CreatedById, $"wrong{r.Version}", ct, language => CallTexts.In(language).SaidWrong(turn.PersonName()));
            }
        }, ct, left.Count > 0 ? CallTexts.In(turn.Language).TakenOff(CallCards.Names([.. left.Select(p => p.Name)], turn.Language)) : null);
    }

    // Without whoever says so; who only stands in for others, or sits in an office, says it of those.
    private IReadOnlyList<CallPerson> Others(Turn turn, CallData data)
    {
        var (me, ids) = (turn.PersonId(), access.IdsOf(turn.Organisation, turn.PersonId()));
        return data.For.Any(p => p.Id == me) ? [.. data.For.Where(p => p.Id != me)] : [.. data.For.Where(p => !ids.Contains(p.Id))];
    }

    private static void TakeOff(Turn turn, Work work, Record record, IReadOnlyList<CallPerson> left)
    {
        // Also where a deputy says it, of whoever had it.
        var wasMine = record.OwnerId is { } owner && (owner == turn.PersonId() || (CallData.Of(record).For.Any(p => p.Id == owner) && left.All(p => p.Id != owner)));
        work.Change(record, "one addressee fewer", data => data with
        {
            For = left,
            Before = [.. data.Before.Concat(data.For.Except(left)).DistinctBy(p => p.Id)],
            Promise = wasMine ? null : data.Promise,
            Unreached = [.. data.Unreached.Where(name => left.Any(p => p.Name == name))],
        }, wasMine ? CallStates.Seen : null, also: r =>
        {
            if (wasMine || r.OwnerId is null)
                (r.OwnerId, r.OwnerName) = left is [var only] && !Departments.IsOffice(only.Id) ? (only.Id, only.Name) : (null, null);
        });
    }

    private ValueTask<Reply> WithdrawAsync(Turn turn, Guid id, CancellationToken ct) =>
        desk.ChangeAsync(turn, id, r => MayWithdraw(turn, r), (work, r) =>
        {
            work.Change(r, "withdrawn", data => data, HistoryActions.Undone);
            return keeper.LeaveThreadAsync(work, r, ct);
        }, ct);

    private async ValueTask<Reply> AskAsync(Turn turn, Guid id, Func<CardPlace, Record, Cards.AdaptiveCard> card, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        if (!MayEnd(turn, record))
            return await desk.PresentAsync(turn, record, ct, r => MayEnd(turn, r));
        await desk.RememberAsync(turn, record, ct);
        return Reply.Card(card(CardPlace.Of(turn, time), record), record.Title);
    }

    /// Whoever does something about a call has it.
    private static Task Change(Turn turn, Work work, Record record, string action, Func<CallData, CallData> change, string state, string? reason = null)
    {
        // Whoever only wrote it down has it by nothing that is done from there, nor has it been seen by that.
        var isTheirs = record.CreatedById != turn.PersonId() || CallData.Of(record).For.Any(p => p.Id == turn.PersonId());
        work.Change(record, action, data => change(isTheirs ? data with { Seen = data.Seen ?? new(turn.PersonName(), work.Now) } : data), state, reason is { Length: > 0 } ? reason : null, r =>
        {
            if (isTheirs)
                (r.OwnerId, r.OwnerName) = (turn.PersonId(), turn.PersonName());
        });
        return Task.CompletedTask;
    }

    /// Those it is for, whoever stands in for them, and who has taken it.
    private bool MayAct(Turn turn, Record record)
    {
        if (!CallStates.IsOpen(record.State) || record.State == CallStates.WrongPerson)
            return false;
        var ids = access.IdsOf(turn.Organisation, turn.PersonId());
        return CallData.Of(record).For.Any(p => ids.Contains(p.Id)) || (record.OwnerId is { } owner && ids.Contains(owner));
    }

    /// Where somebody else is at it already, that is said first.
    private bool MayBegin(Turn turn, Record record) => MayAct(turn, record) && (record.State != CallStates.Calling || record.OwnerId == turn.PersonId());

    private bool MayEnd(Turn turn, Record record) => CallStates.IsOpen(record.State) && (MayAct(turn, record) || record.CreatedById == turn.PersonId());

    private static bool MayWithdraw(Turn turn, Record record) => record.CreatedById == turn.PersonId() && CallStates.IsUntouched(record.State);

    /// The next half hour that is at least half an hour away.
    private CallPromiseForm Soon(Turn turn, Record record)
    {
        var at = time.GetUtcNow().AddMinutes(30).In(WallClock.Zone(turn.TimeZone ?? CallData.Of(record).Zone));
        at = at.AddMinutes((30 - (at.Minute % 30)) % 30);
        return new() { Day = DateOnly.FromDateTime(at.DateTime).Iso(), Time = TimeOnly.FromDateTime(at.DateTime).Iso() };
    }

    private static TwinCall Call(Turn turn) => (TwinCall)turn.Argument!;

    private static readonly Regex Back = new(@"^[\s,;:.]*(?:e\s+|and\s+)?(?:(?:lo|la|li|le|gli)\s+)?(?:richiamo|chiamo|(?:i['’]?ll |i will )?(?:call|ring|phone)(?: (?:him|her|them))?(?: back)?)\s+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Whose = new(@"^[\s,;:.]*(?:ma\s+|but\s+)?(?:è (?:di|per)|passa(?:la|lo)?(?: pure)? ad?|gira(?:la|lo) ad?|dalla ad?|it['’]?s for|it is for|pass it (?:on )?to)\s+(?<who>\p{L}[\p{L}'’. ]{1,60}?)[.!\s]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
