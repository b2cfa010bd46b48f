using BackOfficeBot.Graph.Http;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

internal sealed class GraphMail(GraphConnection graph) : IMail
{
    private const int MostRecipients = 500;
    private const int MostFound = 100;
    private const string ImmutableIds = "IdType=\"ImmutableId\"";

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

    public async Task<IReadOnlyList<ReceivedMail>> FromAsync(GraphCaller caller, string mailbox, string sender, DateTimeOffset since, CancellationToken ct = default)
    {
        var page = await graph.ReadAsync(caller, (client, token) => client.Users[mailbox].Messages.GetAsync(request =>
        {
            // What orders stands first in the filter, or Graph refuses it as too complex.
            request.QueryParameters.Filter = $"receivedDateTime ge {Zones.Query(since)} and from/emailAddress/address eq '{sender.Replace("'", "''", StringComparison.Ordinal)}'";
            request.QueryParameters.Orderby = ["receivedDateTime desc"];
            request.QueryParameters.Select = ["id", "subject", "from", "toRecipients", "receivedDateTime", "conversationId"];
            request.QueryParameters.Top = MostFound;
            request.Headers.Add("Prefer", ImmutableIds);
        }, token), ct);
        return [.. (page?.Value ?? []).Where(m => m is { Id: not null, ReceivedDateTime: not null, From.EmailAddress.Address: not null }).Select(m => new ReceivedMail(
            m.Id!, m.Subject ?? "", m.From!.EmailAddress!.Address!, [.. (m.ToRecipients ?? []).Select(r => r.EmailAddress?.Address).OfType<string>()], m.ReceivedDateTime!.Value, m.ConversationId))];
    }

    public async Task<string> TextAsync(GraphCaller caller, string mailbox, string mailId, CancellationToken ct = default) =>
        (await graph.ReadAsync(caller, (client, token) => client.Users[mailbox].Messages[mailId].GetAsync(request =>
        {
            request.QueryParameters.Select = ["id", "uniqueBody"];
            request.Headers.Add("Prefer", "outlook.body-content-type=\"text\"");
            request.Headers.Add("Prefer", ImmutableIds);
        }, token), ct))?.UniqueBody?.Content ?? "";

    private static List<Models.Recipient> ToGraph(IReadOnlyList<MailAddress> addresses) =>
        [.. addresses.Select(a => new Models.Recipient { EmailAddress = EventMap.ToGraph(a.Address, a.Name) })];
}
