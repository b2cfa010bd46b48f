using BackOfficeBot.Desk;

namespace BackOfficeBot.Skills.Digests;

internal sealed record DigestSettingsTexts
{
    public required string Heading { get; init; }
    public required string On { get; init; }
    public required string Days { get; init; }
    public required string At { get; init; }
    public required string AtHint { get; init; }
    public required string Evening { get; init; }
    public required string Weekly { get; init; }
    public required string NoDay { get; init; }
    public required string WeeklyAt { get; init; }
    public required string Sections { get; init; }
    public required Func<DigestSection, string> Section { get; init; }
    public required string Until { get; init; }
    public required string Language { get; init; }
    public required string AsChat { get; init; }
    public required string Save { get; init; }
    public required string ShowNow { get; init; }
    public required Func<string, string> Saved { get; init; }
    public required string SavedOff { get; init; }
    public required Func<string, string> Paused { get; init; }
    public required Func<string, string, string> PausedFrom { get; init; }
    public required Func<string, string> NoSuchHour { get; init; }
    public required string DaysMissing { get; init; }
    public required string AtWrong { get; init; }
    public required string NoHour { get; init; }
    public required string UntilPast { get; init; }
    public required string ByWords { get; init; }
    public required Func<DayOfWeek, string> Day { get; init; }
    public required string Change { get; init; }
    public required string LeftOut { get; init; }
    public required string Yes { get; init; }
    public required string Menu { get; init; }
    public required string OfGroupThere { get; init; }
    public required string MenuExample { get; init; }

    public static DigestSettingsTexts In(string language) => language == "it" ? It : En;

    public static readonly DigestSettingsTexts It = new()
    {
        Heading = "Il tuo riepilogo", On = "Mandami il riepilogo", Days = "In quali giorni", At = "A che ora, prima della giornata", AtHint = "Lascia vuoto per non averlo", Evening = "A che ora, a fine giornata",
        Weekly = "La settimana in breve", NoDay = "mai", WeeklyAt = "A che ora, la settimana", Sections = "Che cosa ci trovi",
        Section = section => section switch
        {
            DigestSection.Meetings => "le riunioni", DigestSection.Approvals => "le richieste da approvare", DigestSection.Calls => "le chiamate da fare", DigestSection.Tasks => "le attività", DigestSection.Minutes => "i verbali",
            DigestSection.Asked => "quello che hai chiesto", DigestSection.Changed => "quello che si è concluso", DigestSection.Did => "quello che hai fatto (solo nella settimana)", _ => "il tuo ufficio, se lo dirigi",
        },
        Until = "Sospeso fino a questo giorno compreso", Language = "In quale lingua", AsChat = "quella della chat", Save = "Salva", ShowNow = "Mostra adesso",
        Saved = at => $"Fatto: il prossimo riepilogo arriva {at}.", SavedOff = "Fatto: non ti mando più il riepilogo. Puoi sempre chiedermi «riepilogo ora».", Paused = at => $"Sospeso: il prossimo arriva {at}.", PausedFrom = (from, to) => from == to ? $"Fatto: {from} non arriva." : $"Fatto: da {from} a {to} non arriva.",
        NoSuchHour = said => $"«{said}» non è un'ora del giorno: non ho cambiato niente. Scrivi per esempio «riepilogo alle 8» o «riepilogo alle 17:30».",
        DaysMissing = "Scegli almeno un giorno, o spegni il riepilogo.", AtWrong = "Un'ora come 08:00.", NoHour = "Scegli almeno un'ora, o spegni il riepilogo.", UntilPast = "Questo giorno è già passato.",
        ByWords = "Puoi anche scrivermi: «riepilogo alle 7:30 tranne il venerdì», «riepilogo senza riunioni», «sospendi il riepilogo fino al 7 gennaio».",
        Day = day => day switch { DayOfWeek.Monday => "lunedì", DayOfWeek.Tuesday => "martedì", DayOfWeek.Wednesday => "mercoledì", DayOfWeek.Thursday => "giovedì", DayOfWeek.Friday => "venerdì", DayOfWeek.Saturday => "sabato", _ => "domenica" },
        Change = "Cambia", LeftOut = "Senza", Yes = "Sì", Menu = "Riepilogo", OfGroupThere = "Il riepilogo di un gruppo si imposta nella chat del gruppo: aggiungimi lì e scrivimelo. Il tuo resta com'è.",
        MenuExample = "riepilogo ora",
    };

    public static readonly DigestSettingsTexts En = new()
    {
        Heading = "Your digest", On = "Send me the digest", Days = "On which days", At = "At what time, before the day", AtHint = "Leave empty to go without", Evening = "At what time, after the day",
        Weekly = "The week in brief", NoDay = "never", WeeklyAt = "At what time, the week", Sections = "What stands in it",
        Section = section => section switch
        {
            DigestSection.Meetings => "meetings", DigestSection.Approvals => "requests to approve", DigestSection.Calls => "calls to make", DigestSection.Tasks => "tasks", DigestSection.Minutes => "minutes",
            DigestSection.Asked => "what you asked for", DigestSection.Changed => "what was closed", DigestSection.Did => "what you did (in the week only)", _ => "your office, if you lead one",
        },
        Until = "Paused until this day, included", Language = "In which language", AsChat = "that of the chat", Save = "Save", ShowNow = "Show it now",
        Saved = at => $"Done: the next digest comes {at}.", SavedOff = "Done: I send you no more digests. You can always ask me for the “digest now”.", Paused = at => $"Paused: the next one comes {at}.", PausedFrom = (from, to) => from == to ? $"Done: on {from} there is none." : $"Done: from {from} to {to} there is none.",
        NoSuchHour = said => $"“{said}” is no time of the day: I have changed nothing. Write for example “digest at 8” or “digest at 17:30”.",
        DaysMissing = "Pick at least one day, or switch the digest off.", AtWrong = "A time such as 08:00.", NoHour = "Pick at least one time, or switch the digest off.", UntilPast = "This day is over.",
        ByWords = "You can also write: “digest at 7:30 except on Friday”, “digest without meetings”, “pause the digest until January 7”.",
        Day = day => day.ToString(),
        Change = "Change", LeftOut = "Without", Yes = "Yes", Menu = "Digest", OfGroupThere = "The digest of a group is set in that group's chat: add me there and tell me. Yours stays as it is.",
        MenuExample = "digest now",
    };
}
