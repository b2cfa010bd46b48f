namespace BackOfficeBot.Skills.Digests.Team;

internal sealed record TeamDigestTexts
{
    public required Func<string, string> Heading { get; init; }
    public required string SettingsHeading { get; init; }
    public required string What { get; init; }
    public required string Office { get; init; }
    public required string On { get; init; }
    public required string Yes { get; init; }
    public required string Days { get; init; }
    public required string At { get; init; }
    public required string Save { get; init; }
    public required string Change { get; init; }
    public required string ShowNow { get; init; }
    public required string NotYours { get; init; }
    public required string WhichOffice { get; init; }
    public required Func<int, string> TooSmall { get; init; }
    public required string DaysMissing { get; init; }
    public required string AtWrong { get; init; }
    public required Func<string, string> Saved { get; init; }
    public required string SavedOff { get; init; }
    public required string NotSet { get; init; }
    public required string Nothing { get; init; }
    public required Func<string, string> Footer { get; init; }
    public required string ByWords { get; init; }

    public static TeamDigestTexts In(string language) => language == "it" ? It : En;

    public static readonly TeamDigestTexts It = new()
    {
        Heading = office => $"Come va il lavoro: {office}", SettingsHeading = "Il riepilogo di un ufficio, qui",
        What = "Solo numeri: quante cose sono in corso, da quanto, quante in ritardo e quante promesse mantenute. Nessun nome, niente di riservato.",
        Office = "Di quale ufficio", On = "Mandalo in questa chat", Yes = "Sì", Days = "In quali giorni", At = "A che ora", Save = "Salva", Change = "Cambia", ShowNow = "Mostra adesso",
        NotYours = "Il riepilogo di un ufficio lo imposta chi lo dirige, o un amministratore. Il tuo, chiedimelo nella nostra chat.",
        WhichOffice = "Scegli di quale ufficio.", TooSmall = n => $"Di un ufficio con meno di {n} persone non mostro numeri: direbbero qualcosa delle singole persone.",
        DaysMissing = "Scegli almeno un giorno, o spegnilo.", AtWrong = "Un'ora come 09:00.",
        Saved = at => $"Fatto: il prossimo arriva qui {at}.", SavedOff = "Fatto: qui non lo mando più.", NotSet = "In questa chat non arriva ancora nessun riepilogo.", Nothing = "In questo momento non c'è niente in corso.",
        Footer = name => $"Solo numeri, nessun nome · voluto da {name}", ByWords = "Puoi anche scrivermi qui: «riepilogo dell'ufficio acquisti ogni lunedì alle 9», «spegni il riepilogo».",
    };

    public static readonly TeamDigestTexts En = new()
    {
        Heading = office => $"How the work goes: {office}", SettingsHeading = "An office's digest, here",
        What = "Figures only: how much is under way, for how long, how much is late and how many promises were kept. No names, nothing confidential.",
        Office = "Of which office", On = "Send it into this chat", Yes = "Yes", Days = "On which days", At = "At what time", Save = "Save", Change = "Change", ShowNow = "Show it now",
        NotYours = "An office's digest is set by whoever leads it, or by an administrator. Ask me for your own in our chat.",
        WhichOffice = "Pick which office.", TooSmall = n => $"Of an office with fewer than {n} people I show no figures: they would tell something about single persons.",
        DaysMissing = "Pick at least one day, or switch it off.", AtWrong = "A time such as 09:00.",
        Saved = at => $"Done: the next one comes here {at}.", SavedOff = "Done: I do not send it here any more.", NotSet = "No digest comes into this chat yet.", Nothing = "Nothing is under way just now.",
        Footer = name => $"Figures only, no names · wanted by {name}", ByWords = "You can also write to me here: “digest of the sales office every Monday at 9”, “turn off the digest”.",
    };
}
