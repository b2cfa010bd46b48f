using System.Globalization;

namespace BackOfficeBot.Skills.Meetings.Slots;

/// The words for reasons, rows and changes.
internal sealed record SlotTexts
{
    public required string Language { get; init; }
    public required Func<string, string> Busy { get; init; }
    public required Func<string, string> Away { get; init; }
    public required Func<string, string> AwayUntil { get; init; }
    public required Func<string, string?, string, string> Travel { get; init; }
    public required Func<string, string, string> Gap { get; init; }
    public required Func<string?, string, string> Protected { get; init; }
    public required Func<string, string, string> Lunch { get; init; }
    public required Func<int, string, string> FullDay { get; init; }
    public required Func<string, string, string> Holiday { get; init; }
    public required Func<string, string, string, string> Patron { get; init; }
    public required Func<string, string, string> Closing { get; init; }
    public required Func<string, string> DayOff { get; init; }
    public required Func<string, string> Limits { get; init; }
    public required Func<string, string, string> LimitsThere { get; init; }
    public required Func<string, string> OutsideHours { get; init; }
    public required Func<string, string, string> OutsideHoursThere { get; init; }
    public required string NoHours { get; init; }
    public required Func<string, string> Perhaps { get; init; }
    public required string Elsewhere { get; init; }
    public required string Unknown { get; init; }
    public required Func<int, string, string> NoRoom { get; init; }
    public required Func<int, string> More { get; init; }
    public required string Rooms { get; init; }
    public required string AllFree { get; init; }
    public required string AloneFree { get; init; }
    public required string AllNeededFree { get; init; }
    public required string NobodySurelyFree { get; init; }
    public required Func<string, string> Free { get; init; }
    public required Func<int, int, string> FreeOf { get; init; }
    public required Func<string, string, string> Without { get; init; }
    public required Func<int, string> OthersNotFree { get; init; }
    public required Func<string, string> Room { get; init; }
    public required string NoFreeRoom { get; init; }
    public required Func<string, string, string> FromTo { get; init; }
    public required Func<string, string> ThereItIs { get; init; }
    public required string And { get; init; }
    public required Func<int, string> Count { get; init; }
    public required Func<string, string, string> Shorter { get; init; }
    public required Func<string, string> OtherDay { get; init; }
    public required string AnyHour { get; init; }
    public required string WithoutRoom { get; init; }
    public required string WithoutOptional { get; init; }
    public required Func<string, string> WithoutPerson { get; init; }
    public required Func<string, string> WithOutside { get; init; }
    public required Func<int, string> ShorterButton { get; init; }
    public required Func<string, string> OtherDayButton { get; init; }
    public required string AnyHourButton { get; init; }
    public required string WithoutOptionalButton { get; init; }
    public required string WithoutOneButton { get; init; }
    public required string OutsideButton { get; init; }

    public static SlotTexts In(string language) => language == "it" ? It : En;

    public static readonly SlotTexts It = new()
    {
        Language = "it",
        Busy = when => $"ha un impegno {when}",
        Away = when => $"fuori ufficio {when}",
        AwayUntil = day => $"fuori ufficio fino a {day} compreso",
        Travel = (length, place, when) => $"per il viaggio da o per {place} servono {length} (impegno {when})",
        Gap = (length, when) => $"servono {length} liberi prima e dopo l'impegno {when}",
        Protected = (name, when) => name is { Length: > 0 } ? $"tempo riservato {when}: {name}" : $"tempo riservato {when}",
        Lunch = (length, when) => $"non resterebbero {length} per il pranzo {when}",
        FullDay = (n, day) => $"{day} ha già {Number(n, "impegno", "impegni")}, il massimo per un giorno",
        Holiday = (name, day) => $"festa {day}: {name}",
        Patron = (town, name, day) => $"festa del patrono a {town} {day}" + (name.Length > 0 ? $": {name}" : ""),
        Closing = (name, day) => $"chiusura aziendale {day}" + (name.Length > 0 ? $": {name}" : ""),
        DayOff = day => $"non lavora {day}",
        Limits = hours => $"prende riunioni solo {hours}",
        LimitsThere = (hours, town) => $"prende riunioni solo {hours}, ora di {town}",
        OutsideHours = hours => $"fuori orario: lavora {hours}",
        OutsideHoursThere = (hours, town) => $"fuori orario: lavora {hours}, ora di {town}",
        NoHours = "fuori orario",
        Perhaps = when => $"ha un impegno provvisorio {when}",
        Elsewhere = "lavora fuori sede",
        Unknown = "non vedo il calendario",
        NoRoom = (seats, equipment) => $"non c'è una sala con almeno {Number(seats, "posto", "posti")}" + (equipment.Length > 0 ? $" e {equipment}" : ""),
        More = n => n == 1 ? "e un altro motivo" : $"e altri {n} motivi",
        Rooms = "Sale",
        AllFree = "Tutti liberi",
        AloneFree = "Orario libero",
        AllNeededFree = "Liberi tutti i necessari",
        NobodySurelyFree = "Nessuno è libero con certezza",
        Free = names => $"Liberi: {names}",
        FreeOf = (free, all) => $"Liberi {free} su {all}",
        Without = (name, cause) => $"senza {name}: {cause}",
        OthersNotFree = n => n == 1 ? "e un'altra persona" : $"e altre {n} persone",
        Room = name => name.StartsWith("sala", StringComparison.OrdinalIgnoreCase) ? name : $"sala {name}",
        NoFreeRoom = "nessuna sala libera",
        FromTo = (from, to) => $"da {from} a {to}",
        ThereItIs = time => $"lì sono le {time}",
        And = " e ",
        Count = n => n == 1 ? "1 orario" : n >= Ranking.Most ? $"almeno {n} orari" : $"{n} orari",
        Shorter = (length, was) => $"{length} invece di {was}",
        OtherDay = day => $"anche {day}",
        AnyHour = "a qualsiasi ora del giorno",
        WithoutRoom = "senza sala",
        WithoutOptional = "senza gli invitati facoltativi",
        WithoutPerson = name => $"anche se manca {name}",
        WithOutside = names => $"fuori orario per {names}",
        ShorterButton = minutes => minutes % 60 > 0 ? $"{minutes} min" : minutes == 60 ? "1 ora" : $"{minutes / 60} ore",
        OtherDayButton = day => $"Anche {day}",
        AnyHourButton = "A ogni ora",
        WithoutOptionalButton = "Senza facoltativi",
        WithoutOneButton = "Senza 1 persona",
        OutsideButton = "Fuori orario",
    };

