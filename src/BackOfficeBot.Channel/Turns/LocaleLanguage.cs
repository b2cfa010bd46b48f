using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Channel.Turns;

/// <summary>The language of the person's client: Italian for "it" and for none, English for all others.</summary>
public sealed class LocaleLanguage : ITurnLanguage
{
    /// <inheritdoc/>
    public ValueTask<string> LanguageOfAsync(Activity activity, CancellationToken ct) => new(Of(activity.Locale));

    /// <summary>"it" or "en" for a BCP 47 language tag.</summary>
    public static string Of(string? locale) => string.IsNullOrEmpty(locale) || locale.StartsWith("it", StringComparison.OrdinalIgnoreCase) ? "it" : "en";
}
