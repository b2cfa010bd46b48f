namespace BackOfficeBot.Skills.Minutes.Material;

/// The words on the way from notes into minutes.
internal sealed record MaterialTexts
{
    public required string Button { get; init; }
    public required string Pasted { get; init; }
    public required string Ask { get; init; }
    public required string PasteHere { get; init; }
    public required string Read { get; init; }
    public required string UseWaiting { get; init; }
    public required Func<string, string> Waiting { get; init; }
    public required string PasteSomething { get; init; }
    public required string PastedTooLong { get; init; }
    public required Func<string, string> NotHad { get; init; }
    public required Func<string, string> OneFile { get; init; }
    public required Func<string, MaterialReading, string> Wrong { get; init; }
    public required string NotNow { get; init; }
    public required Func<string, string> NoMinutes { get; init; }
    public required string Which { get; init; }
    public required Func<string, int, string> OpenFirst { get; init; }
    public required Func<string, string> NothingFound { get; init; }
    public required Func<string, string, string> FoundIn { get; init; }
    public required Func<IEnumerable<EntryType>, string> Counted { get; init; }
    public required Func<LineVote, string> Counts { get; init; }
    public required Func<int, string> Look { get; init; }
    public required Func<int, string> TooMuch { get; init; }
    public required string Take { get; init; }
    public required Func<int, string, string> Taken { get; init; }
    public required Func<int, string> SomeNot { get; init; }
    public required string AllTaken { get; init; }
    public required string NothingTicked { get; init; }
    public required string Correct { get; init; }
    public required string Source { get; init; }
    public required string Type { get; init; }
    public required string UnderItem { get; init; }
    public required string NoItem { get; init; }
    public required string TypeAsksMore { get; init; }
    public required string BackToFound { get; init; }
    public required string GoOn { get; init; }

    public static MaterialTexts In(string language) => language == "it" ? It : En;

