using System.Globalization;
using System.Text.Json;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Retention;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Privacy;

/// "Cancella i dati di Marco Rossi", for administrators: shown first, then done by a row that falls due, since it may be thousands of records.
internal sealed class ErasureSkill(ErasureFinder finder, PersonTrace trace, RecordDesk desk, Office office, Access access, TimeProvider time) : ISkill
{
    public const int LongestName = 120;

    public IEnumerable<Route> Routes =>
    [
        Route.Command("erase_person", (turn, ct) => ForAdministratorsAsync(turn, () => ValueTask.FromResult(Form(turn, new(turn.Argument is Understanding { People: [var said, ..] } ? said.Value : null), [])))),
        ErasureVerbs.Form.Handle((turn, form, _, ct) => ForAdministratorsAsync(turn, () => ValueTask.FromResult(Form(turn, form, [])))),
        ErasureVerbs.Check.Handle((turn, _, form, ct) => ForAdministratorsAsync(turn, () => CheckAsync(turn, form, ct))),
        ErasureVerbs.Erase.Handle((turn, state, _, ct) => ForAdministratorsAsync(turn, () => EraseAsync(turn, state, ct))),
    ];

    private async ValueTask<Reply> CheckAsync(Turn turn, ErasureForm form, CancellationToken ct)
    {
        var (t, errors, said) = (ErasureTexts.In(turn.Language), new FormErrors(), PlainText.OneLine(form.Person));
        if (!Enum.TryParse<ErasureReason>(form.Reason, out var reason) || !Enum.IsDefined(reason))
            errors["reason"] = t.WhyMissing;
        if (said.Length is 0 or > LongestName)
            errors["person"] = t.PersonMissing;
        if (errors.Count > 0)
            return Form(turn, form, errors);
        var people = await finder.FindAsync(turn, said, ct);
        if (people is not [var person])
            errors["person"] = people.Count == 0 ? t.Unknown(said) : t.Several(string.Join("; ", people.Take(10).Select(p => $"{p.Name}: {p.Id}")));
        else if (person.Id == turn.PersonId())
            errors["person"] = t.Yourself;
        else
            return await CheckAsync(turn, new ErasureState(Guid.CreateVersion7(time.GetUtcNow()), person, reason), ct);
        return Form(turn, form, errors);
    }

    private async ValueTask<Reply> CheckAsync(Turn turn, ErasureState state, CancellationToken ct) =>
        Reply.Card(ErasureCards.Check(CardPlace.Of(turn, time), state, await trace.FindAsync(turn.Organisation, state.Person.Id, ct)), ErasureTexts.In(turn.Language).Heading);

    private async ValueTask<Reply> EraseAsync(Turn turn, ErasureState state, CancellationToken ct)
    {
        var t = ErasureTexts.In(turn.Language);
        var known = await desk.FindAsync(turn, state.Id, ct);
        if (known is null)
        {
            var found = await trace.FindAsync(turn.Organisation, state.Person.Id, ct);
            // A hold that came in between is shown first.
            if (found.Any(f => f.Verdict == TraceVerdict.Held))
                return await CheckAsync(turn, state, ct);
            known = await BeginAsync(turn, state, found, ct);
        }
        return await desk.ShowAsync(turn, known, ct, known.State == DeletionKind.Done ? null : t.Begun);
    }

    private async Task<Record> BeginAsync(Turn turn, ErasureState state, IReadOnlyList<Traced> found, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        var row = new Record { Id = state.Id, Kind = DeletionKind.Name, Title = string.Create(CultureInfo.InvariantCulture, $"{work.Now:yyyy-MM-dd}"), State = DeletionKind.Begun };
        row.SetData(new() { Lines = ErasureCards.Lines(found), Person = ErasureTask.PseudonymOf(state.Id), Reason = state.Reason }, DeletionJson.Default.DeletionData);
        var (record, isNew) = await work.CreateAsync(row, DeletionKind.Begun, ct);
        if (isNew)
        {
            // Who it is stands in a draft, which goes with the deletion: nothing that stays names the person.
            var task = new ErasureTask(new(state.Person.Id, [state.Person.Name], state.Person.Address is { } address ? [address] : [], ErasureTask.PseudonymOf(state.Id)));
            var draft = await Drafts.PutAsync(work.Db, turn.Organisation, turn.PersonId(), ErasureTask.Kind, ErasureTask.Kind, JsonSerializer.Serialize(task, ErasureJson.Default.ErasureTask), work.Now, ct);
            await work.DueAsync(record, $"{ErasureDue.Name}|{draft}", work.Now, ct);
            await CardCopies.StandsAsync(work, record, turn, ct);
        }
        await work.CommitAsync(ct);
        return record;
    }

    private Reply Form(Turn turn, ErasureForm form, FormErrors errors) => Reply.Card(ErasureCards.Form(CardPlace.Of(turn, time), form, errors), ErasureTexts.In(turn.Language).Heading);

    private ValueTask<Reply> ForAdministratorsAsync(Turn turn, Func<ValueTask<Reply>> then) =>
        access.AdministratorsAsync(turn, ErasureTexts.In(turn.Language).OnlyAdministrators, ErasureTexts.In(turn.Language).OnlyPersonal, then);
}
