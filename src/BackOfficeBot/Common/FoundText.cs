namespace BackOfficeBot.Common;

/// Words of somebody that are to become work of another skill: it fills its form with them, and what is made leads back to them.
internal sealed record FoundText(SourceMessage Message, string Text, DateTimeOffset At)
{
    /// Commands that take one as the turn's argument.
    public const string Task = "task.from_text";
    public const string Call = "call.from_text";
    public const string Approval = "approval.from_text";
}

/// A file of a drive that goes along with what another skill makes.
internal static class FoundFile
{
    /// A command that takes the file as the turn's argument.
    public const string Mail = "mail.from_file";
}
