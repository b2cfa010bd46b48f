using System.Globalization;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Tests;

/// Texts that are long, or built to be slow: eight times the text is eight times the work, and not 64 times.
public sealed class LongTextTests
{
    private const string OfThisThread = "/proc/thread-self/schedstat";
    private const int Times = 8;

    // Work that grows with the square would be Times; memory that is further away, its collection and a busy machine are less than half of that.
    private const double Slack = Times / 2.0;

    // How precisely it is known, in milliseconds.
    private const int Tick = 30;

    private static readonly UnderstandingContext Tuesday = new(new DateTime(2026, 11, 24, 10, 0, 0), "Europe/Rome", "it-IT");

    private static readonly Understander Understander = Language.Understander.Learn(
    [
        new()
        {
            Intents = [new("schedule_meeting") { Examples = "riunione con {who} {when}\nriunione {when} per {x}", PeopleAfter = "con", PurposeAfter = "per", Occasions = "pranzo cena" }, new(Intent.None) { Examples = "{x}\n{x} {x}" }],
        },
    ]);

    [Theory]
    [InlineData("«")]
    [InlineData("\"a ")]
    [InlineData("a.")]
    [InlineData("a-1-")]
    [InlineData("a@b.")]
    [InlineData("abc 2026 ")]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("a\u0300")]
    [InlineData("\u0663")]
    public void It_is_cut_into_words_in_proportion_to_its_length(string piece) => Grows(length => Tokenizer.Read(Text(piece, length)), 100_000);

    [Theory]
    [InlineData("lunedì ")]
    [InlineData("non lunedì ")]
    [InlineData("12/12/2026 ")]
    [InlineData("3/4/")]
    [InlineData("martedì alle 15, ")]
    [InlineData("e mezza ")]
    [InlineData("il ")]
    [InlineData("con Anna e ")]
    [InlineData("per il budget ")]
    [InlineData("cena ")]
    [InlineData("06 1234 5678 ")]
    [InlineData("€ 5 ")]
    [InlineData(",")]
    [InlineData("(")]
    [InlineData("perché ")]
    [InlineData("parola ")]
    public void It_is_understood_in_proportion_to_its_length(string piece) => Grows(length => Understander.Understand(Text(piece, length), Tuesday), 12_500);

    private static void Grows(Action<int> work, int length)
    {
        Assert.SkipUnless(File.Exists(OfThisThread), "The time that one thread was given is known on Linux only.");
        work(1_000);
        var parts = Least(() =>
        {
            for (var i = 0; i < Times; i++)
                work(length);
        });
        var whole = Least(() => work(Times * length));
        Assert.True(whole <= Slack * parts + Tick, string.Create(CultureInfo.InvariantCulture, $"{Times} times {length} characters took {parts:0} ms, {Times * length} took {whole:0} ms."));
    }

    private static double Least(Action work) => Enumerable.Range(0, 3).Min(_ =>
    {
        var begin = Given();
        work();
        return Given() - begin;
    });

    /// Milliseconds that this thread had a core, whatever else the machine does.
    private static double Given() => long.Parse(File.ReadAllText(OfThisThread).Split(' ')[0], CultureInfo.InvariantCulture) / 1e6;

    private static string Text(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
