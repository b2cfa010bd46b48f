using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Meetings.Series;

internal sealed record SeriesTexts
{
    public required string Language { get; init; }
    public required string Repeats { get; init; }
    public required string Never { get; init; }
    public required string EveryDay { get; init; }
    public required string WorkingDays { get; init; }
    public required string EveryWeek { get; init; }
    public required string TwoWeeks { get; init; }
    public required string MonthDay { get; init; }
    public required string MonthWeekday { get; init; }
    public required string ExceptLabel { get; init; }
    public required string ExceptHint { get; init; }
    public required Func<string, string> ExceptWrong { get; init; }
    public required string UntilLabel { get; init; }
    public required string TimesLabel { get; init; }
    public required string UntilPast { get; init; }
    public required string TooMany { get; init; }
    public required string TimesWrong { get; init; }
    public required string Unknown { get; init; }
    public required string NoDay { get; init; }
    public required Func<string, string> NoEnd { get; init; }
    public required Func<int, string, string, string> Span { get; init; }
    public required string AllFree { get; init; }
    public required Func<int, int, string> SomeNot { get; init; }
    public required Func<int, string> MoreNot { get; init; }
    public required string Ask { get; init; }
    public required string AskFree { get; init; }
    public required string Anyway { get; init; }
    public required Func<int, string> LeaveOut { get; init; }
    public required Func<int, string> Move { get; init; }
    public required Func<string, string> Instead { get; init; }
    public required string NoneInstead { get; init; }
    public required string Choose { get; init; }
    public required Func<int, string> WithoutSome { get; init; }
    public required Func<int, string> WithMoved { get; init; }
    public required string HalfDone { get; init; }
    public required string Meanwhile { get; init; }
    public required string ToCancel { get; init; }
    public required string OneOrAll { get; init; }
    public required string OnlyThis { get; init; }
    public required string WholeSeries { get; init; }
    public required string AskOne { get; init; }
    public required string AskAll { get; init; }
    public required string CancelOne { get; init; }
    public required string CancelAll { get; init; }
    public required Func<bool, string> CalledOff { get; init; }

    /// "ogni lunedì, fino a lunedì 29 marzo 2027"
    public string Of(SeriesRule rule, DateOnly first)
    {
        var name = Name(rule);
        return char.ToLower(name[0], When.Culture(Language)) + name[1..] + (Language == "it" ? ", fino a " : ", until ") + When.Day(rule.LastFrom(first), Language);
    }

    /// "Ogni lunedì", "Ogni 2 settimane, martedì", "Il primo lunedì di ogni mese"
    public string Name(SeriesRule rule)
    {
        var it = Language == "it";
        var names = string.Join(it ? " e " : " and ", rule.Days.OrderBy(d => ((int)d + 6) % 7).Select(d => When.Culture(Language).DateTimeFormat.GetDayName(d)));
        var n = rule.Interval;
        var isWork = rule.Kind is RecurrenceKind.Weekly && rule.Days.ToHashSet().SetEquals([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday]);
        var every = rule.Kind switch
        {
            RecurrenceKind.Daily => n == 1 ? EveryDay : it ? $"ogni {n} giorni" : $"every {n} days",
            RecurrenceKind.Weekly when n == 1 => isWork ? WorkingDays : it ? $"ogni {names}" : $"every {names}",
            RecurrenceKind.Weekly => it ? $"ogni {n} settimane, {names}" : $"every {n} weeks, {names}",
            RecurrenceKind.MonthlyOnDay => (it ? rule.MonthDay > 30 ? "l'ultimo giorno" : $"il giorno {rule.MonthDay}" : rule.MonthDay > 30 ? "the last day" : $"day {rule.MonthDay}") + Months(n),
            _ => (it ? $"{Rank(rule.Nth)} {names}" : $"the {Rank(rule.Nth)} {names}") + Months(n),
        };
        return char.ToUpper(every[0], When.Culture(Language)) + every[1..];
    }

    private string Months(int n) => (n, Language) switch
    {
        (1, "it") => " di ogni mese", (_, "it") => $" ogni {n} mesi", (1, _) => " of every month", _ => $" of every {n} months",
    };

    private string Rank(int nth) => Language == "it" ? nth switch { 1 => "il primo", 2 => "il secondo", 3 => "il terzo", 4 => "il quarto", _ => "l'ultimo" }
        : nth switch { 1 => "first", 2 => "second", 3 => "third", 4 => "fourth", _ => "last" };

    public static SeriesTexts In(string language) => language == "it" ? It : En;

