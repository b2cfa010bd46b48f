namespace BackOfficeBot.Skills.Minutes;

/// Who is in the room at an instant, in person and by proxy, and what that is worth. Pure.
internal sealed class MinutesRoom
{
    private readonly MinutesData _data;
    private readonly HashSet<string> _in;
    private readonly Dictionary<string, string> _proxies = new(StringComparer.Ordinal);

    private MinutesRoom(MinutesData data, DateTimeOffset at)
    {
        _data = data;
        _in = [.. data.People.Where(p => p.Attendance is Attendance.Present or Attendance.Remote).Select(p => p.Id)];
        foreach (var entry in data.Entries.Where(e => e.Person?.Id is not null && e.At <= at).OrderBy(e => e.At).ThenBy(e => e.Number))
        {
            var id = entry.Person!.Id!;
            if (entry.Type is EntryType.Arrival)
                _in.Add(id);
            else if (entry.Type is EntryType.Departure)
                _in.Remove(id);
            else if (entry is { Type: EntryType.Proxy, ProxyTo.Id: { } to })
                _proxies[id] = to;
            else if (entry.Type is EntryType.Proxy)
                _proxies.Remove(id);
        }
    }

    public static MinutesRoom At(MinutesData data, DateTimeOffset at) => new(data, at);

    public static MinutesRoom Now(MinutesData data) => new(data, DateTimeOffset.MaxValue);

    public bool IsIn(string id) => _in.Contains(id);

    public IReadOnlyList<MinutesPerson> People => [.. _data.People.Where(p => _in.Contains(p.Id))];

    /// Who is represented, and by whom: while the one is not there and the other is.
    public IReadOnlyList<(MinutesPerson Giver, MinutesPerson Holder)> Proxies =>
        [.. _data.People.Where(p => p.Votes > 0 && HolderOf(p.Id) is not null).Select(p => (p, _data.People.First(h => h.Id == HolderOf(p.Id))))];

    /// How many votes somebody casts: the own and those by proxy.
    public int VotesOf(string id) => !_in.Contains(id) ? 0 : _data.People.Where(p => p.Id == id || HolderOf(p.Id) == id).Sum(p => p.Votes);

    public int Present => _data.People.Where(p => _in.Contains(p.Id) || HolderOf(p.Id) is not null).Sum(p => p.Votes);

    public int Total => _data.People.Sum(p => p.Votes);

    /// How many votes have to be there; 0 where none have.
    public int Quorum => _data.Rule switch
    {
        { Type: QuorumType.Majority } => (Total / 2) + 1,
        { Type: QuorumType.TwoThirds } => ((Total * 2) + 2) / 3,
        { Type: QuorumType.Number, Number: { } number } => number,
        _ => 0,
    };

    public bool HasQuorum => Present >= Quorum;

    /// How many votes in favour a decision needs.
    public int Needed(int against, int abstained, int inFavour) => _data.Rule.Majority switch
    {
        MajorityType.OfPresent => (Present / 2) + 1,
        MajorityType.OfAll => (Total / 2) + 1,
        MajorityType.TwoThirdsOfPresent => ((Present * 2) + 2) / 3,
        MajorityType.Unanimous => inFavour + against + abstained,
        _ => ((inFavour + against) / 2) + 1,
    };

    private string? HolderOf(string id) => !_in.Contains(id) && _proxies.TryGetValue(id, out var to) && _in.Contains(to) ? to : null;
}
