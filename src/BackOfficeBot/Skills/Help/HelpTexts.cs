namespace BackOfficeBot.Skills.Help;

internal sealed record HelpTexts
{
    public required Func<string, string> Welcome { get; init; }
    public required string WelcomeBody { get; init; }
    public required string WelcomeAll { get; init; }
    public required string WelcomeAllBody { get; init; }
    public required string MenuTitle { get; init; }
    public required string MenuBody { get; init; }
    public required string HelpSays { get; init; }
    public required string Examples { get; init; }
    public required string ShowAll { get; init; }
    public required string NotUnderstood { get; init; }
    public required string MaybeYouMeant { get; init; }
    public required Func<string, string> NotYet { get; init; }
    public required string NotYetBody { get; init; }
    public required string Which { get; init; }
    public required string WhichBody { get; init; }
    public required string NeitherOfThem { get; init; }
    public required string Help { get; init; }
    public required string OtherLanguage { get; init; }
    public required string LanguageSet { get; init; }
    public required string WhoAmI { get; init; }
    public required string NameLabel { get; init; }
    public required string LanguageLabel { get; init; }
    public required string LanguageName { get; init; }
    public required string ZoneLabel { get; init; }
    public required Func<string, string> Organisation { get; init; }
    public required string YouAre { get; init; }
    public required string Thanks { get; init; }
    public required string AllRight { get; init; }
    public required string Agreed { get; init; }
    public required string SignedInLabel { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string SignOut { get; init; }
    public required string PersonExample { get; init; }
    public required string DeputyExample { get; init; }
    public required string SignOutExample { get; init; }
    public required string MyData { get; init; }
    public required string MyDataExample { get; init; }
    public required string SignedOut { get; init; }
    public required string ShowAgain { get; init; }
    public required string WhyHere { get; init; }

    public static HelpTexts In(string language) => language == "it" ? It : En;

    public static readonly HelpTexts It = new()
    {
        Welcome = name => $"{(name.Length > 0 ? $"Ciao {name}" : "Ciao")}, sono BackOfficeBot",
        WelcomeBody = "Ti aiuto nel lavoro d'ufficio qui in chat: fisso riunioni, annoto telefonate, chiedo ai colleghi quello che ti serve e porto le tue richieste a chi le approva. Scrivimi come a un collega: prima di fare qualcosa ti chiedo sempre conferma.",
        WelcomeAll = "Ciao a tutti, sono BackOfficeBot",
        WelcomeAllBody = "Vi aiuto qui in chat: fisso riunioni negli orari in cui siete tutti liberi. Menzionatemi e scrivete come a un collega: prima di fare qualcosa chiedo sempre conferma.",
        MenuTitle = "Che cosa posso fare per te",
        MenuBody = "Scegli, oppure scrivimi come a un collega.",
        HelpSays = "Con «aiuto» vedi tutto quello che so fare.",
        Examples = "Per esempio",
        ShowAll = "Mostra tutto",
        NotUnderstood = "Questa non l'ho capita",
        MaybeYouMeant = "Forse cercavi una di queste. Puoi anche scriverlo con altre parole.",
        NotYet = wish => $"Ho capito: “{wish}”",
        NotYetBody = "Questo non lo so ancora fare. Intanto posso aiutarti così.",
        Which = "Che cosa intendi?",
        WhichBody = "Ho due idee: scegli tu.",
        NeitherOfThem = "Nessuna delle due",
        Help = "Aiuto",
        OtherLanguage = "English",
        LanguageSet = "Va bene, da ora ti scrivo in italiano.",
        WhoAmI = "Chi sono",
        NameLabel = "Nome",
        LanguageLabel = "Lingua",
        LanguageName = "italiano",
        ZoneLabel = "Fuso orario",
        Organisation = id => $"Codice dell'organizzazione, per l'amministratore: {id}",
        YouAre = "Ecco come ti conosco",
        Thanks = "Prego! Quando ti serve qualcosa, scrivimi.",
        Agreed = "Bene! Quando ti serve qualcosa, scrivimi.",
        AllRight = "Va bene, non faccio nulla. Quando ti serve qualcosa, scrivimi.",
        SignedInLabel = "Accesso al calendario",
        Yes = "✓ attivo",
        No = "– non ancora",
        SignOut = "Esci dal calendario",
        PersonExample = "numero di Giulia Romano", DeputyExample = "mi sostituisce Giulia Romano dal 21 al 31 dicembre", SignOutExample = "esci",
        MyData = "I miei dati",
        MyDataExample = "i miei dati",
        SignedOut = "Fatto: non ho più accesso al tuo calendario. Te lo richiederò quando servirà.",
        ShowAgain = "Mostra il menu",
        WhyHere = "Vedi questo messaggio perché BackOfficeBot è stato aggiunto alla chat.",
    };

    public static readonly HelpTexts En = new()
    {
        Welcome = name => $"{(name.Length > 0 ? $"Hello {name}" : "Hello")}, I am BackOfficeBot",
        WelcomeBody = "I help with office work here in the chat: I set up meetings, note telephone calls, ask colleagues for what you need and take your requests to whoever approves them. Write to me as to a colleague: I always ask before I do something.",
        WelcomeAll = "Hello everybody, I am BackOfficeBot",
        WelcomeAllBody = "I help here in the chat: I set up meetings at times when all of you are free. Mention me and write as to a colleague: I always ask before I do something.",
        MenuTitle = "What I can do for you",
        MenuBody = "Choose, or write to me as to a colleague.",
        HelpSays = "Write “help” to see all that I can do.",
        Examples = "For example",
        ShowAll = "Show everything",
        NotUnderstood = "I did not understand that",
        MaybeYouMeant = "Perhaps you were looking for one of these. You can also put it in other words.",
        NotYet = wish => $"I understood: “{wish}”",
        NotYetBody = "I cannot do that yet. This is what I can do meanwhile.",
        Which = "Which one do you mean?",
        WhichBody = "I have two ideas: you choose.",
        NeitherOfThem = "Neither of them",
        Help = "Help",
        OtherLanguage = "Italiano",
        LanguageSet = "All right, I will write in English from now on.",
        WhoAmI = "Who am I",
        NameLabel = "Name",
        LanguageLabel = "Language",
        LanguageName = "English",
        ZoneLabel = "Time zone",
        Organisation = id => $"Code of the organisation, for the administrator: {id}",
        YouAre = "This is how I know you",
        Thanks = "You are welcome! Write to me when you need something.",
        Agreed = "Good! Write to me when you need something.",
        AllRight = "All right, I do nothing. Write to me when you need something.",
        SignedInLabel = "Calendar access",
        Yes = "✓ active",
        No = "– not yet",
        SignOut = "Sign out",
        PersonExample = "number of Giulia Romano", DeputyExample = "Giulia Romano stands in for me from 21 to 31 December", SignOutExample = "sign out",
        MyData = "My data",
        MyDataExample = "my data",
        SignedOut = "Done: I no longer have access to your calendar. I will ask again when it is needed.",
        ShowAgain = "Show the menu",
        WhyHere = "You see this message because BackOfficeBot was added to the chat.",
    };
}
