using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Minutes;

/// The words from the correction round to filing.
internal sealed record MinutesReviewTexts
{
    public required string Send { get; init; }
    public required string Ask { get; init; }
    public required string UntilDay { get; init; }
    public required string UntilTime { get; init; }
    public required string UntilMissing { get; init; }
    public required string UntilPast { get; init; }
    public required Func<string, string> Readers { get; init; }
    public required string NothingToReview { get; init; }
    public required string Sent { get; init; }
    public required Func<string, string> SentBut { get; init; }
    public required Func<string, string, string> PleaseReview { get; init; }
    public required string ReviewAsk { get; init; }
    public required string Until { get; init; }
    public required string Agree { get; init; }
    public required string Agreed { get; init; }
    public required string AgreedBy { get; init; }
    public required string ProposeChange { get; init; }
    public required string ProposeHow { get; init; }
    public required string Propose { get; init; }
    public required string ProposedIt { get; init; }
    public required string NewText { get; init; }
    public required string TextMissing { get; init; }
    public required string TextSame { get; init; }
    public required Func<int, string> TooMany { get; init; }
    public required Func<string, int, string> Proposes { get; init; }
    public required Func<int, string> ToDecide { get; init; }
    public required string DecideIt { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }
    public required string DecideAsk { get; init; }
    public required string Take { get; init; }
    public required string Leave { get; init; }
    public required Func<int, bool, string> Decided { get; init; }
    public required string End { get; init; }
    public required string TimeIsOver { get; init; }
    public required string ProposedAsk { get; init; }
    public required string Approve { get; init; }
    public required string NotApprove { get; init; }
    public required string Differences { get; init; }
    public required Func<int, string, string, string> Difference { get; init; }
    /// Whether one has signed already, and whose signature is missing.
    public required Func<bool, string, string> OthersSign { get; init; }
    public required string SignAsk { get; init; }
    public required string Sign { get; init; }
    public required string SignedBy { get; init; }
    public required string PleaseSign { get; init; }
    public required string AskToSign { get; init; }
    public required string ToSign { get; init; }
    public required string Unsigned { get; init; }
    public required Func<string, string> LeftFirm { get; init; }
    public required Func<string, string> LeftUnsigned { get; init; }
    public required Func<string, string> AskedToSign { get; init; }
    public required Func<string, string> CannotAsk { get; init; }
    public required string FileAsk { get; init; }
    public required string File { get; init; }
    public required string Filed { get; init; }
    public required string Amended { get; init; }
    public required string Filing { get; init; }
    public required Func<GraphFailure, string> NotFiled { get; init; }
    public required string ForYou { get; init; }
    public required string Folder { get; init; }
    public required string MissedBy { get; init; }
    public required string NoPdf { get; init; }
    public required string OpenDocument { get; init; }
    public required string Redo { get; init; }
    public required string NoUndo { get; init; }

    public static MinutesReviewTexts In(string language) => language == "it" ? It : En;

