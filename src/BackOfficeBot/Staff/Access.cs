using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Organisations;
using BackOfficeBot.Records;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Staff;

/// Who may see a record: those it concerns, those who stand in for them, the members of an office it lies with, and who is named for its kind.
internal sealed class Access(IOptions<StaffOptions> options, GivenRoles given, RecordKinds kinds, Departments departments, Deputies deputies, Clients clients)
{
    /// Stands where a person's id would, for what only administrators see.
    public const string Administrators = "administrators";

    public bool MaySee(Record record, string personId) => clients.Serves(record.Organisation, personId) && (ReadsAll(record.Organisation, record.Kind, personId) || ConcernOf(record, personId).Count > 0);

    /// What a record is to a person, by oneself, one's office or those one stands in for.
    public IReadOnlyCollection<ConcernRole> ConcernOf(Record record, string personId)
    {
        var ids = IdsOf(record.Organisation, personId);
        return [.. kinds.Of(record).Concerns(record).Where(c => ids.Contains(c.PersonId)).Select(c => c.Role).Distinct()];
    }

    /// The ids under which a person's records stand: the own, the offices', those of whom one stands in for, and what all administrators have.
    public IReadOnlyList<string> IdsOf(string organisation, string personId) =>
        !clients.Serves(organisation, personId) ? [] : [personId, .. departments.Of(personId).Select(d => d.Id), .. deputies.ServedBy(organisation, personId), .. IsAdministrator(organisation, personId) ? [Administrators] : Array.Empty<string>()];

    /// What administrators do, in their own chat with the bot; to anybody else, and elsewhere, the sentence that says so.
    public ValueTask<Reply> AdministratorsAsync(Turn turn, string onlyAdministrators, string onlyPersonal, Func<ValueTask<Reply>> then) =>
        !IsAdministrator(turn.Organisation, turn.PersonId()) ? ValueTask.FromResult<Reply>(Reply.Message(onlyAdministrators)) : !turn.Conversation.IsPersonal ? ValueTask.FromResult<Reply>(Reply.Message(onlyPersonal)) : then();

    public bool ReadsAll(string organisation, string kind, string personId) => options.Value.Readers.Exists(r => r.Kind == kind && r.Ids.Contains(personId)) || given.All.Any(r => r.Organisation == organisation && r.PersonId == personId && r.Data.Role == StaffRole.Reader && r.Data.Kind == kind);

    /// Whether people of this tenant work for clients: what is said without a number may be about another one's record.
    public bool HasClients(string tenantId) => clients.IsAny(tenantId);

    public bool IsAdministrator(string organisation, string personId) => options.Value.Administrators.Contains(personId) || given.All.Any(r => r.Organisation == organisation && r.PersonId == personId && r.Data.Role == StaffRole.Administrator);
}
