using BackOfficeBot.Skills.Meetings.Slots;
using static BackOfficeBot.Tests.Skills.Meetings.Slots.Scene;

namespace BackOfficeBot.Tests.Skills.Meetings.Slots;

public class SlotEngineTests
{
    private static readonly SlotPerson Anna = Person("Anna") with { IsOrganizer = true };

    [Fact]
    public void A_free_day_gives_the_first_times_of_the_morning_and_of_the_afternoon() =>
        Assert.Equal(["gio 09:00", "gio 10:00", "gio 11:00", "gio 13:00", "gio 14:00"], SlotEngine.Find(Request(Anna)).Times());

    [Fact]
    public void Several_days_are_offered_each_with_its_soonest_times() =>
        Assert.Equal(["gio 09:00", "gio 13:00", "ven 09:00", "ven 13:00", "lun 09:00"],
            SlotEngine.Find(Request(Anna) with { Windows = [new(Thursday, Thursday.AddDays(4))] }).Times());

    [Fact]
    public void Nobody_who_is_required_is_asked_while_busy() =>
        Assert.Equal(["gio 10:15", "gio 15:00", "gio 16:00"],
            SlotEngine.Find(Request(Anna with { Calendar = [Busy("9", "10:10"), Busy("11:15", "15")] }, Person("Bea", Busy("17", "18")))).Times());

    [Fact]
    public void A_meeting_may_fill_the_free_time_to_the_minute() =>
        Assert.Equal(["gio 09:00"], SlotEngine.Find(Request(Anna) with { Duration = TimeSpan.FromHours(9) }).Times());

    [Fact]
    public void Without_a_window_that_is_known_there_is_nothing() =>
        Assert.Empty(SlotEngine.Find(Request(Anna) with { Windows = [new(Thursday.AddDays(30), Thursday.AddDays(31))] }).Proposals);

    [Fact]
    public void Excluded_days_are_left_out() =>
        Assert.All(SlotEngine.Find(Request(Anna) with { Windows = [new(Thursday, Thursday.AddDays(1))], ExcludedDays = [Thursday] }).Times(), t => Assert.StartsWith("ven", t, StringComparison.Ordinal));

    [Fact]
    public void Times_at_which_the_optional_can_come_too_are_better_than_sooner_ones()
    {
        var laura = Person("Laura", Busy("9", "12")) with { IsRequired = false };
        var answer = SlotEngine.Find(Request(Anna, laura).Between("9", "14"));
        Assert.Equal(["gio 12:00", "gio 13:00", "gio 09:00", "gio 10:00", "gio 11:00"], answer.Times());
        Assert.Null(answer.Proposals[0].Of("Laura"));
        Assert.Equal(new(CauseKind.Busy, new(At("9"), At("12"))), answer.Proposals[2].Of("Laura"));
    }

    [Fact]
    public void What_is_tentative_blocks_nothing_but_is_said_and_comes_last_by_its_weight()
    {
        var marco = Person("Marco", new CalendarEntry(At("9"), At("10"), EntryKind.Tentative, Weight: 80), new CalendarEntry(At("10"), At("11"), EntryKind.Tentative, Weight: 20));
        var answer = SlotEngine.Find(Request(Anna, marco).Between("9", "12"));
        Assert.Equal(["gio 11:00", "gio 10:00", "gio 09:00"], answer.Times());
        Assert.Equal(new(CauseKind.Perhaps, new(At("9"), At("10")), Number: 80), answer.Proposals[2].Of("Marco"));
    }

    [Fact]
    public void Who_works_elsewhere_is_free_and_that_is_said()
    {
        var answer = SlotEngine.Find(Request(Anna, Person("Marco", Busy("9", "10", kind: EntryKind.Elsewhere), Busy("10", "11", kind: EntryKind.Free))).Between("9", "11"));
        Assert.Equal(["gio 10:00", "gio 09:00"], answer.Times());
        Assert.Equal(AttendanceState.Elsewhere, answer.Proposals[1].People[1].State);
    }

    [Fact]
    public void A_calendar_that_cannot_be_read_is_said_to_be_unknown()
    {
        var proposal = SlotEngine.Find(Request(Anna, Person("Marco") with { Calendar = null })).Proposals[0];
        Assert.Equal(AttendanceState.Unknown, proposal.People[1].State);
        Assert.Equal(AttendanceState.Free, proposal.People[0].State);
    }

    [Fact]
    public void Out_of_office_is_told_before_anything_else() =>
        Assert.Equal(CauseKind.OutOfOffice, SlotEngine.Find(Request(Anna,
            Person("Marco", Busy("9", "18"), Busy("9", "18", kind: EntryKind.OutOfOffice)) with { IsRequired = false })).Proposals[0].Of("Marco")?.Kind);

    [Fact]
    public void Between_two_meetings_a_gap_stays_free()
    {
        var marco = Person("Marco", Busy("11", "12")) with { Gap = TimeSpan.FromMinutes(15) };
        Assert.Equal(["gio 09:00", "gio 12:15"], SlotEngine.Find(Request(marco).Between("9", "13:30")).Times());
        var asked = SlotEngine.Find(Request(marco) with { At = At("10") });
        Assert.Equal(new(CauseKind.Gap, new(At("11"), At("12")), Number: 15), asked.Asked!.Of("Marco"));
    }

    [Fact]
    public void The_meeting_itself_may_want_time_around_it() =>
        Assert.Equal(["gio 09:00", "gio 12:30"],
            SlotEngine.Find(Request(Person("Marco", Busy("11", "12"))).Between("9", "13:30") with { GapBefore = TimeSpan.FromMinutes(30), GapAfter = TimeSpan.FromMinutes(45) }).Times());

