using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Staff;

/// A name as it was said, whom it means for certain, and who else it may mean.
internal sealed record NamedColleague(string Said, Person? Person, IReadOnlyList<Person> Candidates)
{
    public bool IsUnknown => Candidates.Count == 0;
}

/// From names as people say them to people of the directory.
internal sealed class Colleagues(IPeople people)
{
    /// Of the typeahead of people, in every form.
    public const string Dataset = "people";
    private const int MostChoices = 15;
    private const int MostMatches = 25;

    /// All of them in one question.
    public async Task<IReadOnlyList<NamedColleague>> NamedAsync(GraphCaller caller, IReadOnlyList<string> names, CancellationToken ct)
    {
        if (names.Count == 0)
            return [];
        var searched = await people.SearchAllAsync(caller, names, MostMatches, ct);
        return await Task.WhenAll(names.Select(async (name, i) => Of(name, searched[i].Where(p => !NameLikeness.IsPartOfSurname(p.Name, p.Surname, name)).ToList() is { Count: > 0 } found ? found : await NearAsync(caller, name, ct))));
    }

    public async Task<NamedColleague> NamedAsync(GraphCaller caller, string name, CancellationToken ct) => (await NamedAsync(caller, [name], ct))[0];

    private static NamedColleague Of(string name, IReadOnlyList<Person> matches)
    {
        // Who is called "Luca" is meant before who is called De Luca.
        var exact = matches.Where(p => NameLikeness.Same(p.Name, name)).ToList();
        // By what stands in the name itself, where that is somebody: an address may hold anything.
        if (matches.Where(p => NameLikeness.Has(p.Name, name)).ToList() is { Count: > 0 } called)
            matches = called;
        var given = matches.Where(p => NameLikeness.Begins(p.Name, name)).ToList();
        return new(name, matches.Count == 1 ? matches[0] : exact.Count == 1 ? exact[0] : given.Count == 1 ? given[0] : null, matches);
    }

    /// While somebody types a name into a form.
    public async ValueTask<Reply> ChoicesAsync(Turn turn, CancellationToken ct)
    {
        var text = turn.Activity.ValueAs(ActivityJson.Default.SearchValue)?.QueryText ?? "";
        var found = await people.SearchAsync(turn.Caller(), text, MostChoices, ct);
        return Reply.Choices([.. found.Where(p => p.Id != turn.PersonId()).Select(p => new Choice { Title = p.Title is null ? p.Name : $"{p.Name} · {p.Title}", Value = p.Id })]);
    }

    /// Where nobody is called so, those with these initials, "MR", or whose name is hardly different: "Giulia Romnao", "Giuila".
    private async Task<IReadOnlyList<Person>> NearAsync(GraphCaller caller, string name, CancellationToken ct)
    {
        if (NameLikeness.Initials(name) is { } initials && (await people.SearchAsync(caller, initials, MostMatches, ct)).Where(p => NameLikeness.HasInitials(p.Name, initials)).ToList() is { Count: > 0 } called)
            return called;
        var tried = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= 4).Select(w => w[..Math.Min(3, w.Length)]).Distinct().Take(3);
        var near = await people.SearchAllAsync(caller, [.. tried], MostMatches, ct);
        return [.. near.SelectMany(n => n).DistinctBy(p => p.Id).Where(p => NameLikeness.IsNear(p.Name, name))];
    }
}
