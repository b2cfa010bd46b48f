using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Mail.Writing;

/// A mail that is being written: a draft in the mailbox, and what the form says of it. Kept by key, since a text does not fit into each button.
internal sealed record MailWriting(string DraftId, DraftKind Kind)
{
    /// The draft that keeps it.
    public const string Name = "mail.write";

    public string? Box { get; init; }

    /// The mail that it answers or passes on.
    public string? OfId { get; init; }

    /// The record of who has that mail, in a shared mailbox, and who of the others had it when this was shown.
    public Guid? ClaimId { get; init; }
    public string? Claimant { get; init; }
    public MailForm Form { get; init; } = new();

    /// Files that are too large for a mail.
    public IReadOnlyList<MailLink> Links { get; init; } = [];

    /// Where the assistant wrote the text, until it was sent.
    public MailAiDraft? Ai { get; init; }

    /// The text as it was put into the draft last; null before the first time.
    public string? Written { get; init; }

    /// What was shown before sending: only this is sent.
    public string? Print { get; init; }

    /// The print of what stands in the draft.
    public static string PrintOf(MailMessage mail) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        [.. mail.To.Select(a => "to " + a.Address), .. mail.Cc.Select(a => "cc " + a.Address), .. mail.Bcc.Select(a => "bcc " + a.Address), mail.Line.Subject, .. mail.Files.Select(f => $"{f.Name} {f.Size}"), mail.Body]))));

    /// By this one sending at a time is known, on every instance.
    public Guid Sending => Of("mail.send ");

    /// By this one it is known that it was thrown away: its id may still lead to it among the deleted mails.
    public Guid Dropping => Of("mail.drop ");

    private Guid Of(string what) => new(SHA256.HashData(Encoding.UTF8.GetBytes(what + DraftId)).AsSpan(0, 16));
}

/// The form of a mail, as typed.
internal sealed record MailForm
{
    public string? To { get; init; }
    public string? Cc { get; init; }
    public string? Subject { get; init; }
    public string? Text { get; init; }

    /// The id of a template that is chosen, not yet written.
    public string? Template { get; init; }

    /// The places of those files that go as a link, with commas; null where the form did not ask.
    public string? Links { get; init; }

    public static IReadOnlyList<int> Ticked(string links) => [.. links.Split(',').Select(l => int.TryParse(l, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1)];
}

/// Whether those outside of the firm may open what the mail leads to.
internal sealed record MailSendForm
{
    public const string Yes = "yes";
    public const string No = "no";

    public string? Outside { get; init; }
}

internal sealed record MailKey(Guid Key);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(MailWriting))]
[JsonSerializable(typeof(MailForm))]
[JsonSerializable(typeof(MailSendForm))]
[JsonSerializable(typeof(MailKey))]
internal sealed partial class MailWritingJson : JsonSerializerContext;
