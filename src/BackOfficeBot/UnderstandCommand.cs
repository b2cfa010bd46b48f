using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using When = BackOfficeBot.Language.Dates.When;

namespace BackOfficeBot;

/// `BackOfficeBot understand`: a sentence in each line of the input, what was understood in each line of the output. No host, no settings, no services.
internal static class UnderstandCommand
{
    public const string Name = "understand";
    public const string Usage = """understand (lines on its input, such as {"locale":"it-IT","text":"riunione domani"})""";

    private const string Zone = "Europe/Rome";
    private const int FirstYear = 1100, LastYear = 2900;

    public static int Run()
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        using var output = new StreamWriter(Console.OpenStandardOutput());
        return Run(input, output);
    }

    public static int Run(TextReader input, TextWriter output)
    {
        var understander = Taught.Understander;
        while (input.ReadLine() is { } line)
            if (!string.IsNullOrWhiteSpace(line))
                output.WriteLine(Answer(understander, line));
        output.Flush();
        return 0;
    }

    private static string Answer(Understander understander, string line)
    {
        Sentence? sentence = null;
        try
        {
            sentence = JsonSerializer.Deserialize(line, UnderstandJson.Relaxed.Sentence);
            if (sentence?.Text is not { } text)
                return Wrong(sentence?.Id, "A line needs a text.");
            var reference = sentence.Reference is null ? DateTime.UnixEpoch
                : DateTime.TryParse(sentence.Reference, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at) ? at : (DateTime?)null;
            if (reference is null)
                return Wrong(sentence.Id, "The reference is no local time like 2026-11-24T10:00:00.");
            if (reference.Value.Year is < FirstYear or > LastYear)
                return Wrong(sentence.Id, $"The reference must lie between the years {FirstYear} and {LastYear}.");
            var understood = understander.Understand(text, new(DateTime.SpecifyKind(reference.Value, DateTimeKind.Unspecified), Zone, sentence.Locale ?? "it-IT"));
            return JsonSerializer.Serialize(Understood.Of(sentence.Id, text, understood), UnderstandJson.Relaxed.Understood);
        }
        catch (JsonException)
        {
            return Wrong(sentence?.Id, "The line is no JSON object with id, locale, text and reference.");
        }
    }

    private static string Wrong(string? id, string error) => JsonSerializer.Serialize(new(id, error), UnderstandJson.Relaxed.WrongLine);
}

internal sealed record Sentence(string? Id, string? Locale, string? Text, string? Reference);

internal sealed record WrongLine(string? Id, string Error);

/// What was understood, in the form in which people and tests look at it.
internal sealed record Understood(string? Id, string Intent, double Confidence, string? RunnerUp, IReadOnlyList<UnderstoodEntity> Entities, IReadOnlyList<UnderstoodWhen> Results, IReadOnlyList<string>? Impossible)
{
    public static Understood Of(string? id, string text, Understanding u) => new(
        id, u.Intent ?? Language.Intent.None, Math.Round(u.Confidence, 3), u.RunnerUp, [.. UnderstoodEntity.Of(text, u)], [.. u.Whens.Concat(u.Excluded).OrderBy(w => w.Span.Start).Select(w => UnderstoodWhen.Of(text, w))],
        u.Impossible.Count > 0 ? [.. u.Impossible.Select(w => text.Substring(w.Span.Start, w.Span.Length))] : null);
}

