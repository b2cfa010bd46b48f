using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Skills.Calls;

namespace BackOfficeBot.Tests.Skills.Calls;

/// One line says who called whom and about what, as clerks write it.
public sealed class CallSentenceTests
{
    private static readonly Understander Understander = Taught.Understander;

    private static CallWish Read(string text, string locale = "it-IT")
    {
        var context = new UnderstandingContext(new(2026, 11, 24, 10, 0, 0), "Europe/Rome", locale);
        var understood = Understander.Understand(text, context);
        understood = understood with { Phones = PhoneText.Find(text, "IT") };
        return CallSentence.Read(text, understood, Understander.Understand(text, context with { Direction = Direction.Past }).Whens, said => said.Split(' ')[^1].ToLowerInvariant() is "commerciale" or "amministrazione" || said.ToLowerInvariant() is "sales" or "the sales office");
    }

    [Theory]
    [InlineData("chiamata da Bianchi della ditta Sereno 02 1234567 per Marco, urgente: vuole il contratto", "Bianchi", "Sereno", "Marco", "vuole il contratto")]
    [InlineData("ha chiamato la signora Ferri dello studio Ferri, vuole essere richiamata da Marco", "signora Ferri", "studio Ferri", "Marco", "vuole essere richiamata da Marco")]
    [InlineData("ha chiamato Bianchi: vuole che Marco lo richiami", "Bianchi", null, "Marco", "vuole che Marco lo richiami")]
    [InlineData("chiamata da bianchi della ditta sereno 02 1234567 per marco, urgente: vuole il contratto", "Bianchi", "Sereno", "marco", "vuole il contratto")]
    [InlineData("ha chiamato Rinaldo Sarti della Cartiera Lombarda per Giulia Romano: offerta da rivedere", "Rinaldo Sarti", "Cartiera Lombarda", "Giulia Romano", "offerta da rivedere")]
    [InlineData("ha telefonato la signora Ricci per la fattura 118", "signora Ricci", null, "", "per la fattura 118")]
    [InlineData("registra una telefonata di Ferrari per l'ufficio commerciale: chiede il listino", "Ferrari", null, "l' ufficio commerciale", "chiede il listino")]
    [InlineData("Sarti ha chiamato Marco, vuole essere richiamato", "Sarti", null, "Marco", null)]
    [InlineData("di' a Giulia che ha chiamato il sig. Conti", "sig. Conti", null, "Giulia", null)]
    [InlineData("ha chiamato il notaio Verdi per Marco e Giulia Romano, richiamarlo dopo le 15", "notaio Verdi", null, "Marco|Giulia Romano", null)]
    [InlineData("ha chiamato ancora bianchi di alfa srl per marco", "Bianchi", "Alfa Srl", "marco", null)]
    [InlineData("ha chiamato di nuovo Bianchi della Alfa Srl per Marco", "Bianchi", "Alfa Srl", "Marco", null)]
    [InlineData("prendi nota: ha telefonato la banca per il mutuo", "Banca", null, "", "per il mutuo")]
    [InlineData("ho chiamato Sereno: consegna confermata", "Sereno", null, "", "consegna confermata")]
    [InlineData("chiamata persa da Neri 347 1234567 per Marco", "Neri", null, "Marco", null)]
    [InlineData("chiamata persa alle 17:30 da 335 1234567 per Marco", null, null, "Marco", null)]
    [InlineData("persa alle 17:30 da Neri per Marco", "Neri", null, "Marco", null)]
    [InlineData("ho chiamato io la ditta Alba 06 7654321: arrivano martedì", null, "Alba", "", "arrivano martedì")]
    [InlineData("segna chiamata di Ferrari x Davide, richiama dopo le 15", "Ferrari", null, "Davide", null)]
    [InlineData("ha chiamato Di Stefano dello studio Gatti, chiede di Marco", "Di Stefano", "studio Gatti", "Marco", null)]
    [InlineData("ha chiamato Bianchi e vuole parlare con Marco del contratto", "Bianchi", null, "Marco", "del contratto")]
    [InlineData("ha chiamato il signor Ricci della Gamma al 02 5551234, vuole parlare con Paolo Ferrari entro domani alle 12", "signor Ricci", "Gamma", "Paolo Ferrari", null)]
    [InlineData("Buongiorno, ha chiamato il signor Ricci della Gamma al 02 5551234, vuole parlare con Paolo Ferrari", "signor Ricci", "Gamma", "Paolo Ferrari", null)]
    [InlineData("telefonata da D'Angelo della Sereno S.r.l. per Marco: dice che il pacco è arrivato alle 9", "D'Angelo", "Sereno S.r.l.", "Marco", "dice che il pacco è arrivato alle 9")]
    [InlineData("chiamata da bianchi per marco e giulia: il contratto", "Bianchi", null, "marco|giulia", "il contratto")]
    [InlineData("chiamata da Bianchi per Marco e il magazzino: il contratto", "Bianchi", null, "Marco|magazzino", "il contratto")]
    [InlineData("chiamata da Bianchi per Marco e vuole il contratto", "Bianchi", null, "Marco", "vuole il contratto")]
    [InlineData("ha richiamato la Ferretti della Colombo, cerca Marco, è furiosa", "Ferretti", "Colombo", "Marco", "è furiosa")]
    [InlineData("di nuovo la Ferretti della Colombo per Marco, vuole il contratto", "Ferretti", "Colombo", "Marco", "vuole il contratto")]
    public void In_Italian(string text, string? caller, string? company, string to, string? message) => Says(Read(text), caller, company, to, message);

