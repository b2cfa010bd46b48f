using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Skills.Meetings.Form;

namespace BackOfficeBot.Skills.Meetings.Words;

/// "ordine del giorno: …", "con promemoria di 30 minuti", "importante": what is said of a meeting beside who, when and where.
internal sealed record SpokenDetails(string? Agenda, int? Reminder, bool IsImportant, string? OnBehalfOf)
{
    /// And the rest of the sentence: a name or a time in an agenda is nobody who is invited, and no time of the meeting.
    public static (SpokenDetails Said, string Text, Understanding Left) Of(string text, Understanding understood)
    {
        var (agenda, reminder) = (Agendas.Match(text), Reminders.Match(text));
        // What it is about may be important itself.
        var isImportant = Importance.Match(text) is { Success: true } important
            && (understood.Subject is not { } about || !about.Span.Overlaps(new(important.Index, important.Length)));
        var behalf = Whose(text, understood);
        List<TextSpan> taken = [.. new[] { agenda, reminder }.Where(m => m.Success).Select(m => new TextSpan(m.Index, m.Length)), .. behalf is { } whose ? [whose.Span] : Array.Empty<TextSpan>()];
        var rest = taken.Aggregate(text, (t, s) => t.Remove(s.Start, s.Length).Insert(s.Start, new(' ', s.Length)));
        return (new(agenda.Success ? agenda.Groups["what"].Value.Trim() : null, reminder.Success ? Minutes(reminder) : null, isImportant, behalf?.Value), rest, Without(understood, taken, text));
    }

    public MeetingForm Into(MeetingForm form) => form with
    {
        Agenda = Agenda ?? form.Agenda,
        Reminder = Reminder is { } minutes ? MeetingFormDetails.Of(minutes) : form.Reminder,
        Important = IsImportant ? "true" : form.Important,
    };

    private static Understanding Without(Understanding understood, List<TextSpan> taken, string text)
    {
        if (taken.Count == 0)
            return understood;
        bool Stays(TextSpan span) => !taken.Exists(t => t.Overlaps(span));
        // "sul budget, ordine del giorno: cifre": the subject ends where the agenda begins.
        var subject = understood.Subject is { } said && !Stays(said.Span) ? Cut(said, taken, text) : understood.Subject;
        return understood with
        {
            Subject = subject,
            Whens = [.. understood.Whens.Where(w => Stays(w.Span))],
            Impossible = [.. understood.Impossible.Where(w => Stays(w.Span))],
            People = [.. understood.People.Where(p => Stays(p.Span))],
            Roles = [.. understood.Roles.Where(r => Stays(r.Span))],
            Addresses = [.. understood.Addresses.Where(a => Stays(a.Span))],
            Numbers = [.. understood.Numbers.Where(n => Stays(n.Span))],
            Room = understood.Room is { } room && Stays(room.Span) ? room : null,
        };
    }

    private static Found<string>? Cut(Found<string> subject, List<TextSpan> taken, string text)
    {
        var end = taken.Where(t => t.Overlaps(subject.Span)).Min(t => t.Start);
        var left = end > subject.Span.Start ? text[subject.Span.Start..end].Trim(' ', ',', ';', '.', '-') : "";
        return left.Length > 0 ? new(left, new(subject.Span.Start, left.Length)) : null;
    }

    // The name as it was found, else the words with capitals; the span is that of the whole phrase.
    private static Found<string>? Whose(string text, Understanding understood)
    {
        if (Behalf.Match(text) is not { Success: true } phrase)
            return null;
        var at = phrase.Index + phrase.Length;
        var name = understood.People.Where(p => p.Span.Start == at && p.Span.End <= text.Length).Select(p => p.Value).FirstOrDefault() ?? Name.Match(text, at).Value;
        return name.Length == 0 ? null : new(name, new(phrase.Index, at + name.Length - phrase.Index));
    }

    private static int? Minutes(Match reminder)
    {
        if (reminder.Groups["none"].Success)
            return MeetingDraft.NoReminder;
        var number = reminder.Groups["n"].Value.ToLowerInvariant() switch
        {
            var digits when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) => n,
            "mezz'" or "mezza" or "half an" => 0.5,
            _ => 1,
        };
        var unit = reminder.Groups["unit"].Value.ToLowerInvariant() switch { ['m', ..] => 1, ['o', ..] or ['h', ..] => 60, _ => 1_440 };
        return (int)(number * unit) is >= 0 and <= MeetingFormDetails.LongestReminder and var minutes ? minutes : null;
    }

    private static readonly Regex Agendas = new(@"\b(?:(?:con |with )?(?:(?:il|questo|the|this) )?(?:ordine del giorno|o\.?d\.?g\.?|agenda))\s*:\s*(?<what>\S.*?)(?:[,;.]?\s+(?=(?:per conto|a nome) de?l?l?[aio]?\b|on behalf of\b|in the name of\b)|[,;.]\s+(?=(?:con |with )?(?:(?:un|a) )?(?:(?:promemoria|reminder) (?:(?:di|da|a|of) )?(?:[0-9]|un|mezz|an? |half)|[0-9]{1,4}[ -](?:minute|hour|day) reminder)|(?:importante|important|priorità alta|alta priorità|high priority)\W*$)|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex Reminders = new(@"\b(?<none>(?:senza|niente|nessun|without|no) (?:a |un )?(?:promemoria|reminder))\b|\b(?:con |with )?(?:(?:un|a) )?(?:promemoria|reminder)(?: (?:di|da|a|of))? (?<n>[0-9]{1,4}|un'?|una|mezz'|mezza|an?|one|half an)\s?(?<unit>minut\w*|min\b|or[ae]\b|hours?\b|h\b|giorn[oi]\b|days?\b)(?: (?:prima|before))?|\b(?:con |with )?(?:(?:un|a) )?(?<n>[0-9]{1,4})[ -](?<unit>minute|hour|day) reminder\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Behalf = new(@"\b(?:per conto (?:di|del|della)|a nome (?:di|del|della)|on behalf of|in the name of)\s+(?:(?:dott|dottor|dottoressa|dr|sig|signor|signora|ing|ingegner|avv|avvocato|mr|mrs|ms)\.?\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Name = new(@"\G\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,3}", RegexOptions.CultureInvariant);

    private static readonly Regex Importance = new(@"(?<!\b(?:non|not|poco|meno|più|more|less) )\b(?:importante|important|(?:alta )?priorità alta|alta (?:priorità|importanza)|high (?:priority|importance))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
