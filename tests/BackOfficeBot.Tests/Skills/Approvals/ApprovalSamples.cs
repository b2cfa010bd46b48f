using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals;
using BackOfficeBot.Skills.Approvals.Bulk;
using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Tests.Skills.Approvals;

/// Requests in every state that looks different.
internal static class ApprovalSamples
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static ApprovalData Data(params ApprovalStep[] steps) => new()
    {
        Template = "purchase", It = "Acquisto", En = "Purchase", RequesterId = "marco", RequesterName = "Marco Rossi", Zone = "Europe/Rome", Bulk = true,
        Fields = [new("what", FieldType.Text, "Che cosa", "What") { Value = "Sedie", Matters = true }, new("amount", FieldType.Money, "Importo in euro", "Amount in euros") { Value = "300.00", Matters = true }],
        Steps = steps.Length > 0 ? steps : [Step(StepNeeds.One, 1, "paolo")],
    };

    public static ApprovalStep Step(StepNeeds needs, int needed, params string[] people) =>
        new(StepWho.Chosen, needs, needed, [.. people.Select(p => new Seat(p, char.ToUpperInvariant(p[0]) + p[1..], Why.Chosen))]);

    public static Record Record(ApprovalData data, string state = ApprovalStates.Waiting, string title = "Acquisto: Sedie, 300,00 €")
    {
        var record = new Record { Id = Guid.Empty, Kind = ApprovalKind.Name_, Title = title, State = state, OwnerId = data.RequesterId, OwnerName = data.RequesterName };
        ApprovalKeeper.Put(record, data, state);
        (record.Reference, record.CreatedByName, record.CreatedAt, record.Version) = ("APPR-2026-0000042", data.RequesterName, Now.AddDays(-1), 1);
        return record;
    }

    public static IEnumerable<(string Name, AdaptiveCard Card)> Cards(CardPlace place, string hostile)
    {
        AdaptiveCard Of(ApprovalData data, string state, string reader, string? notice = null, string title = "Acquisto: Sedie, 300,00 €") =>
            ApprovalCard.Of(place, new ApprovalKind(), new(Record(data, state, title), reader) { Notice = notice });
        var t = ApprovalTexts.In(place.Language);
        var two = Data(Step(StepNeeds.One, 1, "paolo"), Step(StepNeeds.Count, 2, "davide", "elena", "luca") with { Who = StepWho.Authority });
        var voted = two with { At = 1, Steps = [two.Steps[0] with { Seats = [two.Steps[0].Seats[0] with { Vote = Vote.Conditional, At = Now.AddHours(-2), Note = hostile }] }, two.Steps[1]] };
        yield return ("approval: to be decided", Of(two, ApprovalStates.Waiting, "paolo"));
        yield return ("approval: to be decided by a deputy, changed meanwhile", Of(
            voted with
            {
                Steps = [voted.Steps[0], voted.Steps[1] with { Seats = [voted.Steps[1].Seats[0] with { DeputyId = "luca2", DeputyName = "Luca Moretti", AwayUntil = Now.AddDays(6) }, .. voted.Steps[1].Seats.Skip(1)] }],
                Changed = [new("Importo in euro", "Amount in euros", FieldType.Money, "300.00", "450.00")],
                Questions = [new("paolo", "Paolo Ferrari", Now, hostile) { Answer = hostile, AnsweredAt = Now }],
            }, ApprovalStates.Waiting, "luca2", t.ChangedSince));
        yield return ("approval: as who asked sees it", Of(voted, ApprovalStates.Waiting, "marco"));
        yield return ("approval: as who decides later sees it", Of(two, ApprovalStates.Waiting, "davide", t.NotYet(["Paolo Ferrari"])));
        yield return ("approval: a question", Of(two with { Questions = [new("paolo", "Paolo Ferrari", Now, "Servono davvero?")] }, ApprovalStates.Question, "marco"));
        yield return ("approval: to be corrected", Of(two with { ToChange = new("Paolo Ferrari", hostile) }, ApprovalStates.SentBack, "marco"));
        yield return ("approval: with conditions", Of(voted with { At = 2 }, ApprovalStates.Conditional, "marco"));
        yield return ("approval: rejected, the worst texts", Of(two with
        {
            RequesterName = hostile, Fields = [.. two.Fields, new("note", FieldType.Text, "Perché serve", "Why it is needed") { Value = hostile }],
            Steps = [two.Steps[0] with { Seats = [two.Steps[0].Seats[0] with { Vote = Vote.Rejected, At = Now, Note = hostile }] }, two.Steps[1]],
        }, ApprovalStates.Rejected, "paolo", title: hostile[..120]));
        foreach (var act in new[] { Act.Reject, Act.SendBack, Act.Conditions, Act.Question, Act.Assign, Act.Cancel })
            yield return ($"approval: {act}", ApprovalAskCard.Of(place, Record(two), new(Guid.Empty, 1, act), new() { Text = hostile }, new() { [act == Act.Assign ? "person" : "text"] = t.TooLong }));
        yield return ("approval: answer", ApprovalAskCard.Of(place, Record(two with { Questions = [new("paolo", "Paolo Ferrari", Now, hostile)] }, ApprovalStates.Question), new(Guid.Empty, 1, Act.Answer), new(), []));

        var f = ApprovalFormTexts.In(place.Language);
        yield return ("approval: which kind", ApprovalFormCard.Which(place, [.. ShippedTemplates.All(), .. Enumerable.Repeat(Templates.TemplateSamples.Largest(hostile), 20)], hostile, f.MayNotAsk, mayEdit: true));
        foreach (var template in ShippedTemplates.All())
            yield return ($"approval: form {template.Id}", ApprovalFormCard.Of(place, new(Guid.Empty), template, new() { Id = Guid.Empty, Template = template.Id, Typed = new Dictionary<string, string> { ["f-what"] = hostile }, Notice = f.Masked },
                new() { [ApprovalDraft.Field(template.Fields[0])] = f.Missing(template.Fields[0].Name(place.Language)) }));
        yield return ("approval: preview", ApprovalPreviewCard.Of(place, new(Guid.Empty), new() { Id = Guid.Empty, Template = "purchase", Typed = new Dictionary<string, string>(), Notice = f.PathChanged }, hostile[..120], hostile, two.Fields, voted, Confidentiality.Confidential));

        var b = BulkTexts.In(place.Language);
        List<Record> three = [.. Enumerable.Range(0, 3).Select(_ => Record(two, title: hostile[..120]))];
        yield return ("approval: several at once", BulkCard.Of(place, three, [[three[0]]], 2, b.NoneChosen));
        yield return ("approval: nothing at once", BulkCard.Of(place, [], [], 2, null));
        yield return ("approval: several approved", BulkCard.Done(place, [(three[0], null), (three[1], t.ChangedSince)], [[three[2]]]));
        yield return ("approval: several undone", BulkCard.Undone(place, [(three[0], null)]));
        foreach (var card in Templates.TemplateSamples.Cards(place, hostile))
            yield return card;
    }
}
