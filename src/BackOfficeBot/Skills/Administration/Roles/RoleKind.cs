using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Administration.Roles;

/// That somebody has a role, from when it was given to when it was taken: who has it, for whom, and by whom stands in its history.
/// <param name="services">The kinds, of which this is one, give their names.</param>
internal sealed class RoleKind(IServiceProvider services) : IRecordKind
{
    private RecordKinds? _kinds;

    public const string Ended = "ended";

    public string Kind => GivenRoles.Kind;

    public Keeping Keeping => Keeping.Always;

    public bool IsOpen(string state) => state == GivenRoles.Given;

    public IEnumerable<Concern> Concerns(Record record)
    {
        yield return new(record.OwnerId!, ConcernRole.Sees);
        if (RoleData.Of(record).ForId is { } principal)
            yield return new(principal, ConcernRole.Sees);
        yield return new(Access.Administrators, ConcernRole.Sees);
    }

    /// Over with the last day.
    public IEnumerable<(string Task, DateTimeOffset? At)> Dues(Record record) =>
        [(RoleOver.Name, IsOpen(record.State) && RoleData.Of(record).To is { } last ? WallClock.At(last.AddDays(1), default, WallClock.Zone(null)) : null)];

    public IEnumerable<string?> Words(Record record) => [record.OwnerName, RoleData.Of(record).ForName];

    public string ListName(ListPart part, string language) => language == "it" ? "Ruoli" : "Roles";

    public IReadOnlyList<string> Nouns => ["ruolo", "incarico", "role"];

    public IEnumerable<(string Word, string Verb)> Twins => [("togli", "end"), ("revoca", "end"), ("remove", "end"), ("revoke", "end")];

    public string? Action(string action, string language) => RoleTexts.In(language).Action(action);

    public (Tone Tone, string Word) State(Record record, string language) => (IsOpen(record.State) ? Tone.Done : Tone.Quiet, StateName(record.State, language));

    public string StateName(string state, string language) => RoleTexts.In(language).State(state);

    public string Line(Record record, string language) => RoleCards.Line(RoleData.Of(record), language, Kinds);

    public AdaptiveCard Card(CardPlace place, RecordView view) => RoleCards.Role(place, this, view, Kinds);

    private RecordKinds Kinds => _kinds ??= services.GetRequiredService<RecordKinds>();

    /// Administrators end any, a deputy and whoever is stood in for their own.
    public static bool MayEnd(Record record, IReadOnlyCollection<string> readerIds, string personId) => record.State == GivenRoles.Given
        && (readerIds.Contains(Access.Administrators) || RoleData.Of(record) is { Role: StaffRole.Deputy, ForId: var principal } && (principal == personId || record.OwnerId == personId));
}

/// Ends what was given until a day.
internal sealed class RoleOver(Office office, CardCopies copies, GivenRoles given) : IDueHandler
{
    public const string Name = "role.over";

    public string Task => Name;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        await using (var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct))
        {
            if (!await work.TakeAsync(due, ct) || await work.OpenAsync(due.RecordId, ct) is not { State: GivenRoles.Given } record)
                return;
            work.Change(record, RoleKind.Ended, r => r.State = RoleKind.Ended);
            await copies.UpdateAsync(work, record, null, ct);
            await work.CommitAsync(ct);
        }
        await given.ReadAsync(ct);
    }
}
