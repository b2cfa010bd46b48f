namespace BackOfficeBot.Skills.Meetings;

/// Who goes, who comes, and who was to go but never was among them: "togli Marco e aggiungi Anna".
internal sealed record PeopleChange(IReadOnlyList<Invitee> Leaving, IReadOnlyList<string> Joining, string? Absent)
{
    private static readonly string[] Go =
        ["togli", "togliamo", "toglila", "rimuovi", "leva", "escludi", "elimina", "senza", "remove", "drop", "exclude", "without", .. Swaps];

    private static readonly string[] Come = ["aggiungi", "aggiungiamo", "invita", "invitiamo", "includi", "metti", "mettiamo", "add", "invite", "include", .. Swaps];

    // One for another.
    private static string[] Swaps => ["sostituisci", "posto", "replace", "instead"];

    public static PeopleChange Of(string text, IReadOnlyList<string> names, IReadOnlyList<Invitee> invited)
    {
        if (!TakesOff(text))
            return new([], names, null);
        List<Invitee> leaving = [.. invited.Where(p => names.Any(p.IsCalled))];
        List<string> others = [.. names.Where(n => !leaving.Exists(p => p.IsCalled(n)))];
        return Says(text, Come) ? new(leaving, others, null) : new(leaving, [], others.FirstOrDefault());
    }

    /// "Paolo al posto di Davide"
    public static PeopleChange Swap(IReadOnlyList<string> going, IReadOnlyList<string> coming, IReadOnlyList<Invitee> invited)
    {
        List<Invitee> leaving = [.. invited.Where(p => going.Any(p.IsCalled))];
        return new(leaving, coming, leaving.Count == 0 ? going[0] : null);
    }

    public static bool TakesOff(string text) => Says(text, Go);

    private static bool Says(string text, string[] words) =>
        text.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries).Any(w => words.Contains(w, StringComparer.OrdinalIgnoreCase));
}
