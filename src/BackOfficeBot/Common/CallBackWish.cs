using BackOfficeBot.Language;

namespace BackOfficeBot.Common;

/// The time for a call-back, wished for by the skill of calls and kept by the skill of meetings: also where nobody else comes.
/// <param name="CallId">The call that it goes with: closed, the time is free again; promised for another hour, it moves.</param>
internal sealed record CallBackWish(Understanding Understood, Guid CallId)
{
    public const string Command = "meeting.call_back";

    /// What a meeting that was made of a call has to look at when the call changes.
    public const string Follow = "meeting.call_back";
}
