using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Help;
using BackOfficeBot.Testing;
using CsCheck;

namespace BackOfficeBot.Tests.Understanding;

/// The sentences of the files beside this one, which anybody who speaks the language can read and extend.
public sealed class SentenceTests
{
    private static readonly Understander Understander = new(Vocabularies.All);

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

    [Theory]
    [InlineData("italian", "it-IT")]
    [InlineData("english", "en-US")]
    public void Capitals_and_accents_do_not_matter(string file, string locale) => Assert.All(Cases(file), c =>
    {
        Assert.Equal(c.Intent, Understander.Understand(c.Sentence.ToUpperInvariant(), At(locale)).Intent);
        Assert.Equal(c.Intent, Understander.Understand(Bare(c.Sentence), At(locale)).Intent);
    });

    [Fact]
    public void A_sentence_with_letters_changed_breaks_nothing() =>
        Gen.Select(Gen.Int[0, Sentences.Length - 1], Gen.Int[0, 80], Gen.Char).Sample((which, at, letter) =>
        {
            var sentence = Sentences[which];
            var text = at < sentence.Length ? sentence[..at] + letter + sentence[(at + 1)..] : sentence + letter;
            var u = Understander.Understand(text, At("it-IT"));
            return u.Confidence is >= 0 and <= 1 && u.Whens.All(w => w.Span.Start >= 0 && w.Span.End <= text.Length);
        }, iter: 5_000);

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
        Assert.All(Vocabularies.All.SelectMany(v => v.Intents).Select(i => i.Name).Distinct().Where(name => name != Intent.None), name =>
            Assert.All(new[] { "it", "en" }, language => Assert.InRange(Wishes.Title(name, language).Length, 1, 20)));

    [Fact]
    public void The_command_answers_each_line_and_a_bad_one_with_an_error()
    {
        var output = new StringWriter();
        UnderstandCommand.Run(new StringReader("""
            {"id":"1","locale":"it-IT","text":"fissa una riunione con Anna domani","reference":"2026-11-24T10:00:00"}
            no json
            {"id":"3","reference":"2026-11-24T10:00:00"}
            {"id":"4","text":"aiuto","reference":"yesterday"}
            {"id":"5","text":"aiuto"}
            """), output);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("\"intent\":\"schedule_meeting\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("{\"type\":\"person\",\"value\":\"Anna\"}", lines[0], StringComparison.Ordinal);
        Assert.Contains("{\"type\":\"date\",\"text\":\"domani\",\"start\":28,\"end\":33,\"values\":[{\"value\":\"2026-11-25\"}]}", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..4], line => Assert.Contains("\"error\"", line, StringComparison.Ordinal));
        Assert.Contains("\"id\":\"5\",\"intent\":\"help\"", lines[4], StringComparison.Ordinal);
    }

    private static UnderstandingContext At(string locale) => new(new DateTime(2026, 11, 24, 10, 0, 0), "Europe/Rome", locale);

    private static string Bare(string sentence) => string.Concat(sentence.Normalize(System.Text.NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.NonSpacingMark));

    private static IEnumerable<(string Sentence, string Intent, string[] Entities)> Cases(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "BackOfficeBot.Tests", "Understanding", file + ".txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1], parts.Length > 2 ? parts[2].Split(';', StringSplitOptions.TrimEntries) : []));
}
