using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.DocumentTemplates;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Files.Letters;

/// From what was typed to what stands in the letter, with a sentence at each field that cannot be. Pure but for how amounts are read.
internal sealed class LetterReader(DocTemplate template, LetterDraft draft, DateOnly today, Func<string, Money?> money, string language)
{
    private static readonly string[] Both = ["it", "en"];
    private const int Longest = 200;
    private const int LongestLines = 4_000;

    public FormErrors Errors { get; } = [];

    /// What goes in, by the field and the language of the document.
    public IReadOnlyDictionary<TemplateField, LetterValue> Values() => template.Fields.ToDictionary(f => f, Read);

    /// The languages in which it is made.
    public static IReadOnlyList<string> Languages(DocTemplate template, string? said, string language) =>
        ((string[])(said switch { "both" => Both, "it" or "en" => [said], _ => [language] })).Where(template.Has).ToList() is { Count: > 0 } wished ? wished : template.HasIt ? ["it"] : ["en"];

    private LetterValue Read(TemplateField field)
    {
        var t = LetterTexts.In(language);
        if (field.Kind == FieldKind.Today)
            return Day(today);
        var (input, typed) = (LetterDraft.Input(field), PlainText.Lines(draft.Of(field)));
        if (typed.Length == 0)
        {
            if (!field.IsOptional) Errors[input] = t.Missing(field.Label(language));
            return new("", "");
        }
        switch (field.Kind)
        {
            case FieldKind.Date when WallClock.Day(typed) is { } day:
                return Day(day);
            case FieldKind.Money when money(typed) is { } sum:
                return new(Money(sum, "it"), Money(sum, "en")) { ItWords = InWords.Amount(sum, "it"), EnWords = InWords.Amount(sum, "en") };
            case FieldKind.Number when TypedNumbers.Number(typed, language) is { } number:
                return new(number.ToString("#,##0.##", When.Culture("it")), number.ToString("#,##0.##", When.Culture("en"))) { ItWords = InWords.Number(Rounded(number), "it"), EnWords = InWords.Number(Rounded(number), "en") };
            case FieldKind.Choice when int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < field.Choices(language).Count:
                return new(field.Choices("it")[at], field.Choices("en")[at]);
            case FieldKind.Person when draft.Known.FirstOrDefault(p => p.Id == typed) is { } person:
                return new(person.Name, person.Name);
            case FieldKind.Text or FieldKind.Lines:
                var (most, text) = field.Kind == FieldKind.Lines ? (LongestLines, typed) : (Longest, PlainText.OneLine(typed));
                if (text.Length > most) Errors[input] = t.TooLong(text.Length, most);
                return new(text, text);
        }
        Errors[input] = field.Kind switch { FieldKind.Date => t.NotDay, FieldKind.Money => t.NotMoney, FieldKind.Number => t.NotNumber, FieldKind.Person => t.PersonGone, _ => t.NotChoice };
        return new("", "");
    }

    // As the figures are rounded.
    private static decimal Rounded(decimal number) => decimal.Round(number, 2, MidpointRounding.AwayFromZero);

    private static LetterValue Day(DateOnly day) =>
        new(day.ToString("d MMMM yyyy", When.Culture("it")), day.ToString("d MMMM yyyy", When.Culture("en"))) { ItWords = InWords.ShortDay(day, "it"), EnWords = InWords.ShortDay(day, "en") };

    private static string Money(Money sum, string language)
    {
        var (mark, text) = (sum.Currency switch { "EUR" => "€", "USD" => "$", "GBP" => "£", var other => other }, sum.Value.ToString("#,##0.00", When.Culture(language)));
        return language == "it" || mark.Length > 1 ? $"{text}\u00A0{mark}" : mark + text;
    }
}
