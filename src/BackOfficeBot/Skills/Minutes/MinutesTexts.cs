namespace BackOfficeBot.Skills.Minutes;

/// What is said to a line that was written, or that cannot be; and the lines as they stand in the minutes' card.
internal sealed record MinutesTexts
{
    public required Func<EntryType, string> Type { get; init; }
    public required Func<EntryType, string> Empty { get; init; }
    public required Func<int, string> Full { get; init; }
    public required Func<TimeOnly, string> NotYet { get; init; }
    public required Func<TimeOnly, string> BeforeOpening { get; init; }
    public required Func<int, string> NoEntry { get; init; }
    public required Func<int, int, string> NoItem { get; init; }
    public required string NoNextItem { get; init; }
    public required Func<string, string> WhoUnknown { get; init; }
    public required Func<string, string> DueUnclear { get; init; }
    public required Func<string, string> NameUnknown { get; init; }
    public required Func<string, string> NameOfSeveral { get; init; }
    public required Func<string, string> ArrivalUnknown { get; init; }
    public required Func<string, string> IsInAlready { get; init; }
    public required Func<string, string> IsNotIn { get; init; }
    public required Func<string, string> HasNoVote { get; init; }
    public required Func<string, string> NamedTwice { get; init; }
    public required string OwnProxy { get; init; }
    public required string VoteUnclear { get; init; }

    /// Votes that are there, votes in all, votes that have to be there.
    public required Func<int, int, int, string> NoQuorum { get; init; }
    public required Func<int, int, string> TooManyVotes { get; init; }
    public required string MoreNames { get; init; }
    public required string NamesMissing { get; init; }
    public required Func<int, int, string> NotCast { get; init; }
    public required Func<int, string, string> VoteChanged { get; init; }

    /// The line, votes that were cast, votes that were there.
    public required Func<int, int, int, string> VoteBeyond { get; init; }

    public required Func<int, string> Removed { get; init; }
    public required Func<int, string> Item { get; init; }
    public required Func<int, string> Decision { get; init; }
    public required Func<string, string> DueBy { get; init; }
    public required Func<string, string, string> Comes { get; init; }
    public required Func<string, string, string> Goes { get; init; }
    public required Func<string, string, string> GivesProxy { get; init; }
    public required Func<string, string> EndsProxy { get; init; }
    public required Func<string, string, string> TakesChair { get; init; }
    public required Func<string, string> IsChair { get; init; }
    public required Func<string, string> ChairLeft { get; init; }
    public required Func<MinutesVote, string> VoteLine { get; init; }
    public required string LostQuorum { get; init; }
    public required Func<int, int, int, bool, string> Room { get; init; }
    public required Func<string, string> Closed { get; init; }
    public required Func<string, string> NotOpen { get; init; }
    public required Func<string, string> NotWriter { get; init; }
    public required Func<string, string> WhichSitting { get; init; }
    public required Func<string, string> SittingAlone { get; init; }
    public required Func<string, string> Several { get; init; }

    public static MinutesTexts In(string language) => language == "it" ? It : En;

