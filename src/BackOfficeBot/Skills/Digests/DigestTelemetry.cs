using System.Diagnostics.Metrics;

namespace BackOfficeBot.Skills.Digests;

internal static class DigestTelemetry
{
    public const string Name = "BackOfficeBot.Digests";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Digests = Meter.CreateCounter<long>("backoffice.digests", description: "Slots of digests, by outcome: sent, late, empty, dropped, mailed");

    public static void Count(string outcome) => Digests.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
