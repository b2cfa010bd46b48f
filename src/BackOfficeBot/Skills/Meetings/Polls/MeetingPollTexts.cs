using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Polls;

internal sealed record MeetingPollTexts
{
    public required string Poll { get; init; }
    public required string Draft { get; init; }
    public required string Open { get; init; }
    public required string Closed { get; init; }
    public required string ByCard { get; init; }
    public required string ByMail { get; init; }
    public required string UntilDay { get; init; }
    public required string UntilTime { get; init; }
    public required string UntilLabel { get; init; }
    public required string AnswersLabel { get; init; }
    public required string Consensus { get; init; }
    public required string Names { get; init; }
    public required string ConsensusLabel { get; init; }
    public required string ConsensusOn { get; init; }
    public required string NamesLabel { get; init; }
    public required string SendAsk { get; init; }
    public required string Send { get; init; }
    public required string Yes { get; init; }
    public required string Maybe { get; init; }
    public required string No { get; init; }
    public required string NoVote { get; init; }
    public required Func<string, string> VoteAsk { get; init; }
    public required string VoteHow { get; init; }
    public required string Vote { get; init; }
    public required string Voted { get; init; }
    public required string VoteMissing { get; init; }
    public required string VoteClosed { get; init; }
    public required Func<string, string> Decided { get; init; }
    public required string OnlyInvited { get; init; }
    public required Func<int, int, string> Count { get; init; }
    public required Func<int, string> Yeses { get; init; }
    public required Func<int, string> Maybes { get; init; }
    public required Func<int, string> Noes { get; init; }
    public required string Missing { get; init; }
    public required Func<string, string> Unclear { get; init; }
    public required Func<string, string> MailUnsure { get; init; }
    public required string MailUnreadable { get; init; }
    public required string TableAsk { get; init; }
    public required string NobodyVoted { get; init; }
    public required Func<string, string> BookBest { get; init; }
    public required string Close { get; init; }
    public required Func<string, string> TimeOf { get; init; }
    public required string Refresh { get; init; }
    public required string EveryoneAgreed { get; init; }
    public required string EveryoneVoted { get; init; }
    public required string TimeOver { get; init; }
    public required string CannotBook { get; init; }
    public required string BookedAlone { get; init; }
    public required string Reminder { get; init; }
    public required string YouSeeIt { get; init; }
    public required string NoTimes { get; init; }
    public required string NobodyToAsk { get; init; }
    public required string TooManyVoters { get; init; }
    public required string UntilPast { get; init; }
    public required string UntilLate { get; init; }
    public required string NothingToVote { get; init; }
    public required string NoPoll { get; init; }
    public required Func<string, string, string> MailSubject { get; init; }
    public required Func<string, string, string, string> MailGreeting { get; init; }
    public required Func<string, string> MailHow { get; init; }
    public required string MailReminder { get; init; }

    public static MeetingPollTexts In(string language) => language == "it" ? It : En;

    public static readonly MeetingPollTexts It = new()
    {
        Poll = "Chiedi a tutti",
        Draft = "Sondaggio da inviare",
        Open = "Sondaggio aperto",
        Closed = "Sondaggio chiuso",
        ByCard = "Votano qui",
        ByMail = "Votano per mail",
        UntilDay = "Si vota fino al giorno",
        UntilTime = "alle ore",
        UntilLabel = "Fino a",
        AnswersLabel = "Risposte",
        Consensus = "Prenota da solo il primo orario a cui tutti dicono sì",
        Names = "Chi vota vede anche i nomi degli altri",
        ConsensusLabel = "Se tutti sono d'accordo",
        ConsensusOn = "prenoto da solo",
        NamesLabel = "Nomi",
        SendAsk = "Chiedo a tutti quali di questi orari vanno bene? Non prenoto niente finché non decidi tu.",
        Send = "Invia sondaggio",
        Yes = "sì",
        Maybe = "se serve",
        No = "no",
        NoVote = "nessuna risposta",
        VoteAsk = who => $"{who} chiede quali di questi orari ti vanno bene.",
        VoteHow = "Puoi anche scrivermi «vota 1 sì, 2 forse, 3 no».",
        Vote = "Vota",
        Voted = "Ho registrato il tuo voto. Finché il sondaggio è aperto puoi cambiarlo.",
        VoteMissing = "Scegli una risposta per almeno un orario, poi premi Vota.",
        VoteClosed = "Il sondaggio è chiuso: il tuo voto non è cambiato.",
        Decided = when => $"Deciso: {when}. L'invito arriva in Outlook.",
        OnlyInvited = "Può votare solo chi è stato invitato a questo sondaggio.",
        Count = (voted, all) => $"{voted} su {all}",
        Yeses = n => $"✓ {n} sì",
        Maybes = n => $"~ {n} se serve",
        Noes = n => $"✕ {n} no",
        Missing = "Mancano ancora",
        Unclear = who => $"{who} ha risposto per mail ma non ho capito il voto: guarda la posta.",
        MailUnsure = who => $"Non so se la mail {Italian.To(who)} è partita: controlla la posta inviata.",
        MailUnreadable = "Non ho il permesso di leggere la tua posta (Mail.Read): le risposte per mail le trovi in Outlook.",
        TableAsk = "Quando vuoi, prenota l'orario migliore. Puoi anche scrivermi «scegli 2».",
        NobodyVoted = "Nessuno ha ancora risposto.",
        BookBest = when => $"Prenota {when}",
        Close = "Chiudi sondaggio",
        TimeOf = town => $"ora di {town}",
        Refresh = "Aggiorna",
        EveryoneAgreed = "Tutti vanno d'accordo su questo orario. Prima di prenotare manca solo un sì.",
        EveryoneVoted = "Hanno risposto tutti.",
        TimeOver = "Il tempo per votare è finito.",
        CannotBook = "Tutti hanno detto sì, ma a quell'ora adesso qualcosa non va: scegli tu.",
        BookedAlone = "Tutti hanno detto sì e ho prenotato, come mi avevi chiesto.",
        Reminder = "Promemoria: manca ancora la tua risposta.",
        YouSeeIt = "Vedi questa scheda perché sei tra gli invitati.",
        NoTimes = "Mi servono degli orari su cui votare. Scrivimi con chi e quando, per esempio «riunione con Marco Rossi tra giovedì e venerdì»: ti propongo gli orari e poi premi «Chiedi a tutti».",
        NobodyToAsk = "Non c'è nessuno a cui chiederlo: aggiungi prima le persone, per esempio «aggiungi anche Marco Rossi».",
        TooManyVoters = "Un sondaggio va bene fino a 50 persone. Togline qualcuna, o prenota direttamente.",
        UntilPast = "La scadenza deve essere nel futuro.",
        UntilLate = "La scadenza deve venire prima dell'ultimo orario proposto.",
        NothingToVote = "Non c'è nessun sondaggio aperto a cui devi rispondere.",
        NoPoll = "Non hai nessun sondaggio aperto.",
        MailSubject = (subject, reference) => $"{subject}: quale orario va bene? [{reference}]",
        MailGreeting = (name, subject, length) => $"Buongiorno,\n\n{name} vorrebbe fissare un incontro: {subject} ({length}). Quali di questi orari vanno bene?",
        MailHow = until => $"Basta rispondere a questa mail con i numeri, per esempio:\n1 sì, 2 forse, 3 no\n\nSi può rispondere fino a {until}. Grazie!",
        MailReminder = "Un promemoria: manca ancora la Sua risposta.\n\n",
    };

