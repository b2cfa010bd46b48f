using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Sandbox.WebChat.Understood;

internal sealed record UnderstoodTexts
{
    public required string Language { get; init; }
    public required string NoTask { get; init; }
    public required string GoesOn { get; init; }
    public required string Not { get; init; }
    public required string Person { get; init; }
    public required string Address { get; init; }
    public required string Phone { get; init; }
    public required string Amount { get; init; }
    public required string Reference { get; init; }
    public required string File { get; init; }
    public required string Number { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }
    public required string Room { get; init; }
    public required string Reason { get; init; }
    public required string Urgent { get; init; }
    public required string Online { get; init; }
    public required string SpokenLanguage { get; init; }
    public required string Shown { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required Func<string, string> LanguageName { get; init; }
    public required Func<WhenType, string> Type { get; init; }
    public required string Impossible { get; init; }
    public required string And { get; init; }
    public required Func<string, string> About { get; init; }
    public required Func<string, string> FromDay { get; init; }
    public required Func<string, string> FromTime { get; init; }
    public required Func<string, string> UntilDay { get; init; }
    public required Func<string, string> UntilTime { get; init; }
    public required Func<string, string> At { get; init; }
    public required (string One, string Many) Days { get; init; }
    public required (string One, string Many) Seconds { get; init; }
    public required Func<int, string, string> Every { get; init; }
    public required Func<int, string> Rank { get; init; }
    public required Func<int, string> DayOfMonth { get; init; }
    public required string WorkingDay { get; init; }

    public static readonly UnderstoodTexts It = new()
    {
        Language = "it",
        NoTask = "niente che sappia fare",
        GoesOn = "continua con ciò che è stato mostrato",
        Not = "Non",
        Person = "Persona",
        Address = "E-mail",
        Phone = "Telefono",
        Amount = "Importo",
        Reference = "Pratica",
        File = "File",
        Number = "Numero",
        Subject = "Oggetto",
        Body = "Testo",
        Room = "Sala",
        Reason = "Motivo",
        Urgent = "Urgente",
        Online = "Online",
        SpokenLanguage = "Lingua",
        Shown = "Si riferisce a ciò che è mostrato",
        Yes = "sì",
        No = "no",
        LanguageName = code => code == "it" ? "italiano" : "inglese",
        Type = type => type switch
        {
            WhenType.Date => "Giorno",
            WhenType.Time => "Ora",
            WhenType.DateTime => "Giorno e ora",
            WhenType.DateRange => "Giorni",
            WhenType.TimeRange => "Orario",
            WhenType.DateTimeRange => "Periodo",
            WhenType.Duration => "Durata",
            _ => "Si ripete",
        },
        Impossible = "Non esiste",
        And = " e ",
        About = when => $"circa {when}",
        FromDay = day => $"da {day}",
        FromTime = time => $"dalle {time}",
        UntilDay = day => $"fino a {day}",
        UntilTime = time => $"fino alle {time}",
        At = time => $"alle {time}",
        Days = ("giorno", "giorni"),
        Seconds = ("secondo", "secondi"),
        Every = (n, frequency) => frequency switch
        {
            "SECONDLY" => n == 1 ? "ogni secondo" : $"ogni {n} secondi",
            "MINUTELY" => n == 1 ? "ogni minuto" : $"ogni {n} minuti",
            "HOURLY" => n == 1 ? "ogni ora" : $"ogni {n} ore",
            "DAILY" => n == 1 ? "ogni giorno" : $"ogni {n} giorni",
            "WEEKLY" => n == 1 ? "ogni settimana" : $"ogni {n} settimane",
            "MONTHLY" => n == 1 ? "ogni mese" : $"ogni {n} mesi",
            _ => n == 1 ? "ogni anno" : $"ogni {n} anni",
        },
        Rank = n => n < 0 ? "ultimo" : $"{n}º",
        DayOfMonth = n => n < 0 ? "ultimo giorno" : $"giorno {n}",
        WorkingDay = "giorno feriale",
    };

    public static readonly UnderstoodTexts En = new()
    {
        Language = "en",
        NoTask = "nothing that it can do",
        GoesOn = "goes on with what was shown",
        Not = "Not",
        Person = "Person",
        Address = "E-mail",
        Phone = "Phone",
        Amount = "Amount",
        Reference = "Record",
        File = "File",
        Number = "Number",
        Subject = "Subject",
        Body = "Text",
        Room = "Room",
        Reason = "Reason",
        Urgent = "Urgent",
        Online = "Online",
        SpokenLanguage = "Language",
        Shown = "Refers to what is shown",
        Yes = "yes",
        No = "no",
        LanguageName = code => code == "it" ? "Italian" : "English",
        Type = type => type switch
        {
            WhenType.Date => "Day",
            WhenType.Time => "Time",
            WhenType.DateTime => "Day and time",
            WhenType.DateRange => "Days",
            WhenType.TimeRange => "Hours",
            WhenType.DateTimeRange => "Period",
            WhenType.Duration => "Duration",
            _ => "Repeats",
        },
        Impossible = "Does not exist",
        And = " and ",
        About = when => $"about {when}",
        FromDay = day => $"from {day}",
        FromTime = time => $"from {time}",
        UntilDay = day => $"until {day}",
        UntilTime = time => $"until {time}",
        At = time => $"at {time}",
        Days = ("day", "days"),
        Seconds = ("second", "seconds"),
        Every = (n, frequency) => frequency switch
        {
            "SECONDLY" => n == 1 ? "every second" : $"every {n} seconds",
            "MINUTELY" => n == 1 ? "every minute" : $"every {n} minutes",
            "HOURLY" => n == 1 ? "every hour" : $"every {n} hours",
            "DAILY" => n == 1 ? "every day" : $"every {n} days",
            "WEEKLY" => n == 1 ? "every week" : $"every {n} weeks",
            "MONTHLY" => n == 1 ? "every month" : $"every {n} months",
            _ => n == 1 ? "every year" : $"every {n} years",
        },
        Rank = n => n switch { < 0 => "last", 1 => "1st", 2 => "2nd", 3 => "3rd", _ => $"{n}th" },
        DayOfMonth = n => n < 0 ? "last day" : $"day {n}",
        WorkingDay = "working day",
    };
}
