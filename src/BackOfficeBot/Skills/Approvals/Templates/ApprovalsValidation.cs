using BackOfficeBot.Staff;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// Says at start what is wrong with the section Approvals, and what to set.
internal sealed class ApprovalsValidation(IOptions<StaffOptions> staff) : IValidateOptions<ApprovalsOptions>
{
    public ValidateOptionsResult Validate(string? name, ApprovalsOptions options)
    {
        List<string> wrong = [];
        var shipped = ShippedTemplates.All().Select(t => t.Id).ToList();
        foreach (var hidden in options.Hidden.Where(h => !shipped.Contains(h)))
            wrong.Add($"Approvals:Hidden: no shipped template is called {hidden}; they are {string.Join(", ", shipped)}.");
        var rules = Rules(staff.Value, options.Authority);
        for (var i = 0; i < options.Templates.Count; i++)
            wrong.AddRange(Template($"Approvals:Templates:{i}", options.Templates[i], options, rules));
        for (var i = 0; i < options.Authority.Count; i++)
            wrong.AddRange(Authority($"Approvals:Authority:{i}", options.Authority[i], options));
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    public static TemplateRules Rules(StaffOptions staff, IReadOnlyList<AuthorityOptions> authority) => new(
        name => staff.Departments.Exists(d => d.AlsoCalled.Prepend(d.Name).Any(n => NameLikeness.Same(n.Trim(), name.Trim()))),
        office => staff.Departments.Find(d => NameLikeness.Same(d.Name.Trim(), office.Trim())) is { HeadId.Length: > 0 },
        template => authority.Any(a => a.Template is null || a.Template == template));

    private static IEnumerable<string> Template(string at, TemplateOptions template, ApprovalsOptions all, TemplateRules rules)
    {
        foreach (var flaw in rules.Flaws(template))
            yield return (flaw is { Field: { } field } ? $"{at}:Fields:{field}" : flaw is { Step: { } step } ? $"{at}:Steps:{step}" : at) + Sentence(flaw);
        if (TemplateRules.IsName(template.Id) && all.Templates.Count(t => t.Id == template.Id) > 1)
            yield return $"{at}:Id: there are two templates called {template.Id}.";
    }

    private static string Sentence(TemplateFlaw flaw) => flaw.What switch
    {
        Flaw.Id => ":Id must be small letters, digits and hyphens, such as training-course.",
        Flaw.Names => ": It and En must be set, at most 80 characters each: what people call it in Italian and in English.",
        Flaw.FieldCount => $":Fields must be 1 to {TemplateRules.MostFields}.",
        Flaw.StepCount => $":Steps must be 1 to {TemplateRules.MostSteps}: who decides, one after the other.",
        Flaw.RetentionYears => ":RetentionYears must lie between 1 and 50.",
        Flaw.AwayFor => ":AwayFor must lie between 00:00:00 and 60.00:00:00; half a day is 04:00:00.",
        Flaw.AnswerWithin => ":AnswerWithin is working time between 01:00:00 and 16.16:00:00; two working days are 16:00:00.",
        Flaw.MayAsk => $":MayAsk: {flaw.Said} is neither a person's object id in Entra nor an office of the section Staff.",
        Flaw.FieldId => ":Id must be small letters, digits and hyphens, such as amount.",
        Flaw.FieldTwice => $":Id: there are two fields called {flaw.Said}.",
        Flaw.FieldNames => ": It and En must be set, at most 80 characters each: the label of the field in both languages.",
        Flaw.MinOverMax => ":Max must not be less than Min.",
        Flaw.Longest => $":Longest must lie between 1 and {TemplateRules.LongestText} characters.",
        Flaw.FewChoices => ":Choices must be at least two.",
        Flaw.ManyChoices => $":Choices must be at most {TemplateRules.MostChoices}.",
        Flaw.Choices => ":Choices: each needs an Id (small letters, digits and hyphens), It and En of its own.",
        Flaw.MoneyTwice => ": a template has one field of type Money, by which the authority table is read.",
        Flaw.NoCount => ":Count must say how many of them have to approve.",
        Flaw.Office => ":Office must be an office of the section Staff that has a HeadId.",
        Flaw.Nobody => ":Ids must name at least one person, by the object id in Entra.",
        Flaw.CountOverPeople => ":Count is more than there are people in Ids.",
        Flaw.NoAmount => ": a step by amount needs a field of type Money in the template.",
        _ => $": nobody stands in Approvals:Authority for {flaw.Said}.",
    };

    private static IEnumerable<string> Authority(string at, AuthorityOptions entry, ApprovalsOptions all) =>
        AuthorityRules.Flaws(entry, id => ShippedTemplates.All().Concat(all.Templates).Any(t => t.Id == id)).Select(flaw => at + flaw switch
        {
            AuthorityFlaw.Person => " needs Id, the person's object id in Entra, and Name.",
            AuthorityFlaw.Template => $":Template: there is no template {entry.Template}.",
            AuthorityFlaw.UpTo => ":UpTo must be more than 0; leave it out where there is no limit.",
            AuthorityFlaw.Days => ":To must not be before From.",
            AuthorityFlaw.Deputy => ": DeputyId must be an object id in Entra, and goes with DeputyName.",
            _ => ": nobody stands in for oneself.",
        });
}
