using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Approvals;

/// What people do with a request, by a button or by words: each is done once, and answered with the card as it is then.
internal sealed class ApprovalDecisions(
    RecordDesk desk, ApprovalKeeper keeper, ApprovalHandover handover, Outlooks outlooks, ApprovalPaths paths, Colleagues colleagues, IPeople people, TimeProvider time) : IApprovalPart
{
    public IEnumerable<Route> Routes =>
    [
        ApprovalVerbs.Do.Handle((turn, state, _, ct) => DoAsync(turn, state.Id, state.Act, state.Version, null, ct)),
        ApprovalVerbs.Ask.Handle(AskAsync),
        ApprovalVerbs.Say.Handle(SayAsync),
        Twin("approve", (turn, call, ct) => ApproveAsync(turn, call.Record.Id, call.Rest, ct, call.Seen)),
        Twin("accept", (turn, call, ct) => ApproveAsync(turn, call.Record.Id, call.Rest, ct, call.Seen)),
        // "Ok ma costa troppo" is no condition yet: it is asked for, with what was said.
        Twin("conditions", (turn, call, ct) => ApprovalSaid.Conditions(call.Rest) is not null ? ApproveAsync(turn, call.Record.Id, call.Rest, ct, call.Seen) : AskForAsync(turn, new(call.Record.Id, call.Record.Version, Act.Conditions), new() { Text = call.Rest }, ct)),
        Twin("reject", (turn, call, ct) => WordsAsync(turn, call, Act.Reject, ct)),
        Twin("refuse", (turn, call, ct) => WordsAsync(turn, call, Act.Reject, ct)),
        Twin("sendback", (turn, call, ct) => WordsAsync(turn, call, Act.SendBack, ct)),
        Twin("ask", (turn, call, ct) => WordsAsync(turn, call, Act.Question, ct)),
        Twin("answer", (turn, call, ct) => WordsAsync(turn, call, Act.Answer, ct)),
        Twin("assign", AssignAsync),
        Twin("withdraw", (turn, call, ct) => DoAsync(turn, call.Record.Id, Act.Recall, null, null, ct)),
        Twin("cancel", (turn, call, ct) => call.IsAgreed ? DoAsync(turn, call.Record.Id, Act.Cancel, null, ApprovalSaid.Reason(call.Rest), ct) : WordsAsync(turn, call, Act.Cancel, ct)),
        // "Annulla la richiesta" is the button's own title; "annulla" alone takes back what was done last.
        Twin("undo", async (turn, call, ct) => ApprovalSaid.IsCancel(turn.Text) && ApprovalData.Of(call.Record).RequesterId == turn.PersonId() ? await WordsAsync(turn, call.Record, Act.Cancel, null, ct) : Reply.RouteTo(RouteKeys.Command + "record.undo", call)),
        Twin("nudge", (turn, call, ct) => DoAsync(turn, call.Record.Id, Act.Nudge, null, null, ct)),
    ];

    /// "approva la 42 a condizione che …": with conditions; other words behind it are a remark that stays in the file.
    public ValueTask<Reply> ApproveAsync(Turn turn, Guid id, string? rest, CancellationToken ct, int? seen = null) =>
        ApprovalSaid.Conditions(rest) is { } conditions ? DoAsync(turn, id, Act.Conditions, seen, conditions, ct) : DoAsync(turn, id, Act.Approve, seen, ApprovalSaid.Reason(rest), ct);

    /// With its words where it needs any and none were said, it's asked for them.
    public async ValueTask<Reply> WordsAsync(Turn turn, Record record, Act act, string? words, CancellationToken ct)
    {
        // "Perché?" is the question itself.
        var said = act is Act.Question or Act.Answer ? ApprovalSaid.Remark(words) : ApprovalSaid.Reason(words);
        return said is null && act != Act.Recall && act != Act.Nudge ? await AskForAsync(turn, new(record.Id, record.Version, act), new(), ct) : await DoAsync(turn, record.Id, act, null, said, ct);
    }

    private ValueTask<Reply> WordsAsync(Turn turn, TwinCall call, Act act, CancellationToken ct) => WordsAsync(turn, call.Record, act, call.Rest, ct);

    private ValueTask<Reply> AskAsync(Turn turn, ActState state, NoForm form, CancellationToken ct) => AskForAsync(turn, state, new(), ct);

    private async ValueTask<Reply> AskForAsync(Turn turn, ActState state, ActForm typed, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, state.Id, ct) is not { } found)
            return Unknown(turn);
        var record = await LookAsync(turn, found, ct);
        if (RecordDesk.IsHidden(turn, record))
            return await desk.CardAsync(turn, record, null, ct);
        if (ApprovalRules.WhyNot(record, state.Act, HandOf(turn), state.Version, time.GetUtcNow()) is { } refused)
            return await PresentAsync(turn, record, refused, ct);
        await desk.RememberAsync(turn, record, ct);
        return Reply.Card(ApprovalAskCard.Of(Place(turn), record, state, typed, []), record.Title);
    }

    private async ValueTask<Reply> SayAsync(Turn turn, ActState state, ActForm form, CancellationToken ct)
    {
        if (state.Act == Act.Assign)
            return await PassOnAsync(turn, state, form.Person, ct);
        var t = ApprovalTexts.In(turn);
        var text = PlainText.Lines(form.Text);
        if (text.Length > ApprovalAskCard.Longest || text.Length == 0 && state.Act != Act.Cancel)
            return await desk.FindAsync(turn, state.Id, ct) is { } record
                ? Reply.Card(ApprovalAskCard.Of(Place(turn), record, state, new() { Text = text }, new() { ["text"] = text.Length == 0 ? t.Missing(state.Act) : t.TooLong }), record.Title) : Unknown(turn);
        return await DoAsync(turn, state.Id, state.Act, state.Version, text.Length == 0 ? null : text, ct);
    }

    private async ValueTask<Reply> DoAsync(Turn turn, Guid id, Act act, int? seen, string? words, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } found)
            return Unknown(turn);
        if (words?.Length > ApprovalAskCard.Longest)
            return Reply.Card(ApprovalAskCard.Of(Place(turn), found, new(id, found.Version, act), new() { Text = words }, new() { ["text"] = ApprovalTexts.In(turn).TooLong }), found.Title);
        words = words is null ? null : BankData.Mask(words);
        found = await LookAsync(turn, found, ct);
        var (data, hand) = (ApprovalData.Of(found), HandOf(turn));
        var next = act is Act.Approve or Act.Conditions ? await outlooks.OfAsync(turn.Organisation, data, data.At + 1, ct) : null;
        var runOut = next is null ? null : await paths.RunOutAsync(turn.Organisation, data, hand, ct);
        var week = act is Act.Question or Act.Answer ? await outlooks.WeekAsync(turn.Organisation, data, ct) : null;
        var done = await keeper.DoAsync(turn.Actor(), found, act, seen, (record, now, seat, work) => act switch
        {
            Act.Approve => ApprovalMoves.Vote(now, seat!, hand, Vote.Approved, words, next!, work.Now, record.Version + 1),
            Act.Conditions => ApprovalMoves.Vote(now, seat!, hand, Vote.Conditional, words, next!, work.Now, record.Version + 1),
            Act.Reject => ApprovalMoves.Vote(now, seat!, hand, Vote.Rejected, words, Outlook.Nothing, work.Now, record.Version + 1),
            Act.SendBack => (ApprovalMoves.SentBack(now, hand, words!), ApprovalStates.SentBack),
            Act.Question => (ApprovalMoves.Asked(now, hand, words!, work.Now, week!), ApprovalStates.Question),
            Act.Answer => (ApprovalMoves.Answered(now, words!, work.Now, week!), ApprovalStates.Waiting),
            Act.Recall => (ApprovalMoves.Ended(now), ApprovalStates.Recalled),
            Act.Cancel => (ApprovalMoves.Ended(now), ApprovalStates.Cancelled),
            _ => (now with { NudgedAt = work.Now }, record.State),
        }, words, turn, ct, unless: _ => runOut);
        return await done.AnswerAsync(desk, turn, act, ct);
    }

    /// "passa la 42 a Giulia": who is meant for certain gets it at once, else the form asks.
    private async ValueTask<Reply> AssignAsync(Turn turn, TwinCall call, CancellationToken ct)
    {
        var state = new ActState(call.Record.Id, call.Record.Version, Act.Assign);
        var name = ApprovalSaid.Name(call.Rest);
        if (name.Length == 0)
            return await AskForAsync(turn, state, new(), ct);
        if ((await colleagues.NamedAsync(turn.Caller(), name, ct)).Person is { } person)
            return await PassOnAsync(turn, state, person.Id, ct);
        return Reply.Card(ApprovalAskCard.Of(Place(turn), call.Record, state, new(), new() { ["person"] = ApprovalTexts.In(turn).PersonUnclear(name) }), call.Record.Title);
    }

    private async ValueTask<Reply> PassOnAsync(Turn turn, ActState state, string? personId, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, state.Id, ct) is not { } found)
            return Unknown(turn);
        var (t, record) = (ApprovalTexts.In(turn), await LookAsync(turn, found, ct));
        var data = ApprovalData.Of(record);
        if (ApprovalRules.WhyNot(record, Act.Assign, HandOf(turn), state.Version, time.GetUtcNow()) is { } refused)
            return await PresentAsync(turn, record, refused, ct);
        var person = personId is { Length: > 1 } ? await people.FindAsync(turn.Caller(), personId, ct) : null;
        var wrong = person is null ? t.PersonMissing : person.Id == data.RequesterId ? t.PersonIsRequester
            : Sits(record) is { } sits ? sits(t)
            : data.Step!.Who == Templates.StepWho.Authority && !await paths.MaySignAsync(turn.Organisation, data.Template, person.Id, data.Amount, ct) ? t.NoAuthority(person.Name, data.Amount is { } amount ? ApprovalWords.Euros(amount, turn.Language) : "")
            : null;
        if (wrong is not null)
            return Reply.Card(ApprovalAskCard.Of(Place(turn), record, state, new() { Person = personId }, new() { ["person"] = wrong }), record.Title);
        var done = await keeper.DoAsync(turn.Actor(), record, Act.Assign, state.Version,
            (r, now, seat, work) => (ApprovalMoves.PassedOn(now, seat!, person!.Id, person.Name, HandOf(turn)), r.State), person!.Name, turn, ct, unless: Sits);
        return await done.AnswerAsync(desk, turn, Act.Assign, ct);

        // Two may pass it on to the same person at once: one person has one seat.
        Refusal? Sits(Record r) => ApprovalData.Of(r).Step!.Sitting.Any(s => s.Id == person!.Id || s.DeputyId == person.Id) ? texts => texts.PersonSits(person!.Name) : null;
    }

    private ValueTask<Reply> PresentAsync(Turn turn, Record record, Refusal refused, CancellationToken ct) => desk.ShowAsync(turn, record, ct, refused(ApprovalTexts.In(turn)));

    private Task<Record> LookAsync(Turn turn, Record found, CancellationToken ct) => handover.LookAsync(found, HandOf(turn), ct);

    private static Hand HandOf(Turn turn) => new(turn.PersonId(), turn.PersonName());

    private CardPlace Place(Turn turn) => CardPlace.Of(turn, time);

    private static Reply Unknown(Turn turn) => Reply.Error(DeskTexts.In(turn.Language).Unknown);

    private static Route Twin(string verb, Func<Turn, TwinCall, CancellationToken, ValueTask<Reply>> handler) =>
        Route.Command($"appr.{verb}", (turn, ct) => handler(turn, (TwinCall)turn.Argument!, ct));
}
