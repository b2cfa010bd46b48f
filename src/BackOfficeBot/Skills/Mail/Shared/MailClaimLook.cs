using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Mail.Shared;

/// A mail that somebody has, of which is said that it changed: where it was put away or deleted in Outlook, nobody has to answer it any more, and who had it is told. Read and flagged it stays theirs.
internal sealed class MailClaimLook(Office office, IMessages messages, CardCopies copies) : IDueHandler
{
    public const string Name = "mail.claim.look";

    string IDueHandler.Task => Name;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { State: MailClaimStates.Taken, OwnerId: { } owner } seen)
            return;
        bool isThere;
        try
        {
            // In the name of who has it: the bot reads no mail in its own.
            isThere = await IsThereAsync(GraphCaller.User(due.Organisation, owner), MailClaimData.Of(seen), ct);
        }
        // Signed out, or without the right by now: after two hours it is free anyway.
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed or GraphFailure.SignInNeeded)
        {
            return;
        }
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        var record = await work.OpenAsync(due.RecordId, ct);
        if (!await work.TakeAsync(due, ct) || record.Version != seen.Version)
            await work.DueAsync(record, Name, work.Now, ct);
        else if (!isThere)
        {
            work.Change(record, MailClaimStates.Handled, MailClaims.Handled);
            await copies.UpdateAsync(work, record, null, ct);
            await copies.SendAsync(work, record, owner, $"handled{record.Version}", ct, language => MailClaimTexts.In(language).HandledThere);
        }
        await work.CommitAsync(ct);
    }

    private async Task<bool> IsThereAsync(GraphCaller caller, MailClaimData claim, CancellationToken ct)
    {
        try
        {
            var mail = await messages.GetAsync(caller, claim.Box, claim.MailId, ct);
            return claim.FolderId is null || mail.Line.FolderId == claim.FolderId;
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotFound)
        {
            return false;
        }
    }
}
