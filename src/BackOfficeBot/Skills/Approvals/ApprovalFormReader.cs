using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Skills.Approvals;

/// From what was typed to the fields of a request, with a sentence at each that cannot be.
internal sealed class ApprovalFormReader(TemplateOptions template, ApprovalDraft draft, DateOnly today, Func<string, Money?> money, ApprovalFormTexts t, string language)
{
    public FormErrors Errors { get; } = [];

    public IReadOnlyList<ApprovalField> Fields() => [.. template.Fields.Select(Read)];

    /// Ids of the people chosen for each step.
    public IReadOnlyList<IReadOnlyList<string>> Chosen(string requesterId)
    {
        List<IReadOnlyList<string>> all = [];
        foreach (var step in template.Steps.Where(s => s.Who == StepWho.Chosen))
        {
            var input = ApprovalDraft.Who(all.Count);
            IReadOnlyList<string> ids = [.. (draft.Of(input) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(id => id != "-").Distinct()];
            if (ids.Contains(requesterId))
                Errors[input] = t.WhoIsYou;
            else if (ids.Count == 0)
                Errors[input] = t.WhoMissing;
            else if (step.Needs == StepNeeds.Count && ids.Count < step.Count)
                Errors[input] = t.WhoFew(step.Count);
            all.Add(ids);
        }
        return all;
    }

    private ApprovalField Read(FieldOptions option)
    {
        var input = ApprovalDraft.Field(option);
        var typed = PlainText.Lines(draft.Of(input));
        var field = new ApprovalField(option.Id, option.Type, option.It, option.En) { Matters = option.Matters, Past = option.Past };
        if (typed.Length == 0 && (option.Type != FieldType.Range || draft.Of(ApprovalDraft.Last(option)) is null))
        {
            if (option.Required)
                Errors[input] = t.Missing(option.Name(language));
            return field;
        }
        return option.Type switch
        {
            FieldType.Number => Number(option, field, typed, TypedNumbers.Number(typed, language)),
            FieldType.Money => Money(option, field, typed),
            FieldType.Date => Day(input, option, typed) is { } day ? field with { Value = day.Iso() } : field,
            FieldType.Range => Range(option, field, typed),
            FieldType.Choice => Choice(option, field, typed),
            FieldType.Person => Person(input, field, typed),
            FieldType.File => File(input, field, typed),
            _ => Text(option, field, option.Lines ? typed : PlainText.OneLine(typed)),
        };
    }

    private ApprovalField Text(FieldOptions option, ApprovalField field, string typed)
    {
        if (typed.Length > option.Longest)
            Errors[ApprovalDraft.Field(option)] = t.TooLong(option.Longest);
        return field with { Value = typed };
    }

    private ApprovalField Number(FieldOptions option, ApprovalField field, string typed, decimal? value)
    {
        var input = ApprovalDraft.Field(option);
        if (value is not { } number)
            Errors[input] = option.Type == FieldType.Money ? t.NotMoney : t.NotNumber;
        else if (number < option.Min)
            Errors[input] = t.AtLeast(Shown(option, option.Min.Value));
        else if (number > option.Max)
            Errors[input] = t.AtMost(Shown(option, option.Max.Value));
        else
            return field with { Value = number.ToString(option.Type == FieldType.Money ? "0.00" : "0.##", CultureInfo.InvariantCulture) };
        return field with { Value = null, ValueIt = typed };
    }

    private ApprovalField Money(FieldOptions option, ApprovalField field, string typed)
    {
        var read = money(typed);
        if (read is { Currency: not "EUR" })
        {
            Errors[ApprovalDraft.Field(option)] = t.OnlyEuros;
            return field;
        }
        return Number(option, field, typed, read is { } m ? decimal.Round(m.Value, 2) : null);
    }

    private string Shown(FieldOptions option, decimal value) => ApprovalWords.Value(option.Type, value.ToString(CultureInfo.InvariantCulture), language);

    private DateOnly? Day(string input, FieldOptions option, string? typed)
    {
        if (WallClock.Day(typed) is not { } day)
            Errors[input] = t.NotDay;
        else if (option.NotPast && day < today)
            Errors[input] = t.Past;
        else
            return day;
        return null;
    }

    private ApprovalField Range(FieldOptions option, ApprovalField field, string typed)
    {
        var (input, end) = (ApprovalDraft.Field(option), ApprovalDraft.Last(option));
        var first = Day(input, option, typed);
        var last = draft.Of(end) is { } said ? Day(end, option, said) : first;
        if (first is not { } from || last is not { } to)
            return field;
        if (to < from)
            Errors[end] = t.LastBeforeFirst;
        else if (to.DayNumber - from.DayNumber + 1 > option.Max)
            Errors[end] = t.MostDays(option.Max.Value);
        return field with { Value = $"{from.Iso()}/{to.Iso()}" };
    }

    private ApprovalField Choice(FieldOptions option, ApprovalField field, string typed)
    {
        if (option.Choices.Find(c => c.Id == typed) is { } chosen)
            return field with { Value = chosen.Id, ValueIt = chosen.It, ValueEn = chosen.En };
        Errors[ApprovalDraft.Field(option)] = t.NotChoice;
        return field;
    }

    private ApprovalField Person(string input, ApprovalField field, string typed)
    {
        if (draft.Known.FirstOrDefault(p => p.Id == typed) is { } person)
            return field with { Value = person.Id, ValueIt = person.Name, ValueEn = person.Name };
        Errors[input] = t.PersonGone;
        return field;
    }

    private ApprovalField File(string input, ApprovalField field, string typed)
    {
        // By its content: another file of the same name is another file.
        if (draft.Files.FirstOrDefault(f => f.Name == typed) is { } sent)
            return field with { Value = sent.Sha256, ValueIt = ApprovalWords.File(sent, "it"), ValueEn = ApprovalWords.File(sent, "en"), Link = draft.Links.GetValueOrDefault(sent.Sha256) };
        if (Uri.TryCreate(typed, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps && typed.Length <= 2_000)
            return field with { Value = link.AbsoluteUri, ValueIt = Name(link), ValueEn = Name(link) };
        Errors[input] = t.NotALink;
        return field;
    }

    private static string Name(Uri link) => Uri.UnescapeDataString(link.Segments[^1]) is { Length: > 1 } name ? $"{name} ({link.Host})" : link.Host;
}
