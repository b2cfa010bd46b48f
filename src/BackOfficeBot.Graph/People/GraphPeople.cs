using BackOfficeBot.Graph.Http;
using Microsoft.Graph.Communications.GetPresencesByUserId;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

internal sealed class GraphPeople(GraphConnection graph, GraphCache cache) : IPeople
{
    private const string One = "person";
    private const int MostPresences = 650;
    private readonly PeopleSearch search = new(graph);

    private const string Search = "search";

    public async Task<IReadOnlyList<Person>> SearchAsync(GraphCaller caller, string text, int most = 10, CancellationToken ct = default)
    {
        CheckMost(most);
        var words = PeopleSearch.Words(text);
        return words.Sum(word => word.Length) < 2 ? []
            : await cache.GetAsync<Person[]>(caller, Search, About(words, most), GraphCache.Minutes, async token => (await search.FindAsync(caller, [words], most, null, token)).Found[0], ct);
    }

    public async Task<IReadOnlyList<IReadOnlyList<Person>>> SearchAllAsync(GraphCaller caller, IReadOnlyList<string> texts, int most = 10, CancellationToken ct = default)
    {
        CheckMost(most);
        var all = new Person[]?[texts.Count];
        var asked = texts.Select(PeopleSearch.Words).ToList();
        for (var i = 0; i < all.Length; i++)
            all[i] = asked[i].Sum(word => word.Length) < 2 ? [] : await cache.PeekAsync<Person[]>(caller, Search, About(asked[i], most), ct);
        var missing = Enumerable.Range(0, all.Length).Where(i => all[i] is null).ToList();
        if (missing.Count > 0)
        {
            var own = caller.UserId is { } me && await cache.PeekAsync<Person>(caller, One, me.ToLowerInvariant(), ct) is null ? me : null;
            var (found, self) = await search.FindAsync(caller, [.. missing.Select(i => asked[i])], most, own, ct);
            foreach (var (i, people) in missing.Zip(found))
                await cache.SetAsync(caller, Search, About(asked[i], most), all[i] = people, GraphCache.Minutes, ct);
            if (self is not null) await cache.SetAsync(caller, One, own!.ToLowerInvariant(), self, GraphCache.Minutes, ct);
        }
        return [.. all.Select(people => people!)];
    }

    private static string About(IReadOnlyList<string> words, int most) => $"{most} {string.Join(' ', words)}";

    private static void CheckMost(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 25);
    }

    public async Task<Person?> FindAsync(GraphCaller caller, string idOrAddress, CancellationToken ct = default)
    {
        if (!PersonMap.IsKey(idOrAddress)) return null;
        return await OrNullAsync(() => cache.GetAsync(caller, One, idOrAddress.ToLowerInvariant(), GraphCache.Minutes, token => graph.ReadAsync(caller,
            async (client, t) => PersonMap.From((await client.Users[idOrAddress].GetAsync(request => request.QueryParameters.Select = PersonMap.Fields, t))!), token), ct));
    }

    public async Task<IReadOnlyList<Person>> FindAllAsync(GraphCaller caller, IReadOnlyCollection<string> idsOrAddresses, CancellationToken ct = default)
    {
        var keys = idsOrAddresses.Where(PersonMap.IsKey).Select(key => key.ToLowerInvariant()).Distinct().ToList();
        var known = new Dictionary<string, Person>();
        foreach (var key in keys)
            if (await cache.PeekAsync<Person>(caller, One, key, ct) is { } person) known[key] = person;
        var missing = keys.Where(key => !known.ContainsKey(key)).ToList();
        var answers = await graph.BatchAsync(caller, [.. missing.Select(key => PersonMap.Request(key))], ct);
        for (var i = 0; i < missing.Count; i++)
        {
            if (answers[i].Failure is { Failure: not GraphFailure.NotFound } failure) throw failure;
            if (answers[i].Value is not Models.User user) continue;
            known[missing[i]] = PersonMap.From(user);
            await cache.SetAsync(caller, One, missing[i], known[missing[i]], GraphCache.Minutes, ct);
        }
        return [.. keys.Where(known.ContainsKey).Select(key => known[key])];
    }

    public Task<Person?> ManagerAsync(GraphCaller caller, string personId, CancellationToken ct = default) =>
        OrNullAsync(() => cache.GetAsync(caller, "manager", personId, GraphCache.Minutes, token => graph.ReadAsync(caller,
            async (client, t) => await client.Users[personId].Manager.GetAsync(request => request.QueryParameters.Select = PersonMap.Fields, t) is Models.User user
                ? PersonMap.From(user)
                : throw new GraphException(GraphFailure.NotFound), token), ct));

    public async Task<IReadOnlyList<Presence>> PresenceAsync(GraphCaller caller, IReadOnlyCollection<string> personIds, CancellationToken ct = default)
    {
        var presences = new List<Presence>();
        foreach (var lot in personIds.Distinct(StringComparer.OrdinalIgnoreCase).Chunk(MostPresences))
        {
            var answer = await graph.ReadAsync(caller, (client, token) => client.Communications.GetPresencesByUserId
                .PostAsGetPresencesByUserIdPostResponseAsync(new GetPresencesByUserIdPostRequestBody { Ids = [.. lot] }, cancellationToken: token), ct);
            presences.AddRange((answer?.Value ?? []).Where(p => p.Id is not null).Select(p => new Presence(p.Id!, p.Availability ?? "PresenceUnknown", p.Activity ?? "PresenceUnknown")));
        }
        return presences;
    }

    public Task<Photo?> PhotoAsync(GraphCaller caller, string personId, CancellationToken ct = default) =>
        OrNullAsync(() => cache.GetAsync(caller, "photo", personId, GraphCache.Hours, token => graph.ReadAsync(caller, async (client, t) =>
        {
            await using var stream = await client.Users[personId].Photo.Content.GetAsync(cancellationToken: t) ?? throw new GraphException(GraphFailure.NotFound);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, t);
            return PhotoType.Of(bytes.ToArray()) is { } photo ? photo : throw new GraphException(GraphFailure.NotFound, "NoPicture");
        }, token), ct));

    private static async Task<T?> OrNullAsync<T>(Func<ValueTask<T>> find) where T : class
    {
        try
        {
            return await find();
        }
        catch (GraphException e) when (e.Failure == GraphFailure.NotFound)
        {
            return null;
        }
    }
}
