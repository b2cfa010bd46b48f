namespace BackOfficeBot.Skills.Approvals.Templates;

/// What an administrator reads of who may sign.
internal sealed record AuthorityTexts
{
    public required string Title { get; init; }
    public required string OnlyAdministrators { get; init; }
    public required string InForce { get; init; }
    public required string Ask { get; init; }
    public required string Nobody { get; init; }
    public required string Open { get; init; }
    public required string Add { get; init; }
    public required string NewTitle { get; init; }
    public required string EditTitle { get; init; }
    public required string Person { get; init; }
    public required string Template { get; init; }
    public required string All { get; init; }
    public required string UpTo { get; init; }
    public required string NoLimit { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Deputy { get; init; }
    public required string Save { get; init; }
    public required string Remove { get; init; }
    public required string Back { get; init; }
    public required Func<string, string> Most { get; init; }
    public required string AnyAmount { get; init; }
    public required Func<string, string> Since { get; init; }
    public required Func<string, string> Until { get; init; }
    public required Func<string, string> StandIn { get; init; }
    public required Func<string, string> Saved { get; init; }
    public required Func<string, string> Removed { get; init; }
    public required string SavedAlready { get; init; }
    public required string RemovedAlready { get; init; }
    public required string Changed { get; init; }
    public required string Gone { get; init; }
    public required string Full { get; init; }
    public required string AsConfigured { get; init; }
    public required string Reset { get; init; }
    public required string WasReset { get; init; }
    public required string IsConfigured { get; init; }
    public required Func<AuthorityFlaw, string> Wrong { get; init; }

    public static AuthorityTexts In(string language) => language == "it" ? It : En;

    public static readonly AuthorityTexts It = new()
    {
        Title = "Chi può firmare", OnlyAdministrators = "La tabella di chi può firmare la vedono solo gli amministratori. Chi decide una tua richiesta lo leggi nell'anteprima, prima di inviarla.", InForce = "in vigore", Ask = "Chi approva che cosa, e fino a quale importo. Decide chi ha il limite più basso che basta. Apri una riga per cambiarla.",
        Nobody = "Non c'è ancora nessuno: i passaggi decisi da chi ha la firma vengono saltati.", Open = "Apri", Add = "Aggiungi", NewTitle = "Nuova firma", EditTitle = "Cambia la firma",
        Person = "Chi firma", Template = "Per quale tipo di richiesta", All = "tutti i tipi", UpTo = "Fino a (euro)", NoLimit = "vuoto: ogni importo", From = "Vale dal", To = "Vale fino al", Deputy = "Chi lo sostituisce", Save = "Salva", Remove = "Togli la firma", Back = "Indietro",
        Most = most => $"fino a {most}", AnyAmount = "ogni importo", Since = day => $"dal {day}", Until = day => $"al {day}", StandIn = name => $"sostituto {name}",
        Saved = name => $"Salvato: vale da adesso per {name}. Le richieste già inviate non cambiano.", Removed = name => $"{name} non ha più questa firma. Le richieste già inviate non cambiano.",
        SavedAlready = "È già salvato.", RemovedAlready = "Questa firma era già stata tolta.", Changed = "Nel frattempo qualcuno ha cambiato questa firma. Quello che hai scritto è ancora qui: se è giusto, salva di nuovo.",
        Gone = "Questa firma non c'è più: ecco chi può firmare adesso.", Full = "La tabella è piena: togli prima una firma.",
        AsConfigured = "come configurata", Reset = "Come configurata", WasReset = "Vale di nuovo la tabella della configurazione. Le richieste già inviate non cambiano.", IsConfigured = "Vale già la tabella della configurazione.",
        Wrong = flaw => flaw switch
        {
            AuthorityFlaw.Person => "Scegli una persona della rubrica.", AuthorityFlaw.Template => "Scegli un tipo di richiesta.", AuthorityFlaw.UpTo => "L'importo deve essere più di 0; lascia vuoto se non c'è limite.",
            AuthorityFlaw.Days => "L'ultimo giorno viene prima del primo.", AuthorityFlaw.Deputy => "Scegli una persona della rubrica.", _ => "Nessuno può sostituire sé stesso: scegli un'altra persona.",
        },
    };

    public static readonly AuthorityTexts En = new()
    {
        Title = "Who may sign", OnlyAdministrators = "Only administrators see the table of who may sign. Who decides on a request of yours stands in its preview, before you send it.", InForce = "in force", Ask = "Who approves what, and up to which amount. Those of the lowest limit that suffices decide. Open a line to change it.",
        Nobody = "There is nobody yet: steps decided by who signs are left out.", Open = "Open", Add = "Add", NewTitle = "New signature", EditTitle = "Change the signature",
        Person = "Who signs", Template = "For which kind of request", All = "all kinds", UpTo = "Up to (euros)", NoLimit = "empty: any amount", From = "Valid from", To = "Valid until", Deputy = "Who stands in", Save = "Save", Remove = "Remove", Back = "Back",
        Most = most => $"up to {most}", AnyAmount = "any amount", Since = day => $"from {day}", Until = day => $"until {day}", StandIn = name => $"deputy {name}",
        Saved = name => $"Saved: it holds for {name} from now. Requests that were sent do not change.", Removed = name => $"{name} has this signature no more. Requests that were sent do not change.",
        SavedAlready = "It is saved already.", RemovedAlready = "This signature was removed already.", Changed = "Somebody changed this signature meanwhile. What you wrote is still here: if it is right, save again.",
        Gone = "This signature is gone: here is who may sign now.", Full = "The table is full: remove a signature first.",
        AsConfigured = "as configured", Reset = "As configured", WasReset = "The table of the configuration holds again. Requests that were sent do not change.", IsConfigured = "The table of the configuration holds already.",
        Wrong = flaw => flaw switch
        {
            AuthorityFlaw.Person => "Choose a person of the directory.", AuthorityFlaw.Template => "Choose a kind of request.", AuthorityFlaw.UpTo => "The amount must be more than 0; leave it empty where there is no limit.",
            AuthorityFlaw.Days => "The last day is before the first.", AuthorityFlaw.Deputy => "Choose a person of the directory.", _ => "Nobody stands in for oneself: choose somebody else.",
        },
    };
}
