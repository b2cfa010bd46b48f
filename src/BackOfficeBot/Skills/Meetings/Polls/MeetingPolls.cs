using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Holds;
using BackOfficeBot.Skills.Meetings.Words;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Meetings.Polls;

/// Everybody is asked which times suit: set up, voted on, closed, booked.
internal sealed class MeetingPolls(
    Office office, MeetingPollKeeper keeper, MeetingPollJobs jobs, MeetingProposals proposals, MeetingCalendars calendars, MeetingPeople people, MeetingMemory memory, Conversations conversations, TimeProvider time) : IMeetingPart
{
    public const string SendCommand = "send_poll";
    private static readonly TimeSpan Margin = TimeSpan.FromHours(1);
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromHours(4);

    public IEnumerable<Route> Routes =>
    [
        Route.Command("poll_times", ByTextAsync),
        Route.Command(SendCommand, async (turn, ct) => await memory.PollAsync(turn, ct) is { } key
            ? await proposals.WithAsync(turn, key, p => SendAsync(turn, key, p, Form(p), ct), ct) : await ByTextAsync(turn, ct)),
        Route.Command("meeting.poll.no_thanks", (turn, _) => ValueTask.FromResult(Reply.RouteTo(RouteKeys.Command + "meeting.no_thanks"))),
        Route.Command("vote", VoteByTextAsync),
        Route.Command("poll_table", (turn, ct) => MineAsync(turn, record => TableAsync(turn, record, null, ct), ct)),
        Route.Command("close_poll", (turn, ct) => MineAsync(turn, record => CloseAsync(turn, record, ct), ct)),
        MeetingPollCard.Ask.Handle((turn, state, _, ct) => proposals.WithAsync(turn, state.Key, p => SetupAsync(turn, state.Key, p, null, [], ct), ct)),
        MeetingPollCard.Send.Handle((turn, state, form, ct) => proposals.WithAsync(turn, state.Key, p => SendAsync(turn, state.Key, p, form, ct), ct)),
        MeetingPollCard.Vote.Handle(VoteAsync),
        MeetingPollCard.Choose.Handle((turn, state, _, ct) => OwnAsync(turn, state.Id, record => ChooseAsync(turn, record, state.Option, ct), ct)),
        MeetingPollCard.Close.Handle((turn, state, _, ct) => OwnAsync(turn, state.Id, record => CloseAsync(turn, record, ct), ct)),
        MeetingPollCard.Refresh.Handle((turn, state, _, ct) => OwnAsync(turn, state.Id, record => RefreshAsync(turn, record, ct), ct)),
    ];

    /// "chiedi a tutti quando possono": of what is proposed; on other days where they are said; with people and days it is proposed first.
    private async ValueTask<Reply> ByTextAsync(Turn turn, CancellationToken ct)
    {
        var (t, understood) = (Texts(turn), turn.Argument as Understanding ?? new());
        if (UnclearWords.Impossible(turn.Text, understood) is { } unclear)
            return Reply.Message(UnclearTexts.In(turn.Language).DayUnclear(unclear));
        if (understood.People.Count + understood.Addresses.Count > 0 && !IsEverybody(understood))
            return Reply.RouteTo(RouteKeys.Command + "schedule_meeting", understood);
        if (await memory.LatestAsync(turn, ct) is not var (key, shown))
            return Reply.Message(t.NoTimes);
        var wish = MeetingWish.Of(understood);
        return await proposals.WithAsync(turn, key, async p =>
        {
            if (wish.Day is not { } day)
                return p.Times.Count == 0 ? Reply.Message(t.NoTimes) : await SetupAsync(turn, key, p, null, [], ct);
            var draft = p.Draft with { Day = day, LastDay = wish.LastDay ?? day, From = wish.From, To = wish.To };
            var times = (await calendars.FindAsync(turn.Caller(), draft, [], ct)).Times;
            if (times.Count == 0)
                return await proposals.ProposeAsync(turn, draft, null, ct);
            var asked = new MeetingProposal(draft, [.. times.Select(s => s.Span.Start)], null);
            return await SetupAsync(turn, await memory.KeepAsync(turn, asked, ct), asked, null, [], ct);
        }, ct);
    }

    private async ValueTask<Reply> SetupAsync(Turn turn, Guid key, MeetingProposal proposal, PollForm? form, FormErrors errors, CancellationToken ct)
    {
        var t = Texts(turn);
        var draft = proposal.Draft;
        if (await office.FindAsync(turn.Organisation, draft.Id, ct) is { State: MeetingStates.Polling } polling)
            return await TableAsync(turn, polling, null, ct);
        if (draft.People.Count == 0)
            return Reply.Error(t.NobodyToAsk);
        if (draft.People.Count > MeetingPoll.MostVoters)
            return Reply.Error(t.TooManyVoters);
        List<DateTimeOffset> options = [.. proposal.Times.Where(s => s > time.GetUtcNow()).Order().Take(MeetingPoll.MostOptions)];
        if (options.Count == 0)
            return Reply.Error(t.NoTimes);
        form ??= Form(proposal);
        await memory.KeepPollAsync(turn, key, ct);
        return Reply.Card(MeetingPollCard.Setup(CardPlace.Of(turn, time), key, draft, options, await VotersAsync(turn, draft, ct), form, errors), t.SendAsk);
    }

    /// As it is shown, before anything in it was changed.
    private PollForm Form(MeetingProposal proposal)
    {
        List<DateTimeOffset> options = [.. proposal.Times.Where(s => s > time.GetUtcNow()).Order().Take(MeetingPoll.MostOptions)];
        if (options.Count == 0)
            return new();
        var until = Default(options, proposal.Draft.Zone).In(WallClock.Zone(proposal.Draft.Zone));
        return new() { UntilDay = DateOnly.FromDateTime(until.DateTime).Iso(), UntilTime = TimeOnly.FromDateTime(until.DateTime).Iso(), Names = "true" };
    }

    private async ValueTask<Reply> SendAsync(Turn turn, Guid key, MeetingProposal proposal, PollForm form, CancellationToken ct)
    {
        var (t, draft, now) = (Texts(turn), proposal.Draft, time.GetUtcNow());
        List<DateTimeOffset> options = [.. proposal.Times.Where(s => s > now).Order().Take(MeetingPoll.MostOptions)];
        if (options.Count == 0 || draft.People.Count is 0 or > MeetingPoll.MostVoters)
            return await SetupAsync(turn, key, proposal, form, [], ct);
        var errors = new FormErrors();
        if (Until(form, draft) is not { } until)
            errors["untilDay"] = MeetingTexts.In(turn.Language).DayMissing;
        else if (until <= now)
            errors["untilDay"] = t.UntilPast;
        else if (until >= options[^1])
            errors["untilDay"] = t.UntilLate;
        if (errors.Count > 0)
            return await SetupAsync(turn, key, proposal, form, errors, ct);
        var record = await keeper.OpenAsync(turn.Actor(), draft, new()
        {
            Options = options,
            Voters = await VotersAsync(turn, draft, ct),
            OpenedAt = now,
            Until = Until(form, draft)!.Value,
            BookOnConsensus = form.Consensus == "true",
            ShowNames = form.Names == "true",
            From = draft.AskedById is null ? null : (await people.OrganizerAsync(turn, ct))?.Address,
            Table = turn.Conversation is { IsPersonal: true, Id: { } chat } && turn.Activity.ReplyToId is { } card ? new(chat, card) : null,
        }, ct);
        return await TableAsync(turn, record, null, ct);
    }

    private async ValueTask<Reply> VoteAsync(Turn turn, PollState state, VoteForm form, CancellationToken ct) =>
        await office.FindAsync(turn.Organisation, state.Id, ct) is not { IsErased: false } record || MeetingBooker.Data(record).Poll is not { } poll ? Reply.Error(MeetingTexts.In(turn.Language).UnknownReference)
            : await CastAsync(turn, record, form.Read(poll.Options.Count), ct);

    private async ValueTask<Reply> CastAsync(Turn turn, Record record, IReadOnlyList<PollVote> votes, CancellationToken ct)
    {
        var (t, place) = (Texts(turn), CardPlace.Of(turn, time));
        if (MeetingBooker.Data(record).Poll!.Of(turn.PersonId()) is not { } voter)
            return Reply.Error(t.OnlyInvited);
        if (votes.All(v => v is PollVote.None))
            return Reply.Error(t.VoteMissing);
        var cast = await keeper.CastAsync(turn.Actor(), record.Id, voter.Address, votes, null, ct);
        var present = cast ?? await office.FindAsync(turn.Organisation, record.Id, ct) ?? record;
        return Reply.Card(MeetingPollCard.Voting(place, present, MeetingBooker.Data(present).Poll!.Of(voter.PersonId)!, cast is null ? t.VoteClosed : t.Voted), present.Title);
    }

    /// "vota 1 sì, 2 forse": in the newest poll that asks this person, or in the one that is named.
    private async ValueTask<Reply> VoteByTextAsync(Turn turn, CancellationToken ct)
    {
        var t = Texts(turn);
        var named = MeetingWish.ReferenceOf(turn.Argument);
        var polls = await OpenAsync(turn, r => MeetingBooker.Data(r).Poll!.Of(turn.PersonId()) is not null && (named is null || r.Reference == named), ct);
        if (polls.Count == 0)
            return Reply.Message(t.NothingToVote);
        var text = named is null ? turn.Text : turn.Text.Replace(named, "", StringComparison.OrdinalIgnoreCase);
        return MeetingPollAnswer.Read(text, MeetingBooker.Data(polls[0]).Poll!.Options.Count) is { } votes
            ? await CastAsync(turn, polls[0], votes, ct)
            : Reply.Card(MeetingPollCard.Voting(CardPlace.Of(turn, time), polls[0], MeetingBooker.Data(polls[0]).Poll!.Of(turn.PersonId())!), polls[0].Title);
    }

    private async ValueTask<Reply> ChooseAsync(Turn turn, Record record, int option, CancellationToken ct)
    {
        var data = MeetingBooker.Data(record);
        return record.State == MeetingStates.Polling ? await proposals.PickAsync(turn, Proposal(data), data.Poll!.Options[option], ct) : await TableAsync(turn, record, null, ct);
    }

    private async ValueTask<Reply> CloseAsync(Turn turn, Record record, CancellationToken ct)
    {
        await jobs.LookAsync(record, ct);
        return await TableAsync(turn, await keeper.CloseAsync(turn.Actor(), record.Id, tells: false, ct), null, ct);
    }

    private async ValueTask<Reply> RefreshAsync(Turn turn, Record record, CancellationToken ct)
    {
        await jobs.LookAsync(record, ct);
        return await TableAsync(turn, await office.FindAsync(turn.Organisation, record.Id, ct) ?? record, null, ct);
    }

    /// The table, kept so that "scegli 2" means its times.
    private async ValueTask<Reply> TableAsync(Turn turn, Record record, string? notice, CancellationToken ct)
    {
        if (record.State == MeetingStates.Polling)
            await memory.KeepAsync(turn, Proposal(MeetingBooker.Data(record)), ct);
        return Reply.Card(MeetingCards.Present(CardPlace.Of(turn, time), record, mayDecide: true, notice), record.Title);
    }

    private async ValueTask<Reply> MineAsync(Turn turn, Func<Record, ValueTask<Reply>> then, CancellationToken ct) =>
        await memory.LatestIdAsync(turn, ct) is { } id && await office.FindAsync(turn.Organisation, id, ct) is { State: MeetingStates.Polling } shown && MeetingChanges.MayDecide(turn, shown) ? await then(shown)
            : await OpenAsync(turn, r => MeetingChanges.MayDecide(turn, r), ct) is [var newest, ..] ? await then(newest) : Reply.Message(Texts(turn).NoPoll);

    private async ValueTask<Reply> OwnAsync(Turn turn, Guid id, Func<Record, ValueTask<Reply>> then, CancellationToken ct) =>
        await office.FindAsync(turn.Organisation, id, ct) is not { IsErased: false } record ? Reply.Error(MeetingTexts.In(turn.Language).UnknownReference)
            : MeetingChanges.MayDecide(turn, record) ? await then(record) : MeetingChanges.OnlyOrganizer(turn, record);

    /// Open polls, the newest first.
    private async Task<List<Record>> OpenAsync(Turn turn, Func<Record, bool> fits, CancellationToken ct)
    {
        await using var db = await office.ReadAsync(turn.Organisation, ct);
        return [.. (await db.Records.Where(r => r.Kind == MeetingBooker.Kind && r.State == MeetingStates.Polling).ToListAsync(ct)).Where(r => MeetingBooker.Data(r).Poll is { IsOpen: true } && fits(r)).OrderByDescending(r => r.CreatedAt)];
    }

    /// Who has a chat with the bot votes there, everybody else by mail.
    private async Task<IReadOnlyList<PollVoter>> VotersAsync(Turn turn, MeetingDraft draft, CancellationToken ct)
    {
        var reached = await conversations.ReachedAsync(turn.Organisation, [.. draft.People.Select(p => p.Id).OfType<string>()], ct);
        return [.. draft.People.DistinctBy(p => p.Address, StringComparer.OrdinalIgnoreCase).Select(p => new PollVoter(p.Address, p.Name, p.Id) { ByMail = p.Id is null || !reached.Contains(p.Id) })];
    }

    /// Before the first of the times, where there is time enough to answer.
    private DateTimeOffset Default(IReadOnlyList<DateTimeOffset> options, string zone)
    {
        var now = time.GetUtcNow();
        return MeetingHolding.Within(MeetingHolding.Until(now, zone), [(options[0] - Margin > now + TimeToAnswer ? options[0] : options[^1]) - Margin]);
    }

    private static DateTimeOffset? Until(PollForm form, MeetingDraft draft) =>
        DateOnly.TryParse(form.UntilDay, System.Globalization.CultureInfo.InvariantCulture, out var day)
            ? WallClock.At(day, TimeOnly.TryParse(form.UntilTime, System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : new(18, 0), WallClock.Zone(draft.Zone)) : null;

    private static MeetingProposal Proposal(MeetingData data) => new(MeetingHolds.Over(data.Draft, data.Poll!.Options), data.Poll.Options, null);

    // "a tutti" are those of the proposal.
    private static bool IsEverybody(Understanding understood) => understood.Addresses.Count == 0 && understood.People.All(p => p.Value.ToUpperInvariant() is "TUTTI" or "TUTTE" or "EVERYBODY" or "EVERYONE" or "ALL");

    private static MeetingPollTexts Texts(Turn turn) => MeetingPollTexts.In(turn.Language);
}
