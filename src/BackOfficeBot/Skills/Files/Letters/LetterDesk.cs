using System.Text.Json;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.DocumentTemplates;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Files.Filing;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Files.Letters;

/// "prepara una lettera per Bianchi": the form of a template, filled with what was said, becomes a document of Word in one language or in both; it is given to its person, or filed like any other file.
internal sealed class LetterDesk(DocTemplates templates, Drafts drafts, FilingSkill filing, IPeople people, Colleagues colleagues, Sentences sentences, TimeProvider time) : IFilePart, IFileSource, ILiveWords
{
    private const string Kind = "letter";
    private const string Ready = "letter.ready";
    private const int LongestSaid = 600;

    public string Verb => "letter.docx";

    public IEnumerable<Route> Routes =>
    [
        Route.Command(DocTemplates.Draft, (turn, ct) => turn.Argument is DocTemplate template ? OpenAsync(turn, template, "", ct) : WhichAsync(turn, "", ct)),
        LetterVerbs.Choose.Handle((turn, pick, _, ct) => ChooseAsync(turn, pick, ct)),
        LetterVerbs.Other.Handle((turn, key, _, ct) => WithAsync(turn, key.Key, (draft, _) => WhichAsync(turn, draft.Said, ct), ct)),
        LetterVerbs.Make.Handle((turn, key, _, ct) => WithAsync(turn, key.Key, (draft, template) => MakeAsync(turn, template, draft, ct), ct)),
        LetterVerbs.Edit.Handle((turn, key, _, ct) => WithAsync(turn, key.Key, (draft, template) => FormAsync(turn, template, draft, [], null, ct), ct)),
        LetterVerbs.Save.Handle((turn, file, _, ct) => OfferAsync(turn, file, ct)),
        LetterVerbs.File.Handle((turn, key, _, ct) => FileAsync(turn, key.Key, ct)),
        Route.Command(ShortAnswer.Command(Ready, ShortAnswer.Yes), async (turn, ct) => await LastAsync(turn, ct) is { } last ? await OfferAsync(turn, new(last.Key, 0), ct) : Reply.Error(LetterTexts.In(turn.Language).Gone)),
        Route.Command(ShortAnswer.Command(Ready, ShortAnswer.Edit), async (turn, ct) => await LastAsync(turn, ct) is { } last ? await WithAsync(turn, last.Made.Draft, (draft, template) => FormAsync(turn, template, draft, [], null, ct), ct) : Reply.Error(LetterTexts.In(turn.Language).Gone)),
    ];

    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Text.Length > LongestSaid || !LetterSaid.MayBe(turn.Text))
            return null;
        var all = await templates.OfAsync(turn.Organisation, ct);
        var (isLetter, template) = LetterSaid.Of(turn.Text, all);
        return !isLetter ? null : template is null ? await WhichAsync(turn, turn.Text, ct) : await OpenAsync(turn, template, turn.Text, ct);
    }

    public async Task<OfferedFile?> MakeAsync(Turn turn, ReadOnlyMemory<byte> state, CancellationToken ct) =>
        JsonSerializer.Deserialize(state.Span, LetterJson.Default.LetterFile) is { } asked && await FilesAsync(turn, asked.Key, ct) is { } files && asked.Index < files.Made.Count ? new(files.Made[asked.Index].Name, files.Made[asked.Index].Bytes) : null;

    private async ValueTask<Reply> WhichAsync(Turn turn, string said, CancellationToken ct)
    {
        var t = LetterTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.OnlyPersonal);
        return Reply.Card(LetterCards.Which(CardPlace.Of(turn, time), [.. (await templates.OfAsync(turn.Organisation, ct)).Where(k => k is { Use: TemplateUse.Letter, IsOn: true })], said), t.WhichTitle);
    }

    private async ValueTask<Reply> ChooseAsync(Turn turn, LetterPick pick, CancellationToken ct) =>
        await OfAsync(turn, pick.Template, ct) is { } template ? await OpenAsync(turn, template, pick.Said, ct) : await WhichAsync(turn, pick.Said, ct);

    private async ValueTask<Reply> OpenAsync(Turn turn, DocTemplate template, string said, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(LetterTexts.In(turn.Language).OnlyPersonal);
        var understood = said.Length > 0 ? sentences.Understand(turn, said) : new Understanding();
        var (typed, known) = (LetterSaid.Fill(template, said, understood), new List<LetterPerson>());
        if (template.Fields.Where(f => f.Kind == FieldKind.Person).ToList() is { Count: > 0 } persons)
        {
            known.Add(new(turn.PersonId(), turn.PersonName()));
            var named = await colleagues.NamedAsync(turn.Caller(), [.. understood.People.Select(p => p.Value).Distinct(StringComparer.OrdinalIgnoreCase).Take(3)], ct);
            known.AddRange(named.SelectMany(n => n.Candidates).Select(p => new LetterPerson(p.Id, p.Name)));
            foreach (var field in persons.Where(FieldNames.IsOneself))
                typed.TryAdd(LetterDraft.Input(field), turn.PersonId());
            foreach (var (field, person) in persons.Where(f => !typed.ContainsKey(LetterDraft.Input(f))).Zip(named.Select(n => n.Person).OfType<Person>()))
                typed[LetterDraft.Input(field)] = person.Id;
        }
        return await FormAsync(turn, template, new(template.Id, typed) { Known = [.. known.DistinctBy(p => p.Id)], Said = said, Languages = LetterSaid.Languages(said) }, [], null, ct);
    }

    private async ValueTask<Reply> FormAsync(Turn turn, DocTemplate template, LetterDraft draft, FormErrors errors, string? notice, CancellationToken ct)
    {
        var key = await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Kind, draft, LetterJson.Default.LetterDraft, ct);
        return Reply.Card(LetterCards.Form(CardPlace.Of(turn, time), key, template, draft, errors, notice), template.Name(turn.Language));
    }

    private async ValueTask<Reply> MakeAsync(Turn turn, DocTemplate template, LetterDraft draft, CancellationToken ct)
    {
        var persons = template.Fields.Where(f => f.Kind == FieldKind.Person).ToList();
        draft = draft.With(turn.Press?.Data ?? default, template.Fields);
        var unknown = persons.Select(draft.Of).OfType<string>().Where(id => draft.Known.All(p => p.Id != id)).Distinct().ToList();
        if (unknown.Count > 0)
            draft = draft with { Known = [.. draft.Known, .. (await people.FindAllAsync(turn.Caller(), unknown, ct)).Select(p => new LetterPerson(p.Id, p.Name))] };
        var reader = new LetterReader(template, draft, WallClock.Day(time.GetUtcNow(), WallClock.Zone(turn.TimeZone)), text => TypedNumbers.Money(sentences, turn, text), turn.Language);
        var values = reader.Values();
        if (reader.Errors.Count > 0)
            return await FormAsync(turn, template, draft, reader.Errors, null, ct);
        List<MadeFile> files = [];
        HashSet<TemplateField> wordless = [];
        foreach (var language in LetterReader.Languages(template, draft.Languages, turn.Language))
        {
            if (await templates.DocxAsync(turn.Organisation, template, language, ct) is not { } docx)
                return Reply.Error(LetterTexts.In(turn.Language).Gone);
            var name = Name(template, values, language);
            files.Add(new(name + ".docx", DocxFill.Fill(docx, field => Value(values, field, language, wordless), name, turn.PersonName(), language, time.GetUtcNow())));
        }
        if (wordless.Count > 0)
        {
            FormErrors errors = [];
            foreach (var field in wordless)
                errors[LetterDraft.Input(field)] = LetterTexts.In(turn.Language).NoWords;
            return await FormAsync(turn, template, draft, errors, null, ct);
        }
        var key = await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Kind, draft, LetterJson.Default.LetterDraft, ct);
        var kept = await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, MadeFiles.Kind, new(files), FilingJson.Default.MadeFiles, ct);
        var made = new LetterMade(key, kept, [.. files.Select(f => f.Name)], LetterReader.Languages(template, draft.Languages, turn.Language));
        var ready = await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Ready, made, LetterJson.Default.LetterMade, ct);
        return Reply.Card(LetterCards.Made(CardPlace.Of(turn, time), ready, template, made, values), template.Name(turn.Language));
    }

    private async ValueTask<Reply> OfferAsync(Turn turn, LetterFile asked, CancellationToken ct) =>
        await FilesAsync(turn, asked.Key, ct) is { } files && asked.Index < files.Made.Count
            ? FileOffers.Offer(turn, Verb, asked, LetterJson.Default.LetterFile, files.Made[asked.Index].Name, files.Made[asked.Index].Bytes.Length, LetterTexts.In(turn.Language).SaveAsk) : Reply.Error(LetterTexts.In(turn.Language).Gone);

    private async ValueTask<Reply> FileAsync(Turn turn, Guid key, CancellationToken ct) =>
        await drafts.FindAsync(turn.Organisation, key, LetterJson.Default.LetterMade, ct) is { } made ? await filing.AskAsync(turn, SentNow.Of(made.Files, made.Names), ct) : Reply.Error(LetterTexts.In(turn.Language).Gone);

    private async Task<MadeFiles?> FilesAsync(Turn turn, Guid key, CancellationToken ct) =>
        await drafts.FindAsync(turn.Organisation, key, LetterJson.Default.LetterMade, ct) is { } made ? await drafts.FindAsync(turn.Organisation, made.Files, FilingJson.Default.MadeFiles, ct) : null;

    private async Task<(Guid Key, LetterMade Made)?> LastAsync(Turn turn, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, [Ready], FollowUp.Fresh, ct) is { } last ? (last.Id, last.As(LetterJson.Default.LetterMade)) : null;

    private async Task<DocTemplate?> OfAsync(Turn turn, string id, CancellationToken ct) => (await templates.OfAsync(turn.Organisation, ct)).FirstOrDefault(k => k.Id == id && k is { Use: TemplateUse.Letter, IsOn: true });

    private async ValueTask<Reply> WithAsync(Turn turn, Guid key, Func<LetterDraft, DocTemplate, ValueTask<Reply>> then, CancellationToken ct) =>
        await drafts.FindAsync(turn.Organisation, key, LetterJson.Default.LetterDraft, ct) is { } draft && await OfAsync(turn, draft.Template, ct) is { } template ? await then(draft, template) : Reply.Error(LetterTexts.In(turn.Language).Gone);

    /// <param name="wordless">Gets the fields that the document has in letters, and that are too large for that.</param>
    private static string? Value(IReadOnlyDictionary<TemplateField, LetterValue> values, WrittenField written, string language, HashSet<TemplateField> wordless)
    {
        foreach (var (field, value) in values)
            if (FieldNames.Fold((language == "it" ? field.InIt ? field.It : null : field.InEn ? field.En : null) ?? "") == FieldNames.Fold(written.Name))
            {
                if (written.InWords && field.Kind is (FieldKind.Money or FieldKind.Number) && value.IsWordless)
                    wordless.Add(field);
                return value.In(language, written.InWords);
            }
        return null;
    }

    /// "Sollecito di pagamento Bianchi srl 2026-11-26": what it is, for whom, and when.
    private string Name(DocTemplate template, IReadOnlyDictionary<TemplateField, LetterValue> values, string language)
    {
        var whom = values.FirstOrDefault(v => v.Key.Kind == FieldKind.Text && LetterSaid.IsRecipient(v.Key)).Value;
        var words = whom?.In(language) ?? "";
        return DriveNames.Clean(string.Join(' ', new[] { template.Name(language), words.Length > 60 ? words[..60].Trim() : words, WallClock.Day(time.GetUtcNow(), WallClock.Zone(null)).Iso() }.Where(w => w.Length > 0)));
    }
}
