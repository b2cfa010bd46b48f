using BackOfficeBot.Language;

namespace BackOfficeBot.Benchmarks.Understanding;

/// What people write in an office, as long and as well typed as they do.
internal static class People
{
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0);

    public static readonly UnderstandingContext Italian = new(Now, "Europe/Rome", "it-IT"), English = new(Now, "Europe/London", "en-GB");

    public static readonly string[] InItalian =
    [
        "fissa un incontro con Anna e Paolo giovedì alle 15 sul budget",
        "mi organizzi una riunione di un'ora con il mio capo la prossima settimana, non martedì?",
        "spostala alle 16 e 30",
        "annulla la riunione di domani mattina con l'ufficio acquisti",
        "che impegni ho venerdì pomeriggio",
        "quando siamo liberi tutti e tre tra il 9 e l'11 dicembre?",
        "ha chiamato la signora Ferri, richiamarla entro stasera al 06 5512 8841",
        "ricordami di mandare il preventivo a Lorenzo ogni lunedì alle 9",
        "approva APPR-2026-0000042 perché la spesa era già prevista",
        "per favore manda il verbale a giulia.ferri@example.com e a tutto il team",
        "trova il file \"Contratto quadro 2027\" che mi ha mandato Marta la settimana scorsa",
        "prenota la sala grande per mercoledi dalle 14 alle 17",
        "chiedo l'approvazione di 1.250 euro per due monitor",
        "cosa c'è da fare oggi?",
        "buongiorno, vorrei vedere l'agenda della dottoressa Riva del primo giovedì del mese",
        "rimanda tutto a dopodomani, grazie",
        "riunone con il comerciale tra due settimane per un'ora e mezza",
        "che tempo fa a Milano?",
        "ok",
        "sì va bene, però avvisa anche Davide che arrivo tardi perché il treno da Bologna è in ritardo di quaranta minuti",
    ];

    public static readonly string[] InEnglish =
    [
        "can you move tomorrow's meeting with Priya to Friday at half past four",
        "set up a call with Ben and Chloe next Tuesday between 2 and 4 about the budget",
        "what's on my calendar this afternoon?",
        "cancel it",
        "add my boss too",
        "book the big room for an hour and a half on 12 December at 10am",
        "remind me to send the offer to Laura every other Friday",
        "Mrs Hale called, please ring her back before 5pm on +44 20 7946 0958",
        "approve APPR-2026-0000042, it was in the plan",
        "send the minutes to tom.hale@example.com and everybody on the team",
        "find the file \"Framework contract 2027\" that Martha sent last week",
        "who is free a week from Friday?",
        "I need approval for 1,250 euros for two monitors, it is urgent",
        "draft the minutes of this morning's meeting",
        "assign the follow up to Chris, due end of month",
        "what's the weather like in Leeds",
        "meeting with the sales team in two weeks, not on Monday, 45 minutes, online",
        "rescedule the reveiw to thursday morning pls",
        "yes",
        "hello, could you please let David know that I am running late because the train from York is delayed by forty minutes",
    ];
}
