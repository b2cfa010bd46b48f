using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Skills.Approvals;

/// What is said of a request and of what is decided on it.
internal sealed record ApprovalTexts
{
    public required string Language { get; init; }

    /// Of whoever reads it.
    public TimeZoneInfo Zone { get; init; } = WallClock.Zone(null);
    public required string From { get; init; }
    public required string Message { get; init; }
    public required string OpenMessage { get; init; }
    public required string StepLabel { get; init; }
    public required string Conditions { get; init; }
    public required string ReasonLabel { get; init; }
    public required string ToChange { get; init; }
    public required string AnsweredLabel { get; init; }
    public required string AskedLabel { get; init; }
    public required Func<string, string> State { get; init; }
    public required Func<string, string> WaitsFor { get; init; }
    public required Func<Seat, string, string> Because { get; init; }
    public required Func<string, string, DateTimeOffset?, TimeZoneInfo, string> InsteadOf { get; init; }
    public required Func<string, string> DeputyToo { get; init; }
    public required string DecideNow { get; init; }
    public required string AnswerNow { get; init; }
    public required string CorrectNow { get; init; }
    public required string Voided { get; init; }
    public required string WhatChanged { get; init; }
    public required Func<string, string> Open { get; init; }
    public required Func<string, string?, string?, string> Was { get; init; }

    public required string Approve { get; init; }
    public required string Reject { get; init; }
    public required string SendBack { get; init; }
    public required string AskQuestion { get; init; }
    public required string WithConditions { get; init; }
    public required string PassOn { get; init; }
    public required string Answer { get; init; }
    public required string Nudge { get; init; }
    public required string Recall { get; init; }
    public required string Cancel { get; init; }
    public required string Edit { get; init; }
    public required string AskAgain { get; init; }
    public required string Back { get; init; }

    public required Func<Act, string> Ask { get; init; }
    public required Func<Act, string> Field { get; init; }
    public required Func<Act, string> Missing { get; init; }
    public required string TooLong { get; init; }
    public required string PersonMissing { get; init; }
    public required string PersonIsRequester { get; init; }
    public required Func<string, string> PersonSits { get; init; }
    public required Func<string, string, string> NoAuthority { get; init; }
    public required Func<string, string> PersonUnclear { get; init; }

    public required Func<Act, string> Done { get; init; }
    public required Func<string, Act, string> Told { get; init; }
    public required Func<string, string, string> AnsweredTo { get; init; }

    /// Who said no (null: whoever reads it), where others decide yet.
    public required Func<string?, IReadOnlyList<string>, string> Against { get; init; }
    public required Func<IReadOnlyList<string>, string> NotReached { get; init; }
    public required Func<string, string> TurnTo { get; init; }
    public required Func<string, string> Handed { get; init; }
    public required string BackAgain { get; init; }
    public required Func<string, string> Revised { get; init; }
    public required Func<string, string> SentAgain { get; init; }
    public required Func<string, string> TakenBack { get; init; }
    public required Func<string, string> Waits { get; init; }
    public required Func<string, string> Late { get; init; }

    public required Func<string, Seat?, DateTimeOffset, TimeZoneInfo, string> Over { get; init; }
    public required string NotYourOwn { get; init; }
    public required Func<string, string> RunOut { get; init; }
    public required Func<string, string, string> WithRequester { get; init; }
    public required Func<DateTimeOffset, DateTimeOffset, TimeZoneInfo, string> YouDecided { get; init; }
    public required string ChangedSince { get; init; }
    public required Func<string, string> PassedOn { get; init; }
    public required Func<Seat, DateTimeOffset, TimeZoneInfo, string> DecidedBy { get; init; }
    public required Func<IReadOnlyList<string>, string> NotYet { get; init; }
    public required Func<IReadOnlyList<string>, string> NotYours { get; init; }
    public required Func<string, string> OnlyRequester { get; init; }
    public required string QuestionOpen { get; init; }
    public required string NothingAsked { get; init; }
    public required string WithYou { get; init; }
    public required string AnswerFirst { get; init; }
    public required Func<DateTimeOffset, TimeZoneInfo, string> NudgedAlready { get; init; }

    public static ApprovalTexts In(string language) => language == "it" ? It : En;

    public static ApprovalTexts In(Turn turn) => In(turn.Language) with { Zone = WallClock.Zone(turn.TimeZone) };

