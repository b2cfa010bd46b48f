using BackOfficeBot.Language.Intents;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>People as they are named: after "con" and "with", after the words of the intent, before "'s", and first names wherever they stand.</summary>
internal sealed class PeopleFinder
{
    private const int LongestName = 6;

    private static readonly HashSet<string> Openings =
        ["con", "cn", "col", "with", "w", "invita", "invitare", "invite", "inviting", "invitando",
         "dott", "dottor", "dottoressa", "sig", "signor", "signora", "signorina", "ing", "ingegner", "avv", "avvocato", "arch", "rag", "geom", "prof", "professor", "professoressa", "dr", "mr", "mrs", "ms", "miss"];
    // Things follow these as often as people: only a name counts.
    private static readonly HashSet<string> OfThings = ["di", "del", "della", "dei", "delle", "of", "per", "for", "when", "quando", "se", "if", "is", "are"];
    private static readonly HashSet<string> Joints = ["e", "ed", "and", "&", ",", "con", "with", "piu", "plus", "o", "or"];
    private static readonly HashSet<string> Titles =
        ["il", "lo", "la", "l", "gli", "le", "i", "the", "dott", "dottor", "dottore", "dottoressa", "dr", "sig", "signor", "signora", "signorina", "ing", "ingegner", "avv", "avvocato", "arch", "rag", "geom", "prof", "professor", "professoressa", "ssa",
         "mr", "mrs", "ms", "miss", "collega", "colleague", "colleghi", "colleagues", "nostro", "nostra", "mio", "mia", "my", "our", ".", "anche", "pure", "also",
         "libero", "libera", "disponibile", "occupato", "occupata", "free", "available", "busy"];
    private static readonly HashSet<string> Stops =
        ["su", "sul", "sulla", "sullo", "sui", "sugli", "sulle", "per", "a", "al", "alla", "alle", "all", "ad", "at", "on", "in", "nel", "nella", "about", "regarding", "re", "for", "to", "da", "dal", "dalle", "dalla", "dagli", "dai",
         "dallo", "del", "degli", "di", "dopo", "prima", "entro", "verso", "tra", "fra", "from", "between", "before", "after", "by", "online", "ore", "h", "domani", "oggi", "riguardo", "circa", "perche", "because", "of", "this", "next",
         "questo", "questa", "prossimo", "prossima", "settimana", "week", "teams", "me", "noi", "us", "tutti", "everyone", "everybody", "che", "that", "is", "are", "fine", "end", "mezz", "mezza", "half", "un", "una", "an", "as", "too",
         "well", "ai", "alle", "dei", "the", "not", "non", "ma", "but", "it", "dicendo", "saying", "io", "s", "al", "col", "coi", "poi", "then", "him", "her", "them", "lui", "lei", "loro", "you", "and", "if", "se", "when", "quando",
         "casa", "home", "pranzo", "cena", "work", "lavoro", "proiettore", "projector", "lavagna", "whiteboard", "schermo", "screen", "riserva", "ordine", "oggetto", "priorita", "priority", "urgenza", "urgency", "calma", "fretta", "anticipo", "precedenza", "cura", "attenzione", "preavviso", "mailto", "couple", "hundred", "dozen", "claim", "claims"];

    // Two first names that are one: "Maria Elena", "Anna Maria".
    private static readonly HashSet<string> FirstOfTwo = ["maria", "gian", "pier", "mary"];
    private static readonly HashSet<string> SecondOfTwo = ["maria", "pia", "grazia", "rita", "teresa", "ann", "jane"];

    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly bool[] _taken;
    private readonly Terms _known;
    private readonly bool _isItalian, _hasSmall, _hasCapitals;

    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="taken">Tokens that something else has taken; people take theirs.</param>
    /// <param name="known">The words that mean something else, and the first names.</param>
    /// <param name="isItalian">Whether "a" is said of people: "chiedi a Rossi".</param>
    public PeopleFinder(string text, List<Token> tokens, bool[] taken, Terms known, bool isItalian)
    {
        (_text, _tokens, _taken, _known, _isItalian) = (text, tokens, taken, known, isItalian);
        // Where all is in capitals, or the first letter only, capitals say nothing.
        _hasSmall = text.AsSpan().ContainsAnyInRange('a', 'z');
        for (var i = 1; i < tokens.Count && _hasSmall && !_hasCapitals; i++)
            _hasCapitals = StartsLarge(tokens[i]);
    }

