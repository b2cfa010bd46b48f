using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Meetings.Slots;
using static BackOfficeBot.Tests.Skills.Meetings.Slots.Scene;

namespace BackOfficeBot.Tests.Skills.Meetings.Overview;

public class AvailabilityTests
{
    private static readonly MeetingDraft Draft = new()
    {
        Id = Guid.Empty, OrganizerId = "a", OrganizerName = "Anna", OrganizerAddress = "anna@fuori.it", Zone = Rome, Subject = "Budget", Day = Thursday, LastDay = Thursday, Minutes = 60,
        People = [new("m", "Marco", "marco@fuori.it"), new("l", "Luca", "luca@fuori.it")], Optional = ["luca@fuori.it"], AnyRoom = new(8),
    };

    private static readonly SlotRequest Asked = Request(Person("anna@fuori.it"), Person("marco@fuori.it"), Person("luca@fuori.it") with { IsRequired = false }) with { Room = new(8) };

    private static MeetingDraft After(RelaxationKind kind, SlotRequest changed) =>
        new Availability(Asked, new() { Proposals = [], Relaxations = [new(kind, changed, 3)] }).Changes(Draft)[0];

    [Fact]
    public void Without_the_optional_they_are_not_invited() =>
        Assert.Equal(["marco@fuori.it"], After(RelaxationKind.WithoutOptional, Asked with { People = [.. Asked.People.Where(p => p.IsRequired)] }).People.Select(p => p.Address));

    [Fact]
    public void Without_the_room_none_is_looked_for() =>
        Assert.Equal((null, 2), (After(RelaxationKind.WithoutRoom, Asked with { Room = null }).AnyRoom, After(RelaxationKind.WithoutRoom, Asked with { Room = null }).People.Count));
}
