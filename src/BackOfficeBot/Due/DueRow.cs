using BackOfficeBot.Storage;

namespace BackOfficeBot.Due;

/// What a record has to do at an instant: expire, remind, ask. One row for each record and task, written in the record's own transaction, gone when it is done.
internal sealed class DueRow : IOfOrganisation
{
    public string Organisation { get; internal set; } = "";
    public Guid RecordId { get; init; }

    /// Which handler does it: "meeting.holdExpires"; behind a bar may stand for whom.
    public string Task { get; init; } = "";
    public DateTimeOffset At { get; set; }

    /// When a worker looks at it: at first the instant itself, then the end of a lease or of a pause.
    public DateTimeOffset NotBefore { get; set; }
    public int Attempts { get; set; }
}
