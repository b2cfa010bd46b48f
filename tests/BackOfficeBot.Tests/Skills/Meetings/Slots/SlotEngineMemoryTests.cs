using BackOfficeBot.Skills.Meetings.Slots;

namespace BackOfficeBot.Tests.Skills.Meetings.Slots;

/// What the engine allocates for many people, rooms and days: its time goes with it, and unlike time it is the same on every machine.
public sealed class SlotEngineMemoryTests
{
    private const double Mebibyte = 1_048_576;

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.4)]
    public void A_hundred_people_and_thirty_rooms_over_twenty_days_take_less_than_ten_mebibytes(double busy) =>
        Assert.InRange(Allocated(Request(100, busy)) / Mebibyte, 0.5, 10);

    [Fact]
    public void Twice_the_people_take_no_more_than_twice_as_much() =>
        Assert.InRange(Allocated(Request(200, 0.4)) / Allocated(Request(100, 0.4)), 1.5, 2.1);

    private static double Allocated(SlotRequest request)
    {
        SlotEngine.Find(request);
        var before = GC.GetAllocatedBytesForCurrentThread();
        SlotEngine.Find(request);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static SlotRequest Request(int people, double busy)
    {
        var random = new Random(7);
        return Scene.Request([.. Enumerable.Range(0, people).Select(p => Scene.Person($"p{p}", Calendar(random, busy)) with
        {
            IsOrganizer = p == 0, IsRequired = p % 3 != 2, Lunch = new(new(12, 30), new(14, 30), TimeSpan.FromMinutes(30)),
            Zone = p % 10 == 9 ? "America/New_York" : Scene.Rome,
        })]) with
        {
            Windows = [new(Scene.Thursday, Scene.Thursday.AddDays(26))],
            Known = new(Scene.At("0"), Scene.At("0", 30)),
            Room = new(Seats: 10),
            Rooms = [.. Enumerable.Range(0, 30).Select(r => Scene.Room($"r{r}", 6 + r, Calendar(random, busy)))],
        };
    }

    private static CalendarEntry[] Calendar(Random random, double busy) =>
        [.. from day in Enumerable.Range(0, 30) from half in Enumerable.Range(18, 18) where random.NextDouble() < busy select Scene.Busy($"{half / 2}:{half % 2 * 30:00}", $"{(half + 1) / 2}:{(half + 1) % 2 * 30:00}", day)];
}
