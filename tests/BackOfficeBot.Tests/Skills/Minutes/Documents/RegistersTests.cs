using BackOfficeBot.Skills.Minutes;
using BackOfficeBot.Skills.Minutes.Documents;

namespace BackOfficeBot.Tests.Skills.Minutes.Documents;

public sealed class RegistersTests
{
    [Theory]
    [InlineData("it", "L'anno duemilaventisei, il giorno ventisei del mese di novembre, alle ore quindici e trenta, presso Milano, Sala Verdi, si è tenuta la riunione «Consiglio di amministrazione», in prima convocazione (avviso inviato il diciotto novembre duemilaventisei), per discutere e deliberare sul seguente ordine del giorno:")]
    [InlineData("en", "On the twenty-sixth day of November in the year two thousand and twenty-six, at three thirty in the afternoon, at Milano, Sala Verdi, the meeting “Board of directors” was held, on first call (notice given on the eighteenth of November two thousand and twenty-six), to discuss and resolve upon the following agenda:")]
    public void The_formal_minutes_begin_with_the_day_in_words(string language, string opening) => Assert.Equal(opening, Lines(language)[0]);

    [Theory]
    [InlineData("it",
        "Sara Greco ha conferito delega a Davide Rinaldi.",
        "Presiede Elena Valdoro. Verbalizza Marta Conti. Constatato che sono presenti sei voti su sette e che il numero legale di quattro è raggiunto, la riunione è dichiarata valida e atta a deliberare.",
        "Alle ore quindici e quarantacinque entra Luca Moretti.",
        "Si mette ai voti: «Approvare il bilancio 2026». Esito: cinque voti favorevoli, un voto contrario (Paolo Ferrari), due astensioni (Giulia Romano).",
        "Alla votazione sono presenti otto voti: la proposta è approvata.",
        "Delibera n. 1 (DEC-2026-0000003): Il bilancio 2026 è approvato.",
        "Provvedono a quanto segue Luca Moretti e Chiara Galli, entro l'undici dicembre duemilaventisei: Mandare il preventivo ai soci.",
        "Sul punto non vi sono interventi.",
        "Null'altro essendovi da deliberare, la riunione è tolta alle ore diciassette.")]
    [InlineData("en",
        "Elena Valdoro takes the chair. Marta Conti takes the minutes. It being established that six votes of seven are present and that the quorum of four is met, the meeting is declared valid and able to resolve.",
        "At three forty-five in the afternoon Luca Moretti arrives.",
        "A vote is taken on: “Approve the accounts of 2026”. Result: five votes in favour, one vote against (Paolo Ferrari), two abstentions (Giulia Romano).",
        "Resolution no. 1 (DEC-2026-0000003): The accounts of 2026 are approved.",
        "The following is entrusted to Luca Moretti and Chiara Galli, by the eleventh of December two thousand and twenty-six: Send the estimate to the partners.",
        "There being no further business, the meeting is closed at five o'clock in the afternoon.")]
    public void The_formal_minutes_tell_all_that_happened_in_its_order(string language, params string[] expected)
    {
        var lines = Lines(language).ToList();
        Assert.Equal(expected, expected.Where(lines.Contains));
        Assert.Equal(expected.Select(e => lines.IndexOf(e)).Order(), expected.Select(e => lines.IndexOf(e)));
    }

    [Fact]
    public void Every_item_of_the_agenda_has_its_heading() => Assert.Equal(
        ["Presenze", "Punto uno all'ordine del giorno: Bilancio", "Punto due all'ordine del giorno: Preventivo", "Punto tre all'ordine del giorno: Varie ed eventuali", "Correzioni accolte"],
        MinutesPaper.Write(SampleMinutes.Of("it"), Register.Formal).Blocks.OfType<Heading>().Select(h => h.Text));

