using System.Text.Json.Serialization;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Mail;

/// A mail in a mailbox; without one, in one's own.
internal sealed record MailRef(string Id)
{
    /// The address of a shared mailbox.
    public string? Box { get; init; }
}

/// A page of what is looked for.
internal sealed record MailList(MailQuestion Question)
{
    public string? Box { get; init; }
    public int Skip { get; init; }
}

/// A mail that was moved, and from where.
internal sealed record MailMoved(string Id, string From)
{
    public string? Box { get; init; }
}

/// What a press does to a mail.
internal sealed record MailMarked(string Id, bool? Read, bool? Flagged)
{
    public string? Box { get; init; }
}

/// The mails that were shown last, so that "apri la 2" and "rispondi" find what they mean.
internal sealed record MailShown(IReadOnlyList<string> Ids)
{
    /// The draft that keeps it.
    public const string Kind = "mail";

    public string? Box { get; init; }

    /// The list of which they are the lines so far.
    public MailList? List { get; init; }

    /// Whether it was opened, and not only a line of a list.
    public bool IsOpen { get; init; }

    /// The mail that is open.
    [JsonIgnore]
    public MailRef? Open => IsOpen ? Nth(1) : null;

    /// 1 is the first; null where none was shown in that place.
    public MailRef? Nth(int nth) => nth >= 1 && nth <= Ids.Count && Ids[nth - 1].Length > 0 ? new(Ids[nth - 1]) { Box = Box } : null;
}

/// What is looked for, as typed.
internal sealed record MailSearchForm
{
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Subject { get; init; }
    public string? Text { get; init; }
    public string? Since { get; init; }
    public string? Until { get; init; }

    /// Of unread, files and flagged those that are ticked, with commas.
    public string? Only { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(MailRef))]
[JsonSerializable(typeof(MailList))]
[JsonSerializable(typeof(MailMoved))]
[JsonSerializable(typeof(MailMarked))]
[JsonSerializable(typeof(MailShown))]
[JsonSerializable(typeof(MailSearchForm))]
internal sealed partial class MailJson : JsonSerializerContext;
