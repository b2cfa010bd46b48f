using System.Text.RegularExpressions;
using BackOfficeBot.Assistant;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Approvals;

/// From a sentence, or words of a message, to a request that is being written: which kind, and what of it was said.
internal sealed class ApprovalRequests(
    ApprovalDrafts drafts, ApprovalForms forms, ApprovalPreview preview, ApprovalTemplates templates, RecordDesk desk, Colleagues colleagues, IPeople people, Sentences sentences, WishReader wishes, TimeProvider time) : IApprovalPart
{
    /// What there is to ask for.
    public const string KindsCommand = "request_kinds";

    /// One of them, by its name.
    public const string KindCommand = "request_kind";

    public IEnumerable<Route> Routes =>
    [
        Route.Command("request_approval", BeginAsync),
        Route.Command(FoundText.Approval, (turn, ct) => turn.Argument is FoundText found ? FromAsync(turn, found, ct) : BeginAsync(turn, ct)),
        Route.Command(KindsCommand, (turn, ct) => drafts.WhichAsync(turn, "", null, ct)),
        Route.Command(KindCommand, async (turn, ct) => turn.Argument is TemplateState kind ? await OpenAsync(turn, (await templates.OfAsync(turn.Organisation, ct)).Of(kind.Template), kind.Said ?? "", ct) : await drafts.WhichAsync(turn, "", null, ct)),
        Route.Command("appr.new", (_, _) => ValueTask.FromResult<Reply>(Reply.RouteTo(RouteKeys.Command + "request_approval"))),
        Route.Command(ShortAnswer.Command(ApprovalDrafts.Kind, ShortAnswer.No), drafts.DropAsync),
        ApprovalVerbs.Choose.Handle(async (turn, state, _, ct) => state.Template.Length == 0 ? await drafts.WhichAsync(turn, state.Said ?? "", null, ct, state.Skip) : await OpenAsync(turn, (await templates.OfAsync(turn.Organisation, ct)).Of(state.Template), state.Said ?? "", ct)),
        ApprovalVerbs.Drop.Handle(async (turn, state, _, ct) => await drafts.DraftAsync(turn, state, ct) is { } draft && ApprovalDrafts.Others(turn, draft) is { } refused ? refused : await drafts.DropAsync(turn, ct)),
    ];

    private async ValueTask<Reply> BeginAsync(Turn turn, CancellationToken ct)
    {
        var text = turn.Text;
        var understood = turn.Argument as Understanding ?? sentences.Understand(turn, text);
        var mine = (await templates.OfAsync(turn.Organisation, ct)).For(turn.PersonId());
        var template = TemplateSet.Meant(text, mine) ?? mine.FirstOrDefault(t => t.Id == (understood.Amounts.Count > 0 ? "purchase" : ApprovalWish.What(text, understood) is not null ? "free" : null));
        return template is null ? await drafts.WhichAsync(turn, text, null, ct) : await OpenAsync(turn, template, text, ct);
    }

    /// Of somebody's words: they fill the form, which is always shown, and name nobody who decides.
    private async ValueTask<Reply> FromAsync(Turn turn, FoundText found, CancellationToken ct)
    {
        var mine = (await templates.OfAsync(turn.Organisation, ct)).For(turn.PersonId());
        var amounts = sentences.Understand(turn, found.Text).Amounts;
        var template = TemplateSet.Meant(found.Text.Split('\n')[0], mine) ?? mine.FirstOrDefault(t => t.Id == (amounts.Count > 0 ? "purchase" : "free")) ?? mine.FirstOrDefault(t => t.Id == "free");
        return template is null ? await drafts.WhichAsync(turn, "", null, ct) : await OpenAsync(turn, template, found.Text, ct, found);
    }

    /// <param name="found">Where the text is no sentence of the person's own.</param>
    private async ValueTask<Reply> OpenAsync(Turn turn, TemplateOptions? template, string text, CancellationToken ct, FoundText? found = null)
    {
        if (template is null || !(await templates.OfAsync(turn.Organisation, ct)).MayAsk(template, turn.PersonId()))
            return await drafts.WhichAsync(turn, text, ApprovalFormTexts.In(turn.Language).MayNotAsk, ct);
        var t = ApprovalFormTexts.In(turn.Language);
        var masked = BankData.Mask(text);
        var read = ApprovalSupplier.Without(template, masked, sentences.Understand(turn, masked));
        var (understood, named) = await NamedAsync(turn, masked, found is null ? read : read with { People = [], References = [], Whens = [] }, ct);
        var typed = found is null ? ApprovalWish.Fill(template, masked, understood, WallClock.Day(time.GetUtcNow(), WallClock.Zone(turn.TimeZone))) : ApprovalWish.FillFrom(template, masked, understood);
        var (files, links, isFileMissing) = await forms.FilesAsync(turn, template, typed, ct);
        var (errors, known) = (new FormErrors(), new List<NamedPerson>());
        known.AddRange(named.SelectMany(n => n.Candidates).Select(p => new NamedPerson(p.Id, p.Name)).DistinctBy(p => p.Id));
        if (template.Steps.Exists(s => s.Who == StepWho.Chosen))
        {
            var manager = await people.ManagerAsync(turn.Caller(), turn.PersonId(), ct);
            if (named.FirstOrDefault(n => n.Person is null) is { } unclear)
                errors[ApprovalDraft.Who(0)] = t.WhoUnclear(unclear.Said);
            else if (named.Any(n => n.Person?.Id == turn.PersonId()))
                errors[ApprovalDraft.Who(0)] = t.WhoIsYou;
            List<string> ids = [.. named.Select(n => n.Person?.Id).OfType<string>().Where(id => id != turn.PersonId()).Distinct()];
            if (ids.Count == 0 && named.Count == 0 && manager is not null)
                ids = [manager.Id];
            if (manager is not null && known.TrueForAll(k => k.Id != manager.Id))
                known.Add(new(manager.Id, manager.Name));
            var isOne = template.Steps.First(s => s.Who == StepWho.Chosen).Needs == StepNeeds.One;
            // Nobody who was named is left out in silence.
            if (isOne && ids.Count > 1)
                errors[ApprovalDraft.Who(0)] = t.OneDecides;
            known.AddRange(named.Select(n => n.Person).OfType<Person>().Where(p => known.TrueForAll(k => k.Id != p.Id)).Select(p => new NamedPerson(p.Id, p.Name)).ToList());
            if (ids.Count > 0)
                typed[ApprovalDraft.Who(0)] = isOne ? ids[0] : string.Join(',', ids);
        }
        var draft = new ApprovalDraft { Id = Guid.CreateVersion7(time.GetUtcNow()), Template = template.Id, Typed = typed, Known = known, Files = files, Links = links, Origin = await OriginAsync(turn, understood, ct), Message = found?.Message, Notice = isFileMissing ? t.FileUnread : masked == text ? null : t.Masked };
        var reader = drafts.Reader(turn, template, draft);
        var fields = reader.Fields();
        reader.Chosen(turn.PersonId());
        // Who said it all has nothing to fill in.
        if (found is not null || errors.Count > 0 || reader.Errors.Count > 0)
            return await forms.FormAsync(turn, template, draft with { Said = found is null ? await wishes.AskedForFormAsync(turn, text, ct) : null }, Said(errors, reader.Errors, typed), ct);
        var other = named.FirstOrDefault(n => n.Person is not null && !template.Steps.Exists(s => s.Who == StepWho.Chosen))?.Person;
        return await preview.ShowAsync(turn, template, draft, fields, other, ct);
    }

    /// Who is named; "a Roma" is a journey and "a monitor" a thing, unless somebody is called so.
    private async Task<(Understanding, IReadOnlyList<NamedColleague>)> NamedAsync(Turn turn, string text, Understanding understood, CancellationToken ct)
    {
        var named = await colleagues.NamedAsync(turn.Caller(), [.. understood.People.Select(p => p.Value).Distinct(StringComparer.OrdinalIgnoreCase).Take(5)], ct);
        var nobody = named.Where(n => n.IsUnknown && (TownNames.Has(n.Said) || understood.People.Any(p => p.Value == n.Said && char.IsLower(p.Value[0]) && Article.IsMatch(text[..p.Span.Start])))).ToList();
        return (understood with { People = [.. understood.People.Where(p => nobody.TrueForAll(t => t.Said != p.Value))] }, [.. named.Except(nobody)]);
    }

    /// "… per TASK-2026-0000012": what it is made from.
    private async Task<Guid?> OriginAsync(Turn turn, Understanding understood, CancellationToken ct)
    {
        foreach (var named in understood.References)
            if (Reference.TryParse(named.Value, out var reference) && await desk.FindAsync(turn, reference, ct) is { } origin)
                return origin.Id;
        return null;
    }

    // An error of what a sentence did not say is no error yet: only what it said wrongly is shown.
    private static FormErrors Said(FormErrors errors, FormErrors found, Dictionary<string, string> typed)
    {
        foreach (var (input, error) in found)
            if (typed.ContainsKey(input))
                errors.TryAdd(input, error);
        return errors;
    }

    private static readonly Regex Article = new(@"(\b(an?|the|uno?|una|il|lo|la)\s+|\b(un|l)['’])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
