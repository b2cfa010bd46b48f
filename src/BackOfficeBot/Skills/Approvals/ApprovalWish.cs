using System.Text.RegularExpressions;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals.Templates;
using Grain = BackOfficeBot.Language.Dates.Grain;
using WhenType = BackOfficeBot.Language.Dates.WhenType;
using WhenValue = BackOfficeBot.Language.Dates.WhenValue;

namespace BackOfficeBot.Skills.Approvals;

/// What a sentence says of a request, in the inputs of its template's form.
internal static partial class ApprovalWish
{
    private const char Blank = '\u0001';

    // "24 November" is the one that is less than half a year ago, or the next.
    private const int MostDaysAgo = 183;

    public static Dictionary<string, string> Fill(TemplateOptions template, string text, Understanding u, DateOnly today)
    {
        var typed = new Dictionary<string, string>();
        var isTold = false;
        var firm = ApprovalSupplier.IsAskedBy(template) ? ApprovalSupplier.Of(text) : null;
        // Where no day is asked for, "la festa di Natale" is a name; "on Fridays" is no day that any field asks for.
        u = u with { Whens = template.Fields.Exists(f => f.Type is FieldType.Date or FieldType.Range) ? [.. u.Whens.Where(w => w.Value.Rule is null)] : [] };
        var plain = firm is { Span: var said } ? text.Remove(said.Start, said.Length).Insert(said.Start, new(Blank, said.Length)) : text;
        // "… per TASK-2026-0000012": what it is made from is linked, and is not what is asked for.
        foreach (var reference in u.References)
            if (Purpose.Match(plain[..reference.Span.Start]) is { Index: var at } && plain.Length >= reference.Span.End)
                plain = plain.Remove(at, reference.Span.End - at).Insert(at, new(Blank, reference.Span.End - at));
        if (u.Subject is { } subject && u.References.Any(r => r.Span.Overlaps(subject.Span)))
            u = u with { Subject = null };
        plain = Link.Replace(plain, link => new(Blank, link.Length));
        foreach (var field in template.Fields)
        {
            var input = ApprovalDraft.Field(field);
            switch (field.Type)
            {
                case FieldType.Money when u.Amounts is [{ } amount, ..]:
                    typed[input] = Amount(amount.Value);
                    break;
                case FieldType.Range when Days(field, u, today) is { } days:
                    (typed[input], typed[ApprovalDraft.Last(field)]) = (days.First.Iso(), days.Last.Iso());
                    break;
                case FieldType.Date when Days(field, u, today) is { } days:
                    typed[input] = days.Last.Iso();
                    break;
                case FieldType.Choice when Choice(field, text) is { } choice:
                    typed[input] = choice;
                    break;
                case FieldType.File when Link.Match(text) is { Success: true } link:
                    typed[input] = link.Value;
                    break;
                case FieldType.Number when Hours(text, u) is { } hours:
                    typed[input] = hours;
                    break;
                case FieldType.Text when firm is { Name: var name } && ApprovalSupplier.IsFor(field):
                    typed[input] = name.Length <= field.Longest ? name : name[..field.Longest];
                    break;
                case FieldType.Text when !isTold && Asked(plain, u, template) is { } what && (field.Required || IsNamed(field, what)):
                    (typed[input], isTold) = (what.Length <= field.Longest ? what : what[..field.Longest], true);
                    break;
                case FieldType.Text when field.Lines && u.Reason is { } reason:
                    typed[input] = Capital(reason.Value);
                    break;
                case FieldType.Text when field.Lines && PartOfDay(template, text, u) is { } part:
                    typed[input] = part;
                    break;
                // At which hours stands nowhere else.
                case FieldType.Text when field.Lines && u.Whens.Select(w => Between(w.Value)).FirstOrDefault(b => b is not null) is var (from, to):
                    typed[input] = string.Create(When.Culture("it"), $"{from:H:mm}–{to:H:mm}");
                    break;
            }
        }
        return typed;
    }

