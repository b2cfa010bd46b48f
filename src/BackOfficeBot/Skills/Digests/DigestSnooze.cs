using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Digests;

internal enum SnoozeUntil { Hour, Day, Week }

/// A line that is put off: it leaves the digests, and its card comes at that hour.
internal static class DigestSnooze
{
    public const string Folded = "snooze";

    /// In an hour, on the next working day, or when next week's work begins; pure.
    public static DateTimeOffset At(SnoozeUntil until, DateTimeOffset now, WorkWeek week)
    {
        var today = WallClock.Day(now, week.Zone);
        return until == SnoozeUntil.Hour ? now + TimeSpan.FromHours(1)
            : week.Add(WallClock.At(today.AddDays(until == SnoozeUntil.Day ? 1 : 7 - ((int)today.DayOfWeek + 6) % 7), default, week.Zone), TimeSpan.Zero);
    }

    public static string NameOf(DigestSection section, int line) => $"{(int)section}:{line}";

    /// Which record is meant; null where the card has no such line.
    public static Guid? Named(SentDigest sent, string? name) =>
        name?.Split(':') is [var section, var line] && int.TryParse(section, out var of) && int.TryParse(line, out var number)
            && sent.Sections.FirstOrDefault(s => (int)s.Section == of)?.Ids is { } ids && number >= 0 && number < ids.Count ? ids[number] : null;

    /// Which line and until when, folded away: two buttons in every line would not fit.
    public static Container? Choices(CardPlace place, DigestTexts t, DigestView view)
    {
        List<Choice> lines =
        [
            .. view.Sections.SelectMany(s => s.Lines.Select((line, i) => (s.Section, Line: line, Number: i))).Where(l => l.Line is { IsOver: false, SnoozedUntil: null, Part.Range.IsOpen: true })
                .Select(l => new Choice { Title = Short(l.Line.Record!.Title, 24), Value = NameOf(l.Section, l.Number) }),
        ];
        if (lines.Count == 0)
            return null;
        var (now, week) = (place.Now, view.Moment.Week);
        return new()
        {
            Id = Folded, IsVisible = false,
            Items =
            [
                new InputChoiceSet { Id = "line", Label = t.SnoozeWhich, Style = ChoiceStyle.Compact, Value = lines[0].Value, Choices = lines },
                new InputChoiceSet
                {
                    Id = "until", Label = t.SnoozeUntil, Style = ChoiceStyle.Compact, Value = nameof(SnoozeUntil.Day),
                    Choices = [.. Enum.GetValues<SnoozeUntil>().DistinctBy(u => At(u, now, week)).Select(u => new Choice { Title = u == SnoozeUntil.Hour ? t.InAnHour : When.Ago(At(u, now, week), now, week.Zone, place.Language), Value = u.ToString() })],
                },
                new ActionSet { Actions = [DigestVerbs.Snooze.Button(place.Seal, t.Snooze, new(view.Key))] },
            ],
        };
    }

    /// Cut where a card has room for no more.
    public static string Short(string title, int most) => title.Length <= most ? title : title[..(most - 1)].TrimEnd() + "…";
}
