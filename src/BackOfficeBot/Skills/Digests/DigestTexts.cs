using BackOfficeBot.Common;
using BackOfficeBot.Desk;

namespace BackOfficeBot.Skills.Digests;

/// The words of the digest itself; those of its settings are <see cref="DigestSettingsTexts"/>.
internal sealed record DigestTexts
{
    public required Func<DigestPart, string, string> Heading { get; init; }
    public required Func<DigestSection, string> Section { get; init; }

    /// Those of another day than today.
    public required Func<string, string> MeetingsOf { get; init; }
    public required Func<DigestSection, int, string> Count { get; init; }

    /// What an office works on.
    public required Func<DigestSection, string> Work { get; init; }
    public required string AndMore { get; init; }
    public required Func<int, string> MoreThan { get; init; }
    public required Func<string, string> Late { get; init; }
    public required Func<string, string> Waits { get; init; }
    public required Func<string, string> Overdue { get; init; }
    public required Func<string, string> DueAt { get; init; }
    public required string NotYours { get; init; }
    public required string SignIn { get; init; }
    public required string NoCalendar { get; init; }
    public required string AllDay { get; init; }
    public required string Private { get; init; }
    public required string Clashes { get; init; }
    public required string NoAgenda { get; init; }
    public required string Nothing { get; init; }
    public required string NothingInOffice { get; init; }
    public required string LeadsNone { get; init; }
    public required string NothingDone { get; init; }
    public required Func<string, string> Did { get; init; }
    public required Func<string, string> NextOne { get; init; }
    public required string NoNext { get; init; }

    /// To whom, and how much waits.
    public required Func<string, string, string> Mail { get; init; }
    public required string ChangedSince { get; init; }
    public required string Open { get; init; }
    public required string All { get; init; }
    public required Func<string, string> Show { get; init; }

    /// What is typed for all of a section.
    public required Func<DigestSection, string> Words { get; init; }
    public required Func<string, string> ChangedWords { get; init; }
    public required Func<string, string> DidWords { get; init; }
    public required Func<string, string> Changed { get; init; }
    public required string NothingChanged { get; init; }
    /// The same for the meetings of a day.
    public required Func<string, string> Agenda { get; init; }
    public required string Refresh { get; init; }
    public required string Settings { get; init; }
    public required Func<string, string> StateAt { get; init; }
    public required string Gone { get; init; }
    public required string OnlyPersonal { get; init; }
    public required string SnoozeOne { get; init; }
    public required string SnoozeWhich { get; init; }
    public required string SnoozeUntil { get; init; }
    public required string InAnHour { get; init; }
    public required string Snooze { get; init; }
    public required string SnoozeWrong { get; init; }
    public required Func<string, string, string> Snoozed { get; init; }
    public required Func<string, string> SnoozedUntil { get; init; }
    public required Func<int, int, int, string> Flow { get; init; }
    public required Func<int, string> InAll { get; init; }
    public required Func<string, string> Oldest { get; init; }
    public required Func<int, int, string> Kept { get; init; }
    public required Func<string, int, string> TooSmall { get; init; }

    public static DigestTexts In(string language) => language == "it" ? It : En;

    /// "2 giorni di lavoro", "3 ore di lavoro": a day of work has as many hours as the week says.
    public static string Working(TimeSpan age, TimeSpan day, string language)
    {
        var (days, hours, it) = ((int)(age / day), (int)Math.Max(1, Math.Round(age.TotalHours)), language == "it");
        return days >= 1 ? it ? $"{days} {(days == 1 ? "giorno" : "giorni")} di lavoro" : $"{days} working {(days == 1 ? "day" : "days")}"
            : it ? hours == 1 ? "meno di un'ora" : $"{hours} ore di lavoro" : hours == 1 ? "less than an hour" : $"{hours} working hours";
    }

