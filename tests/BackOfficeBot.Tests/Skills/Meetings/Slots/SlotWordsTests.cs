using BackOfficeBot.Skills.Meetings.Slots;
using static BackOfficeBot.Tests.Skills.Meetings.Slots.Scene;

namespace BackOfficeBot.Tests.Skills.Meetings.Slots;

public class SlotWordsTests
{
    private static readonly SlotPerson Anna = Person("Anna");

    private static string First(SlotRequest request, string language = "it") => new SlotWords(SlotTexts.In(language), request).Of(SlotEngine.Find(request).Proposals[0]);

    [Fact]
    public void All_free_is_said_in_two_words_with_the_room()
    {
        var request = Request(Anna, Person("Marco")) with { Room = new(), Rooms = [Room("Blu", 4)] };
        Assert.Equal("Tutti liberi · sala Blu", First(request));
        Assert.Equal("Everybody is free · room Blu", First(request, "en"));
    }

    [Fact]
    public void Who_is_missing_is_said_with_the_cause()
    {
        var request = Request(Anna, Person("Marco"), Person("Laura", Busy("9", "13")) with { IsRequired = false }).Between("9", "12");
        Assert.Equal("Liberi: Anna e Marco · senza Laura: ha un impegno 9:00–13:00", First(request));
        Assert.Equal("Free: Anna and Marco · without Laura: busy 9:00–13:00", First(request, "en"));
    }

    [Fact]
    public void Unknown_and_tentative_are_said_of_whom() =>
        Assert.Equal("Liberi: Anna · Marco: ha un impegno provvisorio 9:00–18:00 · Laura: non vedo il calendario",
            First(Request(Anna, Person("Marco", Busy("9", "18", kind: EntryKind.Tentative)), Person("Laura") with { Calendar = null })));

    [Fact]
    public void Where_nobody_is_free_for_certain_it_is_said_and_marked()
    {
        var request = Request(Person("Anna", Busy("9", "18", kind: EntryKind.Tentative)), Person("Marco", Busy("9", "18", kind: EntryKind.Tentative)));
        Assert.StartsWith("Nessuno è libero con certezza · Anna: ha un impegno provvisorio", First(request), StringComparison.Ordinal);
        Assert.StartsWith("Nobody is free for certain", First(request, "en"), StringComparison.Ordinal);
        Assert.True(SlotEngine.Find(request).Proposals[0].IsDoubtful);
        Assert.False(SlotEngine.Find(Request(Anna)).Proposals[0].IsDoubtful);
    }

    [Fact]
    public void Of_many_it_is_said_that_all_who_are_needed_can_come()
    {
        SlotPerson[] needed = [.. Enumerable.Range(0, 6).Select(i => Person($"P{i}"))];
        var request = Request([.. needed, Person("Laura", Busy("9", "18")) with { IsRequired = false }]);
        Assert.Equal("Liberi tutti i necessari · senza Laura: ha un impegno 9:00–18:00", First(request));
    }

    [Fact]
    public void Outside_the_hours_says_what_time_it_is_there() =>
        Assert.Equal("Liberi: Anna · Sam: fuori orario: lavora 9:00–18:00, ora di Los Angeles (lì sono le 8:00)",
            First(Request(Anna, Person("Sam") with { Zone = "America/Los_Angeles" })));

    [Fact]
    public void Many_people_are_counted_not_named() =>
        Assert.Equal("Liberi 6 su 7 · P6: non vedo il calendario",
            First(Request([.. Enumerable.Range(0, 7).Select(i => Person($"P{i}") with { Calendar = i == 6 ? null : [] })])));
}
