using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Files;

internal sealed record FindTexts
{
    public required string Menu { get; init; }
    public required string MenuExample { get; init; }
    public required string MenuSend { get; init; }
    public required string MenuSendExample { get; init; }
    public required string OnlyPersonal { get; init; }
    public required string NoPermission { get; init; }
    public required string FormTitle { get; init; }
    public required string FormAsk { get; init; }
    public required string Words { get; init; }
    public required string WordsHint { get; init; }
    public required string WordsMissing { get; init; }
    public required string Part { get; init; }
    public required Func<FilePart, string> PartName { get; init; }
    public required string Search { get; init; }
    public required string None { get; init; }
    public required Func<string, string> NoneOf { get; init; }
    public required Func<string, string> NotBy { get; init; }
    public required Func<string, string> Looked { get; init; }
    public required string AllRecent { get; init; }
    public required string AllShared { get; init; }
    public required Func<int, int, int, string> Count { get; init; }
    public required string Cut { get; init; }
    public required string More { get; init; }
    public required string NoMore { get; init; }
    public required Func<int, string> NoNumber { get; init; }
    public required string ListGone { get; init; }
    public required string Gone { get; init; }
    public required string Where { get; init; }
    public required string Root { get; init; }
    public required string Changed { get; init; }
    public required string Size { get; init; }
    public required string Open { get; init; }
    public required string Send { get; init; }
    public required string ByMail { get; init; }
    public required string Get { get; init; }
    public required string CopyAsk { get; init; }
    public required Func<string, string> Empty { get; init; }
    public required Func<string, string> TooLarge { get; init; }

    public string Heading(FileWish wish) => wish.Words.Length > 0 ? Looked(wish.Words) : wish.Part == FilePart.Shared ? AllShared : AllRecent;

    public static FindTexts In(string language) => language == "it" ? It : En;

    public static readonly FindTexts It = new()
    {
        Menu = "Cerca un file",
        MenuExample = "cerca il contratto Bianchi",
        MenuSend = "Invia un file",
        MenuSendExample = "manda il contratto Bianchi a Luca Moretti",
        NoPermission = "Non ho il permesso di cercare tra i tuoi file (Files.Read.All). Chiedi all'amministratore di Microsoft 365, oppure cerca in OneDrive.",
        OnlyPersonal = "I file li cerco e li mando dalla nostra chat personale: quello che puoi vedere tu non è per tutti. Scrivimi lì la stessa cosa.",
        FormTitle = "Cerca un file",
        FormAsk = "Cerco nel nome e nel contenuto, in OneDrive e in SharePoint.",
        Words = "Che cosa cerchi",
        WordsHint = "per esempio: contratto Bianchi",
        WordsMissing = "Scrivi almeno una parola, oppure scegli i file recenti o condivisi.",
        Part = "Dove",
        PartName = part => part switch { FilePart.Recent => "Tra i miei file recenti", FilePart.Shared => "Tra quelli condivisi con me", _ => "Dappertutto" },
        Search = "Cerca",
        None = "Qui non c'è nessun file. Prova a cercarlo per nome.",
        NoneOf = words => $"Non trovo nessun file con «{words}». Prova con meno parole; un file appena salvato si trova dopo qualche minuto.",
        NotBy = who => $"Nessuno di questi risulta di {who}: ecco tutti quelli condivisi con te.",
        Looked = words => $"File con «{words}»",
        AllRecent = "I tuoi file recenti",
        AllShared = "I file condivisi con te",
        Count = (from, to, all) => $"{from}–{to} di {all}. Apri un file, oppure scrivi il suo numero.",
        Cut = "Ce ne sono altri: aggiungi una parola per restringere la ricerca.",
        More = "Altri",
        NoMore = "Non ce ne sono altri.",
        NoNumber = most => $"L'elenco ha {most} file: scrivimi un numero tra 1 e {most}.",
        ListGone = "Quell'elenco non c'è più. Cerca di nuovo.",
        Gone = "Quel file non c'è più, o non lo puoi più vedere. Cercalo di nuovo.",
        Where = "Cartella",
        Root = "Cartella principale",
        Changed = "Modificato",
        Size = "Dimensione",
        Open = "Apri",
        Send = "Invia",
        ByMail = "Per mail",
        Get = "Mandami una copia",
        CopyAsk = "Una copia del file, da salvare nel tuo OneDrive.",
        Empty = name => $"«{name}» è vuoto (0 byte): non c'è niente da mandare.",
        TooLarge = name => $"«{name}» supera i 20 MB: una copia qui non te la posso mandare. Aprilo con il pulsante «Apri».",
    };

    public static readonly FindTexts En = new()
    {
        Menu = "Find a file",
        MenuExample = "find the Bianchi contract",
        MenuSend = "Send a file",
        MenuSendExample = "send the Bianchi contract to Luca Moretti",
        NoPermission = "I am not allowed to look for your files (Files.Read.All). Ask your Microsoft 365 administrator, or look in OneDrive.",
        OnlyPersonal = "I find and send files in our personal chat: what you may see is not for everybody. Write me the same there.",
        FormTitle = "Find a file",
        FormAsk = "I look in names and contents, in OneDrive and SharePoint.",
        Words = "What you are looking for",
        WordsHint = "for example: Bianchi contract",
        WordsMissing = "Write at least one word, or choose recent or shared files.",
        Part = "Where",
        PartName = part => part switch { FilePart.Recent => "Among my recent files", FilePart.Shared => "Among those shared with me", _ => "Everywhere" },
        Search = "Search",
        None = "There is no file here. Try to find it by its name.",
        NoneOf = words => $"I find no file with “{words}”. Try fewer words; a file that was just saved is found after some minutes.",
        NotBy = who => $"None of these seems to be {who}'s: here are all that were shared with you.",
        Looked = words => $"Files with “{words}”",
        AllRecent = "Your recent files",
        AllShared = "Files shared with you",
        Count = (from, to, all) => $"{from}–{to} of {all}. Open a file, or write its number.",
        Cut = "There are more: add a word to narrow the search.",
        More = "More",
        NoMore = "There are no more.",
        NoNumber = most => $"The list has {most} files: write me a number from 1 to {most}.",
        ListGone = "That list is no longer there. Search again.",
        Gone = "That file is no longer there, or you may no longer see it. Search for it again.",
        Where = "Folder",
        Root = "Top folder",
        Changed = "Changed",
        Size = "Size",
        Open = "Open",
        Send = "Send",
        ByMail = "By mail",
        Get = "Send me a copy",
        CopyAsk = "A copy of the file, to be saved in your OneDrive.",
        Empty = name => $"“{name}” is empty (0 bytes): there is nothing to send.",
        TooLarge = name => $"“{name}” is larger than 20 MB: I cannot send you a copy here. Open it with the button “Open”.",
    };
}
