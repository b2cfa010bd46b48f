namespace BackOfficeBot.Skills.Calls;

/// What the form and its check say, and who can take the call.
internal sealed record CallFormTexts
{
    public required string Heading { get; init; }
    public required string Fill { get; init; }
    public required string Understood { get; init; }
    public required string Wrong { get; init; }
    public required string Caller { get; init; }
    public required string Company { get; init; }
    public required string Phone { get; init; }
    public required string PhoneHint { get; init; }
    public required string For { get; init; }
    public required string ForHint { get; init; }
    public required Func<string, string> Myself { get; init; }
    public required string Ticks { get; init; }
    public required string Message { get; init; }
    public required string Direction { get; init; }
    public required string BackDay { get; init; }
    public required string BackFrom { get; init; }
    public required string BackTo { get; init; }
    public required string CallerLanguage { get; init; }
    public required string NotSaid { get; init; }
    public required string ReadBackLabel { get; init; }
    public required string ReadBack { get; init; }
    public required string More { get; init; }
    public required string Check { get; init; }
    public required string Log { get; init; }
    public required string Edit { get; init; }
    public required string Book { get; init; }
    public required string Transfer { get; init; }
    public required string TransferHow { get; init; }
    public required string Drop { get; init; }
    public required string Dropped { get; init; }
    public required string Corrected { get; init; }
    public required string CorrectHere { get; init; }
    public required string Ask { get; init; }
    public required string AskDialog { get; init; }
    public required string ToCheck { get; init; }
    public required string NobodyCalled { get; init; }
    public required string ForMissing { get; init; }
    public required string ForGone { get; init; }
    public required string PhoneWrong { get; init; }
    public required string TooLong { get; init; }
    public required string MessageTooLong { get; init; }
    public required string BackPast { get; init; }
    public required string BackOrder { get; init; }
    public required Func<string, string> Unknown { get; init; }
    public required Func<string, string> Ambiguous { get; init; }
    public required string TooMany { get; init; }
    public required string LoggedAlready { get; init; }
    public required string WhoCanLabel { get; init; }
    public required string WhoOfWhich { get; init; }
    public required string WhoUnseen { get; init; }
    public required string Free { get; init; }
    public required Func<string, string> FreeUntil { get; init; }
    public required Func<string, string> BusyUntil { get; init; }
    public required Func<string, string> There { get; init; }
    public required Func<string, string> Deputy { get; init; }
    public required Func<string, string> CallBackSubject { get; init; }
    public required string Menu { get; init; }
    public required string MenuExample { get; init; }
    public required string MenuMine { get; init; }
    public required string MenuMineExample { get; init; }

    public static CallFormTexts In(string language) => language == "it" ? It : En;

    public static readonly CallFormTexts It = new()
    {
        Heading = "Una chiamata",
        Fill = "Chi ha chiamato, e per chi? Bastano un nome o un numero.",
        Understood = "Ho capito questo: completa quello che manca.",
        Wrong = "Manca ancora qualcosa: guarda i campi segnati.",
        Caller = "Chi ha chiamato",
        Company = "Ditta",
        Phone = "Numero",
        PhoneHint = "02 1234567; dall'estero con il prefisso, +44 …",
        For = "Per chi",
        ForHint = "Scrivi un nome, o scegli un ufficio",
        Myself = name => $"Per me ({name})",
        Ticks = "Che cosa ha detto",
        Message = "Messaggio",
        Direction = "Che chiamata è",
        BackDay = "Richiamare il giorno",
        BackFrom = "Dalle",
        BackTo = "Alle",
        CallerLanguage = "Lingua di chi ha chiamato",
        NotSaid = "non detta",
        ReadBackLabel = "Numero riletto",
        ReadBack = "Ho riletto il numero a chi ha chiamato",
        More = "Altro…",
        Check = "Avanti",
        Log = "Lascia il biglietto",
        Edit = "Correggi",
        Book = "Fissa in agenda",
        Transfer = "Passa la chiamata",
        TransferHow = "Per passare la chiamata premi il pulsante qui sotto: si apre Teams con il collega da chiamare.",
        Drop = "Lascia perdere",
        Dropped = "Va bene, non ho annotato nulla.",
        Corrected = "Corretto. Va bene così?",
        CorrectHere = "Correggi qui quello che non va: il biglietto non è ancora partito.",
        Ask = "Va bene così? Puoi anche scrivere «sì», «correggi» o «annulla».",
        AskDialog = "Va bene così?",
        ToCheck = "da confermare",
        NobodyCalled = "Scrivi almeno un nome, una ditta o un numero.",
        ForMissing = "Scegli per chi è la chiamata: una persona o un ufficio.",
        ForGone = "Una delle persone scelte non c'è più: scegli di nuovo.",
        PhoneWrong = "Questo numero non è completo. Rileggilo a chi chiama; dall'estero serve il prefisso, per esempio +44.",
        TooLong = "Troppo lungo: al massimo 80 caratteri.",
        MessageTooLong = "Il messaggio è troppo lungo: al massimo 2.000 caratteri.",
        BackPast = "Questo momento è già passato.",
        BackOrder = "La fine viene prima dell'inizio.",
        Unknown = name => $"Non trovo nessun collega o ufficio che si chiami «{name}».",
        Ambiguous = name => $"Ci sono più colleghi che si chiamano «{name}»: scegli quello giusto.",
        TooMany = "Una chiamata può andare al massimo a 10 persone o uffici.",
        LoggedAlready = "È già annotata: ecco com'è ora.",
        WhoCanLabel = "Chi può rispondere ora",
        WhoOfWhich = "Di quale chiamata? Aprila, per esempio con «mostra CALL-2026-0000012», poi chiedimi chi può prenderla.",
        WhoUnseen = "Ora non vedo se qualcuno è libero. Puoi passarla a chi vuoi.",
        Free = "senza impegni nelle prossime ore",
        FreeUntil = time => $"senza impegni fino alle {time}",
        BusyUntil = time => $"in riunione fino alle {time}",
        There = presence => presence switch
        {
            "Available" or "AvailableIdle" => "c'è", "Busy" or "BusyIdle" => "occupato su Teams", "DoNotDisturb" => "non disturbare", "Away" or "BeRightBack" => "via dalla scrivania", "Offline" => "non collegato", _ => "",
        },
        Deputy = name => $"vice: {name}",
        CallBackSubject = who => $"Richiamare {who}",
        Menu = "Annota una chiamata",
        MenuExample = "chiamata da Ferretti della ditta Colombo 02 7654321 per Marco Rossi: chiede il listino",
        MenuMine = "Le mie chiamate",
        MenuMineExample = "le mie chiamate",
    };

