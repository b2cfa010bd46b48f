using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Office = BackOfficeBot.Records.Office;

namespace BackOfficeBot.Skills.Digests.Team;

/// The figures of an office into a chat of several or a channel: set there by its head or by an administrator, seen by whoever is there.
internal sealed class TeamDigests(Office office, Departments departments, Access access, OfficeFigures figures, WorkWeeks weeks, RecordKinds kinds, PersonZone zones, IOptions<DigestOptions> options, TimeProvider time)
{
    private static readonly TimeOnly Usual = new(9, 0);

    public IEnumerable<Route> Routes =>
    [
        TeamDigestVerbs.Edit.Handle((turn, _, _, ct) => FormAsync(turn, ct)),
        TeamDigestVerbs.Now.Handle((turn, _, _, ct) => NowAsync(turn, ct)),
        TeamDigestVerbs.Save.Handle((turn, _, form, ct) => SaveAsync(turn, form, ct)),
    ];

    public async ValueTask<Reply> ByTextAsync(Turn turn, DigestWish wish, CancellationToken ct)
    {
        if (wish.IsNow)
            return await NowAsync(turn, ct);
        var offices = Offices(turn);
        if (offices.Count == 0)
            return Reply.Message(TeamDigestTexts.In(turn.Language).NotYours);
        var record = await FindAsync(turn, ct);
        var said = Spaced(turn.Text);
        var named = offices.Where(o => o.Names.Any(n => said.Contains(Spaced(n), StringComparison.Ordinal))).ToList();
        var meant = named is [var one] ? one : named.Count == 0 && record is not null && offices.FirstOrDefault(o => o.Id == TeamDigestData.Of(record).OfficeId) is { } known ? known : offices is [var only] ? only : null;
        var form = Form(record) with { On = wish.IsOn is false ? "false" : "true" };
        form = form with { Office = meant?.Id ?? form.Office, Days = wish.Days is { Count: > 0 } days ? string.Join(',', days) : form.Days, At = wish.At is { } at ? at.Iso() : form.At };
        return meant is null || (wish.SaysNothing && record is not null) ? Reply.Card(TeamDigestCards.Form(CardPlace.Of(turn, time), form, [], offices), TeamDigestTexts.In(turn.Language).SettingsHeading) : await SaveAsync(turn, form, ct);
    }

    private async ValueTask<Reply> FormAsync(Turn turn, CancellationToken ct)
    {
        var (t, offices) = (TeamDigestTexts.In(turn.Language), Offices(turn));
        return offices.Count == 0 ? Reply.Error(t.NotYours) : Reply.Card(TeamDigestCards.Form(CardPlace.Of(turn, time), Form(await FindAsync(turn, ct)), [], offices), t.SettingsHeading);
    }

    /// As it would come now; who may not set it sees what comes here anyway.
    private async ValueTask<Reply> NowAsync(Turn turn, CancellationToken ct)
    {
        var t = TeamDigestTexts.In(turn.Language);
        if (await FindAsync(turn, ct) is not { State: DigestStates.On } record || departments.ById(TeamDigestData.Of(record).OfficeId) is not { } department)
            return Reply.Message(Offices(turn).Count == 0 ? t.NotYours : t.NotSet);
        var (data, now) = (TeamDigestData.Of(record), time.GetUtcNow());
        var week = weeks.Usual(turn.Organisation, WallClock.Zone(data.Zone));
        var flow = await figures.OfAsync(turn.Organisation, department, now, week, withConfidential: false, ct);
        return flow.IsTooSmall ? Reply.Message(t.TooSmall(options.Value.SmallestGroup))
            : Reply.Card(TeamDigestCards.Figures(CardPlace.Of(turn, time), flow, data, week, DigestSlots.Next(data.Plan(turn.Organisation, record.State, weeks), now)?.At, kinds), t.Heading(department.Name));
    }

