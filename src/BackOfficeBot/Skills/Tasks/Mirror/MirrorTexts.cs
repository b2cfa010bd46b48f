using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Tasks.Mirror;

internal sealed record MirrorTexts
{
    public required string Heading { get; init; }
    public required string On { get; init; }
    public required string Off { get; init; }
    public required string Paused { get; init; }
    public required Func<string, string> AskOn { get; init; }
    public required string IsOn { get; init; }
    public required Func<MirrorPause, string> Why { get; init; }
    public required string NotAllowed { get; init; }
    public required string List { get; init; }
    public required string Count { get; init; }
    public required string SwitchOn { get; init; }
    public required string SwitchOff { get; init; }
    public required string Resume { get; init; }
    public required Func<string, string> Begun { get; init; }
    public required string Ended { get; init; }
    public required Func<string, string> ListGone { get; init; }
    public required string OnlyPersonal { get; init; }

    public required Func<string, string> AskedBy { get; init; }
    public required Func<string, string> At { get; init; }
    public required Func<string, string> Footer { get; init; }

    public required Func<string, string> Proposed { get; init; }
    public required string DueKept { get; init; }
    public required Func<string, string> StaysDone { get; init; }
    public required string OwnStaysDone { get; init; }
    public required Func<string, string> Waits { get; init; }
    public required string LeftOut { get; init; }

    public static MirrorTexts In(string language) => language == "it" ? It : En;

    public static readonly MirrorTexts It = new()
    {
        Heading = "Le tue attività in To Do",
        On = "attivo",
        Off = "spento",
        Paused = "in pausa",
        AskOn = list => $"Metto le attività che accetti e quelle che ti annoti nella lista «{list}» del tuo Microsoft To Do, e le tengo aggiornate. Se lì ne spunti una, qui è fatta; se sposti la scadenza di quello che ti ha chiesto un collega, gliela propongo.",
        IsOn = "Quello che spunti o sposti lì arriva qui in pochi minuti. Quello che cancelli lì resta qui.",
        Why = why => why switch
        {
            MirrorPause.SignIn => "Non sei più collegato, quindi non posso guardare nel tuo To Do. Riprende da solo quando ti ricolleghi.",
            _ => "Il tuo To Do non mi lascia entrare: manca il permesso Tasks.ReadWrite. Chiedilo a chi amministra Teams; poi riprende da solo.",
        },
        NotAllowed = "Nella tua organizzazione le attività non si possono mettere in To Do. Restano qui: «le mie attività».",
        List = "Lista",
        Count = "Ora in To Do",
        SwitchOn = "Metti in To Do",
        SwitchOff = "Disattiva",
        Resume = "Riprendi ora",
        Begun = list => $"Fatto: tra poco le trovi in To Do, nella lista «{list}».",
        Ended = "Disattivato: quello che è già in To Do resta lì, ma non lo aggiorno più.",
        ListGone = list => $"In To Do hai cancellato la lista «{list}»: ho smesso di metterci le attività. Qui ci sono ancora tutte.",
        OnlyPersonal = "Del tuo To Do parliamo in privato: scrivimi nella nostra chat.",
        AskedBy = name => $"Chiesta da {name}",
        At = hour => $"Entro le {hour}",
        Footer = reference => $"{reference} · di BackOfficeBot, in Teams",
        Proposed = name => $"In To Do hai spostato la scadenza: l'ho proposta {Italian.To(name)}.",
        DueKept = "In To Do hai tolto la scadenza o l'hai messa nel passato: qui resta com'era e l'ho rimessa anche lì.",
        StaysDone = name => $"In To Do l'hai riaperta, ma qui è già fatta: la riapre {name}. L'ho spuntata di nuovo anche lì.",
        OwnStaysDone = "In To Do l'hai riaperta, ma qui è già fatta da più di cinque minuti: se serve ancora, annotala di nuovo.",
        Waits = name => $"In To Do l'hai spuntata, ma {name} non ha ancora risposto alla tua proposta: ho tolto la spunta. Potrai farlo dopo.",
        LeftOut = "L'hai cancellata da To Do: lì non la rimetto, ma qui è ancora da fare.",
    };

    public static readonly MirrorTexts En = new()
    {
        Heading = "Your tasks in To Do",
        On = "on",
        Off = "off",
        Paused = "paused",
        AskOn = list => $"I put the tasks that you accept and those that you note for yourself into the list “{list}” of your Microsoft To Do, and keep them up to date. What you tick off there is done here; where you move the due date of what a colleague asked for, I propose it to them.",
        IsOn = "What you tick off or move there is here within minutes. What you delete there stays here.",
        Why = why => why switch
        {
            MirrorPause.SignIn => "You are signed out, so I cannot look into your To Do. It goes on by itself once you sign in again.",
            _ => "Your To Do does not let me in: the permission Tasks.ReadWrite is missing. Ask whoever manages Teams; then it goes on by itself.",
        },
        NotAllowed = "In your organisation tasks cannot be put into To Do. They are here: “my tasks”.",
        List = "List",
        Count = "In To Do now",
        SwitchOn = "Put into To Do",
        SwitchOff = "Switch off",
        Resume = "Go on now",
        Begun = list => $"Done: in a moment you find them in To Do, in the list “{list}”.",
        Ended = "Switched off: what is in To Do already stays there, but I no longer update it.",
        ListGone = list => $"You deleted the list “{list}” in To Do: I have stopped putting tasks there. All of them are still here.",
        OnlyPersonal = "Your To Do is a matter for the two of us: write to me in our own chat.",
        AskedBy = name => $"Asked by {name}",
        At = hour => $"By {hour}",
        Footer = reference => $"{reference} · from BackOfficeBot, in Teams",
        Proposed = name => $"You moved the due date in To Do: I have proposed it to {name}.",
        DueKept = "In To Do you removed the due date or put it into the past: it stays as it was here, and I have set it there again.",
        StaysDone = name => $"You reopened it in To Do, but it is done here: {name} can reopen it. I have ticked it off there again.",
        OwnStaysDone = "You reopened it in To Do, but here it was done more than five minutes ago: if it is still needed, note it anew.",
        Waits = name => $"You ticked it off in To Do, but {name} has not answered your proposal yet: I have removed the tick. You can do it afterwards.",
        LeftOut = "You deleted it in To Do: I do not put it back there, but here it is still to be done.",
    };
}
