using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Organisations;

/// The section Organisations: what each tenant that the bot serves is called, and the clients for whom people of a tenant work. One tenant without clients: nothing is shown of it.
internal sealed class OrganisationsOptions
{
    public const string Section = "Organisations";
    public const int LongestName = 60;

    /// By tenant id.
    public Dictionary<string, string> Names { get; set; } = [];

    /// By an id of one's own choice, which stands in the database and never changes.
    public Dictionary<string, ClientOptions> Clients { get; set; } = [];
}

internal sealed class ClientOptions
{
    public string Name { get; set; } = "";

    /// Other words for it, as people say them.
    public List<string> AlsoCalled { get; set; } = [];

    /// The tenant whose people work for it.
    public string Tenant { get; set; } = "";

    /// Their object ids in Entra. Nobody else sees anything of it.
    public List<string> People { get; set; } = [];
}

/// Says at start what is wrong with the section Organisations: a name that stands for two is worse than none.
internal sealed class OrganisationsValidation : IValidateOptions<OrganisationsOptions>
{
    public ValidateOptionsResult Validate(string? name, OrganisationsOptions options)
    {
        List<string> wrong =
        [
            .. options.Names.Where(n => !Guid.TryParse(n.Key, out _)).Select(n => $"Organisations:Names:{n.Key}: the id of a tenant stands here, such as {Guid.Empty}."),
            .. options.Names.Where(n => !IsName(n.Value)).Select(n => $"Organisations:Names:{n.Key} must be what people call the organisation, up to {OrganisationsOptions.LongestName} characters."),
            .. options.Clients.SelectMany(c => Wrong(options, $"Organisations:Clients:{c.Key}", c.Key, c.Value)),
            .. options.Names.Select(n => n.Value).Concat(options.Clients.Values.SelectMany(c => c.AlsoCalled.Append(c.Name))).GroupBy(n => n?.Trim(), StringComparer.OrdinalIgnoreCase).Where(g => g.Key is { Length: > 0 } && g.Count() > 1)
                .Select(g => $"Organisations: two organisations are called \"{g.Key}\". People could not tell their cards apart."),
        ];
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(OrganisationsOptions options, string key, string id, ClientOptions client)
    {
        if (!Id.IsMatch(id))
            yield return $"{key}: the id of a client is up to 40 small letters, digits and hyphens.";
        if (!IsName(client.Name) || !client.AlsoCalled.TrueForAll(IsName))
            yield return $"{key}: set Name, and each of AlsoCalled, to what people call the client, up to {OrganisationsOptions.LongestName} characters.";
        if (!Guid.TryParse(client.Tenant, out _))
            yield return $"{key}:Tenant must be the id of the tenant whose people work for the client, such as {Guid.Empty}.";
        else if (!options.Names.Keys.Any(t => Guid.TryParse(t, out var named) && named == Guid.Parse(client.Tenant)))
            yield return $"{key}: give the tenant a name, too (Organisations:Names:{client.Tenant}), so that people can tell the own office's cards from the client's.";
        if (client.People.Count == 0 || !client.People.TrueForAll(p => Guid.TryParse(p, out _)))
            yield return $"{key}:People must be the object ids of those who work for the client: nobody else sees anything of it.";
    }

    private static bool IsName(string? name) => !string.IsNullOrWhiteSpace(name) && name.Length <= OrganisationsOptions.LongestName;

    private static readonly Regex Id = new("^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$");
}
