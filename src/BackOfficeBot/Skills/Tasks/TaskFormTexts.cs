using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Tasks;

/// The words of the forms, of what is asked before something happens, and of what is wrong with what was typed.
internal sealed record TaskFormTexts
{
    public required string NewTitle { get; init; }
    public required string FormAsk { get; init; }
    public required string FormWrong { get; init; }
    public required string What { get; init; }
    public required string WhatMissing { get; init; }
    public required string Who { get; init; }
    public required string WhoHint { get; init; }
    public required string WhoMissing { get; init; }
    public required string Me { get; init; }
    public required Func<string, string> OfficeChoice { get; init; }
    public required string Day { get; init; }
    public required string Time { get; init; }
    public required string Details { get; init; }
    public required string DetailsLong { get; init; }
    public required string More { get; init; }
    public required string Watchers { get; init; }
    public required string TooManyWatchers { get; init; }
    public required string Repeat { get; init; }
    public required string Once { get; init; }
    public required string RepeatNeedsDay { get; init; }
    public required string Items { get; init; }
    public required string TooManyItems { get; init; }
    public required string Links { get; init; }
    public required Func<string, string> LinkWrong { get; init; }
    public required string TooManyLinks { get; init; }
    public required string Files { get; init; }
    public required Func<string, string, string> FilesStay { get; init; }
    public required string FileNotOpen { get; init; }
    public required string Send { get; init; }
    public required string Note { get; init; }
    public required string Edit { get; init; }
    public required string Drop { get; init; }
    public required string Dropped { get; init; }
    public required Func<string, string> ConfirmAsk { get; init; }
    public required Func<string, string> ConfirmAskOffice { get; init; }
    public required string ConfirmOwn { get; init; }
    public required string DayMissing { get; init; }
    public required string DayWrong { get; init; }
    public required string NoSuchMeeting { get; init; }
    public required string Past { get; init; }
    public required Func<string, string> Unknown { get; init; }
    public required Func<string, string> Ambiguous { get; init; }
    public required string Gone { get; init; }
    public required string OtherDraft { get; init; }

    public required string DeclineAsk { get; init; }
    public required string ReasonLabel { get; init; }
    public required string ReasonMissing { get; init; }
    public required string CounterAsk { get; init; }
    public required string CounterWho { get; init; }
    public required string CounterScope { get; init; }
    public required string CounterMissing { get; init; }
    public required string CounterSend { get; init; }
    public required string ReopenAsk { get; init; }
    public required string ReopenLabel { get; init; }
    public required string BlockAsk { get; init; }
    public required string BlockWho { get; init; }
    public required string BlockOutside { get; init; }
    public required string BlockWhy { get; init; }
    public required string BlockWhoMissing { get; init; }
    public required string BlockWhyMissing { get; init; }
    public required string PassAsk { get; init; }
    public required string PassWho { get; init; }
    public required string PassNote { get; init; }
    public required string PassSame { get; init; }
    public required string TooLong { get; init; }
    public required string PassSend { get; init; }
    public required string SnoozeAsk { get; init; }
    public required string MoveAsk { get; init; }
    public required string SnoozeAsked { get; init; }

    public required Func<string, string> NoSuch { get; init; }
    public required string Which { get; init; }
    public required string BlockedWhich { get; init; }
    public required Func<string, string, string> ItemsAdded { get; init; }
    public required Func<string, string> ItemsDone { get; init; }
    public required Func<string, string> ItemsGone { get; init; }
    public required Func<string, string> NoItem { get; init; }
    public required Func<string, string> ListTitle { get; init; }
    public required Func<string, string> NotYours { get; init; }
    public required Func<string, string> ShowList { get; init; }

    public static TaskFormTexts In(string language) => language == "it" ? It : En;