    private static readonly MinutesTexts It = new()
    {
        Type = type => type switch
        {
            EntryType.Decision => "decisione", EntryType.Action => "azione", EntryType.Vote => "voto", EntryType.Item => "punto", EntryType.Arrival => "entra", EntryType.Departure => "esce", EntryType.Proxy => "delega", EntryType.Chair => "presiede", _ => "nota",
        },
        Empty = type => type switch
        {
            EntryType.Decision => "Che cosa si è deciso? Scrivi «decisione:» e il testo.",
            EntryType.Action => "Che cosa c'è da fare? Scrivi «azione: @Nome che cosa entro venerdì».",
            EntryType.Arrival => "Chi entra? Scrivi «entra Nome 10:20».",
            EntryType.Departure => "Chi esce? Scrivi «esce Nome 11:05».",
            EntryType.Proxy => "Chi delega chi? Scrivi «delega: Nome a Nome», o «delega: fine Nome».",
            EntryType.Chair => "Chi presiede? Scrivi «presiede Nome».",
            _ => "Manca il testo: scrivi «nota:» e che cosa annotare.",
        },
        Full = most => $"Il verbale ha già {most} righe, non ce ne stanno altre: togline qualcuna o chiudi la seduta.",
        NotYet = at => $"Le {at:H:mm} non sono ancora passate: scrivi l'ora giusta e la riga resta.",
        BeforeOpening = opened => $"La seduta risulta aperta dalle {opened:H:mm}: controlla l'ora.",
        NoEntry = n => $"La riga {n} non c'è in questo verbale.",
        NoNextItem = "Era l'ultimo punto: per finire scrivi «chiudi la seduta».",
        NoItem = (n, count) => count == 0 ? "Questo verbale non ha un ordine del giorno." : $"Il punto {n} non c'è: l'ordine del giorno va da 1 a {count}.",
        WhoUnknown = name => $"{name} non è tra gli invitati: il nome resta com'è scritto.",
        DueUnclear = words => $"Non ho capito per quando («{words}»): resta nel testo.",
        NameUnknown = name => $"Tra gli invitati nessuno si chiama {name}.",
        NameOfSeveral = name => $"Più invitati possono essere «{name}»: scrivi nome e cognome.",
        ArrivalUnknown = name => $"Tra gli invitati nessuno si chiama {name}. Per chi non era invitato scrivi «entra ospite {name}» e l'ora.",
        IsInAlready = name => $"{name} risulta già in seduta.",
        IsNotIn = name => $"{name} non risulta in seduta a quell'ora.",
        HasNoVote = name => $"{name} non ha diritto di voto.",
        NamedTwice = name => $"{name} è nominato due volte nel voto.",
        OwnProxy = "Nessuno può delegare sé stesso.",
        VoteUnclear = "Non ho capito il voto. Scrivi per esempio «voto: 5 sì 1 no 2 ast, contrari Rossi», «voto: unanimità» o «voto: appello Rossi sì, Bianchi no».",
        NoQuorum = (present, total, quorum) => $"Non si può votare: {(present == 1 ? "c'è 1 voto" : $"ci sono {present} voti")} su {total} e {(quorum == 1 ? "ne serve" : "ne servono")} almeno {quorum}. Il voto non è stato registrato.",
        TooManyVotes = (votes, present) => $"I voti sono {votes}, ma in seduta {(present == 1 ? "ce n'è 1" : $"ce ne sono {present}")}. Controlla i numeri, o chi è entrato e uscito.",
        MoreNames = "I nomi valgono più voti di quelli contati: correggi i numeri o i nomi.",
        NamesMissing = "Mancano i nomi di qualche contrario o astenuto: puoi aggiungerli con «correggi».",
        NotCast = (votes, present) => $"Su {present} voti presenti {(votes == 1 ? "1 non è stato espresso" : $"{votes} non sono stati espressi")}: se serve, correggi.",
        VoteBeyond = (n, cast, present) => $"Il voto della riga {n} ne conta {cast}, ma allora in seduta {(present == 1 ? "ce n'era 1" : $"ce n'erano {present}")}: correggi il voto o l'ora.",
        VoteChanged = (n, vote) => $"Cambia il voto della riga {n}: {vote}.",
        Removed = n => $"Tolta la riga {n}.",
        Item = n => $"punto {n}",
        Decision = n => $"decisione {n}",
        DueBy = day => $"entro {day}",
        Comes = (name, at) => $"entra {name} alle {at}",
        Goes = (name, at) => $"esce {name} alle {at}",
        GivesProxy = (name, to) => $"{name} delega {to}",
        EndsProxy = name => $"finisce la delega di {name}",
        TakesChair = (name, at) => $"{name} presiede dalle {at}",
        IsChair = name => $"{name} presiede già.",
        ChairLeft = name => $"{name} presiedeva: scrivi chi prende il posto («presiede Nome»).",
        VoteLine = v => $"{(v.Passed ? "approvato" : "respinto")}: {v.For} a favore, {Against(v)}, {Abstained(v)}",
        LostQuorum = "senza numero legale",
        Room = (present, total, quorum, has) => quorum == 0 ? $"{Here(present)} su {total}" : $"{Here(present)} su {total}, {(quorum == 1 ? "ne serve" : "ne servono")} {quorum}: {(has ? "c'è il numero legale" : "manca il numero legale")}",
        Closed = reference => $"La seduta del verbale {reference} è chiusa: per aggiungere righe scrivi «riapri la seduta», per cambiarle «correggi 3: …».",
        NotOpen = reference => $"Il verbale {reference} non è ancora aperto: aprilo dalla sua scheda e riscrivi la riga.",
        NotWriter = reference => $"Nel verbale {reference} scrivono chi presiede e chi verbalizza: chiedi a loro di aggiungerla.",
        SittingAlone = line => $"Scrivi «{line}» in un messaggio a parte: le altre righe non le ho prese, mandale dopo.",
        WhichSitting = references => $"Quale verbale? Apri la scheda di quello giusto ({references}), poi scrivilo di nuovo.",
        Several = references => $"Hai più verbali aperti ({references}): apri la scheda di quello giusto, poi riscrivi la riga.",
    };

