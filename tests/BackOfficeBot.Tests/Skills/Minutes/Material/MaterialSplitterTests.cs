using BackOfficeBot.Skills.Minutes;
using BackOfficeBot.Skills.Minutes.Material;
using CsCheck;

namespace BackOfficeBot.Tests.Skills.Minutes.Material;

public sealed class MaterialSplitterTests
{
    private static readonly MinutesPerson[] People =
    [
        new("1", "Elena Valdoro", MinutesRole.Chair), new("2", "Marta Conti", MinutesRole.Secretary), new("5", "Luca Moretti", MinutesRole.Member), new("6", "Chiara Galli", MinutesRole.Member),
        new("9", "Marco Rossi", MinutesRole.Member), new("17", "James Whitfield", MinutesRole.Member),
    ];

    private static readonly MinutesItem[] Agenda = [new(1, "Bilancio"), new(2, "Nuova sede"), new(3, "Varie ed eventuali")];

    [Theory]
    [InlineData("Abbiamo deciso di rinviare la gara a gennaio.")]
    [InlineData("Il consiglio approva il nuovo listino.")]
    [InlineData("Si è stabilito che le trasferte vanno chieste una settimana prima.")]
    [InlineData("Quindi è stata approvata la proposta di Chiara.")]
    [InlineData("Si delibera l'acquisto di due portatili.")]
    [InlineData("We agreed to move the fair to March.")]
    [InlineData("It was decided that the office stays closed on Friday.")]
    [InlineData("The board approves the budget as presented.")]
    [InlineData("OK, let's go with the second supplier.")]
    [InlineData("Deciso: il listino nuovo parte a marzo.")]
    [InlineData("Agreed: the new price list starts in March.")]
    public void What_was_decided_is_found(string sentence) => Assert.Equal((EntryType.Decision, sentence), One(sentence, x => (x.Type, x.Source)));

    [Theory]
    [InlineData("Non abbiamo ancora deciso nulla sul listino.")]
    [InlineData("Dobbiamo decidere entro quando presentare la domanda?")]
    [InlineData("Se il consiglio approva, partiamo lunedì.")]
    [InlineData("Che cosa abbiamo deciso l'altra volta?")]
    [InlineData("We haven't agreed on anything yet.")]
    [InlineData("If the board approves the budget we can start.")]
    [InlineData("Have we decided?")]
    [InlineData("That is still to be decided by the committee.")]
    public void What_is_still_open_is_no_decision(string sentence) => Assert.DoesNotContain(Talk(sentence), x => x.Type == EntryType.Decision);

    [Fact]
    public void A_decision_behind_another_sentence_is_one_and_the_number_of_a_line_is_no_sentence()
    {
        var found = MaterialSplitter.Split(PlainReader.Read("1. Listino\nSi è parlato dei prezzi. Deciso: il listino nuovo parte a marzo.", isMarkdown: false), People, []).Items;

        Assert.Equal([(EntryType.Note, "1. Listino"), (EntryType.Note, "Si è parlato dei prezzi."), (EntryType.Decision, "Deciso: il listino nuovo parte a marzo.")], found.Select(x => (x.Type, x.Text)));
    }

    [Theory]
    [InlineData("Luca prepara la relazione entro venerdì.", "Luca Moretti", "entro venerdì")]
    [InlineData("Chiara Galli si occupa dei fornitori.", "Chiara Galli", null)]
    [InlineData("Allora Marco e Chiara devono sentire la banca entro il 15 dicembre.", "Marco Rossi, Chiara Galli", "entro il 15 dicembre")]
    [InlineData("Marta invierà a Luca il prospetto entro la fine del mese.", "Marta Conti", "entro la fine del mese")]
    [InlineData("James will send the draft by next Tuesday.", "James Whitfield", "by next Tuesday")]
    [InlineData("Luca needs to call the supplier before December 10.", "Luca Moretti", "before December 10")]
    [InlineData("Marco and Chiara to prepare the slides by EOD.", "Marco Rossi, Chiara Galli", "by EOD")]
    public void Who_has_to_do_something_is_found_with_the_time(string sentence, string who, string? due)
    {
        var found = Assert.Single(Talk(sentence));

        Assert.Equal((EntryType.Action, who, due, sentence), (found.Type, string.Join(", ", found.Names), found.Due, found.Source));
    }

