using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.DaysOff;
using BackOfficeBot.Staff.DaysOff;

namespace BackOfficeBot.Tests.Skills.DaysOff;

/// The card of closing days, in every state that looks different.
internal static class DaysOffCardSamples
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(CardPlace place, string hostile)
    {
        Holiday Closed(int day, string name) => new(new(2026, 12, day), name, name) { Kind = HolidayKind.Closing };
        yield return ("days off: some", DaysOffCard.Of(place,
            [
                new(new(2026, 12, 7), "Sant'Ambrogio", "Saint Ambrose") { Kind = HolidayKind.Patron, Office = "Milano" }, new(new(2026, 12, 8), "Immacolata Concezione", "Immaculate Conception") { Country = "IT" },
                Closed(24, hostile), Closed(25, hostile), Closed(28, ""), new(new(2026, 12, 25), "Natale", "Christmas Day") { Country = "IT" }, new(new(2027, 6, 29), "", "") { Kind = HolidayKind.Patron },
            ], hostile));
        yield return ("days off: none", DaysOffCard.Of(place, [], null));
    }
}
