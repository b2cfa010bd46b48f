namespace BackOfficeBot.Skills.Meetings;

/// The words of this skill; a missing translation does not compile.
internal sealed record MeetingTexts
{
    public required string NewMeeting { get; init; }
    public required string NewExample { get; init; }
    public required string FormTitle { get; init; }
    public required string FormAsk { get; init; }
    public required string FormFill { get; init; }
    public required string FormWrong { get; init; }
    public required string Subject { get; init; }
    public required string SubjectMissing { get; init; }
    public required string SubjectTooLong { get; init; }
    public required string People { get; init; }
    public required string PeopleHint { get; init; }
    public required string Outside { get; init; }
    public required string OutsideHint { get; init; }
    public required Func<string, string> OutsideWrong { get; init; }
    public required string NobodyInvited { get; init; }
    public required string OnlyYou { get; init; }
    public required Func<int, string> TooManyPeople { get; init; }
    public required Func<string, string> UnknownPerson { get; init; }
    public required Func<string, string> AmbiguousPerson { get; init; }
    public required string PersonGone { get; init; }
    public required string FromDay { get; init; }
    public required string DayMissing { get; init; }
    public required string ToDay { get; init; }
    public required string FromTime { get; init; }
    public required string ToTime { get; init; }
    public required Func<string, string> NotADay { get; init; }
    public required Func<string, string> NotATime { get; init; }
    public required string DayPast { get; init; }
    public required string EndBeforeStart { get; init; }
    public required string WindowTooLong { get; init; }
    public required string WindowTooShort { get; init; }
    public required string Duration { get; init; }
    public required string DurationWrong { get; init; }
    public required string Room { get; init; }
    public required string NoRoom { get; init; }
    public required string RoomUnknown { get; init; }
    public required string RoomWhich { get; init; }
    public required Func<int, string> Seats { get; init; }
    public required string Online { get; init; }
    public required string OnlineLabel { get; init; }
    public required string MoreOptions { get; init; }
    public required string FindTimes { get; init; }
    public required string Edit { get; init; }
    public required string OtherTimes { get; init; }
    public required string NextDay { get; init; }
    public required string Book { get; init; }
    public required string UndoBooking { get; init; }
    public required string CancelMeeting { get; init; }
    public required string Keep { get; init; }
    public required string OpenInOutlook { get; init; }
    public required string JoinOnline { get; init; }
    public required Func<string, string, string> DefaultSubject { get; init; }
    public required string Proposed { get; init; }
    public required string PickTime { get; init; }
    public required string PickOnlyTime { get; init; }
    public required string PickTimeAsSeen { get; init; }
    public required string PickBest { get; init; }
    public required string PickByText { get; init; }
    public required Func<string, string, string> Clashes { get; init; }
    public required string WhatHelps { get; init; }
    public required string MoreWith { get; init; }
    public required string InTheWay { get; init; }
    public required Func<int, string> OthersInTheWay { get; init; }
    public required string NoTimes { get; init; }
    public required string NoTimesAsk { get; init; }
    public required string NoTimesInHours { get; init; }
    public required string NoMoreTimes { get; init; }
    public required Func<string, string> CalendarUnknown { get; init; }
    public required string ToConfirm { get; init; }
    public required string ConfirmAsk { get; init; }
    public required string InvitationsLeave { get; init; }
    public required string Booking { get; init; }
    public required string Booked { get; init; }
    public required string BookedSay { get; init; }
    public required string NotBooked { get; init; }
    public required string NotSure { get; init; }
    public required string SlotTaken { get; init; }
    public required string SlotPast { get; init; }
    public required string Cancelled { get; init; }
    public required string Undone { get; init; }
    public required string UndoTooLate { get; init; }
    public required string NotSureEnded { get; init; }
    public required string ProposeAgain { get; init; }
    public required string CancelAsk { get; init; }
    public required string CancelReason { get; init; }
    public required string ReasonTooLong { get; init; }
    public required Func<string, string> OnlyOrganizer { get; init; }
    public required string WhenLabel { get; init; }
    public required Func<string, string> FromHour { get; init; }
    public required Func<string, string> UntilHour { get; init; }
    public required string WhoLabel { get; init; }
    public required string WhereLabel { get; init; }
    public required string LengthLabel { get; init; }
    public required string TeamsLink { get; init; }
    public required Func<string, string> CreatedBy { get; init; }
    public required string NoMailbox { get; init; }
    public required string UnknownReference { get; init; }
    public required string NothingToBook { get; init; }
    public required string WhichMeeting { get; init; }
    public required string WhichOfThese { get; init; }
    public required string NotBookedSay { get; init; }
    public required string NothingToUndo { get; init; }
    public required string Decided { get; init; }
    public required string ProposalGone { get; init; }
    public required Func<int, string> PickWrong { get; init; }
    public required Func<string, string> MailBody { get; init; }
    public required Func<string, string> CallBackOff { get; init; }
    public required Func<string, string> CallBackMoved { get; init; }

