using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Minutes;

namespace BackOfficeBot.Tests.Skills.Digests;

/// What waits for somebody, at the hour that was chosen, and done from there. The office's day begins on Tuesday 24 November 2026 at nine.
public sealed class DigestTests
{
    private static readonly Dictionary<string, string> On = new() { ["Digests:IsOn"] = "true" };
    private static readonly TimeSpan UntilEight = TimeSpan.FromHours(23);

    private static async Task<List<Message>> DigestsAsync(Chat chat) => [.. (await chat.MessagesAsync()).Where(m => m.IsBot && (m.Words.Contains("Il tuo riepilogo di", StringComparison.Ordinal) || m.Words.Contains("Your digest for", StringComparison.Ordinal)))];

    private static Task<Message> CameAsync(Chat chat, string day) => chat.ReadsAsync(day);

    private static async Task SendAsync(Chat chat, string text)
    {
        var card = await chat.SaysAsync(text);
        await chat.PressesAsync(card, card.Buttons[0]);
    }

    [Fact]
    public async Task Whoever_has_a_chat_gets_it_once_at_eight_with_what_waits_and_does_it_there()
    {
        await using var day = await OfficeDay.BeginAsync(settings: On);
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await DigestOffice.SettledAsync(day, marco);
        await SendAsync(marta, "chiedi a Marco Rossi di chiamare il cliente entro venerdì");
        await day.ElapseAsync(UntilEight);
        var digest = await CameAsync(marco, "Il tuo riepilogo di mercoledì 25 novembre 2026");
        Assert.Contains("Un'attività", digest.Words, StringComparison.Ordinal);
        Assert.Contains("Chiamare il cliente", digest.Words, StringComparison.Ordinal);
        Assert.Contains("Il prossimo arriva domani alle 8:00", digest.Words, StringComparison.Ordinal);

        var after = await marco.PressesBesideAsync(digest, "Chiamare il cliente", "Accetta");

        Assert.Contains("Il tuo riepilogo di mercoledì 25 novembre 2026", after.Words, StringComparison.Ordinal);
        Assert.Contains("da fare", after.Words, StringComparison.Ordinal);
        await marta.ReadsAsync("Marco Rossi ha accettato");
        await day.ElapseAsync(TimeSpan.FromMinutes(10));
        Assert.Single(await DigestsAsync(marco));
        // What the owner does elsewhere never takes the digest's place.
        await marco.SaysAsync("inizia TASK-2026-0000001");
        Assert.Contains("Il tuo riepilogo di mercoledì", (await DigestsAsync(marco))[0].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("riepilogo alle 25", "«25» non è un'ora del giorno: non ho cambiato niente.")]
    [InlineData("niente riepilogo dal 21 al 31 dicembre", "Fatto: da lunedì 21 dicembre 2026 a giovedì 31 dicembre 2026 non arriva.")]
    public async Task What_is_said_of_it_is_done_or_said_to_be_none(string said, string answer)
    {
        await using var day = await OfficeDay.BeginAsync(settings: On);
        Assert.Contains(answer, (await (await day.OfAsync("marco.rossi")).SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_not_sent_where_nothing_waits_and_not_again_where_nothing_is_new_or_due()
    {
        await using var day = await OfficeDay.BeginAsync(settings: On);
        var (marta, paolo) = (await day.OfAsync("marta.conti"), await day.OfAsync("paolo.ferrari", signedIn: false));
        await paolo.SaysAsync("riepilogo senza riunioni");
        await day.ElapseAsync(UntilEight);
        Assert.Empty(await DigestsAsync(paolo));
        await SendAsync(marta, "chiedi a Paolo Ferrari di leggere il contratto entro il 18 dicembre");
        await paolo.ReadsAsync("Leggere il contratto");
        await paolo.SaysAsync("accetta TASK-2026-0000001");
        await day.ElapseAsync(TimeSpan.FromDays(1));
        await CameAsync(paolo, "Il tuo riepilogo di giovedì 26 novembre 2026");
        await day.ElapseAsync(TimeSpan.FromDays(1));
        Assert.Single(await DigestsAsync(paolo));
    }

    [Fact]
    public async Task Opened_later_it_shows_how_things_stand_and_leads_to_each()
    {
        await using var day = await OfficeDay.BeginAsync(settings: On);
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await SendAsync(marta, "chiedi a Marco Rossi di chiamare il cliente entro venerdì");
        await marco.ReadsAsync("Chiamare il cliente");
        var now = await marco.SaysAsync("riepilogo ora");
        Assert.Contains("Marta Conti ti chiede", (await marco.SaysAsync(Chat.SaidBeside(now, "Chiamare il cliente"))).Words, StringComparison.Ordinal);
        await SendAsync(marta, "chiedi a Marco Rossi di spedire il listino");
        await marta.SaysAsync("ritira TASK-2026-0000001");
        var later = await marco.PressesAsync(now, "Aggiorna");
        Assert.Contains("ritirata", later.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Accetta", later.Actions.Select(a => (string?)a["title"]));
    }

    [Fact]
    public async Task A_line_that_changed_since_it_was_shown_does_nothing_and_says_so()
    {
        await using var day = await OfficeDay.BeginAsync(settings: On);
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await SendAsync(marta, "chiedi a Marco Rossi di chiamare il cliente entro venerdì");
        await marco.ReadsAsync("Chiamare il cliente");
        var digest = await marco.SaysAsync("riepilogo ora");
        await marco.PressesBesideAsync(digest, "Chiamare il cliente", "Accetta");
        var twice = await marco.PressesBesideAsync(digest, "Chiamare il cliente", "Accetta");
        Assert.Contains("Nel frattempo è cambiata", twice.Words, StringComparison.Ordinal);
        Assert.Contains("da fare", twice.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "aspetta da 3 ore di lavoro")]
    [InlineData(25, "aspetta da 1 giorno di lavoro")]
    [InlineData(6 * 24 + 1, "aspetta da 4 giorni di lavoro")]
    public async Task How_long_something_waits_is_told_in_working_time(int hours, string waits)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await SendAsync(marta, "chiedi a Marco Rossi di leggere il contratto");
        await marco.ReadsAsync("Leggere il contratto");
        day.Time.Advance(TimeSpan.FromHours(hours));
        Assert.Contains(waits, (await marco.SaysAsync("riepilogo ora")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_are_found_fine_and_signed_there()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        var draft = await MinutesReviewTests.DraftAsync(chiara, davide.PersonId, "", $"{davide.PersonId},{chiara.PersonId}");
        var review = await chiara.PressesAsync(await chiara.PressesAsync(draft, "Manda in revisione"), "Manda in revisione", new { day = "2026-11-26", time = "12:00" });
        const string title = "Comitato";
        await davide.PressesBesideAsync(await davide.SaysAsync("riepilogo ora"), title, "Va bene così");
        await chiara.PressesAsync(await chiara.PressesAsync(review, "Concludi revisione"), "Approva");

        var signed = await davide.PressesBesideAsync(await davide.SaysAsync("riepilogo ora"), title, "Firma");

        Assert.Contains("Il tuo riepilogo", signed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Firma", signed.Actions.Select(a => (string?)a["title"]));
        Assert.DoesNotContain(title, (await davide.SaysAsync("riepilogo ora")).Words, StringComparison.Ordinal);
        Assert.Contains("Firmato da Davide Rinaldi", (await chiara.SaysAsync("mostra MIN-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_told_of_another_day_says_of_which()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var evening = await marta.SaysAsync("mostra il riepilogo della sera");
        Assert.Contains("La giornata di martedì 24 novembre 2026", evening.Words, StringComparison.Ordinal);
        Assert.Contains("Riunioni di mercoledì 25 novembre 2026", evening.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_day_hour_and_sections_are_chosen_by_words_or_on_its_card()
    {
        await using var day = await OfficeDay.BeginAsync();
        var james = await day.OfAsync("james.whitfield");
        var set = await james.SaysAsync("send me the digest at 7:30 except on Friday");
        Assert.Contains("Done: the next digest comes tomorrow at 7:30.", set.Words, StringComparison.Ordinal);
        Assert.Contains("Monday, Tuesday, Wednesday, Thursday", set.Words, StringComparison.Ordinal);
        set = await james.PressesAsync(set, "Change");
        Assert.Equal("07:30", set.Input("at"));
        Assert.Equal("Monday,Tuesday,Wednesday,Thursday", set.Input("days"));
        var wrong = await james.PressesAsync(set, "Save", new { on = "true", days = "", at = "07:30", weekly = "-", sections = "Tasks", language = "-" });
        Assert.Contains("⚠ Pick at least one day", wrong.Words, StringComparison.Ordinal);
        var saved = await james.PressesAsync(set, "Save", new { on = "true", days = "Wednesday", at = "09:15", weekly = "-", sections = "Tasks,Calls", language = "-" });
        Assert.Contains("tomorrow at 9:15", saved.Words, StringComparison.Ordinal);
        await james.PressesAsync(set, "Save", new { on = "true", days = "Wednesday", at = "09:15", weekly = "-", sections = "", language = "-" });
        Assert.DoesNotContain("something went wrong", (await james.SaysAsync("digest now")).Words, StringComparison.Ordinal);
        var off = await james.SaysAsync("turn off the digest");
        Assert.Contains("I send you no more digests", off.Words, StringComparison.Ordinal);
        var paused = await james.SaysAsync("resume the digest");
        Assert.Contains("tomorrow at 9:15", paused.Words, StringComparison.Ordinal);
        Assert.Contains("6 January 2027", (await james.SaysAsync("pause the digest until January 5")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_language_is_its_own_and_the_chat_keeps_the_one_it_has()
    {
        await using var day = await OfficeDay.BeginAsync(settings: On);
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await DigestOffice.SettledAsync(day, marco);
        await SendAsync(marta, "chiedi a Marco Rossi di chiamare il cliente entro venerdì");
        var chosen = await marco.SaysAsync("riepilogo in inglese");
        Assert.Contains("Fatto: il prossimo riepilogo arriva domani alle 8:00.", chosen.Words, StringComparison.Ordinal);
        Assert.Contains("English", chosen.Words, StringComparison.Ordinal);
        await day.ElapseAsync(UntilEight);
        var digest = await CameAsync(marco, "Your digest for Wednesday 25 November 2026");
        Assert.Contains("One task", digest.Words, StringComparison.Ordinal);
        var after = await marco.PressesBesideAsync(digest, "Chiamare il cliente", "Accept");
        Assert.Contains("Your digest for Wednesday 25 November 2026", after.Words, StringComparison.Ordinal);
        Assert.Contains("Le tue attività", (await marco.SaysAsync("le mie attività")).Words, StringComparison.Ordinal);

        var settings = await marco.SaysAsync("impostazioni del riepilogo");
        Assert.Equal("en", settings.Input("language"));
        await marco.PressesAsync(settings, "Salva", new { on = "true", days = "Thursday", at = "08:00", weekly = "-", sections = "Tasks", language = "-" });
        Assert.Contains("Il tuo riepilogo di mercoledì", (await marco.SaysAsync("riepilogo ora")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_day_on_which_the_office_is_closed_it_comes_only_to_who_chose_all_days()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        Assert.Contains("il prossimo arriva mercoledì 9 dicembre alle 8:00", (await marco.SaysAsync("sospendi il riepilogo fino al 7 dicembre")).Words, StringComparison.Ordinal);
        Assert.Contains("martedì 8 dicembre alle 8:00", (await marco.SaysAsync("riepilogo tutti i giorni")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_went_out_today_does_not_come_again_at_another_hour()
    {
        await using var day = await OfficeDay.BeginAsync(settings: On);
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await DigestOffice.SettledAsync(day, marco);
        await SendAsync(marta, "chiedi a Marco Rossi di chiamare il cliente entro mercoledì");
        await day.ElapseAsync(UntilEight);
        await CameAsync(marco, "Il tuo riepilogo di mercoledì");
        Assert.Contains("domani alle 9:00", (await marco.SaysAsync("sposta il riepilogo alle 9")).Words, StringComparison.Ordinal);
        // A group's own is another one.
        Assert.Contains("nella chat del gruppo", (await marco.SaysAsync("riepilogo dell'ufficio ogni lunedì alle 11")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromHours(2));
        Assert.Single(await DigestsAsync(marco));
    }

    [Theory]
    [InlineData("Mark", 1)]
    [InlineData("Drop", 0)]
    public async Task One_that_is_more_than_two_hours_late_is_marked_or_dropped_as_configured(string late, int come)
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string>(On) { ["Digests:Late"] = late });
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await DigestOffice.SettledAsync(day, marco);
        await SendAsync(marta, "chiedi a Marco Rossi di chiamare il cliente");
        await day.ElapseAsync(UntilEight + TimeSpan.FromHours(3));
        if (come == 1)
            Assert.Contains("Arriva in ritardo: era per oggi alle 8:00.", (await CameAsync(marco, "Il tuo riepilogo")).Words, StringComparison.Ordinal);
        else
            Assert.Empty(await DigestsAsync(marco));
        await day.ElapseAsync(TimeSpan.FromDays(1) - TimeSpan.FromHours(3));
        await marco.UntilAsync(messages => messages.Count(m => m.Words.Contains("Il tuo riepilogo di", StringComparison.Ordinal)) == come + 1 ? messages[^1] : null);
    }

    [Fact]
    public async Task What_somebody_did_is_told_when_asked_and_in_the_review_of_the_week()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string>(On) { ["Digests:Weekly"] = "Friday" });
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi", signedIn: false));
        Assert.Contains("niente di concluso da te", (await marco.SaysAsync("cosa ho fatto questa settimana?")).Words, StringComparison.Ordinal);
        await SendAsync(marta, "chiedi a Marco Rossi di chiamare il cliente");
        await marco.ReadsAsync("Chiamare il cliente");
        await marco.SaysAsync("accetta TASK-2026-0000001");
        await marco.SaysAsync("chiudi TASK-2026-0000001");

        var did = await marco.SaysAsync("cosa ho fatto questa settimana?");

        Assert.Contains("Che cosa hai fatto: lunedì 23 novembre 2026 – martedì 24 novembre 2026", did.Words, StringComparison.Ordinal);
        Assert.Contains("Chiamare il cliente", did.Words, StringComparison.Ordinal);
        Assert.Contains("per Marta Conti", did.Words, StringComparison.Ordinal);
        Assert.Contains("niente di concluso da te", (await marco.SaysAsync("cosa ho fatto la settimana scorsa?")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Fatto da te", (await marco.SaysAsync("riepilogo ora")).Words, StringComparison.Ordinal);
        Assert.Contains("Fatto da te", (await marco.SaysAsync("mostra il riepilogo della settimana")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromDays(3) + TimeSpan.FromHours(8));
        Assert.Contains("Fatto da te", (await marco.ReadsAsync("La settimana fino a venerdì 27 novembre 2026")).Words, StringComparison.Ordinal);
    }
}
