using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace BackOfficeBot.Channel.Turns;

/// JSON may hold half a letter (half of a surrogate pair, as where an input cuts a face in two), and then whoever reads that text as a string fails. It becomes the sign for what cannot be read.
internal static class WholeLetters
{
    private const int Escape = 6;

    /// The JSON with whole letters only; null where it is not UTF-8.
    public static ReadOnlyMemory<byte>? Of(ReadOnlySequence<byte> json)
    {
        var whole = json.IsSingleSegment ? json.First : json.ToArray();
        if (!Utf8.IsValid(whole.Span))
            return null;
        if (whole.Span.IndexOf("\\ud"u8) < 0 && whole.Span.IndexOf("\\uD"u8) < 0)
            return whole;
        var mended = whole.ToArray();
        for (var at = Next(mended, 0); at >= 0; at = Next(mended, Mend(mended, at)))
            continue;
        return mended;
    }

    private static int Next(ReadOnlySpan<byte> json, int from) => json[from..].IndexOf((byte)'\\') is >= 0 and var next ? from + next : -1;

    /// Where it goes on behind the escape.
    private static int Mend(Span<byte> json, int at)
    {
        if (Unit(json, at) is not { } unit)
            return Math.Min(at + 2, json.Length);
        if (char.IsHighSurrogate(unit) && Unit(json, at + Escape) is { } low && char.IsLowSurrogate(low))
            return at + 2 * Escape;
        if (char.IsSurrogate(unit))
            "fffd"u8.CopyTo(json[(at + 2)..]);
        return at + Escape;
    }

    private static char? Unit(ReadOnlySpan<byte> json, int at) =>
        at + Escape <= json.Length && json[at] == '\\' && json[at + 1] == 'u' && ushort.TryParse(json.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
}
