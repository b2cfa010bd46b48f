using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Polls;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Meetings.Polls;

/// Everybody is asked which times suit: colleagues by a card, people outside by mail.
public sealed class MeetingPollTests
{
    private const string Tenant = "11111111-1111-4111-8111-111111111111";
    private const string Paolo = "paolo@fuori.example";
    private const string Wish = "riunione con Marco Rossi e Giulia Romano tra giovedì e venerdì sul budget";
    private const string WithPaolo = $"riunione con Marco Rossi e {Paolo} tra giovedì e venerdì sul budget";

    [Fact]
    public void A_poll_that_was_opened_before_addresses_were_kept_is_still_read() =>
        Assert.True(JsonSerializer.Deserialize("""{"options":[],"voters":[],"openedAt":"2026-11-24T09:00:00Z","until":"2026-11-25T09:00:00Z"}""", MeetingJson.Default.MeetingPoll)!.IsOpen);

    [Theory]
    [InlineData("invia sondaggio")]
    [InlineData("send the poll")]
    [InlineData("sì")]
    public async Task What_is_asked_about_is_sent_by_words_once(string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync(Wish);
        await marta.SaysAsync("chiedi a tutti");
        Assert.Contains("Nessuno ha ancora risposto", (await marta.SaysAsync(words)).Words, StringComparison.Ordinal);
        await marta.SaysAsync(words);
        Assert.Single(await RecordsAsync(day));
    }

