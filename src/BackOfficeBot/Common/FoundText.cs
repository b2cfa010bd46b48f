namespace BackOfficeBot.Common;

/// Words of somebody that are to become work of another skill: it fills its form with them, and what is made leads back to them.
internal sealed record FoundText(SourceMessage Message, string Text, DateTimeOffset At)
{
    /// For whom and by when, as whoever asks for it said: "per Anna entro martedì".
    public string? Said { get; init; }

    /// Commands that take one as the turn's argument.
    public const string Task = "task.from_text";
    public const string Call = "call.from_text";
    public const string Approval = "approval.from_text";
}

/// A mail and what hangs on it, to be filed as they are.
/// <param name="Mailbox">Directory id or address.</param>
/// <param name="Parts">The files that can be made of it.</param>
internal sealed record FoundMail(SourceMessage Message, string Mailbox, string Id, IReadOnlyList<FoundMailPart> Parts)
{
    /// A command that takes it as the turn's argument.
    public const string File = "doc.from_mail";

    /// The folder as it was said.
    public string? Into { get; init; }
}

/// <param name="FileId">Null for the mail itself.</param>
internal sealed record FoundMailPart(string? FileId, string Name)
{
    /// Whether it is what is meant, unless somebody ticks otherwise.
    public bool IsMeant { get; init; } = true;
}

/// A file of a drive that goes along with what another skill makes.
internal static class FoundFile
{
    /// A command that takes the file as the turn's argument.
    public const string Mail = "mail.from_file";
}