    public static readonly CallFormTexts En = new()
    {
        Heading = "A call",
        Fill = "Who called, and for whom? A name or a number will do.",
        Understood = "This is what I understood: fill in what is missing.",
        Wrong = "Something is still missing: look at the marked fields.",
        Caller = "Who called",
        Company = "Company",
        Phone = "Number",
        PhoneHint = "02 1234567; from abroad with the prefix, +44 …",
        For = "For whom",
        ForHint = "Type a name, or choose an office",
        Myself = name => $"For me ({name})",
        Ticks = "What was said",
        Message = "Message",
        Direction = "What call it is",
        BackDay = "Call back on",
        BackFrom = "From",
        BackTo = "To",
        CallerLanguage = "The caller's language",
        NotSaid = "not said",
        ReadBackLabel = "Number read back",
        ReadBack = "I read the number back to the caller",
        More = "More…",
        Check = "Next",
        Log = "Leave the slip",
        Edit = "Correct it",
        Book = "Book a call-back",
        Transfer = "Transfer the call",
        TransferHow = "To transfer the call press the button below: Teams opens with the colleague to call.",
        Drop = "Forget it",
        Dropped = "All right, I noted nothing.",
        Corrected = "Corrected. Is it right like this?",
        CorrectHere = "Correct here what is wrong: the slip has not left yet.",
        Ask = "Is this right? You can also write “yes”, “correct it” or “cancel”.",
        AskDialog = "Is this right?",
        ToCheck = "to be confirmed",
        NobodyCalled = "Write at least a name, a company or a number.",
        ForMissing = "Choose for whom the call is: a person or an office.",
        ForGone = "One of the people chosen is no longer there: choose again.",
        PhoneWrong = "This number is not complete. Read it back to the caller; from abroad it needs the prefix, for example +44.",
        TooLong = "Too long: at most 80 characters.",
        MessageTooLong = "The message is too long: at most 2,000 characters.",
        BackPast = "That time has passed.",
        BackOrder = "The end comes before the beginning.",
        Unknown = name => $"I find no colleague or office called “{name}”.",
        Ambiguous = name => $"Several colleagues are called “{name}”: choose the right one.",
        TooMany = "A call can go to at most 10 people or offices.",
        LoggedAlready = "It is logged already: this is how it stands.",
        WhoCanLabel = "Who can take it now",
        WhoOfWhich = "Which call? Open it, for example with \"show CALL-2026-0000012\", then ask me who can take it.",
        WhoUnseen = "I cannot see just now whether anybody is free. You can pass it to anyone.",
        Free = "nothing in the calendar for the next hours",
        FreeUntil = time => $"nothing in the calendar until {time}",
        BusyUntil = time => $"in a meeting until {time}",
        There = presence => presence switch
        {
            "Available" or "AvailableIdle" => "there", "Busy" or "BusyIdle" => "busy in Teams", "DoNotDisturb" => "do not disturb", "Away" or "BeRightBack" => "away from the desk", "Offline" => "offline", _ => "",
        },
        Deputy = name => $"deputy: {name}",
        CallBackSubject = who => $"Call back {who}",
        Menu = "Log a call",
        MenuExample = "call from Ferretti of Colombo 02 7654321 for Marco Rossi: asks for the price list",
        MenuMine = "My calls",
        MenuMineExample = "my calls",
    };
}
