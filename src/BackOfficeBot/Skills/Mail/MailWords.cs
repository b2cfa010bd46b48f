using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Mail;

/// How mails and those who write them are named in a line.
internal static class MailWords
{
    private const int Names = 5;

    public static string Subject(MailLine mail, MailTexts t) => PlainText.OneLine(mail.Subject) is { Length: > 0 } subject ? subject : t.NoSubject;

    /// "Anna Rossi", or the address where there is no name.
    public static string Name(MailAddress? who, MailTexts t) => who is null ? t.NoSender : PlainText.OneLine(who.Name) is { Length: > 0 } name ? name : who.Address;

    /// With the address, and outside the firm said in words: a name can be anybody's.
    /// <param name="domains">The firm's own; where none is known nobody is said to be outside.</param>
    public static string Whole(MailAddress? who, IReadOnlyCollection<string> domains, MailTexts t)
    {
        var name = Name(who, t);
        if (who is null || !IsOutside(who.Address, domains))
            return name;
        return t.Outside(name == who.Address ? name : $"{name} <{who.Address}>");
    }

    /// The first five, those outside before the others, and how many more.
    public static string? Several(IReadOnlyList<MailAddress> people, IReadOnlyCollection<string> domains, MailTexts t) => people.Count == 0 ? null
        : string.Join(", ", [.. people.OrderByDescending(p => IsOutside(p.Address, domains)).Take(Names).Select(p => Whole(p, domains, t)), .. people.Count > Names ? [t.AndMore(people.Count - Names)] : Array.Empty<string>()]);

    public static bool IsOutside(string address, IReadOnlyCollection<string> domains) =>
        domains.Count > 0 && !domains.Contains(MailDomain.Of(address), StringComparer.OrdinalIgnoreCase);

    /// Where Outlook shows it.
    public static string? Link(MailMessage mail) => Uri.TryCreate(mail.WebLink, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link.AbsoluteUri : null;
}
