using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Skills.Approvals;

/// What is said while a request is written.
internal sealed record ApprovalFormTexts
{
    public required string WhichTitle { get; init; }
    public required string WhichAsk { get; init; }
    public required Func<string, string> FormTitle { get; init; }
    public required Func<string, string> EditTitle { get; init; }
    public required Func<string, string> First { get; init; }
    public required Func<string, string> Last { get; init; }
    public required string Chosen { get; init; }
    public required string ChosenSeveral { get; init; }
    public required Func<int, string> ChosenCount { get; init; }
    public required string TypeName { get; init; }
    public required string FileHint { get; init; }
    public required string Choose { get; init; }
    public required string More { get; init; }
    public required string GoOn { get; init; }
    public required string Drop { get; init; }
    public required string Dropped { get; init; }
    public required string PreviewAsk { get; init; }
    public required string PathLabel { get; init; }
    public required string Send { get; init; }
    public required string SendAgain { get; init; }
    public required string Edit { get; init; }
    public required string NotSent { get; init; }
    public required string Sent { get; init; }
    public required string PathChanged { get; init; }
    public required string MayNotAsk { get; init; }
    public required Func<string, string> Others { get; init; }
    public required Func<string, string> Missing { get; init; }
    public required Func<int, string> TooLong { get; init; }
    public required string NotNumber { get; init; }
    public required string NotMoney { get; init; }
    public required string OnlyEuros { get; init; }
    public required Func<string, string> AtLeast { get; init; }
    public required Func<string, string> AtMost { get; init; }
    public required string NotDay { get; init; }
    public required string Past { get; init; }
    public required string LastBeforeFirst { get; init; }
    public required Func<decimal, string> MostDays { get; init; }
    public required string NotChoice { get; init; }
    public required string PersonGone { get; init; }
    public required string WhoMissing { get; init; }
    public required Func<int, string> WhoFew { get; init; }
    public required string WhoIsYou { get; init; }
    public required Func<string, string> WhoUnclear { get; init; }
    public required string OneDecides { get; init; }
    public required Func<PathProblem, string> Nobody { get; init; }
    public required string Masked { get; init; }
    public required string NotALink { get; init; }
    public required string FileUnread { get; init; }
    public required Func<string, string, string> DecidesAnyway { get; init; }
    public required Func<Seat, string> Because { get; init; }
    public required Func<string, string, string> Away { get; init; }
    public required Func<string, string> Decided { get; init; }
    public required string WillVoid { get; init; }
    public required Func<string, string> Again { get; init; }

    /// What has to be changed, and who said so.
    public required Func<string, string, string> Back { get; init; }
    public required string FilesStay { get; init; }
    public required Func<Act, string> ThisOne { get; init; }
    public required string NoneSuch { get; init; }

    /// Those where nothing goes on, or only those that are late.
    public required Func<bool, string> StuckOnes { get; init; }
    public required Func<bool, string> NoneStuck { get; init; }
    public required string StuckMeans { get; init; }
    public required string WhichOne { get; init; }
    public required Func<string, string> NoneOpen { get; init; }
    public required Func<string, string> WhichOfThese { get; init; }

    public static ApprovalFormTexts In(string language) => language == "it" ? It : En;

