using BackOfficeBot.Graph;
using BackOfficeBot.Notifications;
using BackOfficeBot.Records;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Mail.Shared;

/// The shared mailboxes in which somebody has a mail. Graph tells of a mailbox that is nobody's own to the bot itself only.
internal sealed class MailWatch(RecordLists lists, IOptions<MailOptions> options) : IWatch
{
    public const string Watch = "mail";

    /// More are not taken at one time.
    private const int Most = 500;

    public string Name => Watch;

    public TimeSpan Lifetime => SubscriptionLimits.Outlook;

    public async Task<IReadOnlyList<WatchCall>> CalledByAsync(string organisation, WatchData watch, IReadOnlyList<string> ids, CancellationToken ct)
    {
        List<WatchCall> calls = [];
        foreach (var id in ids)
            calls.AddRange((await lists.SearchAsync(organisation, new(RecordWords.Outside(id), Members(watch)) { Kind = MailClaimKind.Name, IsWhole = true }, ct)).Where(r => r.State == MailClaimStates.Taken).Select(Look));
        return calls;
    }

    /// Nobody has a mail for longer than two hours: those that are taken are looked at themselves.
    public async Task<WatchRound> SinceAsync(GraphCaller caller, string organisation, WatchData watch, CancellationToken ct) =>
        new([.. (await lists.ListAsync(organisation, new(Members(watch), ConcernRole.Acts) { Kind = MailClaimKind.Name, Take = Most }, ct)).Records.Where(r => MailClaimData.Of(r).Box == watch.Wish.Mailbox).Select(Look)], null);

    private static WatchCall Look(Record record) => new(record.Id, MailClaimLook.Name);

    private IReadOnlyList<string> Members(WatchData watch) => [.. options.Value.Shared.FirstOrDefault(s => s.Address.Equals(watch.Wish.Mailbox, StringComparison.OrdinalIgnoreCase))?.MemberIds ?? []];
}

internal static class MailWishes
{
    public static Task WantAsync(this Watches watches, Work work, MailClaimData claim, CancellationToken ct) =>
        watches.WantAsync(work, new(MailWatch.Watch, claim.Box, $"users/{claim.Box}/messages", "updated,deleted") { Until = claim.Until }, ct);
}
