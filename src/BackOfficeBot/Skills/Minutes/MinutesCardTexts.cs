using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes;

/// The words on the minutes' card and on those beside it.
internal sealed record MinutesCardTexts
{
    public required Func<string, string> State { get; init; }
    public required Func<string, string?> Action { get; init; }
    public required string ListName { get; init; }
    public required string OfficeListName { get; init; }
    public required string AllListName { get; init; }
    public required Func<string, string> PreparedBy { get; init; }
    public required string When { get; init; }
    public required string Kind { get; init; }
    public required string Chair { get; init; }
    public required string Secretary { get; init; }
    public required string Invited { get; init; }
    public required Func<int, int, string> NeededOf { get; init; }
    public required string Room { get; init; }
    public required string Present { get; init; }
    public required string NoVote { get; init; }
    public required string Proxies { get; init; }
    public required string Now { get; init; }
    public required string SoFar { get; init; }
    public required Func<int, int, int, string> Counts { get; init; }
    public required string OpenActions { get; init; }
    public required Func<int, string> AndMore { get; init; }
    public required string HowToWrite { get; init; }
    public required string NothingYet { get; init; }
    public required string DraftAsk { get; init; }
    public required string OpenAsk { get; init; }
    public required string OpenIt { get; init; }
    public required string Edit { get; init; }
    public required Func<string, string> Write { get; init; }
    public required Func<int, string, string> Line { get; init; }
    public required string WrittenBy { get; init; }
    public required string Source { get; init; }
    public required string WhoIsIn { get; init; }
    public required string RoomAsk { get; init; }
    public required string At { get; init; }
    public required string ProxyFrom { get; init; }
    public required string ProxyTo { get; init; }
    public required string Nobody { get; init; }
    public required string NextItem { get; init; }
    public required string CloseIt { get; init; }
    public required string CloseEmpty { get; init; }
    public required Func<int, string> CloseAsk { get; init; }
    public required string Reopen { get; init; }
    public required string AllLines { get; init; }
    public required Func<int, int, string> PageOf { get; init; }
    public required string TapToCorrect { get; init; }
    public required string NextPage { get; init; }
    public required string PageBefore { get; init; }
    public required string Correct { get; init; }
    public required string Save { get; init; }
    public required string Remove { get; init; }
    public required string Text { get; init; }
    public required string WhatToDo { get; init; }
    public required string Who { get; init; }
    public required string Due { get; init; }
    public required string OnWhat { get; init; }
    public required string InFavour { get; init; }
    public required string Against { get; init; }
    public required string AgainstNames { get; init; }
    public required string Abstained { get; init; }
    public required string AbstainedNames { get; init; }
    public required string RollCall { get; init; }
    public required string RollCallHow { get; init; }
    public required string ForNames { get; init; }
    public required string Begins { get; init; }
    public required string Ends { get; init; }
    public required Func<string, string> OnDay { get; init; }
    public required string OldActions { get; init; }
    public required string OldActionsAsk { get; init; }
    public required string CloseOldAction { get; init; }
    public required string OldActionClosed { get; init; }
    public required string OldActionWasClosed { get; init; }
    public required string OldActionOthers { get; init; }
    public required string NoOldActions { get; init; }

    /// The state of what nobody was given, once the meeting has said that it is done.
    public required string OldActionDone { get; init; }
    public required Func<string, string> PreviousApproved { get; init; }
    public required Func<string, string, string> PreviousNotReady { get; init; }
    public required Func<string, string> PreviousRefused { get; init; }
    public required Func<int, string> TextTooLong { get; init; }

    public static MinutesCardTexts In(string language) => language == "it" ? It : En;

