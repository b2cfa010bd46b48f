using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Organisations;

internal static class OrganisationServices
{
    /// Behind Graph, whose directory it narrows for a client's work.
    public static void AddOrganisations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OrganisationsOptions>().Bind(configuration.GetSection(OrganisationsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OrganisationsOptions>, OrganisationsValidation>().AddSingleton<OrganisationNames>();
        services.AddSingleton<ClientChoices>().AddSingleton<ITurnOrganisation, ClientTurns>().AddSingleton<ISkill, ClientSkill>();
        services.AddSingleton<NumberOfClients>().AddSingleton<ISkill>(s => s.GetRequiredService<NumberOfClients>());
        var people = services.Last(s => s.ServiceType == typeof(IPeople));
        services.Remove(people);
        services.AddSingleton<IPeople>(s => new ClientPeople((IPeople)ActivatorUtilities.CreateInstance(s, people.ImplementationType!), s.GetRequiredService<Clients>()));
    }
}
