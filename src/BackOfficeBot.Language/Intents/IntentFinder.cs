using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Intents;

/// <summary>Which of the declared intents a text names.</summary>
internal sealed class IntentFinder(IEnumerable<Vocabulary> vocabularies)
{
    private const double Denied = 0.3;

    private readonly (string Intent, double Weight, Phrase[] Phrases)[] _intents =
        [.. vocabularies.Select(v => (v.Intent, v.Weight, v.Phrases.Select(p => new Phrase(p)).ToArray()))];

    public (string? Intent, double Confidence, string? RunnerUp) Find(List<Token> tokens)
    {
        (string? Intent, double Confidence) best = default, second = default;
        foreach (var (intent, weight, phrases) in _intents)
        {
            var confidence = 0.0;
            foreach (var phrase in phrases)
                if (phrase.Match(tokens, out var begins) is > 0 and var match)
                    confidence = Math.Max(confidence, weight * match * (IsDenied(tokens, begins) ? Denied : 1));
            if (confidence > best.Confidence)
                (second, best) = (best.Intent == intent ? second : best, (intent, confidence));
            else if (confidence > second.Confidence && intent != best.Intent)
                second = (intent, confidence);
        }
        return (best.Intent, best.Confidence, second.Intent);
    }

    // "non voglio una riunione", "don't book": a denial at most five words before.
    private static bool IsDenied(List<Token> tokens, int begins)
    {
        for (var i = Math.Max(0, begins - 5); i < begins; i++)
            if (tokens[i].Text is "non" or "not" or "no" or "never" or "niente" or "nessuna" or "don" or "doesn" or "without" or "senza")
                return true;
        return false;
    }
}