    private static readonly MinutesCardTexts It = new()
    {
        State = state => state switch
        {
            MinutesStates.Prepared => "preparato", MinutesStates.Open => "seduta in corso", MinutesStates.Draft => "bozza", MinutesStates.Correction => "in revisione", MinutesStates.Proposed => "da approvare", MinutesStates.Approved => "approvato",
            MinutesStates.Corrected => "approvato con modifiche", MinutesStates.NotApproved => "non approvato", MinutesStates.Signed => "firmato", MinutesStates.Filed => "archiviato", HistoryActions.Undone => "annullato", _ => state,
        },
        Action = action => action switch { "prepared" => "preparato", "amended" => "modificato", "amended by" => "rettificato da un verbale successivo", "opened" => "aperta la seduta", "closed" => "chiusa la seduta", "reopened" => "riaperta la seduta", MinutesKeeper.Written => "scritto",
            "sent for review" => "mandato in revisione", "agreed" => "va bene così", "correction proposed" => "proposta una modifica", "correction taken" => "accettata una modifica", "correction left" => "lasciato com'era", "proposed" => "revisione conclusa",
            MinutesStates.Approved => "approvato", MinutesStates.Corrected => "approvato con modifiche", "not approved" => "non approvato", "redone" => "tornato in bozza", "tasks" => "create le attività", "action done" => "chiusa un'azione precedente", "signed" => "firmato", "asked to sign" => "sollecitata la firma", "left unsigned" => "va avanti senza una firma", "to be filed" => "chiesta l'archiviazione", "not filed" => "archiviazione non riuscita", "mailed" => "chiesto l'invio per mail", "mail sent" => "mandato per mail", "mail not sent" => "mail non partita", "filed" => "archiviato", _ => null },
        ListName = "I tuoi verbali", OfficeListName = "Verbali del tuo ufficio", AllListName = "Tutti i verbali",
        PreparedBy = name => $"{name} ha preparato questo verbale: lo scriverete insieme.",
        When = "Quando",
        Kind = "Tipo",
        Chair = "Presiede",
        Secretary = "Verbalizza",
        Invited = "Invitati",
        NeededOf = (quorum, total) => $"{(quorum == 1 ? "1 voto" : $"{quorum} voti")} su {total}",
        Room = "In seduta",
        Present = "Presenti",
        NoVote = "senza voto",
        Proxies = "Deleghe",
        Now = "Punto in corso",
        SoFar = "Finora",
        Counts = (decisions, actions, votes) => $"{Some(decisions, "decisione", "decisioni")}, {Some(actions, "azione", "azioni")}, {Some(votes, "voto", "voti")}",
        OpenActions = "Azioni ancora aperte della volta scorsa",
        AndMore = n => n == 1 ? "e un altro" : $"e altri {n}",
        HowToWrite = "Da ora scrivi qui: «decisione: …», «azione: @Nome … entro venerdì», «voto: 5 sì 1 no», «entra Nome 10:20», «esce Nome 11:05», «presiede Nome», «odg 2», «nota: …». Per correggere: «correggi 3: …», «togli 3».",
        NothingYet = "Non c'è ancora nulla: scrivi nella chat o usa i pulsanti.",
        DraftAsk = "La seduta è chiusa: rileggi le righe e tocca quelle da correggere.",
        OpenAsk = "Chi è presente? Togli chi non c'è: chi arriva dopo lo segni quando entra.",
        OpenIt = "Apri la seduta",
        Edit = "Modifica",
        Write = type => char.ToUpperInvariant(type[0]) + type[1..],
        Line = (n, type) => $"Riga {n}: {type}",
        WrittenBy = "Scritta da",
        Source = "Come è stata scritta",
        WhoIsIn = "Presenze",
        RoomAsk = "Segna chi è in sala adesso: chi entra e chi esce va a verbale con l'ora.",
        At = "Ora",
        ProxyFrom = "Chi delega",
        ProxyTo = "Delega a",
        Nobody = "Nessuno",
        NextItem = "Punto successivo",
        CloseIt = "Chiudi la seduta",
        CloseEmpty = "Non è stata scritta nessuna riga: il verbale resterebbe vuoto. Vuoi chiudere lo stesso?",
        CloseAsk = n => $"{(n == 1 ? "C'è 1 riga" : $"Ci sono {n} righe")}. Dopo la chiusura resta una bozza che puoi ancora correggere.",
        Reopen = "Riapri la seduta",
        AllLines = "Tutte le righe",
        PageOf = (page, pages) => $"Pagina {page} di {pages}.",
        TapToCorrect = "Tocca una riga per correggerla.",
        NextPage = "Avanti",
        PageBefore = "Pagina prima",
        Correct = "Correggi",
        Save = "Salva",
        Remove = "Togli",
        Text = "Testo",
        WhatToDo = "Che cosa c'è da fare",
        Who = "Chi",
        Due = "Entro",
        OnWhat = "Su che cosa si vota",
        InFavour = "Voti a favore",
        Against = "Voti contrari",
        AgainstNames = "Chi è contrario",
        Abstained = "Astenuti",
        AbstainedNames = "Chi si astiene",
        RollCall = "Appello nominale",
        RollCallHow = "Si vota per appello: scrivo il nome anche di chi è a favore",
        ForNames = "Chi è a favore (per appello)",
        Begins = "Inizio",
        Ends = "Fine",
        OnDay = day => $"È la seduta di {day}.",
        OldActions = "Azioni precedenti",
        OldActionsAsk = "Le azioni della volta scorsa, come stanno adesso. «Fatta» la chiude; toccala per aprirla o aggiornarla.",
        CloseOldAction = "Fatta",
        OldActionClosed = "Chiusa: lo vede chi la seguiva e resta a verbale.",
        OldActionWasClosed = "Era già chiusa.",
        NoOldActions = "Dalle riunioni precedenti non è rimasta nessuna azione aperta. Per affidare quelle di questo verbale c'è «affida».",
        OldActionOthers = "Questa la chiude solo chi la fa o chi l'ha chiesta.",
        OldActionDone = "fatta, detto in riunione",
        PreviousApproved = reference => $"Con questa chiusura è approvato anche il verbale precedente ({reference}).",
        PreviousNotReady = (reference, state) => $"Il verbale precedente ({reference}) è ancora nello stato «{state}»: concludi la sua revisione, poi approvalo dalla sua scheda.",
        PreviousRefused = reference => $"Il verbale precedente ({reference}) non è stato approvato in questa seduta: resta da approvare.",
        TextTooLong = most => $"Al massimo {most} caratteri per riga: dividi il testo in più righe.",
    };

