using BackOfficeBot.Skills.Meetings.Slots;
using static BackOfficeBot.Tests.Skills.Meetings.Slots.Scene;

namespace BackOfficeBot.Tests.Skills.Meetings.Slots;

public class RelaxationsTests
{
    private static readonly SlotPerson Anna = Person("Anna") with { IsOrganizer = true };

    private static IEnumerable<string> Changes(SlotRequest request, string language = "it") =>
        SlotEngine.Find(request).Relaxations.Select(new SlotWords(SlotTexts.In(language), request).Of);

    [Fact]
    public void Three_changes_are_offered_the_smallest_sacrifice_first()
    {
        var request = Request(Anna, Person("Marco", Busy("14", "14:30"), Busy("15", "15:30"), Busy("16", "16:30"), Busy("17", "17:30"))).Between("14", "18");
        Assert.Equal(["30 minuti invece di 1 ora: 4 orari", "Anche venerdì 27 novembre: 4 orari", "A qualsiasi ora del giorno: almeno 5 orari"], Changes(request));
        Assert.Equal(["30 minutes instead of 1 hour: 4 times", "Friday 27 November too: 4 times", "At any time of the day: 5 times or more"], Changes(request, "en"));
    }

    [Fact]
    public void Weekends_are_passed_over_to_the_next_working_day() =>
        Assert.Contains("Anche lunedì 30 novembre: almeno 5 orari", Changes(Request(Anna, Person("Marco", Busy("9", "18", 1))) with { Windows = [new(Thursday.AddDays(1), Thursday.AddDays(1))] }));

    [Fact]
    public void A_day_before_the_window_is_better_where_it_gives_more() =>
        Assert.Contains("Anche giovedì 26 novembre: almeno 5 orari",
            Changes(Request(Anna, Person("Marco", Busy("9", "18", 1), Busy("11", "18", 4))) with { Windows = [new(Thursday.AddDays(1), Thursday.AddDays(1))] }));

    [Fact]
    public void Without_the_room_or_the_one_person_who_is_away_it_would_work()
    {
        Assert.Contains("Senza sala: almeno 5 orari", Changes(Request(Anna) with { Room = new(), Rooms = [Room("Blu", 4, Busy("9", "18"))] }));
        Assert.Contains("Anche se manca Marco: almeno 5 orari", Changes(Request(Anna, Person("Marco", Busy("9", "18")), Person("Laura")) with { Known = new(At("0"), At("0", 1)) }));
    }

    [Fact]
    public void Of_two_people_none_is_left_out() =>
        Assert.DoesNotContain(SlotEngine.Find(Request(Anna, Person("Marco", Busy("9", "18"))) with { Known = new(At("0"), At("0", 1)) }).Relaxations, r => r.Kind == RelaxationKind.WithoutPerson);

    [Fact]
    public void The_organiser_is_never_left_out() =>
        Assert.DoesNotContain(SlotEngine.Find(Request(Anna with { Calendar = [Busy("9", "18")] }, Person("Marco"))).Relaxations, r => r.Kind == RelaxationKind.WithoutPerson);

    [Fact]
    public void Without_the_optional_a_smaller_room_does() =>
        Assert.Contains("Senza gli invitati facoltativi: almeno 5 orari",
            Changes(Request(Anna, Person("Marco") with { IsRequired = false }) with { Room = new(), Rooms = [Room("Nicchia", 1)], Known = new(At("0"), At("0", 1)) }));

    [Fact]
    public void Outside_hours_are_named_with_whom_they_ask()
    {
        var request = Request(Anna, Person("Sam", Busy("15", "18")) with { Zone = "America/New_York" }).Between("9", "18") with { Known = new(At("0"), At("0", 1)) };
        Assert.Contains("Fuori orario per Sam: 3 orari", Changes(request));
    }

    [Fact]
    public void A_pressed_change_gives_what_it_promised()
    {
        var request = Request(Anna, Person("Marco", Busy("9", "12"), Busy("12:30", "18"))).Between("9", "18") with { Known = new(At("0"), At("0", 1)) };
        var shorter = SlotEngine.Find(request).Relaxations.Single(r => r.Kind == RelaxationKind.Shorter);
        Assert.Equal((1, TimeSpan.FromMinutes(30)), (shorter.Count, shorter.Request.Duration));
        Assert.Equal(["gio 12:00"], SlotEngine.Find(shorter.Request).Times());
    }

    [Fact]
    public void The_words_on_buttons_are_short()
    {
        var relaxations = Enum.GetValues<RelaxationKind>().Select(k => new Relaxation(k, Request(Anna), 5) { Day = new(2026, 9, 30), People = [Anna] });
        Assert.All(new[] { "it", "en" }.SelectMany(l => relaxations.Select(new SlotWords(SlotTexts.In(l), Request(Anna)).Button)), b => Assert.InRange(b.Length, 1, 20));
    }
}
