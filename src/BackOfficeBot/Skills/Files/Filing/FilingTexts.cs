namespace BackOfficeBot.Skills.Files.Filing;

internal sealed record FilingTexts
{
    public required string Menu { get; init; }
    public required string MenuExample { get; init; }
    public required string ListName { get; init; }
    public required Func<string, string> State { get; init; }
    public required Func<string, string?> Action { get; init; }
    public required Func<string, string> FormTitle { get; init; }
    public required Func<int, string> FormTitleMany { get; init; }
    public required Func<string?, string> FormTitleMail { get; init; }
    public required string Which { get; init; }
    public required string NoneTicked { get; init; }
    public required string Message { get; init; }
    public required string OpenMessage { get; init; }
    public required string FormAsk { get; init; }
    public required string FormWrong { get; init; }
    public required string Where { get; init; }
    public required string Folder { get; init; }
    public required string Size { get; init; }
    public required string OwnDrive { get; init; }
    public required Func<string, string> Field { get; init; }
    public required Func<string, string> FieldMissing { get; init; }
    public required string Path { get; init; }
    public required string PathHint { get; init; }
    public required Func<int, string> PathLong { get; init; }
    public required string Name { get; init; }
    public required Func<string, string> WrongName { get; init; }
    public required Func<string, string> NotAllowed { get; init; }
    public required string NoSuchFolder { get; init; }
    public required string Save { get; init; }
    public required string Rename { get; init; }
    public required string Again { get; init; }
    public required string Drop { get; init; }
    public required string History { get; init; }
    public required string OnItsWay { get; init; }
    public required string TakenAsk { get; init; }
    public required string NothingSent { get; init; }
    public required string SentGone { get; init; }
    public required Func<FilingProblem, string> Problem { get; init; }

    public static FilingTexts In(string language) => language == "it" ? It : En;

    private static string Upper(string field) => char.ToUpperInvariant(field[0]) + field[1..].Replace('_', ' ');

    public static readonly FilingTexts It = new()
    {
        Menu = "Salva un file",
        MenuExample = "mandami un file e scrivi «salvalo»",
        ListName = "Registro dei file",
        State = state => state switch { FilingStates.Filed => "salvato", FilingStates.Refused => "non salvato", FilingStates.Taken => "nome già usato", FilingStates.Dropped => "lasciato stare", _ => "in corso" },
        Action = action => action switch { FilingStates.Filing => "preso in carico", FilingStates.Filed => "salvato", FilingStates.Refused => "non salvato", FilingStates.Taken => "nome già usato", "again" => "riprovato", "renamed" => "salvato con un altro nome", "dropped" => "lasciato stare", _ => null },
        FormTitle = name => $"Salva «{name}»",
        FormTitleMany = count => count == 1 ? "Salva il file" : $"Salva {count} file",
        FormTitleMail = who => who is null ? "Salva la mail" : $"Salva la mail di {who}",
        Which = "Che cosa salvare",
        NoneTicked = "Scegli almeno un file.",
        Message = "Dalla mail di",
        OpenMessage = "Apri la mail",
        FormAsk = "In quale cartella? Prima lo controllo, poi lo metto lì a tuo nome.",
        FormWrong = "Manca qualcosa: guarda i campi segnati.",
        Where = "Dove",
        Folder = "Cartella",
        Size = "Dimensione",
        OwnDrive = "Il mio OneDrive",
        Field = Upper,
        FieldMissing = field => $"Scrivi «{Upper(field)}»: serve per il nome della cartella (al massimo 100 caratteri).",
        Path = "Cartella nel mio OneDrive",
        PathHint = "per esempio: Documenti/Fatture; vuota per la principale",
        PathLong = most => $"Il percorso è troppo lungo: al massimo {most} caratteri.",
        Name = "Nome del file",
        WrongName = better => $"OneDrive non accetta questo nome. Andrebbe bene «{better}».",
        NotAllowed = ending => $"I file {(ending.Length > 0 ? ending : "senza estensione")} qui non si possono salvare: lo ha deciso il tuo amministratore.",
        NoSuchFolder = "Questa cartella non c'è più, o non è per te: scegline un'altra.",
        Save = "Salva",
        Rename = "Salva con un (2)",
        Again = "Riprova",
        Drop = "Lascia stare",
        History = "Storia",
        OnItsWay = "Lo sto salvando: tra poco qui leggi com'è andata.",
        TakenAsk = "In quella cartella c'è già un file con questo nome. Non l'ho toccato.",
        NothingSent = "Mandami prima il file qui, nella nostra chat personale, e poi scrivi «salvalo». Per gli allegati di una mail apri prima la mail, poi scrivi «salva gli allegati».",
        SentGone = "Quel file non ce l'ho più. Mandamelo di nuovo.",
        Problem = problem => problem switch
        {
            FilingProblem.NotAllowedType => "Questo tipo di file qui non si può salvare: lo ha deciso il tuo amministratore.",
            FilingProblem.OtherType => "Il contenuto non corrisponde all'estensione del nome: per sicurezza non l'ho salvato. Controlla il file.",
            FilingProblem.TooLarge => "Il file è più grande di quanto si può salvare qui.",
            FilingProblem.Virus => "Il controllo antivirus ha trovato qualcosa: il file non è stato salvato. Avvisa il reparto IT e non aprirlo.",
            FilingProblem.NoScan => "Il controllo antivirus ora non risponde, e senza non salvo nulla. Riprova tra poco o avvisa il reparto IT.",
            FilingProblem.NotHad => "Il file non si scarica più: mandamelo di nuovo.",
            FilingProblem.MailGone => "Dalla mail questo file non si può più prendere: forse è stata eliminata o spostata, o l'allegato è solo un link. Aprila e guarda.",
            FilingProblem.MailNoRight => "In quella casella non hai (più) il permesso di leggere questa mail. Chiedilo a chi la gestisce e riprova.",
            FilingProblem.NoFolder => "Quella cartella non c'è più. Mandami di nuovo il file e scegline un'altra, oppure riprova quando è stata ripristinata.",
            FilingProblem.NoRight => "In quella cartella non hai il permesso di scrivere. Chiedilo a chi la gestisce e riprova, oppure scegline un'altra.",
            FilingProblem.Full => "Lo spazio è finito: libera qualcosa e riprova.",
            FilingProblem.Locked => "Il file in quella cartella è aperto o bloccato da qualcuno. Riprova quando è stato chiuso.",
            FilingProblem.SignedOut => "Non sei più collegato. Scrivimi qualcosa per accedere, poi riprova.",
            _ => "OneDrive non accetta questo file con questo nome. Mandamelo di nuovo e cambia il nome.",
        },
    };

