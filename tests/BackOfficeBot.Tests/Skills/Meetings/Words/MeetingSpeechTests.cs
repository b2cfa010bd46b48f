using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings.Words;

/// Sentences as colleagues type them, up to what is shown.
public sealed class MeetingSpeechTests
{
    [Theory]
    [InlineData("non domani, dopodomani", "gio 26 nov")]
    [InlineData("sala Brera niente teams", "Sala Brera")]
    [InlineData("cambia l'oggetto in Bilancio 2028", "Bilancio 2028")]
    [InlineData("rename it to Bilancio 2028", "Bilancio 2028")]
    [InlineData("con Paolo Chiara e Sara Greco", "Paolo Ferrari, Chiara Galli, Sara Greco")]
    public async Task Half_a_sentence_changes_what_is_proposed(string said, string shown)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Davide domani");
        var changed = await marta.SaysAsync(said);
        Assert.Contains(shown, changed.Words, StringComparison.Ordinal);
        Assert.Contains("Davide Rinaldi", changed.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pranzo con Davide giovedì alle 13", "Pranzo")]
    [InlineData("lunch with Davide on Thursday at 1pm", "Lunch")]
    [InlineData("incontro con Davide giovedì x il budget", "Budget")]
    public async Task What_it_is_or_is_for_is_its_subject(string said, string subject)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync(said);
        Assert.Equal(subject, (await marta.SaysAsync("modifica")).Input("subject"));
    }

    [Fact]
    public async Task Of_two_wishes_the_first_is_done_and_the_second_asked_for_again()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var card = await marta.SaysAsync("fissa una riunione con Davide domani e poi manda una mail a Paolo");
        Assert.Contains("«manda una mail a Paolo» scrivimelo quando abbiamo finito", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Paolo Ferrari", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_alone_shows_the_meeting_or_says_that_there_is_none()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync("riunione con Davide domani sul budget");
        Assert.Contains("MEET-2026-0000001", (await marta.SaysAsync("mostra la 1")).Words, StringComparison.Ordinal);
        Assert.Contains("MEET-2026-0000001", (await marta.SaysAsync("fammi vedere la riunione 1")).Words, StringComparison.Ordinal);
        Assert.Contains("Non trovo questo numero", (await marta.SaysAsync("mostra la 42")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_meetings_with_somebody_are_those_of_one_s_own_calendar()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("non hai riunioni con Chiara", (await marta.SaysAsync("quali riunioni ho con Chiara?")).Text, StringComparison.Ordinal);
        await marta.BooksAsync("riunione con Chiara giovedì sul budget");
        Assert.Contains("Budget", (await marta.SaysAsync("quali riunioni ho con Chiara?")).Words, StringComparison.Ordinal);
        Assert.Contains("Budget", (await marta.SaysAsync("quando è la riunione con Chiara Galli?")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_without_a_day_is_today_s_when_something_is_cancelled()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync("riunione con Davide oggi alle 17:30 sul budget di 15 minuti");
        await marta.BooksAsync("riunione con Davide domani sul bilancio");
        var asked = await marta.SaysAsync("cancel my 5:30pm");
        Assert.Contains("Budget", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Disdico la riunione?", asked.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_negative_hour_is_asked_for()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync("riunione con Davide domani sul budget");
        Assert.Contains("«a -3» non è un'ora", (await marta.SaysAsync("spostala a -3")).Words, StringComparison.Ordinal);
    }
}
