using Microsoft.Extensions.Options;

namespace BackOfficeBot.Storage;

public enum StorageProvider { Sqlite, PostgreSql }

/// Section Storage.
internal sealed class StorageOptions
{
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// The SQLite file; a relative path starts at the content root.
    public string Path { get; set; } = "data/backoffice.db";

    /// The IANA zone whose New Year restarts the numbering.
    public string Zone { get; set; } = "Europe/Rome";

    /// The user-assigned identity with which PostgreSQL in Azure is opened, in place of a password.
    public string? IdentityClientId { get; set; }

    /// ConnectionStrings:Office, for PostgreSQL.
    public string? ConnectionString { get; set; }
}

/// Says at start what is wrong with it, and what to set.
internal sealed class StorageOptionsValidation : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        List<string> wrong = [.. Wrong(options)];
        return wrong.Count > 0 ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Wrong(StorageOptions options)
    {
        if (!Enum.IsDefined(options.Provider))
            yield return "Storage:Provider must be Sqlite or PostgreSql.";
        if (options.Provider == StorageProvider.Sqlite && string.IsNullOrWhiteSpace(options.Path))
            yield return "Storage:Path must name the SQLite file, for example data/backoffice.db.";
        if (options.Provider == StorageProvider.PostgreSql && string.IsNullOrWhiteSpace(options.ConnectionString))
            yield return "ConnectionStrings:Office must be set when Storage:Provider is PostgreSql, for example Host=db;Database=office;Username=bot;Password=….";
        else if (options.Provider == StorageProvider.PostgreSql && !PostgreSql.CanRead(options.ConnectionString!))
            yield return "ConnectionStrings:Office cannot be read: it must be like Host=db;Database=office;Username=bot;Password=…; what has ; or = in it stands in double quotes.";
        if (options.IdentityClientId is { Length: > 0 } id && !Guid.TryParse(id, out _))
            yield return "Storage:IdentityClientId must be the client id of a user-assigned identity; leave it out where ConnectionStrings:Office has a password.";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.Zone, out _))
            yield return $"Storage:Zone must be an IANA time zone such as Europe/Rome; \"{options.Zone}\" is not known on this machine.";
    }
}