    public static readonly TaskFormTexts It = new()
    {
        NewTitle = "Nuova attività",
        FormAsk = "Controlla e invia: chi la riceve può accettare, rifiutare o proporre altro.",
        FormWrong = "Manca ancora qualcosa: guarda i campi segnati.",
        What = "Che cosa",
        WhatMissing = "Scrivi che cosa c'è da fare.",
        Who = "Chi la fa",
        WhoHint = "Cerca un collega",
        WhoMissing = "Scegli una persona o un ufficio.",
        Me = "Io",
        OfficeChoice = name => $"Ufficio {name}",
        Day = "Entro il giorno",
        Time = "Alle",
        Details = "Dettagli",
        DetailsLong = "I dettagli sono troppo lunghi: al massimo 4.000 caratteri.",
        More = "Altre opzioni",
        Watchers = "Chi la segue, senza doverla fare",
        TooManyWatchers = "Al massimo 20 persone.",
        Repeat = "Si ripete",
        Once = "No",
        RepeatNeedsDay = "Scegli il giorno della prima volta.",
        Items = "Lista da spuntare (una riga per voce)",
        TooManyItems = "Una lista ha al massimo 50 voci di 500 caratteri. Togline qualcuna, o comincia un'altra lista.",
        Links = "Link agli allegati (uno per riga)",
        LinkWrong = link => $"«{link}» non è un indirizzo: deve cominciare con https://",
        TooManyLinks = "Al massimo 10 link.",
        Files = "Allegati",
        FilesStay = (file, name) => $"Il file resta nel tuo OneDrive. Se serve il permesso di aprirlo, scrivimi poi «manda {file} {Italian.To(name)}».",
        FileNotOpen = "Questo file non sta nel tuo OneDrive, e gli altri non potrebbero aprirlo: mettilo lì, e mandamelo da lì.",
        Send = "Invia la richiesta",
        Note = "Annota",
        Edit = "Modifica",
        Drop = "Lascia perdere",
        Dropped = "Va bene, non ho inviato nulla.",
        ConfirmAsk = name => $"Lo chiedo {Italian.To(name)}?",
        ConfirmAskOffice = name => $"Lo chiedo all'ufficio {name}?",
        ConfirmOwn = "L'annoto tra le tue cose da fare?",
        DayMissing = "Scegli il giorno.",
        NoSuchMeeting = "Nelle prossime due settimane non trovo quella riunione, o comincia prima dell'avviso: scrivi «agenda» per vedere le tue, poi per esempio «avvisami 10 minuti prima della riunione delle 15».",
        DayWrong = "Questo giorno o quest'ora non esiste: sceglilo dal calendario.",
        Past = "È già passato: scegli un momento che deve ancora venire.",
        Unknown = name => $"Non trovo nessuno che si chiami «{name}»: cerca il collega qui.",
        Ambiguous = name => $"«{name}» può essere più di una persona: scegli chi intendi.",
        Gone = "Questa bozza non c'è più. Scrivimi di nuovo che cosa c'è da fare.",
        OtherDraft = "Questa bozza è di un'altra persona: scrivimi tu che cosa c'è da fare.",
        DeclineAsk = "Perché non puoi? Chi te l'ha chiesto lo legge e può chiedere ad altri.",
        ReasonLabel = "Motivo",
        ReasonMissing = "Scrivi il motivo in poche parole.",
        CounterAsk = "Che cosa proponi? Basta un campo.",
        CounterWho = "Un'altra persona",
        CounterScope = "Qualcosa di diverso",
        CounterMissing = "Cambia il giorno, la persona o che cosa fare.",
        CounterSend = "Invia la proposta",
        ReopenAsk = "Che cosa manca? Chi l'ha fatta lo legge.",
        ReopenLabel = "Che cosa manca",
        BlockAsk = "Chi aspetti, e che cosa serve? Se è un collega, glielo chiedo subito.",
        BlockWho = "Un collega",
        BlockOutside = "Oppure qualcuno fuori dall'azienda",
        BlockWhy = "Che cosa ti serve",
        BlockWhoMissing = "Scegli chi aspetti, o scrivilo nel campo sotto.",
        BlockWhyMissing = "Scrivi che cosa ti serve per andare avanti.",
        PassAsk = "A chi la chiedo?",
        PassWho = "Persona o ufficio",
        PassNote = "Una riga per spiegare",
        PassSame = "È già sua: scegli un'altra persona.",
        TooLong = "Troppo lungo: al massimo 500 caratteri.",
        PassSend = "Chiedi",
        SnoozeAsk = "A quando la rinvio?",
        MoveAsk = "A quando la sposto?",
        SnoozeAsked = "Ho chiesto la nuova data: fino alla risposta vale quella di prima.",
        NoSuch = words => $"Non trovo un'attività aperta con «{words}».",
        Which = "Quale di queste?",
        BlockedWhich = "Quale è bloccata? Apri la sua riga",
        ItemsAdded = (items, list) => $"Aggiunto a «{list}»: {items}.",
        ItemsDone = items => $"Spuntato: {items}.",
        ItemsGone = items => $"Tolto: {items}.",
        NoItem = said => $"In questa lista non c'è «{said}».",
        ListTitle = list => list == "spesa" ? "Lista della spesa" : $"Lista: {list}",
        NotYours = name => $"Te l'ha chiesta {name}: puoi rifiutarla o proporre altro, ma solo {name} può ritirarla.",
        ShowList = list => $"Non hai ancora una lista «{list}». Scrivi per esempio «aggiungi carta alla lista {list}».",
    };