    public static readonly DigestTexts It = new()
    {
        Heading = (part, day) => part switch { DigestPart.Evening => $"La giornata di {day}", DigestPart.Weekly => $"La settimana fino a {day}", _ => $"Il tuo riepilogo di {day}" },
        Section = section => section switch
        {
            DigestSection.Meetings => "Riunioni di oggi", DigestSection.Approvals => "Da approvare", DigestSection.Calls => "Da richiamare", DigestSection.Tasks => "Attività",
            DigestSection.Minutes => "Verbali", DigestSection.Asked => "Chiesto da te, ancora aperto", DigestSection.Changed => "Cambiato dall'ultimo riepilogo", DigestSection.Did => "Fatto da te", _ => "Il tuo ufficio",
        },
        Count = (section, n) => section switch
        {
            DigestSection.Meetings => n == 1 ? "una riunione" : $"{n} riunioni", DigestSection.Approvals => n == 1 ? "una richiesta da decidere" : $"{n} richieste da decidere",
            DigestSection.Calls => n == 1 ? "una chiamata da fare" : $"{n} chiamate da fare", DigestSection.Tasks => n == 1 ? "un'attività" : $"{n} attività", DigestSection.Minutes => n == 1 ? "un verbale" : $"{n} verbali",
            DigestSection.Asked => n == 1 ? "una cosa che hai chiesto" : $"{n} cose che hai chiesto", DigestSection.Changed => n == 1 ? "una novità" : $"{n} novità", DigestSection.Did => n == 1 ? "una cosa fatta" : $"{n} cose fatte", _ => "il tuo ufficio",
        },
        Work = section => section switch { DigestSection.Approvals => "Richieste di approvazione", DigestSection.Calls => "Chiamate", DigestSection.Minutes => "Verbali", _ => "Attività" },
        AndMore = "e", MoreThan = n => $"Altre {n}: mostra tutte", Late = at => $"Arriva in ritardo: era per {at}.",
        Waits = age => $"aspetta da {age}", Overdue = at => $"scaduta {at}", DueAt = at => $"entro {at}",
        MeetingsOf = day => $"Riunioni di {day}", NoCalendar = "Il calendario adesso non risponde: premi «Aggiorna» fra poco.",
        AllDay = "tutto il giorno", Private = "Impegno privato", Clashes = "si sovrappone a un altro impegno", NoAgenda = "manca l'ordine del giorno",
        NotYours = "non è più fra le tue", SignIn = "Accedi per vedere qui anche le riunioni: scrivi «agenda».",
        Nothing = "Niente che aspetti te e niente di nuovo.", NothingInOffice = "In questo momento nel tuo ufficio non c'è niente in corso.", LeadsNone = "Come va un ufficio lo vede chi lo dirige. Quello che aspetta te lo trovi con «riepilogo ora».", NothingDone = "Qui non risulta niente di concluso da te in questi giorni.", Did = days => $"Che cosa hai fatto: {days}", NextOne = at => $"Il prossimo arriva {at}.", NoNext = "Il riepilogo automatico è spento.",
        Mail = (name, waits) => $"Ciao {name},\n\nil tuo riepilogo è pronto, ma non posso mandartelo in Teams, perché lì non abbiamo più una chat. {waits}\n\nApri Teams, cerca BackOfficeBot tra le app e scrivigli «riepilogo ora»; se non lo vuoi più, «disattiva il riepilogo». Questo messaggio è automatico e non dice altro, perché il contenuto resta in Teams.",
       
        ChangedSince = "Nel frattempo è cambiata: guardala com'è adesso e poi decidi.",
        Open = "Apri", All = "Mostra tutte", Show = reference => $"mostra {reference}",
        Words = section => section switch { DigestSection.Approvals => "le mie approvazioni", DigestSection.Calls => "le mie chiamate", DigestSection.Minutes => "i miei verbali", DigestSection.Asked => "che cosa ho chiesto?", _ => "le mie attività" },
        ChangedWords = day => $"che cosa è cambiato da {day}", DidWords = day => $"che cosa ho fatto da {day}",
        Changed = days => $"Che cosa è cambiato: {days}", NothingChanged = "In questi giorni non è cambiato niente di quello che ti riguarda.",
        Agenda = day => $"agenda di {day}",
        Refresh = "Aggiorna", Settings = "Impostazioni", StateAt = at => $"Situazione: {at}",
        Gone = "Questo riepilogo non c'è più: scrivi «riepilogo ora» per averne uno nuovo.", OnlyPersonal = "Il riepilogo è solo per te: chiedimelo nella nostra chat.",
        SnoozeOne = "Rinvia una riga", SnoozeWhich = "Quale", SnoozeUntil = "Fino a quando", InAnHour = "fra un'ora", Snooze = "Rinvia", SnoozeWrong = "Scegli quale riga rinviare e fino a quando.",
        Snoozed = (title, at) => $"«{title}» rinviata: te la ripropongo {at}.", SnoozedUntil = at => $"rinviata a {at}",
        Flow = (open, late, stuck) => $"{open} in corso{(late > 0 ? $", {late} in ritardo" : "")}{(stuck > 0 ? $", {stuck} {(stuck == 1 ? "ferma" : "ferme")}" : "")}",
        InAll = n => $"{n} in tutto", Oldest = age => $"la più vecchia da {age}", Kept = (kept, all) => $"Promesse mantenute in 7 giorni: {kept} su {all}",
        TooSmall = (office, n) => $"{office}: i numeri si mostrano da {n} persone in su.",
    };

