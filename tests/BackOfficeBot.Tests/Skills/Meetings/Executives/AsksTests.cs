using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings.Executives;

/// The assistant prepares, the executive answers in one press; nothing leaves before the yes.
public sealed class AsksTests
{
    private const string Wish = "riunione con Luca Moretti giovedì pomeriggio per conto di Elena Valdoro sul budget";
    private const string Waits = "Aspetta la tua risposta";

    [Fact]
    public async Task A_yes_books_once_and_is_told()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, elena) = (await day.OfAsync("marta.conti"), await day.OfAsync("elena.valdoro"));
        var waiting = await marta.BooksAsync(Wish);
        Assert.Contains("Aspetta il sì di Elena Valdoro", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("Aspetta il sì", (await marta.SaysAsync("prenota")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", await day.CalendarAsync("elena.valdoro"));

        var question = await AskedAsync(elena);
        Assert.Contains("Marta Conti ha preparato questa riunione", question.Words, StringComparison.Ordinal);
        Assert.Equal(["Sì, prenota", "Un altro orario", "No", "Delega"], question.Buttons);
        // Her card is hers only.
        await marta.PressesAsync(question, "Sì, prenota");
        Assert.DoesNotContain("Budget", await day.CalendarAsync("elena.valdoro"));

        Assert.Contains("✓ Prenotata", (await elena.PressesAsync(question, "Sì, prenota")).Words, StringComparison.Ordinal);
        Assert.Contains("✓ Prenotata", (await elena.PressesAsync(question, "Sì, prenota")).Words, StringComparison.Ordinal);
        Assert.Contains("✓ Prenotata", (await elena.PressesAsync(question, "No")).Words, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("elena.valdoro"), s => s == "Budget");
        Assert.Single(await day.CalendarAsync("luca.moretti"), s => s == "Budget");
        await ToldAsync(marta, "Elena Valdoro ha detto di sì");
        await day.ElapseAsync(TimeSpan.FromHours(2));
        Assert.Single(await marta.MessagesAsync(), m => m.Words.Contains("Elena Valdoro ha detto di sì", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sì", "✓ Prenotata")]
    [InlineData("no", "Vuoi dire perché|motivo|perché")]
    [InlineData("lascia perdere", "Vuoi dire perché|motivo|perché")]
    public async Task A_short_answer_is_to_the_question_that_came_after_the_check_that_was_seen_last(string words, string expected)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, elena) = (await day.OfAsync("marta.conti"), await day.OfAsync("elena.valdoro"));
        var check = await elena.SaysAsync("ha chiamato Paola Ferri per Davide Rinaldi, richiamare");
        day.Time.Advance(TimeSpan.FromMinutes(1));
        await marta.BooksAsync(Wish);
        await AskedAsync(elena);

        Assert.Matches(expected, (await elena.SaysAsync(words)).Words);

        Assert.Contains("CALL-2026-0000001", (await elena.PressesAsync(check, check.Buttons[0])).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_signed_in_says_yes_all_the_same()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, elena) = (await day.OfAsync("marta.conti"), await day.OfAsync("elena.valdoro", signedIn: false));
        await elena.SaysAsync("ciao");
        await marta.BooksAsync(Wish);
        Assert.Contains("✓ Prenotata", (await elena.PressesAsync(await AskedAsync(elena), "Sì, prenota")).Words, StringComparison.Ordinal);
        Assert.Contains("Budget", await day.CalendarAsync("elena.valdoro"));
    }

    [Fact]
    public async Task A_no_says_why_and_another_time_may_be_asked_for()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, elena) = (await day.OfAsync("marta.conti"), await day.OfAsync("elena.valdoro"));
        await marta.BooksAsync(Wish);
        var question = await AskedAsync(elena);
        var why = await elena.PressesAsync(question, "No");
        Assert.DoesNotContain("gli invitati", why.Words, StringComparison.Ordinal);
        Assert.Contains("Elena Valdoro ha detto di no: giovedì sono in banca", (await elena.PressesAsync(why, "No", new { reason = "giovedì sono in banca" })).Words, StringComparison.Ordinal);
        await ToldAsync(marta, "Elena Valdoro ha detto di no: giovedì sono in banca");
        Assert.Contains("è già stato risposto", (await elena.PressesAsync(question, "Sì, prenota")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", await day.CalendarAsync("elena.valdoro"));
        await marta.SaysAsync("altri orari");
        await marta.SaysAsync("scegli 2");
        Assert.Contains("Aspetta il sì", (await marta.SaysAsync("prenota")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_time_is_booked_with_one_press()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, elena) = (await day.OfAsync("marta.conti"), await day.OfAsync("elena.valdoro"));
        await marta.BooksAsync(Wish);
        var others = await elena.PressesAsync(await AskedAsync(elena), "Un altro orario");
        Assert.Contains("Quale preferisci?", others.Words, StringComparison.Ordinal);
        Assert.Contains("✓ Prenotata", (await elena.PressesAsync(others, others.Buttons[0])).Words, StringComparison.Ordinal);
        await ToldAsync(marta, "Elena Valdoro ha scelto un altro orario");
        Assert.Contains("Budget", await day.CalendarAsync("elena.valdoro"));
    }

    [Fact]
    public async Task Somebody_else_goes_and_the_meeting_is_prepared_so()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, elena, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("elena.valdoro"), await day.OfAsync("giulia.romano"));
        await marta.BooksAsync(Wish);
        var whom = await elena.PressesAsync(await AskedAsync(elena), "Delega");
        Assert.Contains("Scegli una persona", (await elena.PressesAsync(whom, "Delega", new { person = elena.PersonId })).Words, StringComparison.Ordinal);
        Assert.Contains("lascia la riunione a Giulia Romano", (await elena.PressesAsync(whom, "Delega", new { person = giulia.PersonId })).Words, StringComparison.Ordinal);
        var told = await ToldAsync(marta, "Elena Valdoro lascia la riunione a Giulia Romano");
        Assert.Contains("Chi Marta Conti, Luca Moretti, Giulia Romano", told.Words, StringComparison.Ordinal);
        Assert.Contains("Proponi di nuovo", told.Buttons);
    }

    [Fact]
    public async Task Without_an_answer_in_time_nothing_is_booked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, elena) = (await day.OfAsync("marta.conti"), await day.OfAsync("elena.valdoro"));
        await marta.BooksAsync(Wish);
        var question = await AskedAsync(elena);
        await day.ElapseAsync(TimeSpan.FromHours(25));
        await ToldAsync(marta, "Elena Valdoro non ha risposto in tempo");
        Assert.Contains("è già stato risposto", (await elena.PressesAsync(question, "Sì, prenota")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", await day.CalendarAsync("elena.valdoro"));
    }

    [Fact]
    public async Task What_was_asked_is_withdrawn_by_who_asked()
    {
        // An id may be pasted in capitals.
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Executives:People:0:Id"] = "AAAAAAAA-0000-4000-8000-000000000001" });
        var (marta, elena) = (await day.OfAsync("marta.conti"), await day.OfAsync("elena.valdoro"));
        var waiting = await marta.BooksAsync(Wish);
        var question = await AskedAsync(elena);
        Assert.Contains("Non prenotata", (await marta.PressesAsync(waiting, "Ritira la richiesta")).Words, StringComparison.Ordinal);
        Assert.Contains("è già stato risposto", (await elena.PressesAsync(question, "Sì, prenota")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ritira la richiesta")]
    [InlineData("ritira MEET-2026-0000001")]
    [InlineData("withdraw the request")]
    public async Task It_is_withdrawn_by_words(string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, elena) = (await day.OfAsync("marta.conti"), await day.OfAsync("elena.valdoro"));
        await marta.BooksAsync(Wish);
        await AskedAsync(elena);
        Assert.Contains("non è tra le tue", (await elena.SaysAsync("mostra MEET-2026-0000009")).Words, StringComparison.Ordinal);
        Assert.Contains("Non prenotata", (await marta.SaysAsync(words)).Words, StringComparison.Ordinal);
        await ToldAsync(elena, "La richiesta è stata ritirata");
    }

    [Fact]
    public async Task Who_is_invited_is_asked_too_where_the_rules_say_so_but_not_by_those_who_may_always_book()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Executives:People:0:AsksFirst"] = "Always" });
        var (giulia, davide) = (await day.OfAsync("giulia.romano"), await day.OfAsync("davide.rinaldi"));
        const string wish = "riunione con Elena Valdoro giovedì pomeriggio sul budget";
        Assert.Contains("non ha ancora una chat con me", (await giulia.BooksAsync(wish)).Text, StringComparison.Ordinal);
        var elena = await day.OfAsync("elena.valdoro");
        Assert.Contains("Waits for the yes", (await InEnglishAsync(giulia, "prenota")).Words, StringComparison.Ordinal);
        Assert.Contains("✓ Prenotata", (await elena.PressesAsync(await AskedAsync(elena), "Sì, prenota")).Words, StringComparison.Ordinal);
        Assert.Contains("✓ Prenotata", (await davide.BooksAsync("riunione con Elena Valdoro venerdì pomeriggio sui conti")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sì")]
    [InlineData("va bene")]
    [InlineData("yes")]
    public async Task A_yes_may_be_typed(string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, elena) = (await day.OfAsync("marta.conti"), await day.OfAsync("elena.valdoro"));
        await marta.BooksAsync(Wish);
        await AskedAsync(elena);

        Assert.Contains("✓ Prenotata", (await elena.SaysAsync(words)).Words, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("elena.valdoro"), s => s == "Budget");
        // There is nothing more to say yes to.
        Assert.DoesNotContain("Prenotata", (await elena.SaysAsync("sì")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_another_time_and_somebody_else_may_be_typed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, elena) = (await day.OfAsync("marta.conti"), await day.OfAsync("elena.valdoro"));
        await marta.BooksAsync(Wish);
        await AskedAsync(elena);

        Assert.Contains("Quale preferisci?", (await elena.SaysAsync("un altro orario")).Words, StringComparison.Ordinal);
        Assert.Contains("Vuoi dire perché?", (await elena.SaysAsync("no")).Words, StringComparison.Ordinal);
        Assert.Contains("A chi la lasci?", (await elena.SaysAsync("delegala a Nessuno Così")).Words, StringComparison.Ordinal);
        Assert.Contains("lascia la riunione a Davide Rinaldi", (await elena.SaysAsync("delega la riunione a Davide Rinaldi")).Words, StringComparison.Ordinal);
        await ToldAsync(marta, "Elena Valdoro lascia la riunione a Davide Rinaldi");
        Assert.Contains("Nessuna riunione aspetta", (await elena.SaysAsync("delega la riunione a Davide Rinaldi")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_shown_after_the_question_is_meant_before_it_and_of_several_questions_one_is_chosen()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, elena) = (await day.OfAsync("marta.conti"), await day.OfAsync("elena.valdoro"));
        await marta.BooksAsync(Wish);
        await AskedAsync(elena);
        await elena.SaysAsync("riunione con Paolo Ferrari venerdì alle 15 sui listini");
        await elena.SaysAsync("scegli 1");
        Assert.Contains("Listini", (await elena.SaysAsync("sì")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", await day.CalendarAsync("elena.valdoro"));

        day.Time.Advance(TimeSpan.FromMinutes(1));
        await marta.BooksAsync("riunione con Chiara Galli giovedì mattina per conto di Elena Valdoro sui conti");
        await ToldAsync(elena, "Conti");
        var which = await elena.SaysAsync("sì");
        Assert.Equal(2, which.Buttons.Count);
        Assert.Contains("Sì, prenota", (await elena.PressesAsync(which, which.Buttons[1])).Buttons);
    }

    [Fact]
    public async Task Another_time_that_one_of_two_chooses_is_asked_of_the_other_before_it_is_booked()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string>
        {
            ["Executives:People:0:AsksFirst"] = "Always",
            ["Executives:People:1:Id"] = "aaaaaaaa-0000-4000-8000-000000000007",
            ["Executives:People:1:Name"] = "Paolo Ferrari",
            ["Executives:People:1:AsksFirst"] = "Always",
        });
        var (giulia, elena, paolo) = (await day.OfAsync("giulia.romano"), await day.OfAsync("elena.valdoro"), await day.OfAsync("paolo.ferrari"));
        Assert.Contains("Aspetta il sì di Elena Valdoro e Paolo Ferrari", (await giulia.BooksAsync("riunione con Elena Valdoro e Paolo Ferrari giovedì pomeriggio sul budget")).Words, StringComparison.Ordinal);
        var first = await AskedAsync(paolo);
        Assert.Contains("Aspetta il sì di Elena Valdoro", (await paolo.PressesAsync(first, "Sì, prenota")).Words, StringComparison.Ordinal);
        day.Time.Advance(TimeSpan.FromMinutes(1));

        var others = await elena.PressesAsync(await AskedAsync(elena), "Un altro orario");
        Assert.Contains("la propongo anche agli altri", others.Words, StringComparison.Ordinal);
        Assert.Contains("l'ho proposto a Paolo Ferrari", (await elena.PressesAsync(others, others.Buttons[0])).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", await day.CalendarAsync("giulia.romano"));
        await ToldAsync(giulia, "Elena Valdoro preferisce questo altro orario: l'ho chiesto anche a Paolo Ferrari");

        var again = await ToldAsync(paolo, "Elena Valdoro propone questo altro orario");
        await ToldAsync(paolo, "te l'ho chiesto di nuovo qui sotto");
        Assert.Contains("già stato risposto", (await paolo.PressesAsync(first, "No")).Words, StringComparison.Ordinal);
        Assert.Contains("✓ Prenotata", (await paolo.PressesAsync(again, "Sì, prenota")).Words, StringComparison.Ordinal);
        await ToldAsync(giulia, "Elena Valdoro e Paolo Ferrari hanno detto di sì a un altro orario: la riunione è prenotata");
        Assert.Single(await day.CalendarAsync("giulia.romano"), s => s == "Budget");
    }

    private static async Task<Message> InEnglishAsync(Chat chat, string words)
    {
        await chat.SaysAsync("english");
        return await chat.SaysAsync(words);
    }

    private static Task<Message> AskedAsync(Chat chat) => ToldAsync(chat, Waits);

    private static Task<Message> ToldAsync(Chat chat, string words) => chat.UntilAsync(messages => messages.FindLast(m => m.IsBot && m.Words.Contains(words, StringComparison.Ordinal)));
}
