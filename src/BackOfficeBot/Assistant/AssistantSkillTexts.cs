using System.Globalization;

namespace BackOfficeBot.Assistant;

/// The words about what was sent to the assistant and what it used.
internal sealed record AssistantSkillTexts
{
    public required string Heading { get; init; }
    public required string On { get; init; }
    public required string Off { get; init; }
    public required string NothingSent { get; init; }
    public required string Kept { get; init; }
    public required string Whole { get; init; }
    public required string When { get; init; }
    public required string Size { get; init; }
    public required Func<int, string> Letters { get; init; }
    public required string Open { get; init; }
    public required string Further { get; init; }
    public required string Back { get; init; }
    public required string Gone { get; init; }
    public required string OnlyPersonal { get; init; }
    public required string OnlyAdministrators { get; init; }
    public required string UseHeading { get; init; }
    public required string UseSays { get; init; }
    public required string NothingUsed { get; init; }
    public required string Limit { get; init; }
    public required Func<string, string> PerDay { get; init; }
    public required string Deployment { get; init; }
    public required string OffByConfiguration { get; init; }
    public required string SwitchHeading { get; init; }
    public required string Switched { get; init; }
    public required string OnMeans { get; init; }
    public required string OffMeans { get; init; }
    public required string TurnOn { get; init; }
    public required string TurnOff { get; init; }
    public required string ShowUse { get; init; }
    public required Func<string, string> Skill { get; init; }

    public static AssistantSkillTexts In(string language) => language == "it" ? It : En;

    public static readonly AssistantSkillTexts It = new()
    {
        Heading = "Che cosa ho mandato all'assistente (AI) per te",
        On = "L'assistente è acceso",
        Off = "L'assistente è spento",
        NothingSent = "Negli ultimi 30 giorni non gli ho mandato nulla di tuo.",
        Kept = "Dal più recente, parola per parola. Lo vedi solo tu, per 30 giorni.",
        Whole = "Prima le mie istruzioni, poi quello su cui doveva lavorare.",
        When = "Quando",
        Size = "Quanto",
        Letters = n => $"{n.ToString("N0", CultureInfo.GetCultureInfo("it-IT"))} caratteri",
        Open = "Leggi",
        Further = "Avanti",
        Back = "Torna all'elenco",
        Gone = "Non c'è più: lo tengo per 30 giorni.",
        OnlyPersonal = "Questo te lo mostro solo nella nostra chat personale.",
        OnlyAdministrators = "L'assistente lo accende, lo spegne e ne vede l'uso solo chi amministra il bot. Scrivi «che cosa hai mandato all'assistente» per vedere quello che è tuo.",
        UseHeading = "Quanto si usa l'assistente (AI)",
        UseSays = "Token degli ultimi 14 giorni (UTC), per lavoro. I testi li vede solo chi li ha mandati.",
        NothingUsed = "Negli ultimi 14 giorni nessuno l'ha usato.",
        Limit = "Limite",
        PerDay = n => $"{n} token al giorno",
        Deployment = "Modello",
        OffByConfiguration = "L'assistente (AI) è spento nella configurazione del bot (sezione Assistant): si accende solo lì.",
        SwitchHeading = "Assistente (AI)",
        Switched = "Impostato da",
        OnMeans = "Chi preme un pulsante «AI» manda all'assistente quelle parole. Non fa nulla da solo: propone, e una persona conferma.",
        OffMeans = "Nessuno trova più pulsanti «AI» e non mando nulla all'assistente. Tutto il resto funziona come prima.",
        TurnOn = "Accendi",
        TurnOff = "Spegni",
        ShowUse = "Quanto si usa",
        Skill = skill => skill switch { "minutes" => "Verbali", "mail" => "Mail", "decisions" => "Decisioni", "sentences" => "Frasi non chiare", _ => skill },
    };

    public static readonly AssistantSkillTexts En = new()
    {
        Heading = "What I sent to the assistant (AI) for you",
        On = "The assistant is on",
        Off = "The assistant is off",
        NothingSent = "In the last 30 days I sent nothing of yours.",
        Kept = "The latest first, word for word. Only you see it, for 30 days.",
        Whole = "First my instructions, then what they were to be worked on with.",
        When = "When",
        Size = "How much",
        Letters = n => $"{n.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))} characters",
        Open = "Read",
        Further = "Further",
        Back = "Back to the list",
        Gone = "It is gone: I keep it for 30 days.",
        OnlyPersonal = "I show this in our personal chat only.",
        OnlyAdministrators = "Only who administers the bot switches the assistant on and off and sees how much it is used. Write “what did you send to the assistant” to see what is yours.",
        UseHeading = "How much the assistant (AI) is used",
        UseSays = "Tokens of the last 14 days (UTC), by kind of work. Texts are seen by whoever sent them, and by nobody else.",
        NothingUsed = "In the last 14 days nobody used it.",
        Limit = "Limit",
        PerDay = n => $"{n} tokens a day",
        Deployment = "Model",
        OffByConfiguration = "The assistant (AI) is off in the bot's configuration (section Assistant): it can be switched on only there.",
        SwitchHeading = "Assistant (AI)",
        Switched = "Set by",
        OnMeans = "Whoever presses an “AI” button sends those words to the assistant. It does nothing by itself: it proposes, and a person confirms.",
        OffMeans = "Nobody finds an “AI” button any more, and I send nothing to the assistant. All the rest works as before.",
        TurnOn = "Switch on",
        TurnOff = "Switch off",
        ShowUse = "How much it is used",
        Skill = skill => skill switch { "minutes" => "Minutes", "mail" => "Mail", "decisions" => "Decisions", "sentences" => "Unclear sentences", _ => skill },
    };
}
