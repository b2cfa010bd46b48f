using System.Text;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Language.Entities;
using BackOfficeBot.Language.Intents;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language;

/// <summary>
/// Reads what people write, in Italian and English alike: what they want, and when, with whom, how long, about what. Pure: the same text in the same
/// context always means the same. Used by any number of threads.
/// </summary>
public sealed class Understander
{
    private readonly IntentFinder _intents;

    private Understander(IntentFinder intents) => _intents = intents;

    /// <summary>The names of what can be asked for.</summary>
    public IEnumerable<string> Intents => _intents.Names;

    /// <summary>Learns, which takes a second or two; what was learned may be kept by <see cref="Write"/>.</summary>
    /// <param name="vocabularies">What can be asked for.</param>
    public static Understander Learn(IReadOnlyList<Vocabulary> vocabularies) => new(Lessons.Learn(vocabularies));

    /// <summary>Knows at once what was learned before, see <see cref="Write"/>.</summary>
    public static Understander Read(Stream learned)
    {
        using var reader = new BinaryReader(learned);
        return new(IntentFinder.Read(reader));
    }

    /// <summary>Writes down what was learned; the same vocabularies give the same bytes on every machine.</summary>
    public void Write(Stream into)
    {
        using var writer = new BinaryWriter(into, Encoding.UTF8, leaveOpen: true);
        _intents.Write(writer);
    }

    /// <summary>What a text says. Never fails: what isn't understood isn't there. Time grows in proportion to the length.</summary>
    /// <param name="text">As it was typed, without mentions of the bot.</param>
    /// <param name="context">When and where it was said.</param>
    public Understanding Understand(string text, UnderstandingContext context)
    {
        var tokens = Tokenizer.Read(text);
        // Two wishes in one sentence: the first counts, if both are plain.
        if (ThenAt(tokens) is { } then && One(text[..then.Begins], Tokenizer.Read(text[..then.Begins]), context) is { IsCertain: true } first
            && One(text[then.Ends..], Tokenizer.Read(text[then.Ends..]), context) is { IsCertain: true })
            return first with { Then = new(text[then.Ends..], new(then.Ends, text.Length - then.Ends)) };
        return One(text, tokens, context);
    }

    // "… e poi manda una mail a Paolo", "… then email Paolo"
    private static (int Begins, int Ends)? ThenAt(List<Token> tokens)
    {
        for (var i = 1; i < tokens.Count - 1; i++)
            if (tokens[i].Kind is TokenKind.Word && tokens[i].Text is "poi" or "then" or "dopodiche")
                return (tokens[i - 1].Text is "e" or "and" or "," ? tokens[i - 1].Span.Start : tokens[i].Span.Start, tokens[i + 1].Span.Start);
        return null;
    }

    // Where a telephone number stands is no date; both lists are in the order of the text.
    private static List<When> Apart(IReadOnlyList<When> whens, IReadOnlyList<Found<string>> phones)
    {
        var (apart, phone) = (new List<When>(whens.Count), 0);
        foreach (var when in whens)
        {
            while (phone < phones.Count && phones[phone].Span.End <= when.Span.Start)
                phone++;
            if (phone == phones.Count || !phones[phone].Span.Overlaps(when.Span))
                apart.Add(when);
        }
        return apart;
    }

    // "€2.5M" is no duration; behind "800 €" the amount is over.
    private static bool IsAmount(string text, int start) => char.IsAsciiDigit(text[start]) && text.AsSpan(0, start).TrimEnd() is [.. var before, '€' or '$' or '£'] && before.TrimEnd() is not [.., >= '0' and <= '9'];

    // "la revisione trimestrale il 15/12" is once, "weekly meeting Mondays at 9" on Mondays.
    private static bool IsSaidOf(string text, When when, IReadOnlyList<When> all) =>
        when is { Type: WhenType.Set, Value.Rule: { } rule } && !text.AsSpan(when.Span.Start, when.Span.Length).Contains(' ') && !rule.Contains("BY", StringComparison.Ordinal)
        && all.Any(w => w.Type is WhenType.Set ? w.Value.Rule!.Contains("BYDAY", StringComparison.Ordinal) : w.Type is WhenType.Date or WhenType.DateTime && !rule.StartsWith("FREQ=WEEKLY", StringComparison.Ordinal) && !rule.StartsWith("FREQ=DAILY", StringComparison.Ordinal));

    private Understanding One(string text, List<Token> tokens, UnderstandingContext context)
    {
        var whens = DateTimes.Find(text, tokens, context.Now, context.TimeZone, context.Locale, context.Direction);
        if (text.AsSpan().ContainsAny('€', '$', '£'))
            whens = [.. whens.Where(w => !IsAmount(text, w.Span.Start))];
        if (whens.Count > 1)
            whens = [.. whens.Where(w => !IsSaidOf(text, w, whens))];
        var phones = Phones.Find(text, whens, context.Region);
        if (phones.Count > 0)
            whens = Apart(whens, phones);
        var guess = _intents.Find(tokens, Classes.Of(text, tokens, whens, phones, _intents.Terms).AsSpan(0, Reading.ReasonAt(tokens)));
        return new Reading(text, tokens, whens, context.Locale.StartsWith("it", StringComparison.OrdinalIgnoreCase)).Read(phones, guess.Openings, _intents.Terms) with
        {
            Text = text,
            Intent = guess.Intent,
            Confidence = guess.Confidence,
            RunnerUp = guess.RunnerUp,
            RunnerUpConfidence = guess.RunnerUpConfidence,
            RefersToShown = guess.RefersToShown,
            IsRefusal = guess.IsRefusal,
        };
    }
}
