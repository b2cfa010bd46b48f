namespace BackOfficeBot.Skills.Meetings.Executives;

/// Those who are asked, in a sentence.
internal static class AskNames
{
    public static string Of(IReadOnlyList<string> names, string language) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} {(language == "it" ? "e" : "and")} {names[^1]}";

    /// "Elena Valdoro ha", "Elena Valdoro e Paolo Ferrari hanno"
    public static string Have(IReadOnlyList<string> names) => $"{Of(names, "it")} {(names.Count == 1 ? "ha" : "hanno")}";

    public static string HaveNot(IReadOnlyList<string> names) => $"{Of(names, "it")} non {(names.Count == 1 ? "ha" : "hanno")}";
}
