using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Approvals;

/// Requests in a digest that this person, or whom this person stands in for, is to decide.
internal sealed class ApprovalsWaiting : IDigestPart
{
    public DigestSection Section => DigestSection.Approvals;

    public DigestRange Range { get; } = new(ApprovalKind.Name_, ConcernRole.Acts);

    public bool Belongs(Record record, DigestMoment moment) => ApprovalRules.IsDeciding(record.State) && ApprovalData.Of(record) is var data && moment.Ids.Any(id => ApprovalRules.SeatOf(data, new(id, "")) is not null);

    public string About(Record record, string language) => record.State == ApprovalStates.Waiting
        ? (language == "it" ? "chiesta da " : "asked by ") + ApprovalData.Of(record).RequesterName : ApprovalTexts.In(language).State(record.State);

    public DateTimeOffset? Since(Record record) => ApprovalRules.LastBy(ApprovalData.Of(record))?.At ?? record.CreatedAt;

    /// What has to be looked at by itself has no button in a list.
    public DigestAct? Act(Record record, DigestMoment moment, string language) =>
        record.State == ApprovalStates.Waiting && ApprovalData.Of(record) is var data && ApprovalRules.SeatOf(data, new(moment.PersonId, "")) is not null
        && !ApprovalRules.HasWarning(data, WallClock.Day(moment.Now, moment.Week.Zone)) ? new(language == "it" ? "Approva" : "Approve") { Command = "appr.approve" } : null;
}

/// Own requests that came back, have a question, or whose answer is late.
internal sealed class ApprovalsAsked(TimeProvider time) : IDigestPart
{
    public DigestSection Section => DigestSection.Asked;

    public DigestRange Range { get; } = new(ApprovalKind.Name_, ConcernRole.Asked);

    public bool Belongs(Record record, DigestMoment moment) => record.State != ApprovalStates.Waiting || ApprovalData.Of(record).Reminded > 0;

    public string About(Record record, string language) => record.State != ApprovalStates.Waiting ? ApprovalTexts.In(language).State(record.State) : (language == "it" ? "aspetta " : "with ") + ApprovalWords.Names([.. ApprovalData.Of(record).Step?.Open.Select(s => s.DeputyName ?? s.Name) ?? []], language);

    public DateTimeOffset? Since(Record record) => record.CreatedAt;

    public DigestAct? Act(Record record, DigestMoment moment, string language) =>
        ApprovalRules.WhyNot(record, Approvals.Act.Nudge, new(moment.PersonId, ""), null, time.GetUtcNow()) is null ? new(language == "it" ? "Sollecita" : "Nudge") { Command = "appr.nudge" } : null;
}

/// Requests that were decided.
internal sealed class ApprovalsDecided : IDigestPart
{
    public DigestSection Section => DigestSection.Changed;

    public DigestRange Range { get; } = new(ApprovalKind.Name_, ConcernRole.Asked, IsOpen: false);

    public string About(Record record, string language) => ApprovalTexts.In(language).State(record.State);

    public bool Belongs(Record record, DigestMoment moment) => record.UpdatedAt >= moment.Since && record.State is (ApprovalStates.Approved or ApprovalStates.Conditional or ApprovalStates.Rejected);
}

/// Requests that this person decided; others may still have to.
internal sealed class ApprovalsGiven(ConcernRole role, bool isOpen) : IDigestPart
{
    public DigestSection Section => DigestSection.Did;

    public DigestRange Range { get; } = new(ApprovalKind.Name_, role, isOpen);

    public string About(Record record, string language) => (language == "it" ? "chiesta da " : "asked by ") + ApprovalData.Of(record).RequesterName + " · " + ApprovalTexts.In(language).State(record.State);

    public bool Belongs(Record record, DigestMoment moment) => ApprovalData.Of(record).Steps.SelectMany(s => s.Seats).Any(s => s.Vote != Vote.None && (s.ById ?? s.Id) == moment.PersonId && s.At is { } at && moment.Covers(at));
}