    private static readonly MinutesTexts En = new()
    {
        Type = type => type switch
        {
            EntryType.Decision => "decision", EntryType.Action => "action", EntryType.Vote => "vote", EntryType.Item => "item", EntryType.Arrival => "joins", EntryType.Departure => "leaves", EntryType.Proxy => "proxy", EntryType.Chair => "takes the chair", _ => "note",
        },
        Empty = type => type switch
        {
            EntryType.Decision => "What was decided? Write “decision:” and the text.",
            EntryType.Action => "What is there to do? Write “action: @Name what by Friday”.",
            EntryType.Arrival => "Who joins? Write “joins Name 10:20”.",
            EntryType.Departure => "Who leaves? Write “leaves Name 11:05”.",
            EntryType.Proxy => "Who votes for whom? Write “proxy: Name to Name”, or “proxy: end Name”.",
            EntryType.Chair => "Who takes the chair? Write “chair: Name”.",
            _ => "The text is missing: write “note:” and what to note.",
        },
        Full = most => $"The minutes have {most} lines already and take no more: remove some, or close the meeting.",
        NotYet = at => $"It is not {at:H:mm} yet: write the right time and the line stays.",
        BeforeOpening = opened => $"The meeting was opened at {opened:H:mm}: check the time.",
        NoEntry = n => $"There is no line {n} in these minutes.",
        NoNextItem = "That was the last item: to finish write “close the meeting”.",
        NoItem = (n, count) => count == 0 ? "These minutes have no agenda." : $"There is no item {n}: the agenda goes from 1 to {count}.",
        WhoUnknown = name => $"{name} is not among those invited: the name stays as it is written.",
        DueUnclear = words => $"I did not understand by when (“{words}”): it stays in the text.",
        NameUnknown = name => $"Nobody among those invited is called {name}.",
        NameOfSeveral = name => $"Several of those invited may be “{name}”: write the full name.",
        ArrivalUnknown = name => $"Nobody among those invited is called {name}. For somebody who was not, write “joins guest {name}” and the time.",
        IsInAlready = name => $"{name} is in the meeting already.",
        IsNotIn = name => $"{name} is not in the meeting at that time.",
        HasNoVote = name => $"{name} has no vote.",
        NamedTwice = name => $"{name} is named twice in the vote.",
        OwnProxy = "Nobody can be their own proxy.",
        VoteUnclear = "I did not understand the vote. Write for example “vote: 5 yes 1 no 2 abst, against Rossi”, “vote: unanimous” or “vote: roll call Rossi yes, Bianchi no”.",
        NoQuorum = (present, total, quorum) => $"There is no vote without a quorum: {present} of {total} {(total == 1 ? "vote" : "votes")} {(present == 1 ? "is" : "are")} present and at least {quorum} {(quorum == 1 ? "is" : "are")} needed. The vote was not recorded.",
        TooManyVotes = (votes, present) => $"That makes {votes} votes, but {present} {(present == 1 ? "is" : "are")} present. Check the numbers, or who came and went.",
        MoreNames = "The names are worth more votes than were counted: correct the numbers or the names.",
        NamesMissing = "Some names of those against or abstaining are missing: you can add them with “correct”.",
        NotCast = (votes, present) => $"Of {present} votes present {(votes == 1 ? "1 was" : $"{votes} were")} not cast: correct it if need be.",
        VoteBeyond = (n, cast, present) => $"The vote of line {n} counts {cast}, but {present} {(present == 1 ? "was" : "were")} present then: correct the vote or the time.",
        VoteChanged = (n, vote) => $"This changes the vote of line {n}: {vote}.",
        Removed = n => $"Line {n} is removed.",
        Item = n => $"item {n}",
        Decision = n => $"decision {n}",
        DueBy = day => $"by {day}",
        Comes = (name, at) => $"{name} joins at {at}",
        Goes = (name, at) => $"{name} leaves at {at}",
        GivesProxy = (name, to) => $"{name} gives a proxy to {to}",
        EndsProxy = name => $"{name}'s proxy ends",
        TakesChair = (name, at) => $"{name} takes the chair at {at}",
        IsChair = name => $"{name} is in the chair already.",
        ChairLeft = name => $"{name} was in the chair: write who takes it (“chair: Name”).",
        VoteLine = v => $"{(v.Passed ? "passed" : "not passed")}: {v.For} for, {v.Against} against{Names(v, VoteChoice.Against)}, {v.Abstained} abstained{Names(v, VoteChoice.Abstained)}",
        LostQuorum = "without a quorum",
        Room = (present, total, quorum, has) => quorum == 0 ? $"{present} of {total} {(total == 1 ? "vote" : "votes")} present" : $"{present} of {total} {(total == 1 ? "vote" : "votes")} present, {quorum} needed: {(has ? "there is a quorum" : "there is no quorum")}",
        Closed = reference => $"The meeting of the minutes {reference} is closed: to add lines write “reopen the meeting”, to change them “correct 3: …”.",
        NotOpen = reference => $"The minutes {reference} are not open yet: open them from their card and write the line again.",
        NotWriter = reference => $"In the minutes {reference} the chair and the secretary write: ask them to add it.",
        SittingAlone = line => $"Write “{line}” in a message of its own: I have not taken the other lines, send them afterwards.",
        WhichSitting = references => $"Which minutes? Show the right ones ({references}), then write it again.",
        Several = references => $"You have several minutes open ({references}): show the right ones, then write the line again.",
    };

    private static string Here(int votes) => votes == 1 ? "presente 1 voto" : $"presenti {votes} voti";

    private static string Against(MinutesVote v) => $"{v.Against} {(v.Against == 1 ? "contrario" : "contrari")}{Names(v, VoteChoice.Against)}";

    private static string Abstained(MinutesVote v) => $"{v.Abstained} {(v.Abstained == 1 ? "astenuto" : "astenuti")}{Names(v, VoteChoice.Abstained)}";

    private static string Names(MinutesVote v, VoteChoice choice) => v.Names.Where(n => n.Choice == choice).Select(n => n.Name).ToList() is { Count: > 0 } names ? $" ({string.Join(", ", names)})" : "";
}
