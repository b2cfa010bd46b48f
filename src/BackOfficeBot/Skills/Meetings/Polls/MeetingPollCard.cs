using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;

namespace BackOfficeBot.Skills.Meetings.Polls;

/// A poll on its way: what will be asked, the card on which one votes, the table of its votes.
internal static class MeetingPollCard
{
    private const int MostNames = 6;

    public static readonly CardVerb<PollRequest> Ask = new("meeting.poll", MeetingJson.Default.PollRequest);
    public static readonly CardVerb<PollRequest, PollForm> Send = new("meeting.sendPoll", MeetingJson.Default.PollRequest, MeetingJson.Default.PollForm);
    public static readonly CardVerb<PollState, VoteForm> Vote = new("meeting.vote", MeetingJson.Default.PollState, MeetingJson.Default.VoteForm);
    public static readonly CardVerb<PollChoice> Choose = new("meeting.pollChoose", MeetingJson.Default.PollChoice);
    public static readonly CardVerb<PollState> Close = new("meeting.closePoll", MeetingJson.Default.PollState);
    public static readonly CardVerb<PollState> Refresh = new("meeting.pollTable", MeetingJson.Default.PollState);

    /// What will be asked, of whom and how, before anything leaves.
    public static AdaptiveCard Setup(CardPlace place, Guid key, MeetingDraft draft, IReadOnlyList<DateTimeOffset> options, IReadOnlyList<PollVoter> voters, PollForm form, FormErrors errors)
    {
        var (t, m, zone) = (MeetingPollTexts.In(place.Language), MeetingTexts.In(place.Language), WallClock.Zone(draft.Zone));
        List<(string, string)> facts = [];
        foreach (var (label, who) in new[] { (t.ByCard, voters.Where(v => !v.ByMail)), (t.ByMail, voters.Where(v => v.ByMail)) })
            if (who.ToList() is { Count: > 0 } some)
                facts.Add((label, MeetingCards.Names([.. some.Select(v => v.Name)], place.Language)));
        facts.Add((m.LengthLabel, When.Duration(draft.Duration, place.Language)));
        return new Frame
        {
            Heading = draft.Subject,
            State = (Tone.Open, t.Draft),
            Facts = facts,
            Ask = t.SendAsk,
            Body =
            [
                .. options.Select((o, i) => MeetingCards.Row(i + 1, When.Full(new(o, o + draft.Duration), zone, place.Language), "")),
                .. errors.At(new InputDate { Id = "untilDay", Label = t.UntilDay, Value = WallClock.Day(form.UntilDay) }),
                .. errors.At(new InputTime { Id = "untilTime", Label = t.UntilTime, Value = TimeOnly.TryParse(form.UntilTime, CultureInfo.InvariantCulture, out var at) ? at : null }),
                new InputToggle { Id = "consensus", Label = t.ConsensusLabel, Title = t.Consensus, Value = form.Consensus ?? "false", Wrap = true },
                new InputToggle { Id = "names", Label = t.NamesLabel, Title = t.Names, Value = form.Names ?? "true", Wrap = true },
            ],
            Actions =
            [
                Send.Button(place.Seal, t.Send, new(key), ActionStyle.Positive),
                MeetingVerbs.Times.Button(place.Seal, m.OtherTimes, new(key), associatedInputs: AssociatedInputs.None),
                MeetingVerbs.Edit.Button(place.Seal, m.Edit, new(key)) with { AssociatedInputs = AssociatedInputs.None },
            ],
        }.Card();
    }

    /// The card of one who is asked.
    public static AdaptiveCard Voting(CardPlace place, Record record, PollVoter voter, string? notice = null)
    {
        var (t, m, data) = (MeetingPollTexts.In(place.Language), MeetingTexts.In(place.Language), MeetingBooker.Data(record));
        var (poll, zone) = (data.Poll!, WallClock.Zone(data.Draft.Zone));
        var isOpen = record.State == MeetingStates.Polling && poll.IsOpen;
        return new Frame
        {
            Heading = record.Title,
            State = isOpen ? (Tone.Open, t.Open) : (Tone.Done, t.Closed),
            Notice = notice ?? (isOpen ? voter is { IsReminded: true, HasVoted: false } ? t.Reminder : null : Outcome(t, record, place.Language)),
            Facts = [(m.WhoLabel, MeetingCards.Names([data.Draft.OrganizerName, .. data.Draft.People.Select(p => p.Name)], place.Language)), (m.LengthLabel, When.Duration(data.Draft.Duration, place.Language)), .. isOpen ? [(t.UntilLabel, When.Short(poll.Until, zone, place.Language))] : Array.Empty<(string, string)>()],
            Ask = isOpen ? $"{t.VoteAsk(data.Draft.OrganizerName)} {t.VoteHow}" : null,
            Body = isOpen ? [.. poll.Options.SelectMany((o, i) => Choice(t, data, poll, voter, i, place.Language))] : [.. Rows(t, data, poll, poll.ShowNames, place.Language)],
            Actions = isOpen ? [Vote.Button(place.Seal, t.Vote, new(record.Id), ActionStyle.Positive)] : [],
            Footer = $"{record.Reference} · {t.YouSeeIt}",
        }.Card();
    }

