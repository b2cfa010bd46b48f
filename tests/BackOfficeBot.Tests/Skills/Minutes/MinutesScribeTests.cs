using BackOfficeBot.Skills.Minutes;

namespace BackOfficeBot.Tests.Skills.Minutes;

/// Lines written into minutes, with the quorum as it is at each moment.
public sealed class MinutesScribeTests
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly MinutesScribe Scribe = new(MinutesTexts.In("it"));
    private MinutesData _data = Board();
    private DateTimeOffset _now = Ten;

    [Fact]
    public void A_line_gets_a_number_the_time_and_the_item_that_is_dealt_with()
    {
        Says("odg 2");
        var entry = Says("decisione: si compra").Entry!;

        Assert.Equal((2, 2, 1, "si compra", _now), (entry.Number, entry.Item, entry.Decision, entry.Text, entry.At));
        Assert.Equal("decisione: si compra", entry.Source);
        Assert.Equal(2, _data.Item);
    }

    [Fact]
    public void A_message_that_comes_twice_counts_once()
    {
        var first = Says("nota: una", message: "m1").Entry;
        Assert.Equal(first, Says("nota: una", message: "m1").Entry);
        Assert.Single(_data.Entries);
    }

    [Fact]
    public void The_majority_is_reckoned_and_the_minority_named()
    {
        var vote = Says("voto: contrario Paolo, astenuta Giulia").Entry!.Vote!;
        Assert.Equal((3, 1, 1, 5, 3, 3, true), (vote.For, vote.Against, vote.Abstained, vote.Present, vote.Quorum, vote.Needed, vote.Passed));
        Assert.Equal(["Paolo Ferrari", "Giulia Romano"], vote.Names.Select(n => n.Name));
    }

    [Fact]
    public void A_vote_without_a_quorum_is_stopped_with_the_numbers_and_passes_once_it_is_there_again()
    {
        Says("esce Paolo 10:01");
        Says("esce Giulia 10:02");
        Says("esce Marco 10:03");

        Assert.Equal("Non si può votare: ci sono 2 voti su 5 e ne servono almeno 3. Il voto non è stato registrato.", Says("voto: unanimità").Problem);
        Says("entra Marco 10:04");
        Assert.Equal((3, true), (Says("voto: unanimità").Entry!.Vote!.For, _data.Entries[^1].Vote!.Passed));
    }

    [Fact]
    public void Who_goes_before_a_vote_and_is_said_later_changes_it_and_that_is_told()
    {
        Says("esce Paolo 10:01");
        Says("esce Giulia 10:02");
        _now = Ten.AddMinutes(10);
        Assert.True(Says("voto: unanimità").Entry!.Vote!.Passed);

        var late = Says("esce Marco 10:03");

        Assert.Equal("Il voto della riga 3 ne conta 3, ma allora in seduta ce n'erano 2: correggi il voto o l'ora.", late.Notice);
        Assert.StartsWith("Cambia il voto della riga 3: approvato", Says("togli 4").Notice, StringComparison.Ordinal);
        Says("correggi 3: voto: 2 sì 0 no");
        Assert.Equal("Cambia il voto della riga 3: respinto: 2 a favore, 0 contrari, 0 astenuti, senza numero legale.", Says("esce Marco 10:03").Notice);
    }

    [Fact]
    public void An_hour_before_the_opening_is_taken_and_pointed_out()
    {
        _data = _data with { OpenedAt = Ten };

        Assert.Equal("La seduta risulta aperta dalle 10:00: controlla l'ora.", Says("esce Paolo 9:40").Notice);
        Assert.Null(Says("esce Giulia 10:00").Notice);
    }

    [Fact]
    public void Votes_that_were_not_cast_are_told()
    {
        Assert.Equal("Su 5 voti presenti 2 non sono stati espressi: se serve, correggi.", Says("voto: 3 sì 0 no").Notice);
        Assert.Equal("Su 5 voti presenti 1 non è stato espresso: se serve, correggi.", Says("voto: 3 sì 1 no, contrario Paolo").Notice);
        Assert.Null(Says("voto: 5 sì 0 no").Notice);
    }

    [Fact]
    public void Who_votes_by_proxy_may_be_named_beside_whoever_holds_it()
    {
        Says("delega: Paolo a Marco");
        Says("esce Paolo 10:01");

        var called = Says("voto: appello Marco sì, Paolo no").Entry!.Vote!;
        Assert.Equal((1, 1), (called.For, called.Against));
        Assert.Equal(2, Says("voto: appello Marco sì").Entry!.Vote!.For);
    }

    [Fact]
    public void A_proxy_counts_while_its_giver_is_away_and_its_holder_is_there()
    {
        Says("delega: Paolo a Marco");
        Assert.Equal(5, MinutesRoom.Now(_data).Present);
        Says("esce Paolo 10:01");
        Assert.Equal((5, 2), (MinutesRoom.Now(_data).Present, MinutesRoom.Now(_data).VotesOf("3")));
        Assert.Equal(2, Says("voto: contrario Marco").Entry!.Vote!.Against);
        Says("esce Marco 10:05");
        Assert.Equal(3, MinutesRoom.Now(_data).Present);
    }

    [Fact]
    public void A_departure_that_is_said_late_shows_on_the_vote_that_it_concerns()
    {
        _now = Ten.AddMinutes(30);
        Says("voto: unanimità");
        foreach (var who in new[] { "Paolo", "Giulia", "Marco" })
            Says($"esce {who} 10:15");

        var vote = _data.Entries[0].Vote!;
        Assert.Equal((2, 3, false), (vote.Present, vote.Quorum, vote.Passed));
        Assert.Contains("senza numero legale", MinutesWords.Line(_data.Entries[0], _data, "it"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_roll_call_takes_only_who_is_there_once_each()
    {
        Assert.Equal((2, 1, 0), Says("voto: appello Elena sì, Marco sì, Paolo no").Entry!.Vote is { } v ? (v.For, v.Against, v.Abstained) : default);
        Assert.Equal("Marco Rossi è nominato due volte nel voto.", Says("voto: appello Marco sì, Rossi no").Problem);
        Assert.Equal("Tra gli invitati nessuno si chiama Verdi.", Says("voto: appello Verdi sì").Problem);
        Assert.Equal("Sara Greco non ha diritto di voto.", Says("voto: contraria Sara").Problem);
    }

    [Theory]
    [InlineData("voto: 9 sì", "I voti sono 9, ma in seduta ce ne sono 5. Controlla i numeri, o chi è entrato e uscito.")]
    [InlineData("voto: 3 sì 1 no, contrari Paolo e Marco", "I nomi valgono più voti di quelli contati: correggi i numeri o i nomi.")]
    [InlineData("odg 7", "Il punto 7 non c'è: l'ordine del giorno va da 1 a 2.")]
    [InlineData("esce Verdi 10:00", "Tra gli invitati nessuno si chiama Verdi.")]
    [InlineData("entra Marco 10:00", "Marco Rossi risulta già in seduta.")]
    [InlineData("esce Marco 18:00", "Le 18:00 non sono ancora passate: scrivi l'ora giusta e la riga resta.")]
    [InlineData("decisione:", "Che cosa si è deciso? Scrivi «decisione:» e il testo.")]
    [InlineData("togli 40", "La riga 40 non c'è in questo verbale.")]
    public void What_cannot_be_is_said_and_changes_nothing(string text, string problem)
    {
        Assert.Equal(problem, Says(text).Problem);
        Assert.Empty(_data.Entries);
    }

    [Fact]
    public void Who_was_not_invited_comes_in_as_a_guest_without_a_vote()
    {
        Says("entra ospite Anna Verdi 10:00");
        Assert.Equal((0, true), (_data.People[^1].Votes, MinutesRoom.Now(_data).IsIn(_data.People[^1].Id)));
        Assert.Equal(5, MinutesRoom.Now(_data).Total);
    }

    [Fact]
    public void A_correction_keeps_number_time_and_place_and_what_is_taken_out_leaves_a_gap()
    {
        Says("decisione: si compra");
        Says("nota: due");
        _now = Ten.AddHours(1);
        Says("correggi 1: si noleggia");
        Assert.Equal((1, "si noleggia", Ten, 1), (_data.Entries[0].Number, _data.Entries[0].Text, _data.Entries[0].At, _data.Entries[0].Decision));

        Says("correggi 2: voto: 5 sì");
        Assert.Equal((EntryType.Vote, true), (_data.Entries[1].Type, _data.Entries[1].Vote!.Passed));
        Says("togli 1");
        Says("nota: tre");
        Assert.Equal([2, 3], _data.Entries.Select(e => e.Number));
    }

    [Fact]
    public void An_action_for_somebody_unknown_is_kept_and_said()
    {
        var written = Says("azione: @Andrea Fontana cambiare la stampante");
        Assert.Null(written.Entry!.Action!.Who[0].Id);
        Assert.Equal("Andrea Fontana non è tra gli invitati: il nome resta com'è scritto.", written.Notice);
    }

    [Theory]
    [InlineData("correggi 1: @Giulia inviare il bilancio entro lunedì", "Giulia Romano", "inviare il bilancio", 30)]
    [InlineData("correggi 1: @Giulia inviare il bilancio", "Giulia Romano", "inviare il bilancio", 27)]
    [InlineData("correggi 1: inviare il bilancio al commercialista", "Marco Rossi", "inviare il bilancio al commercialista", 27)]
    [InlineData("correggi 1: inviare il bilancio entro lunedì", "Marco Rossi", "inviare il bilancio", 30)]
    [InlineData("correggi 1: preparare la riunione di domani", "Marco Rossi", "preparare la riunione di domani", 27)]
    [InlineData("correggi 1: @Giulia inviare il bilancio per lunedì", "Giulia Romano", "inviare il bilancio", 30)]
    [InlineData("correggi 1: Giulia invia il bilancio entro lunedì", "Giulia Romano", "invia il bilancio", 30)]
    [InlineData("correggi 1: Marco e Giulia inviano il bilancio", "Marco Rossi|Giulia Romano", "inviano il bilancio", 27)]
    [InlineData("correggi 1: azione: inviare il bilancio", "", "inviare il bilancio", null)]
    public void An_action_that_is_corrected_keeps_who_and_by_when_where_that_is_not_said_anew(string said, string who, string text, int? day)
    {
        Says("azione: @Marco mandare il bilancio entro venerdì");
        var entry = Says(said).Entry!;
        Assert.Equal((who, text, day), (string.Join('|', entry.Action!.Who.Select(w => w.Name)), entry.Text, entry.Action.Due?.Day));
    }

    [Fact]
    public void Two_thirds_of_those_present_and_unanimity_are_more_than_a_majority()
    {
        _data = _data with { Rule = new(QuorumType.None, MajorityType.TwoThirdsOfPresent) };
        Assert.False(Says("voto: 3 sì 2 no").Entry!.Vote!.Passed);
        Assert.True(Says("voto: 4 sì 1 no").Entry!.Vote!.Passed);
        _data = _data with { Rule = new(QuorumType.None, MajorityType.Unanimous) };
        Assert.False(Says("voto: 4 sì 1 no").Entry!.Vote!.Passed);
    }

    private MinutesWritten Says(string text, string? message = null)
    {
        var written = Scribe.Write(_data, MinutesLine.Read(text, _data.People)!, new("1", "Elena Valdoro", _now, message), line => line.Due switch { "entro venerdì" => new(2026, 11, 27), "entro lunedì" or "per lunedì" => new(2026, 11, 30), _ => null }, text);
        _data = written.Data ?? _data;
        return written;
    }

    private static MinutesData Board() => new()
    {
        Type = MeetingType.Board, Body = "CdA", Start = Ten, OpenedAt = Ten, Zone = "Europe/Rome", Language = "it", Rule = new(QuorumType.Majority), Agenda = [new(1, "Bilancio"), new(2, "Varie")],
        People =
        [
            In("1", "Elena Valdoro", MinutesRole.Chair), In("2", "Davide Rinaldi"), In("3", "Marco Rossi"), In("4", "Giulia Romano"), In("5", "Paolo Ferrari"),
            In("6", "Sara Greco", MinutesRole.Secretary) with { Votes = 0 },
        ],
    };

    private static MinutesPerson In(string id, string name, MinutesRole role = MinutesRole.Member) => new(id, name, role) { Attendance = Attendance.Present };
}
