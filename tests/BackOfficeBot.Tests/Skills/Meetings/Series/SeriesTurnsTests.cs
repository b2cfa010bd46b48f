using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Skills.Meetings.Slots;
using BackOfficeBot.Tests.Harness;
using static BackOfficeBot.Tests.Skills.Meetings.Slots.Scene;

namespace BackOfficeBot.Tests.Skills.Meetings.Series;

/// Where no hour is everybody's, a series need not burden always the same people.
public sealed class SeriesTurnsTests
{
    private static readonly SlotPerson Anna = Person("Anna");
    private static readonly SlotPerson Sam = Person("Sam") with { Zone = "America/Los_Angeles" };

    [Fact]
    public void The_bad_hour_goes_from_one_to_the_other_and_back()
    {
        var turns = SeriesTurns.Of(Weeks(4, Anna, Sam), [.. Enumerable.Range(0, 4).Select(w => At("17", 7 * w))])!;
        Assert.Equal(["17", "18", "17", "18"], turns.Starts.Select(s => s.ToOffset(TimeSpan.FromHours(1)).ToString("HH", null)));
        Assert.Equal([("Anna", 0, 2), ("Sam", 4, 2)], turns.Burdens);
    }

    [Fact]
    public void Where_one_hour_suits_everybody_nobody_takes_turns() =>
        Assert.Null(SeriesTurns.Of(Weeks(3, Anna, Person("Kim") with { Zone = "America/New_York" }), [At("16"), At("16", 7), At("16", 14)]));

    [Fact]
    public void Who_cannot_be_spared_makes_no_turns() =>
        Assert.Null(SeriesTurns.Of(Weeks(3, Anna with { Calendar = [.. Enumerable.Range(0, 3).Select(w => Busy("18", "22", 7 * w))] }, Sam), [At("17"), At("17", 7), At("17", 14)]));

    [Fact]
    public void A_series_of_which_the_first_is_left_out_and_the_second_moved_begins_with_the_second()
    {
        var series = new MeetingSeries(new() { Kind = RecurrenceKind.Weekly, Days = [DayOfWeek.Thursday], Times = 3 }) { LeftOut = [new(2026, 12, 3)], Moved = [new(new(2026, 12, 10), new(2026, 12, 11, 9, 0, 0, TimeSpan.Zero))] };
        Assert.Equal(["11 09:00", "17 14:00"], series.Starts(new(2026, 12, 3, 14, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc).Select(s => s.ToString("dd HH:mm", null)));
    }

    [Fact]
    public async Task A_series_that_is_always_late_for_the_same_person_is_booked_in_turn()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        // What they have in common is taken.
        var other = await marta.SaysAsync("riunione di tre ore con Luca Moretti ogni giovedì alle 14 dal 3 dicembre al 23 dicembre sui prezzi");
        await marta.PressesAsync(other, other.Buttons[0]);
        var confirm = await marta.SaysAsync("riunione con Emily Carter ogni giovedì alle 13 dal 3 dicembre al 23 dicembre sul bilancio");
        Assert.Contains("Sempre alle 13:00 è fuori orario per Emily Carter (3 volte). Cambiando ora di volta in volta il disagio si divide: ", confirm.Words, StringComparison.Ordinal);
        Assert.Equal("A turno", confirm.Buttons[0]);
        var booked = await marta.SaysAsync("a turno");
        Assert.Contains("✓ Prenotata", booked.Words, StringComparison.Ordinal);
        Assert.Contains("a turno:", booked.Words, StringComparison.Ordinal);
    }

    private static SlotRequest Weeks(int weeks, params SlotPerson[] people) =>
        Request(people) with { Windows = [new(Thursday, Thursday.AddDays(7 * weeks))], Known = new(At("0", -1), At("0", 7 * weeks + 1)) };
}
