using System.Text.RegularExpressions;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Skills.Calls;

/// From "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco, urgente: vuole il contratto" to its parts. Pure.
internal sealed class CallSentence
{
    private enum Field { None, Caller, Company }

    /// Words of an office's name.
    private const int MostOfOffice = 4;

    private readonly string _head;
    private readonly List<CallWord> _words;
    private readonly Understanding _understood;
    private readonly Func<string, bool> _isOffice;
    private readonly bool _hasCapitals;
    private readonly List<string> _for = [];
    private readonly List<CallWord> _open = [];
    private Field _field;
    private string? _caller, _company, _message;
    private bool _isOut, _isMissed, _isCall;

    private CallSentence(string head, IEnumerable<TextSpan> taken, Understanding understood, Func<string, bool> isOffice)
    {
        (_head, _understood, _isOffice) = (head, understood, isOffice);
        var bare = head.ToCharArray();
        foreach (var span in taken.Where(s => s.Start < head.Length))
            Array.Fill(bare, ' ', span.Start, Math.Min(span.Length, head.Length - span.Start));
        // What stands behind a number is something new.
        foreach (var phone in understood.Phones.Where(p => p.Span.Start < head.Length))
            bare[phone.Span.Start] = ',';
        _words = CallWords.Read(new string(bare));
        _hasCapitals = _words.Skip(1).Any(w => w.IsCapital);
    }

    /// <param name="text">As it was typed.</param>
    /// <param name="understood">What of it was understood, with telephone numbers of the firm's country.</param>
    /// <param name="past">The same times, read as what was.</param>
    /// <param name="isOffice">Whether an office is called so.</param>
    public static CallWish Read(string text, Understanding understood, IReadOnlyList<When> past, Func<string, bool> isOffice)
    {
        var (head, tail) = Parts(text);
        var whens = understood.Whens.Where(w => w.Span.End <= head.Length).ToList();
        var sentence = new CallSentence(head, whens.Select(w => w.Span).Concat(understood.Phones.Select(p => p.Span)), understood, isOffice);
        sentence.Read();
        if (sentence._for.Count == 0 && understood.People.Where(person => CallBackBy.Is(text, person.Span)).Select(person => person.Value).FirstOrDefault() is { } called)
            sentence._for.Add(called);
        var back = whens.FirstOrDefault(w => CallTicks.IsBeforeBack(text[..w.Span.Start])) ?? understood.Whens.FirstOrDefault(w => w.Span.End > head.Length && CallTicks.IsBeforeBack(text[..w.Span.Start]))
            ?? whens.FirstOrDefault(w => CallTicks.IsWanted(text[..w.Span.Start], w));
        var direction = sentence._isOut ? CallDirection.Out : sentence._isMissed ? CallDirection.Missed : CallDirection.In;
        string? WithoutFields(string? said) => CallTicks.WithoutFields(said, said is null ? -1 : text.LastIndexOf(said, StringComparison.Ordinal), back?.Span);
        var message = string.Join("; ", new[] { CallTicks.WithoutTicks(WithoutFields(sentence._message), whens, understood.IsUrgent), CallTicks.WithoutTicks(WithoutFields(tail), [], understood.IsUrgent) }.OfType<string>());
        return new()
        {
            Direction = direction,
            Caller = sentence._caller,
            Company = sentence._company,
            Phone = understood.Phones.Select(p => p.Value).FirstOrDefault(),
            For = [.. sentence._for.Distinct(StringComparer.OrdinalIgnoreCase)],
            Ticks = CallTicks.Of(text, direction, understood.IsUrgent),
            Message = message.Length == 0 ? null : message,
            Back = back,
            // "Vuole vederla martedì alle 15" is yet to come.
            At = past.FirstOrDefault(w => w.Span.End <= head.Length && !Wanted.IsMatch(text[..w.Span.Start]) && w.Span != back?.Span && !w.IsImpossible && w.Type is WhenType.Date or WhenType.Time or WhenType.DateTime),
            CallerLanguage = understood.SpokenLanguage,
            IsReadBack = CallTicks.IsReadBack(text),
        };
    }

