namespace BackOfficeBot.Common;

/// Italian words that change with what stands behind them.
internal static class Italian
{
    private const string Vowels = "aeiouàáèéìíòóùú";

    /// "a Marco Rossi", "ad Anna Rossi".
    public static string To(string name) => (name.Length > 0 && Vowels.Contains(char.ToLowerInvariant(name[0]), StringComparison.Ordinal) ? "ad " : "a ") + name;
}
