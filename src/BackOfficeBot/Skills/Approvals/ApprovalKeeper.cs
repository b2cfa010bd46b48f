using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Approvals;

/// The record after it was tried, why it was not done, and who should decide now but cannot be written to.
internal sealed record Done(Record Record, Refusal? Refused, IReadOnlyList<string> Unreached)
{
    public IReadOnlyList<LinkedRecord> Links { get; init; } = [];

    /// The card with what came of it, or why not.
    public ValueTask<Reply> AnswerAsync(RecordDesk desk, Turn turn, Act act, CancellationToken ct)
    {
        var t = ApprovalTexts.In(turn);
        var done = act == Act.Reject && ApprovalRules.IsDeciding(Record.State) ? t.Against(null, ApprovalKeeper.Deciders(ApprovalData.Of(Record))) : t.Done(act);
        return Refused is { } refused ? desk.ShowAsync(turn, Record, ct, refused(t)) : desk.CardAsync(turn, Record, Unreached.Count == 0 ? done : $"{done} {t.NotReached(Unreached)}", ct, Links, mayUndo: act != Act.Nudge);
    }
}

/// What is done to a request, its history, the cards that change and those that go out, in one transaction.
internal sealed class ApprovalKeeper(Office office, CardCopies copies)
{
    /// What becomes of a request: pure, of the record as it is locked.
    public delegate (ApprovalData Data, string State) Move(Record record, ApprovalData data, Seat? seat, Work work);

    /// With the names of those who should decide and have no chat with the bot to be told in.
    public async Task<(Record Record, IReadOnlyList<string> Unreached)> CreateAsync(Actor actor, Record record, Guid? origin, Turn? turn, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var (created, isNew) = await work.CreateAsync(record, "asked for", ct);
        if (!isNew)
            return (created, []);
        if (origin is { } from)
        {
            await work.MadeFromAsync(created, from, ct);
            await copies.UpdateAsync(work, await work.OpenAsync(from, ct), null, ct);
        }
        if (turn is not null)
            await CardCopies.StandsAsync(work, created, turn, ct);
        var unreached = await TellAsync(work, created, null, turn?.Activity.ReplyToId, ct);
        await work.CommitAsync(ct);
        return (created, unreached);
    }

    /// Does it once. Where it cannot be done (any more), the record as it is, with the sentence that says why.
    /// <param name="found">As it was read just now.</param>
    /// <param name="turn">Whose press it is: its card stands for the record from now on.</param>
    /// <param name="unless">Why not, of the record as it is locked.</param>
    public async Task<Done> DoAsync(Actor person, Record found, Act act, int? seen, Move move, string? reason, Turn? turn, CancellationToken ct, Action<Record>? also = null, Func<Record, Refusal?>? unless = null)
    {
        var hand = new Hand(person.PersonId, person.PersonName);
        // For whom somebody decides stands in each line of the history.
        var expected = ApprovalRules.IsDecision(act) ? ApprovalRules.SeatOf(ApprovalData.Of(found), hand) : null;
        var actor = expected is null || expected.Id == hand.Id ? person : person with { OnBehalfOfId = expected.Id, OnBehalfOfName = expected.Name };
        await using var work = await office.BeginAsync(actor, ct);
        var record = await work.OpenAsync(found, ct);
        if (ApprovalRules.WhyNot(record, act, hand, seen, work.Now) is { } refused)
            return new(record, refused, []);
        var data = ApprovalData.Of(record);
        var seat = ApprovalRules.IsDecision(act) ? ApprovalRules.SeatOf(data, hand) : null;
        if (seat?.Id != expected?.Id)
            return new(record, t => t.ChangedSince, []);
        if (unless?.Invoke(record) is { } not)
            return new(record, not, []);
        var (changed, state) = move(record, data, seat, work);
        work.Change(record, ApprovalActions.Of(act), r =>
        {
            Put(r, changed, state);
            also?.Invoke(r);
        }, reason);
        if (turn is not null)
        {
            await CardCopies.StandsAsync(work, record, turn, ct);
            await RecordDesk.RememberAsync(work, turn, record, ct);
        }
        var unreached = await TellAsync(work, record, (data, act, hand), turn?.Activity.ReplyToId, ct);
        var links = await work.LinksAsync(record.Id, ct);
        await work.CommitAsync(ct);
        return new(record, null, unreached) { Links = links };
    }