    public static MeetingTexts In(string language) => language == "it" ? It : En;

    public static readonly MeetingTexts It = new()
    {
        NewMeeting = "Nuova riunione",
        NewExample = "riunione con Marco Rossi domani pomeriggio",
        FormTitle = "Nuova riunione",
        FormAsk = "Controlla quello che ho capito e completa il resto.",
        FormFill = "Dimmi di che cosa si parla, con chi e quando: io cerco gli orari in cui siete tutti liberi.",
        FormWrong = "Qualcosa non va ancora: guarda i campi segnati con ⚠. Il resto è come l'hai scritto.",
        Subject = "Oggetto",
        SubjectMissing = "Scrivi di che cosa si parla.",
        SubjectTooLong = "L'oggetto può avere al massimo 120 caratteri: accorcialo un po'.",
        People = "Persone invitate",
        PeopleHint = "Scrivi un nome e scegli",
        Outside = "Indirizzi esterni",
        OutsideHint = "nome@azienda.it, altro@azienda.it (facoltativo)",
        OutsideWrong = a => $"«{a}» non è un indirizzo e-mail. Scrivilo come nome@azienda.it.",
        NobodyInvited = "Invita almeno una persona: scegli un collega o scrivi un indirizzo.",
        OnlyYou = "Tu ci sei già: invita almeno un'altra persona.",
        TooManyPeople = n => $"Hai indicato {n} invitati: al massimo possono essere 499.",
        UnknownPerson = n => $"Non trovo «{n}» in rubrica. Scegli la persona dall'elenco o scrivi il suo indirizzo.",
        AmbiguousPerson = n => $"Ci sono più persone per «{n}»: scegli quella giusta dall'elenco.",
        PersonGone = "Una delle persone scelte non è più in rubrica: scegli di nuovo.",
        FromDay = "Giorno",
        DayMissing = "Indica il giorno.",
        ToDay = "Fino al giorno",
        FromTime = "Dalle ore",
        ToTime = "Alle ore",
        NotADay = s => $"«{s}» non è un giorno: scegli una data dal calendario.",
        NotATime = s => $"«{s}» non è un'ora: scrivila come 15:30.",
        DayPast = "Questo momento è già passato: scegli un giorno o un'ora che devono ancora venire.",
        EndBeforeStart = "La fine viene prima dell'inizio: controlla giorni e ore.",
        WindowTooLong = "Posso cercare su 62 giorni al massimo: avvicina il secondo giorno.",
        WindowTooShort = "Tra le due ore non c'è posto per tutta la durata: allarga l'orario o scegli una durata più breve.",
        Duration = "Durata",
        DurationWrong = "La durata va da 5 minuti a 24 ore.",
        Room = "Sala",
        NoRoom = "Nessuna sala",
        RoomUnknown = "Questa sala non c'è: scegline una dall'elenco.",
        RoomWhich = "Quale sala? Scegline una dall'elenco, o lascia «Nessuna sala».",
        Seats = n => $"{n} posti",
        Online = "Anche online, con Teams",
        OnlineLabel = "Collegamento",
        MoreOptions = "Altre opzioni",
        FindTimes = "Trova gli orari",
        Edit = "Modifica",
        OtherTimes = "Altri orari",
        NextDay = "Giorno dopo",
        Book = "Prenota",
        UndoBooking = "Annulla prenotazione",
        CancelMeeting = "Disdici riunione",
        Keep = "Non disdire",
        OpenInOutlook = "Apri in Outlook",
        JoinOnline = "Partecipa",
        DefaultSubject = (organizer, others) => $"Riunione {organizer} – {others}",
        Proposed = "Da scegliere",
        PickTime = "Tutti sono liberi in questi orari. Quale scegli?",
        PickOnlyTime = "A quest'ora siete tutti liberi. Va bene?",
        PickTimeAsSeen = "Per quello che vedo siete liberi: quale orario va bene?",
        PickBest = "Questi sono gli orari migliori che ho trovato. Quale scegli?",
        Clashes = (when, why) => $"{char.ToUpperInvariant(when[0])}{when[1..]} non va bene. {why}.",
        WhatHelps = "Così com'è non c'è un orario per tutti. Con un piccolo cambiamento sì: premi un pulsante o scrivi, per esempio, «scegli 1».",
        MoreWith = "Per avere più scelta:",
        InTheWay = "Che cosa lo impedisce",
        OthersInTheWay = n => n == 1 ? "… e un'altra persona o sala" : $"… e altre {n} persone o sale",
        PickByText = "Puoi anche scrivere «scegli 1» o «altri orari».",
        NoTimes = "Nessun orario libero",
        NoTimesAsk = "In questo periodo non c'è un orario in cui tutti siano liberi e al lavoro. Vuoi provare il giorno dopo o cambiare qualcosa?",
        NoTimesInHours = "In queste ore non c'è un momento in cui tutti siano liberi e al lavoro. Vuoi vedere gli altri orari, provare il giorno dopo o cambiare qualcosa?",
        NoMoreTimes = "Non ci sono altri orari in questo periodo: ecco quelli che ho trovato.",
        CalendarUnknown = who => $"Non vedo il calendario di {who}: la disponibilità non è nota.",
        ToConfirm = "Da confermare",
        ConfirmAsk = "Prenoto questa riunione?",
        InvitationsLeave = "Gli inviti partono quando premi Prenota.",
        Booking = "Prenotazione in corso",
        Booked = "Prenotata",
        BookedSay = "Riunione prenotata",
        NotBooked = "Non prenotata",
        NotSure = "Il calendario non ha risposto in tempo e non so se la riunione è stata creata. Premi di nuovo Prenota: non verrà creata due volte.",
        SlotTaken = "Nel frattempo qualcuno non è più libero a quest'ora. Ecco gli orari che restano.",
        SlotPast = "Quest'orario è già passato. Ecco gli orari che restano.",
        Cancelled = "Disdetta",
        Undone = "Prenotazione annullata",
        UndoTooLate = "I cinque minuti per annullare sono passati. Puoi disdire la riunione: gli invitati saranno avvisati.",
        NotSureEnded = "Il calendario non ha risposto in tempo e non so se la riunione è stata tolta. Premi di nuovo il pulsante: non verrà fatto due volte.",
        ProposeAgain = "Proponi di nuovo",
        CancelAsk = "Disdico la riunione? Gli invitati ricevono un avviso.",
        CancelReason = "Motivo per gli invitati (facoltativo)",
        ReasonTooLong = "Il motivo può avere al massimo 500 caratteri: accorcialo un po'.",
        OnlyOrganizer = who => $"Solo {who}, che l'ha chiesta, può decidere su questa riunione.",
        WhenLabel = "Quando",
        FromHour = hour => $"dalle {hour}",
        UntilHour = hour => $"fino alle {hour}",
        WhoLabel = "Chi",
        WhereLabel = "Dove",
        LengthLabel = "Durata",
        TeamsLink = "online su Teams",
        CreatedBy = who => $"chiesta da {who}",
        NoMailbox = "Non trovo la tua casella di posta: senza, non posso fissare riunioni. Chiedi all'amministratore.",
        UnknownReference = "Non trovo questa riunione, o non è tra le tue. Controlla il numero: ha la forma MEET-2026-0000001.",
        NothingToBook = "Qui non c'è una proposta aperta. Scrivimi, per esempio: riunione con Marco Rossi domani pomeriggio.",
        WhichOfThese = "Quale di queste riunioni vuoi disdire?",
        WhichMeeting = "Quale riunione? Scrivi il suo numero, per esempio: disdici MEET-2026-0000001. Lo trovi in fondo alla scheda e nell'invito.",
        NotBookedSay = "Va bene, non prenoto nulla.",
        NothingToUndo = "Va bene: qui non c'è niente da annullare. Per disdire una riunione scrivi il suo numero, per esempio «disdici MEET-2026-0000001»; per una richiesta, «cancella APPR-2026-0000001».",
        Decided = "Di questa riunione hai già deciso. Eccola com'è adesso; per un'altra, scrivimi con chi e quando.",
        ProposalGone = "Questa proposta è scaduta. Scrivimi di nuovo che riunione ti serve.",
        PickWrong = n => n == 0 ? "Qui non ci sono orari tra cui scegliere. Scrivi «altri orari», «giorno dopo» o «modifica»." : n == 1 ? "C'è un solo orario: scrivi «scegli 1»." : $"Scegli un numero da 1 a {n}.",
        CallBackOff = reference => $"La chiamata {reference} non aspetta più questa richiamata: l'ho tolta dal calendario.",
        CallBackMoved = reference => $"Per la chiamata {reference} è stata promessa quest'ora: ho spostato la richiamata nel calendario.",
        MailBody = reference => $"Riunione organizzata con BackOfficeBot. Riferimento: {reference}.",
    };

