using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Mail.Reading;

namespace BackOfficeBot.Skills.Mail;

/// A mail becomes work: the form of that skill opens with its words, and what is made leads back to it.
internal sealed class MailWork(IMessages messages, MailDoor door) : IMailPart
{
    private const int Longest = 3_500;

    public IEnumerable<Route> Routes =>
    [
        MailVerbs.MakeTask.Handle((turn, mail, _, ct) => FromAsync(turn, mail, FoundText.Task, ct)),
        MailVerbs.MakeCall.Handle((turn, mail, _, ct) => FromAsync(turn, mail, FoundText.Call, ct)),
        MailVerbs.MakeApproval.Handle((turn, mail, _, ct) => FromAsync(turn, mail, FoundText.Approval, ct)),
    ];

    public ValueTask<Reply> FromAsync(Turn turn, MailRef mail, string command, CancellationToken ct) => door.WithAsync(turn, mail.Box, async box =>
    {
        var t = MailTexts.In(turn.Language);
        var read = await messages.GetAsync(turn.Caller(), box, mail.Id, ct);
        var (who, subject, text) = (MailWords.Name(read.Line.From, t), MailWords.Subject(read.Line, t), MailText.Of(read.Body, read.IsHtml).New);
        // A mail may hold account numbers; work that is made of it is read by others.
        text = BankData.Mask(text.Length > Longest ? text[..Longest] : text);
        var source = new SourceMessage(MailWords.Link(read), who);
        if (command != FoundText.Call)
            return Reply.RouteTo(RouteKeys.Command + command, new FoundText(source, $"{subject}\n{text}", read.Line.At));
        var phone = PhoneText.Find(text, Sentences.Region(WallClock.Zone(turn.TimeZone).Id)) is [var number, ..] ? PhoneText.Grouped(number.Value) : "";
        return Reply.RouteTo(RouteKeys.Command + command, new FoundText(source, t.Call(who, phone, subject), read.Line.At));
    });
}