    // A card stands for days: what was not today is named by its day.
    private static string Clock(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone, string language) =>
        WallClock.Day(at, zone) == WallClock.Day(now, zone) ? When.Ago(at, now, zone, language)
        : language == "it" ? $"{(Vowel(at, zone) ? "l'" : "il ")}{Day(at, zone, "it")} alle {Hour(at, zone)}" : $"on {Day(at, zone, "en")} at {Hour(at, zone)}";

    private static string Until(DateTimeOffset? until, TimeZoneInfo zone, string language) =>
        until is not { } at ? "" : language == "it" ? $" fino {(Vowel(at, zone) ? "all'" : "al ")}{Day(at, zone, "it")}" : $" until {Day(at, zone, "en")}";

    private static string Hour(DateTimeOffset at, TimeZoneInfo zone) => at.In(zone).ToString("H:mm", When.Culture("it"));

    private static string Day(DateTimeOffset at, TimeZoneInfo zone, string language) => at.In(zone).ToString("d MMMM", When.Culture(language));

    // Otto, undici.
    private static bool Vowel(DateTimeOffset at, TimeZoneInfo zone) => at.In(zone).Day is 8 or 11;

    public static readonly ApprovalTexts It = new()
    {
        Language = "it",
        From = "Chiede", Message = "Dal messaggio di", OpenMessage = "Apri il messaggio", StepLabel = "Chi decide", Conditions = "Condizioni", ReasonLabel = "Motivo", ToChange = "Da cambiare", AskedLabel = "Domanda", AnsweredLabel = "Risposta",
        State = state => state switch
        {
            ApprovalStates.Waiting => "in attesa", ApprovalStates.Question => "domanda aperta", ApprovalStates.SentBack => "da correggere", ApprovalStates.Recalled => "ritirata",
            ApprovalStates.Approved => "approvata", ApprovalStates.Conditional => "approvata con condizioni", ApprovalStates.Rejected => "respinta", _ => "annullata",
        },
        WaitsFor = names => $"in attesa di {names}",
        Because = (seat, requester) => seat.Why switch
        {
            Why.Manager => $"Decidi tu perché sei responsabile di {requester}.",
            Why.OfficeHead => $"Decidi tu perché guidi l'ufficio {seat.WhyMore}.",
            Why.Authority => seat.WhyMore is { } limit ? $"Decidi tu perché puoi approvare fino a {ApprovalWords.Value(FieldType.Money, limit, "it")}." : "Decidi tu perché puoi approvare senza limite di importo.",
            Why.Reassigned => $"Decidi tu perché te l'ha passata {seat.WhyMore}.",
            Why.Named => "Decidi tu perché così prevede questo tipo di richiesta.",
            _ => $"Decidi tu perché {requester} ha scelto te.",
        },
        InsteadOf = (name, requester, until, zone) => $"Decidi tu al posto di {name}, che è via{Until(until, zone, "it")}.",
        DeputyToo = name => $"Risulti via: se non decidi tu, decide {name} al posto tuo.",
        DecideNow = "Che cosa decidi?", AnswerNow = "Rispondi qui sotto: intanto il tempo è fermo.", CorrectNow = "Correggila e rimandala, oppure annullala.",
        WhatChanged = "Che cosa è cambiato:",
        Open = name => $"Apri: {name}",
        Voided = "Cambiata dopo un'approvazione: chi aveva deciso decide di nuovo.",
        Was = (field, old, now) => $"{field}: prima {old ?? "–"}, adesso {now ?? "–"}",
        Approve = "Approva", Reject = "Respingi", SendBack = "Rimanda indietro", AskQuestion = "Fai una domanda", WithConditions = "Con condizioni", PassOn = "Passa ad altri",
        Answer = "Rispondi", Nudge = "Sollecita", Recall = "Ritira", Cancel = "Annulla richiesta", Edit = "Modifica", AskAgain = "Chiedi di nuovo", Back = "Indietro",
        Ask = act => act switch
        {
            Act.Reject => "Perché la respingi? Lo leggerà chi l'ha chiesta.", Act.SendBack => "Che cosa va cambiato?", Act.Conditions => "A quali condizioni la approvi?", Act.Question => "Che cosa vuoi sapere?",
            Act.Assign => "A chi la passi? Deciderà al posto tuo.", Act.Cancel => "Vuoi annullarla? Nessuno dovrà più decidere.", _ => "Scrivi la risposta.",
        },
        Field = act => act switch { Act.Reject => "Motivo", Act.SendBack => "Da cambiare", Act.Conditions => "Condizioni", Act.Question => "Domanda", Act.Assign => "Persona", Act.Cancel => "Motivo, se vuoi", _ => "Risposta" },
        Missing = act => act switch { Act.Reject => "Scrivi il motivo.", Act.SendBack => "Scrivi che cosa va cambiato.", Act.Conditions => "Scrivi le condizioni.", Act.Question => "Scrivi la domanda.", _ => "Scrivi la risposta." },
        TooLong = "È troppo lungo: al massimo 1.000 caratteri.",
        PersonMissing = "Scegli una persona.", PersonIsRequester = "È chi ha fatto la richiesta: non può decidere da sé. Scegli un'altra persona.",
        PersonSits = name => $"{name} decide già in questo passaggio. Scegli un'altra persona.",
        NoAuthority = (name, amount) => $"{name} non può approvare {amount}. Scegli chi ha la firma per questo importo.",
        PersonUnclear = said => $"Non so con certezza chi sia «{said}». Scegli la persona dall'elenco.",
        Done = act => act switch
        {
            Act.Approve => "Approvata.", Act.Conditions => "Approvata con le tue condizioni.", Act.Reject => "Respinta.", Act.SendBack => "Rimandata a chi l'ha chiesta.", Act.Question => "Domanda inviata: intanto il tempo è fermo.",
            Act.Assign => "Passata: adesso non tocca più a te.", Act.Answer => "Risposta inviata.", Act.Recall => "Ritirata: nessuno può decidere finché non la rimandi.", Act.Cancel => "Richiesta annullata.", Act.Nudge => "Sollecito inviato.", _ => "Inviata di nuovo.",
        },
        Told = (who, act) => act switch
        {
            Act.Approve => $"{who} ha approvato.", Act.Conditions => $"{who} ha approvato con condizioni.", Act.Reject => $"{who} ha respinto la richiesta.", Act.SendBack => $"{who} te l'ha rimandata: c'è qualcosa da cambiare.",
            Act.Question => $"{who} ha una domanda.", Act.Answer => $"{who} ha risposto alla tua domanda.", _ => $"{who} ti ricorda questa richiesta.",
        },
        AnsweredTo = (who, asker) => $"{who} ha risposto alla domanda di {asker}.",
        Against = (who, names) => $"{(who is null ? "Hai" : who + " ha")} detto di no: {(names.Count == 1 ? "decide" : "decidono")} ancora {ApprovalWords.Names(names, "it")}.",
        NotReached = names => $"{ApprovalWords.Names(names, "it")} {(names.Count == 1 ? "non ha ancora una chat con me: avvisa tu, la richiesta sta nel suo elenco." : "non hanno ancora una chat con me: avvisa tu, la richiesta sta nel loro elenco.")}",
        TurnTo = who => $"{who} te l'ha passata.",
        Handed = who => $"{who} è via: decidi tu al suo posto.",
        BackAgain = "Risulti di nuovo in ufficio: decidi tu.",
        Revised = who => $"{who} l'ha cambiata: guarda com'è adesso.",
        SentAgain = who => $"{who} l'ha inviata di nuovo.",
        TakenBack = who => $"{who} ha annullato quello che aveva appena fatto: ecco com'è adesso.",
        Waits = who => $"{who} aspetta ancora una risposta.",
        Late = who => $"Nessuna risposta ancora da {who}. Puoi sollecitare o ritirarla.",
        Over = (state, by, now, zone) => state switch
        {
            ApprovalStates.Approved or ApprovalStates.Conditional => by is { At: { } at } ? $"È già stata approvata da {by.ByName ?? by.Name}, {Clock(at, now, zone, "it")}." : "È già stata approvata.",
            ApprovalStates.Rejected => by is { At: { } at } ? $"È già stata respinta da {by.ByName ?? by.Name}, {Clock(at, now, zone, "it")}." : "È già stata respinta.",
            _ => "È stata annullata: non c'è più niente da decidere.",
        },
        RunOut = name => $"La firma di {name} per questo tipo di richiesta oggi non vale: passala a chi può firmare.",
        NotYourOwn = "È una tua richiesta: sulla propria non decide nessuno, nemmeno al posto di altri.",
        WithRequester = (name, state) => state == ApprovalStates.Recalled ? $"{name} l'ha ritirata: per ora non c'è niente da decidere." : $"È tornata {Italian.To(name)} per una correzione: per ora non c'è niente da decidere.",
        YouDecided = (at, now, zone) => $"Hai già deciso tu, {Clock(at, now, zone, "it")}: vale quello che hai deciso.",
        ChangedSince = "Nel frattempo è cambiata: guarda com'è adesso e decidi di nuovo.",
        PassedOn = name => $"Non tocca più a te: è passata {Italian.To(name)}.",
        DecidedBy = (seat, now, zone) => $"Ha già deciso {seat.ByName ?? seat.Name}, {Clock(seat.At!.Value, now, zone, "it")}.",
        NotYet = names => $"Non tocca ancora a te: prima {(names.Count == 1 ? "decide" : "decidono")} {ApprovalWords.Names(names, "it")}.",
        NotYours = names => $"Qui non decidi tu, ma {ApprovalWords.Names(names, "it")}.",
        OnlyRequester = name => $"Lo può fare solo {name}, che l'ha chiesta.",
        QuestionOpen = "C'è già una domanda senza risposta: aspetta quella, oppure decidi.",
        NothingAsked = "Non c'è nessuna domanda a cui rispondere.",
        WithYou = "È già da te: correggila e rimandala, oppure annullala.",
        AnswerFirst = "Prima rispondi alla domanda: stanno aspettando te.",
        NudgedAlready = (at, zone) => $"Hai già sollecitato alle {Hour(at, zone)}: puoi rifarlo dopo due ore.",
    };

