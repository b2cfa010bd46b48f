using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Skills.Approvals;

/// Values, people and reasons as they are read.
internal static class ApprovalWords
{
    public static string? Value(ApprovalField field, string language) => field.Value is null ? null
        : (language == "it" ? field.ValueIt : field.ValueEn) ?? Value(field.Type, field.Value, language);

    public static string Value(FieldType type, string value, string language) => type switch
    {
        FieldType.Money when decimal.TryParse(value, CultureInfo.InvariantCulture, out var amount) => Euros(amount, language),
        FieldType.Number when decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) => number.ToString("0.##", When.Culture(language)),
        FieldType.Date when WallClock.Day(value) is { } day => When.Day(day, language),
        FieldType.Range when Days(value) is { } days => Range(days.First, days.Last, language),
        _ => value,
    };

    public static string Euros(decimal amount, string language) =>
        language == "it" ? amount.ToString("#,##0.00", When.Culture("it")) + " €" : "€" + amount.ToString("#,##0.00", When.Culture("en"));

    /// As people type it: "2,5"; of money "300" and "300,50".
    public static string Typed(FieldType type, string value, string language) =>
        decimal.Parse(value, CultureInfo.InvariantCulture) is var number && type == FieldType.Money && number % 1 != 0 ? number.ToString("0.00", When.Culture(language)) : number.ToString("0.##", When.Culture(language));

    /// "da lunedì 21 a mercoledì 23 dicembre 2026 (3 giorni)"; "(8 giorni, 5 lavorativi)" where not all of them are working days.
    public static string Range(DateOnly first, DateOnly last, string language, int? working = null)
    {
        if (first == last)
            return When.Day(first, language);
        var (it, days) = (language == "it", last.DayNumber - first.DayNumber + 1);
        var from = first.ToString(first.Year != last.Year ? "dddd d MMMM yyyy" : first.Month != last.Month ? "dddd d MMMM" : "dddd d", When.Culture(language));
        var most = working is not { } w || w == days ? "" : it ? $", {(w == 0 ? "nessuno lavorativo" : w == 1 ? "1 lavorativo" : w + " lavorativi")}" : $", {(w == 0 ? "no working days" : w == 1 ? "1 working day" : w + " working days")}";
        return it ? $"da {from} a {When.Day(last, "it")} ({days} giorni{most})" : $"{from} to {When.Day(last, "en")} ({days} days{most})";
    }

    /// "preventivo.pdf (35 kB, 1f3a9c02)"
    public static string File(Records.RecordAttachment file, string language) => $"{file.Name} ({FileSize.Of(file.Size, language)}, {file.Sha256[..8]})";

    /// For a title: "21–23 dicembre 2026".
    public static string Short(DateOnly first, DateOnly last, string language)
    {
        var end = last.ToString("d MMMM yyyy", When.Culture(language));
        return first == last ? end : first.Month == last.Month && first.Year == last.Year ? $"{first.Day}–{end}" : $"{first.ToString(first.Year == last.Year ? "d MMMM" : "d MMMM yyyy", When.Culture(language))} – {end}";
    }

    public static (DateOnly First, DateOnly Last)? Days(string? text) =>
        text?.Split('/') is [var first, var last] && WallClock.Day(first) is { } from && WallClock.Day(last) is { } to ? (from, to) : null;

    /// "Ferie e permessi: ferie, 21–23 dicembre 2026"; "Acquisto: sedie, 300,00 €".
    public static string Title(string name, IReadOnlyList<ApprovalField> fields, string language)
    {
        var said = fields.Where(f => f.Matters && f.Value is not null).Select(f => f.Type switch
        {
            FieldType.Range when Days(f.Value) is { } d => Short(d.First, d.Last, language),
            FieldType.Choice => Value(f, language)?.ToLower(When.Culture(language)),
            FieldType.Money => Value(f, language),
            FieldType.Text => f.Value!.Split('\n')[0],
            _ => null,
        }).OfType<string>().Take(2);
        var title = $"{name}: {string.Join(", ", said)}";
        return title.Length <= Records.Record.LongestTitle ? title : title[..(char.IsHighSurrogate(title[118]) ? 118 : 119)] + "…";
    }

    public static string Names(IReadOnlyList<string> names, string language) => names switch
    {
        [] => "",
        [var one] => one,
        _ => string.Join(", ", names.SkipLast(1)) + (language != "it" ? " and " : names[^1] is ['E' or 'e', ..] ? " ed " : " e ") + names[^1],
    };

    /// What a step waits for yet: "manca uno tra Anna e Luca" once somebody has decided.
    public static string Left(ApprovalStep step, string language)
    {
        List<Seat> open = [.. step.Open];
        if (open.Count == 0 || step.Sitting.All(s => s.Vote == Vote.None))
            return Who(step, language);
        var (names, missing, it) = (Names([.. open.Select(s => Sitting(s, language))], language), step.Needed - step.Approvals, language == "it");
        return open.Count == 1 ? names : missing >= open.Count ? (it ? $"ancora {names}" : $"still {names}")
            : missing == 1 ? (it ? $"manca uno tra {names}" : $"one more of {names}") : it ? $"ne mancano {missing} tra {names}" : $"{missing} more of {names}";
    }

    private static string Sitting(Seat seat, string language) => seat.DeputyName is { } deputy ? (language == "it" ? $"{deputy} per {seat.Name}" : $"{deputy} for {seat.Name}") : seat.Name;

    /// "uno tra Anna e Luca", "tutti: Anna e Luca", "2 su 3: Anna, Luca e Giulia".
    public static string Who(ApprovalStep step, string language)
    {
        List<string> people = [.. step.Sitting.Select(s => Sitting(s, language))];
        var (names, it) = (Names(people, language), language == "it");
        return people.Count == 1 ? names : step.Needed == 1 ? (it ? $"uno tra {names}" : $"one of {names}")
            : step.Needed >= people.Count ? (it ? $"tutti: {names}" : $"all of: {names}") : it ? $"{step.Needed} su {people.Count}: {names}" : $"{step.Needed} of {people.Count}: {names}";
    }
}
