using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings.Preparation;

/// An agenda, and what is to be read before, come into the invitation of a meeting that stands.
internal sealed class Agendas(Office office, ICalendar calendar, MeetingEditor editor, MeetingChanges changes, NamedMeetings named, Delegates delegates, TimeProvider time) : IMeetingPart
{
    private const string Added = "agenda added";
    private const string Waived = "no agenda needed";

    public IEnumerable<Route> Routes =>
    [
        Route.Command("add_agenda", ByWordsAsync),
        Route.Command("no_agenda", (turn, ct) => changes.ByReferenceAsync(turn, record => StandingAsync(turn, new(record.Id, record.Version), one => LeaveAsync(turn, one, ct), ct), ct)),
        Route.Command(ShortAnswer.Command(AgendaGate.Due, ShortAnswer.Yes), AnswerAsync),
        AgendaVerbs.Of.Handle(async (turn, picked, _, ct) => await named.PickedAsync(turn, picked, ct) is { } record ? await AskByTextAsync(turn, record, null, ct) : Reply.Error(PreparationTexts.In(turn.Language).Gone)),
        AgendaVerbs.Ask.Handle((turn, seen, _, ct) => StandingAsync(turn, seen, record => ValueTask.FromResult(Ask(turn, record, AgendaForm.Of(record), [])), ct)),
        AgendaVerbs.Add.Handle((turn, seen, form, ct) => StandingAsync(turn, seen, record => AddAsync(turn, record, form, ct), ct)),
        AgendaVerbs.Leave.Handle((turn, seen, _, ct) => StandingAsync(turn, seen, record => LeaveAsync(turn, record, ct), ct)),
    ];

    /// "va bene così" leaves it without one; any other yes adds one.
    private async ValueTask<Reply> AnswerAsync(Turn turn, CancellationToken ct) => turn.Argument is SentMessage { RecordId: { } id } && await office.FindAsync(turn.Organisation, id, ct) is { } asked
        && MeetingBooker.Data(asked) is { AgendaWaived: false, Draft.Agenda: null }
        ? await StandingAsync(turn, new(id, asked.Version), record => IsFine.IsMatch(turn.Text) ? LeaveAsync(turn, record, ct) : ValueTask.FromResult(Ask(turn, record, AgendaForm.Of(record), [])), ct)
        : Reply.RouteTo(RouteKeys.Command + "all_right");

    private static readonly Regex IsFine = new(@"\bcosì\b|\bfine\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private async ValueTask<Reply> ByWordsAsync(Turn turn, CancellationToken ct)
    {
        var (until, said) = AgendaWords.Of(turn.Text);
        var understood = (turn.Argument as Understanding ?? new()).Until(until);
        if (MeetingWish.ReferenceOf(understood) is not null || await named.MeantAsync(turn, understood, ct) is not var (events, whose) || (events.Count == 0 && whose is null))
            return await changes.ByReferenceAsync(turn, understood, record => AskByTextAsync(turn, record, said, ct), ct);
        if (events is [var only])
            return await AskByTextAsync(turn, await named.RecordAsync(turn, only, whose, ct), said, ct);
        if (events.Count == 0)
            return Reply.Message(MeetingDetailTexts.In(turn.Language).NoneOf(whose!.Name));
        var place = CardPlace.Of(turn, time);
        return Reply.Card(OwnMeetingCard.Which(place, events, await named.ZoneAsync(turn, ct), (e, title) => AgendaVerbs.Of.Button(place.Seal, title, new(e.Id, whose))), InvitationTexts.In(turn.Language).Which);
    }

    /// With the items that were said, below those that stand there.
    private async ValueTask<Reply> AskByTextAsync(Turn turn, Record record, string? said, CancellationToken ct) =>
        !await delegates.MayDecideAsync(turn, record, ct) ? MeetingChanges.OnlyOrganizer(turn, record)
        : record.State == MeetingStates.Booked ? Ask(turn, record, AgendaForm.Of(record).With(said), [])
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
            return Present(turn, await editor.GoneAsync(Delegates.Actor(turn, record), record), PreparationTexts.In(turn.Language).Gone);
        }
        catch (GraphException unsure) when (unsure.Failure is GraphFailure.Uncertain)
        {
            return Ask(turn, record, form, [], PreparationTexts.In(turn.Language).NotSure);
        }
        return Present(turn, await KeepAsync(turn, record, agenda, put, ct), PreparationTexts.In(turn.Language).Saved);
    }

    private async ValueTask<Reply> LeaveAsync(Turn turn, Record seen, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Delegates.Actor(turn, seen), ct);
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
        await using var work = await office.BeginAsync(Delegates.Actor(turn, seen), ct);
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
        await office.FindAsync(turn.Organisation, seen.Id, ct) is not { IsErased: false } record ? Reply.Error(MeetingTexts.In(turn.Language).UnknownReference)
        : !await delegates.MayDecideAsync(turn, record, ct) ? MeetingChanges.OnlyOrganizer(turn, record)
        : record.State == MeetingStates.Booked ? await then(record)
        : Present(turn, record, null);

    private Reply Ask(Turn turn, Record record, AgendaForm form, FormErrors errors, string? notice = null) =>
        Reply.Card(AgendaCards.Form(CardPlace.Of(turn, time), record, form, errors, notice), PreparationTexts.In(turn.Language).Add);

    private Reply Present(Turn turn, Record record, string? notice) =>
        Reply.Card(MeetingCards.Present(CardPlace.Of(turn, time), record, mayDecide: true, notice), record.Title);
}
