using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Series;

/// A series before it is booked: every time of it is checked, and what to do with those that clash is the person's choice.
internal sealed class SeriesProposals(SeriesCheck check, MeetingMemory memory, TimeProvider time)
{
    public async Task<Reply> ConfirmAsync(Turn turn, MeetingProposal proposal, DateTimeOffset start, string? notice, CancellationToken ct)
    {
        var draft = proposal.Draft with { Series = new(proposal.Draft.Series!.Rule) { Except = proposal.Draft.Series.Except, LeftOut = proposal.Draft.Series.Except } };
        var times = await check.FindAsync(turn.Caller(), draft, start, turn.Language, ct);
        var turns = await check.InTurnAsync(turn.Caller(), draft, times, ct);
        IReadOnlyList<MeetingDraft> ways = [.. turns is null ? Array.Empty<MeetingDraft>() : [draft with { Series = turns.In(draft.Series, times) }], .. Ways(draft, times)];
        if (turns is not null)
            notice = $"{notice} {SeriesTurnTexts.In(turn.Language).Told(turns, start.In(WallClock.Zone(draft.Zone)))}".Trim();
        var key = await memory.KeepAsync(turn, proposal with { Draft = draft, Picked = start, Changes = ways }, ct);
        return Reply.Card(SeriesCards.Confirm(CardPlace.Of(turn, time), key, draft, start, times, ways, notice), MeetingTexts.In(turn.Language).ConfirmAsk);
    }

    /// Whether it still is as it was when the person chose: nobody has become busy on another of its days.
    public async Task<bool> IsAsShownAsync(Turn turn, MeetingDraft draft, DateTimeOffset start, CancellationToken ct)
    {
        var series = draft.Series!;
        var known = series.LeftOut.Concat(series.Accepted).Concat(series.Moved.Select(m => m.Day)).ToHashSet();
        return (await check.FindAsync(turn.Caller(), draft, start, turn.Language, ct)).All(t => t.Why is null || known.Contains(t.Day));
    }

    /// Moved where something else is free (the rest left out), left out, or all as they are; none where all are free.
    private static IReadOnlyList<MeetingDraft> Ways(MeetingDraft draft, IReadOnlyList<SeriesTime> times)
    {
        var bad = times.Where(t => t.Why is not null).ToList();
        if (bad.Count == 0)
            return [];
        List<MovedOne> moved = [.. bad.Where(t => t.Instead is not null).Select(t => new MovedOne(t.Day, t.Instead!.Value))];
        List<MeetingSeries> ways = [];
        if (moved.Count > 0)
            ways.Add(draft.Series! with { Moved = moved, LeftOut = [.. draft.Series.Except, .. bad.Where(t => t.Instead is null).Select(t => t.Day)] });
        if (bad.Count < times.Count)
            ways.Add(draft.Series! with { LeftOut = [.. draft.Series.Except, .. bad.Select(t => t.Day)] });
        ways.Add(draft.Series! with { Accepted = [.. bad.Select(t => t.Day)] });
        return [.. ways.Select(w => draft with { Series = w })];
    }
}
