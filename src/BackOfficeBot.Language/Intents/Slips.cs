namespace BackOfficeBot.Language.Intents;

/// <summary>Words typed in haste.</summary>
internal static class Slips
{
    /// <summary>Longer words are not looked at.</summary>
    public const int Longest = 24;

    /// <summary>Whether a typed word may be that word: five letters forgive one slip (a letter wrong, missing, added or two swapped), eight forgive two.</summary>
    public static bool Same(string typed, string word)
    {
        if (typed == word)
            return true;
        var most = word.Length >= 8 ? 2 : word.Length >= 5 ? 1 : 0;
        return most > 0 && Math.Abs(typed.Length - word.Length) <= most && typed.Length >= 4 && typed[0] == word[0] && Distance(typed, word, most) <= most;
    }

    private static int Distance(string a, string b, int most)
    {
        Span<int> before = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1], next = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            next[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                next[j] = Math.Min(Math.Min(row[j] + 1, next[j - 1] + 1), row[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
                least = Math.Min(least, next[j]);
            }
            if (least > most)
                return least;
            row.CopyTo(before);
            next.CopyTo(row);
        }
        return row[b.Length];
    }
}
