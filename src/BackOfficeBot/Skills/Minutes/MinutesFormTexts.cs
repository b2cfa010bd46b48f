namespace BackOfficeBot.Skills.Minutes;

/// The words of preparing minutes: which meeting, and the form.
internal sealed record MinutesFormTexts
{
    public required string Language { get; init; }
    public required string Menu { get; init; }
    public required string MenuExample { get; init; }
    public required string MenuMine { get; init; }
    public required string MenuMineExample { get; init; }
    public required string MenuDecisions { get; init; }
    public required string MenuDecisionsExample { get; init; }
    public required string WhichMeeting { get; init; }
    public required string WhichMeetingAsk { get; init; }
    public required string WithoutMeeting { get; init; }
    public required string Choose { get; init; }
    public required Func<string, string> NoMeeting { get; init; }
    public required string NoneAtThatHour { get; init; }
    public required string Alone { get; init; }
    public required string ThereAlready { get; init; }
    public required string Heading { get; init; }
    public required string Fill { get; init; }
    public required string FromMeeting { get; init; }
    public required Func<string, string> FromLast { get; init; }
    public required string Wrong { get; init; }
    public required string Prepare { get; init; }
    public required string Save { get; init; }
    public required string More { get; init; }
    public required string Title { get; init; }
    public required string Type { get; init; }
    public required Func<MeetingType, string> TypeName { get; init; }
    public required string Body { get; init; }
    public required string BodyHint { get; init; }
    public required string Place { get; init; }
    public required string Day { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Call { get; init; }
    public required Func<int, string> CallName { get; init; }
    public required string NoCall { get; init; }
    public required string Sent { get; init; }
    public required string Agenda { get; init; }
    public required string AgendaHint { get; init; }
    public required string Chair { get; init; }
    public required string Secretary { get; init; }
    public required string Members { get; init; }
    public required string Guests { get; init; }
    public required string Outside { get; init; }
    public required string PeopleHint { get; init; }
    public required string Quorum { get; init; }
    public required Func<QuorumType, string> QuorumName { get; init; }
    public required string QuorumVotes { get; init; }
    public required string Majority { get; init; }
    public required Func<MajorityType, string> MajorityName { get; init; }
    public required string MinutesLanguage { get; init; }
    public required string Italian { get; init; }
    public required string English { get; init; }
    public required string TitleMissing { get; init; }
    public required Func<int, string> TooLong { get; init; }
    public required Func<int, int, int, string> AgendaTooLong { get; init; }
    public required string DayMissing { get; init; }
    public required string FromMissing { get; init; }
    public required string SentLate { get; init; }
    public required string ChairMissing { get; init; }
    public required string SecretaryMissing { get; init; }
    public required string SomebodyGone { get; init; }
    public required Func<int, string> TooMany { get; init; }
    public required Func<int, string> QuorumWrong { get; init; }
    public required Func<string, string, string> ApprovePrevious { get; init; }
    public required string NotGiven { get; init; }
    public required string Changed { get; init; }

    public static MinutesFormTexts In(string language) => language == "it" ? It : En;

    private static readonly MinutesFormTexts It = new()
    {
        Language = "it",
        Menu = "Prepara un verbale",
        MenuExample = "prepara il verbale della riunione di domani",
        MenuMine = "I miei verbali",
        MenuMineExample = "mostra i miei verbali",
        MenuDecisions = "Cerca una decisione",
        MenuDecisionsExample = "cosa abbiamo deciso sul bilancio?",
        WhichMeeting = "Di quale riunione?",
        WhichMeetingAsk = "Scegli la riunione: prendo da lì titolo, ora, invitati e ordine del giorno.",
        WithoutMeeting = "Senza evento",
        Choose = "Scegli",
        NoMeeting = day => $"In agenda non c'è una riunione che corrisponda ({day}): compila tu i dati.",
        NoneAtThatHour = "A quell'ora non c'è nessuna riunione in agenda. Ho trovato queste:",
        Alone = "Il verbale si prepara nella chat personale con me; poi mostralo qui scrivendo «mostra» e il suo numero.",
        ThereAlready = "Il verbale di questa riunione c'è già.",
        Heading = "Nuovo verbale",
        Fill = "Bastano titolo, giorno, ora, chi presiede e chi verbalizza.",
        FromLast = reference => $"Persone e regole sono quelle dell'ultima volta ({reference}): controllale.",
        FromMeeting = "Ho preso questi dati dal calendario: controllali.",
        Wrong = "C'è qualcosa da correggere: guarda i campi segnati.",
        Prepare = "Prepara il verbale",
        Save = "Salva",
        More = "Altri dati",
        Title = "Titolo",
        Type = "Tipo di riunione",
        TypeName = type => type switch { MeetingType.Board => "Consiglio", MeetingType.Assembly => "Assemblea", MeetingType.Committee => "Comitato", MeetingType.Other => "Altro", _ => "Riunione interna" },
        Body = "Organo o gruppo",
        BodyHint = "Per ritrovare il verbale precedente, per esempio «CdA»",
        Place = "Luogo",
        Day = "Giorno (obbligatorio)",
        From = "Ora di inizio (obbligatoria)",
        To = "Ora di fine",
        Call = "Convocazione",
        CallName = n => n == 1 ? "Prima convocazione" : "Seconda convocazione",
        NoCall = "Non indicata",
        Sent = "Convocazione inviata il",
        Agenda = "Ordine del giorno",
        AgendaHint = "Un punto per riga",
        Chair = "Presiede (obbligatorio)",
        Secretary = "Verbalizza (obbligatorio)",
        Members = "Partecipanti con diritto di voto",
        Guests = "Invitati senza voto",
        Outside = "Altri invitati, uno per riga",
        PeopleHint = "Scrivi un nome",
        Quorum = "Numero legale",
        QuorumName = type => type switch { QuorumType.Majority => "Maggioranza degli aventi voto", QuorumType.TwoThirds => "Due terzi degli aventi voto", QuorumType.Number => "Un numero di voti", _ => "Non serve" },
        QuorumVotes = "Quanti voti (se il numero legale è un numero di voti)",
        Majority = "Per approvare serve",
        MajorityName = type => type switch
        {
            MajorityType.OfPresent => "La maggioranza dei presenti", MajorityType.OfAll => "La maggioranza degli aventi voto", MajorityType.TwoThirdsOfPresent => "Due terzi dei presenti", MajorityType.Unanimous => "L'unanimità", _ => "Più sì che no",
        },
        MinutesLanguage = "Lingua del verbale",
        Italian = "Italiano",
        English = "Inglese",
        TitleMissing = "Di' come si chiama la riunione.",
        TooLong = most => $"Al massimo {most} caratteri.",
        AgendaTooLong = (count, most, chars) => $"L'ordine del giorno ha {count} punti: ne tengo al massimo {most}, in {chars.ToString("N0", Common.When.Culture("it"))} caratteri. Unisci i punti che vanno insieme.",
        DayMissing = "Di' in che giorno è.",
        FromMissing = "Di' a che ora comincia.",
        SentLate = "La convocazione si manda prima della riunione.",
        ChairMissing = "Di' chi presiede.",
        SecretaryMissing = "Di' chi verbalizza; può essere anche chi presiede.",
        SomebodyGone = "Qualcuno non è più nell'elenco dei colleghi: toglilo, o scrivilo tra gli altri invitati.",
        TooMany = most => $"Al massimo {most} persone.",
        QuorumWrong = all => $"Un numero da 1 a {all}: tanti sono i voti in tutto.",
        ApprovePrevious = (reference, day) => $"Approvazione del verbale della seduta precedente ({day}, {reference})",
        NotGiven = "non ancora affidata",
        Changed = "Il verbale è aggiornato.",
    };

    private static readonly MinutesFormTexts En = new()
    {
        Language = "en",
        Menu = "Prepare minutes",
        MenuExample = "prepare the minutes of tomorrow's meeting",
        MenuMine = "My minutes",
        MenuMineExample = "show my minutes",
        MenuDecisions = "Find a decision",
        MenuDecisionsExample = "what did we decide about the budget?",
        WhichMeeting = "Of which meeting?",
        WhichMeetingAsk = "Choose the meeting: I take title, time, people and agenda from it.",
        WithoutMeeting = "No event",
        Choose = "Choose",
        NoMeeting = day => $"There is no such meeting in your calendar ({day}): fill in the details yourself.",
        NoneAtThatHour = "There is no meeting in your calendar at that time. I found these:",
        Alone = "Minutes are prepared in your personal chat with me; then show them here by writing “show” and their number.",
        ThereAlready = "This meeting has its minutes already.",
        Heading = "New minutes",
        Fill = "Title, day, time, chair and secretary will do.",
        FromLast = reference => $"People and rules are those of the last time ({reference}): please check them.",
        FromMeeting = "I took these details from the calendar: please check them.",
        Wrong = "Something has to be corrected: look at the marked fields.",
        Prepare = "Prepare the minutes",
        Save = "Save",
        More = "More details",
        Title = "Title",
        Type = "Kind of meeting",
        TypeName = type => type switch { MeetingType.Board => "Board", MeetingType.Assembly => "General meeting", MeetingType.Committee => "Committee", MeetingType.Other => "Other", _ => "Internal meeting" },
        Body = "Body or group",
        BodyHint = "So that the minutes before are found, such as “Board”",
        Place = "Place",
        Day = "Day (required)",
        From = "Start (required)",
        To = "End",
        Call = "Call",
        CallName = n => n == 1 ? "First call" : "Second call",
        NoCall = "Not stated",
        Sent = "Call sent on",
        Agenda = "Agenda",
        AgendaHint = "One item per line",
        Chair = "Chair (required)",
        Secretary = "Secretary (required)",
        Members = "Participants with a vote",
        Guests = "Invited without a vote",
        Outside = "Others invited, one per line",
        PeopleHint = "Type a name",
        Quorum = "Quorum",
        QuorumName = type => type switch { QuorumType.Majority => "Majority of those with a vote", QuorumType.TwoThirds => "Two thirds of those with a vote", QuorumType.Number => "A number of votes", _ => "Not needed" },
        QuorumVotes = "How many votes (where the quorum is a number of votes)",
        Majority = "To pass it takes",
        MajorityName = type => type switch
        {
            MajorityType.OfPresent => "A majority of those present", MajorityType.OfAll => "A majority of all votes", MajorityType.TwoThirdsOfPresent => "Two thirds of those present", MajorityType.Unanimous => "Unanimity", _ => "More yes than no",
        },
        MinutesLanguage = "Language of the minutes",
        Italian = "Italian",
        English = "English",
        TitleMissing = "Say what the meeting is called.",
        TooLong = most => $"At most {most} characters.",
        AgendaTooLong = (count, most, chars) => $"The agenda has {count} items: I keep at most {most}, in {chars.ToString("N0", Common.When.Culture("en"))} characters. Join items that go together.",
        DayMissing = "Say on which day it is.",
        FromMissing = "Say when it starts.",
        SentLate = "The call is sent before the meeting.",
        ChairMissing = "Say who chairs.",
        SecretaryMissing = "Say who writes the minutes; it may be the chair.",
        SomebodyGone = "Somebody is no longer in the directory: take them out, or write them among the others invited.",
        TooMany = most => $"At most {most} people.",
        QuorumWrong = all => $"A number from 1 to {all}: so many votes there are in all.",
        ApprovePrevious = (reference, day) => $"Approval of the minutes of the last meeting ({day}, {reference})",
        NotGiven = "not given to anybody yet",
        Changed = "The minutes are up to date.",
    };
}
