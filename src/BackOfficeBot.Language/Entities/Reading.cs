using BackOfficeBot.Language.Dates;
using BackOfficeBot.Language.Intents;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>One text on its way to an <see cref="Understanding"/>: what is taken by one thing is not read as another.</summary>
internal sealed class Reading(string text, List<Token> tokens, IReadOnlyList<When> whens, bool isItalian)
{
    private readonly bool[] _taken = new bool[tokens.Count];

    public Understanding Read(IReadOnlyList<Found<string>> phones, Openings openings, Terms known)
    {
        var reason = Reason();
        // "report.2026.11.pdf" says no month.
        var files = FileNames.Find(text, tokens);
        foreach (var file in files)
            Take(file.Span);
        var (said, excluded, impossible) = Whens(openings, known);
        foreach (var phone in phones)
            Take(phone.Span);
        var isUrgent = Urgency.Find(tokens, _taken);
        var amounts = WithoutWithdrawn(Amounts.Find(text, tokens, _taken));
        var room = Rooms.Find(text, tokens, _taken);
        var roles = Roles();
        var body = Body();
        var subject = Subjects.Find(text, tokens, _taken, openings, known);
        var occasion = subject is null ? Subjects.Occasion(text, tokens, _taken, openings.Occasions) : null;
        var people = WithoutWithdrawn(new PeopleFinder(text, tokens, _taken, known, isItalian).Find(openings.People));
        return new()
        {
            Whens = said,
            Excluded = excluded,
            Impossible = impossible,
            People = people,
            Roles = roles,
            Addresses = Of(TokenKind.Address),
            Phones = phones,
            Amounts = amounts,
            References = Of(TokenKind.Reference),
            Files = files,
            Numbers = WithoutWithdrawn(Numbers()),
            Subject = subject,
            Occasion = occasion,
            Body = body,
            Room = room,
            Reason = reason,
            IsUrgent = isUrgent,
            SpokenLanguage = tokens.Find(t => t.Text is "italiano" or "italiana" or "italian" or "inglese" or "english")?.Text switch { null => null, ['i', 't', ..] => "it", _ => "en" },
            Online = IsOnline(),
        };
    }

    private bool? IsOnline()
    {
        var at = tokens.FindIndex(t => t.Text is "online" or "teams" or "videochiamata" or "videocall" or "remoto" or "call" or "videoconferenza");
        return at < 0 ? tokens.Exists(t => t.Text is "presenza") ? false : null
            : !(at > 0 && tokens[at - 1].Text is "senza" or "niente" or "no" or "non" or "without" or "not");
    }

    /// <summary>Where a reason begins; the end where none is given. A question begins with the same words.</summary>
    public static int ReasonAt(List<Token> tokens) =>
        tokens.FindIndex(t => t.Kind is TokenKind.Word && t.Text is "perche" or "because" or "xche" or "xke" or "motivo" or "reason" or "siccome") is > 0 and var at ? at : tokens.Count;

    private Found<string>? Reason()
    {
        var at = ReasonAt(tokens);
        if (at == tokens.Count)
            return null;
        var from = at + 1;
        while (from < tokens.Count && tokens[from].Kind is TokenKind.Mark)
            from++;
        _taken.Take(at, tokens.Count);
        return from < tokens.Count ? tokens.Rest(text, from, tokens.Count) : null;
    }

    // "non martedì", "not on Tuesday": a day that will not do.
    private (List<When> Said, List<When> Excluded, List<When> Impossible) Whens(Openings openings, Terms known)
    {
        List<When> said = [], excluded = [], impossible = [];
        var (at, excludedTo, saidTo, days) = (0, -1, -1, whens.Count(w => w.Type is not (WhenType.Time or WhenType.TimeRange or WhenType.Duration)));
        for (var i = 0; i < whens.Count; i++)
        {
            var when = whens[i];
            while (at < tokens.Count && tokens[at].Span.End <= when.Span.Start)
                at++;
            if (at < tokens.Count && _taken[at])
                continue;
            // Where another one says when: "sulle spese di ottobre, venerdì alle 10".
            if (days > 1 && when.Type is WhenType.Date or WhenType.DateRange && Subjects.Holds(text, tokens, _taken, at, After(when.Span), openings, known))
            {
                days--;
                continue;
            }
            // "su Conti settimanali" says what it is about, not how often.
            if (when.Type is WhenType.Set && After(when.Span) == at + 1 && Subjects.HoldsRate(text, tokens, _taken, at, openings, known))
                continue;
            // "non martedì, mercoledì o giovedì" excludes three, "non domani, dopodomani" one.
            var isExcluded = Exclusions.Excludes(tokens, at, out _) || Exclusions.IsReplaced(tokens, at) || (excludedTo >= 0 && (Exclusions.GoesOn(tokens, excludedTo, at)
                || Exclusions.IsListed(tokens, excludedTo, at) && i + 1 < whens.Count && Exclusions.GoesOn(tokens, After(when.Span), First(whens[i + 1].Span))));
            if (saidTo >= 0 && !isExcluded && (Corrections.Between(tokens, saidTo, at) || Corrections.Before(tokens, at)))
                when = Withdraw(said, when);
            (when.IsImpossible ? impossible : isExcluded ? excluded : said).Add(Meals.At(tokens, at, when));
            Take(whens[i].Span);
            (excludedTo, saidTo) = isExcluded ? (After(whens[i].Span), -1) : (-1, After(whens[i].Span));
        }
        return (said, excluded, impossible);
    }

