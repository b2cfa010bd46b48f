using System.Globalization;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Skills.Minutes;

internal enum LineDoes { Add, Correct, Remove }

/// A line as it was typed: "azione: @Marco inviare il contratto entro venerdì", "vote: 5 yes 1 no, against Paolo", "esce Giulia 11:05", "correggi 12: …".
internal sealed record MinutesLine(LineDoes Does, EntryType Type, string Text)
{
    /// Which entry is corrected or taken out.
    public int Entry { get; init; }

    /// Whether it says itself what it is; "correggi 12: un altro testo" is what 12 was.
    public bool HasType { get; init; } = true;
    public int? Item { get; init; }

    /// "punto successivo": the item behind the one that is being dealt with.
    public bool IsNext { get; init; }
    public TimeOnly? At { get; init; }

    /// Who comes, goes or gives a proxy; who has something to do.
    public IReadOnlyList<string> Names { get; init; } = [];
    public string? ProxyTo { get; init; }
    public bool IsGuest { get; init; }

    /// "venerdì", "by Friday": by when something is to be done, as it was said.
    public string? Due { get; init; }
    public LineVote? Vote { get; init; }

    public bool IsEmpty => Does is LineDoes.Add && Text.Length == 0 && Names.Count == 0 && Item is null && Vote is null;

    /// The line that was written last, of corrections.
    public const int LastEntry = 0;

