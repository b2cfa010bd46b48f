namespace BackOfficeBot.Skills.People;

internal sealed record PeopleTexts
{
    public required string WhoIsMeant { get; init; }
    public required Func<string, string> Unknown { get; init; }
    public required Func<string, string> Several { get; init; }
    public required string NoManager { get; init; }
    public required string Gone { get; init; }
    public required string Nobody { get; init; }
    public required Func<int, string> More { get; init; }
    public required string Work { get; init; }
    public required string Department { get; init; }
    public required string Office { get; init; }
    public required string Phone { get; init; }
    public required string NoPhone { get; init; }
    public required string Mail { get; init; }
    public required string Manager { get; init; }
    public required string Deputy { get; init; }
    public required string Call { get; init; }
    public required string CallInTeams { get; init; }
    public required string Chat { get; init; }
    public required string ChatInTeams { get; init; }
    public required string Open { get; init; }
    public required string FromDirectory { get; init; }

    public static PeopleTexts In(string language) => language == "it" ? It : En;

    public static readonly PeopleTexts It = new()
    {
        WhoIsMeant = "Di chi? Scrivi il nome, per esempio «numero di Giulia Romano», o un ufficio: «chi lavora in Acquisti?».",
        Unknown = name => $"Nella rubrica non trovo «{name}». Controlla il nome, o scrivi anche il cognome.",
        Several = name => $"Chi intendi con «{name}»?", NoManager = "Nella rubrica non c'è il tuo responsabile, o non posso leggerlo.", Gone = "Questa persona non è più nella rubrica.",
        Nobody = "Non c'è nessuno.", More = n => n == 1 ? "e un'altra persona: scrivi anche il cognome" : $"e altre {n} persone: scrivi anche il cognome",
        Work = "Ruolo", Department = "Ufficio", Office = "Sede", Phone = "Telefono", NoPhone = "Nella rubrica non c'è un numero di telefono.", Mail = "E-mail", Manager = "Responsabile", Deputy = "Sostituito da",
        Call = "Chiama", CallInTeams = "Chiama in Teams", Chat = "Scrivi", ChatInTeams = "Scrivi in Teams", Open = "Mostra", FromDirectory = "Dalla rubrica dell'azienda",
    };

    public static readonly PeopleTexts En = new()
    {
        WhoIsMeant = "Whose? Write the name, such as “number of Giulia Romano”, or an office: “who works in Purchasing?”.",
        Unknown = name => $"I cannot find “{name}” in the directory. Check the name, or add the surname.",
        Several = name => $"Whom do you mean by “{name}”?", NoManager = "Your manager is not in the directory, or I may not read it.", Gone = "This person is no longer in the directory.",
        Nobody = "There is nobody.", More = n => n == 1 ? "and one more: add the surname" : $"and {n} more: add the surname",
        Work = "Job", Department = "Department", Office = "Office", Phone = "Phone", NoPhone = "The directory has no telephone number.", Mail = "E-mail", Manager = "Manager", Deputy = "Deputy",
        Call = "Call", CallInTeams = "Call in Teams", Chat = "Chat", ChatInTeams = "Chat in Teams", Open = "Show", FromDirectory = "From the company's directory",
    };
}
