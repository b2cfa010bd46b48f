using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// Tasks in a digest: what is due, and what waits for a word of this person.
internal sealed class TasksDue : IDigestPart
{
    public DigestSection Section => DigestSection.Tasks;

    public DigestRange Range { get; } = new(TaskRecords.Kind, ConcernRole.Acts);

    /// What is under way is worth a line once it is due, or where somebody gave it since the last digest.
    public bool Belongs(Record record, DigestMoment moment) => record.Task().List is null && !IsAskedOfOthers(record, moment)
        && (!TaskStates.IsUnderWay(record.State) || record.DueAt < moment.Until || Blocks(record, moment) || (!record.IsOwn() && record.CreatedAt >= moment.Since));

    public string About(Record record, string language) => string.Join(" · ", new[]
    {
        record.IsOwn() ? null : record.State is TaskStates.Done or TaskStates.Countered or TaskStates.Declined ? record.OwnerName : (language == "it" ? "chiesta da " : "asked by ") + record.Task().Asker.Name,
        record.State == TaskStates.Requested ? null : TaskTexts.In(language).State(record.State),
    }.OfType<string>());

    public DateTimeOffset? Since(Record record) => record.DueAt is null ? record.CreatedAt : null;

    public bool? WasInTime(Record record) => record.DueAt is not null && record.State is (TaskStates.Confirmed or TaskStates.Done) ? record.Task().OverdueAt is not null : null;

    public DigestAct? Act(Record record, DigestMoment moment, string language)
    {
        var (it, isOwner, isAsker) = (language == "it", record.OwnerId == moment.PersonId, record.Task().Asker.Id == moment.PersonId);
        return record.State switch
        {
            TaskStates.Requested when Departments.IsOffice(record.OwnerId) => new(it ? "Prendo io" : "I take it") { Command = "task.take" },
            TaskStates.Requested when isOwner => new(it ? "Accetta" : "Accept") { Command = "task.accept" },
            TaskStates.Countered when isAsker => new(it ? "Va bene" : "Agree") { Command = "task.accept" },
            TaskStates.Blocked when Blocks(record, moment) => new(it ? "Sblocca" : "Unblock") { Command = "task.unblock" },
            TaskStates.Done when isAsker => new(it ? "Conferma" : "Confirm") { Command = "task.confirm" },
            _ when isOwner && TaskStates.IsUnderWay(record.State) && record.Task().Items.Count == 0 => new(it ? "Fatto" : "Done") { Command = "task.close" },
            _ => null,
        };
    }

    /// That it has no answer stands under what one asked for.
    private static bool IsAskedOfOthers(Record record, DigestMoment moment) =>
        record.State == TaskStates.Requested && record.Task().Asker.Id == moment.PersonId && !moment.Ids.Contains(record.OwnerId ?? "");

    private static bool Blocks(Record record, DigestMoment moment) => record.State == TaskStates.Blocked && record.Task().Block?.WhomId == moment.PersonId;
}

/// What was asked of others and has no answer, or is late.
internal sealed class TasksAsked : IDigestPart
{
    public DigestSection Section => DigestSection.Asked;

    public DigestRange Range { get; } = new(TaskRecords.Kind, ConcernRole.Asked);

    public bool Belongs(Record record, DigestMoment moment) => record.Task().IsUnanswered || (TaskStates.IsUnderWay(record.State) && record.DueAt < moment.Now);

    public string About(Record record, string language) => $"{record.OwnerName} · {TaskTexts.In(language).State(record.State)}";

    public DateTimeOffset? Since(Record record) => record.CreatedAt;
}

/// What was asked of others and is over.
internal sealed class TasksOver : IDigestPart
{
    public DigestSection Section => DigestSection.Changed;

    public DigestRange Range { get; } = new(TaskRecords.Kind, ConcernRole.Asked, IsOpen: false);

    public string About(Record record, string language) => $"{record.OwnerName} · {TaskTexts.In(language).State(record.State)}";

    public bool Belongs(Record record, DigestMoment moment) => record.UpdatedAt >= moment.Since && record.State is (TaskStates.Confirmed or TaskStates.Expired);
}

/// What its owner did: it is over, or waits only for a confirmation.
internal sealed class TasksDid(bool isOpen) : IDigestPart
{
    public DigestSection Section => DigestSection.Did;

    public DigestRange Range { get; } = new(TaskRecords.Kind, ConcernRole.Sees, isOpen);

    public string About(Record record, string language) => record.IsOwn() ? "" : (language == "it" ? "per " : "for ") + record.Task().Asker.Name;

    public bool Belongs(Record record, DigestMoment moment) => record.OwnerId == moment.PersonId && record.State is (TaskStates.Done or TaskStates.Confirmed) && moment.Covers(record.UpdatedAt);
}
