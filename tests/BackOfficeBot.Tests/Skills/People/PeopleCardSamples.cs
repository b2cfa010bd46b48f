using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.People;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Tests.Skills.People;

/// The cards of colleagues, in every state that looks different.
internal static class PeopleCardSamples
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(CardPlace place, string hostile)
    {
        var t = PeopleTexts.In(place.Language);
        Person one = new("a", hostile, "a@firm.example") { Title = hostile, Department = hostile, Office = hostile, Phone = "+39 02 5550 1" };
        yield return ("people: one", PeopleCards.One(place, one, one, hostile, [new Department("Acquisti", ["Acquisti"], null, ["a"])]));
        yield return ("people: hardly known", PeopleCards.One(place, new("a", "Anna", "a@firm.example"), null, null, []));
        yield return ("people: several", PeopleCards.List(place, t.Several(hostile), [.. Enumerable.Repeat(one, 12)], 3));
        yield return ("people: nobody", PeopleCards.List(place, hostile, [], 0));
    }
}
