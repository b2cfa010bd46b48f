using System.Text.RegularExpressions;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Desk;

/// "Ritira la stampante", "annulla la richiesta a Davide", "respingi la sedia: troppo cara", "passa la chiamata a Marco": a record that is called by what it is about, or by its kind where it was shown last, and by no number.
/// What was shown is done at once; what was found by its words is shown, and done after a yes.
internal sealed class NamedRecords(RecordLists lists, RecordDesk desk, RecordKinds kinds, Access access) : ILiveWords
{
    private const int MostLookedAt = 50, MostNamed = 4, Longest = 300, LongEnough = 4;

    private const string TakeBack = "take back";

    private static readonly Dictionary<string, string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ritira"] = "withdraw", ["withdraw"] = "withdraw", ["recall"] = "withdraw", ["annulla"] = TakeBack, ["cancella"] = TakeBack, ["cancel"] = TakeBack, ["sollecita"] = "nudge", ["nudge"] = "nudge", ["chase"] = "nudge",
        ["chiudi"] = "close", ["close"] = "close", ["rifiuta"] = "refuse", ["rifiuto"] = "refuse", ["decline"] = "refuse", ["refuse"] = "refuse", ["respingi"] = "reject", ["respingo"] = "reject", ["boccia"] = "reject", ["reject"] = "reject",
        ["passa"] = "assign", ["inoltra"] = "assign", ["riassegna"] = "assign", ["gira"] = "assign", ["pass"] = "assign", ["hand"] = "assign", ["forward"] = "assign", ["reassign"] = "assign",
    };

    // These are of a calendar, a mailbox or a folder, even where a record's title has the same words.
    private static readonly HashSet<string> Elsewhere =
        [.. "riunione riunioni incontro incontri appuntamento appuntamenti invito inviti meeting meetings appointment appointments invitation invitations invite event evento eventi verbale verbali minutes mail email posta messaggio messaggi message messages bozza bozze draft drafts riepilogo digest promemoria reminder file files documento documenti document documents cartella folder sala room prenotazione booking sondaggio poll serie series pausa pranzo cena lunch dinner viaggio trip modifica modifiche change changes dati data lista list".Split(' ')];

    private static readonly HashSet<string> Bare = [.. "quella quello questa questo one that this da dal dalla dallo by from on over".Split(' ')];

    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        var text = turn.Text.Trim();
        if (text.Length > Longest || text.Any(char.IsAsciiDigit) || First.Match(text) is not { Success: true } first || !Verbs.TryGetValue(first.Groups["verb"].Value, out var verb))
            return null;
        var said = (verb == "assign" ? Passed : Said).Match(text[first.Length..]);
        if (!said.Success)
            return null;
        var all = RecordWords.Telling(said.Groups["what"].Value).Where(w => !Bare.Contains(w)).ToList();
        // A call that is declined or cancelled is one of the calendar.
        if (all.Exists(Elsewhere.Contains) || (verb is TakeBack or "refuse" && all.Contains("call")))
            return null;
        var named = kinds.All.Where(k => k.Nouns.SelectMany(RecordWords.Of).Any(all.Contains)).ToList();
        // Without its kind only what is said of nothing else.
        if ((named.Count == 0 && verb is not ("withdraw" or "nudge" or "reject")) || named.Exists(k => k.HasOwnNames(verb == TakeBack ? "cancel" : verb)))
            return null;
        var ofKinds = named.Count == 0 ? kinds.All : [.. named, .. kinds.All.Where(k => k.AlsoCalled.Any(all.Contains))];
        var words = all.Where(w => !named.SelectMany(k => k.Nouns).SelectMany(RecordWords.Of).Contains(w)).ToList();
        var rest = verb == "assign" ? "a " + said.Groups["to"].Value.Trim() : said.Groups["why"].Value.Trim();
        if (words.Count == 0)
            return named.Count > 0 && verb is not (TakeBack or "withdraw" or "nudge") && await desk.ShownAsync(turn, ct) is { } shown && ofKinds.Contains(kinds.Of(shown)) && VerbOf(shown, verb) is { } itsVerb
                ? await desk.DoAsync(turn, new(itsVerb, shown, rest), ct) : null;
        var meant = (await OpenAsync(turn, verb is TakeBack or "withdraw" or "nudge" ? ConcernRole.Asked : ConcernRole.Acts, ct)).Where(r => ofKinds.Contains(kinds.Of(r)) && VerbOf(r, verb) is not null && IsCalled(r, words)).ToList();
        return meant switch
        {
            [var only] => await desk.AskAsync(turn, new(VerbOf(only, verb)!, only, rest), ct),
            [_, _, ..] when named.Count > 0 => Reply.Message(DeskTexts.In(turn.Language).WhichKind(string.Join("; ", meant.Take(MostNamed).Select(r => RecordDesk.IsHidden(turn, r) ? r.Reference : $"{r.Reference} {Markdown.Escape(r.Title)}")))),
            _ => null,
        };
    }

    private async Task<IReadOnlyList<Record>> OpenAsync(Turn turn, ConcernRole role, CancellationToken ct) =>
        (await lists.ListAsync(turn.Organisation, new(role == ConcernRole.Asked ? [turn.PersonId()] : access.IdsOf(turn.Organisation, turn.PersonId()), role) { Take = MostLookedAt, Self = turn.PersonId() }, ct)).Records;

    // Beginnings of a title's words will do where they tell enough; of all else that a record is found by, whole words.
    private bool IsCalled(Record record, List<string> words)
    {
        var title = RecordWords.Of(record.Title).ToHashSet();
        var others = kinds.Of(record).Words(record).SelectMany(RecordWords.Of).ToHashSet();
        return words.TrueForAll(w => title.Contains(w) || others.Contains(w) || (w.Length >= LongEnough && title.Any(x => x.StartsWith(w, StringComparison.Ordinal))));
    }

    /// What the kind calls it; null where it does no such thing.
    private string? VerbOf(Record record, string verb) => verb != TakeBack ? Known(kinds.Of(record), verb) : Known(kinds.Of(record), "cancel") ?? Known(kinds.Of(record), "withdraw");

    private static string? Known(IRecordKind kind, string verb) => !kind.HasOwnWords(verb) && (kind.Twins.Any(t => t.Verb == verb) || kind.Phrases.Any(p => p.Verb == verb)) ? verb : null;

    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex First = new(@"^(?<verb>\p{L}+)\s+(?=(?:il|lo|la|i|gli|le|l['’]|quell[ao]|quest[ao]|my|the|that|this)\b)", Loosely);

    private static readonly Regex Said = new(@"^(?<what>[^,:;]{3,120}?)(?:\s*[,:;]\s*(?<why>.+?)|\s+(?<why>(?:perché|perche|because|since)\s.+?))?[\s.!]*$", Loosely | RegexOptions.Singleline);

    private static readonly Regex Passed = new(@"^(?<what>[^,:;]{3,120}?)\s+(?:a|ad|al|allo|alla|all['’]|(?:on |over )?to)\s+(?<to>\p{L}[\p{L}'’ ]{1,60}?(?:\s*:\s*.+?)?)[\s.!]*$", Loosely | RegexOptions.Singleline);
}