    [Theory]
    [InlineData("call from Bianchi of Sereno 02 1234567 for Marco, urgent: wants the contract", "Bianchi", "Sereno", "Marco", "wants the contract")]
    [InlineData("log a call from Jane Cole from Northwind for Giulia Romano about the quote", "Jane Cole", "Northwind", "Giulia Romano", "about the quote")]
    [InlineData("the notary called about the file", "Notary", null, "", "about the file")]
    [InlineData("Simon called for Thomas and wants a call back", "Simon", null, "Thomas", null)]
    [InlineData("tell Marco that Paul Reed called", "Paul Reed", null, "Marco", null)]
    [InlineData("Bass phoned for the sales office, will call again", "Bass", null, "the sales office", null)]
    [InlineData("take a message: the bank called about the loan", "Bank", null, "", "about the loan")]
    [InlineData("I called Northwind: delivery confirmed", "Northwind", null, "", "delivery confirmed")]
    [InlineData("missed call from Mr Reed for Marco", "Mr Reed", null, "Marco", null)]
    [InlineData("log a call from Ferrari for David, ring back after 3", "Ferrari", null, "David", null)]
    [InlineData("Ann Lee at Contoso called for Marco, she said the parcel is late", "Ann Lee", "Contoso", "Marco", "said the parcel is late")]
    [InlineData("call from Jane Cole of Northwind for Giulia Romano and the warehouse: asks about the quote", "Jane Cole", "Northwind", "Giulia Romano|warehouse", "asks about the quote")]
    [InlineData("call from Jane Cole of Northwind for Giulia Romano and accounting: asks about the quote", "Jane Cole", "Northwind", "Giulia Romano|accounting", "asks about the quote")]
    [InlineData("call from Jane Cole for Marco: the quote, speaks English", "Jane Cole", null, "Marco", "the quote")]
    public void In_English(string text, string? caller, string? company, string to, string? message) => Says(Read(text, "en-US"), caller, company, to, message);

    [Theory]
    [InlineData("ha chiamato Bianchi per Marco, vuole essere richiamato", "Telephoned PleaseCall")]
    [InlineData("ha richiamato Bianchi per Marco", "Returned")]
    [InlineData("ha chiamato Bianchi per Marco, richiamerà lui domani", "Telephoned WillCallAgain")]
    [InlineData("ha chiamato Bianchi per Marco, urgente, vorrebbe un appuntamento", "Telephoned WantsToSee Urgent")]
    [InlineData("ho chiamato Bianchi", "")]
    [InlineData("chiamata persa da Bianchi", "")]
    [InlineData("Bianchi called for Marco, please call him back asap", "Telephoned PleaseCall Urgent")]
    [InlineData("Bianchi called back for Marco, wants to see him", "Returned WantsToSee")]
    [InlineData("Bianchi called for Marco, he will call back tomorrow", "Telephoned WillCallAgain")]
    public void The_boxes_of_the_slip_are_ticked(string text, string ticks) => Assert.Equal(ticks, string.Join(' ', Read(text).Ticks));

