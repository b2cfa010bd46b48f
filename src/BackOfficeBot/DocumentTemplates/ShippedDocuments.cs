namespace BackOfficeBot.DocumentTemplates;

/// The templates that come with the bot, so that there is something to begin with.
internal static class ShippedDocuments
{
    public const string Minutes = "minutes";

    private static readonly Lazy<IReadOnlyList<DocTemplate>> Read = new(() =>
    [
        Letter("letter", "Lettera", "Letter"), Letter("reminder", "Sollecito di pagamento", "Payment reminder"), Letter("order", "Conferma d’ordine", "Order confirmation"),
        // What minutes look like without a template of the firm is no document, but how they are written.
        new(Minutes, TemplateUse.Minutes, "Verbale", "Minutes", []) { IsShipped = true },
    ]);

    public static IReadOnlyList<DocTemplate> All => Read.Value;

    public static byte[]? Docx(string id, string language)
    {
        using var stream = typeof(ShippedDocuments).Assembly.GetManifestResourceStream($"{id}.{language}.docx");
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static DocTemplate Letter(string id, string it, string en) =>
        new(id, TemplateUse.Letter, it, en, TemplateFields.Join(TemplateReader.Read(Docx(id, "it")!).Fields, TemplateReader.Read(Docx(id, "en")!).Fields).Fields) { HasIt = true, HasEn = true, IsShipped = true };
}
