using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Mail.Shared;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Mail;

/// Words that belong to the mails that were shown last: "apri la 2", "archiviala", "altre", "annulla". Elsewhere they mean something else.
internal sealed class MailTyped(MailDoor door, MailReader reader, MailFinder finder, MailActions actions, MailWork work, MailSummaries summaries, MailClaimPart part, RecordDesk desk, Drafts drafts, Sentences sentences) : ILiveWords
{
    // What is said of a mail that was shown is short.
    private const int Longest = 120;
    private const int LongestOfShown = 60;

    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        var text = turn.Text.Trim();
        if (!turn.Conversation.IsPersonal)
            return null;
        // Whatever else may be answered: a mail is open, and no record's card came since.
        if (Answer.Match(text) is { Success: true } answer && await door.OpenAsync(turn, ct) is not null && await desk.ShownAsync(turn, ct) is null)
            return Reply.RouteTo(RouteKeys.Command + (answer.Groups["on"].Success ? "forward_mail" : "reply_mail"), sentences.Understand(turn, text));
        if (Answering.Match(text) is { Success: true } said && MailPointing.OfList(text) is { } place && (await door.ShownAsync(turn, ct))?.Nth(place) is not null && await desk.ShownAsync(turn, ct) is null)
            return Reply.RouteTo(RouteKeys.Command + (said.Groups["on"].Success ? "forward_mail" : "reply_mail"), sentences.Understand(turn, text));
        // To whom a mail goes says that it is one, whatever hours, rooms and papers its words name.
        if (Writes.IsMatch(text))
            return Reply.RouteTo(RouteKeys.Command + "send_mail", sentences.Understand(turn, text));
        if (text.Length > Longest)
            return null;
        if (OfNth.Match(text) is { Success: true, Groups: var of } && MailPointing.Number(of["nth"].Value) is { } nthOf && await door.ShownAsync(turn, ct) is { } those)
            return those.Nth(nthOf) is not { } one ? Reply.Message(MailTexts.In(turn.Language).WhichOne) : of["sum"].Success ? await summaries.OfAsync(turn, one, ct)
                : of["files"].Success ? await work.FileAsync(turn, one, true, null, ct) : await work.FromAsync(turn, one, Made(of), ct, of["rest"] is { Success: true, Value: var rest } ? rest.Trim() : null);
        if (OfNamed.Match(text) is { Success: true, Groups: var named })
            return Reply.RouteTo(RouteKeys.Command + (named["files"].Success ? MailWork.FilesOf : MailWork.Of(Made(named))), sentences.Understand(turn, text));
        if (SummaryOfNamed.IsMatch(text))
            return Reply.RouteTo(RouteKeys.Command + MailSummaries.Named, sentences.Understand(turn, text));
        if (text.Length > LongestOfShown)
            return null;
        if (NamesBox.IsMatch(text) && door.SharedOf(turn).FirstOrDefault(box => IsNamed(text, box)) is { } shared)
            return await finder.ListAsync(turn, new(new() { Unread = Unread.IsMatch(text) }) { Box = shared.Address }, ct);
        if (Save.Match(text) is { Success: true, Groups: var save } && IsFiling(save)
            && (await door.ShownAsync(turn, ct) ?? (save["files"].Success || save["mail"].Success ? await door.OpenedAsync(turn, ct) : null))?.Open is { } filed)
            return await work.FileAsync(turn, filed, save["files"].Success ? true : save["mail"].Success ? false : null, save["where"] is { Success: true, Value: var where } ? where : null, ct);
        if (Archive.IsMatch(text) && (NamesMail.IsMatch(text) || await door.ShownAsync(turn, ct) is not null))
            return Reply.RouteTo(RouteKeys.Command + "archive_mail", sentences.Understand(turn, text));
        if (Flag.IsMatch(text) && await door.ShownAsync(turn, ct) is not null)
            return Reply.RouteTo(RouteKeys.Command + "flag_mail", sentences.Understand(turn, text));
        if (Bin.IsMatch(text) && await door.ShownAsync(turn, ct) is not null)
            return Reply.RouteTo(RouteKeys.Command + "delete_mail", sentences.Understand(turn, text));
        if (Undo.IsMatch(text))
            return await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, FollowUp.Fresh, ct) is { Kind: MailActions.Moved } moved ? await actions.PutBackAsync(turn, moved.As(MailJson.Default.MailMoved), ct) : null;
        if ((Task.IsMatch(text) ? FoundText.Task : Call.IsMatch(text) ? FoundText.Call : Approval.IsMatch(text) ? FoundText.Approval : null) is { } made && await door.OpenAsync(turn, ct) is { } open)
            return await work.FromAsync(turn, open, made, ct);
        if ((Take.IsMatch(text) || GiveBack.IsMatch(text)) && (await door.ShownAsync(turn, ct))?.Open is { Box: not null } claimed)
            return Take.IsMatch(text) ? await part.TakeAsync(turn, claimed, ct) : await part.GiveBackAsync(turn, claimed, ct);
        if (Summary.IsMatch(text) && (await door.ShownAsync(turn, ct))?.Open is { } read)
            return await summaries.OfAsync(turn, read, ct);
        if (OfWhat.Match(text) is { Success: true, Groups: var what } && await door.ShownAsync(turn, ct) is { IsOpen: false, List.Box: null })
        {
            var sentence = (turn.Language == "it" ? "leggi l'ultima mail " : "read the latest email ") + what["of"].Value;
            return await finder.BySentenceAsync(turn with { Text = sentence, Argument = sentences.Understand(turn, sentence) }, ct);
        }
        var nth = Nth.Match(text);
        if (!nth.Success && !More.IsMatch(text) && !Thread.IsMatch(text))
            return null;
        if (await door.ShownAsync(turn, ct) is not { } shown)
            return null;
        if (nth.Success)
            return MailPointing.Number(nth.Groups[1].Value) is { } at && shown.Nth(at) is { } mail ? await reader.OpenAsync(turn, mail, ct) : Reply.Message(MailTexts.In(turn.Language).WhichOne);
        if (Thread.IsMatch(text))
            return shown.Open is { } opened ? await reader.ThreadAsync(turn, opened, ct) : null;
        return shown.List is { } list ? await finder.ListAsync(turn, list with { Skip = list.Skip + MailListCard.Lines }, ct) : null;
    }

    public static bool SaysMail(string text) => NamesMail.IsMatch(text);

    private static string Made(GroupCollection said) => said["task"].Success ? FoundText.Task : said["call"].Success ? FoundText.Call : FoundText.Approval;

    /// "Archivia la mail" alone is the archive of the mailbox.
    private static bool IsFiling(GroupCollection said) => !said["archive"].Success || said["files"].Success || said["as"].Success || said["folder"].Success;

    private static bool IsNamed(string text, SharedMailbox box)
    {
        var words = text.Split([' ', '?', '!', ',', '.', '\'', '"'], StringSplitOptions.RemoveEmptyEntries);
        return text.Contains(box.Address, StringComparison.OrdinalIgnoreCase) || words.Contains(box.Address.Split('@')[0], StringComparer.OrdinalIgnoreCase)
            || box.Name.Split(' ').All(name => words.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    private static readonly Regex NamesBox = new(@"\b(?:casella|mailbox|inbox|posta)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Unread = new(@"\bnon lett|\bunread\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Task = new(@"^(?:fa(?:nne|i)|facciamone|crea(?:ne)?|make|create|turn)\b.{0,20}\b(?:attività|compito|task)\b(?:.{0,20}\b(?:mail|it|this))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Call = new(@"^(?:è |e' )?(?:da richiamare|(?:fanne|annota) una (?:chiamata|telefonata)|call (?:them|him|her) back|(?:make|turn) (?:it |this )?(?:into )?a call[- ]?back|call[- ]?back)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Approval = new(@"^(?:(?:fanne|facciamone|crea(?:ne)?)\b.{0,20}\b(?:richiesta|approvazione)(?: di approvazione)?|(?:chied(?:i|iamo|erei)|fai approvare|serve|mi serve|richiedi) (?:l['’]|una? )?approvazione(?: (?:per|di|su) (?:questa|quest[ao] mail|la mail))?|falla approvare|(?:make|turn|create)\b.{0,20}\bapproval(?: request)?(?:.{0,20}\b(?:mail|it|this))?|(?:ask|request)(?: for)? approval(?: (?:for|of) (?:it|this|that)(?: mail)?)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "rispondi a tutti che ci sarò", and not "rispondi alla 42: …", "rispondi (sì) all'invito", "rispondi in inglese" or "inoltra Listino.pdf a Anna".
    private static readonly Regex Answer = new(@"^(?:(?:puoi|per favore|please|can you|could you)\s+)?(?:rispond(?:i|ile|igli|iamo|ere)|reply|respond|answer|(?<on>inoltra(?:la|lo|mela)?|forward))\b(?!\s*(?:(?:all['’]|alla|al|la|il|a|to|the|n\.|numero|number|#)\s*){0,3}(?:\d|[a-z]{3,5}-\d))"
        + @"(?!\s+(?:(?:di\s+)?(?:sì|si|no|forse|yes|maybe|perhaps)\b(?:(?!\b(?:che|that)\b)[^,:;]){0,40}?\b)?(?:(?:all['’]|alla|al|la|il|l['’]|a|to|the)\s*){0,2}(?:invit\w*|riunion\w*|meeting|richiesta|request|sondaggio|poll|chiamata|call|domanda|question|file|documento|document)\b)"
        + @"(?!\s+(?:sempre\s+|always\s+)?in (?:italiano|inglese|italian|english)\b(?!\s*(?::|che\b|that\b|a\b|to\b)))"
        + @"(?!(?:(?!\b(?:che|that|dicendo|saying)\b)[^:])*\.(?:docx?|xlsx?|pptx?|od[tsp]|pdf|txt|csv|rtf|md|zip|png|jpe?g|eml|msg)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Answering = new(@"^(?:(?:puoi|per favore|please|can you|could you)\s+)?(?:rispond(?:i|iamo|ere)|reply|respond|answer|(?<on>inoltra|forward))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Writes = new(@"^(?:(?:puoi|per favore|please|can you|could you)\s+)?(?:manda(?:re)?|invia(?:re)?|scriv(?:i|ere)|send|write)\s+(?:una\s+|un['’]\s?|an?\s+|the\s+)?(?:e-?mail|mail)\s+(?:a|to)\s+[\w.+-]+@[\w-]+\.\w", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private const string Works = @"(?:(?<task>attività|compito|task)|(?<call>telefonata|chiamata|call[- ]?back)|(?<approval>richiesta(?: di approvazione)?|approval(?: request)?))";

    private const string Placed = @"(?:(?:la|il|the|number|numero|n\.|mail|email)\s+)*" + MailPointing.Place;

    private const string Rest = @"(?<rest>\s+(?:per|for|a|ad|to|entro|by)\s+\S.{0,120}?)?";

    // "fai un'attività della 3", "fai un'attività della 2 per Anna entro martedì", "turn the second into a task", "riassumi la 2", "save the attachments of 4".
    private static readonly Regex OfNth = new(@"^(?:(?:fa(?:i|mmi)|crea(?:mi)?|make|create)\b.{0,20}?\b" + Works + @"\s+(?:della|dalla|di|of|from|out of|with)\s+" + Placed + Rest
        + "|(?:turn|make)\\s+" + Placed + @"\s+into\s+an?\s+" + Works + Rest
        + @"|(?<sum>riassumi(?:mi)?|summari[sz]e|sum up)\s+" + Placed
        + @"|(?:salva|save|store)\b.{0,12}?\b(?<files>allegat[oi]|attachments?)\s+(?:della|dalla|di|of|from)\s+" + Placed + @")\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "fai un'attività della mail di Anna", "save the attachments of the mail from Jane".
    private static readonly Regex OfNamed = new(@"^(?:(?:fa(?:i|mmi)|crea(?:mi)?|make|create)\b.{0,20}?\b" + Works + @"|(?:salva|archivia|save|file|store)\b.{0,12}?\b(?<files>allegat[oi]|attachments?))\s+(?:della|dell['’]|dalla|dall['’]|di (?=questa|una)|of|from|out of)\s*(?:the |la |ultima |latest |last )*(?:e-?)?mail\s+\S.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "salva gli allegati in Contratti", "archivia la mail come documento", "save this mail to a folder".
    private static readonly Regex Save = new(@"^(?:salva(?:la|li)?|metti(?:la|li)|save|store|file|(?<archive>archivia(?:la|li)?|archive))(?:\s+(?:questa|questi|tutti|all|i|gli|la|il|suoi|the|this|its|it|them|of))*(?:\s+(?:l['’])?(?:(?<files>allegat[oi]|attachments?)|(?<mail>e-?mails?|messaggio|message|mail)))?(?:\s+(?:della|di|of|from)(?:\s+(?:questa|la|the|this))?\s+mail)?(?<as>\s+(?:come|as an?)\s+(?:documento|file|document))?(?:\s+(?<folder>in una cartella|(?:in|to|into) a folder)|\s+(?:(?<folder>nella cartella|(?:in|into|to) the folder)|in|nella|nel|nei|nelle|into|to|under|sotto)\s+(?!(?:evidenza|agenda|calendario|attesa|cestino|archivio|lista|coda|bin|trash|calendar)\b)(?<where>[\p{L}\p{N}].{0,60}?))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Take = new(@"^(?:(?:la |questa la |questa mail la )?prendo(?: in carico)?(?: io)?(?: questa| la)?(?: mail)?|me ne occupo io|ci penso io|(?:i'll |i will )?take (?:it|this)(?: mail| one)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex GiveBack = new(@"^(?:(?:la |questa la )?restituisco|restituiscila|restituisci(?: la mail)?|lasciala agli altri|give (?:it|this) back|release it)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Summary = new(@"^(?:riassumi(?:la|mela)?|summari[sz]e|sum (?:it|this) up|che cosa (?:vuole|chiede))(?: (?:it|this|that|la|questa|the|mail|email))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "riassumi l'ultima mail di Anna", "summarise the mail from Jane".
    private static readonly Regex SummaryOfNamed = new(@"^(?:(?:puoi|can you|could you|please)\s+)?(?:riassum(?:i|imi|ermi|ere)|summari[sz]e|sum up)\s+(?:l['’]\s?|la |le |the |my )?(?:ultima |latest |last |newest )?(?:e-?mail|mail|messaggio|message)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "apri quella del preventivo", "open the one from Paolo": behind a list.
    private static readonly Regex OfWhat = new(@"^(?:apri|leggi|mostra(?:mi)?|fammi vedere|open|read|show(?: me)?)\s+(?:quella|the (?:one|mail|email))\s+(?<of>(?:di|del|dello|della|dell['’]|dei|degli|delle|da|dal|dalla|su|sul|sulla|about|from|of|on)\s*\S.{0,80}?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Archive = new(@"^(?:archivia(?:la|lo)?|archive(?: it| this| that)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Bin = new(@"^(?:(?:butta|cestina|cancella|elimina)(?:la)?|buttala via|delete|bin|trash)(?: (?:it|this|that|via|questa|(?:la |il |number |n\. ?)?[0-9]{1,3}))*(?: mail)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Flag = new(@"^(?:segna(?:la)?|contrassegna(?:la)?|flag)(?: (?:it|this|questa|(?:la |il |number |n\. ?)?[0-9]{1,3}))?(?: mail)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex NamesMail = new(@"\b(?:e-?mails?|mail|posta|messaggio|message)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Undo = new(@"^(?:annulla|undo(?: it)?|(?:ripristina|recupera)(?:la)?|rimetti(?:la)?(?: (?:a posto|dov'era))?|put it back|restore it)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Nth = new(@"^(?:(?:apri|leggi|mostra|mostrami|vedi|fammi vedere|open|read|show)(?: me)?\s+)?(?:la|il|the|number|numero|n\.?|mail)?\s*([0-9]{1,3}|prima|seconda|terza|quarta|quinta|first|second|third|fourth|fifth)(?:\s+(?:mail|email|one))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex More = new(@"^(?:(?:mostra(?:mi)? (?:le )?)?altre|(?:show )?more|avanti|next|ancora|show me more)(?: mail| emails?)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Thread = new(@"^(?:mostra(?:mi)?|vedi|show(?: me)?)?\s*(?:la |the |tutta la |the whole )?(?:conversazione|conversation|thread|discussione)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
