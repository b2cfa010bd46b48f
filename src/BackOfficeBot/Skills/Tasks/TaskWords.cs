using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Tasks;

/// What stands behind the number in "rifiuta TASK-2026-0000012 perché sono in ferie", "proponi la 12 per lunedì".
internal sealed partial class TaskWords(Sentences sentences, PersonZone zones, TimeProvider time)
{
    public static TwinCall Call(Turn turn) => (TwinCall)turn.Argument!;

    public static string? Reason(string rest) => PlainText.Lines(Because().Replace(rest, "")) is { Length: > 0 } said ? said : null;

    public Understanding Understand(Turn turn, string rest) => rest.Length == 0 ? new() : sentences.Understand(turn, rest);

    public async Task<(string? Day, string? Time)> WhenAsync(Turn turn, string rest, CancellationToken ct)
    {
        var when = TaskWhen.Of(rest, Understand(turn, rest), time.GetUtcNow().In(await zones.OfAsync(turn, ct)).DateTime, isOwn: false);
        return (when?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), when?.Time?.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    /// "a Giulia Romano", "all'amministrazione", "to Luca": the name alone.
    public string? Who(Turn turn, string rest) => Understand(turn, rest).People is [var person, ..] ? person.Value : To().Replace(rest, "").Trim(' ', '.', '!', '?') is { Length: > 0 } said ? said : null;

    [GeneratedRegex(@"^\s*(?:perché|perche|poiché|siccome|motivo|because|since|as|reason)\b[:\s]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Because();

    [GeneratedRegex(@"^\s*(?:(?:a|ad|al|allo|alla|ai|agli|alle|to|da|from|for)\s+|(?:all'|dall'))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex To();
}