    [Theory]
    [InlineData("Me ne occupo io, vi mando tutto entro giovedì.", "entro giovedì")]
    [InlineData("Va bene, preparo io la bozza.", null)]
    [InlineData("Manderò il file domani.", null)]
    [InlineData("I'll send the figures by Monday.", "by Monday")]
    [InlineData("OK, I will take care of the booking.", null)]
    public void Who_promises_something_in_a_transcript_is_who_speaks(string sentence, string? due)
    {
        var found = Assert.Single(Talk(sentence, speaker: "Luca Moretti"));

        Assert.Equal((EntryType.Action, "Luca Moretti", due), (found.Type, Assert.Single(found.Names), found.Due));
    }

    [Theory]
    [InlineData("Luca ieri era a Torino.")]
    [InlineData("Marco, mi senti?")]
    [InlineData("Luca prepara la relazione?")]
    [InlineData("I'll be honest, it was hard.")]
    [InlineData("James will be in London on Friday.")]
    [InlineData("Grazie a Chiara per il lavoro di questi mesi.")]
    public void Talk_about_people_is_no_action(string sentence) => Assert.Empty(Talk(sentence, speaker: "Elena Valdoro"));

    [Theory]
    [InlineData("Votazione: cinque favorevoli, uno contrario e due astenuti.", 5, 1, 2)]
    [InlineData("Sette favorevoli e una contraria.", 7, 1, null)]
    [InlineData("Si vota: favorevoli 2, contrari 1 (Marco).", 2, 1, null)]
    [InlineData("Esito: favorevoli cinque, contrari uno, astenuti due.", 5, 1, 2)]
    [InlineData("In favour: 5, against: 1, abstentions: 2.", 5, 1, 2)]
    [InlineData("Con 6 voti favorevoli e 2 contrari la proposta passa.", 6, 2, null)]
    [InlineData("Seven in favour, one against, one abstention.", 7, 1, 1)]
    public void A_vote_is_found_in_numbers_and_in_words(string sentence, int yes, int no, int? abstained)
    {
        var vote = One(sentence, x => x).Vote!;

        Assert.Equal((yes, no, abstained), (vote.For, vote.Against, vote.Abstained));
    }

    [Theory]
    [InlineData("La proposta è approvata all'unanimità.")]
    [InlineData("The motion was approved unanimously.")]
    [InlineData("Il contratto è approvato all'unanimità.")]
    public void A_vote_may_have_been_unanimous(string sentence) => Assert.True(One(sentence, x => x).Vote!.IsUnanimous);

    [Theory]
    [InlineData("La proposta è approvata all'unanimità, salvo Rossi che si astiene.")]
    [InlineData("The motion was approved unanimously, Rossi abstains.")]
    [InlineData("The motion was approved unanimously, with Rossi dissenting.")]
    public void A_vote_of_which_somebody_is_left_out_is_not_unanimous(string sentence) => Assert.Null(MaterialCues.Vote(sentence));

    [Theory]
    [InlineData("La proposta è approvata all'unanimità con un astenuto.")]
    [InlineData("Tutti favorevoli, 1 astenuto.")]
    [InlineData("The motion was approved, all in favour with one abstention.")]
    [InlineData("All in favour with one abstention, the motion is carried.")]
    public void Who_abstained_is_found_beside_all_the_others(string sentence)
    {
        var vote = One(sentence, x => x).Vote!;

        Assert.Equal((null, null, 1, false), (vote.For, vote.Against, vote.Abstained, vote.IsUnanimous));
        Assert.Empty(vote.Names);
    }

    [Theory]
    [InlineData("Azioni\nLuca prepara la relazione entro venerdì", "prepara la relazione")]
    [InlineData("Actions\nLuca to write the advert by Friday", "write the advert")]
    [InlineData("azione: @Luca Moretti chiedere tre preventivi entro venerdì", "chiedere tre preventivi")]
    public void Who_and_by_when_stand_beside_an_action_and_not_in_it_again(string notes, string text)
    {
        var row = FoundRows.Row(Assert.Single(Notes(notes).Items), People, _ => new DateOnly(2026, 11, 27));

        Assert.Equal((text, "Luca Moretti", new DateOnly(2026, 11, 27)), (row.Found.Text, row.Found.Names.Single(), row.Due));
    }