    public List<Found<string>> Find(HashSet<string> alsoAfter)
    {
        var people = new List<Found<string>>();
        for (var i = 0; i < _tokens.Count; i++)
            if (i == 0 && CallerEnd() is > 0 and var called)
                i = Take(0, people, called) - 1;
            else if (!_taken[i] && _tokens[i].Kind is TokenKind.Word && !IsOfFirm(i) && (Openings.Contains(_tokens[i].Text) || alsoAfter.Contains(_tokens[i].Text) || IsTalkedTo(i)))
                // "w/ Marco"
                i = Named(i + 1 < _tokens.Count && _tokens[i] is { Text: "w" } && _tokens[i + 1] is { Text: "/" } ? i + 2 : i + 1, people) - 1;
        for (var i = 0; i < _tokens.Count; i++)
            if (IsFirstName(i) || IsOwner(i))
                i = Take(i, people) - 1;
        people.Sort((a, b) => a.Span.Start - b.Span.Start);
        return people;
    }

    // "Ross called this morning", "Bianchi ha chiamato", "White from Fiat called": a first word with a capital is a name before such a verb.
    private int CallerEnd()
    {
        if (_taken[0] || !_hasSmall || !StartsLarge(_tokens[0]) || !MayBegin(0) || IsKnown(0) && !(_tokens.Count > 2 && IsOf(1) && StartsLarge(_tokens[2])) || _tokens[0].Text is "qualcuno" or "nessuno" or "someone" or "somebody" or "nobody" or "anyone" or "anybody" or "lei" or "lui" or "she" or "he" or "they")
            return 0;
        var end = 1;
        while (end < _tokens.Count && end < LongestName && !_taken[end] && StartsLarge(_tokens[end]) && !IsKnown(end))
            end++;
        var at = end;
        if (at < _tokens.Count && IsOf(at))
            while (++at < _tokens.Count && at - end <= LongestName && !_taken[at] && !IsCalling(at)) { }
        return at < _tokens.Count && IsCalling(at) ? end : 0;
    }

    private bool IsCalling(int at) => _tokens[at].Text is "called" or "phoned" or "rang" or "telefonato" || _tokens[at].Text is "ha" or "has" or "just" && at + 1 < _tokens.Count && _tokens[at + 1].Text is "chiamato" or "telefonato" or "richiamato" or "called" or "phoned" or "rung" or "rang";

    // "I need to talk to Bianchi"
    private bool IsTalkedTo(int at) => at > 0 && _tokens[at].Text is "to" && _tokens[at - 1].Text is "talk" or "speak" or "talking" or "speaking" or "chat";

    private bool IsOf(int at) => _tokens[at].Text is "from" or "of" or "di" or "del" or "della" or "dell" or "dello" or "dalla";

    // "Ross from Fiat": behind a name stands whom they work for.
    private bool IsOfFirm(int at) => at > 0 && _tokens[at].Text is "from" or "of" && _taken[at - 1] && (StartsLarge(_tokens[at - 1]) || _known.IsName(_tokens[at - 1].Text));

    // "con il dottor Ferrari, Anna e Marco": to the first word that is no name, or no joint after one.
    private int Named(int at, List<Found<string>> people)
    {
        // "a laptop", "spesa: a …" name no person; "chiedi a rossi" does.
        var ofThings = OfThings.Contains(_tokens[at - 1].Text) || _tokens[at - 1].Text is "a" && (!_isItalian || at > 1 && _tokens[at - 2].Kind is TokenKind.Mark);
        for (var named = false; at < _tokens.Count && !_taken[at];)
            if (!named && IsSmallParticle(at))
                (named, at) = (true, Take(at, people));
            else if (named && Corrections.End(_tokens, at) is var corrected && corrected > at)
                (named, at) = (false, corrected);
            else if (!IsInitial(at) && (Joints.Contains(_tokens[at].Text) || _tokens[at].Kind is TokenKind.Address))
                (named, at) = (false, at + 1);
            else if (!named && !IsInitial(at) && (Titles.Contains(_tokens[at].Text) && !IsSurname(at) || IsTitleEnd(at)) && !AreInitials(at))
                at++;
            else if ((!named || IsNextOfList(at)) && MayBegin(at) && (IsLarge(at) || IsNextOfList(at) || _known.IsName(_tokens[at].Text) || !ofThings && !IsKnown(at)))
                (named, at) = (true, Take(at, people));
            else
                break;
        return at;
    }

