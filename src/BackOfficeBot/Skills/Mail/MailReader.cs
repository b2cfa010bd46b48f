using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Mail.Shared;

namespace BackOfficeBot.Skills.Mail;

/// A mail as it is read in the chat, and the conversation in which it stands.
internal sealed class MailReader(IMessages messages, MailDoor door, MailClaims claims, TimeProvider time) : IMailPart
{
    public IEnumerable<Route> Routes =>
    [
        MailVerbs.Open.Handle((turn, mail, _, ct) => OpenAsync(turn, mail, ct)),
        MailVerbs.Thread.Handle((turn, mail, _, ct) => ThreadAsync(turn, mail, ct)),
    ];

    public ValueTask<Reply> OpenAsync(Turn turn, MailRef mail, CancellationToken ct, string? notice = null) =>
        door.WithAsync(turn, mail.Box, async box => await ShowAsync(turn, await messages.GetAsync(turn.Caller(), box, mail.Id, ct), mail.Box, ct, notice));

    public async Task<Reply> ShowAsync(Turn turn, MailMessage mail, string? box, CancellationToken ct, string? notice = null)
    {
        await door.RememberAsync(turn, new([mail.Line.Id]) { Box = box, IsOpen = true }, ct);
        var claim = box is null ? null : await claims.OfAsync(turn.Organisation, box, mail.Line, ct);
        return Reply.Card(MailCard.Of(CardPlace.Of(turn, time), mail, box, await door.DomainsAsync(turn, ct), notice, claim, turn.PersonId()), MailWords.Subject(mail.Line, MailTexts.In(turn.Language)));
    }

    public ValueTask<Reply> ThreadAsync(Turn turn, MailRef mail, CancellationToken ct) => door.WithAsync(turn, mail.Box, async box =>
    {
        var t = MailTexts.In(turn.Language);
        var one = (await messages.GetAsync(turn.Caller(), box, mail.Id, ct)).Line;
        var all = one.ConversationId is { } id ? await messages.ThreadAsync(turn.Caller(), box, id, ct) : [one];
        var shown = all.Take(MailThreadCard.Most).ToList();
        await door.RememberAsync(turn, new([.. shown.Select(m => m.Id)]) { Box = mail.Box }, ct);
        var heading = t.ThreadOf(MailWords.Subject(one, t));
        return Reply.Card(MailThreadCard.Of(CardPlace.Of(turn, time), mail, shown, heading), heading);
    });
}
