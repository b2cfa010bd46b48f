using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BenchmarkDotNet.Attributes;

namespace BackOfficeBot.Benchmarks.Understanding;

/// Whole understanding of a sentence, and what the start costs: <c>--filter *Understanding*</c>.
[MemoryDiagnoser]
public class UnderstandingBenchmark
{
    private static readonly UnderstandingContext Context = new(new DateTime(2026, 11, 24, 10, 0, 0), "Europe/Rome", "it-IT");

    private readonly IReadOnlyList<Vocabulary> _vocabularies = Vocabularies.All;
    private readonly Understander _understander = new(Vocabularies.All);

    [Params("fissa un incontro con Anna e Paolo giovedì alle 15 sul budget", "can you move tomorrow's meeting with Priya to Friday at half past four", "che tempo fa a Milano?")]
    public string Sentence { get; set; } = "";

    [Benchmark]
    public object Understand() => _understander.Understand(Sentence, Context);

    [Benchmark]
    public object Start() => new Understander(_vocabularies);
}