    /// Null where the text is no line of minutes. Pure, and quick: everything that is typed in a chat is looked at.
    /// <param name="people">Null where it is not known yet whose minutes it would be: "entra Paolo" without a time is a line only of minutes that know a Paolo.</param>
    public static MinutesLine? Read(string text, IReadOnlyList<MinutesPerson>? people)
    {
        text = text.Trim();
        if (text.Length is 0 or > MinutesLimits.Line)
            return null;
        if (Amending.Match(text) is { Success: true } amending && int.TryParse(amending.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var entry))
            return Amended(amending, entry, people ?? []);
        if (AmendingLast.Match(text) is { Success: true } last)
            return Amended(last, LastEntry, people ?? []);
        if (Decided.Match(text) is { Success: true } decided)
            return new(LineDoes.Add, EntryType.Decision, text[decided.Length..].Trim());
        if (Marked.Match(text) is { Success: true } marked)
            return IsRollCall(marked.Groups["word"].Value) ? As(EntryType.Vote, $"appello: {text[marked.Length..]}", people ?? [], marked.Groups["what"].Value.Trim())
                : As(TypeOf(marked.Groups["word"].Value), text[marked.Length..].Trim(), people ?? [], marked.Groups["what"].Value.Trim());
        if (Numbered.Match(text) is { Success: true } item && int.TryParse(item.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new(LineDoes.Add, EntryType.Item, "") { Item = number };
        if (Following.IsMatch(text))
            return new(LineDoes.Add, EntryType.Item, "") { IsNext = true };
        if (ForTheMinutes.Match(text) is { Success: true } noted)
            return new(LineDoes.Add, EntryType.Note, text[noted.Length..].Trim());
        if (Moving.Match(text) is { Success: true } moving && Moved(moving.Groups["who"].Value, moving) is var moved && (moved.At is not null || moved.IsGuest || people is null || people.Called(moved.Names[0]) is not null))
            return moved;
        return Chairing.Match(text) is { Success: true } chairing && !Asking.IsMatch(text) ? Chaired(chairing) : null;
    }

    /// "Chiudi la seduta": what is done with minutes that are in this state.
    public static (string Verb, string State)? Sitting(string text) => Session.Match(text.Trim()) is not { Success: true } session ? null
        : session.Groups["open"].Success ? ("start", MinutesStates.Prepared) : session.Groups["again"].Success ? ("reopen", MinutesStates.Draft) : ("finish", MinutesStates.Open);

    /// The words behind "decisione:" where that is said in another way: on a form, in a correction.
    public static MinutesLine As(EntryType type, string text, IReadOnlyList<MinutesPerson> people, string what = "") => type switch
    {
        EntryType.Action => Action(text, people),
        EntryType.Vote => new(LineDoes.Add, type, what) { Vote = LineVote.Read(text) },
        EntryType.Proxy => Proxy(text),
        EntryType.Chair => Chairing.Match("presiede " + text) is { Success: true } chairing ? Chaired(chairing) : new(LineDoes.Add, type, ""),
        EntryType.Arrival or EntryType.Departure => Moving.Match($"{(type is EntryType.Arrival ? "entra" : "esce")} {text}") is { Success: true } moving ? Moved(moving.Groups["who"].Value, moving) : new(LineDoes.Add, type, ""),
        EntryType.Item => new(LineDoes.Add, type, "") { Item = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null },
        _ => new(LineDoes.Add, type, text),
    };

    private static MinutesLine? Amended(Match amending, int entry, IReadOnlyList<MinutesPerson> people)
    {
        var rest = amending.Groups["rest"].Value.TrimStart(':', '.').Trim();
        if (amending.Groups["remove"].Success)
            return rest.Length > 0 ? null : new(LineDoes.Remove, EntryType.Note, "") { Entry = entry };
        return rest.Length == 0 ? null
            : Read(rest, people) is { Does: LineDoes.Add } whole ? whole with { Does = LineDoes.Correct, Entry = entry }
            : new(LineDoes.Correct, EntryType.Note, rest) { Entry = entry, HasType = false };
    }

    private static MinutesLine Action(string text, IReadOnlyList<MinutesPerson> people)
    {
        List<string> who = [];
        while (text.StartsWith('@') || (who.Count > 0 && Joined.Match(text) is { Success: true }))
        {
            var (name, rest) = people.AtStart(text[(text.IndexOf('@', StringComparison.Ordinal) + 1)..].TrimStart());
            if (name.Length == 0)
                break;
            who.Add(name);
            text = rest.Trim();
        }
        // "Marco prepara il contratto": whoever of them stands first has it to do.
        while (who.Count == 0 || And.Match(text) is { Success: true })
        {
            var (name, rest) = people.AtStart(who.Count == 0 ? text : text[And.Match(text).Length..]);
            if (rest.Length == 0 || people.Called(name) is null || !char.IsUpper(name[0]))
                break;
            who.Add(name);
            text = rest.Trim();
        }
        // The last "by" of the line: "per il trasloco entro venerdì" is by Friday.
        var due = By.Matches(text).LastOrDefault(by => text[(by.Index + by.Length)..] is { Length: <= 40 } rest && rest.AsSpan().IndexOfAny(",;:") < 0 && !Bound.IsMatch(text[..by.Index]));
        var plain = due is null ? text : text[..due.Index];
        return new(LineDoes.Add, EntryType.Action, plain.Trim(' ', ',', ';', ':', '-')) { Names = who, Due = due is null ? null : text[due.Index..].Trim(' ', ',', '.') };
    }

    private static MinutesLine Proxy(string text)
    {
        var to = ProxyPair.Match(text);
        return to.Success ? new(LineDoes.Add, EntryType.Proxy, "") { Names = [to.Groups["from"].Value.Trim().TrimStart('@')], ProxyTo = to.Groups["to"].Value.Trim().TrimStart('@') }
            : EndOfProxy.Match(text) is { Success: true } end ? new(LineDoes.Add, EntryType.Proxy, "") { Names = [end.Groups["from"].Value.Trim().TrimStart('@')] } : new(LineDoes.Add, EntryType.Proxy, "");
    }

    private static MinutesLine Chaired(Match chairing) => new(LineDoes.Add, EntryType.Chair, "") { Names = [chairing.Groups["who"].Value.Trim(' ', ',', '@')], At = Time(chairing) };

    private static TimeOnly? Time(Match moving) => moving.Groups["h"].Success && int.Parse(moving.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) is < 24 and var hour && int.Parse(moving.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) is < 60 and var minute ? new(hour, minute) : null;

    private static MinutesLine Moved(string who, Match moving)
    {
        var (isGuest, at) = (Guest.Match(who), Time(moving));
        return new(LineDoes.Add, In.IsMatch(moving.Groups["verb"].Value) ? EntryType.Arrival : EntryType.Departure, "")
        {
            Names = [(isGuest.Success ? who[isGuest.Length..] : who).Trim(' ', ',', '@')], At = at, IsGuest = isGuest.Success,
        };
    }

    private static bool IsRollCall(string word) => word.StartsWith("appello", StringComparison.OrdinalIgnoreCase) || word.StartsWith("roll", StringComparison.OrdinalIgnoreCase);

    private static EntryType TypeOf(string word) => word.ToLowerInvariant()[0] switch
    {
        'd' when word.StartsWith("delega", StringComparison.OrdinalIgnoreCase) => EntryType.Proxy,
        'd' or 'r' => EntryType.Decision,
        'a' or 't' => EntryType.Action,
        'v' => EntryType.Vote,
        'p' => EntryType.Proxy,
        _ => EntryType.Note,
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex Marked = new(@"^(?<word>decisione|decisioni|delibera|deliberato|decision|resolution|resolved|azione|attività|action|task|todo|voto|votazione|vote|appello|appello nominale|roll[ -]call|roll[ -]call vote|nota|note|delega|proxy)(?<what>(\s[^:\n]{1,120})?)\s*:", Options);

    private static readonly Regex Session = new(@"^((?<open>apri(amo)?|inizia(mo)?|open|begin|start)|(?<again>riapri(amo)?|reopen)|chiudi(amo)?|concludi(amo)?|termina|close|end|adjourn)\s+(la\s+|the\s+)?(seduta|session|sitting|(?<=(open|close|end|adjourn)\s+the\s+)meeting)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private const string Turning = @"^(((ora\s+)?(passiamo|andiamo|veniamo)|(let's\s+|let us\s+)?(move|go)(\s+on)?|(let's\s+|let us\s+)?turn)\s+(al|allo|to|to\s+the)\s+)?(il\s+|the\s+)?";

    private static readonly Regex Following = new(Turning + @"(prossimo\s+punto|punto\s+(successivo|seguente)|next\s+(agenda\s+)?(item|point))(\s+(dell'\s?(ordine\s+del\s+giorno|odg|o\.d\.g\.?)|(on|of)\s+the\s+agenda))?\s*[.:!]?$", Options);

    private static readonly Regex Numbered = new(Turning + @"(odg|o\.d\.g\.?|punto|item)\s*(n\.?\s*|no\.?\s*|#)?(?<n>\d{1,3})\s*[.:]?$", Options);

    private static readonly Regex ForTheMinutes = new(@"^((metti|mettiamo|mettete|metta) a verbale|(note|put|record|write) (it )?in the minutes|(let the minutes show|minute))\s*(:|,)?\s*(che|that)\s+", Options);

    private static readonly Regex Moving = new(@"^((?<verb>entra|arriva|joins|arrives|esce|lascia|leaves)\s+(?<who>[^:\n]{2,80}?)|(?<who>[^:\n]{2,80}?)\s+(?<verb>entra|arriva|joins|arrives|esce|lascia|leaves))(,?\s+((alle|at|ore|h)\s*)?(?<h>\d{1,2})([:.]|\s+e\s+)(?<m>\d{2}))?\.?$", Options);

    // "chi presiede?" is a question.
    private static readonly Regex Chairing = new(@"^((presiede|presidenza|chair|chairs|takes the chair)\s*:?\s+(?<who>[^:\n?]{2,80}?)|(?<who>[^:\n?]{2,80}?)\s+(presiede|assume la presidenza|prende la presidenza|takes the chair))(,?\s+((dalle|alle|from|at|ore|h)\s*)?(?<h>\d{1,2})[:.](?<m>\d{2}))?\.?$", Options);

    private static readonly Regex Asking = new(@"^(chi|who)\b", Options);

    private static readonly Regex In = new(@"^(entra|arriva|joins|arrives)$", Options);

    private static readonly Regex Guest = new(@"^\s*(un\s+|a\s+|l')?(ospite|guest)\s+", Options);

    private static readonly Regex AmendingLast = new(@"^((?<remove>togli|elimina|cancella|remove|delete)|correggi|modifica|correct|fix|change)\s+(l'ultim[ao](\s+riga)?|(the\s+)?last(\s+(one|line))?)\s*(?<rest>$|:.*$|\.$)", Options | RegexOptions.Singleline);

    private static readonly Regex Decided = new(@"^((abbiamo|hanno|si\s+è|si\s+e'|viene)\s+deciso\s+(di|che)|(we\s+|we've\s+|they\s+)(have\s+)?(decided|agreed|resolved)\s+(to|that))\s+", Options);

    private static readonly Regex Amending = new(@"^((?<remove>togli|elimina|cancella|remove|delete)|correggi|modifica|correct|fix|change)\s+(la\s+|il\s+|riga\s+|n\.?\s*|line\s+|no\.?\s*|#)*(?<n>\d{1,4})\s*(?<rest>$|:.*$|\.$)", Options | RegexOptions.Singleline);

    private static readonly Regex Joined = new(@"^(,|e|ed|and|&)\s*@", Options);

    private static readonly Regex And = new(@"^(,|e|ed|and|&)\s+", Options);

    private static readonly Regex By = new(@"[\s,]+((entro|by|before|not later than)\s|per il( \d{1,2}| primo| prossimo| lunedì| martedì| mercoledì| giovedì| venerdì| sabato)\b|per (lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|domani|dopodomani|oggi|fine)\b|(domani|dopodomani|tomorrow)\W*$)", Options);

    // "la riunione di domani" is no day by which.
    private static readonly Regex Bound = new(@"\b(di|del|della|da|dal|per|of|for|from)$", Options);

    private static readonly Regex ProxyPair = new(@"^(?<from>[^:\n]{2,80}?)\s+(a|ad|to|→|->)\s+(?<to>[^:\n]{2,80})$", Options);

    private static readonly Regex EndOfProxy = new(@"^(fine|revoca|revocata|end|ends|none)\s+(?<from>[^:\n]{2,80})$", Options);
}

/// How much minutes take; what is more is said to be too much, and stays where it was typed.
internal static class MinutesLimits
{
    public const int Line = 2_000;
    public const int Entries = 1_000;
    public const int Items = 300;
    public const int Agenda = 15_000;
    public const int People = 120;
    public const int Guest = 160;
}
