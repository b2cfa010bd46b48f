using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Approvals.Templates;

internal enum Kept { Done, SoAlready, ChangedMeanwhile }

/// Writes what an administrator set, each with its history and in one transaction; two at once are one after the other.
internal sealed class TemplateKeeper(Office office, CardCopies copies)
{
    /// Of a draft. Where the record is not the one that was looked at, nothing is written, and the record is as it is.
    public Task<(Record Record, Kept Kept)> SaveAsync(Turn turn, TemplateDraft draft, CancellationToken ct)
    {
        var data = new TemplateData { Template = draft.Options.Id, Options = draft.Options, Draft = draft.Id, Known = draft.Known };
        return PutAsync(turn, data, TemplateStates.On, draft.Template is null ? TemplateActions.Made : TemplateActions.Changed, record =>
        {
            var present = TemplateData.Of(record);
            if (record.State != HistoryActions.Undone && present.Draft == draft.Id && present.Options is { } saved && TemplateJson.Text(saved) == TemplateJson.Text(draft.Options))
                return Kept.SoAlready;
            return record.State == HistoryActions.Undone && draft.Seen == 0 || record.Version == draft.Seen ? Kept.Done : Kept.ChangedMeanwhile;
        }, record => record.State == HistoryActions.Undone ? TemplateStates.On : record.State, ct);
    }

    /// On or off, as it stands.
    public Task<(Record Record, Kept Kept)> SwitchAsync(Turn turn, KnownTemplate known, bool isOn, IReadOnlyList<NamedPerson> names, CancellationToken ct)
    {
        var state = isOn ? TemplateStates.On : TemplateStates.Off;
        return PutAsync(turn, new() { Template = known.Id, Known = names }, state, isOn ? TemplateActions.SwitchedOn : TemplateActions.SwitchedOff,
            record => record.State == state ? Kept.SoAlready : Kept.Done, _ => state, ct, present => present);
    }

    /// As it was shipped or configured.
    public Task<(Record Record, Kept Kept)> ResetAsync(Turn turn, KnownTemplate known, IReadOnlyList<NamedPerson> names, CancellationToken ct) =>
        PutAsync(turn, new() { Template = known.Id, Known = names }, TemplateStates.On, TemplateActions.Reset, record => TemplateData.Of(record).Options is null ? Kept.SoAlready : Kept.Done, record => record.State, ct);

    /// <param name="state">Of a record that stands already.</param>
    /// <param name="keep">What of its data stays; all is new where null.</param>
    private async Task<(Record Record, Kept Kept)> PutAsync(Turn turn, TemplateData data, string first, string action, Func<Record, Kept> may, Func<Record, string> state, CancellationToken ct, Func<TemplateData, TemplateData>? keep = null)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        data = data with { ById = turn.PersonId(), At = work.Now };
        var (record, isNew) = await work.CreateAsync(New(data, first), action, ct);
        if (!isNew)
        {
            if (may(record) is not Kept.Done and var refused)
                return (record, refused);
            var changed = record.State == HistoryActions.Undone || keep is null ? data : keep(TemplateData.Of(record)) with { ById = data.ById, At = data.At };
            var next = state(record);
            work.Change(record, action, r =>
            {
                (r.State, r.Title) = (next, Title(changed) ?? r.Title);
                r.SetData(changed, TemplateJson.Default.TemplateData);
            });
        }
        await CardCopies.StandsAsync(work, record, turn, ct);
        await copies.UpdateAsync(work, record, turn.Activity.ReplyToId, ct);
        await work.CommitAsync(ct);
        return (record, Kept.Done);
    }

    private static Record New(TemplateData data, string state)
    {
        var record = new Record { Id = TemplateData.IdOf(data.Template), Kind = TemplateKind.Name_, Title = Title(data) ?? data.Template, State = state };
        record.SetData(data, TemplateJson.Default.TemplateData);
        return record;
    }

    private static string? Title(TemplateData data) => data.Options?.It;
}
