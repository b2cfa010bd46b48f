using BackOfficeBot.Graph;
using BackOfficeBot.Organisations;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Tests.Organisations;

public sealed class ClientPeopleTests
{
    private static readonly string[] Ids = [.. Enumerable.Range(1, 40).Select(i => $"aaaaaaaa-0000-4000-8000-{i:000000000000}")];

    private static readonly Clients Alfa = new(Options.Create(new OrganisationsOptions { Clients = new() { ["alfa"] = new() { Name = "Alfa", Tenant = TestOffice.Acme, People = [Ids[38], Ids[39]] } } }));

    [Fact]
    public async Task Whoever_has_a_name_of_many_is_found_where_working_for_the_client()
    {
        var people = new ClientPeople(new Directory(), Alfa);
        var caller = GraphCaller.App($"{TestOffice.Acme}/alfa");
        Assert.Equal([Ids[38]], (await people.SearchAsync(caller, "mario")).Select(p => p.Id));
        Assert.Equal([Ids[38]], (await people.SearchAllAsync(caller, ["Mario Rossi"]))[0].Select(p => p.Id));
        Assert.Empty(await people.SearchAsync(caller, "luigi"));
        Assert.Equal(10, (await people.SearchAsync(GraphCaller.App(TestOffice.Acme), "mario")).Count);
    }

    /// Forty people, all but the last called the same; a search gives the first of them, as Graph does.
    private sealed class Directory : IPeople
    {
        private static readonly List<Person> All = [.. Ids.Select((id, i) => new Person(id, i == 39 ? "Anna Verdi" : "Mario Rossi", $"p{i}@valdoro.example"))];

        public Task<IReadOnlyList<Person>> SearchAsync(GraphCaller caller, string text, int most = 10, CancellationToken ct = default) =>
            Task.FromResult<IReadOnlyList<Person>>([.. All.Where(p => p.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(most)]);

        public async Task<IReadOnlyList<IReadOnlyList<Person>>> SearchAllAsync(GraphCaller caller, IReadOnlyList<string> texts, int most = 10, CancellationToken ct = default) =>
            await Task.WhenAll(texts.Select(text => SearchAsync(caller, text, most, ct)));

        public Task<IReadOnlyList<Person>> FindAllAsync(GraphCaller caller, IReadOnlyCollection<string> idsOrAddresses, CancellationToken ct = default) =>
            Task.FromResult<IReadOnlyList<Person>>([.. All.Where(p => idsOrAddresses.Contains(p.Id))]);

        public Task<Person?> FindAsync(GraphCaller caller, string idOrAddress, CancellationToken ct = default) => throw new NotSupportedException();

        public Task<Person?> ManagerAsync(GraphCaller caller, string personId, CancellationToken ct = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<Presence>> PresenceAsync(GraphCaller caller, IReadOnlyCollection<string> personIds, CancellationToken ct = default) => throw new NotSupportedException();

        public Task<Photo?> PhotoAsync(GraphCaller caller, string personId, CancellationToken ct = default) => throw new NotSupportedException();
    }
}
