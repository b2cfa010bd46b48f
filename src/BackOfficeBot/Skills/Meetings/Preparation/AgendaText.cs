using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Form;

namespace BackOfficeBot.Skills.Meetings.Preparation;

/// What the invitation says of what the meeting is about.
internal static class AgendaText
{
    private static readonly string[] Languages = ["it", "en"];

    /// The block with the link that Teams writes under its invitations begins with a line of these.
    private const string TeamsBlock = "______";

    /// Whether there is nothing but what the bot and Teams have written.
    public static bool IsEmpty(string text, string reference)
    {
        if (text.IndexOf(TeamsBlock, StringComparison.Ordinal) is >= 0 and var teams)
            text = text[..teams];
        foreach (var language in Languages)
            text = text.Replace(MeetingTexts.In(language).MailBody(reference), "", StringComparison.Ordinal);
        return string.IsNullOrWhiteSpace(text);
    }

    /// For the invitation: the agenda, and what is to be read before, by when.
    public static string Of(string? agenda, string? papers, DateOnly? readBy, string language)
    {
        var t = PreparationTexts.In(language);
        string?[] parts =
        [
            agenda is null ? null : $"{FormTexts.In(language).Agenda}:\n{agenda}",
            papers is null ? null : $"{(readBy is { } day ? t.ReadBy(When.Day(day, language)) : t.Papers)}:\n{papers}",
        ];
        return string.Join("\n\n", parts.OfType<string>());
    }
}
