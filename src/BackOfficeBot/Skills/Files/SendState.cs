using System.Text.RegularExpressions;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Files;

/// What a sentence says of sending: to whom, by name and by address, and whether they may change it.
internal sealed record SendWish(IReadOnlyList<string> Names, IReadOnlyList<string> Addresses, DriveRight Right)
{
    /// A copy for who asks.
    public bool IsToMe { get; init; }

    public static SendWish Of(string text, Understanding understood)
    {
        var names = understood.People.Select(p => p.Value).Distinct().ToList();
        return new(names, [.. understood.Addresses.Select(a => a.Value).Distinct()], MayChange(text, understood) ? DriveRight.Write : DriveRight.Read)
        {
            IsToMe = names.Count == 0 && understood.Addresses.Count == 0 && ToMe.IsMatch(text),
        };
    }

    // A word of the file's name gives nobody a right, nor does a word that denies one.
    private static bool MayChange(string text, Understanding understood)
    {
        var said = Quoted.Replace(Without(text, understood.Files.Select(f => f.Span)), " ");
        return MayEdit.IsMatch(said) && !MayNot.IsMatch(said);
    }

    /// The sentence without those to whom something is sent.
    public static string Without(string text, Understanding understood) =>
        Without(text, understood.People.Select(p => p.Span).Concat(understood.Addresses.Select(a => a.Span)));

    private static string Without(string text, IEnumerable<TextSpan> spans) =>
        spans.Where(s => s.Length > 0 && s.End <= text.Length).Aggregate(text, (t, s) => t.Remove(s.Start, s.Length).Insert(s.Start, new(' ', s.Length)));

    private static readonly Regex MayEdit = new(@"\bin modifica\b|\bmodificar\w*\b|\b(?:can|to|may|let \w+) edit\b|\bediting\b|\bedit (?:access|rights?|permission)\b|\bwrite access\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex MayNot = new(@"\b(?:non|senza|mai|sola lettura|solo vedere|not|no|never|without|cannot|can't|don't|doesn't|read[- ]only|view only)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Quoted = new("[\"“«][^\"”»]*[\"”»]", RegexOptions.CultureInvariant);

    private static readonly Regex ToMe = new(@"\b(?:manda|invia|spedisci|gira|da|fammi aver)(?:mel[oa]|mi)\b|\bmandar(?:mel[oa]|mi)\b|\binviar(?:mel[oa]|mi)\b|\bfammi avere\b|\b(?:send|give|get|forward|e-?mail) me\b|\bto me\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}

internal sealed record SendBegin(FileRef File, SendWish Wish);

internal sealed record SendState(FileRef File);

internal sealed record SendForm
{
    /// A choice has to have a value, also before a name is typed.
    public const string Nobody = "-";

    public string? Who { get; init; }
    public string? Outside { get; init; }
    public string? Right { get; init; }
    public string? Note { get; init; }

    public IReadOnlyList<string> Ids => (Who ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(id => id != Nobody).ToArray();
}

/// <param name="Id">Of the directory; null for who is not in it.</param>
internal sealed record SendTo(string? Id, string Name, string Address, bool IsOutside);

/// What is confirmed before anything is sent.
internal sealed record SendOrder(DriveItem File, IReadOnlyList<SendTo> Who, DriveRight Right, string? Note)
{
    public SendForm Form => new() { Who = string.Join(',', Who.Select(w => w.Id).OfType<string>()), Outside = string.Join('\n', Who.Where(w => w.Id is null).Select(w => w.Address)), Right = Right.ToString(), Note = Note };
}

internal sealed record SendKey(Guid Key);
