using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Meetings;

/// Who was meant: those found for certain, all who might be chosen, and what to say about the rest.
internal sealed record NamedPeople(IReadOnlyList<Invitee> Found, IReadOnlyList<Invitee> Candidates, string? Problem)
{
    /// Those of them who need not come.
    public IReadOnlyList<Invitee> Optional { get; init; } = [];
    public string? OptionalProblem { get; init; }

    public IReadOnlyList<Invitee> All => [.. Found, .. Optional];

    public void Say(FormErrors errors)
    {
        if (Problem is not null)
            errors["people"] = Problem;
        if (OptionalProblem is not null)
            errors["optional"] = OptionalProblem;
    }
}

/// From names as people say them to people of the directory, and the choices while somebody types.
internal sealed class MeetingPeople(IPeople people, IRooms rooms, SpokenRoles roles)
{
    public const string Dataset = "people";
    private const int MostChoices = 15;
    private const int MostMatches = 25;

    public static Invitee Of(Person person) => new(person.Id, person.Name, person.Address) { Office = person.Office, Country = person.Country };

    public static Invitee Of(Room room) => new(room.Id, room.Building is null ? room.Name : $"{room.Name} ({room.Building})", room.Address) { Office = room.Building };

    public async ValueTask<Reply> ChoicesAsync(Turn turn, CancellationToken ct)
    {
        var text = turn.Activity.ValueAs(ActivityJson.Default.SearchValue)?.QueryText ?? "";
        var found = await people.SearchAsync(turn.Caller(), text, MostChoices, ct);
        return Reply.Choices([.. found.Where(p => p.Id != turn.PersonId()).Select(p => new Choice { Title = p.Title is null ? p.Name : $"{p.Name} · {p.Title}", Value = p.Id })]);
    }

    public async Task<Invitee?> OrganizerAsync(Turn turn, CancellationToken ct, string? id = null) =>
        await people.FindAsync(turn.Caller(), id ?? turn.PersonId(), ct) is { } person ? Of(person) : null;

    public async Task<IReadOnlyList<Invitee>> AllAsync(GraphCaller caller, IReadOnlyCollection<string> ids, CancellationToken ct) =>
        [.. (await people.FindAllAsync(caller, ids, ct)).Select(Of)];

    /// Those of a form who are in the directory, picked or by their address; none where there are too many to be a meeting.
    public async Task<IReadOnlyList<Invitee>> KnownAsync(GraphCaller caller, MeetingForm form, CancellationToken ct)
    {
        List<string> named = [.. form.PeopleIds, .. form.OptionalIds, .. form.OutsideAddresses.Where(MeetingForm.IsAddress)];
        return named.Count is 0 or > MeetingDraft.MostPeople ? [] : [.. (await people.FindAllAsync(caller, named, ct)).Select(Of)];
    }

    public Task<IReadOnlyList<Room>> RoomsAsync(GraphCaller caller, CancellationToken ct) => rooms.ListAsync(caller, ct);

    /// By name, and by what they are to who speaks.
    public async Task<NamedPeople> NamedAsync(Turn turn, MeetingWish wish, CancellationToken ct)
    {
        var (t, isOptional) = (MeetingTexts.In(turn.Language), wish.Optional.ToHashSet(StringComparer.OrdinalIgnoreCase));
        var (naming, meaning) = (ByNameAsync(turn.Caller(), [.. wish.Names.Where(n => !isOptional.Contains(n))], t, ct), roles.OfAsync(turn, wish.Roles, ct));
        var sparing = ByNameAsync(turn.Caller(), [.. wish.Names.Where(isOptional.Contains)], t, ct);
        await Task.WhenAll(naming, meaning, sparing);
        var (named, (found, problem), optional) = (await naming, await meaning, await sparing);
        return new(
            [.. named.Found.Concat(found).ExceptBy(optional.Found.Select(p => p.Id), p => p.Id).DistinctBy(p => p.Id)],
            [.. named.Candidates.Concat(found).Concat(optional.Candidates).DistinctBy(p => p.Id)],
            named.Problem is null ? problem : problem is null ? named.Problem : $"{named.Problem} {problem}")
        {
            Optional = optional.Found,
            OptionalProblem = optional.Problem,
        };
    }

    public async Task<NamedPeople> ByNameAsync(GraphCaller caller, IReadOnlyList<string> names, MeetingTexts t, CancellationToken ct)
    {
        var searches = await Task.WhenAll(names.Select(async name => (Name: name, Matches: await MatchesAsync(caller, name, ct))));
        List<Invitee> found = [];
        List<Invitee> candidates = [];
        List<string> problems = [];
        foreach (var (name, all) in searches)
        {
            var matches = all;
            // Who is called "Luca" is meant before who is called De Luca.
            var exact = matches.Where(p => NameLikeness.Same(p.Name, name)).ToList();
            // By what stands in the name itself, where that is somebody: an address may hold anything.
            if (matches.Where(p => NameLikeness.Has(p.Name, name)).ToList() is { Count: > 0 } called)
                matches = called;
            var given = matches.Where(p => NameLikeness.Begins(p.Name, name)).ToList();
            var certain = matches.Count == 1 ? matches[0] : exact.Count == 1 ? exact[0] : given.Count == 1 ? given[0] : null;
            if (certain is null)
                problems.Add(matches.Count == 0 ? t.UnknownPerson(name) : t.AmbiguousPerson(name));
            else if (certain.Id == caller.UserId)
                problems.Add(t.OnlyYou);
            else if (!found.Exists(p => p.Id == certain.Id))
                found.Add(Of(certain));
            candidates.AddRange((certain is null ? matches : [certain]).Select(Of));
        }
        // Who names oneself along with others says nothing wrong.
        if (found.Count > 0)
            problems.Remove(t.OnlyYou);
        return new(found, [.. candidates.Where(p => p.Id != caller.UserId).DistinctBy(p => p.Id)], problems.Count > 0 ? string.Join(' ', problems) : null);
    }

    /// Where nobody is called so, those whose name is hardly different: "Giulia Romnao", "Giuila".
    private async Task<IReadOnlyList<Person>> MatchesAsync(GraphCaller caller, string name, CancellationToken ct)
    {
        if (await people.SearchAsync(caller, name, MostMatches, ct) is { Count: > 0 } matches)
            return matches;
        var tried = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= 4).Select(w => w[..Math.Min(3, w.Length)]).Distinct().Take(3);
        var near = await Task.WhenAll(tried.Select(start => people.SearchAsync(caller, start, 25, ct)));
        return [.. near.SelectMany(n => n).DistinctBy(p => p.Id).Where(p => NameLikeness.IsNear(p.Name, name))];
    }
}