    private static readonly MaterialTexts It = new()
    {
        Button = "Da appunti",
        Pasted = "appunti incollati",
        Ask = "Incolla qui gli appunti della riunione, oppure mandami in chat un file .docx, .txt, .md o .vtt (la trascrizione di Teams). Ti mostro che cosa ho trovato prima di scrivere qualcosa.",
        PasteHere = "Appunti",
        Read = "Leggi gli appunti",
        UseWaiting = "Usa questi appunti",
        Waiting = name => $"Da te ho già «{name}»: posso partire da lì.",
        PasteSomething = "Incolla prima gli appunti: qui non c'è ancora nulla.",
        PastedTooLong = $"Qui stanno al massimo {PastedForm.Longest} caratteri: manda gli appunti come file .docx o .txt nella chat.",
        NotHad = name => $"Non sono riuscito a leggere «{name}»: mandamelo di nuovo.",
        OneFile = name => $"Leggo un file alla volta: ho cominciato da «{name}», poi rimandami gli altri.",
        Wrong = (name, read) => read.Problem switch
        {
            MaterialProblem.Locked => $"«{name}» è protetto da una password: salvane una copia senza password e mandami quella.",
            MaterialProblem.OldWord => $"«{name}» è nel vecchio formato di Word: aprilo, salvalo come .docx e mandamelo di nuovo.",
            MaterialProblem.Empty => $"«{name}» non contiene testo: controlla che sia il file giusto.",
            MaterialProblem.TooLarge => $"«{name}» è troppo grande da leggere (al massimo 20 MB, o 4 MB di testo): dividilo e mandami una parte alla volta.",
            MaterialProblem.TooMuchInside => $"«{name}» una volta aperto diventerebbe enorme, quindi non lo leggo: copia il testo in un documento nuovo e mandami quello.",
            MaterialProblem.Broken => $"«{name}» è rovinato o non è quello che il suo nome dice: aprilo con Word, salvalo di nuovo e rimandamelo.",
            MaterialProblem.WrongTimes => $"In «{name}» gli orari alla riga {read.Line} non sono giusti (la fine viene prima dell'inizio, o non sono orari): correggili, o mandami il testo senza orari come .txt.",
            _ => $"«{name}» non è tra i file che so leggere: mandami un .docx, .txt, .md o .vtt.",
        },
        NotNow = "In questo verbale non si può più scrivere: gli appunti non sono stati letti.",
        NoMinutes = name => $"Ho letto «{name}», ma non hai un verbale in cui metterlo. Scrivi «prepara il verbale» e aprilo: poi premi «Da appunti» e lo riprendo (lo tengo da parte per un giorno).",
        Which = "Per quale verbale sono questi appunti?",
        OpenFirst = (name, n) => $"In «{name}» ho trovato {(n == 1 ? "una cosa" : $"{n} cose")} da mettere a verbale. Prima apri la seduta e segna chi c'era; poi premi «Da appunti» e riparto da lì.",
        NothingFound = name => $"In «{name}» non ho trovato decisioni, azioni o voti. Scrivi all'inizio della riga che cosa è («decisione: …», «azione: @Nome …», «voto: …») e rimandamelo.",
        FoundIn = (name, counts) => $"{counts} in «{name}»",
        Counted = types => Said(types, [(EntryType.Decision, "decisione", "decisioni"), (EntryType.Action, "azione", "azioni"), (EntryType.Vote, "voto", "voti"), (EntryType.Note, "nota", "note")], "altro", "altri"),
        Counts = vote => Votes(vote, ("a favore", "a favore"), ("contrario", "contrari"), ("astenuto", "astenuti")),
        Look = n => $"Togli la spunta a quello che non serve e tocca la frase (✎) per correggere. {(n == 1 ? "Andrà a verbale una riga." : $"Andranno a verbale {n} righe.")}",
        TooMuch = n => $"Il testo è molto lungo: ho lasciato fuori {n} frasi, soprattutto semplici annotazioni. Se servono, manda il testo in più parti.",
        Take = "Metti a verbale",
        Taken = (n, name) => n == 1 ? $"Una riga da «{name}» è a verbale." : $"{n} righe da «{name}» sono a verbale.",
        SomeNot = n => n == 1 ? "Una no: correggila o toglila." : $"{n} no: correggile o toglile.",
        AllTaken = "Tutto quello che avevo trovato è già a verbale.",
        NothingTicked = "Non c'è nulla di spuntato: spunta almeno una riga.",
        Correct = "Correggi",
        Source = "Da questa frase",
        Type = "Che cos'è",
        UnderItem = "Punto dell'ordine del giorno",
        NoItem = "Nessuno",
        TypeAsksMore = "Completa i campi che servono, poi salva.",
        BackToFound = "Torna all'elenco",
        GoOn = "Riprendi l'elenco",
    };

