using BackOfficeBot.Skills.Minutes;

namespace BackOfficeBot.Tests.Skills.Minutes;

/// What is typed while a meeting goes on.
public sealed class MinutesLineTests
{
    private static readonly MinutesPerson[] People = [new("1", "Elena Valdoro", MinutesRole.Chair), new("2", "Marco Rossi", MinutesRole.Member), new("3", "Giulia Romano", MinutesRole.Member)];

    [Theory]
    [InlineData("decisione: si approva il budget", nameof(EntryType.Decision), "si approva il budget")]
    [InlineData("Decision: the budget is approved", nameof(EntryType.Decision), "the budget is approved")]
    [InlineData("delibera: acquisto del furgone: 20.000 euro", nameof(EntryType.Decision), "acquisto del furgone: 20.000 euro")]
    [InlineData("abbiamo deciso di rimandare il bilancio a gennaio", nameof(EntryType.Decision), "rimandare il bilancio a gennaio")]
    [InlineData("we agreed to put off the budget", nameof(EntryType.Decision), "put off the budget")]
    [InlineData("nota: il fornitore è in ritardo", nameof(EntryType.Note), "il fornitore è in ritardo")]
    [InlineData("note: the supplier is late", nameof(EntryType.Note), "the supplier is late")]
    [InlineData("metti a verbale che il fornitore è in ritardo", nameof(EntryType.Note), "il fornitore è in ritardo")]
    [InlineData("put in the minutes that the supplier is late", nameof(EntryType.Note), "the supplier is late")]
    [InlineData("NOTA : senza fretta", nameof(EntryType.Note), "senza fretta")]
    public void A_word_and_a_colon_say_what_it_is(string text, string type, string said)
    {
        var line = Read(text);
        Assert.Equal((type, said), (line.Type.ToString(), line.Text));
    }

    [Theory]
    [InlineData("entra Marco", nameof(EntryType.Arrival), "Marco")]
    [InlineData("esce Giulia Romano", nameof(EntryType.Departure), "Giulia Romano")]
    [InlineData("Marco leaves", nameof(EntryType.Departure), "Marco")]
    [InlineData("entra ospite Carla Neri", nameof(EntryType.Arrival), "Carla Neri")]
    public void Without_a_time_somebody_of_the_minutes_comes_or_goes_now(string text, string type, string who)
    {
        var line = Read(text);
        Assert.Equal((type, who, null), (line.Type.ToString(), Assert.Single(line.Names), line.At));
    }

    [Theory]
    [InlineData("lascia stare")]
    [InlineData("entra nel merito")]
    [InlineData("esce il nuovo listino")]
    public void Without_a_time_others_are_no_line(string text) => Assert.Null(MinutesLine.Read(text, People));

    [Theory]
    [InlineData("azione: @Marco inviare il contratto entro venerdì", "Marco", "inviare il contratto", "entro venerdì")]
    [InlineData("action: @Marco Rossi send the contract by Friday", "Marco Rossi", "send the contract", "by Friday")]
    [InlineData("azione: @Marco e @Giulia Romano: preparare la gara, entro il 3 dicembre", "Marco|Giulia Romano", "preparare la gara", "entro il 3 dicembre")]
    [InlineData("azione: @Andrea Fontana cambiare la stampante", "Andrea Fontana", "cambiare la stampante", null)]
    [InlineData("azione: chiamare la banca", "", "chiamare la banca", null)]
    [InlineData("azione: @Marco chiedere tre preventivi per il trasloco entro venerdì", "Marco", "chiedere tre preventivi per il trasloco", "entro venerdì")]
    [InlineData("azione: comprare un regalo per il capo", "", "comprare un regalo per il capo", null)]
    [InlineData("azione: preparare la sala per il 10 dicembre", "", "preparare la sala", "per il 10 dicembre")]
    [InlineData("action: ask the fitters to stand by", "", "ask the fitters to stand by", null)]
    [InlineData("action: send it by courier by Friday", "", "send it by courier", "by Friday")]
    public void An_action_has_who_what_and_by_when(string text, string who, string what, string? due)
    {
        var line = Read(text);
        Assert.Equal((EntryType.Action, who, what, due), (line.Type, string.Join('|', line.Names), line.Text, line.Due));
    }

