using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Calls;

/// For whom a call may be: colleagues and offices, by name and by id.
internal sealed class CallPeople(IPeople people, Colleagues colleagues, Departments departments)
{
    /// Those named for certain, all who may be chosen, and what to say about the rest.
    public async Task<(IReadOnlyList<CallPerson> Found, IReadOnlyList<CallPerson> Choices, string? Problem)> NamedAsync(Turn turn, IReadOnlyList<string> names, CancellationToken ct)
    {
        var t = CallFormTexts.In(turn.Language);
        List<CallPerson> found = [], choices = [];
        List<string> problems = [];
        foreach (var name in names.Take(CallReader.MostPeople))
        {
            if (departments.Called(name, turn.Organisation) is { } office)
            {
                found.Add(Of(office));
                continue;
            }
            var named = await colleagues.NamedAsync(turn.Caller(), name, ct);
            choices.AddRange(named.Candidates.Select(Of));
            if (named.Person is { } person)
                found.Add(Of(person));
            else
                problems.Add(named.IsUnknown ? t.Unknown(name) : t.Ambiguous(name));
        }
        return ([.. found.DistinctBy(p => p.Id)], [.. choices.DistinctBy(p => p.Id)], problems.Count == 0 ? null : string.Join(' ', problems));
    }

    /// Those of these ids who are there, in the order given.
    public async Task<IReadOnlyList<CallPerson>> AllAsync(Turn turn, IReadOnlyList<string> ids, CancellationToken ct)
    {
        var persons = ids.Where(id => !Departments.IsOffice(id)).ToList() is { Count: > 0 and <= CallReader.MostPeople } some ? (await people.FindAllAsync(turn.Caller(), some, ct)).Select(Of).ToList() : [];
        return [.. ids.Select(id => departments.ById(id) is { } office ? Of(office) : persons.FirstOrDefault(p => p.Id == id)).OfType<CallPerson>()];
    }

    /// What a picker offers: those who may be meant, oneself, and the offices.
    public IReadOnlyList<CallPerson> Choices(Turn turn, IReadOnlyList<CallPerson> known) =>
        [.. known.Where(p => p.Id != turn.PersonId()).Append(new(turn.PersonId(), CallFormTexts.In(turn.Language).Myself(turn.PersonName()))).Concat(departments.In(turn.Organisation).Select(Of)).DistinctBy(p => p.Id)];

    /// Everybody who gets a slip: the people themselves, of an office everybody there.
    public IReadOnlyList<string> Recipients(IReadOnlyList<CallPerson> to) =>
        [.. to.SelectMany(p => departments.ById(p.Id)?.Everybody ?? [p.Id]).Distinct()];

    public bool IsOffice(string said) => departments.Called(said) is not null;

    private static CallPerson Of(Department office) => new(office.Id, office.Name);

    private static CallPerson Of(Person person) => new(person.Id, person.Name);
}
