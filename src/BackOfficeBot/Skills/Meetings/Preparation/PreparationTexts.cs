namespace BackOfficeBot.Skills.Meetings.Preparation;

internal sealed record PreparationTexts
{
    public required string Missing { get; init; }
    public required string MissingAsk { get; init; }
    public required string Add { get; init; }
    public required string AddTo { get; init; }
    public required string Leave { get; init; }
    public required string Left { get; init; }
    public required string Save { get; init; }
    public required string Back { get; init; }
    public required string Saved { get; init; }
    public required string Papers { get; init; }
    public required string PapersHint { get; init; }
    public required string ReadByLabel { get; init; }
    public required Func<string, string> ReadBy { get; init; }
    public required string NothingWritten { get; init; }
    public required string PapersTooLong { get; init; }
    public required string ReadByLate { get; init; }
    public required string ReadByWrong { get; init; }
    public required string NoPapers { get; init; }
    public required string Gone { get; init; }
    public required string NotSure { get; init; }

    public static PreparationTexts In(string language) => language == "it" ? It : En;

    public static readonly PreparationTexts It = new()
    {
        Missing = "Manca l'ordine del giorno",
        MissingAsk = "Chi è invitato non sa ancora di che cosa si parla. Vuoi aggiungere l'ordine del giorno, spostare la riunione o annullarla?",
        Add = "Ordine del giorno",
        AddTo = "Di che cosa si parla? Lo leggono tutti gli invitati, in cima all'invito.",
        Leave = "Va bene così",
        Left = "Va bene: resta senza ordine del giorno.",
        Save = "Aggiungi all'invito",
        Back = "Indietro",
        Saved = "Ho aggiunto l'ordine del giorno all'invito: chi è invitato riceve l'aggiornamento.",
        Papers = "Da leggere prima",
        PapersHint = "Collegamenti o nomi dei documenti, uno per riga",
        ReadByLabel = "Da leggere entro",
        ReadBy = day => $"Da leggere prima, entro {day}",
        NothingWritten = "Scrivi almeno un punto dell'ordine del giorno.",
        PapersTooLong = "L'elenco dei documenti può avere al massimo 2000 caratteri: accorcialo un po'.",
        ReadByLate = "Il giorno entro cui leggere non può essere passato né dopo la riunione.",
        ReadByWrong = "Scegli un giorno dal calendario.",
        NoPapers = "Scrivi anche che cosa c'è da leggere, o togli il giorno.",
        Gone = "Questa riunione non è più in calendario.",
        NotSure = "Il calendario non ha risposto in tempo e non so se l'ordine del giorno è nell'invito. Premi di nuovo il pulsante: non verrà aggiunto due volte.",
    };

    public static readonly PreparationTexts En = new()
    {
        Missing = "The agenda is missing",
        MissingAsk = "Those invited don't know yet what it is about. Would you like to add an agenda, move the meeting or cancel it?",
        Add = "Add an agenda",
        AddTo = "What is it about? All who are invited read it, at the top of the invitation.",
        Leave = "It's fine as it is",
        Left = "All right: it stays without an agenda.",
        Save = "Add to invitation",
        Back = "Back",
        Saved = "I have added the agenda to the invitation: those invited get the update.",
        Papers = "To be read before",
        PapersHint = "Links or names of documents, one a line",
        ReadByLabel = "To be read by",
        ReadBy = day => $"To be read before, by {day}",
        NothingWritten = "Write at least one item of the agenda.",
        PapersTooLong = "The list of documents can have 2000 characters at most: shorten it a little.",
        ReadByLate = "The day to read by can be neither past nor after the meeting.",
        ReadByWrong = "Choose a day from the calendar.",
        NoPapers = "Write what is to be read, too, or remove the day.",
        Gone = "This meeting is no longer in the calendar.",
        NotSure = "The calendar did not answer in time and I don't know whether the agenda is in the invitation. Press the button again: it will not be added twice.",
    };
}
