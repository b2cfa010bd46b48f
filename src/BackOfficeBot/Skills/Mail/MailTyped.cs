using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Mail;

/// Words that belong to the mails that were shown last: "apri la 2", "archiviala", "altre", "annulla". Elsewhere they mean something else.
internal sealed partial class MailTyped(MailDoor door, MailReader reader, MailFinder finder, MailActions actions, Drafts drafts, Sentences sentences) : ILiveWords
{
    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        var text = turn.Text.Trim();
        if (text.Length > 60 || !turn.Conversation.IsPersonal)
            return null;
        if (Archive().IsMatch(text) && (NamesMail().IsMatch(text) || await door.ShownAsync(turn, ct) is not null))
            return Reply.RouteTo(RouteKeys.Command + "archive_mail", sentences.Understand(turn, text));
        if (Undo().IsMatch(text))
            return await drafts.LatestAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, null, FollowUp.Fresh, ct) is { Kind: MailActions.Moved } moved ? await actions.PutBackAsync(turn, moved.As(MailJson.Default.MailMoved), ct) : null;
        var nth = Nth().Match(text);
        if (!nth.Success && !More().IsMatch(text) && !Thread().IsMatch(text))
            return null;
        if (await door.ShownAsync(turn, ct) is not { } shown)
            return null;
        if (nth.Success)
            return Number(nth.Groups[1].Value) is { } at && at <= shown.Ids.Count && shown.Ids[at - 1].Length > 0 ? await reader.OpenAsync(turn, new(shown.Ids[at - 1]) { Box = shown.Box }, ct) : Reply.Message(MailTexts.In(turn.Language).WhichOne);
        if (Thread().IsMatch(text))
            return shown.IsOpen ? await reader.ThreadAsync(turn, new(shown.Ids[0]) { Box = shown.Box }, ct) : null;
        return shown.List is { } list ? await finder.ListAsync(turn, list with { Skip = list.Skip + MailListCard.Lines }, ct) : null;
    }

    private static int? Number(string said) => int.TryParse(said, out var number) ? number is >= 1 and <= 100 ? number : null : said.ToLowerInvariant()[..3] switch
    {
        "pri" or "fir" => 1,
        "sec" => 2,
        "ter" or "thi" => 3,
        "qua" or "fou" => 4,
        "qui" or "fif" => 5,
        _ => null,
    };

    [GeneratedRegex(@"^(?:archivia(?:la|lo)?|archive(?: it| this| that)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Archive();

    [GeneratedRegex(@"\b(?:e-?mails?|mail|posta|messaggio|message)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesMail();

    [GeneratedRegex(@"^(?:annulla|undo(?: it)?|ripristina(?:la)?|rimetti(?:la)?(?: (?:a posto|dov'era))?|put it back|restore it)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Undo();

    [GeneratedRegex(@"^(?:(?:apri|leggi|mostra|mostrami|vedi|fammi vedere|open|read|show)(?: me)?\s+)?(?:la|il|the|number|numero|n\.?|mail)?\s*([0-9]{1,3}|prima|seconda|terza|quarta|quinta|first|second|third|fourth|fifth)(?:\s+(?:mail|email|one))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nth();

    [GeneratedRegex(@"^(?:(?:mostra(?:mi)? (?:le )?)?altre|(?:show )?more|avanti|next|ancora|show me more)(?: mail| emails?)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex(@"^(?:mostra(?:mi)?|vedi|show(?: me)?)?\s*(?:la |the |tutta la |the whole )?(?:conversazione|conversation|thread|discussione)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thread();
}
