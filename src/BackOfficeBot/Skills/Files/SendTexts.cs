using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Files;

internal sealed record SendTexts
{
    public required string WhichFile { get; init; }
    public required Func<string, string> Unknown { get; init; }
    public required Func<string, string> Several { get; init; }
    public required Func<string, string> FormTitle { get; init; }
    public required string FormAsk { get; init; }
    public required string FormWrong { get; init; }
    public required string Who { get; init; }
    public required string WhoHint { get; init; }
    public required string WhoMissing { get; init; }
    public required string OnlyMe { get; init; }
    public required string SomeGone { get; init; }
    public required Func<int, string> TooMany { get; init; }
    public required string Outside { get; init; }
    public required Func<string, string> WrongAddress { get; init; }
    public required string Right { get; init; }
    public required Func<DriveRight, string> RightName { get; init; }
    public required string Yours { get; init; }
    public required string Note { get; init; }
    public required Func<int, int, string> NoteLong { get; init; }
    public required string Go { get; init; }
    public required Func<string, string> ConfirmTitle { get; init; }
    public required string To { get; init; }
    public required string ToOutside { get; init; }
    public required string Confirm { get; init; }
    public required string ConfirmOutside { get; init; }
    public required string Send { get; init; }
    public required string SendOutside { get; init; }
    public required string Edit { get; init; }
    public required string Drop { get; init; }
    public required string Dropped { get; init; }
    public required string DraftGone { get; init; }
    public required string SentState { get; init; }
    public required string PartState { get; init; }
    public required string NobodyState { get; init; }
    public required Func<string, string> Missed { get; init; }
    public required Func<string, string> Untold { get; init; }
    public required Func<string, string> Unsure { get; init; }
    public required Func<string, string> MayNotShare { get; init; }
    public required Func<string, string> From { get; init; }
    public required Func<string, string?, string> Mail { get; init; }

    public static SendTexts In(string language) => language == "it" ? It : En;

    public static readonly SendTexts It = new()
    {
        WhichFile = "Quale file devo inviare? Scrivimi per esempio «manda il contratto Bianchi a Luca», oppure cerca prima il file.",
        Unknown = who => $"Non trovo nessuno che si chiami «{who}».",
        Several = who => $"«{who}» può essere più di una persona: scegli.",
        FormTitle = name => $"Invia «{name}»",
        FormAsk = "A chi lo invio? Lo potranno aprire solo le persone che scegli.",
        FormWrong = "Manca qualcosa: guarda i campi segnati.",
        Who = "Colleghi",
        WhoHint = "Scrivi un nome",
        WhoMissing = "Scegli almeno una persona, o scrivi un indirizzo qui sotto.",
        OnlyMe = "Quel file ce l'hai già: scegli qualcun altro.",
        SomeGone = "Qualcuno non è più nella rubrica: scegli di nuovo.",
        TooMany = most => $"Al massimo {most} persone alla volta.",
        Outside = "Altri indirizzi mail (anche esterni)",
        WrongAddress = wrong => $"Non sono indirizzi mail: {wrong}.",
        Right = "Possono",
        RightName = right => right == DriveRight.Write ? "Vedere e modificare" : "Solo vedere",
        Yours = "Puoi",
        Note = "Messaggio",
        NoteLong = (now, most) => $"Il messaggio ha {now} caratteri: al massimo {most}.",
        Go = "Avanti",
        ConfirmTitle = name => $"Invio «{name}»?",
        To = "A",
        ToOutside = "Fuori dall'azienda",
        Confirm = "Do l'accesso solo a queste persone e le avviso qui in Teams.",
        ConfirmOutside = "Attenzione: qualcuno non è della tua azienda. Do l'accesso solo a queste persone; i colleghi li avviso in Teams, gli esterni ricevono una mail da Microsoft.",
        Send = "Invia",
        SendOutside = "Invia anche fuori",
        Edit = "Modifica",
        Drop = "Lascia stare",
        Dropped = "Va bene, non invio nulla.",
        DraftGone = "Questo invio non c'è più. Cerca di nuovo il file.",
        SentState = "Inviato",
        PartState = "Inviato in parte",
        NobodyState = "Non inviato",
        Missed = who => $"Non ho potuto dare l'accesso {Italian.To(who)}: Microsoft 365 non lo permette per quell'indirizzo.",
        Unsure = names => $"Non so se la mail con il file è arrivata a {names}: Microsoft 365 non ha risposto. Chiedi, prima di mandarlo di nuovo.",
        Untold = who => $"{who}: l'accesso c'è, ma in Teams non mi ha ancora scritto e non posso avvisare. Il link mandalo tu.",
        MayNotShare = name => $"«{name}» non lo puoi condividere con queste persone: forse puoi solo leggerlo, o la tua azienda non lo permette. Chiedi a chi ha creato il file.",
        From = who => $"{who} ti ha inviato questo file.",
        Mail = (who, note) => note is null ? $"{who} ti ha inviato questo file." : $"{who} ti ha inviato questo file:\n{note}",
    };

    public static readonly SendTexts En = new()
    {
        WhichFile = "Which file shall I send? Write for example “send the Bianchi contract to Luca”, or find the file first.",
        Unknown = who => $"I find nobody called “{who}”.",
        Several = who => $"“{who}” may be more than one person: choose.",
        FormTitle = name => $"Send “{name}”",
        FormAsk = "Who is it for? Only the people you choose will be able to open it.",
        FormWrong = "Something is missing: look at the marked fields.",
        Who = "Colleagues",
        WhoHint = "Type a name",
        WhoMissing = "Choose at least one person, or write an address below.",
        OnlyMe = "You have that file already: choose somebody else.",
        SomeGone = "Somebody is no longer in the directory: choose again.",
        TooMany = most => $"At most {most} people at a time.",
        Outside = "Other mail addresses (also outside)",
        WrongAddress = wrong => $"These are no mail addresses: {wrong}.",
        Right = "They may",
        RightName = right => right == DriveRight.Write ? "View and edit" : "View only",
        Yours = "You may",
        Note = "Message",
        NoteLong = (now, most) => $"The message has {now} characters: at most {most}.",
        Go = "Next",
        ConfirmTitle = name => $"Shall I send “{name}”?",
        To = "To",
        ToOutside = "Outside the company",
        Confirm = "I give access to these people only, and tell them here in Teams.",
        ConfirmOutside = "Mind: somebody is not of your company. I give access to these people only; colleagues are told in Teams, those outside get a mail from Microsoft.",
        Send = "Send",
        SendOutside = "Send outside, too",
        Edit = "Edit",
        Drop = "Never mind",
        Dropped = "All right, I send nothing.",
        DraftGone = "This is no longer there to be sent. Search for the file again.",
        SentState = "Sent",
        PartState = "Sent in part",
        NobodyState = "Not sent",
        Missed = who => $"I could not give access to {who}: Microsoft 365 does not allow it for that address.",
        Unsure = names => $"I do not know whether {names} got the mail with the file: Microsoft 365 did not answer. Ask before you send it again.",
        Untold = who => $"{who}: access is given, but they have not written to me in Teams yet, so I cannot tell them. Send them the link.",
        MayNotShare = name => $"You cannot share “{name}” with these people: perhaps you may only read it, or your company does not allow it. Ask whoever made the file.",
        From = who => $"{who} sent you this file.",
        Mail = (who, note) => note is null ? $"{who} sent you this file." : $"{who} sent you this file:\n{note}",
    };
}
