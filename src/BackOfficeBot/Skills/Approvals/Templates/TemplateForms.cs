using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// What it is called, who may ask and the rules of the whole: as typed.
internal sealed record NamesForm
{
    public string? It { get; init; }
    public string? En { get; init; }
    public string? Words { get; init; }
    public string? People { get; init; }
    public string? Offices { get; init; }
    public string? Years { get; init; }
    public string? Within { get; init; }
    public string? Away { get; init; }
    public string? Bulk { get; init; }
    public string? BulkUpTo { get; init; }
    public string? Confidential { get; init; }

    public static NamesForm Of(TemplateOptions t, string language) => new()
    {
        It = t.It, En = t.En, Words = string.Join(", ", t.Words), People = string.Join(',', t.MayAsk.Where(TemplateRules.IsId)), Offices = string.Join(',', t.MayAsk.Where(w => !TemplateRules.IsId(w))),
        Years = Typed.Number(t.RetentionYears, language), Within = Typed.Number((decimal)t.AnswerWithin.TotalHours, language), Away = Typed.Number((decimal)t.AwayFor.TotalHours, language),
        Bulk = t.Bulk ? "true" : "false", BulkUpTo = Typed.Number(t.BulkUpTo, language), Confidential = t.Confidential ? "true" : "false",
    };

    public TemplateOptions On(TemplateOptions before, Typed typed)
    {
        var t = TemplateJson.Copy(before);
        (t.It, t.En) = (PlainText.OneLine(It), PlainText.OneLine(En));
        t.Words = [.. (Words ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(PlainText.OneLine).Where(w => w.Length is > 1 and <= 60).Distinct(StringComparer.OrdinalIgnoreCase).Take(30)];
        t.MayAsk = [.. Typed.Ids(Offices), .. Typed.Ids(People)];
        t.RetentionYears = (int)(typed.Whole("years", Years, 1, 50) ?? t.RetentionYears);
        t.AnswerWithin = Typed.Hours(typed.Between("within", Within, 1, 400)) ?? t.AnswerWithin;
        t.AwayFor = Typed.Hours(typed.Between("away", Away, 0, 1_440)) ?? t.AwayFor;
        (t.Bulk, t.Confidential) = (Bulk == "true", Confidential == "true");
        t.BulkUpTo = typed.Amount("bulkUpTo", BulkUpTo);
        return t;
    }
}

/// One field: as typed.
internal sealed record FieldForm
{
    /// Which days a date or a range is of.
    public const string Any = "any", Ahead = "ahead", Gone = "gone";

    public string? It { get; init; }
    public string? En { get; init; }
    public string? Required { get; init; }
    public string? Type { get; init; }
    public string? Voids { get; init; }
    public string? Min { get; init; }
    public string? Max { get; init; }
    public string? Longest { get; init; }
    public string? Lines { get; init; }
    public string? Days { get; init; }
    public string? Choices { get; init; }

    public static FieldForm Of(FieldOptions f, string language) => new()
    {
        It = f.It, En = f.En, Required = f.Required ? "true" : "false", Type = f.Type.ToString(), Voids = f.Matters ? "true" : "false", Min = Typed.Number(f.Min, language), Max = Typed.Number(f.Max, language), Longest = Typed.Number(f.Longest, language),
        Lines = f.Lines ? "true" : "false", Days = f.NotPast ? Ahead : f.Past ? Gone : Any, Choices = string.Join('\n', f.Choices.Select(c => c.It == c.En ? c.It : $"{c.It} / {c.En}")),
    };

    /// The ids stay: the requests that stand, and old forms, go by them.
    public FieldOptions On(FieldOptions before, TemplateOptions template, Typed typed)
    {
        var field = new FieldOptions { Id = before.Id, Type = Kind(before.Type), It = PlainText.OneLine(It), En = PlainText.OneLine(En), Required = Required == "true", Voids = before.Voids, Lines = Lines == "true", NotPast = Days == Ahead, Past = Days == Gone };
        // Null where it is as it would be by itself.
        if (Voids is not null)
            field.Voids = (Voids == "true") == new FieldOptions { Type = field.Type, Required = field.Required }.Matters ? null : Voids == "true";
        if (field.Id.Length == 0)
            field.Id = Typed.IdOf(field.En, template.Fields.Select(f => f.Id), "field");
        if (field.Type is FieldType.Money or FieldType.Number)
            field.Min = field.Type == FieldType.Money ? typed.Amount("min", Min) : typed.Any("min", Min);
        if (field.Type is FieldType.Money or FieldType.Number or FieldType.Range)
            field.Max = field.Type == FieldType.Money ? typed.Amount("max", Max) : field.Type == FieldType.Range ? typed.Whole("max", Max, 1, 3_660) : typed.Any("max", Max);
        if (field.Type == FieldType.Text)
            field.Longest = (int)(typed.Whole("longest", Longest, 1, TemplateRules.LongestText) ?? before.Longest);
        if (field.Type == FieldType.Choice)
            field.Choices = [.. Options(before.Choices)];
        return field;
    }

