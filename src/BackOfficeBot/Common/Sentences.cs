using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Language;

namespace BackOfficeBot.Common;

/// What people wrote, understood at their time and in their zone.
internal sealed class Sentences(IEnumerable<Vocabulary> vocabularies, TimeProvider time)
{
    // A person writes a few lines; what is longer was pasted, and its beginning says what it is.
    private const int Longest = 2_000;

    private readonly Understander _understander = new(vocabularies);

    public Understanding Understand(Turn turn, string text)
    {
        var zone = WallClock.Zone(turn.TimeZone);
        return _understander.Understand(text.Length <= Longest ? text : text[..Longest], new(time.GetUtcNow().In(zone).DateTime, zone.Id, turn.Language == "it" ? "it-IT" : "en-US"));
    }
}
