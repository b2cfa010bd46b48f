using BackOfficeBot.Skills.Meetings.Slots;
using static BackOfficeBot.Tests.Skills.Meetings.Slots.Scene;

namespace BackOfficeBot.Tests.Skills.Meetings.Slots;

public class WhyNotTests
{
    private static readonly SlotPerson Anna = Person("Anna") with { IsOrganizer = true };

    private static IEnumerable<string> Rows(SlotRequest request, string language = "it")
    {
        var words = new SlotWords(SlotTexts.In(language), request);
        return SlotEngine.Find(request).Blockers.Select(b => words.Of(b)).Select(r => $"{r.Name}: {r.Why}");
    }

    [Fact]
    public void Who_is_busy_is_named_with_the_time_and_meetings_in_a_row_are_one() =>
        Assert.Equal(["Marco: ha un impegno gio 26 nov 14:00–18:00"],
            Rows(Request(Anna, Person("Marco", Busy("14", "16"), Busy("16", "17"), Busy("17", "18"))).Between("14", "18")));

    [Fact]
    public void Who_is_away_is_said_to_be_away_until_the_last_day()
    {
        var marco = Person("Marco", new CalendarEntry(At("0", -3), At("0", 3), EntryKind.OutOfOffice));
        Assert.Equal(["Marco: fuori ufficio fino a sabato 28 novembre compreso"], Rows(Request(Anna, marco)));
        Assert.Equal(["Marco: out of office up to and including Saturday 28 November"], Rows(Request(Anna, marco), "en"));
    }

    [Fact]
    public void Who_blocks_most_comes_first_and_then_what_is_left() =>
        Assert.Equal(["Laura", "Marco"], SlotEngine.Find(Request(Anna, Person("Marco", Busy("9", "11")), Person("Laura", Busy("10", "18")))).Blockers.Select(b => b.Person!.Name));

    [Fact]
    public void Only_what_would_help_alone_is_said_to_help_alone()
    {
        var answer = SlotEngine.Find(Request(Anna, Person("Marco", Busy("9", "18")), Person("Laura", Busy("9", "18"))));
        Assert.All(answer.Blockers, b => Assert.False(b.Alone));
        Assert.True(Assert.Single(SlotEngine.Find(Request(Anna, Person("Marco", Busy("9", "18")))).Blockers).Alone);
    }

    [Fact]
    public void A_room_that_is_taken_is_named_with_its_times() =>
        Assert.Equal(["Blu: ha un impegno gio 26 nov 9:00–18:00"], Rows(Request(Anna) with { Room = new(), Rooms = [Room("Blu", 4, Busy("9", "18")), Room("Nicchia", 0)] }));

    [Fact]
    public void Where_no_room_is_large_enough_that_is_said() =>
        Assert.Equal(["Sale: non c'è una sala con almeno 12 posti e videoconferenza"], Rows(Request(Anna) with { Room = new(12, ["video"]), Rooms = [Room("Blu", 4)] }));

    [Fact]
    public void Outside_the_hours_says_the_hours_by_the_clock_of_that_place() =>
        Assert.Equal(["Sam: fuori orario: lavora 9:00–18:00, ora di Los Angeles"], Rows(Request(Anna, Person("Sam") with { Zone = "America/Los_Angeles" }).Between("9", "13")));

    [Fact]
    public void A_Sunday_is_a_day_on_which_people_do_not_work() =>
        Assert.Equal(["Anna: non lavora domenica 29 novembre"], Rows(Request(Anna) with { Windows = [new(Thursday.AddDays(3), Thursday.AddDays(3), new(9, 0), new(18, 0))] }));

    [Fact]
    public void A_holiday_is_named_in_both_languages()
    {
        var day = Thursday.AddDays(1);
        var request = Request(Anna) with { Windows = [new(day, day)], Holidays = [new(day, "Immacolata", "Immaculate Conception")] };
        Assert.Equal(["Anna: festa venerdì 27 novembre: Immacolata"], Rows(request));
        Assert.Equal(["Anna: holiday on Friday 27 November: Immaculate Conception"], Rows(request, "en"));
    }

    [Fact]
    public void More_causes_than_three_are_counted() =>
        Assert.Equal(["Marco: ha un impegno gio 26 nov 11:00–12:30; ha un impegno gio 26 nov 13:00–14:30; ha un impegno gio 26 nov 15:00–16:00 e altri 2 motivi"],
            Rows(Request(Anna, Person("Marco", Busy("9", "10:30"), Busy("11", "12:30"), Busy("13", "14:30"), Busy("15", "16"), Busy("16:30", "17:30")))));

    [Fact]
    public void Where_enough_fits_nothing_is_in_the_way() => Assert.Empty(SlotEngine.Find(Request(Anna, Person("Marco", Busy("9", "12")))).Blockers);
}
