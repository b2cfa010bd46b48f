namespace BackOfficeBot.Graph;

/// <summary>Names of files as SharePoint and OneDrive take them.</summary>
/// <remarks><see href="https://support.microsoft.com/office/64883a5d-228e-48f5-b3d2-eb39e07630fa"/></remarks>
public static class DriveNames
{
    private const int Longest = 200;
    private static readonly string[] Reserved = ["CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "DESKTOP.INI", ".LOCK"];

    /// <summary>A name that can be given to a file: what is not allowed, or turns the writing direction, becomes a hyphen, what is too long (200) is cut before its ending.</summary>
    /// <param name="name">Any text, with an ending or without.</param>
    /// <returns>Never empty.</returns>
    public static string Clean(string name)
    {
        var clean = new string([.. name.Select(c => c is '"' or '*' or ':' or '<' or '>' or '?' or '/' or '\\' or '|' || char.IsControl(c) || char.IsSurrogate(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '-' : c)]).Trim(' ', '.');
        clean = clean.Replace("_vti_", "-", StringComparison.OrdinalIgnoreCase);
        if (clean.StartsWith("~$", StringComparison.Ordinal)) clean = clean[2..];
        var end = Path.GetExtension(clean);
        if (clean.Length > Longest) clean = end.Length is > 0 and < 12 ? clean[..(Longest - end.Length)].TrimEnd() + end : clean[..Longest].TrimEnd();
        if (clean.Length == 0) return "-";
        return Reserved.Contains(clean, StringComparer.OrdinalIgnoreCase) || Reserved.Contains(Path.GetFileNameWithoutExtension(clean), StringComparer.OrdinalIgnoreCase) ? "-" + clean : clean;
    }
}
