using BackOfficeBot.Language;
using CsCheck;

namespace BackOfficeBot.Language.Tests;

public sealed class UnderstanderTests
{
    private static readonly UnderstandingContext Tuesday = new(new DateTime(2026, 11, 24, 10, 0, 0), "Europe/Rome", "it-IT");

    private static readonly Understander Understander = new(
    [
        new("call.log", "segna|annota|registra|log chiamata|telefonata|call", "ha chiamato", "called") { Weight = 0.8 },
        new("task.new", "ricordami|promemoria|remind", "=compito|task"),
        new("pick", "=scegli|pick #", "=la|the #"),
        new("show", "mostra|show @ref", "=@ref"),
    ]);

    [Fact]
    public void An_intent_is_found_by_its_words_in_their_order_with_others_between() =>
        All(t => t.Intent, ("per favore registra una telefonata", "call.log"), ("Please log the call", "call.log"), ("ha chiamato il notaio", "call.log"), ("la telefonata registra", null));

    [Fact]
    public void Accents_capitals_and_slips_of_the_finger_do_not_matter() =>
        All(t => t.Intent, ("RICORDAMI di Anna", "task.new"), ("ricodami di Anna", "task.new"), ("promemroia", "task.new"), ("annotà la chiamàta", "call.log"), ("rido", null));

    [Fact]
    public void A_whole_phrase_allows_only_courtesies_beside_it() =>
        All(t => t.Intent, ("task, please!", "task.new"), ("il compito di latino", null), ("scegli 2", "pick"), ("la seconda", "pick"), ("scegli 2 persone", null));

    [Fact]
    public void What_is_denied_is_not_certain() =>
        Assert.All(new[] { "non registrare la chiamata", "don't log the call", "non ricordami niente" }, text => Assert.False(Understander.Understand(text, Tuesday).IsCertain, text));

    [Fact]
    public void References_addresses_numbers_and_quotations_are_taken_as_a_whole()
    {
        var u = Understander.Understand("mostra meet-2026-42 a “Budget: 2027” con anna.b@x.example e 3 copie", Tuesday);
        Assert.Equal("MEET-2026-42", Assert.Single(u.References).Value);
        Assert.Equal("anna.b@x.example", Assert.Single(u.Addresses).Value);
        Assert.Equal("Budget: 2027", u.Subject!.Value.Value);
        Assert.Equal(3, Assert.Single(u.Numbers).Value);
    }

    [Fact]
    public void Each_find_names_its_place()
    {
        const string Text = "riunione con Anna Rossi giovedì dalle 14 alle 16";
        var u = Understander.Understand(Text, Tuesday);
        Assert.Equal("Anna Rossi", Slice(Text, Assert.Single(u.People).Span));
        Assert.Equal("giovedì", Slice(Text, Assert.Single(u.Days).Span));
        Assert.Equal("dalle 14 alle 16", Slice(Text, Assert.Single(u.Times).Span));
    }

    [Fact]
    public void The_locale_decides_only_what_both_languages_write_alike()
    {
        Assert.Equal(new DateOnly(2027, 4, 3), Understander.Understand("3/4", Tuesday).Days[0].Value.First);
        Assert.Equal(new DateOnly(2027, 3, 4), Understander.Understand("3/4", Tuesday with { Locale = "en-US" }).Days[0].Value.First);
        Assert.Equal(new DateOnly(2026, 12, 25), Understander.Understand("25/12", Tuesday with { Locale = "en-US" }).Days[0].Value.First);
    }

    [Fact]
    public void Days_that_are_none_are_not_found() =>
        Assert.All(new[] { "31/02/2026", "il 32", "32 dicembre", "0/0", "99/99/9999", "13/13" }, text => Assert.Empty(Understander.Understand(text, Tuesday).Days));

    [Fact]
    public void A_day_without_a_year_is_never_past() =>
        Gen.Select(Gen.Int[1, 28], Gen.Int[1, 12]).Sample(d => Understander.Understand($"{d.Item1}/{d.Item2}", Tuesday).Days[0].Value.First >= Tuesday.Today);

    [Fact]
    public void No_text_breaks_it_and_every_find_lies_in_the_text() => Gen.String.Sample(Lies);

    [Fact]
    public void No_heap_of_its_own_words_breaks_it()
    {
        string[] words =
        [
            "alle", "15", ":", "30", "domani", "lunedì", "3", "/", "12", "dicembre", "2026", "con", "e", "Anna", "un", "'", "ora", "mezza", "tra", "due", "settimane", "il", "dalle", "al", "-", "pm", "half", "past",
            "to", "and", "a", "week", "from", "Friday", "scegli", "#", "@ref", "«", "»", "\"", "MEET-2026-1", "x@y.z", "prossimo", "fine", "mese", "su", "per", "parlare", "di", "perché", "🎉", "\u202E", ".", "999999", "the", "of", "h", "quarto", "d",
        ];
        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 40].Sample(heap => Lies(string.Join(' ', heap)), iter: 20_000);
    }

    private static bool Lies(string text)
    {
        var u = Understander.Understand(text, Tuesday);
        var spans = u.Days.Select(f => f.Span).Concat(u.Times.Select(f => f.Span)).Concat(u.Durations.Select(f => f.Span)).Concat(u.People.Select(f => f.Span)).Concat(u.Addresses.Select(f => f.Span))
            .Concat(u.References.Select(f => f.Span)).Concat(u.Numbers.Select(f => f.Span)).Concat(new[] { u.Subject?.Span, u.Reason?.Span }.OfType<TextSpan>());
        return spans.All(s => s.Start >= 0 && s.Length > 0 && s.End <= text.Length) && u.Confidence is >= 0 and <= 1 && u.Days.All(d => d.Value.Last >= d.Value.First);
    }

    private static string Slice(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    private static void All(Func<Understanding, object?> of, params (string Text, object? Expected)[] cases) =>
        Assert.All(cases, c => Assert.Equal(c.Expected, of(Understander.Understand(c.Text, Tuesday))));
}