    /// The table of the votes, for the organiser: all names.
    public static AdaptiveCard Table(CardPlace place, Record record, bool mayDecide, string? notice = null)
    {
        var (t, m, data) = (MeetingPollTexts.In(place.Language), MeetingTexts.In(place.Language), MeetingBooker.Data(record));
        var (poll, zone) = (data.Poll!, WallClock.Zone(data.Draft.Zone));
        var missing = poll.Voters.Where(v => !v.HasVoted).Select(v => v.Name).ToList();
        List<string> notices = [.. new[] { notice }.OfType<string>(), .. mayDecide ? Problems(t, poll) : []];
        List<(string, string)> facts = [(t.AnswersLabel, t.Count(poll.Voters.Count - missing.Count, poll.Voters.Count)), (t.UntilLabel, When.Short(poll.ClosedAt ?? poll.Until, zone, place.Language))];
        if (missing.Count > 0)
            facts.Add((t.Missing, MeetingCards.Names(missing, place.Language)));
        if (poll is { IsOpen: true, BookOnConsensus: true })
            facts.Add((t.ConsensusLabel, t.ConsensusOn));
        var best = poll.Best;
        return new Frame
        {
            Heading = record.Title,
            State = poll.IsOpen ? (Tone.Open, t.Open) : (Tone.Done, t.Closed),
            Notice = notices.Count > 0 ? string.Join(' ', notices) : null,
            Facts = facts,
            Ask = mayDecide ? best is null ? t.NobodyVoted : t.TableAsk : null,
            Body = [.. Rows(t, data, poll, mayDecide || poll.ShowNames, place.Language)],
            Actions = !mayDecide ? [] :
            [
                .. Ranked(poll, best).Take(3).Select((o, i) => Choose.Button(place.Seal, Shorter(t.BookBest(When.Short(poll.Options[o], zone, place.Language)), When.Short(poll.Options[o], zone, place.Language)), new(record.Id, o), i == 0 && best is not null ? ActionStyle.Positive : null)),
                Refresh.Button(place.Seal, t.Refresh, new(record.Id)),
                .. poll.IsOpen ? [Close.Button(place.Seal, t.Close, new(record.Id))] : Array.Empty<CardAction>(),
            ],
            Footer = $"{record.Reference} · {m.CreatedBy(data.Draft.OrganizerName)} · {When.Ago(record.UpdatedAt, place.Now, zone, place.Language)}",
        }.Card();
    }

    private static IEnumerable<int> Ranked(MeetingPoll poll, int? best) =>
        Enumerable.Range(0, poll.Options.Count).OrderBy(o => o == best ? 0 : 1).ThenBy(o => poll.Names(o, PollVote.No).Count).ThenByDescending(o => poll.Names(o, PollVote.Yes).Count).ThenBy(o => o);

    private static string Shorter(string full, string brief) => full.Length <= 20 ? full : brief;

    private static IEnumerable<string> Problems(MeetingPollTexts t, MeetingPoll poll)
    {
        if (poll.MailUnreadable)
            yield return t.MailUnreadable;
        foreach (var voter in poll.Voters.Where(v => v.IsUnclear))
            yield return t.Unclear(voter.Name);
        foreach (var voter in poll.Voters.Where(v => v.Mail == PollMailState.Unsure))
            yield return t.MailUnsure(voter.Name);
    }

    private static string? Outcome(MeetingPollTexts t, Record record, string language) =>
        MeetingEditor.Stands(record) && MeetingBooker.Data(record) is var data ? t.Decided(When.Full(data.Span, WallClock.Zone(data.Draft.Zone), language)) : null;

    private static IEnumerable<CardElement> Rows(MeetingPollTexts t, MeetingData data, MeetingPoll poll, bool names, string language)
    {
        var zone = WallClock.Zone(data.Draft.Zone);
        for (var i = 0; i < poll.Options.Count; i++)
            yield return MeetingCards.Row(i + 1, When.Short(poll.Options[i], zone, language), Words(t, poll, i, names));
    }

    private static string Words(MeetingPollTexts t, MeetingPoll poll, int option, bool names) => string.Join(" · ", new[] { (PollVote.Yes, t.Yeses), (PollVote.Maybe, t.Maybes), (PollVote.No, t.Noes) }
        .Select(v => (Names: poll.Names(option, v.Item1), Say: v.Item2))
        .Select(v => v.Say(v.Names.Count) + (names && v.Names.Count > 0 ? $" ({string.Join(", ", v.Names.Take(MostNames))}{(v.Names.Count > MostNames ? ", …" : "")})" : "")));

    private static IEnumerable<CardElement> Choice(MeetingPollTexts t, MeetingData data, MeetingPoll poll, PollVoter voter, int option, string language)
    {
        var start = poll.Options[option];
        yield return new InputChoiceSet
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"vote{option + 1}"),
            Label = $"{option + 1}. {When.Full(new(start, start + data.Draft.Duration), WallClock.Zone(data.Draft.Zone), language)}",
            Placeholder = t.NoVote,
            Value = voter.Votes is { } votes && votes[option] is not PollVote.None ? Value(votes[option]) : null,
            Choices = [new() { Title = t.Yes, Value = Value(PollVote.Yes) }, new() { Title = t.Maybe, Value = Value(PollVote.Maybe) }, new() { Title = t.No, Value = Value(PollVote.No) }],
        };
        yield return new TextBlock { Text = Markdown.Escape(Words(t, poll, option, poll.ShowNames)), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.Small };
    }

    private static string Value(PollVote vote) => vote switch { PollVote.Yes => "yes", PollVote.Maybe => "maybe", _ => "no" };
}
