using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Desk;

/// What was typed about one record: what to do, with which one, and the rest of the words.
internal sealed record TwinCall(string Verb, Record Record, string Rest)
{
    /// The version that was seen, where a list was pressed and not the record's own card: the list stays where it is.
    public int? Seen { get; init; }

    /// A yes to the question whether this is to be done: it is not asked again.
    public bool IsAgreed { get; init; }
}

/// Everything that a button does can be typed: "chiudi TASK-2026-0000012", "assign 42 to Anna", "commenta: arriva domani", of what was shown last.
/// Such words are commands; other ways to say it are understood by Language.
internal sealed class Twins(RecordKinds kinds, RecordDesk desk, Sentences sentences, Access access, TimeProvider time)
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
        ["chiudi"] = "close", ["chiudo"] = "close", ["close"] = "close", ["concludi"] = "close", ["end"] = "close",
        ["annulla"] = "undo", ["undo"] = "undo",
        ["storia"] = "history", ["storico"] = "history", ["cronologia"] = "history", ["history"] = "history",
        ["esporta"] = "export", ["export"] = "export",
    };

    // Alone they mean one more, or all, of the kind that was shown last; with a word behind them they begin a sentence.
    private static readonly Dictionary<string, string> Alone = new(StringComparer.OrdinalIgnoreCase)
    {
        ["nuovo"] = "new", ["nuova"] = "new", ["new"] = "new", ["elenca"] = "list", ["elenco"] = "list", ["list"] = "list",
    };

    // What is done with one word; behind other verbs stand words of their own.
    private static readonly HashSet<string> OneByOne = ["approve", "accept", "reject", "refuse", "sendback", "close", "take", "confirm", "cancel", "withdraw", "nudge", "undo"];

    /// What is also said of meetings, and with hours: of these no number alone means a record. Kinds that have another day know them.
    public static readonly IReadOnlyList<string> Moves = ["sposta", "sposto", "anticipa", "rimanda", "move", "reschedule"];

    private static readonly (string Words, string Verb)[] CommonPhrases =
    [
        ("mostra la storia", "history"), ("fammi vedere la storia", "history"), ("mostra lo storico", "history"), ("mostrami lo storico", "history"), ("fammi vedere lo storico", "history"), ("vedi lo storico", "history"), ("chi ha approvato", "history"), ("chi ha respinto", "history"), ("who approved", "history"), ("who rejected", "history"), ("mostrami la storia", "history"), ("vedi la storia", "history"), ("mostra la cronologia", "history"), ("mostrami la cronologia", "history"), ("vedi la cronologia", "history"), ("show the history", "history"), ("show me the history", "history"), ("show history", "history"),
    ];

    private readonly Dictionary<string, List<(string Words, string Verb)>> _phrases = kinds.All.ToDictionary(k => k.Kind, k => k.Phrases.Concat(CommonPhrases).OrderByDescending(p => p.Words.Length).ToList());

    // The same word may be another verb of another kind: "ritira" recalls a request and withdraws a task.
    private readonly Dictionary<string, Dictionary<string, string>> _verbs = kinds.All.ToDictionary(
        k => k.Kind, k => k.Twins.Select(t => KeyValuePair.Create(t.Word, t.Verb)).Concat(Common).DistinctBy(p => p.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase));

    /// Null where the words are none of these, or mean what no record is.
    public async Task<TwinReading?> ReadAsync(Turn turn, CancellationToken ct)
    {
        var text = turn.Text.Trim();
        if (text.Length > 4_000)
            return null;
        if (await LinkOfOneNumberAsync(turn, text, ct) is { } link)
            return link;
        if (Named.Match(text) is { Success: true } named && Reference.TryParse(named.Value, out var reference))
        {
            if (kinds.Of(reference.Kind) is not { } kind || WordBefore(text[..named.Index], reference.Kind) is not { } before)
                return null;
            var told = RestOf(text[named.Index..][named.Length..]);
            var (verb, more) = before.Length == 0 && VerbBehind(reference.Kind, told) is { } said ? said : (VerbOf(reference.Kind, before), told);
            return kind.HasOwnWords(verb) ? null
                : IsOfSeveral(verb, text[named.Index..]) ? OneAtATime(turn, before, named.Value)
                : await desk.FindAsync(turn, reference, ct) is { } record ? new(new(verb, record, more), null) : new(null, DeskTexts.In(turn.Language).Unknown);
        }
        if (Alone.TryGetValue(text.TrimEnd('.', '!'), out var ofKind))
            return (await desk.ShownAsync(turn, ct) ?? await FirstListedAsync(turn, ct)) is { } last && !kinds.Of(last).HasOwnWords(ofKind) ? new(new(ofKind, last, ""), null) : null;
        if (await PhraseAsync(turn, text, ct) is { } phrase)
            return phrase;
        if (First.Match(text) is not { Success: true } first || WordOf(first.Groups["verb"].Value, out var isOfShown) is not { } word)
            return null;
        var behind = text[first.Length..];
        var isMove = Moves.Contains(word, StringComparer.OrdinalIgnoreCase);
        if (!isOfShown && NumberIn(behind) is (var n, var kindOfIt, var after) && (!isMove || (kindOfIt ??= await NotMovedAsync(turn, word, behind, after, ct)) is not null))
            return _verbs.Values.Any(v => v.TryGetValue(word, out var done) && IsOfSeveral(done, behind[Number.Match(behind).Groups["n"].Index..])) ? OneAtATime(turn, word, n.ToString(CultureInfo.InvariantCulture)) : await NumberedAsync(turn, word, n, kindOfIt, RestOf(after), ct);
        // "chiudila", "close it", "commenta: …", "chiudi": of what was shown; "rinvia alle 16:30" too; anything else is a sentence.
        var rest = behind.TrimStart();
        var it = It.Match(rest);
        var isPlain = isOfShown || it.Success || rest.Length == 0 || rest[0] == ':';
        if (!isPlain && !IsReasoned(word, rest) && !GoesOn(turn, word, rest))
            return null;
        return await desk.ShownAsync(turn, ct) is { } shown && VerbOf(shown.Kind, word) is var meant && ((isPlain && !isMove) || _verbs[shown.Kind].ContainsKey(word)) && !kinds.Of(shown).HasOwnWords(meant)
            ? meant is "assign" && await desk.ShownBeforeAsync(turn, shown, ct) is { } earlier ? new(null, DeskTexts.In(turn.Language).WhichKind($"{earlier.Reference}, {shown.Reference}"))
                : new(new(meant, shown, RestOf(it.Success ? rest[it.Length..] : rest)), null) : null;
    }

    /// The first number that is written out, as it was typed; null where there is none.
    public static string? WrittenIn(string text) => Named.Match(text) is { Success: true } named ? named.Value : null;

    /// A yes or a no to the card that arrived last.
    public async Task<TwinReading?> AnswerAsync(Turn turn, SentMessage sent, bool isYes, CancellationToken ct) =>
        CardCopies.MayAsk(sent) && sent.RecordId is { } id ? AnswerTo(turn, await desk.FindAsync(turn, id, ct), isYes) : null;

    /// The same to the record that was shown when somebody asked for it.
    public async Task<TwinReading?> AnswerShownAsync(Turn turn, bool isYes, CancellationToken ct) => AnswerTo(turn, await desk.ShownAsync(turn, ct), isYes);

    /// A yes or a no to the question whether it is the record that is meant.
    public async Task<TwinReading?> AnswerAskedAsync(Turn turn, bool isYes, CancellationToken ct) =>
        await desk.AskedAsync(turn, ct) is not { } asked ? null : isYes ? new(asked, null) : await LeftAsync(turn, asked.Record, ct);

    public async Task<bool> IsAskedAsync(Turn turn, CancellationToken ct) => await desk.AskedAsync(turn, ct) is not null;

    // A later yes is none to what was let go.
    private async Task<TwinReading> LeftAsync(Turn turn, Record record, CancellationToken ct)
    {
        await desk.RememberAsync(turn, record, ct);
        return new(null, DeskTexts.In(turn.Language).LeftAsItIs);
    }

    private TwinReading? AnswerTo(Turn turn, Record? record, bool isYes) =>
        record is not null && kinds.Of(record).Answer(record, access.IdsOf(turn.Organisation, turn.PersonId()), isYes) is { } verb ? new(new(verb, record, ""), null) : null;

    /// Whether the card that arrived last only told how something ended: it asks nothing.
    public async Task<bool> IsOverAsync(Turn turn, SentMessage sent, CancellationToken ct) =>
        CardCopies.MayAsk(sent) && sent.RecordId is { } id && await desk.FindAsync(turn, id, ct) is { } record && !kinds.Of(record).IsOpen(record.State);

    /// The record to which what was sent along belongs: by its number, or else the one that was shown.
    public async Task<Record?> MeantAsync(Turn turn, bool orShown, CancellationToken ct) =>
        Named.Match(turn.Text) is { Success: true } named && Reference.TryParse(named.Value, out var reference) ? await desk.FindAsync(turn, reference, ct) : orShown ? await desk.ShownAsync(turn, ct) : null;

    // "Approva la 15 e la 16": what is done at once is never done to the first of them alone. Numbers further behind are part of the reason.
    private static bool IsOfSeveral(string verb, string fromNumber) => OneByOne.Contains(verb) && Several.IsMatch(fromNumber);

    private static TwinReading OneAtATime(Turn turn, string word, string number) => new(null, DeskTexts.In(turn.Language).OneAtATime($"{word.ToLowerInvariant()} {(turn.Language == "it" && long.TryParse(number, out _) ? "la " : "")}{number}"));

    private async Task<Record?> FirstListedAsync(Turn turn, CancellationToken ct) => await desk.ListedAsync(turn, ct) is [var first, ..] ? await desk.FindAsync(turn, first, ct) : null;

    // "Rimanda la 4: manca il preventivo" sends back where a request is shown; "rimanda la 4 a domani" is another day.
    private async Task<IRecordKind?> NotMovedAsync(Turn turn, string word, string behind, string after, CancellationToken ct) =>
        behind.TrimStart().StartsWith("la ", StringComparison.OrdinalIgnoreCase) && (after.Length == 0 || behind[..^after.Length].EndsWith(':') || Why.IsMatch(after))
            && await desk.ShownAsync(turn, ct) is { } shown && _verbs[shown.Kind].GetValueOrDefault(word) is not (null or "snooze") ? kinds.Of(shown) : null;

    // What was shown is asked for only where the words are some kind's. "Rimanda indietro la 4: …", "mostra la storia dell'attività 1": where a number stands behind them, that one is meant.
    private async Task<TwinReading?> PhraseAsync(Turn turn, string text, CancellationToken ct)
    {
        var begun = _phrases.Select(p => (Kind: p.Key, Phrase: Begun(text, p.Value))).Where(p => p.Phrase.Words is not null).ToList();
        if (begun is not [var (kind, (words, verb)), ..])
            return null;
        var behind = About.Replace(text[words.Length..], " ");
        if (!HasTimeBehind(verb) && !IsDay(behind) && NumberIn(behind) is (var number, var named, var after))
            return IsOfSeveral(verb, behind[Number.Match(behind).Groups["n"].Index..]) ? OneAtATime(turn, words, number.ToString(CultureInfo.InvariantCulture))
                : await NumberedAsync(turn, verb, number, named ?? (begun.Count == 1 ? kinds.Of(kind) : null), RestOf(after), ct);
        return await desk.ShownAsync(turn, ct) is { } shown && begun.Find(b => b.Kind == shown.Kind) is { Kind: not null, Phrase: var meant } && !NamesAnother(meant.Verb, text[meant.Words.Length..])
            ? new(new(meant.Verb, shown, RestOf(text[meant.Words.Length..])), null) : null;
    }

    // "Annulla la richiesta di ferie", "rimanda indietro quella di Marco": not the one that was shown, perhaps.
    private static bool NamesAnother(string verb, string rest) => verb is "cancel" or "sendback" && !Plain.IsMatch(rest) && !Why.IsMatch(rest.TrimStart());

    // "Lo richiamo alle 4", "propongo altro: il 5".
    private static bool HasTimeBehind(string verb) => verb is "snooze" or "propose" or "block" or "refuse" or "conditions";

    // "La faccio io il 5 dicembre"
    private static bool IsDay(string behind) => behind.TrimStart() is ['i' or 'I', 'l' or 'L', ' ', >= '0' and <= '9', ..];

    private static (string Words, string Verb) Begun(string text, IEnumerable<(string Words, string Verb)> phrases)
    {
        var said = text.Replace('’', '\'');
        return phrases.FirstOrDefault(p => said.StartsWith(p.Words, StringComparison.OrdinalIgnoreCase) && (said.Length == p.Words.Length || !char.IsLetterOrDigit(said[p.Words.Length])));
    }

    // "CALL-2026-0000042 niente da fare", "TASK-2026-0000012: chiudi": what is done stands behind the number, where it is no question and no other record is named.
    private (string Verb, string More)? VerbBehind(string kind, string said) => said.EndsWith('?') || Named.IsMatch(said) ? null
        : Begun(said, _phrases[kind]) is { Words: { } words } phrase ? (phrase.Verb, RestOf(said[words.Length..]))
        : First.Match(said) is { Success: true } first && WordOf(first.Value, out _) is { } word && _verbs[kind].TryGetValue(word, out var verb) ? (verb, RestOf(said[first.Length..])) : null;

    /// Whether what stands behind a verb goes with it and names nothing else: a reason or a condition, a remark, a person, an hour.
    private bool GoesOn(Turn turn, string word, string rest) => Why.IsMatch(rest) || _verbs.Values.Select(v => v.GetValueOrDefault(word)).FirstOrDefault(v => v is not null) switch
    {
        "comment" => !kinds.All.SelectMany(k => k.Nouns).Any(noun => rest.Contains(noun, StringComparison.OrdinalIgnoreCase)),
        // "proponi lunedì, a Luca Moretti, solo la prima parte"
        "propose" when FollowUp.IsNameAlone(rest) || Only.IsMatch(rest) => true,
        "propose" when rest.Split(',')[0] is var part && part.Length < rest.Length && FollowUp.IsOnlyWhoOrWhen(part, sentences.Understand(turn, part)) => true,
        "assign" or "snooze" or "propose" or "block" => Reason.Match(rest) is var reason && (reason.Success ? rest[..reason.Index] : rest) is var said && FollowUp.IsOnlyWhoOrWhen(said, sentences.Understand(turn, said)),
        _ => false,
    };

    /// "collega la 2 a TASK-2026-0000001", "collegala a CALL-2026-0000003": the number that is written out is the other one's.
    private async Task<TwinReading?> LinkOfOneNumberAsync(Turn turn, string text, CancellationToken ct)
    {
        if (First.Match(text) is not { Success: true } first || WordOf(first.Groups["verb"].Value, out var isOfShown) is not { } word || Common.GetValueOrDefault(word) != "link")
            return null;
        if (Named.Matches(text) is not [var other] || text[first.Length..other.Index] is var between && !isOfShown && string.IsNullOrWhiteSpace(between))
            return null;
        if (NumberIn(between) is (var number, var kind, _))
            return await NumberedAsync(turn, word, number, kind, other.Value, ct);
        return await desk.ShownAsync(turn, ct) is { } shown ? new(new("link", shown, other.Value), null) : null;
    }

    // "la 42", "la chiamata 42", "task n. 42": the number, the kind where it is named, and what stands behind it.
    private (long Number, IRecordKind? Kind, string After)? NumberIn(string text)
    {
        if (Number.Match(text) is not { Success: true } match || !long.TryParse(match.Groups["n"].Value, CultureInfo.InvariantCulture, out var number))
            return null;
        // "del 3" is a day.
        if (match.Groups["noun"].Value is "" && match.Groups["article"].Value.ToLowerInvariant() is "del" or "of")
            return null;
        // "la numero 42" names no kind.
        if (match.Groups["noun"].Value is "" || match.Groups["noun"].Value.ToLowerInvariant() is "numero" or "number")
            return IsOfRecord(match, text) || match.Groups["noun"].Success ? (number, null, text[match.Length..]) : null;
        return kinds.All.FirstOrDefault(k => k.Nouns.Contains(match.Groups["noun"].Value, StringComparer.OrdinalIgnoreCase)) is { } named ? (number, named, text[match.Length..]) : null;
    }

    /// "la 42" is this year's, of the kind that was named or shown last, or of a line of the list that was; else of the only kind of which this person has one.
    private async Task<TwinReading?> NumberedAsync(Turn turn, string word, long number, IRecordKind? named, string rest, CancellationToken ct)
    {
        var year = time.GetUtcNow().Year;
        if (named is not null)
            return VerbOf(named.Kind, word) is var itsVerb && named.HasOwnWords(itsVerb) ? null
                : await desk.FindAsync(turn, new Reference(named.Kind, year, number), ct) is { } one ? new(new(itsVerb, one, rest), null) : new(null, DeskTexts.In(turn.Language).Unknown);
        var shown = await desk.ShownAsync(turn, ct);
        if (shown is not null && VerbOf(shown.Kind, word) is var verb && !kinds.Of(shown).HasOwnWords(verb) && await desk.FindAsync(turn, new Reference(shown.Kind, year, number), ct) is { } same)
            return new(new(verb, same, rest), null);
        List<Record> meant = [];
        foreach (var kind in kinds.All)
            if (await desk.FindAsync(turn, new Reference(kind.Kind, year, number), ct) is { } record)
                meant.Add(record);
        // A line of the list that was shown last comes before what has the same number elsewhere.
        if (meant.Count > 1 && shown is null && await desk.ListedAsync(turn, ct) is var lines && meant.FindAll(r => lines.Contains(r.Id)) is { Count: > 0 } listed)
            meant = listed;
        return meant switch
        {
            // Behind a record that is shown it is a number that nobody finds; elsewhere it may be anything, and "prendi la 2" a line of a list.
            [] => shown is not null && VerbOf(shown.Kind, word) is not "take" and var missed && !kinds.Of(shown).HasOwnWords(missed) ? new(null, DeskTexts.In(turn.Language).Unknown) : null,
            [var only] => VerbOf(only.Kind, word) is var its && kinds.Of(only).HasOwnWords(its) ? null : new(new(its, only, rest), null),
            _ => new(null, DeskTexts.In(turn.Language).WhichKind(string.Join(", ", meant.Select(r => r.Reference)))),
        };
    }

    /// The first word of each verb that can be done with a kind.
    public IEnumerable<string> WordsOf(IReadOnlySet<string> commands, string kind, string language) =>
        _verbs[kind].Where(v => commands.Contains($"{RouteKeys.Command}{kind.ToLowerInvariant()}.{v.Value}") || commands.Contains($"{RouteKeys.Command}record.{v.Value}")).GroupBy(v => v.Value)
            .Select(g => (language == "it" ? g.FirstOrDefault(v => !IsEnglish(v)) : g.FirstOrDefault(IsEnglish)).Key ?? g.First().Key);

    // Every verb is called by its English word.
    private static bool IsEnglish(KeyValuePair<string, string> twin) => twin.Key == twin.Value || twin.Key is "decline" or "callback" or "assign" or "pass" or "open" or "postpone" or "delegate";

    // What no record of the kind knows is a verb by itself, and nobody answers it.
    private string VerbOf(string kind, string word) => word.Length == 0 ? "show" : _verbs[kind].GetValueOrDefault(word, word);

    // "per favore chiudi TASK-…": the first word before the number that is a verb of its kind, or stands right before it; the number alone is to be shown.
    private string? WordBefore(string text, string kind)
    {
        var words = Word.Matches(text).Select(m => m.Value).ToList();
        if (words.Count == 0)
            return "";
        var verbs = words.Select(w => WordOf(w, out _)).ToList();
        var known = verbs.OfType<string>().Where(_verbs[kind].ContainsKey).ToList();
        // "show the history of …" shows its history.
        return known.Find(w => _verbs[kind][w] != "show") ?? known.FirstOrDefault() ?? verbs.TakeLast(2).FirstOrDefault(w => w is not null);
    }

    // "Fatto, mandata la fattura", "riapri, manca l'IVA": behind the comma is said why, or what came of it.
    private bool IsReasoned(string word, string rest) => rest[0] == ',' && !rest.EndsWith('?') && !NoReason.IsMatch(rest) && _verbs.Values.Any(v => v.GetValueOrDefault(word) is "close" or "refuse" or "reject" or "reopen" or "dismiss");

    // "chiudila" is "chiudi" of what was shown.
    private string? WordOf(string word, out bool isOfShown)
    {
        isOfShown = false;
        if (IsKnown(word))
            return word;
        isOfShown = word.Length > 4 && word[^2..].ToLowerInvariant() is "la" or "lo" or "le" or "li";
        return isOfShown && IsKnown(word[..^2]) ? word[..^2] : null;
    }

    private bool IsKnown(string word) => _verbs.Values.Any(v => v.ContainsKey(word));

    // "assegna 42 a Giulia" is of a record, "proponi 3 orari" is not.
    private static bool IsOfRecord(Match number, string text) =>
        number.Groups["article"].Success || number.Value[^1] is ':' or ',' || number.Value.Contains('#', StringComparison.Ordinal) || Joint.IsMatch(text[number.Length..]);

    private static string RestOf(string text) => text.Trim().TrimStart(':', ',', '-', '–').Trim();

    private static readonly Regex Named = new(@"\b[A-Za-z]{3,5}-\d{4}-\d{1,12}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex Several = new(@"^([A-Za-z]{3,5}-\d{4}-)?\d{1,12}(\s*,\s*((e|ed|and|&)\s+)?|\s*&\s*|\s+(e|ed|and)\s+)(anche\s+|also\s+)?((la|il|the|n\.?|nr\.?|numero|number|la numero|il numero)\s+)?#?([A-Za-z]{3,5}-\d{4}-)?\d{1,12}(\s*[.,;!?]|\s+(e|ed|and)\s|\s*$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex First = new(@"^(?<verb>\p{L}+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex Word = new(@"\p{L}+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex Number = new(@"^\s+(?<article>la|il|lo|l['’]|alla|al|all['’]|della|dello|dell['’]|del|the|of the|of|n\.?|nr\.?|no\.?|numero|number|#|la numero|il numero)?\s*((?<noun>\p{L}{4,})\s+((n|nr|no)\.?|numero|number)?)?\s*#?(?<n>\d{1,9})(\s|:|,|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Plain = new(@"^\s*($|[:,;.!?-])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex About = new(@"^\s+(su|sul|sulla|per|about|on|for)\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Joint = new(@"^\s*($|[:,;.!?-]|(a|ad|al|allo|alla|ai|agli|alle|per|perché|perche|fino|entro|con|da|e|to|for|because|until|till|by|with|on|and)(\s|$)|all'|(back|indietro)(\s|[:,]|$))", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Why = new(@"^(perch[ée]'?|poich[ée]|because|since|(ma |però |but )?(solo se|only if|a condizione|a patto|purch[ée])|con (la |le |questa |queste )?condizion[ei]|provided|(on|with) (the )?conditions?)(\s|:|,)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    // "Respingi, per favore"; "fatto, il report vendite" is of something else.
    private static readonly Regex NoReason = new(@"^,\s*((grazie|per favore|per piacere|per cortesia|please|thanks|thank you|ok|ciao)\b|(il|lo|la|i|gli|le|the)\s|l['’])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    // "a Giulia Romano: scusa", "lunedì perché venerdì sono via"; not the colon of an hour.
    private static readonly Regex Reason = new(@":(\s|$)|,?\s(perch[ée]'?|poich[ée]|because|since)(\s|:|,)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    // "proponi solo la prima parte", "propose to do it together": something else to do.
    private static readonly Regex Only = new(@"^(solo|soltanto|solamente|only|just|di|to)\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    // "la" before a word is an article: "approva la richiesta di Marco" is a sentence.
    private static readonly Regex It = new(@"^((it|this|that|questa|questo)(\s|:|,|$)|(la|lo)\s*(:|,|$))", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);
}

/// What was read: a call, or what to say instead.
internal sealed record TwinReading(TwinCall? Call, string? Say);
