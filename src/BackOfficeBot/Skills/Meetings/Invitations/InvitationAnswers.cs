using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Executives;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings.Invitations;

/// Invitations of others: which wait, and yes, perhaps, no or another time, in words and by buttons.
internal sealed class InvitationAnswers(InvitationFinder finder, InvitationReplies replies, InvitationMemory kept, AllInvitations all, AskByWords asked, MeetingMemory memory, ICalendar calendar, PersonZone zones, TimeProvider time) : IMeetingPart
{
    public const string WaitingCommand = "find_invitations";
    public const string ProposeCommand = "propose_time";
    public const string UndoCommand = "undo_answer";
    public const string YesCommand = "accept_meeting";

    public IEnumerable<Route> Routes =>
    [
        Route.Command(WaitingCommand, (turn, ct) => PersonalAsync(turn, () => WaitingAsync(turn, null, ct))),
        Route.Command(YesCommand, (turn, ct) => ByWordsAsync(turn, InvitationWords.IsPerhaps(turn.Text) ? InvitationAnswer.Tentative : InvitationAnswer.Accept, ct)),
        Route.Command("tentative_meeting", (turn, ct) => ByWordsAsync(turn, InvitationAnswer.Tentative, ct)),
        Route.Command("decline_meeting", NoAsync),
        Route.Command(ProposeCommand, (turn, ct) => PersonalAsync(turn, () => ProposeByWordsAsync(turn, ct))),
        Route.Command(UndoCommand, async (turn, ct) => await memory.ShownAsync(turn, ct) switch
        {
            AnswerGiven given => await replies.UndoAsync(turn, given, ct),
            AnswersGiven given => await all.UndoAsync(turn, given, ct),
            _ => Reply.Message(MeetingTexts.In(turn.Language).NothingToUndo),
        }),
        InvitationVerbs.List.Handle((turn, _, _, ct) => WaitingAsync(turn, null, ct)),
        InvitationVerbs.Open.Handle(async (turn, choice, _, ct) => await kept.FindListAsync(turn, choice.Key, ct) is { } list && choice.Index < list.Invitations.Count
            ? await ShowAsync(turn, list.Invitations[choice.Index], null, ct) : Gone(turn)),
        InvitationVerbs.Show.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, invitation => ShowAsync(turn, invitation, null, ct), ct)),
        InvitationVerbs.Answer.Handle((turn, state, _, ct) => AnsweredAsync(turn, state, ct)),
        InvitationVerbs.Decline.Handle((turn, state, form, ct) => WithAsync(turn, state.Key, invitation => DeclineAsync(turn, state.Key, invitation, state.Series ?? false, form.Reason, ct), ct)),
        InvitationVerbs.AskPropose.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, invitation => ProposeFormAsync(turn, state.Key, invitation, new(), ct), ct)),
        InvitationVerbs.Propose.Handle((turn, state, form, ct) => WithAsync(turn, state.Key, invitation => ProposeAsync(turn, state.Key, invitation, form, ct), ct)),
        InvitationVerbs.AcceptAll.Handle(async (turn, state, _, ct) => await kept.FindListAsync(turn, state.Key, ct) is { } list ? await all.AcceptAsync(turn, list, ct) : Gone(turn)),
        InvitationVerbs.DeclineAll.Handle(async (turn, state, form, ct) => await kept.FindListAsync(turn, state.Key, ct) is { } list ? await all.DeclineAsync(turn, state.Key, list, Lines(form.Reason), ct) : Gone(turn)),
        InvitationVerbs.UndoAll.Handle(async (turn, state, _, ct) => await kept.FindAllGivenAsync(turn, state.Key, ct) is { } given ? await all.UndoAsync(turn, given, ct) : Gone(turn)),
        InvitationVerbs.Undo.Handle(async (turn, state, _, ct) => await kept.FindGivenAsync(turn, state.Key, ct) is { } given ? await replies.UndoAsync(turn, given, ct) : Gone(turn)),
    ];

    private async ValueTask<Reply> WaitingAsync(Turn turn, string? notice, CancellationToken ct) => await finder.WaitingAsync(turn, ct) switch
    {
        [] => Reply.Message(notice ?? Texts(turn).NoneWaits),
        [var only] => await ShowAsync(turn, only, notice, ct),
        var waiting => await ListAsync(turn, waiting, true, notice, ct),
    };

    private async Task<Reply> ListAsync(Turn turn, IReadOnlyList<Invitation> invitations, bool waiting, string? notice, CancellationToken ct)
    {
        var key = await kept.KeepAsync(turn, new InvitationList([.. invitations.Take(InvitationCards.Lines)]), ct);
        return Reply.Card(InvitationCards.List(Place(turn), key, invitations, await zones.OfAsync(turn, ct), waiting, notice), waiting ? Texts(turn).Heading : Texts(turn).Which);
    }

    /// As it is now, with what is in its way.
    private async ValueTask<Reply> ShowAsync(Turn turn, Invitation shown, string? notice, CancellationToken ct)
    {
        if (await replies.SeeAsync(turn, shown.Event.Id, ct) is not { } now)
            return Reply.Message(Texts(turn).Gone);
        return await replies.ShowAsync(turn, Invitation.Of(now), notice, ct);
    }

    private async ValueTask<Reply> NoAsync(Turn turn, CancellationToken ct) =>
        turn.Argument is Understanding { Whens: [], People: [], References: [] } && await asked.NoAsync(turn, ct) is { } answered ? answered
        : InvitationWords.IsPlainNo(turn.Text) && await memory.ShownAsync(turn, ct) is not (Invitation or AnswerGiven)
            ? Reply.RouteTo(RouteKeys.Command + "no_thanks") : await ByWordsAsync(turn, InvitationAnswer.Decline, ct);

    private async ValueTask<Reply> ByWordsAsync(Turn turn, InvitationAnswer answer, CancellationToken ct) => await PersonalAsync(turn, async () =>
    {
        var understood = turn.Argument as Understanding ?? new();
        if (Unclear(turn, understood) is { } unclear)
            return unclear;
        if (answer is not InvitationAnswer.Tentative && InvitationWords.IsAll(turn.Text) && await all.AskAsync(turn, understood, answer, ct) is { } asked)
            return asked;
        var found = await finder.FindAsync(turn, understood, ct);
        return found switch
        {
            { Own: true } => Reply.Message(Texts(turn).Own),
            { Invitations: [] } => await WaitingAsync(turn, found.IsNamed ? Texts(turn).NotFound : null, ct),
            { IsNamed: false, Invitations: [var only] } => await ShowAsync(turn, only, null, ct),
            { IsNamed: true, Invitations: [var only] } => await AnswerAsync(turn, await kept.KeepAsync(turn, only, ct), only, answer, InvitationWords.IsSeries(turn.Text), answer is InvitationAnswer.Decline ? InvitationWords.Reason(turn.Text, understood) : understood.Reason?.Value, ct),
            _ => await ListAsync(turn, found.Invitations, !found.IsNamed, null, ct),
        };
    });

    public ValueTask<Reply> AnsweredAsync(Turn turn, AnswerState state, CancellationToken ct) =>
        WithAsync(turn, state.Key, invitation => AnswerAsync(turn, state.Key, invitation, state.Answer, state.Series, null, ct), ct);

    private async ValueTask<Reply> AnswerAsync(Turn turn, Guid key, Invitation invitation, InvitationAnswer answer, bool? series, string? comment, CancellationToken ct)
    {
        var zone = await zones.OfAsync(turn, ct);
        if (answer is InvitationAnswer.Decline)
            return Reply.Card(InvitationCards.Decline(Place(turn), key, invitation, zone, series, PlainText.Lines(comment), []), Texts(turn).DeclineAsk);
        if (!invitation.IsOfSeries || series is not null)
            return await replies.GiveAsync(turn, invitation, series == true && invitation.IsOfSeries, new(answer, Lines(comment)), ct);
        await memory.KeepOneOrAllAsync(turn, new OneOrAllAsked { Answer = new(key, answer, null) }, ct);
        return Reply.Card(InvitationCards.OneOrAll(Place(turn), key, invitation, zone, answer), Texts(turn).OneOrAll);
    }

    private async ValueTask<Reply> DeclineAsync(Turn turn, Guid key, Invitation invitation, bool series, string? reason, CancellationToken ct)
    {
        var said = Lines(reason);
        return said?.Length > MeetingBooker.LongestReason
            ? Reply.Card(InvitationCards.Decline(Place(turn), key, invitation, await zones.OfAsync(turn, ct), series, said, new() { ["reason"] = Texts(turn).ReasonTooLong }), Texts(turn).ReasonTooLong)
            : await replies.GiveAsync(turn, invitation, series && invitation.IsOfSeries, new(InvitationAnswer.Decline, said), ct);
    }

    /// "proponi venerdì alle 15": for the meeting that is named, else for the one that was shown; of a meeting that is being set up it is another time.
    private async ValueTask<Reply> ProposeByWordsAsync(Turn turn, CancellationToken ct)
    {
        var understood = turn.Argument as Understanding ?? new();
        if (await memory.ShownAsync(turn, ct) is MeetingProposal or MeetingEdit or MeetingOpenForm && understood.People.Count == 0)
            return Reply.RouteTo(RouteKeys.Command + "follow_up", new FollowUp(understood, Reply.Message(Texts(turn).NotFound)));
        if (Unclear(turn, understood) is { } unclear)
            return unclear;
        var (which, proposed) = InvitationWords.Split(turn.Text, understood.Whens);
        var found = await finder.FindAsync(turn, understood with { Whens = which }, ct);
        if (found.Own)
            return Reply.Message(Texts(turn).Own);
        if (found.Invitations is not [var meant])
            return found.Invitations.Count == 0 ? await WaitingAsync(turn, Texts(turn).NotFound, ct) : await ListAsync(turn, found.Invitations, !found.IsNamed, null, ct);
        var (zone, said) = (await zones.OfAsync(turn, ct), MeetingWish.Of(understood with { Whens = proposed }));
        var form = proposed.Count == 0 ? new() : ProposedTimes.Form(said, meant.Event, zone);
        return await ProposeFormAsync(turn, await kept.KeepAsync(turn, meant, ct), meant, form with { Comment = Lines(understood.Reason?.Value) }, ct);
    }

    private async ValueTask<Reply> ProposeFormAsync(Turn turn, Guid key, Invitation invitation, ProposeForm form, CancellationToken ct, FormErrors? errors = null)
    {
        var t = Texts(turn);
        if (!invitation.Event.TakesProposals || invitation.Event.IsAllDay)
            return await ShowAsync(turn, invitation, t.NoProposals, ct);
        var zone = await zones.OfAsync(turn, ct);
        List<string> known = [];
        if (errors is null && WallClock.Day(form.Day) is { } day && WallClock.Time(form.From) is { } hour && WallClock.At(day, hour, zone) is var start && start > time.GetUtcNow())
            known = await KnownAsync(turn, invitation, new(start, start + (invitation.Event.End - invitation.Event.Start)), ct);
        return Reply.Card(InvitationCards.Propose(Place(turn), key, invitation, zone, form, errors ?? [], known), t.ProposeAsk);
    }

    private async ValueTask<Reply> ProposeAsync(Turn turn, Guid key, Invitation invitation, ProposeForm form, CancellationToken ct)
    {
        var errors = new FormErrors();
        var proposed = ProposedTimes.Read(form, invitation.Event, await zones.OfAsync(turn, ct), time.GetUtcNow(), turn.Language, errors);
        return proposed is null ? await ProposeFormAsync(turn, key, invitation, form, ct, errors)
            : await replies.GiveAsync(turn, invitation, series: false, new(form.Otherwise == "true" ? InvitationAnswer.Decline : InvitationAnswer.Tentative, Lines(form.Comment), proposed), ct);
    }

    /// How the organiser and the person stand to the proposed time.
    private async Task<List<string>> KnownAsync(Turn turn, Invitation invitation, Span span, CancellationToken ct)
    {
        var t = Texts(turn);
        List<string> known = [];
        if (invitation.Event.Organizer is { } organizer)
            known.Add(t.OrganizerThen(invitation.Organizer, (await calendar.ScheduleAsync(turn.Caller(), [organizer.Address], span.Start, span.End, ct)) is [{ Problem: null } schedule]
                ? !schedule.Busy.Any(b => b.Status is not BusyStatus.WorkingElsewhere && b.Start < span.End && b.End > span.Start) : null));
        if (await finder.ClashAsync(turn, span, invitation.Event.Id, invitation.Event.SeriesId, ct) is { } clash)
            known.Add(t.YouHave(clash));
        return known;
    }

    private static Reply? Unclear(Turn turn, Understanding understood) =>
        UnclearWords.Impossible(turn.Text, understood) is { } day ? Reply.Message(UnclearTexts.In(turn.Language).DayUnclear(day)) : null;

    private async ValueTask<Reply> WithAsync(Turn turn, Guid key, Func<Invitation, ValueTask<Reply>> then, CancellationToken ct) =>
        await kept.FindAsync(turn, key, ct) is { } invitation ? await then(invitation) : Gone(turn);

    private static async ValueTask<Reply> PersonalAsync(Turn turn, Func<ValueTask<Reply>> then) =>
        turn.Conversation.IsPersonal ? await then() : Reply.Message(Texts(turn).OnlyPersonal);

    private static string? Lines(string? text) => PlainText.Lines(text) is { Length: > 0 } lines ? lines : null;

    private static Reply Gone(Turn turn) => Reply.Error(MeetingTexts.In(turn.Language).ProposalGone);

    private static InvitationTexts Texts(Turn turn) => InvitationTexts.In(turn.Language);

    private CardPlace Place(Turn turn) => CardPlace.Of(turn, time);
}
