using System.Text.Json;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// Who may sign, seen and changed by administrators: one record, in which each entry is changed by itself, so that two at once both count.
internal sealed class AuthorityAdmin(ApprovalTemplates templates, Office office, RecordDesk desk, CardCopies copies, Access access, IPeople people, Sentences sentences, IOptions<ApprovalsOptions> options, TimeProvider time) : IApprovalPart
{
    public const string Command = "sign.show";
    public const string ResetCommand = "sign.reset";

    private enum Did { Done, SoAlready, Changed, Gone }

    public IEnumerable<Route> Routes =>
    [
        Route.Command(Command, (turn, ct) => WithAsync(turn, set => TableAsync(turn, set, null, ct), ct)),
        AuthorityVerbs.Table.Handle((turn, page, _, ct) => WithAsync(turn, set => TableAsync(turn, set, null, ct, page.Skip), ct)),
        AuthorityVerbs.New.Handle((turn, _, _, ct) => WithAsync(turn, set => set.Authority.Count >= AuthorityRules.MostEntries ? TableAsync(turn, set, T(turn).Full, ct)
            : EntryAsync(turn, new(Guid.CreateVersion7(time.GetUtcNow()), null), AuthorityForm.Of(new(), turn.Language), set, [], ct), ct)),
        AuthorityVerbs.Open.Handle((turn, state, _, ct) => WithAsync(turn, set => set.Authority.FirstOrDefault(e => e.Key == state.Key) is { } entry
            ? EntryAsync(turn, new(state.Key, Text(entry.Entry)), AuthorityForm.Of(entry.Entry, turn.Language), set, [], ct) : TableAsync(turn, set, T(turn).Gone, ct), ct)),
        AuthorityVerbs.Put.Handle((turn, state, form, ct) => WithAsync(turn, set => PutAsync(turn, state, form, set, ct), ct)),
        AuthorityVerbs.Reset.Handle((turn, _, _, ct) => WithAsync(turn, set => ResetAsync(turn, set, ct), ct)),
        Route.Command(ResetCommand, (turn, ct) => WithAsync(turn, set => ResetAsync(turn, set, ct), ct)),
        AuthorityVerbs.Remove.Handle((turn, state, _, ct) => WithAsync(turn, set => RemoveAsync(turn, state, set, ct), ct)),
    ];

    private async ValueTask<Reply> PutAsync(Turn turn, AuthorityState state, AuthorityForm form, TemplateSet set, CancellationToken ct)
    {
        FormErrors errors = [];
        var known = await KnownAsync(turn, form, set, ct);
        var typed = new Typed(errors, text => TypedNumbers.Money(sentences, turn, text), turn.Language);
        NamedPerson? Of(string? id) => known.FirstOrDefault(p => p.Id == id);
        var entry = new AuthorityOptions
        {
            Id = Of(form.Person)?.Id ?? "", Name = Of(form.Person)?.Name ?? "", Template = form.Template is null or AuthorityCards.AllTemplates ? null : form.Template, UpTo = typed.Amount("upTo", form.UpTo),
            From = WallClock.Day(form.From), To = WallClock.Day(form.To), DeputyId = Of(form.Deputy)?.Id, DeputyName = Of(form.Deputy)?.Name,
        };
        foreach (var flaw in AuthorityRules.Flaws(entry, id => set.Of(id) is not null))
            errors.TryAdd(flaw switch { AuthorityFlaw.Person => "person", AuthorityFlaw.Template => "template", AuthorityFlaw.UpTo => "upTo", AuthorityFlaw.Days => "to", _ => "deputy" }, T(turn).Wrong(flaw));
        if (errors.Count > 0)
            return await EntryAsync(turn, state, form, set, errors, ct);
        var (record, did, present) = await ChangeAsync(turn, state, AuthorityEntry.Of(state.Key, entry, set.Of(entry.Template)), set, ct);
        return did switch
        {
            Did.Done => await desk.ShowAsync(turn, record, ct, T(turn).Saved(entry.Name)),
            Did.SoAlready => await TableAsync(turn, set, T(turn).SavedAlready, ct),
            // Gone, or otherwise by now: what was typed stays, to be saved over it.
            _ => await EntryAsync(turn, state with { Was = present is null ? null : Text(present.Entry) }, form, set, [], ct, T(turn).Changed),
        };
    }

    private async ValueTask<Reply> RemoveAsync(Turn turn, AuthorityState state, TemplateSet set, CancellationToken ct)
    {
        var name = set.Authority.FirstOrDefault(e => e.Key == state.Key)?.Entry.Name ?? "";
        var (record, did, present) = await ChangeAsync(turn, state, null, set, ct);
        return did switch
        {
            Did.Done => await desk.ShowAsync(turn, record, ct, T(turn).Removed(name)),
            Did.Changed => await EntryAsync(turn, new(state.Key, Text(present!.Entry)), AuthorityForm.Of(present.Entry, turn.Language), set, [], ct, T(turn).Changed),
            _ => await TableAsync(turn, set, T(turn).RemovedAlready, ct),
        };
    }

