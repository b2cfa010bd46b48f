using BackOfficeBot.Staff.Offices;

namespace BackOfficeBot.Skills.Administration;

/// What administrators read of the whole.
internal sealed record AdministrationTexts
{
    public required string Heading { get; init; }
    public required string Example { get; init; }
    public required string OnlyAdministrators { get; init; }
    public required string OnlyAdministratorsStuck { get; init; }
    public required string OnlyPersonal { get; init; }
    public required Func<AdministrationPart, string> Part { get; init; }

    /// Of a page, by its command.
    public required Func<string, string> Title { get; init; }
    public required Func<string, string> About { get; init; }
    public required string Configured { get; init; }
    public required string Refresh { get; init; }
    public required string Open { get; init; }
    public required Func<int, string> More { get; init; }

    public required string NothingStuck { get; init; }
    public required string SomethingStuck { get; init; }
    public required string StuckMeans { get; init; }
    public required string Late { get; init; }
    public required string LateDo { get; init; }
    public required string Still { get; init; }
    public required string StillDo { get; init; }
    public required Func<int, string> SetAside { get; init; }
    public required string SetAsideDo { get; init; }
    public required string Failing { get; init; }
    public required string FailingDo { get; init; }
    public required Func<string, IReadOnlyList<string>, string> Since { get; init; }
    public required Func<int, string, string> Tried { get; init; }

    public required string NoOffices { get; init; }
    public required Func<OfficeOptions, int, string> Office { get; init; }
    public required string OfficesHow { get; init; }
    public required string OfficesElse { get; init; }
    public required string HowToChange { get; init; }
    public required string InFile { get; init; }
    public required string AsVariable { get; init; }

    public required string KeptForEver { get; init; }
    public required string Others { get; init; }
    public required Func<int, string> Months { get; init; }
    public required string Kept { get; init; }
    public required string Hold { get; init; }
    public required string RetentionHow { get; init; }
    public required string RetentionElse { get; init; }

    public static AdministrationTexts In(string language) => language == "it" ? It : En;