    // "con MR venerdì": two letters behind which no name stands are no title.
    private bool AreInitials(int at) => _tokens[at].Text is "mr" or "ms" or "dr" && !IsOtherTitle(at + 2) && (at + 1 == _tokens.Count || _taken[at + 1]
        || _tokens[at + 1].Text is not "." && (!MayBegin(at + 1) || _hasSmall && char.IsUpper(_text[_tokens[at].Span.Start + 1]) && !StartsLarge(_tokens[at + 1])));

    // "Mr and Mrs Smith"
    private bool IsOtherTitle(int at) => at + 1 < _tokens.Count && _tokens[at - 1].Text is "and" or "e" or "&" && Titles.Contains(_tokens[at].Text);

    // "con di stefano", "e d'angelo", "with o'brien": before a name that nobody wrote with capitals.
    private bool IsSmallParticle(int at)
    {
        if (at == 0 || at + 1 >= _tokens.Count || _taken[at] || _taken[at + 1] || _tokens[at].Kind is not TokenKind.Word || _tokens[at + 1] is not { Kind: TokenKind.Word, Span: { Length: > 2 } next } || _tokens[at].Text is "di" && IsKnown(at + 1))
            return false;
        var isApart = next.Start == _tokens[at].Span.End + 1;
        return _tokens[at].Text is "di" ? isApart && _tokens[at - 1].Text is "con" or "with" or "cn"
            : _tokens[at].Text is "d" or "o" && isApart && _text[next.Start - 1] is '\'' or '’';
    }

    // "de la Cruz", "van der Berg"
    private bool LeadsToSurname(int at)
    {
        for (var i = at; i < _tokens.Count && i - at < 3 && !_taken[i]; i++)
            if (StartsLarge(_tokens[i]))
                return i > at;
            else if (_tokens[i].Text is not ("de" or "la" or "las" or "los" or "van" or "von" or "der" or "den" or "dos" or "du" or "el" or "al" or "bin") || _tokens[i].Text is "la" or "al" && (i == 0 || _tokens[i - 1].Text is not "de"))
                return false;
        return false;
    }

    // "St. John"
    private bool IsSaint(int at) => _hasSmall && at + 1 < _tokens.Count && _tokens[at].Text is "." && _tokens[at - 1] is { Text: "st", Span: var saint } && StartsLarge(_tokens[at - 1]) && saint.End == _tokens[at].Span.Start && StartsLarge(_tokens[at + 1]);

    // "sig.ra", "dott.ssa"
    private bool IsTitleEnd(int at) => at > 1 && _tokens[at].Text is "ra" or "na" or "ri" or "ssa" or "to" or "re" && _tokens[at - 1] is { Text: ".", Span: var point } && point.End == _tokens[at].Span.Start && point.Start == _tokens[at - 2].Span.End;

    // "Lo Presti", "La Rosa": an article with a capital before another is no article.
    private bool IsSurname(int at) => _hasSmall && _tokens[at].Text is "lo" or "la" or "li" or "le" && IsParticle(at);

    // "Jean-Luc", "Curie-Sklodowska"
    private bool IsHyphen(int at) => at > 0 && at + 1 < _tokens.Count && !_taken[at] && !_taken[at + 1] && _tokens[at].Text is "-" or "‐" or "‑" && _tokens[at].Span.Start == _tokens[at - 1].Span.End
        && _tokens[at].Span.End == _tokens[at + 1].Span.Start && _tokens[at - 1].Kind is TokenKind.Word && _tokens[at + 1] is { Kind: TokenKind.Word } second && (StartsLarge(second) || _known.IsName(second.Text) && _known.IsName(_tokens[at - 1].Text));

    private int Take(int at, List<Found<string>> people, int end)
    {
        people.Add(_tokens.Rest(_text, at, end));
        _taken.Take(at, end);
        return end;
    }

    private int Take(int at, List<Found<string>> people)
    {
        var end = IsSmallParticle(at) ? at + 2 : at + 1;
        while (end < _tokens.Count && end - at < LongestName && !IsNextOfList(end) && !(Corrections.End(_tokens, end) > end) && (IsHyphen(end) || IsSaint(end) || LeadsToSurname(end) || IsHyphen(end - 1) && end - 1 > at || IsPoint(end) || IsInitial(end) || MayBegin(end) && !IsPossessive(end) && (IsLarge(end) || !IsKnown(end))))
            end++;
        if (!Exclusions.Excludes(_tokens, at, out _))
            people.Add(_tokens.Rest(_text, at, end));
        _taken.Take(at, end);
        return end;
    }

