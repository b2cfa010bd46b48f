using BackOfficeBot.Language.Dates;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>What is eaten says which eight o'clock is meant: "cena con Marco alle 8" is in the evening, "breakfast at 6" in the morning.</summary>
internal static class Meals
{
    private const int Noon = 12, Reach = 12, Earliest = 5, Late = 17;

    private static readonly HashSet<string> InTheEvening = ["cena", "cenetta", "apericena", "aperitivo", "dinner", "supper", "drinks"];
    private static readonly HashSet<string> InTheMorning = ["colazione", "breakfast"];
    private static readonly HashSet<string> Abouts = ["su", "sul", "sulla", "about", "regarding", "della", "of"];

    /// <summary>The same, with the meaning first that fits the meal of which is spoken before it.</summary>
    public static When At(List<Token> tokens, int at, When when)
    {
        if (when is not { Type: WhenType.Time or WhenType.DateTime or WhenType.TimeRange or WhenType.DateTimeRange, Values: [{ Start: { } first, Grain: <= Grain.Hour }, _, ..] })
            return when;
        for (var i = at - 1; i >= Math.Max(0, at - Reach) && !EndsBefore(tokens, i, at); i--)
            if (tokens[i].Kind is TokenKind.Word && (InTheEvening.Contains(tokens[i].Text) ? true : InTheMorning.Contains(tokens[i].Text) ? false : (bool?)null) is { } isEvening)
                return isEvening == first.Hour >= Noon || IsSpokenOf(tokens, i) || !when.Values.Any(v => Fits(v, isEvening)) ? when : when with { Values = [.. when.Values.OrderBy(v => Fits(v, isEvening) ? 0 : 1)] };
        return when;
    }

    // Nobody has breakfast at three, nor dinner at one.
    private static bool Fits(WhenValue value, bool isEvening) => value.Start?.Hour is { } hour && (isEvening ? hour >= Late : hour is >= Earliest and < Noon);

    // Of "dinner with Anna moved, call at 9" the hour is the call's; "cena con Anna, alle 8" goes on.
    private static bool EndsBefore(List<Token> tokens, int i, int at) => tokens[i].Text is "," or ";" or "." && i < at - 1 && !(i == at - 2 && tokens[at - 1].Text is "alle" or "at");

    // "una call sulla cena alle 9" is no dinner.
    private static bool IsSpokenOf(List<Token> tokens, int i) => i > 0 && Abouts.Contains(tokens[i - 1].Text) || i > 1 && Abouts.Contains(tokens[i - 2].Text);
}