    public static readonly AdministrationTexts It = new()
    {
        Heading = "Amministrazione", Example = "amministrazione",
        OnlyAdministrators = "L'amministrazione la vede solo chi amministra il bot.",
        OnlyAdministratorsStuck = "Che cosa è fermo in tutta l'azienda lo vede solo chi amministra il bot. Quello che aspetta te lo trovi con «cosa aspetta me?» (approvazioni) e «che cosa devo fare?» (attività).",
        OnlyPersonal = "L'amministrazione te la mostro solo nella nostra chat personale.",
        Part = part => part switch { AdministrationPart.Running => "Come va", AdministrationPart.Requests => "Richieste e documenti", AdministrationPart.Firm => "Persone e sedi", _ => "Dati" },
        Title = command => command switch
        {
            AdministrationSkill.Stuck => "Che cosa è fermo", "show_delivery" => "Consegna dei messaggi", "show_unreached" => "Chi non è raggiungibile",
            "show_templates" => "Tipi di richiesta", "sign.show" => "Chi può firmare", "show_document_templates" => "Modelli di documento",
            AdministrationSkill.Roles => "Ruoli", AdministrationSkill.Offices => "Sedi", "show_days_off" => "Giorni di chiusura",
            "assistant_use" => "Assistente (AI)", AdministrationSkill.Retention => "Conservazione dei dati", _ => "Cancella una persona",
        },
        About = command => command switch
        {
            AdministrationSkill.Stuck => "Approvazioni in ritardo, lavori senza novità, messaggi messi da parte", "show_delivery" => "Quali messaggi non sono arrivati, e perché", "show_unreached" => "A chi il bot non riesce a scrivere",
            "show_templates" => "Che cosa si può chiedere, e chi decide", "sign.show" => "Chi approva, che cosa e fino a quale importo", "show_document_templates" => "Lettere e verbali in Word",
            AdministrationSkill.Roles => "Chi amministra, chi vede tutto, chi sostituisce chi", AdministrationSkill.Offices => "Dove si lavora, con fuso orario e pausa pranzo", "show_days_off" => "Quando nessuno lavora, dove sei tu",
            "assistant_use" => "Quanto si usa; accendere e spegnere", AdministrationSkill.Retention => "Dopo quanto tempo i contenuti si possono cancellare, e che cosa è trattenuto", _ => "Togliere i dati di chi lo chiede",
        },
        Configured = "I dirigenti e i loro assistenti si impostano nella configurazione del bot (sezione Executives).",
        Refresh = "Aggiorna", Open = "Apri", More = n => n == 1 ? "e un altro" : $"e altri {n}",
        NothingStuck = "Niente è fermo", SomethingStuck = "Qualcosa è fermo",
        StuckMeans = "Fermo vuol dire: senza novità più a lungo di quattro pause su cinque dello stesso tipo. Di ciò che è riservato compare al più il numero.",
        Late = "Approvazioni in ritardo", LateDo = "Scrivi a chi deve decidere. Se manca a lungo, nominagli un sostituto: «dai un ruolo».",
        Still = "Senza novità da molto", StillDo = "Chiedi a chi è indicato se serve ancora: può completare, passare ad altri o annullare.",
        SetAside = n => n == 1 ? "1 messaggio messo da parte" : $"{n} messaggi messi da parte", SetAsideDo = "Guarda perché, e rimanda quelli che sono ancora attuali",
        Failing = "Non riesce al momento previsto", FailingDo = "Il bot riprova da solo almeno ogni ora. Se restano qui, chi gestisce il server esegua «BackOfficeBot check» e guardi i log.",
        Since = (ago, names) => names.Count == 0 ? $"ultima novità {ago}" : $"ultima novità {ago} · aspetta: {string.Join(", ", names)}",
        Tried = (n, at) => $"{n} tentativi · previsto {at}",
        HowToChange = "Come si cambia", InFile = "Nel file appsettings.json:", AsVariable = "Oppure come variabile d'ambiente:",
        NoOffices = "Non è impostata nessuna sede: valgono il paese e il fuso orario di ciascuno.",
        OfficesHow = "Non da qui: chi gestisce il server scrive nome, paese, fuso orario e pausa pranzo nella configurazione del bot, sezione Offices, e riavvia il bot. La prima sede ha il numero 0.",
        OfficesElse = "I giorni di chiusura si aggiungono e si tolgono da qui: «Giorni di chiusura». L'orario di lavoro è quello che ognuno ha in Outlook; in quale sede lavora lo dice la rubrica aziendale (Entra ID).",
        Office = (p, closings) => Facts(p.Country, p.Zone, p.LunchFrom is { } from && p.LunchTo is { } to ? $"pranzo tra le {from:HH':'mm} e le {to:HH':'mm}" : null, closings switch { 0 => null, 1 => "una chiusura propria", var n => $"{n} chiusure proprie" }),
        KeptForEver = "Niente è impostato: tutto si conserva, salvo le richieste di approvazione, che seguono gli anni del loro tipo.",
        Others = "I mesi contano dalla chiusura, per una riunione dalla sua fine. Le richieste di approvazione si cancellano da sé, dopo gli anni del loro tipo.",
        Months = n => n == 1 ? "1 mese" : $"{n} mesi", Kept = "per sempre", Hold = "Trattenuto",
        RetentionHow = "Non da qui, perché ciò che si cancella non torna: chi gestisce il server scrive i mesi di ogni tipo nella configurazione del bot, sezione Retention, e riavvia il bot. Allo stesso posto, sotto Holds, si trattiene qualcosa o lo si libera.",
        RetentionElse = "Tranne le richieste di approvazione, niente si cancella da sé: chi gestisce il server esegue «BackOfficeBot purge», che mostra che cosa ha superato il suo tempo, e «BackOfficeBot purge --yes», che lo cancella.",
    };

