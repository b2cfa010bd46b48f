using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes;

/// Minutes in a digest: to be looked through, corrected, approved or signed.
internal sealed class MinutesDigest : IDigestPart
{
    public DigestSection Section => DigestSection.Minutes;

    public DigestRange Range { get; } = new(MinutesKind.Name, ConcernRole.Acts);

    /// What is prepared or being taken waits for its meeting, and what this person has looked through or signed for others.
    public bool Belongs(Record record, DigestMoment moment) => record.State switch
    {
        MinutesStates.Prepared or MinutesStates.Open => false,
        MinutesStates.Correction => IsToRead(record, moment) || (MinutesData.Of(record) is var data && data.Secretary?.Id == moment.PersonId && data.Corrections.Any(c => c.IsTaken is null)),
        MinutesStates.Approved or MinutesStates.Corrected => MinutesClosing.MaySign(record, MinutesData.Of(record), moment.PersonId),
        _ => true,
    };

    public string About(Record record, string language) => MinutesCardTexts.In(language).State(record.State);

    public DateTimeOffset? Since(Record record) => record.UpdatedAt;

    public DigestAct? Act(Record record, DigestMoment moment, string language) =>
        record.State == MinutesStates.Correction && IsToRead(record, moment) ? new(language == "it" ? "Va bene così" : "Fine as it is") { Command = "min.accept" }
        : MinutesClosing.MaySign(record, MinutesData.Of(record), moment.PersonId) ? new(language == "it" ? "Firma" : "Sign") { Command = "min.sign" } : null;

    private static bool IsToRead(Record record, DigestMoment moment) =>
        MinutesData.Of(record) is var data && MinutesReview.Readers(data).Any(p => p.Id == moment.PersonId) && data.Acceptances.All(a => a.Id != moment.PersonId);
}

/// Minutes that this person wrote, once they are signed or filed.
internal sealed class MinutesDid(bool isOpen) : IDigestPart
{
    public DigestSection Section => DigestSection.Did;

    public DigestRange Range { get; } = new(MinutesKind.Name, ConcernRole.Acts, isOpen);

    public bool Belongs(Record record, DigestMoment moment) => record.State == (isOpen ? MinutesStates.Signed : MinutesStates.Filed)
        && MinutesKind.Writers(record, MinutesData.Of(record)).Contains(moment.PersonId) && moment.Covers(record.UpdatedAt);

    public string About(Record record, string language) => MinutesCardTexts.In(language).State(record.State);
}
