using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Mail.Shared;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Mail;

/// Marks, archives and deletes a mail, and puts it back.
internal sealed class MailActions(IMessages messages, MailDoor door, MailReader reader, MailMeant meant, MailClaims claims, Drafts drafts, TimeProvider time) : IMailPart
{
    /// The draft that keeps what was put away.
    public const string Moved = "mail.moved";

    public IEnumerable<Route> Routes =>
    [
        Route.Command("flag_mail", (turn, ct) => meant.WithAsync(turn, mail => MarkAsync(turn, Said(turn.Text, mail), ct), ct)),
        Route.Command("delete_mail", (turn, ct) => ByWordsAsync(turn, MailFolders.Deleted, ct)),
        Route.Command("archive_mail", (turn, ct) => ByWordsAsync(turn, MailFolders.Archive, ct)),
        MailVerbs.Mark.Handle((turn, marked, _, ct) => MarkAsync(turn, marked, ct)),
        MailVerbs.Archive.Handle((turn, mail, _, ct) => AwayAsync(turn, mail, MailFolders.Archive, ct)),
        MailVerbs.Delete.Handle((turn, mail, _, ct) => AwayAsync(turn, mail, MailFolders.Deleted, ct)),
        MailVerbs.PutBack.Handle((turn, moved, _, ct) => PutBackAsync(turn, moved, ct)),
    ];

    // "Togli l'ultima" is of a mail only where mails were shown, or where it says so.
    private async ValueTask<Reply> ByWordsAsync(Turn turn, string folder, CancellationToken ct) =>
        MailTyped.SaysMail(turn.Text) || await door.ShownAsync(turn, ct) is not null ? await meant.WithAsync(turn, mail => AwayAsync(turn, mail, folder, ct), ct) : Reply.Message(MailTexts.In(turn.Language).NoneMeant);

    private ValueTask<Reply> MarkAsync(Turn turn, MailMarked marked, CancellationToken ct) => door.WithAsync(turn, marked.Box, async box =>
    {
        var t = MailTexts.In(turn.Language);
        await messages.MarkAsync(turn.Caller(), box, marked.Id, marked.Read, marked.Flagged, ct);
        var said = marked.Flagged switch { true => t.NowFlagged, false => t.NowUnflagged, _ => marked.Read == true ? t.NowRead : t.NowUnread };
        return await reader.OpenAsync(turn, new(marked.Id) { Box = marked.Box }, ct, said);
    });

    private ValueTask<Reply> AwayAsync(Turn turn, MailRef mail, string folder, CancellationToken ct) => door.WithAsync(turn, mail.Box, async box =>
    {
        var t = MailTexts.In(turn.Language);
        var before = await messages.GetAsync(turn.Caller(), box, mail.Id, ct);
        var id = await messages.MoveAsync(turn.Caller(), box, mail.Id, folder, ct);
        var moved = new MailMoved(id, before.Line.FolderId ?? MailFolders.Inbox) { Box = mail.Box };
        await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Moved, moved, MailJson.Default.MailMoved, ct);
        if (mail.Box is { } shared)
            await claims.PutAwayAsync(turn, shared, before.Line, ct);
        var said = folder == MailFolders.Archive ? t.Archived : t.Deleted;
        return Reply.Card(MailCard.Away(CardPlace.Of(turn, time), before, moved, said), said);
    });

    public ValueTask<Reply> PutBackAsync(Turn turn, MailMoved moved, CancellationToken ct) => door.WithAsync(turn, moved.Box, async box =>
    {
        var id = await messages.MoveAsync(turn.Caller(), box, moved.Id, moved.From, ct);
        return await reader.OpenAsync(turn, new(id) { Box = moved.Box }, ct, MailTexts.In(turn.Language).IsBack);
    });

    // "segna come letta", "togli la bandierina", "contrassegnala"
    private static MailMarked Said(string text, MailRef mail) => new MailMarked(mail.Id, Unread.IsMatch(text) ? false : ReadIt.IsMatch(text) ? true : null, null) { Box = mail.Box } is { Read: null } neither
        ? neither with { Flagged = !Off.IsMatch(text) } : new MailMarked(mail.Id, !Unread.IsMatch(text), null) { Box = mail.Box };

    private static readonly Regex Unread = new(@"\bnon lett|\bunread\b|\bda leggere\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex ReadIt = new(@"\b(?:come |già )?lett[aei]\b|\b(?:as|it) read\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Off = new(@"\b(?:togli|leva|rimuovi|remove|unflag|clear|unstar)\b|\btake\b.*\boff\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