    [Fact]
    public void Who_comes_from_another_place_has_the_time_of_the_journey()
    {
        var marco = Person("Marco", Busy("9", "10") with { Place = "Milano" }, Busy("15", "16") with { Place = "Roma" });
        var answer = SlotEngine.Find(Request(marco).Between("9", "15") with { Place = "Roma", Journeys = [new("Roma", "Milano", TimeSpan.FromHours(3.5))], At = At("10") });
        Assert.Equal(new(CauseKind.Travel, new(At("9"), At("10")), "Milano", Number: 210), answer.Asked!.Of("Marco"));
        Assert.Equal(["gio 13:30"], answer.Times());
    }

    [Fact]
    public void Lunch_moves_but_does_not_vanish()
    {
        var marco = Person("Marco", Busy("12", "12:45"), Busy("13:15", "13:45")) with { Lunch = new(new(12, 30), new(14, 30), TimeSpan.FromMinutes(30)) };
        var answer = SlotEngine.Find(Request(marco).Between("12", "16") with { Duration = TimeSpan.FromMinutes(30), At = At("14") });
        Assert.Equal(AttendanceState.Free, answer.Asked!.People[0].State);
        var late = SlotEngine.Find(Request(marco with { Calendar = [Busy("12:30", "13:45")] }) with { Duration = TimeSpan.FromMinutes(30), At = At("14") });
        Assert.Equal(CauseKind.Lunch, late.Asked!.Of("Marco")?.Kind);
        var between = Request(marco with { Calendar = [Busy("9", "12"), Busy("15", "18")] }) with { Duration = TimeSpan.FromHours(2), At = At("12:30") };
        Assert.Equal(["gio 12:00"], SlotEngine.Find(between).Times());
    }

    [Fact]
    public void A_protected_block_is_kept() =>
        Assert.Equal(new(CauseKind.Protected, new(At("9"), At("11")), "Revisione"),
            SlotEngine.Find(Request(Anna with { Protected = [new([DayOfWeek.Thursday], new(9, 0), new(11, 0), "Revisione")] }) with { At = At("10") }).Asked!.Of("Anna"));

    [Fact]
    public void A_day_with_as_many_meetings_as_somebody_wants_is_full()
    {
        var anna = Anna with { Calendar = [Busy("9", "10"), Busy("16", "17")], MeetingsPerDay = 2 };
        var answer = SlotEngine.Find(Request(anna) with { Windows = [new(Thursday, Thursday.AddDays(1))], At = At("11") });
        Assert.Equal(new(CauseKind.FullDay, new(At("0"), At("0", 1)), Number: 2), answer.Asked!.Of("Anna"));
        Assert.All(answer.Times(), t => Assert.StartsWith("ven", t, StringComparison.Ordinal));
    }

    [Fact]
    public void The_smallest_free_room_that_fits_and_has_what_is_needed_is_chosen()
    {
        var request = Request(Anna, Person("Marco"), Person("Laura")) with
        {
            Room = new(Equipment: ["Video"]),
            Rooms =
            [
                Room("Aula", 40) with { Equipment = ["video"] }, Room("Nicchia", 2) with { Equipment = ["video"] }, Room("Blu", 4),
                Room("Verde", 6, Busy("9", "10")) with { Equipment = ["video"] }, Room("Rossa", 8) with { Equipment = ["Video", "Lavagna"] },
            ],
        };
        Assert.Equal(["Rossa", "Verde"], SlotEngine.Find(request).Proposals.Take(2).Select(p => p.Room!.Name));
    }

    [Fact]
    public void A_room_whose_calendar_is_unknown_is_the_last_choice()
    {
        var request = Request(Anna).Between("9", "11") with { Room = new(), Rooms = [new("Blu", "Blu", 2, null), Room("Rossa", 8, Busy("9", "10"))] };
        Assert.Equal([("gio 09:00", "Blu"), ("gio 10:00", "Rossa")], SlotEngine.Find(request).Proposals.Select(p => (Name(p), p.Room!.Name)));
    }

    [Fact]
    public void A_time_that_is_asked_for_and_suits_is_the_answer()
    {
        var answer = SlotEngine.Find(Request(Anna) with { At = At("15:10") });
        Assert.Equal([At("15:10")], answer.Proposals.Select(p => p.Span.Start));
        Assert.Empty(answer.Blockers);
    }

    [Fact]
    public void A_time_that_clashes_comes_back_with_its_clashes_and_the_nearest_that_do_not()
    {
        var answer = SlotEngine.Find(Request(Anna, Person("Marco", Busy("14:30", "15:30"))) with { At = At("15") });
        Assert.False(answer.Asked!.Fits);
        Assert.Equal(["gio 15:30", "gio 13:30", "gio 16:30", "gio 12:30", "gio 11:30"], answer.Times());
        var blocker = Assert.Single(answer.Blockers);
        Assert.Equal(("Marco", true), (blocker.Person!.Name, blocker.Alone));
        Assert.Equal([new(CauseKind.Busy, new(At("14:30"), At("15:30")))], blocker.Causes);
    }

    [Fact]
    public void Who_asks_for_the_evening_gets_the_evening_marked_and_better_times_after_it()
    {
        var answer = SlotEngine.Find(Request(Anna) with { At = At("19") });
        Assert.Equal(["gio 19:00", "gio 17:00", "gio 16:00", "gio 15:00", "gio 14:00"], answer.Times());
        Assert.True(answer.Proposals[0].IsOutsideHours);
        Assert.Equal(new(CauseKind.OutsideHours, new(At("9"), At("18"))), answer.Asked!.Of("Anna"));
    }
}