    [Fact]
    public void Notes_with_marks_are_taken_as_they_are_marked()
    {
        var found = Notes("""
            odg 2
            Si parla dei locali di via Verdi.
            decisione: si prende il secondo piano
            azione: @Luca Moretti chiedere tre preventivi entro venerdì
            voto: 5 sì 1 no
            entra Chiara 10:20
            """).Items;

        Assert.Equal([EntryType.Note, EntryType.Decision, EntryType.Action, EntryType.Vote, EntryType.Arrival], found.Select(f => f.Type));
        Assert.All(found, f => Assert.Equal(2, f.Item));
        Assert.Equal(("chiedere tre preventivi", "Luca Moretti", "entro venerdì", true), (found[2].Text, found[2].Names.Single(), found[2].Due, found[2].IsMarked));
        Assert.Equal(new TimeOnly(10, 20), found[4].Time);
        Assert.Equal("decisione: si prende il secondo piano", found[1].Source);
    }

    [Fact]
    public void Under_a_heading_of_decisions_or_actions_every_line_is_one()
    {
        var found = Notes("""
            # Bilancio
            Presentato da Elena.
            ## Decisioni
            - Il bilancio va ai soci
            ## Prossimi passi
            - Luca: mandare la convocazione entro il 3 dicembre
            - Ordinare il catering
            # Nuova sede
            Nessuna novità.
            """).Items;

        Assert.Equal([(EntryType.Note, 1), (EntryType.Decision, 1), (EntryType.Action, 1), (EntryType.Action, 1), (EntryType.Note, 2)], found.Select(f => (f.Type, f.Item!.Value)));
        Assert.Equal(("Luca Moretti", "entro il 3 dicembre"), (found[2].Names.Single(), found[2].Due));
        Assert.Empty(found[3].Names);
    }

    [Fact]
    public void A_transcript_is_split_by_what_is_said_about_the_agenda()
    {
        var text = new MaterialText(
        [
            new("Buongiorno, partiamo dal primo punto. Il bilancio lo avete visto.") { Speaker = "Elena Valdoro", At = TimeSpan.FromSeconds(4) },
            new("Abbiamo deciso di mandarlo ai soci.") { Speaker = "Elena Valdoro" },
            new("Passiamo al prossimo punto. Luca manda le piante entro lunedì.") { Speaker = "Elena Valdoro", At = TimeSpan.FromMinutes(12) },
            new("Let's move on to item three. We agreed to close early.") { Speaker = "James Whitfield" },
        ], IsTranscript: true);

        var found = MaterialSplitter.Split(text, People, Agenda).Items;

        Assert.Equal([(EntryType.Decision, 1), (EntryType.Action, 2), (EntryType.Decision, 3)], found.Select(f => (f.Type, f.Item!.Value)));
        Assert.Equal(("Elena Valdoro", TimeSpan.FromMinutes(12), "Luca manda le piante entro lunedì."), (found[1].Speaker, found[1].At, found[1].Source));
    }

    [Fact]
    public void Where_there_is_no_agenda_the_texts_own_numbers_make_it()
    {
        var found = MaterialSplitter.Split(MaterialReader.Read("Punto 1: Bilancio\nTutto bene.\nPunto 2 - Sede\nIl comitato approva il trasloco.\n1. una riga qualunque").Text!, People, []);

        Assert.Equal([(1, "Bilancio"), (2, "Sede")], found.Agenda.Select(i => (i.Number, i.Text)));
        Assert.Equal((EntryType.Decision, 2), (found.Items[1].Type, found.Items[1].Item!.Value));
    }

    [Theory]
    [InlineData("Carla Neri prepara il prospetto entro lunedì.", "Carla Neri")]
    [InlineData("Tom will send the table by Monday.", "Tom")]
    [InlineData("Carla Neri ha parlato del prospetto di lunedì.", null)]
    [InlineData("Questo deve partire entro lunedì.", null)]
    [InlineData("We have to go there by Monday.", null)]
    public void Who_was_not_invited_and_has_something_to_do_by_a_day_is_named(string sentence, string? who) =>
        Assert.Equal(who, Notes(sentence).Items.Single().Names.SingleOrDefault());

    [Fact]
    public void A_name_that_two_people_share_is_nobodys()
    {
        MinutesPerson[] people = [.. People, new("20", "Luca Bianchi", MinutesRole.Member)];

        Assert.Empty(MaterialSplitter.Split(new([new("Luca prepara la relazione.")], true), people, Agenda).Items);
        Assert.Single(MaterialSplitter.Split(new([new("Luca Moretti prepara la relazione.")], true), people, Agenda).Items);
    }

