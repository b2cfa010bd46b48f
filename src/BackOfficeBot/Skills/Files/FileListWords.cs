using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Files;

/// "la 3", "apri il secondo", "altri": of the list of files that was shown last; "mandamelo", "invialo a Luca": of the file.
internal sealed class FileListWords(FileDesk files, FileFinder finder, Sentences sentences) : ILiveWords
{
    private static readonly string[] Ordinals = ["prim", "second", "terz", "quart", "quint"], English = ["first", "second", "third", "fourth", "fifth"];

    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Conversation.IsPersonal && turn.Text.Length <= 200 && It.IsMatch(turn.Text) && await files.ShownAsync(turn, ct) is { } file)
            return Reply.RouteTo(RouteKeys.Command + FileSending.Begin, new SendBegin(file, SendWish.Of(turn.Text, sentences.Understand(turn, turn.Text))));
        if (turn.Conversation.IsPersonal && turn.Text.Length <= 200 && Nth.Match(turn.Text) is { Success: true } one && await files.ListAsync(turn, ct) is { } those)
            return Place(one) is var at && at < those.Found.Files.Count ? Reply.RouteTo(RouteKeys.Command + FileSending.Begin, new SendBegin(FileRef.Of(those.Found.Files[at]), SendWish.Of(turn.Text, sentences.Understand(turn, turn.Text))))
                : Reply.Message(FindTexts.In(turn.Language).NoNumber(those.Found.Files.Count));
        // A name with its ending is a file's, whatever else "send … to …" may mean.
        if (turn.Conversation.IsPersonal && turn.Text.Length <= 200 && (Named.IsMatch(turn.Text) || CopyOf.IsMatch(turn.Text)))
            return Reply.RouteTo(RouteKeys.Command + "send_document", sentences.Understand(turn, turn.Text));
        if (!turn.Conversation.IsPersonal || turn.Text.Length > 40 || Words.Match(turn.Text) is not { Success: true } said || await files.ListAsync(turn, ct) is not { } shown)
            return null;
        if (!said.Groups["more"].Success)
            return Place(said) is var index && index < shown.Found.Files.Count ? await finder.PickAsync(turn, new(shown.Key, index), ct) : Reply.Message(FindTexts.In(turn.Language).NoNumber(shown.Found.Files.Count));
        return await finder.PageAsync(turn, new(shown.Key, shown.Found.Skip + FileCards.Lines), ct);
    }

    /// Counted from 0; more than any list has where there is no such place.
    private static int Place(Match said) =>
        said.Groups["n"].Success ? int.Parse(said.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is >= 1 and var number ? number - 1 : int.MaxValue
        : Math.Max(Array.FindIndex(Ordinals, o => said.Groups["nth"].Value.StartsWith(o, StringComparison.OrdinalIgnoreCase)), Array.FindIndex(English, o => said.Groups["nth"].Value.StartsWith(o, StringComparison.OrdinalIgnoreCase)));

    private const string Which = @"(?:(?:il|la|lo|the)\s+)?(?:(?:file|documento|document|numero|number|n\.?)\s*)?(?:(?<n>\d{1,3})|(?<nth>prim[oa]|second[oa]?|terz[oa]|quart[oa]|quint[oa]|first|third|fourth|fifth)(?:\s+(?:one|file|documento|document))?)";

    // "manda il primo a Giulia", "share 2 with Luca": behind a list of files; what is forwarded is a mail.
    private static readonly Regex Nth = new(@"^\s*(?:(?:per favore|please|puoi|can you)\s+)?(?:manda|invia|spedisci|condividi|send|share)\s+" + Which + @"\s+(?:a|ad|al|alla|con|to|with)\s+\p{L}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex It = new(@"^\s*(?:(?:per favore|please|puoi|can you)\s+)?(?:(?:manda|invia|spedisci|condividi|gira|inoltra)(?:me|glie|ce)?l[oa]|(?:send|share|forward|e-?mail) (?:it|this|that)|(?:send|give) me (?:it\b|a copy(?!\s+of\b))|(?:(?:manda|invia|spedisci)mi(?:ne)?|dammene|(?:manda|invia|spedisci)mene)\s+una\s+copia(?!\s+d))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "mandami una copia del listino", "send me a copy of Portfolio.txt"; not "dei miei dati", not "del verbale" or what has a number.
    private static readonly Regex CopyOf = new(@"^\s*(?:(?:per favore|please|puoi|can you)\s+)?(?:(?:manda|invia|spedisci)mi\s+una\s+copia\s+d|(?:send|give) me a copy of\s)(?!.*\b(?:e-?mail|mail|posta)\b)(?!.*\b(?:miei dati|dati personali|my (?:own )?data|personal data|[a-z]{3,5}-\d{4}-\d+)\b)(?!.*\b(?:verbal[ei]|minutes)\b(?!.*\.[a-z]{2,4}\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Named = new(@"^\s*(?:(?:per favore|please|puoi|can you)\s+)?(?:manda|invia|spedisci|condividi|gira|inoltra|send|share|forward)\s+(?!.*\b(?:e-?mail|mail|posta)\b)(?:(?:il|lo|la|the|my)\s+)?(?:(?:file|documento|document)\s+)?[""“«]?[\p{L}\p{N}][^/\\:*?<>|]{0,80}\.(?:docx?|xlsx?|pptx?|od[tsp]|pdf|txt|csv|rtf|md|zip|png|jpe?g|eml|msg)[""”»]?\s+(?:a|ad|al|alla|allo|con|to|with)\s+(?!.*\b(?:e-?mail|mail|posta)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Words = new(@"^\s*(?:(?:mostra(?:mi)?|apri|scegli|prendi|vedi|show(?: me)?|open|pick|choose)\s+)?" + Which + @"\s*[.!]?\s*$|^\s*(?:gli\s+)?(?<more>altri|ancora|mostra (?:gli )?altri|more|show more|next)\s*[.!]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