    public static readonly ApprovalTexts En = new()
    {
        Language = "en",
        From = "Asked by", Message = "From a message by", OpenMessage = "Open the message", StepLabel = "Who decides", Conditions = "Conditions", ReasonLabel = "Reason", ToChange = "To change", AskedLabel = "Question", AnsweredLabel = "Answer",
        State = state => state switch
        {
            ApprovalStates.Waiting => "waiting", ApprovalStates.Question => "open question", ApprovalStates.SentBack => "to be corrected", ApprovalStates.Recalled => "recalled",
            ApprovalStates.Approved => "approved", ApprovalStates.Conditional => "approved with conditions", ApprovalStates.Rejected => "rejected", _ => "cancelled",
        },
        WaitsFor = names => $"waiting for {names}",
        Because = (seat, requester) => seat.Why switch
        {
            Why.Manager => $"You decide because you are {requester}'s manager.",
            Why.OfficeHead => $"You decide because you head the office {seat.WhyMore}.",
            Why.Authority => seat.WhyMore is { } limit ? $"You decide because you may approve up to {ApprovalWords.Value(FieldType.Money, limit, "en")}." : "You decide because you may approve any amount.",
            Why.Reassigned => $"You decide because {seat.WhyMore} passed it on to you.",
            Why.Named => "You decide because this kind of request says so.",
            _ => $"You decide because {requester} chose you.",
        },
        InsteadOf = (name, requester, until, zone) => $"You decide in place of {name}, who is away{Until(until, zone, "en")}.",
        DeputyToo = name => $"You seem to be away: if you do not decide, {name} does in your place.",
        DecideNow = "What do you decide?", AnswerNow = "Answer below: the clock stands still meanwhile.", CorrectNow = "Correct it and send it again, or cancel it.",
        WhatChanged = "What has changed:",
        Open = name => $"Open: {name}",
        Voided = "Changed after an approval: those who had decided decide again.",
        Was = (field, old, now) => $"{field}: was {old ?? "–"}, now {now ?? "–"}",
        Approve = "Approve", Reject = "Reject", SendBack = "Send back", AskQuestion = "Ask a question", WithConditions = "With conditions", PassOn = "Pass on",
        Answer = "Answer", Nudge = "Nudge", Recall = "Recall", Cancel = "Cancel request", Edit = "Change", AskAgain = "Ask again", Back = "Back",
        Ask = act => act switch
        {
            Act.Reject => "Why do you reject it? The person who asked will read it.", Act.SendBack => "What has to be changed?", Act.Conditions => "On which conditions do you approve it?", Act.Question => "What do you want to know?",
            Act.Assign => "To whom do you pass it? That person decides in your place.", Act.Cancel => "Cancel it? Nobody will have to decide any more.", _ => "Write the answer.",
        },
        Field = act => act switch { Act.Reject => "Reason", Act.SendBack => "To change", Act.Conditions => "Conditions", Act.Question => "Question", Act.Assign => "Person", Act.Cancel => "Reason, if you like", _ => "Answer" },
        Missing = act => act switch { Act.Reject => "Write the reason.", Act.SendBack => "Write what has to be changed.", Act.Conditions => "Write the conditions.", Act.Question => "Write the question.", _ => "Write the answer." },
        TooLong = "That is too long: at most 1,000 characters.",
        PersonMissing = "Choose a person.", PersonIsRequester = "This is who asks: nobody decides on their own request. Choose somebody else.",
        PersonSits = name => $"{name} already decides in this step. Choose somebody else.",
        NoAuthority = (name, amount) => $"{name} may not approve {amount}. Choose somebody who may sign for this amount.",
        PersonUnclear = said => $"I am not sure who “{said}” is. Choose the person from the list.",
        Done = act => act switch
        {
            Act.Approve => "Approved.", Act.Conditions => "Approved with your conditions.", Act.Reject => "Rejected.", Act.SendBack => "Sent back to who asked.", Act.Question => "Question sent: the clock stands still meanwhile.",
            Act.Assign => "Passed on: it is no longer with you.", Act.Answer => "Answer sent.", Act.Recall => "Recalled: nobody can decide until you send it again.", Act.Cancel => "Request cancelled.", Act.Nudge => "Reminder sent.", _ => "Sent again.",
        },
        Told = (who, act) => act switch
        {
            Act.Approve => $"{who} approved.", Act.Conditions => $"{who} approved with conditions.", Act.Reject => $"{who} rejected the request.", Act.SendBack => $"{who} sent it back: something has to be changed.",
            Act.Question => $"{who} has a question.", Act.Answer => $"{who} answered your question.", _ => $"{who} reminds you of this request.",
        },
        AnsweredTo = (who, asker) => $"{who} answered {asker}'s question.",
        Against = (who, names) => $"{who ?? "You"} said no: {ApprovalWords.Names(names, "en")} still {(names.Count == 1 ? "decides" : "decide")}.",
        NotReached = names => $"{ApprovalWords.Names(names, "en")} {(names.Count == 1 ? "has" : "have")} no chat with me yet: please tell them yourself, the request is in their list.",
        TurnTo = who => $"{who} passed it on to you.",
        Handed = who => $"{who} is away: you decide in their place.",
        BackAgain = "You seem to be back: you decide.",
        Revised = who => $"{who} changed it: look at it as it is now.",
        SentAgain = who => $"{who} sent it again.",
        TakenBack = who => $"{who} undid what they had just done: this is how it is now.",
        Waits = who => $"{who} is still waiting for an answer.",
        Late = who => $"No answer yet from {who}. You can send a reminder or recall it.",
        Over = (state, by, now, zone) => state switch
        {
            ApprovalStates.Approved or ApprovalStates.Conditional => by is { At: { } at } ? $"It was already approved by {by.ByName ?? by.Name}, {Clock(at, now, zone, "en")}." : "It was already approved.",
            ApprovalStates.Rejected => by is { At: { } at } ? $"It was already rejected by {by.ByName ?? by.Name}, {Clock(at, now, zone, "en")}." : "It was already rejected.",
            _ => "It was cancelled: there is nothing to decide any more.",
        },
        RunOut = name => $"{name}'s signature for this kind of request does not hold today: pass it on to somebody who may sign.",
        NotYourOwn = "It is your own request: nobody decides on their own, nor in somebody else's place.",
        WithRequester = (name, state) => state == ApprovalStates.Recalled ? $"{name} recalled it: there is nothing to decide for now." : $"It went back to {name} to be corrected: there is nothing to decide for now.",
        YouDecided = (at, now, zone) => $"You have decided already, {Clock(at, now, zone, "en")}: that decision stands.",
        ChangedSince = "It was changed meanwhile: look at it as it is now and decide again.",
        PassedOn = name => $"It is no longer with you: it was passed on to {name}.",
        DecidedBy = (seat, now, zone) => $"{seat.ByName ?? seat.Name} has decided already, {Clock(seat.At!.Value, now, zone, "en")}.",
        NotYet = names => $"It is not your turn yet: {ApprovalWords.Names(names, "en")} {(names.Count == 1 ? "decides" : "decide")} first.",
        NotYours = names => $"You do not decide here: {ApprovalWords.Names(names, "en")} {(names.Count == 1 ? "does" : "do")}.",
        OnlyRequester = name => $"Only {name}, who asked for it, can do that.",
        QuestionOpen = "There is a question without an answer already: wait for it, or decide.",
        NothingAsked = "There is no question to answer.",
        WithYou = "It is with you already: correct it and send it again, or cancel it.",
        AnswerFirst = "Answer the question first: they are waiting for you.",
        NudgedAlready = (at, zone) => $"You sent a reminder at {Hour(at, zone)}: you can send another after two hours.",
    };
}
