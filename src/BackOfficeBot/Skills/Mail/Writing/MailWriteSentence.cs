using System.Text.RegularExpressions;
using BackOfficeBot.Common;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Mail.Writing;

/// What a sentence says of a mail to be written: to whom, about what, and the words themselves.
/// <param name="Head">The sentence without the words of the mail: it says which mail is answered.</param>
internal sealed record MailWriteSentence(string Head, string? To, string? Subject, string? Text)
{
    public static MailWriteSentence Read(string text, Understanding understood)
    {
        var said = understood.Body is { } body ? (body.Value, body.Span.Start) : Says.Match(text) is { Success: true } says ? (says.Groups[1].Value, says.Groups[1].Index) : (null, text.Length);
        var head = text[..Math.Min(said.Item2, text.Length)];
        var subject = Titled.Match(head) is { Success: true } titled ? titled.Groups[1].Value : understood.Subject is { } about && about.Span.Start < head.Length ? about.Value : null;
        // "Il mio indirizzo è luca@x.example" is said in the mail, and gets none.
        var addresses = understood.Addresses.Where(a => a.Span.Start < head.Length).ToList();
        // "Anna Neri anna@studio.example" is one, "Anna Neri e luca@studio.example" are two.
        var people = understood.People.Where(p => p.Span.Start < head.Length && p.Value is not ("tutti" or "everyone" or "all" or "mio capo" or "my boss")
            && !addresses.Exists(a => a.Span.Start < p.Span.End && a.Span.End > p.Span.Start || (a.Span.Start >= p.Span.End && head[p.Span.End..a.Span.Start].Trim(' ', '<', '(').Length == 0)));
        var to = string.Join("; ", people.Concat(addresses).OrderBy(p => p.Span.Start).Select(p => p.Value));
        return new(head, to.Length > 0 ? to : null, subject is null ? null : Capital(PlainText.OneLine(subject)), said.Item1 is { } words ? Sentence(words) : null);
    }

    /// "inoltra la mail di Sara a Paolo": the mail is Sara's, and Paolo gets it.
    public static (string Head, string? To) Forward(string text, Understanding understood)
    {
        var goes = understood.People.Concat(understood.Addresses).Where(p => p.Span.Start <= text.Length && Towards.IsMatch(text[..p.Span.Start])).ToList();
        var head = text;
        foreach (var person in goes.OrderByDescending(p => p.Span.Start))
            head = head.Remove(person.Span.Start, Math.Min(person.Span.End, head.Length) - person.Span.Start);
        return (head, goes.Count == 0 ? null : string.Join("; ", goes.Select(p => p.Value).Distinct()));
    }

    public static bool IsToAll(string text) => All.IsMatch(text);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    // "che va bene" is "Va bene." in a mail.
    private static string? Sentence(string words)
    {
        var plain = Capital(That.Replace(PlainText.Lines(words), "").Trim());
        return plain.Length == 0 ? null : char.IsLetterOrDigit(plain[^1]) ? plain + "." : plain;
    }

    private static readonly Regex Says = new(@"(?:\s(?:(?:dicendo|scrivendo|saying|to say)(?:gli|le)?\s+(?:che |that )?|(?:per )?dirgli\s+(?:che )?|(?:per )?dirle\s+(?:che )?|(?:che|that)\s+)|(?<!\b(?:oggetto|subject)\b.*)\s?:\s+|(?<=\b(?:oggetto|subject)\s*:?\s*[""«“][^""»”]+[""»”])\s?:\s+)(\S.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static readonly Regex That = new(@"^\s*(?:che|that)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Titled = new(@"\b(?:con oggetto|oggetto|with (?:the )?subject|subject)\s*:?\s*[""«“]([^""»”]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Towards = new(@"(?:^|\s)(?:a|ad|al|alla|all'|e|to|and|,)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex All = new(@"\ba tutti\b|\b(?:reply|respond|answer) (?:to )?(?:all|everyone|everybody)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
