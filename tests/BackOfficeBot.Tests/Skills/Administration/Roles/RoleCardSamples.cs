using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Administration.Roles;
using BackOfficeBot.Staff;
using BackOfficeBot.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Administration.Roles;

/// The cards of roles and deputies, in every state that looks different.
internal static class RoleCardSamples
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(CardPlace place, string hostile)
    {
        var kinds = new RecordKinds([new NoteKind()]);
        var t = RoleTexts.In(place.Language);
        using var services = new ServiceCollection().AddSingleton(kinds).BuildServiceProvider();
        var kind = new RoleKind(services);
        var state = new RoleFormState(Guid.NewGuid(), IsOwn: true);
        IReadOnlyList<Person> known = [new("b", hostile, "b@firm.example") { Title = hostile }];
        var deputy = new RoleData { ForId = "a", ForName = hostile, From = new(2026, 12, 21), To = new(2026, 12, 31) };
        IReadOnlyList<GivenRole> given =
        [
            new("acme", Guid.NewGuid(), "b", hostile, deputy), new("acme", Guid.NewGuid(), "b", "Marta Conti", new() { Role = StaffRole.Administrator }),
            .. Enumerable.Range(0, 41).Select(_ => new GivenRole("acme", Guid.NewGuid(), "b", hostile, new() { Role = StaffRole.Reader, Kind = "NOTE" })),
        ];
        yield return ("roles", RoleCards.All(place, given, new()
        {
            Administrators = ["a", "gone"], Readers = [new() { Kind = "NOTE", Ids = ["b"] }],
            Deputies = [.. Enumerable.Range(0, 42).Select(_ => new DeputyOptions { Id = "a", Name = hostile, DeputyName = "Marta Conti", From = new(2026, 12, 1), To = new(2026, 12, 24) })],
        }, new Dictionary<string, string> { ["a"] = hostile, ["b"] = "Marta Conti" }, kinds));
        yield return ("roles: none", RoleCards.All(place, [], new(), new Dictionary<string, string>(), kinds));
        yield return ("roles: a new one", RoleCards.New(place, state with { IsOwn = false }, new(), [], [], kinds));
        yield return ("roles: a wrong one", RoleCards.New(place, state with { IsOwn = false }, new() { Role = "Reader|NOTE", Who = "b", For = "b", From = hostile, To = "2026-12-31" }, new() { ["role"] = t.WhatMissing, ["who"] = t.NotToOneself, ["for"] = t.ForMissing, ["from"] = t.DayUnreadable, ["to"] = t.DaysOnly }, known, kinds));
        yield return ("deputy", RoleCards.Deputy(place, state, new() { Who = "b", From = "2026-12-21", To = "2026-12-31" }, [], known, t.NobodyStandsIn, []));
        yield return ("deputy: there is one", RoleCards.Deputy(place, state, new(), new() { ["who"] = t.Themselves }, [], t.StandsIn(hostile, t.Days(null, new(2026, 12, 31))), [given[0]]));
        yield return ("deputy: several", RoleCards.Deputy(place, state, new(), [], [], t.StandsIn(hostile, t.Days(null, new(2026, 12, 31))), [given[0], given[0]]));
        foreach (var (name, data, role) in new[] { ("deputy", deputy, GivenRoles.Given), ("administrator", new RoleData { Role = StaffRole.Administrator }, GivenRoles.Given), ("reader", new RoleData { Role = StaffRole.Reader, Kind = "NOTE" }, GivenRoles.Given), ("ended", deputy, RoleKind.Ended) })
        {
            var record = new Record { Id = Guid.NewGuid(), Kind = GivenRoles.Kind, Title = hostile[..100], State = role, OwnerId = "b", OwnerName = hostile };
            record.SetData(data, RoleJson.Default.RoleData);
            yield return ($"role: {name}", RoleCards.Role(place, kind, new(record, "a") { ReaderIds = ["a"], Notice = t.Got(hostile) }, kinds));
        }
    }
}
