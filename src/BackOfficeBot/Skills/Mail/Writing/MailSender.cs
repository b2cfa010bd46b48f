using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Mail.Writing;

/// Sends what was shown, once: before and after each try it looks whether the draft is still one.
internal sealed class MailSender(IMessages messages, IMailDrafts mailDrafts, MailComposer composer, MailFiles files, MailDoor door, Drafts drafts, TimeProvider time) : IMailPart
{
    /// Of a sending of which nobody saw the end nothing is tried again for so long.
    private static readonly TimeSpan Settles = TimeSpan.FromMinutes(2);

    public IEnumerable<Route> Routes =>
    [
        MailWriteVerbs.Send.Handle((turn, key, form, ct) => composer.WithAsync(turn, key, writing => SendAsync(turn, writing, form, ct), ct)),
        MailWriteVerbs.Drop.Handle((turn, key, _, ct) => composer.WithAsync(turn, key, writing => DropAsync(turn, writing, ct), ct)),
        Route.Command(ShortAnswer.Command(MailWriting.Name, ShortAnswer.Yes), (turn, ct) => composer.WithShownAsync(turn, (_, writing) => SendAsync(turn, writing, new(), ct), ct)),
        Route.Command(ShortAnswer.Command(MailWriting.Name, ShortAnswer.No), (turn, ct) => composer.WithShownAsync(turn, (_, writing) => DropAsync(turn, writing, ct), ct)),
    ];

    private ValueTask<Reply> SendAsync(Turn turn, MailWriting writing, MailSendForm form, CancellationToken ct) => door.WithAsync(turn, writing.Box, async box =>
    {
        var t = MailWriteTexts.In(turn.Language);
        if (await DraftAsync(turn, box, writing, ct) is not { } draft)
            return Reply.Error(t.DraftGone);
        if (!draft.IsDraft)
            return await SentAsync(turn, draft, t.SentAlready, ct);
        if (await drafts.IsTakenAsync(turn.Organisation, writing.Dropping, ct))
            return Reply.Error(t.DraftGone);
        // From the form nothing leaves unseen; and what was changed in Outlook is seen first.
        if (writing.Print is null)
            return await composer.CheckAsync(turn, writing, ct);
        if (writing.Print != MailWriting.PrintOf(draft))
            return await composer.ShowAsync(turn, box, writing, ct, t.Changed);
        if (await composer.OtherAsync(turn, writing, ct) is { } other && other.OwnerId != writing.Claimant)
            return await composer.ShowAsync(turn, box, writing, ct);
        var (inside, outside) = writing.Links.Count > 0 ? await ReadersAsync(turn, draft, ct) : ([], []);
        if (outside.Count > 0 && form.Outside is not (MailSendForm.Yes or MailSendForm.No))
            return await composer.ShowAsync(turn, box, writing, ct, errors: new() { ["outside"] = t.OutsideMissing });
        if (!await drafts.TakeAsync(turn.Organisation, writing.Sending, Settles, ct))
            return Reply.Error(t.IsSending);
        string? why, unsure;
        try
        {
            (why, unsure) = await files.GiveAsync(turn, writing, inside, form.Outside == MailSendForm.Yes ? outside : [], ct);
        }
        // Nothing of the mail has left: who may open the files may be asked again at once.
        catch (GraphException)
        {
            await drafts.LetGoAsync(turn.Organisation, writing.Sending, ct);
            throw;
        }
        if (why is not null)
        {
            await drafts.LetGoAsync(turn.Organisation, writing.Sending, ct);
            return await composer.ShowAsync(turn, box, writing, ct, why);
        }
        try
        {
            await mailDrafts.SendAsync(turn.Caller(), box, writing.DraftId, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.Uncertain)
        {
            if (await DraftAsync(turn, box, writing, ct) is not { IsDraft: false })
                return Reply.Error(t.Uncertain);
        }
        catch (GraphException)
        {
            await drafts.LetGoAsync(turn.Organisation, writing.Sending, ct);
            throw;
        }
        return await SentAsync(turn, draft, unsure, ct);
    });

    private async Task<(IReadOnlyList<string> Inside, IReadOnlyList<string> Outside)> ReadersAsync(Turn turn, MailMessage draft, CancellationToken ct)
    {
        var domains = await door.DomainsAsync(turn, ct);
        var all = draft.To.Concat(draft.Cc).Concat(draft.Bcc).Select(a => a.Address).Distinct(StringComparer.OrdinalIgnoreCase).ToLookup(a => MailWords.IsOutside(a, domains));
        return ([.. all[false]], [.. all[true]]);
    }

    private async Task<Reply> SentAsync(Turn turn, MailMessage mail, string? notice, CancellationToken ct)
    {
        await drafts.DropAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, ct);
        return Reply.Card(MailWriteCards.Sent(CardPlace.Of(turn, time), mail, await door.DomainsAsync(turn, ct), notice), MailWriteTexts.In(turn.Language).Sent);
    }

    private ValueTask<Reply> DropAsync(Turn turn, MailWriting writing, CancellationToken ct) => door.WithAsync(turn, writing.Box, async box =>
    {
        var t = MailWriteTexts.In(turn.Language);
        if (await DraftAsync(turn, box, writing, ct) is { } draft)
        {
            if (!draft.IsDraft)
                return await SentAsync(turn, draft, t.SentAlready, ct);
            await drafts.TakeAsync(turn.Organisation, writing.Dropping, Drafts.Lifetime, ct);
            await mailDrafts.DiscardAsync(turn.Caller(), box, writing.DraftId, ct);
        }
        await drafts.DropAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, ct);
        return turn.Press is null ? Reply.Message(t.Dropped) : Reply.Card(new Frame { Heading = t.Dropped }.Card(), t.Dropped);
    });

    /// Null where there is none any more.
    private async Task<MailMessage?> DraftAsync(Turn turn, string box, MailWriting writing, CancellationToken ct)
    {
        try
        {
            return await messages.GetAsync(turn.Caller(), box, writing.DraftId, ct);
        }
        catch (GraphException e) when (e is { Failure: GraphFailure.NotFound, Code: "ErrorItemNotFound" })
        {
            return null;
        }
    }
}
