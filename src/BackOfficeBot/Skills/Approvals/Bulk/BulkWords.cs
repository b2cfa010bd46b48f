using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Approvals.Bulk;

/// "approve on condition that …", "chiedi: perché …" right behind several at once: they name none, and are words of no other kind.
internal sealed class BulkWords(Drafts drafts, RecordDesk desk, ApprovalLists lists) : ILiveWords
{
    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        var text = turn.Text.Trim();
        if (Read(text) is not var (act, verb, words))
            return null;
        // A request that has arrived since is what is meant.
        if (await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, FollowUp.Fresh, ct) is not { Kind: BulkApprovals.Shown or BulkApprovals.Approved } shown || await desk.ShownAsync(turn, ct) is not null)
            return null;
        return await lists.UnnamedAsync(turn, act, verb, words, mayBeOnly: shown.Kind == BulkApprovals.Shown, ct);
    }

    private static (Act Act, string Verb, string Words)? Read(string text) =>
        Approve.Match(text) is { Success: true } approve && ApprovalSaid.Conditions(text[approve.Length..]) is not null ? (Act.Conditions, approve.Groups["verb"].Value, text[approve.Length..])
        : Ask.Match(text) is { Success: true } ask ? (Act.Question, ask.Groups["verb"].Value, text[ask.Length..])
        : Reject.Match(text) is { Success: true } reject ? (Act.Reject, reject.Groups["verb"].Value, text[reject.Length..]) : null;

    private static readonly Regex Approve = new(@"^(?<verb>approv[ao]|approve|autorizz[ao]|authori[sz]e)(la|lo|\s+(it|this|that))?,?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Ask = new(@"^(?<verb>chiedi|domanda|ask|fai una domanda|ask a question)\s*:\s*(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Reject = new(@"^(?<verb>respingi|respingo|boccia|reject)(la|lo|\s+(it|this|that))?(\s*:\s*(?=\S)|\s+(?=(perch[ée]|because)\s))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