    [Fact]
    public void Who_came_and_went_stands_in_the_table_with_the_hours()
    {
        var rows = MinutesPaper.Write(SampleMinutes.Of("it"), Register.Formal).Blocks.OfType<Grid>().First().Rows;

        Assert.Equal(["Elena Valdoro", "Presidente", "Presente", "", ""], rows[0]);
        Assert.Equal(["Luca Moretti", "Componente", "Presente", "15.45", ""], rows.Single(r => r[0] == "Luca Moretti"));
        Assert.Equal(["Paolo Ferrari", "Componente", "Presente", "", "16.05"], rows.Single(r => r[0] == "Paolo Ferrari"));
        Assert.Equal("Sara Greco", rows[^1][0]);
    }

    [Theory]
    [InlineData("it", "Mandare il preventivo ai soci|Luca Moretti, Chiara Galli|11 dicembre 2026", "DEC-2026-0000003|Il bilancio 2026 è approvato.|Approvare il bilancio 2026: Approvata: 5 sì, 1 no, 2 ast. Contrari: Paolo Ferrari. Astenuti: Giulia Romano.")]
    [InlineData("en", "Send the estimate to the partners|Luca Moretti, Chiara Galli|11 December 2026", "DEC-2026-0000003|The accounts of 2026 are approved.|Approve the accounts of 2026: Carried: 5 for, 1 against, 2 abst. Against: Paolo Ferrari. Abstained: Giulia Romano.")]
    public void The_short_minutes_say_what_was_decided_and_who_does_what_by_when(string language, string action, string decision)
    {
        var rows = MinutesPaper.Write(SampleMinutes.Of(language), Register.Short).Blocks.OfType<Grid>().SelectMany(g => g.Rows).Select(r => string.Join('|', r)).ToList();

        Assert.Contains(action, rows);
        Assert.Contains(decision, rows);
    }

    [Fact]
    public void A_vote_that_failed_and_one_without_a_decision_stand_among_the_decisions_too()
    {
        var sample = SampleMinutes.Of("it");
        var lost = new MinutesEntry(20, EntryType.Vote, "Aumentare le quote", SampleMinutes.At(16, 30), "2", "Marta Conti") { Item = 3, Vote = new(2, 5, 0) { Present = 7 } };

        var paper = MinutesPaper.Write(sample with { Data = sample.Data with { Entries = [.. sample.Data.Entries, lost] } }, Register.Short);

        Assert.Contains("|Aumentare le quote|Respinta: 2 sì, 5 no, 0 ast.", paper.Blocks.OfType<Grid>().SelectMany(g => g.Rows).Select(r => string.Join('|', r)));
    }

    [Theory]
    [InlineData(MinutesStates.Draft, "BOZZA")]
    [InlineData(MinutesStates.Proposed, "BOZZA")]
    [InlineData(MinutesStates.Corrected, null)]
    public void Until_it_is_approved_every_page_says_that_it_is_a_draft(string state, string? mark) => Assert.Equal(mark, MinutesPaper.Write(SampleMinutes.Of("it", state), Register.Formal).Mark);

