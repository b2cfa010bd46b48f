using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BenchmarkDotNet.Attributes;

namespace BackOfficeBot.Benchmarks.Understanding;

/// One sentence in each iteration, all in turn: the percentiles of the iterations are those of a sentence.
[Spread]
public class SentenceBenchmark
{
    private readonly Understander _understander = Taught.Understander;
    private int _at;

    [IterationSetup]
    public void Next() => _at++;

    [Benchmark]
    public Language.Understanding Italian() => _understander.Understand(People.InItalian[_at % People.InItalian.Length], People.Italian);

    [Benchmark]
    public Language.Understanding English() => _understander.Understand(People.InEnglish[_at % People.InEnglish.Length], People.English);
}
