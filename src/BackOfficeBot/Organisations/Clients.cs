using Microsoft.Extensions.Options;

namespace BackOfficeBot.Organisations;

/// A client for whom people of a tenant work.
internal sealed record Client(string Id, string Name, IReadOnlyList<string> AlsoCalled, string Organisation, IReadOnlySet<string> People)
{
    public IEnumerable<string> Names => AlsoCalled.Prepend(Name);
}

/// Who works for which client. What is a client's is seen, chosen and written to by nobody else.
internal sealed class Clients(IOptions<OrganisationsOptions> options)
{
    private readonly ILookup<string, Client> _ofTenant = options.Value.Clients.Select(c => (Tenant: OrganisationId.Canonical(c.Value.Tenant), Client: new Client(
        c.Key, c.Value.Name.Trim(), [.. c.Value.AlsoCalled.Select(n => n.Trim())], OrganisationId.Of(OrganisationId.Canonical(c.Value.Tenant), c.Key), c.Value.People.ToHashSet(StringComparer.OrdinalIgnoreCase)))).ToLookup(c => c.Tenant, c => c.Client, StringComparer.OrdinalIgnoreCase);

    public bool IsAny(string tenant) => _ofTenant.Contains(tenant);

    /// By name, as buttons and lists have them.
    public IReadOnlyList<Client> Of(string tenant, string personId) => [.. _ofTenant[tenant].Where(c => c.People.Contains(personId)).OrderBy(c => c.Name, StringComparer.CurrentCultureIgnoreCase)];

    /// The tenant's own people, and those of them who work for the client where it is one.
    public bool Serves(string organisation, string personId) =>
        OrganisationId.Client(organisation) is not { } id || _ofTenant[OrganisationId.Tenant(organisation)].Any(c => c.Id == id && c.People.Contains(personId));

    public IReadOnlyCollection<string> PeopleOf(string organisation) => [.. _ofTenant[OrganisationId.Tenant(organisation)].Where(c => c.Organisation == organisation).SelectMany(c => c.People)];

    /// The tenant, and the clients for whom this person works.
    public IEnumerable<string> WithThoseOf(string tenant, string personId) => Of(tenant, personId).Select(c => c.Organisation).Prepend(tenant);

    public IEnumerable<string> WithAllOf(string tenant) => _ofTenant[tenant].Select(c => c.Organisation).Prepend(tenant);
}
