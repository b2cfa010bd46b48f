using BackOfficeBot.Graph;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Organisations;

/// The directory as it is for a client's work: nobody is named, chosen or asked there who does not work for that client.
internal sealed class ClientPeople(IPeople people, Clients clients) : IPeople
{
    /// What Graph gives at most: who is left out here must not take another's place.
    private const int Most = 25;

    public async Task<IReadOnlyList<Person>> SearchAsync(GraphCaller caller, string text, int most = 10, CancellationToken ct = default) =>
        [.. (await OfAsync(caller, text, await people.SearchAsync(caller, text, Asked(caller, most), ct), ct)).Take(most)];

    public async Task<IReadOnlyList<IReadOnlyList<Person>>> SearchAllAsync(GraphCaller caller, IReadOnlyList<string> texts, int most = 10, CancellationToken ct = default) =>
        [.. (await Task.WhenAll((await people.SearchAllAsync(caller, texts, Asked(caller, most), ct)).Select((found, i) => OfAsync(caller, texts[i], found, ct)))).Select(found => (IReadOnlyList<Person>)[.. found.Take(most)])];

    public async Task<Person?> FindAsync(GraphCaller caller, string idOrAddress, CancellationToken ct = default) => Of(caller, await people.FindAsync(caller, idOrAddress, ct));

    public async Task<IReadOnlyList<Person>> FindAllAsync(GraphCaller caller, IReadOnlyCollection<string> idsOrAddresses, CancellationToken ct = default) =>
        [.. Of(caller, await people.FindAllAsync(caller, idsOrAddresses, ct))];

    public async Task<Person?> ManagerAsync(GraphCaller caller, string personId, CancellationToken ct = default) => Of(caller, await people.ManagerAsync(caller, personId, ct));

    public Task<IReadOnlyList<Presence>> PresenceAsync(GraphCaller caller, IReadOnlyCollection<string> personIds, CancellationToken ct = default) => people.PresenceAsync(caller, personIds, ct);

    public Task<Photo?> PhotoAsync(GraphCaller caller, string personId, CancellationToken ct = default) => people.PhotoAsync(caller, personId, ct);

    // Of a name that more have than Graph gives, those who work for the client are asked for by themselves.
    private async Task<IEnumerable<Person>> OfAsync(GraphCaller caller, string text, IReadOnlyList<Person> found, CancellationToken ct)
    {
        var own = Of(caller, found);
        if (OrganisationId.Client(caller.Organisation) is null || found.Count < Most)
            return own;
        var all = await people.FindAllAsync(caller, clients.PeopleOf(caller.Organisation), ct);
        return own.Concat(all.Where(p => NameLikeness.IsCalled(p.Name, text))).DistinctBy(p => p.Id);
    }

    private static int Asked(GraphCaller caller, int most) => OrganisationId.Client(caller.Organisation) is null ? most : Most;

    private IEnumerable<Person> Of(GraphCaller caller, IReadOnlyList<Person> found) => found.Where(p => clients.Serves(caller.Organisation, p.Id));

    private Person? Of(GraphCaller caller, Person? found) => found is not null && clients.Serves(caller.Organisation, found.Id) ? found : null;
}
