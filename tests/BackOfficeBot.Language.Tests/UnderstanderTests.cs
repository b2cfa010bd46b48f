using BackOfficeBot.Language;
using CsCheck;

namespace BackOfficeBot.Language.Tests;

public sealed class UnderstanderTests
{
    private static readonly UnderstandingContext Tuesday = new(new DateTime(2026, 11, 24, 10, 0, 0), "Europe/Rome", "it-IT");

    private static readonly Understander Understander = Language.Understander.Learn(
    [
        new()
        {
            Words = [new(WordGroup.Ignored, "la il le i una un il lo please per favore the a an"), new("log", "segna* annot* registr* log"), new("call", "chiamat* telefonat* call calls"), new("remind", "ricorda* remind* promemoria"), new("not", "non not don never")],
            Intents =
            [
                new("log_call") { Examples = "(segna|log) una telefonata\nlog the call\nregistra la chiamata di {x}\nha chiamato {x}\n{x} called" },
                new("add_task") { Commands = "(compito|task)", Examples = "ricordami di {x}\nremind me to {x}\npromemoria per {x}\nricordami {x} {when}", SubjectAfter = "di" },
                new("pick") { Commands = "(scegli|pick|) {n}" },
                new("show") { Commands = "(mostra|show|) {ref}" },
                new(Intent.None) { Examples = "{x}\n{x} {x} di {x}\nla {x} la {x}\n{x} {when}\nche {x} fa" },
            ],
        },
    ]);

    [Fact]
    public void An_intent_is_found_by_the_words_of_its_examples_and_their_groups() =>
        All(t => t.Intent, ("per favore registra una telefonata", "log_call"), ("Please log the call", "log_call"), ("ha chiamato il notaio", "log_call"), ("annota la chiamata di ieri", "log_call"), ("che tempo fa a Roma", "none"));

    [Fact]
    public void Accents_capitals_and_slips_of_the_finger_do_not_matter() =>
        All(t => t.Intent, ("RICORDAMI di Anna", "add_task"), ("ricodami di Anna", "add_task"), ("promemroia per Anna", "add_task"), ("annotà la chiamàta", "log_call"), ("questa è una frase", "none"));

    [Fact]
    public void A_command_is_all_that_is_said_and_certain() =>
        All(t => (t.Intent, t.Confidence > 0.95), ("task, please!", ("add_task", true)), ("scegli 2", ("pick", true)), ("la seconda", ("pick", true)), ("mostra MEET-2026-42", ("show", true)), ("MEET-2026-42", ("show", true)));

    [Fact]
    public void What_was_learned_is_written_and_read_again()
    {
        using MemoryStream first = new(), second = new();
        Understander.Write(first);
        first.Position = 0;
        var again = Language.Understander.Read(first);
        again.Write(second);
        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.Equal(Understander.Intents, again.Intents);
        Assert.All(new[] { "per favore registra una telefonata", "ricodami di Anna domani", "la seconda", "non registrare la chiamata", "che tempo fa" }, text =>
        {
            var (before, after) = (Understander.Understand(text, Tuesday), again.Understand(text, Tuesday));
            Assert.Equal((before.Intent, before.Confidence, before.RunnerUp, before.Subject), (after.Intent, after.Confidence, after.RunnerUp, after.Subject));
        });
    }

    [Fact]
    public void What_is_denied_is_not_certain() =>
        Assert.All(new[] { "non registrare la chiamata", "don't log the call", "non ricordami niente" }, text => Assert.False(Understander.Understand(text, Tuesday).IsCertain, text));

    [Fact]
    public void References_addresses_numbers_and_quotations_are_taken_as_a_whole()
    {
        var u = Understander.Understand("mostra meet-2026-42 a “Budget: 2027” con anna.b@x.example e 3 copie", Tuesday);
        Assert.Equal("MEET-2026-42", Assert.Single(u.References).Value);
        Assert.Equal("anna.b@x.example", Assert.Single(u.Addresses).Value);
        Assert.Equal("Budget: 2027", u.Subject!.Value);
        Assert.Equal(3, Assert.Single(u.Numbers).Value);
    }

    [Fact]
    public void Each_find_names_its_place()
    {
        const string Text = "riunione con Anna Rossi giovedì dalle 14 alle 16";
        var u = Understander.Understand(Text, Tuesday);
        Assert.Equal("Anna Rossi", Slice(Text, Assert.Single(u.People).Span));
        Assert.Equal(["giovedì dalle 14 alle 16"], u.Whens.Select(w => Slice(Text, w.Span)));
    }

    [Fact]
    public void No_text_breaks_it_and_every_find_lies_in_the_text() => AnyText.Of(["riunione ", "domani ", "alle ", "con ", "3/", "è"]).Sample(Lies, iter: 10_000);

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
        var spans = u.Whens.Concat(u.Excluded).Concat(u.Impossible).Select(w => w.Span).Concat(u.People.Select(f => f.Span)).Concat(u.Roles.Select(f => f.Span)).Concat(u.Addresses.Select(f => f.Span)).Concat(u.Phones.Select(f => f.Span))
            .Concat(u.Amounts.Select(f => f.Span)).Concat(u.Files.Select(f => f.Span)).Concat(u.References.Select(f => f.Span)).Concat(u.Numbers.Select(f => f.Span))
            .Concat(new[] { u.Subject?.Span, u.Reason?.Span, u.Body?.Span, u.Room?.Span }.OfType<TextSpan>());
        return spans.All(s => s.Start >= 0 && s.Length > 0 && s.End <= text.Length) && u.Confidence is >= 0 and <= 1 && u.RunnerUpConfidence is >= 0 and <= 1;
    }

    private static string Slice(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    private static void All(Func<Understanding, object?> of, params (string Text, object? Expected)[] cases) =>
        Assert.All(cases, c => Assert.Equal(c.Expected, of(Understander.Understand(c.Text, Tuesday))));
}
