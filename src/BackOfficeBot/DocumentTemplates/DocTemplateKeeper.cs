using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.DocumentTemplates;

/// Writes what an administrator set, each with its history and in one transaction; two at once are one after the other.
internal sealed class DocTemplateKeeper(Office office, CardCopies copies)
{
    /// A document of a template, or a new template. Sent twice it is kept once.
    public Task<Record> SaveAsync(Turn turn, DocTemplateData data, CancellationToken ct) =>
        PutAsync(turn, data, DocTemplateStates.On, r => r.State != HistoryActions.Undone && DocTemplateData.Of(r).Draft == data.Draft, _ => (DocTemplateKind.Changed, DocTemplateStates.On, data), DocTemplateKind.Added, ct);

    public Task<Record> SwitchAsync(Turn turn, DocTemplate template, bool isOn, CancellationToken ct)
    {
        var (state, action) = isOn ? (DocTemplateStates.On, DocTemplateKind.SwitchedOn) : (DocTemplateStates.Off, DocTemplateKind.SwitchedOff);
        return PutAsync(turn, Bare(template), state, r => r.State == state, r => (action, state, r.State == HistoryActions.Undone ? Bare(template) : DocTemplateData.Of(r)), action, ct);
    }

    /// As it was shipped.
    public Task<Record> ResetAsync(Turn turn, DocTemplate template, CancellationToken ct)
    {
        var shipped = ShippedDocuments.All.First(t => t.Id == template.Id);
        return PutAsync(turn, Bare(shipped), DocTemplateStates.On, r => !DocTemplateData.Of(r).IsOwn, r => (DocTemplateKind.Reset, r.State, Bare(shipped)), DocTemplateKind.Reset, ct);
    }

    private async Task<Record> PutAsync(Turn turn, DocTemplateData data, string first, Func<Record, bool> isSo, Func<Record, (string Action, string State, DocTemplateData Data)> change, string action, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        var (record, isNew) = await work.CreateAsync(New(data, first), action, ct);
        if (!isNew)
        {
            if (isSo(record))
                return record;
            var (what, state, changed) = change(record);
            work.Change(record, what, r =>
            {
                (r.State, r.Title) = (state, changed.It);
                r.SetData(changed, DocTemplateJson.Default.DocTemplateData);
            });
        }
        await CardCopies.StandsAsync(work, record, turn, ct);
        await copies.UpdateAsync(work, record, turn.Activity.ReplyToId, ct);
        await work.CommitAsync(ct);
        return record;
    }

    private static Record New(DocTemplateData data, string state)
    {
        var record = new Record { Id = DocTemplateData.IdOf(data.Template), Kind = DocTemplateKind.Name, Title = data.It, State = state };
        record.SetData(data, DocTemplateJson.Default.DocTemplateData);
        return record;
    }

    private static DocTemplateData Bare(DocTemplate template) => new() { Template = template.Id, Use = template.Use, It = template.It, En = template.En };
}
