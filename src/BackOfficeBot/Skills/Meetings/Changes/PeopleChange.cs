using System.Text.RegularExpressions;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Meetings.Changes;

/// Who goes, who comes, and who was to go but never was among them: "togli Marco e aggiungi Anna", "Paolo al posto di Davide".
internal sealed record PeopleChange(IReadOnlyList<Invitee> Leaving, IReadOnlyList<string> Joining, string? Absent)
{
    private static readonly string[] Go =
        ["togli", "togliamo", "toglila", "rimuovi", "leva", "escludi", "elimina", "senza", "remove", "drop", "exclude", "without", "sostituisci", "posto", "replace", "instead"];

    private static readonly string[] Come = ["aggiungi", "aggiungiamo", "invita", "invitiamo", "includi", "metti", "mettiamo", "add", "invite", "include", "sostituisci", "replace"];

    public static PeopleChange Of(string text, IReadOnlyList<Found<string>> people, IReadOnlyList<Invitee> invited)
    {
        List<string> names = [.. people.Select(p => p.Value).Distinct(StringComparer.OrdinalIgnoreCase)];
        // Who is named behind these words goes, and everybody else comes.
        if (InPlaceOf.Match(text) is { Success: true } instead && people.FirstOrDefault(p => p.Span.Start >= instead.Index)?.Value is { } going)
        {
            List<Invitee> replaced = [.. invited.Where(p => p.IsCalled(going))];
            return new(replaced, [.. names.Except([going])], replaced.Count == 0 ? going : null);
        }
        if (!TakesOff(text))
            return new([], names, null);
        List<Invitee> leaving = [.. invited.Where(p => names.Any(p.IsCalled))];
        List<string> others = [.. names.Where(n => !leaving.Exists(p => p.IsCalled(n)))];
        return Says(text, Come) ? new(leaving, others, null) : new(leaving, [], others.FirstOrDefault());
    }

    public static bool TakesOff(string text) => Says(text, Go);

    private static bool Says(string text, string[] words) =>
        text.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries).Any(w => words.Contains(w, StringComparer.OrdinalIgnoreCase));

    private static readonly Regex InPlaceOf = new(@"\b(?:invece|al posto|instead|in place) (?:di|del|della|of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
