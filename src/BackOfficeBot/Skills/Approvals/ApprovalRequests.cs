using System.Security.Cryptography;
using BackOfficeBot.Channel.Files;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Approvals;

/// From a sentence to a request that has been sent: which kind, what is missing, who will decide, and then it goes.
internal sealed class ApprovalRequests(
    ApprovalTemplates templates, ApprovalPaths paths, ApprovalKeeper keeper, Outlooks outlooks, RecordDesk desk, Office office, Drafts drafts, Colleagues colleagues, IPeople people,
    SentFiles sentFiles, Sentences sentences, TimeProvider time) : IApprovalPart
{
    private const int MostFileBytes = 20 * 1024 * 1024;

    /// What there is to ask for.
    public const string KindsCommand = "request_kinds";

    private const string Kind = "approval";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(30);

    public IEnumerable<Route> Routes =>
    [
        Route.Command("request_approval", BeginAsync),
        Route.Command(FoundText.Approval, (turn, ct) => turn.Argument is FoundText found ? FromAsync(turn, found, ct) : BeginAsync(turn, ct)),
        Route.Command(KindsCommand, (turn, ct) => WhichAsync(turn, "", null, ct)),
        Route.Command("appr.new", (_, _) => ValueTask.FromResult<Reply>(Reply.RouteTo(RouteKeys.Command + "request_approval"))),
        Route.Command("send_request", (turn, ct) => LatestAsync(turn, (draft, template) => SendOrShowAsync(turn, draft, template, ct), ct)),
        Route.Command(ShortAnswer.Command(Kind, ShortAnswer.Yes), (turn, ct) => LatestAsync(turn, (draft, template) => SendOrShowAsync(turn, draft, template, ct), ct)),
        Route.Command(ShortAnswer.Command(Kind, ShortAnswer.Edit), (turn, ct) => LatestAsync(turn, (draft, template) => FormAsync(turn, template, draft with { Notice = null }, [], ct), ct)),
        Route.Command(ShortAnswer.Command(Kind, ShortAnswer.No), DropAsync),
        ApprovalVerbs.Choose.Handle(async (turn, state, _, ct) => state.Template.Length == 0 ? await WhichAsync(turn, state.Said ?? "", null, ct, state.Skip) : await OpenAsync(turn, (await templates.OfAsync(turn.TenantId, ct)).Of(state.Template), state.Said ?? "", ct)),
        ApprovalVerbs.Preview.Handle(PreviewAsync),
        ApprovalVerbs.Change.Handle((turn, state, _, ct) => WithAsync(turn, state, (draft, template) => FormAsync(turn, template, draft with { Notice = null }, [], ct), ct)),
        ApprovalVerbs.Drop.Handle(async (turn, state, _, ct) => await DraftAsync(turn, state, ct) is { } draft && Others(turn, draft) is { } refused ? refused : await DropAsync(turn, ct)),
        ApprovalVerbs.Send.Handle((turn, state, _, ct) => WithAsync(turn, state, (draft, template) => SendAsync(turn, draft, template, ct), ct)),
        ApprovalVerbs.Edit.Handle((turn, seen, _, ct) => EditAsync(turn, seen.Id, ct)),
        Route.Command("appr.edit", (turn, ct) => EditAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
    ];

    private async ValueTask<Reply> BeginAsync(Turn turn, CancellationToken ct)
    {
        var text = turn.Text;
        var understood = turn.Argument as Understanding ?? sentences.Understand(turn, text);
        var mine = (await templates.OfAsync(turn.TenantId, ct)).For(turn.PersonId());
        var template = TemplateSet.Meant(text, mine) ?? mine.FirstOrDefault(t => t.Id == (understood.Amounts.Count > 0 ? "purchase" : ApprovalWish.What(text, understood) is not null ? "free" : null));
        return template is null ? await WhichAsync(turn, text, null, ct) : await OpenAsync(turn, template, text, ct);
    }

    /// Of somebody's words: they fill the form, which is always shown, and name nobody who decides.
    private async ValueTask<Reply> FromAsync(Turn turn, FoundText found, CancellationToken ct)
    {
        var mine = (await templates.OfAsync(turn.TenantId, ct)).For(turn.PersonId());
        var amounts = sentences.Understand(turn, found.Text).Amounts;
        var template = TemplateSet.Meant(found.Text.Split('\n')[0], mine) ?? mine.FirstOrDefault(t => t.Id == (amounts.Count > 0 ? "purchase" : "free")) ?? mine.FirstOrDefault(t => t.Id == "free");
        return template is null ? await WhichAsync(turn, "", null, ct) : await OpenAsync(turn, template, found.Text, ct, found);
    }

    /// <param name="found">Where the text is no sentence of the person's own.</param>
    private async ValueTask<Reply> OpenAsync(Turn turn, TemplateOptions? template, string text, CancellationToken ct, FoundText? found = null)
    {
        if (template is null || !(await templates.OfAsync(turn.TenantId, ct)).MayAsk(template, turn.PersonId()))
            return await WhichAsync(turn, text, ApprovalFormTexts.In(turn.Language).MayNotAsk, ct);
        var t = ApprovalFormTexts.In(turn.Language);
        var masked = BankData.Mask(text);
        var read = ApprovalSupplier.Without(template, masked, sentences.Understand(turn, masked));
        var (understood, named) = await NamedAsync(turn, found is null ? read : read with { People = [], References = [], Whens = [] }, ct);
        var typed = found is null ? ApprovalWish.Fill(template, masked, understood, WallClock.Day(time.GetUtcNow(), WallClock.Zone(turn.TimeZone))) : ApprovalWish.FillFrom(template, masked, understood);
        var (files, isFileMissing) = await FilesAsync(turn, template, typed, ct);
        var (errors, known) = (new FormErrors(), new List<NamedPerson>());
        known.AddRange(named.SelectMany(n => n.Candidates).Select(p => new NamedPerson(p.Id, p.Name)).DistinctBy(p => p.Id));
        if (template.Steps.Exists(s => s.Who == StepWho.Chosen))
        {
            var manager = await people.ManagerAsync(turn.Caller(), turn.PersonId(), ct);
            if (named.FirstOrDefault(n => n.Person is null) is { } unclear)
                errors[ApprovalDraft.Who(0)] = t.WhoUnclear(unclear.Said);
            List<string> ids = [.. named.Select(n => n.Person?.Id).OfType<string>().Where(id => id != turn.PersonId())];
            if (ids.Count == 0 && named.Count == 0 && manager is not null)
                ids = [manager.Id];
            if (manager is not null && known.TrueForAll(k => k.Id != manager.Id))
                known.Add(new(manager.Id, manager.Name));
            if (ids.Count > 0)
                typed[ApprovalDraft.Who(0)] = template.Steps.First(s => s.Who == StepWho.Chosen).Needs == StepNeeds.One ? ids[0] : string.Join(',', ids);
        }
        var draft = new ApprovalDraft { Id = Guid.CreateVersion7(time.GetUtcNow()), Template = template.Id, Typed = typed, Known = known, Files = files, Origin = await OriginAsync(turn, understood, ct), Message = found?.Message, Notice = isFileMissing ? t.FileUnread : masked == text ? null : t.Masked };
        var reader = Reader(turn, template, draft);
        var fields = reader.Fields();
        reader.Chosen(turn.PersonId());
        // Who said it all has nothing to fill in.
        if (found is not null || errors.Count > 0 || reader.Errors.Count > 0)
            return await FormAsync(turn, template, draft, Said(errors, reader.Errors, typed), ct);
        var other = named.FirstOrDefault(n => n.Person is not null && !template.Steps.Exists(s => s.Who == StepWho.Chosen))?.Person;
        return await ShowPathAsync(turn, template, draft, fields, other, ct);
    }

    /// Who is named; "a Roma" is a journey, unless somebody is called so.
    private async Task<(Understanding, IReadOnlyList<NamedColleague>)> NamedAsync(Turn turn, Understanding understood, CancellationToken ct)
    {
        var named = await colleagues.NamedAsync(turn.Caller(), [.. understood.People.Select(p => p.Value).Distinct(StringComparer.OrdinalIgnoreCase).Take(5)], ct);
        var towns = named.Where(n => n.IsUnknown && TownNames.Has(n.Said)).ToList();
        return (understood with { People = [.. understood.People.Where(p => towns.TrueForAll(t => t.Said != p.Value))] }, [.. named.Except(towns)]);
    }

    /// "… per TASK-2026-0000012": what it is made from.
    private async Task<Guid?> OriginAsync(Turn turn, Understanding understood, CancellationToken ct)
    {
        foreach (var named in understood.References)
            if (Reference.TryParse(named.Value, out var reference) && await desk.FindAsync(turn, reference, ct) is { } origin)
                return origin.Id;
        return null;
    }

    private async ValueTask<Reply> PreviewAsync(Turn turn, FormState state, Channel.CardActions.NoForm form, CancellationToken ct) => await WithAsync(turn, state, async (draft, template) =>
    {
        var t = ApprovalFormTexts.In(turn.Language);
        var typed = ApprovalDraft.Read(turn.Press!.Data, template);
        var people = ApprovalDraft.PeopleInputs(template).ToHashSet();
        // Ids of people are nobody's words, and may look like bank coordinates.
        var masked = typed.ToDictionary(p => p.Key, p => people.Contains(p.Key) ? p.Value : BankData.Mask(p.Value));
        var known = await KnownAsync(turn, template, draft, masked, ct);
        draft = draft with { Typed = masked, Known = known, Notice = masked.All(p => p.Value == typed[p.Key]) ? null : t.Masked };
        var reader = Reader(turn, template, draft);
        var fields = reader.Fields();
        reader.Chosen(turn.PersonId());
        return reader.Errors.Count > 0 ? await FormAsync(turn, template, draft, reader.Errors, ct) : await ShowPathAsync(turn, template, draft, fields, null, ct);
    }, ct);

    private async ValueTask<Reply> ShowPathAsync(Turn turn, TemplateOptions template, ApprovalDraft draft, IReadOnlyList<ApprovalField> fields, Person? named, CancellationToken ct)
    {
        var t = ApprovalFormTexts.In(turn.Language);
        fields = await outlooks.CountedAsync(turn.TenantId, template, fields, turn.PersonId(), Zone(turn).Id, ct);
        var (steps, problem) = await PathAsync(turn, template, draft, fields, ct);
        if (problem is not null)
        {
            var input = problem.Who == StepWho.Chosen ? ApprovalDraft.Who(0) : template.Fields.Find(f => f.Type == FieldType.Money) is { } money && problem.Who == StepWho.Authority ? ApprovalDraft.Field(money) : null;
            return await FormAsync(turn, template, input is null ? draft with { Notice = t.Nobody(problem) } : draft, input is null ? [] : new() { [input] = t.Nobody(problem) }, ct);
        }
        if (named is not null && steps.All(s => s.Seats.All(x => x.Id != named.Id)))
            draft = draft with { Notice = t.DecidesAnyway(named.Name, ApprovalWords.Who(steps[0], turn.Language)) };
        draft = draft with { Path = PathOf(steps) };
        var key = await KeepAsync(turn, draft, ct);
        // Who is away now is named with who decides instead; by the time it is sent that is looked up anew.
        var sketch = new ApprovalData { Template = template.Id, It = template.It, En = template.En, RequesterId = turn.PersonId(), RequesterName = turn.PersonName(), Fields = fields, Steps = steps, Zone = Zone(turn).Id };
        steps = ApprovalMoves.Handed(sketch, await outlooks.OfAsync(turn.TenantId, sketch, 0, ct)).Steps;
        var title = ApprovalWords.Title(ApprovalFormCard.Name(template, turn.Language), fields, turn.Language);
        return Reply.Card(ApprovalPreviewCard.Of(Place(turn), new(key), draft, title, turn.PersonName(), fields, steps), title);
    }

    private async ValueTask<Reply> SendAsync(Turn turn, ApprovalDraft draft, TemplateOptions template, CancellationToken ct)
    {
        var t = ApprovalFormTexts.In(turn.Language);
        if (draft.Reference is null && await office.FindAsync(turn.TenantId, draft.Id, ct) is not null)
            return await desk.FindAsync(turn, draft.Id, ct) is { } present ? await desk.ShowAsync(turn, present, ct) : Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var reader = Reader(turn, template, draft);
        var fields = await outlooks.CountedAsync(turn.TenantId, template, reader.Fields(), turn.PersonId(), Zone(turn).Id, ct);
        var (steps, problem) = reader.Errors.Count == 0 ? await PathAsync(turn, template, draft, fields, ct) : ([], null);
        if (reader.Errors.Count > 0 || problem is not null)
            return reader.Errors.Count > 0 ? await FormAsync(turn, template, draft, reader.Errors, ct) : await ShowPathAsync(turn, template, draft, fields, null, ct);
        if (!PathOf(steps).SequenceEqual(draft.Path))
            return await ShowPathAsync(turn, template, draft with { Notice = t.PathChanged }, fields, null, ct);
        return draft.Reference is null ? await CreateAsync(turn, draft, template, fields, steps, ct) : await ReviseAsync(turn, draft, template, fields, steps, ct);
    }

    private async ValueTask<Reply> CreateAsync(Turn turn, ApprovalDraft draft, TemplateOptions template, IReadOnlyList<ApprovalField> fields, IReadOnlyList<ApprovalStep> steps, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var data = new ApprovalData
        {
            Template = template.Id, It = template.It, En = template.En, RequesterId = turn.PersonId(), RequesterName = turn.PersonName(), Fields = fields, Steps = steps, Zone = Zone(turn).Id,
            Bulk = template.IsBulk(ApprovalData.AmountOf(fields)), Message = draft.Message, LookFrom = now + ApprovalLookDue.Every, KeepUntil = WallClock.Day(now, Zone(turn)).AddYears(template.RetentionYears),
        };
        data = ApprovalMoves.Begin(data, await outlooks.OfAsync(turn.TenantId, data, 0, ct));
        var record = new Record
        {
            Id = draft.Id, Kind = ApprovalKind.Name_, Title = ApprovalWords.Title(ApprovalFormCard.Name(template, turn.Language), fields, turn.Language), State = ApprovalStates.Waiting,
            OwnerId = turn.PersonId(), OwnerName = turn.PersonName(), Confidentiality = template.Confidential ? Confidentiality.Confidential : Confidentiality.Normal,
        };
        ApprovalKeeper.Put(record, data, ApprovalStates.Waiting);
        record.Attachments = Attached(draft, fields);
        var (created, unreached) = await keeper.CreateAsync(turn.Actor(), record, draft.Origin, turn, ct);
        var t = ApprovalTexts.In(turn.Language);
        return await desk.ShowAsync(turn, created, ct, ApprovalFormTexts.In(turn.Language).Sent + (unreached.Count == 0 ? "" : " " + t.NotReached(unreached)));
    }

    private async ValueTask<Reply> ReviseAsync(Turn turn, ApprovalDraft draft, TemplateOptions template, IReadOnlyList<ApprovalField> fields, IReadOnlyList<ApprovalStep> steps, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, draft.Id, ct) is not { } found)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var before = ApprovalData.Of(found);
        var after = Revised(found, Outlook.Nothing);
        // The same press once more changes nothing.
        if (found.State == ApprovalStates.Waiting && ApprovalMoves.Changes(before.Fields, fields).Count == 0 && PathOf(after.Steps).SequenceEqual(PathOf(before.Steps)))
            return await desk.ShowAsync(turn, found, ct);
        var outlook = await outlooks.OfAsync(turn.TenantId, after, after.At, ct);
        var done = await keeper.DoAsync(turn.Actor(), found, Act.Edit, null, (r, _, _, _) => (Revised(r, outlook), ApprovalStates.Waiting), null, turn, ct,
            r => (r.Title, r.Attachments) = (ApprovalWords.Title(ApprovalData.Of(r).Name(turn.Language), fields, turn.Language), Attached(draft, fields)));
        return await desk.ShowAsync(turn, done.Record, ct, done.Notice(Act.Edit, ApprovalTexts.In(turn.Language)));

        ApprovalData Revised(Record r, Outlook outlook) =>
            ApprovalMoves.Revised(ApprovalData.Of(r), fields, steps, r.State is ApprovalStates.SentBack or ApprovalStates.Recalled, outlook, r.Version + 1) with { Bulk = template.IsBulk(ApprovalData.AmountOf(fields)) };
    }

    /// The form again, with what the request says now.
    private async ValueTask<Reply> EditAsync(Turn turn, Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var data = ApprovalData.Of(record);
        if (ApprovalRules.WhyNot(record, Act.Edit, new(turn.PersonId(), turn.PersonName()), null, time.GetUtcNow()) is { } refused)
            return await desk.ShowAsync(turn, record, ct, refused(ApprovalTexts.In(turn.Language)));
        if ((await templates.OfAsync(turn.TenantId, ct)).Of(data.Template) is not { } template)
            return await WhichAsync(turn, "", ApprovalFormTexts.In(turn.Language).MayNotAsk, ct);
        var typed = new Dictionary<string, string>();
        foreach (var field in template.Fields)
            if (data.Fields.FirstOrDefault(f => f.Id == field.Id && f.Type == field.Type)?.Value is { } value)
            {
                typed[ApprovalDraft.Field(field)] = field.Type == FieldType.Range ? value.Split('/')[0] : field.Type is FieldType.Money or FieldType.Number ? ApprovalWords.Typed(value, turn.Language) : value;
                if (field.Type == FieldType.Range)
                    typed[ApprovalDraft.Last(field)] = value.Split('/')[1];
            }
        foreach (var field in template.Fields.Where(f => f.Type == FieldType.File))
            if (record.Attachments.FirstOrDefault(a => a.Sha256 == typed.GetValueOrDefault(ApprovalDraft.Field(field))) is { } kept)
                typed[ApprovalDraft.Field(field)] = kept.Name;
        var (files, isFileMissing) = await FilesAsync(turn, template, typed, ct);
        var chosen = data.Steps.Where(s => s.Who == StepWho.Chosen).ToList();
        for (var i = 0; i < chosen.Count; i++)
            typed[ApprovalDraft.Who(i)] = string.Join(',', chosen[i].Sitting.Select(s => s.Id));
        var known = data.Steps.SelectMany(s => s.Seats).Select(s => new NamedPerson(s.Id, s.Name)).Concat(data.Fields.Where(f => f is { Type: FieldType.Person, Value: not null }).Select(f => new NamedPerson(f.Value!, f.ValueIt!))).DistinctBy(p => p.Id);
        var isDecided = data.Steps.Any(s => s.Seats.Any(x => x.Vote != Vote.None));
        return await FormAsync(turn, template, new() { Id = id, Template = template.Id, Typed = typed, Known = [.. known], Files = [.. files, .. record.Attachments], Reference = record.Reference, Notice = isFileMissing ? ApprovalFormTexts.In(turn.Language).FileUnread : isDecided ? ApprovalFormTexts.In(turn.Language).WillVoid : null }, [], ct);
    }

    /// What came along with the message goes into the fields for files.
    private async Task<(IReadOnlyList<RecordAttachment> Files, bool IsAnyMissing)> FilesAsync(Turn turn, TemplateOptions template, Dictionary<string, string> typed, CancellationToken ct)
    {
        List<RecordAttachment> read = [];
        var sent = SentFiles.Of(turn.Activity);
        foreach (var file in sent)
            if (await ReadAsync(file, ct) is { } attachment)
                read.Add(attachment);
        foreach (var (field, file) in template.Fields.Where(f => f.Type == FieldType.File).Zip(read))
            typed[ApprovalDraft.Field(field)] = file.Name;
        return (read, read.Count < sent.Count);
    }

    // Its content is not kept: the hash says whether it is still the same one.
    private async Task<RecordAttachment?> ReadAsync(SentFile file, CancellationToken ct)
    {
        try
        {
            return await sentFiles.BytesAsync(file, MostFileBytes, ct) is { } bytes ? new(BankData.Mask(file.Name), bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), null) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static IReadOnlyList<RecordAttachment> Attached(ApprovalDraft draft, IReadOnlyList<ApprovalField> fields) =>
        [.. draft.Files.Where(f => fields.Any(x => x.Type == FieldType.File && x.Value == f.Sha256)).DistinctBy(f => f.Sha256)];

    private async ValueTask<Reply> LatestAsync(Turn turn, Func<ApprovalDraft, TemplateOptions, ValueTask<Reply>> then, CancellationToken ct) =>
        await drafts.LatestAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, null, Fresh, ct) is { Kind: Kind } latest && latest.As(ApprovalJson.Default.ApprovalDraft) is { } draft && await TemplateAsync(turn, draft, ct) is { } template
            ? await then(draft, template) : Reply.RouteTo(RouteKeys.Command + "request_approval", turn.Argument);

    /// What was shown whole is sent; of what is in a form yet the path is shown first.
    private async ValueTask<Reply> SendOrShowAsync(Turn turn, ApprovalDraft draft, TemplateOptions template, CancellationToken ct)
    {
        if (draft.Path.Count > 0)
            return await SendAsync(turn, draft, template, ct);
        var reader = Reader(turn, template, draft);
        var fields = reader.Fields();
        reader.Chosen(turn.PersonId());
        return reader.Errors.Count > 0 ? await FormAsync(turn, template, draft, reader.Errors, ct) : await ShowPathAsync(turn, template, draft, fields, null, ct);
    }

    /// Nothing is sent; what is said next is no answer to it any more.
    private async ValueTask<Reply> DropAsync(Turn turn, CancellationToken ct)
    {
        var dropped = ApprovalFormTexts.In(turn.Language).Dropped;
        await drafts.DropAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, ct);
        return turn.Press is null ? Reply.Message(dropped) : Reply.Card(new Frame { Heading = dropped }.Card(), dropped);
    }

    private async ValueTask<Reply> FormAsync(Turn turn, TemplateOptions template, ApprovalDraft draft, FormErrors errors, CancellationToken ct)
    {
        var key = await KeepAsync(turn, draft with { Path = [] }, ct);
        return Reply.Card(ApprovalFormCard.Of(Place(turn), new(key), template, draft, errors), ApprovalFormCard.Name(template, turn.Language));
    }

    private async ValueTask<Reply> WhichAsync(Turn turn, string text, string? notice, CancellationToken ct, int skip = 0)
    {
        var mine = (await templates.OfAsync(turn.TenantId, ct)).For(turn.PersonId());
        return Reply.Card(ApprovalFormCard.Which(Place(turn), mine, text.Length is > 0 and <= 500 ? BankData.Mask(text) : null, notice, skip), ApprovalFormTexts.In(turn.Language).WhichTitle);
    }

    // What was sent can be corrected also where nobody is offered its template any more.
    private async ValueTask<TemplateOptions?> TemplateAsync(Turn turn, ApprovalDraft draft, CancellationToken ct) =>
        await templates.OfAsync(turn.TenantId, ct) is var set && set.Of(draft.Template) is { } template && (draft.Reference is not null || set.MayAsk(template, turn.PersonId())) ? template : null;

    private async ValueTask<Reply> WithAsync(Turn turn, FormState state, Func<ApprovalDraft, TemplateOptions, ValueTask<Reply>> then, CancellationToken ct) =>
        await DraftAsync(turn, state, ct) is not { } draft ? await WhichAsync(turn, "", ApprovalFormTexts.In(turn.Language).MayNotAsk, ct)
            : Others(turn, draft) is { } refused ? refused
            : await TemplateAsync(turn, draft, ct) is { } template ? await then(draft, template) : await WhichAsync(turn, "", ApprovalFormTexts.In(turn.Language).MayNotAsk, ct);

    private Task<ApprovalDraft?> DraftAsync(Turn turn, FormState state, CancellationToken ct) => drafts.FindAsync(turn.TenantId, state.Draft, ApprovalJson.Default.ApprovalDraft, ct);

    private static Reply? Others(Turn turn, ApprovalDraft draft) =>
        draft.ById is null || draft.ById == turn.PersonId() ? null : Reply.Error(ApprovalFormTexts.In(turn.Language).Others(draft.ByName ?? ""));

    private Task<(IReadOnlyList<ApprovalStep>, PathProblem?)> PathAsync(Turn turn, TemplateOptions template, ApprovalDraft draft, IReadOnlyList<ApprovalField> fields, CancellationToken ct)
    {
        var reader = Reader(turn, template, draft);
        return paths.OfAsync(turn.Caller(), template, ApprovalData.AmountOf(fields), turn.PersonId(), reader.Chosen(turn.PersonId()), ct);
    }

    private async Task<IReadOnlyList<NamedPerson>> KnownAsync(Turn turn, TemplateOptions template, ApprovalDraft draft, Dictionary<string, string> typed, CancellationToken ct)
    {
        List<string> ids = [.. ApprovalDraft.PeopleInputs(template).SelectMany(i => (typed.GetValueOrDefault(i) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)).Where(id => id != "-" && draft.Known.All(k => k.Id != id)).Distinct().Take(20)];
        return ids.Count == 0 ? draft.Known : [.. draft.Known, .. (await people.FindAllAsync(turn.Caller(), ids, ct)).Select(p => new NamedPerson(p.Id, p.Name))];
    }

    private ApprovalFormReader Reader(Turn turn, TemplateOptions template, ApprovalDraft draft) => new(template, draft, WallClock.Day(time.GetUtcNow(), Zone(turn)), typed => ApprovalAmounts.Of(sentences, turn, typed), ApprovalFormTexts.In(turn.Language), turn.Language);

    // An error of what a sentence did not say is no error yet: only what it said wrongly is shown.
    private static FormErrors Said(FormErrors errors, FormErrors found, Dictionary<string, string> typed)
    {
        foreach (var (input, error) in found)
            if (typed.ContainsKey(input))
                errors.TryAdd(input, error);
        return errors;
    }

    private Task<Guid> KeepAsync(Turn turn, ApprovalDraft draft, CancellationToken ct) =>
        drafts.KeepAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Kind, draft with { ById = turn.PersonId(), ByName = turn.PersonName() }, ApprovalJson.Default.ApprovalDraft, ct);

    private static IReadOnlyList<string> PathOf(IReadOnlyList<ApprovalStep> steps) => [.. steps.Select(s => $"{s.Needed}:{string.Join(',', s.Seats.Select(x => x.Id))}")];

    private CardPlace Place(Turn turn) => CardPlace.Of(turn, time);

    private static TimeZoneInfo Zone(Turn turn) => WallClock.Zone(turn.TimeZone);
}