    public static readonly SeriesTexts It = new()
    {
        Language = "it",
        Repeats = "Si ripete",
        Never = "Mai",
        EveryDay = "Ogni giorno",
        WorkingDays = "Nei giorni feriali",
        EveryWeek = "Ogni settimana",
        TwoWeeks = "Ogni due settimane",
        MonthDay = "Ogni mese, lo stesso giorno",
        MonthWeekday = "Ogni mese, lo stesso giorno della settimana",
        ExceptLabel = "Tranne i giorni",
        ExceptHint = "7/12/2026, 21/12/2026 (facoltativo)",
        ExceptWrong = s => $"«{s}» non è un giorno: scrivilo come 7/12/2026.",
        UntilLabel = "Fino al",
        TimesLabel = "Oppure quante volte",
        UntilPast = "La fine deve venire dopo il primo giorno.",
        TooMany = "Al massimo 100 volte o 12 mesi: scegli una fine più vicina.",
        TimesWrong = "Scrivi un numero da 2 a 100.",
        Unknown = "Questa ripetizione non la so fissare: preparo la prima volta. Nel modulo trovi le ripetizioni che conosco.",
        NoDay = "Con questa ripetizione, da qui a quella fine, non cade nessun giorno.",
        NoEnd = day => $"Non hai detto fino a quando: per ora fino a {day}. Si cambia con «Modifica».",
        Span = (n, first, last) => $"{n} volte, {first} – {last}",
        AllFree = "Tutti disponibili, tutte le volte.",
        SomeNot = (bad, all) => bad == 1 ? $"Su {all} volte, una non va:" : $"Su {all} volte, {bad} non vanno:",
        MoreNot = n => n == 1 ? "… e un'altra volta" : $"… e altre {n} volte",
        Ask = "Come faccio con queste volte? Gli inviti partono quando scegli.",
        AskFree = "Prenoto? Gli inviti partono subito.",
        Anyway = "Prenota tutte",
        LeaveOut = n => n == 1 ? "Lascia fuori quella" : $"Lasciane fuori {n}",
        Move = n => n == 1 ? "Sposta quella" : $"Spostane {n}",
        Instead = when => $"→ {when}",
        NoneInstead = "nessun'altra ora libera in quei giorni",
        Choose = "Prima scegli che cosa faccio con le volte che non vanno: «scegli 1», «scegli 2» o «scegli 3».",
        WithoutSome = n => n == 1 ? "una volta lasciata fuori" : $"{n} volte lasciate fuori",
        WithMoved = n => n == 1 ? "una spostata" : $"{n} spostate",
        HalfDone = "Outlook si è fermato a metà della serie. Nessun invito è partito: premi di nuovo e riprendo da dove ero.",
        Meanwhile = "Nel frattempo qualcuno si è impegnato in uno di questi giorni. Guarda com'è adesso e scegli di nuovo.",
        ToCancel = "Da disdire",
        OneOrAll = "Si ripete: disdico solo questa o tutta la serie?",
        OnlyThis = "Solo questa",
        WholeSeries = "Tutta la serie",
        AskOne = "Disdico solo questa? Le altre restano, e gli invitati ricevono un avviso.",
        AskAll = "Disdico tutta la serie, anche le volte che devono ancora venire? Gli invitati ricevono un avviso.",
        CancelOne = "Disdici solo questa",
        CancelAll = "Disdici la serie",
        CalledOff = all => all ? "Serie disdetta" : "Disdetta, le altre restano",
    };

    public static readonly SeriesTexts En = new()
    {
        Language = "en",
        Repeats = "Repeats",
        Never = "Never",
        EveryDay = "Every day",
        WorkingDays = "On working days",
        EveryWeek = "Every week",
        TwoWeeks = "Every two weeks",
        MonthDay = "Every month, on the same day",
        MonthWeekday = "Every month, on the same weekday",
        ExceptLabel = "Except on",
        ExceptHint = "7/12/2026, 21/12/2026: day/month/year (optional)",
        ExceptWrong = s => $"“{s}” is not a day: write it as day/month/year, 7/12/2026.",
        UntilLabel = "Until",
        TimesLabel = "Or how many times",
        UntilPast = "The end has to be after the first day.",
        TooMany = "At most 100 times or 12 months: pick a nearer end.",
        TimesWrong = "Write a number from 2 to 100.",
        Unknown = "I cannot set up this repetition: I prepare the first time. The form has the repetitions that I know.",
        NoDay = "With this repetition no day comes up before that end.",
        NoEnd = day => $"You did not say until when: for now until {day}. Change it with “Edit”.",
        Span = (n, first, last) => $"{n} times, {first} – {last}",
        AllFree = "Everybody is free, every time.",
        SomeNot = (bad, all) => bad == 1 ? $"Of {all} times one does not work:" : $"Of {all} times {bad} do not work:",
        MoreNot = n => n == 1 ? "… and one more time" : $"… and {n} more times",
        Ask = "What do I do with these? Invitations leave when you choose.",
        AskFree = "Shall I book? Invitations leave at once.",
        Anyway = "Book all",
        LeaveOut = n => n == 1 ? "Leave that one out" : $"Leave {n} out",
        Move = n => n == 1 ? "Move that one" : $"Move {n}",
        Instead = when => $"→ {when}",
        NoneInstead = "no other free time on those days",
        Choose = "First choose what I do with those that don't work: “pick 1”, “pick 2” or “pick 3”.",
        WithoutSome = n => n == 1 ? "one left out" : $"{n} left out",
        WithMoved = n => n == 1 ? "one moved" : $"{n} moved",
        HalfDone = "Outlook stopped in the middle of the series. No invitation has left: press again and I go on where I was.",
        Meanwhile = "Meanwhile somebody became busy on one of these days. Look at it as it is now and choose again.",
        ToCancel = "To be cancelled",
        OneOrAll = "It repeats: do I cancel this one only or the whole series?",
        OnlyThis = "This one only",
        WholeSeries = "Whole series",
        AskOne = "Shall I cancel this one only? The others stay, and the invited are told.",
        AskAll = "Shall I cancel the whole series, with all that is still to come? The invited are told.",
        CancelOne = "Cancel this one",
        CancelAll = "Cancel the series",
        CalledOff = all => all ? "Series cancelled" : "Cancelled, the others stay",
    };
}
