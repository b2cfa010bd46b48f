namespace BackOfficeBot.Common;

/// By the domain of an address it is known who is of the firm: the whole of it, since anybody may have one that ends alike.
internal static class MailDomain
{
    public static string Of(string address) => address[(address.LastIndexOf('@') + 1)..];

    public static bool IsSame(string a, string b) => Of(a).Equals(Of(b), StringComparison.OrdinalIgnoreCase);
}