internal sealed record UnderstoodEntity(string Type, string Value)
{
    public static IEnumerable<UnderstoodEntity> Of(string text, Understanding u) =>
    [
        .. u.Whens.Select(w => new UnderstoodEntity(TypeOf(w.Type), text.Substring(w.Span.Start, w.Span.Length))),
        .. u.Excluded.Select(w => new UnderstoodEntity("not", text.Substring(w.Span.Start, w.Span.Length))),
        .. u.People.Select(p => new UnderstoodEntity("person", p.Value)),
        .. u.Roles.Select(r => new UnderstoodEntity("person", text.Substring(r.Span.Start, r.Span.Length))),
        .. u.Addresses.Select(a => new UnderstoodEntity("person", a.Value)),
        .. u.Phones.Select(p => new UnderstoodEntity("phone", p.Value)),
        .. u.Amounts.Select(a => new UnderstoodEntity("money", string.Create(CultureInfo.InvariantCulture, $"{a.Value.Value:0.##} {a.Value.Currency}"))),
        .. u.References.Select(r => new UnderstoodEntity("reference", r.Value)),
        .. u.Files.Select(f => new UnderstoodEntity("file", f.Value)),
        .. u.Numbers.Select(n => new UnderstoodEntity("number", n.Value.ToString(CultureInfo.InvariantCulture))),
        .. Some("subject", u.Subject ?? u.Occasion), .. Some("body", u.Body), .. Some("room", u.Room), .. Some("reason", u.Reason),
        .. u.IsUrgent ? [new UnderstoodEntity("urgency", "urgent")] : Array.Empty<UnderstoodEntity>(),
        .. u.SpokenLanguage is { } language ? [new UnderstoodEntity("language", language)] : Array.Empty<UnderstoodEntity>(),
    ];

    private static IEnumerable<UnderstoodEntity> Some(string type, Found<string>? found) => found is { } some ? [new(type, some.Value)] : [];

    private static string TypeOf(WhenType type) => type switch
    {
        WhenType.Time or WhenType.TimeRange => "time",
        WhenType.Duration => "duration",
        _ => "date",
    };
}

internal sealed record UnderstoodWhen(string Type, string Text, int Start, int End, IReadOnlyList<UnderstoodValue> Values)
{
    public static UnderstoodWhen Of(string text, When when) => new(
        Name(when.Type), text.Substring(when.Span.Start, when.Span.Length), when.Span.Start, when.Span.End - 1, [.. when.Values.Select(v => UnderstoodValue.Of(when.Type, v))]);

    private static string Name(WhenType type) => type switch
    {
        WhenType.Date => "date",
        WhenType.Time => "time",
        WhenType.DateTime => "datetime",
        WhenType.DateRange => "daterange",
        WhenType.TimeRange => "timerange",
        WhenType.DateTimeRange => "datetimerange",
        WhenType.Duration => "duration",
        _ => "set",
    };
}

/// One meaning: a value, or the two ends of a range (an end that is itself part of it counts as the next one), or a rule.
internal sealed record UnderstoodValue(string? Value = null, string? Start = null, string? End = null, string? Rrule = null, string? Time = null, string? Type = null)
{
    public static UnderstoodValue Of(WhenType type, WhenValue v) => type switch
    {
        // "il lunedì dalle 9 alle 11" may be said of every Monday.
        not WhenType.Set when v.Rule is not null => new(Rrule: v.Rule, Time: v.Time?.ToString("HH:mm:ss", CultureInfo.InvariantCulture), Type: "set"),
        WhenType.Duration => new(v.Length is { } length ? length.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) : null),
        WhenType.Set => new(Rrule: v.Rule, Time: v.Time?.ToString("HH:mm:ss", CultureInfo.InvariantCulture)),
        WhenType.Date => new(Iso(v.Start, "yyyy-MM-dd")),
        WhenType.Time => new(Iso(v.Start, "HH:mm:ss")),
        WhenType.DateTime => new(Iso(v.Start, "yyyy-MM-dd HH:mm:ss")),
        WhenType.DateRange => new(Start: Iso(v.Start, "yyyy-MM-dd"), End: Iso(v.End, "yyyy-MM-dd")),
        WhenType.TimeRange => new(Start: Iso(v.Start, "HH:mm:ss"), End: Iso(v.End, "HH:mm:ss")),
        _ => new(Start: Iso(v.Start, "yyyy-MM-dd HH:mm:ss"), End: Iso(v.End, "yyyy-MM-dd HH:mm:ss")),
    };

    private static string? Iso(DateTime? at, string format) => at?.ToString(format, CultureInfo.InvariantCulture);
}

[JsonSerializable(typeof(Sentence))]
[JsonSerializable(typeof(WrongLine))]
[JsonSerializable(typeof(Understood))]
internal sealed partial class UnderstandJson : JsonSerializerContext
{
    public static readonly UnderstandJson Relaxed = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
