using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Meetings.Words;

/// What is said of words that were heard and cannot be taken as they are.
internal sealed record UnclearTexts
{
    public required Func<string, string> RoomNotFound { get; init; }
    public required Func<PersonRole, string> WhoIs { get; init; }
    public required Func<int, string> TooManyHere { get; init; }
    public required Func<string, string> NotInvited { get; init; }
    public required Func<string, string> DayUnclear { get; init; }
    public required Func<string, string> HourUnclear { get; init; }
    public required Func<string, string> LengthUnclear { get; init; }
    public required Func<string, string> OneWish { get; init; }
    public required Func<string, string> NoMeetingsWith { get; init; }
    public required string SignInFirst { get; init; }
    public required Func<string, string, string> HourSkipped { get; init; }
    public required Func<string, string> HourTwice { get; init; }
    public required Func<string, string, string> OtherOrder { get; init; }
    public required Func<int, string> Crowd { get; init; }

    public static UnclearTexts In(string language) => language == "it" ? It : En;

    public static readonly UnclearTexts It = new()
    {
        RoomNotFound = r => $"Non trovo «{r}»: scegli una sala dall'elenco.",
        WhoIs = role => role switch
        {
            PersonRole.Manager => "Non so chi sia il tuo responsabile: scegli la persona dall'elenco.",
            PersonRole.Team => "Non so ancora chi ci sia nel tuo team: scegli le persone dall'elenco.",
            _ => "Con «tutti» non so chi invitare: scegli le persone dall'elenco.",
        },
        TooManyHere = n => $"Qui siete in più di {n}: scegli le persone dall'elenco.",
        NotInvited = n => $"«{n}» non è tra gli invitati: controlla l'elenco.",
        DayUnclear = s => $"«{s}» non c'è sul calendario: scegli il giorno.",
        HourUnclear = s => $"«{s}» non è un'ora che conosco: scegli l'ora.",
        LengthUnclear = s => $"«{s}» non va come durata: scegline una, da 5 minuti a 24 ore.",
        OneWish = s => $"Una cosa alla volta: «{s}» scrivimelo quando abbiamo finito qui.",
        HourSkipped = (said, now) => $"Quella notte torna l'ora legale e le {said} non ci sono: la riunione è alle {now}.",
        HourTwice = said => $"Quella notte finisce l'ora legale e le {said} ci sono due volte: vale la prima.",
        OtherOrder = (read, other) => $"Ho letto {read}: se intendevi {other}, scrivi il mese in lettere.",
        Crowd = n => $"{n} persone sono troppe per un invito, che ne porta al massimo 500, te compreso: per tante invita una lista di distribuzione.",
        NoMeetingsWith = who => $"In questi giorni non hai riunioni con {who}.",
        SignInFirst = "Prima mi serve l'accesso al tuo calendario: premi «Accedi» nella scheda che ti ho mandato. Riprendo da solo la tua richiesta, e poi la cambi con le stesse parole.",
    };

    public static readonly UnclearTexts En = new()
    {
        RoomNotFound = r => $"I can't find “{r}”: pick a room from the list.",
        WhoIs = role => role switch
        {
            PersonRole.Manager => "I don't know who your manager is: pick the person from the list.",
            PersonRole.Team => "I don't know yet who is in your team: pick the people from the list.",
            _ => "With “everyone” I don't know whom to invite: pick the people from the list.",
        },
        TooManyHere = n => $"There are more than {n} people here: pick the people from the list.",
        NotInvited = n => $"“{n}” is not among the invited: check the list.",
        DayUnclear = s => $"“{s}” is not in the calendar: pick the day.",
        HourUnclear = s => $"“{s}” is no time that I know: pick the time.",
        LengthUnclear = s => $"“{s}” will not do as a duration: pick one, from 5 minutes to 24 hours.",
        OneWish = s => $"One thing at a time: write “{s}” when we are done here.",
        HourSkipped = (said, now) => $"That night the clocks go forward and {said} does not exist: the meeting is at {now}.",
        HourTwice = said => $"That night the clocks go back and {said} comes twice: the first one counts.",
        OtherOrder = (read, other) => $"I read {read}. If you meant {other}, write the month in words.",
        Crowd = n => $"{n} people are too many for one invitation, which takes 500 at most, you included: for so many invite a distribution list.",
        NoMeetingsWith = who => $"You have no meetings with {who} in these days.",
        SignInFirst = "First I need access to your calendar: press “Sign in” on the card that I sent. I go on with your request by myself, and then you change it with the same words.",
    };
}
