namespace BackOfficeBot.Skills.Meetings.Executives;

internal sealed record LogTexts
{
    public required string OnlyPersonal { get; init; }
    public required string NotYours { get; init; }
    public required Func<string, string> Nothing { get; init; }
    public required Func<string, string> Of { get; init; }
    public required Func<int, string> Last { get; init; }
    public required Func<string, string, string, string> By { get; init; }
    public required Func<string, string, string> Moved { get; init; }
    public required string Length { get; init; }
    public required string Room { get; init; }
    public required string Title { get; init; }
    public required string People { get; init; }
    public required string TakenBack { get; init; }
    public required string Undone { get; init; }
    public required string Cancelled { get; init; }
    public required string Gone { get; init; }

    public static LogTexts In(string language) => language == "it" ? It : En;

    public static readonly LogTexts It = new()
    {
        OnlyPersonal = "Chi ha spostato le riunioni te lo dico solo nella nostra chat personale. Scrivimi lì.",
        NotYours = "Chi ha spostato le riunioni lo dico a chi ha regole sull'agenda e a chi gliela prepara: chiedi a chi amministra il bot di aggiungerti.",
        Nothing = name => $"Negli ultimi tre mesi nessuno ha spostato o annullato con me le riunioni di {name}.",
        Of = name => $"Riunioni di {name}: chi ha cambiato che cosa",
        Last = n => n == 1 ? "L'ultimo cambiamento" : $"Gli ultimi {n} cambiamenti, dal più recente",
        By = (who, whom, when) => who == whom ? $"{who}, {when}" : $"{who} per {whom}, {when}",
        Moved = (from, to) => $"da {from} a {to}",
        Length = "cambiata la durata",
        Room = "cambiata la sala",
        Title = "cambiato l'oggetto",
        People = "cambiati gli invitati",
        TakenBack = "cambiamento annullato",
        Undone = "prenotazione annullata",
        Cancelled = "disdetta",
        Gone = "tolta dal calendario in Outlook",
    };

    public static readonly LogTexts En = new()
    {
        OnlyPersonal = "Who moved meetings I only tell in our personal chat. Write to me there.",
        NotYours = "Who moved meetings I tell those whose calendar has rules and those who prepare it: ask who administers the bot to add you.",
        Nothing = name => $"In the last three months nobody moved or cancelled meetings of {name} with me.",
        Of = name => $"Meetings of {name}: who changed what",
        Last = n => n == 1 ? "The last change" : $"The last {n} changes, the newest first",
        By = (who, whom, when) => who == whom ? $"{who}, {when}" : $"{who} for {whom}, {when}",
        Moved = (from, to) => $"from {from} to {to}",
        Length = "length changed",
        Room = "room changed",
        Title = "title changed",
        People = "people changed",
        TakenBack = "change taken back",
        Undone = "booking undone",
        Cancelled = "cancelled",
        Gone = "removed from the calendar in Outlook",
    };
}
