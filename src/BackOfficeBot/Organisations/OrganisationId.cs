namespace BackOfficeBot.Organisations;

/// Whose a row, a card or a question is: a tenant, or a client for whom people of a tenant work ("tenant/client"). Records of both are equally apart; people, their chats
/// and their sign-in are the tenant's.
internal static class OrganisationId
{
    private const char Between = '/';

    public static string Of(string tenant, string client) => $"{tenant}{Between}{client}";

    /// As Teams writes it, whatever the settings do.
    public static string Canonical(string tenant) => Guid.TryParse(tenant, out var id) ? id.ToString() : tenant;

    public static string Tenant(string organisation) => organisation.IndexOf(Between) is >= 0 and var at ? organisation[..at] : organisation;

    /// Whether what is set for one holds for the other: for a tenant, also for its clients.
    public static bool Covers(string set, string organisation) => set.Equals(organisation, StringComparison.OrdinalIgnoreCase) || set.Equals(Tenant(organisation), StringComparison.OrdinalIgnoreCase);

    public static string? Client(string organisation) => organisation.IndexOf(Between) is >= 0 and var at ? organisation[(at + 1)..] : null;
}
