using System.Text.RegularExpressions;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using When = BackOfficeBot.Language.Dates.When;

namespace BackOfficeBot.Skills.Mail.Reading;

/// What a sentence of a mail wants: each with the sentence itself, so that nobody has to believe a summary.
/// <param name="By">The day that it names and that has not passed yet.</param>
/// <param name="Amount">The amount that it names.</param>
internal sealed record MailPoint(string Sentence, bool IsQuestion, bool IsRequest, DateOnly? By, Money? Amount);

/// Who wants what by when: the sentences of a mail that ask, or name a day or an amount, in their order. No assistant is asked, and nothing is left out of a sentence.
internal static partial class MailSummary
{
    public const int Most = 8;

    /// <param name="understand">What Language finds in one sentence.</param>
    /// <param name="today">The day on which it is read.</param>
    public static IReadOnlyList<MailPoint> Of(string text, Func<string, Understanding> understand, DateOnly today)
    {
        List<MailPoint> points = [];
        foreach (var sentence in Sentence.Split(text).Select(s => s.Trim(' ', '•', '-', '\t')).Where(s => s.Length is > 3 and <= 500))
        {
            if (points.Count == Most)
                break;
            var (found, isQuestion, isRequest) = (understand(sentence), sentence.EndsWith('?'), Request.IsMatch(sentence));
            var by = found.Whens.Where(w => w.Type is not (WhenType.Duration or WhenType.Set or WhenType.Time or WhenType.TimeRange)).Select(Day).OfType<DateOnly>().Where(day => day >= today).Cast<DateOnly?>().FirstOrDefault();
            Money? amount = found.Amounts is [var money, ..] ? money.Value : null;
            if (isQuestion || isRequest || by is not null || amount is not null)
                points.Add(new(sentence, isQuestion, isRequest, by, amount));
        }
        return points;
    }

    // "Entro" a period means its last day; the end itself is outside.
    private static DateOnly? Day(When when) => when.IsImpossible ? null : when.Value switch
    {
        { Start: { } start, End: { } end } when when.Type == WhenType.DateRange && end > start => DateOnly.FromDateTime(end.AddDays(-1)),
        { Start: { } start } => DateOnly.FromDateTime(start),
        { End: { } end } => DateOnly.FromDateTime(end),
        _ => null,
    };

    private static readonly Regex Sentence = new(@"(?<=[.!?…])\s+(?=[\p{Lu}\d«“""(])|\n+", RegexOptions.CultureInvariant);

    private static readonly Regex Request = new(@"\b(?:per favore|per cortesia|cortesemente|vi prego|ti prego|(?:ci|mi) serv\w+|abbiamo bisogno|ho bisogno|attend(?:o|iamo)|(?:mand|invi|conferm|prepar|verific|controll|compil|firm|complet|pag|richiam|contatt)(?:a|ate|i|ami|atemi|aci|ateci|imi)\b|fa(?:mmi|temi|teci) sapere|fateci avere|si prega|please|kindly|could you|can you|would you|let (?:me|us) know|(?:i|we) need|(?:i|we) look forward to|make sure|send (?:me|us)|call (?:me|us))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
