using System.Globalization;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Minutes.Documents;

/// A thing that is counted, in words of a formal document.
internal sealed record PaperNoun(string One, string Many, string None, bool Feminine = false);

/// The words of minutes on paper.
internal sealed record PaperTexts
{
    public required string Draft { get; init; }
    public required string Brief { get; init; }
    public required string HourForm { get; init; }
    public required Func<DateOnly, string> Day { get; init; }
    public required Func<TimeOnly, TimeOnly?, string> Hours { get; init; }
    public required Func<IReadOnlyList<string>, string> And { get; init; }
    public required Func<string, string> FormalTitle { get; init; }
    public required Func<string, string> ShortTitle { get; init; }
    public required Func<int, string> Ordinal { get; init; }

    /// Which call, and the day on which it was sent, in words.
    public required Func<string, string?, string> Call { get; init; }

    /// Day, hour, place, body, call, and whether an agenda follows.
    public required Func<string, string, string?, string, string?, bool, string> Opening { get; init; }
    public required Func<string?, string?, string> Presiding { get; init; }
    public required string OpensDiscussion { get; init; }

    /// Votes there, all votes, votes needed.
    public required Func<string, string, string, string> Valid { get; init; }
    public required Func<string, string, string, string> NotValid { get; init; }
    public required Func<int, string> Votes { get; init; }
    public required Func<string, string, string> ItemHeading { get; init; }
    public required string NothingSaid { get; init; }
    public required PaperNoun For { get; init; }
    public required PaperNoun Against { get; init; }
    public required PaperNoun Abstained { get; init; }

    /// What is voted on, roll call, for, against, abstained, and the names of those for at a roll call.
    public required Func<string, bool, string, string, string, string?, string> FormalVote { get; init; }
    public required Func<string, bool, string> VoteResult { get; init; }

    /// Votes there, votes needed.
    public required Func<string, string, string> VoteWithoutQuorum { get; init; }
    public required string Passed { get; init; }
    public required string Rejected { get; init; }
    public required Func<int?, string?, string> Resolution { get; init; }
    public required Func<IReadOnlyList<string>, string, string?, string> FormalAction { get; init; }
    public required Func<string, string, string> Arrives { get; init; }
    public required Func<string, string, string> Leaves { get; init; }
    public required Func<string, string, string> GivesProxy { get; init; }
    public required Func<string, string> EndsProxy { get; init; }
    public required Func<string, string, string> TakesChair { get; init; }
    public required Func<string, string> Closed { get; init; }
    public required string NotClosed { get; init; }
    public required Func<MinutesRole, string> Role { get; init; }
    public required Func<Attendance, string> AttendanceOf { get; init; }
    public required Func<MinutesVote, string> ShortVote { get; init; }
    public required Func<string, string> AgainstNames { get; init; }
    public required Func<string, string> AbstainedNames { get; init; }
    public required Func<string, string> SignedOn { get; init; }
    public required string Unsigned { get; init; }
    public required string Attendance { get; init; }
    public required string Name { get; init; }
    public required string RoleTitle { get; init; }
    public required string AttendanceTitle { get; init; }
    public required string ArrivedAt { get; init; }
    public required string LeftAt { get; init; }
    public required string Decisions { get; init; }
    public required string Number { get; init; }
    public required string Decision { get; init; }
    public required string Vote { get; init; }
    public required string Actions { get; init; }
    public required string What { get; init; }
    public required string Who { get; init; }
    public required string ByWhen { get; init; }
    public required string State { get; init; }
    public required string Notes { get; init; }
    public required string StillOpen { get; init; }
    public required string Corrections { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }
    public required string By { get; init; }
    public required string Page { get; init; }
    public required string Of { get; init; }

    public static PaperTexts In(string language) => language == "it" ? It : En;

    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT"), English = CultureInfo.GetCultureInfo("en-GB");

