using System.Globalization;
using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Language.Tests.Dates;

/// Sentences as an Italian and an English office say them, in Cases/it.txt and en.txt: sentence | reference | expected. Expected is what is found, in the order of the
/// sentence: the words, what kind, the preferred meaning; several are divided by a semicolon. A line that begins with # is a remark.
public sealed class DateCasesTests
{
    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    [Theory]
    [InlineData("it.txt", "it-IT")]
    [InlineData("en.txt", "en-US")]
    public void Sentences_mean_what_people_mean(string file, string locale)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Dates", "Cases", file)).Where(line => line.Length > 0 && line[0] != '#').ToArray();
        Assert.True(lines.Length > 250);
        Assert.All(lines, line =>
        {
            var parts = line.Split(" | ");
            var reference = DateTime.Parse(parts[1], CultureInfo.InvariantCulture);
            Assert.Equal(parts[2], Said(parts[0], DateTimes.Find(parts[0], reference, Rome, locale)));
        });
    }

    [Fact]
    public void Without_accents_and_in_capitals_they_mean_the_same()
    {
        var sentences = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Dates", "Cases", "it.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" | ")[0]);
        Assert.All(sentences, sentence =>
        {
            var expected = Values(sentence);
            Assert.Equal(expected, Values(sentence.Replace("ì", "i").Replace("à", "a").Replace("é", "e").Replace("è", "e")));
            Assert.Equal(expected, Values(sentence.ToUpperInvariant()));
            Assert.Equal(expected, Values(sentence.Normalize(System.Text.NormalizationForm.FormD)));
        });
    }

    private static IEnumerable<WhenValue> Values(string sentence) =>
        DateTimes.Find(sentence, new DateTime(2026, 11, 24, 10, 0, 0), Rome, "it-IT").SelectMany(when => when.Values);

    private static string Said(string sentence, IReadOnlyList<When> found) =>
        string.Join("; ", found.Select(w => $"{sentence.Substring(w.Span.Start, w.Span.Length)} = {w.Type.ToString().ToLowerInvariant()} {Meaning(w)}"));

    private static string Meaning(When when)
    {
        var value = when.Value;
        var format = when.Type is WhenType.Date or WhenType.DateRange ? "yyyy-MM-dd" : when.Type is WhenType.Time or WhenType.TimeRange ? "HH:mm" : "yyyy-MM-dd HH:mm";
        string Write(DateTime? time) => time?.ToString(format, CultureInfo.InvariantCulture) ?? "";
        static string At(TimeOnly? time, string before) => time is { } t ? before + t.ToString("HH:mm", CultureInfo.InvariantCulture) : "";
        return when.Type switch
        {
            WhenType.Duration => string.Create(CultureInfo.InvariantCulture, $"{value.Length!.Value.TotalMinutes} min"),
            WhenType.Set => value.Rule + At(value.Time, " ") + At(value.TimeEnd, "-"),
            WhenType.Date or WhenType.Time or WhenType.DateTime => Write(value.Start),
            _ => $"{Write(value.Start)}..{Write(value.End)}",
        };
    }
}