    private static readonly MinutesReviewTexts It = new()
    {
        Send = "Manda in revisione",
        Ask = "Chi era presente riceve il verbale e può accettarlo o proporre un altro testo, riga per riga.",
        UntilDay = "Risposte entro il giorno",
        UntilTime = "Entro le ore",
        UntilMissing = "Di' entro quale giorno e ora.",
        UntilPast = "Quel momento è già passato: scegline uno che deve ancora venire.",
        Readers = names => $"Lo ricevono: {names}",
        NothingToReview = "Il verbale è vuoto: scrivi almeno una riga prima di mandarlo in revisione.",
        Sent = "Il verbale è stato mandato a chi era presente.",
        SentBut = names => $"Il verbale è stato mandato, ma qui non raggiungo {names}: avvisa tu, in un altro modo.",
        PleaseReview = (name, until) => $"{name} ti chiede di rileggere questo verbale entro {until}.",
        ReviewAsk = "Rileggi le righe: va bene così, o proponi un altro testo? Puoi anche scrivere «correggi 3: …» con il testo giusto.",
        Until = "Revisione fino a",
        Agree = "Va bene",
        Agreed = "Grazie: la tua risposta è registrata.",
        AgreedBy = "Va bene per",
        ProposeChange = "Proponi modifica",
        ProposeHow = "Tocca la riga di cui vuoi cambiare il testo.",
        Propose = "Proponi",
        ProposedIt = "La tua proposta è arrivata a chi verbalizza.",
        NewText = "Il testo come dovrebbe essere",
        TextMissing = "Scrivi il testo come dovrebbe essere.",
        TextSame = "Il testo è uguale a quello di adesso: cambialo, o torna indietro.",
        TooMany = most => $"Ci sono già {most} proposte: parlane con chi verbalizza.",
        Proposes = (name, n) => $"{name} propone un altro testo per la riga {n}.",
        ToDecide = n => n == 1 ? "C'è una proposta di modifica da decidere." : $"Ci sono {n} proposte di modifica da decidere.",
        DecideIt = "Decidi le proposte",
        Before = "Com'è",
        After = "Come sarebbe",
        DecideAsk = "Che testo resta nel verbale?",
        Take = "Accetta la modifica",
        Leave = "Lascia com'è",
        Decided = (n, taken) => taken ? $"La tua modifica alla riga {n} è stata accettata." : $"La riga {n} resta com'era: la tua proposta rimane agli atti.",
        End = "Concludi revisione",
        TimeIsOver = "Il tempo per le correzioni è finito.",
        ProposedAsk = "La revisione è conclusa: il verbale è pronto per l'approvazione.",
        Approve = "Approva",
        NotApprove = "Non approvare",
        Differences = "Modifiche accettate",
        Difference = (n, before, after) => $"Riga {n}: «{before}» → «{after}»",
        OthersSign = (hasSigned, names) => $"{(hasSigned ? "Hai già firmato" : "Qui la tua firma non serve")}: manca la firma di {names}.",
        SignAsk = "Il verbale è approvato: mancano le firme.",
        Sign = "Firma",
        SignedBy = "Firmato da",
        PleaseSign = "Questo verbale è approvato e aspetta la tua firma.",
        AskToSign = "Sollecita la firma",
        ToSign = "Manca la firma di",
        Unsigned = "Senza la firma di",
        LeftFirm = name => $"{name} (non è più in azienda)",
        LeftUnsigned = names => $"Il verbale va avanti senza la firma di chi non è più in azienda ({names}).",
        AskedToSign = names => $"Ho chiesto di nuovo la firma a {names}.",
        CannotAsk = names => $"Qui non riesco a raggiungere {names}: chiedi la firma in un altro modo.",
        FileAsk = "Il verbale è firmato: archivialo. Dopo, solo un verbale successivo può modificarlo.",
        File = "Archivia",
        Filed = "Archiviato: ora lo modifica solo un verbale successivo (lì scrivi «decisione: si rettifica MIN-…»).",
        Amended = "Rettificato da",
        Filing = "Lo sto mettendo nella cartella: questa scheda si aggiorna da sola.",
        NotFiled = failure => failure switch
        {
            GraphFailure.QuotaFull => "Lo spazio per i file in Microsoft 365 è finito: il verbale resta firmato. Fai spazio nella cartella, poi premi di nuovo «Archivia».",
            GraphFailure.NotFound => "La cartella dei verbali non c'è più: il verbale resta firmato. Avvisa l'amministratore, poi premi di nuovo «Archivia».",
            GraphFailure.NotAllowed => "Non puoi scrivere nella cartella dei verbali: il verbale resta firmato. Chiedi all'amministratore, o lascia che archivi chi può.",
            GraphFailure.SignInNeeded => "Per archiviare serve il tuo accesso: scrivi «accedi», poi premi di nuovo «Archivia». Il verbale resta firmato.",
            GraphFailure.Conflict => "Qualcuno tiene aperto il documento: il verbale resta firmato. Quando è chiuso, premi di nuovo «Archivia».",
            GraphFailure.Invalid => "La cartella dei verbali non è scritta bene nella configurazione: il verbale resta firmato. Avvisa l'amministratore.",
            _ => "Microsoft 365 non risponde: il verbale resta firmato. Premi di nuovo «Archivia» più tardi: non si archivia due volte.",
        },
        ForYou = "Il verbale è archiviato: qui trovi il documento.",
        Folder = "Cartella",
        MissedBy = "Non lo può aprire",
        NoPdf = "Il PDF non è riuscito: c'è il documento di Word.",
        OpenDocument = "Apri il documento",
        Redo = "Torna alla bozza",
        NoUndo = "Un verbale approvato non si annulla: lo modifica solo un verbale successivo.",
    };

