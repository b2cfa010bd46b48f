using BackOfficeBot.Desk;
using BackOfficeBot.Language;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Calls;

/// Calls in a digest: those that wait for somebody to call back.
internal sealed class CallDigest : IDigestPart
{
    public DigestSection Section => DigestSection.Calls;

    public DigestRange Range { get; } = new(CallRecords.Kind, ConcernRole.Acts);

    /// What is promised for later is not due yet.
    public bool Belongs(Record record, DigestMoment moment) => record.DueAt is not { } due || due < moment.Until;

    public string About(Record record, string language) => string.Join(" · ", new[]
    {
        record.Priority >= Priority.High ? CallCards.Urgency(record.Priority, language) : null, CallData.Of(record).Phone is { } phone ? PhoneText.Grouped(phone) : null,
        CallStates.IsUntouched(record.State) ? null : CallTexts.In(language).State(record.State),
    }.OfType<string>());

    public DateTimeOffset? Since(Record record) => record.CreatedAt;

    public bool? WasInTime(Record record) => CallData.Of(record).Promise is { } promise ? !promise.IsMissed : null;

    public DigestAct? Act(Record record, DigestMoment moment, string language) => record.State switch
    {
        CallStates.WrongPerson => null,
        CallStates.Calling when CallData.Of(record).Promise is null => record.OwnerId == moment.PersonId ? new(language == "it" ? "Fatto" : "Done") { Command = "call.close" } : null,
        _ when CallData.Of(record).Phone is { } phone => new(language == "it" ? "Chiama" : "Call") { Url = CallCards.TeamsLink("4:" + phone) },
        _ => new(language == "it" ? "Richiamo io" : "I call back") { Command = "call.back" },
    };
}

/// Calls that this person made, or brought to an end.
internal sealed class CallsDone : IDigestPart
{
    public DigestSection Section => DigestSection.Did;

    public DigestRange Range { get; } = new(CallRecords.Kind, ConcernRole.Acts, IsOpen: false);

    public bool Belongs(Record record, DigestMoment moment) => record.State == CallStates.Done && CallData.Of(record).EndedById == moment.PersonId && moment.Covers(record.UpdatedAt);

    public string About(Record record, string language) => CallTexts.In(language).State(record.State);
}
