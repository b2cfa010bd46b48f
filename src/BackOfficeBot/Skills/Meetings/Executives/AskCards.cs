using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// The executive's question and its answers, and what who prepared the meeting sees meanwhile.
internal static class AskCards
{
    /// Yes, another time, no, delegate: one press each.
    public static AdaptiveCard Question(CardPlace place, Record record, string personId, string? notice = null)
    {
        var (t, data) = (AskTexts.In(place.Language), MeetingBooker.Data(record));
        if (record.State != MeetingStates.Asked || data.Ask?.Of(personId) is not { Answer: AskAnswer.None })
            return MeetingCards.Present(place, record, mayDecide: record.State is MeetingStates.Booked && data.Draft.OrganizerId == personId, notice ?? Outcome(t, data.Ask));
        var state = State(record.Id, data);
        return Asked(place, record, notice, data.Ask.ProposedBy is { } by ? t.AskOther(by) : t.Ask(data.Draft.OwnerName),
        [
            AskVerbs.Yes.Button(place.Seal, t.Yes, state, ActionStyle.Positive),
            .. data.Draft.Series is null ? [AskVerbs.Others.Button(place.Seal, t.Others, state)] : Array.Empty<CardAction>(),
            AskVerbs.AskNo.Button(place.Seal, t.No, state),
            AskVerbs.AskDelegate.Button(place.Seal, t.Delegate, state),
        ]);
    }

    public static AdaptiveCard Others(CardPlace place, Record record, IReadOnlyList<DateTimeOffset> times, string? notice)
    {
        var (t, data) = (AskTexts.In(place.Language), MeetingBooker.Data(record));
        var (state, zone) = (State(record.Id, data), WallClock.Zone(data.Draft.Zone));
        return Asked(place, record, notice, times.Count == 0 ? t.NoOthers : data.Ask!.People.Count > 1 ? t.OthersAskSeveral : t.OthersAsk,
        [
            .. times.Select((start, i) => AskVerbs.Yes.Button(place.Seal, When.Short(start, zone, place.Language), state with { Start = start }, i == 0 ? ActionStyle.Positive : null)),
            AskVerbs.Back.Button(place.Seal, t.Back, state),
        ]);
    }

    public static AdaptiveCard No(CardPlace place, Record record, string? reason, FormErrors errors)
    {
        var (t, state) = (AskTexts.In(place.Language), State(record.Id, MeetingBooker.Data(record)));
        return Asked(place, record, null, t.NoAsk,
        [
            AskVerbs.No.Button(place.Seal, t.No, state, ActionStyle.Destructive),
            AskVerbs.Back.Button(place.Seal, t.Back, state, associatedInputs: AssociatedInputs.None),
        ], [.. errors.At(new InputText { Id = "reason", Label = t.NoReason, IsMultiline = true, Value = reason, MaxLength = reason?.Length > MeetingBooker.LongestReason ? null : MeetingBooker.LongestReason })]);
    }

    public static AdaptiveCard Delegate(CardPlace place, Record record, IReadOnlyList<Invitee> likely, FormErrors errors)
    {
        var (t, state) = (AskTexts.In(place.Language), State(record.Id, MeetingBooker.Data(record)));
        return Asked(place, record, null, t.DelegateAsk,
        [
            AskVerbs.Delegate.Button(place.Seal, t.Delegate, state, ActionStyle.Positive),
            AskVerbs.Back.Button(place.Seal, t.Back, state, associatedInputs: AssociatedInputs.None),
        ],
        DelegateTo(place, likely, errors));
    }

    public static IReadOnlyList<CardElement> DelegateTo(CardPlace place, IReadOnlyList<Invitee> likely, FormErrors errors)
    {
        var (t, m) = (AskTexts.In(place.Language), MeetingTexts.In(place.Language));
        return
        [
            .. errors.At(new InputChoiceSet
            {
                Id = "person", Label = t.DelegateTo, IsRequired = true, ErrorMessage = t.DelegateMissing, Placeholder = m.PeopleHint,
                Style = ChoiceStyle.Filtered, Choices = MeetingFormCard.People(m, likely), ChoicesData = new() { Dataset = Colleagues.Dataset },
            }),
        ];
    }

