using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals;
using BackOfficeBot.Skills.Approvals.Templates;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Tests.Skills.Approvals.Templates;

/// What administrators see of templates and signatures, and the largest that there can be.
internal static class TemplateSamples
{
    private static readonly IReadOnlyList<NamedPerson> Three = [new("aaaaaaaa-0000-4000-8000-000000000001", "Elena Valdoro"), new("aaaaaaaa-0000-4000-8000-000000000003", "Davide Rinaldi"), new("aaaaaaaa-0000-4000-8000-000000000007", "Paolo Ferrari")];

    public static TemplateOptions Largest(string hostile) => new()
    {
        Id = "largest", It = hostile[..80], En = hostile[..80], MayAsk = ["Commerciale", Three[0].Id], Bulk = true, BulkUpTo = 300, Confidential = true,
        Fields = [.. Enumerable.Range(0, TemplateRules.MostFields).Select(i => new FieldOptions { Id = $"f{i}", It = hostile[..80], En = hostile[..80], Type = (FieldType)(i % 8), Required = i % 2 == 0, Min = 1, Max = 5, Choices = [new() { Id = "a", It = hostile[..80], En = hostile[..80] }, new() { Id = "b", It = "B", En = "B" }] })],
        Steps = [.. Enumerable.Range(0, TemplateRules.MostSteps).Select(i => new StepOptions { Who = (StepWho)(i % 5), Office = "Commerciale", Ids = i % 5 == 4 ? [.. Three.Select(p => p.Id)] : [], Needs = (StepNeeds)(i % 3), Count = 2, Over = i == 5 ? 1_000 : null })],
    };

    public static Record Record(TemplateOptions? template, string id, string state = TemplateStates.On, string title = "Formazione")
    {
        var record = new Record { Id = TemplateData.IdOf(id), Kind = TemplateKind.Name_, Title = title, State = state };
        record.SetData(new() { Template = id, Options = template, ById = "andrea", At = ApprovalSamples.Now, Known = Three }, TemplateJson.Default.TemplateData);
        (record.Reference, record.CreatedByName, record.CreatedAt, record.UpdatedAt, record.Version) = ("TMPL-2026-0000003", "Andrea Fontana", ApprovalSamples.Now.AddDays(-1), ApprovalSamples.Now, 2);
        return record;
    }