    public static readonly AdministrationTexts En = new()
    {
        Heading = "Administration", Example = "administration",
        OnlyAdministrators = "Only those who administer the bot see the administration.",
        OnlyAdministratorsStuck = "Only those who administer the bot see what is stuck in the whole firm. For what waits for you write “what is waiting for me?” (approvals) or “what do I have to do?” (tasks).",
        OnlyPersonal = "I show the administration in our personal chat only.",
        Part = part => part switch { AdministrationPart.Running => "How it runs", AdministrationPart.Requests => "Requests and documents", AdministrationPart.Firm => "People and offices", _ => "Data" },
        Title = command => command switch
        {
            AdministrationSkill.Stuck => "What is stuck", "show_delivery" => "Delivery of messages", "show_unreached" => "Who is unreachable",
            "show_templates" => "Kinds of requests", "sign.show" => "Who may sign", "show_document_templates" => "Document templates",
            AdministrationSkill.Roles => "Roles", AdministrationSkill.Offices => "Offices", "show_days_off" => "Closing days",
            "assistant_use" => "Assistant (AI)", AdministrationSkill.Retention => "Data retention", _ => "Erase a person",
        },
        About = command => command switch
        {
            AdministrationSkill.Stuck => "Late approvals, work without news, messages set aside", "show_delivery" => "Which messages did not arrive, and why", "show_unreached" => "Whom the bot cannot write to",
            "show_templates" => "What can be asked for, and who decides", "sign.show" => "Who approves what, and up to which amount", "show_document_templates" => "Letters and minutes in Word",
            AdministrationSkill.Roles => "Who administers, who sees everything, who stands in for whom", AdministrationSkill.Offices => "Where people work, with time zone and lunch break", "show_days_off" => "When nobody works where you are",
            "assistant_use" => "How much it is used; on and off", AdministrationSkill.Retention => "After how long contents may be erased, and what is held", _ => "Take out the data of whoever asks for it",
        },
        Configured = "Executives and their assistants are set in the bot's configuration (section Executives).",
        Refresh = "Refresh", Open = "Open", More = n => n == 1 ? "and one more" : $"and {n} more",
        NothingStuck = "Nothing is stuck", SomethingStuck = "Something is stuck",
        StuckMeans = "Stuck means: without news for longer than four of five pauses of its kind. Of what is confidential at most the number is shown.",
        Late = "Late approvals", LateDo = "Write to who has to decide. If they are away for long, name a deputy: “give a role”.",
        Still = "No news for long", StillDo = "Ask whoever is named whether it is still needed: they can complete it, pass it on or call it off.",
        SetAside = n => n == 1 ? "1 message set aside" : $"{n} messages set aside", SetAsideDo = "See why, and send again those that are still true",
        Failing = "Fails when it is due", FailingDo = "The bot tries again by itself, at least every hour. If they stay here, whoever runs the server should run “BackOfficeBot check” and look at the logs.",
        Since = (ago, names) => names.Count == 0 ? $"last news {ago}" : $"last news {ago} · waits for: {string.Join(", ", names)}",
        Tried = (n, at) => $"tried {n} times · due {at}",
        HowToChange = "How to change it", InFile = "In the file appsettings.json:", AsVariable = "Or as an environment variable:",
        NoOffices = "No office is set: everybody's own country and time zone hold.",
        OfficesHow = "Not from here: whoever runs the server writes name, country, time zone and lunch break into the bot's configuration, section Offices, and restarts the bot. The first office has the number 0.",
        OfficesElse = "Closing days are added and removed from here: “Closing days”. Working hours are those that everybody has in Outlook; in which office somebody works the company directory says (Entra ID).",
        Office = (p, closings) => Facts(p.Country, p.Zone, p.LunchFrom is { } from && p.LunchTo is { } to ? $"lunch between {from:HH':'mm} and {to:HH':'mm}" : null, closings switch { 0 => null, 1 => "one closing of its own", var n => $"{n} closings of its own" }),
        KeptForEver = "Nothing is set: everything is kept, except requests of approval, which follow the years of their kind.",
        Others = "Months count from when it was closed, of a meeting from its end. Requests of approval go by themselves, after the years of their kind.",
        Months = n => n == 1 ? "1 month" : $"{n} months", Kept = "for good", Hold = "Held",
        RetentionHow = "Not from here, because what is erased does not come back: whoever runs the server writes the months of each kind into the bot's configuration, section Retention, and restarts the bot. In the same place, below Holds, something is held or let go.",
        RetentionElse = "Except for requests of approval, nothing is erased by itself: whoever runs the server runs “BackOfficeBot purge”, which shows what has been kept long enough, and “BackOfficeBot purge --yes”, which erases it.",
    };

    private static string Facts(params string?[] facts) => string.Join(" · ", facts.OfType<string>()) is { Length: > 0 } all ? all : "–";
}