    [Theory]
    [InlineData("L'avv. Bianchi e il dott. Verdi hanno parlato. Poi si è chiuso.", 2)]
    [InlineData("Il costo è di 3.500 euro, cfr. art. 5 del contratto. Va bene!", 2)]
    [InlineData("M. Rossi parla; poi tocca a noi… Domande? Nessuna.", 4)]
    [InlineData("Mr. Whitfield met S.p.A. Verdi. Fine.", 2)]
    public void Sentences_end_where_people_end_them(string text, int count) => Assert.Equal(count, MaterialSentences.Of(text).Count());

    [Fact]
    public void No_sentence_is_lost_and_each_is_a_piece_of_the_text() => Gen.String[Gen.Char["ab AB.!?;…\"»1é"], 0, 400].Sample(text =>
    {
        var sentences = MaterialSentences.Of(text).ToList();
        Assert.All(sentences, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
        Assert.Equal(text.Where(char.IsLetterOrDigit), string.Concat(sentences).Where(char.IsLetterOrDigit));
    });

    [Fact]
    public void What_is_found_always_tells_where_it_came_from() => Gen.Int[0, 7].Select(i => Pieces[i])
        .Array[0, 30].Sample(lines =>
    {
        var found = MaterialSplitter.Split(MaterialReader.Read(string.Join('\n', lines) + "\nfine").Text!, People, Agenda);
        Assert.All(found.Items, item => Assert.Contains(lines.Append("fine"), line => line.Contains(item.Source, StringComparison.Ordinal)));
    });

    [Fact]
    public void Short_lines_that_count_are_the_agenda_where_each_has_something_below_it()
    {
        var found = MaterialSplitter.Split(Lines("Riunione del 2 dicembre", "1. Bilancio", "Abbiamo deciso di approvare il bilancio.", "2. Stampante", "Si delibera di comprarla."), [], []);

        Assert.Equal([(1, "Bilancio"), (2, "Stampante")], found.Agenda.Select(i => (i.Number, i.Text)));
        Assert.Equal([(EntryType.Note, null), (EntryType.Decision, (int?)1), (EntryType.Decision, 2)], found.Items.Select(i => (i.Type, i.Item)));
    }

    [Theory]
    [InlineData("1. comprare la carta|2. chiamare la banca|Fine.")]
    [InlineData("1. Bilancio|Va bene.|3. Stampante|Va bene.")]
    [InlineData("||Bilancio")]
    [InlineData("Azioni:|1. Bilancio|lo manda Luca|2. Stampante|la compra Anna")]
    public void A_list_of_things_is_no_agenda(string lines) => Assert.Empty(MaterialSplitter.Split(Lines(lines.Split('|')), [], []).Agenda);

    private static MaterialText Lines(params string[] lines) => new([.. lines.Select(l => new MaterialLine(l))], false);

    [Theory]
    [InlineData("Luca deve inviare il bilancio entro venerdì.", "it", "Luca Moretti, inviare il bilancio, entro venerdì 27 novembre 2026")]
    [InlineData("James will send the draft by Friday.", "en", "James Whitfield, send the draft, by Friday 27 November 2026")]
    [InlineData("James has to call the bank by Friday.", "en", "James Whitfield, call the bank, by Friday 27 November 2026")]
    [InlineData("Votazione: 2 favorevoli, 1 contrario (Luca).", "it", "2 a favore, 1 contrario (Luca)")]
    [InlineData("vote: 2 yes, against James", "en", "2 for, against (James)")]
    public void A_row_says_who_does_what_and_who_was_against(string sentence, string language, string words)
    {
        MinutesData data = new() { Body = "Comitato", Start = default, Zone = "Europe/Rome", Language = language, People = [new("1", "Luca Moretti", MinutesRole.Member), new("2", "James Whitfield", MinutesRole.Member)] };
        var item = Assert.Single(MaterialSplitter.Split(new([new(sentence)], false), data.People, []).Items);

        Assert.Equal(words, FoundRows.Row(item, data.People, _ => new(2026, 11, 27)).Words(data, language));
    }

    private static readonly string[] Pieces = ["Abbiamo deciso di partire.", "Luca manda il file entro venerdì.", "voto: 5 sì 1 no", "odg 2", "Ciao a tutti.", "We agreed to stop.", "# Azioni", "- comprare la carta"];

    private static FoundMinutes Notes(string text) => MaterialSplitter.Split(MaterialReader.Read(text).Text!, People, Agenda);

    private static IReadOnlyList<FoundItem> Talk(string sentence, string? speaker = null) => MaterialSplitter.Split(new([new(sentence) { Speaker = speaker }], true), People, Agenda).Items;

    private static T One<T>(string sentence, Func<FoundItem, T> take) => take(Assert.Single(Talk(sentence)));
}
