using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace BackOfficeBot.Benchmarks.Understanding;

/// Columns for the median and the 99th percentile of the iterations.
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SpreadAttribute : Attribute, IConfigSource
{
    public IConfig Config { get; } = ManualConfig.CreateEmpty().AddColumn(StatisticColumn.P50, new P99());

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