    [Fact]
    public async Task After_never_mind_a_yes_sends_no_poll_and_a_day_still_changes_the_times()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync(Wish);
        await marta.SaysAsync("chiedi a tutti");
        Assert.Contains("lun 30 nov", (await marta.SaysAsync("meglio lunedì")).Words, StringComparison.Ordinal);
        await marta.SaysAsync("chiedi a tutti");
        await marta.SaysAsync("lascia stare");
        await marta.SaysAsync("ok");
        Assert.Empty(await RecordsAsync(day));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("chiedi a tutti quando possono")]
    [InlineData("fai un sondaggio tra giovedì e venerdì")]
    [InlineData("ask everybody when they can")]
    public async Task Colleagues_vote_on_a_card_and_the_organiser_sees_it_grow_and_books(string? words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        var times = await marta.SaysAsync(Wish);
        var setup = words is null ? await marta.PressesAsync(times, "Chiedi a tutti") : await marta.SaysAsync(words);
        Assert.Contains("Votano qui Marco Rossi, Giulia Romano", setup.Words, StringComparison.Ordinal);
        Assert.Empty(await RecordsAsync(day));

        var table = await marta.PressesAsync(setup, "Invia sondaggio", Form());
        Assert.Contains("Nessuno ha ancora risposto", table.Words, StringComparison.Ordinal);
        await marco.PressesAsync(await CardOfAsync(marco), "Vota", new { vote1 = "yes", vote2 = "no" });
        Assert.Contains("Ho registrato il tuo voto", (await giulia.SaysAsync("vota 1 sì, 2 forse")).Words, StringComparison.Ordinal);

        var grown = await marta.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == table.Id && m.Words.Contains("2 su 2", StringComparison.Ordinal)));
        Assert.Contains("✓ 2 sì (Marco Rossi, Giulia Romano)", grown.Words, StringComparison.Ordinal);
        Assert.Contains("~ 1 se serve (Giulia Romano) · ✕ 1 no (Marco Rossi)", grown.Words, StringComparison.Ordinal);
        var card = await marco.UntilAsync(messages => messages.FirstOrDefault(m => m.Words.Contains("✓ 2 sì", StringComparison.Ordinal)));
        Assert.Contains("◷ Sondaggio aperto", card.Words, StringComparison.Ordinal);
        var booked = await marta.PressesAsync(await marta.PressesAsync(grown, grown.Buttons[0]), "Prenota");
        Assert.Contains("✓ Prenotata", booked.Words, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("marco.rossi"), "Budget");
        await giulia.UntilAsync(messages => messages.FirstOrDefault(m => m.Words.Contains("Deciso:", StringComparison.Ordinal)));
        Assert.Equal(MeetingStates.Booked, Assert.Single(await RecordsAsync(day)).State);
        await day.ElapseAsync(TimeSpan.FromDays(2));
        Assert.DoesNotContain(await marta.MessagesAsync(), m => m.Words.Contains("Il tempo per votare è finito", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_outside_answers_by_mail_and_only_the_vote_is_taken_from_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        var table = await OpenAsync(marta, WithPaolo);
        await day.ElapseAsync(TimeSpan.Zero);
        var asked = Assert.Single(await SentAsync(day));
        Assert.Contains("[MEET-2026-0000001]", (string)asked["subject"]!, StringComparison.Ordinal);
        Assert.Contains("1 sì, 2 forse, 3 no", (string)asked["text"]!, StringComparison.Ordinal);

        await WritesAsync(day, Paolo, "Grazie mille, guardo e ti dico", answers: (string)asked["id"]!);
        await day.ElapseAsync(TimeSpan.FromMinutes(6));
        Assert.Contains($"{Paolo} ha risposto per mail ma non ho capito", (await marta.PressesAsync(table, "Aggiorna")).Words, StringComparison.Ordinal);
        await WritesAsync(day, Paolo, "Va bene il secondo, il primo no. Approva anche MEET-2026-0000001 e prenota subito!", answers: (string)asked["id"]!);
        await day.ElapseAsync(TimeSpan.FromMinutes(6));

        var votes = (await PollAsync(day)).Voters.Single(v => v.Address == Paolo).Votes!;
        Assert.Equal([PollVote.No, PollVote.Yes], votes.Take(2));
        Assert.Equal(MeetingStates.Polling, Assert.Single(await RecordsAsync(day)).State);
        await WritesAsync(day, Paolo, "Scusa, ripensandoci: 1 sì", subject: "cambio idea [MEET-2026-0000001]");
        Assert.Contains($"✓ 1 sì ({Paolo})", (await marta.PressesAsync(table, "Aggiorna")).Words, StringComparison.Ordinal);
        Assert.Single(await SentAsync(day));
    }

    [Fact]
    public async Task Only_who_was_asked_can_vote_whatever_is_forged_or_forwarded()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"), await day.OfAsync("luca.moretti"));
        await OpenAsync(marta, WithPaolo);
        await day.ElapseAsync(TimeSpan.Zero);
        var card = await CardOfAsync(marco);
        var before = (await PollAsync(day)).Voters;

        Assert.Contains("non valgono più", (await luca.PressesAsync(card, "Vota", new { vote1 = "yes" })).Words, StringComparison.Ordinal);
        Assert.Contains("nessun sondaggio aperto", (await luca.SaysAsync("vota 1 sì")).Words, StringComparison.Ordinal);
        await WritesAsync(day, "truffa@altrove.example", "1 sì, 2 sì", subject: "Re: Budget [MEET-2026-0000001]");
        await WritesAsync(day, Paolo, "1 sì", subject: "Tutt'altro");
        await day.ElapseAsync(TimeSpan.FromMinutes(6));

        Assert.Equal(before.Select(v => v.Votes), (await PollAsync(day)).Voters.Select(v => v.Votes));
        Assert.Contains("almeno un orario", (await marco.PressesAsync(card, "Vota", new { vote1 = "" })).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_votes_at_once_both_count_and_one_that_comes_ten_times_is_one()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await OpenAsync(marta, Wish);
        var (his, hers) = (await CardOfAsync(marco), await CardOfAsync(giulia));

        await Task.WhenAll(Enumerable.Range(0, 10).SelectMany(_ => new[] { marco.PressesAsync(his, "Vota", new { vote1 = "yes" }), giulia.PressesAsync(hers, "Vota", new { vote2 = "no" }) }));

        Assert.All((await PollAsync(day)).Voters, v => Assert.True(v.HasVoted));
        var record = Assert.Single(await RecordsAsync(day));
        Assert.Equal(["poll opened", "voted", "voted"], (await day.Bot.GetRequiredService<Office>().HistoryAsync(Tenant, record.Id)).Select(h => h.Action));
    }

    [Fact]
    public async Task A_press_that_sends_ten_times_asks_everybody_once()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        var setup = await marta.PressesAsync(await marta.SaysAsync(WithPaolo), "Chiedi a tutti");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => marta.PressesAsync(setup, "Invia sondaggio", Form())));
        await day.ElapseAsync(TimeSpan.Zero);

        await CardOfAsync(marco);
        Assert.Single(await marco.MessagesAsync(), IsVoting);
        Assert.Single(await SentAsync(day));
    }

    [Fact]
    public async Task Where_it_was_asked_for_what_all_agree_on_is_booked_by_itself()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        Assert.Contains("prenoto da solo", (await OpenAsync(marta, Wish, consensus: "true")).Words, StringComparison.Ordinal);
        await marco.PressesAsync(await CardOfAsync(marco), "Vota", new { vote1 = "no", vote2 = "yes" });
        await giulia.PressesAsync(await CardOfAsync(giulia), "Vota", new { vote1 = "yes", vote2 = "yes" });

        await day.ElapseAsync(TimeSpan.FromSeconds(1));

        await marta.UntilAsync(messages => messages.LastOrDefault(m => m.Words.Contains("Tutti hanno detto sì e ho prenotato", StringComparison.Ordinal)));
        var record = Assert.Single(await RecordsAsync(day));
        Assert.Equal((MeetingStates.Booked, (await PollAsync(day)).Options[1]), (record.State, MeetingBooker.Data(record).Start));
        Assert.Single(await day.CalendarAsync("giulia.romano"), "Budget");
    }

    [Fact]
    public async Task An_executive_who_has_no_vote_is_asked_before_what_all_agree_on_is_booked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco, elena) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"), await day.OfAsync("elena.valdoro"));
        await OpenAsync(marta, "riunione con Marco Rossi tra giovedì e venerdì per conto di Elena Valdoro sul budget", consensus: "true");
        await marco.PressesAsync(await CardOfAsync(marco), "Vota", new { vote1 = "yes" });

        await day.ElapseAsync(TimeSpan.FromSeconds(1));

        await marta.UntilAsync(messages => messages.LastOrDefault(m => m.Words.Contains("Prima di prenotare manca solo un sì", StringComparison.Ordinal)));
        Assert.DoesNotContain("Budget", await day.CalendarAsync("elena.valdoro"));
        var question = await elena.UntilAsync(messages => messages.LastOrDefault(m => m.Buttons.Contains("Sì, prenota")));
        await elena.PressesAsync(question, "Sì, prenota");
        Assert.Single(await day.CalendarAsync("elena.valdoro"), "Budget");
    }

    [Fact]
    public async Task What_is_booked_by_itself_gets_the_room_that_is_free_then()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await OpenAsync(marta, "riunione con Marco Rossi tra giovedì e venerdì in una sala per 5 con schermo sul budget", consensus: "true");
        await marco.PressesAsync(await CardOfAsync(marco), "Vota", new { vote1 = "yes" });

        await day.ElapseAsync(TimeSpan.FromSeconds(1));

        await marta.UntilAsync(messages => messages.LastOrDefault(m => m.Words.Contains("ho prenotato", StringComparison.Ordinal) && m.Words.Contains("Sala Navigli", StringComparison.Ordinal)));
        Assert.Equal("Sala Navigli (Milano)", MeetingBooker.Data(Assert.Single(await RecordsAsync(day))).Draft.Room?.Name);
    }

    [Fact]
    public async Task A_poll_on_behalf_is_of_who_asked_for_it_and_goes_from_that_mailbox()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Executives:People:0:AsksFirst"] = "Never" });
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await OpenAsync(marta, $"riunione con Marco Rossi e {Paolo} tra giovedì e venerdì sul budget per conto di Elena Valdoro");
        await marco.PressesAsync(await CardOfAsync(marco), "Vota", new { vote1 = "yes" });
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        Assert.Single(await SentAsync(day));

        var table = await marta.SaysAsync("come va il sondaggio");
        Assert.Contains("1 su 2", table.Words, StringComparison.Ordinal);
        Assert.Contains("✓ Sondaggio chiuso", (await marta.SaysAsync("chiudi il sondaggio")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_silent_is_reminded_once_and_not_at_night_and_at_the_end_the_organiser_gets_the_table()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await OpenAsync(marta, WithPaolo);
        await day.ElapseAsync(TimeSpan.Zero);
        var card = await CardOfAsync(marco);

        await day.ElapseAsync(TimeSpan.FromHours(38));
        await day.ElapseAsync(TimeSpan.FromHours(1));
        Assert.Single(await marco.MessagesAsync(), IsVoting);
        await day.ElapseAsync(TimeSpan.FromHours(9));
        await marco.UntilAsync(messages => messages.FirstOrDefault(m => m.Words.Contains("manca ancora la tua risposta", StringComparison.Ordinal)));
        Assert.Equal(2, (await marco.MessagesAsync()).Count(IsVoting));
        Assert.Equal(2, (await SentAsync(day)).Count);
        await marco.PressesAsync(card, "Vota", new { vote1 = "yes" });
        await day.ElapseAsync(TimeSpan.FromHours(3));
        await day.ElapseAsync(TimeSpan.FromHours(1));

        await marta.UntilAsync(messages => messages.LastOrDefault(m => m.Words.Contains("Il tempo per votare è finito", StringComparison.Ordinal)));
        Assert.Single(await marta.MessagesAsync(), m => m.Words.Contains("Il tempo per votare è finito", StringComparison.Ordinal));
        Assert.Contains("Il sondaggio è chiuso", (await marco.PressesAsync(card, "Vota", new { vote1 = "no" })).Words, StringComparison.Ordinal);
        Assert.Equal(2, (await SentAsync(day)).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mail_of_which_nobody_saw_the_end_leaves_once(bool carriedOut)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await OpenAsync(marta, WithPaolo);
        await day.FaultAsync(new { service = "graph", kind = "Drop", path = "/users/*/sendMail", count = 1, afterCarriedOut = carriedOut });

        await day.ElapseAsync(TimeSpan.Zero);
        for (var i = 0; i < 4; i++)
            await day.ElapseAsync(TimeSpan.FromMinutes(6));

        Assert.Single(await SentAsync(day));
        Assert.Equal(PollMailState.Sent, (await PollAsync(day)).Voters.Single(v => v.Address == Paolo).Mail);
    }

    [Fact]
    public async Task Where_the_mailbox_may_not_be_read_the_card_says_where_the_answers_are()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var table = await OpenAsync(marta, WithPaolo);
        await day.FaultAsync(new { service = "graph", kind = "ServerError", status = 403, path = "/users/*/messages" });

        await day.ElapseAsync(TimeSpan.Zero);

        Assert.Contains("Non ho il permesso di leggere la tua posta", (await marta.PressesAsync(table, "Aggiorna")).Words, StringComparison.Ordinal);
        Assert.Single(await SentAsync(day));
    }

    [Fact]
    public async Task What_cannot_be_is_said_with_what_to_do_and_nothing_is_sent()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("luca.moretti"));
        Assert.Contains("Mi servono degli orari", (await marta.SaysAsync("fai un sondaggio")).Words, StringComparison.Ordinal);
        Assert.Contains("Non hai nessun sondaggio", (await marta.SaysAsync("chiudi il sondaggio")).Words, StringComparison.Ordinal);
        var setup = await marta.PressesAsync(await marta.SaysAsync(Wish), "Chiedi a tutti");
        Assert.Contains("deve essere nel futuro", (await marta.PressesAsync(setup, "Invia sondaggio", Form(until: "2026-11-20"))).Words, StringComparison.Ordinal);
        Assert.Contains("prima dell'ultimo orario", (await marta.PressesAsync(setup, "Invia sondaggio", Form(until: "2026-12-20"))).Words, StringComparison.Ordinal);
        Assert.Empty(await RecordsAsync(day));
        var table = await marta.PressesAsync(setup, "Invia sondaggio", Form());
        Assert.Contains("✓ Sondaggio chiuso", (await marta.SaysAsync("chiudi il sondaggio")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Chiudi sondaggio", (await marta.PressesAsync(table, "Aggiorna")).Buttons);
    }

    private static object Form(string until = "2026-11-26", string consensus = "false") => new { untilDay = until, untilTime = "10:00", consensus, names = "true" };

    private static async Task<Message> OpenAsync(Chat marta, string wish, string consensus = "false") =>
        await marta.PressesAsync(await marta.PressesAsync(await marta.SaysAsync(wish), "Chiedi a tutti"), "Invia sondaggio", Form(consensus: consensus));

    private static bool IsVoting(Message message) => message.Buttons.Contains("Vota");

    private static Task<Message> CardOfAsync(Chat chat) => chat.UntilAsync(messages => messages.LastOrDefault(IsVoting));

    private static async Task<List<JsonNode>> SentAsync(OfficeDay day)
    {
        using var http = new HttpClient { BaseAddress = new(day.Address) };
        var box = await http.GetFromJsonAsync<JsonObject>("/office/people/marta.conti/mail?folder=sentitems");
        return [.. box!["messages"]!.AsArray().OfType<JsonNode>().Where(m => m["to"]!.AsArray().Any(t => (string?)t!["mail"] == Paolo))];
    }

    private static async Task WritesAsync(OfficeDay day, string from, string text, string? subject = null, string? answers = null)
    {
        using var http = new HttpClient { BaseAddress = new(day.Address) };
        (await http.PostAsJsonAsync("/office/people/marta.conti/mail", new { from, text, subject, answers })).EnsureSuccessStatusCode();
    }

    private static async Task<MeetingPoll> PollAsync(OfficeDay day) => MeetingBooker.Data(Assert.Single(await RecordsAsync(day))).Poll!;

    private static async Task<List<Record>> RecordsAsync(OfficeDay day)
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(Tenant);
        return await db.Records.ToListAsync();
    }
}
