using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Tasks;

namespace BackOfficeBot.Tests.Skills.Tasks;

/// What a sentence says there is to do, on Tuesday 24 November 2026 at ten.
public sealed class TaskSentenceTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0);
    private static readonly Understander Understander = Taught.Understander;

    private static TaskSentence Of(string text, string locale) => TaskSentence.Of(text, Understander.Understand(text, new(Now, "Europe/Rome", locale)), Now);

    [Theory]
    [InlineData("it-IT", "chiedi a Luca Moretti di preparare la relazione entro mercoledì, con copia a Sara Greco", "Preparare la relazione", "Sara Greco", "")]
    [InlineData("it-IT", "chiedi a Luca di preparare la relazione, in copia Sara Greco e Marco Rossi, entro venerdì", "Preparare la relazione", "Sara Greco|Marco Rossi", "")]
    [InlineData("it-IT", "chiedi a Luca di preparare la fiera entro venerdì, checklist: stand, badge e listini", "Preparare la fiera", "", "stand|badge|listini")]
    [InlineData("it-IT", "chiedi a Luca di mandare una copia a Sara", "Mandare una copia a Sara", "", "")]
    [InlineData("en-US", "ask Luca Moretti to check the invoices by Friday, checklist: print, sign, send", "Check the invoices", "", "print|sign|send")]
    [InlineData("en-US", "ask Luca to prepare the report by Friday, cc Sara Greco and Marco Rossi", "Prepare the report", "Sara Greco|Marco Rossi", "")]
    [InlineData("en-US", "ask Luca to copy Contract A, to the archive", "Copy Contract A, to the archive", "", "")]
    public void Who_sees_it_too_and_what_is_ticked_off_stand_apart(string locale, string text, string title, string watchers, string items)
    {
        var said = Of(text, locale);
        Assert.Equal(title, said.Title);
        Assert.Equal(watchers, string.Join('|', said.Watchers));
        Assert.Equal(items, string.Join('|', said.Items));
    }

    [Theory]
    [InlineData("it-IT", "chiedi a Giulia se mi prepara il preventivo per venerdì", "Giulia", "Prepara il preventivo", "2026-11-27")]
    [InlineData("it-IT", "chiedi a Giulia di mandarmi il preventivo entro venerdì", "Giulia", "Mandarmi il preventivo", "2026-11-27")]
    [InlineData("it-IT", "Puoi chiedere a Luca Moretti se può controllare le fatture entro giovedì alle 12?", "Luca Moretti", "Controllare le fatture", "2026-11-26 12:00")]
    [InlineData("it-IT", "chiedi all'amministrazione di registrare la fattura entro domani, urgente", "amministrazione", "Registrare la fattura", "2026-11-25")]
    [InlineData("it-IT", "chiedi all'amministrazione di registrare la fattura entro domani, priorità alta", "amministrazione", "Registrare la fattura", "2026-11-25")]
    [InlineData("it-IT", "chiedi alla segreteria di spedire il pacco", "segreteria", "Spedire il pacco", null)]
    [InlineData("it-IT", "chiedi alla segreteria di prenotare la sala alle 15 entro venerdì", "segreteria", "Prenotare la sala alle 15", "2026-11-27")]
    [InlineData("it-IT", "assegna a Luca Moretti la revisione del bilancio per giovedì", "Luca Moretti", "La revisione del bilancio", "2026-11-26")]
    [InlineData("it-IT", "affida la pratica Bianchi a Chiara Galli", "Chiara Galli", "La pratica Bianchi", null)]
    [InlineData("it-IT", "assegna all'amministrazione il controllo delle note spese", "amministrazione", "Il controllo delle note spese", null)]
    [InlineData("it-IT", "ricorda a Marco Rossi di compilare il modulo entro lunedì", "Marco Rossi", "Compilare il modulo", "2026-11-30")]
    [InlineData("en-US", "ask Luca to check the invoices by Friday", "Luca", "Check the invoices", "2026-11-27")]
    [InlineData("en-US", "Can you ask Giulia Romano to send me the offer by tomorrow at noon?", "Giulia Romano", "Send me the offer", "2026-11-25 12:00")]
    [InlineData("en-US", "ask the sales office to call the client back", "the sales office", "Call the client back", null)]
    [InlineData("en-US", "delegate the report to Giulia Romano by tomorrow", "Giulia Romano", "The report", "2026-11-25")]
    [InlineData("en-US", "assign Luca Moretti to the audit", "Luca Moretti", "The audit", null)]
    public void Somebody_is_asked(string locale, string text, string who, string title, string? due) => Assert.Equal((who, title, due), (Of(text, locale).Who, Of(text, locale).Title, Due(Of(text, locale))));

    [Theory]
    [InlineData("it-IT", "ricordami di chiamare il commercialista domani alle 9", "Chiamare il commercialista", "2026-11-25 09:00")]
    [InlineData("it-IT", "ricordami domani alle 15 di mandare il contratto", "Mandare il contratto", "2026-11-25 15:00")]
    [InlineData("it-IT", "ricordami venerdì alle 9 di fare il riepilogo", "Fare il riepilogo", "2026-11-27 09:00")]
    [InlineData("it-IT", "ricordami di fare l'inventario", "Fare l'inventario", null)]
    [InlineData("it-IT", "nuova attività: preparare le slide", "Preparare le slide", null)]
    [InlineData("it-IT", "ricordami la riunione con il notaio", "Riunione con il notaio", null)]
    [InlineData("it-IT", "aggiungi rinnovare la licenza alle cose da fare", "Rinnovare la licenza", null)]
    [InlineData("it-IT", "promemoria: ordinare il toner entro venerdì", "Ordinare il toner", "2026-11-27")]
    [InlineData("it-IT", "non farmi dimenticare di pagare il bollo", "Pagare il bollo", null)]
    [InlineData("en-US", "remind me to ring the accountant tomorrow at 9", "Ring the accountant", "2026-11-25 09:00")]
    [InlineData("en-US", "note to self: order toner", "Order toner", null)]
    [InlineData("it-IT", "domani ricordami di chiamare la banca alle 15", "Chiamare la banca", "2026-11-25 15:00")]
    [InlineData("en-US", "add renew the licence to my to do list", "Renew the licence", null)]
    [InlineData("en-US", "create a task to prepare the quote by Monday", "Prepare the quote", "2026-11-30")]
    [InlineData("en-US", "don't let me forget to pay the tax", "Pay the tax", null)]
    public void One_reminds_oneself(string locale, string text, string title, string? due) =>
        Assert.Equal((null, null, title, due), (Of(text, locale).Who, Of(text, locale).List, Of(text, locale).Title, Due(Of(text, locale))));

    [Theory]
    [InlineData("it-IT", "aggiungi pane, latte e uova alla lista della spesa", "spesa", "pane|latte|uova")]
    [InlineData("it-IT", "metti il caffè nella lista della spesa", "spesa", "il caffè")]
    [InlineData("it-IT", "aggiungi biscotti alla spesa", "spesa", "biscotti")]
    [InlineData("it-IT", "aggiungi alla lista della cancelleria graffette", "cancelleria", "graffette")]
    [InlineData("it-IT", "crea una lista per il trasloco", "trasloco", "")]
    [InlineData("en-US", "add milk and bread to my shopping list", "spesa", "milk|bread")]
    [InlineData("en-US", "put stamps on the office list", "office", "stamps")]
    [InlineData("en-US", "create a new list called stationery", "stationery", "")]
    public void Things_are_added_to_a_list(string locale, string text, string list, string items) => Assert.Equal((list, items), (Of(text, locale).List, string.Join('|', Of(text, locale).Items)));

    [Theory]
    [InlineData("it-IT", "ricordami ogni lunedì alle 9 di annaffiare le piante", "Annaffiare le piante", "2026-11-30 09:00", "FREQ=WEEKLY;BYDAY=MO")]
    [InlineData("en-US", "remind me every Monday at 9 to water the plants", "Water the plants", "2026-11-30 09:00", "FREQ=WEEKLY;BYDAY=MO")]
    [InlineData("it-IT", "ogni lunedì ricordami di controllare la posta alle 9", "Controllare la posta", "2026-11-30 09:00", "FREQ=WEEKLY;BYDAY=MO")]
    [InlineData("en-US", "every Monday remind me to check the post at 9", "Check the post", "2026-11-30 09:00", "FREQ=WEEKLY;BYDAY=MO")]
    [InlineData("en-US", "remind me every day at 11 to take a break", "Take a break", "2026-11-24 11:00", "FREQ=DAILY")]
    public void It_comes_back(string locale, string text, string title, string due, string rule) =>
        Assert.Equal((title, due, rule), (Of(text, locale).Title, Due(Of(text, locale)), Of(text, locale).When!.Rule));

    private static string? Due(TaskSentence said) => said.When is { } when ? when.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + when.Time?.ToString(" HH:mm", CultureInfo.InvariantCulture) : null;
}
