using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Records;

namespace BackOfficeBot.Desk;

/// What was typed about one record: what to do, with which one, and the rest of the words.
internal sealed record TwinCall(string Verb, Record Record, string Rest);

/// Everything that a button does can be typed: "chiudi TASK-2026-0000012", "assign 42 to Anna", "commenta: arriva domani", of what was shown last.
/// Such words are commands; other ways to say it are understood by Language.
internal sealed partial class Twins(RecordKinds kinds, RecordDesk desk, TimeProvider time)
{
    // Another language's word is as good: people mix them.
    private static readonly Dictionary<string, string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mostra"] = "show", ["mostrami"] = "show", ["apri"] = "show", ["vedi"] = "show", ["show"] = "show", ["open"] = "show",
        ["assegna"] = "assign", ["affida"] = "assign", ["passa"] = "assign", ["assign"] = "assign", ["pass"] = "assign", ["delega"] = "assign", ["delegate"] = "assign",
        ["prendi"] = "take", ["prendo"] = "take", ["take"] = "take",
        ["accetta"] = "accept", ["accetto"] = "accept", ["accept"] = "accept",
        ["rifiuta"] = "refuse", ["rifiuto"] = "refuse", ["refuse"] = "refuse", ["decline"] = "refuse",
        ["rinvia"] = "snooze", ["posticipa"] = "snooze", ["snooze"] = "snooze", ["postpone"] = "snooze",
        ["commenta"] = "comment", ["comment"] = "comment",
        ["collega"] = "link", ["link"] = "link",
        ["chiudi"] = "close", ["chiudo"] = "close", ["close"] = "close",
        ["annulla"] = "undo", ["undo"] = "undo",
        ["storia"] = "history", ["history"] = "history",
        ["esporta"] = "export", ["export"] = "export",
    };

    private readonly Dictionary<string, string> _verbs = new(
        kinds.All.SelectMany(k => k.Twins).Select(t => KeyValuePair.Create(t.Word, t.Verb)).Concat(Common).DistinctBy(p => p.Key, StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);

    /// Null where the words are none of these, or mean what no record is.
    public async Task<TwinReading?> ReadAsync(Turn turn, CancellationToken ct)
    {
        var text = turn.Text.Trim();
        if (text.Length > 4_000)
            return null;
        if (Named().Match(text) is { Success: true } named && Reference.TryParse(named.Value, out var reference))
            return kinds.Of(reference.Kind) is not { } kind || VerbBefore(text[..named.Index]) is not { } verb || kind.HasOwnWords(verb) ? null
                : await desk.FindAsync(turn, reference, ct) is { } record ? new(new(verb, record, RestOf(text[named.Index..][named.Length..])), null) : new(null, DeskTexts.In(turn.Language).Unknown);
        if (First().Match(text) is not { Success: true } first || VerbOf(first.Groups["verb"].Value, out var isOfShown) is not { } word)
            return null;
        var behind = text[first.Length..];
        if (!isOfShown && Number().Match(behind) is { Success: true } number && IsOfRecord(number, behind) && long.TryParse(number.Groups["n"].Value, CultureInfo.InvariantCulture, out var n))
            return await NumberedAsync(turn, word, n, RestOf(behind[number.Length..]), ct);
        // "chiudila", "close it", "commenta: …", "chiudi": of what was shown; anything else is a sentence.
        var rest = behind.TrimStart();
        var it = It().Match(rest);
        if (!isOfShown && !it.Success && rest.Length > 0 && rest[0] != ':')
            return null;
        return await desk.ShownAsync(turn, ct) is { } shown && !kinds.Of(shown).HasOwnWords(word) ? new(new(word, shown, RestOf(it.Success ? rest[it.Length..] : rest)), null) : null;
    }

    /// "la 42" is this year's, of the kind that was shown last; else of the only kind of which this person has one.
    private async Task<TwinReading?> NumberedAsync(Turn turn, string verb, long number, string rest, CancellationToken ct)
    {
        var year = time.GetUtcNow().Year;
        var shown = await desk.ShownAsync(turn, ct);
        if (shown is not null && !kinds.Of(shown).HasOwnWords(verb) && await desk.FindAsync(turn, new Reference(shown.Kind, year, number), ct) is { } same)
            return new(new(verb, same, rest), null);
        List<Record> meant = [];
        foreach (var kind in kinds.All)
            if (await desk.FindAsync(turn, new Reference(kind.Kind, year, number), ct) is { } record)
                meant.Add(record);
        return meant switch
        {
            [] => null,
            [var only] => kinds.Of(only).HasOwnWords(verb) ? null : new(new(verb, only, rest), null),
            _ => new(null, DeskTexts.In(turn.Language).WhichKind(string.Join(", ", meant.Select(r => r.Reference)))),
        };
    }

    /// The first word of each verb that can be done with a kind.
    public IEnumerable<string> WordsOf(IReadOnlySet<string> commands, string kind, string language) =>
        _verbs.Where(v => commands.Contains($"{RouteKeys.Command}{kind}.{v.Value}") || commands.Contains($"{RouteKeys.Command}record.{v.Value}")).GroupBy(v => v.Value)
            .Select(g => (language == "it" ? g.FirstOrDefault(v => !IsEnglish(v.Key)) : g.FirstOrDefault(v => IsEnglish(v.Key))).Key ?? g.First().Key);

    // Every verb is called by its English word.
    private bool IsEnglish(string word) => _verbs[word] == word || word is "decline" or "pass" or "open" or "postpone" or "delegate";

    // "per favore chiudi TASK-…": the first word before the number that is a verb; the number alone is to be shown.
    private string? VerbBefore(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value).ToList();
        return words.Count == 0 ? "show" : words.Select(w => VerbOf(w, out _)).FirstOrDefault(v => v is not null);
    }

    // "chiudila" is "chiudi" of what was shown.
    private string? VerbOf(string word, out bool isOfShown)
    {
        isOfShown = false;
        if (_verbs.TryGetValue(word, out var verb))
            return verb;
        isOfShown = word.Length > 4 && word[^2..].ToLowerInvariant() is "la" or "lo" or "le" or "li";
        return isOfShown && _verbs.TryGetValue(word[..^2], out var short_) ? short_ : null;
    }

    // "assegna 42 a Giulia" is of a record, "proponi 3 orari" is not.
    private static bool IsOfRecord(Match number, string text) =>
        number.Groups["article"].Success || number.Value[^1] is ':' or ',' || number.Value.Contains('#', StringComparison.Ordinal) || Joint().IsMatch(text[number.Length..]);

    private static string RestOf(string text) => text.Trim().TrimStart(':', ',', '-', '–').Trim();

    [GeneratedRegex(@"\b[A-Za-z]{3,5}-\d{4}-\d{1,12}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<verb>\p{L}+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex First();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s+(?<article>la|il|lo|alla|al|the|n\.?|nr\.?|no\.?|numero|number|#|la numero|il numero)?\s*#?(?<n>\d{1,9})(\s|:|,|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*($|[:,;.!?-]|(a|ad|al|allo|alla|ai|agli|alle|per|perché|perche|fino|entro|con|da|e|to|for|because|until|till|by|with|on|and)(\s|$)|all')", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    // "la" before a word is an article: "approva la richiesta di Marco" is a sentence.
    [GeneratedRegex(@"^((it|this|that|questa|questo)(\s|:|,|$)|(la|lo)\s*(:|,|$))", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex It();
}

/// What was read: a call, or what to say instead.
internal sealed record TwinReading(TwinCall? Call, string? Say);
