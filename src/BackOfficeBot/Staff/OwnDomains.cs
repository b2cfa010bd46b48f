using BackOfficeBot.Common;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Staff;

/// Which mail domains are the firm's own: those that are set, and that of whoever asks. Anybody else is said to be outside.
internal sealed class OwnDomains(IOptions<StaffOptions> options)
{
    /// <param name="address">Of who asks; where it has none, only what is set counts.</param>
    public IReadOnlyList<string> With(string? address) => [.. options.Value.Domains, .. address?.Contains('@', StringComparison.Ordinal) == true ? [MailDomain.Of(address)] : Array.Empty<string>()];

    public bool IsOwn(string address, string? ofAsker) => With(ofAsker).Contains(MailDomain.Of(address), StringComparer.OrdinalIgnoreCase);
}
