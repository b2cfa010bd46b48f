namespace BackOfficeBot.Skills.Files.Letters;

internal sealed record LetterTexts
{
    public required string Menu { get; init; }
    public required string MenuExample { get; init; }
    public required string OnlyPersonal { get; init; }
    public required string WhichTitle { get; init; }
    public required string WhichAsk { get; init; }
    public required string NoTemplates { get; init; }
    public required string Choose { get; init; }
    public required string FormAsk { get; init; }
    public required string FormWrong { get; init; }
    public required string Changed { get; init; }
    public required string Languages { get; init; }
    public required string Italian { get; init; }
    public required string English { get; init; }
    public required string Both { get; init; }
    public required string Make { get; init; }
    public required string Other { get; init; }
    public required string TypeName { get; init; }
    public required Func<string, string> Optional { get; init; }
    public required Func<string, string> Missing { get; init; }
    public required Func<int, int, string> TooLong { get; init; }
    public required string NotDay { get; init; }
    public required string NotMoney { get; init; }
    public required string NotNumber { get; init; }
    public required string NoWords { get; init; }
    public required string NotChoice { get; init; }
    public required string PersonGone { get; init; }
    public required string Ready { get; init; }
    public required string ReadyAsk { get; init; }
    public required string File { get; init; }
    public required string Save { get; init; }
    public required Func<string, string> SaveIn { get; init; }
    public required string SaveAsk { get; init; }
    public required string ToFolder { get; init; }
    public required string Edit { get; init; }
    public required string Gone { get; init; }

    public static LetterTexts In(string language) => language == "it" ? It : En;

    public static readonly LetterTexts It = new()
    {
        Menu = "Prepara una lettera",
        MenuExample = "prepara una lettera per Bianchi srl",
        OnlyPersonal = "Le lettere le preparo nella nostra chat personale: scrivimi lì la stessa cosa.",
        WhichTitle = "Che lettera preparo?",
        WhichAsk = "Scegli un modello: poi riempiamo i campi.",
        NoTemplates = "Non c'è nessun modello attivo: chiedi a un amministratore di aggiungerne uno.",
        Choose = "Scegli",
        FormAsk = "Controlla e completa: il documento lo preparo io.",
        FormWrong = "Manca qualcosa: guarda i campi segnati.",
        Changed = "Nel frattempo il modello è cambiato: controlla i campi. Quello che avevi scritto c'è ancora.",
        Languages = "Lingua della lettera",
        Italian = "Italiano",
        English = "Inglese",
        Both = "Tutte e due, una per documento",
        Make = "Prepara",
        Other = "Altro modello",
        TypeName = "Scrivi un nome",
        Optional = name => $"{name} (facoltativo)",
        Missing = name => $"Scrivi «{name}»: nella lettera serve.",
        TooLong = (length, most) => $"Sono {length} caratteri: al massimo {most}.",
        NotDay = "Scegli una data che esiste.",
        NotMoney = "Scrivi un importo, per esempio 1.250,50 oppure 300 euro.",
        NotNumber = "Scrivi un numero, per esempio 12 o 7,5.",
        NoWords = "La lettera lo vuole in lettere, e in lettere scrivo solo fino a 999.999.999 e nessun importo sotto zero: scrivi un valore in questi limiti.",
        NotChoice = "Scegli una voce dell'elenco.",
        PersonGone = "Questa persona non la trovo: cercala di nuovo scrivendo il nome.",
        Ready = "pronta",
        ReadyAsk = "La lettera è un documento di Word: la salvo nel tuo OneDrive o la archivio in una cartella?",
        File = "Documento",
        Save = "Salva in OneDrive",
        SaveIn = language => language == "it" ? "Salva italiano" : "Salva inglese",
        SaveAsk = "La lettera in Word, da salvare nel tuo OneDrive.",
        ToFolder = "Archivia",
        Edit = "Correggi",
        Gone = "Questa lettera non ce l'ho più, o il suo modello non c'è più: chiedimela di nuovo.",
    };

    public static readonly LetterTexts En = new()
    {
        Menu = "Draft a letter",
        MenuExample = "draft a letter to Bianchi srl",
        OnlyPersonal = "I draft letters in our personal chat: write me the same there.",
        WhichTitle = "Which letter shall I draft?",
        WhichAsk = "Choose a template: then we fill in its fields.",
        NoTemplates = "No template is in use: ask an administrator to add one.",
        Choose = "Choose",
        FormAsk = "Check and complete: I make the document.",
        FormWrong = "Something is missing: look at the marked fields.",
        Changed = "The template has changed meanwhile: check the fields. What you had written is still there.",
        Languages = "Language of the letter",
        Italian = "Italian",
        English = "English",
        Both = "Both, one document each",
        Make = "Draft it",
        Other = "Another template",
        TypeName = "Type a name",
        Optional = name => $"{name} (optional)",
        Missing = name => $"Write “{name}”: the letter needs it.",
        TooLong = (length, most) => $"These are {length} characters: at most {most}.",
        NotDay = "Choose a day that exists.",
        NotMoney = "Write an amount, such as 1250.50 or 300 euros.",
        NotNumber = "Write a number, such as 12 or 7.5.",
        NoWords = "The letter has it in words, and I write only up to 999,999,999 in words and no amount below zero: write a value within these limits.",
        NotChoice = "Choose one from the list.",
        PersonGone = "I cannot find this person: search again by typing the name.",
        Ready = "ready",
        ReadyAsk = "The letter is a Word document: shall I save it in your OneDrive, or file it into a folder?",
        File = "Document",
        Save = "Save in OneDrive",
        SaveIn = language => language == "it" ? "Save Italian" : "Save English",
        SaveAsk = "The letter in Word, to be saved in your OneDrive.",
        ToFolder = "File it",
        Edit = "Correct",
        Gone = "I no longer have this letter, or its template is gone: ask for it again.",
    };
}
