namespace BackOfficeBot.Skills.Meetings.Series;

internal sealed record SeriesMoveTexts
{
    public required string OneOrAll { get; init; }
    public required string WhichHour { get; init; }
    public required string OnlyWeekly { get; init; }
    public required Func<string, string> Lost { get; init; }
    public required Func<string, int, int, string> Other { get; init; }
    public required Func<string, string> At { get; init; }
    public required string Move { get; init; }
    public required string AskFree { get; init; }
    public required string AskNot { get; init; }
    public required Func<string, string> Odd { get; init; }
    public required string Meanwhile { get; init; }
    public required string ChangedSince { get; init; }
    public required string NotSure { get; init; }
    public required string Done { get; init; }
    public required string Undone { get; init; }

    public static SeriesMoveTexts In(string language) => language == "it" ? It : En;

    public static readonly SeriesMoveTexts It = new()
    {
        OneOrAll = "Si ripete: sposto solo questa o tutta la serie?",
        WhichHour = "A che ora sposto tutta la serie? Scrivi, per esempio, «sposta tutta la serie di giovedì alle 11», o a che giorno: «sposta la serie del giovedì al venerdì».",
        OnlyWeekly = "A un altro giorno della settimana sposto le serie che si ripetono un giorno alla settimana. Per questa il giorno si cambia in Outlook; l'ora la sposto anche da qui.",
        Lost = day => $"Questa settimana non si terrebbe: {day} è già passato.",
        Other = (hour, clashes, all) => clashes == 0 ? $"Alle {hour} vanno bene tutte e {all} le date." : $"Alle {hour} non {(clashes == 1 ? "va bene 1 data" : $"vanno bene {clashes} date")} su {all}.",
        At = hour => $"Alle {hour}",
        Move = "Sposta la serie",
        AskFree = "Sposto tutta la serie? Gli invitati ricevono l'aggiornamento quando premi Sposta la serie.",
        AskNot = "Sposto lo stesso tutta la serie? Le date qui sopra poi si spostano una per una.",
        Odd = days => $"Attenzione, con un orario diverso: {days}. Le date che erano state spostate o tolte tornano all'orario della serie, e annullando non si ripristinano.",
        Meanwhile = "Nel frattempo la serie è stata cambiata. Non ho toccato nulla: controlla e premi di nuovo.",
        ChangedSince = "Dopo lo spostamento la serie è stata cambiata di nuovo: non ho toccato nulla.",
        NotSure = "Il calendario non ha risposto in tempo e non so se la serie è stata spostata. Premi di nuovo: non verrà fatto due volte.",
        Done = "Serie spostata",
        Undone = "Spostamento annullato",
    };

    public static readonly SeriesMoveTexts En = new()
    {
        OneOrAll = "It repeats: do I move this one only or the whole series?",
        WhichHour = "To what time shall I move the whole series? Write, for example, “move the whole Thursday series to 11am”, or to what day: “move the whole Thursday series to Friday”.",
        OnlyWeekly = "I move a series to another day of the week where it repeats on one day of the week. Of this one the day is changed in Outlook; its hour I move from here, too.",
        Lost = day => $"This week there would be none: {day} has passed.",
        Other = (hour, clashes, all) => clashes == 0 ? $"At {hour} all {all} days suit." : $"At {hour} {clashes} of {all} days do not suit.",
        At = hour => $"At {hour}",
        Move = "Move the series",
        AskFree = "Shall I move the whole series? The people invited are told when you press Move the series.",
        AskNot = "Shall I move the whole series all the same? The days above can then be moved one by one.",
        Odd = days => $"Careful, with a time of its own: {days}. Days that were moved or left out go back to the time of the series, and undoing does not restore them.",
        Meanwhile = "Meanwhile the series was changed. I touched nothing: check and press again.",
        ChangedSince = "The series was changed again after the move: I touched nothing.",
        NotSure = "The calendar did not answer in time and I don't know whether the series was moved. Press again: it will not be done twice.",
        Done = "Series moved",
        Undone = "Move undone",
    };
}
