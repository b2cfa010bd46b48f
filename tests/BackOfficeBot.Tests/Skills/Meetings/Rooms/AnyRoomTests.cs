using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings.Rooms;

/// Any room that does: said in words or in the form, found for each time, booked with the time that is picked.
public sealed class AnyRoomTests
{
    [Fact]
    public async Task The_smallest_room_that_has_it_all_is_found_and_booked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var times = await marta.SaysAsync("riunione con Luca Moretti domani pomeriggio in una sala per 5 con schermo sul budget");
        Assert.Contains("una sala libera per 5 (schermo o proiettore)", times.Words, StringComparison.Ordinal);
        Assert.Contains("Sala Navigli (Milano)", times.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Sala Brera", times.Words, StringComparison.Ordinal);

        Assert.Contains("Dove Sala Navigli (Milano)", (await marta.SaysAsync("scegli 1")).Words, StringComparison.Ordinal);
        Assert.Contains("Sala Navigli (Milano)", (await marta.SaysAsync("prenota")).Words, StringComparison.Ordinal);
        Assert.Contains("Budget", await day.CalendarAsync("marta.conti"));
    }

    [Fact]
    public async Task Two_who_want_a_room_at_the_same_time_get_two()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("luca.moretti"));
        await marta.BooksAsync("prenota una sala per 4 domani alle 12 sul budget");
        Assert.Contains("Sala Navigli", (await luca.SaysAsync("prenota una sala per 4 domani alle 12 sulle ferie")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_another_building_it_is_looked_for_there()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("Sala Tevere (Roma)", (await marta.SaysAsync("prenota una sala a Roma per 6 domani alle 12")).Words, StringComparison.Ordinal);
        Assert.Contains("Hudson Room (New York)", (await marta.SaysAsync("book a room in New York for 6 tomorrow at 6 pm")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_room_is_large_enough_it_is_said_with_what_was_asked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var none = await marta.SaysAsync("riunione con Luca Moretti domani pomeriggio in una sala per 90 con lavagna");
        Assert.Contains("non c'è una sala con almeno 90 posti e lavagna", none.Words, StringComparison.Ordinal);
        Assert.Contains("Senza sala", none.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_asks_for_it_and_keeps_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Luca Moretti domani pomeriggio sul budget");
        var form = await marta.SaysAsync("modifica");
        var times = await marta.PressesAsync(form, "Trova gli orari", new
        {
            subject = "Budget", people = form.Input("people"), day = form.Input("day"), from = "14:00", to = "18:00", minutes = "60", room = "any:Milano", seats = "10", equipment = "video,board", online = "false",
        });
        Assert.Contains("Sala Duomo (Milano)", times.Words, StringComparison.Ordinal);
        var again = await marta.SaysAsync("modifica");
        Assert.Equal(("any:Milano", "10", "video,board"), (again.Input("room"), again.Input("seats"), again.Input("equipment")));
        Assert.Contains("una sala libera a Milano per 10 (videoconferenza, lavagna)", again.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_is_wished_afterwards_and_taken_away_again()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Luca Moretti domani pomeriggio sul budget");
        Assert.Contains("Sala Navigli", (await marta.SaysAsync("in una sala per 6")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Sala", (await marta.SaysAsync("togli la sala")).Words, StringComparison.Ordinal);
    }
}
