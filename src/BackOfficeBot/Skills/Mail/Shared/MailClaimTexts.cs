namespace BackOfficeBot.Skills.Mail.Shared;

/// The words of who answers what in a shared mailbox.
internal sealed record MailClaimTexts
{
    public required string ListName { get; init; }
    public required Func<string, string?> Action { get; init; }
    public required string Taken { get; init; }
    public required Func<string, string> TakenBy { get; init; }
    public required string Free { get; init; }
    public required string Handled { get; init; }
    public required string HandledThere { get; init; }
    public required string Box { get; init; }
    public required string Until { get; init; }
    public required string Take { get; init; }
    public required string GiveBack { get; init; }
    public required Func<string, string, string, string> Who { get; init; }
    public required Func<string, string, string> Mine { get; init; }
    public required Func<string, string> NowMine { get; init; }
    public required string NowFree { get; init; }
    public required string NotYours { get; init; }
    public required string OnlyShared { get; init; }

    public static MailClaimTexts In(string language) => language == "it" ? It : En;

    public static readonly MailClaimTexts It = new()
    {
        ListName = "Mail prese in carico",
        Action = action => action switch { "claimed" => "presa in carico", "given back" => "restituita", "ended" => "presa in carico scaduta", "handled" => "sbrigata", _ => null },
        Taken = "Presa in carico",
        TakenBy = name => $"Presa da {name}",
        Free = "Libera",
        Handled = "Sbrigata",
        HandledThere = "In Outlook è stata archiviata o eliminata: non devi più rispondere tu.",
        Box = "Casella",
        Until = "Fino a",
        Take = "Prendi in carico",
        GiveBack = "Restituisci",
        Who = (name, from, until) => $"Presa da {name} {from}, fino alle {until}.",
        Mine = (from, until) => $"Presa da te {from}, fino alle {until}.",
        NowMine = until => $"È tua fino alle {until}: gli altri lo vedono prima di aprirla.",
        NowFree = "L'hai restituita: chiunque può prenderla.",
        NotYours = "Non è tua, o è già stata restituita: qui vedi chi l'ha adesso.",
        OnlyShared = "Solo le mail di una casella condivisa si prendono in carico.",
    };

    public static readonly MailClaimTexts En = new()
    {
        ListName = "Mails that were taken",
        Action = action => action switch { "claimed" => "taken", "given back" => "given back", "ended" => "taken no longer", "handled" => "dealt with", _ => null },
        Taken = "Taken",
        TakenBy = name => $"Taken by {name}",
        Free = "Free",
        Handled = "Dealt with",
        HandledThere = "It was archived or deleted in Outlook: you no longer have to answer it.",
        Box = "Mailbox",
        Until = "Until",
        Take = "Take it",
        GiveBack = "Give back",
        Who = (name, from, until) => $"Taken by {name} {from}, until {until}.",
        Mine = (from, until) => $"Taken by you {from}, until {until}.",
        NowMine = until => $"It is yours until {until}: the others see that before they open it.",
        NowFree = "You gave it back: anybody can take it.",
        NotYours = "It is not yours, or was given back already: here you see who has it now.",
        OnlyShared = "Only mails of a shared mailbox are taken.",
    };
}
