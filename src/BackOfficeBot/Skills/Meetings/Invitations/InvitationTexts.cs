using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Meetings.Invitations;

internal sealed record InvitationTexts
{
    public required string Heading { get; init; }
    public required Func<int, string> Count { get; init; }
    public required Func<int, string> More { get; init; }
    public required string NoneWaits { get; init; }
    public required string NotFound { get; init; }
    public required string Which { get; init; }
    public required string OnlyPersonal { get; init; }
    public required string From { get; init; }
    public required string Repeats { get; init; }
    public required string OneOfSeries { get; init; }
    public required Func<string, string> Clash { get; init; }
    public required string Waits { get; init; }
    public required string Accepted { get; init; }
    public required string Perhaps { get; init; }
    public required string Declined { get; init; }
    public required string AnswerAsk { get; init; }
    public required string Accept { get; init; }
    public required string Maybe { get; init; }
    public required string Decline { get; init; }
    public required string OtherTime { get; init; }
    public required string OneOrAll { get; init; }
    public required string ThisOnly { get; init; }
    public required string AllSeries { get; init; }
    public required string Back { get; init; }
    public required string DeclineAsk { get; init; }
    public required string Reason { get; init; }
    public required string DeclineThis { get; init; }
    public required string DeclineSeries { get; init; }
    public required string ReasonTooLong { get; init; }
    public required string ProposeAsk { get; init; }
    public required string Day { get; init; }
    public required string Hour { get; init; }
    public required string Comment { get; init; }
    public required string OtherwiseLabel { get; init; }
    public required string Otherwise { get; init; }
    public required string Propose { get; init; }
    public required string HourMissing { get; init; }
    public required string TimePast { get; init; }
    public required string SameTime { get; init; }
    public required Func<string, bool?, string> OrganizerThen { get; init; }
    public required Func<string, string> YouHave { get; init; }
    public required string NoProposals { get; init; }
    public required string NotForSeries { get; init; }
    public required Func<string, string> Told { get; init; }
    public required Func<string, string, string> Proposed { get; init; }
    public required string Already { get; init; }
    public required string AlreadyOther { get; init; }
    public required Func<string, string> Changed { get; init; }
    public required string Own { get; init; }
    public required string Gone { get; init; }
    public required string Over { get; init; }
    public required string NotSure { get; init; }
    public required string Undo { get; init; }
    public required string UndoTooLate { get; init; }
    public required string UndoOther { get; init; }
    public required Func<string, string> UndonePerhaps { get; init; }
    public required string UndoneMail { get; init; }
    public required string Undone { get; init; }
    public required Func<int, string> AnswerThem { get; init; }

    public string Of(AttendeeAnswer answer) => answer switch
    {
        AttendeeAnswer.Accepted => Accepted, AttendeeAnswer.Tentative => Perhaps, AttendeeAnswer.Declined => Declined, _ => Waits,
    };

    public static InvitationTexts In(string language) => language == "it" ? It : En;

    public static readonly InvitationTexts It = new()
    {
        Heading = "Inviti che aspettano una risposta",
        Count = n => n == 1 ? "Un invito aspetta la tua risposta." : $"{n} inviti aspettano la tua risposta. Il primo è il più vicino.",
        More = n => n == 1 ? "… e un altro: lo vedi quando hai risposto a questi." : $"… e altri {n}: li vedi quando hai risposto a questi.",
        NoneWaits = "Nessun invito aspetta una tua risposta: sei in pari.",
        NotFound = "Non trovo un invito così. Scrivi il giorno e l'ora, per esempio «accetta la riunione di domani alle 10».",
        Which = "Quale di queste?",
        OnlyPersonal = "Agli inviti rispondiamo nella nostra chat personale, dove gli altri non vedono la tua agenda. Scrivimi lì.",
        From = "Da",
        Repeats = "Si ripete",
        OneOfSeries = "sì, è una di una serie",
        Clash = what => $"⚠ A quell'ora hai già: {what}.",
        Waits = "Aspetta la tua risposta",
        Accepted = "Hai accettato",
        Perhaps = "Hai risposto «forse»",
        Declined = "Hai rifiutato",
        AnswerAsk = "Che cosa rispondo?",
        Accept = "Accetta",
        Maybe = "Forse",
        Decline = "Rifiuta",
        OtherTime = "Proponi altra ora",
        OneOrAll = "Si ripete: rispondo solo per questa o per tutta la serie?",
        ThisOnly = "Solo questa",
        AllSeries = "Tutta la serie",
        Back = "Indietro",
        DeclineAsk = "La rifiuto? Outlook la toglie dal tuo calendario e da qui non si può riprendere.",
        Reason = "Perché no? Lo legge chi ti ha invitato",
        DeclineThis = "Rifiuta solo questa",
        DeclineSeries = "Rifiuta la serie",
        ReasonTooLong = "Il testo è troppo lungo: bastano 500 caratteri.",
        ProposeAsk = "Quando ti andrebbe bene? La durata resta la stessa; intanto rispondo «forse».",
        Day = "Giorno",
        Hour = "Dalle ore",
        Comment = "Due parole per chi ti ha invitato",
        OtherwiseLabel = "Altrimenti",
        Otherwise = "Se resta l'orario di prima, non vengo",
        Propose = "Proponi",
        HourMissing = "Scrivi da che ora.",
        TimePast = "Quell'ora è già passata: scegline una che deve ancora venire.",
        SameTime = "È già a quell'ora: scegline un'altra.",
        OrganizerThen = (who, free) => free is null ? $"Non vedo il calendario di {who}." : free.Value ? $"{who} a quell'ora è disponibile." : $"⚠ {who} a quell'ora è impegnato.",
        YouHave = what => $"⚠ Tu a quell'ora hai: {what}.",
        NoProposals = "Chi ti ha invitato non accetta altre proposte di orario. Puoi rispondere «forse» o rifiutare, e scrivere perché.",
        NotForSeries = "Un altro orario si può proporre per una volta sola, non per tutta la serie.",
        Told = who => $"{who} lo sa.",
        Proposed = (who, when) => $"Ho proposto {Italian.To(who)}: {when}.",
        Already = "Avevi già risposto così: non ho mandato niente.",
        AlreadyOther = "Nel frattempo hai già risposto altrove. Ecco che cosa vale adesso: se vuoi cambiare, premi di nuovo.",
        Changed = before => $"Nel frattempo è cambiata: prima era {before}. Guarda com'è adesso e decidi di nuovo.",
        Own = "Questa riunione l'hai convocata tu, quindi non c'è niente a cui rispondere. Puoi spostarla o annullarla.",
        Gone = "Questa riunione non è più nel tuo calendario: chi l'ha convocata l'ha annullata, o l'hai già rifiutata.",
        Over = "Questa riunione è già finita: non serve più rispondere.",
        NotSure = "Outlook non mi ha confermato la risposta. Premi di nuovo: se è già partita, non ne parte un'altra.",
        Undo = "Annulla risposta",
        UndoTooLate = "Sono passati più di cinque minuti. Puoi sempre cambiare la risposta.",
        UndoOther = "Nel frattempo la risposta è cambiata altrove: la lascio com'è.",
        UndonePerhaps = who => $"Una risposta in Outlook non si può togliere: ora risulta «forse», e {who} sa che decidi più tardi.",
        UndoneMail = "Ho risposto troppo presto: decido più tardi.",
        Undone = "Vale di nuovo la risposta di prima.",
        AnswerThem = n => n == 1 ? "Rispondi a 1 invito" : $"Rispondi a {n} inviti",
    };

