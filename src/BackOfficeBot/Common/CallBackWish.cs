namespace BackOfficeBot.Common;

/// The time for a call-back, wished for by the skill of calls and kept by the skill of meetings: also where nobody else comes.
internal static class CallBackWish
{
    public const string Command = "meeting.call_back";
}
