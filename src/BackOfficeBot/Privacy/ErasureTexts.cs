using BackOfficeBot.Retention;

namespace BackOfficeBot.Privacy;

/// The words of erasing a person.
internal sealed record ErasureTexts
{
    public required string Heading { get; init; }
    public required string Ask { get; init; }
    public required string Person { get; init; }
    public required string PersonHint { get; init; }
    public required string Why { get; init; }
    public required Func<ErasureReason, string> Reason { get; init; }
    public required string Check { get; init; }
    public required string OnlyAdministrators { get; init; }
    public required string OnlyPersonal { get; init; }
    public required string PersonMissing { get; init; }
    public required string WhyMissing { get; init; }
    public required Func<string, string> Unknown { get; init; }
    public required Func<string, string> Several { get; init; }
    public required string Yourself { get; init; }
    public required Func<string, string> CheckHeading { get; init; }
    public required Func<DeletionLine, string> Line { get; init; }
    public required string Rest { get; init; }
    public required string RestGoes { get; init; }
    public required Func<int, string, string> OpenFirst { get; init; }
    public required Func<int, string> KeptWhy { get; init; }
    public required Func<int, string, string> Held { get; init; }
    public required string Nothing { get; init; }
    public required string Final { get; init; }
    public required string Erase { get; init; }
    public required string Back { get; init; }
    public required string Begun { get; init; }
    public required string UnderWay { get; init; }
    public required string DoneHeading { get; init; }
    public required string InPlace { get; init; }
    public required string Stays { get; init; }

    public static ErasureTexts In(string language) => language == "it" ? It : En;

    private static string Joined(params (int Number, string Words)[] parts) => string.Join(", ", parts.Where(p => p.Number > 0).Select(p => $"{p.Number} {p.Words}")) is { Length: > 0 } said ? said : "–";

    private static readonly ErasureTexts It = new()
    {
        Heading = "Cancella i dati di una persona",
        Ask = "Prima ti mostro che cosa va via e che cosa resta: finché non confermi non cambia nulla.",
        Person = "Di chi?",
        PersonHint = "Nome e cognome, o il codice di Entra",
        Why = "Perché?",
        Reason = why => why switch { ErasureReason.Left => "Ha lasciato l'organizzazione", ErasureReason.Asked => "L'ha chiesto (art. 17 GDPR)", _ => "I dati non servono più" },
        Check = "Controlla",
        OnlyAdministrators = "I dati di una persona li cancella solo chi amministra il bot. Con «i miei dati» vedi quello che conservo di te.",
        OnlyPersonal = "Questo si fa solo nella nostra chat personale.",
        PersonMissing = "Scrivi il nome della persona.",
        WhyMissing = "Scegli il motivo: resta scritto nella cancellazione.",
        Unknown = name => $"Non trovo nessuno che si chiami «{name}», né in rubrica né nelle pratiche. Se se n'è andato, scrivi il suo codice di Entra.",
        Several = people => $"Più persone si chiamano così: scrivi il codice di quella giusta. {people}",
        Yourself = "Te stesso non puoi: lo fa un'altra persona che amministra il bot.",
        CheckHeading = name => $"Cancellare i dati di {name}?",
        Line = l => Joined((l.Gone, l.Gone == 1 ? "cancellata" : "cancellate"), (l.Nameless, "senza il nome"), (l.Kept, l.Kept == 1 ? "resta" : "restano"), (l.Open, l.Open == 1 ? "aperta" : "aperte"), (l.Held, "sotto vincolo")),
        Rest = "Scelte, bozze, chat",
        RestGoes = "cancellate, con quanto mandato all'assistente e i messaggi che ha ricevuto",
        OpenFirst = (n, numbers) => $"{(n == 1 ? "Una pratica è ancora aperta e resta com'è" : $"{n} pratiche sono ancora aperte e restano come sono")}: {numbers}. Meglio chiuderle o passarle prima, poi ripetere.",
        KeptWhy = n => $"{(n == 1 ? "Una resta" : $"{n} restano")} con il nome, finché dura la loro conservazione: verbali, decisioni e approvazioni servono a provare chi c'era e chi ha deciso, i modelli a chi amministra.",
        Held = (n, holds) => $"Non si può: {(n == 1 ? "una pratica è" : $"{n} pratiche sono")} sotto vincolo legale ({holds}). Il vincolo si toglie nelle impostazioni (Retention:Holds).",
        Nothing = "Nelle pratiche non c'è nulla di questa persona.",
        Final = "Numeri, date, stati e la catena della storia restano, così i registri non hanno buchi. Non si torna indietro. Chat, posta, calendario e file stanno in Microsoft 365 e hanno le loro regole; chi è nominato nelle impostazioni va tolto lì, dopo.",
        Erase = "Cancella",
        Back = "Indietro",
        Begun = "Comincio: tra poco qui c'è scritto com'è andata.",
        UnderWay = "È in corso.",
        DoneHeading = "Cancellazione di una persona",
        InPlace = "Al suo posto",
        Stays = "Nomi e contenuto sono stati cancellati; numeri, date e stati restano.",
    };

    private static readonly ErasureTexts En = new()
    {
        Heading = "Erase a person's data",
        Ask = "First I show you what goes and what stays: until you confirm, nothing changes.",
        Person = "Whose?",
        PersonHint = "First and last name, or the Entra object id",
        Why = "Why?",
        Reason = why => why switch { ErasureReason.Left => "Left the organisation", ErasureReason.Asked => "Asked for it (art. 17 GDPR)", _ => "The data are no longer needed" },
        Check = "Check",
        OnlyAdministrators = "A person's data are erased by whoever administrates the bot. With “my data” you see what I hold of you.",
        OnlyPersonal = "This is done in our personal chat only.",
        PersonMissing = "Write the person's name.",
        WhyMissing = "Choose the reason: it stands in the deletion.",
        Unknown = name => $"I find nobody called “{name}”, neither in the directory nor in the records. If they have left, write their Entra object id.",
        Several = people => $"Several people are called so: write the id of the right one. {people}",
        Yourself = "Not yourself: another administrator of the bot does that.",
        CheckHeading = name => $"Erase the data of {name}?",
        Line = l => Joined((l.Gone, "erased"), (l.Nameless, "without the name"), (l.Kept, l.Kept == 1 ? "stays" : "stay"), (l.Open, "open"), (l.Held, "on hold")),
        Rest = "Choices, drafts, chats",
        RestGoes = "erased, with what was sent to the assistant and the messages they got",
        OpenFirst = (n, numbers) => $"{(n == 1 ? "One record is still open and stays as it is" : $"{n} records are still open and stay as they are")}: {numbers}. Better close them or pass them on first, then do this again.",
        KeptWhy = n => $"{(n == 1 ? "One keeps" : $"{n} keep")} the name for as long as they are kept: minutes, decisions and approvals prove who was there and who decided, templates belong to administration.",
        Held = (n, holds) => $"This cannot be done: {(n == 1 ? "one record is" : $"{n} records are")} on legal hold ({holds}). The hold is lifted in the settings (Retention:Holds).",
        Nothing = "There is nothing of this person in the records.",
        Final = "Numbers, dates, states and the chain of the history stay, so that registers have no gaps. There is no way back. Chats, mail, calendar and files lie in Microsoft 365 and have their own rules; who is named in the settings has to be taken out there, afterwards.",
        Erase = "Erase",
        Back = "Back",
        Begun = "I begin: how it went stands here shortly.",
        UnderWay = "Under way.",
        DoneHeading = "Erasure of a person",
        InPlace = "In their place",
        Stays = "Names and content were erased; numbers, dates and states stay.",
    };
}