    public static readonly FilingTexts En = new()
    {
        Menu = "Save a file",
        MenuExample = "send me a file and write “save it”",
        ListName = "Register of files",
        State = state => state switch { FilingStates.Filed => "saved", FilingStates.Refused => "not saved", FilingStates.Taken => "name is taken", FilingStates.Dropped => "left alone", _ => "on its way" },
        Action = action => action switch { FilingStates.Filing => "taken on", FilingStates.Filed => "saved", FilingStates.Refused => "not saved", FilingStates.Taken => "name is taken", "again" => "tried again", "renamed" => "saved under another name", "dropped" => "left alone", _ => null },
        FormTitle = name => $"Save “{name}”",
        FormTitleMany = count => count == 1 ? "Save the file" : $"Save {count} files",
        FormTitleMail = who => who is null ? "Save the mail" : $"Save the mail from {who}",
        Which = "What to save",
        NoneTicked = "Choose one file at least.",
        Message = "From the mail by",
        OpenMessage = "Open the mail",
        FormAsk = "Into which folder? I check it first, then put it there in your name.",
        FormWrong = "Something is missing: look at the marked fields.",
        Where = "Where",
        Folder = "Folder",
        Size = "Size",
        OwnDrive = "My OneDrive",
        Field = Upper,
        FieldMissing = field => $"Write “{Upper(field)}”: the folder is called so (at most 100 characters).",
        Path = "Folder in my OneDrive",
        PathHint = "for example: Documents/Invoices; empty for the top one",
        PathLong = most => $"The path is too long: at most {most} characters.",
        Name = "Name of the file",
        WrongName = better => $"OneDrive does not take this name. “{better}” would do.",
        NotAllowed = ending => $"Files {(ending.Length > 0 ? ending : "without an ending")} cannot be saved here: your administrator decided so.",
        NoSuchFolder = "This folder is no longer there, or not for you: choose another.",
        Save = "Save",
        Rename = "Save with a (2)",
        Again = "Try again",
        Drop = "Never mind",
        History = "History",
        OnItsWay = "I am saving it: shortly you read here how it went.",
        TakenAsk = "There is a file of this name in that folder. I have not touched it.",
        NothingSent = "Send me the file first, here in our personal chat, and then write “save it”. For the attachments of a mail open the mail first, then write “save the attachments”.",
        SentGone = "I no longer have that file. Send it again.",
        Problem = problem => problem switch
        {
            FilingProblem.NotAllowedType => "This type of file cannot be saved here: your administrator decided so.",
            FilingProblem.OtherType => "What is in the file is not what its ending says: to be safe I have not saved it. Check the file.",
            FilingProblem.TooLarge => "The file is larger than what can be saved here.",
            FilingProblem.Virus => "The virus check found something: the file was not saved. Tell IT, and do not open it.",
            FilingProblem.NoScan => "The virus check does not answer now, and without it I save nothing. Try again shortly, or tell IT.",
            FilingProblem.NotHad => "The file can no longer be fetched: send it again.",
            FilingProblem.MailGone => "This file can no longer be taken from the mail: perhaps the mail was deleted or moved, or the attachment is a link only. Open it and look.",
            FilingProblem.MailNoRight => "You may not (or no longer) read this mail in that mailbox. Ask whoever runs it and try again.",
            FilingProblem.NoFolder => "That folder is no longer there. Send the file again and choose another, or try again once it is back.",
            FilingProblem.NoRight => "You may not write in that folder. Ask whoever runs it and try again, or choose another.",
            FilingProblem.Full => "There is no space left: free some and try again.",
            FilingProblem.Locked => "The file in that folder is open or locked by somebody. Try again once it is closed.",
            FilingProblem.SignedOut => "You are no longer signed in. Write me something to sign in, then try again.",
            _ => "OneDrive does not take this file under this name. Send it again and change the name.",
        },
    };
}