    /// Of somebody's message: its subject is what it is about, its text the details, and an amount the amount.
    public static Dictionary<string, string> FillFrom(TemplateOptions template, string text, Understanding u)
    {
        var typed = new Dictionary<string, string>();
        var (subject, rest) = text.Split('\n', 2) is [var first, var behind] ? (first, behind.Trim()) : (text, "");
        if (template.Fields.Find(f => f.Type == FieldType.Money) is { } money && u.Amounts is [{ } amount, ..])
            typed[ApprovalDraft.Field(money)] = Amount(amount.Value);
        if (template.Fields.Find(f => f is { Type: FieldType.Text, Required: true }) is { } what)
            typed[ApprovalDraft.Field(what)] = Short(subject, what);
        if (rest.Length > 0 && template.Fields.Find(f => f is { Type: FieldType.Text, Lines: true }) is { } details)
            typed[ApprovalDraft.Field(details)] = Short(typed.TryGetValue(ApprovalDraft.Field(details), out var there) ? $"{there}\n{rest}" : rest, details);
        return typed;
    }

    private static string Short(string text, FieldOptions field) => text.Length <= field.Longest ? text : text[..(field.Longest - 1)] + "…";

    private static string Amount(Money money) => money.Value.ToString("0.##", When.Culture("it")) + (money.Currency == "EUR" ? "" : " " + money.Currency);

    private static (DateOnly First, DateOnly Last)? Days(FieldOptions field, Understanding u, DateOnly today)
    {
        // "Entro venerdì" has a last day only.
        if (IsDeadline(field) && u.Whens.Select(w => w.Value).FirstOrDefault(v => v is { FirstDay: null, LastDay: not null }) is { LastDay: { } last })
            return (last, last);
        // A day that was said, before the next noon of "per la cena di martedì".
        if (u.Whens.Where(w => w.Value.FirstDay is not null).MinBy(w => w.Type is WhenType.Time or WhenType.TimeRange) is not { } when)
            return null;
        var past = field.Past ? when.Values.Where(v => v.FirstDay != when.OtherOrder && v.FirstDay <= today && v.FirstDay >= today.AddDays(-MostDaysAgo)).MaxBy(v => v.FirstDay) : null;
        var value = past ?? when.Value;
        var (first, end) = (value.FirstDay!.Value, value.LastDay ?? value.FirstDay.Value);
        // "Tre giorni dal 21" says the last one, too; of "tre giorni a gennaio" it is not known which.
        return field.Type != FieldType.Range || DaysLong(u) is not { } days || Last(first, days) == end ? (first, end) : first == end ? (first, Last(first, days)) : end < Last(first, days) ? (first, end) : null;
    }

    private static int? DaysLong(Understanding u) => u.Whens.Select(w => w.Value.Length).FirstOrDefault(l => l is { TotalDays: >= 2 and <= 366 }) is { } length && length.TotalDays % 1 == 0 ? (int)length.TotalDays : null;

