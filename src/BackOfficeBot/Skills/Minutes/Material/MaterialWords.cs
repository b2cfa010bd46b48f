using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Files;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;

namespace BackOfficeBot.Skills.Minutes.Material;

/// Notes for minutes: pasted under a line that says so, or a file that came with such words, or with none right after minutes were shown.
internal sealed class MaterialWords(MinutesMaterial material, RecordDesk desk) : ILiveWords
{
    private const int LongestHeading = 160;

    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        var files = SentFiles.Of(turn.Activity);
        var text = turn.Text.Trim();
        if (files.Count > 0)
            return files.Any(f => MaterialReader.IsKnown(f.Name)) && (text.Length == 0 ? await desk.ShownAsync(turn, ct) is { Kind: MinutesKind.Name } shown && material.MayHave(turn, shown) : IsMeant(text))
                ? await material.ReadAsync(turn, files, text, ct) : null;
        return text.Split('\n', 2) is [var first, var rest] && rest.Trim().Length > 0 && IsHeading(first.Trim()) ? await material.ReadAsync(turn, rest, first, ct) : null;
    }

    private static bool IsMeant(string text) => text.Length <= LongestHeading && (Noun.IsMatch(text) || Minutes.IsMatch(text));

    /// "appunti:", "notes for the minutes", "scrivi il verbale da questi appunti:"
    private static bool IsHeading(string line) => line.Length <= LongestHeading && Noun.IsMatch(line) && (line.EndsWith(':') || Minutes.IsMatch(line) || Begins.IsMatch(line)) && (Minutes.IsMatch(line) || !NoteOnly.IsMatch(line));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex Noun = new(@"\b(appunti|note|trascrizion[ei]|trascritto|notes?|transcripts?)\b", Options);

    private static readonly Regex Minutes = new(@"\b(verbal[ei]|minutes|MIN-\d{4}-\d{7})\b", Options);

    private static readonly Regex Begins = new(@"^((ecco|prendi|leggi|usa|riporta|here are|here is|take|read|use)\s+)?((gli|le|la|il|questi|queste|questa|the|these|this|my|i miei|le mie)\s+)?(appunti|trascrizion[ei]|trascritto|notes|transcript)\b", Options);

    // "note:" alone is a line of minutes.
    private static readonly Regex NoteOnly = new(@"^note?\b", Options);
}
