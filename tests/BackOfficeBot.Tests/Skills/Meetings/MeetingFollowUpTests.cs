using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Staff;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// Half sentences that belong to what was shown last.
public sealed class MeetingFollowUpTests
{
    [Theory]
    [InlineData("lascia stare", "va bene")]
    [InlineData("no grazie", "ok")]
    [InlineData("never mind", "yes")]
    public async Task A_courtesy_after_never_mind_books_and_moves_nothing(string words, string courtesy)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Giulia Romano giovedì alle 15 sul bilancio");
        await marta.SaysAsync("scegli 1");
        await marta.SaysAsync(words);
        Assert.DoesNotContain("Prenotata", (await marta.SaysAsync(courtesy)).Words, StringComparison.Ordinal);
        Assert.Contains("✓ Prenotata", (await marta.SaysAsync("prenota")).Words, StringComparison.Ordinal);

        await marta.SaysAsync("spostala a venerdì alle 16");
        await marta.SaysAsync(words);
        Assert.DoesNotContain("Spostata", (await marta.SaysAsync(courtesy)).Words, StringComparison.Ordinal);
        Assert.Contains("giovedì 26 novembre 2026, 15:00", (await marta.SaysAsync("mostra la riunione")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no, venerdì", "ven 27 nov")]
    [InlineData("anzi facciamo giovedì pomeriggio", "gio 26 nov")]
    [InlineData("meglio dopodomani", "gio 26 nov")]
    [InlineData("alle 17", "mer 25 nov, 17:00")]
    [InlineData("e venerdì?", "ven 27 nov")]
    [InlineData("senza Teams, in sala Brera", "Sala Brera")]
    [InlineData("invece di Davide metti Paolo", "Chi: Marta Conti, Paolo Ferrari")]
    [InlineData("Paolo al posto di Davide", "Chi: Marta Conti, Paolo Ferrari")]
    [InlineData("anche Chiara", "Davide Rinaldi, Chiara Galli")]
    [InlineData("scusa, ho sbagliato: con Sara Greco", "Davide Rinaldi, Sara Greco")]
    [InlineData("con Sara Greco", "Davide Rinaldi, Sara Greco")]
    [InlineData("no, on Friday", "ven 27 nov")]
    [InlineData("Paolo instead of Davide", "Chi: Marta Conti, Paolo Ferrari")]
    public async Task Half_a_sentence_changes_what_is_proposed(string said, string shown)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Davide domani oggetto Budget 2027");

        var changed = await marta.SaysAsync(said);

        Assert.Contains("Budget 2027", changed.Words, StringComparison.Ordinal);
        Assert.Contains(shown, changed.Words.Replace("Chi ", "Chi: ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Da scegliere", changed.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aggiungi galli")]
    [InlineData("aggiungi chiara galli per favore")]
    [InlineData("add galli too")]
    public async Task A_name_alone_in_small_letters_is_somebody_to_add(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Davide domani oggetto Budget 2027");

        Assert.Contains("Davide Rinaldi, Chiara Galli", (await marta.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("riunione con Davide domani alle 15", "aggiungi sbrizzi", "Non trovo «sbrizzi» in rubrica")]
    [InlineData("riunione domani", "aggiungi sbrizzi", "Non trovo «sbrizzi» in rubrica")]
    [InlineData("riunione con Davide domani alle 15", "add chelsea", "Non trovo «chelsea» in rubrica")]
    [InlineData("riunione con Davide domani alle 15", "metti anche mario sbrizzi", "Non trovo «mario sbrizzi» in rubrica")]
    public async Task A_name_that_the_directory_does_not_know_is_asked_for_at_its_field(string wish, string said, string asked)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync(wish);

        var form = await marta.SaysAsync(said);

        Assert.Contains(asked, form.Words, StringComparison.Ordinal);
        Assert.NotNull(form.Input("day"));
    }

    [Fact]
    public async Task A_name_alone_joins_a_meeting_that_is_booked_and_nothing_where_none_was_shown()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.DoesNotContain("rubrica", (await marta.SaysAsync("aggiungi sbrizzi")).Words, StringComparison.Ordinal);
        await marta.SaysAsync("riunione con Davide giovedì alle 15");
        await marta.SaysAsync("sì");
        await marta.SaysAsync("sì");

        Assert.Contains("Chiara Galli", (await marta.SaysAsync("aggiungi galli")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aggiungi Giulia Romano alla riunione", "Giulia Romano")]
    [InlineData("add Giulia Romano", "Giulia Romano")]
    [InlineData("questa riunione va spostata a venerdì", "venerdì 27 novembre 2026, 15:00")]
    [InlineData("this meeting should be changed to Friday", "venerdì 27 novembre 2026, 15:00")]
    [InlineData("togli Davide da questa", "Non partecipa più")]
    public async Task A_meeting_that_was_shown_by_its_number_is_the_one_that_is_changed(string said, string shown)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync("riunione con Davide e Chiara Galli giovedì alle 15 oggetto Bilancio");
        await marta.BooksAsync("riunione con Paolo Ferrari giovedì alle 17 oggetto Fiera");
        await marta.SaysAsync("MEET-2026-0000001");

        var change = (await marta.SaysAsync(said)).Words;

        Assert.Contains("Bilancio", change, StringComparison.Ordinal);
        Assert.Contains(shown, change, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("posticipa la mia riunione delle 16 di oggi fino alle 17")]
    [InlineData("sposta la mia visita delle 10:10 alle 11")]
    [InlineData("move my 4pm meeting to 5pm")]
    public async Task A_meeting_at_another_hour_is_not_the_one_that_was_spoken_of_last(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync("riunione con Davide giovedì alle 15 oggetto Bilancio");
        await marta.SaysAsync("spostala");

        Assert.DoesNotContain("Bilancio", (await marta.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_goes_as_it_came()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("Sala Brera", (await marta.SaysAsync("riunione con Davide domani alle 15 in sala Brera")).Words, StringComparison.Ordinal);

        var without = await marta.SaysAsync("togli la sala");

        Assert.DoesNotContain("Sala Brera", without.Words, StringComparison.Ordinal);
        Assert.Contains("Davide Rinaldi", without.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_filled_word_by_word()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.NotNull((await marta.SaysAsync("riunione domani")).Input("day"));

        var withPeople = await marta.SaysAsync("con Marco Rossi e Anna Rossi");
        Assert.Contains("Riunione Marta Conti – Marco Rossi, Anna Rossi", withPeople.Words, StringComparison.Ordinal);

        var atThree = await marta.SaysAsync("alle 15");
        Assert.Contains("mer 25 nov", atThree.Words, StringComparison.Ordinal);
        Assert.Contains("Anna Rossi", atThree.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_that_nobody_chose_follows_the_people()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Davide e Sara domani");

        Assert.DoesNotContain("Sara", (await marta.SaysAsync("togli Sara")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_of_somebody_who_was_not_found_is_the_one_of_who_comes()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Marco Bianchi domani");

        Assert.Contains("Riunione Marta Conti – Marco Rossi", (await marta.SaysAsync("con Marco Rossi")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_sentence_goes_on_with_the_change_of_what_is_booked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Davide giovedì alle 15");
        await marta.SaysAsync("sì");
        await marta.SaysAsync("sì");
        await marta.SaysAsync("spostala alle 16");

        Assert.Contains("17:00", (await marta.SaysAsync("no, alle 17")).Words, StringComparison.Ordinal);
        Assert.Contains("Chiara Galli", (await marta.SaysAsync("anche Chiara")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_meeting_than_the_proposed_one_is_left_to_the_agenda()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Davide domani alle 15");

        var answer = await marta.SaysAsync("sposta la riunione di domani con Giulia alle 17");

        Assert.Contains("Agenda di mercoledì 25 novembre 2026", answer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Davide", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_an_agenda_a_day_is_the_agendas()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Davide domani alle 15");
        await marta.SaysAsync("che cosa ho domani?");

        Assert.Contains("Agenda di venerdì 27 novembre 2026", (await marta.SaysAsync("e venerdì?")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_was_shown_half_a_sentence_is_the_beginning_of_one()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync("riunione con Davide domani alle 15");

        Assert.Equal("15:00", (await marta.SaysAsync("alle 15")).Input("from"));
    }

    [Theory]
    [InlineData("che tempo fa domani?")]
    [InlineData("sei scemo")]
    [InlineData("asdfgh")]
    public async Task What_says_something_else_leaves_the_proposal_alone(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Davide giovedì oggetto Budget 2027");

        Assert.DoesNotContain("Budget 2027", (await marta.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sì")]
    [InlineData("ok")]
    [InlineData("va bene")]
    [InlineData("prenota")]
    public async Task A_yes_to_the_only_time_picks_it_and_a_second_one_books_it(string yes)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Equal(2, (await marta.SaysAsync("riunione con Davide giovedì alle 15")).Buttons.Count);

        Assert.Contains("Da confermare", (await marta.SaysAsync(yes)).Words, StringComparison.Ordinal);
        Assert.Contains("Prenotata", (await marta.SaysAsync(yes)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_between_several_times_asks_which_one_and_after_something_else_is_a_courtesy()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Davide giovedì");

        Assert.Contains("da 1 a", (await marta.SaysAsync("sì")).Words, StringComparison.Ordinal);
        await marta.SaysAsync("che cosa ho domani?");
        Assert.StartsWith("Bene!", (await marta.SaysAsync("ok")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_is_left_out_where_it_is_not_wanted()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("online su Teams", (await marta.SaysAsync("riunione con Davide giovedì")).Words, StringComparison.Ordinal);

        Assert.DoesNotContain("online su Teams", (await marta.SaysAsync("senza Teams")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_about_time_goes_on_with_another_person_or_another_day()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.StartsWith("Di chi?", (await marta.SaysAsync("chi è libero giovedì?")).Text, StringComparison.Ordinal);

        var first = await marta.SaysAsync("Marco Rossi");
        Assert.Contains("giovedì 26 novembre 2026", first.Words, StringComparison.Ordinal);
        Assert.Contains("Marco Rossi", first.Words, StringComparison.Ordinal);
        var second = await marta.SaysAsync("anche Giulia");
        Assert.Contains("Marco Rossi", second.Words, StringComparison.Ordinal);
        Assert.Contains("Giulia Romano", second.Words, StringComparison.Ordinal);
        Assert.Contains("venerdì 27 novembre 2026", (await marta.SaysAsync("e venerdì?")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a che ora ho la prossima riunione?", "Comincia")]
    [InlineData("what's my next meeting?", "Comincia")]
    [InlineData("quando è la riunione di direzione?", "Riunione di direzione")]
    public async Task A_meeting_is_found_by_being_the_next_or_by_its_subject(string asked, string shown)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");

        var card = await marta.SaysAsync(asked);

        Assert.Contains(shown, card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Agenda di", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holiday_is_no_day_on_which_everybody_is_free()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");

        Assert.Contains("Natale", (await marta.SaysAsync("riunione con Chiara il 25 dicembre")).Words, StringComparison.Ordinal);
        Assert.Contains("Immacolata", (await marta.SaysAsync("riunione con Chiara l'8 dicembre alle 11")).Words, StringComparison.Ordinal);
    }

    /// Whoever is in Rome and writes in English may mean either.
    [Fact]
    public async Task A_day_that_may_be_another_says_so()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("english");

        Assert.Contains("I read Thursday 4 March 2027. If you meant Saturday 3 April 2027, write the month in words.", (await marta.SaysAsync("meeting with Giulia Romano on 3/4 at 15:00")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("I read", (await marta.SaysAsync("meeting with Giulia Romano on Wed 2/12 at 15:00")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("riuinone con Giulia Romnao domani", "Giulia Romano")]
    [InlineData("riunione con Giuila domani", "Giulia Romano")]
    [InlineData("riunione con Niccolo D'Angelo domani", "Niccolò D'Angelo")]
    [InlineData("riunione con Luca domani", "Luca Moretti")]
    [InlineData("riunione con MR venerdì", "Marco Rossi")]
    [InlineData("riunione con gr domani", "Giulia Romano")]
    [InlineData("meeting with M.R. on Friday", "Marco Rossi")]
    public async Task A_name_with_a_slip_is_still_somebody(string said, string name)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");

        Assert.Contains($"Riunione Marta Conti – {name}", (await marta.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    /// Everybody's address holds the company's name.
    [Fact]
    public async Task Among_those_who_are_called_so_nobody_is_offered_whose_address_only_holds_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");

        var form = (await marta.SaysAsync("riunione con la dottoressa Valdoro domani")).Card!.ToJsonString();

        Assert.Contains("Elena Valdoro", form, StringComparison.Ordinal);
        Assert.DoesNotContain("Paolo Ferrari", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Marco Rossi", "MR", true)]
    [InlineData("Marco Rossi", "m.r.", true)]
    [InlineData("Valentina De Luca", "VL", true)]
    [InlineData("Anna Maria Rossi", "AMR", true)]
    [InlineData("Marco Rossi", "RM", false)]
    [InlineData("Mario Bianchi", "MR", false)]
    public void Initials_are_of_whoever_begins_so(string name, string said, bool same) => Assert.Equal(same, NameLikeness.HasInitials(name, NameLikeness.Initials(said)!));

    [Theory]
    [InlineData("Giulia Romano", "Giulia Romnao", true)]
    [InlineData("Niccolò D'Angelo", "Nicolo", true)]
    [InlineData("Giulia Romano", "giula", true)]
    [InlineData("Giulia Romano", "Gianni", false)]
    [InlineData("Marco Rossi", "Marco Bianchi", false)]
    [InlineData("Anna Rossi", "Ana", false)]
    public void One_slip_is_near_and_another_name_is_not(string name, string said, bool near) => Assert.Equal(near, NameLikeness.IsNear(name, said));

    [Theory]
    [InlineData("prenota il 2")]
    [InlineData("book the 2nd")]
    [InlineData("ok, prendo il 2.")]
    public async Task Of_what_is_shown_the_second_is_meant_and_not_the_second_of_the_month(string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var times = await marta.SaysAsync("riunione con Marco Rossi domani pomeriggio sul budget");
        var second = times.Buttons[1];
        var confirm = await marta.SaysAsync(words);
        Assert.Contains("Prenoto questa riunione?", confirm.Words, StringComparison.Ordinal);
        Assert.Contains(second[^5..], confirm.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sostituisci Marco con Giulia Romano")]
    [InlineData("replace Marco with Giulia Romano")]
    [InlineData("metti Giulia Romano al posto di Marco")]
    [InlineData("Giulia Romano al posto di Marco")]
    public async Task On_a_booked_meeting_one_goes_and_the_other_comes(string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync("riunione con Marco Rossi domani pomeriggio sul budget");
        var confirm = await marta.SaysAsync(words);
        Assert.Contains("Giulia Romano", confirm.Words, StringComparison.Ordinal);
        Assert.Contains("Marco Rossi", confirm.Words, StringComparison.Ordinal);
        var done = await marta.PressesAsync(confirm, confirm.Buttons[0]);
        Assert.Contains("Chi Marta Conti, Giulia Romano", done.Words, StringComparison.Ordinal);
        Assert.Contains("Budget", await day.CalendarAsync("giulia.romano"));
    }

    [Fact]
    public async Task Who_is_to_come_in_place_of_somebody_and_is_not_found_is_asked_for_and_the_other_still_goes()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync("riunione con Marco Rossi e Luca Moretti domani pomeriggio sul budget");
        var who = await marta.SaysAsync("sostituisci Marco con Zebedeo Qualunque");
        Assert.Contains("Zebedeo Qualunque", who.Words, StringComparison.Ordinal);
        var giulia = await day.OfAsync("giulia.romano");
        var confirm = await marta.PressesAsync(who, who.Buttons[0], new { people = giulia.PersonId });
        var done = await marta.PressesAsync(confirm, confirm.Buttons[0]);
        Assert.Contains("Luca Moretti", done.Words, StringComparison.Ordinal);
        Assert.Contains("Giulia Romano", done.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Marco Rossi,", done.Words, StringComparison.Ordinal);
    }
}