    public static readonly InvitationTexts En = new()
    {
        Heading = "Invitations that wait for an answer",
        Count = n => n == 1 ? "One invitation waits for your answer." : $"{n} invitations wait for your answer, the nearest first.",
        More = n => n == 1 ? "… and one more: you see it when these are answered." : $"… and {n} more: you see them when these are answered.",
        NoneWaits = "No invitation waits for your answer: you are up to date.",
        NotFound = "I find no such invitation. Write the day and the time, for example “accept tomorrow's meeting at 10”.",
        Which = "Which of these?",
        OnlyPersonal = "We answer invitations in our personal chat, where others don't see your calendar. Write to me there.",
        From = "From",
        Repeats = "Repeats",
        OneOfSeries = "yes, it is one of a series",
        Clash = what => $"⚠ At that time you already have: {what}.",
        Waits = "Waits for your answer",
        Accepted = "You accepted",
        Perhaps = "You answered “maybe”",
        Declined = "You declined",
        AnswerAsk = "What do I answer?",
        Accept = "Accept",
        Maybe = "Maybe",
        Decline = "Decline",
        OtherTime = "Propose a new time",
        OneOrAll = "It repeats: do I answer for this one only or for the whole series?",
        ThisOnly = "This one only",
        AllSeries = "Whole series",
        Back = "Back",
        DeclineAsk = "Do I decline it? Outlook takes it off your calendar, and it cannot be brought back from here.",
        Reason = "Why not? Who invited you reads it",
        DeclineThis = "Decline this one",
        DeclineSeries = "Decline the series",
        ReasonTooLong = "The text is too long: 500 characters will do.",
        ProposeAsk = "When would suit you? The length stays the same; meanwhile I answer “maybe”.",
        Day = "Day",
        Hour = "From",
        Comment = "A few words for who invited you",
        OtherwiseLabel = "Otherwise",
        Otherwise = "If the time stays as it was, I don't come",
        Propose = "Propose",
        HourMissing = "Write from what time.",
        TimePast = "That time is past: pick one that is still to come.",
        SameTime = "It is at that time already: pick another one.",
        OrganizerThen = (who, free) => free is null ? $"I cannot see {who}'s calendar." : free.Value ? $"{who} is free then." : $"⚠ {who} is busy then.",
        YouHave = what => $"⚠ You have then: {what}.",
        NoProposals = "Who invited you takes no other proposals of time. You can answer “maybe” or decline, and write why.",
        NotForSeries = "Another time can be proposed for one occurrence only, not for the whole series.",
        Told = who => $"{who} knows.",
        Proposed = (who, when) => $"I proposed to {who}: {when}.",
        Already = "That was your answer already: I sent nothing.",
        AlreadyOther = "You have answered elsewhere meanwhile. This is what stands now: to change it, press again.",
        Changed = before => $"It was changed meanwhile: it was {before}. Look at it as it is now and decide again.",
        Own = "You called this meeting yourself, so there is nothing to answer. You can move it or cancel it.",
        Gone = "This meeting is no longer in your calendar: its organiser cancelled it, or you declined it already.",
        Over = "This meeting is over: no answer is needed any more.",
        NotSure = "Outlook did not confirm the answer. Press again: if it has left, no other one leaves.",
        Undo = "Undo answer",
        UndoTooLate = "More than five minutes have passed. You can still change your answer.",
        UndoOther = "The answer was changed elsewhere meanwhile: I leave it as it is.",
        UndonePerhaps = who => $"An answer cannot be taken out of Outlook: it now says “maybe”, and {who} knows that you decide later.",
        UndoneMail = "I answered too soon: I decide later.",
        Undone = "The answer from before stands again.",
        AnswerThem = n => n == 1 ? "Answer 1 invitation" : $"Answer {n} invitations",
    };
}