    public static PaperTexts It { get; } = new()
    {
        Draft = "BOZZA",
        Brief = "breve",
        HourForm = "H.mm",
        Day = day => day.ToString("d MMMM yyyy", Italian),
        Hours = (from, to) => to is null ? $"dalle {from:H.mm}" : $"dalle {from:H.mm} alle {to:H.mm}",
        And = names => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} e {names[^1]}",
        FormalTitle = body => $"Verbale di riunione – {body}",
        ShortTitle = body => $"{body}: decisioni e azioni",
        Ordinal = n => n switch { 1 => "prima", 2 => "seconda", 3 => "terza", _ => $"{n}ª" },
        Call = (which, sent) => $"in {which} convocazione" + (sent is null ? "" : $" (avviso inviato {sent})"),
        Opening = (day, hour, place, body, call, agenda) => $"{day}, {hour}, {(place is null ? "" : $"presso {place}, ")}si è tenuta la riunione «{body}»{(call is null ? "" : $", {call}")}"
            + (agenda ? ", per discutere e deliberare sul seguente ordine del giorno:" : "."),
        Presiding = (chair, secretary) => (chair is null ? "" : $"Presiede {chair}. ") + (secretary is null ? "" : $"Verbalizza {secretary}. "),
        OpensDiscussion = "Si apre la discussione.",
        Valid = (there, all, needed) => $"Constatato che sono presenti {there} su {all} e che il numero legale di {needed} è raggiunto, la riunione è dichiarata valida e atta a deliberare.",
        NotValid = (there, all, needed) => $"Constatato che sono presenti {there} su {all}, mentre ne occorrono {needed}, si dà atto che il numero legale non è raggiunto.",
        Votes = n => InWords.Count(n, "voto", "voti", "it"),
        ItemHeading = (number, text) => $"Punto {number} all'ordine del giorno: {text}",
        NothingSaid = "Sul punto non vi sono interventi.",
        For = new("voto favorevole", "voti favorevoli", "nessun voto favorevole"),
        Against = new("voto contrario", "voti contrari", "nessun voto contrario"),
        Abstained = new("astensione", "astensioni", "nessuna astensione", Feminine: true),
        FormalVote = (text, rollCall, yes, no, abstained, names) => (text.Length > 0 ? $"Si mette ai voti{(rollCall ? " per appello nominale" : "")}: «{text}». " : $"Si procede alla votazione{(rollCall ? " per appello nominale" : "")}. ")
            + $"Esito: {names ?? yes}, {no}, {abstained}.",
        VoteResult = (there, passed) => $"Alla votazione sono presenti {there}: la proposta è {(passed ? "approvata" : "respinta")}.",
        VoteWithoutQuorum = (there, needed) => $"Alla votazione sono presenti {there}, mentre ne occorrono {needed}: manca il numero legale e la votazione non è valida.",
        Passed = "La proposta è approvata.",
        Rejected = "La proposta è respinta.",
        Resolution = (number, reference) => (number is null ? "Si delibera" : $"Delibera n. {number}") + (reference is null ? "" : $" ({reference})") + ": ",
        FormalAction = (who, text, due) => $"{(who.Count > 0 ? $"{(who.Count == 1 ? "Provvede" : "Provvedono")} a quanto segue {It!.And(who)}" : "Si stabilisce di provvedere a quanto segue")}{(due is null ? "" : $", entro {due}")}: {text}",
        Arrives = (hour, who) => $"{Capital(hour)} entra {who}.",
        Leaves = (hour, who) => $"{Capital(hour)} esce {who}.",
        GivesProxy = (who, to) => $"{who} ha conferito delega {Common.Italian.To(to)}.",
        EndsProxy = who => $"La delega conferita da {who} è cessata.",
        TakesChair = (hour, who) => $"{Capital(hour)} assume la presidenza {who}.",
        Closed = hour => $"Null'altro essendovi da deliberare, la riunione è tolta {hour}.",
        NotClosed = "Null'altro essendovi da deliberare, la riunione è tolta.",
        Role = role => role switch { MinutesRole.Chair => "Presidente", MinutesRole.Secretary => "Segretario", MinutesRole.Guest => "Ospite", _ => "Componente" },
        AttendanceOf = a => a switch
        {
            Minutes.Attendance.Present => "Presente", Minutes.Attendance.Remote => "In collegamento", Minutes.Attendance.Excused => "Assente giustificato", Minutes.Attendance.Absent => "Assente", _ => "Non registrato",
        },
        ShortVote = v => $"{(!v.HasQuorum ? "Senza numero legale" : v.Passed ? "Approvata" : "Respinta")}: {v.For} sì, {v.Against} no, {v.Abstained} ast.",
        AgainstNames = names => $" Contrari: {names}.",
        AbstainedNames = names => $" Astenuti: {names}.",
        SignedOn = day => $"Firmato il {day}",
        Unsigned = "Non firmato: non è più in azienda",
        Attendance = "Presenze", Name = "Nome", RoleTitle = "Ruolo", AttendanceTitle = "Presenza", ArrivedAt = "Entra alle", LeftAt = "Esce alle",
        Decisions = "Decisioni", Number = "N.", Decision = "Decisione", Vote = "Voto", Actions = "Azioni", What = "Che cosa", Who = "Chi", ByWhen = "Entro", State = "Stato",
        Notes = "Note", StillOpen = "Azioni ancora aperte", Corrections = "Correzioni accolte", Before = "Prima", After = "Dopo", By = "Proposta da", Page = "Pagina", Of = "di",
    };

    public static PaperTexts En { get; } = new()
    {
        Draft = "DRAFT",
        Brief = "short",
        HourForm = "H:mm",
        Day = day => day.ToString("d MMMM yyyy", English),
        Hours = (from, to) => to is null ? $"from {from:H:mm}" : $"{from:H:mm} to {to:H:mm}",
        And = names => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
        FormalTitle = body => $"Minutes of the meeting – {body}",
        ShortTitle = body => $"{body}: decisions and actions",
        Ordinal = n => n switch { 1 => "first", 2 => "second", 3 => "third", _ => $"{n}th" },
        Call = (which, sent) => $"on {which} call" + (sent is null ? "" : $" (notice given on {sent})"),
        Opening = (day, hour, place, body, call, agenda) => $"{day}, {hour}, {(place is null ? "" : $"at {place}, ")}the meeting “{body}” was held{(call is null ? "" : $", {call}")}"
            + (agenda ? ", to discuss and resolve upon the following agenda:" : "."),
        Presiding = (chair, secretary) => (chair is null ? "" : $"{chair} takes the chair. ") + (secretary is null ? "" : $"{secretary} takes the minutes. "),
        OpensDiscussion = "The discussion is opened.",
        Valid = (there, all, needed) => $"It being established that {there} of {all} are present and that the quorum of {needed} is met, the meeting is declared valid and able to resolve.",
        NotValid = (there, all, needed) => $"It being established that {there} of {all} are present, while {needed} are needed, it is put on record that the quorum is not met.",
        Votes = n => InWords.Count(n, "vote", "votes", "en"),
        ItemHeading = (number, text) => $"Item {number} of the agenda: {text}",
        NothingSaid = "Nobody speaks to this item.",
        For = new("vote in favour", "votes in favour", "no vote in favour"),
        Against = new("vote against", "votes against", "no vote against"),
        Abstained = new("abstention", "abstentions", "no abstention"),
        FormalVote = (text, rollCall, yes, no, abstained, names) => (text.Length > 0 ? $"A vote is taken{(rollCall ? " by roll call" : "")} on: “{text}”. " : $"A vote is taken{(rollCall ? " by roll call" : "")}. ")
            + $"Result: {names ?? yes}, {no}, {abstained}.",
        VoteResult = (there, passed) => $"With {there} present, the motion is {(passed ? "carried" : "lost")}.",
        VoteWithoutQuorum = (there, needed) => $"With {there} present, while {needed} are needed, there is no quorum and the vote is not valid.",
        Passed = "The motion is carried.",
        Rejected = "The motion is lost.",
        Resolution = (number, reference) => (number is null ? "Resolved" : $"Resolution no. {number}") + (reference is null ? "" : $" ({reference})") + ": ",
        FormalAction = (who, text, due) => $"{(who.Count > 0 ? $"The following is entrusted to {En!.And(who)}" : "The following shall be done")}{(due is null ? "" : $", by {due}")}: {text}",
        Arrives = (hour, who) => $"{Capital(hour)} {who} arrives.",
        Leaves = (hour, who) => $"{Capital(hour)} {who} leaves.",
        GivesProxy = (who, to) => $"{who} has given a proxy to {to}.",
        EndsProxy = who => $"The proxy given by {who} has ended.",
        TakesChair = (hour, who) => $"{Capital(hour)} {who} takes the chair.",
        Closed = hour => $"There being no further business, the meeting is closed {hour}.",
        NotClosed = "There being no further business, the meeting is closed.",
        Role = role => role switch { MinutesRole.Chair => "Chair", MinutesRole.Secretary => "Secretary", MinutesRole.Guest => "Guest", _ => "Member" },
        AttendanceOf = a => a switch
        {
            Minutes.Attendance.Present => "Present", Minutes.Attendance.Remote => "Connected", Minutes.Attendance.Excused => "Excused", Minutes.Attendance.Absent => "Absent", _ => "Not recorded",
        },
        ShortVote = v => $"{(!v.HasQuorum ? "No quorum" : v.Passed ? "Carried" : "Lost")}: {v.For} for, {v.Against} against, {v.Abstained} abst.",
        AgainstNames = names => $" Against: {names}.",
        AbstainedNames = names => $" Abstained: {names}.",
        SignedOn = day => $"Signed on {day}",
        Unsigned = "Not signed: has left the firm",
        Attendance = "Attendance", Name = "Name", RoleTitle = "Role", AttendanceTitle = "Attendance", ArrivedAt = "Arrives at", LeftAt = "Leaves at",
        Decisions = "Decisions", Number = "No.", Decision = "Decision", Vote = "Vote", Actions = "Actions", What = "What", Who = "Who", ByWhen = "By", State = "State",
        Notes = "Notes", StillOpen = "Actions still open", Corrections = "Corrections taken in", Before = "Before", After = "After", By = "Proposed by", Page = "Page", Of = "of",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
