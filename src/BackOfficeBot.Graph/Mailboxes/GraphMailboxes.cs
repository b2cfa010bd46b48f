using System.Net;
using System.Text.RegularExpressions;
using BackOfficeBot.Graph.Http;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

internal sealed partial class GraphMailboxes(GraphConnection graph, GraphCache cache) : IMailboxes
{
    private static readonly string[] Fields = ["timeZone", "language", "workingHours", "automaticRepliesSetting"];

    public async Task<MailboxSettings> SettingsAsync(GraphCaller caller, string mailbox, CancellationToken ct = default) =>
        await cache.GetAsync(caller, "settings", mailbox.ToLowerInvariant(), GraphCache.Minutes, token => graph.ReadAsync(caller, async (client, t) =>
            From((await client.Users[mailbox].MailboxSettings.GetAsync(request => request.QueryParameters.Select = Fields, t))!), token), ct);

    public async Task<AutomaticReplies?> AwayAsync(GraphCaller caller, string mailbox, CancellationToken ct = default) =>
        await graph.ReadAsync(caller, async (client, t) =>
            From((await client.Users[mailbox].MailboxSettings.GetAsync(request => request.QueryParameters.Select = ["automaticRepliesSetting"], t))!.AutomaticRepliesSetting), ct);

    private static MailboxSettings From(Models.MailboxSettings settings) =>
        new(Zones.Iana(settings.TimeZone), settings.Language?.Locale, Zones.Hours(settings.WorkingHours), From(settings.AutomaticRepliesSetting));

    private static AutomaticReplies? From(Models.AutomaticRepliesSetting? setting) => setting?.Status switch
    {
        Models.AutomaticRepliesStatus.AlwaysEnabled => new(null, null, Text(setting.InternalReplyMessage)),
        Models.AutomaticRepliesStatus.Scheduled => new(Instant(setting.ScheduledStartDateTime), Instant(setting.ScheduledEndDateTime), Text(setting.InternalReplyMessage)),
        _ => null,
    };

    private static DateTimeOffset? Instant(Models.DateTimeTimeZone? time) => time?.DateTime is null ? null : Zones.Instant(time);

    /// <summary>The words of the reply, which Outlook keeps as HTML.</summary>
    internal static string Text(string? html) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(Break().Replace(Hidden().Replace(Line().Replace(html ?? "", " "), ""), "\n"), "")), "\n").Trim();

    [GeneratedRegex(@"[\r\n]+")]
    private static partial Regex Line();

    [GeneratedRegex(@"<(style|script|head)\b.*?</\1\s*>|<!--.*?-->", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"<(br|/p|/div|/li|/tr)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \t\u00A0]*\n\s*")]
    private static partial Regex Spaces();
}
