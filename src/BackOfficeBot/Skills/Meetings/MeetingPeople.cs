using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Words;
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

/// From names as people say them to who is invited.
internal sealed class MeetingPeople(IPeople people, Colleagues colleagues, IRooms rooms, SpokenRoles roles)
{
    public static Invitee Of(Person person) => new(person.Id, person.Name, person.Address) { Office = person.Office, Country = person.Country };

    public static Invitee Of(Room room) => new(room.Id, room.Building is null ? room.Name : $"{room.Name} ({room.Building})", room.Address) { Office = room.Building };

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
        var searches = await colleagues.NamedAsync(caller, names, ct);
        List<Invitee> found = [];
        List<Invitee> candidates = [];
        List<string> problems = [];
        foreach (var (name, certain, matches) in searches)
        {
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
}
