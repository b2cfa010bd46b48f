using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Privacy;

internal sealed record FoundPerson(string Id, string Name, string? Address = null);

/// Who is meant, by a name or an id: in the directory, and, of whoever is gone from there, in the records.
internal sealed class ErasureFinder(Colleagues colleagues, IPeople people, RecordLists lists)
{
    private const int MostRecords = 200;

    /// All who may be meant; one, where that is certain.
    public async Task<IReadOnlyList<FoundPerson>> FindAsync(Turn turn, string said, CancellationToken ct)
    {
        if (Guid.TryParse(said, out var id))
            return [await people.FindAsync(turn.Caller(), $"{id}", ct) is { } known ? new(known.Id, known.Name, known.Address) : new($"{id}", $"{id}")];
        var named = await colleagues.NamedAsync(turn.Caller(), said, ct);
        IReadOnlyList<Person> there = named.Person is { } one ? [one] : named.Candidates;
        List<FoundPerson> all = [.. there.Select(p => new FoundPerson(p.Id, p.Name, p.Address)).Concat(await InRecordsAsync(turn.Organisation, said, ct)).DistinctBy(p => p.Id)];
        return all.Where(p => NameLikeness.Same(p.Name, said)).ToList() is { Count: > 0 } same ? same : all;
    }

    private async Task<IEnumerable<FoundPerson>> InRecordsAsync(string organisation, string name, CancellationToken ct) =>
        (await lists.SearchAsync(organisation, new(name, null) { Take = MostRecords }, ct))
            .SelectMany(r => new[] { (Id: r.OwnerId, Name: r.OwnerName), (Id: r.CreatedById, Name: r.CreatedByName), (Id: r.OnBehalfOfId, Name: r.OnBehalfOfName) })
            .Where(p => !string.IsNullOrEmpty(p.Id) && !Departments.IsOffice(p.Id) && p.Name is not null && NameLikeness.Same(p.Name, name)).Select(p => new FoundPerson(p.Id!, p.Name!));
}
