namespace BackOfficeBot.Language.Intents;

/// <summary>From scores to probabilities.</summary>
internal static class Chances
{
    private const double Log2E = 1.4426950408889634, Ln2 = 0.6931471805599453;

    /// <summary>Softmax, in place.</summary>
    public static void Of(Span<float> scores)
    {
        var most = float.MinValue;
        foreach (var score in scores)
            most = Math.Max(most, score);
        var sum = 0f;
        foreach (ref var score in scores)
            sum += score = Exp(score - most);
        foreach (ref var score in scores)
            score /= sum;
    }

    // Only sums and products, which come out the same on every machine; what the system's library has for it does not.
    private static float Exp(float x)
    {
        if (x < -60)
            return 0;
        var halvings = Math.Floor((x * Log2E) + 0.5);
        var r = x - (halvings * Ln2);
        var power = 1 + (r * (1 + (r * (0.5 + (r * ((1 / 6.0) + (r * ((1 / 24.0) + (r * ((1 / 120.0) + (r / 720)))))))))));
        return (float)(power * BitConverter.Int64BitsToDouble((1023 + (long)halvings) << 52));
    }
}
