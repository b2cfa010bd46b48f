using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BenchmarkDotNet.Attributes;

namespace BackOfficeBot.Benchmarks.Understanding;

/// All sentences of one language in a row, counted as one operation each: <c>--filter *Understanding*</c>.
[OperationsPerSecond]
public class UnderstandingBenchmark
{
    private const int Sentences = 20;

    private readonly Understander _understander = Taught.Understander;
    private readonly TimeZoneInfo _rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    [Benchmark(OperationsPerInvoke = Sentences)]
    public int Italian() => Whole(People.InItalian, People.Italian);

    [Benchmark(OperationsPerInvoke = Sentences)]
    public int English() => Whole(People.InEnglish, People.English);

    [Benchmark(OperationsPerInvoke = Sentences)]
    public int ItalianDates() => Dates(People.InItalian, People.Italian);

    [Benchmark(OperationsPerInvoke = Sentences)]
    public int EnglishDates() => Dates(People.InEnglish, People.English);

#pragma warning disable CA1822 // BenchmarkDotNet calls instance methods only.
    /// What was learned is read.
    [Benchmark]
    public object Start() => Taught.Read();

    /// And the first sentence understood.
    [Benchmark]
    public object StartAndFirstSentence() => Taught.Read().Understand(People.InItalian[0], People.Italian);
#pragma warning restore CA1822

    private int Whole(string[] sentences, UnderstandingContext context)
    {
        var found = 0;
        foreach (var sentence in sentences)
            found += _understander.Understand(sentence, context).Whens.Count;
        return found;
    }

    private int Dates(string[] sentences, UnderstandingContext context)
    {
        var found = 0;
        foreach (var sentence in sentences)
            found += DateTimes.Find(sentence, context.Now, _rome, context.Locale).Count;
        return found;
    }
}