    public static readonly MeetingTexts En = new()
    {
        NewMeeting = "New meeting",
        NewExample = "meeting with Marco Rossi tomorrow afternoon",
        FormTitle = "New meeting",
        FormAsk = "Check what I understood and fill in the rest.",
        FormFill = "Tell me what it is about, with whom and when: I look for the times when everybody is free.",
        FormWrong = "Something is not right yet: see the fields marked with ⚠. The rest is as you wrote it.",
        Subject = "Subject",
        SubjectMissing = "Write what it is about.",
        SubjectTooLong = "The subject can have 120 characters at most: shorten it a little.",
        People = "People invited",
        PeopleHint = "Type a name and pick",
        Outside = "Outside addresses",
        OutsideHint = "name@company.com, other@company.com (optional)",
        OutsideWrong = a => $"“{a}” is not an e-mail address. Write it like name@company.com.",
        NobodyInvited = "Invite at least one person: pick a colleague or write an address.",
        OnlyYou = "You take part anyway: invite at least one other person.",
        TooManyPeople = n => $"You named {n} people: 499 is the most.",
        UnknownPerson = n => $"I can't find “{n}” in the directory. Pick the person from the list or write the address.",
        AmbiguousPerson = n => $"There are several people for “{n}”: pick the right one from the list.",
        PersonGone = "One of the people you picked is no longer in the directory: pick again.",
        FromDay = "Day",
        DayMissing = "Say on which day.",
        ToDay = "Until day",
        FromTime = "From",
        ToTime = "To",
        NotADay = s => $"“{s}” is not a day: pick a date from the calendar.",
        NotATime = s => $"“{s}” is not a time: write it like 15:30.",
        DayPast = "That moment has passed already: choose a day or a time that is still to come.",
        EndBeforeStart = "The end comes before the start: check the days and times.",
        WindowTooLong = "I can search 62 days at most: bring the second day nearer.",
        WindowTooShort = "The whole duration does not fit between the two times: widen them or choose a shorter duration.",
        Duration = "Duration",
        DurationWrong = "The duration is between 5 minutes and 24 hours.",
        Room = "Room",
        NoRoom = "No room",
        RoomUnknown = "There is no such room: pick one from the list.",
        RoomWhich = "Which room? Pick one from the list, or leave “No room”.",
        Seats = n => $"{n} seats",
        Online = "Also online, with Teams",
        OnlineLabel = "Link",
        MoreOptions = "More options",
        FindTimes = "Find times",
        Edit = "Edit",
        OtherTimes = "Other times",
        NextDay = "Next day",
        Book = "Book",
        UndoBooking = "Undo booking",
        CancelMeeting = "Cancel meeting",
        Keep = "Keep it",
        OpenInOutlook = "Open in Outlook",
        JoinOnline = "Join",
        DefaultSubject = (organizer, others) => $"Meeting {organizer} – {others}",
        Proposed = "To choose",
        PickTime = "Everybody is free at these times. Which one?",
        PickOnlyTime = "Everybody is free at this time. Does it suit you?",
        PickTimeAsSeen = "As far as I can see you are all free: which time suits you?",
        PickBest = "These are the best times I found. Which one?",
        Clashes = (when, why) => $"{when} does not work. {why}.",
        WhatHelps = "As it is, no time suits everybody. A small change helps: press a button or write, for example, “pick 1”.",
        MoreWith = "For more choice:",
        InTheWay = "What is in the way",
        OthersInTheWay = n => n == 1 ? "… and one more person or room" : $"… and {n} more people or rooms",
        PickByText = "You can also write “pick 1” or “other times”.",
        NoTimes = "No free time",
        NoTimesAsk = "There is no time in this period when everybody is free and at work. Try the next day, or change something?",
        NoTimesInHours = "There is no time in these hours when everybody is free and at work. See other times of the day, try the next day, or change something?",
        NoMoreTimes = "There are no more times in this period: these are the ones I found.",
        CalendarUnknown = who => $"I can't see the calendar of {who}: availability is unknown.",
        ToConfirm = "To confirm",
        ConfirmAsk = "Shall I book this meeting?",
        InvitationsLeave = "The invitations leave when you press Book.",
        Booking = "Being booked",
        Booked = "Booked",
        BookedSay = "Meeting booked",
        NotBooked = "Not booked",
        NotSure = "The calendar did not answer in time and I don't know whether the meeting was made. Press Book again: it will not be made twice.",
        SlotTaken = "Meanwhile somebody is no longer free at that time. These times are left.",
        SlotPast = "That time has passed already. These times are left.",
        Cancelled = "Cancelled",
        Undone = "Booking undone",
        UndoTooLate = "The five minutes to undo are over. You can cancel the meeting: the people invited will be told.",
        NotSureEnded = "The calendar did not answer in time and I don't know whether the meeting was removed. Press the button again: it will not be done twice.",
        ProposeAgain = "Propose again",
        CancelAsk = "Shall I cancel the meeting? The people invited are told.",
        CancelReason = "Reason for the people invited (optional)",
        ReasonTooLong = "The reason can have 500 characters at most: shorten it a little.",
        OnlyOrganizer = who => $"Only {who}, who asked for it, can decide on this meeting.",
        WhenLabel = "When",
        FromHour = hour => $"from {hour}",
        UntilHour = hour => $"until {hour}",
        WhoLabel = "Who",
        WhereLabel = "Where",
        LengthLabel = "Duration",
        TeamsLink = "online on Teams",
        CreatedBy = who => $"asked for by {who}",
        NoMailbox = "I can't find your mailbox: without it I cannot set up meetings. Ask your administrator.",
        UnknownReference = "I can't find this meeting, or it is not one of yours. Check the number: it looks like MEET-2026-0000001.",
        NothingToBook = "There is no open proposal here. Write, for example: meeting with Marco Rossi tomorrow afternoon.",
        WhichOfThese = "Which of these meetings do you want to cancel?",
        WhichMeeting = "Which meeting? Write its number, for example: cancel MEET-2026-0000001. It stands at the foot of the card and in the invitation.",
        NotBookedSay = "All right, I book nothing.",
        NothingToUndo = "All right: there is nothing to undo here. To cancel a meeting write its number, for example “cancel MEET-2026-0000001”; a request, “cancel APPR-2026-0000001”.",
        Decided = "You have decided on this meeting already. Here it is as it stands now; for another one, tell me with whom and when.",
        ProposalGone = "This proposal has expired. Tell me again which meeting you need.",
        PickWrong = n => n == 0 ? "There are no times to pick from. Write “other times”, “next day” or “edit”." : n == 1 ? "There is one time only: write “pick 1”." : $"Pick a number from 1 to {n}.",
        CallBackOff = reference => $"Call {reference} no longer waits for this call-back: I have taken it out of the calendar.",
        CallBackMoved = reference => $"This hour was promised for call {reference}: I have moved the call-back in the calendar.",
        MailBody = reference => $"Meeting set up with BackOfficeBot. Reference: {reference}.",
    };
}