    [Theory]
    [InlineData("punto successivo")]
    [InlineData("passiamo al prossimo punto dell'ordine del giorno")]
    [InlineData("Prossimo punto.")]
    [InlineData("next item")]
    [InlineData("let's move on to the next item")]
    [InlineData("next point on the agenda")]
    public void The_next_item_has_no_number(string text) => Assert.True(Read(text) is { Type: EntryType.Item, IsNext: true, Item: null });

    [Theory]
    [InlineData("prossimo punto vendita")]
    [InlineData("next item please order more chairs")]
    [InlineData("il prossimo punto è difficile")]
    public void What_goes_on_is_no_item(string text) => Assert.Null(MinutesLine.Read(text, People));

    [Theory]
    [InlineData("voto: 5 sì 1 no 2 ast, contrari Rossi", 5, 1, 2, "Rossi:Against")]
    [InlineData("vote: 5 yes 1 no 2 abst, against Rossi", 5, 1, 2, "Rossi:Against")]
    [InlineData("voto: 5 sì, contrario nessuno, astenuti nessuno", 5, 0, 0, "")]
    [InlineData("voto: cinque sì, un contrario (Otto Weber), astenuti: due", 5, 1, 2, "Otto Weber:Against")]
    [InlineData("voto: 5 sì, Rossi no, Verdi e Bianchi astenuti", 5, null, null, "Rossi:Against|Verdi:Abstained|Bianchi:Abstained")]
    [InlineData("vote: five yes, Rossi against", 5, null, null, "Rossi:Against")]
    [InlineData("voto: tutti favorevoli 1 astenuto", null, null, 1, "")]
    [InlineData("voto: tutti favorevoli, Rossi astenuto", null, null, null, "Rossi:Abstained")]
    [InlineData("voto: unanimità con un astenuto (Verdi)", null, null, 1, "Verdi:Abstained")]
    [InlineData("voto: tutti favorevoli tranne Rossi contrario", null, null, null, "Rossi:Against")]
    [InlineData("vote: all in favour 1 abstained", null, null, 1, "")]
    [InlineData("vote: all in favour except Rossi against", null, null, null, "Rossi:Against")]
    [InlineData("vote: unanimous, one abstention: Rossi", null, null, 1, "Rossi:Abstained")]
    [InlineData("voto: 4 favorevoli, 2 contrari (Marco Rossi e Giulia Romano), 1 astenuto Elena", 4, 2, 1, "Marco Rossi:Against|Giulia Romano:Against|Elena:Abstained")]
    [InlineData("voto: contrario Rossi", null, null, null, "Rossi:Against")]
    [InlineData("vote: roll call Rossi yes, Romano no, Valdoro abstained", null, null, null, "Rossi:For|Romano:Against|Valdoro:Abstained")]
    [InlineData("voto: appello Rossi, Romano sì, Valdoro no", null, null, null, "Rossi:For|Romano:For|Valdoro:Against")]
    [InlineData("appello nominale sul bilancio: Rossi sì, Romano no", null, null, null, "Rossi:For|Romano:Against")]
    [InlineData("roll-call vote: Rossi yes, Romano no", null, null, null, "Rossi:For|Romano:Against")]
    [InlineData("voto: 5 sì, 1 contrario: Salvo Neri", 5, 1, null, "Salvo Neri:Against")]
    [InlineData("vote: 5 yes, against Salvo Neri", 5, null, null, "Salvo Neri:Against")]
    [InlineData("voto: tutti favorevoli salvo Salvo Neri contrario", null, null, null, "Salvo Neri:Against")]
    [InlineData("voto: tutti favorevoli, Rossi, Bianchi contrari", null, null, null, "Rossi:Against|Bianchi:Against")]
    [InlineData("voto: 5 sì, Rossi, Bianchi e Verdi contrari", 5, null, null, "Rossi:Against|Bianchi:Against|Verdi:Against")]
    [InlineData("voto: 5 sì, 2 contrari, Rossi e Bianchi, Verdi astenuto", 5, 2, null, "Rossi:Against|Bianchi:Against|Verdi:Abstained")]
    [InlineData("voto: 5 sì, contrari Rossi, Bianchi, Verdi astenuto", 5, null, null, "Rossi:Against|Bianchi:Against|Verdi:Abstained")]
    [InlineData("voto: 5 sì, 2 contrari, Rossi, Bianchi", 5, 2, null, "Rossi:Against|Bianchi:Against")]
    [InlineData("vote: 5 yes, Rossi, Bianchi and Verdi against", 5, null, null, "Rossi:Against|Bianchi:Against|Verdi:Against")]
    [InlineData("vote: all in favour, 1 abstains", null, null, 1, "")]
    [InlineData("vote: all in favour, Rossi abstains", null, null, null, "Rossi:Abstained")]
    [InlineData("vote: 5 yes, one opposed: Rossi", 5, 1, null, "Rossi:Against")]
    [InlineData("vote: 5 yes, Rossi opposed", 5, null, null, "Rossi:Against")]
    [InlineData("voto: tutti favorevoli, Rossi si astiene", null, null, null, "Rossi:Abstained")]
    [InlineData("voto: 5 sì, Rossi e Bianchi si sono astenuti", 5, null, null, "Rossi:Abstained|Bianchi:Abstained")]
    [InlineData("voto: appello Otto sì, Verdi no", null, null, null, "Otto:For|Verdi:Against")]
    public void A_vote_has_numbers_and_names(string text, int? inFavour, int? against, int? abstained, string names)
    {
        var vote = Read(text).Vote!;
        Assert.Equal((inFavour, against, abstained), (vote.For, vote.Against, vote.Abstained));
        Assert.Equal(names, string.Join('|', vote.Names.Select(n => $"{n.Name}:{n.Choice}")));
    }

