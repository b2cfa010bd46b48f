using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Meetings.Preparation;

/// An agenda, and what is to be read before, come into the invitation of a meeting that stands.
internal sealed class Agendas(Office office, ICalendar calendar, MeetingEditor editor, MeetingChanges changes, TimeProvider time) : IMeetingPart
{
    private const string Added = "agenda added";
    private const string Waived = "no agenda needed";

    public IEnumerable<Route> Routes =>
    [
        Route.Command("add_agenda", (turn, ct) => changes.ByReferenceAsync(turn, record => ValueTask.FromResult(AskByText(turn, record)), ct)),
        AgendaVerbs.Ask.Handle((turn, seen, _, ct) => StandingAsync(turn, seen, record => ValueTask.FromResult(Ask(turn, record, new(), [])), ct)),
        AgendaVerbs.Add.Handle((turn, seen, form, ct) => StandingAsync(turn, seen, record => AddAsync(turn, record, form, ct), ct)),
        AgendaVerbs.Leave.Handle((turn, seen, _, ct) => StandingAsync(turn, seen, record => LeaveAsync(turn, record, ct), ct)),
    ];

    private Reply AskByText(Turn turn, Record record) =>
        !MeetingChanges.MayDecide(turn, record) ? MeetingChanges.OnlyOrganizer(turn, record)
        : record.State == MeetingStates.Booked ? Ask(turn, record, new() { Agenda = MeetingBooker.Data(record).Draft.Agenda }, [])
        : Present(turn, record, null);

    private async ValueTask<Reply> AddAsync(Turn turn, Record record, AgendaForm form, CancellationToken ct)
    {
        var data = MeetingBooker.Data(record);
        var zone = WallClock.Zone(data.Draft.Zone);
        var (agenda, papers, readBy, errors) = form.Read(WallClock.Day(time.GetUtcNow(), zone), WallClock.Day(data.Start, zone), turn.Language);
        if (errors.Count > 0)
            return Ask(turn, record, form, errors);
        var put = new MeetingPapers(AgendaText.Of(agenda, papers, readBy, turn.Language), papers, readBy);
        try
        {
            await calendar.PutAboveAsync(turn.Caller(), data.Draft.OrganizerId, data.EventId!, put.Put, data.Papers?.Put, ct);
        }
        catch (GraphException gone) when (gone.Failure is GraphFailure.NotFound)
        {
            return Present(turn, await editor.GoneAsync(turn.Actor(), record), PreparationTexts.In(turn.Language).Gone);
        }
        catch (GraphException unsure) when (unsure.Failure is GraphFailure.Uncertain)
        {
            return Ask(turn, record, form, [], PreparationTexts.In(turn.Language).NotSure);
        }
        return Present(turn, await KeepAsync(turn, record, agenda, put, ct), PreparationTexts.In(turn.Language).Saved);
    }

    private async ValueTask<Reply> LeaveAsync(Turn turn, Record seen, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        var record = await work.OpenAsync(seen.Id, ct);
        if (MeetingBooker.Data(record) is { AgendaWaived: false } data)
        {
            work.Change(record, Waived, r => r.SetData(data with { AgendaWaived = true }, MeetingJson.Default.MeetingData));
            await AgendaGate.AppointAsync(work, record, ct);
            await work.CommitAsync(ct);
        }
        return Present(turn, record, PreparationTexts.In(turn.Language).Left);
    }

    private async Task<Record> KeepAsync(Turn turn, Record seen, string? agenda, MeetingPapers put, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        var record = await work.OpenAsync(seen.Id, ct);
        var data = MeetingBooker.Data(record);
        // Pressed twice: it stands already.
        if (data.Draft.Agenda == agenda && data.Papers == put)
            return record;
        work.Change(record, Added, r => r.SetData(data with { Draft = data.Draft with { Agenda = agenda }, Papers = put }, MeetingJson.Default.MeetingData));
        await AgendaGate.AppointAsync(work, record, ct);
        await work.CommitAsync(ct);
        return record;
    }

    /// What else became of the meeting meanwhile does not matter for its agenda, as long as it stands.
    private async ValueTask<Reply> StandingAsync(Turn turn, MeetingSeen seen, Func<Record, ValueTask<Reply>> then, CancellationToken ct) =>
        await office.FindAsync(turn.TenantId, seen.Id, ct) is not { } record ? Reply.Error(MeetingTexts.In(turn.Language).UnknownReference)
        : !MeetingChanges.MayDecide(turn, record) ? MeetingChanges.OnlyOrganizer(turn, record)
        : record.State == MeetingStates.Booked ? await then(record)
        : Present(turn, record, null);

    private Reply Ask(Turn turn, Record record, AgendaForm form, FormErrors errors, string? notice = null) =>
        Reply.Card(AgendaCards.Form(CardPlace.Of(turn, time), record, form, errors, notice), PreparationTexts.In(turn.Language).Add);

    private Reply Present(Turn turn, Record record, string? notice) =>
        Reply.Card(MeetingCards.Present(CardPlace.Of(turn, time), record, mayDecide: true, notice), record.Title);
}