    // "…, urgente: vuole il contratto"; but "prendi nota: ha telefonato la banca" says it all behind the colon.
    private static (string Head, string? Tail) Parts(string text)
    {
        for (var i = 1; i < text.Length; i++)
            if (text[i] is '\n' || (text[i] is ':' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]))))
            {
                var tail = text[(i + 1)..].Trim();
                return CallTicks.HasCall(tail) ? (text[..i] + "," + text[(i + 1)..], null) : (text[..i], tail.Length == 0 ? null : tail);
            }
        return (text, null);
    }

    private void Read()
    {
        var i = Told();
        while (i < _words.Count && _message is null)
            i = Next(i);
        Close();
        if (_caller is null && _open.Count > 0 && _isCall)
            _caller = Name(_open);
    }

    private int Next(int i)
    {
        var word = _words[i];
        if (Verb(i) is { } behind)
            return behind;
        // "Di Stefano", "Della Valle": with a capital it is part of a name.
        var isParticle = i > 0 && word.IsCapital && i + 1 < _words.Count && _words[i + 1].IsCapital;
        if (word.IsPause || CallWords.Urgent.Contains(word.Small))
        {
            Close();
            if (word.Small is ";" && _caller is not null && IsSaid(i + 1))
                return Rest(word.End);
        }
        else if (word.Small is "persa" or "perse" or "missed")
            (_isMissed, _isCall) = (true, true);
        else if (word.Small is "parla" or "speaks")
            return Skip(i);
        else if (CallWords.To.Contains(word.Small) && !isParticle)
            return Addressee(i);
        else if (word.Small is "cercava" or "cerca" or "cercando" && Names(i + 1) is > 0 and var sought)
            return sought;
        // "…, è furiosa": how they were, where who called is known already.
        else if (word.Small is "è" or "era" or "sembra" or "sembrava" or "is" or "was" or "seems" or "sounds" or "sounded" or "she's" or "he's" && i > 0 && _words[i - 1].IsPause && _caller is not null)
            return Rest(word.Start);
        else if (CallWords.Says.Contains(word.Small) && !(_open.Count > 0 && word.IsCapital))
            return Says(i);
        // "per Marco del contratto"
        else if (_for.Count > 0 && _field is Field.None && CallWords.Of.Contains(word.Small) && i + 1 < _words.Count && !_words[i + 1].IsCapital && _hasCapitals)
            return Rest(word.Start);
        else if (CallWords.From.Contains(word.Small) && !isParticle)
            Open(HasCaller ? Field.Company : Field.Caller);
        // "persa alle 17:30": the hour itself is taken out.
        else if (word.Small is "ancora" or "nuovamente" or "again" || (word.Small is "alle" or "verso" or "ore" && _understood.Whens.Any(w => w.Span.Start <= word.End + 1 && w.Span.End > word.End)))
            return i + 1;
        // "ha chiamato di nuovo Bianchi"
        else if (word.Small is "di" && i + 1 < _words.Count && _words[i + 1].Small is "nuovo")
        {
            Close();
            return i + 2;
        }
        else if (CallWords.Of.Contains(word.Small) && !isParticle && (HasCaller || word.Small is not "at"))
            Open(HasCaller ? Field.Company : Field.Caller);
        else if (CallWords.Firm.Contains(word.Small))
            Open(Field.Company);
        else if (_field is Field.None && _open.Count == 0 && CallWords.Nouns.Contains(word.Small))
            _isCall = true;
        else if (word.Small is "che" or "that" || (_field is Field.None && _open.Count == 0 && CallWords.Intro.Contains(word.Small) && !isParticle))
            Close();
        else if (CallWords.And.Contains(word.Small) && i + 1 < _words.Count && !_words[i + 1].IsCapital)
            Close();
        else
            _open.Add(word);
        return i + 1;
    }

    // Behind a semicolon stands what was said, where it is nothing that a call has by itself.
    private bool IsSaid(int at) =>
        at < _words.Count && _words[at] is { Small: var w } && !(_words[at].IsPause || CallWords.Urgent.Contains(w) || CallWords.Says.Contains(w) || CallWords.To.Contains(w) || CallWords.From.Contains(w) || CallWords.Of.Contains(w)
        || CallWords.Firm.Contains(w) || CallWords.OfNumber.Contains(w) || w is "parla" or "speaks" or "cercava" or "cerca" or "cercando");

    private bool HasCaller => _caller is not null || _open.Count > 0;

    // "di' a Marco che …", "tell Marco that …", "fai sapere a …"
    private int Told()
    {
        if (_words.Count == 0 || _words[0].Small is not ("tell" or "let" or "avvisa" or "avverti" or "informa" or "di'" or "dì" or "fai"))
            return 0;
        var i = 1;
        for (; i < _words.Count && _words[i].Small is "sapere" or "a" or "ad" or "al" or "alla" or "all'"; i++)
        {
        }
        return Names(i) is > 0 and var end ? end < _words.Count && _words[end].Small is "know" ? end + 1 : end : 0;
    }

    // "ha appena chiamato", "called", "ho telefonato a": who calls stands before or behind.
    private int? Verb(int i)
    {
        var at = i;
        var isItalian = _words[i].Small is "ha" or "hanno" or "ho" or "abbiamo";
        if (isItalian)
            for (at++; at < _words.Count && _words[at].Small is "appena" or "già" or "appunto"; at++)
            {
            }
        if (at >= _words.Count || !CallWords.Verbs.Contains(_words[at].Small) || (!isItalian && _words[at].Small[^1] == 'o') || (i > 0 && _words[i - 1].Small is "be" or "been"))
            return null;
        _isCall = true;
        _isOut |= _words[i].Small is "ho" or "abbiamo" || (!isItalian && i > 0 && _words[i - 1].Small is "i" or "we" or "i've");
        Open(Field.None);
        _field = _caller is null ? Field.Caller : Field.None;
        at++;
        while (at < _words.Count && (_words[at].Small is "back" || (_isOut && _words[at].Small is "io" or "noi") || (_isOut && _words[at].Small is "a" or "ad" or "al" or "alla" or "all'")))
            at++;
        // "Bianchi ha cercato Marco"
        return _caller is not null && Names(at) is > 0 and var end ? end : at;
    }

    // "per Marco e Giulia", "for the sales office", "per parlare con Marco"; "per il contratto" is what it is about.
    private int Addressee(int i)
    {
        var at = i + 1;
        if (at < _words.Count && CallWords.Themselves.Contains(_words[at].Small))
            return at + 1;
        if (at + 1 < _words.Count && _words[at].Small is "parlare" or "speak" or "talk")
            at += 2;
        if (Names(at) is > 0 and var end)
            return end;
        return Rest(_words[i].Start);
    }

    // "chiede di Marco", "wants to speak to Marco", "asked for Marco" name for whom it is; anything else is what was said.
    private int Says(int i)
    {
        Close();
        for (var at = i + 1; at < _words.Count && at <= i + 4; at++)
            if (_words[at - 1].Small is "di" or "con" or "for" or "to" or "with" && _words[at].IsCapital && Names(at) is > 0 and var end)
                return end;
        return Rest(_words[i].Start);
    }

    private int Rest(int start)
    {
        Close();
        _message = _head[start..];
        return _words.Count;
    }

    private int Skip(int i)
    {
        Close();
        while (i < _words.Count && !_words[i].IsPause)
            i++;
        return i;
    }

    /// Takes the people and offices that stand there; where they end, 0 where there are none.
    private int Names(int at)
    {
        var end = 0;
        while (at < _words.Count)
        {
            var next = Office(at) is > 0 and var office ? office : Person(at);
            if (next == 0)
                break;
            (end, at) = (next, next);
            var joint = at;
            while (joint < _words.Count && (_words[joint].Small is "," || CallWords.And.Contains(_words[joint].Small) || CallWords.To.Contains(_words[joint].Small)))
                joint++;
            if (joint == at || joint == _words.Count)
                break;
            if (Office(joint, add: false) == 0 && !_words[joint].IsCapital)
            {
                end = CallWords.And.Contains(_words[joint - 1].Small) && Another(joint) is > 0 and var last ? last : end;
                break;
            }
            at = joint;
        }
        if (end > 0)
            Close();
        return end;
    }

    // "… and the warehouse", "… e giulia", up to the next pause: whoever is called so, or nobody, which is asked.
    private int Another(int at)
    {
        var (from, to) = (at, at);
        while (from < _words.Count && CallWords.Articles.Contains(_words[from].Small))
            from++;
        for (to = from; to < _words.Count && !_words[to].IsPause; to++)
            if (IsKnown(to) || to - from >= MostOfOffice)
                return 0;
        if (to == from || (from == at && to - from > 1))
            return 0;
        _for.Add(string.Join(' ', _words.GetRange(from, to - from).Select(w => w.Text)));
        return to;
    }

    private int Office(int at, bool add = true)
    {
        for (var count = Math.Min(MostOfOffice, _words.Count - at); count > 0; count--)
        {
            var said = string.Join(' ', _words.GetRange(at, count).Select(w => w.Text));
            if (_words.GetRange(at, count).Exists(w => w.IsPause) || !_isOffice(said))
                continue;
            if (add)
                _for.Add(said);
            return at + count;
        }
        return 0;
    }

    private int Person(int at)
    {
        var start = at;
        while (start < _words.Count && (CallWords.Titles.Contains(_words[start].Small) || CallWords.Articles.Contains(_words[start].Small)))
            start++;
        var isTitled = start > at && CallWords.Titles.Contains(_words[start - 1].Small);
        var end = start;
        while (end < _words.Count && IsName(end) && end - start < 4 && !(end > start && IsVerb(end)))
            end++;
        // Where nobody writes capitals, one word without an article will do.
        if (end == start && !_hasCapitals && (start == at || isTitled) && start < _words.Count && !IsKnown(start))
            end++;
        if (end == start)
            return 0;
        _for.Add(string.Join(' ', _words.GetRange(start, end - start).Select(w => w.Text)));
        return end;
    }

    private bool IsVerb(int at) => CallWords.Verbs.Contains(_words[at].Small) || _words[at].Small is "ha" or "hanno";

    private bool IsName(int at)
    {
        var span = new TextSpan(_words[at].Start, _words[at].End - _words[at].Start);
        return !_words[at].IsPause && !CallWords.Urgent.Contains(_words[at].Small) && (_words[at].IsCapital && _hasCapitals || (!IsKnown(at) && _understood.People.Any(p => p.Span.Overlaps(span))));
    }

    private bool IsKnown(int at) =>
        _words[at] is { Small: var w } && (_words[at].IsPause || CallWords.From.Contains(w) || CallWords.Of.Contains(w) || CallWords.To.Contains(w) || CallWords.Says.Contains(w) || CallWords.And.Contains(w) || CallWords.Urgent.Contains(w)
        || CallWords.Articles.Contains(w) || CallWords.Nouns.Contains(w) || CallWords.Verbs.Contains(w) || CallWords.Themselves.Contains(w) || char.IsDigit(w[0]) || w is "che" or "that" or "dopo" or "entro" or "after" or "before" or "questo" or "this");

    private void Open(Field field)
    {
        Close();
        if (_field is Field.None && _caller is null && _open.Count > 0)
            _caller = Name(_open);
        _open.Clear();
        _field = field;
    }

    private void Close()
    {
        // A name that stands before what else is said of it: "Bianchi, ditta Sereno, ha chiamato".
        if (_field is Field.None)
            return;
        if (Name(_open) is { } name)
            (_caller, _company) = _field is Field.Caller ? (_caller ?? name, _company) : (_caller, _company ?? name);
        _open.Clear();
        _field = Field.None;
    }

    private string? Name(List<CallWord> words)
    {
        var (from, to) = (0, words.Count);
        while (from < to && CallWords.Articles.Contains(words[from].Small))
            from++;
        while (to > from && CallWords.OfNumber.Contains(words[to - 1].Small))
            to--;
        if (from == to)
            return null;
        var name = string.Join(' ', words.GetRange(from, to - from).Select(w => _hasCapitals ? w.Text : char.ToUpperInvariant(w.Text[0]) + w.Text[1..]));
        return name.Length <= CallForm.LongestName ? name : name[..CallForm.LongestName];
    }

    private static readonly Regex Wanted = new(@"\b(?:vuol\w*|vorrebb\w+|desidera\w*|chied\w+ (?:di|un)|wants?|would like|asks? to|asked to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
