using System.ComponentModel.DataAnnotations;

namespace BackOfficeBot.Storage;

public enum StorageProvider { Sqlite, PostgreSql }

/// Section Storage.
internal sealed class StorageOptions : IValidatableObject
{
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// The SQLite file; a relative path starts at the content root.
    public string Path { get; set; } = "data/backoffice.db";

    /// The IANA zone whose New Year restarts the numbering.
    public string Zone { get; set; } = "Europe/Rome";

    /// ConnectionStrings:Office, for PostgreSQL.
    public string? ConnectionString { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Enum.IsDefined(Provider))
            yield return new("Storage:Provider must be Sqlite or PostgreSql.");
        if (Provider == StorageProvider.Sqlite && string.IsNullOrWhiteSpace(Path))
            yield return new("Storage:Path must name the SQLite file, for example data/backoffice.db.");
        if (Provider == StorageProvider.PostgreSql && string.IsNullOrWhiteSpace(ConnectionString))
            yield return new("ConnectionStrings:Office must be set when Storage:Provider is PostgreSql, for example Host=db;Database=office;Username=bot;Password=….");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _))
            yield return new($"Storage:Zone must be an IANA time zone such as Europe/Rome; \"{Zone}\" is not known on this machine.");
    }
}