    public static readonly TaskFormTexts En = new()
    {
        NewTitle = "New task",
        FormAsk = "Check and send: whoever gets it can accept, decline or propose otherwise.",
        FormWrong = "Something is still missing: look at the marked fields.",
        What = "What",
        WhatMissing = "Write what there is to do.",
        Who = "Who does it",
        WhoHint = "Search for a colleague",
        WhoMissing = "Choose a person or an office.",
        Me = "Myself",
        OfficeChoice = name => $"{name} office",
        Day = "Due day",
        Time = "At",
        Details = "Details",
        DetailsLong = "The details are too long: at most 4,000 characters.",
        More = "More options",
        Watchers = "Who follows it without having to do it",
        TooManyWatchers = "At most 20 people.",
        Repeat = "Repeats",
        Once = "No",
        RepeatNeedsDay = "Choose the day of the first time.",
        Items = "Checklist (one item per line)",
        TooManyItems = "A list has at most 50 items of 500 characters. Remove some, or begin another list.",
        Links = "Links to attachments (one per line)",
        LinkWrong = link => $"“{link}” is not an address: it has to begin with https://",
        TooManyLinks = "At most 10 links.",
        Files = "Attachments",
        FilesStay = (file, name) => $"The file stays in your OneDrive. Where a right to open it is needed, write to me afterwards “send {file} to {name}”.",
        FileNotOpen = "This file is not in your OneDrive, so the others could not open it: put it there, and send it to me from there.",
        Send = "Send the request",
        Note = "Note it",
        Edit = "Edit",
        Drop = "Forget it",
        Dropped = "All right, I sent nothing.",
        ConfirmAsk = name => $"Shall I ask {name}?",
        ConfirmAskOffice = name => $"Shall I ask the {name} office?",
        ConfirmOwn = "Shall I note it among your tasks?",
        DayMissing = "Choose the day.",
        NoSuchMeeting = "I find no such meeting in the next two weeks, or it begins before the reminder: write “agenda” to see yours, then for instance “remind me 10 minutes before the 3pm meeting”.",
        DayWrong = "This day or time does not exist: choose it from the calendar.",
        Past = "That has passed already: choose a time that is still to come.",
        Unknown = name => $"I find nobody called “{name}”: search for the colleague here.",
        Ambiguous = name => $"“{name}” may be more than one person: choose whom you mean.",
        Gone = "This draft is gone. Write again what there is to do.",
        OtherDraft = "This draft is somebody else's: write to me yourself what there is to do.",
        DeclineAsk = "Why can't you? Whoever asked reads it and can ask somebody else.",
        ReasonLabel = "Reason",
        ReasonMissing = "Write the reason in a few words.",
        CounterAsk = "What do you propose? One field is enough.",
        CounterWho = "Somebody else",
        CounterScope = "Something else",
        CounterMissing = "Change the day, the person or what is to be done.",
        CounterSend = "Send the proposal",
        ReopenAsk = "What is missing? Whoever did it reads this.",
        ReopenLabel = "What is missing",
        BlockAsk = "Whom are you waiting for, and what do you need? A colleague is asked at once.",
        BlockWho = "A colleague",
        BlockOutside = "Or somebody outside the company",
        BlockWhy = "What you need",
        BlockWhoMissing = "Choose whom you are waiting for, or write it in the field below.",
        BlockWhyMissing = "Write what you need to go on.",
        PassAsk = "Whom shall I ask?",
        PassWho = "Person or office",
        PassNote = "A line to explain",
        PassSame = "That person has it already: choose somebody else.",
        TooLong = "Too long: at most 500 characters.",
        PassSend = "Ask",
        SnoozeAsk = "Until when shall I postpone it?",
        MoveAsk = "To when shall I move it?",
        SnoozeAsked = "I asked for the new date: until there is an answer the old one holds.",
        NoSuch = words => $"I find no open task with “{words}”.",
        Which = "Which of these?",
        BlockedWhich = "Which one is blocked? Open its line",
        ItemsAdded = (items, list) => $"Added to “{list}”: {items}.",
        ItemsDone = items => $"Ticked off: {items}.",
        ItemsGone = items => $"Removed: {items}.",
        NoItem = said => $"“{said}” is not on this list.",
        ListTitle = list => list == "spesa" ? "Shopping list" : $"List: {list}",
        NotYours = name => $"{name} asked you for this: you can decline it or propose otherwise, but only {name} can withdraw it.",
        ShowList = list => $"You have no list “{list}” yet. Write for example “add paper to my {list} list”.",
    };
}
