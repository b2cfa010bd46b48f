using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.TimeZones;

namespace BackOfficeBot.Sandbox.Graph;

/// <summary>Time zones by their IANA or Windows names, and the dateTimeTimeZone of Graph.</summary>
internal static class Zones
{
    private const string Wire = "yyyy-MM-dd'T'HH:mm:ss.fffffff";
    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;
    private static readonly Dictionary<string, string> WindowsNames = new(Source.WindowsMapping.PrimaryMapping, StringComparer.OrdinalIgnoreCase);

    public static DateTimeZone? Find(string? name) => name switch
    {
        null or "" => null,
        "UTC" or "Etc/GMT" or "tzone://Microsoft/Utc" => DateTimeZone.Utc,
        _ => WindowsNames.TryGetValue(name, out var iana) ? DateTimeZoneProviders.Tzdb[iana] : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name),
    };

    /// <summary>The Windows name, as Exchange keeps it.</summary>
    public static string Windows(string iana) => Source.TzdbToWindowsIds.TryGetValue(iana, out var windows) ? windows : iana;

    /// <summary>The wall time in that zone as an instant; a wall time that the clocks skip moves on with them.</summary>
    public static Instant At(LocalDateTime local, DateTimeZone zone) => local.InZoneLeniently(zone).ToInstant();

    /// <summary>The wall time and zone of a dateTimeTimeZone; an offset in the text counts before the zone.</summary>
    public static (LocalDateTime Local, DateTimeZone Zone, string ZoneName) Read(JsonNode? value, string property)
    {
        var name = value.Text("timeZone") ?? "UTC";
        var zone = Find(name) ?? throw GraphProblem.BadRequest("TimeZoneNotSupportedException", $"The following TimeZone value is not supported: {name}.");
        var text = value.Text("dateTime");
        if (text is null || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed))
            throw GraphProblem.BadRequest("ErrorPropertyValidationFailure", $"At least one property failed validation: {property} must be a date and time with a time zone.");
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        return hasOffset ? (Instant.FromDateTimeOffset(parsed).InZone(zone).LocalDateTime, zone, name) : (LocalDateTime.FromDateTime(parsed.DateTime), zone, name);
    }

    public static Instant ReadInstant(JsonNode? value, string property)
    {
        var (local, zone, _) = Read(value, property);
        return At(local, zone);
    }

    /// <summary>The instant of a query parameter: with its offset, without one in UTC.</summary>
    public static Instant ReadParameter(string? text, string name) =>
        text is not null && DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)
            ? Instant.FromDateTimeOffset(parsed)
            : throw GraphProblem.BadRequest("ErrorInvalidParameter", $"This request requires a time window specified by the query string parameters StartDateTime and EndDateTime ({name} is missing or is no date).");

    public static JsonObject Write(LocalDateTime local, string zoneName) => new()
    {
        ["dateTime"] = local.ToDateTimeUnspecified().ToString(Wire, CultureInfo.InvariantCulture),
        ["timeZone"] = zoneName,
    };

    public static JsonObject Write(Instant instant, (string Name, DateTimeZone Zone) zone) => Write(instant.InZone(zone.Zone).LocalDateTime, zone.Name);
}