    [Theory]
    [InlineData("apri la seduta", "start")]
    [InlineData("iniziamo la seduta.", "start")]
    [InlineData("chiudi la seduta", "finish")]
    [InlineData("Close the meeting", "finish")]
    [InlineData("adjourn the session", "finish")]
    [InlineData("open the meeting", "start")]
    [InlineData("riapri la seduta", "reopen")]
    [InlineData("reopen the meeting", "reopen")]
    [InlineData("start the meeting", null)]
    [InlineData("chiudi la riunione di domani", null)]
    [InlineData("la seduta è chiusa", null)]
    public void The_sitting_is_opened_and_closed_in_words(string text, string? verb) => Assert.Equal(verb, MinutesLine.Sitting(text)?.Verb);

    [Theory]
    [InlineData("voto: favorevoli 5, contrari 2, astenuti 1", "")]
    [InlineData("voto: favorevoli: 5; contrari: 2 (Rossi e Bianchi); astenuti: 1 (Verdi)", "Rossi, Bianchi, Verdi")]
    [InlineData("voto: sì 5 no 2 ast 1", "")]
    [InlineData("voto: a favore 5, contro 2, astensioni 1", "")]
    [InlineData("vote: in favour 5, against 2 (Rossi), abstentions 1", "Rossi")]
    [InlineData("vote: for: 5, against: 2, abstained: 1", "")]
    [InlineData("vote: 5 yes, 2 no, 1 abst, against Rossi", "Rossi")]
    public void The_numbers_of_a_vote_stand_before_their_words_or_behind_them(string text, string names)
    {
        var vote = Read(text).Vote!;
        Assert.Equal((5, 2, 1), (vote.For, vote.Against, vote.Abstained));
        Assert.Equal(names, string.Join(", ", vote.Names.Select(n => n.Name)));
    }

