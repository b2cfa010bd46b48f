using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Help;

namespace BackOfficeBot.Sandbox.WebChat.Understood;

/// <summary>What was understood of one message, for people: intents by their titles, likelihoods in percent, the parts in the order of the text.</summary>
internal sealed record UnderstoodMessage(string Intent, int Confidence, string? RunnerUp, int RunnerUpConfidence, IReadOnlyList<UnderstoodPart> Parts);

internal sealed record UnderstoodPart(string Type, string Value);

/// <summary>An <see cref="Understanding"/> in words of one language.</summary>
internal sealed class UnderstoodWords(UnderstoodTexts texts)
{
    private static readonly UnderstoodWords It = new(UnderstoodTexts.It), En = new(UnderstoodTexts.En);

    private readonly TimesInWords times = new(texts);

    public static UnderstoodWords In(string language) => language == "it" ? It : En;

    /// <param name="text">What was said.</param>
    /// <param name="u">What was understood of it.</param>
    /// <param name="goesOn">Whether it is half a sentence that belongs to what was shown before; what it would be by itself comes second.</param>
    public UnderstoodMessage Of(string text, Understanding u, bool goesOn = false) => new(
        goesOn ? texts.GoesOn : Title(u.Intent), goesOn ? 100 : Percent(u.Confidence),
        goesOn ? Title(u.Intent) : u.RunnerUp is null ? null : Title(u.RunnerUp), Percent(goesOn ? u.Confidence : u.RunnerUpConfidence),
        [.. Placed(text, u).OrderBy(part => part.At).Select(part => new UnderstoodPart(part.Type, part.Value)), .. Unplaced(u)]);

    private string Title(string? intent) => intent is null or Intent.None ? texts.NoTask : Wishes.Title(intent, texts.Language);

    private static int Percent(double likelihood) => (int)Math.Round(likelihood * 100);

    private IEnumerable<(int At, string Type, string Value)> Placed(string text, Understanding u) =>
    [
        .. u.Whens.Select(when => (when.Span.Start, texts.Type(when.Type), times.Of(when))),
        .. u.Excluded.Select(when => (when.Span.Start, texts.Not, times.Of(when))),
        .. u.Impossible.Select(when => (when.Span.Start, texts.Impossible, text.Substring(when.Span.Start, when.Span.Length))),
        .. u.Roles.Select(role => (role.Span.Start, texts.Person, text.Substring(role.Span.Start, role.Span.Length))),
        .. u.Amounts.Select(sum => (sum.Span.Start, texts.Amount, $"{sum.Value.Value.ToString("#,0.##", When.Culture(texts.Language))} {sum.Value.Currency}")),
        .. u.Numbers.Select(number => (number.Span.Start, texts.Number, number.Value.ToString(When.Culture(texts.Language)))),
        .. Some(texts.Person, u.People), .. Some(texts.Address, u.Addresses), .. Some(texts.Phone, u.Phones), .. Some(texts.Reference, u.References), .. Some(texts.File, u.Files),
        .. Some(texts.Subject, u.Subject ?? u.Occasion), .. Some(texts.Body, u.Body), .. Some(texts.Room, u.Room), .. Some(texts.Reason, u.Reason),
    ];

    private IEnumerable<UnderstoodPart> Unplaced(Understanding u)
    {
        if (u.IsUrgent) yield return new(texts.Urgent, texts.Yes);
        if (u.Online is { } online) yield return new(texts.Online, online ? texts.Yes : texts.No);
        if (u.SpokenLanguage is { } spoken) yield return new(texts.SpokenLanguage, texts.LanguageName(spoken));
        if (u.RefersToShown) yield return new(texts.Shown, texts.Yes);
    }

    private static IEnumerable<(int, string, string)> Some(string type, IEnumerable<Found<string>> found) => found.Select(one => (one.Span.Start, type, one.Value));

    private static IEnumerable<(int, string, string)> Some(string type, Found<string>? found) => found is { } one ? [(one.Span.Start, type, one.Value)] : [];
}