    public static IEnumerable<(string Name, AdaptiveCard Card)> Cards(CardPlace place, string hostile)
    {
        var (t, e) = (TemplateTexts.In(place.Language), TemplateEditTexts.In(place.Language));
        IReadOnlyList<KnownTemplate> shipped = [.. TemplateSet.Configured(new())];
        yield return ("template: all", TemplateCards.All(place, [.. shipped.Select((k, i) => i == 2 ? k with { IsOn = false } : k), .. Enumerable.Range(0, 20).Select(_ => new KnownTemplate(Largest(hostile), TemplateOrigin.Card, true))], t.NoneCalled(hostile)));
        foreach (var known in shipped)
            yield return ($"template: {known.Id}", TemplateCards.One(place, known, new Dictionary<string, string>(), notice: t.IsSoAlready(known.Options.It, true)));
        var kind = new TemplateKind(Options.Create(new ApprovalsOptions()));
        foreach (var (name, record) in new[] { ("the largest", Record(Largest(hostile), "largest")), ("a shipped one that is changed", Record(ShippedTemplates.All()[0], "leave")), ("switched off", Record(null, "purchase", TemplateStates.Off)), ("undone", Record(Largest(hostile), "largest", HistoryActions.Undone)) })
            yield return ($"template: {name}", kind.Card(place, new(record, "andrea") { Notice = t.Switched(hostile[..80], true) }));

        var state = new DraftState(Guid.Empty);
        var large = new TemplateDraft { Id = Guid.Empty, Options = Largest(hostile), Known = Three };
        var empty = new TemplateDraft { Id = Guid.Empty, Options = new() };
        var whole = new TemplateDraft { Id = Guid.Empty, Template = "expense", Options = ShippedTemplates.All()[2], Known = Three };
        IReadOnlyList<TemplateFlaw> flaws = [new(Flaw.MinOverMax, Field: 1), new(Flaw.NoAmount, Step: 2), new(Flaw.RetentionYears)];
        yield return ("template: names of a new one", TemplateEditCards.Names(place, state, empty, NamesForm.Of(empty.Options, place.Language), [], []));
        yield return ("template: names with errors", TemplateEditCards.Names(place, state, large, NamesForm.Of(large.Options, place.Language) with { Years = hostile }, ["Amministrazione", hostile], new() { ["it"] = e.NameTaken, ["years"] = e.WholeBetween(1, 50), ["within"] = e.NotNumber }));
        yield return ("template: no fields", TemplateEditCards.Fields(place, state, empty, []));
        yield return ("template: fields", TemplateEditCards.Fields(place, state, large, flaws, e.Full));
        yield return ("template: no steps", TemplateEditCards.Steps(place, state, whole with { Options = new() { It = "Corso", En = "Course" } }, []));
        yield return ("template: steps", TemplateEditCards.Steps(place, state, large, flaws));
        yield return ("template: overview", TemplateEditCards.Review(place, state, whole, []));
        yield return ("template: overview of what is wrong and was changed meanwhile", TemplateEditCards.Review(place, state, large, flaws, e.ChangedBy(hostile, "10:42"), isChanged: true));
        foreach (var type in Enum.GetValues<FieldType>())
            yield return ($"template: field {type}", TemplatePartCards.Field(place, new(Guid.Empty, (int)type), large, FieldForm.Of(large.Options.Fields[(int)type], place.Language) with { Max = hostile[..20] }, new() { ["en"] = e.Wrong(Flaw.FieldTwice), ["max"] = e.NotNumber }));
        yield return ("template: new field", TemplatePartCards.Field(place, new(Guid.Empty, 0) { Type = FieldType.Choice }, empty, new(), [], e.Full));
        for (var i = 0; i < 5; i++)
            yield return ($"template: step {(StepWho)i}", TemplatePartCards.Step(place, new(Guid.Empty, i), large, StepForm.Of(large.Options.Steps[i], place.Language), ["Commerciale", hostile], new() { ["over"] = e.NotMoney, ["count"] = e.Wrong(Flaw.CountOverPeople) }));
        yield return ("template: new step", TemplatePartCards.Step(place, new(Guid.Empty, 0) { Who = StepWho.Named }, empty, new(), [], [], e.Full));

        var a = AuthorityTexts.In(place.Language);
        var entry = AuthorityEntry.Of(Guid.Empty, new() { Id = Three[1].Id, Name = hostile, Template = "purchase", UpTo = 5_000, From = new(2026, 1, 1), To = new(2026, 12, 31), DeputyId = Three[0].Id, DeputyName = "Luca Moretti" }, ShippedTemplates.All()[1]);
        var authority = new Record { Id = AuthorityData.Id, Kind = AuthorityKind.Name_, Title = a.Title, State = TemplateStates.On };
        authority.SetData(new([entry, .. Enumerable.Repeat(entry, 20)], "andrea", ApprovalSamples.Now), TemplateJson.Default.AuthorityData);
        (authority.Reference, authority.CreatedByName, authority.CreatedAt, authority.UpdatedAt) = ("SIGN-2026-0000001", "Andrea Fontana", ApprovalSamples.Now.AddDays(-1), ApprovalSamples.Now);
        yield return ("signatures: none", AuthorityCards.Table(place, [], a.Gone));
        yield return ("signatures", new AuthorityKind().Card(place, new(authority, "andrea") { Notice = a.Saved(hostile) }));
        yield return ("signatures: as configured", AuthorityCards.Table(place, [entry, AuthorityEntry.Of(Guid.Empty, new() { Id = Three[0].Id, Name = "Elena Valdoro" }, null)]));
        yield return ("signature: new", AuthorityCards.Entry(place, new(Guid.Empty, null), AuthorityForm.Of(new(), place.Language), [], ShippedTemplates.All(), []));
        yield return ("signature: with errors", AuthorityCards.Entry(place, new(Guid.Empty, "{}"), AuthorityForm.Of(entry.Entry, place.Language) with { UpTo = "molto" }, Three, [Largest(hostile)],
            new() { ["upTo"] = a.Wrong(AuthorityFlaw.UpTo), ["to"] = a.Wrong(AuthorityFlaw.Days), ["deputy"] = a.Wrong(AuthorityFlaw.OwnDeputy) }, a.Changed));
    }
}