    // "Davide Sara e Luca": first names in a row, before the last of the list. Not before a comma: "Giulia Romano, Marco Rossi".
    private bool IsNextOfList(int at)
    {
        for (var i = at; i > 0 && i - at < LongestName && i + 1 < _tokens.Count && AreTwo(i); i++)
            if (Joints.Contains(_tokens[i + 1].Text))
                return _tokens[i + 1].Text is not ",";
        return false;
    }

    private bool AreTwo(int at) => _known.IsName(_tokens[at - 1].Text) && _known.IsName(_tokens[at].Text) && !FirstOfTwo.Contains(_tokens[at - 1].Text) && !SecondOfTwo.Contains(_tokens[at].Text);

    private bool MayBegin(int at) =>
        IsInitial(at) || !_taken[at] && !IsVerb(at) && !Places.IsAt(_tokens, at) && _tokens[at].Kind is TokenKind.Word && _tokens[at].Span.Length > 1 && !Joints.Contains(_tokens[at].Text) && (!Stops.Contains(_tokens[at].Text) || IsParticle(at));

    // "quando sarà libero Marco?", also without the accent; not "Sara è libera?"
    private bool IsVerb(int at) => _tokens[at] is { Text: "sara", Span: { End: var end } } && (_text[end - 1] is not ('a' or 'A') || end < _text.Length && _text[end] is '\'' or '’' && !(end + 1 < _text.Length && char.IsLetter(_text[end + 1]))
        || !StartsLarge(_tokens[at]) && at + 1 < _tokens.Count && _tokens[at + 1].Text is "libero" or "libera" or "liberi" or "libere" or "disponibile" or "disponibili" or "occupato" or "occupata" or "presente" or "possibile");

    // "G.B. Verdi", "M Neri", "D'Amico"
    private bool IsInitial(int at) =>
        at > 0 && !_taken[at] && _tokens[at] is { Kind: TokenKind.Word, Span: { Length: 1 } span } && char.IsUpper(_text[span.Start]) && at + 1 < _tokens.Count
        && (IsPoint(at + 1) || !_taken[at + 1] && StartsLarge(_tokens[at + 1]) && _tokens[at + 1].Span.Start == span.End + 1);

    private bool IsPoint(int at) => _tokens[at].Text is "." && at > 0 && _tokens[at - 1].Span is { Length: 1 } letter && letter.End == _tokens[at].Span.Start && at + 1 < _tokens.Count;

    // A first name that is also a word, such as "Mark", is a name with a capital; others also where nobody writes capitals.
    private bool IsFirstName(int at) => _known.IsName(_tokens[at].Text) && MayBegin(at) && (IsLarge(at) || IsFirstOfFullName(at) || ((at == 0 || !_hasCapitals) && _known.Term(_tokens[at].Text) == Terms.Name));

    // "Mark Rossi's number": what opens the sentence has a capital anyway.
    private bool IsFirstOfFullName(int at) => at == 0 && _tokens.Count > 1 && _hasSmall && StartsLarge(_tokens[0]) && MayBegin(1) && StartsLarge(_tokens[1]) && !IsKnown(1);

    // "Elena's agenda", not "today's agenda" and "let's meet"
    private bool IsOwner(int at) => MayBegin(at) && at + 1 < _tokens.Count && IsPossessive(at + 1) && StartsLarge(_tokens[at]) && _hasSmall && !IsKnown(at);

    private bool IsPossessive(int at) => _tokens[at] is { Text: "s", Span.Start: var start } && start > 0 && _text[start - 1] is '\'' or '’' && at > 0 && _tokens[at - 1].Span.End == _tokens[at].Span.Start - 1;

    private bool IsKnown(int at) => _known.Term(_tokens[at].Text) is not (Terms.Unknown or Terms.Name);

    private bool IsLarge(int at) => at > 0 && (_hasCapitals && StartsLarge(_tokens[at]) || _hasSmall && IsInitial(at));

    private bool StartsLarge(Token token) => token.Kind is TokenKind.Word && token.Span.Length > 1 && char.IsUpper(_text[token.Span.Start]);

    // "Di Stefano", "O'Brien": a stop word with a capital, before another capital, belongs to the name.
    private bool IsParticle(int at) => IsHyphen(at + 1) && char.IsUpper(_text[_tokens[at].Span.Start]) && at + 2 < _tokens.Count && char.IsUpper(_text[_tokens[at + 2].Span.Start]) ||
        at + 1 < _tokens.Count && char.IsUpper(_text[_tokens[at].Span.Start]) && _tokens[at + 1].Kind is TokenKind.Word && char.IsUpper(_text[_tokens[at + 1].Span.Start])
        && _tokens[at + 1].Span.Start == _tokens[at].Span.End + 1;
}
