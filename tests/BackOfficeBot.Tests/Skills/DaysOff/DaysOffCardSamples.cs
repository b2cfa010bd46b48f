using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.DaysOff;
using BackOfficeBot.Staff.DaysOff;
using BackOfficeBot.Staff.Offices;

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
            ], hostile, null));
        yield return ("days off: none", DaysOffCard.Of(place, [], null, []));
        var t = DaysOffTexts.In(place.Language);
        IReadOnlyList<GivenClosing> set = [new("acme", Guid.NewGuid(), Closing.Of("2026-12-07", null, hostile)!, hostile), .. Enumerable.Range(0, 14).Select(_ => new GivenClosing("acme", Guid.NewGuid(), Closing.Of("12-24", "01-06", hostile)!, null))];
        yield return ("days off: set by card", DaysOffCard.Of(place, [Closed(7, hostile)], hostile, set));
        yield return ("days off: a new closing", DaysOffCard.Form(place, new(Guid.NewGuid()), new(), [], []));
        yield return ("days off: a wrong closing", DaysOffCard.Form(place, new(Guid.NewGuid()), new() { From = hostile, Name = hostile, Office = "Milano", Yearly = "true" }, new() { ["from"] = t.DayMissing, ["to"] = t.TooLong(92), ["name"] = t.NameTooLong, ["office"] = t.OfficeUnknown }, ["Milano", hostile]));
        var record = new Record { Id = Guid.NewGuid(), Kind = GivenClosings.Kind, Title = "2026-12-07", Body = hostile, State = GivenClosings.Set };
        record.SetData(new("2026-12-07", null, hostile), ClosingJson.Default.ClosingData);
        yield return ("days off: one closing", new ClosingKind().Card(place, new(record, "a")));
    }
}