    /// Puts an entry in its place, or takes it away where there is none, in the table as it is locked.
    private async Task<(Record Record, Did Did, AuthorityEntry? Present)> ChangeAsync(Turn turn, AuthorityState state, AuthorityEntry? entry, TemplateSet set, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        // The first change begins with the table as it is configured.
        var first = new Record { Id = AuthorityData.Id, Kind = AuthorityKind.Name_, Title = AuthorityTexts.It.Title, State = TemplateStates.On };
        first.SetData(After(set.Authority, turn, work), TemplateJson.Default.AuthorityData);
        var (record, isNew) = await work.CreateAsync(first, TemplateActions.Made, ct);
        var entries = isNew || record.State != TemplateStates.On ? set.Authority : AuthorityData.Of(record).Entries;
        var present = entries.FirstOrDefault(e => e.Key == state.Key);
        var did = entry is null && present is null || entry is not null && present is not null && Text(present.Entry) == Text(entry.Entry) ? Did.SoAlready
            : (present is null ? null : Text(present.Entry)) != state.Was ? present is null ? Did.Gone : Did.Changed : Did.Done;
        if (did != Did.Done)
            return (record, did, present);
        IReadOnlyList<AuthorityEntry> changed = entry is null ? [.. entries.Where(e => e.Key != state.Key)] : present is null ? [.. entries, entry] : [.. entries.Select(e => e.Key == state.Key ? entry : e)];
        work.Change(record, TemplateActions.Changed, r =>
        {
            r.State = TemplateStates.On;
            r.SetData(After(changed, turn, work), TemplateJson.Default.AuthorityData);
        });
        await CardCopies.StandsAsync(work, record, turn, ct);
        await copies.UpdateAsync(work, record, turn.Activity.ReplyToId, ct);
        await work.CommitAsync(ct);
        return (record, did, present);
    }

    /// What is configured holds again; what was set here stays in the history, and comes back by an undo.
    private async ValueTask<Reply> ResetAsync(Turn turn, TemplateSet set, CancellationToken ct)
    {
        if (set.AuthorityRecord is null)
            return await TableAsync(turn, set, T(turn).IsConfigured, ct);
        Record record;
        // The transaction ends before the card is shown, which is remembered.
        await using (var work = await office.BeginAsync(turn.Actor(), ct))
        {
            record = await work.OpenAsync(AuthorityData.Id, ct);
            if (record.State == TemplateStates.On)
            {
                work.Change(record, TemplateActions.Reset, r =>
                {
                    r.State = TemplateStates.Off;
                    r.SetData(After(TemplateSet.ConfiguredAuthority(options.Value, set.Known), turn, work), TemplateJson.Default.AuthorityData);
                });
                await CardCopies.StandsAsync(work, record, turn, ct);
                await copies.UpdateAsync(work, record, turn.Activity.ReplyToId, ct);
                await work.CommitAsync(ct);
            }
        }
        return await desk.ShowAsync(turn, record, ct, T(turn).WasReset);
    }

    private static AuthorityData After(IReadOnlyList<AuthorityEntry> entries, Turn turn, Work work) => new(entries, turn.PersonId(), work.Now);

    private async ValueTask<Reply> TableAsync(Turn turn, TemplateSet set, string? notice, CancellationToken ct, int skip = 0) => set.AuthorityRecord is { } record && skip == 0
        ? await desk.ShowAsync(turn, record, ct, notice) : Reply.Card(AuthorityCards.Table(CardPlace.Of(turn, time), set.Authority, notice, skip), T(turn).Title);

    private async ValueTask<Reply> EntryAsync(Turn turn, AuthorityState state, AuthorityForm form, TemplateSet set, FormErrors errors, CancellationToken ct, string? notice = null) =>
        Reply.Card(AuthorityCards.Entry(CardPlace.Of(turn, time), state, form, await KnownAsync(turn, form, set, ct), [.. set.Known.Select(k => k.Options)], errors, notice), T(turn).Title);

    // With the administrator's own name: the search for colleagues leaves it out.
    private async Task<IReadOnlyList<NamedPerson>> KnownAsync(Turn turn, AuthorityForm form, TemplateSet set, CancellationToken ct)
    {
        List<NamedPerson> known = [new(turn.PersonId(), turn.PersonName())];
        List<string> ids = [.. new[] { form.Person, form.Deputy }.OfType<string>().Where(id => id.Length > 1 && id != turn.PersonId()).Distinct()];
        known.AddRange(set.Authority.SelectMany(e => new[] { new NamedPerson(e.Entry.Id, e.Entry.Name), new NamedPerson(e.Entry.DeputyId ?? "", e.Entry.DeputyName ?? "") }).Where(p => ids.Contains(p.Id)));
        var missing = ids.Where(id => known.TrueForAll(k => k.Id != id)).ToList();
        if (missing.Count > 0)
            known.AddRange((await people.FindAllAsync(turn.Caller(), missing, ct)).Select(p => new NamedPerson(p.Id, p.Name)));
        return [.. known.DistinctBy(p => p.Id)];
    }

    private async ValueTask<Reply> WithAsync(Turn turn, Func<TemplateSet, ValueTask<Reply>> then, CancellationToken ct) => access.IsAdministrator(turn.Organisation, turn.PersonId())
        ? await then(await templates.OfAsync(turn.Organisation, ct)) : Reply.Message(T(turn).OnlyAdministrators);

    private static string Text(AuthorityOptions entry) => JsonSerializer.Serialize(entry, TemplateJson.Default.AuthorityOptions);

    private static AuthorityTexts T(Turn turn) => AuthorityTexts.In(turn.Language);
}
