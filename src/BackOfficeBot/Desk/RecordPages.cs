using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Desk;

/// Pages of a list or of a search, with no record on them that its reader may not see.
internal sealed class RecordPages(RecordLists lists, RecordKinds kinds, Access access, TimeProvider time)
{
    public async Task<(IReadOnlyList<Record> Records, ListState? Next)> OfAsync(Turn turn, ListState state, int take, CancellationToken ct)
    {
        if (state.Search is not null)
        {
            var found = await SearchAsync(turn, state, new(state.Search, Searched(state, turn.PersonId())) { Kind = state.Kind, From = state.From, To = state.To, Skip = state.Skip, Take = take + 1 }, ct);
            return ([.. found.Take(take)], found.Count > take ? state with { Skip = state.Skip + take } : null);
        }
        var page = await lists.ListAsync(turn.TenantId, Question(turn, state) with { After = state.After, Take = take }, ct);
        return (page.Records, page.Next is { } after ? state with { After = after } : null);
    }

    /// Among all kinds those are found, too, of which this person may see every record.
    private async Task<IReadOnlyList<Record>> SearchAsync(Turn turn, ListState state, SearchQuestion question, CancellationToken ct)
    {
        List<string> whole = state.Kind is null ? [.. kinds.All.Select(k => k.Kind).Where(k => access.ReadsAll(k, turn.PersonId()))] : [];
        if (whole.Count == 0)
            return await lists.SearchAsync(turn.TenantId, question, ct);
        var (all, found) = (question with { Skip = 0, Take = question.Skip + question.Take }, new List<Record>());
        found.AddRange(await lists.SearchAsync(turn.TenantId, all, ct));
        foreach (var kind in whole)
            found.AddRange(await lists.SearchAsync(turn.TenantId, all with { Kind = kind, People = null }, ct));
        return [.. found.DistinctBy(r => r.Id).OrderByDescending(r => r.CreatedAt).Skip(question.Skip).Take(question.Take)];
    }

    public Task<int> OverdueAsync(Turn turn, ListState state, CancellationToken ct) =>
        lists.CountAsync(turn.TenantId, Question(turn, state with { IsOverdue = true }), ct: ct);

    private ListQuestion Question(Turn turn, ListState state) => new(People(state, turn.PersonId()), Role(state, turn.PersonId()))
    {
        Kind = state.Kind,
        IsOpen = !state.IsClosed,
        Self = state is { Part: ListPart.Mine, Kind: null } ? turn.PersonId() : null,
        DueBefore = state.IsOverdue ? time.GetUtcNow() : null,
    };

    private IReadOnlyList<string>? Searched(ListState state, string person) => IsForReader(state, person) ? null : access.IdsOf(person);

    private IReadOnlyList<string> People(ListState state, string person) => state.Part switch
    {
        // Whoever may not see all of a kind sees all of one's own.
        ListPart.All when IsForReader(state, person) => [RecordPerson.Everybody],
        ListPart.All => access.IdsOf(person),
        ListPart.Office => [.. access.IdsOf(person).Where(Departments.IsOffice)],
        ListPart.Mine when state.Kind is { } kind && kinds.Of(kind)!.NamesDeputies => [person],
        ListPart.Mine => [.. access.IdsOf(person).Where(id => !Departments.IsOffice(id))],
        _ => [person],
    };

    private ConcernRole? Role(ListState state, string person) => state.Part switch
    {
        ListPart.Mine or ListPart.Office => ConcernRole.Acts,
        ListPart.Asked => ConcernRole.Asked,
        _ => IsForReader(state, person) ? ConcernRole.Sees : null,
    };

    /// Whether this kind lies with offices, too, and this person has one.
    public bool HasOffice(ListState state, string person) =>
        state.Kind is { } kind && kinds.Of(kind)!.LiesWithOffices && access.IdsOf(person).Any(Departments.IsOffice);

    /// Whether this person may see all of the kind.
    public bool IsForReader(ListState state, string person) => state.Kind is { } kind && access.ReadsAll(kind, person);
}