    public static readonly ApprovalFormTexts It = new()
    {
        WhichTitle = "Che cosa vuoi chiedere?", WhichAsk = "Scegli il tipo di richiesta: ti mostro solo quello che serve.",
        FormTitle = name => $"Nuova richiesta: {name.ToLowerInvariant()}", EditTitle = reference => $"Correggi {reference}",
        First = label => $"{label}: dal", Last = label => $"{label}: al",
        Chosen = "Chi decide", ChosenSeveral = "Chi deve approvare", ChosenCount = n => $"Chi può approvare: {(n == 1 ? "ne basta uno" : $"ne servono {n}")}", TypeName = "Scrivi un nome", FileHint = "Incolla il link del file", Choose = "Scegli", More = "Altri tipi",
        GoOn = "Vedi il percorso", Drop = "Lascia perdere", Dropped = "Va bene, non ho inviato nulla.", PreviewAsk = "La invio così?", PathLabel = "Chi decide, nell'ordine", Send = "Invia", SendAgain = "Invia di nuovo", Edit = "Modifica",
        NotSent = "non ancora inviata", Sent = "Inviata. Ti avviso appena c'è una risposta.", PathChanged = "Nel frattempo è cambiato chi decide: guarda il percorso e invia di nuovo.",
        MayNotAsk = "Questo tipo di richiesta non è tra i tuoi. Scegline un altro.", Others = name => $"Questa richiesta la sta preparando {name}. Se ne serve una anche a te, scrivi «chiedi approvazione».",
        Missing = label => $"Manca: {label.ToLowerInvariant()}.", TooLong = most => $"È troppo lungo: al massimo {most} caratteri.",
        NotNumber = "Scrivi un numero, per esempio 4 o 2,5.", NotMoney = "Scrivi un importo, per esempio 300 o 1.250,50.", OnlyEuros = "Qui l'importo va indicato in euro.",
        AtLeast = min => $"Deve essere almeno {min}.", AtMost = max => $"Può essere al massimo {max}.", NotDay = "Scegli un giorno.", Past = "Questo giorno è già passato.",
        LastBeforeFirst = "L'ultimo giorno viene prima del primo.", MostDays = max => $"Può durare al massimo {max:0} giorni.", NotChoice = "Scegli una delle possibilità.", PersonGone = "Non trovo più questa persona: scegline un'altra.",
        WhoMissing = "Scegli chi decide.", WhoFew = n => $"Ne servono almeno {n}: scegli altre persone.", WhoIsYou = "Non puoi decidere sulla tua richiesta: scegli un'altra persona.", OneDecides = "Qui decide una persona sola: scegli quale.", WhoUnclear = said => $"Non so con certezza chi sia «{said}»: scegli la persona dall'elenco.",
        Nobody = p => p.Who switch
        {
            StepWho.Manager => "Nella rubrica non risulta chi è il tuo responsabile. Chiedi all'amministratore di Microsoft 365 di indicarlo.",
            StepWho.Authority => $"Nessuno tra chi ha la firma può approvare {(p.Amount is { } a ? ApprovalWords.Euros(a, "it") : "questo")}. Chiedi all'amministratore di aggiungere chi può.",
            StepWho.Chosen => "Scegli chi decide.",
            _ => "Chi dovrebbe decidere non è nella rubrica, o sei tu. Chiedi all'amministratore.",
        },
        Masked = "Le coordinate bancarie non passano da qui: le ho coperte, lasciando solo l'inizio e la fine.",
        NotALink = "Incolla il link del file, che comincia con https://, oppure allegalo al messaggio con cui fai la richiesta.",
        FileUnread = "Non sono riuscito a leggere il file allegato: riprova, oppure incolla il suo link.",
        DecidesAnyway = (named, who) => $"Hai nominato {named}, ma per questo tipo di richiesta decide {who}.",
        Decided = names => $"già deciso da {names}",
        Away = (name, deputy) => $"{name} è via, al suo posto decide {deputy}",
        Because = seat => seat.Why switch
        {
            Why.Manager => "è il tuo responsabile", Why.OfficeHead => $"guida l'ufficio {seat.WhyMore}", Why.Named => "come prevede questo tipo di richiesta", Why.Reassigned => $"passata da {seat.WhyMore}",
            Why.Authority => seat.WhyMore is { } limit ? $"firma fino a {ApprovalWords.Value(FieldType.Money, limit, "it")}" : "firma per ogni importo", _ => "su tua scelta",
        },
        FilesStay = "Il file resta nel tuo OneDrive. Se chi decide non può aprirlo, scrivimi «manda», il nome del file e a chi.",
        Again = reference => $"È una richiesta nuova, con quello che avevi scritto in {reference}: correggi quello che serve.",
        WillVoid = "Attenzione: se cambi importo, date o file, chi ha già approvato dovrà decidere di nuovo.",
        Back = (what, who) => $"Da cambiare: {what} ({who})",
        ThisOne = act => $"Intendi questa? Premi qui sotto, oppure scrivi «sì» o «{(act switch { Act.Approve => "approva", Act.Reject => "respingi", _ => "rimandala" })}».",
        StuckOnes = onlyLate => onlyLate ? "Richieste in ritardo" : "Richieste ferme", NoneStuck = onlyLate => $"Nessuna richiesta è {(onlyLate ? "in ritardo" : "ferma")}: né di quelle che aspettano te, né di quelle che hai fatto tu.", StuckMeans = "In ritardo, o senza novità da più tempo del solito.",
        NoneSuch = "Non ne trovo una così. Queste aspettano te.", WhichOne = "Quale intendi? Aprila, oppure scrivi per esempio «approva la 42».", NoneOpen = why => $"Di queste non ne hai di aperte. Ecco l'ultima: {char.ToLowerInvariant(why[0])}{why[1..]}", WhichOfThese = example => $"Quale intendi? Scrivi il suo numero, per esempio «{example}».",
    };

