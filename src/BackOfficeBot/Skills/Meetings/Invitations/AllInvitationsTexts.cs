namespace BackOfficeBot.Skills.Meetings.Invitations;

internal sealed record AllInvitationsTexts
{
    public required Func<int, string> Ask { get; init; }
    public required string WholeSeries { get; init; }
    public required string Accept { get; init; }
    public required string OneByOne { get; init; }
    public required Func<int, string> Accepted { get; init; }
    public required string Look { get; init; }
    public required string Undo { get; init; }
    public required string Undone { get; init; }
    public required Func<int, string> AskDecline { get; init; }
    public required string DeclineWholeSeries { get; init; }
    public required string Decline { get; init; }
    public required Func<int, string> Declined { get; init; }
    public required string NotDeclined { get; init; }

    public static AllInvitationsTexts In(string language) => language == "it" ? It : En;

    public static readonly AllInvitationsTexts It = new()
    {
        Ask = n => $"Accetto tutti e {n}? Chi ti ha invitato riceve la risposta.",
        WholeSeries = "Di quelli che si ripetono accetto tutta la serie.",
        Accept = "Accetta tutti",
        OneByOne = "Uno per uno",
        Accepted = n => n == 1 ? "1 invito accettato" : $"{n} inviti accettati",
        Look = "non accettato: nel frattempo è cambiato o non risponde, guardalo da solo",
        Undo = "Annulla risposte",
        Undone = "Risposte ritirate: dove non c'era risposta ora risulta «forse»",
        AskDecline = n => $"Rifiuto tutti e {n}? Chi ti ha invitato riceve la risposta, e gli inviti escono dal tuo calendario.",
        DeclineWholeSeries = "Di quelli che si ripetono rifiuto tutta la serie.",
        Decline = "Rifiuta tutti",
        Declined = n => n == 1 ? "1 invito rifiutato" : $"{n} inviti rifiutati",
        NotDeclined = "non rifiutato: nel frattempo è cambiato o non risponde, guardalo da solo",
    };

    public static readonly AllInvitationsTexts En = new()
    {
        Ask = n => $"Shall I accept all {n}? Those who invited you get the answer.",
        WholeSeries = "Of those that repeat I accept the whole series.",
        Accept = "Accept all",
        OneByOne = "One by one",
        Accepted = n => n == 1 ? "1 invitation accepted" : $"{n} invitations accepted",
        Look = "not accepted: it has changed meanwhile or does not answer, look at it by itself",
        Undo = "Undo answers",
        Undone = "Answers taken back: where there had been none it now says “maybe”",
        AskDecline = n => $"Shall I decline all {n}? Those who invited you get the answer, and the invitations leave your calendar.",
        DeclineWholeSeries = "Of those that repeat I decline the whole series.",
        Decline = "Decline all",
        Declined = n => n == 1 ? "1 invitation declined" : $"{n} invitations declined",
        NotDeclined = "not declined: it has changed meanwhile or does not answer, look at it by itself",
    };
}
