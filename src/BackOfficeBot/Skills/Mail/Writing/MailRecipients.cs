using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Staff;
using MailAddress = BackOfficeBot.Graph.MailAddress;

namespace BackOfficeBot.Skills.Mail.Writing;

/// From what is typed into "to" (names of colleagues, addresses, with commas) to addresses, or the sentence why not.
internal sealed class MailRecipients(Colleagues colleagues)
{
    public const int Most = 500;
    private const int MostNames = 20;

    public async Task<(IReadOnlyList<MailAddress> Found, string? Wrong)> OfAsync(GraphCaller caller, string? typed, MailWriteTexts t, CancellationToken ct)
    {
        var parts = Split(typed);
        var names = parts.Where(p => Address(p) is null).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Count > MostNames)
            return ([], t.TooManyNames(MostNames));
        // What has an at sign is meant for an address.
        if (names.FirstOrDefault(n => n.Contains('@', StringComparison.Ordinal)) is { } broken)
            return ([], t.NoAddress(broken));
        var named = (await colleagues.NamedAsync(caller, names, ct)).ToDictionary(n => n.Said, StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
            if (named[name].Person is null)
                return ([], named[name].IsUnknown ? t.NobodyCalled(name) : t.SeveralCalled(name, string.Join(", ", named[name].Candidates.Take(5).Select(p => p.Name))));
        List<MailAddress> found = [.. parts.Select(p => Address(p) ?? new(named[p].Person!.Address, named[p].Person!.Name)).DistinctBy(a => a.Address.ToLowerInvariant())];
        return found.Count > Most ? ([], t.TooMany(found.Count)) : (found, null);
    }

    /// "Anna Rossi <anna@x.it>; b@y.it": as it stands in the form.
    public static string Written(IEnumerable<MailAddress> people) => string.Join("; ", people.Select(p => p.Name is { Length: > 0 } name && !name.Contains('@', StringComparison.Ordinal) ? $"{PlainText.OneLine(name).Replace(';', ' ').Replace(',', ' ')} <{p.Address}>" : p.Address));

    private static List<string> Split(string? typed) => [.. PlainText.OneLine((typed ?? "").ReplaceLineEndings(";")).Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static MailAddress? Address(string part)
    {
        if (!part.Contains('@', StringComparison.Ordinal) || !System.Net.Mail.MailAddress.TryCreate(part, out var address) || !address.Host.Contains('.', StringComparison.Ordinal) || address.Address.Any(char.IsWhiteSpace))
            return null;
        return new(address.Address, address.DisplayName.Length > 0 ? address.DisplayName : null);
    }
}
