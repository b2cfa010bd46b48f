using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Language;

namespace BackOfficeBot.Common;

/// What people wrote, understood at their time and in their zone.
internal sealed partial class Sentences
{
    // A person writes a few lines; what is longer was pasted, and its beginning says what it is.
    private const int Longest = 2_000;

    private readonly Understander _understander;
    private readonly TimeProvider _time;

    public Sentences(IEnumerable<Vocabulary> vocabularies, TimeProvider time) => (_understander, _time) = (new(vocabularies, () => Learned?.Invoke()), time);

    /// What to do once the first sentence has taught what examples teach.
    public Action? Learned { get; set; }

    public Understanding Understand(Turn turn, string text)
    {
        var zone = WallClock.Zone(turn.TimeZone);
        return _understander.Understand(Spelled(text.Length <= Longest ? text : text[..Longest]), new(_time.GetUtcNow().In(zone).DateTime, zone.Id, turn.Language == "it" ? "it-IT" : "en-US"));
    }

    // "MEET 2026 42" is MEET-2026-42; every sign keeps its place.
    private static string Spelled(string text) => SpacedReference().Replace(text, "$1-$2-$3");

    [GeneratedRegex(@"\b(MEET)[ _/–](20[0-9]{2})[ _/–]([0-9]{1,12})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpacedReference();
}
