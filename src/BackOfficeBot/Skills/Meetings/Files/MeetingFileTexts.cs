namespace BackOfficeBot.Skills.Meetings.Files;

/// The words about files of a meeting.
internal sealed record MeetingFileTexts
{
    public required string Label { get; init; }
    public required string AsLink { get; init; }
    public required string Documents { get; init; }
    public required Func<string, string> TooLargeLinked { get; init; }
    public required Func<string, string> TooLarge { get; init; }
    public required Func<string, string> Empty { get; init; }
    public required Func<string, string> NotHad { get; init; }
    public required Func<int, IReadOnlyList<string>, string> TooMany { get; init; }
    public required Func<string, string> There { get; init; }
    public required string NoneSent { get; init; }
    public required Func<string, string> InHand { get; init; }
    public required string ToAttach { get; init; }
    public required string AttachAsk { get; init; }
    public required string Attach { get; init; }
    public required string Leave { get; init; }
    public required string Attached { get; init; }
    public required string LeftOut { get; init; }
    public required string Gone { get; init; }
    public required string HalfDone { get; init; }
    public required string NotBooked { get; init; }

    public static MeetingFileTexts In(string language) => language == "it" ? It : En;

    public static readonly MeetingFileTexts It = new()
    {
        Label = "Allegati",
        AsLink = "collegamento",
        Documents = "Documenti",
        TooLargeLinked = name => $"«{name}» supera i 3 MB: nell'invito metto il collegamento al file nel tuo OneDrive. Controlla che gli invitati lo possano aprire.",
        TooLarge = name => $"«{name}» supera i 3 MB e non lo posso allegare. Mettilo in OneDrive e incolla qui il collegamento.",
        Empty = name => $"«{name}» è vuoto: non lo allego.",
        NotHad = name => $"Non sono riuscito a leggere «{name}»: mandamelo di nuovo.",
        TooMany = (most, names) => $"A una riunione si allegano al massimo {most} file: resta fuori {MeetingCards.Names(names, "it")}. Se serve, mettili in OneDrive e incolla il collegamento alla cartella.",
        There = names => $"{names}: c'è già nell'invito, non lo allego due volte.",
        NoneSent = "Mandami il file qui nella chat personale, con la graffetta, oppure incolla il collegamento da OneDrive o SharePoint: lo allego alla riunione.",
        InHand = names => $"Ho ricevuto {names}. A quale riunione va allegato? Scrivi per esempio «riunione con Marco domani alle 15», oppure «allega a MEET-…» con il numero. Per metterlo in una cartella scrivi «salvalo».",
        ToAttach = "Da allegare",
        AttachAsk = "Lo aggiungo all'invito? Chi è invitato riceve l'aggiornamento.",
        Attach = "Allega",
        Leave = "Lascia stare",
        Attached = "Fatto: è nell'invito, e chi è invitato riceve l'aggiornamento.",
        LeftOut = "Va bene: non ho allegato niente.",
        Gone = "Questo file non c'è più: mandamelo di nuovo.",
        NotBooked = "Questa riunione non è prenotata, quindi non ho allegato niente. Il file lo tengo da parte per un po': scrivimi a quale riunione va.",
        HalfDone = "Outlook si è fermato mentre allegavo i file. Premi di nuovo e riprendo da dove ero.",
    };

    public static readonly MeetingFileTexts En = new()
    {
        Label = "Attachments",
        AsLink = "link",
        Documents = "Documents",
        TooLargeLinked = name => $"“{name}” is over 3 MB: the invitation gets the link to the file in your OneDrive. Make sure that those invited can open it.",
        TooLarge = name => $"“{name}” is over 3 MB and can't be attached. Put it into OneDrive and paste the link here.",
        Empty = name => $"“{name}” is empty: I don't attach it.",
        NotHad = name => $"I couldn't read “{name}”: please send it again.",
        TooMany = (most, names) => $"A meeting takes {most} files at most: {MeetingCards.Names(names, "en")} left out. If they are needed, put them into OneDrive and paste the link to the folder.",
        There = names => $"{names}: it is in the invitation already, so I don't attach it twice.",
        NoneSent = "Send me the file here in our personal chat, with the paper clip, or paste its link from OneDrive or SharePoint: I attach it to the meeting.",
        InHand = names => $"I have got {names}. Which meeting does it belong to? Write, for example, “meeting with Marco tomorrow at 3 pm”, or “attach to MEET-…” with the number. To put it into a folder write “save it”.",
        ToAttach = "To be attached",
        AttachAsk = "Shall I add it to the invitation? Those invited get the update.",
        Attach = "Attach",
        Leave = "Never mind",
        Attached = "Done: it is in the invitation, and those invited get the update.",
        LeftOut = "All right: I have attached nothing.",
        Gone = "This file is gone: please send it again.",
        NotBooked = "This meeting is not booked, so I have attached nothing. I keep the file for a while: write which meeting it belongs to.",
        HalfDone = "Outlook stopped while I attached the files. Press again and I go on where I was.",
    };
}
