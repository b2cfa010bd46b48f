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
        // A name with its ending is a file's, whatever else "send … to …" may mean.
        if (turn.Conversation.IsPersonal && turn.Text.Length <= 200 && (Named.IsMatch(turn.Text) || CopyOf.IsMatch(turn.Text)))
            return Reply.RouteTo(RouteKeys.Command + "send_document", sentences.Understand(turn, turn.Text));
        if (!turn.Conversation.IsPersonal || turn.Text.Length > 40 || Words.Match(turn.Text) is not { Success: true } said || await files.ListAsync(turn, ct) is not { } shown)
            return null;
        if (said.Groups["n"].Success)
            return int.TryParse(said.Groups["n"].Value, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= shown.Found.Files.Count ? await finder.PickAsync(turn, new(shown.Key, number - 1), ct)
                : Reply.Message(FindTexts.In(turn.Language).NoNumber(shown.Found.Files.Count));
        if (said.Groups["nth"].Value is { Length: > 0 } nth)
        {
            var index = Math.Max(Array.FindIndex(Ordinals, o => nth.StartsWith(o, StringComparison.OrdinalIgnoreCase)), Array.FindIndex(English, o => nth.StartsWith(o, StringComparison.OrdinalIgnoreCase)));
            return index < shown.Found.Files.Count ? await finder.PickAsync(turn, new(shown.Key, index), ct) : Reply.Message(FindTexts.In(turn.Language).NoNumber(shown.Found.Files.Count));
        }
        return await finder.PageAsync(turn, new(shown.Key, shown.Found.Skip + FileCards.Lines), ct);
    }

    private static readonly Regex It = new(@"^\s*(?:(?:per favore|please|puoi|can you)\s+)?(?:(?:manda|invia|spedisci|condividi|gira|inoltra)(?:me|glie|ce)?l[oa]|(?:send|share|forward|e-?mail) (?:it|this|that)|(?:send|give) me (?:it\b|a copy(?!\s+of\b))|(?:(?:manda|invia|spedisci)mi(?:ne)?|dammene|(?:manda|invia|spedisci)mene)\s+una\s+copia(?!\s+d))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "mandami una copia del listino", "send me a copy of Portfolio.txt"; not "dei miei dati", not "del verbale" or what has a number.
    private static readonly Regex CopyOf = new(@"^\s*(?:(?:per favore|please|puoi|can you)\s+)?(?:(?:manda|invia|spedisci)mi\s+una\s+copia\s+d|(?:send|give) me a copy of\s)(?!.*\b(?:e-?mail|mail|posta)\b)(?!.*\b(?:miei dati|dati personali|my (?:own )?data|personal data|[a-z]{3,5}-\d{4}-\d+)\b)(?!.*\b(?:verbal[ei]|minutes)\b(?!.*\.[a-z]{2,4}\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Named = new(@"^\s*(?:(?:per favore|please|puoi|can you)\s+)?(?:manda|invia|spedisci|condividi|gira|inoltra|send|share|forward)\s+(?!.*\b(?:e-?mail|mail|posta)\b)(?:(?:il|lo|la|the|my)\s+)?(?:(?:file|documento|document)\s+)?[""“«]?[\p{L}\p{N}][^/\\:*?<>|]{0,80}\.(?:docx?|xlsx?|pptx?|od[tsp]|pdf|txt|csv|rtf|md|zip|png|jpe?g|eml|msg)[""”»]?\s+(?:a|ad|al|alla|allo|con|to|with)\s+(?!.*\b(?:e-?mail|mail|posta)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Words = new(@"^\s*(?:(?:mostra(?:mi)?|apri|scegli|prendi|vedi|show(?: me)?|open|pick|choose)\s+)?(?:(?:il|la|lo|the)\s+)?(?:(?:file|documento|document|numero|number|n\.?)\s*)?(?:(?<n>\d{1,3})|(?<nth>prim[oa]|second[oa]?|terz[oa]|quart[oa]|quint[oa]|first|third|fourth|fifth)(?:\s+(?:one|file|documento|document))?)\s*[.!]?\s*$|^\s*(?:gli\s+)?(?<more>altri|ancora|mostra (?:gli )?altri|more|show more|next)\s*[.!]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
