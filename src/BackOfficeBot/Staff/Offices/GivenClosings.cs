using System.Text.Json.Serialization;
using BackOfficeBot.Health;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Staff.Offices;

/// Closing days as <see cref="ClosingOptions"/> write them; of one office where that is named.
internal sealed record ClosingData(string From, string? To, string? Office)
{
    public static ClosingData Of(Record record) => record.DataAs(ClosingJson.Default.ClosingData)!;

    public Closing Closing(string? name) => Offices.Closing.Of(From, To, name)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ClosingData))]
internal sealed partial class ClosingJson : JsonSerializerContext;

internal sealed record GivenClosing(string Organisation, Guid RecordId, Closing Closing, string? Office);

/// The closing days that were set by card, beside those of the configuration.
internal sealed class GivenClosings(OfficeDatabase database, Workers workers, TimeProvider time) : StandingRecords<GivenClosing>(database, workers, time, Kind, Set)
{
    public const string Kind = "CLOSE";
    public const string Set = "set";

    protected override GivenClosing Read(Record record)
    {
        var data = ClosingData.Of(record);
        return new(record.Organisation, record.Id, data.Closing(record.Body), data.Office);
    }
}
