using BackOfficeBot.Language.Intents;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>What it is about: what is quoted, else what stands after "su", "per parlare di", "about", "per il", or what a change names: "cambia l'oggetto in".</summary>
internal static class Subjects
{
    private const int Reach = 5, LongestOccasion = 3, MostBeforeNote = 3;

    private static readonly HashSet<string> Abouts =
        ["su", "sul", "sulla", "sullo", "sui", "sugli", "sulle", "sull", "about", "regarding", "re", "riguardo", "oggetto", "subject", "titled", "called", "titolo", "title", "intitolata", "intitolato", "rinominala", "rinominalo"];
    private static readonly HashSet<string> Meetings = ["riunione", "incontro", "appuntamento", "meeting", "event", "appointment", "call"];
    private static readonly HashSet<string> Renames = ["rinomina", "rinominare", "rename", "retitle"];
    private static readonly HashSet<string> Platforms = ["teams", "zoom", "skype", "webex", "meet"];
    private static readonly HashSet<string> Ends = ["con", "with", "w", "cn", "online"];
    private static readonly HashSet<string> Articles = ["il", "lo", "la", "l", "i", "gli", "le", "un", "uno", "una", "the", "a", "an"];
    private static readonly HashSet<string> Notes = ["put", "add", "insert", "enter", "note", "mark", "metti", "aggiungi", "inserisci", "segna", "scrivi", "annota"];
    private static readonly HashSet<string> Calendars = ["calendar", "diary", "calendario", "agenda"];
    private static readonly HashSet<string> Possessives = ["mio", "mia", "miei", "mie", "nostro", "nostra", "nostri", "nostre", "suo", "sua", "vostro", "vostra", "my", "our", "your", "his", "her", "their"];
    private static readonly HashSet<string> NoPurposes = ["intero", "intera", "tutto", "tutta", "whole", "entire", "me", "noi", "te", "voi", "lui", "lei", "loro", "us", "him", "her", "them", "you", "tutti", "everyone", "everybody", "ora", "adesso", "now", "caso", "esempio", "example", "instance", "sure", "good", "real", "free"];
    // "dopo pranzo" says when.
    private static readonly HashSet<string> OfTime = ["dopo", "prima", "after", "before", "di", "ora", "verso", "around", "entro", "by", "pausa", "fine"];
    private static readonly HashSet<string> Joints = ["insieme", "together", "e", "and", "per", "for", "x", "a", "al", "alle", "in", "da", "dal", "at", "on", "alla", "all", "tra", "fra", "so", "che", "nel", "next"];

