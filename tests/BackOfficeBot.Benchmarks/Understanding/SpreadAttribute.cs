using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Perfolizer.Mathematics.OutlierDetection;

namespace BackOfficeBot.Benchmarks.Understanding;

/// Many short iterations, none of them left out, and columns for their median and 99th percentile.
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SpreadAttribute : Attribute, IConfigSource
{
    public IConfig Config { get; } = ManualConfig.CreateEmpty().AddColumn(StatisticColumn.P50, new P99())
        .AddJob(Job.Default.WithWarmupCount(100).WithIterationCount(2000).WithInvocationCount(16).WithUnrollFactor(16).WithGcForce(false).WithOutlierMode(OutlierMode.DontRemove).AsMutator());

    private sealed class P99 : IColumn
    {
        public string Id => nameof(P99);
        public string ColumnName => nameof(P99);
        public bool AlwaysShow => true;
        public ColumnCategory Category => ColumnCategory.Statistics;
        public int PriorityInCategory => 100;
        public bool IsNumeric => true;
        public UnitType UnitType => UnitType.Time;
        public string Legend => "99th percentile of the iterations";
        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);
        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
            summary[benchmarkCase]?.ResultStatistics is { } result ? (result.Percentiles.Percentile(99) / 1000).ToString("0.00 µs", CultureInfo.InvariantCulture) : "NA";
        public bool IsAvailable(Summary summary) => true;
        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
    }
}