    private static When Withdraw(List<When> said, When instead)
    {
        if (said.Count == 0)
            return instead;
        var joined = Withdrawals.Joined(said[^1], instead);
        var left = joined is null ? Withdrawals.Left(said[^1], instead) : null;
        said.RemoveAt(said.Count - 1);
        if (left is not null)
            said.Add(left);
        return joined ?? instead;
    }

    // "con Marco, anzi con Sara", "800 euro, anzi 900 euro"
    private List<Found<T>> WithoutWithdrawn<T>(List<Found<T>> found)
    {
        for (var i = found.Count - 1; i > 0; i--)
            if (Corrections.Between(tokens, After(found[i - 1].Span), First(found[i].Span)))
                found.RemoveAt(i - 1);
        return found;
    }

    private List<Found<PersonRole>> Roles()
    {
        var roles = new List<Found<PersonRole>>();
        for (var i = 0; i < tokens.Count; i++)
            if (!_taken[i] && tokens[i].Kind is TokenKind.Word && tokens[i].Text switch
                {
                    "capo" or "boss" or "manager" or "responsabile" or "superiore" or "supervisor" when i > 0 && tokens[i - 1].Text is "mio" or "mia" or "my" or "our" or "nostro" or "nostra" => PersonRole.Manager,
                    "tutti" or "everyone" or "everybody" when Present(i) > 0 => PersonRole.Everyone,
                    // "tutti gli impegni" are no people.
                    "tutti" when i + 1 < tokens.Count && tokens[i + 1].Text is "i" or "gli" or "e" or "quei" or "questi" => null,
                    "tutti" or "everyone" or "everybody" => PersonRole.Everyone,
                    "team" or "squadra" or "reparto" or "department" when i > 0 && tokens[i - 1].Text is "mio" or "mia" or "my" or "our" or "nostro" or "nostra" or "il" or "the" or "al" or "la" or "whole" or "entire" or "nel" or "dal" or "col" => PersonRole.Team,
                    _ => (PersonRole?)null,
                } is { } role)
            {
                var from = role is PersonRole.Everyone ? i : i - 1;
                var to = role is PersonRole.Everyone ? i + Present(i) : i;
                roles.Add(new(role, tokens[from].Span.To(tokens[to].Span)));
                _taken.Take(from, to + 1);
            }
        return roles;
    }

    private static readonly string[][] WhoIsHere = [["quelli", "che", "sono", "qui"], ["quelli", "qui"], ["i", "presenti"], ["who", "is", "here"], ["present"]];

    /// How many words behind "tutti" or "everyone" say no more than that they are here.
    private int Present(int i) => WhoIsHere.FirstOrDefault(words => tokens.Skip(i + 1).Take(words.Length).Select(t => t.Text).SequenceEqual(words))?.Length ?? 0;

    private Found<string>? Body()
    {
        var at = tokens.FindIndex(t => t.Kind is TokenKind.Word && t.Text is "dicendo" or "dicendogli" or "dicendole" or "scrivendo" or "digitando" or "saying" or "typing");
        if (at < 0 || at + 1 >= tokens.Count)
            return null;
        _taken.Take(at, tokens.Count);
        return tokens.Rest(text, at + 1, tokens.Count);
    }

    private List<Found<int>> Numbers()
    {
        var numbers = new List<Found<int>>();
        for (var i = 0; i < tokens.Count; i++)
            if (!_taken[i] && Numerals.At(tokens, i) is { } number)
            {
                // "-3" is no hour, no choice and no record's number.
                if (!IsNegative(i) && !(i > 0 && tokens[i - 1].Text is "half" or "mezzo"))
                    numbers.Add(new(number.Value, tokens[i].Span.To(tokens[i + number.Count - 1].Span)));
                i += number.Count - 1;
            }
        return numbers;
    }

    private bool IsNegative(int i) => i > 0 && tokens[i - 1] is { Text: "-" or "−", Span: { End: var end, Start: var start } } && end == tokens[i].Span.Start && (start == 0 || char.IsWhiteSpace(text[start - 1]));

    private List<Found<string>> Of(TokenKind kind) => [.. tokens.Where(t => t.Kind == kind).Select(t => new Found<string>(t.Text, t.Span))];

    private int After(TextSpan span)
    {
        var at = First(span);
        while (at < tokens.Count && tokens[at].Span.Start < span.End)
            at++;
        return at;
    }

    private void Take(TextSpan span)
    {
        for (var i = First(span); i < tokens.Count && tokens[i].Span.Start < span.End; i++)
            _taken[i] = true;
    }

    private int First(TextSpan span)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
            if (tokens[(low + high) / 2].Span.End <= span.Start)
                low = ((low + high) / 2) + 1;
            else
                high = (low + high) / 2;
        return low;
    }
}
