using System.Text.RegularExpressions;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Files.Filing;

/// The section Files: the folder plan, and what is let in.
internal sealed class FilesOptions
{
    public const string Section = "Files";
    public const int Most = 250;

    /// What runs when it is opened. Where <see cref="Blocked"/> is set, it stands in place of these.
    public static readonly string[] UsuallyBlocked = [".exe", ".com", ".bat", ".cmd", ".scr", ".pif", ".msi", ".msp", ".dll", ".cpl", ".js", ".jse", ".vbs", ".vbe", ".wsf", ".wsh", ".ps1", ".hta", ".lnk", ".reg", ".jar", ".iso", ".img"];

    public List<PlanFolder> Plan { get; set; } = [];

    /// Endings; where there are any, no others are let in.
    public List<string> Allowed { get; set; } = [];
    public List<string> Blocked { get; set; } = [];
    public int MaxMegabytes { get; set; } = Most;

    /// A program that looks through each file before it is filed, such as clamdscan: {file} in its arguments is the file; it ends with 0 where that is clean, with 1 where it is not.
    public string? Scanner { get; set; }
    public List<string> ScannerArguments { get; set; } = [];
    public TimeSpan ScannerTime { get; set; } = TimeSpan.FromMinutes(1);

    public long MaxBytes => MaxMegabytes * 1024L * 1024L;

    public static IServiceCollection Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FilesOptions>().Bind(configuration.GetSection(Section))
            .Validate(o => o.MaxMegabytes is >= 1 and <= Most, $"{Section}:MaxMegabytes must be 1 to {Most}.")
            .Validate(o => o.Allowed.Concat(o.Blocked).All(e => e.StartsWith('.') && e.Length > 1), $"{Section}:Allowed and {Section}:Blocked hold endings with their dot, such as .pdf.")
            .Validate(o => o.Plan.TrueForAll(p => p.Name.Trim().Length is > 0 and <= 60), $"{Section}:Plan: each folder needs a Name of 1 to 60 characters.")
            .Validate(o => o.Plan.Select(p => p.Name.Trim().ToUpperInvariant()).Distinct().Count() == o.Plan.Count, $"{Section}:Plan: two folders have the same Name.")
            .Validate(o => o.Plan.TrueForAll(p => PlanPath.IsWhole(p.Path)), $"{Section}:Plan: a Path is names of folders joined by slashes, with fields such as {{anno}} and {{cliente}} in braces.")
            .Validate(o => o.ScannerTime > TimeSpan.Zero && o.ScannerTime <= TimeSpan.FromMinutes(3), $"{Section}:ScannerTime must lie between 00:00:01 and 00:03:00.")
            .ValidateOnStart();
        return services;
    }
}

/// A place of the folder plan.
internal sealed class PlanFolder
{
    public string Name { get; set; } = "";
    public string? NameEn { get; set; }

    /// As <see cref="IDrives.FolderAsync"/> reads it; empty for the OneDrive of whoever files.
    public string Place { get; set; } = "";

    /// Folders below it, with fields: "{anno}/{cliente}".
    public string Path { get; set; } = "";

    /// Ids of people, and names of departments; everybody where it is empty.
    public List<string> People { get; set; } = [];

    public string In(string language) => language == "en" && NameEn is { Length: > 0 } en ? en : Name;
}

/// The path below a place of the plan, with its fields.
internal static partial class PlanPath
{
    private static readonly string[] Years = ["anno", "year"], Months = ["mese", "month"];

    public static bool IsWhole(string path) => Field.Replace(path, "x") is var filled && filled.IndexOfAny(['{', '}']) < 0
        && filled.Split('/', StringSplitOptions.RemoveEmptyEntries).All(name => DriveNames.Clean(name) == name);

    /// Those that have to be asked for.
    public static IReadOnlyList<string> Asked(string path) => [.. Field.Matches(path).Select(m => m.Groups[1].Value.ToLowerInvariant()).Where(f => !Years.Contains(f) && !Months.Contains(f)).Distinct()];

    /// Values are names of folders, and no paths.
    public static string Filled(string path, DateOnly day, IReadOnlyDictionary<string, string> values) => Field.Replace(path, m => m.Groups[1].Value.ToLowerInvariant() switch
    {
        var f when Years.Contains(f) => day.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture),
        var f when Months.Contains(f) => day.Month.ToString("00", System.Globalization.CultureInfo.InvariantCulture),
        var f => DriveNames.Clean(values[f]),
    });

    private static readonly Regex Field = new(@"\{([\p{L}\p{N}_]{1,30})\}");
}
