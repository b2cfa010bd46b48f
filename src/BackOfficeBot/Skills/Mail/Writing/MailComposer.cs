using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Mail.Shared;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Mail.Writing;

/// From a sentence or a press to a draft, its form, and its text once more before it leaves.
internal sealed class MailComposer(
    IMessages messages, IMailDrafts mailDrafts, MailDoor door, MailMeant meant, MailRecipients recipients, MailTemplates templates, MailDrafting drafting, MailFiles files, MailClaims claims, Drafts drafts, TimeProvider time) : IMailPart
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("send_mail", NewAsync),
        Route.Command("reply_mail", ReplyAsync),
        Route.Command("forward_mail", ForwardAsync),
        Route.Command(FoundFile.Mail, (turn, ct) => FromFileAsync(turn, (DriveItem)turn.Argument!, ct)),
        Route.Command(ShortAnswer.Command(MailWriting.Name, ShortAnswer.Edit), (turn, ct) => WithShownAsync(turn, (_, writing) => FormAsync(turn, writing, [], ct), ct)),
        MailWriteVerbs.Reply.Handle((turn, mail, _, ct) => BeginAsync(turn, DraftKind.Reply, mail, new(), ct)),
        MailWriteVerbs.ReplyAll.Handle((turn, mail, _, ct) => BeginAsync(turn, DraftKind.ReplyAll, mail, new(), ct)),
        MailWriteVerbs.Forward.Handle((turn, mail, _, ct) => BeginAsync(turn, DraftKind.Forward, mail, new(), ct)),
        MailWriteVerbs.Check.Handle((turn, key, form, ct) => WithAsync(turn, key, writing => CheckAsync(turn, writing with { Form = Answered(form) }, ct), ct)),
        MailWriteVerbs.UseTemplate.Handle((turn, key, form, ct) => WithAsync(turn, key, writing => TemplateAsync(turn, writing with { Form = Answered(form) }, ct), ct)),
        MailWriteVerbs.DraftByAi.Handle((turn, key, form, ct) => WithAsync(turn, key, writing => DraftByAiAsync(turn, writing with { Form = Answered(form) }, ct), ct)),
        MailWriteVerbs.OwnText.Handle((turn, key, _, ct) => WithAsync(turn, key, writing => FormAsync(turn, writing with { Form = writing.Form with { Text = writing.Ai?.Typed ?? writing.Form.Text }, Ai = null }, [], ct), ct)),
        MailWriteVerbs.Edit.Handle((turn, key, _, ct) => WithAsync(turn, key, writing => FormAsync(turn, writing, [], ct), ct)),
    ];

    // A client leaves out a choice of several in which nothing is ticked: whoever pressed a button of the form was asked.
    private static MailForm Answered(MailForm form) => form with { Links = form.Links ?? "" };

    private ValueTask<Reply> NewAsync(Turn turn, CancellationToken ct)
    {
        var said = MailWriteSentence.Read(turn.Text, turn.Argument as Understanding ?? new());
        return BeginAsync(turn, DraftKind.New, null, new() { To = said.To, Subject = said.Subject, Text = said.Text }, ct, MailDrafting.Wish(turn.Text, isAnswer: false, said.Text is not null));
    }

    private async ValueTask<Reply> ReplyAsync(Turn turn, CancellationToken ct)
    {
        var said = MailWriteSentence.Read(turn.Text, turn.Argument as Understanding ?? new());
        var kind = MailWriteSentence.IsToAll(said.Head) ? DraftKind.ReplyAll : DraftKind.Reply;
        return await meant.WithAsync(turn, mail => BeginAsync(turn, kind, mail, new() { Text = said.Text }, ct, MailDrafting.Wish(turn.Text, isAnswer: true, said.Text is not null)), ct, said.Head, isLatest: true, isOfOpened: true);
    }

    private async ValueTask<Reply> ForwardAsync(Turn turn, CancellationToken ct)
    {
        var understood = turn.Argument as Understanding ?? new();
        var said = MailWriteSentence.Read(turn.Text, understood);
        var (head, to) = MailWriteSentence.Forward(said.Head, understood);
        return await meant.WithAsync(turn, mail => BeginAsync(turn, DraftKind.Forward, mail, new() { To = to, Text = said.Text }, ct), ct, head, isOfOpened: true);
    }

    private ValueTask<Reply> FromFileAsync(Turn turn, DriveItem file, CancellationToken ct) =>
        BeginAsync(turn, DraftKind.New, null, new() { Subject = Path.GetFileNameWithoutExtension(PlainText.OneLine(file.Name)) }, ct, file: file);

    private ValueTask<Reply> BeginAsync(Turn turn, DraftKind kind, MailRef? of, MailForm said, CancellationToken ct, string? wish = null, DriveItem? file = null) => door.WithAsync(turn, of?.Box, async box =>
    {
        var id = await mailDrafts.BeginAsync(turn.Caller(), box, kind, of?.Id, ct);
        var writing = new MailWriting(id, kind) { Box = of?.Box, OfId = of?.Id };
        if (of is { Box: { } shared } && (await messages.GetAsync(turn.Caller(), box, of.Id, ct)).Line is var answered)
            writing = writing with { ClaimId = MailClaimData.IdOf(shared, answered.InternetId ?? answered.Id) };
        var (links, notice) = file is null ? await files.AttachAsync(turn, box, id, ct) : await files.AttachAsync(turn, box, id, file, ct);
        writing = writing with { Links = links };
        // Recipients and subject of an answer are Outlook's.
        var draft = kind == DraftKind.New ? null : await messages.GetAsync(turn.Caller(), box, id, ct);
        writing = writing with { Form = said with { To = said.To ?? (draft is null ? null : MailRecipients.Written(draft.To)), Cc = draft is null ? null : MailRecipients.Written(draft.Cc), Subject = said.Subject ?? draft?.Line.Subject } };
        if (wish is not null && await drafting.IsOnAsync(turn, ct))
        {
            (writing, var why) = await drafting.DraftAsync(turn, writing, wish, of is null ? null : await messages.GetAsync(turn.Caller(), box, of.Id, ct), ct);
            notice = string.Join(' ', new[] { notice, why }.OfType<string>());
            if (writing.Ai is not null)
                return await FormAsync(turn, writing, [], ct, notice.Length > 0 ? notice : null);
        }
        // What is passed on needs no words of one's own.
        return (said.Text is not null || (kind == DraftKind.Forward && said.To is not null)) && writing.Form is { To.Length: > 0 } ? await CheckAsync(turn, writing, ct, notice) : await FormAsync(turn, writing, [], ct, notice);
    });

    /// What stands in the form says what the mail is to say.
    private async ValueTask<Reply> DraftByAiAsync(Turn turn, MailWriting writing, CancellationToken ct)
    {
        var wish = PlainText.Lines(writing.Form.Text);
        if (wish.Length == 0)
            return await FormAsync(turn, writing, new() { ["text"] = MailAiTexts.In(turn.Language).WishMissing }, ct);
        return await door.WithAsync(turn, writing.Box, async box =>
        {
            var (drafted, why) = await drafting.DraftAsync(turn, writing, wish, writing.OfId is null ? null : await messages.GetAsync(turn.Caller(), box, writing.OfId, ct), ct);
            return await FormAsync(turn, drafted, [], ct, why);
        });
    }

    private async ValueTask<Reply> FormAsync(Turn turn, MailWriting writing, FormErrors errors, CancellationToken ct, string? notice = null)
    {
        var key = await KeepAsync(turn, writing with { Print = null }, ct);
        return Reply.Card(MailWriteCards.Form(CardPlace.Of(turn, time), key, writing, templates.All, errors, notice, await drafting.IsOnAsync(turn, ct)), MailWriteTexts.In(turn.Language).NewHeading);
    }

    private ValueTask<Reply> TemplateAsync(Turn turn, MailWriting writing, CancellationToken ct)
    {
        var (t, form) = (MailWriteTexts.In(turn.Language), writing.Form);
        if (templates.All.FirstOrDefault(x => x.Id == form.Template) is not { } template)
            return FormAsync(turn, writing, new() { ["template"] = t.TemplateMissing }, ct);
        var to = (form.To ?? "").Split([';', ','])[0].Split('<')[0].Trim();
        var text = MailTemplates.Fill(template, to.Contains('@', StringComparison.Ordinal) ? null : to, turn.PersonName(), form.Subject);
        // What was typed is not lost: it stands below.
        return FormAsync(turn, writing with { Form = form with { Text = string.IsNullOrWhiteSpace(form.Text) ? text : $"{text}\n\n{form.Text}", Template = null } }, [], ct);
    }

    /// Writes the form into the draft and shows the draft as it is: that, and nothing else, is what leaves.
    public async ValueTask<Reply> CheckAsync(Turn turn, MailWriting writing, CancellationToken ct, string? notice = null)
    {
        var (t, form, errors) = (MailWriteTexts.In(turn.Language), writing.Form, new FormErrors());
        var (to, wrong) = await recipients.OfAsync(turn.Caller(), form.To, t, ct);
        var (cc, wrongCc) = await recipients.OfAsync(turn.Caller(), form.Cc, t, ct);
        if ((wrong ?? (to.Count == 0 ? t.ToMissing : to.Count + cc.Count > MailRecipients.Most ? t.TooMany(to.Count + cc.Count) : null)) is { } noTo)
            errors["to"] = noTo;
        if (wrongCc is not null)
            errors["cc"] = wrongCc;
        var text = PlainText.Lines(form.Text);
        if ((text.Length == 0 && writing.Kind != DraftKind.Forward ? t.TextMissing : text.Length > MailWriteCards.LongestText ? t.TooLong : text.Contains(" … ", StringComparison.Ordinal) ? t.Placeholder : null) is { } noText)
            errors["text"] = noText;
        if (errors.Count > 0)
            return await FormAsync(turn, writing, errors, ct);
        // Those that were unticked on the form are gone.
        writing = writing with { Links = [.. writing.Links.Where((_, i) => form.Links is null || MailForm.Ticked(form.Links).Contains(i))], Form = form with { Links = null } };
        text = MailLink.Below(text, writing.Links, turn.Language);
        return await door.WithAsync(turn, writing.Box, async box =>
        {
            try
            {
                await mailDrafts.WriteAsync(turn.Caller(), box, writing.DraftId, new(PlainText.OneLine(form.Subject), text, to, cc), writing.Written, ct);
            }
            catch (GraphException sent) when (sent is { Failure: GraphFailure.Conflict, Code: "NoDraft" })
            {
                return Reply.Error(t.SentAlready);
            }
            return await ShowAsync(turn, box, writing with { Written = text }, ct, notice);
        });
    }

    /// <param name="errors">What is wrong with the answer about who is outside, where the mail leads to a file.</param>
    public async Task<Reply> ShowAsync(Turn turn, string box, MailWriting writing, CancellationToken ct, string? notice = null, FormErrors? errors = null)
    {
        var (t, place) = (MailWriteTexts.In(turn.Language), CardPlace.Of(turn, time));
        var draft = await messages.GetAsync(turn.Caller(), box, writing.DraftId, ct);
        if (draft.To.Count + draft.Cc.Count + draft.Bcc.Count == 0)
            return await FormAsync(turn, writing, new() { ["to"] = t.ToMissing }, ct);
        var other = await OtherAsync(turn, writing, ct);
        var key = await KeepAsync(turn, writing with { Print = MailWriting.PrintOf(draft), Claimant = other?.OwnerId }, ct);
        string?[] notices = [other is null ? null : $"◷ {other.Words(place, turn.PersonId())}", notice, writing.Box is { } shared ? t.LeavesFrom(shared) : null];
        return Reply.Card(MailWriteCards.Confirm(place, key, draft, await door.DomainsAsync(turn, ct), string.Join(' ', notices.OfType<string>()), writing, errors), t.Ask);
    }

    /// Who else has the mail that is answered.
    public async Task<MailClaim?> OtherAsync(Turn turn, MailWriting writing, CancellationToken ct) =>
        writing.ClaimId is { } id && await claims.OfAsync(turn.Organisation, id, ct) is { } claim && claim.OwnerId != turn.PersonId() ? claim : null;

    public async ValueTask<Reply> WithAsync(Turn turn, MailKey key, Func<MailWriting, ValueTask<Reply>> then, CancellationToken ct) =>
        await drafts.FindAsync(turn.Organisation, key.Key, MailWritingJson.Default.MailWriting, ct) is { } writing ? await then(writing) : Reply.Error(MailWriteTexts.In(turn.Language).NoSuchCard);

    public async ValueTask<Reply> WithShownAsync(Turn turn, Func<Guid, MailWriting, ValueTask<Reply>> then, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, [MailWriting.Name], FollowUp.Fresh, ct) is { } shown ? await then(shown.Id, shown.As(MailWritingJson.Default.MailWriting)) : Reply.Error(MailWriteTexts.In(turn.Language).NoSuchCard);

    private Task<Guid> KeepAsync(Turn turn, MailWriting writing, CancellationToken ct) =>
        drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, MailWriting.Name, writing, MailWritingJson.Default.MailWriting, ct);
}
