using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Approvals;

/// Who stands in for whom of a step, null for who is there, and when an answer to it is due: looked up before the transaction that may begin it. With whom is not in it all stays as it is.
internal sealed record Outlook(IReadOnlyDictionary<string, StandIn?> Seen, DateTimeOffset? RemindAt)
{
    public static readonly Outlook Nothing = new(new Dictionary<string, StandIn?>(), null);
}

internal sealed record StandIn(string Id, string Name, DateTimeOffset? Until);

/// A request before and after something is done to it: pure.
internal static class ApprovalMoves
{
    /// <param name="version">The version that the record gets by this.</param>
    public static (ApprovalData Data, string State) Vote(ApprovalData data, Seat seat, Hand hand, Vote vote, string? note, Outlook next, DateTimeOffset now, int version)
    {
        var voted = seat with { Vote = vote, At = now, Note = note, ById = hand.Id == seat.Id ? null : hand.Id, ByName = hand.Id == seat.Id ? null : hand.Name };
        data = With(data, seat, voted);
        var step = data.Step!;
        if (vote == Approvals.Vote.Rejected && (step.Needs == StepNeeds.One || step.Approvals + step.Open.Count() < step.Needed))
            return (Ended(data), ApprovalStates.Rejected);
        // A question of one of them stays open for the others.
        if (step.Approvals < step.Needed)
            return (vote == Approvals.Vote.Conditional ? data with { Basis = version } : data, data.Left is null ? ApprovalStates.Waiting : ApprovalStates.Question);
        data = data with { At = data.At + 1, Basis = version };
        if (data.Step is not null)
            return (Begin(data, next), ApprovalStates.Waiting);
        return (Ended(data), data.Steps.Any(s => s.Seats.Any(x => x.Vote == Approvals.Vote.Conditional)) ? ApprovalStates.Conditional : ApprovalStates.Approved);
    }

    /// The present step begins, or begins again: who is away is stood in for, and the clock runs.
    public static ApprovalData Begin(ApprovalData data, Outlook outlook) => Handed(data, outlook) with { RemindAt = outlook.RemindAt, Reminded = 0, Left = null, NudgedAt = null };

    /// Those who are away hand over, those who are back take back. A deputy never decides for oneself, nor from two seats.
    public static ApprovalData Handed(ApprovalData data, Outlook outlook)
    {
        if (data.Step is not { } step)
            return data;
        foreach (var seat in step.Open.Where(s => outlook.Seen.ContainsKey(s.Id)).ToList())
        {
            var deputy = outlook.Seen[seat.Id];
            var stands = deputy is not null && deputy.Id != data.RequesterId && data.Step!.Sitting.All(s => s.Id != deputy.Id && (s.DeputyId != deputy.Id || s.Id == seat.Id));
            data = With(data, seat, stands ? seat with { DeputyId = deputy!.Id, DeputyName = deputy.Name, AwayUntil = deputy.Until } : seat with { DeputyId = null, DeputyName = null, AwayUntil = null });
        }
        return data;
    }

    public static ApprovalData SentBack(ApprovalData data, Hand hand, string what) => data with { ToChange = new(hand.Name, what), RemindAt = null };

    /// <param name="week">Of whoever decides: what is left to answer is their working time.</param>
    public static ApprovalData Asked(ApprovalData data, Hand hand, string question, DateTimeOffset now, WorkWeek week) =>
        data with { Questions = [.. data.Questions, new(hand.Id, hand.Name, now, question)], RemindAt = null, Left = data.RemindAt is { } at ? week.Between(now, at) : TimeSpan.Zero };

    public static ApprovalData Answered(ApprovalData data, string answer, DateTimeOffset now, WorkWeek week) =>
        data with { Questions = [.. data.Questions.SkipLast(1), data.Questions[^1] with { Answer = answer, AnsweredAt = now }], RemindAt = week.Add(now, data.Left ?? TimeSpan.Zero), Left = null };

    public static ApprovalData PassedOn(ApprovalData data, Seat seat, string toId, string toName, Hand hand)
    {
        var gone = seat with { GoneToId = toId, GoneToName = toName, DeputyId = null, DeputyName = null, ById = hand.Id == seat.Id ? null : hand.Id, ByName = hand.Id == seat.Id ? null : hand.Name };
        var step = data.Step! with { Seats = [.. data.Step!.Seats.Select(s => s == seat ? gone : s), new(toId, toName, Why.Reassigned) { WhyMore = hand.Name }] };
        return data with { Steps = [.. data.Steps.Select((s, i) => i == data.At ? step : s)] };
    }

    /// Sent again, or changed while it waits. What matters and changed goes its path from the beginning: that voids all that was decided.
    public static ApprovalData Revised(ApprovalData data, IReadOnlyList<ApprovalField> fields, IReadOnlyList<ApprovalStep> path, bool wasWithRequester, Outlook outlook, int version)
    {
        var changes = Changes(data.Fields, fields);
        var matters = changes.Any(c => c.Matters);
        var isDecided = data.Steps.Any(s => s.Seats.Any(x => x.Vote != Approvals.Vote.None));
        var (isVoid, wasVoid) = (matters && isDecided, data.Changed.Count > 0 && !data.IsOnlyChanged && !wasWithRequester);
        var fresh = matters || data.Steps.All(s => s.Seats.All(x => x.Vote == Approvals.Vote.None && x.GoneToId is null));
        var steps = fresh ? path : wasWithRequester ? [.. data.Steps.Select((s, i) => i == data.At ? Cleared(s) : s)] : data.Steps;
        return Begin(data with
        {
            Fields = fields, Steps = steps, At = fresh ? 0 : data.At, Basis = version, Round = data.Round + (wasWithRequester ? 1 : 0), ToChange = null,
            // Whoever decided is told what voids that; whoever has not yet, what is no longer as it was sent.
            Changed = isVoid ? [.. changes.Where(c => c.Matters).Select(c => c.Change)] : (isDecided && !wasWithRequester) || (changes.Count == 0 && !wasWithRequester) ? data.Changed : [.. changes.Select(c => c.Change)],
            IsOnlyChanged = !isVoid && !wasVoid,
        }, outlook);
    }

    public static ApprovalData Ended(ApprovalData data) => data with { RemindAt = null, Left = null };

    public static IReadOnlyList<(ApprovalChange Change, bool Matters)> Changes(IReadOnlyList<ApprovalField> before, IReadOnlyList<ApprovalField> after) =>
    [
        .. after.Select(a => (Old: before.FirstOrDefault(b => b.Id == a.Id), New: a)).Where(p => p.Old?.Value != p.New.Value)
            .Select(p => (new ApprovalChange(p.New.It, p.New.En, p.New.Type, p.Old?.ValueIt ?? p.Old?.Value, p.New.ValueIt ?? p.New.Value) { OldEn = p.Old?.ValueEn, NewEn = p.New.ValueEn }, p.New.Matters)),
    ];

    private static ApprovalStep Cleared(ApprovalStep step) => step with { Seats = [.. step.Seats.Select(s => s with { Vote = Approvals.Vote.None, At = null, Note = null, ById = null, ByName = null })] };

    private static ApprovalData With(ApprovalData data, Seat seat, Seat changed) =>
        data with { Steps = [.. data.Steps.Select((s, i) => i == data.At ? s with { Seats = [.. s.Seats.Select(x => x == seat ? changed : x)] } : s)] };
}