    [Theory]
    [InlineData("it-IT", "ha chiamato Bianchi per Marco; il preventivo è pronto", "il preventivo è pronto")]
    [InlineData("it-IT", "chiamata da Bianchi della Sereno 02 1234567; per Marco; fattura 118 da pagare, urgente", "fattura 118 da pagare")]
    [InlineData("it-IT", "ha chiamato Bianchi per Marco; urgente; i campioni partono oggi", "i campioni partono oggi")]
    [InlineData("it-IT", "ha chiamato Bianchi per Marco: vuole il listino; urgente", "vuole il listino")]
    [InlineData("en-US", "call from Reed for Marco; the samples leave today", "the samples leave today")]
    [InlineData("en-US", "Reed called for Marco; Giulia has the samples; the invoice is paid", "Giulia has the samples; the invoice is paid")]
    [InlineData("en-US", "call from Reed for Marco about the samples, urgent", "about the samples")]
    [InlineData("en-US", "call from Reed for Marco: wants the price list, it's urgent!", "wants the price list")]
    [InlineData("en-US", "call from Reed for Marco: wants the urgent delivery list", "wants the urgent delivery list")]
    public void What_was_said_behind_a_semicolon_is_kept_and_urgency_is_the_box_alone(string locale, string text, string message)
    {
        var wish = Read(text, locale);
        Assert.Equal((message, "Marco"), (wish.Message, Assert.Single(wish.For)));
        Assert.Equal(text.Contains("urgent", StringComparison.Ordinal), wish.Ticks.Contains(CallTick.Urgent));
    }

    [Theory]
    [InlineData("it-IT", "chiamata da Ferretti della Colombo 02 7654321 per Marco, urgente: vuole il contratto, richiamare oggi tra le 15 e le 17, numero riletto", "vuole il contratto")]
    [InlineData("it-IT", "chiamata da Ferretti per Marco: numero riletto, vuole il contratto, il listino e la fattura", "vuole il contratto, il listino e la fattura")]
    [InlineData("it-IT", "chiamata da Ferretti per Marco: richiamare domani per il contratto, chiede di Giulia", "richiamare domani per il contratto, chiede di Giulia")]
    [InlineData("en-US", "call from Reed for Marco: wants the contract, call him back tomorrow after 3pm, number read back", "wants the contract")]
    public void What_stands_in_the_fields_of_the_slip_is_no_message(string locale, string text, string message)
    {
        var wish = Read(text, locale);
        Assert.Equal(message, wish.Message);
        Assert.Equal(text.Contains("richiamare", StringComparison.Ordinal) || text.Contains("call him back", StringComparison.Ordinal), wish.Ticks.Contains(CallTick.PleaseCall));
    }

    [Fact]
    public void When_it_rang_lies_behind_and_when_to_call_back_ahead()
    {
        Assert.Equal(new DateTime(2026, 11, 24, 9, 30, 0), Read("Bianchi ha chiamato alle 9:30 per Marco").At!.Value.Start);
        var wish = Read("ha chiamato Bianchi per Marco, richiamarlo dopo le 15");
        Assert.Equal(new TimeOnly(15, 0), TimeOnly.FromDateTime(wish.Back!.Value.Start!.Value));
        Assert.Equal(new DateTime(2026, 11, 30, 12, 0, 0), Read("ha chiamato Ricci, vuole parlare con Paolo Ferrari entro lunedì alle 12").Back!.Value.End);
        Assert.Equal(new DateTime(2026, 11, 30, 12, 0, 0), Read("Ricci called, he wants to speak with Paolo Ferrari by Monday at 12", "en-US").Back!.Value.End);
        Assert.Null(Read("ha chiamato Ricci, vuole parlare con Paolo della riunione di lunedì").Back);
        Assert.Null(wish.At);
        Assert.Null(Read("ha telefonato Verga per Giulia Romano al 02 8889990, vuole vederla martedì alle 15").At);
        Assert.Null(Read("please log a call: Mrs Brown from Contoso rang for Emily on 020 7946 0111, she wants to see her on Tuesday at 3pm", "en-US").At);
    }

    [Fact]
    public void Direction_language_and_a_number_read_back_are_understood()
    {
        Assert.Equal(CallDirection.Out, Read("ho chiamato Bianchi").Direction);
        Assert.Equal(CallDirection.Missed, Read("missed call from Reed", "en-US").Direction);
        var wish = Read("ha chiamato Reed per Marco, parla inglese, numero riletto, 02 1234567");
        Assert.Equal(("en", true, "+39021234567"), (wish.CallerLanguage, wish.IsReadBack, wish.Phone));
    }

    [Fact]
    public void Nothing_said_is_nothing_understood() => Assert.All(new[] { "nuova chiamata", "log a call", "", "annota la telefonata" }, text => Assert.True(Read(text).IsEmpty));

    [Fact]
    public void Any_beginning_of_a_sentence_is_read_without_an_error() =>
        Assert.All(Enumerable.Range(0, 90), length => Read("di' a Marco, che ha chiamato Bianchi della ditta 02 1234567 per l'ufficio commerciale, x: dice che"[..Math.Min(length, 87)]));

    private static void Says(CallWish wish, string? caller, string? company, string to, string? message) =>
        Assert.Equal((caller, company, to, message), (wish.Caller, wish.Company, string.Join('|', wish.For), wish.Message));
}