    /// For who prepared it, as long as nobody has answered.
    public static AdaptiveCard Waiting(CardPlace place, Record record, bool mayDecide, string? notice)
    {
        var (t, data) = (AskTexts.In(place.Language), MeetingBooker.Data(record));
        var names = data.Ask!.NamesOf(AskAnswer.None);
        return Framed(place, record, t.Waits(names), notice ?? t.Sent(names, When.Ago(data.Ask!.Until, place.Now, WallClock.Zone(data.Draft.Zone), place.Language)), null,
            mayDecide ? [AskVerbs.Withdraw.Button(place.Seal, t.Withdraw, State(record.Id, data))] : [], []);
    }

    /// How it ended, in a sentence.
    public static string? Outcome(AskTexts t, MeetingAsk? ask) => ask?.Outcome switch
    {
        AskAnswer.Yes => t.SaidYes(ask.NamesOf(AskAnswer.Yes), ask.IsOtherTime),
        AskAnswer.No => t.SaidNo(string.Join(", ", ask.NamesOf(AskAnswer.No)), ask.Reason),
        AskAnswer.Delegated when ask.People.FirstOrDefault(p => p.Delegate is not null) is { } handed => t.Delegated(handed.Name, handed.Delegate!),
        AskAnswer.Expired => t.Expired(ask.NamesOf(AskAnswer.None)),
        AskAnswer.Withdrawn => t.Withdrawn,
        _ => null,
    };

    /// Several that wait: which is answered?
    public static AdaptiveCard Which(CardPlace place, IReadOnlyList<Record> waiting)
    {
        var shown = waiting.Take(5).ToList();
        return new Frame
        {
            Heading = AskTexts.In(place.Language).ForYou,
            Ask = InvitationTexts.In(place.Language).Which,
            Body = [.. shown.Select((r, i) => MeetingCards.Row(i + 1, MeetingForm.Shortened(r.Title), When.Full(MeetingBooker.Data(r).Span, WallClock.Zone(MeetingBooker.Data(r).Draft.Zone), place.Language)))],
            Actions = [.. shown.Select((r, i) => MeetingVerbs.Show.Button(place.Seal, MeetingForm.Shortened($"{i + 1}. {r.Title}", 20), new(r.Id, r.Version), i == 0 ? ActionStyle.Positive : null))],
        }.Card();
    }

    public static AskState State(Record record) => State(record.Id, MeetingBooker.Data(record));

    private static AskState State(Guid id, MeetingData data) => new(id, data.Ask!.AskedAt, data.Start);

    private static AdaptiveCard Asked(CardPlace place, Record record, string? notice, string ask, IReadOnlyList<CardAction> actions, IReadOnlyList<CardElement>? body = null) =>
        Framed(place, record, AskTexts.In(place.Language).ForYou, notice, ask, actions, body ?? []);

    private static AdaptiveCard Framed(CardPlace place, Record record, string state, string? notice, string? ask, IReadOnlyList<CardAction> actions, IReadOnlyList<CardElement> body)
    {
        var (t, m, data) = (AskTexts.In(place.Language), MeetingTexts.In(place.Language), MeetingBooker.Data(record));
        var zone = WallClock.Zone(data.Draft.Zone);
        return new Frame
        {
            Heading = record.Title,
            State = (Tone.Open, state),
            Notice = notice,
            Facts = [(m.WhenLabel, When.Full(data.Span, zone, place.Language)), .. MeetingCards.Facts(m, data.Draft, place.Language), .. ask is null ? Array.Empty<(string, string)>() : [(t.UntilLabel, When.Ago(data.Ask!.Until, place.Now, zone, place.Language))]],
            Ask = ask,
            Body = body,
            Actions = actions,
            Footer = $"{record.Reference} · {m.CreatedBy(data.Draft.OwnerName)}",
        }.Card();
    }
}