    private async ValueTask<Reply> SaveAsync(Turn turn, TeamDigestForm form, CancellationToken ct)
    {
        var (t, errors, offices, place) = (TeamDigestTexts.In(turn.Language), new FormErrors(), Offices(turn), CardPlace.Of(turn, time));
        if (offices.Count == 0)
            return Reply.Error(t.NotYours);
        var (isOn, chosen, at) = (form.On != "false", offices.FirstOrDefault(o => o.Id == form.Office), WallClock.Time(form.At));
        IReadOnlyList<DayOfWeek> days = [.. DigestData.Week.Where(day => (form.Days ?? "").Split(',').Contains(day.ToString()))];
        var present = await FindAsync(turn, ct);
        // Whose office stands there decides about it, also that it ends.
        if (present is { State: DigestStates.On } && departments.ById(TeamDigestData.Of(present).OfficeId) is { } standing && offices.All(o => o.Id != standing.Id))
            return Reply.Error(t.NotYours);
        if (chosen is null)
            errors["office"] = t.WhichOffice;
        else if (isOn && figures.IsTooSmall(turn.Organisation, chosen))
            errors["office"] = t.TooSmall(options.Value.SmallestGroup);
        if (isOn && days.Count == 0)
            errors["days"] = t.DaysMissing;
        if (isOn && at is null)
            errors["at"] = t.AtWrong;
        if (errors.Count > 0)
            return Reply.Card(TeamDigestCards.Form(place, form, errors, offices), t.SettingsHeading);
        var zone = await zones.OfAsync(turn, ct);
        var data = new TeamDigestData
        {
            OfficeId = chosen!.Id, Days = days, At = at ?? Usual, Zone = zone.Id, Language = turn.Language, ByName = turn.User.Name ?? "",
            Conversation = JsonSerializer.Serialize(turn.Reference with { ActivityId = null, User = null, Locale = null, LocalTimezone = null, Conversation = turn.Conversation with { Id = turn.Conversation.BaseId } }, ActivityJson.Default.ConversationReference),
        };
        var next = await PutAsync(turn, isOn ? DigestStates.On : DigestStates.Off, data, ct);
        return Reply.Card(TeamDigestCards.Chosen(place, chosen, data, next is { } first ? t.Saved(When.Ago(first, time.GetUtcNow(), zone, turn.Language)) : t.SavedOff, next), t.SettingsHeading);
    }

    private async Task<DateTimeOffset?> PutAsync(Turn turn, string state, TeamDigestData data, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        var made = new Record { Id = TeamDigestRecords.IdOf(turn.Conversation.BaseId), Kind = DigestRecords.Kind, Title = "Digest of an office", State = state };
        made.SetData(data, TeamDigestJson.Default.TeamDigestData);
        var (record, isNew) = await work.CreateAsync(made, "set up", ct);
        if (!isNew)
            work.Change(record, "chosen", r =>
            {
                r.State = state;
                r.SetData(data, TeamDigestJson.Default.TeamDigestData);
            });
        var slot = DigestSlots.Next(data.Plan(work.Actor.Organisation, state, weeks), work.Now);
        // What has come today does not come again at another hour.
        if (slot is not null && TeamDigestDue.KeyOf(slot, record.Id) is var key && await work.Db.Outbox.AsNoTracking().AnyAsync(m => m.IdempotencyKey == key, ct))
            slot = DigestSlots.Next(data.Plan(work.Actor.Organisation, state, weeks), slot.At);
        await work.DueAsync(record, TeamDigestRecords.Due, slot?.At, ct);
        await work.CommitAsync(ct);
        return slot?.At;
    }

    private IReadOnlyList<Department> Offices(Turn turn) => [.. departments.All.Where(d => d.HeadId == turn.PersonId() || access.IsAdministrator(turn.Organisation, turn.PersonId()))];

    private Task<Record?> FindAsync(Turn turn, CancellationToken ct) => office.FindAsync(turn.Organisation, TeamDigestRecords.IdOf(turn.Conversation.BaseId), ct);

    private static string Spaced(string text) => $" {string.Join(' ', RecordWords.Of(text))} ";

    private static TeamDigestForm Form(Record? record) => record is null
        ? new() { On = "true", Days = nameof(DayOfWeek.Monday), At = Usual.Iso() }
        : TeamDigestData.Of(record) is var data ? new() { Office = data.OfficeId, On = record.State == DigestStates.On ? "true" : "false", Days = string.Join(',', data.Days), At = data.At.Iso() } : new();
}