    public static readonly SlotTexts En = new()
    {
        Language = "en",
        Busy = when => $"busy {when}",
        Away = when => $"out of office {when}",
        AwayUntil = day => $"out of office up to and including {day}",
        Travel = (length, place, when) => $"the way from or to {place} takes {length} (meeting {when})",
        Gap = (length, when) => $"{length} must stay free before and after the meeting {when}",
        Protected = (name, when) => name is { Length: > 0 } ? $"time kept free {when}: {name}" : $"time kept free {when}",
        Lunch = (length, when) => $"would not leave {length} for lunch {when}",
        FullDay = (n, day) => $"has {Number(n, "meeting", "meetings")} on {day} already, the most for a day",
        Holiday = (name, day) => $"holiday on {day}: {name}",
        Patron = (town, name, day) => $"patron saint's day in {town} on {day}" + (name.Length > 0 ? $": {name}" : ""),
        Closing = (name, day) => $"company closed on {day}" + (name.Length > 0 ? $": {name}" : ""),
        DayOff = day => $"does not work {day}",
        Limits = hours => $"takes meetings {hours} only",
        LimitsThere = (hours, town) => $"takes meetings {hours} only, {town} time",
        OutsideHours = hours => $"outside the hours: works {hours}",
        OutsideHoursThere = (hours, town) => $"outside the hours: works {hours}, {town} time",
        NoHours = "outside the hours",
        Perhaps = when => $"has something tentative {when}",
        Elsewhere = "works elsewhere",
        Unknown = "I can't see the calendar",
        NoRoom = (seats, equipment) => $"there is no room with {Number(seats, "seat", "seats")} or more" + (equipment.Length > 0 ? $" and {equipment}" : ""),
        More = n => n == 1 ? "and one more reason" : $"and {n} more reasons",
        Rooms = "Rooms",
        AllFree = "Everybody is free",
        AloneFree = "Free",
        AllNeededFree = "All who are needed are free",
        NobodySurelyFree = "Nobody is free for certain",
        Free = names => $"Free: {names}",
        FreeOf = (free, all) => $"{free} of {all} are free",
        Without = (name, cause) => $"without {name}: {cause}",
        OthersNotFree = n => n == 1 ? "and one more person" : $"and {n} more people",
        Room = name => name.Contains("room", StringComparison.OrdinalIgnoreCase) || name.StartsWith("sala", StringComparison.OrdinalIgnoreCase) ? name : $"room {name}",
        NoFreeRoom = "no room is free",
        FromTo = (from, to) => $"from {from} to {to}",
        ThereItIs = time => $"it is {time} there",
        And = " and ",
        Count = n => n == 1 ? "1 time" : n >= Ranking.Most ? $"{n} times or more" : $"{n} times",
        Shorter = (length, was) => $"{length} instead of {was}",
        OtherDay = day => $"{day} too",
        AnyHour = "at any time of the day",
        WithoutRoom = "without a room",
        WithoutOptional = "without the optional people",
        WithoutPerson = name => $"even if {name} can't come",
        WithOutside = names => $"outside the hours of {names}",
        ShorterButton = minutes => minutes % 60 > 0 ? $"{minutes} min" : minutes == 60 ? "1 hour" : $"{minutes / 60} hours",
        OtherDayButton = day => $"{day} too",
        AnyHourButton = "Any time",
        WithoutOptionalButton = "Without optional",
        WithoutOneButton = "Without 1 person",
        OutsideButton = "Outside hours",
    };

    private static string Number(int n, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{n} {(n == 1 ? one : many)}");
}