    public FieldType Kind(FieldType before) => Enum.TryParse<FieldType>(Type, out var type) && Enum.IsDefined(type) ? type : before;

    // One a line: "Interna / Internal".
    private IEnumerable<ChoiceOptions> Options(List<ChoiceOptions> before)
    {
        List<string> taken = [];
        foreach (var line in PlainText.Lines(Choices).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var slash = line.IndexOf(" / ", StringComparison.Ordinal);
            var (it, en) = slash > 0 ? (line[..slash].Trim(), line[(slash + 3)..].Trim()) : (line, line);
            var id = before.Find(c => c.It == it && !taken.Contains(c.Id))?.Id ?? Typed.IdOf(en, [.. taken, .. before.Select(c => c.Id)], "choice");
            taken.Add(id);
            yield return new() { Id = id, It = it, En = en };
        }
    }
}

/// One step: as typed.
internal sealed record StepForm
{
    public string? Office { get; init; }
    public string? People { get; init; }
    public string? Needs { get; init; }
    public string? Count { get; init; }
    public string? Over { get; init; }

    public static StepForm Of(StepOptions s, string language) => new()
    {
        Office = s.Office, People = string.Join(',', s.Ids), Needs = s.Needs.ToString(), Count = s.Count > 0 ? Typed.Number(s.Count, language) : null, Over = Typed.Number(s.Over, language),
    };

    public StepOptions On(StepOptions before, Typed typed)
    {
        var step = new StepOptions { Who = before.Who, Over = typed.Amount("over", Over) };
        if (step.Who == StepWho.OfficeHead)
            step.Office = Office;
        if (step.Who == StepWho.Named)
            step.Ids = [.. Typed.Ids(People)];
        // One manager, one head: there is nothing to count.
        if (step.Who is not (StepWho.Manager or StepWho.OfficeHead))
            step.Needs = Enum.TryParse<StepNeeds>(Needs, out var needs) ? needs : StepNeeds.One;
        if (step.Needs == StepNeeds.Count)
            step.Count = (int)(typed.Whole("count", Count, 1, 20) ?? 0);
        return step;
    }
}

/// Numbers and amounts as people write them, with a sentence at each that cannot be read.
internal sealed class Typed(FormErrors errors, Func<string, Money?> money, string language)
{
    private readonly TemplateEditTexts _t = TemplateEditTexts.In(language);

    public decimal? Whole(string input, string? text, int least, int most) => Number(input, text) is not { } number ? null : number == decimal.Truncate(number) && number >= least && number <= most ? number : Wrong(input, _t.WholeBetween(least, most));

    public decimal? Between(string input, string? text, int least, int most) => Number(input, text) is not { } number ? null : number >= least && number <= most ? number : Wrong(input, _t.Between(least, most));

    public decimal? Any(string input, string? text) => Number(input, text);

    public decimal? Amount(string input, string? text) => PlainText.OneLine(text) is not { Length: > 0 } typed ? null : money(typed) is { Currency: "EUR", Value: >= 0 } read ? decimal.Round(read.Value, 2) : Wrong(input, _t.NotMoney);

    public static string? Number(decimal? value, string language) => value?.ToString("0.##", When.Culture(language));

    public static TimeSpan? Hours(decimal? hours) => hours is { } h ? TimeSpan.FromHours((double)h) : null;

    public static IEnumerable<string> Ids(string? text) => (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(id => id != "-").Distinct();

    /// "Training course" is training-course; another of this name training-course-2.
    public static string IdOf(string name, IEnumerable<string> taken, string otherwise)
    {
        var words = Records.RecordWords.Of(name).Select(w => new string([.. w.Where(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))])).Where(w => w.Length > 0);
        var id = string.Join('-', words) is { Length: > 0 } made ? made[..Math.Min(made.Length, 36)].Trim('-') : otherwise;
        var others = taken.ToHashSet();
        return !others.Contains(id) ? id : Enumerable.Range(2, others.Count + 1).Select(n => string.Create(CultureInfo.InvariantCulture, $"{id}-{n}")).First(n => !others.Contains(n));
    }

    private decimal? Number(string input, string? text)
    {
        var typed = PlainText.OneLine(text);
        return typed.Length == 0 ? null : TypedNumbers.Number(typed, language) ?? Wrong(input, _t.NotNumber);
    }

    private decimal? Wrong(string input, string sentence)
    {
        errors[input] = sentence;
        return null;
    }
}