    public static readonly DigestTexts En = new()
    {
        Heading = (part, day) => part switch { DigestPart.Evening => $"Your day, {day}", DigestPart.Weekly => $"Your week up to {day}", _ => $"Your digest for {day}" },
        Section = section => section switch
        {
            DigestSection.Meetings => "Today's meetings", DigestSection.Approvals => "To approve", DigestSection.Calls => "To call back", DigestSection.Tasks => "Tasks",
            DigestSection.Minutes => "Minutes", DigestSection.Asked => "Asked by you, still open", DigestSection.Changed => "Changed since the last digest", DigestSection.Did => "Done by you", _ => "Your office",
        },
        Count = (section, n) => section switch
        {
            DigestSection.Meetings => n == 1 ? "one meeting" : $"{n} meetings", DigestSection.Approvals => n == 1 ? "one request to decide" : $"{n} requests to decide",
            DigestSection.Calls => n == 1 ? "one call to make" : $"{n} calls to make", DigestSection.Tasks => n == 1 ? "one task" : $"{n} tasks", DigestSection.Minutes => n == 1 ? "one set of minutes" : $"{n} sets of minutes",
            DigestSection.Asked => n == 1 ? "one thing that you asked for" : $"{n} things that you asked for", DigestSection.Changed => n == 1 ? "one change" : $"{n} changes", DigestSection.Did => n == 1 ? "one thing done" : $"{n} things done", _ => "your office",
        },
        Work = section => section switch { DigestSection.Approvals => "Approval requests", DigestSection.Calls => "Calls", DigestSection.Minutes => "Minutes", _ => "Tasks" },
        AndMore = "and", MoreThan = n => $"{n} more: show all", Late = at => $"This comes late: it was for {at}.",
        Waits = age => $"waiting for {age}", Overdue = at => $"was due {at}", DueAt = at => $"due {at}",
        MeetingsOf = day => $"Meetings of {day}", NoCalendar = "The calendar does not answer now: press “Refresh” in a while.",
        AllDay = "all day", Private = "Private appointment", Clashes = "clashes with another one", NoAgenda = "no agenda yet",
        NotYours = "no longer yours", SignIn = "Sign in to see your meetings here too: write “agenda”.",
        Nothing = "Nothing waits for you and nothing is new.", NothingInOffice = "Nothing is under way in your office just now.", LeadsNone = "How an office is doing is shown to whoever leads it. What waits for you is in “digest now”.", NothingDone = "Nothing that you finished in these days is known here.", Did = days => $"What you did: {days}", NextOne = at => $"The next one comes {at}.", NoNext = "The automatic digest is off.",
        Mail = (name, waits) => $"Hello {name},\n\nyour digest is ready, but I cannot send it to you in Teams, because we have no chat there any more. {waits}\n\nOpen Teams, look for BackOfficeBot among the apps and write “digest now” to it; if you want it no more, “turn off the digest”. This message is automatic and says no more, because the contents stay in Teams.",
       
        ChangedSince = "It changed in the meantime: see how it is now, then decide.",
        Open = "Open", All = "Show all", Show = reference => $"show {reference}",
        Words = section => section switch { DigestSection.Approvals => "my approvals", DigestSection.Calls => "my calls", DigestSection.Minutes => "my minutes", DigestSection.Asked => "what did I ask for?", _ => "my tasks" },
        ChangedWords = day => $"what has changed since {day}", DidWords = day => $"what have I done since {day}",
        Changed = days => $"What has changed: {days}", NothingChanged = "Nothing that concerns you has changed in these days.",
        Agenda = day => $"agenda for {day}",
        Refresh = "Refresh", Settings = "Settings", StateAt = at => $"As of {at}",
        Gone = "This digest is gone: write “digest now” to get a new one.", OnlyPersonal = "The digest is for you alone: ask me in our own chat.",
        SnoozeOne = "Snooze a line", SnoozeWhich = "Which one", SnoozeUntil = "Until when", InAnHour = "in an hour", Snooze = "Snooze", SnoozeWrong = "Pick which line to snooze and until when.",
        Snoozed = (title, at) => $"“{title}” is snoozed: I bring it back {at}.", SnoozedUntil = at => $"snoozed until {at}",
        Flow = (open, late, stuck) => $"{open} under way{(late > 0 ? $", {late} late" : "")}{(stuck > 0 ? $", {stuck} stuck" : "")}",
        InAll = n => $"{n} in all", Oldest = age => $"the oldest for {age}", Kept = (kept, all) => $"Promises kept in 7 days: {kept} of {all}",
        TooSmall = (office, n) => $"{office}: figures are shown from {n} people up.",
    };

    /// "3 richieste da decidere, una chiamata da fare e 2 attività"
    public string Said(IReadOnlyList<string> counts) => counts.Count <= 1 ? string.Concat(counts) : $"{string.Join(", ", counts.SkipLast(1))} {AndMore} {counts[^1]}";
}
