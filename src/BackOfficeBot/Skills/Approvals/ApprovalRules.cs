using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Skills.Approvals;

internal enum Act { Approve, Conditions, Reject, SendBack, Question, Assign, Answer, Recall, Cancel, Nudge, Edit }

/// Who acts.
internal sealed record Hand(string Id, string Name);

/// Says why not, in one sentence; null where it may be done.
internal delegate string Refusal(ApprovalTexts texts);

/// Who may do what to a request as it is. Nobody decides on their own request, nobody twice in a step, and nobody on what they have not seen.
internal static class ApprovalRules
{
    public static readonly TimeSpan BetweenNudges = TimeSpan.FromHours(2);

    public static bool IsOpen(string state) => state is ApprovalStates.Waiting or ApprovalStates.Question or ApprovalStates.SentBack or ApprovalStates.Recalled;

    /// Whether those of the step are to decide now.
    public static bool IsDeciding(string state) => state is ApprovalStates.Waiting or ApprovalStates.Question;

    public static bool IsDecision(Act act) => act is Act.Approve or Act.Conditions or Act.Reject or Act.SendBack or Act.Question or Act.Assign;

    /// The seat from which somebody decides in the present step: the own, or that of somebody away.
    public static Seat? SeatOf(ApprovalData data, Hand hand)
    {
        if (data.Step is not { } step || hand.Id == data.RequesterId || step.Sitting.Any(s => s.Vote != Vote.None && (s.ById ?? s.Id) == hand.Id))
            return null;
        var open = step.Open.ToList();
        return open.Find(s => s.Id == hand.Id) ?? open.Find(s => s.DeputyId == hand.Id);
    }

    /// <param name="seen">The version that the card showed; null for words, which are of now.</param>
    public static Refusal? WhyNot(Record record, Act act, Hand hand, int? seen, DateTimeOffset now)
    {
        var data = ApprovalData.Of(record);
        if (!IsOpen(record.State))
            return t => t.Over(record.State, LastBy(data), now, t.Zone);
        return IsDecision(act) ? Deciding(record, data, act, hand, seen, now) : Asking(record, data, act, hand, now);
    }

    private static Refusal? Deciding(Record record, ApprovalData data, Act act, Hand hand, int? seen, DateTimeOffset now)
    {
        if (hand.Id == data.RequesterId)
            return t => t.NotYourOwn;
        if (!IsDeciding(record.State))
            return t => t.WithRequester(data.RequesterName, record.State);
        if (SeatOf(data, hand) is null)
            return Seatless(data, hand, now);
        if (seen < data.Basis)
            return Decided(data, hand) is { At: { } at } && data.Changed.Count == 0 && data.Round == 1 ? t => t.YouDecided(at, now, t.Zone) : t => t.ChangedSince;
        return act == Act.Question && record.State == ApprovalStates.Question ? t => t.QuestionOpen : null;
    }

    // Why somebody whom it concerns does not decide now.
    private static Refusal Seatless(ApprovalData data, Hand hand, DateTimeOffset now)
    {
        var all = data.Steps.SelectMany(s => s.Seats).ToList();
        if (data.Step!.Seats.FirstOrDefault(s => HasPassedOn(s, hand)) is { GoneToName: { } other })
            return t => t.PassedOn(other);
        if (Decided(data, hand) is { At: { } at })
            return t => t.YouDecided(at, now, t.Zone);
        if (data.Steps.Take(data.At).Any(s => s.Seats.Any(x => x.Id == hand.Id)) && LastBy(data) is { } last)
            return t => t.DecidedBy(last, now, t.Zone);
        if (all.Find(s => HasPassedOn(s, hand)) is { GoneToName: { } gone })
            return t => t.PassedOn(gone);
        var names = data.Step.Open.Select(s => s.DeputyName ?? s.Name).ToList();
        return data.Steps.Skip(data.At + 1).Any(s => s.Seats.Any(x => x.Id == hand.Id)) ? t => t.NotYet(names) : t => t.NotYours(names);
    }

    // By oneself, or by whoever stood in.
    private static bool HasPassedOn(Seat seat, Hand hand) => seat.GoneToId is not null && (seat.Id == hand.Id || seat.ById == hand.Id);

    private static Refusal? Asking(Record record, ApprovalData data, Act act, Hand hand, DateTimeOffset now)
    {
        if (hand.Id != data.RequesterId)
            return t => t.OnlyRequester(data.RequesterName);
        return act switch
        {
            Act.Answer when record.State != ApprovalStates.Question => t => t.NothingAsked,
            Act.Recall when !IsDeciding(record.State) => t => t.WithYou,
            Act.Nudge when !IsDeciding(record.State) => t => t.WithYou,
            Act.Nudge when record.State == ApprovalStates.Question => t => t.AnswerFirst,
            Act.Nudge when data.NudgedAt + BetweenNudges > now => t => t.NudgedAlready(data.NudgedAt!.Value, t.Zone),
            _ => null,
        };
    }

    private static Seat? Decided(ApprovalData data, Hand hand) =>
        data.Steps.SelectMany(s => s.Seats).Where(s => s.Vote != Vote.None && (s.ById ?? s.Id) == hand.Id).MaxBy(s => s.At);

    /// What was refused or given up may be asked for once more, as a request of its own: the decision on the first one stays.
    public static bool MayAskAgain(Record record, string personId) =>
        record.State is ApprovalStates.Rejected or ApprovalStates.Cancelled && ApprovalData.Of(record).RequesterId == personId;

    public static Seat? LastBy(ApprovalData data) => data.Steps.SelectMany(s => s.Seats).Where(s => s.Vote != Vote.None).MaxBy(s => s.At);

    /// Whether it has to be looked at by itself, and is none of many that are approved at once.
    public static bool HasWarning(ApprovalData data, DateOnly today) =>
        data.Changed.Count > 0 || data.Round > 1 || data.Questions.Count > 0 || data.Steps.Any(s => s.Seats.Any(x => x.Vote is Vote.Conditional or Vote.Rejected))
        || data.Fields.Any(f => f is { Past: false, Type: FieldType.Date or FieldType.Range } && f.Value is { Length: >= 10 } day && string.CompareOrdinal(day[..10], today.Iso()) < 0);
}
