namespace BackOfficeBot.Common;

internal static class FileSize
{
    /// "12 KB", "3,4 MB"; what is not empty has one KB at least.
    public static string Of(long bytes, string language) =>
        bytes < 1_000_000 ? $"{Math.Max(bytes / 1_000, Math.Min(bytes, 1))} KB" : $"{(bytes / 1_000_000.0).ToString("0.#", When.Culture(language))} MB";
}
