using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Help;
using BackOfficeBot.Testing;
using CsCheck;

namespace BackOfficeBot.Tests.Understanding;

/// The sentences of the files beside this one, which anybody who speaks the language can read and extend.
public sealed class SentenceTests
{
    private static readonly Understander Understander = Taught.Understander;

    private static readonly string[] Sentences = [.. Cases("italian").Concat(Cases("english")).Select(c => c.Sentence)];

    [Theory]
    [InlineData("italian", "it-IT")]
    [InlineData("english", "en-US")]
    public void Each_sentence_means_what_its_line_says(string file, string locale) => Assert.All(Cases(file), c =>
    {
        var understood = Understood.Of(null, c.Sentence, Understander.Understand(c.Sentence, At(locale)));
        Assert.Equal(c.Intent, understood.Intent);
        Assert.All(c.Entities, entity => Assert.Contains(entity, understood.Entities.Select(e => $"{e.Type}={e.Value}")));
    });

    /// Whoever says it gets the form and not two buttons; of a thousand sentences five may ask.
    [Theory]
    [InlineData("italian", "it-IT")]
    [InlineData("english", "en-US")]
    public void A_sentence_is_understood_with_certainty(string file, string locale)
    {
        var cases = Cases(file).Where(c => c.Intent != Intent.None).ToArray();
        var asks = cases.Where(c => !Understander.Understand(c.Sentence, At(locale)).IsCertain).Select(c => c.Sentence).ToArray();
        Assert.True(asks.Length <= cases.Length / 200, string.Join(Environment.NewLine, asks));
    }

