namespace BackOfficeBot.Skills.Meetings.Holds;

internal sealed record MeetingHoldTexts
{
    public required Func<int, string> Hold { get; init; }
    public required Func<string, string> EventSubject { get; init; }
    public required Func<string, string> EventBody { get; init; }
    public required string Held { get; init; }
    public required string Holding { get; init; }
    public required string Releasing { get; init; }
    public required string Released { get; init; }
    public required string UntilLabel { get; init; }
    public required string Ask { get; init; }
    public required string AskMany { get; init; }
    public required string Longer { get; init; }
    public required string Release { get; init; }
    public required string TryAgain { get; init; }
    public required string NotSure { get; init; }
    public required string NotSureReleased { get; init; }
    public required string ReleasedSay { get; init; }
    public required string Expired { get; init; }
    public required Func<string, string> Gone { get; init; }
    public required Func<string, string, string> Moved { get; init; }
    public required string NoneLeft { get; init; }
    public required string Mine { get; init; }
    public required Func<int, string> MineSay { get; init; }
    public required string NoHolds { get; init; }
    public required string TooMany { get; init; }
    public required string WhichTimes { get; init; }
    public required string Past { get; init; }
    public required Func<string, string> Busy { get; init; }
    public required string UntilPast { get; init; }
    public required string WhichHolds { get; init; }
    public required string OnlyPersonal { get; init; }
    public required string NoSubject { get; init; }
    public required string ReleaseAll { get; init; }
    public required Func<int, string> AllReleased { get; init; }
    public required string HoldWrong { get; init; }

    public static MeetingHoldTexts In(string language) => language == "it" ? It : En;

    public static readonly MeetingHoldTexts It = new()
    {
        HoldWrong = "C'è un solo orario: per tenerlo scrivi «tieni il primo».",
        Hold = n => n == 1 ? "Tieni quest'orario" : n <= MeetingHolding.Most ? "Tieni questi orari" : "Tieni i primi tre",
        EventSubject = subject => $"Da confermare: {subject}",
        EventBody = reference => $"Orario tenuto libero con BackOfficeBot ({reference}): nessuno è stato invitato. Se non ti serve più, cancellalo pure.",
        Held = "Tenuti liberi",
        Holding = "Sto tenendo gli orari",
        Releasing = "Sto liberando gli orari",
        Released = "Orari di nuovo liberi",
        UntilLabel = "Scadenza",
        Ask = "Questo orario è provvisorio nel tuo calendario e nessuno è stato invitato. Lo prenotiamo?",
        AskMany = "Questi orari sono provvisori nel tuo calendario e nessuno è stato invitato. Quale prenotiamo? Gli altri spariscono. Puoi scrivermi «scegli 1».",
        Longer = "Altri due giorni",
        Release = "Libera tutto",
        TryAgain = "Riprova",
        NotSure = "Microsoft 365 non ha risposto e non so se gli orari sono nel calendario. Premi di nuovo: nulla verrà scritto due volte. Altrimenti ricontrollo io tra poco.",
        NotSureReleased = "Microsoft 365 non ha risposto e non so se gli orari sono già liberi. Premi di nuovo, o ci riprovo io tra poco.",
        ReleasedSay = "Ho tolto gli orari provvisori dal tuo calendario.",
        Expired = "La scadenza è passata e ho tolto gli orari provvisori dal tuo calendario.",
        Gone = times => $"In Outlook hai tolto o cambiato {times}: non lo tengo più.",
        Moved = (was, now) => $"In Outlook hai spostato {was} a {now}.",
        NoneLeft = "In Outlook non è rimasto nessuno degli orari che tenevo.",
        Mine = "I miei orari tenuti",
        MineSay = n => n == 1 ? "Tieni liberi gli orari di una riunione." : $"Tieni liberi gli orari di {n} riunioni.",
        NoHolds = "Non stai tenendo nessun orario. Quando ti propongo degli orari scrivimi «tieni i primi due», oppure «tieni libero giovedì alle 10 e venerdì alle 15».",
        TooMany = "Di una riunione tengo al massimo tre orari. Scrivimi quali, per esempio «tieni 1 e 3».",
        WhichTimes = "Quali orari tengo? Scrivimi per esempio «tieni libero giovedì alle 10 e venerdì alle 15».",
        Past = "Quell'orario è già passato. Scrivimi un orario che deve ancora venire.",
        Busy = when => $"Attenzione: hai già un impegno {when}.",
        UntilPast = "La scadenza deve essere nel futuro. Scrivimi per esempio «tienili fino a venerdì alle 12».",
        WhichHolds = "Di quale riunione? Apri quella giusta con il suo pulsante, poi riscrivimelo.",
        OnlyPersonal = "I tuoi orari tenuti te li mostro solo nella nostra chat personale. Scrivimi lì.",
        NoSubject = "Impegno",
        ReleaseAll = "Libera tutti",
        AllReleased = n => n == 1 ? "Fatto: gli orari di una riunione sono di nuovo liberi." : $"Fatto: gli orari di {n} riunioni sono di nuovo liberi.",
    };

    public static readonly MeetingHoldTexts En = new()
    {
        HoldWrong = "There is one time only: to hold it write “hold the first”.",
        Hold = n => n == 1 ? "Hold this time" : n <= MeetingHolding.Most ? "Hold these times" : "Hold the first three",
        EventSubject = subject => $"Hold: {subject}",
        EventBody = reference => $"Time held with BackOfficeBot ({reference}): nobody has been invited. If you no longer need it, just delete it.",
        Held = "On hold",
        Holding = "Holding the times",
        Releasing = "Releasing the times",
        Released = "No longer held",
        UntilLabel = "Held until",
        Ask = "This time is tentative in your calendar and nobody has been invited. Shall we book it?",
        AskMany = "These times are tentative in your calendar and nobody has been invited. Which one shall we book? The others vanish. You can write “pick 1”.",
        Longer = "Two more days",
        Release = "Release all",
        TryAgain = "Try again",
        NotSure = "Microsoft 365 did not answer and I don't know whether the times are in the calendar. Press again: nothing is written twice. Otherwise I look again shortly.",
        NotSureReleased = "Microsoft 365 did not answer and I don't know whether the times are free again. Press again, or I try once more shortly.",
        ReleasedSay = "I took the tentative times out of your calendar.",
        Expired = "The hold has run out and I took the tentative times out of your calendar.",
        Gone = times => $"In Outlook you removed or changed {times}: I no longer hold it.",
        Moved = (was, now) => $"In Outlook you moved {was} to {now}.",
        NoneLeft = "None of the times that I held is left in Outlook.",
        Mine = "My holds",
        MineSay = n => n == 1 ? "You hold times for one meeting." : $"You hold times for {n} meetings.",
        NoHolds = "You hold no times. When I propose times, write “hold the first two”, or “hold Thursday at 10 and Friday at 3 pm”.",
        TooMany = "I hold at most three times for a meeting. Write which, for example “hold 1 and 3”.",
        WhichTimes = "Which times shall I hold? Write for example “hold Thursday at 10 and Friday at 3 pm”.",
        Past = "That time has passed. Write one that is still to come.",
        Busy = when => $"Note that you have something else {when}.",
        UntilPast = "The end must be in the future. Write for example “hold them until Friday at noon”.",
        WhichHolds = "Of which meeting? Open the right one with its button, then write again.",
        OnlyPersonal = "I show your holds in our personal chat only. Write to me there.",
        NoSubject = "Appointment",
        ReleaseAll = "Release all",
        AllReleased = n => n == 1 ? "Done: the times of one meeting are free again." : $"Done: the times of {n} meetings are free again.",
    };
}