    // Whole weeks go on over their weekends, days are those on which people work.
    private static DateOnly Last(DateOnly first, int days)
    {
        var last = first;
        for (var left = days - 1; left > 0; left--)
            do
                last = last.AddDays(1);
            while (days % 7 != 0 && last.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return last;
    }

    private static (DateTime From, DateTime To)? Between(WhenValue value) => value is { Start: { } from, End: { } to, Grain: Grain.Hour or Grain.Minute } && from.Date == to.Date && from < to ? (from, to) : null;

    private static bool IsDeadline(FieldOptions field) => field.Type == FieldType.Date && RecordWords.Of($"{field.It} {field.En}").Any(w => w is "entro" or "scadenza" or "termine" or "by" or "deadline" or "due");

    // "Due ore", "dalle 9 alle 11"; half a day is half of one on which people work.
    private static string? Hours(string text, Understanding u) =>
        u.Whens.Select(w => (w.Span, Length: w.Value.Length ?? (Between(w.Value) is var (from, to) ? to - from : null))).FirstOrDefault(w => w.Length is { TotalHours: >= 0.5 and <= 12 }) is { Span: var said, Length: { } length }
            ? (length.TotalHours == 12 && Half.IsMatch(text.AsSpan(said.Start, said.Length)) ? 4 : length.TotalHours).ToString("0.##", When.Culture("it")) : null;

    // "Pomeriggio" of "permesso domani pomeriggio", where hours are asked for.
    private static string? PartOfDay(TemplateOptions template, string text, Understanding u) =>
        template.Fields.Exists(f => f.Type == FieldType.Number) && u.Whens.FirstOrDefault(w => w.Value.Grain == Grain.PartOfDay) is { Span: var said } && Part.Match(text, said.Start, said.Length) is { Success: true } part ? Capital(part.Value) : null;

    /// The one of which most words are said.
    private static string? Choice(FieldOptions field, string text)
    {
        var said = RecordWords.Of(text).ToHashSet();
        return field.Choices.Select(c => (c.Id, Words: RecordWords.Of(c.It).Concat(RecordWords.Of(c.En)).Distinct().Count(said.Contains))).Where(c => c.Words > 0).OrderByDescending(c => c.Words).Select(c => c.Id).FirstOrDefault();
    }

    /// "sedie" of "300 euro di sedie"; "il nuovo logo" of "ask Paolo to approve the new logo".
    public static string? What(string text, Understanding u)
    {
        if (u.Subject is { } subject)
            return Capital(subject.Value);
        return Found(text, u, Counted, Of, Approve, For, Doing) ?? Behind(text, u);
    }

    /// "un corso di Excel" of "chiedo un corso di Excel"; what says no more than the template's own name says nothing.
    private static string? Asked(string text, Understanding u, TemplateOptions template)
    {
        HashSet<string> name = [.. RecordWords.Of($"{template.It} {template.En}")];
        return new[] { template.Fields.Exists(f => f is { Type: FieldType.File, Required: true }) ? Found(text, u, Release) : null, Found(text, u, Listed, Refunded), What(text, u), Found(text, u, Asking) }.FirstOrDefault(what => RecordWords.Of(what).Any(w => w.Length > 2 && !name.Contains(w)));
    }

    private static bool IsNamed(FieldOptions field, string what) => RecordWords.Of($"{field.It} {field.En}").Any(RecordWords.Of(what).Where(w => w.Length > 2).Contains);

    private static string? Found(string text, Understanding u, params ReadOnlySpan<Regex> patterns)
    {
        var blanked = text.ToCharArray();
        foreach (var span in u.Whens.Select(w => w.Span).Concat(u.People.Select(p => p.Span)).Concat(u.Amounts.Select(a => a.Span)).Concat(u.Roles.Select(r => r.Span)))
        {
            // Of "il pranzo di ieri" only the day is said elsewhere.
            var kept = Meal.Match(text, span.Start, span.Length) is { Success: true } meal ? meal.Index + meal.Length - span.Start : 0;
            Array.Fill(blanked, Blank, span.Start + kept, span.Length - kept);
        }
        var rest = u.Reason is { } reason ? new string(blanked)[..reason.Span.Start] : new string(blanked);
        foreach (var pattern in patterns)
            if (pattern.Match(rest) is { Success: true } m && Clean(m.Groups["x"].Value) is { Length: > 1 } what)
                return Capital(what);
        return null;
    }

    // "a 300 euro course"
    private static string? Behind(string text, Understanding u)
    {
        if (u.Amounts is not [{ Span.End: var end }, ..] || end + 1 >= text.Length || text[end] != ' ' || !char.IsLetter(text[end + 1]))
            return null;
        var next = u.Whens.Select(w => w.Span.Start).Concat(u.People.Select(p => p.Span.Start)).Where(start => start > end).DefaultIfEmpty(text.Length).Min();
        return Clean(text[end..next]) is { Length: > 1 } what && !Courtesy.Contains(what) ? Capital(what) : null;
    }

    private static readonly HashSet<string> Courtesy = new(["please", "thanks", "thank you", "grazie", "per favore", "per piacere"], StringComparer.OrdinalIgnoreCase);

    private static string Clean(string said)
    {
        var words = Trailing.Replace(said.Split(Blank)[0].TrimEnd(' ', '.', ',', '?', '!', ':'), "");
        return PlainText.OneLine(Leading.Replace(words.Trim(), "")).Trim(' ', '.', ',', '?', '!');
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static readonly Regex Of = new("\u0001\\s+(di|of|for|per|in)\\s+(?<x>[^\\s\u0001].*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "due monitor da 300 euro l'uno", "3 chairs at $90 each"
    private static readonly Regex Counted = new("^\\W*(?<x>(\\d+|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|two|three|four|five|six|seven|eight|nine|ten)\\s+\\p{L}[^\u0001:]*?)\\s+(da|a|at)\\s+\u0001", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "rilascio del documento Manuale qualità per i clienti": for whom it is stands in a field of its own.
    private static readonly Regex Release = new("\\b(rilasci(o|are)|pubblica(re|zione)|releas(e|ing)|publish(ing)?|publication)\\s+((di|del|dello|della|il|lo|la|of|the)\\s+|dell'|l')*((documento|document)\\s+)?(?<x>(?!per\\s|for\\s)[^\\s\u0001].*?)(\\s+(per|ai|agli|alle|for|to)\\s.*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Approve = new(@"\b(approvare|approvarmi|autorizzare|approvi|firmare|approve|authori[sz]e|sign off( on)?|comprare|ordinare|buy|order)\s+(?<x>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex For = new(@"\b(per|for|purchase of|acquisto di|acquistare|rimborso (di|del|della|dell')|refund (of|for))\b\s*(?<x>[^\s\u0001].+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "richiesta di acquisto: un portatile, 800 euro", "expense: dinner, 50 euros"
    private static readonly Regex Listed = new("^[^:\u0001]*\\b(richiest[ae]|acquist[oi]|rimbors[oi]|spes[ae]|requests?|purchases?|expenses?|refund|reimbursement|claim)\\b[^:]{0,60}:\\s*(?<x>[^\\s\u0001].*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "rimborso taxi 35 euro", "nota spese pranzo col cliente 82 euro", "taxi refund 35 euros"
    private static readonly Regex Refunded = new("^\\W*(un |il |a |the )?(rimborso( spese)?|nota spese|expense claim|refund) (?!spese|chilometri|(di|del|della|dei|delle|dell|per|da|entro|of|for|to|by)\\b)(?<x>\\p{L}[^\u0001:]+)\u0001|^\\W*(?<x>\\p{L}[\\p{L} ]+?) (refund|reimbursement|expenses?) \u0001", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Asking = new(@"\b(chied(o|ere|erei|iamo)|richied(o|ere)|vorrei|voglio|vorremmo|mi (serve|servono|servirebbe|servirebbero)|ci (serve|servono)|(ho|avrei|abbiamo) bisogno di|i need|we need|i want|i('d| would) like|(i'm |i am |i )?(ask|asking|request|requesting)( for)?)\s+(?!di\s|che\s|se\s|if\s|whether\s)(to (ask|request)( for)?\s+|chiedere\s+|richiedere\s+)?(?>((l'|un'|il |la |an? |the )?(approvazione|autorizzazione|ok|benestare|permesso|approval|authori[sz]ation|permission)\b\s*(d[ei]|del|della|dell'|per|for|of)?\s*)?)(?<x>[^\s\u0001].*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "Chiedo di poter lavorare da casa"; "I ask to work from home".
    private static readonly Regex Doing = new(@"\b(chiedo|chiediamo|chiedere|chiederei|richiedo|posso|possiamo|potrei)\s+(di\s+)?(poter\s+)?(?<x>\p{L}{2,}(are|ere|ire|armi|ermi|irmi)\s.+)$|\b(ask|request|like|want|allowed|may i|can i|could i)\s+(to\s+)?(be allowed to\s+)?(?<x>(work|leave|take|use|attend|travel|start|come|go)\s.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Leading = new(@"^((l'acquisto|un acquisto|acquisto|l'ordine|the purchase|a purchase|purchase|comprare|acquistare|ordinare|buying|buy|ordering|(il |un |the |an? )?(rimborso|(expense )?(refund|reimbursement))( spese)?)\s+(di |del |della |dei |delle |of |for |per )?)?((il|lo|la|i|gli|le|un|una|uno|the|a|an|some|alcune|alcuni|dei|delle|degli) |l')?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Trailing = new(@"([\s,]+(a|ad|da|di|del|dello|della|dell'|dei|per|con|entro|il|la|dal|dall'|al|nel|che costa|costa|to|for|from|of|by|on|in|at|the|with|until|that costs|which costs|costing|costs|decide|decidono|decides))+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Purpose = new(@"(?:[,\s]+(?:per|da|dalla|di|for|from|of)(?:\s+(?:la|il|the))?(?:\s+(?:chiamata|telefonata|attività|richiesta|riunione|call|task|request|meeting))?\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Meal = new(@"\b(pranzo|cena|colazione|lunch|dinner|breakfast)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Part = new(@"\b(mattin[ao]|mattinata|pomeriggio|sera|morning|afternoon|evening)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Half = new(@"\b(mezz[ao]|half)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Link = new(@"https://[^\s<>""]*[^\s<>"".,;:!?)]", RegexOptions.CultureInvariant);
}