    [Theory]
    [InlineData("italian", "it-IT")]
    [InlineData("english", "en-US")]
    public void A_sentence_allocates_little(string file, string locale)
    {
        var (cases, context) = (Cases(file).ToArray(), At(locale));
        foreach (var c in cases)
            Understander.Understand(c.Sentence, context);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var c in cases)
            Understander.Understand(c.Sentence, context);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / cases.Length, 0, 8 * 1024);
    }

    [Theory]
    [InlineData("italian", "it-IT")]
    [InlineData("english", "en-US")]
    public void Capitals_and_accents_do_not_matter(string file, string locale) => Assert.All(Cases(file), c =>
    {
        Assert.Equal(c.Intent, Understander.Understand(c.Sentence.ToUpperInvariant(), At(locale)).Intent);
        Assert.Equal(c.Intent, Understander.Understand(Bare(c.Sentence), At(locale)).Intent);
    });

    [Fact]
    public void A_sentence_with_letters_changed_lost_added_or_swapped_breaks_nothing() =>
        Gen.Select(Gen.Int[0, Sentences.Length - 1], Gen.Select(Gen.Int[0, 3], Gen.Int[0, 80], Gen.Char).Array[1, 4]).Sample((which, changes) =>
            LiesInTheText(changes.Aggregate(Sentences[which], (text, change) => Changed(text, change.Item1, change.Item2, change.Item3))), iter: 5_000);

    [Fact]
    public void Two_sentences_in_one_break_nothing() =>
        Gen.Select(Gen.Int[0, Sentences.Length - 1], Gen.Int[0, Sentences.Length - 1], Gen.Int[0, 60], Gen.Int[0, 60]).Sample((first, second, cut, from) =>
            LiesInTheText(Sentences[first][..Math.Min(cut, Sentences[first].Length)] + Sentences[second][Math.Min(from, Sentences[second].Length)..]), iter: 3_000);

    [Theory]
    [InlineData("riunione \uD83C domani con \uDF89 Anna")]
    [InlineData("\u202Eriunione\u202C con \u05D0\u05E0\u05D4 domani alle \u0663")]
    [InlineData("\0\u0001\u0007 sposta\tla\r\nriunione \u200B alle 16")]
    [InlineData("🎉🎉 riunione 👩\u200D💻 con Anna 🎉 alle 15 🕒")]
    [InlineData("e\u0301 libero\u0301 Marco\u0301 \u0301")]
    [InlineData("con con con, e e e . . . A. B. C. D. E. F. «»\"\"“”")]
    [InlineData("MEET 2026 MEET-2026- 2026-0000001 MEET 2026 00000012 @ @@ a@b x@y.z. +39 +")]
    [InlineData("")]
    public void Strange_characters_break_nothing(string text)
    {
        Assert.True(LiesInTheText(text));
        Assert.True(LiesInTheText(string.Concat(Enumerable.Repeat(text + " ", 100_000 / (text.Length + 1)))));
    }

    /// What is allocated stands for what is done: twice the text, twice the work and not four times.
    [Theory]
    [InlineData("riunione con anna ")]
    [InlineData("1 ")]
    [InlineData("1.234.567 € ")]
    [InlineData("06 1234 5678 ")]
    [InlineData("a@")]
    [InlineData("«")]
    [InlineData("x.pdf ")]
    [InlineData("sala sala ")]
    [InlineData("con e con ")]
    [InlineData("su su perché ")]
    [InlineData("parola")]
    public void A_long_text_takes_work_in_proportion_to_its_length(string piece)
    {
        long Work(int length)
        {
            var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Understander.Understand(text, At("it-IT"));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Work(1_000);
        Assert.InRange(Work(100_000), 0, (Work(50_000) * 5 / 2) + 10_000);
    }

    [Fact]
    public void Every_intent_has_a_button_in_both_languages() =>
        Assert.All(Understander.Intents.Where(name => name != Intent.None), name =>
            Assert.All(new[] { "it", "en" }, language => Assert.InRange(Wishes.Title(name, language).Length, 1, 20)));

    [Theory]
    [InlineData("it", "it-IT")]
    [InlineData("en", "en-US")]
    public void What_stands_on_the_button_of_an_intent_may_be_typed(string language, string locale) =>
        // "No, grazie" is heard before anything else is.
        Assert.All(Understander.Intents.Where(name => name is not Intent.None and not "no_thanks"), name =>
            Means(name, Wishes.Title(name, language), locale));

    [Fact]
    public void What_may_be_meant_as_coming_back_is_written_as_its_rule()
    {
        var output = new StringWriter();
        UnderstandCommand.Run(new StringReader("""{"id":"1","locale":"it-IT","text":"riunione il primo lunedì alle 9","reference":"2026-11-24T10:00:00"}"""), output);
        Assert.Contains("{\"rrule\":\"FREQ=MONTHLY;BYDAY=1MO\",\"time\":\"09:00:00\",\"type\":\"set\"}", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("{}", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_answers_each_line_and_a_bad_one_with_an_error()
    {
        var output = new StringWriter();
        UnderstandCommand.Run(new StringReader("""
            {"id":"1","locale":"it-IT","text":"fissa una riunione con Anna domani","reference":"2026-11-24T10:00:00"}
            no json
            {"id":"3","reference":"2026-11-24T10:00:00"}
            {"id":"4","text":"aiuto","reference":"yesterday"}
            {"id":"4b","text":"domani","reference":"0001-01-01T00:00:00"}
            {"id":"4c","text":"riunione \ud800 domani"}
            {"id":"5","text":"aiuto"}
            """), output);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("\"intent\":\"schedule_meeting\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("{\"type\":\"person\",\"value\":\"Anna\"}", lines[0], StringComparison.Ordinal);
        Assert.Contains("{\"type\":\"date\",\"text\":\"domani\",\"start\":28,\"end\":33,\"values\":[{\"value\":\"2026-11-25\"}]}", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..6], line => Assert.Contains("\"error\"", line, StringComparison.Ordinal));
        Assert.Contains("\"id\":\"5\",\"intent\":\"help\"", lines[6], StringComparison.Ordinal);
    }

    private static void Means(string intent, string title, string locale)
    {
        var understood = Understander.Understand(title, At(locale));
        Assert.True(understood.Intent == intent && understood.IsCertain, $"“{title}” is {understood.Intent} ({understood.Confidence:0.00}) and not for certain {intent}");
    }

    private static UnderstandingContext At(string locale) => new(new DateTime(2026, 11, 24, 10, 0, 0), "Europe/Rome", locale);

    private static string Changed(string text, int how, int at, char letter) => (how, at = Math.Min(at, text.Length)) switch
    {
        (0, _) => text.Insert(at, letter.ToString()),
        (_, _) when at + 1 >= text.Length => text + letter,
        (1, _) => text.Remove(at, 1),
        (2, _) => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
        _ => text[..at] + letter + text[(at + 1)..],
    };

    private static bool LiesInTheText(string text) => LiesInTheText(text, "it-IT") && LiesInTheText(text, "en-US");

    private static bool LiesInTheText(string text, string locale)
    {
        var u = Understander.Understand(text, At(locale));
        var spans = u.Whens.Concat(u.Excluded).Concat(u.Impossible).Select(w => w.Span)
            .Concat(new[] { u.People, u.Addresses, u.Phones, u.Files, u.References }.SelectMany(found => found).Select(f => f.Span))
            .Concat(u.Roles.Select(f => f.Span)).Concat(u.Amounts.Select(f => f.Span)).Concat(u.Numbers.Select(f => f.Span))
            .Concat(new[] { u.Subject, u.Body, u.Room, u.Reason }.OfType<Found<string>>().Select(f => f.Span));
        return u.Confidence is >= 0 and <= 1 && spans.All(s => s.Start >= 0 && s.Length > 0 && s.End <= text.Length);
    }

    private static string Bare(string sentence) => string.Concat(sentence.Normalize(System.Text.NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.NonSpacingMark));

    private static IEnumerable<(string Sentence, string Intent, string[] Entities)> Cases(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "BackOfficeBot.Tests", "Understanding", file + ".txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1], parts.Length > 2 ? parts[2].Split(';', StringSplitOptions.TrimEntries) : []));
}
