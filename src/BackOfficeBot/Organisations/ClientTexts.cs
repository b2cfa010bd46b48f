namespace BackOfficeBot.Organisations;

internal sealed record ClientTexts
{
    /// How people call their own office when they go back to it.
    public static readonly string[] Own = ["nostro ufficio", "nostro studio", "mio ufficio", "nostra azienda", "per noi", "a noi", "our office", "our own office", "my office", "our company", "for us", "own work"];

    public required string Title { get; init; }
    public required Func<string, string> Example { get; init; }
    public required Func<string, string> Chosen { get; init; }
    public required string What { get; init; }
    public required string Label { get; init; }
    public required string Choose { get; init; }
    public required Func<string, string> ByWords { get; init; }
    public required string None { get; init; }
    public required Func<string, string> Whose { get; init; }
    public required string WhoseAsk { get; init; }
    public required string WhichShown { get; init; }

    public static ClientTexts In(string language) => language == "it" ? It : En;

    public static ClientTexts It { get; } = new()
    {
        Title = "Per chi lavori qui", Example = client => $"passa al cliente {client}",
        Chosen = name => $"Da ora qui si lavora per {name}",
        What = "Quello che scrivi in questa chat riguarda chi scegli: chiamate, attività, richieste e verbali di ciascuno restano separati. Sulle schede vedi sempre di chi sono.",
        Label = "Cliente", Choose = "Scegli", ByWords = client => $"Puoi anche cominciare la frase con il nome: «{client}: chiamata da Ferretti …».",
        None = "Qui si lavora per una sola organizzazione: non ci sono clienti tra cui scegliere.",
        Whose = reference => $"Di chi è {reference}?", WhoseAsk = "Ognuno ha i suoi numeri, e non ho ancora fatto niente. Per chi vado avanti?",
        WhichShown = "Nel frattempo ti ho scritto per qualcun altro e non so quale intendi: non ho fatto niente. Scrivi il numero, oppure premi il pulsante sulla scheda.",
    };

    public static ClientTexts En { get; } = new()
    {
        Title = "Whom you work for here", Example = client => $"switch to client {client}",
        Chosen = name => $"From now on you work for {name} here",
        What = "What you write in this chat is about whom you choose: calls, tasks, requests and minutes of each are kept apart. Cards always say whose they are.",
        Label = "Client", Choose = "Choose", ByWords = client => $"You can also begin a sentence with the name: “{client}: call from Ferretti …”.",
        None = "Only one organisation is served here: there are no clients to choose from.",
        Whose = reference => $"Whose is {reference}?", WhoseAsk = "Each has numbers of their own, and nothing was done yet. For whom shall I go on?",
        WhichShown = "I have written to you for somebody else meanwhile and don't know which one you mean: nothing was done. Write its number, or press the button on its card.",
    };
}
