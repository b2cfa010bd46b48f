using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Calls;

/// What is said of a call while its slip waits for a yes: "no, è per Giulia", "il numero è 02 4455668", "si chiama Brambilla". A yes behind it is never one to what was there before.
internal sealed class CallCorrections(CallLog log, CallPeople people, Sentences sentences) : ILiveWords
{
    private const int Longest = 300, FewestDigits = 5;

    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        var text = turn.Text.Trim();
        if (text.Length is 0 or > Longest)
            return null;
        var said = Before.Replace(text, "");
        // Nothing is looked up for what is no correction.
        if (said.Length == text.Length && text.Count(char.IsAsciiDigit) < FewestDigits && !(Name.IsMatch(said) || Company.IsMatch(said) || Urgent.IsMatch(said) || To.IsMatch(said)))
            return null;
        if (await log.ShownAsync(turn, ct) is not { Form: var form } draft)
            return null;
        if (sentences.Understand(turn, text).Phones is [var phone] && OnlyNumber.IsMatch(Before.Replace(text.Remove(phone.Span.Start, phone.Span.Length), "")))
            return await log.CorrectedAsync(turn, draft, form with { Phone = PhoneText.Grouped(phone.Value) }, ct);
        if (Name.Match(said) is { Success: true } name)
            return await log.CorrectedAsync(turn, draft, form with { Caller = name.Groups["name"].Value.Trim() }, ct);
        if (Company.Match(said) is { Success: true } company)
            return await log.CorrectedAsync(turn, draft, form with { Company = company.Groups["name"].Value.Trim() }, ct);
        if (Urgent.IsMatch(said))
            return await log.CorrectedAsync(turn, draft, form with { Ticks = string.Join(',', form.TickList.Append(CallTick.Urgent).Distinct()) }, ct);
        if (To.Match(said) is { Success: true } to && (said.Length < text.Length || to.Groups["is"].Success || to.Groups["not"].Success) && sentences.Understand(turn, said).Whens.Count == 0)
        {
            var (found, choices, problem) = await people.NamedAsync(turn, [to.Groups["who"].Value.Trim()], ct);
            return problem is null ? await log.CorrectedAsync(turn, draft, form with { For = string.Join(',', found.Select(p => p.Id)) }, ct)
                : await log.FormAsync(turn, draft, new() { ["for"] = problem }, choices, ct);
        }
        // What is to be changed was not understood: it is changed on the form, and nothing leaves before.
        return Asks.IsMatch(text) ? await log.FormAsync(turn, draft, [], [], ct, CallFormTexts.In(turn.Language).CorrectHere) : null;
    }

    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Before = new(@"^(?:(?:no|anzi|aspetta|scusa|un attimo|wait|sorry|actually|correggi(?:la|lo)?|correzione|modifica(?:la|lo)?|cambia(?:la|lo)?|correct(?: it)?|correction|change(?: it)?)\b[\s,:.;–-]*)+", Loosely);

    private static readonly Regex OnlyNumber = new(@"^\W*(?:(?:il|suo|the|his|her|their|nuovo|new)\s+)*(?:(?:numero|telefono|cellulare|number|phone|mobile)\b\s*)?(?:(?:giusto|corretto|esatto|right|correct)\b\s*)?(?:è|e'|is|in|to)?\W*$", Loosely);

    private static readonly Regex Name = new(@"^(?:si chiama(?:va)?|il (?:suo )?nome (?:giusto )?è|chi (?:chiama|ha chiamato) è|(?:the |his |her |their )(?:right |correct )?name is|the caller is)\s+(?<name>\p{L}[\p{L}'’. -]{1,60}?)[.!\s]*$", Loosely);

    private static readonly Regex Company = new(@"^(?:(?:la ditta|l['’]azienda|la società) (?:giusta )?è|(?:è|era) della (?:ditta|società)|the company is|(?:she|he) is (?:from|with))\s+(?<name>\p{L}[\p{L}\p{N}'’.& -]{1,60}?)[.!\s]*$", Loosely);

    private static readonly Regex Urgent = new(@"^(?:ed?|and|also|anche)?\s*(?:è|it['’]?s|it is)?\s*(?:molto |very )?urgent[ei]?\W*$", Loosely);

    private static readonly Regex To = new(@"^(?:(?<not>non (?:è )?per|not for)\s.{2,60}?[,;]?\s+)?(?:(?:ma|but)\s+)?(?<is>(?:è|era|it['’]?s|it is|it was)\s+)?(?:per|for)\s+(?!(?:favore|piacere|cortesia|ora|adesso|me|now|the moment)\b)(?<who>\p{L}[\p{L}'’. ]{1,60}?)(?:,?\s+(?:e\s+|and\s+)?(?:non|not)\s+(?:per|for)\s+.{2,60})?[.!\s]*$", Loosely);

    private static readonly Regex Asks = new(@"^(?:no[\s,]+|aspetta[\s,]+|wait[\s,]+)?(?:correggi(?:la|lo)?|correzione|correct it|correction)\b\s*[:,]?\s*\S", Loosely);
}