    private static readonly MaterialTexts En = new()
    {
        Button = "From notes",
        Pasted = "pasted notes",
        Ask = "Paste the notes of the meeting here, or send me a .docx, .txt, .md or .vtt file (Teams' transcript) in the chat. I show you what I found before anything is written.",
        PasteHere = "Notes",
        Read = "Read the notes",
        UseWaiting = "Use these notes",
        Waiting = name => $"I already have “{name}” from you: I can start from that.",
        PasteSomething = "Paste the notes first: there is nothing here yet.",
        PastedTooLong = $"This takes {PastedForm.Longest} characters at most: send the notes as a .docx or .txt file in the chat.",
        NotHad = name => $"I couldn't read “{name}”: please send it again.",
        OneFile = name => $"I read one file at a time: I began with “{name}”, send the others afterwards.",
        Wrong = (name, read) => read.Problem switch
        {
            MaterialProblem.Locked => $"“{name}” is protected by a password: save a copy without one and send that.",
            MaterialProblem.OldWord => $"“{name}” is in Word's old format: open it, save it as .docx and send it again.",
            MaterialProblem.Empty => $"There is no text in “{name}”: check that it is the right file.",
            MaterialProblem.TooLarge => $"“{name}” is too large to read (at most 20 MB, or 4 MB of text): split it and send one part at a time.",
            MaterialProblem.TooMuchInside => $"“{name}” would become huge once opened, so I don't read it: copy the text into a new document and send that.",
            MaterialProblem.Broken => $"“{name}” is damaged or not what its name says: open it in Word, save it again and send it once more.",
            MaterialProblem.WrongTimes => $"In “{name}” the times in line {read.Line} are wrong (the end comes before the beginning, or they are no times): correct them, or send the text without times as .txt.",
            _ => $"“{name}” is not among the files that I can read: send a .docx, .txt, .md or .vtt.",
        },
        NotNow = "Nothing can be written into these minutes any more: the notes were not read.",
        NoMinutes = name => $"I have read “{name}”, but you have no minutes to put it into. Write “prepare the minutes” and open them: then press “From notes” and I go on (I keep it for a day).",
        Which = "Which minutes are these notes for?",
        OpenFirst = (name, n) => $"In “{name}” I found {(n == 1 ? "one thing" : $"{n} things")} for the minutes. Open the meeting first and mark who was there; then press “From notes” and I go on from there.",
        NothingFound = name => $"I found no decisions, actions or votes in “{name}”. Say at the beginning of a line what it is (“decision: …”, “action: @Name …”, “vote: …”) and send it again.",
        FoundIn = (name, counts) => $"{counts} in “{name}”",
        Counted = types => Said(types, [(EntryType.Decision, "decision", "decisions"), (EntryType.Action, "action", "actions"), (EntryType.Vote, "vote", "votes"), (EntryType.Note, "note", "notes")], "other", "others"),
        Counts = vote => Votes(vote, ("for", "for"), ("against", "against"), ("abstained", "abstained")),
        Look = n => $"Untick what is not needed, and tap the sentence (✎) to correct it. {(n == 1 ? "One line will go into the minutes." : $"{n} lines will go into the minutes.")}",
        TooMuch = n => $"The text is very long: I left out {n} sentences, mostly plain notes. If they are needed, send the text in several parts.",
        Take = "Put in the minutes",
        Taken = (n, name) => n == 1 ? $"One line from “{name}” is in the minutes." : $"{n} lines from “{name}” are in the minutes.",
        SomeNot = n => n == 1 ? "One is not: correct it or untick it." : $"{n} are not: correct them or untick them.",
        AllTaken = "All that I had found is in the minutes already.",
        NothingTicked = "Nothing is ticked: tick at least one line.",
        Correct = "Correct",
        Source = "From this sentence",
        Type = "What it is",
        UnderItem = "Item of the agenda",
        NoItem = "None",
        TypeAsksMore = "Fill in what it needs, then save.",
        BackToFound = "Back to the list",
        GoOn = "Go on with the list",
    };

    private static string Said(IEnumerable<EntryType> types, (EntryType Type, string One, string Many)[] names, string other, string others)
    {
        var all = types.ToList();
        var parts = names.Select(n => (n.One, n.Many, Count: all.Count(t => t == n.Type))).Append((other, others, all.Count(t => names.All(n => n.Type != t))));
        return string.Join(", ", parts.Where(p => p.Item3 > 0).Select(p => $"{p.Item3} {(p.Item3 == 1 ? p.Item1 : p.Item2)}"));
    }

    /// "2 a favore, 1 contrario (Rossi)": what was said, and of whom.
    private static string Votes(LineVote vote, params (string One, string Many)[] words)
    {
        string? Cast(int? count, VoteChoice choice)
        {
            var (names, (one, many)) = (vote.Names.Where(n => n.Choice == choice).Select(n => n.Name).ToList(), words[(int)choice]);
            var said = count is { } n ? $"{n} {(n == 1 ? one : many)}" : names.Count == 0 ? null : names.Count == 1 ? one : many;
            return names.Count == 0 ? said : $"{said} ({string.Join(", ", names)})";
        }
        return string.Join(", ", new[] { Cast(vote.For, VoteChoice.For), Cast(vote.Against, VoteChoice.Against), Cast(vote.Abstained, VoteChoice.Abstained) }.OfType<string>());
    }
}
