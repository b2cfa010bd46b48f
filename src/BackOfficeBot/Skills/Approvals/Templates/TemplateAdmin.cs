using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// The templates as they stand, for administrators: listed, shown, switched on and off.
internal sealed class TemplateAdmin(ApprovalTemplates templates, TemplateKeeper keeper, TemplateEditor editor, RecordDesk desk, Access access, IPeople people, TimeProvider time) : IApprovalPart
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("show_templates", KindsOrSaidAsync),
        TemplateVerbs.List.Handle((turn, pick, _, ct) => AllAsync(turn, null, ct, pick.Skip)),
        TemplateVerbs.Show.Handle((turn, pick, _, ct) => WithAsync(turn, pick.Template, known => OneAsync(turn, known, null, ct), ct)),
        TemplateVerbs.On.Handle((turn, pick, _, ct) => WithAsync(turn, pick.Template, known => SwitchAsync(turn, known, true, ct), ct)),
        TemplateVerbs.Off.Handle((turn, pick, _, ct) => WithAsync(turn, pick.Template, known => SwitchAsync(turn, known, false, ct), ct)),
        TemplateVerbs.Reset.Handle((turn, pick, _, ct) => WithAsync(turn, pick.Template, known => ResetAsync(turn, known, ct), ct)),
        TemplateVerbs.New.Handle((turn, _, _, ct) => WithAsync(turn, () => editor.NewAsync(turn, null, ct))),
        TemplateVerbs.Copy.Handle((turn, pick, _, ct) => WithAsync(turn, pick.Template, known => editor.NewAsync(turn, known, ct), ct)),
        TemplateVerbs.Edit.Handle((turn, pick, _, ct) => WithAsync(turn, pick.Template, known => editor.EditAsync(turn, known, ct), ct)),
        Twin("on", TemplateWish.On), Twin("off", TemplateWish.Off), Twin("edit", TemplateWish.Edit), Twin("copy", TemplateWish.Copy), Twin("reset", TemplateWish.Reset),
    ];

    // Who only asks sees what there is to ask for; the table of who may sign says itself who sees it.
    private ValueTask<Reply> KindsOrSaidAsync(Turn turn, CancellationToken ct) => TemplateSaid.Of(turn.Text).Wish switch
    {
        TemplateWish.Signing => ValueTask.FromResult<Reply>(Reply.RouteTo(RouteKeys.Command + AuthorityAdmin.Command)),
        TemplateWish.ResetSigning => ValueTask.FromResult<Reply>(Reply.RouteTo(RouteKeys.Command + AuthorityAdmin.ResetCommand)),
        _ when !access.IsAdministrator(turn.Organisation, turn.PersonId()) && TemplateSaid.IsOfKinds(turn.Text) => ValueTask.FromResult<Reply>(Reply.RouteTo(RouteKeys.Command + ApprovalRequests.KindsCommand)),
        _ => SaidAsync(turn, ct),
    };

    private ValueTask<Reply> SaidAsync(Turn turn, CancellationToken ct) => WithAsync(turn, async () =>
    {
        var known = (await templates.OfAsync(turn.Organisation, ct)).Known;
        var (wish, name) = TemplateSaid.Of(turn.Text);
        if ((wish == TemplateWish.New ? TemplateSaid.Called(name, known) : TemplateSaid.Named(name, known)) is { } named)
            return await DoAsync(turn, wish, named, ct);
        return wish == TemplateWish.New ? await editor.NewAsync(turn, null, ct, name) : await AllAsync(turn, name.Length > 0 ? TemplateTexts.In(turn.Language).NoneCalled(name) : null, ct);
    });

    private async ValueTask<Reply> DoAsync(Turn turn, TemplateWish wish, KnownTemplate known, CancellationToken ct) => wish switch
    {
        TemplateWish.On => await SwitchAsync(turn, known, true, ct),
        TemplateWish.Off => await SwitchAsync(turn, known, false, ct),
        TemplateWish.Edit => await editor.EditAsync(turn, known, ct),
        TemplateWish.Copy => await editor.NewAsync(turn, known, ct),
        TemplateWish.Reset => await ResetAsync(turn, known, ct),
        // "nuovo modello ferie": there is one, and it may be what is wanted.
        _ => await OneAsync(turn, known, null, ct),
    };

    private async ValueTask<Reply> AllAsync(Turn turn, string? notice, CancellationToken ct, int skip = 0)
    {
        var t = TemplateTexts.In(turn.Language);
        if (!access.IsAdministrator(turn.Organisation, turn.PersonId()))
            return Reply.Message(t.OnlyAdministrators);
        return Reply.Card(TemplateCards.All(CardPlace.Of(turn, time), (await templates.OfAsync(turn.Organisation, ct)).Known, notice, skip), t.Title);
    }

    private async ValueTask<Reply> OneAsync(Turn turn, KnownTemplate known, string? notice, CancellationToken ct)
    {
        if (known.Record is { } record)
            return await desk.ShowAsync(turn, record, ct, notice);
        var names = (await NamesAsync(turn, known.Options, ct)).ToDictionary(p => p.Id, p => p.Name);
        return Reply.Card(TemplateCards.One(CardPlace.Of(turn, time), known, names, notice: notice), ApprovalFormCard.Name(known.Options, turn.Language));
    }

    private async ValueTask<Reply> SwitchAsync(Turn turn, KnownTemplate known, bool isOn, CancellationToken ct)
    {
        var (t, name) = (TemplateTexts.In(turn.Language), ApprovalFormCard.Name(known.Options, turn.Language));
        if (known.IsOn == isOn)
            return await OneAsync(turn, known, t.IsSoAlready(name, isOn), ct);
        var (record, kept) = await keeper.SwitchAsync(turn, known, isOn, await NamesAsync(turn, known.Options, ct), ct);
        return await desk.ShowAsync(turn, record, ct, kept == Kept.Done ? t.Switched(name, isOn) : t.IsSoAlready(name, isOn));
    }

    private async ValueTask<Reply> ResetAsync(Turn turn, KnownTemplate known, CancellationToken ct)
    {
        if (known.Replaces is not { } first)
            return await OneAsync(turn, known, null, ct);
        var (record, _) = await keeper.ResetAsync(turn, known, await NamesAsync(turn, first.Options, ct), ct);
        return await desk.ShowAsync(turn, record, ct, TemplateTexts.In(turn.Language).WasReset(ApprovalFormCard.Name(known.Options, turn.Language)));
    }

    private async Task<IReadOnlyList<NamedPerson>> NamesAsync(Turn turn, TemplateOptions template, CancellationToken ct)
    {
        List<string> ids = [.. template.Steps.SelectMany(s => s.Ids).Concat(template.MayAsk.Where(TemplateRules.IsId)).Distinct()];
        return ids.Count == 0 ? [] : [.. (await people.FindAllAsync(turn.Caller(), ids, ct)).Select(p => new NamedPerson(p.Id, p.Name))];
    }

    // "disattiva TMPL-2026-0000003", "disattivala".
    private Route Twin(string verb, TemplateWish wish) => Route.Command($"tmpl.{verb}", (turn, ct) =>
        WithAsync(turn, TemplateData.Of(((TwinCall)turn.Argument!).Record).Template, known => DoAsync(turn, wish, known, ct), ct));

    private ValueTask<Reply> WithAsync(Turn turn, Func<ValueTask<Reply>> then) =>
        access.IsAdministrator(turn.Organisation, turn.PersonId()) ? then() : ValueTask.FromResult<Reply>(Reply.Message(TemplateTexts.In(turn.Language).OnlyAdministrators));

    private ValueTask<Reply> WithAsync(Turn turn, string id, Func<KnownTemplate, ValueTask<Reply>> then, CancellationToken ct) => WithAsync(turn, async () =>
        (await templates.OfAsync(turn.Organisation, ct)).Named(id) is { } known ? await then(known) : await AllAsync(turn, TemplateTexts.In(turn.Language).Gone, ct));
}
