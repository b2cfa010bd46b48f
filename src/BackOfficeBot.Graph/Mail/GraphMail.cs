using BackOfficeBot.Graph.Http;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

internal sealed class GraphMail(GraphConnection graph) : IMail
{
    private const int MostRecipients = 500;

    public Task SendAsync(GraphCaller caller, string mailbox, OutgoingMail mail, CancellationToken ct = default)
    {
        if (mail.To.Count + mail.Cc.Count + mail.Bcc.Count is 0 or > MostRecipients) throw new GraphException(GraphFailure.Invalid, "Recipients");
        var message = new Models.Message
        {
            Subject = mail.Subject,
            Body = new() { ContentType = mail.IsHtml ? Models.BodyType.Html : Models.BodyType.Text, Content = mail.Body },
            ToRecipients = ToGraph(mail.To),
        };
        if (mail.Cc.Count > 0) message.CcRecipients = ToGraph(mail.Cc);
        if (mail.Bcc.Count > 0) message.BccRecipients = ToGraph(mail.Bcc);
        return graph.ChangeAsync(caller, (client, token) => client.Users[mailbox].SendMail.PostAsync(
            new() { Message = message, SaveToSentItems = true }, request => request.Options.Add(GraphConnection.Once), token), ct);
    }

    private static List<Models.Recipient> ToGraph(IReadOnlyList<MailAddress> addresses) =>
        [.. addresses.Select(a => new Models.Recipient { EmailAddress = EventMap.ToGraph(a.Address, a.Name) })];
}
