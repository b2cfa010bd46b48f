using BackOfficeBot.Common;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Understanding;

/// What somebody says is not to be done is never done, and never certain, with the vocabularies as they are.
public sealed class RefusalTests
{
    [Theory]
    [InlineData("invita Marco, anzi no")]
    [InlineData("cancel the meeting with Paul, actually no")]
    [InlineData("non disdire la riunione di domani")]
    [InlineData("non voglio annullare la riunione")]
    [InlineData("non annullate la riunione di venerdì")]
    [InlineData("non voglio prenotare la sala")]
    [InlineData("per favore non spostare la riunione")]
    [InlineData("non la spostare")]
    [InlineData("la riunione di domani non va spostata")]
    [InlineData("non serve prenotare la sala")]
    [InlineData("non ho bisogno di fissare una riunione")]
    [InlineData("evita di spostare la riunione di domani")]
    [InlineData("non chiamare Marco")]
    [InlineData("non mandare la mail ad Anna")]
    [InlineData("non assegnare l'attività a Luca")]
    [InlineData("non chiudere l'attività")]
    [InlineData("non registrare la telefonata")]
    [InlineData("non scrivere il verbale")]
    [InlineData("mai spostare la riunione di domani")]
    [InlineData("ti prego di non disdire l'incontro")]
    [InlineData("vi chiedo di non spostare la riunione")]
    [InlineData("ti ho detto di non cancellare la riunione")]
    [InlineData("meglio non annullare la riunione")]
    [InlineData("non fissarmi riunioni il venerdì")]
    [InlineData("NON DISDIRE LA RIUNIONE")]
    [InlineData("la riunione di venerdì non si sposta")]
    [InlineData("la riunione di venerdì non è da spostare")]
    [InlineData("non vorrei che spostassi la riunione")]
    [InlineData("Friday's meeting is not to be moved")]
    [InlineData("I wouldn't want you to move the meeting")]
    [InlineData("leave tomorrow's meeting alone")]
    [InlineData("hold off on booking the room")]
    [InlineData("there's no need for a room")]
    [InlineData("I don't want to cancel the meeting")]
    [InlineData("please don't move the meeting")]
    [InlineData("don't book a room")]
    [InlineData("I don't want to book a room")]
    [InlineData("we don't want you to cancel tomorrow's meeting")]
    [InlineData("no need to book a room")]
    [InlineData("tomorrow's meeting should not be moved")]
    [InlineData("do not send the email to Anna")]
    [InlineData("don't assign the task to Luca")]
    [InlineData("don't close the task")]
    [InlineData("don't log the call")]
    [InlineData("never cancel my meetings")]
    [InlineData("it isn't necessary to book a room")]
    [InlineData("it's not really necessary to move the meeting")]
    [InlineData("I no longer want to move the meeting")]
    [InlineData("I would prefer not to move the meeting")]
    [InlineData("better not to cancel the meeting")]
    [InlineData("I told you not to move it")]
    [InlineData("please avoid moving the meeting")]
    [InlineData("forget about booking a room")]
    [InlineData("you needn't book a room")]
    [InlineData("I am not cancelling the meeting")]
    [InlineData("nobody wants to cancel the meeting")]
    public void What_is_refused_is_never_certain(string text) => Assert.False(Read(text).IsCertain, Read(text).Intent);

    [Theory]
    [InlineData("non mandarmi più il riepilogo", "digest_settings")]
    [InlineData("non posso venire alla riunione di domani", "decline_meeting")]
    [InlineData("non dimenticare di chiamare Marco domani", "add_task")]
    [InlineData("richiama Bianchi, non è urgente", "call")]
    [InlineData("perché non ci vediamo domani alle 10?", "schedule_meeting")]
    [InlineData("fissa una riunione la prossima settimana, non martedì", "schedule_meeting")]
    [InlineData("non approvare la 42", "decide")]
    [InlineData("don't send me the digest anymore", "digest_settings")]
    [InlineData("don't forget to call Marco tomorrow", "add_task")]
    [InlineData("why don't we meet tomorrow at 10?", "schedule_meeting")]
    [InlineData("set up a meeting next week, not on Tuesday", "schedule_meeting")]
    [InlineData("do not approve 42", "decide")]
    [InlineData("we no longer need the room", "cancel_meeting")]
    [InlineData("I'm not coming to the meeting", "decline_meeting")]
    [InlineData("ask Luca not to touch the quote by Friday", "ask_task")]
    [InlineData("remind me not to call the bank before Monday", "add_task")]
    [InlineData("ricordami di non chiamare la banca prima di lunedì", "add_task")]
    [InlineData("hold Friday at 3 and Monday at 4 for the budget", "hold_times")]
    [InlineData("possiamo non fare la riunione domani?", "cancel_meeting")]
    public void What_is_asked_with_a_not_is_still_understood(string text, string intent)
    {
        Assert.Equal(intent, Read(text).Intent);
        Assert.True(Read(text).IsCertain, $"{Read(text).Confidence}");
    }

    [Theory]
    [InlineData("marta.conti", "non disdire la riunione di domani", "Va bene, non faccio nulla.")]
    [InlineData("james.whitfield", "please don't move the meeting", "All right, I do nothing.")]
    public async Task Who_refuses_is_told_that_nothing_is_done(string person, string text, string answer)
    {
        await using var day = await OfficeDay.BeginAsync();
        Assert.StartsWith(answer, (await (await day.OfAsync(person)).SaysAsync(text)).Words.Trim(), StringComparison.Ordinal);
    }

    private static Language.Understanding Read(string text) => Taught.Understander.Understand(text, new(new DateTime(2026, 11, 24, 10, 0, 0), "Europe/Rome", "it-IT"));
}
