using BackOfficeBot.Channel.Files;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Mail.Writing;

/// A file that is too large for a mail: the mail leads to where it lies.
internal sealed record MailLink(string DriveId, string Id, string Name, long Size, string Url)
{
    public static MailLink Of(DriveItem file) => new(file.DriveId, file.Id, PlainText.OneLine(file.Name), file.Size, file.WebUrl.AbsoluteUri);

    public DriveItem Item => new(DriveId, Id, Name, new(Url));

    public string Words(string language) => $"{Name} ({FileSize.Of(Size, language)})";

    /// The text with the links below it, as it stands in the mail.
    public static string Below(string text, IReadOnlyList<MailLink> links, string language) => string.Join("\n\n", new[] { text, string.Join('\n', links.Select(l => $"{l.Words(language)}: {l.Url}")) }.Where(t => t.Length > 0));
}

/// Files of a mail: attached as far as a mail takes them, else as a link for just those who get it.
internal sealed class MailFiles(IMailDrafts mailDrafts, IDrives drives, SentFiles sentFiles, OutsideInvitations invitations)
{
    /// Files that came along with the sentence.
    public async Task<(IReadOnlyList<MailLink> Links, string? Notice)> AttachAsync(Turn turn, string box, string draftId, CancellationToken ct)
    {
        var (t, attached, links, said, room) = (MailWriteTexts.In(turn.Language), new List<string>(), new List<MailLink>(), new List<string>(), IMailDrafts.LargestFile);
        foreach (var file in SentFiles.Of(turn.Activity))
        {
            var name = PlainText.OneLine(file.Name);
            try
            {
                if (await sentFiles.BytesAsync(file, room, ct) is not { } bytes)
                {
                    if (await LinkAsync(turn, file, ct) is { } link)
                        links.Add(link);
                    else
                        said.Add(t.FileTooLarge(name));
                    continue;
                }
                await mailDrafts.AttachAsync(turn.Caller(), box, draftId, new(name, bytes), ct);
                attached.Add(name);
                room -= bytes.Length;
            }
            catch (HttpRequestException)
            {
                said.Add(t.FileUnread(name));
            }
            catch (GraphException e) when (IsMissing(e))
            {
                said.Add(Missing(e, t, name));
            }
        }
        return (links, Notice(t, attached, links, said));
    }

    /// A file of a drive that the person may read.
    public async Task<(IReadOnlyList<MailLink> Links, string? Notice)> AttachAsync(Turn turn, string box, string draftId, DriveItem file, CancellationToken ct)
    {
        var (t, name) = (MailWriteTexts.In(turn.Language), PlainText.OneLine(file.Name));
        if (file.Size > IMailDrafts.LargestFile)
            return ([MailLink.Of(file)], Notice(t, [], [MailLink.Of(file)], []));
        try
        {
            await mailDrafts.AttachAsync(turn.Caller(), box, draftId, new(name, await drives.ReadAsync(turn.Caller(), file.DriveId, file.Id, IMailDrafts.LargestFile, ct)), ct);
            return ([], t.Attached(name));
        }
        catch (GraphException e) when (IsMissing(e))
        {
            return ([], Missing(e, t, name));
        }
    }

    /// Lets those who get the mail open what it leads to, and nobody else; the sentence why not, before anything has left, or of whom nobody knows whether they were asked.
    /// <param name="outside">Who of them is of no domain of the firm and may open it, too: they are asked by the service to sign in, which is a mail and goes once.</param>
    public async Task<(string? Why, string? Unsure)> GiveAsync(Turn turn, MailWriting writing, IReadOnlyList<string> inside, IReadOnlyList<string> outside, CancellationToken ct)
    {
        var (t, unsure) = (MailWriteTexts.In(turn.Language), new List<string>());
        foreach (var link in writing.Links)
            try
            {
                List<string> missed = [];
                if (inside.Count > 0)
                    missed.AddRange(await drives.InviteAsync(turn.Caller(), link.Item, inside, DriveRight.Read, ct: ct));
                if (outside.Count > 0 && await invitations.InviteAsync(turn, $"{writing.DraftId}\n{link.Id}", link.Item, outside, DriveRight.Read, t.LinkMail(turn.PersonName()), ct) is var asked)
                {
                    missed.AddRange(asked.Missed);
                    if (asked.IsUnsure)
                        unsure.Add(link.Name);
                }
                if (missed.Count > 0)
                    return (t.LinkMissed(link.Name, string.Join(", ", missed.Take(10))), null);
            }
            catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed or GraphFailure.Invalid or GraphFailure.NotFound)
            {
                return (t.LinkRefused(link.Name), null);
            }
        return (null, unsure.Count > 0 ? t.LinkUnsure(string.Join(", ", unsure), string.Join(", ", outside.Take(10))) : null);
    }

    /// Where what was sent lies for its person: in the own OneDrive, where Teams puts it.
    private async Task<MailLink?> LinkAsync(Turn turn, SentFile file, CancellationToken ct)
    {
        try
        {
            return Uri.TryCreate(file.Link, UriKind.Absolute, out var place) && await drives.FileAsync(turn.Caller(), turn.PersonId(), place, ct) is { } there ? MailLink.Of(there) : null;
        }
        catch (GraphException e) when (IsMissing(e))
        {
            return null;
        }
    }

    // Whoever has to sign in, or has a full mailbox, is told that: no file will go before.
    private static bool IsMissing(GraphException e) => e.Failure is not (GraphFailure.SignInNeeded or GraphFailure.QuotaFull);

    // Where it broke off, the draft, which is shown before anything leaves, has it or has it not.
    private static string Missing(GraphException e, MailWriteTexts t, string name) => e.Failure is GraphFailure.Uncertain or GraphFailure.Busy or GraphFailure.Unavailable ? t.FileUncertain(name) : t.FileUnread(name);

    private static string? Notice(MailWriteTexts t, List<string> attached, IReadOnlyList<MailLink> links, List<string> said) =>
        string.Join(' ', [.. attached.Count > 0 ? [t.Attached(string.Join(", ", attached))] : Array.Empty<string>(), .. links.Count > 0 ? [t.Linked(string.Join(", ", links.Select(l => l.Name)))] : Array.Empty<string>(), .. said]) is { Length: > 0 } words ? words : null;
}
