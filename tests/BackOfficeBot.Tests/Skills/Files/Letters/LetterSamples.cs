using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Files.Letters;
using BackOfficeBot.DocumentTemplates;
using BackOfficeBot.Tests.Common;

namespace BackOfficeBot.Tests.Skills.Files.Letters;

/// The cards of templates and letters, as they are in the office and with the worst words that a document can have.
internal static class LetterSamples
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(CardPlace place, string hostile)
    {
        var (all, t, l) = (ShippedDocuments.All, DocTemplateTexts.In(place.Language), LetterTexts.In(place.Language));
        var reminder = all.First(d => d.Id == "reminder");
        var bad = new DocTemplate("own-x", TemplateUse.Letter, hostile[..60], hostile[..60],
            [.. Enum.GetValues<FieldKind>().Select((k, i) => new TemplateField(i == 0 ? hostile[..40] : $"Campo {i}", $"Field {i}", k) { IsOptional = i == 1, InIt = true, InEn = true, ChoicesIt = k == FieldKind.Choice ? [hostile[..60], "b"] : [] })])
            { HasIt = true, HasEn = true, IsOwn = true, Findings = [.. Enum.GetValues<FindingKind>().Select(k => new Finding(k, hostile[..40], "it"))] };
        yield return ("templates", DocTemplateCards.All(place, [.. all, bad with { IsOn = false }], null));
        yield return ("templates: how", DocTemplateCards.All(place, all, t.How));
        foreach (var template in all)
            yield return ($"templates: {template.Id}", DocTemplateCards.One(place, template));
        yield return ("templates: the firm's", DocTemplateCards.One(place, bad, new DocTemplateKind(), new(Record(bad), "a") { Notice = t.WasAdded(bad.Name(place.Language)) }));
        yield return ("templates: minutes of the firm's", DocTemplateCards.One(place, all[^1] with { IsOwn = true, HasIt = true }));
        var written = bad.Fields.Select(f => new WrittenField(f.It!, f.En, f.Kind, f.IsOptional, f.ChoicesIt)).ToList();
        yield return ("templates: to be added", DocTemplateCards.Add(place, Guid.Empty, new("Sollecito.docx", [], null), TemplateReader.Read(ShippedDocuments.Docx("reminder", place.Language)), new() { It = "Sollecito" }, all, []));
        yield return ("templates: to be added, wrong", DocTemplateCards.Add(place, Guid.Empty, new(hostile, [], null), new(written, [.. bad.Findings.Where(f => !f.IsWrong)]), new() { It = hostile, En = hostile }, [.. all, bad], new() { ["it"] = t.NameTaken(hostile[..60]), ["en"] = t.NameMissing }, [new(FindingKind.OnlyInOne, hostile[..40], "en")]));
        yield return ("templates: cannot be added", DocTemplateCards.Add(place, Guid.Empty, new(hostile, [], null), new(written, bad.Findings), new(), all, []));

        yield return ("letter: which", LetterCards.Which(place, [.. all.Where(d => d.Use == TemplateUse.Letter), bad], hostile));
        yield return ("letter: none", LetterCards.Which(place, [], ""));
        IReadOnlyList<LetterPerson> known = [new("a", "Marta Conti")];
        yield return ("letter: form", LetterCards.Form(place, Guid.Empty, reminder, new("reminder", new Dictionary<string, string> { ["f-firma"] = "a", ["f-cliente"] = "Bianchi srl" }) { Known = known }, []));
        yield return ("letter: form, wrong", LetterCards.Form(place, Guid.Empty, bad, new("own-x", bad.Fields.ToDictionary(LetterDraft.Input, _ => hostile)) { Languages = "both" },
            new() { [LetterDraft.Input(bad.Fields[0])] = l.TooLong(900, 200), [LetterDraft.Input(bad.Fields[2])] = l.NotDay }));
        var values = reminder.Fields.ToDictionary(f => f, f => f.Kind == FieldKind.Lines ? new LetterValue(hostile, hostile) : new("Bianchi srl", "Bianchi srl"));
        yield return ("letter: ready", LetterCards.Made(place, Guid.Empty, reminder, new(Guid.Empty, Guid.Empty, ["Sollecito Bianchi 2026-11-26.docx"], ["it"]), values));
        yield return ("letter: ready in both languages", LetterCards.Made(place, Guid.Empty, bad, new(Guid.Empty, Guid.Empty, [hostile + ".docx", "b.docx"], ["it", "en"]), bad.Fields.ToDictionary(f => f, _ => new LetterValue(hostile, hostile))));
    }

    private static Record Record(DocTemplate template)
    {
        var record = new Record { Id = Guid.Empty, Kind = DocTemplateKind.Name, Title = template.It, State = DocTemplateStates.On, Reference = "DTPL-2026-0000042", CreatedByName = "Andrea Fontana", CreatedAt = AllCards.Now.AddMinutes(-2) };
        record.SetData(new() { Template = template.Id, It = template.It, En = template.En, DocxIt = [1], Fields = template.Fields, Findings = template.Findings }, DocTemplateJson.Default.DocTemplateData);
        return record;
    }
}
