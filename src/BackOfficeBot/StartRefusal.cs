using Microsoft.Extensions.Options;

namespace BackOfficeBot;

/// Why a bot with wrong settings does not start, in sentences that say what to set; an administrator has no use for a stack.
internal static class StartRefusal
{
    // The binder's words for a value that does not fit: they name the setting and the value.
    private const string Unfit = "Failed to convert configuration value";

    public static bool IsUnfit(Exception error) => error is InvalidOperationException && error.Message.StartsWith(Unfit, StringComparison.Ordinal);

    /// The sentences, or none where the settings are not what is wrong.
    public static IReadOnlyList<string> Of(Exception error) => [.. All(error).Distinct()];

    private static IEnumerable<string> All(Exception? error) => error switch
    {
        null => [],
        OptionsValidationException wrong => wrong.Failures,
        AggregateException several => several.InnerExceptions.SelectMany(All),
        InvalidDataException { InnerException: FormatException { InnerException: { } json } } file => [$"{file.Message} It is no valid JSON: {json.Message}"],
        _ when IsUnfit(error) => [error.Message],
        _ => All(error.InnerException),
    };
}