    private static readonly MinutesReviewTexts En = new()
    {
        Send = "Send for review",
        Ask = "Those who were there get the minutes and can agree or propose another text, line by line.",
        UntilDay = "Answers by (day)",
        UntilTime = "By (time)",
        UntilMissing = "Say by which day and time.",
        UntilPast = "That has passed already: choose a time that is still to come.",
        Readers = names => $"They go to: {names}",
        NothingToReview = "The minutes are empty: write at least one line before sending them for review.",
        Sent = "The minutes have gone to those who were there.",
        SentBut = names => $"The minutes have gone out, but I cannot reach {names} here: ask them otherwise.",
        PleaseReview = (name, until) => $"{name} asks you to read these minutes by {until}.",
        ReviewAsk = "Read the lines: are they right, or do you propose another text? You can also write “correct 3: …” with the right text.",
        Until = "Review until",
        Agree = "Agree",
        Agreed = "Thank you: your answer is noted.",
        AgreedBy = "Agreed by",
        ProposeChange = "Propose a change",
        ProposeHow = "Tap the line whose text you want to change.",
        Propose = "Propose",
        ProposedIt = "Your proposal has reached the secretary.",
        NewText = "The text as it should be",
        TextMissing = "Write the text as it should be.",
        TextSame = "The text is what it is now: change it, or go back.",
        TooMany = most => $"There are {most} proposals already: talk to the secretary.",
        Proposes = (name, n) => $"{name} proposes another text for line {n}.",
        ToDecide = n => n == 1 ? "There is one proposed change to decide." : $"There are {n} proposed changes to decide.",
        DecideIt = "Decide proposals",
        Before = "As it is",
        After = "As it would be",
        DecideAsk = "Which text stays in the minutes?",
        Take = "Take the change",
        Leave = "Leave as it is",
        Decided = (n, taken) => taken ? $"Your change of line {n} was taken." : $"Line {n} stays as it was: your proposal stays on record.",
        End = "End the review",
        TimeIsOver = "The time for corrections is over.",
        ProposedAsk = "The review is over: the minutes are ready to be approved.",
        Approve = "Approve",
        NotApprove = "Do not approve",
        Differences = "Changes taken",
        Difference = (n, before, after) => $"Line {n}: “{before}” → “{after}”",
        OthersSign = (hasSigned, names) => $"{(hasSigned ? "You have signed already" : "Your signature is not needed here")}: still to sign: {names}.",
        SignAsk = "The minutes are approved: the signatures are missing.",
        Sign = "Sign",
        SignedBy = "Signed by",
        PleaseSign = "These minutes are approved and wait for your signature.",
        AskToSign = "Ask for signature",
        ToSign = "Still to sign",
        Unsigned = "Not signed by",
        LeftFirm = name => $"{name} (has left the firm)",
        LeftUnsigned = names => $"The minutes go on without the signature of who is no longer with the firm ({names}).",
        AskedToSign = names => $"I have asked {names} for the signature again.",
        CannotAsk = names => $"I cannot reach {names} here: ask for the signature in another way.",
        FileAsk = "The minutes are signed: file them. After that only later minutes can amend them.",
        File = "File",
        Filed = "Filed: only later minutes amend them now (there write “decision: MIN-… is amended …”).",
        Amended = "Amended by",
        Filing = "It is on its way to the folder: this card updates by itself.",
        NotFiled = failure => failure switch
        {
            GraphFailure.QuotaFull => "There is no room left for files in Microsoft 365: the minutes stay signed. Make room, then press “File” again.",
            GraphFailure.NotFound => "The folder of the minutes is gone: the minutes stay signed. Tell your administrator, then press “File” again.",
            GraphFailure.NotAllowed => "You may not write into the folder of the minutes: the minutes stay signed. Ask your administrator, or let somebody file them who may.",
            GraphFailure.SignInNeeded => "Filing needs your sign-in: write “sign in”, then press “File” again. The minutes stay signed.",
            GraphFailure.Conflict => "Somebody has the document open: the minutes stay signed. Once it is closed, press “File” again.",
            GraphFailure.Invalid => "The folder of the minutes is not written right in the configuration: the minutes stay signed. Tell your administrator.",
            _ => "Microsoft 365 does not answer: the minutes stay signed. Press “File” again later: nothing is filed twice.",
        },
        ForYou = "The minutes are filed: here is the document.",
        Folder = "Folder",
        MissedBy = "Cannot open it",
        NoPdf = "The PDF did not succeed: there is the document of Word.",
        OpenDocument = "Open the document",
        Redo = "Back to the draft",
        NoUndo = "Approved minutes are not undone: only later minutes amend them.",
    };
}