    public static readonly ApprovalFormTexts En = new()
    {
        WhichTitle = "What do you want to ask for?", WhichAsk = "Choose the kind of request: I show only what is needed.",
        FormTitle = name => $"New request: {name.ToLowerInvariant()}", EditTitle = reference => $"Correct {reference}",
        First = label => $"{label}: from", Last = label => $"{label}: to",
        Chosen = "Who decides", ChosenSeveral = "Who has to approve", ChosenCount = n => $"Who may approve: {(n == 1 ? "one is" : $"{n} are")} needed", TypeName = "Type a name", FileHint = "Paste the link of the file", Choose = "Choose", More = "More kinds",
        GoOn = "See the path", Drop = "Forget it", Dropped = "All right, I sent nothing.", PreviewAsk = "Shall I send it like this?", PathLabel = "Who decides, in this order", Send = "Send", SendAgain = "Send again", Edit = "Change",
        NotSent = "not sent yet", Sent = "Sent. I tell you as soon as there is an answer.", PathChanged = "Who decides has changed meanwhile: look at the path and send again.",
        MayNotAsk = "This kind of request is not one of yours. Choose another.", Others = name => $"{name} is preparing this request. If you need one of your own, write “request approval”.",
        Missing = label => $"Missing: {label.ToLowerInvariant()}.", TooLong = most => $"That is too long: at most {most} characters.",
        NotNumber = "Write a number, for example 4 or 2.5.", NotMoney = "Write an amount, for example 300 or 1,250.50.", OnlyEuros = "Here the amount has to be in euros.",
        AtLeast = min => $"It must be at least {min}.", AtMost = max => $"It can be at most {max}.", NotDay = "Choose a day.", Past = "This day has passed already.",
        LastBeforeFirst = "The last day is before the first.", MostDays = max => $"It can last at most {max:0} days.", NotChoice = "Choose one of them.", PersonGone = "I can't find this person any more: choose another.",
        WhoMissing = "Choose who decides.", WhoFew = n => $"At least {n} are needed: choose more people.", WhoIsYou = "You cannot decide on your own request: choose somebody else.", OneDecides = "One person alone decides here: choose which.", WhoUnclear = said => $"I am not sure who “{said}” is: choose the person from the list.",
        Nobody = p => p.Who switch
        {
            StepWho.Manager => "The directory does not say who your manager is. Ask the Microsoft 365 administrator to set it.",
            StepWho.Authority => $"Nobody who may sign can approve {(p.Amount is { } a ? ApprovalWords.Euros(a, "en") : "this")}. Ask the administrator to add who can.",
            StepWho.Chosen => "Choose who decides.",
            _ => "Who should decide is not in the directory, or is you. Ask the administrator.",
        },
        Masked = "Bank coordinates do not go through here: I covered them and left only the beginning and the end.",
        NotALink = "Paste the link of the file, which begins with https://, or attach it to the message with which you ask.",
        FileUnread = "I could not read the attached file: try again, or paste its link.",
        DecidesAnyway = (named, who) => $"You named {named}, but {who} decides on this kind of request.",
        Decided = names => $"decided already by {names}",
        Away = (name, deputy) => $"{name} is away, {deputy} decides instead",
        Because = seat => seat.Why switch
        {
            Why.Manager => "your manager", Why.OfficeHead => $"heads the office {seat.WhyMore}", Why.Named => "set for this kind of request", Why.Reassigned => $"passed on by {seat.WhyMore}",
            Why.Authority => seat.WhyMore is { } limit ? $"signs up to {ApprovalWords.Value(FieldType.Money, limit, "en")}" : "signs for any amount", _ => "chosen by you",
        },
        FilesStay = "The file stays in your OneDrive. Where who decides cannot open it, write to me “send”, the file's name and to whom.",
        Again = reference => $"This is a new request, with what you had written in {reference}: correct what has to be different.",
        WillVoid = "Careful: if you change the amount, the dates or the file, those who have approved decide again.",
        Back = (what, who) => $"To change: {what} ({who})",
        ThisOne = act => $"Do you mean this one? Press below, or write “yes” or “{(act switch { Act.Approve => "approve", Act.Reject => "reject", _ => "send it back" })}”.",
        StuckOnes = onlyLate => onlyLate ? "Late requests" : "Stuck requests", NoneStuck = onlyLate => $"No request is {(onlyLate ? "late" : "stuck")}: neither of those that wait for you, nor of those that you made.", StuckMeans = "Late, or without news for longer than usual.",
        NoneSuch = "I find none like that. These are waiting for you.", WhichOne = "Which one do you mean? Open it, or write for example “approve 42”.", NoneOpen = why => $"You have none of these open. Here is the latest: {char.ToLowerInvariant(why[0])}{why[1..]}", WhichOfThese = example => $"Which one do you mean? Write its number, for example “{example}”.",
    };
}