    [Fact]
    public void Without_the_quorum_it_is_put_on_record()
    {
        var sample = SampleMinutes.Of("it");
        var few = sample with { Data = sample.Data with { Rule = new(QuorumType.Number, Number: 7) } };

        Assert.Contains(Texts(MinutesPaper.Write(few, Register.Formal)), line => line.EndsWith("mentre ne occorrono sette, si dà atto che il numero legale non è raggiunto.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_vote_stands_beside_its_decision_whichever_was_written_first()
    {
        MinutesEntry Entry(int number, EntryType type, int item, string text, MinutesVote? vote = null) =>
            new(number, type, text, SampleMinutes.At(16, number), "2", "Marta Conti") { Item = item, Vote = vote, Decision = type is EntryType.Decision ? number : null };
        MinutesVote Votes(int yes, bool passed = true) => new(yes, 0, 0) { Present = 5, Quorum = 3, Passed = passed };
        var sample = SampleMinutes.Of("it");
        MinutesEntry[] entries =
        [
            Entry(1, EntryType.Decision, 1, "prima"), Entry(2, EntryType.Vote, 1, "", Votes(5)), Entry(3, EntryType.Decision, 1, "seconda"), Entry(4, EntryType.Vote, 1, "", Votes(4)),
            Entry(5, EntryType.Vote, 2, "", Votes(3)), Entry(6, EntryType.Decision, 2, "terza"), Entry(7, EntryType.Decision, 2, "quarta"), Entry(8, EntryType.Vote, 2, "Altro", Votes(1, passed: false)), Entry(9, EntryType.Decision, 3, "quinta"),
        ];

        var rows = MinutesPaper.Write(sample with { Data = sample.Data with { Entries = entries } }, Register.Short).Blocks.OfType<Grid>().Single(g => g.Caption == "Decisioni").Rows.Select(r => string.Join('|', r));

        Assert.Equal(
            ["1|prima|Approvata: 5 sì, 0 no, 0 ast.", "3|seconda|Approvata: 4 sì, 0 no, 0 ast.", "6|terza|Approvata: 3 sì, 0 no, 0 ast.", "7|quarta|", "|Altro|Respinta: 1 sì, 0 no, 0 ast.", "9|quinta|"], rows);
    }

    [Theory]
    [InlineData("it", "Alla votazione sono presenti due voti, mentre ne occorrono quattro: manca il numero legale e la votazione non è valida.", "|Aumentare le quote|Senza numero legale: 2 sì, 0 no, 0 ast.")]
    [InlineData("en", "With two votes present, while four are needed, there is no quorum and the vote is not valid.", "|Aumentare le quote|No quorum: 2 for, 0 against, 0 abst.")]
    public void A_vote_that_lost_its_quorum_says_so_on_paper(string language, string formal, string brief)
    {
        var sample = SampleMinutes.Of(language);
        var lost = new MinutesEntry(20, EntryType.Vote, "Aumentare le quote", SampleMinutes.At(16, 30), "2", "Marta Conti") { Item = 3, Vote = new(2, 0, 0) { Present = 2, Quorum = 4 } };
        var minutes = sample with { Data = sample.Data with { Entries = [.. sample.Data.Entries, lost] } };

        Assert.Contains(formal, Texts(MinutesPaper.Write(minutes, Register.Formal)));
        Assert.Contains(brief, MinutesPaper.Write(minutes, Register.Short).Blocks.OfType<Grid>().SelectMany(g => g.Rows).Select(r => string.Join('|', r)));
    }

    [Fact]
    public void What_was_typed_in_a_hurry_is_a_sentence()
    {
        var sample = SampleMinutes.Of("it");
        MinutesEntry decision = new(20, EntryType.Decision, "si compra il furgone", SampleMinutes.At(16, 30), "2", "Marta Conti") { Item = 3, Decision = 9 };
        MinutesEntry action = new(21, EntryType.Action, "chiamare il concessionario", SampleMinutes.At(16, 31), "2", "Marta Conti") { Item = 3, Action = new() { Who = [new("1", "Luca Moretti")] } };

        var lines = Texts(MinutesPaper.Write(sample with { Data = sample.Data with { Entries = [.. sample.Data.Entries, decision, action] } }, Register.Formal));

        Assert.Contains("Delibera n. 9: Si compra il furgone.", lines);
        Assert.Contains("Provvede a quanto segue Luca Moretti: chiamare il concessionario.", lines);
    }

    [Fact]
    public void A_meeting_of_which_nothing_is_known_still_has_its_minutes()
    {
        var bare = new MinutesPaper(new() { Body = "Team", Start = SampleMinutes.At(10, 0), Zone = "Europe/Rome", Language = "it", People = [] }, "Team", null, MinutesStates.Draft);

        Assert.Equal("L'anno duemilaventisei, il giorno ventisei del mese di novembre, alle ore dieci, si è tenuta la riunione «Team».", Texts(MinutesPaper.Write(bare, Register.Formal))[0]);
        Assert.NotEmpty(MinutesPaper.Write(bare, Register.Short).Blocks);
    }

    private static IReadOnlyList<string> Lines(string language) => Texts(MinutesPaper.Write(SampleMinutes.Of(language), Register.Formal));

    private static IReadOnlyList<string> Texts(Paper paper) => [.. paper.Blocks.OfType<Line>().Select(l => l.Lead + l.Text)];
}
