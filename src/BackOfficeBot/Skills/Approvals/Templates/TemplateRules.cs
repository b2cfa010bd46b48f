namespace BackOfficeBot.Skills.Approvals.Templates;

/// What can be wrong with a template.
internal enum Flaw
{
    Id, Names, FieldCount, StepCount, RetentionYears, AwayFor, AnswerWithin, MayAsk,
    FieldId, FieldTwice, FieldNames, MinOverMax, Longest, FewChoices, ManyChoices, Choices, MoneyTwice,
    NoCount, Office, Nobody, CountOverPeople, NoAmount, NobodySigns,
}

/// Where it is wrong: in a field, in a step, or in the template itself.
internal sealed record TemplateFlaw(Flaw What, int? Field = null, int? Step = null, string? Said = null);

/// The rules of a template, the same for one that is configured and one that an administrator makes by cards.
internal sealed class TemplateRules(Func<string, bool> isOffice, Func<string, bool> hasHead, Func<string, bool> hasSignature)
{
    public const int MostFields = 12;
    public const int MostSteps = 6;
    public const int MostChoices = 30;
    public const int LongestName = 80;
    public const int LongestText = 4_000;

    public IEnumerable<TemplateFlaw> Flaws(TemplateOptions template)
    {
        if (!IsName(template.Id))
            yield return new(Flaw.Id);
        if (!AreNames(template.It, template.En))
            yield return new(Flaw.Names);
        if (template.Fields.Count is 0 or > MostFields)
            yield return new(Flaw.FieldCount);
        if (template.Steps.Count is 0 or > MostSteps)
            yield return new(Flaw.StepCount);
        if (template.RetentionYears is < 1 or > 50)
            yield return new(Flaw.RetentionYears);
        if (template.AwayFor < TimeSpan.Zero || template.AwayFor > TimeSpan.FromDays(60))
            yield return new(Flaw.AwayFor);
        if (template.AnswerWithin < TimeSpan.FromHours(1) || template.AnswerWithin > TimeSpan.FromHours(400))
            yield return new(Flaw.AnswerWithin);
        foreach (var who in template.MayAsk.Where(w => !IsId(w) && !isOffice(w)))
            yield return new(Flaw.MayAsk, Said: who);
        for (var i = 0; i < template.Fields.Count; i++)
            foreach (var flaw in OfField(template.Fields[i], template))
                yield return new(flaw, Field: i, Said: template.Fields[i].Id);
        for (var i = 0; i < template.Steps.Count; i++)
            foreach (var flaw in OfStep(template.Steps[i], template))
                yield return new(flaw, Step: i, Said: template.Id);
    }

    public static bool IsId(string id) => Guid.TryParseExact(id, "D", out _);

    public static bool IsName(string id) => id.Length is > 0 and <= 40 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static IEnumerable<Flaw> OfField(FieldOptions field, TemplateOptions template)
    {
        if (!IsName(field.Id))
            yield return Flaw.FieldId;
        else if (template.Fields.Count(f => f.Id == field.Id) > 1)
            yield return Flaw.FieldTwice;
        if (!AreNames(field.It, field.En))
            yield return Flaw.FieldNames;
        if (field.Min > field.Max)
            yield return Flaw.MinOverMax;
        if (field.Longest is < 1 or > LongestText)
            yield return Flaw.Longest;
        if (field.Type == FieldType.Choice && field.Choices.Count < 2)
            yield return Flaw.FewChoices;
        if (field.Choices.Count > MostChoices)
            yield return Flaw.ManyChoices;
        if (field.Choices.Exists(c => !IsName(c.Id) || !AreNames(c.It, c.En)) || !AreDifferent(field.Choices, c => c.Id) || !AreDifferent(field.Choices, c => c.It) || !AreDifferent(field.Choices, c => c.En))
            yield return Flaw.Choices;
        if (field.Type == FieldType.Money && template.Fields.Count(f => f.Type == FieldType.Money) > 1)
            yield return Flaw.MoneyTwice;
    }

    private IEnumerable<Flaw> OfStep(StepOptions step, TemplateOptions template)
    {
        if (step.Needs == StepNeeds.Count && step.Count < 1)
            yield return Flaw.NoCount;
        if (step.Who == StepWho.OfficeHead && (step.Office is not { } office || !hasHead(office)))
            yield return Flaw.Office;
        if (step.Who == StepWho.Named && (step.Ids.Count == 0 || !step.Ids.TrueForAll(IsId)))
            yield return Flaw.Nobody;
        if (step is { Who: StepWho.Named, Needs: StepNeeds.Count } && step.Count > step.Ids.Count)
            yield return Flaw.CountOverPeople;
        if ((step.Who == StepWho.Authority || step.Over is not null) && !template.Fields.Exists(f => f.Type == FieldType.Money))
            yield return Flaw.NoAmount;
        if (step.Who == StepWho.Authority && !hasSignature(template.Id))
            yield return Flaw.NobodySigns;
    }

    private static bool AreDifferent(List<ChoiceOptions> choices, Func<ChoiceOptions, string> by) => choices.Select(c => by(c).Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() == choices.Count;

    private static bool AreNames(string it, string en) => IsText(it) && IsText(en);

    private static bool IsText(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName;
}