    private static readonly MinutesCardTexts En = new()
    {
        State = state => state switch { MinutesStates.Open => "in session", MinutesStates.Correction => "being corrected", MinutesStates.Proposed => "to be approved", _ => state },
        Action = action => action switch { "opened" => "meeting opened", "closed" => "meeting closed", "amended by" => "amended by later minutes", "reopened" => "meeting reopened", "redone" => "back to the draft", "tasks" => "tasks made", "action done" => "earlier action closed", "proposed" => "review ended", "prepared" or "amended" or MinutesKeeper.Written or "sent for review" or "agreed" or "correction proposed" or "correction taken" or "correction left"
            or MinutesStates.Approved or MinutesStates.Corrected or "not approved" or "signed" or "asked to sign" or "left unsigned" or "filed" or "to be filed" or "not filed" or "mailed" or "mail sent" or "mail not sent" => action, _ => null },
        ListName = "Your minutes", OfficeListName = "Minutes of your office", AllListName = "All minutes",
        PreparedBy = name => $"{name} prepared these minutes: you write them together.",
        When = "When",
        Kind = "Kind",
        Chair = "Chair",
        Secretary = "Secretary",
        Invited = "Invited",
        NeededOf = (quorum, total) => $"{quorum} of {total} votes",
        Room = "In the room",
        Present = "Present",
        NoVote = "no vote",
        Proxies = "Proxies",
        Now = "Current item",
        SoFar = "So far",
        Counts = (decisions, actions, votes) => $"{Some(decisions, "decision", "decisions")}, {Some(actions, "action", "actions")}, {Some(votes, "vote", "votes")}",
        OpenActions = "Actions still open from last time",
        AndMore = n => $"and {n} more",
        HowToWrite = "From now on write here: “decision: …”, “action: @Name … by Friday”, “vote: 5 yes 1 no”, “joins Name 10:20”, “leaves Name 11:05”, “chair: Name”, “item 2”, “note: …”. To correct: “correct 3: …”, “remove 3”.",
        NothingYet = "There is nothing yet: write in the chat or use the buttons.",
        DraftAsk = "The meeting is closed: read the lines again and tap those to be corrected.",
        OpenAsk = "Who is present? Take out who is not: whoever comes later is marked when they join.",
        OpenIt = "Open the meeting",
        Edit = "Edit",
        Write = type => char.ToUpperInvariant(type[0]) + type[1..],
        Line = (n, type) => $"Line {n}: {type}",
        WrittenBy = "Written by",
        Source = "As it was written",
        WhoIsIn = "Attendance",
        RoomAsk = "Mark who is in the room now: who comes and goes is minuted with the time.",
        At = "Time",
        ProxyFrom = "Who gives a proxy",
        ProxyTo = "Proxy to",
        Nobody = "Nobody",
        NextItem = "Next item",
        CloseIt = "Close the meeting",
        CloseEmpty = "No line has been written: the minutes would stay empty. Close all the same?",
        CloseAsk = n => $"{(n == 1 ? "There is 1 line" : $"There are {n} lines")}. After closing it is a draft that you can still correct.",
        Reopen = "Reopen the meeting",
        AllLines = "All lines",
        PageOf = (page, pages) => $"Page {page} of {pages}.",
        TapToCorrect = "Tap a line to correct it.",
        NextPage = "Next",
        PageBefore = "Page before",
        Correct = "Correct",
        Save = "Save",
        Remove = "Remove",
        Text = "Text",
        WhatToDo = "What there is to do",
        Who = "Who",
        Due = "By",
        OnWhat = "On what the vote is",
        InFavour = "Votes for",
        Against = "Votes against",
        AgainstNames = "Who is against",
        Abstained = "Abstained",
        AbstainedNames = "Who abstains",
        RollCall = "Roll call",
        RollCallHow = "The vote is by roll call: the names of those in favour are written, too",
        ForNames = "Who is in favour (roll call)",
        Begins = "Begins",
        Ends = "Ends",
        OnDay = day => $"It is the meeting of {day}.",
        OldActions = "Earlier actions",
        OldActionsAsk = "The actions of last time, as they stand now. “Done” closes it; tap it to open or update it.",
        CloseOldAction = "Done",
        OldActionClosed = "Closed: who followed it sees so, and it stays in the minutes.",
        OldActionWasClosed = "It was closed already.",
        NoOldActions = "No action is left open from earlier meetings. To give out those of these minutes there is “assign”.",
        OldActionOthers = "Only who does it or who asked for it can close this one.",
        OldActionDone = "done, said in the meeting",
        PreviousApproved = reference => $"With this the previous minutes ({reference}) are approved, too.",
        PreviousNotReady = (reference, state) => $"The previous minutes ({reference}) are still “{state}”: end their review, then approve them from their card.",
        PreviousRefused = reference => $"The previous minutes ({reference}) were not approved at this meeting: they are still to be approved.",
        TextTooLong = most => $"At most {most} characters a line: split the text into several lines.",
    };

    private static string Some(int n, string one, string many) => $"{n} {(n == 1 ? one : many)}";
}
