using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.People;

/// "Numero di Giulia Romano", "chi è il capo di Marco?", "chi lavora in Acquisti?": who is who in the directory, and how to reach them.
internal sealed class PeopleSkill(Colleagues colleagues, IPeople people, Departments departments, Deputies deputies, TimeProvider time) : ISkill
{
    public const string Command = "find_person";
    private const int Most = 12;

    public IEnumerable<Route> Routes =>
    [
        Route.Command(Command, FindAsync),
        PeopleVerbs.Show.Handle(async (turn, pick, _, ct) => await people.FindAsync(turn.Caller(), pick.Id, ct) is { } person ? await CardAsync(turn, person, ct) : Reply.Error(PeopleTexts.In(turn.Language).Gone)),
    ];

    public static void Add(IServiceCollection services) => services.AddSingleton<ISkill, PeopleSkill>();

    private async ValueTask<Reply> FindAsync(Turn turn, CancellationToken ct)
    {
        var t = PeopleTexts.In(turn.Language);
        if (turn.Argument is not Understanding said)
            return Reply.Message(t.WhoIsMeant);
        if (said.People is [var first, ..])
            return await NamedAsync(turn, first.Value, ct);
        if (said.Addresses is [var address, ..])
            return await people.FindAsync(turn.Caller(), address.Value, ct) is { } found ? await CardAsync(turn, found, ct) : Reply.Message(t.Unknown(address.Value));
        if (said.Roles.Any(r => r.Value == PersonRole.Manager))
            return await ManagerAsync(turn, turn.PersonId(), ct) is { } boss ? await CardAsync(turn, boss, ct) : Reply.Message(t.NoManager);
        if (Office(said.Text) is { } office)
            return await MembersAsync(turn, office, ct);
        return Reply.Message(t.WhoIsMeant);
    }

    private async ValueTask<Reply> NamedAsync(Turn turn, string name, CancellationToken ct)
    {
        var named = await colleagues.NamedAsync(turn.Caller(), name, ct);
        return named.Person is { } person ? await CardAsync(turn, person, ct)
            : named.IsUnknown ? Office(name) is { } office ? await MembersAsync(turn, office, ct) : Reply.Message(PeopleTexts.In(turn.Language).Unknown(name))
            : List(turn, PeopleTexts.In(turn.Language).Several(name), named.Candidates);
    }

    private async ValueTask<Reply> MembersAsync(Turn turn, Department office, CancellationToken ct)
    {
        var members = await people.FindAllAsync(turn.Caller(), [.. office.Everybody], ct);
        return List(turn, office.Name, [.. members.OrderByDescending(p => p.Id == office.HeadId).ThenBy(p => p.Name, StringComparer.Create(When.Culture(turn.Language), ignoreCase: true))]);
    }

    private Reply List(Turn turn, string heading, IReadOnlyList<Person> found) =>
        Reply.Card(PeopleCards.List(CardPlace.Of(turn, time), heading, [.. found.Take(Most)], found.Count - Math.Min(found.Count, Most)), heading);

    private async ValueTask<Reply> CardAsync(Turn turn, Person person, CancellationToken ct)
    {
        // A search knows less of somebody than the directory.
        var (asking, finding) = (ManagerAsync(turn, person.Id, ct), people.FindAsync(turn.Caller(), person.Id, ct));
        await Task.WhenAll(asking, finding);
        return Reply.Card(PeopleCards.One(CardPlace.Of(turn, time), await finding ?? person, await asking, deputies.Of(turn.Organisation, person.Id)?.DeputyName, departments.Of(person.Id)), person.Name);
    }

    /// Null where there is none, and where that may not be read.
    private async Task<Person?> ManagerAsync(Turn turn, string id, CancellationToken ct)
    {
        try
        {
            return await people.ManagerAsync(turn.Caller(), id, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed or GraphFailure.NotFound)
        {
            return null;
        }
    }

    /// The one whose name stands among the words.
    private Department? Office(string text) => departments.All.FirstOrDefault(d => d.Names.Any(n => $" {Spaced(text)} ".Contains($" {Spaced(n)} ", StringComparison.OrdinalIgnoreCase)));

    private static string Spaced(string text) => string.Join(' ', text.Split([' ', ',', ';', '.', '?', '!', '\'', '’'], StringSplitOptions.RemoveEmptyEntries));
}
