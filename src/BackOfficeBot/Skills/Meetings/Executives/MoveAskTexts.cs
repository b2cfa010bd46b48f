using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Executives;

internal sealed record MoveAskTexts
{
    public required Func<string, string> Ask { get; init; }
    public required Func<string, string> AskOther { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string Why { get; init; }
    public required Func<IReadOnlyList<string>, string, string> Sent { get; init; }
    public required Func<IReadOnlyList<string>, bool, string> Moved { get; init; }
    public required Func<IReadOnlyList<string>, string> SaidYes { get; init; }
    public required string MovedSo { get; init; }
    public required Func<string, string, string> LeftTo { get; init; }
    public required Func<IReadOnlyList<string>, string?, string> Refused { get; init; }
    public required Func<IReadOnlyList<string>, string> Expired { get; init; }
    public required string NoLonger { get; init; }
    public required Func<string, IReadOnlyList<string>, string> Countered { get; init; }
    public required Func<string, string> AskedAnew { get; init; }
    public required string OthersAsk { get; init; }
    public required string OthersAskSeveral { get; init; }
    public required Func<bool, string> DelegateAsk { get; init; }
    public required Func<string, string> DelegateBusy { get; init; }
    public required string Agreed { get; init; }
    public required Func<string, string> Handed { get; init; }
    public required Func<IReadOnlyList<string>, string> WaitsFor { get; init; }
    public required string Left { get; init; }

    public static MoveAskTexts In(string language) => language == "it" ? It : En;

    /// For who asked: all that became of it once the meeting was moved.
    public string Done(MoveAsk move) => string.Join(' ', [.. Handovers(move), move.NamesOf(AskAnswer.Yes) is { Count: > 0 } names ? Moved(names, move.IsOtherTime) : MovedSo]);

    /// For who asked: all said yes, and then it could not be moved.
    public string NotThen(MoveAsk move) => string.Join(' ', [.. Handovers(move), .. move.NamesOf(AskAnswer.Yes) is { Count: > 0 } names ? [SaidYes(names)] : Array.Empty<string>(), NoLonger]);

    public string Standing(MoveAsk move, string until) => move.Outcome switch
    {
        AskAnswer.None => move.ProposedBy is { } by ? Countered(by, move.NamesOf(AskAnswer.None)) : Sent(move.NamesOf(AskAnswer.None), until),
        AskAnswer.No => Refused(move.NamesOf(AskAnswer.No), move.Reason),
        AskAnswer.Yes => Done(move),
        _ when move.IsAgreed => NotThen(move),
        _ => Expired(move.NamesOf(AskAnswer.None)),
    };

    /// For the executive who has just answered.
    public string Said(MoveAsk move, string personId)
    {
        var me = move.Of(personId)!;
        if (me.Answer == AskAnswer.No)
            return Left;
        var said = me.Delegate is { } other ? Handed(other) : Agreed;
        return $"{said} {(move.Outcome == AskAnswer.Yes ? MovedSo : !move.IsAgreed ? WaitsFor(move.NamesOf(AskAnswer.None)) : move.Outcome == AskAnswer.Expired ? NoLonger : "")}".TrimEnd();
    }

    private IEnumerable<string> Handovers(MoveAsk move) => move.People.Where(p => p.Delegate is not null).Select(p => LeftTo(p.Name, p.Delegate!));

    public static readonly MoveAskTexts It = new()
    {
        Ask = who => $"{who} vorrebbe spostare questa riunione. Va bene? Prima del tuo sì resta dov'è.",
        AskOther = who => $"{who} propone di spostarla a questo altro orario. Va bene anche a te? Prima del sì di tutti resta dov'è.",
        Yes = "Sì, spostala",
        No = "No, resta lì",
        Why = "Se no, perché? Lo legge solo chi l'ha chiesto",
        Sent = (names, until) => $"L'ho chiesto {Italian.To(AskNames.Of(names, "it"))} in chat: {(names.Count == 1 ? "può" : "possono")} rispondere fino a {until}. Intanto la riunione resta dov'è; ti scrivo appena {(names.Count == 1 ? "risponde" : "rispondono")}.",
        Moved = (names, isOther) => !isOther ? $"{AskNames.Have(names)} detto di sì: la riunione è spostata."
            : names.Count == 1 ? $"{names[0]} ha scelto un altro orario: la riunione è spostata lì." : $"{AskNames.Have(names)} detto di sì a un altro orario: la riunione è spostata lì.",
        SaidYes = names => $"{AskNames.Have(names)} detto di sì.",
        MovedSo = "La riunione è spostata.",
        LeftTo = (name, other) => $"{name} lascia la riunione {Italian.To(other)}.",
        Refused = (names, reason) => $"{AskNames.Have(names)} detto di no: la riunione resta dov'è." + (reason is null ? "" : $" «{reason}»"),
        Expired = names => $"{AskNames.HaveNot(names)} risposto in tempo: la riunione resta dov'è.",
        NoLonger = "Nel frattempo però l'orario non è più libero, la riunione è cambiata o manca il permesso di spostarla: resta dov'è.",
        Countered = (who, others) => $"{who} preferisce un altro orario: l'ho chiesto anche {Italian.To(AskNames.Of(others, "it"))}. Intanto la riunione resta dov'è.",
        AskedAnew = who => $"{who} propone un altro orario: te l'ho chiesto di nuovo qui sotto.",
        OthersAsk = "Quale preferisci? Con un tocco la sposto lì.",
        OthersAskSeveral = "Quale preferisci? Con un tocco lo propongo anche agli altri a cui l'ho chiesto; si sposta quando tutti dicono di sì.",
        DelegateAsk = isOwn => $"A chi la lasci? La riunione si sposta e {(isOwn ? "invito chi scegli: va al posto tuo, anche se l'invito resta a nome tuo" : "al posto tuo invito chi scegli")}.",
        DelegateBusy = name => $"{name} a quell'ora ha già un impegno: scegli un'altra persona.",
        Agreed = "Hai detto di sì.",
        Handed = other => $"Lasci la riunione {Italian.To(other)}.",
        WaitsFor = names => $"La sposto appena {(names.Count == 1 ? "risponde" : "rispondono")} {AskNames.Of(names, "it")}.",
        Left = "Hai detto di no: resta dov'è.",
    };

    public static readonly MoveAskTexts En = new()
    {
        Ask = who => $"{who} would like to move this meeting. Is it all right? It stays where it is before your yes.",
        AskOther = who => $"{who} proposes to move it to this other time. Does it suit you, too? It stays where it is before everybody's yes.",
        Yes = "Yes, move it",
        No = "No, leave it",
        Why = "If not, why? Only who asked reads it",
        Sent = (names, until) => $"I have asked {AskNames.Of(names, "en")} in their chat: there is time to answer until {until}. Meanwhile the meeting stays where it is; I will write to you as soon as there is an answer.",
        Moved = (names, isOther) => !isOther ? $"{AskNames.Of(names, "en")} said yes: the meeting is moved."
            : names.Count == 1 ? $"{names[0]} chose another time: the meeting is moved there." : $"{AskNames.Of(names, "en")} said yes to another time: the meeting is moved there.",
        SaidYes = names => $"{AskNames.Of(names, "en")} said yes.",
        MovedSo = "The meeting is moved.",
        LeftTo = (name, other) => $"{name} leaves the meeting to {other}.",
        Refused = (names, reason) => $"{AskNames.Of(names, "en")} said no: the meeting stays where it is." + (reason is null ? "" : $" “{reason}”"),
        Expired = names => $"{AskNames.Of(names, "en")} did not answer in time: the meeting stays where it is.",
        NoLonger = "But meanwhile the time is taken, the meeting has changed or the right to move it is gone: it stays where it is.",
        Countered = (who, others) => $"{who} would rather have another time: I have asked {AskNames.Of(others, "en")}, too. Meanwhile the meeting stays where it is.",
        AskedAnew = who => $"{who} proposes another time: I have asked you again below.",
        OthersAsk = "Which one suits you? One press moves it there.",
        OthersAskSeveral = "Which one suits you? One press proposes it to the others who are asked, too; it is moved once all of you say yes.",
        DelegateAsk = isOwn => $"To whom do you leave it? The meeting is moved, and whom you choose is invited {(isOwn ? "and goes in your place, while the invitation stays in your name" : "in your place")}.",
        DelegateBusy = name => $"{name} is busy then: choose somebody else.",
        Agreed = "You said yes.",
        Handed = other => $"You leave the meeting to {other}.",
        WaitsFor = names => $"I move it once {AskNames.Of(names, "en")} {(names.Count == 1 ? "answers" : "answer")}.",
        Left = "You said no: it stays where it is.",
    };
}
