using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Common;

/// What people wrote, understood at their time and in their zone.
internal sealed class Sentences
{
    // A person writes a few lines; what is longer was pasted, and its beginning says what it is.
    private const int Longest = 2_000;

    private readonly Understander _understander;
    private readonly TimeProvider _time;

    public Sentences(IEnumerable<Vocabulary> vocabularies, TimeProvider time) => (_understander, _time) = (new(vocabularies, () => Learned?.Invoke()), time);

    /// What to do once the first sentence has taught what examples teach.
    public Action? Learned { get; set; }

    public Understanding Understand(Turn turn, string text, Direction direction = Direction.Future) => Understand(text, _time.GetUtcNow(), turn.TimeZone, turn.Language, direction);

    public Understanding Understand(string text, DateTimeOffset at, string? timeZone, string language, Direction direction = Direction.Future)
    {
        var zone = WallClock.Zone(timeZone);
        return _understander.Understand(text.Length <= Longest ? text : text[..Longest], new(at.In(zone).DateTime, zone.Id, language == "it" ? "it-IT" : "en-US") { Direction = direction });
    }
}
