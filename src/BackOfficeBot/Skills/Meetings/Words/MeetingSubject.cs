using BackOfficeBot.Skills.Meetings.Form;

namespace BackOfficeBot.Skills.Meetings.Words;

/// What a meeting is called while nobody has said it: by who asks and with whom, and not by a list of names that would be cut off.
internal static class MeetingSubject
{
    private const int MostNames = 3;

    public static string? Default(string organizer, IReadOnlyList<string> names, string language) => names.Count == 0 ? null : MeetingForm.Shortened(MeetingTexts.In(language).DefaultSubject(
        organizer, names.Count <= MostNames ? string.Join(", ", names) : string.Join(", ", names.Take(MostNames - 1)) + FormTexts.In(language).OthersToo(names.Count - MostNames + 1)));

    /// A subject that nobody chose follows the people.
    public static bool IsDefault(string? subject, string organizer, string language) =>
        string.IsNullOrWhiteSpace(subject) || subject.StartsWith(MeetingTexts.In(language).DefaultSubject(organizer, ""), StringComparison.Ordinal);
}
