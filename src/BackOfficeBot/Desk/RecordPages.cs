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
            var found = await SearchAsync(turn, state, new(state.Search, Searched(turn, state)) { Kind = state.Kind, From = state.From, To = state.To, Skip = state.Skip, Take = take + 1 }, ct);
            return ([.. found.Take(take)], found.Count > take ? state with { Skip = state.Skip + take } : null);
        }
        var page = await lists.ListAsync(turn.Organisation, Question(turn, state) with { After = state.After, Take = take }, ct);
        return (page.Records, page.Next is { } after ? state with { After = after } : null);
    }

    /// Among all kinds those are found, too, of which this person may see every record.
    private async Task<IReadOnlyList<Record>> SearchAsync(Turn turn, ListState state, SearchQuestion question, CancellationToken ct)
    {
        List<string> whole = state.Kind is null ? [.. kinds.All.Select(k => k.Kind).Where(k => access.ReadsAll(turn.Organisation, k, turn.PersonId()))] : [];
        if (whole.Count == 0)
            return await lists.SearchAsync(turn.Organisation, question, ct);
        var (all, found) = (question with { Skip = 0, Take = question.Skip + question.Take }, new List<Record>());
        found.AddRange(await lists.SearchAsync(turn.Organisation, all, ct));
        foreach (var kind in whole)
            found.AddRange(await lists.SearchAsync(turn.Organisation, all with { Kind = kind, People = null }, ct));
        return [.. found.DistinctBy(r => r.Id).OrderByDescending(r => r.CreatedAt).Skip(question.Skip).Take(question.Take)];
    }

    public Task<int> OverdueAsync(Turn turn, ListState state, CancellationToken ct) =>
        lists.CountAsync(turn.Organisation, Question(turn, state with { IsOverdue = true }), ct: ct);

    private ListQuestion Question(Turn turn, ListState state) => new(People(turn, state), Role(turn, state))
    {
        Kind = state.Kind,
        IsOpen = !state.IsClosed,
        Self = state is { Part: ListPart.Mine, Kind: null } ? turn.PersonId() : null,
        DueBefore = state.IsOverdue ? time.GetUtcNow() : null,
    };

    private IReadOnlyList<string>? Searched(Turn turn, ListState state) => IsForReader(turn, state) ? null : access.IdsOf(turn.Organisation, turn.PersonId());

    private IReadOnlyList<string> People(Turn turn, ListState state) => state.Part switch
    {
        // Whoever may not see all of a kind sees all of one's own.
        ListPart.All when IsForReader(turn, state) => [RecordPerson.Everybody],
        ListPart.All => access.IdsOf(turn.Organisation, turn.PersonId()),
        ListPart.Office => [.. access.IdsOf(turn.Organisation, turn.PersonId()).Where(Departments.IsOffice)],
        ListPart.Mine when state.Kind is { } kind && kinds.Of(kind)!.NamesDeputies => [turn.PersonId()],
        ListPart.Mine => [.. access.IdsOf(turn.Organisation, turn.PersonId()).Where(id => !Departments.IsOffice(id))],
        _ => [turn.PersonId()],
    };

    private ConcernRole? Role(Turn turn, ListState state) => state.Part switch
    {
        ListPart.Mine or ListPart.Office => ConcernRole.Acts,
        ListPart.Asked => ConcernRole.Asked,
        _ => IsForReader(turn, state) ? ConcernRole.Sees : null,
    };

    /// Whether this kind lies with offices, too, and this person has one.
    public bool HasOffice(Turn turn, ListState state) =>
        state.Kind is { } kind && kinds.Of(kind)!.LiesWithOffices && access.IdsOf(turn.Organisation, turn.PersonId()).Any(Departments.IsOffice);

    /// Whether this person may see all of the kind.
    public bool IsForReader(Turn turn, ListState state) => state.Kind is { } kind && access.ReadsAll(turn.Organisation, kind, turn.PersonId());
}