    public static Found<string>? Find(string text, List<Token> tokens, bool[] taken, Openings openings, Terms known)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (!taken[i] && tokens[i] is { Kind: TokenKind.Quoted, Text.Length: > 0 } quoted)
            {
                taken[i] = true;
                return new(quoted.Text, quoted.Span);
            }
        return After(text, tokens, taken, i => Opening(tokens, i) is > 0 and var opening && !IsPlace(tokens, i + opening) ? Named(tokens, taken, i, i + opening) : 0)
            ?? (openings.Occasions.Count > 0 ? Noted(text, tokens, taken) : null)
            ?? (openings.Subject.Count > 0 ? After(text, tokens, taken, i => openings.Subject.Contains(tokens[i].Text) ? i + 1 : 0, isOpen: true) : null)
            ?? (openings.Purpose.Count > 0 ? After(text, tokens, taken, i => openings.Purpose.Contains(tokens[i].Text) ? Purpose(text, tokens, taken, i + 1, known) : 0) : null);
    }

    // "metti il tagliando sul mio calendario", "put the school run in my diary"
    private static Found<string>? Noted(string text, List<Token> tokens, bool[] taken)
    {
        var verb = tokens.FindIndex(t => Notes.Contains(t.Text));
        var end = verb < 0 ? -1 : tokens.FindIndex(verb + 1, t => Calendars.Contains(t.Text)) - 1;
        if (end < 0 || verb > MostBeforeNote)
            return null;
        while (end > verb && (Possessives.Contains(tokens[end].Text) || Articles.Contains(tokens[end].Text)))
            end--;
        var from = verb + 1;
        while (from < end && Articles.Contains(tokens[from].Text))
            from++;
        if (end <= from || tokens[end].Text is not ("to" or "in" or "on" or "into" or "a" or "al" or "nel" or "sul" or "alla" or "nella" or "sulla"))
            return null;
        for (var i = from; i < end; i++)
            if (taken[i] || tokens[i].Kind is not TokenKind.Word || Meetings.Contains(tokens[i].Text) || Ends.Contains(tokens[i].Text) || Abouts.Contains(tokens[i].Text) || tokens[i].Text is "evento" or "impegno" or "for" or "per" or "time" or "me" or "it")
                return null;
        taken.Take(from, end);
        return tokens.Rest(text, from, end);
    }

    /// <summary>What kind of thing it is, with what follows: "pranzo di lavoro", "visita medica".</summary>
    public static Found<string>? Occasion(string text, List<Token> tokens, bool[] taken, HashSet<string> occasions)
    {
        for (var i = 0; occasions.Count > 0 && i < tokens.Count; i++)
            if (tokens[i].Kind is TokenKind.Word && occasions.Contains(tokens[i].Text) && !(i > 0 && OfTime.Contains(tokens[i - 1].Text)))
            {
                var end = i + 1;
                while (end < tokens.Count && end - i < LongestOccasion && !taken[end] && tokens[end].Kind is TokenKind.Word && !Ends.Contains(tokens[end].Text) && !Joints.Contains(tokens[end].Text))
                    end++;
                return tokens.Rest(text, i, Trimmed(tokens, i + 1, end));
            }
        return null;
    }

    /// <summary>Whether a date at these tokens says what it is about and not when: "sulle spese di ottobre", "about the October report".</summary>
    public static bool Holds(string text, List<Token> tokens, bool[] taken, int at, int after, Openings openings, Terms known)
    {
        for (var i = at - 1; i >= 0 && at - i <= Reach && !taken[i] && tokens[i].Kind is TokenKind.Word && !Ends.Contains(tokens[i].Text); i--)
        {
            var opening = Opening(tokens, i);
            if (opening > 0 && (i + opening == at || (i + opening == at - 1 && (Articles.Contains(tokens[at - 1].Text) || Possessives.Contains(tokens[at - 1].Text)))))
                return after < tokens.Count && !taken[after] && tokens[after].Kind is TokenKind.Word && !Ends.Contains(tokens[after].Text) && !Joints.Contains(tokens[after].Text) && !Abouts.Contains(tokens[after].Text);
            if (opening > 0 || (openings.Purpose.Contains(tokens[i].Text) && Purpose(text, tokens, taken, i + 1, known) > 0))
                return tokens[at - 1].Text is "di" or "del" or "della" or "dell" or "dello" or "dei" or "degli" or "delle" or "of" or "from";
        }
        return false;
    }

    /// <summary>Whether this word, "settimanali" or "weekly", belongs to what it is about: "sui conti settimanali", "about the weekly report".</summary>
    public static bool HoldsRate(string text, List<Token> tokens, bool[] taken, int at, Openings openings, Terms known)
    {
        for (var i = at - 1; i >= 0 && at - i <= Reach && !taken[i] && tokens[i].Kind is TokenKind.Word && !Ends.Contains(tokens[i].Text) && !Platforms.Contains(tokens[i].Text); i--)
        {
            var first = Opening(tokens, i) is > 0 and var opening ? i + opening : openings.Purpose.Contains(tokens[i].Text) ? Purpose(text, tokens, taken, i + 1, known) : 0;
            if (first == 0)
                continue;
            // An Italian adjective stands behind its noun, an English one before it.
            var isFirst = first == at || first == at - 1 && Articles.Contains(tokens[first].Text);
            return isFirst ? at + 1 < tokens.Count && !taken[at + 1] && tokens[at + 1].Kind is TokenKind.Word && !Ends.Contains(tokens[at + 1].Text) && !Joints.Contains(tokens[at + 1].Text)
                : tokens[at].Text is [.., 'a' or 'i', 'l', 'e' or 'i'] or [.., 'i', 'e', 'r', _] or [.., 'i', 'a', 'n', _];
        }
        return false;
    }

    private static Found<string>? After(string text, List<Token> tokens, bool[] taken, Func<int, int> begin, bool isOpen = false)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (taken[i] || begin(i) is not (> 0 and var from))
                continue;
            while (from < tokens.Count && tokens[from].Kind is TokenKind.Mark)
                from++;
            var end = from;
            while (end < tokens.Count && !taken[end] && (isOpen || !Ends.Contains(tokens[end].Text)) && tokens[end].Text is not ("." or "!" or "?" or ";"))
                end++;
            end = Trimmed(tokens, from, end);
            if (end <= from)
                continue;
            taken.Take(i, end);
            return tokens.Rest(text, from, end);
        }
        return null;
    }

    // What led to a date ("… budget alle 15", "… offer on Thursday") is not part of it.
    private static int Trimmed(List<Token> tokens, int from, int end)
    {
        while (end > from && tokens[end - 1].Text is "di" or "il" or "per" or "on" or "at" or "the" or "for" or "da" or "in" or "," or "a" or "al" or "alla" or "to" or "entro" or "by" or "until" or "next" or "this" or "of" or "x" or "non" or "not" or "tranne" or "eccetto" or "except")
            end--;
        return end;
    }

    // "sul mio calendario", "sulla nostra agenda", "sul secondo piano", "sul 3° piano" say where.
    private static bool IsPlace(List<Token> tokens, int i)
    {
        string Word(int ahead) => i + ahead < tokens.Count ? tokens[i + ahead].Text : "";
        return Possessives.Contains(Word(0)) && Word(1) is "calendario" or "agenda" or "calendar" or "diary"
            || i < tokens.Count && Numerals.Of(tokens, i) is not null && (Word(1) is "piano" or "floor" || Word(2) is "piano" or "floor" && Word(1).Length <= 2);
    }

    // "per parlare di", "per discutere", "to discuss", "to talk about", "a proposito di", "su"
    private static int Opening(List<Token> tokens, int i)
    {
        string Word(int ahead) => i + ahead < tokens.Count && tokens[i + ahead].Kind is TokenKind.Word ? tokens[i + ahead].Text : "";
        return Word(0) switch
        {
            "per" or "x" or "to" when Word(2) is not "to" && Word(1) is "parlare" or "discutere" or "discuss" or "talk" or "vedere" or "rivedere" or "review" or "definire" or "decidere" =>
                Word(2) is "di" or "del" or "della" or "dei" or "delle" or "dell" or "about" or "over" ? 3 : 2,
            "a" when Word(1) is "proposito" => 3,
            "riguardo" when Word(1) is "a" or "al" or "alla" or "ai" or "alle" or "all" => 2,
            // "Tom called from Rome", "Mr. Jones called, …"
            "called" when Word(1) is "" or "from" or "at" or "back" or "for" or "to" or "me" or "us" or "him" or "her" or "again" or "and" or "about" or "asking" or "yesterday" or "today" or "this" or "just" => 0,
            var word => (Abouts.Contains(word) || Renames.Contains(word)) && Word(1) is not "teams" ? 1 : 0,
        };
    }

    // "cambia l'oggetto in X", "change the title of the meeting to X", "rename it to X"
    private static int Named(List<Token> tokens, bool[] taken, int opening, int from)
    {
        bool Leads(int i) => i + 1 < tokens.Count && !taken[i] && !taken[i + 1] && tokens[i].Text is "in" or "to" or "a" or "ad" or "as";
        // "I want the title to be X"
        int Behind(int i) => i + 2 < tokens.Count && tokens[i + 1].Text is "be" ? i + 2 : i + 1;
        if (tokens[opening].Text is not ("oggetto" or "subject" or "titolo" or "title" or "rinominala" or "rinominalo") && !Renames.Contains(tokens[opening].Text))
            return from;
        if (Leads(from))
            return Behind(from);
        // "the title is wrong" does not say which is right.
        if (from + 1 < tokens.Count && tokens[from].Text is "is" or "e" && tokens[from + 1].Text is "wrong" or "sbagliato" or "errato" or "not" or "da")
            return tokens.Count;
        if (from < tokens.Count && (tokens[from].Text is "di" or "del" or "della" or "dell" or "of" or "it" or "this" or "from" or "da" || Renames.Contains(tokens[opening].Text) && Articles.Contains(tokens[from].Text)))
            for (var i = from + 1; i <= from + Reach; i++)
                if (Leads(i))
                    return Behind(i);
        return from + 2 < tokens.Count && tokens[from].Text is "of" or "della" or "dell" or "del" && Meetings.Contains(tokens[Articles.Contains(tokens[from + 1].Text) ? from + 2 : from + 1].Text) ? tokens.Count : from;
    }

    // "per il budget", "x lavorare al bilancio"; not "per Marco", "for six people", "per domani", "per conto di Elena"
    private static int Purpose(string text, List<Token> tokens, bool[] taken, int from, Terms known)
    {
        var at = from < tokens.Count && Articles.Contains(tokens[from].Text) ? from + 1 : from;
        // "per la giornata di giovedì"
        if (at + 2 < tokens.Count && tokens[at].Text is "giornata" or "mattinata" or "serata" or "data" or "giorno" && tokens[at + 1].Text is "di" or "del" && taken[at + 2])
            return 0;
        return at < tokens.Count && !taken[at] && tokens[at].Kind is TokenKind.Word && !NoPurposes.Contains(tokens[at].Text) && known.Term(tokens[at].Text) is not (Terms.Ignored or Terms.Name)
            && Numerals.Of(tokens, at) is null && (at > from || (!char.IsUpper(text[tokens[at].Span.Start]) && tokens[at].Text is not "conto")) ? at : 0;
    }
}
