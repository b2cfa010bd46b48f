using BackOfficeBot.Staff;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// Says at start what is wrong with the section Approvals, and what to set.
internal sealed class ApprovalsValidation(IOptions<StaffOptions> staff) : IValidateOptions<ApprovalsOptions>
{
    private const int MostFields = 12;
    private const int MostSteps = 6;

    public ValidateOptionsResult Validate(string? name, ApprovalsOptions options)
    {
        List<string> wrong = [];
        var shipped = ShippedTemplates.All().Select(t => t.Id).ToList();
        foreach (var hidden in options.Hidden.Where(h => !shipped.Contains(h)))
            wrong.Add($"Approvals:Hidden: no shipped template is called {hidden}; they are {string.Join(", ", shipped)}.");
        for (var i = 0; i < options.Templates.Count; i++)
            wrong.AddRange(Template($"Approvals:Templates:{i}", options.Templates[i], options));
        for (var i = 0; i < options.Authority.Count; i++)
            wrong.AddRange(Authority($"Approvals:Authority:{i}", options.Authority[i], options));
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> Template(string at, TemplateOptions template, ApprovalsOptions all)
    {
        if (!IsName(template.Id))
            yield return $"{at}:Id must be small letters, digits and hyphens, such as training-course.";
        else if (all.Templates.Count(t => t.Id == template.Id) > 1)
            yield return $"{at}:Id: there are two templates called {template.Id}.";
        if (string.IsNullOrWhiteSpace(template.It) || string.IsNullOrWhiteSpace(template.En))
            yield return $"{at}: It and En must be set: what people call it in Italian and in English.";
        if (template.Fields.Count is 0 or > MostFields)
            yield return $"{at}:Fields must be 1 to {MostFields}.";
        if (template.Steps.Count is 0 or > MostSteps)
            yield return $"{at}:Steps must be 1 to {MostSteps}: who decides, one after the other.";
        if (template.RetentionYears is < 1 or > 50)
            yield return $"{at}:RetentionYears must lie between 1 and 50.";
        if (template.AwayFor < TimeSpan.Zero || template.AwayFor > TimeSpan.FromDays(60))
            yield return $"{at}:AwayFor must lie between 00:00:00 and 60.00:00:00; half a day is 04:00:00.";
        if (template.AnswerWithin < TimeSpan.FromHours(1) || template.AnswerWithin > TimeSpan.FromHours(400))
            yield return $"{at}:AnswerWithin is working time between 01:00:00 and 16.16:00:00; two working days are 16:00:00.";
        foreach (var who in template.MayAsk.Where(w => !IsId(w) && !IsOffice(w)))
            yield return $"{at}:MayAsk: {who} is neither a person's object id in Entra nor an office of the section Staff.";
        for (var i = 0; i < template.Fields.Count; i++)
            foreach (var sentence in Field($"{at}:Fields:{i}", template.Fields[i], template))
                yield return sentence;
        for (var i = 0; i < template.Steps.Count; i++)
            foreach (var sentence in Step($"{at}:Steps:{i}", template.Steps[i], template, all))
                yield return sentence;
    }

    private static IEnumerable<string> Field(string at, FieldOptions field, TemplateOptions template)
    {
        if (!IsName(field.Id))
            yield return $"{at}:Id must be small letters, digits and hyphens, such as amount.";
        else if (template.Fields.Count(f => f.Id == field.Id) > 1)
            yield return $"{at}:Id: there are two fields called {field.Id}.";
        if (string.IsNullOrWhiteSpace(field.It) || string.IsNullOrWhiteSpace(field.En))
            yield return $"{at}: It and En must be set: the label of the field in both languages.";
        if (field.Min > field.Max)
            yield return $"{at}:Max must not be less than Min.";
        if (field.Longest is < 1 or > 4_000)
            yield return $"{at}:Longest must lie between 1 and 4000 characters.";
        if (field.Type == FieldType.Choice && field.Choices.Count < 2)
            yield return $"{at}:Choices must be at least two.";
        if (field.Choices.Exists(c => !IsName(c.Id) || string.IsNullOrWhiteSpace(c.It) || string.IsNullOrWhiteSpace(c.En)) || field.Choices.DistinctBy(c => c.Id).Count() != field.Choices.Count)
            yield return $"{at}:Choices: each needs an Id of its own (small letters, digits and hyphens), It and En.";
        if (field.Type == FieldType.Money && template.Fields.Count(f => f.Type == FieldType.Money) > 1)
            yield return $"{at}: a template has one field of type Money, by which the authority table is read.";
    }

    private IEnumerable<string> Step(string at, StepOptions step, TemplateOptions template, ApprovalsOptions all)
    {
        if (step.Needs == StepNeeds.Count && step.Count < 1)
            yield return $"{at}:Count must say how many of them have to approve.";
        if (step.Who == StepWho.OfficeHead && (step.Office is not { } office || staff.Value.Departments.Find(d => NameLikeness.Same(d.Name.Trim(), office.Trim())) is not { HeadId.Length: > 0 }))
            yield return $"{at}:Office must be an office of the section Staff that has a HeadId.";
        if (step.Who == StepWho.Named && (step.Ids.Count == 0 || !step.Ids.TrueForAll(IsId)))
            yield return $"{at}:Ids must name at least one person, by the object id in Entra.";
        if (step is { Who: StepWho.Named, Needs: StepNeeds.Count } && step.Count > step.Ids.Count)
            yield return $"{at}:Count is more than there are people in Ids.";
        if ((step.Who == StepWho.Authority || step.Over is not null) && !template.Fields.Exists(f => f.Type == FieldType.Money))
            yield return $"{at}: a step by amount needs a field of type Money in the template.";
        if (step.Who == StepWho.Authority && !all.Authority.Exists(a => a.Template is null || a.Template == template.Id))
            yield return $"{at}: nobody stands in Approvals:Authority for {template.Id}.";
    }

    private static IEnumerable<string> Authority(string at, AuthorityOptions entry, ApprovalsOptions all)
    {
        if (!IsId(entry.Id) || string.IsNullOrWhiteSpace(entry.Name))
            yield return $"{at} needs Id, the person's object id in Entra, and Name.";
        if (entry.Template is { } template && ApprovalTemplates.Stand(all).All(t => t.Id != template))
            yield return $"{at}:Template: there is no template {template}.";
        if (entry.UpTo <= 0)
            yield return $"{at}:UpTo must be more than 0; leave it out where there is no limit.";
        if (entry.To < entry.From)
            yield return $"{at}:To must not be before From.";
        if (entry.DeputyId is { } deputy && (!IsId(deputy) || string.IsNullOrWhiteSpace(entry.DeputyName)))
            yield return $"{at}: DeputyId must be an object id in Entra, and goes with DeputyName.";
        if (entry.DeputyId == entry.Id)
            yield return $"{at}: nobody stands in for oneself.";
    }

    private bool IsOffice(string name) => staff.Value.Departments.Exists(d => d.AlsoCalled.Prepend(d.Name).Any(n => NameLikeness.Same(n.Trim(), name.Trim())));

    private static bool IsId(string id) => Guid.TryParseExact(id, "D", out _);

    private static bool IsName(string id) => id.Length is > 0 and <= 40 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
