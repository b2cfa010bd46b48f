using BackOfficeBot.Desk;
using BackOfficeBot.Organisations;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Digests;

/// A digest as its card shows it now.
internal sealed record DigestView(SentDigest Sent, Guid Key, DigestMoment Moment)
{
    public IReadOnlyList<DigestLines> Sections { get; init; } = [];
    public DigestDay? Day { get; init; }
    public DateOnly MeetingDay { get; init; }
    public IReadOnlyList<OfficeFlow> Offices { get; init; } = [];
    public int SmallestGroup { get; init; }
    public string? Notice { get; init; }

    /// Whose it is, where the reader works for several in this chat: what its lines say is about that one.
    public string? Whose { get; init; }

    public string About(string words) => Whose is null ? words : ClientTurns.About(Whose, words);

    /// When it comes the next time; null where it does not.
    public DateTimeOffset? Next { get; init; }

    /// Whether it tells of what changed and of nothing else.
    public bool IsOfChanges => !Sent.Without.Contains(DigestSection.Changed) && Sent.Without.Contains(DigestSection.Did);

    /// Whether it tells of an office and of nothing else.
    public bool IsOfOffice => Sent.Part == DigestPart.Weekly && Enum.GetValues<DigestSection>().All(s => s == DigestSection.Office || Sent.Without.Contains(s));

    public bool IsEmpty => Sections.Count == 0 && Offices.Count == 0 && Meetings == 0;

    /// Those with others, which one is to be told of; one's own entries have a line where a digest is sent anyhow.
    public int Meetings => Day?.Meetings.Count(m => m.HasOthers) ?? 0;
}

internal sealed record DigestLines(DigestSection Section, IReadOnlyList<DigestLine> Lines, int More);

/// A line: the record as it is now, and what can still be done about it here.
/// <param name="Record">Null where the reader sees it no more.</param>
internal sealed record DigestLine(Guid Id, Record? Record)
{
    public TimeSpan? Waiting { get; init; }

    /// What says what can be done about it; null where nothing waits any more.
    public IDigestPart? Part { get; init; }
    public bool IsOver => Part is null;

    /// Put off by its reader, to this instant.
    public DateTimeOffset? SnoozedUntil { get; init; }
}

/// Work of an office: how much, how old, what is late. Never of a person.
internal sealed record OfficeFlow(string Office, bool IsTooSmall)
{
    public IReadOnlyList<OfficeStep> Steps { get; init; } = [];

    public bool IsEmpty => Steps.Count == 0 && Kept is null;

    /// Each day is told what is late or stuck, each week everything.
    public bool IsInTrouble => Steps.Any(s => s.Late + s.Stuck > 0);

    /// Of what was promised and is over, how much was done in time; null where nothing was.
    public int? Kept { get; init; }
    public int Promised { get; init; }
}

/// <param name="Oldest">In working time.</param>
internal sealed record OfficeStep(DigestSection Section, string Kind, string State, int Count, int Late, int Stuck, TimeSpan Oldest);
