using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Mail;

/// Settings of the section <c>Mail</c>.
internal sealed class MailOptions
{
    public const string Section = "Mail";

    /// Texts that are often written, beside the shipped ones.
    public IList<Writing.TemplateText> Templates { get; init; } = [];

    /// Mailboxes in which several people work.
    public IList<SharedMailbox> Shared { get; init; } = [];
}

/// A mailbox in which several people work.
internal sealed class SharedMailbox
{
    public string Address { get; set; } = "";
    public string Name { get; set; } = "";

    /// Directory ids of those who work in it. Exchange decides by itself whether they may.
    public IList<string> MemberIds { get; init; } = [];
}

/// Says at start what is wrong with the settings.
internal sealed class MailValidation : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        List<string> wrong = [];
        for (var i = 0; i < options.Shared.Count; i++)
        {
            var box = options.Shared[i];
            if (!box.Address.Contains('@', StringComparison.Ordinal))
                wrong.Add($"Mail:Shared:{i}:Address: \"{box.Address}\" is no address of a mailbox.");
            if (string.IsNullOrWhiteSpace(box.Name))
                wrong.Add($"Mail:Shared:{i}:Name is missing: it is what people call the mailbox.");
            if (box.MemberIds.Count == 0 || box.MemberIds.Any(id => !Guid.TryParse(id, out _)))
                wrong.Add($"Mail:Shared:{i}:MemberIds: name the directory ids of those who work in it.");
        }
        for (var i = 0; i < options.Templates.Count; i++)
            if (string.IsNullOrWhiteSpace(options.Templates[i].Name) || string.IsNullOrWhiteSpace(options.Templates[i].Text))
                wrong.Add($"Mail:Templates:{i} needs a Name and a Text.");
        if (options.Shared.Select(s => s.Address.ToLowerInvariant()).Distinct().Count() < options.Shared.Count)
            wrong.Add("Mail:Shared names a mailbox twice.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
