using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Administration;
using BackOfficeBot.Staff.Offices;
using BackOfficeBot.Tests.Desk;

namespace BackOfficeBot.Tests.Skills.Administration;

/// The cards of the administration, in every state that looks different.
internal static class AdministrationCardSamples
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(CardPlace place, string hostile)
    {
        var kinds = new RecordKinds([new NoteKind()]);
        var names = new Dictionary<string, string> { ["a"] = hostile, ["b"] = "Marta Conti" };
        IReadOnlyList<StuckItem> items = [.. Enumerable.Range(1, 12).Select(i => new StuckItem($"NOTE-2026-{i:0000000}", "NOTE", "open", place.Now.AddDays(-i), ["a", "b", "gone"]))];
        yield return ("administration", AdministrationCards.Overview(place));
        yield return ("administration: stuck", AdministrationCards.Stuck(place, new(items, items, 2, [new("NOTE-2026-0000001", 7, place.Now.AddHours(-5))]), kinds, names));
        yield return ("administration: nothing is stuck", AdministrationCards.Stuck(place, new([], [], 0, []), kinds, names));
        yield return ("administration: offices", AdministrationCards.Offices(place, new() { Places = [new() { Name = hostile, Country = "IT", Zone = "Europe/Rome", LunchFrom = new(12, 30), LunchTo = new(14, 30), Closings = [new()] }, new() { Name = "Roma" }] }, new Dictionary<string, int> { ["Roma"] = 2 }));
        yield return ("administration: no offices", AdministrationCards.Offices(place, new OfficesOptions(), new Dictionary<string, int>()));
        yield return ("administration: retention", AdministrationCards.Retention(place, [("Notes", 24), ("More notes", null)], [hostile]));
        yield return ("administration: all is kept", AdministrationCards.Retention(place, [("Notes", null)], []));
    }
}
