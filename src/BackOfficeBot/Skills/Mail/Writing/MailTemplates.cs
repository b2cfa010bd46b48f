using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Mail.Writing;

/// A text that is often written, in one language. {name} is whoever gets it, {me} whoever writes, {subject} what the mail is about.
internal sealed record MailTemplate(string Id, string Name, string Text);

/// A template of the settings.
internal sealed class TemplateText
{
    public string Name { get; set; } = "";
    public string Text { get; set; } = "";
}

/// The templates that the form offers: the shipped ones in both languages, then the firm's.
internal sealed class MailTemplates(IOptions<MailOptions> options)
{
    public static IReadOnlyList<MailTemplate> Shipped { get; } =
    [
        new("thanks.it", "Ringraziamento", "Buongiorno {name},\n\ngrazie per la Sua mail.\n\nCordiali saluti\n{me}"),
        new("received.it", "Presa visione", "Buongiorno {name},\n\nconfermo di aver ricevuto la Sua mail: Le rispondo appena possibile.\n\nCordiali saluti\n{me}"),
        new("away.it", "Fuori ufficio fino al", "Buongiorno {name},\n\nsono fuori ufficio fino al … . Le rispondo al mio rientro; per le urgenze può scrivere a … .\n\nCordiali saluti\n{me}"),
        new("document.it", "Invio di un documento", "Buongiorno {name},\n\nin allegato Le invio il documento. Resto a disposizione per ogni chiarimento.\n\nCordiali saluti\n{me}"),
        new("thanks.en", "Thanks", "Dear {name},\n\nthank you for your email.\n\nKind regards\n{me}"),
        new("received.en", "Received", "Dear {name},\n\nI confirm that I have received your email and will reply as soon as possible.\n\nKind regards\n{me}"),
        new("away.en", "Out of office until", "Dear {name},\n\nI am out of the office until … . I will reply when I am back; in urgent cases please write to … .\n\nKind regards\n{me}"),
        new("document.en", "Sending a document", "Dear {name},\n\nplease find the document attached. I am happy to answer any questions.\n\nKind regards\n{me}"),
    ];

    public IReadOnlyList<MailTemplate> All => [.. Shipped, .. options.Value.Templates.Select((t, i) => new MailTemplate($"own.{i}", t.Name, t.Text))];

    /// <param name="to">Whoever gets it first, as named; nobody: the place stays empty.</param>
    public static string Fill(MailTemplate template, string? to, string me, string? subject) => template.Text.ReplaceLineEndings("\n")
        .Replace(to is { Length: > 0 } ? "{name}" : " {name}", to ?? "", StringComparison.Ordinal).Replace("{me}", me, StringComparison.Ordinal).Replace("{subject}", subject ?? "", StringComparison.Ordinal);
}