    [Fact]
    public void A_vote_may_say_on_what_and_that_it_was_unanimous()
    {
        var line = Read("voto bilancio 2026: unanimità");
        Assert.Equal("bilancio 2026", line.Text);
        Assert.True(line.Vote!.IsUnanimous);
        Assert.True(Read("vote: all in favour").Vote!.IsUnanimous);
        Assert.Null(Read("voto: boh").Vote);
        Assert.Null(Read("voto: tutti favorevoli tranne Rossi").Vote);
        Assert.Null(Read("vote: all in favour but Rossi").Vote);
        Assert.Null(Read("vote: all in favour, Rossi dissents").Vote);
        Assert.Null(Read("vote: 5 yes, Rossi dissents").Vote);
        Assert.Null(Read("voto: tutti favorevoli, Rossi in opposizione").Vote);
        Assert.True(Read("voto: tutti favorevoli, anche Salvo").Vote!.IsUnanimous);
    }

    [Theory]
    [InlineData("entra Rossi 10:20", nameof(EntryType.Arrival), "Rossi", "10:20")]
    [InlineData("joins Rossi 10:20", nameof(EntryType.Arrival), "Rossi", "10:20")]
    [InlineData("Rossi joins at 10:20", nameof(EntryType.Arrival), "Rossi", "10:20")]
    [InlineData("esce Giulia Romano alle 11 e 05", nameof(EntryType.Departure), "Giulia Romano", "11:05")]
    [InlineData("esce Giulia Romano alle 11.05", nameof(EntryType.Departure), "Giulia Romano", "11:05")]
    [InlineData("Giulia Romano leaves 11:05", nameof(EntryType.Departure), "Giulia Romano", "11:05")]
    public void Who_comes_and_goes_has_a_name_and_a_time(string text, string type, string who, string at)
    {
        var line = Read(text);
        Assert.Equal((type, who, at), (line.Type.ToString(), line.Names.Single(), line.At?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("odg 3", 3)]
    [InlineData("punto 12.", 12)]
    [InlineData("item 3", 3)]
    [InlineData("passiamo al punto 3", 3)]
    [InlineData("let's move on to item 3", 3)]
    public void An_item_of_the_agenda_begins(string text, int item) => Assert.Equal((EntryType.Item, item), (Read(text).Type, Read(text).Item));

    [Fact]
    public void A_proxy_is_given_and_ends()
    {
        Assert.Equal(("Rossi", "Elena Valdoro"), (Read("delega: Rossi a Elena Valdoro").Names[0], Read("delega: Rossi a Elena Valdoro").ProxyTo));
        Assert.Equal(("Rossi", "Romano"), (Read("proxy: Rossi to Romano").Names[0], Read("proxy: Rossi to Romano").ProxyTo));
        Assert.Equal(("Rossi", null), (Read("delega: fine Rossi").Names[0], Read("delega: fine Rossi").ProxyTo));
    }

    [Fact]
    public void What_was_written_is_corrected_and_taken_out_by_its_number()
    {
        Assert.Equal((LineDoes.Remove, 12), (Read("togli 12").Does, Read("togli 12").Entry));
        Assert.Equal((LineDoes.Remove, MinutesLine.LastEntry), (Read("togli l'ultima").Does, Read("remove the last one").Entry));
        Assert.Equal((LineDoes.Remove, 12), (Read("remove line 12").Does, Read("remove line 12").Entry));
        var bare = Read("correggi 12: il contratto vale 3 anni");
        Assert.Equal((LineDoes.Correct, 12, "il contratto vale 3 anni", false), (bare.Does, bare.Entry, bare.Text, bare.HasType));
        var typed = Read("correct 12: vote: 6 yes");
        Assert.Equal((LineDoes.Correct, EntryType.Vote, 6, true), (typed.Does, typed.Type, typed.Vote!.For, typed.HasType));
    }

    [Theory]
    [InlineData("prepara il verbale della riunione di domani")]
    [InlineData("sposta la riunione alle 10:20")]
    [InlineData("entra nella riunione")]
    [InlineData("togli la sala")]
    [InlineData("togli 12 persone")]
    [InlineData("")]
    public void Other_words_are_no_line(string text) => Assert.Null(MinutesLine.Read(text, People));

    private static MinutesLine Read(string text) => MinutesLine.Read(text, People)!;
}
