using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Skills.Mail.Reading;
using BackOfficeBot.Skills.Mail.Shared;
using BackOfficeBot.Skills.Mail.Writing;

namespace BackOfficeBot.Skills.Mail;

/// One mail, read in the chat: its words as text, and nothing of it that acts by itself.
internal static class MailCard
{
    private const int LongestText = 6_000;
    private const int LongestQuoted = 2_500;
    private const int MostFiles = 10;
    private const int MostInRow = 5;

    /// <param name="domains">The firm's own, so that who is outside is said.</param>
    /// <param name="claim">Who has it, in a shared mailbox.</param>
    public static AdaptiveCard Of(CardPlace place, MailMessage mail, string? box, IReadOnlyCollection<string> domains, string? notice = null, MailClaim? claim = null, string readerId = "")
    {
        var (t, line, at) = (MailTexts.In(place.Language), mail.Line, new MailRef(mail.Line.Id) { Box = box });
        var text = MailText.Of(mail.Body, mail.IsHtml);
        List<CardElement> body = [.. Paragraphs(text.New.Length == 0 ? t.Empty : text.New, LongestText, t)];
        if (text.Quoted is { } quoted)
        {
            body.Add(new ActionSet { Actions = [Toggle(t.ShowQuoted, "quoted")] });
            body.Add(new Container { Id = "quoted", IsVisible = false, Items = [.. Paragraphs(quoted, LongestQuoted, t)] });
        }
        body.Add(More(place, mail, at, t));
        return new Frame
        {
            Heading = MailWords.Subject(line, t),
            State = line.IsRead ? null : (Tone.Open, t.Unread),
            Notice = claim is null || (notice is not null && claim.OwnerId == readerId) ? notice : string.Join(' ', new[] { $"◷ {claim.Words(place, readerId)}", notice }.OfType<string>()),
            Facts = [.. Facts(place, mail, domains, t)],
            Body = body,
            Actions =
            [
                MailWriteVerbs.Reply.Button(place.Seal, MailWriteTexts.In(place.Language).Reply, at, ActionStyle.Positive), .. Claim(place, at, claim, readerId), MailVerbs.Archive.Button(place.Seal, t.Archive, at), MailVerbs.Delete.Button(place.Seal, t.Delete, at),
                new ActionToggleVisibility { Title = t.MoreActions, TargetElements = [new() { ElementId = "more" }] },
            ],
        }.Card();
    }

    /// What became of a mail that was put away, with the way back.
    public static AdaptiveCard Away(CardPlace place, MailMessage mail, MailMoved moved, string said)
    {
        var t = MailTexts.In(place.Language);
        return new Frame
        {
            Heading = MailWords.Subject(mail.Line, t),
            State = (Tone.Done, said),
            Facts = [(t.From, MailWords.Name(mail.Line.From, t)), (t.When, When.Ago(mail.Line.At, place.Now, place.Zone, place.Language))],
            Actions = [MailVerbs.PutBack.Button(place.Seal, t.PutBack, moved)],
        }.Card();
    }

    private static IEnumerable<(string, string)> Facts(CardPlace place, MailMessage mail, IReadOnlyCollection<string> domains, MailTexts t)
    {
        yield return (t.From, MailWords.Whole(mail.Line.From, domains, t));
        if (MailWords.Several(mail.To, domains, t) is { } to)
            yield return (t.To, to);
        if (MailWords.Several(mail.Cc, domains, t) is { } cc)
            yield return (t.Cc, cc);
        string?[] marks = [When.Ago(mail.Line.At, place.Now, place.Zone, place.Language), mail.Line.IsImportant ? t.Important : null, mail.Line.IsFlagged ? t.Flagged : null];
        yield return (t.When, string.Join(" · ", marks.OfType<string>()));
        if (mail.Files.Count > 0)
            yield return (t.Files, string.Join(", ", [.. mail.Files.Take(MostFiles).Select(f => $"{PlainText.OneLine(f.Name)} ({FileSize.Of(f.Size, place.Language)})"), .. mail.Files.Count > MostFiles ? [$"+{mail.Files.Count - MostFiles}"] : Array.Empty<string>()]));
    }

    private static IEnumerable<CardAction> Claim(CardPlace place, MailRef at, MailClaim? claim, string readerId)
    {
        var t = MailClaimTexts.In(place.Language);
        if (at.Box is not null && claim is null)
            yield return MailClaimVerbs.Take.Button(place.Seal, t.Take, at);
        else if (at.Box is not null && claim!.OwnerId == readerId)
            yield return MailClaimVerbs.GiveBack.Button(place.Seal, t.GiveBack, at);
    }

    private static Container More(CardPlace place, MailMessage mail, MailRef at, MailTexts t)
    {
        var (line, w) = (mail.Line, MailWriteTexts.In(place.Language));
        List<CardAction> actions =
        [
            .. mail.To.Count + mail.Cc.Count < 2 ? [] : new CardAction[] { MailWriteVerbs.ReplyAll.Button(place.Seal, w.ReplyAll, at) },
            MailWriteVerbs.Forward.Button(place.Seal, w.Forward, at),
            MailVerbs.Summarise.Button(place.Seal, t.Summarise, at),
            MailVerbs.MakeTask.Button(place.Seal, t.MakeTask, at),
            MailVerbs.MakeCall.Button(place.Seal, t.MakeCall, at),
            MailVerbs.MakeApproval.Button(place.Seal, t.MakeApproval, at),
            MailVerbs.MakeDocument.Button(place.Seal, t.MakeDocument, at),
            MailVerbs.Mark.Button(place.Seal, line.IsRead ? t.MarkUnread : t.MarkRead, new(line.Id, !line.IsRead, null) { Box = at.Box }),
            MailVerbs.Mark.Button(place.Seal, line.IsFlagged ? t.Unflag : t.Flag, new(line.Id, null, !line.IsFlagged) { Box = at.Box }),
            .. line.ConversationId is null ? [] : new CardAction[] { MailVerbs.Thread.Button(place.Seal, t.Thread, at) },
            .. MailWords.Link(mail) is { } link ? [new ActionOpenUrl { Title = t.Outlook, Url = link }] : Array.Empty<CardAction>(),
        ];
        return new() { Id = "more", IsVisible = false, Items = [.. actions.Chunk(MostInRow).Select(row => new ActionSet { Actions = row })] };
    }

    /// Each paragraph by itself, so that a long mail can be read on a telephone; up to so many letters.
    public static IEnumerable<CardElement> Paragraphs(string text, int most, MailTexts t)
    {
        var isCut = text.Length > most;
        if (isCut)
            text = text[..(text.LastIndexOf(' ', most) is > 0 and var blank ? blank : most)] + " …";
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            // Two lines of a paragraph are one in Markdown, unless an empty one is between them.
            yield return new TextBlock { Text = string.Join("\n\n", paragraph.Split('\n').Select(Markdown.Escape)), Wrap = true };
        if (isCut)
            yield return new TextBlock { Text = Markdown.Escape(t.Cut), IsSubtle = true, Wrap = true };
    }

    private static ActionToggleVisibility Toggle(string title, string id) => new() { Title = title, TargetElements = [new() { ElementId = id }] };
}