    public static readonly MeetingPollTexts En = new()
    {
        Poll = "Ask everybody",
        Draft = "Poll to be sent",
        Open = "Poll is open",
        Closed = "Poll is closed",
        ByCard = "Vote here",
        ByMail = "Vote by mail",
        UntilDay = "Votes until the day",
        UntilTime = "at",
        UntilLabel = "Until",
        AnswersLabel = "Answers",
        Consensus = "Book the first time to which everybody says yes by yourself",
        Names = "Who votes also sees the others' names",
        ConsensusLabel = "If everybody agrees",
        ConsensusOn = "I book by myself",
        NamesLabel = "Names",
        SendAsk = "Shall I ask everybody which of these times suit? Nothing is booked before you decide.",
        Send = "Send poll",
        Yes = "yes",
        Maybe = "if need be",
        No = "no",
        NoVote = "no answer",
        VoteAsk = who => $"{who} asks which of these times suit you.",
        VoteHow = "You can also write “vote 1 yes, 2 maybe, 3 no”.",
        Vote = "Vote",
        Voted = "Your vote is noted. You can change it while the poll is open.",
        VoteMissing = "Choose an answer for at least one time, then press Vote.",
        VoteClosed = "The poll is closed: your vote was not changed.",
        Decided = when => $"Decided: {when}. The invitation comes in Outlook.",
        OnlyInvited = "Only who was invited to this poll can vote.",
        Count = (voted, all) => $"{voted} of {all}",
        Yeses = n => $"✓ {n} yes",
        Maybes = n => $"~ {n} if need be",
        Noes = n => $"✕ {n} no",
        Missing = "Still missing",
        Unclear = who => $"{who} answered by mail but I could not make out the vote: look into your mail.",
        MailUnsure = who => $"I don't know whether the mail to {who} has left: look into your sent mail.",
        MailUnreadable = "I am not allowed to read your mail (Mail.Read): you find the answers by mail in Outlook.",
        TableAsk = "Book the best time when you like. You can also write “pick 2”.",
        NobodyVoted = "Nobody has answered yet.",
        BookBest = when => $"Book {when}",
        Close = "Close poll",
        TimeOf = town => $"{town} time",
        Refresh = "Refresh",
        EveryoneAgreed = "All agree on this time. One yes is missing before it is booked.",
        EveryoneVoted = "Everybody has answered.",
        TimeOver = "The time to vote is over.",
        CannotBook = "Everybody said yes, but something is in the way at that time now: please choose.",
        BookedAlone = "Everybody said yes and I booked it, as you had asked.",
        Reminder = "Reminder: your answer is still missing.",
        YouSeeIt = "You see this card because you are invited.",
        NoTimes = "I need times to vote on. Write with whom and when, for example “meeting with Marco Rossi between Thursday and Friday”: I propose times, then press “Ask everybody”.",
        NobodyToAsk = "There is nobody to ask: add the people first, for example “add Marco Rossi too”.",
        TooManyVoters = "A poll is good for up to 50 people. Take some off, or book directly.",
        UntilPast = "The end must be in the future.",
        UntilLate = "The end must come before the last of the times.",
        NothingToVote = "There is no open poll that waits for your answer.",
        NoPoll = "You have no open poll.",
        MailSubject = (subject, reference) => $"{subject}: when can you? [{reference}]",
        MailGreeting = (name, subject, length) => $"Hello,\n\n{name} would like to set up a meeting: {subject} ({length}). Which of these times suit you?",
        MailHow = until => $"Just answer this mail with the numbers, for example:\n1 yes, 2 maybe, 3 no\n\nAnswers are welcome until {until}. Thank you!",
        MailReminder = "A reminder: your answer is still missing.\n\n",
    };
}
