using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Administration.Roles;

/// "Mi sostituisce Giulia dal 21 al 31 dicembre", of everybody for oneself; who administers and who sees all of a kind, of administrators for others. Each is a ROLE record.
internal sealed class RoleSkill(
    GivenRoles given, RecordDesk desk, CardCopies copies, Office office, RecordKinds kinds, Access access, Deputies deputies, Colleagues colleagues, IPeople people, IOptions<StaffOptions> staff, TimeProvider time) : ISkill
{
    public const string Deputy = "set_deputy", Give = "give_role", Nobody = "?";

    public IEnumerable<Route> Routes =>
    [
        Route.Command(Deputy, DeputyAsync),
        Route.Command(AdministrationSkill.Roles, (turn, ct) => ForAdministratorsAsync(turn, () => AllAsync(turn, 0, ct))),
        RoleVerbs.All.Handle((turn, page, _, ct) => ForAdministratorsAsync(turn, () => AllAsync(turn, page.Skip, ct))),
        Route.Command(Give, (turn, ct) => ForAdministratorsAsync(turn, () => NewAsync(turn, ct))),
        RoleVerbs.New.Handle((turn, _, _, ct) => ForAdministratorsAsync(turn, () => NewAsync(turn, ct))),
        RoleVerbs.Save.Handle((turn, state, form, ct) => state.IsOwn ? SaveAsync(turn, state, form, ct) : ForAdministratorsAsync(turn, () => SaveAsync(turn, state, form, ct))),
        RoleVerbs.End.Handle((turn, seen, _, ct) => EndAsync(turn, seen.Id, ct)),
        Route.Command("role.end", (turn, ct) => EndAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
    ];

    public static void Add(IServiceCollection services) => services.AddSingleton<ISkill, RoleSkill>().AddSingleton<IRecordKind, RoleKind>().AddSingleton<IDueHandler, RoleOver>();

    private async ValueTask<Reply> DeputyAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(AdministrationTexts.In(turn.Language).OnlyPersonal);
        var (form, errors) = (new RoleForm(), new FormErrors());
        if (turn.Argument is Understanding understood)
        {
            var who = understood.People is [var named, ..] ? (await colleagues.NamedAsync(turn.Caller(), named.Value, ct)).Person : null;
            var days = understood.Whens.FirstOrDefault(w => w.Type is WhenType.Date or WhenType.DateRange && !w.IsImpossible)?.Value;
            // Else the button would mean for ever.
            if (days is null && understood.Whens.Concat(understood.Impossible).Any())
                errors["from"] = T(turn).DayUnreadable;
            form = form with { Who = who?.Id, From = days?.FirstDay?.Iso(), To = days?.LastDay?.Iso() };
        }
        return await FormAsync(turn, new(NewId(), IsOwn: true), form, errors, ct);
    }

    private ValueTask<Reply> NewAsync(Turn turn, CancellationToken ct) => FormAsync(turn, new(NewId(), IsOwn: false), new(), [], ct);

    private async ValueTask<Reply> AllAsync(Turn turn, int skip, CancellationToken ct)
    {
        // The configuration may name people of several organisations: here are those of this one's directory.
        Dictionary<string, string> names = [];
        List<string> persons = [.. staff.Value.Administrators.Concat(staff.Value.Readers.SelectMany(r => r.Ids)).Concat(staff.Value.Deputies.Select(d => d.Id)).Distinct()];
        foreach (var person in persons.Count == 0 ? [] : await people.FindAllAsync(turn.Caller(), persons, ct))
            names[person.Id] = person.Name;
        return Reply.Card(RoleCards.All(Place(turn), [.. given.All.Where(r => r.Organisation == turn.Organisation)], staff.Value, names, kinds, skip), T(turn).Title);
    }

    private async ValueTask<Reply> SaveAsync(Turn turn, RoleFormState state, RoleForm form, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, state.Id, ct) is { } sent)
            return await desk.ShowAsync(turn, sent, ct);
        var (t, errors) = (T(turn), new FormErrors());
        if (state.IsOwn)
            form = form with { Role = nameof(StaffRole.Deputy), For = turn.PersonId() };
        var known = await KnownAsync(turn, form, ct);
        var (who, principal) = (known.FirstOrDefault(p => p.Id == form.Who), known.FirstOrDefault(p => p.Id == form.For));
        if (Role(form.Role) is not var (role, kind))
            errors["role"] = t.WhatMissing;
        else
            Check(turn, state, form, role, who, principal, errors, t);
        if (errors.Count > 0 || who is null)
            return await FormAsync(turn, state, form, errors, ct);
        (role, kind) = Role(form.Role)!.Value;
        var isDeputy = role == StaffRole.Deputy;
        var data = new RoleData { Role = role, Kind = kind, ForId = isDeputy ? principal!.Id : null, ForName = isDeputy ? principal!.Name : null, From = WallClock.Day(form.From), To = WallClock.Day(form.To) };
        var (record, isNew, unreached) = await GiveAsync(turn, state.Id, who, data, ct);
        await given.ReadAsync(ct);
        return await desk.ShowAsync(turn, record, ct, !isNew ? t.Already : unreached is null ? t.Saved : $"{t.Saved} {t.NotReached(unreached)}");
    }

    private void Check(Turn turn, RoleFormState state, RoleForm form, StaffRole role, Person? who, Person? principal, FormErrors errors, RoleTexts t)
    {
        var today = WallClock.Day(time.GetUtcNow(), WallClock.Zone(null));
        if (who is null)
            errors["who"] = t.WhoMissing;
        // Neither what one may see nor for whom one decides is one's own to give.
        else if (who.Id == turn.PersonId())
            errors["who"] = state.IsOwn ? t.Themselves : t.NotToOneself;
        if (role != StaffRole.Deputy)
        {
            if (!string.IsNullOrEmpty(form.From) || !string.IsNullOrEmpty(form.To))
                errors["to"] = t.DaysOnly;
            return;
        }
        if (principal is null)
            errors["for"] = t.ForMissing;
        else if (who?.Id == principal.Id)
            errors.TryAdd("who", t.Themselves);
        foreach (var (field, said) in new[] { ("from", form.From), ("to", form.To) })
            if (!string.IsNullOrEmpty(said) && WallClock.Day(said) is null)
                errors[field] = t.DayUnreadable;
        if (WallClock.Day(form.To) < today)
            errors["to"] = t.Past;
        else if (WallClock.Day(form.To) < WallClock.Day(form.From))
            errors["to"] = t.Backwards;
    }

    /// In one transaction with the end of what it takes the place of. Who has it already keeps it as it is.
    private async Task<(Record Record, bool IsNew, string? Unreached)> GiveAsync(Turn turn, Guid id, Person who, RoleData data, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        var open = await work.Db.Records.Where(r => r.Kind == GivenRoles.Kind && r.State == GivenRoles.Given).ToListAsync(ct);
        if (open.Find(r => r.OwnerId == who.Id && RoleData.Of(r) == data) is { } same)
            return (same, false, null);
        foreach (var before in open.Where(r => data.Role == StaffRole.Deputy && RoleData.Of(r) is var was && was.ForId == data.ForId && !(was.To < data.From) && !(data.To < was.From)))
        {
            var opened = await work.OpenAsync(before.Id, ct);
            if (opened.State != GivenRoles.Given)
                continue;
            work.Change(opened, RoleKind.Ended, r => r.State = RoleKind.Ended);
            await TellAsync(work, opened, t => t.Taken(turn.PersonName()), ct);
            await copies.UpdateAsync(work, opened, turn.Activity.ReplyToId, ct);
        }
        var row = new Record { Id = id, Kind = GivenRoles.Kind, Title = who.Name, State = GivenRoles.Given, OwnerId = who.Id, OwnerName = who.Name };
        row.SetData(data, RoleJson.Default.RoleData);
        var (record, isNew) = await work.CreateAsync(row, GivenRoles.Given, ct);
        var reached = !isNew || await TellAsync(work, record, t => t.Got(turn.PersonName()), ct);
        if (isNew)
            await CardCopies.StandsAsync(work, record, turn, ct);
        await work.CommitAsync(ct);
        return (record, isNew, reached ? null : who.Name);
    }

    private async ValueTask<Reply> EndAsync(Turn turn, Guid id, CancellationToken ct)
    {
        var reply = await desk.ChangeAsync(turn, id, r => r.Kind == GivenRoles.Kind && RoleKind.MayEnd(r, access.IdsOf(turn.Organisation, turn.PersonId()), turn.PersonId()), async (work, record) =>
        {
            work.Change(record, RoleKind.Ended, r => r.State = RoleKind.Ended);
            await TellAsync(work, record, t => t.Taken(turn.PersonName()), ct);
        }, ct);
        await given.ReadAsync(ct);
        return reply;
    }

    /// Whoever has the role and whoever is stood in for, but for who does it. False where who has it cannot be written to.
    private async Task<bool> TellAsync(Work work, Record record, Func<RoleTexts, string> notice, CancellationToken ct)
    {
        var reached = true;
        foreach (var id in new[] { record.OwnerId, RoleData.Of(record).ForId }.OfType<string>().Where(id => id != work.Actor.PersonId))
        {
            var isHolder = id == record.OwnerId;
            var sent = await copies.SendAsync(work, record, id, $"told{record.HistoryCount}", ct, language => record.State == GivenRoles.Given && !isHolder ? RoleTexts.In(language).IsStoodInFor(work.Actor.PersonName) : notice(RoleTexts.In(language)));
            reached &= sent || !isHolder;
        }
        return reached;
    }

    private async ValueTask<Reply> FormAsync(Turn turn, RoleFormState state, RoleForm form, FormErrors errors, CancellationToken ct)
    {
        var (t, known) = (T(turn), await KnownAsync(turn, form, ct));
        if (!state.IsOwn)
            return Reply.Card(RoleCards.New(Place(turn), state, form, errors, known, kinds), t.NewTitle);
        List<GivenRole> mine = [.. given.All.Where(r => r.Organisation == turn.Organisation && r.Data.Role == StaffRole.Deputy && r.Data.ForId == turn.PersonId()).OrderBy(r => r.Data.From)];
        var configured = mine.Count == 0 ? deputies.Of(turn.Organisation, turn.PersonId()) : null;
        var notice = mine.Count > 0 ? string.Join(' ', mine.Select(m => t.StandsIn(m.PersonName, t.Days(m.Data.From, m.Data.To))))
            : configured is not null ? $"{t.StandsIn(configured.DeputyName, t.Days(configured.From, configured.To))} {t.Configured}" : t.NobodyStandsIn;
        return Reply.Card(RoleCards.Deputy(Place(turn), state, form, errors, known, notice, mine), t.DeputyTitle);
    }

    /// In the asker's own directory: an id of anybody else is nobody.
    private async Task<IReadOnlyList<Person>> KnownAsync(Turn turn, RoleForm form, CancellationToken ct)
    {
        List<string> ids = [.. new[] { form.Who, form.For }.Where(id => Guid.TryParse(id, out _)).OfType<string>().Distinct()];
        return ids.Count == 0 ? [] : await people.FindAllAsync(turn.Caller(), ids, ct);
    }

    private (StaffRole Role, string? Kind)? Role(string? said) => said?.Split('|') switch
    {
        [nameof(StaffRole.Deputy)] => (StaffRole.Deputy, null),
        [nameof(StaffRole.Administrator)] => (StaffRole.Administrator, null),
        [nameof(StaffRole.Reader), var kind] when RoleCards.Readable(kinds).Any(k => k.Kind == kind) => (StaffRole.Reader, kind),
        _ => null,
    };

    private ValueTask<Reply> ForAdministratorsAsync(Turn turn, Func<ValueTask<Reply>> then) =>
        access.AdministratorsAsync(turn, AdministrationTexts.In(turn.Language).OnlyAdministrators, AdministrationTexts.In(turn.Language).OnlyPersonal, then);

    private Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    private static RoleTexts T(Turn turn) => RoleTexts.In(turn.Language);

    private CardPlace Place(Turn turn) => CardPlace.Of(turn, time);
}