    public static void Put(Record record, ApprovalData data, string state)
    {
        record.State = state;
        // Once it is late it stays so, also where a reminder was sent.
        record.DueAt = !ApprovalRules.IsDeciding(state) ? null : data.Reminded > 0 && data.RemindAt is not null ? record.DueAt ?? data.RemindAt : data.RemindAt;
        record.DueZone = record.DueAt is null ? null : data.Zone;
        record.SetData(data, ApprovalJson.Default.ApprovalData);
    }

    /// Those whose turn it has become get a card, those who wait for it are told, and every card of it becomes what it is now.
    /// <returns>The names of those whose turn it has become and who cannot be written to.</returns>
    public async Task<IReadOnlyList<string>> TellAsync(Work work, Record record, (ApprovalData Before, Act Act, Hand Hand)? what, string? pressed, CancellationToken ct)
    {
        var data = ApprovalData.Of(record);
        await copies.UpdateAsync(work, record, pressed, ct);
        var key = record.HistoryCount.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var told = new HashSet<string> { what?.Hand.Id ?? "" };
        if (what is var (before, act, hand))
        {
            if (act is not (Act.Answer or Act.Assign or Act.Recall or Act.Cancel or Act.Nudge or Act.Edit) && !(act == Act.Approve && data.At == before.At && ApprovalRules.IsOpen(record.State)))
                await TellOneAsync(data.RequesterId, language => ApprovalTexts.In(language) is var t && act == Act.Reject && ApprovalRules.IsDeciding(record.State) ? t.Against(hand.Name, Deciders(data)) : t.Told(hand.Name, act));
            if (act == Act.Answer)
                await TellAnswerAsync(before.Questions[^1], hand);
            if (act == Act.Nudge)
                foreach (var id in Deciding(data))
                    await TellOneAsync(id, language => ApprovalTexts.In(language).Told(hand.Name, act));
            if (act == Act.Edit)
                foreach (var id in Deciding(data))
                    await TellOneAsync(id, language => ApprovalTexts.In(language) is var t && ApprovalMoves.Changes(before.Fields, data.Fields).Count > 0 ? t.Revised(hand.Name) : t.SentAgain(hand.Name));
        }
        List<string> unreached = [];
        if (!ApprovalRules.IsDeciding(record.State))
            return unreached;
        var isHandedOver = what is { Act: Act.Assign, Hand.Id: Actor.BotId };
        var had = what is var (was, _, _) ? Deciding(was).ToHashSet() : [];
        foreach (var id in Deciding(data).Where(id => !had.Contains(id) || what!.Value.Before.At != data.At))
        {
            var seat = data.Step!.Open.First(s => (s.DeputyId ?? s.Id) == id);
            if (!await TellOneAsync(id, seat.DeputyId is not null ? language => ApprovalTexts.In(language).Handed(seat.Name) : isHandedOver ? language => ApprovalTexts.In(language).BackAgain : seat.Why == Why.Reassigned ? language => ApprovalTexts.In(language).TurnTo(seat.WhyMore!) : null))
                unreached.Add(seat.DeputyName ?? seat.Name);
            // Who is away still sees it.
            if (seat.DeputyId is not null)
                await TellOneAsync(seat.Id, null);
        }

        return unreached;

        // Whoever asked may have passed it on, or be away by now.
        async Task TellAnswerAsync(ApprovalQuestion question, Hand by)
        {
            if (Deciding(data).Contains(question.AskedById))
                await TellOneAsync(question.AskedById, language => ApprovalTexts.In(language).Told(by.Name, Act.Answer));
            else
                foreach (var id in Deciding(data))
                    await TellOneAsync(id, language => ApprovalTexts.In(language).AnsweredTo(by.Name, question.AskedByName));
        }

        async Task<bool> TellOneAsync(string id, Func<string, string>? notice) => !told.Add(id) || await copies.SendAsync(work, record, id, key, ct, notice);
    }

    /// By name.
    public static IReadOnlyList<string> Deciders(ApprovalData data) => [.. data.Step?.Open.Select(s => s.DeputyName ?? s.Name) ?? []];

    private static IEnumerable<string> Deciding(ApprovalData data) => data.Step?.Open.Select(s => s.DeputyId ?? s.Id) ?? [];
}
