using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Mail.Writing;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Mail;

/// Where every part comes to a mailbox: one's own, or a shared one of which one is a member, and only in one's own chat. What goes wrong is told in one sentence.
internal sealed class MailDoor(IPeople people, OwnDomains own, IOptions<MailOptions> options, Drafts drafts)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(30);

    /// <param name="then">Gets the mailbox, as Graph is asked for it.</param>
    public async ValueTask<Reply> WithAsync(Turn turn, string? box, Func<string, Task<Reply>> then)
    {
        var t = MailTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.OnlyPersonal);
        if (box is not null && Shared(turn, box) is null)
            return Reply.Error(t.NoRights(box));
        try
        {
            return await then(box ?? turn.PersonId());
        }
        catch (GraphException e) when (Words(e, box, t) is { } words)
        {
            return Reply.Error(words);
        }
    }

    /// Null for what is no matter of mails: too busy, not reached, not signed in.
    public static string? Words(GraphException e, string? box, MailTexts t) => e.Failure switch
    {
        GraphFailure.NotFound when e.Code is "MailboxNotEnabledForRESTAPI" or "MailboxNotSupportedForRESTAPI" or "ErrorNonExistentMailbox" => box is null ? t.NoMailbox : t.NoRights(box),
        GraphFailure.NotFound => t.Gone,
        GraphFailure.NotAllowed => box is null ? t.NoPermission : t.NoRights(box),
        _ => null,
    };

    /// The shared mailboxes in which this person works.
    public IReadOnlyList<SharedMailbox> SharedOf(Turn turn) => [.. options.Value.Shared.Where(s => s.MemberIds.Contains(turn.PersonId(), StringComparer.OrdinalIgnoreCase))];

    public SharedMailbox? Shared(Turn turn, string box) => SharedOf(turn).FirstOrDefault(s => s.Address.Equals(box, StringComparison.OrdinalIgnoreCase));

    /// The domains of the firm.
    public async Task<IReadOnlyList<string>> DomainsAsync(Turn turn, CancellationToken ct) => own.With((await people.FindAsync(turn.Caller(), turn.PersonId(), ct))?.Address);

    public Task RememberAsync(Turn turn, MailShown shown, CancellationToken ct) =>
        drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, MailShown.Kind, shown, MailJson.Default.MailShown, ct);

    /// The mail that is open, or the one that is being answered.
    public async Task<MailRef?> OpenAsync(Turn turn, CancellationToken ct) => await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, Fresh, ct) switch
    {
        { Kind: MailShown.Kind } shown => shown.As(MailJson.Default.MailShown).Open,
        { Kind: MailWriting.Name } writing => writing.As(MailWritingJson.Default.MailWriting) is { OfId: { } id } answer ? new(id) { Box = answer.Box } : null,
        _ => null,
    };

    /// The mail that was opened last, also where something else was shown since.
    public async Task<MailShown?> OpenedAsync(Turn turn, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, [MailShown.Kind], Fresh, ct) is { } last && last.As(MailJson.Default.MailShown) is { Open: not null } opened ? opened : null;

    /// The mails that were shown last, if nothing else was since.
    public async Task<MailShown?> ShownAsync(Turn turn, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, Fresh, ct) is { Kind: MailShown.Kind } shown ? shown.As(MailJson.Default.MailShown) : null;
}
